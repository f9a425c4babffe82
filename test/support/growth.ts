import { expect } from '@jest/globals'

/** More than linear work would take, and far less than quadratic: 64. */
const TIMES = 8
const ROOM = 4
const LEAST_TRIES = 4
const MOST_TRIES = 16

const processorTime = (act: () => unknown): number => {
  const before = process.cpuUsage()
  act()
  const { system, user } = process.cpuUsage(before)
  return system + user
}

/**
 * Expects that eight times as much takes about eight times the work, or less. What is compared is processor time, the best of
 * several tries in turns, so that it does not matter how fast or how busy the machine is: more of them where memory was cleared in one.
 *
 * @param make gives the input of a size, for each try anew; its time does not count
 * @param act is to be measured
 * @param size the smaller of the two sizes: large enough for a millisecond of work
 */
export const expectLinear = <Input>(
  make: (size: number) => Input,
  act: (input: Input) => unknown,
  size: number,
): void => {
  const best = { large: Infinity, small: Infinity }
  const isLinear = () => best.large / best.small < ROOM * TIMES
  for (let tries = 0; tries < LEAST_TRIES || (tries < MOST_TRIES && !isLinear()); tries += 1) {
    for (const [name, input] of [['small', make(size)] as const, ['large', make(TIMES * size)] as const]) {
      best[name] = Math.min(
        best[name],
        processorTime(() => act(input)),
      )
    }
  }
  expect(best.large / best.small).toBeLessThan(ROOM * TIMES)
}
