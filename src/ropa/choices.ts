/** What is chosen from where the record of processing activities is asked for. A browser loads it, and nothing else of this room. */

/** Whose record an activity belongs to: the controller's (GDPR Art. 30(1)) or the processor's (Art. 30(2)). */
export const ROPA_ROLES = ['controller', 'processor'] as const
export type RopaRole = (typeof ROPA_ROLES)[number]

/** What a row is about. */
export const ROPA_ROWS = ['register', 'purpose'] as const
export type RopaRows = (typeof ROPA_ROWS)[number]

/** The sheets of the record, in their order. That of the processor is there where somebody is one. */
export const SHEET_KEYS = ['controller', 'processor', 'transfers', 'legend'] as const
export type SheetKey = (typeof SHEET_KEYS)[number]
