/** Too many wait for a long piece of work to be done now. */
export class Busy extends Error {
  override readonly name = 'Busy'

  /** @param retryAfter the seconds after which to ask again */
  constructor(readonly retryAfter: number) {
    super(`Others are being answered: ask again in ${retryAfter} seconds.`)
  }
}

/** How many may wait: each holds what it waits with in memory. */
const MOST_WAITING = 20

/** The longest that somebody waits for their turn, in seconds. */
export const LONGEST_WAIT = 5

/**
 * A queue for work that takes one processor for long and that anybody may ask for: one piece is done at a time, in the order in
 * which they came. Who has waited for {@link LONGEST_WAIT}, or finds too many waiting, is sent away; the work is then not done.
 */
export const oneAtATime = (): (<Result>(work: () => Promise<Result>) => Promise<Result>) => {
  const waiting: (() => void)[] = []
  let working = false

  const turn = (): Promise<void> =>
    new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        waiting.splice(waiting.indexOf(begin), 1)
        reject(new Busy(LONGEST_WAIT))
      }, LONGEST_WAIT * 1000)
      const begin = () => {
        clearTimeout(timer)
        resolve()
      }
      waiting.push(begin)
    })

  return async (work) => {
    if (waiting.length >= MOST_WAITING) throw new Busy(LONGEST_WAIT)
    if (working) await turn()
    working = true
    try {
      return await work()
    } finally {
      const next = waiting.shift()
      if (next) next()
      else working = false
    }
  }
}
