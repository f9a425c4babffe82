import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals'

import type { NoticeDocument } from '../../src/index.js'
import type { PendingChanges } from '../../src/pending/changes.js'
import type { HistoryEntry, NoticeHistory } from '../../src/notice/answers.js'
import type { NoticeDiff, NoticeSince } from '../../src/notice/answers.js'
import type { Id } from '../fixtures/collections.js'
import type { Truth } from '../fixtures/seeds.js'
import type { Site } from '../fixtures/site.js'

import { privacyNotices } from '../../src/index.js'
import { calendarDateOf, nextDay, startOfDay } from '../../src/notice/dates.js'
import { asREST, DIFF, HISTORY, SINCE } from '../fixtures/query.js'
import { fictionalNotices, realNotices } from '../fixtures/seeds.js'
import { startSite } from '../fixtures/site.js'
import { createBilingualRegister, organisation, register } from '../fixtures/sources.js'
import { noticeFromTruth } from '../fixtures/truthNotice.js'
import { atMoment } from './support/clock.js'
import { createTestApp, databaseUnderTest, itGiven } from './support/app.js'

const TIME_ZONE = 'Europe/Helsinki'
const today = () => calendarDateOf(new Date(), TIME_ZONE)
const daysFromNow = (days: number) => calendarDateOf(new Date(Date.now() + days * 86_400_000), TIME_ZONE)
const nulls = (value: unknown): unknown => JSON.parse(JSON.stringify(value ?? null))

