/**
 * Expressions are written with `\p{L}` and the flag `u`, which takes an engine ten times as long to make ready as a handful of ranges
 * does: seconds, for all that the rules look for. So they are made with ranges. Of Latin letters these are exact; of other
 * scripts, which the rules do not read, they are whole blocks, and beyond the basic plane there are none.
 */

const LETTERS =
  'A-Za-z\\xaa\\xb5\\xba\\xc0-\\xd6\\xd8-\\xf6\\xf8-\\u02c1\\u0370-\\u0373\\u0376\\u0377\\u037b-\\u037d\\u0386-\\u0481\\u048a-\\u1fff\\u2c00-\\u2dff\\u3040-\\ud7ff\\uf900-\\ufdff\\ufe70-\\ufefc\\uff21-\\uff3a\\uff41-\\uff5a'
const NUMBERS = '0-9\\xb2\\xb3\\xb9\\xbc-\\xbe\\u2070-\\u2079\\u2080-\\u2089\\u2150-\\u2189\\u2460-\\u249b'

const hex = (code: number): string => `\\u${code.toString(16).padStart(4, '0')}`

/** The Latin, Greek and Cyrillic letters of a case, as ranges. */
const letterRanges = (isIn: RegExp): string => {
  let ranges = ''
  let start = -1
  for (let code = 0; code <= 0x460; code += 1) {
    const isOne = code < 0x460 && isIn.test(String.fromCharCode(code))
    if (isOne && start < 0) start = code
    if (isOne || start < 0) continue
    ranges += start === code - 1 ? hex(start) : `${hex(start)}-${hex(code - 1)}`
    start = -1
  }
  return ranges
}

const RANGES: Readonly<Record<string, string>> = {
  L: LETTERS,
  Ll: letterRanges(/\p{Ll}/u),
  Lu: letterRanges(/\p{Lu}/u),
  N: NUMBERS,
}

/** What ranges and no flag `u` cannot tell. */
const NEEDS_UNICODE = /\\u\{|\\p\{(?!(?:L|N|Lu|Ll)\})|\\P\{(?!L\})|\\k<|[\ud800-\udfff]/

/** A source with ranges in place of properties; null of one that needs them. */
const leanSource = (source: string): null | string => {
  if (NEEDS_UNICODE.test(source)) return null
  let made = ''
  let isClass = false
  for (let at = 0; at < source.length; at += 1) {
    const char = source.charAt(at)
    if (char !== '\\') {
      if (char === '[') isClass = true
      if (char === ']') isClass = false
      made += char
      continue
    }
    const property = /^\\([pP])\{(\w{1,2})\}/.exec(source.slice(at, at + 7))
    if (!property) {
      made += source.slice(at, at + 2)
      at += 1
      continue
    }
    const [whole, kind, name = ''] = property
    const ranges = RANGES[name] ?? ''
    if (kind === 'P' && isClass) return null
    made += isClass ? ranges : `[${kind === 'P' ? '^' : ''}${ranges}]`
    at += whole.length - 1
  }
  return made
}

/** How expressions were written that were made with ranges. */
const written = new WeakMap<RegExp, string>()

/** The source of an expression as it was written. */
export const writtenAs = (expression: RegExp): string => written.get(expression) ?? expression.source

/**
 * An expression, made to be ready soon.
 *
 * @param flags with `u`
 * @throws SyntaxError when it is no regular expression
 */
export const expressionOf = (source: string, flags: string): RegExp => {
  const lean = leanSource(source)
  const made = lean === null ? new RegExp(source, flags) : new RegExp(lean, flags.replace('u', ''))
  written.set(made, source)
  return made
}

const leanOnes = new WeakMap<RegExp, RegExp>()

/** An expression that finds the same, and is ready sooner. */
export const leanOf = (expression: RegExp): RegExp => {
  const known = leanOnes.get(expression)
  if (known) return known
  const { flags, source } = expression
  const lean = written.has(expression) || !flags.includes('u') ? expression : expressionOf(source, flags)
  leanOnes.set(expression, lean)
  return lean
}
