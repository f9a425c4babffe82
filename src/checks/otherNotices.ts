import type { PayloadRequest, Where } from 'payload'

import type { Bounded } from '../reading/bounded.js'
import type { OtherNotice } from '../notice/check/subject.js'
import type { NormalisedOptions } from '../options.js'
import type { PublicationRow } from '../record/publications.js'
import type { Standing } from '../record/standings.js'
import type { SourceCache } from '../sources/loadSources.js'
import type { Row } from '../sources/localisation.js'

import { calendarDateOf } from '../notice/dates.js'
import { otherNoticeOf } from '../notice/check/otherNotice.js'
import { bounded } from '../reading/bounded.js'
import { listedIn } from '../reading/listNotices.js'
import { findVersions } from '../record/publications.js'
import { madeOf, timelinesOf } from '../record/timelines.js'
import { asOwner, ownersOfRow } from '../scopes.js'
import { withoutTrash } from '../sources/trash.js'
import { perDatabase } from '../storage/perDatabase.js'

/** A notice is held against no more others than these, those that were made last. */
const MOST = 300

/** Bytes of what is known of other notices: some 10,000 are a long one in three languages, 100,000 the longest that is read. */
const ROOM = 2 ** 25

/** What a published text is known by, and whose it was when it was published. */
type Known = { notice: OtherNotice; owner: null | string }

type Memory = {
  known: Bounded<Known>
  /** The reading that is going on: who asks meanwhile waits for it, and finds most of it known. */
  reading: Promise<unknown>
}

const memoryOf = perDatabase((): Memory => ({ known: bounded(), reading: Promise.resolve() }))

/** Names a publication: its text never changes. By the instant it is told from one of a database that was emptied since. */
const nameOf = ({ notice, publishedAt, version }: Pick<Standing, 'notice' | 'publishedAt' | 'version'>) =>
  `${notice}/${version} ${publishedAt}`

const sizeOf = ({ registers, texts }: OtherNotice): number =>
  texts.reduce(
    (sum, { own, title, whole }) => sum + own.byteLength + whole.byteLength + 2 * title.length,
    0,
  ) +
  50 * registers.length +
  500

/** How many texts are read at a time. */
const READ = 20

const FIELDS = { body: true, notice: true, owner: true, publishedAt: true, version: true } as const
type Found = Pick<PublicationRow, keyof typeof FIELDS>

/** What is known of some publications already. */
const knownOf = (listed: readonly Standing[], { known }: Memory): Map<string, Known> =>
  new Map(
    listed.flatMap((one) => {
      const found = known.get(nameOf(one))
      return found ? [[nameOf(one), found] as const] : []
    }),
  )

/** Reads what is not known of some publications, a few at a time, so that others are answered meanwhile. */
const readUnknown = async (
  { payload }: PayloadRequest,
  { slugs }: NormalisedOptions,
  listed: readonly Standing[],
  memory: Memory,
): Promise<Map<string, Known>> => {
  const found = knownOf(listed, memory)
  const unknown = listed.filter((one) => !found.has(nameOf(one)))
  for await (const rows of findVersions<Found>({ payload }, slugs, unknown, {
    batch: READ,
    select: FIELDS,
  })) {
    for (const row of rows) {
      await new Promise(setImmediate)
      try {
        const one: Known = { notice: otherNoticeOf(row.body.content), owner: row.owner ?? null }
        found.set(nameOf(row), one)
        memory.known.set(nameOf(row), one, { room: ROOM, size: sizeOf(one.notice) })
      } catch (error) {
        // What is wrong with a record is told by its verification.
        payload.logger.warn({
          err: error,
          msg: `payload-privacy-notices: no notice is held against version ${row.version} of the notice ${row.notice}`,
        })
      }
    }
  }
  return found
}