describe(`the history of a notice, on ${databaseUnderTest.server}`, () => {
  let site: Site

  beforeAll(async () => {
    site = await startSite('history')
  })
  afterEach(() => {
    jest.useRealTimers()
  })
  afterAll(() => site.app.destroy())

  const read = (path: string) => site.read(path)
  const title = async (path: string) => {
    const { body, status } = await read(path)
    return status === 200 ? (body as NoticeDocument).title : status
  }
  const history = async (slug: string, query = ''): Promise<NoticeHistory> => {
    const { body, status } = await read(`/${slug}/history${query}`)
    expect(status).toBe(200)
    return body as NoticeHistory
  }
  const standing = async (slug: string) =>
    (await history(slug)).docs.map(({ status, version }) => [version, status])
  const diff = async (slug: string, query = ''): Promise<NoticeDiff> => {
    const { body, status } = await read(`/${slug}/diff${query}`)
    expect([status, body.errors]).toEqual([200, undefined])
    return body as NoticeDiff
  }

  describe('what took force since a version', () => {
    const since = async (slug: string, version: number): Promise<NoticeSince> => {
      const { body, status } = await read(`/${slug}/since/${version}`)
      expect([status, body.errors]).toEqual([200, undefined])
      return body as NoticeSince
    }
    const told = async (slug: string, version: number) => {
      const { current, major, versions } = await since(slug, version)
      return [current.version, major, versions.map((one) => `${one.version} ${one.change ?? one.event}`)]
    }
    const note = 'Muutos'

    it('should ask again about major changes alone, by REST and by GraphQL', async () => {
      const { id, slug } = await site.create({ title: 'Yksi', _status: 'published' })
      expect(await told(slug, 1)).toEqual([1, false, []])
      await site.publish(id, { title: 'Kaksi', change: { note, type: 'minor' } })
      expect(await told(slug, 1)).toEqual([2, false, ['2 minor']])
      await site.publish(id, { title: 'Kolme', change: { note, type: 'major' } })
      await site.publish(id, { title: 'Neljä', change: { note, type: 'minor' } })
      expect(await told(slug, 1)).toEqual([4, true, ['2 minor', '3 major', '4 minor']])
      expect(await told(slug, 3)).toEqual([4, false, ['4 minor']])

      const { data, errors } = await site.app.graphql<{ PrivacyNoticeSince: NoticeSince }>(SINCE, {
        slug,
        version: 1,
      })
      expect(errors).toBeUndefined()
      expect(nulls(asREST(data.PrivacyNoticeSince))).toEqual(nulls(await since(slug, 1)))
      const none = await site.app.graphql(SINCE, { slug, version: 9 })
      expect([none.data.PrivacyNoticeSince, none.errors]).toEqual([null, undefined])
      const { headers } = await read(`/${slug}/since/1`)
      expect(headers.get('cache-control')).toBe('public, max-age=0, must-revalidate')
      const etag = headers.get('etag') as string
      expect((await site.read(`/${slug}/since/1`, { 'if-none-match': etag })).status).toBe(304)
      await site.publish(id, { title: 'Viisi', change: { note, type: 'minor' } })
      expect((await site.read(`/${slug}/since/1`, { 'if-none-match': etag })).status).toBe(200)
    })

    it('should not count what waits until its day comes, and refuse it as what nobody can have accepted', async () => {
      const { id, slug } = await site.create({ title: 'Nykyinen', _status: 'published' })
      const day = daysFromNow(10)
      await site.publish(id, { title: 'Tuleva', change: { effectiveFrom: day, note, type: 'major' } })
      expect(await told(slug, 1)).toEqual([1, false, []])
      const refused = await read(`/${slug}/since/2`)
      expect([refused.status, refused.body.errors[0]]).toEqual([
        400,
        expect.objectContaining({ code: 'malformed', parameter: 'version' }),
      ])
      const { errors } = await site.app.graphql(SINCE, { slug, version: 2 })
      expect(errors).toMatchObject([{ extensions: { data: { parameter: 'version' }, statusCode: 400 } }])
      atMoment(new Date(Date.now() + 10 * 86_400_000))
      expect(await told(slug, 1)).toEqual([2, true, ['2 major']])
      expect(await told(slug, 2)).toEqual([2, false, []])
    })

    it('should tell of a withdrawal, and of what is published after it', async () => {
      const { id, slug } = await site.create({ title: 'Yksi', _status: 'published' })
      await site.save(id, { _status: 'draft', withdrawal: { reason: 'Lakkautettu' } })
      expect(await since(slug, 1)).toMatchObject({
        changed: true,
        current: { event: 'withdrawn', version: 2 },
        major: false,
        seen: { event: 'published', version: 1 },
      })
      await site.publish(id, { title: 'Palannut', change: { note, type: 'major' } })
      expect(await told(slug, 1)).toEqual([3, true, ['2 withdrawn', '3 major']])
    })
  })

  describe('dates', () => {
    it('should let a version take force by itself when its day comes', async () => {
      const { id, slug } = await site.create({ title: 'Nykyinen', _status: 'published' })
      const day = daysFromNow(10)
      await site.publish(id, { title: 'Tuleva', change: { effectiveFrom: day } })
      expect(await title(`/${slug}`)).toBe('Nykyinen')
      expect(await title(`/${slug}?at=${day}`)).toBe('Tuleva')
      expect(await standing(slug)).toEqual([
        [2, 'upcoming'],
        [1, 'inForce'],
      ])
      const { body } = await read('?status=upcoming&limit=100')
      expect(body.docs).toContainEqual(
        expect.objectContaining({ slug, title: 'Tuleva', effectiveFrom: day, version: 2 }),
      )
      expect((await read('?limit=100')).body.docs).toContainEqual(
        expect.objectContaining({ slug, title: 'Nykyinen', version: 1 }),
      )

      atMoment(new Date(startOfDay(day, TIME_ZONE).getTime() - 1))
      expect(await title(`/${slug}`)).toBe('Nykyinen')
      atMoment(startOfDay(day, TIME_ZONE))
      expect(await title(`/${slug}`)).toBe('Tuleva')
      expect(await standing(slug)).toEqual([
        [2, 'inForce'],
        [1, 'past'],
      ])
      expect((await read('?status=upcoming&limit=100')).body.docs).not.toContainEqual(
        expect.objectContaining({ slug }),
      )
    })

    it('should say when a notice that is not in force yet will be', async () => {
      const day = daysFromNow(5)
      const { slug } = await site.create({
        title: 'Ei vielä',
        _status: 'published',
        change: { effectiveFrom: day },
      })
      const { body, status } = await read(`/${slug}`)
      expect([status, body.errors[0]]).toMatchObject([404, { code: 'nothingInForce', upcoming: day }])
      expect(await title(`/${slug}/versions/1`)).toBe('Ei vielä')
    })

    it('should drop a version that waits when a newer one takes its place, and keep it otherwise', async () => {
      const { id, slug } = await site.create({ title: 'A', _status: 'published' })
      const [soon, later, last] = [daysFromNow(10), daysFromNow(20), daysFromNow(30)]
      const publish = (text: string, effectiveFrom: null | string, change: object = {}) =>
        site.publish(id, { title: text, change: { effectiveFrom, ...change } })
      const on = (day: string) => title(`/${slug}?at=${day}`)

      // Two that wait for days of their own take force in turn.
      await publish('B', soon)
      await publish('C', later)
      expect([await on(today()), await on(soon), await on(later)]).toEqual(['A', 'B', 'C'])

      // What takes force before them says what becomes of them.
      await publish('D', null, { waiting: 'replace' })
      expect([await on(today()), await on(soon), await on(later)]).toEqual(['D', 'D', 'D'])
      expect(await standing(slug)).toEqual([
        [4, 'inForce'],
        [3, 'replaced'],
        [2, 'replaced'],
        [1, 'past'],
      ])

      // The same text for another day is that text, moved.
      await publish('E', soon)
      await publish('E', last)
      expect([await on(soon), await on(later), await on(last)]).toEqual(['D', 'D', 'E'])
      await publish('E', later)
      expect([await on(soon), await on(later), await on(last)]).toEqual(['D', 'E', 'E'])
      expect((await site.records(id)).length).toBe(7)
      // The same text for the same day is nothing new.
      await publish('E', later)
      expect((await site.records(id)).length).toBe(7)

      // What is recorded for the past says nothing of what comes.
      await publish('Z', '2001-01-01')
      expect([await on('2001-01-01'), await on(today()), await on(later)]).toEqual(['Z', 'D', 'E'])
      expect((await history(slug)).docs[0]).toMatchObject({ effectiveFrom: '2001-01-01', status: 'past' })

      const list = async (query: string) =>
        ((await read(`${query}&limit=100`)).body.docs as NoticeDocument[])
          .filter((one) => one.slug === slug)
          .map((one) => one.title)
      expect(await list(`?at=${soon}`)).toEqual(['D'])
      expect(await list(`?at=${later}`)).toEqual(['E'])
      expect(await list('?status=upcoming')).toEqual(['E'])
    })

    it('should tell apart the instants of a day on which a notice was published', async () => {
      const day = '2026-03-29'
      // Clocks go forward in Helsinki on this day.
      atMoment(`${day}T05:00:00Z`)
      const { id, slug } = await site.create({ title: 'Aamulla', _status: 'published' })
      atMoment(`${day}T15:00:00Z`)
      await site.publish(id, { title: 'Illalla' })
      atMoment('2026-04-15T12:00:00Z')
      await site.publish(id, { title: 'Tuotu', change: { effectiveFrom: day } })
      await site.publish(id, { title: 'Myöhemmin', change: { effectiveFrom: '2026-04-01' } })
      const on = (moment: string) => title(`/${slug}?at=${moment}`)

      expect(await on('2026-03-28')).toBe(404)
      // What was brought in later for that day was in force from its beginning, as far as is known now.
      expect(await on(`${day}T04:59:59.999Z`)).toBe('Tuotu')
      expect(await on(day)).toBe('Tuotu')
      expect(await on('2026-03-28T21:59:59.999Z')).toBe(404)
      expect(await on('2026-03-28T22:00:00Z')).toBe('Tuotu')
      expect(await on('2026-04-01T00:00:00%2B03:00')).toBe('Myöhemmin')
      expect(await on('2026-03-31T23:59:59.999%2B03:00')).toBe('Tuotu')

      const { id: other, slug: otherSlug } = await (async () => {
        atMoment(`${day}T05:00:00Z`)
        const made = await site.create({ title: 'Ensin', _status: 'published' })
        atMoment(`${day}T15:00:00Z`)
        await site.publish(made.id, { title: 'Sitten' })
        return made
      })()
      jest.useRealTimers()
      const onOther = (moment: string) => title(`/${otherSlug}?at=${moment}`)
      expect(await onOther(`${day}T04:59:59.999Z`)).toBe(404)
      expect(await onOther(`${day}T05:00:00Z`)).toBe('Ensin')
      expect(await onOther(`${day}T14:59:59.999Z`)).toBe('Ensin')
      expect(await onOther(`${day}T15:00:00Z`)).toBe('Sitten')
      expect(await onOther(day)).toBe('Sitten')
      expect(await onOther(`${day}T21:00:00Z`)).toBe('Sitten')
      expect(await site.records(other)).toHaveLength(2)
    })

    it('should record history that is brought in with its own date, and who recorded it and when', async () => {
      const { id, slug } = await site.create({
        title: 'Vanha',
        _status: 'published',
        change: { effectiveFrom: '2018-05-25', note: 'Tuotu arkistosta' },
        preparedOn: '2018-05-12',
      })
      const started = Date.now()
      await site.publish(id, { title: 'Uusi', change: { effectiveFrom: '2021-02-01' } })
      const [newer, older] = (await history(slug)).docs
      expect(older).toMatchObject({
        change: { note: 'Tuotu arkistosta', type: 'major' },
        changedOn: null,
        effectiveFrom: '2018-05-25',
        preparedOn: '2018-05-12',
      })
      expect(newer).toMatchObject({ changedOn: '2021-02-01', effectiveFrom: '2021-02-01', status: 'inForce' })
      expect(Date.parse((newer as HistoryEntry).publishedAt)).toBeGreaterThanOrEqual(started - 1000)
      expect((await site.records(id)).map(({ publishedBy }) => publishedBy)).toEqual([
        expect.stringContaining('@'),
        expect.stringContaining('@'),
      ])
    })

    it('should keep a review apart from a change', async () => {
      const { id, slug } = await site.create({ title: 'Tarkistettu', _status: 'published' })
      await site.publish(id, { reviewedOn: today() })
      expect(await site.records(id)).toHaveLength(1)
      expect((await read(`/${slug}`)).body).toMatchObject({ changedOn: null, reviewedOn: null, version: 1 })
      await site.publish(id, { title: 'Muutettu' })
      expect((await read(`/${slug}`)).body).toMatchObject({
        changedOn: today(),
        reviewedOn: today(),
        version: 2,
      })
    })
  })

  describe('a page of it', () => {
    let slug: string
    let id: Id

    beforeAll(async () => {
      const notice = await site.create({ title: 'Versio 1', _status: 'published' })
      ;({ id, slug } = notice)
      for (let version = 2; version <= 12; version += 1) {
        await site.publish(id, {
          title: `Versio ${version}`,
          change: { note: `Muutos ${version}`, type: version % 2 ? 'major' : 'minor' },
        })
      }
      await site.save(id, { _status: 'draft', withdrawal: { reason: 'Lakkautettu' } })
    })

    it('should hold every publication, newest first, also once the notice is withdrawn', async () => {
      const first = await history(slug)
      expect(first).toMatchObject({
        hasNextPage: true,
        hasPrevPage: false,
        limit: 10,
        notice: String(id),
        page: 1,
        slug,
        totalDocs: 13,
        totalPages: 2,
      })
      expect(first.docs.map(({ version }) => version)).toEqual([13, 12, 11, 10, 9, 8, 7, 6, 5, 4])
      expect(first.docs[0]).toMatchObject({
        event: 'withdrawn',
        status: 'inForce',
        title: null,
        withdrawal: { date: today(), reason: 'Lakkautettu', successor: null },
      })
      expect(first.docs[1]).toMatchObject({
        change: { note: 'Muutos 12', type: 'minor' },
        changedIn: [{ locale: 'fi', version: 12 }],
        locales: ['fi'],
        status: 'past',
        title: 'Versio 12',
        withdrawal: null,
      })
      const second = await history(slug, '?page=2')
      expect(second.docs.map(({ version }) => version)).toEqual([3, 2, 1])
      expect((await history(slug, '?page=3')).docs).toEqual([])
      const hashes = [...first.docs, ...second.docs].map(({ hash }) => hash)
      expect([...first.docs, ...second.docs].map(({ previousHash }) => previousHash)).toEqual([
        ...hashes.slice(1),
        null,
      ])
    })

    it('should be given by GraphQL too, field for field', async () => {
      const { body } = await read(`/${slug}/history?limit=4&page=1`)
      const { data, errors } = await site.app.graphql<{ PrivacyNoticeHistory: NoticeHistory }>(HISTORY, {
        limit: 4,
        slug,
      })
      expect(errors).toBeUndefined()
      expect(nulls(asREST(data.PrivacyNoticeHistory))).toEqual(nulls(body))
      const none = await site.app.graphql(HISTORY, { slug: 'ei-ole' })
      expect([none.data.PrivacyNoticeHistory, none.errors]).toEqual([null, undefined])
    })

    it('should be fresh as long as nothing is published, and answer HEAD', async () => {
      const { headers } = await read(`/${slug}/history`)
      const etag = headers.get('etag') as string
      expect(headers.get('cache-control')).toBe('public, max-age=0, must-revalidate')
      expect((await site.read(`/${slug}/history`, { 'if-none-match': etag })).status).toBe(304)
      const head = await site.app.rest('HEAD', `/privacy-notices/published/${slug}/history`)
      expect([head.status, head.text, head.headers.get('etag')]).toEqual([200, '', etag])
    })

    it.each([
      ['/ei-ole/history', 404, 'notFound'],
      ['/ei-ole/diff', 404, 'notFound'],
      ['/{slug}/history?page=0', 400, 'malformed'],
      ['/{slug}/history?limit=1000', 400, 'malformed'],
      ['/{slug}/history?locale=%3Cfi%3E', 400, 'malformed'],
      ['/{slug}/diff?from=eka', 400, 'malformed'],
      ['/{slug}/diff?from=1&to=99', 404, 'versionNotFound'],
      ['/{slug}/diff?from=99&to=1', 404, 'versionNotFound'],
      ['/ei-ole/since/1', 404, 'notFound'],
      ['/{slug}/since/99', 404, 'versionNotFound'],
      ['/{slug}/since/0', 400, 'malformed'],
      ['/{slug}/since/eka', 400, 'malformed'],
      ['/{slug}/since/1?locale=fi', 400, 'malformed'],
      ['/{slug}/versions/99/record', 404, 'versionNotFound'],
      ['/{slug}/versions/0/record', 400, 'malformed'],
    ])('should answer %s with %i %s', async (path, status, code) => {
      const response = await read(path.replace('{slug}', slug))
      expect([response.status, response.body.errors[0].code]).toEqual([status, code])
    })

    it('should leave every version readable after withdrawal, saying so', async () => {
      for (const version of [1, 12]) {
        const { body, headers, status } = await read(`/${slug}/versions/${version}`)
        expect(status).toBe(200)
        expect(body).toMatchObject({
          title: `Versio ${version}`,
          withdrawal: { date: today(), reason: 'Lakkautettu', successor: null },
        })
        expect(headers.get('cache-control')).toBe('public, max-age=0, must-revalidate')
      }
      const etag = (await read(`/${slug}/versions/12`)).headers.get('etag')
      await site.publish(id, { title: 'Palannut' })
      const again = await read(`/${slug}/versions/12`)
      expect(again.body).toMatchObject({ withdrawal: null })
      expect(again.headers.get('etag')).not.toBe(etag)
      // A reason is about one withdrawal, not the next one.
      await site.save(id, { _status: 'draft' })
      expect((await read(`/${slug}`)).body.errors[0]).toMatchObject({ code: 'withdrawn', reason: null })
    })
  })

  describe('a comparison', () => {
    let slug: string
    let id: Id

    beforeAll(async () => {
      const own = (await site.app.payload.create({
        collection: 'registers' as never,
        data: register(site.sources.controller, {}),
      })) as { id: Id; purposes: object[] }
      ;({ id, slug } = await site.create({ title: 'Vertailtava', registers: [own.id], _status: 'published' }))
      await site.app.payload.update({
        id: own.id,
        collection: 'registers' as never,
        data: {
          hasTransfers: 'yes',
          purposes: own.purposes.map((purpose) => ({
            ...purpose,
            retentionDuration: 'P10Y',
            retentionText: '10 vuotta jäsenyyden päättymisestä',
          })),
          transfers: [
            { countries: ['US'], mechanism: 'standardContractualClauses', recipientText: 'Pilvi Inc.' },
          ],
        },
      })
      await site.publish(id, { title: 'Vertailtava seloste' })
    })

    it('should tell in legal terms what changed, and how much it weighs', async () => {
      const found = await diff(slug)
      expect(found).toMatchObject({
        fallback: false,
        from: { event: 'published', version: 1 },
        locale: 'fi',
        notice: String(id),
        slug,
        to: { event: 'published', version: 2 },
      })
      expect(found.facts).toContainEqual(
        expect.objectContaining({
          kind: 'retentionChanged',
          after: '10 vuotta jäsenyyden päättymisestä',
          before: '6 vuotta jäsenyyden päättymisestä',
          weight: 'major',
        }),
      )
      const messages = found.facts.map(({ message }) => message).join('\n')
      expect(messages).toContain('6 vuotta jäsenyyden päättymisestä → 10 vuotta jäsenyyden päättymisestä')
      expect(messages).toContain('Yhdysvallat')
      expect(found.proposal.type).toBe('major')
      expect(found.texts.title).toMatchObject({ after: 'Vertailtava seloste', before: 'Vertailtava' })
      expect(found.sections.map(({ keys }) => keys).flat()).toContain('transfers')
    })

    it.each([
      ['sv', 'USA'],
      ['en', 'United States'],
    ])('should say it in the language asked for, told that the text is not: %s', async (locale, country) => {
      const found = await diff(slug, `?locale=${locale}`)
      expect(found).toMatchObject({ fallback: true, locale: 'fi', requestedLocale: locale })
      expect(found.facts.map(({ message }) => message).join('\n')).toContain(country)
    })

    it('should mirror when turned round, and find nothing in the same version', async () => {
      const [forth, back] = [await diff(slug, '?from=1&to=2'), await diff(slug, '?from=2&to=1')]
      expect(back.facts).toHaveLength(forth.facts.length)
      expect(await diff(slug, '?from=2&to=2')).toMatchObject({
        facts: [],
        proposal: { reasons: [], type: null },
        sections: [],
      })
    })

    it('should be given by GraphQL too, field for field', async () => {
      const { body } = await read(`/${slug}/diff?from=1&to=2`)
      const { data, errors } = await site.app.graphql<{ PrivacyNoticeDiff: NoticeDiff }>(DIFF, {
        from: 1,
        slug,
        to: 2,
      })
      expect(errors).toBeUndefined()
      expect(nulls(asREST(data.PrivacyNoticeDiff))).toEqual(nulls(body))
      const none = await site.app.graphql(DIFF, { slug, to: 99 })
      expect([none.data.PrivacyNoticeDiff, none.errors]).toEqual([null, undefined])
    })

    it('should compare a withdrawal as the text that it withdrew', async () => {
      await site.save(id, { _status: 'draft' })
      expect(await diff(slug, '?from=2&to=3')).toMatchObject({ facts: [], to: { event: 'withdrawn' } })
      expect((await diff(slug, '?from=1&to=3')).facts.length).toBeGreaterThan(0)
    })
  })

  describe('what publishing would change', () => {
    const changes = async (id: Id, query = '?locale=fi', token: string | undefined = site.token) => {
      const { body, status } = await site.app.rest('GET', `/privacy-notices/${id}/changes${query}`, { token })
      return { body: body as PendingChanges, status }
    }

    it('should be told of a draft, with a proposal that the editor may follow or not', async () => {
      const { id } = await site.create({ title: 'Ehdotus' })
      expect((await changes(id)).body).toMatchObject({ problems: [], state: 'first', version: null })
      await site.publish(id)
      expect((await changes(id)).body).toMatchObject({
        proposal: { reasons: [], type: null },
        state: 'none',
        version: 1,
      })

      await site.save(id, { title: 'Ehdotus 2', _status: 'draft' })
      await site.publish(id, { title: 'Ehdotus 2' })
      const draft = (data: object) =>
        site.app.rest('PATCH', `/privacy-notices/${id}?draft=true`, {
          body: { _status: 'draft', ...data },
          token: site.token,
        })
      await draft({ title: 'Ehdotus 3' })
      const minor = await changes(id)
      expect(minor.body).toMatchObject({ proposal: { type: 'minor' }, state: 'some', version: 3 })
      expect(minor.body.proposal.reasons.join()).toContain('Ehdotus 3')
      expect((await changes(id, '?locale=sv')).body.proposal.reasons).not.toEqual(minor.body.proposal.reasons)

      const other = (await site.app.payload.create({
        collection: 'notice-organisations' as never,
        data: organisation({ name: 'Toinen rekisterinpitäjä ry', businessId: '7654321-2' }),
      })) as { id: Id }
      const source = (await site.app.payload.create({
        collection: 'registers' as never,
        data: register(other.id),
      })) as { id: Id }
      await draft({ registers: [source.id] })
      const major = await changes(id)
      expect(major.body).toMatchObject({ proposal: { type: 'major' }, state: 'some' })
      expect(major.body.proposal.reasons.join()).toContain('Toinen rekisterinpitäjä ry')

      // Nobody said which: what was proposed is recorded. Whoever says it is believed.
      await site.publish(id, { registers: [source.id] })
      expect((await site.records(id)).at(-1)).toMatchObject({ details: { change: { type: 'major' } } })
      await site.publish(id, { registers: [site.sources.register], change: { type: 'minor' } })
      expect((await site.records(id)).at(-1)).toMatchObject({ details: { change: { type: 'minor' } } })
    })

    it('should name what keeps a notice from being published', async () => {
      const { id } = await site.create({ title: 'Puutteellinen' })
      await site.app.rest('PATCH', `/privacy-notices/${id}?draft=true`, {
        body: { sections: [{ blockType: 'register', keys: ['dpo'] }, { blockType: 'text' }] },
        token: site.token,
      })
      const { body } = await changes(id)
      expect(body.problems.length).toBeGreaterThan(0)
      expect(body.problems[0]?.path).toMatch(/^sections/)
    })

    it('should point out law that is no longer in force, and publish all the same', async () => {
      const { id } = await site.create({ title: 'Vanha laki', statute: 'Henkilötietolaki (523/1999) 10 §' })
      const { body } = await site.app.rest('GET', `/privacy-notices/${id}/changes?locale=fi`, {
        headers: { cookie: 'payload-lng=fi' },
        token: site.token,
      })
      const { problems, remarks } = body as PendingChanges
      expect([problems, remarks.length]).toEqual([[], 1])
      expect(remarks[0]).toMatchObject({ language: 'fi' })
      expect(remarks[0]?.message).toMatch(/Henkilötietolaki.*1050\/2018|Henkilötietolaki.*tietosuojalaki/i)
      await site.publish(id)
      expect((await site.records(id)).length).toBe(1)
    })

    it('should say that a notice that was withdrawn would be there again', async () => {
      const { id } = await site.create({ title: 'Takaisin', _status: 'published' })
      await site.save(id, { _status: 'draft' })
      expect((await changes(id)).body).toMatchObject({ state: 'again', version: 1 })
    })

    it('should be told to nobody who may not read the notice', async () => {
      const { id } = await site.create({ title: 'Salainen luonnos' })
      const answer = await site.app.rest('GET', `/privacy-notices/${id}/changes`)
      expect(answer.status).toBe(403)
      expect(answer.text).not.toContain('Salainen')
      expect((await changes(987654)).status).toBe(404)
    })
  })

  describe('a notice of 2018, amended later', () => {
    const create = async (collection: string, body: object): Promise<{ id: Id; slug: string }> => {
      const {
        body: answer,
        status,
        text,
      } = await site.app.rest('POST', `/${collection}`, {
        body,
        token: site.token,
      })
      if (status !== 201) throw new Error(`${collection}: ${text}`)
      return answer.doc
    }

    const readsByDate = async (truth: Truth) => {
      const published = { ...truth, preparedOn: '2018-05-12' }
      const { id, register: source, slug } = await noticeFromTruth(create, published)
      const { payload } = site.app
      const stored = (await payload.findByID({
        id: source,
        collection: 'registers' as never,
        depth: 0,
      })) as unknown as { purposes: object[] }
      const processor = await create('notice-organisations', organisation({ name: 'Pilvipalvelu Oy' }))
      await payload.update({
        id: source,
        collection: 'registers' as never,
        data: {
          hasRecipients: 'yes',
          hasTransfers: 'yes',
          purposes: stored.purposes.map((purpose) => ({
            ...purpose,
            retentionDuration: 'P15Y',
            retentionText: '15 vuotta',
          })),
          recipients: [{ organisation: processor.id, role: 'processor' }],
          transfers: [{ countries: ['US'], mechanism: 'standardContractualClauses' }],
        },
      })
      await site.publish(id, { change: { note: 'Säilytysaika pidentyi' } })

      const on = async (query: string) => {
        const { body, status } = await read(`/${slug}${query}`)
        return status === 200 ? (body as NoticeDocument).version : [status, body.errors[0].code]
      }
      expect(await on('?at=2018-05-11')).toEqual([404, 'nothingInForce'])
      expect(await on('?at=2018-05-12')).toBe(1)
      expect(await on('')).toBe(2)
      expect(await on(`?at=${today()}`)).toBe(2)

      const { facts, proposal } = await diff(slug, '?from=1&to=2&locale=fi')
      const messages = facts.map(({ message }) => message).join('\n')
      expect(messages).toContain(`${truth.facts.retention.text} → 15 vuotta`)
      expect(messages).toMatch(/vastaanottaja.*Pilvipalvelu Oy/i)
      expect(messages).toMatch(/siirto.*Yhdysvallat/i)
      expect(proposal.type).toBe('major')

      await site.save(id, { _status: 'draft', withdrawal: { reason: 'Rekisteri on lakkautettu' } })
      expect(await on('')).toEqual([410, 'withdrawn'])
      expect(await on('?at=2018-05-12')).toBe(1)
      expect(await on(`?at=${nextDay(today())}`)).toEqual([410, 'withdrawn'])
    }

    it('should be read as it stood on each day', async () => {
      await readsByDate(fictionalNotices()[0] as Truth)
    })
    const real = realNotices().find(({ source }) => source.startsWith('000'))
    itGiven(
      real !== undefined,
      'no real notices beside this checkout',
      'should be read as it stood on each day, a real one',
      () => readsByDate(real as Truth),
    )
  })
})

