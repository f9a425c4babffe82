import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals'
import { createLocalReq, type JsonObject } from 'payload'

import type { ApprovalList } from '../../src/approving/answers.js'
import type { WaitingList } from '../../src/approving/waiting.js'
import type { PrivacyNoticesOptions } from '../../src/index.js'
import type { Id } from '../fixtures/collections.js'
import type { Site } from '../fixtures/site.js'
import type { TestAppOptions } from './support/app.js'

import { calendarDateOf } from '../../src/notice/dates.js'
import { publishScheduled, remind, repair, verify } from '../../src/index.js'
import { NOTICE_APPROVALS } from '../../src/options.js'
import { readStatus } from '../../src/reviews/status.js'
import { optionsOf } from '../../src/installation.js'
import { startSite } from '../fixtures/site.js'
import { text } from '../fixtures/sources.js'
import { databaseUnderTest } from './support/app.js'
import { actsOn as approving, type Refused, RIGHTS, type User } from './support/approving.js'
import { atMoment } from './support/clock.js'
import { mailbox } from './support/mailbox.js'

/** What is published at a moment: the very text that was asked for, once, and nothing of it before. */

const NOTICES = 'privacy-notices'
const JOBS = 'payload-jobs' as never
const HOUR = 3_600_000

const OPTIONS: PrivacyNoticesOptions = { access: RIGHTS, jobs: { start: false } }

const section = (words: string) => ({
  blockType: 'text',
  heading: 'Lisätietoja',
  keys: [],
  text: text(words),
})

/** Fields of the app's own: one that is required, and one in rows that are shown only where it is not said that there are none. */
const withOwnFields: NonNullable<NonNullable<PrivacyNoticesOptions['overrides']>['notices']> = ({
  defaultCollection,
}) => ({
  ...defaultCollection,
  fields: [
    ...defaultCollection.fields,
    { name: 'kept', type: 'text', required: true },
    {
      name: 'word',
      type: 'text',
      localized: true,
      validate: (value: unknown) => !value || /^[a-z]+$/.test(String(value)) || 'Pienin kirjaimin.',
    },
    {
      name: 'owned',
      type: 'group',
      fields: [
        { name: 'isEmpty', type: 'checkbox' },
        {
          name: 'items',
          type: 'array',
          admin: { condition: (_, siblings) => !siblings?.isEmpty },
          fields: [
            {
              name: 'code',
              type: 'text',
              validate: (value: unknown) => /^[A-Z]\d$/.test(String(value)) || 'Kirjain ja numero.',
            },
          ],
        },
      ],
    },
  ],
})

/** A moment that comes within the hours for which a session lasts. */
const soon = (milliseconds = HOUR): string => new Date(Date.now() + milliseconds).toISOString()

/** Goes to a moment after another. */
const after = (moment: string, milliseconds = 1000) => atMoment(new Date(Date.parse(moment) + milliseconds))

const actsOn = (site: Site) => {
  const acts = approving(site)
  return {
    ...acts,
    ask: (id: Id, body: object, token?: string) => acts.ask(id, token, body),
    asked: async (id: Id, publishAt: string, token: string = site.token): Promise<string> => {
      const answer = await acts.ask(id, token, { publishAt })
      if (answer.status !== 201) throw new Error(answer.text)
      return answer.body.request?.request ?? ''
    },
    cancel: (request: string, token?: string) => acts.send('POST', `/approvals/${request}/cancel`, token),
    draft: async (id: Id, data: object, token: string = site.token) => {
      const answer = await site.app.rest('PATCH', `/${NOTICES}/${id}?draft=true`, { body: data, token })
      if (answer.status !== 200) throw new Error(answer.text)
    },
    read: async (id: Id) => (await acts.read(id)).body.request,
  }
}

/** A draft that is to be published at a moment. */
const scheduled = async (
  site: Site,
  { approver, data, publishAt = soon() }: { approver?: User; data?: object; publishAt?: string },
): Promise<{ id: Id; publishAt: string; request: string; slug: string }> => {
  const { id, slug } = await site.create({ sections: [section('Hyväksytty teksti.')], ...data })
  const request = await actsOn(site).asked(id, publishAt)
  if (approver) await actsOn(site).approve(request, approver)
  return { id, publishAt, request, slug }
}

const textsOf = async (site: Site, id: Id): Promise<string[]> =>
  (await site.records(id)).map(({ body }) => JSON.stringify(body))

const newestDraft = async ({ app }: Site, id: Id) =>
  (await app.payload.findByID({ id, collection: NOTICES as never, depth: 0, draft: true })) as unknown as {
    _status: string
    title: string
  } & JsonObject

