/** A JSON object. */
export type JSONObject = Record<string, unknown>

/** The end of the string that begins before a place: its quotation mark. */
const endOfString = (text: string, from: number): number => {
  for (let at = text.indexOf('"', from); at >= 0; at = text.indexOf('"', at + 1)) {
    let slashes = 0
    while (at - slashes > from && text[at - slashes - 1] === '\\') slashes += 1
    if (slashes % 2 === 0) return at
  }
  return text.length
}

/** Whether an object in JSON that can be read names a member twice: readers differ in which of the two they take. */
const namesTwice = (text: string): boolean => {
  /** The names of each object that is open; null for a list. */
  const open: (null | Set<string>)[] = []
  let isName = false
  for (let at = 0; at < text.length; at += 1) {
    const letter = text[at]
    if (letter === '"') {
      const end = endOfString(text, at + 1)
      const names = open.at(-1)
      if (isName && names) {
        const name = JSON.parse(text.slice(at, end + 1)) as string
        if (names.has(name)) return true
        names.add(name)
      }
      isName = false
      at = end
    } else if (letter === '{') open.push(new Set())
    else if (letter === '[') open.push(null)
    else if (letter === '}' || letter === ']') open.pop()
    if (letter === '{' || letter === ',') isName = true
  }
  return false
}

/**
 * Reads a JSON object that says one thing only: no member is named twice in it, or in what it holds.
 *
 * @returns null for anything else
 */
export const parseObject = (text: string): JSONObject | null => {
  try {
    const parsed: unknown = JSON.parse(text)
    const isObject = typeof parsed === 'object' && parsed !== null && !Array.isArray(parsed)
    return isObject && !namesTwice(text) ? (parsed as JSONObject) : null
  } catch {
    return null
  }
}

/** The members of an object that are not among those it may have. */
export const unknownMembers = (object: JSONObject, known: readonly string[]): string[] =>
  Object.keys(object).filter((name) => !known.includes(name))
