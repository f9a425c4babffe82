import { COUNTRY_CODES } from '../../notice/validation/country.js'

/** Every country, named and sorted in the language of the admin. */
export const countryChoices = (language: string): { label: string; value: string }[] => {
  const names = new Intl.DisplayNames([language, 'en'], { type: 'region' })
  const { compare } = new Intl.Collator(language)
  return COUNTRY_CODES.map((value) => ({ label: names.of(value) ?? value, value })).sort((a, b) =>
    compare(a.label, b.label),
  )
}
