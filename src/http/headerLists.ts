/** One element of a weighted list in a header: what is wanted, its parameters, and how much. */
export type WeightedElement = {
  /** In lower case, such as `text/html` or `sv-fi`. */
  value: string
  /** In lower case, those before the weight. */
  parameters: Readonly<Record<string, string>>
  /** From 0, not at all, to 1. */
  quality: number
}

const TOKEN = /^[!#$%&'*+.^_`|~0-9a-z-]+$/i
const QUALITY = /^(?:0(?:\.[0-9]{0,3})?|1(?:\.0{0,3})?)$/

/** Splits at a character that stands in no quoted string (RFC 9110 §5.6.4). */
const splitOutsideQuotes = (text: string, separator: string): string[] => {
  const parts: string[] = []
  let quoted = false
  let from = 0
  for (let index = 0; index < text.length; index++) {
    const character = text[index]
    if (quoted && character === '\\') index++
    else if (character === '"') quoted = !quoted
    else if (character === separator && !quoted) {
      parts.push(text.slice(from, index))
      from = index + 1
    }
  }
  return [...parts, text.slice(from)]
}

const unquoted = (value: string): string =>
  /^".*"$/s.test(value) ? value.slice(1, -1).replace(/\\(.)/gs, '$1') : value

const elementOf = (element: string): undefined | WeightedElement => {
  const [value = '', ...rest] = splitOutsideQuotes(element, ';').map((part) => part.trim())
  const parameters: Record<string, string> = Object.create(null) as Record<string, string>
  for (const part of rest) {
    if (part === '') continue
    const equals = part.indexOf('=')
    const name = part.slice(0, equals).toLowerCase()
    const given = unquoted(part.slice(equals + 1))
    if (equals < 1 || !TOKEN.test(name)) return undefined
    if (name === 'q') {
      // What follows the weight was an extension of Accept once (RFC 7231 §5.3.2), and never part of what is wanted.
      return QUALITY.test(given)
        ? { value: value.toLowerCase(), parameters, quality: Number(given) }
        : undefined
    }
    parameters[name] = given.toLowerCase()
  }
  return { value: value.toLowerCase(), parameters, quality: 1 }
}

/**
 * The elements of a header such as `Accept` or `Accept-Language`, in their order. Weights are from 0 to 1 with at most three
 * decimals, `q` and `Q` alike. What cannot be read says nothing: such an element is left out.
 *
 * @see RFC 9110 §12.4.2, §5.6.1
 */
export const weightedList = (header: null | string | undefined): WeightedElement[] =>
  splitOutsideQuotes(header ?? '', ',').flatMap((element) => {
    const read = elementOf(element)
    return read && read.value !== '' ? [read] : []
  })

/** The tags of `If-None-Match` or `If-Match`, with the mark of weak ones. */
export const entityTags = (header: string): string[] =>
  splitOutsideQuotes(header, ',').map((tag) => tag.trim())

/**
 * What somebody reads, the best first: the ranges of `Accept-Language` that are wanted at all. `*` says nothing of what is
 * wanted (RFC 4647 §3.4).
 *
 * @see RFC 9110 §12.5.4
 */
export const languagesWanted = (header: null | string | undefined): string[] =>
  weightedList(header)
    .filter(({ quality, value }) => quality > 0 && value !== '*')
    .sort((one, other) => other.quality - one.quality)
    .map(({ value }) => value)
