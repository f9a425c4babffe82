/**
 * Characters that no text of a notice may hold, wherever it was typed.
 *
 * - C0 controls other than tab, line feed and carriage return, U+007F, and the C1 controls: invisible, and most of them
 *   not allowed in XML 1.0 (§2.2), which the Atom feed and the sitemap are.
 * - Lone surrogates: not encodable in UTF-8, so such a text has no canonical JSON (RFC 8785 §3.1) and no hash.
 * - Explicit bidirectional embeddings, overrides and isolates (UAX #9 §2.1–2.4) and the byte order mark: they let a text
 *   read otherwise than it is stored (Unicode TR #36 §2.7).
 * - Noncharacters: for use inside a program, never for interchange (Unicode §23.7). I-JSON, which canonical JSON builds
 *   on, leaves them out (RFC 7493 §2.1), as HTML does, and Markdown written as character references loses them.
 *
 * With the `u` flag a surrogate in a class matches only when it is alone. One class, no repetition: linear.
 */
const forbidden =
  // eslint-disable-next-line no-control-regex
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufeff\ud800-\udfff\p{NChar}]/u

/**
 * True when the text holds a character that no text of a notice may hold: a control character other than tab and line
 * ends, a lone surrogate, a bidirectional embedding, override or isolate, a byte order mark, or a noncharacter.
 */
export const hasForbiddenCharacter = (value: string): boolean => forbidden.test(value)

/** How much of what was sent is told again. */
const SHOWN = 80

/**
 * What somebody has sent, to be told again in a sentence: the beginning of a text, a number or a truth value, and of anything else its
 * kind. `String` would ask the value for its `toString`, which JSON can hold something else under, and lists for all that they hold.
 */
export const shownOf = (value: unknown): string =>
  ['boolean', 'number', 'string'].includes(typeof value) ? String(value).slice(0, SHOWN) : typeof value
