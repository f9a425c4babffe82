import { hasForbiddenCharacter } from '../characters.js'
import { oneForm } from './oneForm.js'
import type { ValidationResult } from './codes.js'

/** RFC 5321 §4.5.3.1.1 */
const maxLocalPart = 64
/** RFC 5321 §4.5.3.1.3, less the angle brackets around a path. */
const maxAddress = 254

/** `atext` of RFC 5322 §3.2.3. Quoted local parts are legal, and nobody has one. */
const atoms = /^[A-Za-z0-9!#$%&'*+/=?^_`{|}~.-]+$/
/** A host name label (RFC 1123 §2.1), or the same in any script (RFC 5890 U-label). */
const label = /^[\p{L}\p{M}\p{N}-]{1,63}$/u

const isDotted = (value: string): boolean =>
  !value.startsWith('.') && !value.endsWith('.') && !value.includes('..')

const isLocalPart = (value: string): boolean =>
  value.length <= maxLocalPart && atoms.test(value) && isDotted(value)

const isDomain = (value: string): boolean => {
  const labels = value.split('.')
  const last = labels.at(-1) ?? ''
  return (
    labels.length >= 2 &&
    labels.every((part) => label.test(part) && !part.startsWith('-') && !part.endsWith('-')) &&
    /^\p{L}/u.test(last) &&
    [...last].length >= 2
  )
}

/**
 * An e-mail address as people write one: `name@example.org`, at most 254 characters. The domain may be in any script;
 * no display name, no angle brackets, no comments, no quoted local part.
 *
 * Returns `email`, `controlCharacter` or null.
 */
export const email = (value: string): ValidationResult => {
  if (value.length > maxAddress) return 'email'
  if (hasForbiddenCharacter(value)) return 'controlCharacter'
  const parts = value.split('@')
  const [local, domain] = parts
  if (parts.length !== 2 || local === undefined || domain === undefined) return 'email'
  return isLocalPart(local) && isDomain(domain) ? null : 'email'
}

/** An e-mail address in the form that is stored, however it was typed: no address has other dashes or spaces in it. */
export const storedEmail = (value: string): string => oneForm(value)
