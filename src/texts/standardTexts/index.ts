/**
 * The standard texts as data. They are no legal advice: a lawyer has to read them before they are published.
 */
export { builtInStandardTexts } from './builtIn.js'
export { mergeStandardTexts } from './merge.js'
export type { StandardNode, StandardText } from './types.js'
export { standardTitle, standardWording } from './wording.js'
