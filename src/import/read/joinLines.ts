/** Words of Finnish, Swedish and English that follow a hyphen which stands for the rest of a word: "nimi- ja osoitetiedot". */
const CONJUNCTION = /^(?:ja|tai|sekä|eli|että|kuin|och|eller|samt|respektive|and|or|to|nor)(?!\p{L})/u

/** First parts of English compounds that are written with a hyphen, and that begin no Finnish or Swedish word so parted. */
const HYPHENATED_PREFIX = /(?<![\p{L}\p{N}])(?:cross|non|opt|self|third|well)-$/iu

/** Names of services, after which Finnish and Swedish compounds have a hyphen: "Kanta-palvelut", "Google-konto". */
const NAME =
  /(?<![\p{L}\p{N}])(?:Kanta|Kela|Wilma|OmaPosti|Google|Gmail|YouTube|Facebook|Instagram|LinkedIn|WhatsApp|Microsoft|Office|Outlook|Teams|OneDrive|SharePoint|Windows|Apple|Android|Zoom|Mailchimp|WordPress)-$/u

const LAST_WORD = /(?<![\p{L}\p{N}-])([\p{L}\p{N}]{1,60})[-\u2010]$/u
const FIRST_WORD = /^([\p{L}\p{N}]{1,60})/u
const VOWEL = /[aeiouyåäöéü]/iu
const ENDS_WITH_HYPHEN = /[\p{L}\p{N}][-\u2010]$/u

/** Words of a file: whether a word is written in it as one, or with a hyphen. Made by {@link wordsOf}. */
export type KnownWords = ReadonlySet<string>

const WORD = /[\p{L}\p{N}]{1,60}(?:-[\p{L}\p{N}]{1,60}){0,4}/gu

/** The words of lines that stand whole on a line, in lower case: what tells how a word cut by a line's end is written. */
export const wordsOf = (lines: readonly string[]): KnownWords => {
  const words = new Set<string>()
  for (const line of lines) {
    for (const [word] of line.matchAll(WORD)) {
      words.add(word.toLowerCase())
    }
  }
  return words
}

/**
 * What stands between two lines that are one line of text: nothing but the hyphen taken out (`''` with `cut`), nothing with the
 * hyphen kept, or a space.
 *
 * A hyphen at the end of a line is one of the word where the next line begins with a capital or a digit ("Etelä-Suomi"),
 * where what it ends is an abbreviation or a single letter ("ATK-laite", "e-post", "www-sivu"), where it parts two same vowels
 * (Finnish: "linja-auto"), after the name of a service ("Kanta-palvelut"), and where the file writes the word so elsewhere. Before
 * "ja", "och", "or" it stands for the rest of a word. Else it is of the line.
 */
export const betweenLines = (
  before: string,
  after: string,
  known: KnownWords = new Set(),
): { cut: boolean; between: '' | ' ' } => {
  if (!ENDS_WITH_HYPHEN.test(before)) return { cut: false, between: ' ' }
  if (CONJUNCTION.test(after)) return { cut: false, between: ' ' }
  const left = LAST_WORD.exec(before)?.[1]
  const right = FIRST_WORD.exec(after)?.[1]
  if (right === undefined) return { cut: false, between: ' ' }
  // "sähkö-posti-" + "osoite": the word has a hyphen already, which tells nothing of this one.
  const leftWord = left?.toLowerCase() ?? ''
  const joined = leftWord + right.toLowerCase()
  const hyphenated = `${leftWord}-${right.toLowerCase()}`
  const isWordsOwn =
    !/^\p{Ll}/u.test(after) ||
    (left !== undefined &&
      (left.length === 1 ||
        /\p{N}$/u.test(left) ||
        /^\p{Lu}{2,}$/u.test(left) ||
        !VOWEL.test(left) ||
        (!known.has(joined) &&
          VOWEL.test(left.slice(-1)) &&
          left.slice(-1).toLowerCase() === right.charAt(0).toLowerCase()) ||
        (known.has(hyphenated) && !known.has(joined)) ||
        ((HYPHENATED_PREFIX.test(before) || NAME.test(before)) && !known.has(joined))))
  return isWordsOwn ? { cut: false, between: '' } : { cut: true, between: '' }
}

/** Two lines that are one line of text, joined: see {@link betweenLines}. */
export const joinTwoLines = (before: string, after: string, known?: KnownWords): string => {
  const { between, cut } = betweenLines(before, after, known)
  return (cut ? before.slice(0, -1) : before) + between + after
}

/** Lines that are one line of text, joined: see {@link betweenLines}. */
export const joinLines = (lines: readonly string[], known?: KnownWords): string => {
  const [first = '', ...rest] = lines.map((line) => line.trim()).filter((line) => line !== '')
  // A text of very many lines is joined in time that grows with its length: only the last line is looked at.
  const parts: string[] = []
  let last = first
  for (const line of rest) {
    const { between, cut } = betweenLines(last, line, known)
    parts.push((cut ? last.slice(0, -1) : last) + between)
    last = line
  }
  return parts.join('') + last
}
