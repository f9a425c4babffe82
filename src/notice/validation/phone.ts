import { isSupportedCountry, parsePhoneNumberFromString } from 'libphonenumber-js/max'

import { hasForbiddenCharacter } from '../characters.js'
import { splitPhone } from '../phonePrice.js'
import { foldMarks, normaliseText } from '../spelling.js'
import type { ValidationResult } from './codes.js'
import { isCountryCode } from './country.js'

const maxLength = 60
const minDigits = 3
/** A word beside the number: `puh.`, `vaihde`, `växel`, `ext`, `alanumero`, `ma–pe`. */
const maxWordLength = 16
const maxWords = 3

/** What a typed phone number is made of. `\p{Zs}` is a space of any width, `\p{Pd}` a dash of any length. */
const typed = /^[0-9\p{L}\p{M}\p{Zs}\p{Pd}+().,:;/]+$/u
const word = /\p{L}[\p{L}\p{M}]*/gu

/** A label, the number, and what is said after it. Each repetition is over characters the next one cannot take. */
const parts = /^[\p{L}\p{M}.,:;\p{Zs}]*([+(]{0,2}[0-9](?:[\p{Zs}\p{Pd}()./]*[0-9])*)(.*)$/u

const maxPriceLength = 80
const maxPriceWords = 12
const typedPrice = /^[0-9\p{L}\p{M}\p{Zs}\p{Pd}+().,:;/€%*]+$/u

/** A phone number in the form that is stored, however it was typed: with plain spaces, and plain hyphens in the number. */
export const storedPhone = (value: string): string => {
  const tidy = normaliseText(value).replace(/ +/g, ' ').trim()
  const [, number] = parts.exec(splitPhone(tidy).number) ?? []
  return number === undefined ? tidy : tidy.replace(number, () => foldMarks(number))
}

const countDigits = (value: string): number => value.replace(/[^0-9]/g, '').length

/**
 * A phone number as an editor types it: `09 123 4567`, `+358 9 123 4567`, `09 123 4567 (vaihde)`, `p. 050 123 4567`,
 * `112`. At least three digits, at most 60 characters and three short words; behind it may stand what a call costs:
 * `020 123 4567 (8,35 snt/puh + 16,69 snt/min)`. It need not be one that can be read: for that, see {@link phoneE164}.
 *
 * Returns `phone`, `controlCharacter` or null.
 */
export const phone = (value: string): ValidationResult => {
  const { number, price: cost } = splitPhone(value)
  if (number.length > maxLength || cost.length > maxPriceLength) return 'phone'
  if (hasForbiddenCharacter(value)) return 'controlCharacter'
  const words = number.match(word) ?? []
  return typed.test(number) &&
    (cost === '' || (typedPrice.test(cost) && (cost.match(word) ?? []).length <= maxPriceWords)) &&
    countDigits(number) >= minDigits &&
    words.length <= maxWords &&
    words.every((each) => each.length <= maxWordLength)
    ? null
    : 'phone'
}

/**
 * The number in E.164 (`+35891234567`), for `tel:` links and machine reading; null when the text does not hold exactly
 * one valid number: a short number such as `112`, two numbers, or digits that are no number of the country. Rather no
 * link than a link to a stranger.
 *
 * `country` is the ISO 3166-1 alpha-2 code of the organisation's address; without it only numbers that begin with `+`
 * can be read. An extension is left out, and so is what a call costs.
 *
 * The full metadata of libphonenumber is used, because the small one knows little more than lengths for Finland and
 * Sweden: it would take the service number `116 117` for `+358116117`.
 */
export const phoneE164 = (value: string, country?: null | string): null | string => {
  if (phone(value) !== null) return null
  const [, number, rest] = parts.exec(splitPhone(value).number) ?? []
  if (number === undefined || rest === undefined) return null
  // More than an extension or opening hours is another number.
  if (countDigits(rest) > 4) return null
  // Brackets and slashes set an area code apart. Near the end they set apart something else: `09 1234567 (9-15)`.
  const apart = Math.max(...['(', ')', '/'].map((mark) => number.lastIndexOf(mark)))
  if (apart !== -1 && countDigits(number.slice(apart)) < 5) return null
  const defaultCountry =
    country && isCountryCode(country) && isSupportedCountry(country) ? country : undefined
  // The library knows fewer spaces and dashes than word processors do.
  const digits = number.replace(/[^0-9+]/g, '')
  const parsed = parsePhoneNumberFromString(digits, { defaultCountry, extract: false })
  return parsed?.isValid() ? parsed.number : null
}
