import type { Answer, Found, Rule } from './rule.js'

import { SEVERITIES } from './rule.js'

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Half a character alone, of which nothing can be told by a hash. */
const isText = (value: unknown): boolean => typeof value === 'string' && !/\p{Surrogate}/u.test(value)

const isOffset = (value: unknown): boolean => Number.isSafeInteger(value) && (value as number) >= 0

const isWords = (value: unknown): boolean =>
  isObject(value) &&
  (value.block === null || isOffset(value.block)) &&
  isOffset(value.start) &&
  isOffset(value.end)

const isFact = (value: unknown): boolean => isObject(value) && isText(value.of) && isText(value.path)

const isFound = ({ messages }: Rule, value: unknown): value is Found =>
  isObject(value) &&
  typeof value.message === 'string' &&
  Object.hasOwn(messages, value.message) &&
  (!value.params || (isObject(value.params) && Object.values(value.params).every(isText))) &&
  (!value.words || isWords(value.words)) &&
  (!value.fact || isFact(value.fact)) &&
  (!value.value || isText(value.value)) &&
  (!value.severity || (SEVERITIES as readonly unknown[]).includes(value.severity))

const wrong = (rule: Rule, expected: string, value: unknown): never => {
  // Nobody waits for it: that it fails would end the process.
  if (value instanceof Promise) value.catch(() => {})
  throw new TypeError(
    `The rule ${rule.id} has to answer at once with ${expected}; it answered ${value instanceof Promise ? 'with a promise' : 'otherwise'}`,
  )
}

/**
 * What a rule found, as an app's own rule may have it: it is no more than its type says that TypeScript looked at.
 *
 * @throws TypeError where it is no such list: taken for one it would pass for a notice in which all is well, or end the check
 */
export const foundBy = (rule: Rule, found: unknown): readonly Found[] =>
  Array.isArray(found) && found.every((one) => isFound(rule, one))
    ? found
    : wrong(rule, 'a list of what it found, each with one of its messages', found)

/**
 * The same of an answer about a whole text or notice.
 *
 * @throws TypeError where it is no answer
 */
export const answerBy = (rule: Rule, answer: unknown): Answer => {
  const isAnswer =
    isObject(answer) &&
    typeof answer.applies === 'boolean' &&
    (answer.unknown === undefined || (Array.isArray(answer.unknown) && answer.unknown.every(isFact)))
  if (!isAnswer) return wrong(rule, '{ applies, findings }', answer)
  foundBy(rule, answer.findings)
  return answer as unknown as Answer
}
