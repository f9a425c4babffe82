import { hasForbiddenCharacter } from '../characters.js'
import { isAllowedHref } from '../content.js'
import type { ValidationResult } from './codes.js'

/** Longer addresses do not survive e-mail clients and link checkers. */
const maxLength = 2048

/** Invisible characters that the URL parser would drop in silence (WHATWG URL §4.4, UTS #46 §4). */
const invisible = /[\p{Cc}\p{Cf}\p{Z}]/u

const absolute = /^https?:\/\//i

/**
 * A web address that a notice may link to: absolute, http or https, without a user name or password, and acceptable to
 * {@link isAllowedHref}. Read by the WHATWG URL parser.
 *
 * Returns `url`, `controlCharacter` or null.
 */
export const url = (value: string): ValidationResult => {
  if (value.length > maxLength) return 'url'
  if (hasForbiddenCharacter(value)) return 'controlCharacter'
  if (!absolute.test(value) || !isAllowedHref(value) || invisible.test(value) || !URL.canParse(value))
    return 'url'
  // `https://@example.org` has empty credentials that the parser does not report.
  const authority = value.slice(value.indexOf('//') + 2).split(/[/?#]/, 1)[0] ?? ''
  const { password, username } = new URL(value)
  return authority.includes('@') || username !== '' || password !== '' ? 'url' : null
}
