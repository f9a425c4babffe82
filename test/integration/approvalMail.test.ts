import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals'

import { en } from '@payloadcms/translations/languages/en'
import { sv } from '@payloadcms/translations/languages/sv'

import type { JsonObject } from 'payload'

import type { Id } from '../fixtures/collections.js'
import type { Site } from '../fixtures/site.js'
import type { ApprovalNews, PrivacyNoticesOptions } from '../../src/options.js'

import { privacyNotices, remind } from '../../src/index.js'
import { NOTICE_OUTBOX } from '../../src/options.js'
import { startSite } from '../fixtures/site.js'
import { createSources } from '../fixtures/sources.js'
import { createTestApp, databaseUnderTest } from './support/app.js'
import { actsOn, askAgain, RIGHTS, type User } from './support/approving.js'
import { atMoment } from './support/clock.js'
import { mailbox } from './support/mailbox.js'
import { withUnit } from './support/units.js'

/** Who is told by mail what waits for an approval, was returned or can be published. */

const NOTICES = 'privacy-notices'
const REMARK = 'Säilytysaika puuttuu tästä osiosta.'

/** The seventh in the morning of a day. */
const at = (day: string) => new Date(`${day}T05:00:00Z`)

const ACCESS: PrivacyNoticesOptions['access'] = {
  ...RIGHTS,
  approve: ({ req }) => {
    const user = req.user as null | { email?: string; role?: string }
    if (user?.email === 'rikki@example.org') throw new Error('no such department')
    return user?.role === 'admin'
  },
}

const start = async (name: string, options: PrivacyNoticesOptions = {}) => {
  const { box, email } = mailbox()
  const site = await startSite(
    name,
    { access: ACCESS, approval: { approvals: 1 }, jobs: { start: false }, ...options },
    { config: { email, i18n: { supportedLanguages: { en, sv } }, serverURL: 'https://cms.example' } },
  )
  const user = (name: string, role: 'admin' | 'editor' | 'reader' = 'admin') =>
    site.app.createUser({ email: `${name}@example.org`, role })
  const run = (day: string) => remind(site.app.payload, { now: at(day) })
  /** Whom a run writes to, with the mails. */
  const told = async (day: string) => {
    box.mails.length = 0
    await run(day)
    return Object.fromEntries(box.mails.map(({ subject, text, to }) => [to, `${subject}\n\n${text}`]))
  }
  const outbox = async (kind: string) =>
    (
      await site.app.payload.db.find<{ attempt: number; id: Id; key: string; state: string }>({
        collection: NOTICE_OUTBOX,
        limit: 0,
        pagination: false,
        where: { kind: { equals: kind } },
      })
    ).docs
  return { box, outbox, run, site, told, user }
}

type Started = Awaited<ReturnType<typeof start>>

