import { progressBar } from '../../src/bin/progressBar.js'

/** Something that is timed: does one thing once. */
export type Task = { name: string; run: (round: number) => Promise<unknown> }

/** The middle and the ends of what was measured, such as milliseconds per run. */
export type Timing = { max: number; median: number; min: number }

const median = (values: number[]): number => {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = Math.floor(sorted.length / 2)
  return sorted.length % 2
    ? (sorted[middle] as number)
    : ((sorted[middle - 1] as number) + (sorted[middle] as number)) / 2
}

/** The smallest value that so many per cent of some values do not exceed. */
export const percentile = (values: readonly number[], percent: number): number =>
  [...values].sort((one, other) => one - other)[
    Math.max(0, Math.ceil((values.length * percent) / 100) - 1)
  ] ?? NaN

/** The middle and the ends of some values. */
export const summary = (values: number[]): Timing => ({
  max: Math.max(...values),
  median: median(values),
  min: Math.min(...values),
})

/**
 * Times tasks in turns, so that whatever else the machine does meets all of them alike. The order turns round with every
 * round.
 *
 * @param rounds how many times each is timed; a tenth as many come before that are not counted
 * @param repeats how often a task is run within a round
 * @returns by name, the time of one run: smallest, median and largest of the rounds
 */
export const timeInTurns = async (
  tasks: Task[],
  { label, repeats = 1, rounds }: { label: string; repeats?: number; rounds: number },
): Promise<Record<string, Timing>> => {
  const times = new Map(tasks.map(({ name }): [string, number[]] => [name, []]))
  const warmUp = Math.max(1, Math.ceil(rounds / 10))
  const show = progressBar(label)
  for (let round = -warmUp; round < rounds; round += 1) {
    for (const { name, run } of round % 2 ? [...tasks].reverse() : tasks) {
      const start = performance.now()
      for (let repeat = 0; repeat < repeats; repeat += 1) await run(round * repeats + repeat)
      if (round >= 0) times.get(name)?.push((performance.now() - start) / repeats)
    }
    show({ done: round + warmUp + 1, total: rounds + warmUp })
  }
  return Object.fromEntries([...times].map(([name, values]) => [name, summary(values)]))
}
