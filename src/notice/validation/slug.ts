import { isReservedSlug, isSlug } from '../slug.js'
import type { ValidationResult } from './codes.js'

/** The slug of a notice, as {@link isSlug} wants it. Returns `slugReserved`, `slug` or null. */
export const slug = (value: string): ValidationResult => {
  if (isReservedSlug(value)) return 'slugReserved'
  return isSlug(value) ? null : 'slug'
}
