import { leanOf } from './lean.js'
import { requiredOf } from './required.js'
import { mayHold, NOT_KEPT, numberOf, runsIn } from './runs.js'

/** False where an expression finds nothing in a text for sure, told without looking for it. */
export const mayMatch = (text: string, expression: RegExp): boolean =>
  mayHold(runsIn(text), numberOf(expression, requiredOf))

/** True when an expression finds something in a text, whatever its flags and wherever it was used before. */
export const matches = (text: string, expression: RegExp): boolean => {
  const number = numberOf(expression, requiredOf)
  const runs = runsIn(text)
  if (!mayHold(runs, number)) return false
  const before = runs.told?.any.get(number)
  if (before !== undefined) return before
  const lean = leanOf(expression)
  lean.lastIndex = 0
  const found = lean.test(text)
  lean.lastIndex = 0
  if (number !== NOT_KEPT) runs.told?.any.set(number, found)
  return found
}

const NOTHING: readonly RegExpExecArray[] = []

/**
 * All that an expression with the flag `g` finds in a text, as `matchAll` tells it. That would make the expression anew each time,
 * which takes longer than to run it.
 */
export const matchesIn = (text: string, expression: RegExp): readonly RegExpExecArray[] => {
  const number = numberOf(expression, requiredOf)
  const runs = runsIn(text)
  if (!mayHold(runs, number)) return NOTHING
  const before = runs.told?.all.get(number)
  if (before) return before
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
  if (number !== NOT_KEPT) runs.told?.all.set(number, found)
  return found
}
