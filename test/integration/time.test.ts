import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals'
import fc from 'fast-check'

import type { NoticeHistory } from '../../src/notice/answers.js'
import type { NoticeDocument } from '../../src/index.js'
import type { TimelineEntry } from '../../src/notice/timeline.js'
import type { PendingChanges } from '../../src/pending/changes.js'
import type { Act } from '../fixtures/calendarModel.js'
import type { Id } from '../fixtures/collections.js'
import type { Site } from '../fixtures/site.js'
import type { AppProcess } from './support/appProcesses.js'

import { repair } from '../../src/index.js'
import { optionsOf } from '../../src/installation.js'
import { inForceAt, upcomingAt } from '../../src/notice/timeline.js'
import { inForce, upcoming } from '../../src/record/inForce.js'
import { acts, Calendar, dateOf, DAYS, noonOf, WITHDRAWN } from '../fixtures/calendarModel.js'
import { startSite } from '../fixtures/site.js'
import { runs } from '../support/runs.js'
import { databaseUnderTest } from './support/app.js'
import { startOtherProcess, thisProcess } from './support/appProcesses.js'
import { atMoment } from './support/clock.js'
import { i18n, inAdminLanguage } from './support/languages.js'

const TIME_ZONE = 'Europe/Helsinki'
const NOTICES = 'privacy-notices' as never

/** A server works beside the tests there, and FerretDB takes its time. */
const slow = databaseUnderTest.kind === 'mongodb'

type Saved = { id: Id; slug: string }
type Stored = { clock?: string; details: { clock?: string }; publishedAt: string } & TimelineEntry

