/**
 * What a cell of the record of processing activities says, and how it is to be taken: `told`; `notApplicable`, with the reason;
 * `undecided`, as nobody has answered the question; `missing`, as nothing is written; `unknown`, as what was published does not
 * tell; `byHand`, as it is not kept here.
 */
export const VALUE_STATES = ['told', 'notApplicable', 'undecided', 'missing', 'unknown', 'byHand'] as const
export type ValueState = (typeof VALUE_STATES)[number]

/** A cell: what stands in it, and how it is to be taken. */
export type RopaValue = { state: ValueState; text: string }

/** Words for what is not told. */
export type ValueWords = Record<'missing' | 'notApplicable' | 'undecided' | 'unknown', string>

/** Texts with what stands for `{{name}}` filled in. */
export const filled = (text: string, values: Readonly<Record<string, number | string>>): string =>
  text.replace(/\{\{(\w+)\}\}/g, (whole, name: string) => String(values[name] ?? whole))

/** Lines that are written, one below the other; null where none is. */
export const linesOf = (lines: readonly (null | string | undefined)[]): null | string =>
  lines.flatMap((line) => line?.trim() || []).join('\n') || null

/** What is written, else that nothing is. */
export const toldOr = (text: null | string | undefined, words: ValueWords): RopaValue =>
  text?.trim() ? { state: 'told', text: text.trim() } : { state: 'missing', text: words.missing }

/** That a matter does not apply, and why. */
export const notApplicable = (reason: string, words: ValueWords): RopaValue => ({
  state: 'notApplicable',
  text: filled(words.notApplicable, { reason }),
})

/** That nobody has answered a question yet, with what is written of it all the same. */
export const undecided = (text: null | string | undefined, words: ValueWords): RopaValue => ({
  state: 'undecided',
  text: linesOf([words.undecided, text]) ?? words.undecided,
})

/** That what was published does not tell. */
export const unknown = (words: ValueWords): RopaValue => ({ state: 'unknown', text: words.unknown })