/** What is in force of some notices today, as it is known. */
const inForceOf = async (
  req: PayloadRequest,
  options: NormalisedOptions,
  ids: ReadonlySet<string>,
  now: Date,
): Promise<{ known: Known; notice: string }[]> => {
  const { payload } = req
  const date = calendarDateOf(now, options.timeZone)
  const timelines = await timelinesOf({ payload }, options)
  const listed = madeOf(timelines, JSON.stringify(['compared', date]), () =>
    listedIn(
      timelines,
      { at: { date, instant: null }, scope: undefined, status: 'inForce' },
      options.timeZone,
    ),
  ).filter(({ notice }) => ids.has(notice))
  if (listed.length === 0) return []
  const memory = memoryOf(payload)
  let known = knownOf(listed, memory)
  if (known.size < listed.length) {
    const reading = memory.reading.then(() => readUnknown(req, options, listed, memory))
    memory.reading = reading.catch(() => undefined)
    known = await reading
  }
  return listed.flatMap((one) => {
    const found = known.get(nameOf(one))
    return found ? [{ known: found, notice: one.notice }] : []
  })
}

/** Whether nobody in particular asks: a command or a task of the app, which reads everything. */
const isOfApp = ({ payloadAPI, user }: PayloadRequest): boolean => !user && payloadAPI === 'local'

/**
 * The notices that the user of a request may read, of the organisation that a notice is of; the newest of them.
 *
 * @param owner whose they are; undefined where there is one organisation only
 */
const readableIds = async (
  req: PayloadRequest,
  { scope, slugs }: NormalisedOptions,
  owner: number | string | undefined,
): Promise<ReadonlySet<string>> => {
  const { access } = req.payload.collections[slugs.notices]?.config ?? {}
  const readable = isOfApp(req) || ((await access?.read({ req })) ?? false)
  if (!readable) return new Set()
  const and: Where[] = [
    ...(readable === true ? [] : [readable]),
    ...(scope && owner !== undefined ? [{ [scope.field]: { equals: owner } }] : []),
  ]
  const { docs } = await req.payload.db.find<{ id: number | string } & Row>({
    collection: slugs.notices,
    limit: MOST,
    pagination: false,
    req,
    select: {},
    sort: ['-id'],
    where: withoutTrash(req.payload, slugs.notices, { and }),
  })
  return new Set(docs.map(({ id }) => String(id)))
}

type Read = { known: Known; notice: string }[]

/** What was read for notices that are checked at the same time, by whose they are. */
const readFor = new WeakMap<SourceCache, Map<string, Promise<Read>>>()

const lookedUp = async (
  req: PayloadRequest,
  options: NormalisedOptions,
  { cache, row }: { cache: SourceCache; row: Row },
  now: Date,
): Promise<OtherNotice[]> => {
  const [given] = ownersOfRow(options, row)
  const owner = given === undefined ? undefined : asOwner(req.payload, options, given)
  // What is nobody's, or says so in a form that is no name of anybody, is held against nothing.
  if (options.scope && (owner === undefined || Number.isNaN(owner))) return []
  const known = readFor.get(cache) ?? new Map<string, Promise<Read>>()
  readFor.set(cache, known)
  const key = String(owner)
  const read =
    known.get(key) ?? (async () => inForceOf(req, options, await readableIds(req, options, owner), now))()
  known.set(key, read)
  return (await read).flatMap(({ known: { notice, owner: of }, notice: id }) =>
    // What another organisation published as its own stays its own, whosever the notice is now.
    id === String(row.id) || (owner !== undefined && of !== null && of !== key) ? [] : [notice],
  )
}

/**
 * The other notices in force that a notice is held against: those that the user may read, and of the same organisation where there are
 * several. What is known of a text is kept for as long as the process runs, so that each is read once.
 *
 * Not for what is being published: it asks the database, and beside the transaction. Where they cannot be looked up, nothing is held
 * against others, and the log says so.
 *
 * @param cache of notices that are composed together: what they are held against is looked up once for them
 * @param row the notice, stored or about to be
 * @param now the clock
 */
export const otherNoticesFor: typeof lookedUp = async (req, options, of, now) => {
  try {
    return await lookedUp(req, options, of, now)
  } catch (error) {
    req.payload.logger.error({
      err: error,
      msg: 'payload-privacy-notices: a notice was checked without the others that it is held against',
    })
    return []
  }
}
