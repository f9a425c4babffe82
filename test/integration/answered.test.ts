import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { Client } from '@libsql/client'
import { en as english } from '@payloadcms/translations/languages/en'
import { execFileSync } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

import type { App, Place } from '../crash/app.js'
import type { Said } from '../crash/child.js'
import type { Notice, Publishing } from '../crash/notices.js'
import type { Site } from '../fixtures/site.js'
import type { Fate, Proxy } from './support/proxy.js'

import { type Child, startChild } from '../crash/children.js'
import { createNotice, createRegister, newPublishing, workOf } from '../crash/notices.js'
import { checkedRecords } from '../crash/records.js'
import { startApp } from '../crash/app.js'
import { startSite } from '../fixtures/site.js'
import { en } from '../../src/languages/en/admin.js'
import { argumentsFor } from '../support/programs.js'
import { runs } from '../support/runs.js'
import { databaseUnderTest, itGiven } from './support/app.js'
import { placeOf } from './support/place.js'
import { startProxy } from './support/proxy.js'

/**
 * What goes wrong between an app and its database, while processes of their own publish: nothing that was answered with
 * success is missing, and what was refused can be sent again, as it was, without becoming two.
 */

const COMMAND = argumentsFor('test/crash/child.ts')
const isFerret = /ferretdb/i.test(databaseUnderTest.server)
/** FerretDB takes a second for each. Per commit it is a short form; `npm run test:deep` does all. */
const TIMES = Math.ceil(runs(isFerret ? 60 : 500) / (process.env.TEST_RUNS ? 1 : 4))
const TIMEOUT = 900_000
const AGAIN = 60

type Done = Extract<Said, { done: string }>

const { notConfirmed, notStored, databaseBusy, databaseUnable, publishConflict, writeConflict } =
  en.privacyNotices.validation
/** What may be said to an editor, with its status. Payload takes for nobody whom it cannot look up: `docs/upstream.md`. */
const REFUSALS: Record<number, string[]> = {
  403: databaseUnderTest.kind === 'mongodb' ? [english.translations.error.notAllowedToPerformAction] : [],
  409: [publishConflict, writeConflict],
  503: [notConfirmed, notStored, databaseBusy, databaseUnable],
}

/** One save after another of some notices by one process, each answered before the next. */
const publisherOf = (child: Child, token: string) => {
  const waiting = new Map<string, (done: Done) => void>()
  child.onSaid((said) => {
    if ('done' in said) waiting.get(said.done)?.(said)
  })
  return (publishing: Publishing, revision: string) =>
    new Promise<Done>((resolve, reject) => {
      void child.gone.then(() => {
        reject(new Error('a publishing process has ended'))
      })
      waiting.set(publishing.token, resolve)
      const { calls, key } = workOf(publishing, ['fi'])
      child.order({
        token,
        work: [{ calls: calls.map((call) => ({ ...call, body: { ...call.body, revision } })), key }],
      })
    })
}

type Told = { refused: Map<string, number>; succeeded: number; untold: string[] }

/** Publishes a notice over and over; what is refused is sent again until it is not. */
const publishOver = async (
  { payload }: Pick<App, 'payload'>,
  publish: ReturnType<typeof publisherOf>,
  notice: Notice,
  mayGoOn: (index: number) => boolean | Promise<boolean>,
  told: Told,
): Promise<Publishing[]> => {
  const made: Publishing[] = []
  for (let index = 0; await mayGoOn(index); index += 1) {
    const publishing = newPublishing(notice, 'published')
    made.push(publishing)
    const revision = randomUUID()
    for (let attempt = 1; ; attempt += 1) {
      const { message, status } = await publish(publishing, revision)
      if (status < 300) break
      const said = `${status} ${message ?? ''}`
      told.refused.set(said, (told.refused.get(said) ?? 0) + 1)
      if (!REFUSALS[status]?.includes(message ?? '')) told.untold.push(said)
      if (attempt === AGAIN) throw new Error(`refused for ever: ${said}`)
    }
    told.succeeded += 1
    const { totalDocs } = await payload.db.count({
      collection: 'notice-publications',
      where: { revision: { equals: revision } },
    })
    if (totalDocs !== 1) told.untold.push(`answered with success, and ${totalDocs} records`)
  }
  return made
}