describe(`time, on ${databaseUnderTest.server}`, () => {
  let site: Site

  beforeAll(async () => {
    site = await startSite('time', {}, { config: { i18n } })
  })
  afterEach(() => {
    jest.useRealTimers()
  })
  afterAll(() => site?.app.destroy())

  /** By the Local API, whatever day it is: a token lasts two hours. */
  const create = async (title: string, data: object = {}): Promise<Saved> =>
    (await site.app.payload.create({
      collection: NOTICES,
      data: {
        _status: 'published',
        profile: 'classic',
        registers: [site.sources.register],
        title,
        ...data,
      },
      locale: 'fi',
    })) as unknown as Saved
  const update = async (id: Id, data: object): Promise<unknown> =>
    site.app.payload.update({ id, collection: NOTICES, data, locale: 'fi' })
  const publish = (id: Id, title: string, change: object = {}) =>
    update(id, { _status: 'published', change, title })
  const withdraw = (id: Id, change?: object) => update(id, { _status: 'draft', ...(change && { change }) })
  const records = async (id: Id) => (await site.records(id)) as unknown as Stored[]
  const on = async (slug: string, date?: string) => {
    const { body, status } = await site.read(`/${slug}${date ? `?at=${date}` : ''}`)
    return status === 200 ? (body as NoticeDocument).title : status
  }
  const standing = async (slug: string) =>
    ((await site.read(`/${slug}/history`)).body as NoticeHistory).docs
      .map(({ replaces, status, version }) => [version, status, replaces])
      .reverse()

  describe('a version that waits for its day', () => {
    const scheduled = async () => {
      atMoment('2026-02-01T10:00:00Z')
      const notice = await create('Nyt')
      atMoment('2026-02-02T10:00:00Z')
      await publish(notice.id, 'Tuleva', { effectiveFrom: '2026-03-01' })
      atMoment('2026-02-10T10:00:00Z')
      return notice
    }

    it('should stay or be replaced, as whoever publishes before it says; and be asked for, in words', async () => {
      const { id, slug } = await scheduled()
      await expect(publish(id, 'Korjattu')).rejects.toMatchObject({
        data: { errors: [{ path: 'change.waiting' }] },
        status: 400,
      })
      expect(await records(id)).toHaveLength(2)

      await publish(id, 'Korjattu', { waiting: 'keep' })
      expect([await on(slug), await on(slug, '2026-03-01')]).toEqual(['Korjattu', 'Tuleva'])
      expect(await standing(slug)).toEqual([
        [1, 'past', []],
        [2, 'upcoming', []],
        [3, 'inForce', []],
      ])

      await publish(id, 'Korjattu taas', { waiting: 'replace' })
      expect([await on(slug), await on(slug, '2026-03-01')]).toEqual(['Korjattu taas', 'Korjattu taas'])
      atMoment('2026-03-05T10:00:00Z')
      expect(await standing(slug)).toEqual([
        [1, 'past', []],
        [2, 'replaced', []],
        [3, 'past', []],
        [4, 'inForce', [2]],
      ])
      expect((await records(id)).map(({ replaces }) => replaces ?? null)).toEqual([null, null, null, [2]])
      const { body: record } = await site.read(`/${slug}/versions/4/record`)
      expect(record.replaces).toEqual([2])
      expect((await site.read(`/${slug}/versions/3/record`)).body).not.toHaveProperty('replaces')
      // What was said was said of one publication.
      const stored = await site.app.payload.findByID({ id, collection: NOTICES })
      expect(stored).toMatchObject({ change: { clockConfirmed: false, waiting: null } })
    })

    it.each([
      ['fi' as const, 'Versio 2 odottaa: se tulee voimaan 1.3.2026.', 'Odottava versio'],
      ['sv' as const, 'Version 2 väntar: den träder i kraft 1.3.2026.', 'Version som väntar'],
      ['en' as const, 'Version 2 waits: it takes force 1 March 2026.', 'The version that waits'],
    ])('should be named to whoever has to say it, in %s', async (language, named, label) => {
      const { id } = await scheduled()
      const { token } = await site.app.createUser()
      const { body, status } = await site.app.rest('PATCH', `/privacy-notices/${id}?locale=fi`, {
        body: { _status: 'published', title: 'Korjattu' },
        headers: inAdminLanguage(language),
        token,
      })
      expect(status).toBe(400)
      const [error] = body.errors[0].data.errors
      expect(error).toMatchObject({ label, path: 'change.waiting' })
      expect(error.message).toContain(named)
    })

    it('should be told of before anything is published, with the text whose place would be taken', async () => {
      const { id } = await scheduled()
      const { token } = await site.app.createUser()
      const changes = async () =>
        (await site.app.rest('GET', `/privacy-notices/${id}/changes?locale=fi`, { token }))
          .body as PendingChanges
      expect(await changes()).toMatchObject({
        clock: null,
        state: 'none',
        version: 2,
        waiting: [{ effectiveFrom: '2026-03-01', version: 2 }],
      })
      await site.app.payload.update({
        id,
        collection: NOTICES,
        data: { title: 'Nyt', _status: 'draft' },
        draft: true,
        locale: 'fi',
      })
      // Going back to the text in force: nothing changes today, but what waits may.
      expect(await changes()).toMatchObject({ proposal: { type: null }, state: 'some', version: 1 })
      await publish(id, 'Nyt', { waiting: 'keep' })
      expect(await records(id)).toHaveLength(2)
      await publish(id, 'Nyt', { waiting: 'replace' })
      expect((await records(id)).at(-1)).toMatchObject({ replaces: [2], version: 3 })
    })

    it('should be asked for by GraphQL too', async () => {
      const { id } = await scheduled()
      const { token } = await site.app.createUser()
      const send = (change: string) =>
        site.app.graphql(
          `mutation { updatePrivacyNotice(id: ${JSON.stringify(id)}, locale: fi, data: {
             _status: published, title: "Korjattu"${change} }) { id } }`,
          {},
          { token },
        )
      expect(JSON.stringify((await send('')).errors)).toContain('change.waiting')
      expect((await send(', change: { waiting: "replace" }')).errors).toBeUndefined()
      expect((await records(id)).at(-1)).toMatchObject({ replaces: [2] })
    })

    it('should be asked for when an older text is restored, which can be done by way of a draft', async () => {
      const { id, slug } = await scheduled()
      const { token } = await site.app.createUser()
      const { docs } = await site.app.payload.findVersions({
        collection: NOTICES,
        limit: 1,
        sort: 'updatedAt',
        where: { parent: { equals: id } },
      })
      const path = `/privacy-notices/versions/${docs[0]?.id}`
      const refused = await site.app.rest('POST', path, { token })
      expect([refused.status, refused.text]).toEqual([400, expect.stringContaining('change.waiting')])
      expect((await site.app.rest('POST', `${path}?draft=true`, { token })).status).toBe(200)
      expect(await records(id)).toHaveLength(2)
      await update(id, { _status: 'published', change: { waiting: 'replace' } })
      expect([await on(slug), await on(slug, '2026-03-01')]).toEqual(['Nyt', 'Nyt'])
    })

    it('should leave what is said of the next change where the notice is withdrawn', async () => {
      const { id } = await scheduled()
      await site.app.payload.update({
        id,
        collection: NOTICES,
        data: { change: { note: 'Kesken', type: 'minor' } },
        draft: true,
        locale: 'fi',
      })
      await withdraw(id)
      const stored = await site.app.payload.findByID({ id, collection: NOTICES, locale: 'fi' })
      expect(stored).toMatchObject({ change: { note: 'Kesken', type: 'minor' } })
    })

    it('should end with a withdrawal, and be in no list', async () => {
      const { id, slug } = await scheduled()
      await publish(id, 'Myöhempi', { effectiveFrom: '2026-04-01' })
      await withdraw(id)
      expect((await records(id)).at(-1)).toMatchObject({ event: 'withdrawn', replaces: [2, 3] })
      for (const date of ['2026-02-10', '2026-03-01', '2026-04-01', '2030-01-01']) {
        expect([date, await on(slug, date)]).toEqual([date, 410])
      }
      const { body } = await site.read('?status=upcoming&limit=100')
      expect(body.docs).not.toContainEqual(expect.objectContaining({ slug }))
      const feed = (await site.read(`/${slug}/feed?format=json`)).body
      expect(
        (feed.items as { _privacy_notices: { status: string; version: number } }[]).map(
          ({ _privacy_notices: { status, version } }) => [version, status],
        ),
      ).toEqual([
        [4, null],
        [3, 'replaced'],
        [2, 'replaced'],
        [1, null],
      ])
    })
  })

  describe('a clock that was days ahead', () => {
    const ahead = async () => {
      atMoment('2026-05-01T10:00:00Z')
      const notice = await create('Ensin')
      atMoment('2026-05-13T10:00:00Z')
      await publish(notice.id, 'Liian varhain')
      atMoment('2026-05-10T10:00:00Z')
      return notice
    }

    it.each([
      [
        'fi' as const,
        /10\.5\.2026 klo 13[.:]00[.:]00.*13\.5\.2026 klo 13[.:]00[.:]00.*Palvelimen kello on oikeassa/,
      ],
      ['sv' as const, /10\.5\.2026 kl\. 13\.00\.00.*13\.5\.2026 kl\. 13\.00\.00.*Serverns klocka går rätt/],
      ['en' as const, /10 May 2026, 13:00:00.*13 May 2026, 13:00:00.*The server’s clock is right/],
    ])('should be named before anything is saved, with both times, in %s', async (language, said) => {
      const { id, slug } = await ahead()
      const { token } = await site.app.createUser()
      for (const body of [{ _status: 'published', title: 'Oikein' }, { _status: 'draft' }]) {
        const answer = await site.app.rest('PATCH', `/privacy-notices/${id}?locale=fi`, {
          body,
          headers: inAdminLanguage(language),
          token,
        })
        expect(answer.status).toBe(400)
        expect(answer.body.errors[0].message).toMatch(said)
        expect(answer.body.errors[0].data).toEqual({
          code: 'clockBehind',
          newest: '2026-05-13T10:00:00.000Z',
          now: '2026-05-10T10:00:00.000Z',
        })
      }
      const stored = await site.app.payload.findByID({ id, collection: NOTICES, locale: 'fi' })
      expect(stored).toMatchObject({ _status: 'published', title: 'Liian varhain' })
      expect([await on(slug), await on(slug, '2026-05-13')]).toEqual(['Ensin', 'Liian varhain'])
      const changes = await site.app.rest('GET', `/privacy-notices/${id}/changes`, { token })
      expect(changes.body.clock).toEqual({
        newest: '2026-05-13T10:00:00.000Z',
        now: '2026-05-10T10:00:00.000Z',
      })
    })

    it('should be put right by a corrected version, for today and every later day', async () => {
      const { id, slug } = await ahead()
      // The version that the clock put ahead waits for its day now: it is asked for too.
      await expect(publish(id, 'Oikein', { clockConfirmed: true })).rejects.toMatchObject({ status: 400 })
      await publish(id, 'Oikein', { clockConfirmed: true, waiting: 'replace' })
      expect((await records(id)).at(-1)).toMatchObject({
        details: { clock: '2026-05-10T10:00:00.000Z' },
        effectiveFrom: '2026-05-10',
        publishedAt: '2026-05-13T10:00:00.001Z',
        replaces: [2],
      })
      for (const date of ['2026-05-10', '2026-05-13', '2026-05-14', '2030-01-01']) {
        expect([date, await on(slug, date)]).toEqual([date, 'Oikein'])
      }
      expect([await on(slug), await on(slug, '2026-05-09')]).toEqual(['Oikein', 'Ensin'])
      // No clock of readers makes what they have seem fresh.
      expect((await site.read(`/${slug}`)).headers.get('last-modified')).toBeNull()
      atMoment('2026-05-20T10:00:00Z')
      expect((await site.read(`/${slug}`)).headers.get('last-modified')).toBe('Wed, 13 May 2026 10:00:00 GMT')
      // The right time again: nothing has to be confirmed.
      await publish(id, 'Myöhemmin')
      expect((await records(id)).at(-1)?.details).not.toHaveProperty('clock')
    })

    it('should be put right by publishing the same text again', async () => {
      const { id, slug } = await ahead()
      await publish(id, 'Liian varhain', { clockConfirmed: true })
      for (const date of ['2026-05-10', '2026-05-13', '2030-01-01']) {
        expect([date, await on(slug, date)]).toEqual([date, 'Liian varhain'])
      }
    })

    it('should be put right by a withdrawal, for today and every later day', async () => {
      const { id, slug } = await ahead()
      await withdraw(id, { clockConfirmed: true })
      for (const date of ['2026-05-10', '2026-05-13', '2030-01-01']) {
        expect([date, await on(slug, date)]).toEqual([date, 410])
      }
      const stored = await site.app.payload.findByID({ id, collection: NOTICES })
      expect(stored).toMatchObject({ _status: 'draft', change: { clockConfirmed: false } })
      // A withdrawal that was made too early, by the same clock, ends with the next version.
      atMoment('2026-05-16T10:00:00Z')
      await publish(id, 'Takaisin')
      atMoment('2026-05-19T10:00:00Z')
      await withdraw(id)
      atMoment('2026-05-16T11:00:00Z')
      await publish(id, 'Yhä täällä', { clockConfirmed: true })
      expect((await records(id)).at(-1)).toMatchObject({ replaces: [5] })
      expect([await on(slug), await on(slug, '2026-05-19'), await on(slug, '2030-01-01')]).toEqual([
        'Yhä täällä',
        'Yhä täällä',
        'Yhä täällä',
      ])
    })

    it('should leave a draft to be saved, and a new notice to be published', async () => {
      const { id } = await ahead()
      await site.app.payload.update({
        id,
        collection: NOTICES,
        data: { title: 'Luonnos' },
        draft: true,
        locale: 'fi',
      })
      expect((await create('Toinen')).slug).toBe('toinen')
    })

    it('should keep what was broken off from being completed, and from stopping the rest', async () => {
      const { id } = await ahead()
      const [row] = (
        await site.app.payload.db.find<{ id: Id; intent: object }>({
          collection: 'privacy-notices',
          where: { id: { equals: id } },
        })
      ).docs
      await site.app.payload.db.updateOne({
        id,
        collection: 'privacy-notices',
        data: { intent: { ...row!.intent, at: '2026-05-01T10:00:00.000Z', revision: `broken-${id}` } },
      })
      // The text that was going to be recorded is the one that waits: by this clock it is for today.
      const report = await repair(site.app.payload)
      expect(report.toPublishAgain).toEqual([expect.objectContaining({ notice: String(id) })])
      expect(await records(id)).toHaveLength(2)
    })
  })

  describe('two servers', () => {
    let here: AppProcess
    let there: AppProcess
    beforeAll(async () => {
      here = thisProcess(site.app)
      there = await startOtherProcess(site.app)
    }, 120_000)
    afterEach(() => {
      for (const each of [here, there]) each.setClock(null)
    })
    afterAll(() => there?.end())

    const send = (by: AppProcess, token: string, id: Id, body: object) =>
      by.send({ body, method: 'PATCH', path: `/privacy-notices/${id}?locale=fi`, token })

    it('should not refuse each other over some seconds, and be read as they published', async () => {
      const { token } = await site.app.createUser()
      const { id, slug } = await site.create({ title: 'Nolla', _status: 'published' })
      // Enough that no publication takes longer.
      there.setClock({ ahead: -20_000 })
      for (let round = 1; round <= 4; round += 1) {
        const by = round % 2 ? there : here
        const { body, status } = await send(by, token, id, { _status: 'published', title: `Versio ${round}` })
        expect([status, status === 200 ? '' : body]).toEqual([200, ''])
        const read = await here.send({ path: `/privacy-notices/published/${slug}` })
        expect(JSON.parse(read.body)).toMatchObject({ title: `Versio ${round}`, version: round + 1 })
      }
      const times = (await records(id)).map(({ publishedAt }) => publishedAt)
      expect([...new Set(times)].sort()).toEqual(times)
    })

    it('should refuse the one that is days behind, and do as it is told by who confirms it', async () => {
      const { token } = await site.app.createUser()
      const { id, slug } = await site.create({ title: 'Nolla', _status: 'published' })
      there.setClock({ ahead: -10 * 86_400_000 })
      // The token is of a time that has not come there yet.
      const refused = await send(there, token, id, { _status: 'published', title: 'Myöhässä' })
      expect([refused.status, refused.body]).toEqual([400, expect.stringContaining('clockBehind')])
      const change = { clockConfirmed: true, waiting: 'replace' }
      const confirmed = await send(there, token, id, { _status: 'published', change, title: 'Myöhässä' })
      expect(confirmed.status).toBe(200)
      expect(await on(slug)).toBe('Myöhässä')
      // This server goes on from it without being asked.
      const { status } = await send(here, token, id, { _status: 'published', title: 'Oikea' })
      expect([status, await on(slug)]).toEqual([200, 'Oikea'])
    })
  })

  describe('seconds around midnight in Helsinki', () => {
    it.each([
      ['in winter', '2026-01-09T22:00:00.000Z', '2026-01-10'],
      ['in summer', '2026-06-09T21:00:00.000Z', '2026-06-10'],
      ['on the day that has 23 hours', '2026-03-28T22:00:00.000Z', '2026-03-29'],
      ['after it', '2026-03-29T21:00:00.000Z', '2026-03-30'],
      ['on the day that has 25 hours', '2026-10-24T21:00:00.000Z', '2026-10-25'],
      ['after it', '2026-10-25T22:00:00.000Z', '2026-10-26'],
    ])(
      'should let the newer version be in force, whichever server is some seconds behind: %s',
      async (_, midnight, day) => {
        const at = (seconds: number) => new Date(Date.parse(midnight) + seconds * 1000)
        atMoment(at(-3600))
        const { id, slug } = await create('Eilen')
        // One server's day has begun; the other one's has not.
        atMoment(at(3))
        await publish(id, 'Jo tänään')
        atMoment(at(-4))
        await publish(id, 'Uudempi')
        const [, second, third] = await records(id)
        expect([second, third].map((one) => [one?.effectiveFrom, one?.replaces ?? null])).toEqual([
          [day, null],
          [day, null],
        ])
        expect(third?.publishedAt).toBe(at(3.001).toISOString())
        for (const seconds of [0, 4, 3600, 86_400, 30 * 86_400]) {
          atMoment(at(seconds))
          expect([seconds, await on(slug)]).toEqual([seconds, 'Uudempi'])
        }
        atMoment(at(-1))
        expect(await on(slug)).toBe('Eilen')
        // A withdrawal by the slower one ends both.
        atMoment(at(-2))
        await withdraw(id)
        for (const seconds of [0, 86_400]) {
          atMoment(at(seconds))
          expect([seconds, await on(slug)]).toEqual([seconds, 410])
        }
      },
    )
  })

  describe('histories at random', () => {
    const change = (act: Extract<Act, { act: 'publish' }>) => ({
      clockConfirmed: true,
      effectiveFrom: act.day === null ? null : dateOf(act.day),
      waiting: act.waiting,
    })

    /** The newest record: its day, and the day on which it was published, which never runs backwards. */
    type Newest = { day: number; publishedOn: number }
    /** What is meant where no day is given by a clock that is behind: today, unless what was published last is scheduled. */
    const meant = (act: Act, newest: Newest | undefined): Act =>
      act.act === 'publish' &&
      act.day === null &&
      newest !== undefined &&
      act.today < newest.publishedOn &&
      newest.day <= newest.publishedOn
        ? { ...act, day: act.today }
        : act
    const published = (text: string, today: number): Act => ({
      act: 'publish',
      day: null,
      text,
      today,
      waiting: 'keep',
    })

    it('should agree with a calendar on every day, in the core and in the database', async () => {
      const options = optionsOf(site.app.payload)
      const reader = { payload: site.app.payload }
      const step = { mongodb: 40, postgres: 5, sqlite: 1 }[databaseUnderTest.kind]
      await fc.assert(
        fc.asyncProperty(acts(slow ? 5 : 10), async (all) => {
          const calendar = new Calendar()
          let notice: Saved | undefined
          let made = 0
          let newest: Newest | undefined
          for (const act of all) {
            atMoment(noonOf(act.today))
            if (act.act === 'withdraw') {
              if (notice && calendar.isPublished) await withdraw(notice.id, { clockConfirmed: true })
            } else if (notice) await publish(notice.id, act.text, change(act))
            else notice = await create(act.text, { change: change(act) })
            if (!calendar.do(meant(act, newest))) continue
            made += 1
            newest = {
              day: (act.act === 'publish' ? act.day : null) ?? act.today,
              publishedOn: Math.max(act.today, newest?.publishedOn ?? act.today),
            }
          }
          jest.useRealTimers()
          if (!notice) return
          const rows = await records(notice.id)
          expect(rows).toHaveLength(made)
          const times = rows.map(({ publishedAt }) => publishedAt)
          expect([...new Set(times)].sort()).toEqual(times)
          const titleOf = (row: undefined | { details: unknown; event: string }) =>
            !row
              ? null
              : row.event === 'withdrawn'
                ? WITHDRAWN
                : (row.details as { titles: { fi: string } }).titles.fi
          const wanted = calendar.all()
          const { id } = notice
          for (let day = 0; day < DAYS; day += 1) {
            const moment = { date: dateOf(day), instant: null }
            const inCore = inForceAt(rows, moment, TIME_ZONE)
            expect([day, titleOf(inCore as never)]).toEqual([day, wanted[day]])
            if (day % step > 0) continue
            const found = await inForce<TimelineEntry>(reader, options, String(id), moment, { version: true })
            expect([day, found?.version]).toEqual([day, inCore?.version])
            if (day % (20 * step) > 0) continue
            const versions = (entries: TimelineEntry[]) => entries.map(({ version }) => version)
            expect(versions(await upcoming(reader, options, String(id), moment.date))).toEqual(
              versions(upcomingAt(rows, moment.date)),
            )
            const read = await on(notice.slug, moment.date)
            const status = { [WITHDRAWN]: 410, null: 404 }[String(wanted[day])]
            expect([day, read]).toEqual([day, status ?? wanted[day]])
          }
        }),
        {
          // A clock that was a day ahead is put right, and the same text is published again.
          examples: [[[published('A', 100), published('A', 99), published('A', 101)]]],
          numRuns: slow ? 3 : runs(20),
        },
      )
    }, 600_000)
  })
})
