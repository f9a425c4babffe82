import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals'
import { createLocalReq, type CollectionConfig, type JsonObject, type Payload, type Where } from 'payload'

import type { Id } from '../fixtures/collections.js'
import type { Review, ReviewList } from '../../src/reviews/review.js'
import type { RemindReport } from '../../src/reviews/remind.js'
import type { NoticesStatus } from '../../src/reviews/status.js'
import type { DueNotice, PrivacyNoticesOptions } from '../../src/options.js'

import { privacyNotices, remind } from '../../src/index.js'
import { run } from '../../src/bin/index.js'
import { optionsOf } from '../../src/installation.js'
import { STATUS_WIDGET } from '../../src/admin/ReviewStatus/config.js'
import { NOTICE_OUTBOX, NOTICE_REVIEWS, NOTICE_VERIFICATIONS } from '../../src/options.js'
import { readStatus } from '../../src/reviews/status.js'
import { createBilingualRegister, createSources, organisation, register } from '../fixtures/sources.js'
import {
  createTestApp,
  databaseUnderTest,
  type TestApp,
  type TestAppOptions,
  type TestUser,
} from './support/app.js'
import { atMoment } from './support/clock.js'
import { mailbox } from './support/mailbox.js'

const NOTICES = '/privacy-notices'
const TODAY = '2026-03-02'
const roleOf = (req: { user: unknown }) => (req.user as { role?: string } | null)?.role

const RIGHTS = {
  audit: ({ req }: { req: { user: unknown } }) => roleOf(req) === 'admin',
  edit: ({ req }: { req: { user: unknown } }) => ['admin', 'editor'].includes(roleOf(req) ?? ''),
  publish: ({ req }: { req: { user: unknown } }) => roleOf(req) === 'admin',
}

const rowsOf = async (payload: Payload, collection: string, where: Where = {}) =>
  (await payload.db.find<JsonObject & { id: Id }>({ collection, limit: 0, pagination: false, where })).docs

const statusOf = async ({ payload }: TestApp, user: object | null): Promise<NoticesStatus | null> => {
  const req = await createLocalReq(user ? { user: { collection: 'users', ...user } as never } : {}, payload)
  return readStatus(req, optionsOf(payload))
}

const start = async (
  name: string,
  options: PrivacyNoticesOptions = {},
  rest: Partial<TestAppOptions> = {},
) => {
  const app = await createTestApp({
    name,
    plugins: [privacyNotices({ access: RIGHTS, ...options })],
    ...rest,
  })
  const users = {
    admin: await app.createUser({ role: 'admin' }),
    editor: await app.createUser({ role: 'editor' }),
    reader: await app.createUser({ role: 'reader' }),
  }
  const sources = await createSources(app.payload)
  let count = 0
  const notice = async (data: object = {}, draft = false): Promise<Id> => {
    count += 1
    const slug = `seloste-${count}`
    const content = { title: `Seloste ${count}`, profile: 'classic', registers: [sources.register], slug }
    return (
      (await app.payload.create({
        collection: 'privacy-notices',
        data: { _status: draft ? 'draft' : 'published', ...content, ...data },
        draft,
      })) as { id: Id }
    ).id
  }
  const review = (id: Id, body: unknown = { outcome: 'unchanged' }, user: TestUser | null = users.editor) =>
    app.rest<Review & { errors?: { data?: { errors: { path: string }[] } }[] }>(
      'POST',
      `${NOTICES}/${id}/review`,
      {
        body,
        token: user?.token,
      },
    )
  const stored = (id: Id) =>
    app.payload.db.findOne<JsonObject & { id: Id }>({
      collection: 'privacy-notices',
      where: { id: { equals: id } },
    })
  return { app, notice, review, sources, stored, users }
}

type Site = Awaited<ReturnType<typeof start>>

