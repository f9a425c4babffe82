/** What can be wrong with one typed value. `src/translations` has the sentence for each. */
export const VALIDATION_CODES = [
  'businessIdCheckDigit',
  'businessIdFormat',
  'calendarDate',
  'controlCharacter',
  'country',
  'duration',
  'email',
  'partialDate',
  'phone',
  'postalCode',
  'slug',
  'slugReserved',
  'url',
] as const
export type ValidationCode = (typeof VALIDATION_CODES)[number]

/** The answer of every validator: a code, or null when the value is as it should be. */
export type ValidationResult = null | ValidationCode
