/**
 * Kills publishing processes at random moments, and checks after each what is left: started by `run.mjs`, which compiles
 * it. This process lives on: it reads while others publish, repairs, and recomputes the record.
 */
import type { MongooseAdapter } from '@payloadcms/db-mongodb'
import type { Payload } from 'payload'

import { setTimeout as sleep } from 'node:timers/promises'
import { createClient } from '@libsql/client'

import type { NoticeHead, Intent } from '../../src/publishing/intent.js'
import type { Id } from '../fixtures/collections.js'
import type { Answer, App, Call, Place } from './app.js'
import type { Notice, Publishing } from './notices.js'
import type { Checked } from './records.js'

import { publishScheduled, type RepairReport, repair } from '../../src/index.js'
import { startApp } from './app.js'
import { type Child, killEach } from './children.js'
import {
  LANGUAGES,
  createNotice,
  createRegister,
  draftsOf,
  newPublishing,
  orderOf,
  reasonToken,
  wholeToken,
  workOf,
} from './notices.js'
import { checkedRecords } from './records.js'

/** What `run.mjs` is told at the end. */
export type Result = {
  /** Where the kills hit: how many of each. */
  hits: Record<Hit, number>
  counts: Record<'acknowledged' | 'begun' | 'halfDrafts' | 'reads' | 'repairsMeanwhile', number>
  failures: string[]
  kills: number
  seconds: number
}

/**
 * Where a kill hit: between the notice and its record, in the middle of the notice, between the record and the note of it
 * in the notice, or none of these; of what is published at a moment, before its record or after it.
 */
type Hit = 'afterMoment' | 'atMoment' | 'head' | 'nothing' | 'record' | 'row'

/** What is known of a notice between two kills. */
type Watched = {
  notice: Notice
  /** The newest record that has been checked. */
  last: null | Checked
  event: Publishing['event']
}

const NOTICES = 4
const WORK = 80

/** In how many milliseconds a moment comes. */
const MOMENT = 1500

/** How often, and how many milliseconds apart, what was broken off is gone on with. */
const RUNS = 20
const APART = 100

const place = JSON.parse(process.env.CRASH_PLACE ?? '') as Place
const kills = Number(process.env.CRASH_KILLS)
const command = [process.env.CRASH_CHILD ?? '']

const between = (least: number, most: number) => least + Math.random() * (most - least)
const failures: string[] = []
const hits: Record<Hit, number> = { afterMoment: 0, atMoment: 0, head: 0, nothing: 0, record: 0, row: 0 }
const counts = { acknowledged: 0, begun: 0, halfDrafts: 0, reads: 0, repairsMeanwhile: 0 }

const app = await startApp(place, true)
const { register, token } = await createRegister(app)
const watched: Watched[] = []
for (let each = 0; each < NOTICES; each += 1) {
  const notice = await createNotice(app, { register, token })
  watched.push({ event: 'published', last: null, notice })
  await publishHere(newPublishing(notice, 'published'))
}
for (const each of watched) await checkRecords(each, [])

const started = Date.now()
const waiting: Child[] = []
await killEach(
  { command, kills, place, waiting },
  failures,
  (child, kill) => (kill % 2 === 0 ? killAtMoment(child) : killOnce(child)),
  progress,
)
await checkAll()
process.send?.({
  counts,
  failures,
  hits,
  kills,
  seconds: (Date.now() - started) / 1000,
} satisfies Result)
process.disconnect?.()
process.exit()