describe(`reviews of notices, on ${databaseUnderTest.server}`, () => {
  let site: Site
  beforeAll(async () => {
    site = await start('reviews')
  })
  beforeEach(() => {
    atMoment(`${TODAY}T10:00:00Z`)
  })
  afterEach(() => {
    jest.useRealTimers()
  })
  afterAll(() => site?.app.destroy())

  it('should keep who reviewed what, when and with which remark, and publish nothing', async () => {
    const id = await site.notice({ reviewedOn: '2025-01-01' })
    const before = await site.stored(id)
    const { body, status } = await site.review(id, { note: ' Katsottu läpi. ', outcome: 'unchanged' })
    expect([status, body]).toMatchObject([
      201,
      {
        at: `${TODAY}T10:00:00.000Z`,
        by: { id: String(site.users.editor.user.id), label: site.users.editor.email },
        nextReviewOn: '2027-03-02',
        note: 'Katsottu läpi.',
        notice: String(id),
        outcome: 'unchanged',
        reviewedOn: TODAY,
        version: 1,
      },
    ])
    expect(body.by.digest).toMatch(/^[0-9a-f]{64}$/)
    const after = await site.stored(id)
    expect(after).toMatchObject({ nextReviewOn: '2027-03-02', reviewedOn: TODAY })
    expect(after?.updatedAt).toEqual(before?.updatedAt)
    expect(
      await rowsOf(site.app.payload, 'notice-publications', { notice: { equals: String(id) } }),
    ).toHaveLength(1)
    const { docs } = await site.app.payload.findVersions({
      collection: 'privacy-notices',
      where: { parent: { equals: id } },
    })
    expect(docs).toHaveLength(1)
  })

  it('should list the reviews of a notice to who may audit, newest first, and to nobody else', async () => {
    const id = await site.notice()
    await site.review(id, { nextReviewOn: null, outcome: 'change' })
    atMoment('2026-03-05T10:00:00Z')
    await site.review(id, { nextReviewOn: '2026-09-01', outcome: 'unchanged' })
    const list = (user?: TestUser) =>
      site.app.rest<ReviewList>('GET', `${NOTICES}/${id}/reviews`, { token: user?.token })
    const { body } = await list(site.users.admin)
    expect(
      body.reviews.map(({ nextReviewOn, outcome, reviewedOn }) => [reviewedOn, outcome, nextReviewOn]),
    ).toEqual([
      ['2026-03-05', 'unchanged', '2026-09-01'],
      [TODAY, 'change', null],
    ])
    for (const user of [site.users.editor, site.users.reader, undefined])
      expect((await list(user)).status).toBe(403)
    expect(
      (await site.app.rest('GET', `${NOTICES}/${id}x/reviews`, { token: site.users.admin.token })).status,
    ).toBe(404)
  })

  it('should take no review from who may not change the notice, nor of one that is not there', async () => {
    const id = await site.notice()
    for (const user of [site.users.reader, null])
      expect((await site.review(id, undefined, user)).status).toBe(403)
    for (const wrong of ['0', 'x', '9999999', '%00', `${id}x`]) {
      expect((await site.review(wrong)).status).toBe(404)
    }
    expect(await rowsOf(site.app.payload, NOTICE_REVIEWS, { notice: { equals: String(id) } })).toEqual([])
  })

  it.each([
    ['', [1]],
    ['', 'text'],
    ['outcome', {}],
    ['outcome', { outcome: 'fine' }],
    ['outcome', { outcome: ['unchanged'] }],
    ['note', { note: 'a'.repeat(2001), outcome: 'change' }],
    ['note', { note: 'a\u0000b', outcome: 'change' }],
    ['note', { note: { fi: 'a' }, outcome: 'change' }],
    ['nextReviewOn', { nextReviewOn: TODAY, outcome: 'unchanged' }],
    ['nextReviewOn', { nextReviewOn: '2026-02-30', outcome: 'unchanged' }],
    ['nextReviewOn', { nextReviewOn: 20270101, outcome: 'unchanged' }],
  ])('should name %p where a body is not usable', async (path, given) => {
    const id = await site.notice()
    const { body, status } = await site.review(id, given)
    expect([status, body.errors?.[0]?.data?.errors.map((error) => error.path)]).toEqual([400, [path]])
    expect((await site.stored(id))?.reviewedOn ?? null).toBeNull()
  })

  it('should keep both of two reviews at the same time', async () => {
    const id = await site.notice()
    const outcomes = ['unchanged', 'change', 'withdraw', 'unchanged']
    const answers = await Promise.all(outcomes.map((outcome) => site.review(id, { outcome })))
    const kept = answers.filter(({ status }) => status === 201)
    expect(kept.length).toBeGreaterThan(0)
    const rows = await rowsOf(site.app.payload, NOTICE_REVIEWS, { notice: { equals: String(id) } })
    expect(rows).toHaveLength(kept.length)
    expect((await site.stored(id))?.reviewed).toMatchObject({ reviewedOn: TODAY })
  })

  it('should never change or remove one, also not for code that overrides access', async () => {
    const id = await site.notice()
    await site.review(id)
    const { payload } = site.app
    const [row] = await rowsOf(payload, NOTICE_REVIEWS, { notice: { equals: String(id) } })
    for (const collection of [NOTICE_REVIEWS, NOTICE_VERIFICATIONS]) {
      const change = { collection, data: { note: 'Muuta' } }
      for (const attempt of [
        () => payload.create(change),
        () => payload.update({ id: row?.id, ...change } as never),
        () => payload.update({ where: { id: { exists: true } }, ...change } as never),
        () => payload.delete({ id: row?.id, collection } as never),
        () => payload.delete({ collection, where: { id: { exists: true } } } as never),
      ]) {
        await expect(attempt()).rejects.toMatchObject({ status: 403 })
      }
      for (const [method, path] of [
        ['GET', ''],
        ['POST', ''],
        ['PATCH', `/${row?.id}`],
        ['DELETE', `/${row?.id}`],
      ] as const) {
        const { status } = await site.app.rest(method, `/${collection}${path}`, {
          body: method === 'GET' ? undefined : {},
          token: site.users.admin.token,
        })
        expect([collection, method, status >= 400]).toEqual([collection, method, true])
      }
    }
    expect(await rowsOf(payload, NOTICE_REVIEWS, { notice: { equals: String(id) } })).toEqual([row])
  })

  it('should leave a draft as it is, show the dates in it, and keep them when it is saved or published', async () => {
    const id = await site.notice({ nextReviewOn: '2026-01-01', reviewedOn: '2025-01-01' })
    const as = (user: TestUser, method: string, path: string, body?: object) =>
      site.app.rest<JsonObject>(method, `${NOTICES}/${id}${path}`, { body, token: user.token })
    const before = { nextReviewOn: '2026-01-01', reviewedOn: '2025-01-01' }
    atMoment(`${TODAY}T10:01:00Z`)
    await as(site.users.editor, 'PATCH', '?draft=true', { _status: 'draft', title: 'Kesken', ...before })
    atMoment(`${TODAY}T10:02:00Z`)
    await site.review(id)
    const dates = { nextReviewOn: '2027-03-02', reviewedOn: TODAY }
    expect((await as(site.users.editor, 'GET', '?draft=true')).body).toMatchObject({
      title: 'Kesken',
      ...dates,
    })
    expect((await as(site.users.editor, 'GET', '')).body).toMatchObject({ _status: 'published', ...dates })
    // A program that changes one date knows nothing of the other, nor of the review.
    atMoment(`${TODAY}T10:02:30Z`)
    const other = await site.notice({ nextReviewOn: '2026-01-01' })
    await site.review(other)
    await site.app.rest('PATCH', `${NOTICES}/${other}`, {
      body: { _status: 'published', nextReviewOn: '2026-02-28' },
      token: site.users.admin.token,
    })
    expect(await site.stored(other)).toMatchObject({ nextReviewOn: '2026-02-28', reviewedOn: TODAY })
    // A form that was open before the review sends what it had then.
    const form = { title: 'Valmis', ...before }
    atMoment(`${TODAY}T10:03:00Z`)
    await as(site.users.editor, 'PATCH', '?draft=true', { _status: 'draft', ...form })
    expect((await as(site.users.editor, 'GET', '?draft=true')).body).toMatchObject({
      title: 'Valmis',
      ...dates,
    })
    atMoment(`${TODAY}T10:04:00Z`)
    await as(site.users.admin, 'PATCH', '', { _status: 'published', ...form })
    expect(await site.stored(id)).toMatchObject(dates)
    const [latest] = await rowsOf(site.app.payload, 'notice-publications', {
      and: [{ notice: { equals: String(id) } }, { version: { equals: 2 } }],
    })
    expect((latest?.details as JsonObject).reviewedOn).toBe(TODAY)
    // What is written since counts.
    await as(site.users.admin, 'PATCH', '', { nextReviewOn: '2026-06-01', _status: 'published' })
    expect(await site.stored(id)).toMatchObject({ ...dates, nextReviewOn: '2026-06-01' })
  })
})