describe(`mails about approvals, on ${databaseUnderTest.server}`, () => {
  let started: Started
  let site: Site
  let officer: User
  let editor: User
  let writer: User
  beforeAll(async () => {
    started = await start('approval-mail')
    site = started.site
    officer = await started.user('vastaava')
    await started.user('toinen')
    await started.user('rikki')
    editor = await started.user('kirjoittaja', 'editor')
    writer = await started.user('avustaja', 'editor')
    await started.user('lukija', 'reader')
  })
  beforeEach(() => {
    Object.assign(started.box, { fails: false, tries: 0 })
    pass()
  })
  afterEach(() => {
    jest.useRealTimers()
  })
  afterAll(() => site?.app.destroy())

  let minutes = 0
  /** Lets a minute pass: what is saved last is told by when it was. */
  const pass = () => {
    minutes += 1
    atMoment(new Date(Date.parse('2026-03-02T06:00:00Z') + minutes * 60_000))
  }

  /** A draft that two have written, and that one of them asks others to approve. */
  const asking = async (title: string): Promise<{ id: Id; request: string }> => {
    const { id } = await site.create({ title })
    for (const { token } of [writer, editor]) {
      pass()
      await site.app.rest('PATCH', `/${NOTICES}/${id}?draft=true`, { body: { title }, token })
    }
    const { body } = await actsOn(site).ask(id, editor.token)
    return { id, request: body.request?.request ?? '' }
  }

  it('should tell those who may approve, and neither those who wrote nor those who may not', async () => {
    const { id } = await asking('Jäsenet\r\nja asiakkaat')
    const told = await started.told('2026-03-03')
    // Who created it has the right too, and wrote it.
    expect(Object.keys(told).sort()).toEqual(['toinen@example.org', 'vastaava@example.org'])
    expect(told['vastaava@example.org']).toBe(
      [
        'Privacy notices that wait for you: 1',
        'These privacy notices wait for your approval:',
        `Jäsenet ja asiakkaat\nSince 2 March 2026\nhttps://cms.example/admin/collections/privacy-notices/${id}/approval`,
      ].join('\n\n'),
    )
    expect(await started.told('2026-03-03')).toEqual({})
    expect(await started.told('2026-03-04')).toEqual({})
  })

  it('should tell those who wrote what was returned, without the remark, and what was approved', async () => {
    const { approve, ask, giveBack } = actsOn(site)
    const { id, request } = await asking('Palautettava')
    await giveBack(request, officer, { remark: REMARK })
    const returned = await started.told('2026-03-05')
    const authors = ['avustaja@example.org', 'kirjoittaja@example.org']
    expect(
      Object.keys(returned)
        .filter((to) => authors.includes(to))
        .sort(),
    ).toEqual(authors)
    expect(returned['kirjoittaja@example.org']).toContain('These privacy notices were returned to be mended:')
    expect(returned['kirjoittaja@example.org']).toContain(`privacy-notices/${id}/approval`)
    expect(JSON.stringify(returned)).not.toContain('Säilytysaika')
    expect(Object.keys(returned)).not.toContain('vastaava@example.org')

    const again = await ask(id, editor.token)
    const open = await started.told('2026-03-06')
    expect(Object.keys(open).sort()).toEqual(['toinen@example.org', 'vastaava@example.org'])
    expect((await approve(again.body.request?.request, officer)).status).toBe(200)
    const approved = await started.told('2026-03-07')
    expect(Object.keys(approved)).toEqual(expect.arrayContaining(authors))
    expect(approved['kirjoittaja@example.org']).toContain(
      'are approved and can be published:\n\nPalautettava',
    )
    expect(Object.keys(approved)).not.toContain('toinen@example.org')

    // Published, it is nobody's concern any longer.
    await site.publish(id)
    expect(await started.told('2026-03-08')).toEqual({})
  })

  it('should tell nothing of what was published or asked anew since, nor to who has lost the right', async () => {
    const { giveBack } = actsOn(site)
    const { id, request } = await asking('Vanhentuva')
    pass()
    await site.app.rest('PATCH', `/${NOTICES}/${id}?draft=true`, {
      body: { title: 'Vanhentunut' },
      token: editor.token,
    })
    const { body } = await actsOn(site).ask(id, editor.token)
    const open = await started.told('2026-03-09')
    expect(open['toinen@example.org']?.match(/privacy-notices\//g)).toHaveLength(1)
    expect((await giveBack(request, officer, { remark: REMARK })).status).toBe(409)
    await giveBack(body.request?.request ?? '', officer, { remark: REMARK })
    const { payload } = site.app
    await payload.update({ id: writer.user.id, collection: 'users', data: { role: 'reader' } })
    const returned = await started.told('2026-03-10')
    expect(Object.keys(returned)).toContain('kirjoittaja@example.org')
    expect(Object.keys(returned)).not.toContain('avustaja@example.org')
    await payload.update({ id: writer.user.id, collection: 'users', data: { role: 'editor' } })
    expect(Object.keys(await started.told('2026-03-10'))).toEqual(['avustaja@example.org'])
  })

  it('should try again what could not be sent, five times at most, without telling anybody twice', async () => {
    await asking('Viivästyvä')
    started.box.fails = true
    for (let index = 0; index < 3; index += 1) await started.run('2026-03-11')
    started.box.fails = false
    const told = await started.told('2026-03-11')
    expect(Object.keys(told).sort()).toEqual(['toinen@example.org', 'vastaava@example.org'])
    await asking('Perille saamaton')
    started.box.fails = true
    started.box.tries = 0
    for (let index = 0; index < 4; index += 1) await started.run('2026-03-12')
    for (let index = 0; index < 4; index += 1) await started.run('2026-03-13')
    expect(started.box.tries).toBe(10)
    started.box.fails = false
    expect(await started.told('2026-03-14')).toEqual({})
  })

  it('should send each person one mail however many runs there are at the same time', async () => {
    await asking('Yhtaikaa')
    const { body } = await actsOn(site).ask((await site.create({ title: 'Toinen' })).id, site.token)
    await actsOn(site).giveBack(body.request?.request ?? '', officer, { remark: REMARK })
    started.box.mails.length = 0
    const reports = await Promise.all(Array.from({ length: 20 }, () => started.run('2026-03-20')))
    expect(reports.reduce((sum, { failed }) => sum + failed, 0)).toBe(0)
    const to = started.box.mails.map((mail) => mail.to)
    expect(to.sort()).toEqual([...new Set(to)].sort())
    expect(to).toEqual(expect.arrayContaining(['toinen@example.org', 'vastaava@example.org']))
    expect(reports.reduce((sum, { sent }) => sum + sent, 0)).toBe(to.length)
    for (const kind of ['mail', 'reminder']) {
      const keys = (await started.outbox(kind)).map(({ key }) => key)
      expect(new Set(keys).size).toBe(keys.length)
    }
  })

  it('should be in the mail with the reviews, as one', async () => {
    const { id } = await site.create({ responsible: 'toinen@example.org', title: 'Tarkistettava' })
    const { body } = await actsOn(site).ask(id)
    await actsOn(site).approve(body.request?.request, officer)
    await site.publish(id, { nextReviewOn: '2026-04-01' })
    await started.run('2026-03-28')
    await asking('Samassa')
    const told = await started.told('2026-04-01')
    expect(told['toinen@example.org']).toContain(
      'Privacy notices that wait for you: 2\n\nIt is time to review',
    )
    expect(told['toinen@example.org']).toContain('wait for your approval:\n\nSamassa')
  })

  it('should count what nobody can be told of, and tell of some notices only', async () => {
    const { id } = await asking('Yksin')
    const only = { id: { equals: id } }
    const { payload } = site.app
    const others = ['vastaava', 'toinen', 'rikki'].map((name) => `${name}@example.org`)
    const where = { email: { in: others } }
    await payload.update({ collection: 'users', data: { role: 'reader' }, where })
    expect(await remind(payload, { now: at('2026-05-01'), only })).toMatchObject({
      approvals: 1,
      sent: 0,
      withoutRecipient: 1,
    })
    await payload.update({ collection: 'users', data: { role: 'admin' }, where })
    expect(await remind(payload, { now: at('2026-05-01'), only })).toMatchObject({
      approvals: 1,
      sent: 2,
      withoutRecipient: 0,
    })
  })
})

describe(`whom the option names for approvals, on ${databaseUnderTest.server}`, () => {
  it('should be told, in their language, what it is and of whom', async () => {
    const asked: ApprovalNews[] = []
    const { box, run, site, user } = await start('approval-mail-named', {
      approval: {
        approvals: 1,
        recipients: ({ news }) => {
          asked.push(news)
          if (news.notices[0]?.title === 'Rikki') throw new Error('no such department')
          return [
            { email: 'Tietosuoja@example.org', language: 'sv' },
            { email: 'johto@example.org', language: 'x' },
            { email: 'kaksi@example.org\r\nBcc: muu@example.org' },
          ]
        },
      },
    })
    try {
      const officer = await user('vastaava')
      const { id } = await site.create({ title: 'Nimetty' })
      await actsOn(site).asked(id)
      await actsOn(site).asked((await site.create({ title: 'Rikki' })).id)
      expect(await run('2026-03-03')).toMatchObject({ approvals: 2, sent: 2, withoutRecipient: 1 })
      expect(box.mails.map(({ subject, to }) => [to, subject])).toEqual([
        ['tietosuoja@example.org', 'Dataskyddsbeskrivningar som väntar på dig: 1'],
        ['johto@example.org', 'Privacy notices that wait for you: 1'],
      ])
      expect(asked.find(({ notices }) => notices[0]?.title === 'Nimetty')).toMatchObject({
        authors: [{ collection: 'users', id: expect.any(String) }],
        kind: 'open',
        notices: [{ id, slug: expect.any(String) }],
      })
      expect(officer.user.id).toBeDefined()
    } finally {
      await site.app.destroy()
    }
  })

  it('should be told of several notices that are published again together as of one', async () => {
    const { box, run, site, user } = await start('approval-mail-again')
    try {
      const officer = await user('vastaava')
      const { approve, asked } = actsOn(site)
      for (const title of ['Yksi', 'Kaksi']) {
        const { id } = await site.create({ title })
        await approve(await asked(id), officer)
        await site.publish(id)
      }
      const { asked: again } = await askAgain(site)
      expect(again.status).toBe(201)
      expect(await run('2026-03-03')).toMatchObject({ approvals: 1, sent: 1 })
      expect(box.mails[0]).toMatchObject({ subject: 'Privacy notices that wait for you: 1' })
      expect(box.mails[0]?.text).toContain('Together with others, 2 in all, since')
    } finally {
      await site.app.destroy()
    }
  })
})

describe(`mails about approvals where several organisations share an installation, on ${databaseUnderTest.server}`, () => {
  it('should go to those who work with the notice only', async () => {
    const { box, email } = mailbox()
    const app = await createTestApp({
      name: 'approval-mail-scope',
      config: { email },
      plugins: [
        privacyNotices({
          access: ACCESS,
          approval: { approvals: 1 },
          overrides: { notices: withUnit, registers: withUnit },
          scope: {
            field: 'unit',
            of: ({ req }) => [String((req.user as { email?: string } | null)?.email).split('-')[0] ?? ''],
          },
        }),
      ],
    })
    try {
      for (const unit of ['alfa', 'beeta']) {
        await app.createUser({ email: `${unit}-vastaava@example.org` })
      }
      const { token } = await app.createUser({ email: 'alfa-kirjoittaja@example.org', role: 'editor' })
      const sources = await createSources(app.payload, { unit: 'alfa' })
      const { body } = await app.rest<{ doc: JsonObject & { id: Id } }>('POST', `/${NOTICES}?draft=true`, {
        body: { title: 'Alfan', profile: 'classic', registers: [sources.register], unit: 'alfa' },
        token,
      })
      const { ask } = actsOn({ app, token })
      expect((await ask(body.doc.id)).status).toBe(201)
      await remind(app.payload, { now: at('2026-03-03') })
      expect(box.mails.map(({ to }) => to)).toEqual(['alfa-vastaava@example.org'])
    } finally {
      await app.destroy()
    }
  })
})

describe(`approvals where the app sends no mail, on ${databaseUnderTest.server}`, () => {
  it('should wait without anybody being told, and fail nothing', async () => {
    const site = await startSite('approval-mail-none', { access: ACCESS, approval: { approvals: 1 } })
    try {
      await site.app.createUser()
      await actsOn(site).asked((await site.create()).id)
      expect(await remind(site.app.payload, { now: at('2026-03-03') })).toMatchObject({
        adapter: false,
        approvals: 1,
        failed: 0,
        sent: 0,
      })
    } finally {
      await site.app.destroy()
    }
  })
})
