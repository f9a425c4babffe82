import type { FindArgs, FindOneArgs, PaginatedDocs, Payload, TypeWithID } from 'payload'

/**
 * Lets answers about publications come late from the database: what they say may be out of date by then, as it may be on the
 * way from a database elsewhere.
 *
 * @returns sets by how many milliseconds at most; 0, as it begins, for as they come
 */
export const answerLate = ({ db }: Pick<Payload, 'db'>): ((milliseconds: number) => void) => {
  let most = 0
  let calls = 0
  const wait = async ({ collection }: { collection: string }): Promise<void> => {
    if (most === 0 || collection !== 'notice-publications') return
    calls += 1
    // All lengths in turn, neighbours far apart.
    await new Promise((resolve) => setTimeout(resolve, Math.round((most * ((calls * 7) % 10)) / 9)))
  }
  const { count, find, findOne } = db
  db.count = async function (args) {
    const result = await count.call(this, args)
    await wait(args)
    return result
  }
  db.find = async function <T>(args: FindArgs) {
    const result = await find.call<typeof db, [FindArgs], Promise<PaginatedDocs<T>>>(this, args)
    await wait(args)
    return result
  }
  db.findOne = async function <T extends TypeWithID>(args: FindOneArgs) {
    const result = await findOne.call<typeof db, [FindOneArgs], Promise<null | T>>(this, args)
    await wait(args)
    return result
  }
  return (milliseconds) => {
    most = milliseconds
  }
}