describe(`where the notices stand, on ${databaseUnderTest.server}`, () => {
  let site: Site
  beforeAll(async () => {
    site = await start('status')
  })
  afterEach(() => {
    jest.useRealTimers()
  })
  afterAll(() => site?.app.destroy())

  it('should say kindly that there is nothing yet, and nothing to who may not read notices', async () => {
    expect(await statusOf(site.app, site.users.admin.user)).toMatchObject({
      notices: { all: 0, published: 0 },
    })
    expect(await statusOf(site.app, site.users.reader.user)).toBeNull()
    expect(await statusOf(site.app, null)).toBeNull()
  })

  it('should list what needs attention, each by its reason', async () => {
    const { payload } = site.app
    const rest = (method: string, id: Id, body: object) =>
      site.app.rest(method, `${NOTICES}/${id}`, { body, token: site.users.admin.token })
    atMoment('2025-02-01T10:00:00Z')
    const overdue = await site.notice({ nextReviewOn: '2026-03-01', title: 'Myöhässä' })
    const soon = await site.notice({ nextReviewOn: '2026-04-01', title: 'Pian' })
    await site.notice({ nextReviewOn: '2026-04-02', title: 'Myöhemmin' })
    await site.notice({ nextReviewOn: '2025-03-01', title: 'Luonnos' }, true)
    const interval = await site.notice({ preparedOn: '2025-02-01', title: 'Vuoden vanha' })
    const owed = await site.notice({ title: 'Muutettava', nextReviewOn: '2027-01-01' })
    const withdrawn = await site.notice({ title: 'Poistettu', nextReviewOn: '2025-03-01' })
    const replaced = await site.notice({ title: 'Korvattu' })
    atMoment('2026-03-01T10:00:00Z')
    await rest('PATCH', withdrawn, { _status: 'draft', withdrawal: { reason: 'Loppui' } })
    await rest('PATCH', replaced, { _status: 'draft', withdrawal: { reason: 'Uusi', successor: soon } })
    await site.review(owed, { nextReviewOn: '2027-01-01', outcome: 'change' })
    await rest('PATCH', soon, {
      _status: 'published',
      change: { effectiveFrom: '2026-05-01', type: 'major' },
      introduction: undefined,
      title: 'Pian tulossa',
    })
    await payload.update({
      id: site.sources.controller,
      collection: 'notice-organisations',
      data: { street: 'Uusikatu 2' },
    } as never)

    atMoment(`${TODAY}T10:00:00Z`)
    const status = await statusOf(site.app, site.users.admin.user)
    const titles = Object.fromEntries(
      Object.entries(status?.concerns ?? {}).map(([concern, list]) => [
        concern,
        list.map(({ title }) => title),
      ]),
    )
    expect(titles.overdue).toEqual(['Vuoden vanha', 'Myöhässä'])
    expect(titles.soon).toEqual(['Pian tulossa'])
    expect(titles.toChange).toEqual(['Muutettava'])
    expect(titles.withdrawn).toEqual(['Poistettu'])
    expect(titles.upcoming).toEqual(['Pian tulossa'])
    expect(status?.concerns.upcoming[0]).toMatchObject({ on: '2026-05-01', version: 2 })
    expect(titles.pending).toEqual(expect.arrayContaining(['Myöhässä', 'Myöhemmin', 'Muutettava']))
    expect(titles.pending).not.toContain('Poistettu')
    expect(status?.concerns.overdue.map(({ id }) => id)).toEqual([interval, overdue])
    expect(status?.notices.all).toBe(8)

    // Once the change is published, nothing is owed any more.
    await rest('PATCH', owed, { _status: 'published', title: 'Muutettu' })
    const after = await statusOf(site.app, site.users.admin.user)
    expect(after?.concerns.toChange).toEqual([])
  })

  it('should tell translations that are older than the text, and questions that are not answered', async () => {
    const bilingual = await createBilingualRegister(site.app.payload, site.sources.controller)
    const id = await site.notice({
      registers: [bilingual],
      sections: [{ blockType: 'register', keys: ['registerName'] }],
      title: 'Kielet',
    })
    const patch = (locale: string, title: string) =>
      site.app.rest('PATCH', `${NOTICES}/${id}`, {
        body: { _status: 'published', title },
        locale,
        token: site.users.admin.token,
      })
    expect((await patch('sv', 'Språk')).status).toBe(200)
    expect((await patch('fi', 'Kielet uudestaan')).status).toBe(200)
    const undecided = (await site.app.payload.create({
      collection: 'registers',
      data: { ...register(site.sources.controller), name: 'Kesken', usesCookies: 'undecided' },
    })) as { id: Id }
    const status = await statusOf(site.app, site.users.editor.user)
    const lagging = status?.concerns.lagging.find((one) => one.id === id)
    expect(lagging?.languages).toEqual(['sv'])
    expect(status?.concerns.undecided).toContainEqual(
      expect.objectContaining({ id: undecided.id, collection: 'registers' }),
    )
    // Who may not check the record is not told of it.
    expect(status?.verification).toBeUndefined()
  })

  it('should tell when all of the record was checked last, and what was found', async () => {
    const admin = site.users.admin.user
    expect((await statusOf(site.app, admin))?.verification).toBeNull()
    const id = await site.notice()
    const { token } = site.users.admin
    await site.app.rest('GET', `${NOTICES}/verify?notice=${id}`, { token })
    expect((await statusOf(site.app, admin))?.verification).toBeNull()
    await site.app.rest('GET', `${NOTICES}/verify`, { token })
    const first = (await statusOf(site.app, admin))?.verification
    expect(first).toMatchObject({ findings: 0 })
    await site.app.payload.db.deleteMany({
      collection: 'notice-publications',
      where: { notice: { equals: String(id) } },
    })
    const write = jest.spyOn(process.stdout, 'write').mockReturnValue(true)
    await run(() => Promise.resolve(site.app.payload), ['verify'])
    write.mockRestore()
    const second = (await statusOf(site.app, admin))?.verification
    expect(second?.findings).toBeGreaterThan(0)
    expect((second?.at ?? '') >= (first?.at ?? '')).toBe(true)
  })

  it('should take eight queries at most, however many notices there are', async () => {
    const { db } = site.app.payload
    const created = await site.stored(await site.notice({ title: 'Yksi monesta' }))
    const head = created?.head as JsonObject
    for (let index = 0; index < 212; index += 1) {
      await db.create({
        collection: 'privacy-notices',
        data: {
          title: { fi: `Seloste nro ${index}` },
          _status: 'published',
          head: { ...head, event: index % 2 ? 'published' : 'withdrawn' },
          nextReviewOn: '2026-01-01',
          slug: `moni-${index}`,
        },
        returning: false,
      })
    }
    const asked: string[] = []
    const methods = db as unknown as Record<string, (args: { collection: string }) => unknown>
    const names = ['find', 'findOne', 'count', 'findVersions', 'queryDrafts']
    const before = names.map((name) => [name, methods[name]!] as const)
    for (const [name, original] of before) {
      methods[name] = (args) => {
        asked.push(`${name} ${args.collection}`)
        return original.call(db, args)
      }
    }
    const status = await statusOf(site.app, site.users.admin.user)
    for (const [name, original] of before) methods[name] = original
    expect(status?.concerns.overdue.length).toBeGreaterThanOrEqual(106)
    expect(asked.length).toBeGreaterThan(2)
    expect(asked.length).toBeLessThanOrEqual(8)
  })
})

