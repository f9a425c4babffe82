/**
 * Validators of single typed values. Each takes text as it will be stored, not trimmed, and returns a code or null; an
 * empty text is never valid, so ask only about fields that were filled in. None of them throws.
 *
 * The functions that begin with `stored` give a value the form it is stored in, before it is validated.
 *
 * Fit for `import * as validation`: the names are those of the values.
 */
export { businessId, storedBusinessId } from './businessId.js'
export { calendarDate, partialDate } from './calendarDate.js'
export { characters } from './characters.js'
export { VALIDATION_CODES, type ValidationCode, type ValidationResult } from './codes.js'
export { COUNTRY_CODES, country, isCountryCode } from './country.js'
export { type Duration, duration, parseDuration } from './duration.js'
export { email, storedEmail } from './email.js'
export { phone, phoneE164, storedPhone } from './phone.js'
export { postalCode, storedPostalCode } from './postalCode.js'
export { slug } from './slug.js'
export { url } from './url.js'
