/** Everything that {@link normaliseText} could change is outside of this. */
const plain = /^[\n\t\u0020-\u007e]*$/

const lineEnds = /\r\n?|[\u2028\u2029]/gu

/** Spaces of a width of their own, and those that keep a line from breaking there. U+3000 is as wide as a character. */
const spaces = /[\u00a0\u2000-\u200a\u202f\u205f]/gu

/** Soft hyphen, zero width space, word joiner, and the zero width no-break space that begins some files. */
const invisible = /[\u00ad\u200b\u2060\ufeff]/gu

const joiner = /[\u200c\u200d]/u
/** Behind these a joiner joins nothing: their letters stand alone, other than those of Persian or Hindi, and emojis. */
const standsAlone = /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{N}\p{P}\p{Z}\p{Cc}]/u
const mark = /\p{M}/u

/** Takes out zero width joiners and non-joiners where the script has no use for them (Unicode §23.2). */
const withoutIdleJoiners = (text: string): string => {
  if (!joiner.test(text)) return text
  let isIdle = true
  let kept = ''
  for (const character of text) {
    if (joiner.test(character)) {
      if (!isIdle) kept += character
      continue
    }
    if (!mark.test(character)) isIdle = standsAlone.test(character)
    kept += character
  }
  return kept
}

/**
 * A text in the one form that is stored, of the many in which the same words can be typed and pasted: in Unicode NFC, with
 * plain spaces and line feeds, without soft hyphens and characters that show nothing.
 *
 * Nothing that can be read changes: dashes and quotation marks stay as they were typed. Applied again it changes nothing.
 */
export const normaliseText = (text: string): string =>
  plain.test(text)
    ? text
    : withoutIdleJoiners(
        text.normalize('NFC').replace(lineEnds, '\n').replace(spaces, ' ').replace(invisible, ''),
      ).normalize('NFC')

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Every text in some JSON, as {@link normaliseText} has it; names of members stay. */
export const normaliseTexts = <Value>(value: Value): Value => {
  const normalise = (one: unknown): unknown => {
    if (typeof one === 'string') return normaliseText(one)
    if (Array.isArray(one)) return one.map(normalise)
    return isObject(one)
      ? Object.fromEntries(Object.entries(one).map(([key, each]) => [key, normalise(each)]))
      : one
  }
  return normalise(value) as Value
}

/**
 * A rich text as the editor stores it, with its words as {@link normaliseText} has them. Addresses of links and whatever else
 * is no text stay as they are, and so does what is no rich text.
 */
export const normaliseRichText = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(normaliseRichText)
  if (!isObject(value)) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, member]): [string, unknown] => {
      if (key === 'text' && typeof member === 'string') return [key, normaliseText(member)]
      return [key, key === 'root' || key === 'children' ? normaliseRichText(member) : member]
    }),
  )
}

const dashes = /[\u2010-\u2015\u2212]/gu
const singleQuotes = /[\u2018-\u201b\u2032\u2039\u203a\u00b4`]/gu
const doubleQuotes = /[\u201c-\u201f\u2033\u00ab\u00bb]/gu

/**
 * A text with every dash and quotation mark in its simplest form: of the same length, and the same for two texts that differ
 * in nothing else. For comparing; never shown.
 */
export const foldMarks = (text: string): string =>
  plain.test(text)
    ? text.replaceAll('`', "'")
    : text.replace(dashes, '-').replace(singleQuotes, "'").replace(doubleQuotes, '"')

/** True for two texts of the same words, whichever dashes and quotation marks they are written with. */
export const isSameSpelling = (one: string, other: string): boolean =>
  one === other || foldMarks(one) === foldMarks(other)