describe('the layout of the dashboard', () => {
  const layoutOf = async (app: TestApp, user: TestUser): Promise<string[]> => {
    const { dashboard } = app.payload.config.admin as unknown as {
      dashboard: { defaultLayout: (args: object) => Promise<{ widgetSlug: string }[]> }
    }
    const req = await createLocalReq({ user: { collection: 'users', ...user.user } }, app.payload)
    return (await dashboard.defaultLayout({ req })).map(({ widgetSlug }) => widgetSlug)
  }
  /** Payload's own type of these is too deep for TypeScript. */
  const widgetsOf = ({ config }: TestApp): string[] => {
    const { dashboard } = config.admin as unknown as { dashboard: { widgets: { slug: string }[] } }
    return dashboard.widgets.map(({ slug }) => slug)
  }
  const widget = { slug: 'own', Component: '/own' }

  it('should keep the collections beside the widget, which only who may read notices gets', async () => {
    const { app, users } = await start('layout')
    expect(await layoutOf(app, users.editor)).toEqual([STATUS_WIDGET, 'collections'])
    expect(await layoutOf(app, users.reader)).toEqual(['collections'])
    expect(widgetsOf(app)).toEqual([STATUS_WIDGET, 'collections'])
    await app.destroy()
  })

  it('should keep a layout that the app makes by a function', async () => {
    const { app, users } = await start(
      'layout-function',
      {},
      {
        config: {
          admin: {
            dashboard: {
              defaultLayout: (({ req }: { req: { user: unknown } }) => [
                { widgetSlug: 'collections', width: 'full' },
                ...(roleOf(req) === 'editor' ? [{ widgetSlug: 'own', width: 'small' }] : []),
              ]) as never,
              widgets: [widget],
            },
          },
        },
      },
    )
    expect(await layoutOf(app, users.editor)).toEqual([STATUS_WIDGET, 'collections', 'own'])
    expect(await layoutOf(app, users.admin)).toEqual([STATUS_WIDGET, 'collections'])
    await app.destroy()
  })

  it('should not put the widget in twice where an app has it in its own place', async () => {
    const { app, users } = await start(
      'layout-own',
      {},
      {
        config: {
          admin: {
            dashboard: {
              defaultLayout: [
                { widgetSlug: 'collections', width: 'full' },
                { widgetSlug: STATUS_WIDGET, width: 'medium' },
              ] as never,
              widgets: [],
            },
          },
        },
      },
    )
    expect(await layoutOf(app, users.editor)).toEqual(['collections', STATUS_WIDGET])
    await app.destroy()
  })

  it('should be left to the app where the plugin is switched off', async () => {
    const { app } = await start('layout-off', { disabled: true })
    expect(widgetsOf(app)).toEqual(['collections'])
    expect(app.payload.config.admin.components?.afterNavLinks ?? []).toEqual([])
    await app.destroy()
  })
})