const nothingTold = (): Told => ({ refused: new Map(), succeeded: 0, untold: [] })

const twoNoticesOf = async ({ app: { rest }, sources, token }: Site): Promise<Notice[]> => {
  const caller = {
    call: (call: Parameters<App['call']>[0]) =>
      rest(call.method, call.path, { body: call.body, locale: call.locale, token: call.token }),
  }
  const how = { register: sources.register, token }
  return [await createNotice(caller, how), await createNotice(caller, how)]
}

/** Every record is whole and in its place, and each publishing has made one. */
const checkRecords = async (app: Pick<App, 'payload'>, notice: Notice, made: Publishing[]) => {
  const records = await checkedRecords(app, notice, ['fi'])
  expect(records.flatMap(({ problems }) => problems)).toEqual([])
  expect(records.map(({ token }) => token)).toEqual(made.map(({ token }) => token))
}

const childrenOf = async (place: Place, count: number): Promise<Child[]> => {
  const children = Array.from({ length: count }, () => startChild(place, COMMAND))
  await Promise.all(children.map(({ ready }) => ready))
  return children
}

const endAll = async (children: Child[]) => {
  for (const child of children) child.process.kill()
  await Promise.all(children.map(({ gone }) => gone))
}

/** Simple Query with COMMIT: PostgreSQL's protocol, §55.7. */
const isCommit = (piece: Buffer): boolean =>
  piece[0] === 0x51 && piece.subarray(5).toString('latin1').toLowerCase() === 'commit\0'

if (databaseUnderTest.kind !== 'sqlite') {
  describe(`a connection that is lost, on ${databaseUnderTest.server}`, () => {
    let site: Site
    let proxy: Proxy
    let children: Child[] = []
    let isUnreliable = false
    let seen = 0

    const fates: Fate[] = ['passes', 'isLost', 'passes', 'answerIsLost', 'passes']
    const fateOf = (piece: Buffer): Fate => {
      if (!isUnreliable) return 'passes'
      if (databaseUnderTest.kind === 'postgres') {
        if (!isCommit(piece)) return 'passes'
        seen += 1
        return fates[seen % fates.length]!
      }
      seen += 1
      return seen % 97 === 0 ? 'isLost' : seen % 89 === 0 ? 'answerIsLost' : 'passes'
    }

    beforeAll(async () => {
      site = await startSite('answered')
      const place = placeOf(site.app)
      proxy = await startProxy(place.url, fateOf)
      children = await childrenOf({ ...place, url: proxy.url }, 2)
    }, TIMEOUT)
    afterAll(async () => {
      await endAll(children)
      await proxy.close()
      await site.app.destroy()
    })

    it(
      `should store all of ${TIMES} publishings that are answered with success`,
      async () => {
        const notices = await twoNoticesOf(site)
        const told = nothingTold()
        isUnreliable = true
        const made = await Promise.all(
          notices.map((notice, index) =>
            publishOver(
              site.app,
              publisherOf(children[index]!, site.token),
              notice,
              (done) => done < TIMES / 2,
              told,
            ),
          ),
        )
        isUnreliable = false
        expect(told.untold).toEqual([])
        expect(proxy.cuts()).toBeGreaterThan(0)
        // MongoDB's driver does some of it again by itself.
        if (databaseUnderTest.kind === 'postgres') expect([...told.refused]).not.toEqual([])
        for (const [index, notice] of notices.entries()) await checkRecords(site.app, notice, made[index]!)
      },
      TIMEOUT,
    )
  })
}

