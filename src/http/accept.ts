import { MalformedParameter } from './parameters.js'

/** What a notice can be read as, in the order in which a client that takes several gets one. */
export const FORMATS = ['json', 'page', 'markdown', 'text', 'html'] as const
export type Format = (typeof FORMATS)[number]

type Parameters = Readonly<Record<string, string>>
type MediaType = { type: string; parameters: Parameters }

const MEDIA_TYPES: Record<Format, MediaType> = {
  html: { type: 'text/html', parameters: { charset: 'utf-8' } },
  json: { type: 'application/json', parameters: {} },
  // The tables are GitHub's, the rest is CommonMark (RFC 7763, RFC 7764 §3.2).
  markdown: { type: 'text/markdown', parameters: { charset: 'utf-8', variant: 'GFM' } },
  page: { type: 'text/html', parameters: { charset: 'utf-8' } },
  text: { type: 'text/plain', parameters: { charset: 'utf-8' } },
}

/** The media type of a format without parameters, such as `text/html`. */
export const typeOf = (format: Format): string => MEDIA_TYPES[format].type

/** The `Content-Type` of a format. */
export const contentTypeOf = (format: Format): string => {
  const { type, parameters } = MEDIA_TYPES[format]
  return [type, ...Object.entries(parameters).map(([name, value]) => `${name}=${value}`)].join('; ')
}

/**
 * The format asked for by name; undefined when none is.
 *
 * @throws MalformedParameter
 */
export const readFormat = (value: null | string | undefined): Format | undefined => {
  if (value === undefined || value === null || value === '') return undefined
  const format = FORMATS.find((one) => one === value)
  if (format) return format
  throw new MalformedParameter('format', 'json, html, page, markdown or text')
}

type MediaRange = { quality: number } & MediaType

const TOKEN = /^[!#$%&'*+.^_`|~0-9a-z-]+$/i
const RANGE = /^(?:\*\/\*|[!#$%&'+.^_`|~0-9a-z-]+\/(?:\*|[!#$%&'+.^_`|~0-9a-z-]+))$/i
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

/** One element of `Accept`, or undefined when it is none. */
const mediaRangeOf = (element: string): MediaRange | undefined => {
  const [type = '', ...rest] = splitOutsideQuotes(element, ';').map((part) => part.trim())
  if (!RANGE.test(type)) return undefined
  const parameters: Record<string, string> = Object.create(null) as Record<string, string>
  let quality = 1
  for (const part of rest) {
    if (part === '') continue
    const equals = part.indexOf('=')
    const name = part.slice(0, equals).toLowerCase()
    const value = unquoted(part.slice(equals + 1))
    if (equals < 1 || !TOKEN.test(name)) return undefined
    if (name === 'q') {
      if (!QUALITY.test(value)) return undefined
      quality = Number(value)
      // What followed the weight was an extension of Accept once (RFC 7231 §5.3.2), and never part of the type.
      break
    }
    parameters[name] = value.toLowerCase()
  }
  return { type: type.toLowerCase(), parameters, quality }
}

/** How closely a range names a media type: more is closer; 0 when it does not (RFC 9110 §12.5.1). */
const closeness = (range: MediaRange, { type, parameters }: MediaType): number => {
  const given = Object.entries(range.parameters)
  const alike = given.every(
    ([name, value]) =>
      (Object.hasOwn(parameters, name) && parameters[name]?.toLowerCase() === value) ||
      // Every format is in UTF-8, also JSON, whose type has no parameter for it (RFC 8259 §11).
      (name === 'charset' && value === 'utf-8'),
  )
  if (!alike) return 0
  if (range.type === type) return 3 + given.length
  if (range.type === `${type.split('/')[0]}/*`) return 2
  return range.type === '*/*' ? 1 : 0
}

const qualityOf = (ranges: readonly MediaRange[], mediaType: MediaType): number => {
  let closest = 0
  let quality = 0
  for (const range of ranges) {
    const close = closeness(range, mediaType)
    if (close === 0 || close < closest) continue
    // Of two that name it as closely the one that likes it better counts.
    quality = close === closest ? Math.max(quality, range.quality) : range.quality
    closest = close
  }
  return quality
}

/**
 * The format that an `Accept` header asks for: the one it likes best, and of several the first of {@link FORMATS}. JSON when
 * there is no header, or none that can be read. `text/html` is the page; the fragment is had by name only.
 *
 * @returns undefined when it takes none of them
 * @see RFC 9110 §12.5.1
 */
export const acceptedFormat = (accept: null | string | undefined): Format | undefined => {
  const ranges = splitOutsideQuotes(accept ?? '', ',').flatMap((element) => mediaRangeOf(element) ?? [])
  if (ranges.length === 0) return 'json'
  let best: Format | undefined
  let quality = 0
  for (const format of FORMATS) {
    const liked = qualityOf(ranges, MEDIA_TYPES[format])
    if (liked > quality) {
      best = format
      quality = liked
    }
  }
  return best
}

/** What there is, for those who accept none of it. */
export const availableFormats = (): { format: Format; type: string }[] =>
  FORMATS.map((format) => ({ format, type: typeOf(format) }))
