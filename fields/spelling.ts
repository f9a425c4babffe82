import type { FieldHook } from 'payload'

import { normaliseRichText, normaliseText } from '../src/notice/spelling.js'

const normalise = (value: unknown): unknown => (typeof value === 'string' ? normaliseText(value) : value)

/** Stores a text, or several, in one form, whatever it was typed or pasted with: see {@link normaliseText}. */
export const normalised: FieldHook = ({ value }) =>
  Array.isArray(value) ? value.map(normalise) : normalise(value)

/** The same of the words of a rich text. */
export const normalisedRichText: FieldHook = ({ value }) => normaliseRichText(value)
