import { foldMarks, normaliseText } from '../spelling.js'

/** A code or number as typed, with plain hyphens and single spaces, and none around it. */
export const oneForm = (value: string): string => foldMarks(normaliseText(value)).replace(/\s+/g, ' ').trim()
