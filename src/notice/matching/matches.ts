import { leanOf } from './lean.js'
import { requiredOf } from './required.js'
import { mayHold, numberOf } from './runs.js'

/** False where an expression finds nothing in a text for sure, told without looking for it. */
export const mayMatch = (text: string, expression: RegExp): boolean =>
  mayHold(text, numberOf(expression, requiredOf))

/** True when an expression finds something in a text, whatever its flags and wherever it was used before. */
export const matches = (text: string, expression: RegExp): boolean => {
  if (!mayMatch(text, expression)) return false
  const lean = leanOf(expression)
  lean.lastIndex = 0
  const found = lean.test(text)
  lean.lastIndex = 0
  return found
}

/**
 * All that an expression with the flag `g` finds in a text, as `matchAll` tells it. That would make the expression anew each time,
 * which takes longer than to run it.
 */
export const matchesIn = (text: string, expression: RegExp): RegExpExecArray[] => {
  if (!mayMatch(text, expression)) return []
  const lean = leanOf(expression)
  const found: RegExpExecArray[] = []
  lean.lastIndex = 0
  for (let match = lean.exec(text); match; match = lean.exec(text)) {
    found.push(match)
    if (match[0] !== '') continue
    // Nothing found takes no room: the search goes on behind the next character.
    const code = text.codePointAt(lean.lastIndex) ?? 0
    lean.lastIndex += lean.unicode && code > 0xffff ? 2 : 1
  }
  lean.lastIndex = 0
  return found
}