/** Lets a child publish, kills it, repairs, and checks. Most of the children are slow between their writes. */
async function killOnce(child: Child): Promise<void> {
  const attempts = plan()
  const delay = Math.random() < 0.3 ? 0 : between(6, 16)
  const acknowledged: Publishing[] = []
  const begun: Publishing[] = []
  const byToken = new Map(attempts.map((each) => [each.token, each]))
  let aim = () => {}
  const aimed = new Promise<void>((resolve) => (aim = resolve))
  child.onSaid((said) => {
    if ('begun' in said) begun.push(byToken.get(said.begun)!)
    if ('done' in said) {
      if (said.status < 300) acknowledged.push(byToken.get(said.done)!)
      else failures.push(`${said.done} was refused: ${said.status} ${said.message}`)
      if (delay === 0) aim()
    }
    if ('writing' in said) aim()
    if ('finished' in said) failures.push('the process had nothing left to do')
  })
  const reading = read(acknowledged, begun, child.gone)
  child.order({ delay, token, work: attempts.map((each) => workOf(each)) })
  // The slow ones are killed while they write for the first time, the others after their first publication.
  await Promise.race([aimed, child.gone])
  const meanwhile = Math.random() < 0.25 ? repairMeanwhile() : undefined
  await sleep(delay > 0 ? between(0, 400) : between(20, 400))
  child.process.kill('SIGKILL')
  const [repaired] = await Promise.all([meanwhile, child.gone, reading])
  if (child.process.signalCode !== 'SIGKILL') failures.push('the process had ended before it was killed')
  await settled(app.payload)
  counts.acknowledged += acknowledged.length
  counts.begun += begun.length

  const stateBefore = await stateOf(watched)
  const { completed, toPublishAgain } = await repair(app.payload, { graceSeconds: 0 })
  // It may have come after the kill, and before this one.
  if (toPublishAgain.length === 0) completed.push(...(repaired?.completed ?? []))
  const stateAfter = await stateOf(watched)
  const isOf = ({ notice }: Watched) => {
    const id = String(notice.id)
    if (completed.some((each) => each.notice === id)) return 'record'
    if (toPublishAgain.some((each) => each.notice === id)) return 'row'
    const [was, is] = [stateBefore.get(id), stateAfter.get(id)]
    return was?.head?.revision === is?.head?.revision ? 'nothing' : 'head'
  }
  const hit = watched.map(isOf).find((each) => each !== 'nothing') ?? 'nothing'
  hits[hit] += 1
  if (completed.length + toPublishAgain.length > 1)
    failures.push('repair found more than one publishing to complete')

  const again: Publishing[] = []
  for (const { notice } of toPublishAgain) {
    const { notice: found } = watched.find(({ notice: { id } }) => String(id) === notice)!
    const publishing = newPublishing(found, 'published')
    again.push(publishing)
    await publishHere(publishing)
  }
  if (hit !== 'nothing') {
    const second = await repair(app.payload, { graceSeconds: 0 })
    if (second.completed.length + second.toPublishAgain.length > 0) {
      failures.push(`repair had something left to do: ${JSON.stringify(second)}`)
    }
  }
  for (const each of watched) {
    const ofNotice = ({ notice }: Publishing) => notice === each.notice
    await checkRecords(each, [...acknowledged, ...again].filter(ofNotice))
    if (await noted(() => checkServed(each))) continue
    // Told once: what comes after is to be seen too.
    const publishing = newPublishing(each.notice, 'published')
    await publishHere(publishing)
    await checkRecords(each, [publishing])
  }
}

/**
 * Kills a child while it publishes what was to be published at a moment, over which somebody has written since, and has it gone on
 * with: there is one record, of the text that was asked for, and what was written since is there as a draft.
 */
