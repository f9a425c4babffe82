import { hasForbiddenCharacter } from '../characters.js'
import { oneForm } from './oneForm.js'
import type { ValidationResult } from './codes.js'

const fourDigits = /^[0-9]{4}$/
const fiveDigits = /^[0-9]{5}$/

/** Postal codes by country (Universal Postal Union, Postal addressing systems). */
const patterns: ReadonlyMap<string, RegExp> = new Map([
  ['AX', /^22[0-9]{3}$/],
  ['DE', fiveDigits],
  ['DK', fourDigits],
  ['EE', fiveDigits],
  ['FI', fiveDigits],
  ['NO', fourDigits],
  ['SE', /^[0-9]{3} ?[0-9]{2}$/],
])

const generic = /^[A-Za-z0-9 -]{2,12}$/

/**
 * A postal code, by the rules of the country where they are known, else 2–12 letters, digits, spaces or hyphens.
 *
 * `country` is an ISO 3166-1 alpha-2 code. Returns `postalCode`, `controlCharacter` or null.
 */
export const postalCode = (value: string, country?: null | string): ValidationResult => {
  if (hasForbiddenCharacter(value)) return 'controlCharacter'
  const pattern = patterns.get(country ?? '')
  if (pattern) return pattern.test(value) ? null : 'postalCode'
  return generic.test(value) && /[A-Za-z0-9]/.test(value) ? null : 'postalCode'
}

/**
 * A postal code in the form that is stored, however it was typed: `02 100` and `FI-02100` in Finland, `11120` in Sweden. What
 * cannot be read is left for {@link postalCode} to refuse.
 */
export const storedPostalCode = (value: string, country?: null | string): string => {
  const tidy = oneForm(value)
  const pattern = country ? patterns.get(country) : undefined
  if (!country || !pattern) return tidy
  // Åland is reached by Finland's prefix too.
  const prefix = country === 'AX' ? /^(?:AX|FI)(?: |-)/i : new RegExp(`^${country}(?: |-)`, 'i')
  const code = tidy.replace(prefix, '').replaceAll(' ', '')
  if (!pattern.test(code)) return tidy
  return country === 'SE' ? `${code.slice(0, 3)} ${code.slice(3)}` : code
}
