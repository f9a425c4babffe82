import type { PayloadRequest } from 'payload'

type Ask = () => Promise<unknown>

type Answers<Asks extends readonly Ask[]> = {
  -readonly [Place in keyof Asks]: Asks[Place] extends () => Promise<infer Answer> ? Answer : never
}

/**
 * Asks a database several things at once; in a transaction one after the other. A server of MongoDB begins a transaction with what
 * it is asked first, and knows nothing of it when something else arrives before that: "Given transaction number does not match any
 * in-progress transactions". PostgreSQL and SQLite have one connection for it and answer in turn anyway.
 *
 * @param req whose transaction it is, if it has one
 * @returns the answers, in the order of what is asked
 */
export const askTogether = async <const Asks extends readonly Ask[]>(
  { transactionID }: Pick<Partial<PayloadRequest>, 'transactionID'>,
  asks: Asks,
): Promise<Answers<Asks>> => {
  if (transactionID === undefined) return Promise.all(asks.map((ask) => ask())) as Promise<Answers<Asks>>
  const answers: unknown[] = []
  for (const ask of asks) answers.push(await ask())
  return answers as Answers<Asks>
}