describe(`published at a moment, on ${databaseUnderTest.server}`, () => {
  let site: Site
  let officer: User
  let other: User
  let editor: User
  const start = async (
    name: string,
    options: PrivacyNoticesOptions = {},
    rest: Partial<TestAppOptions> = {},
  ) => {
    const own = await startSite(name, { ...OPTIONS, approval: { approvals: 1 }, ...options }, rest)
    return { approver: await own.app.createUser(), own }
  }
  beforeAll(async () => {
    const started = await start('scheduled')
    site = started.own
    officer = started.approver
    other = await site.app.createUser({ email: 'toinen@example.org' })
    editor = await site.app.createUser({ email: 'kirjoittaja@example.org', role: 'editor' })
  })
  afterEach(async () => {
    // What a test left to come is no matter of the next.
    atMoment(new Date(Date.now() + 3 * HOUR))
    await publishScheduled(site.app.payload)
    jest.useRealTimers()
  })
  afterAll(() => site?.app.destroy())

  describe('asked for', () => {
    it.each([
      ['no moment', 'huomenna'],
      ['a day', '2099-12-01'],
      ['a time of no place', '2099-12-01T08:00:00'],
      ['a number', 4_102_444_800_000],
      ['a time that there is not', '2099-02-01T25:00:00Z'],
      ['a day that there is not', '2099-02-30T08:00:00Z'],
      ['a year of five digits', '9999-12-31T23:30:00-02:00'],
      ['what has been', '2020-01-01T08:00:00Z'],
      ['an object', { at: '2099-12-01T08:00:00Z' }],
    ])('should refuse %s', async (_, publishAt) => {
      const { id } = await site.create()
      const { body, status } = await actsOn(site).ask(id, { publishAt })
      expect([status, body.errors?.[0]?.data?.errors?.[0]?.path]).toEqual([400, 'publishAt'])
    })

    it('should refuse what is withdrawn', async () => {
      const { id } = await site.create()
      const { body, status } = await actsOn(site).ask(id, { event: 'withdrawn', publishAt: soon() })
      expect([status, body.errors?.[0]?.data?.errors?.[0]?.path]).toEqual([400, 'publishAt'])
    })

    it('should refuse what a save would that publishes: a field that does not take its value', async () => {
      const { id } = await site.create({ sections: [section('Kenttien arvot.')] })
      await actsOn(site).draft(id, { preparedOn: 'huomenna', slug: 'feed' })
      const { body, status } = await actsOn(site).ask(id, { publishAt: soon() })
      const paths = body.errors?.[0]?.data?.errors?.map(({ path }) => path).sort()
      expect([status, paths]).toEqual([400, ['preparedOn', 'slug']])
      await actsOn(site).draft(id, { change: { effectiveFrom: 'huomenna' }, preparedOn: null })
      const other = await actsOn(site).ask(id, { publishAt: soon() })
      expect([other.status, JSON.stringify(other.body)]).toEqual([
        400,
        expect.stringContaining('change.effectiveFrom'),
      ])
      expect((await actsOn(site).read(id)) ?? null).toBeNull()
    })

    it('should refuse what the fields of the app refuse, in the languages of the text and where they are shown', async () => {
      const { approver, own } = await start('scheduled-fields', { overrides: { notices: withOwnFields } })
      try {
        const data = {
          kept: 'kunnossa',
          sections: [section('Oma kenttä.')],
          owned: { items: [{ code: 'A1' }] },
        }
        const { id } = await own.create(data)
        const errors = async (drafted: object) => {
          await actsOn(own).draft(id, drafted)
          // Whatever language the form is in, it is those of the text that are looked at.
          const { body, status } = await actsOn(own).send('POST', `/${id}/approval?locale=sv`, own.token, {
            publishAt: soon(),
          })
          return [status, body.errors?.[0]?.data?.errors?.map(({ path }) => path)]
        }
        expect(await errors({ kept: null })).toEqual([400, ['kept']])
        expect(await errors({ kept: 'kunnossa', owned: { items: [{ code: 'A1' }, { code: 'b' }] } })).toEqual(
          [400, ['owned.items.1.code']],
        )
        expect(await errors({ owned: { items: [{ code: 'A1' }] }, word: 'SANA' })).toEqual([400, ['word']])
        await actsOn(own).draft(id, { word: 'sana' })
        // What is not shown is not asked for.
        expect(await errors({ owned: { isEmpty: true, items: [{ code: 'b' }] } })).toEqual([201, undefined])
        const request = (await actsOn(own).read(id))?.request ?? ''
        await actsOn(own).approve(request, approver)
        // What was in order when it was asked for may not be when the moment comes.
        const { config } = own.app.payload.collections[NOTICES as never] as unknown as {
          config: { fields: { name?: string; validate?: () => string | true }[] }
        }
        const kept = config.fields.find(({ name }) => name === 'kept')
        if (kept) kept.validate = () => 'Ei enää kunnossa.'
        after(soon(), 2 * HOUR)
        expect(await publishScheduled(own.app.payload)).toMatchObject({ notPublished: 1, published: 0 })
        jest.useRealTimers()
        expect((await actsOn(own).read(id))?.notPublished).toMatchObject({
          message: 'Ei enää kunnossa.',
          reason: 'refused',
        })
        expect(await own.records(id)).toEqual([])
      } finally {
        await own.app.destroy()
      }
    })

    it('should be by who may publish, and by no assistant', async () => {
      const { id } = await site.create()
      const { ask } = actsOn(site)
      expect((await ask(id, { publishAt: soon() }, editor.token)).status).toBe(403)
      const { endpoints } = (
        site.app.payload.collections[NOTICES as never] as unknown as {
          config: { endpoints: { handler: (req: object) => Promise<Response>; path: string }[] }
        }
      ).config
      const req = Object.assign(
        await createLocalReq({ user: { ...officer.user, collection: 'users' } }, site.app.payload),
        {
          json: () => Promise.resolve({ publishAt: soon() }),
          payloadAPI: 'MCP',
          query: {},
          routeParams: { id: String(id) },
          searchParams: new URLSearchParams(),
          text: () => Promise.resolve(JSON.stringify({ publishAt: soon() })),
        },
      )
      const [asking] = endpoints.filter(({ path }) => path === '/:id/approval')
      await expect(asking?.handler(req)).rejects.toMatchObject({ status: 403 })
      expect((await ask(id, { publishAt: soon() })).status).toBe(201)
    })

    it('should keep the moment with what is approved: another moment is another request', async () => {
      const { ask } = actsOn(site)
      const { id } = await site.create()
      const publishAt = '2099-12-01T08:00:00+02:00'
      const first = await ask(id, { publishAt })
      expect(first.body.request?.frozen.publishAt).toBe('2099-12-01T06:00:00.000Z')
      expect(JSON.stringify(first.body)).not.toContain('"saved"')
      const again = await ask(id, { publishAt: '2099-12-01T06:00Z' })
      expect([again.status, again.body.request?.request]).toEqual([200, first.body.request?.request])
      const later = await ask(id, { publishAt: '2099-12-01T08:01:00+02:00' })
      expect([later.status, later.body.request?.request]).not.toContain(first.body.request?.request)
      // By the right of another, it is another request too.
      await actsOn(site).draft(id, {}, other.token)
      const others = await ask(id, { publishAt: '2099-12-01T08:01:00+02:00' }, other.token)
      expect([others.status, others.body.request?.request]).not.toContain(later.body.request?.request)
    })

    it('should queue one job for the moment', async () => {
      const publishAt = soon(HOUR + 12_345)
      const { id } = await scheduled(site, { publishAt })
      await actsOn(site).ask(id, { publishAt })
      const { docs } = await site.app.payload.find({
        collection: JOBS,
        where: { waitUntil: { equals: publishAt } },
      })
      expect(docs).toMatchObject([{ input: {}, taskSlug: 'privacyNoticesSchedule' }])
    })

    it('should not be approved by who asked', async () => {
      const { request } = await scheduled(site, {})
      expect((await actsOn(site).send('POST', `/approvals/${request}/approve`, site.token)).status).toBe(403)
    })
  })

  describe('when its moment comes', () => {
    it('should publish the approved text by a job, and nothing before', async () => {
      const { id, publishAt, request, slug } = await scheduled(site, { approver: officer })
      const run = () => site.app.payload.jobs.run({ sequential: true, silent: true })
      expect(await actsOn(site).read(id)).toMatchObject({
        frozen: { effectiveFrom: null, publishAt },
        mayCancel: true,
        state: 'approved',
      })
      await run()
      expect(await publishScheduled(site.app.payload)).toEqual({ failed: 0, notPublished: 0, published: 0 })
      expect(await site.records(id)).toEqual([])

      after(publishAt)
      await run()
      const [made, ...more] = await site.records(id)
      expect(more).toEqual([])
      expect(made).toMatchObject({ revision: request, version: 1 })
      expect(String(made?.publishedAt) >= publishAt).toBe(true)
      expect(made?.effectiveFrom).toBe(calendarDateOf(publishAt, optionsOf(site.app.payload).timeZone))
      expect(JSON.stringify(made?.body)).toContain('Hyväksytty teksti.')
      expect(made?.approvers).toMatchObject([{ id: String(officer.user.id), request }])
      expect(JSON.stringify(made)).not.toContain('publishAt')
      expect((await site.read(`/${slug}`)).status).toBe(200)
      expect((await verify(site.app.payload, { notice: String(id) })).findings).toEqual([])
      expect(await newestDraft(site, id)).toMatchObject({ _status: 'published', change: { note: null } })
      expect(await actsOn(site).read(id)).toMatchObject({
        mayApprove: false,
        mayCancel: false,
        notPublished: null,
        state: 'published',
      })
      await run()
      expect(await publishScheduled(site.app.payload)).toEqual({ failed: 0, notPublished: 0, published: 0 })
      expect(await site.records(id)).toHaveLength(1)
    })

    it('should take what was said of the change with it, and state the day it was said to be', async () => {
      const change = { effectiveFrom: '2098-02-03', note: 'Uusi rekisterinpitäjä.', type: 'major' }
      const { id, publishAt } = await scheduled(site, { approver: officer, data: { change } })
      after(publishAt)
      expect(await publishScheduled(site.app.payload)).toMatchObject({ published: 1 })
      const [made] = await site.records(id)
      expect(made).toMatchObject({
        details: { change: { note: { fi: 'Uusi rekisterinpitäjä.' }, type: 'major' } },
        effectiveFrom: '2098-02-03',
      })
      expect(await newestDraft(site, id)).toMatchObject({
        _status: 'published',
        change: { effectiveFrom: null, note: null, type: null },
      })
    })

    it('should publish what was approved where a newer draft is there, which stays a draft', async () => {
      const { id, publishAt, request } = await scheduled(site, { approver: officer })
      const hash = (await actsOn(site).read(id))?.frozen.contentHash
      await actsOn(site).draft(
        id,
        { title: 'Uudempi luonnos', sections: [section('Uudempi teksti.')] },
        other.token,
      )
      expect(await actsOn(site).read(id)).toMatchObject({ differs: [], request, state: 'approved' })
      after(publishAt)
      expect(await publishScheduled(site.app.payload)).toMatchObject({ notPublished: 0, published: 1 })
      const [made, ...more] = await site.records(id)
      expect([more, made?.contentHash]).toEqual([[], hash])
      expect(JSON.stringify(made?.body)).not.toContain('Uudempi')
      const draft = await newestDraft(site, id)
      expect(draft).toMatchObject({ _status: 'draft', title: 'Uudempi luonnos' })
      expect(JSON.stringify(draft.sections)).toContain('Uudempi teksti.')
      const published = await site.app.payload.findByID({ id, collection: NOTICES as never, draft: false })
      expect(published).toMatchObject({ _status: 'published', title: 'Jäsenrekisterin seloste' })
      // Who wrote it is an author of what is published next.
      const next = await actsOn(site).ask(id, {})
      expect(next.body.request?.frozen.authors.map(({ label }) => label)).toContain('toinen@example.org')
      expect((await actsOn(site).approve(next.body.request?.request ?? '', other)).status).toBe(403)
      expect((await actsOn(site).approve(next.body.request?.request ?? '', officer)).status).toBe(200)
      expect((await site.save(id)).status).toBe(200)
      expect((await textsOf(site, id))[1]).toContain('Uudempi teksti.')
    })

    it('should last through a save that changes nothing', async () => {
      const { id, publishAt } = await scheduled(site, { approver: officer })
      await actsOn(site).draft(id, {})
      after(publishAt)
      expect(await publishScheduled(site.app.payload)).toMatchObject({ published: 1 })
      expect(await newestDraft(site, id)).toMatchObject({ _status: 'published' })
    })

    it('should publish the next version of a notice', async () => {
      const { id } = await site.create({ sections: [section('Ensimmäinen.')] })
      const first = await actsOn(site).ask(id, {})
      await actsOn(site).approve(first.body.request?.request ?? '', officer)
      await site.publish(id)
      await actsOn(site).draft(id, { sections: [section('Toinen versio.')] })
      const publishAt = soon()
      await actsOn(site).approve(await actsOn(site).asked(id, publishAt), officer)
      after(publishAt)
      expect(await publishScheduled(site.app.payload)).toMatchObject({ published: 1 })
      const texts = await textsOf(site, id)
      expect([texts.length, texts[1]?.includes('Toinen versio.')]).toEqual([2, true])
      expect((await verify(site.app.payload, { notice: String(id) })).findings).toEqual([])
    })

    it('should be caught up with by the daily run where no job came', async () => {
      const { id, publishAt } = await scheduled(site, { approver: officer })
      after(publishAt, 2 * 24 * HOUR)
      expect((await remind(site.app.payload)).scheduled).toEqual({ failed: 0, notPublished: 0, published: 1 })
      const [made] = await site.records(id)
      expect(String(made?.publishedAt) >= publishAt).toBe(true)
    })

    it('should be published by nobody before, nor otherwise', async () => {
      const { id } = await scheduled(site, { approver: officer })
      const { body, status } = await site.save(id)
      const refusal = (body as unknown as Refused).errors?.[0]?.data?.approval
      expect([status, refusal?.state, refusal?.differs]).toEqual([409, 'differs', ['publishAt']])
      expect(await site.records(id)).toEqual([])
    })

    it('should make one record of 20 runs at once', async () => {
      const { id, publishAt } = await scheduled(site, { approver: officer })
      await actsOn(site).draft(id, { title: 'Uudempi luonnos' })
      after(publishAt)
      await Promise.all(Array.from({ length: 20 }, () => publishScheduled(site.app.payload)))
      // What could not be tried because of the others is done by a later run.
      await publishScheduled(site.app.payload)
      const texts = await textsOf(site, id)
      expect(texts).toHaveLength(1)
      expect(texts[0]).not.toContain('Uudempi')
      expect(await newestDraft(site, id)).toMatchObject({ _status: 'draft', title: 'Uudempi luonnos' })
      expect(await actsOn(site).read(id)).toMatchObject({ notPublished: null, state: 'published' })
    })
  })

  describe('where it is not to be published by then', () => {
    const missed = async (own: Site, { id, publishAt }: { id: Id; publishAt: string }) => {
      after(publishAt)
      const report = await publishScheduled(own.app.payload)
      jest.useRealTimers()
      expect(report).toEqual({ failed: 0, notPublished: 1, published: 0 })
      expect(await own.records(id)).toEqual([])
      expect(await newestDraft(own, id)).toMatchObject({ _status: 'draft' })
      const request = await actsOn(own).read(id)
      expect(request).toMatchObject({ mayApprove: false, mayCancel: false, state: 'notPublished' })
      return request?.notPublished
    }

    it('should publish nothing later than the app lets it be, and tell who wrote it', async () => {
      const { box, email } = mailbox()
      const { approver, own } = await start(
        'scheduled-late',
        { approval: { approvals: 1, hoursLate: 2 } },
        { config: { email } },
      )
      try {
        const inTime = await scheduled(own, { approver })
        after(inTime.publishAt, 2 * HOUR)
        expect(await publishScheduled(own.app.payload)).toEqual({ failed: 0, notPublished: 0, published: 1 })
        jest.useRealTimers()
        const late = await scheduled(own, { approver })
        // Whatever finds it first.
        after(late.publishAt, 2 * HOUR + 1)
        const { scheduled: report } = await remind(own.app.payload)
        expect(report).toEqual({ failed: 0, notPublished: 1, published: 0 })
        expect(await publishScheduled(own.app.payload)).toEqual({ failed: 0, notPublished: 0, published: 0 })
        expect(await own.records(late.id)).toEqual([])
        expect(box.mails.map(({ text }) => text).join()).toContain('were not published when they were to be')
        jest.useRealTimers()
        expect(await actsOn(own).read(late.id)).toMatchObject({
          notPublished: { differs: [], message: null, reason: 'late' },
          state: 'notPublished',
        })
        // Somebody decides: the same text, for another moment.
        const again = await scheduled(own, { approver })
        after(again.publishAt)
        expect(await publishScheduled(own.app.payload)).toMatchObject({ published: 1 })
      } finally {
        jest.useRealTimers()
        await own.app.destroy()
      }
    })

    it('should publish nothing that lacks an approval, and take none after that', async () => {
      const late = await scheduled(site, {})
      expect(await missed(site, late)).toMatchObject({ differs: [], message: null, reason: 'open' })
      expect((await actsOn(site).approve(late.request, officer)).status).toBe(409)
      // Asked anew, it is published as ever.
      const again = await actsOn(site).ask(late.id, {})
      await actsOn(site).approve(again.body.request?.request ?? '', officer)
      expect((await site.save(late.id)).status).toBe(200)
    })

    it('should publish nothing that was returned', async () => {
      const late = await scheduled(site, { approver: officer })
      await actsOn(site).send('POST', `/approvals/${late.request}/return`, officer.token, {
        remark: 'Lisätään puhelinnumero.',
      })
      expect(await missed(site, late)).toMatchObject({ reason: 'returned' })
    })

    it('should take no approval once the moment has come, also where no job has', async () => {
      const { publishAt, request } = await scheduled(site, {})
      after(publishAt)
      expect((await actsOn(site).approve(request, officer)).status).toBe(409)
    })

    it('should publish nothing when a source has changed, and tell those who look', async () => {
      const { approver, own } = await start('scheduled-source')
      try {
        const late = await scheduled(own, { approver })
        await own.app.payload.update({
          id: own.sources.controller,
          collection: 'notice-organisations' as never,
          data: { phone: '029 765 4321' },
        })
        expect((await actsOn(own).read(late.id))?.differs).toEqual(['contentHash'])
        expect(await missed(own, late)).toMatchObject({ differs: ['contentHash'], reason: 'differs' })
        const req = await createLocalReq({ user: { ...approver.user, collection: 'users' } }, own.app.payload)
        const concerns = async () =>
          (await readStatus(req, optionsOf(own.app.payload)))?.concerns.notPublished
        expect(await concerns()).toMatchObject([
          { id: late.id, why: { differs: ['contentHash'], reason: 'differs' } },
        ])
        const list = (await actsOn(own).send('GET', `/${late.id}/approvals`, own.token))
          .body as unknown as ApprovalList
        expect(list.approvals).toMatchObject([{ notPublished: { reason: 'differs' }, state: 'notPublished' }])
        await actsOn(own).asked(late.id, soon())
        expect(await concerns()).toEqual([])
      } finally {
        await own.app.destroy()
      }
    })

    it('should publish nothing when a review was noted since', async () => {
      const { approver, own } = await start('scheduled-review')
      try {
        const { id } = await own.create({ sections: [section('Ensimmäinen.')] })
        const first = await actsOn(own).ask(id, {})
        await actsOn(own).approve(first.body.request?.request ?? '', approver)
        await own.publish(id)
        await actsOn(own).draft(id, { sections: [section('Toinen.')] })
        const publishAt = soon()
        await actsOn(own).approve(await actsOn(own).asked(id, publishAt), approver)
        expect(
          (await actsOn(own).send('POST', `/${id}/review`, own.token, { outcome: 'unchanged' })).status,
        ).toBe(201)
        after(publishAt)
        expect(await publishScheduled(own.app.payload)).toMatchObject({ notPublished: 1 })
        expect((await actsOn(own).read(id))?.notPublished).toMatchObject({ differs: ['reviewedOn'] })
        expect(await own.records(id)).toHaveLength(1)
      } finally {
        await own.app.destroy()
      }
    })

    it('should publish nothing when it was asked anew since, and say so', async () => {
      const { id, publishAt } = await scheduled(site, { approver: officer })
      await actsOn(site).draft(id, { title: 'Muuta' })
      await actsOn(site).ask(id, {})
      after(publishAt)
      expect(await publishScheduled(site.app.payload)).toMatchObject({ notPublished: 1, published: 0 })
      expect(await site.records(id)).toEqual([])
      const { approvals } = (await actsOn(site).send('GET', `/${id}/approvals`, site.token))
        .body as unknown as ApprovalList
      expect(approvals.map(({ notPublished, state }) => [state, notPublished?.reason])).toEqual([
        ['open', undefined],
        ['notPublished', 'outdated'],
      ])
    })

    it('should publish nothing of who may no longer publish, or is no more', async () => {
      const leaving = await site.app.createUser({ email: 'lahtija@example.org' })
      const change = await site.create({ sections: [section('Oikeus.')] })
      const gone = await site.create({ sections: [section('Tunnus.')] })
      const publishAt = soon()
      for (const { id } of [change, gone]) {
        await actsOn(site).approve(await actsOn(site).asked(id, publishAt, leaving.token), officer)
      }
      const users = 'users' as never
      await site.app.payload.update({
        id: leaving.user.id,
        collection: users,
        data: { role: 'editor' },
      } as never)
      after(publishAt)
      const req = await createLocalReq({}, site.app.payload)
      expect(req.user).toBeNull()
      expect(await publishScheduled(site.app.payload)).toMatchObject({ notPublished: 2, published: 0 })
      expect((await actsOn(site).read(change.id))?.notPublished).toMatchObject({ reason: 'right' })
      jest.useRealTimers()

      const next = soon()
      await site.app.payload.update({
        id: leaving.user.id,
        collection: users,
        data: { role: 'admin' },
      } as never)
      await actsOn(site).approve(await actsOn(site).asked(gone.id, next, leaving.token), officer)
      await site.app.payload.delete({ id: leaving.user.id, collection: users } as never)
      after(next)
      expect(await publishScheduled(site.app.payload)).toMatchObject({ notPublished: 1, published: 0 })
      expect((await actsOn(site).read(gone.id))?.notPublished).toMatchObject({ reason: 'account' })
      expect([await site.records(change.id), await site.records(gone.id)]).toEqual([[], []])
    })

    it('should publish nothing in the name of an account that was made since', async () => {
      const leaving = await site.app.createUser({ email: 'vaihtuva@example.org' })
      const { id } = await site.create({ sections: [section('Vaihtunut.')] })
      const publishAt = soon()
      await actsOn(site).approve(await actsOn(site).asked(id, publishAt, leaving.token), officer)
      // As where a database gives the id of an account that was deleted to the next one.
      await site.app.payload.db.updateOne({
        id: leaving.user.id,
        collection: 'users',
        data: { createdAt: publishAt },
      })
      after(publishAt)
      expect(await publishScheduled(site.app.payload)).toMatchObject({ notPublished: 1, published: 0 })
      expect((await actsOn(site).read(id))?.notPublished).toMatchObject({ reason: 'account' })
    })

    it('should publish nothing of a notice that was deleted, or lies in the trash', async () => {
      const notices: NonNullable<PrivacyNoticesOptions['overrides']>['notices'] = ({
        defaultCollection,
      }) => ({
        ...defaultCollection,
        trash: true,
      })
      const { approver, own } = await start('scheduled-gone', { overrides: { notices } })
      try {
        const [gone, trashed] = [await scheduled(own, { approver }), await scheduled(own, { approver })]
        const collection = NOTICES as never
        const deletedAt = new Date().toISOString()
        await own.app.payload.update({ id: trashed.id, collection, data: { deletedAt } } as never)
        await own.app.payload.delete({ id: gone.id, collection } as never)
        after(trashed.publishAt)
        expect(await publishScheduled(own.app.payload)).toEqual({ failed: 0, notPublished: 2, published: 0 })
        expect([await own.records(gone.id), await own.records(trashed.id)]).toEqual([[], []])
      } finally {
        await own.app.destroy()
      }
    })

    it('should publish nothing by a clock that is behind the newest record', async () => {
      const { id } = await site.create({ sections: [section('Ensimmäinen.')] })
      const first = await actsOn(site).ask(id, {})
      await actsOn(site).approve(first.body.request?.request ?? '', officer)
      await site.publish(id)
      // Nobody knows yet of what clock that would be.
      await actsOn(site).draft(id, { change: { clockConfirmed: true }, sections: [section('Toinen.')] })
      const publishAt = soon()
      await actsOn(site).approve(await actsOn(site).asked(id, publishAt), officer)
      const [made] = await site.records(id)
      await site.app.payload.db.updateOne({
        id: made?.id as number,
        collection: 'notice-publications',
        data: { publishedAt: new Date(Date.parse(publishAt) + HOUR).toISOString() },
      })
      after(publishAt)
      expect(await publishScheduled(site.app.payload)).toMatchObject({ notPublished: 1, published: 0 })
      const why = (await actsOn(site).read(id))?.notPublished
      expect([why?.reason, why?.message]).toEqual(['refused', expect.stringMatching(/clock/i)])
      expect(await site.records(id)).toHaveLength(1)
    })

    it('should try again later what the database could not store', async () => {
      const { id, publishAt } = await scheduled(site, { approver: officer })
      after(publishAt)
      const { db } = site.app.payload
      const failing = jest.spyOn(db, 'updateOne').mockRejectedValue(new Error('no room'))
      expect(await publishScheduled(site.app.payload)).toEqual({ failed: 1, notPublished: 0, published: 0 })
      failing.mockRestore()
      expect(await site.records(id)).toEqual([])
      expect(await publishScheduled(site.app.payload)).toMatchObject({ published: 1 })
      expect(await site.records(id)).toHaveLength(1)
    })

    it('should log the last of what others’ writes have kept from being tried', async () => {
      const { publishAt, request } = await scheduled(site, { approver: officer })
      after(publishAt)
      const { db, logger } = site.app.payload
      const deadlock = Object.assign(new Error('deadlock detected'), { code: '40P01' })
      const failing = jest.spyOn(db, 'updateOne').mockRejectedValue(deadlock)
      const logging = jest.spyOn(logger, 'error').mockReturnValue(undefined)
      const report = await publishScheduled(site.app.payload)
      const logged = logging.mock.calls.map(([one]) => one)
      for (const spy of [failing, logging]) spy.mockRestore()
      expect(report).toEqual({ failed: 1, notPublished: 0, published: 0 })
      expect(logged).toEqual([{ err: deadlock, msg: expect.stringContaining(request) }])
    })
  })

  describe('cancelled', () => {
    it('should not be published, by whoever asked or may publish', async () => {
      const own = await scheduled(site, { approver: officer })
      const others = await scheduled(site, { approver: officer })
      const { cancel } = actsOn(site)
      expect((await cancel(own.request)).status).toBe(403)
      expect((await cancel(own.request, editor.token)).status).toBe(403)
      expect((await cancel(crypto.randomUUID(), site.token)).status).toBe(404)
      const { body, status } = await cancel(own.request, site.token)
      expect([status, body.request?.state, body.request?.cancelled?.by.account]).toEqual([
        200,
        'cancelled',
        body.request?.asked.by.account,
      ])
      expect((await cancel(others.request, other.token)).body.request?.cancelled?.by.label).toBe(
        'toinen@example.org',
      )
      expect((await cancel(own.request, site.token)).status).toBe(409)
      expect((await actsOn(site).approve(own.request, other)).status).toBe(409)
      after(own.publishAt, HOUR / 2)
      expect(await publishScheduled(site.app.payload)).toEqual({ failed: 0, notPublished: 0, published: 0 })
      jest.useRealTimers()
      expect([await site.records(own.id), await site.records(others.id)]).toEqual([[], []])
      const refused = await site.save(own.id)
      expect((refused.body as unknown as Refused).errors?.[0]?.data?.approval?.state).toBe('cancelled')
    })

    it('should be cancelled by an editor who asked without a moment', async () => {
      const { id } = await site.create()
      const { body } = await actsOn(site).ask(id, {}, editor.token)
      const answer = await actsOn(site).cancel(body.request?.request ?? '', editor.token)
      expect([answer.status, answer.body.request?.state]).toEqual([200, 'cancelled'])
    })

    it('should be told and cancelled after its moment too, where nothing has come for it', async () => {
      const { id, publishAt, request } = await scheduled(site, { approver: officer })
      const listed = async () => {
        const { body } = await actsOn(site).send('GET', '/approvals?state=approved&limit=100', site.token)
        return (body as unknown as WaitingList).docs.filter((one) => one.request === request)
      }
      expect(await listed()).toEqual([])
      after(publishAt)
      expect(await listed()).toMatchObject([{ notice: { id }, since: publishAt, state: 'approved' }])
      expect(await actsOn(site).read(id)).toMatchObject({
        mayApprove: false,
        mayCancel: true,
        mayReturn: false,
      })
      expect((await actsOn(site).cancel(request, editor.token)).status).toBe(403)
      expect((await actsOn(site).cancel(request, site.token)).status).toBe(200)
      expect(await listed()).toEqual([])
      expect(await publishScheduled(site.app.payload)).toEqual({ failed: 0, notPublished: 0, published: 0 })
      expect(await site.records(id)).toEqual([])
    })

    it('should be too late once its publishing has begun', async () => {
      const { id, publishAt, request } = await scheduled(site, { approver: officer })
      after(publishAt)
      const failing = jest.spyOn(site.app.payload.db, 'updateOne').mockRejectedValue(new Error('no room'))
      await publishScheduled(site.app.payload)
      failing.mockRestore()
      expect(await actsOn(site).read(id)).toMatchObject({ mayCancel: false, state: 'approved' })
      expect((await actsOn(site).cancel(request, site.token)).status).toBe(409)
    })

    it('should not be by asking anew, by who may not cancel it', async () => {
      const { id, request } = await scheduled(site, { approver: officer })
      await actsOn(site).draft(id, { title: 'Muuta' }, editor.token)
      const { ask } = actsOn(site)
      expect((await ask(id, {}, editor.token)).status).toBe(409)
      expect(await actsOn(site).read(id)).toMatchObject({ request, state: 'approved' })
      expect((await ask(id, {}, other.token)).status).toBe(201)
      // Without a moment it ends nothing.
      await actsOn(site).draft(id, { title: 'Vielä muuta' }, editor.token)
      expect((await ask(id, {}, editor.token)).status).toBe(201)
    })

    it('should be one or the other where both happen at once', async () => {
      const { id, publishAt, request } = await scheduled(site, { approver: officer })
      // The clock of another server is ahead: what is cancelled here begins there.
      const cancelling = actsOn(site).cancel(request, site.token)
      after(publishAt)
      const running = publishScheduled(site.app.payload)
      const [{ status }] = await Promise.all([cancelling, running])
      await publishScheduled(site.app.payload)
      expect(await site.records(id)).toHaveLength(status === 200 ? 0 : 1)
    })
  })

  it('should be public nowhere before its moment', async () => {
    const { approver, own } = await start('scheduled-public')
    try {
      const { id } = await own.create({ sections: [section('Voimassa oleva teksti.')] })
      const first = await actsOn(own).ask(id, {})
      await actsOn(own).approve(first.body.request?.request ?? '', approver)
      const { slug } = await own.publish(id)
      const addresses = [
        '',
        `/${slug}`,
        `/${slug}/history`,
        `/${slug}/history?records=true`,
        `/${slug}/since/1`,
        `/${slug}/versions/2`,
        `/${slug}/diff?from=1&to=2`,
        '/salainen-seloste',
        '/salainen-seloste/history',
      ]
      const query = `{ PublishedPrivacyNotices { docs { slug } } PrivacyNotice(slug: "${slug}") { title } }`
      const everything = async () => [
        ...(await Promise.all(addresses.map(async (path) => (await own.read(path)).text))),
        (await own.app.rest('GET', `/${NOTICES}/log/checkpoint`)).text,
        (await own.app.rest('GET', `/${NOTICES}/log/entries`)).text,
        (await own.app.rest('GET', `/${NOTICES}/published/feed`)).text,
        JSON.stringify(await own.app.graphql(query)),
      ]
      const before = await everything()
      await actsOn(own).draft(id, { sections: [section('Salainen uusi teksti.')] })
      const publishAt = soon()
      await actsOn(own).approve(await actsOn(own).asked(id, publishAt), approver)
      await scheduled(own, {
        approver,
        data: { title: 'Salainen seloste', sections: [section('Salainen teksti.')] },
        publishAt,
      })
      await publishScheduled(own.app.payload)
      expect(await everything()).toEqual(before)
      after(publishAt)
      expect(await publishScheduled(own.app.payload)).toMatchObject({ published: 2 })
      expect((await own.read(`/${slug}`)).text).toContain('Salainen uusi teksti.')
    } finally {
      await own.app.destroy()
    }
  })

  it('should need nobody else where the app asks for no approvals', async () => {
    const { own } = await start('scheduled-alone', { approval: {} })
    try {
      const { id, publishAt } = await scheduled(own, {})
      expect(await actsOn(own).read(id)).toMatchObject({
        mayApprove: false,
        mayCancel: true,
        state: 'approved',
      })
      await actsOn(own).draft(id, { title: 'Uudempi luonnos' })
      after(publishAt)
      expect(await publishScheduled(own.app.payload)).toMatchObject({ published: 1 })
      const [made] = await own.records(id)
      expect([made?.approvers, JSON.stringify(made?.body).includes('Uudempi')]).toEqual([null, false])
      expect(await newestDraft(own, id)).toMatchObject({ _status: 'draft', title: 'Uudempi luonnos' })
    } finally {
      await own.app.destroy()
    }
  })

  describe('while others work on it', () => {
    /** Has something done once, just before the text is stored that is published at its moment. */
    const meanwhile = ({ app }: Site, what: () => Promise<unknown>) => {
      const { db } = app.payload
      const write = db.updateOne.bind(db)
      let isDone = false
      const spy = jest
        .spyOn(db, 'updateOne')
        .mockImplementation(async (args: Parameters<typeof write>[0]) => {
          if (!isDone && (args.data as { intent?: { publishAt?: string } }).intent?.publishAt) {
            isDone = true
            await what()
          }
          return write(args)
        })
      return () => {
        spy.mockRestore()
        expect(isDone).toBe(true)
      }
    }

    it('should bring nothing back that is deleted', async () => {
      // On SQLite the deletion would wait for the end of the transaction.
      const transactions = databaseUnderTest.kind === 'postgres'
      const { own } = await start('scheduled-deleted', { approval: {} }, { transactions })
      try {
        const { id, publishAt } = await scheduled(own, {})
        const remove = () => own.app.payload.delete({ id, collection: NOTICES as never })
        const end = meanwhile(own, remove)
        after(publishAt)
        const report = await publishScheduled(own.app.payload)
        end()
        expect(report).toEqual({ failed: 0, notPublished: 1, published: 0 })
        expect(await own.records(id)).toEqual([])
        const { totalDocs } = await own.app.payload.count({
          collection: NOTICES as never,
          where: { id: { equals: id } },
        })
        expect(totalDocs).toBe(0)
      } finally {
        await own.app.destroy()
      }
    })

    it('should write over nothing that was published by hand', async () => {
      const { own } = await start('scheduled-meanwhile', { approval: {} }, { transactions: false })
      try {
        const { id } = await own.create({ sections: [section('Ensimmäinen.')] })
        await own.publish(id)
        await actsOn(own).draft(id, { sections: [section('Ajastettu.')] })
        const publishAt = soon()
        await actsOn(own).asked(id, publishAt)
        after(publishAt)
        const end = meanwhile(own, () => own.publish(id, { sections: [section('Käsin julkaistu.')] }))
        expect(await publishScheduled(own.app.payload)).toEqual({ failed: 0, notPublished: 1, published: 0 })
        end()
        expect((await actsOn(own).read(id))?.notPublished).toMatchObject({ reason: 'outdated' })
        const texts = await textsOf(own, id)
        expect([texts.length, texts[1]?.includes('Käsin julkaistu.')]).toEqual([2, true])
        const published = await own.app.payload.findByID({ id, collection: NOTICES as never, draft: false })
        expect(JSON.stringify(published)).toContain('Käsin julkaistu.')
        await repair(own.app.payload, { graceSeconds: 0 })
        expect(await textsOf(own, id)).toEqual(texts)
        expect((await verify(own.app.payload, { notice: String(id) })).findings).toEqual([])
      } finally {
        await own.app.destroy()
      }
    })

    it('should keep who wrote a draft then among its authors', async () => {
      const { approver, own } = await start('scheduled-authors', {}, { transactions: false })
      try {
        const { id, publishAt } = await scheduled(own, { approver })
        after(publishAt)
        const end = meanwhile(own, () => actsOn(own).draft(id, { title: 'Uudempi luonnos' }, approver.token))
        expect(await publishScheduled(own.app.payload)).toMatchObject({ published: 1 })
        end()
        expect(await newestDraft(own, id)).toMatchObject({ _status: 'draft', title: 'Uudempi luonnos' })
        const next = await actsOn(own).ask(id, {})
        expect(next.body.request?.frozen.authors.map(({ id: one }) => one)).toContain(
          String(approver.user.id),
        )
      } finally {
        await own.app.destroy()
      }
    })
  })

  it('should tell what another document has already, instead of trying for ever', async () => {
    const notices: NonNullable<PrivacyNoticesOptions['overrides']>['notices'] = ({ defaultCollection }) => ({
      ...defaultCollection,
      fields: [...defaultCollection.fields, { name: 'code', type: 'text', unique: true }],
    })
    const { approver, own } = await start('scheduled-unique', { overrides: { notices } })
    try {
      await own.create({ code: 'A1' })
      const { id } = await own.create({ code: 'A2', sections: [section('Sama tunnus.')] })
      await actsOn(own).draft(id, { code: 'A1' })
      const publishAt = soon()
      await actsOn(own).approve(await actsOn(own).asked(id, publishAt), approver)
      after(publishAt)
      // FerretDB does not say that it was a key of the app's: there it is tried again.
      const isSaid = !/ferretdb/i.test(databaseUnderTest.server)
      expect(await publishScheduled(own.app.payload)).toEqual(
        isSaid ? { failed: 0, notPublished: 1, published: 0 } : { failed: 1, notPublished: 0, published: 0 },
      )
      expect((await actsOn(own).read(id))?.notPublished?.reason).toBe(isSaid ? 'refused' : undefined)
      expect(await own.records(id)).toEqual([])
    } finally {
      await own.app.destroy()
    }
  })

  it('should be of those only who work with whose it was frozen as', async () => {
    const moved = new Set<string>()
    const { approver, own } = await start('scheduled-owner', {
      overrides: {
        notices: ({ defaultCollection }) => ({
          ...defaultCollection,
          fields: [...defaultCollection.fields, { name: 'team', type: 'text' }],
        }),
      },
      scope: {
        field: 'team',
        of: ({ req }) =>
          moved.has(String((req.user as null | { email?: string })?.email)) ? ['kerho'] : 'all',
      },
    })
    try {
      const local = await own.app.createUser({ email: 'kerholainen@example.org' })
      moved.add('kerholainen@example.org')
      const leaving = await own.app.createUser({ email: 'lahtija@example.org' })
      const { ask, cancel, send } = actsOn(own)
      const { id } = await own.create({ team: 'kerho', sections: [section('Toisen joukkueen teksti.')] })
      await actsOn(own).draft(id, { team: 'seura' })
      const publishAt = soon()
      // The notice itself is still of those whom they work with.
      expect((await send('GET', `/${id}?draft=false`, local.token)).status).toBe(200)
      for (const body of [{}, { publishAt }]) {
        const answer = await ask(id, body, local.token)
        expect([answer.status, answer.text.includes('Toisen')]).toEqual([403, false])
      }
      const request = await actsOn(own).asked(id, publishAt, leaving.token)
      const [one, list, waiting] = await Promise.all([
        send('GET', `/${id}/approval`, local.token),
        send('GET', `/${id}/approvals`, local.token),
        send('GET', '/approvals', local.token),
      ])
      expect([one.body.request, (list.body as unknown as ApprovalList).approvals]).toEqual([null, []])
      expect((waiting.body as unknown as WaitingList).docs).toEqual([])
      expect((await send('GET', `/${id}/dossier`, local.token)).text).not.toContain(request)
      expect((await actsOn(own).approve(request, local)).status).toBe(404)
      const remark = { remark: 'Lisätään puhelinnumero.' }
      expect((await send('POST', `/approvals/${request}/return`, local.token, remark)).status).toBe(404)
      expect((await cancel(request, local.token)).status).toBe(404)
      expect((await actsOn(own).approve(request, approver)).status).toBe(200)
      expect((await actsOn(own).read(id))?.state).toBe('approved')
      moved.add('lahtija@example.org')
      after(publishAt)
      expect(await publishScheduled(own.app.payload)).toMatchObject({ notPublished: 1, published: 0 })
      expect((await actsOn(own).read(id))?.notPublished).toMatchObject({ reason: 'right' })
      expect(await own.records(id)).toEqual([])
    } finally {
      await own.app.destroy()
    }
  })

  it('should be ended by what is published by hand before, where the app asks for no approvals', async () => {
    const { own } = await start('scheduled-by-hand', { approval: {} })
    try {
      const { id, publishAt } = await scheduled(own, {})
      expect((await own.save(id, { title: 'Käsin julkaistu' })).status).toBe(200)
      after(publishAt)
      expect(await publishScheduled(own.app.payload)).toMatchObject({ notPublished: 1, published: 0 })
      expect((await actsOn(own).read(id))?.notPublished).toMatchObject({ reason: 'outdated' })
      expect(await own.records(id)).toHaveLength(1)
    } finally {
      await own.app.destroy()
    }
  })

  it('should keep the day that was approved where the run is late', async () => {
    const { id } = await site.create({ sections: [section('Ensimmäinen.')] })
    const first = await actsOn(site).ask(id, {})
    await actsOn(site).approve(first.body.request?.request ?? '', officer)
    await site.publish(id)
    const { timeZone } = optionsOf(site.app.payload)
    const publishAt = soon()
    const effectiveFrom = calendarDateOf(publishAt, timeZone)
    await actsOn(site).draft(id, { change: { effectiveFrom }, sections: [section('Myöhässä.')] })
    await actsOn(site).approve(await actsOn(site).asked(id, publishAt), officer)
    after(publishAt, 3 * 24 * HOUR)
    expect(await publishScheduled(site.app.payload)).toMatchObject({ published: 1 })
    const [, made] = await site.records(id)
    expect(made?.effectiveFrom).toBe(effectiveFrom)
    expect(calendarDateOf(String(made?.publishedAt), timeZone) > effectiveFrom).toBe(true)
  })

  it('should make one record of 20 runs at once without transactions', async () => {
    const { approver, own } = await start('scheduled-at-once', {}, { transactions: false })
    try {
      const { id, publishAt } = await scheduled(own, { approver })
      await actsOn(own).draft(id, { title: 'Uudempi luonnos' })
      after(publishAt)
      await Promise.all(Array.from({ length: 20 }, () => publishScheduled(own.app.payload)))
      await publishScheduled(own.app.payload)
      const texts = await textsOf(own, id)
      expect([texts.length, texts[0]?.includes('Uudempi')]).toEqual([1, false])
      expect(await newestDraft(own, id)).toMatchObject({ _status: 'draft', title: 'Uudempi luonnos' })
      expect(await actsOn(own).read(id)).toMatchObject({ notPublished: null, state: 'published' })
    } finally {
      await own.app.destroy()
    }
  })

  describe('broken off', () => {
    /** Lets an app write a number of times, and then no more: as where its process is killed. */
    const breakOff = ({ app }: Site, writes: number) => {
      const { db } = app.payload
      let left = writes
      const spies = (['create', 'createVersion', 'updateOne'] as const).map((name) => {
        const write = db[name].bind(db) as (...args: unknown[]) => Promise<unknown>
        return jest.spyOn(db, name).mockImplementation(((...args: unknown[]) => {
          left -= 1
          return left < 0 ? Promise.reject(new Error('killed')) : write(...args)
        }) as never)
      })
      return () => {
        for (const spy of spies) spy.mockRestore()
        return left >= 0
      }
    }

    it.each([
      ['with what transactions there are', undefined],
      ['without transactions', false],
    ] as const)(
      'should be gone on with, %s',
      async (_, transactions) => {
        const { approver, own } = await start(
          `scheduled-broken-${transactions ?? 'whole'}`,
          {},
          transactions === undefined ? {} : { transactions },
        )
        try {
          for (let writes = 0; ; writes += 1) {
            const { id, publishAt } = await scheduled(own, { approver })
            await actsOn(own).draft(id, { title: 'Uudempi luonnos' }, approver.token)
            after(publishAt)
            const mend = breakOff(own, writes)
            await publishScheduled(own.app.payload)
            const isWhole = mend()
            if (writes % 2 === 1) await repair(own.app.payload, { graceSeconds: 0 })
            await publishScheduled(own.app.payload)
            expect((await verify(own.app.payload, { notice: String(id) })).findings).toEqual([])
            const [text, ...more] = await textsOf(own, id)
            expect([writes, more, text?.includes('Uudempi')]).toEqual([writes, [], false])
            expect([writes, await newestDraft(own, id)]).toMatchObject([
              writes,
              { _status: 'draft', title: 'Uudempi luonnos' },
            ])
            const published = await own.app.payload.findByID({
              id,
              collection: NOTICES as never,
              draft: false,
            })
            expect(published).toMatchObject({ _status: 'published', title: 'Jäsenrekisterin seloste' })
            expect(await actsOn(own).read(id)).toMatchObject({ state: 'published' })
            const next = await actsOn(own).ask(id, {})
            expect(next.body.request?.frozen.authors.map(({ id: one }) => one)).toContain(
              String(approver.user.id),
            )
            jest.useRealTimers()
            if (isWhole) break
          }
        } finally {
          await own.app.destroy()
        }
      },
      120_000,
    )
  })

  it('should leave one row of what became of a request, in a collection that is closed', async () => {
    const { request } = await (async () => {
      const one = await scheduled(site, { approver: officer })
      after(one.publishAt)
      await publishScheduled(site.app.payload)
      return one
    })()
    const { docs } = await site.app.payload.find({
      collection: NOTICE_APPROVALS as never,
      sort: 'at',
      where: { request: { equals: request } },
    })
    expect((docs as unknown as { kind: string }[]).map(({ kind }) => kind).sort()).toEqual([
      'approved',
      'asked',
      'begun',
      'published',
    ])
  })
})