describe(`reminders of reviews, on ${databaseUnderTest.server}`, () => {
  const { box, email } = mailbox()
  let site: Site
  let told: DueNotice[] = []
  let ids: Id[]
  const at = (day: string) => new Date(`${day}T06:00:00Z`)

  beforeAll(async () => {
    site = await start(
      'reminders',
      {
        review: {
          recipients: ({ notice }) => {
            told.push(notice)
            if (notice.title === 'Rikki') throw new Error('no such department')
            return [
              { email: String(notice.responsible ?? 'tietosuoja@example.org'), language: 'en' },
              { email: 'kaksi@example.org\r\nBcc: muu@example.org' },
              { email: 'Johto@example.org' },
            ]
          },
        },
      },
      { config: { email, serverURL: 'https://cms.example' } },
    )
    ids = []
    for (const [title, nextReviewOn] of [
      ['Yksi', '2026-03-02'],
      ['Kaksi\r\nKolme', '2026-03-10'],
      ['Rikki', '2026-03-02'],
    ] as const) {
      ids.push(await site.notice({ nextReviewOn, title }))
    }
  })
  beforeEach(() => {
    Object.assign(box, { fails: false, mails: [], tries: 0 })
    told = []
  })
  afterAll(() => site?.app.destroy())

  const reminders = () => rowsOf(site.app.payload, NOTICE_OUTBOX, { kind: { equals: 'reminder' } })

  it('should send nobody anything before it is time', async () => {
    expect(await remind(site.app.payload, { now: at('2026-01-30') })).toEqual({
      adapter: true,
      approvals: 0,
      due: 0,
      failed: 0,
      failing: 0,
      scheduled: { failed: 0, notPublished: 0, published: 0 },
      sent: 0,
      withoutRecipient: 0,
      webhooks: { failed: 0, givenUp: 0, sent: 0 },
    })
    expect(box.tries).toBe(0)
  })

  it('should try again what could not be sent, without telling anybody twice', async () => {
    box.fails = true
    const failed = await remind(site.app.payload, { now: at('2026-02-01') })
    expect(failed).toMatchObject({ failed: 2, sent: 0 })
    expect((await reminders()).map(({ attempt, error, state }) => [state, attempt, error])).toEqual(
      Array(2).fill(['failed', 1, 'the server of mails is away']),
    )
    const status = await statusOf(site.app, site.users.admin.user)
    expect(status?.mail).toEqual({ adapter: true, failed: 2 })
    box.fails = false
    expect(await remind(site.app.payload, { now: at('2026-02-01') })).toMatchObject({ failed: 0, sent: 2 })
    expect(await remind(site.app.payload, { now: at('2026-02-01') })).toMatchObject({ failed: 0, sent: 0 })
    expect(await remind(site.app.payload, { now: at('2026-02-05') })).toMatchObject({ failed: 0, sent: 0 })
    expect(box.mails).toHaveLength(2)
    expect((await reminders()).map(({ attempt, state }) => [state, attempt])).toEqual(
      Array(2).fill(['sent', 2]),
    )
  })

  it('should send each person one mail however many run at the same time', async () => {
    const reports = await Promise.all(
      Array.from({ length: 20 }, () => remind(site.app.payload, { now: at('2026-03-02') })),
    )
    expect(reports.reduce((sum, { sent }) => sum + sent, 0)).toBe(2)
    expect(reports.reduce((sum, { failed }) => sum + failed, 0)).toBe(0)
    expect(box.mails.map(({ to }) => to).sort()).toEqual(['johto@example.org', 'tietosuoja@example.org'])
    const keys = (await rowsOf(site.app.payload, NOTICE_OUTBOX)).map(({ key }) => key)
    expect(new Set(keys).size).toBe(keys.length)
    expect(told.length).toBeGreaterThan(0)
  })

  it('should write in the language of each, with links and nothing of a notice but its title, on one line', async () => {
    await remind(site.app.payload, { now: at('2026-03-16') })
    const mail = box.mails.find(({ to }) => to === 'tietosuoja@example.org')
    expect(mail?.subject).toBe('Privacy notices to review: 2')
    expect(mail?.text).toBe(
      [
        'It is time to review these privacy notices:',
        `Yksi\nThe review is overdue: it was due on 2 March 2026\nhttps://cms.example/admin/collections/privacy-notices/${ids[0]}`,
        `Kaksi Kolme\nThe review is overdue: it was due on 10 March 2026\nhttps://cms.example/admin/collections/privacy-notices/${ids[1]}`,
      ].join('\n\n'),
    )
  })

  it('should give up after five times', async () => {
    box.fails = true
    await site.app.rest('PATCH', `${NOTICES}/${ids[0]}`, {
      body: { _status: 'published', nextReviewOn: '2026-08-01' },
      token: site.users.admin.token,
    })
    for (let index = 0; index < 4; index += 1) await remind(site.app.payload, { now: at('2026-08-01') })
    for (let index = 0; index < 4; index += 1) await remind(site.app.payload, { now: at('2026-08-02') })
    expect(box.tries).toBe(10)
    const rows = (await reminders()).filter(({ state }) => state === 'failed')
    expect(rows.map(({ attempt }) => attempt)).toEqual([5, 5, 5, 5])
  })

  it('should remind of nothing that was reviewed, withdrawn, or is a draft', async () => {
    atMoment('2026-08-10T06:00:00Z')
    for (const id of ids) expect((await site.review(id)).status).toBe(201)
    jest.useRealTimers()
    await site.notice({ nextReviewOn: '2026-01-01' }, true)
    expect(await remind(site.app.payload, { now: at('2026-08-20') })).toMatchObject({ due: 0, sent: 0 })
  })

  it('should be asked for by who may publish, and by cron', async () => {
    const post = (user?: TestUser) =>
      site.app.rest<RemindReport>('POST', `${NOTICES}/remind`, { body: {}, token: user?.token })
    for (const user of [site.users.editor, site.users.reader, undefined])
      expect((await post(user)).status).toBe(403)
    expect(await post(site.users.admin)).toMatchObject({ body: { adapter: true }, status: 200 })
    const write = jest.spyOn(process.stdout, 'write').mockReturnValue(true)
    expect(await run(() => Promise.resolve(site.app.payload), ['remind'])).toBe(0)
    expect(write.mock.calls.join('')).toContain('mails sent')
    write.mockRestore()
  })

  it('should remind whom the notice names, and fail nothing where the app sends no mail', async () => {
    const { box: own, email: adapter } = mailbox()
    const mailing = await start('reminders-named', {}, { config: { email: adapter } })
    await mailing.notice({ nextReviewOn: '2026-03-02', responsible: 'vastuu@example.org' })
    await mailing.notice({ nextReviewOn: '2026-03-02' })
    expect(await remind(mailing.app.payload, { now: at('2026-03-02') })).toMatchObject({
      due: 2,
      sent: 1,
      withoutRecipient: 1,
    })
    expect(own.mails.map(({ to }) => to)).toEqual(['vastuu@example.org'])
    await mailing.app.destroy()

    const silent = await start('reminders-silent')
    await silent.notice({ nextReviewOn: '2026-03-02', responsible: 'vastuu@example.org' })
    expect(await remind(silent.app.payload, { now: at('2026-03-02') })).toMatchObject({
      adapter: false,
      due: 1,
      failed: 0,
      sent: 0,
    })
    expect(await rowsOf(silent.app.payload, NOTICE_OUTBOX)).toEqual([])
    expect((await statusOf(silent.app, silent.users.admin.user))?.mail).toEqual({ adapter: false, failed: 0 })
    await silent.app.destroy()
  })
})