async function killAtMoment(child: Child): Promise<void> {
  const notice = await createNotice(app, { register, token })
  const [asked, newer] = [newPublishing(notice, 'published'), newPublishing(notice, 'published')]
  for (const call of draftsOf(asked)) await callHere(call)
  const publishAt = Date.now() + MOMENT
  await callHere({
    body: { publishAt: new Date(publishAt).toISOString() },
    method: 'POST',
    path: `/privacy-notices/${notice.id}/approval`,
  })
  for (const call of draftsOf(newer)) await callHere(call)
  await sleep(Math.max(0, publishAt - Date.now()) + 1)
  let aim = () => {}
  const aimed = new Promise<void>((resolve) => (aim = resolve))
  child.onSaid((said) => {
    if ('done' in said && said.status >= 300)
      failures.push(`${said.done} was not published when it was to be`)
    if ('writing' in said) aim()
  })
  child.order({ delay: between(6, 16), token, work: [{ calls: [], key: asked.token, scheduled: true }] })
  await Promise.race([aimed, child.gone])
  // Most of what it writes, it writes first.
  await sleep(between(0, 1) ** 2 * 1500)
  child.process.kill('SIGKILL')
  await child.gone
  const own: Watched = { event: 'published', last: null, notice }
  await settled(app.payload, [own])
  const left = await checkedRecords(app, notice, LANGUAGES)
  hits[left.length === 0 ? 'atMoment' : 'afterMoment'] += 1
  if (Math.random() < 0.25) await repair(app.payload, { graceSeconds: 0 })
  for (let run = 1; run <= RUNS; run += 1) {
    await publishScheduled(app.payload)
    const { body } = await callHere({ method: 'GET', path: `/privacy-notices/${notice.id}/approval` })
    const state = (body as { request?: { state?: string } }).request?.state
    if (state === 'published') break
    if (run === RUNS) failures.push(`${asked.token} is ${state} after it was gone on with`)
    await sleep(APART)
  }
  const records = await checkedRecords(app, notice, LANGUAGES)
  failures.push(...records.flatMap(({ problems }) => problems))
  const tokens = records.map((record) => record.token)
  if (JSON.stringify(tokens) !== JSON.stringify([asked.token])) {
    failures.push(`the records of ${asked.token}, over which ${newer.token} was written: ${tokens.join()}`)
    return
  }
  own.last = records[0] ?? null
  await checkServed(own)
  for (const language of LANGUAGES) {
    const { body } = await callHere({
      locale: language,
      method: 'GET',
      path: `/privacy-notices/${notice.id}?depth=0&draft=true`,
    })
    const { _status, sections, title } = body as { sections?: { heading?: string }[] } & Record<
      string,
      unknown
    >
    const isWhole =
      sections?.length === notice.sections.length &&
      [title, sections.at(-1)?.heading].every((one) => String(one).endsWith(newer.token))
    if (_status !== 'draft' || !isWhole) {
      failures.push(
        `an editor is given "${String(title)}", ${String(_status)}, not the draft of ${newer.token}`,
      )
    }
  }
}

/** Publications of a few notices, and now and then a withdrawal, which is published again after. */
function plan(): Publishing[] {
  const events = new Map(watched.map(({ event, notice }) => [notice, event]))
  return Array.from({ length: WORK }, () => {
    const { notice } = watched[Math.floor(Math.random() * watched.length)]!
    const event = events.get(notice) === 'published' && Math.random() < 0.2 ? 'withdrawn' : 'published'
    events.set(notice, event)
    return newPublishing(notice, event)
  })
}

/** Reads what is served, over and over, until a process is gone: always a whole text, and never one before the last. */
async function read(acknowledged: Publishing[], begun: Publishing[], gone: Promise<void>): Promise<void> {
  let ended = false
  void gone.then(() => (ended = true))
  for (let turn = 0; !ended; turn += 1) {
    const { last, notice } = watched[turn % watched.length]!
    const language = LANGUAGES[Math.floor(turn / watched.length) % LANGUAGES.length]!
    const least = Math.max(
      orderOf(last?.token ?? ''),
      ...acknowledged.filter((each) => each.notice === notice).map(({ order }) => order),
    )
    const path = `/privacy-notices/published/${notice.slug}`
    const answer = await app.call({ locale: language, method: 'GET', path })
    counts.reads += 1
    await noted(async () => {
      const served = tokenServed(answer)
      if (orderOf(served) < least) throw new Error(`${notice.slug} was served as before it was acknowledged`)
      // What was begun is told in the same pipe as what is done, and may be read after it is served.
      if (served === last?.token) return
      for (let wait = 0; wait < 40 && !begun.some((each) => each.token === served); wait += 1) await sleep(5)
      if (!begun.some((each) => each.token === served))
        throw new Error(`${served} was served, and never begun`)
    })
    await sleep(2)
  }
}

/** The token in what a reader got. */
function tokenServed({ body, status }: Awaited<ReturnType<App['call']>>): string {
  if (status === 410) return reasonToken((body.errors as { reason: unknown }[])[0]?.reason)
  if (status !== 200) throw new Error(`a reader got ${status}: ${JSON.stringify(body)}`)
  const { locale, change } = body as { change: null | { note: unknown }; locale: string }
  return wholeToken({ [locale]: body as never }, { [locale]: change?.note })
}