if (databaseUnderTest.kind === 'sqlite') {
  const { server } = databaseUnderTest

  const DISK = 160 * 2 ** 20
  /** A disk of its own, so small that it can be filled: for root on Linux. */
  const smallDisk = (): string | undefined => {
    const directory = mkdtempSync(join(tmpdir(), 'ppn-disk-'))
    try {
      execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${DISK}`, 'tmpfs', directory], { stdio: 'ignore' })
      return directory
    } catch {
      rmSync(directory, { force: true, recursive: true })
      return undefined
    }
  }
  const disk = smallDisk()

  describe.each([true, false])(`a full disk, on ${server}, with transactions: %s`, (transactions) => {
    let app: App
    let child: Child | undefined
    const ballast = join(disk ?? '', `ballast-${transactions}`)

    afterAll(async () => {
      if (child) await endAll([child])
      if (app as App | undefined) await app.payload.destroy()
      if (disk !== undefined) rmSync(ballast, { force: true })
    })

    itGiven(
      disk !== undefined,
      'a disk of its own can be mounted by root only',
      `should store all of ${TIMES} publishings that are answered with success`,
      async () => {
        const url = pathToFileURL(join(disk!, `${transactions}.db`)).href
        const place: Place = { kind: 'sqlite', server, transactions, url }
        app = await startApp(place, true)
        const how = await createRegister(app)
        child = (await childrenOf(place, 1))[0]!
        const told = nothingTold()
        const publish = publisherOf(child, how.token)
        // The disk is full each time a publishing of two begins, and has room again after some refusals.
        let refusals = 0
        const fill = async () => {
          refusals = 0
          // Else there is room for some more in the log that SQLite writes ahead.
          const { client } = app.payload.db as unknown as { client: Client }
          await client.execute('PRAGMA wal_checkpoint(TRUNCATE)')
          try {
            writeFileSync(ballast, Buffer.alloc(DISK))
          } catch {
            // What could be written fills the disk.
          }
        }
        const sabotaged: typeof publish = async (publishing, revision) => {
          const done = await publish(publishing, revision)
          if (done.status >= 300 && (refusals += 1) === 3) rmSync(ballast, { force: true })
          return done
        }
        const made: [Notice, Publishing[]][] = []
        for (let done = 0; done < TIMES; done += 10) {
          const notice = await createNotice(app, how)
          const publishings = await publishOver(
            app,
            sabotaged,
            notice,
            async (index) => {
              if (index % 2 === 1) await fill()
              else rmSync(ballast, { force: true })
              return index < 10
            },
            told,
          )
          rmSync(ballast, { force: true })
          made.push([notice, publishings])
        }
        expect(told.untold).toEqual([])
        const refusals503 = [...told.refused].filter(([said]) => said.startsWith('503'))
        expect(refusals503.reduce((sum, [, count]) => sum + count, 0)).toBeGreaterThan(TIMES / 4)
        for (const [notice, publishings] of made) await checkRecords(app, notice, publishings)
      },
      TIMEOUT,
    )
  })

  describe(`two processes on one file, on ${server}`, () => {
    let site: Site
    let children: Child[] = []

    beforeAll(async () => {
      site = await startSite('two-writers', {}, { transactions: true })
      children = await childrenOf(placeOf(site.app), 2)
    }, TIMEOUT)
    afterAll(async () => {
      await endAll(children)
      await site.app.destroy()
    })

    it(
      'should let both publish, and refuse neither',
      async () => {
        const notices = await twoNoticesOf(site)
        const told = nothingTold()
        const made = await Promise.all(
          notices.map((notice, index) =>
            publishOver(
              site.app,
              publisherOf(children[index]!, site.token),
              notice,
              () => told.succeeded < TIMES,
              told,
            ),
          ),
        )
        expect(told.untold).toEqual([])
        expect([...told.refused]).toEqual([])
        const [fewer, more] = made.map(({ length }) => length).sort((one, other) => one - other)
        expect(fewer).toBeGreaterThanOrEqual(more! / 4)
        for (const [index, notice] of notices.entries()) await checkRecords(site.app, notice, made[index]!)
      },
      TIMEOUT,
    )
  })

  afterAll(() => {
    if (disk === undefined) return
    execFileSync('umount', ['-l', disk])
    rmSync(disk, { force: true, recursive: true })
  })
}
