import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'

import type { Id } from '../fixtures/collections.js'
import type { Site } from '../fixtures/site.js'
import type { Child } from '../crash/children.js'
import type { Notice, Publishing } from '../crash/notices.js'

import { startChild } from '../crash/children.js'
import { createNotice, newPublishing, orderOf, workOf } from '../crash/notices.js'
import { checkedRecords } from '../crash/records.js'
import { startSite } from '../fixtures/site.js'
import { en } from '../../src/languages/en/admin.js'
import { argumentsFor } from '../support/programs.js'
import { databaseUnderTest } from './support/app.js'
import { placeOf } from './support/place.js'

const COMMAND = argumentsFor('test/crash/child.ts')
// The stand-ins for MongoDB take a second and more for a publication. TEST_PARALLEL asks for another number.
const PARALLEL = Number(
  process.env.TEST_PARALLEL ?? (/ferretdb|secantusdb/i.test(databaseUnderTest.server) ? 8 : 50),
)
const TIMEOUT = process.env.TEST_PARALLEL === undefined ? 180_000 : 900_000
const ROUNDS = 40

/** Who was second is told by the plugin; MongoDB and PostgreSQL themselves can give up one of two transactions that write the same. */
const { publishConflict, writeConflict } = en.privacyNotices.validation
const CONFLICTS = databaseUnderTest.kind === 'sqlite' ? [publishConflict] : [publishConflict, writeConflict]

type Answer = { message: null | string; status: number }

describe(`two processes that publish at once, on ${databaseUnderTest.server}`, () => {
  let site: Site
  let children: Child[]

  beforeAll(async () => {
    site = await startSite('concurrency')
    children = [0, 1].map(() => startChild(placeOf(site.app), COMMAND))
    await Promise.all(children.map((child) => child.ready))
  })
  afterAll(async () => {
    for (const child of children) child.process.kill()
    await Promise.all(children.map((child) => child.gone))
    await site.app.destroy()
  })

  const newNotice = (): Promise<Notice> =>
    createNotice(
      {
        call: ({ body, locale, method, path, token }) => site.app.rest(method, path, { body, locale, token }),
      },
      { register: site.sources.register, token: site.token },
    )

  /** Has a process publish, and tells what it was answered. */
  const publishBy = (child: Child, publishings: Publishing[], parallel: boolean) =>
    new Promise<Map<Publishing, Answer>>((resolve, reject) => {
      const byToken = new Map(publishings.map((each) => [each.token, each]))
      const answers = new Map<Publishing, Answer>()
      if (publishings.length === 0) resolve(answers)
      child.onSaid((said) => {
        const publishing = 'done' in said ? byToken.get(said.done) : undefined
        if (publishing && 'done' in said) answers.set(publishing, said)
        if (answers.size === publishings.length) resolve(answers)
      })
      void child.gone.then(() => {
        reject(new Error('a publishing process has ended'))
      })
      const work = publishings.map((each) => workOf(each, ['fi']))
      child.order({ parallel, token: site.token, work })
    })

  const publishByBoth = async (publishings: Publishing[], parallel: boolean) => {
    const halves = [0, 1].map((half) => publishings.filter((_, index) => index % 2 === half))
    const answers = await Promise.all(
      halves.map((half, index) => publishBy(children[index]!, half, parallel)),
    )
    return new Map(answers.flatMap((each) => [...each]))
  }

  /** Publishes all at once, and those that are refused again, until all are published. */
  const publishAll = async (publishings: Publishing[]): Promise<void> => {
    let answers = await publishByBoth(publishings, true)
    for (let round = 0; round < ROUNDS; round += 1) {
      for (const { message, status } of answers.values()) {
        if (status === 200) continue
        expect(status).toBe(409)
        expect(CONFLICTS).toContain(message)
      }
      const refused = [...answers].flatMap(([publishing, { status }]) => (status === 409 ? [publishing] : []))
      if (refused.length === 0) return
      answers = await publishByBoth(refused, false)
    }
    throw new Error('some are refused for ever')
  }

  /** The records of a notice: whole, gapless and chained, and the only ones, each the one of its publishing. */
  const checkRecords = async (notice: Notice, publishings: Publishing[]) => {
    const records = await checkedRecords(site.app, notice, ['fi'])
    expect(records.flatMap(({ problems }) => problems)).toEqual([])
    expect(records.map(({ token }) => token).sort()).toEqual(publishings.map(({ token }) => token).sort())
    return records
  }
  type Row = { head: { hash: string }; intent: { revision: string }; title: { fi: string } }
  const rowOf = (id: Id) =>
    site.app.payload.db.findOne<Row & { id: Id } & Record<string, unknown>>({
      collection: 'privacy-notices',
      where: { id: { equals: id } },
    })

  it(
    `should publish one notice ${PARALLEL} times`,
    async () => {
      const notice = await newNotice()
      const publishings = Array.from({ length: PARALLEL }, () => newPublishing(notice, 'published'))
      await publishAll(publishings)
      const records = await checkRecords(notice, publishings)

      const row = await rowOf(notice.id)
      expect(row?.intent.revision).toBe(records.at(-1)?.row.revision)
      // With nobody else about, the notice, its newest record and what is read are one and the same.
      const last = newPublishing(notice, 'published')
      await publishAll([last])
      const newest = (await checkRecords(notice, [...publishings, last])).at(-1)!
      const after = await rowOf(notice.id)
      expect(newest.token).toBe(last.token)
      expect(orderOf(after?.title.fi ?? '')).toBe(last.order)
      expect(after?.head.hash).toBe(newest.hash)
      expect((await site.read(`/${notice.slug}`)).body).toMatchObject({
        hash: newest.hash,
        version: PARALLEL + 1,
      })
    },
    TIMEOUT,
  )

  it(
    `should publish ${PARALLEL} notices, each by both`,
    async () => {
      const notices: Notice[] = []
      for (let index = 0; index < PARALLEL; index += 1) notices.push(await newNotice())
      const publishings = notices.flatMap((notice) => [
        newPublishing(notice, 'published'),
        newPublishing(notice, 'published'),
      ])
      await publishAll(publishings)
      for (const notice of notices) {
        const records = await checkRecords(
          notice,
          publishings.filter((each) => each.notice === notice),
        )
        const { body } = await site.read(`/${notice.slug}`)
        expect(body).toMatchObject({ hash: records.at(-1)?.hash, version: 2 })
        expect((await rowOf(notice.id))?.intent.revision).toBe(records.at(-1)?.row.revision)
      }
    },
    TIMEOUT,
  )
})
