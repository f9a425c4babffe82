import type { Where } from 'payload'

import type { TimelineEntry } from '../notice/timeline.js'
import type { NormalisedOptions } from '../options.js'
import type { FoundRow, Reader } from './publications.js'

import { TIMELINE_FIELDS } from './inForce.js'
import { findPublications, LATEST_FIRST } from './publications.js'
import { perDatabase } from '../storage/perDatabase.js'

/** Where one publication stands: of which notice, at which address, and when in force. */
export type TimelinePoint = {
  hash: string
  notice: string
  /** Of which organisation, where there are several. */
  scope?: null | string
  slug: string
} & TimelineEntry

/** All publications as points, by notice. */
export type Timelines = {
  byNotice: ReadonlyMap<string, readonly TimelinePoint[]>
  /** What was made of these points, and is right for as long as they are all there are: see {@link madeOf}. */
  made: Map<string, unknown>
}

/** What the database says of all publications, to tell whether they are the ones that are known. */
type State = {
  count: number
  /** The hash of the newest. */
  newest: string | undefined
}

type Known = { hashes: Set<string>; state: State } & Timelines

type Memory = {
  known: Known | undefined
  /** What is being read. */
  now: Promise<unknown> | undefined
  /** What will be read after that, for all who ask until then. */
  next: Promise<Known> | undefined
}

const memoryOf = perDatabase((): Memory => ({ known: undefined, next: undefined, now: undefined }))

const POINT_FIELDS = { ...TIMELINE_FIELDS, hash: true, notice: true, scope: true, slug: true } as const

/** Read at a time, so that a process that reads all of them answers others meanwhile. */
const BATCH = 500

/** More than what was added is looked at: of several writers, one that began later can be done first. */
const MARGIN = 20

/** Matches every publication. Without a condition MongoDB would only estimate how many there are. */
const ALL: Where = { publishedAt: { greater_than: '' } }

const newestPoints = (req: Reader, { slugs }: NormalisedOptions, limit: number) =>
  findPublications<TimelinePoint>(req, slugs, ALL, { limit, select: POINT_FIELDS, sort: LATEST_FIRST })

const stateNow = async (req: Reader, options: NormalisedOptions): Promise<State> => {
  const [{ totalDocs }, [newest]] = await Promise.all([
    req.payload.db.count({ collection: options.slugs.publications, where: ALL }),
    findPublications<{ hash: string }>(req, options.slugs, ALL, {
      limit: 1,
      select: { hash: true },
      sort: LATEST_FIRST,
    }),
  ])
  return { count: totalDocs, newest: newest?.hash }
}

const pointOf = (row: FoundRow<TimelinePoint>): TimelinePoint => {
  const { id: _, ...point } = row
  return point
}

const grouped = (points: readonly TimelinePoint[]): Map<string, TimelinePoint[]> => {
  const byNotice = new Map<string, TimelinePoint[]>()
  for (const point of points) {
    const own = byNotice.get(point.notice)
    if (own) own.push(point)
    else byNotice.set(point.notice, [point])
  }
  return byNotice
}

const isNewer = (one: TimelinePoint, other: TimelinePoint): boolean =>
  one.publishedAt === other.publishedAt ? one.hash > other.hash : one.publishedAt > other.publishedAt

const newestOf = (points: readonly TimelinePoint[]): string | undefined =>
  points.reduce<TimelinePoint | undefined>(
    (newest, point) => (newest && isNewer(newest, point) ? newest : point),
    undefined,
  )?.hash

/**
 * Every point there is, by hash, which is unique.
 *
 * @param counted how many there were before
 */
const readAll = async (req: Reader, options: NormalisedOptions, counted: number): Promise<Known> => {
  const points: TimelinePoint[] = []
  for (let after = ''; ;) {
    const where: Where = { and: [ALL, { hash: { greater_than: after } }] }
    const order = { limit: BATCH, select: POINT_FIELDS, sort: ['hash'] }
    const batch = await findPublications<TimelinePoint>(req, options.slugs, where, order)
    points.push(...batch.map(pointOf))
    after = batch.at(-1)?.hash ?? ''
    if (batch.length < BATCH) break
  }
  return {
    byNotice: grouped(points),
    hashes: new Set(points.map(({ hash }) => hash)),
    made: new Map(),
    // More have been read than counted when some were added meanwhile, less when somebody has taken a hash out of one.
    state: { count: Math.max(counted, points.length), newest: newestOf(points) },
  }
}

/** What has been added to what is known; undefined when that cannot be told. */
const readAdded = async (
  req: Reader,
  options: NormalisedOptions,
  known: Known,
  counted: number,
): Promise<Known | undefined> => {
  const missing = counted - known.state.count
  if (missing <= 0 || missing > BATCH) return undefined
  const newest = await newestPoints(req, options, missing + MARGIN)
  const added = newest.filter(({ hash }) => !known.hashes.has(hash)).map(pointOf)
  if (added.length < missing) return undefined
  const byNotice = new Map(known.byNotice)
  for (const [notice, points] of grouped(added)) {
    byNotice.set(notice, [...(byNotice.get(notice) ?? []), ...points])
  }
  for (const { hash } of added) known.hashes.add(hash)
  return {
    byNotice,
    hashes: known.hashes,
    made: new Map(),
    state: { count: known.state.count + added.length, newest: newest[0]?.hash },
  }
}

/** How often is read anew what is added to meanwhile; then what was there the last time is given. */
const TRIES = 5

const readNow = async (
  req: Reader,
  options: NormalisedOptions,
  before: Known | undefined,
): Promise<Known> => {
  let known = before
  for (let tries = 0; tries < TRIES; tries += 1) {
    // Publications are only ever added: when there are as many as are known, they are the ones that are known.
    const { count, newest } = await stateNow(req, options)
    if (known && known.state.count === count && known.state.newest === newest) return known
    known = (known && (await readAdded(req, options, known, count))) ?? (await readAll(req, options, count))
  }
  return known as Known
}

/**
 * Where every publication stands in the time of its notice. A process reads the whole record for it once; after that it looks
 * up, after each reader has asked, how many publications there are, and reads those that have been added. So it costs a
 * reader the same however long the history is, and processes need to know nothing of each other.
 */
export const timelinesOf = ({ payload }: Reader, options: NormalisedOptions): Promise<Timelines> => {
  const memory = memoryOf(payload)
  return (memory.next ??= (async () => {
    await memory.now
    await new Promise(setImmediate)
    memory.next = undefined
    const reading = readNow({ payload }, options, memory.known)
    memory.now = reading.catch(() => undefined)
    memory.known = await reading
    return memory.known
  })())
}

/** Of what is made of timelines, such as the list of a day, this much is kept. */
const MOST_MADE = 20

/**
 * What follows from where all publications stand: made before, or now.
 *
 * @param key names what is made
 */
export const madeOf = <Made>({ made }: Timelines, key: string, make: () => Made): Made => {
  const before = made.get(key) as Made | undefined
  const now = before ?? make()
  made.delete(key)
  made.set(key, now)
  const [oldest] = made.keys()
  if (made.size > MOST_MADE && oldest !== undefined) made.delete(oldest)
  return now
}