describe(`publications outlive what they came from, on ${databaseUnderTest.server}`, () => {
  it('should be read in full once user, register, organisations and a language are gone', async () => {
    const site = await startSite('outlive')
    try {
      const { payload } = site.app
      const leaver = await site.app.createUser()
      const bare = await createBilingualRegister(payload, site.sources.controller)
      const { id, slug } = await site.create({
        title: 'Suomeksi',
        registers: [bare],
        sections: [{ blockType: 'register', keys: ['controller', 'registerName'] }],
      })
      const { body } = await site.app.rest('PATCH', `/privacy-notices/${id}`, {
        body: { title: 'På svenska', _status: 'published', change: { note: 'Ny' } },
        locale: 'sv',
        token: leaver.token,
      })
      expect(body.errors).toBeUndefined()
      await site.publish(id, { title: 'Suomeksi taas' })
      const paths = [
        `/${slug}`,
        `/${slug}?locale=sv`,
        `/${slug}/versions/1?locale=sv`,
        `/${slug}/versions/1/record`,
        `/${slug}/versions/2/record`,
        `/${slug}/history?locale=sv`,
        `/${slug}/diff?from=1&to=2`,
        `?locale=sv`,
      ]
      const before = await Promise.all(paths.map(async (path) => (await site.read(path)).text))
      expect(before[1]).toContain('På svenska')

      await payload.delete({ id: leaver.user.id, collection: 'users' })
      await payload.db.deleteOne({ collection: 'registers', where: { id: { equals: bare } } })
      for (const collection of ['registers', 'notice-organisations']) {
        await payload.db.deleteMany({ collection, where: { id: { exists: true } } })
      }
      // Another instance of the app, whose configuration has the language no more.
      const later = await createTestApp({
        database: site.app.database,
        localization: { defaultLocale: 'fi', fallback: true, locales: ['fi'] },
        plugins: [privacyNotices()],
      })
      try {
        const after = await Promise.all(
          paths.map(async (path) => (await later.rest('GET', `/privacy-notices/published${path}`)).text),
        )
        expect(after).toEqual(before)
      } finally {
        await later.destroy()
      }
    } finally {
      await site.app.destroy()
    }
  })
})
