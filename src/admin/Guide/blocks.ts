/** A run of text of the guide. Links lead within it or to whole addresses. */
export type GuideText =
  { href: string; kind: 'link'; text: string } | { kind: 'code' | 'strong' | 'text'; text: string }

/** A block of the guide for editors, as the admin shows it. */
export type GuideBlock =
  | { items: GuideText[][]; kind: 'list'; ordered: boolean; /** The first number. */ start: number }
  | { kind: 'heading'; level: number; text: GuideText[] }
  | { kind: 'paragraph'; text: GuideText[] }
