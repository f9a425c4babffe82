/** Per commit a third of the runs has to do; `npm run test:deep` has all of them (`TEST_RUNS=1`), and `TEST_RUNS=10` ten times as many. */
const share = Number(process.env.TEST_RUNS ?? 1 / 3)

/**
 * How often a property is tried, for `numRuns`. Properties that name no number are tried `runs(100)` times.
 *
 * @param all the full number
 * @returns what this run of the suite does of them, at least one
 */
export const runs = (all: number): number => Math.max(1, Math.ceil(all * share))
