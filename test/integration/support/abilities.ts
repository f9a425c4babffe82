import { describe, it } from '@jest/globals'

/**
 * What a database server may or may not be able to do; `test/run.mjs` asks the server before the suite starts.
 *
 * - `transactions`
 * - `indexes`: finds what is asked for without going through all that is stored. FerretDB on SQLite does not, so what asks a
 *   server much and tells little of it is left out there, unless TEST_LONG=1.
 */
const ABILITIES = ['indexes', 'transactions'] as const
export type Ability = (typeof ABILITIES)[number]

/** The database the suite runs on, by the name of its Payload adapter. */
export type DatabaseKind = 'mongodb' | 'postgres' | 'sqlite'

const kinds: DatabaseKind[] = ['mongodb', 'postgres', 'sqlite']

/**
 * The database that this run of the suite was given.
 *
 * `npm test` sets these by what the server itself says. Without them (jest started by hand) it is SQLite with
 * transactions, or without when `TEST_SQLITE_TRANSACTIONS=0`, which is Payload's own default for SQLite.
 */
export const databaseUnderTest: {
  kind: DatabaseKind
  /** The server's own name and version, for messages. */
  server: string
  /** Where the server is; nothing for SQLite, which is a file. */
  url: string | undefined
  abilities: Set<Ability>
} = readEnvironment()

function readEnvironment(): typeof databaseUnderTest {
  const named = process.env.TEST_DATABASE ?? 'sqlite'
  const kind = kinds.find((each) => each === named)
  if (!kind) throw new Error(`TEST_DATABASE is "${named}"; it can be one of ${kinds.join(', ')}`)
  const url = process.env.TEST_DATABASE_URL
  if (kind !== 'sqlite' && !url) {
    throw new Error(`TEST_DATABASE is ${kind}, but TEST_DATABASE_URL does not say where it is`)
  }
  const sqliteAbilities = process.env.TEST_SQLITE_TRANSACTIONS === '0' ? 'indexes' : 'indexes,transactions'
  const abilities = process.env.TEST_DATABASE_ABILITIES ?? (kind === 'sqlite' ? sqliteAbilities : '')
  return {
    kind,
    url,
    server: process.env.TEST_DATABASE_SERVER ?? kind,
    abilities: new Set(ABILITIES.filter((each) => abilities.split(',').includes(each))),
  }
}

/**
 * Whether the database under test can do `ability`.
 *
 * @param ability - what a test needs
 * @returns true when it can
 */
export function can(ability: Ability): boolean {
  return databaseUnderTest.abilities.has(ability)
}

/**
 * A test that some servers cannot run. Where the ability is missing the test is counted as skipped, and its title
 * says why; `npm test` lists each of these at the end. This and {@link itGiven} are the only ways in this project to skip a test.
 *
 * @param ability - what the test needs of the database
 * @param name - the test's name
 * @param test - the test
 * @param timeout - as for jest's `it`
 */
export function itWhen(
  ability: Ability,
  name: string,
  test: () => Promise<unknown> | undefined,
  timeout?: number,
): void {
  itGiven(
    can(ability),
    `needs ${ability}, which ${databaseUnderTest.server} does not have`,
    name,
    test,
    timeout,
  )
}

/** A group of tests that some servers cannot run, as {@link itWhen}: one skipped test then stands for all of it. */
export function describeWhen(ability: Ability, name: string, tests: () => void): void {
  if (can(ability)) describe(name, tests)
  else itWhen(ability, `all of “${name}”`, () => undefined)
}

/**
 * A test that needs something that may not be at hand. Without it the test is counted as skipped, and its title says why.
 *
 * @param given - whether it is there
 * @param reason - what is missing
 */
export function itGiven(
  given: boolean,
  reason: string,
  name: string,
  test: () => Promise<unknown> | undefined,
  timeout?: number,
): void {
  if (given) it(name, test, timeout)
  else it.skip(`${name} (skipped: ${reason})`, test)
}
