import { hasForbiddenCharacter } from '../characters.js'
import { oneForm } from './oneForm.js'
import type { ValidationResult } from './codes.js'

const finnish = /^[0-9]{7}-[0-9]$/
const generic = /^[\p{L}0-9 ./-]{2,32}$/u
const weights = [7, 9, 10, 5, 8, 4, 2]

/** The check digit of seven digits, or null for digits that are never given out (remainder 1). */
const checkDigit = (digits: string): null | number => {
  const sum = weights.reduce((total, weight, index) => total + weight * Number(digits[index]), 0)
  const remainder = sum % 11
  if (remainder === 1) return null
  return remainder === 0 ? 0 : 11 - remainder
}

/**
 * A business identity code. In Finland, Åland included, it is a Business ID (Y-tunnus, FO-nummer): seven digits, a
 * hyphen and a check digit (weights 7 9 10 5 8 4 2, modulo 11). Other countries, or none: 2–32 letters, digits, spaces,
 * hyphens, slashes or full stops.
 *
 * `country` is an ISO 3166-1 alpha-2 code. Returns `businessIdFormat`, `businessIdCheckDigit`, `controlCharacter` or
 * null.
 */
export const businessId = (value: string, country?: null | string): ValidationResult => {
  if (hasForbiddenCharacter(value)) return 'controlCharacter'
  if (country === 'FI' || country === 'AX') {
    if (!finnish.test(value)) return 'businessIdFormat'
    return checkDigit(value) === Number(value[8]) ? null : 'businessIdCheckDigit'
  }
  return generic.test(value) && /[\p{L}0-9]/u.test(value) ? null : 'businessIdFormat'
}

/**
 * A business identity code in the form that is stored, however it was typed: with the dashes and spaces of a word processor,
 * and in Finland as a VAT number or without its hyphen too. What cannot be read is left for {@link businessId} to refuse.
 */
export const storedBusinessId = (value: string, country?: null | string): string => {
  const tidy = oneForm(value).replace(/ ?- ?/g, '-')
  const isFinnish = country === 'FI' || country === 'AX'
  const [, digits, check] =
    (isFinnish && /^(?:FI)?([0-9]{7})-?([0-9])$/i.exec(tidy.replaceAll(' ', ''))) || []
  return digits && check ? `${digits}-${check}` : tidy
}
