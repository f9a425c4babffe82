import type { Where } from 'payload'

import type { CalendarDate } from '../notice/document.js'
import type { NormalisedOptions } from '../options.js'
import type { FoundRow, Reader } from './publications.js'
import type { Standing } from './standings.js'

import { createStandings } from './standings.js'
import { findPublications, LATEST_FIRST } from './publications.js'
import { perDatabase } from '../storage/perDatabase.js'
import { askTogether } from './together.js'

/** Where all publications stand, each in the time of its notice. */
export type Timelines = {
  /** Of each notice, or each of a scope, what can be in force on a day; and what takes force after it, where that is asked for. */
  near: (date: CalendarDate, isAhead: boolean, scope?: string) => readonly Standing[][]
  /** What was made of them, and is right for as long as they are all there are: see {@link madeOf}. */
  made: Map<string, readonly unknown[]>
}

/**
 * What the database says of all publications, to tell whether they are the ones that are known: how many match each condition,
 * and which is the newest.
 */
type State = { counts: number[]; newest: string | undefined }

type Row = { hash: string } & Standing

type Known = State & {
  /** How many there were. */
  all: number
  /** When they were counted, by a clock of the process. */
  countedAt: number
  made: Timelines['made']
  standings: ReturnType<typeof createStandings>
  window: Window
}

type Memory = {
  known: Known | undefined
  /** What is being read. */
  now: Promise<unknown> | undefined
  /** What will be read after that, for all who ask until then. */
  next: Promise<Known> | undefined
}

const memoryOf = perDatabase((): Memory => ({ known: undefined, next: undefined, now: undefined }))

const FIELDS = {
  effectiveFrom: true,
  event: true,
  hash: true,
  notice: true,
  publishedAt: true,
  replaces: true,
  scope: true,
  slug: true,
  version: true,
} as const

/** Read at a time, so that a process that reads all of them answers others meanwhile. */
const READ = 1000

/** So many that were added are looked for among the newest; where more were, all are read. */
const BATCH = 500

/** More than what was added is looked at: of several writers, one that began later can be done first. */
const MARGIN = 20

/** Matches every publication. Without a condition MongoDB would only estimate how many there are. */
const ALL: Where = { publishedAt: { greater_than: '' } }

/** Up to so many publications, all of them are counted for each who asks: that takes a millisecond. */
export const COUNTED_WHOLE = 2000

/**
 * Of more, for each who asks only the newest are counted, and all of them again after so many milliseconds. What was added is among
 * the newest, by when it was published or by the id of its row; unless a clock was behind for longer than it takes to publish so
 * many on a database whose ids follow no order, or somebody has written past the app.
 */
const NEWEST = 1000
const COUNTED_AGAIN = 60_000

/** The newest publications: those after an instant, and those after an id where ids are in the order of writing. */
type Window = { id: null | number | string; publishedAt: string } | null

const conditionsOf = (window: Window): Where[] =>
  window === null
    ? [ALL]
    : [
        { publishedAt: { greater_than: window.publishedAt } },
        ...(window.id === null ? [] : [{ id: { greater_than: window.id } }]),
      ]

/** An id of a kind that grows: a number, or an ObjectId. */
const isOrdered = (id: unknown): id is number | string =>
  typeof id === 'number' || (typeof id === 'string' && /^[0-9a-f]{24}$/.test(id))

const isWithin = (
  { id, publishedAt }: Pick<FoundRow<Row>, 'id' | 'publishedAt'>,
  window: Window,
): boolean[] =>
  window === null
    ? [true]
    : [publishedAt > window.publishedAt, ...(window.id === null ? [] : [id > window.id])]

const find = (
  req: Reader,
  { slugs }: NormalisedOptions,
  where: Where,
  limit: number,
  sort: readonly string[],
  select: Record<string, true> = FIELDS,
) => findPublications<Row>(req, slugs, where, { limit, select, sort })

const countOf = async (req: Reader, { slugs }: NormalisedOptions, where: Where): Promise<number> =>
  (await req.payload.db.count({ collection: slugs.publications, where })).totalDocs

const stateNow = async (req: Reader, options: NormalisedOptions, window: Window): Promise<State> => {
  const [counts, [newest]] = await askTogether(req, [
    () =>
      askTogether(
        req,
        conditionsOf(window).map((where) => () => countOf(req, options, where)),
      ),
    () => find(req, options, ALL, 1, LATEST_FIRST, { hash: true }),
  ])
  return { counts, newest: newest?.hash }
}

/** The newest publications as they are now. */
const windowOf = async (req: Reader, options: NormalisedOptions): Promise<Window> => {
  const select = { publishedAt: true } as const
  const oldest = (await find(req, options, ALL, NEWEST, LATEST_FIRST, select)).at(-1)
  const [last] = await find(req, options, {}, 1, ['-id'], select)
  if (!isOrdered(last?.id)) return { id: null, publishedAt: oldest?.publishedAt ?? '' }
  const first = (await find(req, options, {}, NEWEST, ['-id'], select)).at(-1)
  return { id: isOrdered(first?.id) ? first.id : null, publishedAt: oldest?.publishedAt ?? '' }
}

const isNewer = (one: Row, other: Row): boolean =>
  one.publishedAt === other.publishedAt ? one.hash > other.hash : one.publishedAt > other.publishedAt

