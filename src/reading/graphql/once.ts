import type { PayloadRequest } from 'payload'

/** What has been asked for, by request: Payload gives each resolver a request of its own, but they share its context. */
const asked = new WeakMap<object, Map<string, Promise<unknown>>>()

/**
 * Reads a thing once per request, however many fields of a query ask for it.
 *
 * @param key names what is read, with all its arguments
 */
export const oncePerRequest = <Answer>(
  { context }: Pick<PayloadRequest, 'context'>,
  key: string,
  read: () => Promise<Answer>,
): Promise<Answer> => {
  const answers = asked.get(context) ?? new Map<string, Promise<unknown>>()
  asked.set(context, answers)
  const known = answers.get(key) as Promise<Answer> | undefined
  if (known) return known
  const answer = read()
  answers.set(key, answer)
  return answer
}