describe(`reviews where several organisations share an installation, on ${databaseUnderTest.server}`, () => {
  it('should stay within what somebody works with', async () => {
    const { box, email } = mailbox()
    const teams = (): CollectionConfig => ({
      slug: 'teams',
      access: { read: ({ req }) => Boolean(req.user) && { name: { equals: roleOf(req) } } },
      fields: [{ name: 'name', type: 'text' }],
    })
    const owned = ({ defaultCollection }: { defaultCollection: CollectionConfig }): CollectionConfig => ({
      ...defaultCollection,
      fields: [
        ...defaultCollection.fields,
        { name: 'team', type: 'relationship', relationTo: 'teams' as never },
      ],
    })
    const app = await createTestApp({
      name: 'reviews-scope',
      collections: [teams()],
      config: { email },
      plugins: [
        privacyNotices({ overrides: { notices: owned, registers: owned }, scope: { field: 'team' } }),
      ],
    })
    const { payload } = app
    const create = async (collection: string, data: object) =>
      ((await payload.create({ collection, data })) as { id: Id }).id
    const users = {
      admin: await app.createUser({ role: 'admin' }),
      editor: await app.createUser({ role: 'editor' }),
    }
    const controller = await create('notice-organisations', organisation())
    const made: Record<string, Id> = {}
    for (const name of ['admin', 'editor']) {
      const team = await create('teams', { name })
      const source = await create('registers', { ...register(controller), team, usesCookies: 'undecided' })
      made[name] = await create('privacy-notices', {
        slug: `seloste-${name}`,
        title: name,
        _status: 'published',
        nextReviewOn: '2020-01-01',
        profile: 'classic',
        registers: [source],
        responsible: `${name}@example.org`,
        team,
      })
    }
    const status = await statusOf(app, users.editor.user)
    expect(status?.notices.all).toBe(1)
    expect(status?.concerns.overdue.map(({ title }) => title)).toEqual(['editor'])
    expect(status?.concerns.undecided).toHaveLength(1)
    const post = (path: string, body: object) =>
      app.rest<JsonObject>('POST', `${NOTICES}${path}`, { body, token: users.editor.token })
    expect((await post(`/${made.admin}/review`, { outcome: 'unchanged' })).status).toBe(404)
    expect(
      (await app.rest('GET', `${NOTICES}/${made.admin}/reviews`, { token: users.editor.token })).status,
    ).toBe(404)
    expect((await post('/remind', {})).body).toMatchObject({ due: 1, sent: 1 })
    expect(box.mails.map(({ to }) => to)).toEqual(['editor@example.org'])
    expect((await post(`/${made.editor}/review`, { outcome: 'unchanged' })).status).toBe(201)
    const [row] = await rowsOf(payload, NOTICE_REVIEWS)
    expect(row?.owner).toBeTruthy()
    // What one organisation has checked is not what another, or the whole, has.
    await app.rest('GET', `${NOTICES}/verify`, { token: users.editor.token })
    expect((await statusOf(app, users.editor.user))?.verification).toMatchObject({ findings: 0 })
    expect((await statusOf(app, users.admin.user))?.verification).toBeNull()
    await app.destroy()
  })
})
