/** A name as the platform knows it, or the code itself where it knows none. */
const nameOf = (code: string, language: string, type: 'language' | 'region'): string => {
  try {
    return new Intl.DisplayNames([language.replaceAll('_', '-')], { type }).of(code) ?? code
  } catch {
    return code
  }
}

/**
 * The name of a country in a language.
 *
 * @param code ISO 3166-1 alpha-2; anything else is returned as it is
 * @param language BCP 47
 */
export const countryName = (code: string, language: string): string => {
  if (!/^[A-Za-z]{2}$/.test(code)) return code
  return nameOf(code.toUpperCase(), language, 'region')
}

/**
 * The name of a language in a language, its own or another.
 *
 * @param code BCP 47, also with an underscore; returned as it is when it has no name
 * @param language BCP 47
 */
export const languageName = (code: string, language: string): string => {
  const tag = code.replaceAll('_', '-')
  const name = nameOf(tag, language, 'language')
  return name === tag ? code : name
}
