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
 * @param make gives the input of a size; its time does not count
 * @param act is to be measured
 * @param size the smaller of the two sizes: large enough for a millisecond of work
 */
export const expectLinear = <Input>(
  make: (size: number) => Input,
  act: (input: Input) => unknown,
  size: number,
): void => {
  const small = make(size)
  const large = make(TIMES * size)
  const best = { large: Infinity, small: Infinity }
  const isLinear = () => best.large / best.small < ROOM * TIMES
  for (let tries = 0; tries < LEAST_TRIES || (tries < MOST_TRIES && !isLinear()); tries += 1) {
    best.small = Math.min(
      best.small,
      processorTime(() => act(small)),
    )
    best.large = Math.min(
      best.large,
      processorTime(() => act(large)),
    )
  }
  expect(best.large / best.small).toBeLessThan(ROOM * TIMES)
}
