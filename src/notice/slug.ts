/** The longest slug. */
export const MAX_NOTICE_SLUG_LENGTH = 80

/** Words that are addresses of their own beside the notices, such as `/published/feed`. */
export const RESERVED_SLUGS = ['feed', 'log', 'versions'] as const

const pattern = /^[a-z0-9]+(?:-[a-z0-9]+)*$/

/** Latin letters that have no decomposition in Unicode. */
const letters: ReadonlyMap<string, string> = new Map([
  ['æ', 'ae'],
  ['ð', 'd'],
  ['ø', 'o'],
  ['þ', 'th'],
  ['ß', 'ss'],
  ['đ', 'd'],
  ['ħ', 'h'],
  ['ı', 'i'],
  ['ĸ', 'k'],
  ['ł', 'l'],
  ['ŋ', 'n'],
  ['œ', 'oe'],
  ['ŧ', 't'],
  ['ə', 'e'],
])
const undecomposed = new RegExp(`[${[...letters.keys()].join('')}]`, 'g')

/** As much of a title as can matter: keeps a hostile one from costing time. */
const maxTitleLength = 1000

/** True for a word that no notice may have as its slug. */
export const isReservedSlug = (value: string): boolean =>
  (RESERVED_SLUGS as readonly string[]).includes(value)

/**
 * True for a slug that a notice may have: lower-case ASCII letters and digits in parts joined by single hyphens, at most
 * 80 characters, and not a reserved word.
 */
export const isSlug = (value: string): boolean =>
  value.length <= MAX_NOTICE_SLUG_LENGTH && pattern.test(value) && !isReservedSlug(value)

const cut = (value: string): string => {
  if (value.length <= MAX_NOTICE_SLUG_LENGTH) return value
  const hyphen = value.lastIndexOf('-', MAX_NOTICE_SLUG_LENGTH)
  return value.slice(0, hyphen === -1 ? MAX_NOTICE_SLUG_LENGTH : hyphen)
}

/**
 * The slug of a title: `Asiakasrekisterin tietosuojaseloste` gives `asiakasrekisterin-tietosuojaseloste`. Latin letters
 * lose their marks (å ä ö become a a o), other scripts are dropped, and a long title is cut between words.
 *
 * Returns a slug that {@link isSlug} accepts, or an empty string when nothing remains or what remains is a reserved word.
 */
export const slugify = (title: string): string => {
  const words = title
    .slice(0, maxTitleLength)
    .normalize('NFKD')
    .toLowerCase()
    // Marks, invisible characters such as soft hyphens, and apostrophes join what is on their sides.
    .replace(/[\p{M}\p{Cf}'’ʼ]/gu, '')
    .replace(undecomposed, (letter) => letters.get(letter) ?? '')
    .split(/[^a-z0-9]+/)
    .filter((part) => part !== '')
  const slug = cut(words.join('-'))
  return isReservedSlug(slug) ? '' : slug
}