/** Every publication there is, in the order that the database keeps them in. */
const readAll = async (req: Reader, options: NormalisedOptions): Promise<Known> => {
  const counted = await countOf(req, options, ALL)
  const standings = createStandings()
  let newest: Row | undefined
  for (let after: Where | undefined, last: unknown; ;) {
    const rows = await find(req, options, after ? { and: [ALL, after] } : ALL, READ, ['id'])
    for (const row of rows) {
      standings.add(row)
      if (!newest || isNewer(row, newest)) newest = row
    }
    const id = rows.at(-1)?.id
    // What somebody has put in the place of an id may be nothing that can be compared.
    if (id === undefined || rows.length < READ || id === last) break
    last = id
    after = { id: { greater_than: id } }
  }
  // More have been read than counted when some were added meanwhile.
  return countedWhole(
    { made: new Map(), newest: newest?.hash, standings },
    Math.max(counted, standings.size()),
  )
}

const countedWhole = (
  { made, newest, standings }: Pick<Known, 'made' | 'newest' | 'standings'>,
  all: number,
): Known => ({ all, countedAt: 0, counts: [all], made, newest, standings, window: null })

/** What has been added to what is known; undefined when that cannot be told. */
const readAdded = async (
  req: Reader,
  options: NormalisedOptions,
  known: Known,
  counted: readonly number[],
): Promise<Known | undefined> => {
  const { counts, standings, window } = known
  const changes = counted.map((count, index) => count - (counts[index] ?? 0))
  const missing = Math.max(...changes)
  if (missing <= 0 || missing > BATCH || changes.some((change) => change < 0)) return undefined
  const added = new Map<string, FoundRow<Row>>()
  const look = async (where: Where, sort: readonly string[]) => {
    const rows = await find(req, options, where, missing + MARGIN, sort)
    for (const row of standings.unknownOf(rows)) added.set(row.hash, row)
    return rows[0]
  }
  const newest = await look(ALL, LATEST_FIRST)
  // What carries an earlier time is found by when it was written.
  if (added.size < missing && isOrdered(newest?.id)) await look({}, ['-id'])
  if (added.size < missing) return undefined
  const after = [...counts]
  for (const row of added.values()) {
    standings.add(row)
    for (const [index, is] of isWithin(row, window).entries()) if (is) after[index] = (after[index] ?? 0) + 1
  }
  return { ...known, all: known.all + added.size, counts: after, made: new Map(), newest: newest?.hash }
}

/** The same, told by the newest from now on, unless something has been added since it was looked at. */
const narrowed = async (req: Reader, options: NormalisedOptions, known: Known): Promise<Known> => {
  const countedAt = performance.now()
  const window = await windowOf(req, options)
  const { counts } = await stateNow(req, options, window)
  return (await countOf(req, options, ALL)) === known.all ? { ...known, counts, countedAt, window } : known
}

/** Whether all were counted so long ago, or so many were added since, that all are to be counted again. */
const isWorn = ({ countedAt, counts, window }: Known): boolean =>
  window !== null && (performance.now() - countedAt > COUNTED_AGAIN || Math.max(...counts) > 3 * NEWEST)

/** How often is read anew what is added to meanwhile; then what was there the last time is given. */
const TRIES = 5

const readNow = async (
  req: Reader,
  options: NormalisedOptions,
  before: Known | undefined,
): Promise<Known> => {
  let known = before
  for (let tries = 0; tries < TRIES; tries += 1) {
    known ??= await readAll(req, options)
    if (isWorn(known)) known = countedWhole(known, known.all)
    // Publications are only ever added: when there are as many as are known, they are the ones that are known.
    const { counts, newest } = await stateNow(req, options, known.window)
    const isSame = newest === known.newest && counts.every((count, index) => count === known?.counts[index])
    if (known.window === null) {
      if (isSame && known.all <= COUNTED_WHOLE) return known
      known = isSame ? await narrowed(req, options, known) : await readAdded(req, options, known, counts)
    } else {
      const { counts: told } = known
      // Where there are fewer, a replica of the database is behind, or some are gone: which it is shows when all are counted.
      if (!counts.some((count, index) => count > (told[index] ?? 0))) return known
      known = (await readAdded(req, options, known, counts)) ?? countedWhole(known, known.all)
    }
  }
  return known ?? readAll(req, options)
}

/**
 * Where every publication stands in the time of its notice. A process reads the whole record for it once; after that it looks
 * up, after each reader has asked, how many publications there are, and reads those that have been added. So it costs a
 * reader the same however long the history is, and processes need to know nothing of each other. What is kept of a publication
 * are some thirty bytes.
 */
export const timelinesOf = async ({ payload }: Reader, options: NormalisedOptions): Promise<Timelines> => {
  const memory = memoryOf(payload)
  const { made, standings } = await (memory.next ??= (async () => {
    await memory.now
    await new Promise(setImmediate)
    memory.next = undefined
    const reading = readNow({ payload }, options, memory.known)
    memory.now = reading.catch(() => undefined)
    memory.known = await reading
    return memory.known
  })())
  return { made, near: standings.near }
}

/** Of what is made of timelines, such as the list of a day, this much is kept: so many lists, with so much in all of them. */
const MOST_MADE = 20
const MOST_LISTED = 200_000

/**
 * What follows from where all publications stand: made before, or now.
 *
 * @param key names what is made
 */
export const madeOf = <One>({ made }: Timelines, key: string, make: () => readonly One[]): readonly One[] => {
  const before = made.get(key) as readonly One[] | undefined
  const now = before ?? make()
  made.delete(key)
  made.set(key, now)
  let listed = [...made.values()].reduce((sum, { length }) => sum + length, 0)
  for (const [oldest, { length }] of made) {
    if (oldest === key || (made.size <= MOST_MADE && listed <= MOST_LISTED)) break
    made.delete(oldest)
    listed -= length
  }
  return now
}
