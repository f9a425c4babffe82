import type { Payload } from 'payload'

/**
 * Lets answers about publications come late from the database: what they say may be out of date by then, as it may be on the
 * way from a database elsewhere.
 *
 * @returns sets by how many milliseconds at most; 0, as it begins, for as they come
 */
export const answerLate = ({ db }: Pick<Payload, 'db'>): ((milliseconds: number) => void) => {
  let most = 0
  let calls = 0
  const late = <Args extends { collection: string }, Result>(read: (args: Args) => Promise<Result>) =>
    async function (this: unknown, args: Args): Promise<Result> {
      const result = await read.call(this, args)
      if (most > 0 && args.collection === 'notice-publications') {
        calls += 1
        // All lengths in turn, neighbours far apart.
        const wait = ((calls * 7) % 10) / 9
        await new Promise((resolve) => setTimeout(resolve, Math.round(most * wait)))
      }
      return result
    }
  db.count = late(db.count) as typeof db.count
  db.find = late(db.find) as typeof db.find
  db.findOne = late(db.findOne) as typeof db.findOne
  return (milliseconds) => {
    most = milliseconds
  }
}
