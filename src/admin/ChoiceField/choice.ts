/** One choice: its stored value and its name by admin language. */
export type Choice = { label: Record<string, string>; value: string }
