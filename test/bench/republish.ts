/**
 * What does it cost to change a shared text that many notices show? Notices are made that all show one, it is changed,
 * and they are marked, listed and published again: 100 of them and 1,000, side by side with publishing each by
 * `payload.update`, and once with the process killed half-way.
 *
 *   npm run bench:republish                                    on SQLite
 *   npm run bench:republish -- --database=postgres,mongodb     on servers as `npm test` finds or starts them
 *   npm run bench:republish -- --notices=500
 *
 * It fails when a notice of the many takes more than 1.3 times as long as one of the few, when publishing one again is
 * less than 3 times as fast as `payload.update`, when the memory that stays in use grows by more than a tenth and 10 MB, or
 * when a notice is not published exactly once.
 */
import { spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'

import type { Republishing } from '../../src/index.js'
import type { PendingNotice } from '../../src/pending/list.js'
import type { App, Place } from '../crash/app.js'

import { progressBar } from '../../src/bin/progressBar.js'
import { republishAll, verify } from '../../src/index.js'
import { beginRun } from '../../src/republishing/run.js'
import { startApp } from '../crash/app.js'
import { createSources, text } from '../fixtures/sources.js'
import { runOnEach } from './databases.js'
import { collectGarbage, megabytes, watchMemory } from './memory.js'

const { values } = parseArgs({
  options: {
    database: { default: 'sqlite', type: 'string' },
    notices: { default: '1000', type: 'string' },
  },
})
const MANY = Number(values.notices)
const FEW = Math.max(10, Math.round(MANY / 10))
const GROUP = 10
const GROUPS = 5

type Id = number | string

const median = (numbers: number[]) =>
  [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] as number

const timed = async (work: () => Promise<unknown>): Promise<number> => {
  const start = performance.now()
  await work()
  return performance.now() - start
}

/** Notices that show one shared text. */
class Shared {
  private changes = 0

  private constructor(
    private readonly app: App,
    private readonly token: string,
    readonly block: Id,
    readonly notices: Id[],
  ) {}

  static async make(app: App, token: string, count: number): Promise<Shared> {
    const { register } = await createSources(app.payload)
    const create = async (collection: string, data: object): Promise<Id> =>
      ((await app.payload.create({ collection: collection as never, data })) as unknown as { id: Id }).id
    const block = await create('notice-blocks', {
      title: `Yhteinen teksti ${count}`,
      _status: 'published',
      kind: 'text',
      text: text('Yhteinen teksti'),
    })
    const notices: Id[] = []
    const show = progressBar(`Making ${count} notices`)
    for (let index = 1; index <= count; index += 1) {
      notices.push(
        await create('privacy-notices', {
          slug: `seloste-${count}-${index}`,
          title: `Seloste ${index}`,
          _status: 'published',
          profile: 'classic',
          registers: [register],
          sections: [
            ...['controller', 'contactPerson', 'registerName', 'purposes', 'dataContent', 'sources'].map(
              (key) => ({ blockType: 'register', keys: [key] }),
            ),
            { blockType: 'rights' },
            { block, blockType: 'shared', heading: 'Yhteinen' },
          ],
        }),
      )
      show({ done: index, total: count })
    }
    return new Shared(app, token, block, notices)
  }

  change(): Promise<unknown> {
    this.changes += 1
    return this.app.payload.update({
      id: this.block,
      collection: 'notice-blocks' as never,
      data: { _status: 'published', text: text(`Yhteinen teksti, muutos ${this.changes}`) },
    })
  }

  async pending(): Promise<PendingNotice[]> {
    const path = `/privacy-notices/pending?source=blocks:${this.block}`
    const { body, status } = await this.app.call({ method: 'GET', path, token: this.token })
    if (status !== 200) throw new Error(`${path}: ${status}`)
    return body.notices as PendingNotice[]
  }

  async run(ids?: Id[]): Promise<Republishing> {
    const found = await this.pending()
    const now = new Date()
    const run: Republishing = {
      id: randomUUID(),
      beatAt: now.toISOString(),
      by: { id: null, label: null },
      change: { note: { fi: 'Yhteinen teksti muuttui' }, type: 'minor' },
      finishedAt: null,
      language: 'en',
      notices: found
        .filter(({ id }) => !ids || ids.includes(id))
        .map(({ id, contentHash }) => ({ id: String(id), contentHash, result: null })),
      source: { id: String(this.block), collection: 'blocks', title: { fi: 'Yhteinen teksti' } },
      startedAt: now.toISOString(),
    }
    await beginRun(this.app.payload, run)
    return run
  }
}

/** Marks, lists and publishes again, and watches the memory that stays in use. */
const measureAll = async (app: App, shared: Shared) => {
  const count = shared.notices.length
  const marking = (await timed(() => shared.change())) / count
  const found = await shared.pending()
  if (found.length !== count) throw new Error(`${found.length} of ${count} notices are marked`)
  const listings: number[] = []
  for (let round = 0; round < 5; round += 1) listings.push((await timed(() => shared.pending())) / count)
  const run = await shared.run()
  collectGarbage()
  const rssBefore = process.memoryUsage.rss()
  const memory = watchMemory()
  const show = progressBar(`Publishing ${count} again`)
  const total = await timed(() =>
    republishAll(app.payload, run.id, (progress) => {
      memory.look(progress)
      show(progress)
    }),
  )
  const left = await shared.pending()
  if (left.length > 0) throw new Error(`${left.length} notices still wait`)
  return {
    heaps: memory.heaps,
    listing: median(listings),
    marking,
    publishing: (total - memory.paused) / count,
    rss: [rssBefore, memory.resident].map(megabytes),
  }
}

/** The same change published by the run and by `payload.update`, in turns. */
const measureAgainstPayload = async (app: App, shared: Shared): Promise<number[]> => {
  await shared.change()
  const ours: number[] = []
  const theirs: number[] = []
  for (let group = 0; group < GROUPS * 2; group += 1) {
    const ids = shared.notices.slice(group * GROUP, (group + 1) * GROUP)
    if (group % 2 === 0) {
      const run = await shared.run(ids)
      ours.push((await timed(() => republishAll(app.payload, run.id))) / ids.length)
    } else {
      theirs.push(
        (await timed(async () => {
          for (const id of ids) {
            await app.payload.update({
              id,
              collection: 'privacy-notices' as never,
              data: { _status: 'published', change: { note: 'Yhteinen teksti muuttui', type: 'minor' } },
            })
          }
        })) / ids.length,
      )
    }
  }
  const run = await shared.run()
  await republishAll(app.payload, run.id)
  return [median(ours), median(theirs)]
}

/** Runs a child until it has done as many notices as it may; then it is killed. */
const runChild = async (
  place: Place,
  run: string,
  until: number,
): Promise<{ done: number; rss: number[] }> => {
  const file = fileURLToPath(new URL('./republishChild.ts', import.meta.url))
  const child = spawn(process.execPath, [...process.execArgv, file, run], {
    env: { ...process.env, BENCH_PLACE: JSON.stringify(place) },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let done = 0
  const rss: number[] = []
  createInterface({ input: child.stdout }).on('line', (line) => {
    const [count, bytes] = line.split(' ').map(Number)
    done = count || done
    if (bytes) rss.push(megabytes(bytes))
    if (done >= until) child.kill('SIGKILL')
  })
  await once(child, 'close')
  return { done, rss }
}

const versionsOf = async (app: App, ids: Id[]): Promise<Map<string, number>> => {
  const versions = new Map<string, number>()
  for (let at = 0; at < ids.length; at += 100) {
    const { docs } = await app.payload.db.find<{ id: Id; notice: string } & Record<string, unknown>>({
      collection: 'notice-publications',
      limit: 0,
      pagination: false,
      select: { notice: true },
      where: { notice: { in: ids.slice(at, at + 100).map(String) } },
    })
    for (const { notice } of docs) versions.set(notice, (versions.get(notice) ?? 0) + 1)
  }
  return versions
}

/** Kills the process half-way, begins anew, and says how many notices were not published exactly once. */
const killHalfWay = async (app: App, place: Place, shared: Shared): Promise<number> => {
  const before = await versionsOf(app, shared.notices)
  await shared.change()
  const run = await shared.run()
  const { done: half } = await runChild(place, run.id, Math.floor(shared.notices.length / 2))
  const { rss } = await runChild(place, run.id, Number.POSITIVE_INFINITY)
  const after = await versionsOf(app, shared.notices)
  const wrong = shared.notices.filter(
    (id) => after.get(String(id)) !== (before.get(String(id)) ?? 0) + 1,
  ).length
  const { findings } = await verify(app.payload)
  console.log(
    `  killed after ${half} of ${shared.notices.length} and begun anew: ${wrong} not published exactly once, ${(await shared.pending()).length} still pending, ${findings.length} findings of verify`,
  )
  console.log(
    `  the second process had ${Math.round(rss[0] ?? 0)} MB when it began, at most ${Math.round(Math.max(...rss))} MB`,
  )
  return wrong + findings.length
}

const measureOn = async (place: Place): Promise<boolean> => {
  const app = await startApp(place, true)
  const email = 'bench@example.org'
  const password = 'a password for the bench only'
  await app.payload.create({ collection: 'users' as never, data: { email, password, role: 'admin' } })
  const { token } = await app.payload.login({ collection: 'users' as never, data: { email, password } })
  const few = await Shared.make(app, token as string, FEW)
  const many = await Shared.make(app, token as string, MANY)
  // What is compiled and cached once is no part of either.
  await measureAll(app, few)
  const small = await measureAll(app, few)
  const large = await measureAll(app, many)

  let isFine = true
  const judge = (name: string, value: string, isWithin?: boolean) => {
    if (isWithin === false) isFine = false
    console.log(`  ${name.padEnd(34)} ${value}${isWithin === undefined ? '' : isWithin ? ': yes' : ': NO'}`)
  }
  console.log(`\n${place.server}: ${FEW} notices and ${MANY} (milliseconds for each notice)`)
  for (const name of ['marking', 'listing', 'publishing'] as const) {
    const ratio = large[name] / small[name]
    // A list has a cost that is there without notices too, and so is cheaper for each of many.
    judge(
      name,
      `${small[name].toFixed(2)} and ${large[name].toFixed(2)}, ratio ${ratio.toFixed(2)}, at most 1.3`,
      ratio <= 1.3,
    )
  }
  const [first, last] = [large.heaps[0] ?? 0, Math.max(...large.heaps)]
  judge(
    'memory in use, first and most',
    `${first.toFixed(0)} and ${last.toFixed(0)} MB (resident: ${large.rss.map((one) => one.toFixed(0)).join(' MB before, at most ')} MB), flat`,
    last <= first * 1.1 + 10,
  )
  const [ours = 0, theirs = 0] = await measureAgainstPayload(app, many)
  judge(
    'against payload.update',
    `${ours.toFixed(2)} and ${theirs.toFixed(2)}, ${(theirs / ours).toFixed(2)} times as fast, at least 3`,
    theirs / ours >= 3,
  )
  if ((await killHalfWay(app, place, many)) > 0) isFine = false
  // The server is stopped with connections open.
  const { pool } = app.payload.db as unknown as { pool?: NodeJS.EventEmitter }
  pool?.on('error', () => {})
  return isFine
}

process.exit(await runOnEach(values.database, 'ppn_bench_republish', measureOn))
