import { foldMarks } from '../notice/spelling.js'

/** Words that a hyphen before them stands for a part left out: `sähköposti- ja postiosoite`. */
const JOINING = '(?:ja|tai|sekä|eli|ynnä|taikka|och|eller|samt|respektive|and|or|resp)(?!\\p{L})'

/** A word cut in two at the end of a line. */
const CUT = new RegExp(`(\\p{L}{2,40})-\\s{1,3}(?!${JOINING}|\\p{L}{1,30}-(?:\\s|$))(?=\\p{Ll}{2})`, 'gu')

/** A heading whose words are whole again, where its lines were narrow. */
export const wholeHeading = (text: string): string => text.replace(CUT, '$1')

const INSIDE = /(\p{Ll})-(?=\p{Ll})/gu

/**
 * A heading without a hyphen that a narrow column left within a word, where that makes it one that is known. Between two like
 * vowels the hyphen is spelling: `tietosuoja-asetus`.
 */
export const withoutStrayHyphens = (text: string, isKnown: (heading: string) => boolean): string => {
  if (!/\p{Ll}-\p{Ll}/u.test(text)) return text
  const joined = text.replace(INSIDE, (whole: string, before: string, at: number) =>
    foldMarks(text.charAt(at + 2)) === foldMarks(before) ? whole : before,
  )
  return joined !== text && isKnown(joined) ? joined : text
}

/** True where a line ends in a word that goes on on the next. */
export const isCutAt = (line: string, next: string): boolean =>
  /\p{L}{2}[-\u2010]$/u.test(line) &&
  /^\p{Ll}{2}/u.test(next) &&
  !new RegExp(`^(?:${JOINING}|\\p{L}{1,30}-(?:\\s|$))`, 'u').test(next)