/** Repair may run at any time, also while others publish. */
async function repairMeanwhile(): Promise<RepairReport> {
  counts.repairsMeanwhile += 1
  await sleep(between(0, 300))
  return repair(app.payload)
}

type State = { head: NoticeHead | null; intent: Intent | null }

async function stateOf(of: Watched[]): Promise<Map<string, State>> {
  const { docs } = await app.payload.db.find<{ id: Id } & State & Record<string, unknown>>({
    collection: 'privacy-notices',
    limit: 0,
    pagination: false,
    select: { head: true, intent: true },
    where: { id: { in: of.map(({ notice }) => notice.id) } },
  })
  return new Map(docs.map(({ id, head, intent }) => [String(id), { head, intent }]))
}

/** Checks the records of a notice that were made since, and that each publishing that was acknowledged has one. */
async function checkRecords(each: Watched, acknowledged: Publishing[]): Promise<void> {
  const { notice } = each
  const records = await checkedRecords(app, notice, LANGUAGES, each.last)
  const orders = [each.last, ...records].flatMap((one) => (one?.token ? [orderOf(one.token)] : []))
  each.last = records.at(-1) ?? each.last
  each.event = each.last?.row.event ?? each.event
  failures.push(...records.flatMap(({ problems }) => problems))
  if (orders.some((order, index) => index > 0 && order <= orders[index - 1]!)) {
    failures.push(`notice ${notice.id}: the records are not in the order of the saves`)
  }
  for (const { event, token } of acknowledged) {
    const made = records.filter((record) => record.token === token)
    if (made.length !== 1) failures.push(`${token} was acknowledged and has ${made.length} records`)
    else if (made[0]?.row.event !== event)
      failures.push(`${token} was ${event}, and recorded as something else`)
  }
  if (!each.last || each.last.problems.length === 0) return
  // Told once: what comes after is to be seen too.
  const publishing = newPublishing(notice, 'published')
  await publishHere(publishing)
  await checkRecords(each, [publishing])
}

/** Checks that a reader gets the newest record, that the notice knows it, and that an editor goes on from it. */
async function checkServed(each: Watched): Promise<void> {
  const { last, notice } = each
  const { slug } = notice
  for (const locale of LANGUAGES) {
    const answer = await app.call({ locale, method: 'GET', path: `/privacy-notices/published/${slug}` })
    if (tokenServed(answer) !== last?.token) throw new Error(`${slug} is not served as it was last recorded`)
  }
  const { head: published } = (await stateOf([each])).get(String(notice.id))!
  if (published?.version !== last?.version || published?.hash !== last?.hash) {
    throw new Error(`${slug} knows version ${published?.version} as its newest, which is ${last?.version}`)
  }
  await checkEdited({ last, notice })
}

type Version = {
  _status: string
  sections?: { heading: null | Record<string, string> }[]
  title?: Record<string, string>
}

/** Checks that an editor who opens the notice, or saves a part of it, goes on from what is published. */
async function checkEdited({ last, notice }: Pick<Watched, 'last' | 'notice'>): Promise<void> {
  const { docs } = await app.payload.db.findVersions<Version & Record<string, unknown>>({
    collection: 'privacy-notices',
    limit: 1,
    pagination: false,
    sort: '-updatedAt',
    where: { parent: { equals: notice.id } },
  })
  const { _status, sections = [], title } = docs[0]!.version
  const isWhole =
    sections.length === notice.sections.length &&
    LANGUAGES.every((language) => title?.[language] && sections.at(-1)?.heading?.[language])
  if (_status === 'draft') {
    // Payload's own: a draft is neither a record nor made by repair.
    if (!isWhole) counts.halfDrafts += 1
    return
  }
  const isPublished = LANGUAGES.every(
    (language) =>
      title?.[language]?.endsWith(last?.token ?? '') &&
      sections.at(-1)?.heading?.[language]?.endsWith(last?.token ?? ''),
  )
  if (!isWhole || !isPublished) throw new Error(`${notice.slug}: the newest version is not what is published`)
  const path = `/privacy-notices/${notice.id}?depth=0&draft=true`
  const { body } = await app.call({ locale: 'fi', method: 'GET', path, token })
  if (!String(body.title).endsWith(last?.token ?? '')) {
    throw new Error(`${notice.slug}: an editor is given "${body.title}", not what is published`)
  }
}

/** At the end: all records from the first on, and the database itself. */
async function checkAll(): Promise<void> {
  for (const { last, notice } of watched) {
    const records = await checkedRecords(app, notice, LANGUAGES)
    const tokens = records.flatMap(({ token }) => token ?? [])
    if (records.at(-1)?.hash !== last?.hash) failures.push(`${notice.slug} does not end as it did`)
    if (new Set(tokens).size !== tokens.length) failures.push(`${notice.slug} has a text twice`)
    // What was not whole has been told; that the chain is has only been checked in parts.
    failures.push(...records.filter(({ token }) => token).flatMap(({ problems }) => problems))
  }
  if (place.kind !== 'sqlite') return
  const client = createClient({ url: place.url })
  const { rows } = await client.execute('PRAGMA integrity_check')
  const broken = await client.execute('PRAGMA foreign_key_check')
  client.close()
  const said = rows.map((row) => String(Object.values(row)[0])).join()
  if (said !== 'ok') failures.push(`PRAGMA integrity_check: ${said}`)
  if (broken.rows.length > 0) failures.push(`PRAGMA foreign_key_check: ${JSON.stringify(broken.rows)}`)
}

/** Publishes from this process, as an editor would. */
async function publishHere(publishing: Publishing): Promise<void> {
  for (const call of workOf(publishing).calls) await callHere(call)
}

/** Calls what must succeed. */
async function callHere(call: Call): Promise<Answer> {
  const answer = await app.call({ ...call, token })
  if (answer.status < 300) return answer
  throw new Error(`${call.method} ${call.path}: ${answer.status} ${JSON.stringify(answer.body)}`)
}

/** Waits until the server has done what it was told by a process that is no more. */
async function settled({ db }: Payload, of: Watched[] = watched): Promise<void> {
  if (place.kind === 'sqlite') return
  if (place.kind === 'mongodb') {
    // MongoDB keeps the transaction of a process that is no more for up to a minute, and refuses others what it wrote. Nobody
    // else may have one open: those that start are waited for.
    if (place.transactions) {
      await Promise.all(waiting.map(({ ready }) => ready))
      const { connection } = db as unknown as Pick<MongooseAdapter, 'connection'>
      await connection.db!.admin().command({ killAllSessions: [] })
      return
    }
    // It cannot be asked. FerretDB takes a second for some writes: nothing new for longer than that will do.
    let [state, since] = ['', Date.now()]
    while (Date.now() - since < 1200) {
      const now = JSON.stringify([...(await stateOf(of))])
      if (now !== state) [state, since] = [now, Date.now()]
      await sleep(200)
    }
    return
  }
  const { pool } = db as unknown as { pool: { query: (sql: string) => Promise<{ rows: unknown[] }> } }
  const busy = `select 1 from pg_stat_activity where datname = current_database() and state <> 'idle' and pid <> pg_backend_pid()`
  while ((await pool.query(busy)).rows.length > 0) await sleep(10)
}

/** Notes what a check throws; false when it does. */
async function noted(check: () => Promise<void>): Promise<boolean> {
  try {
    await check()
    return true
  } catch (error) {
    const { message } = error as Error
    // A reader sees the same thing many times.
    if (!failures.includes(message)) failures.push(message)
    return false
  }
}

function progress(kill: number): void {
  const done = kill / kills
  const seconds = (Date.now() - started) / 1000
  const bar = '█'.repeat(Math.round(done * 30)).padEnd(30, '░')
  const left = Math.round((seconds / kill) * (kills - kill))
  const line = `${bar} ${kill}/${kills} kills, ${failures.length} failures, ${left} s left`
  if (process.stdout.isTTY) process.stdout.write(`\r${line.padEnd(90)}${kill === kills ? '\n' : ''}`)
  else if (kill === kills || kill % Math.ceil(kills / 10) === 0) console.log(line)
}
