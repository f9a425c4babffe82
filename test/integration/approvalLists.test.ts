import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { createLocalReq, type CollectionConfig, type JsonObject } from 'payload'

import type { WaitingList } from '../../src/approving/waiting.js'
import type { Id } from '../fixtures/collections.js'
import type { Site } from '../fixtures/site.js'
import type { TestApp, TestUser } from './support/app.js'

import { privacyNotices } from '../../src/index.js'
import { optionsOf } from '../../src/installation.js'
import { readStatus } from '../../src/reviews/status.js'
import { startSite } from '../fixtures/site.js'
import { createSources } from '../fixtures/sources.js'
import { createTestApp, databaseUnderTest } from './support/app.js'
import { actsOn, askAgain, RIGHTS, type User } from './support/approving.js'

/** What waits for an approval, was returned or can be published: on the dashboard, by REST, and of which organisation. */

const NOTICES = 'privacy-notices'
const REMARK = 'Säilytysaika puuttuu tästä osiosta.'
const statusOf = async ({ payload }: TestApp, { user }: Pick<User, 'user'>) => {
  const req = await createLocalReq({ user: { ...user, collection: 'users' } }, payload)
  return readStatus(req, optionsOf(payload))
}

const listOf = (app: TestApp, query = '', token?: string) =>
  app.rest<WaitingList>('GET', `/${NOTICES}/approvals${query}`, { token })

describe(`lists of what waits for somebody, on ${databaseUnderTest.server}`, () => {
  let site: Site
  let officer: User
  let editor: User
  const ids: Record<string, Id> = {}
  beforeAll(async () => {
    site = await startSite('approval-lists', {
      access: RIGHTS,
      approval: { approvals: 1 },
      jobs: { start: false },
    })
    officer = await site.app.createUser({ email: 'vastaava@example.org' })
    editor = await site.app.createUser({ email: 'kirjoittaja@example.org', role: 'editor' })
    const { approve, ask, giveBack } = actsOn(site)
    const create = async (title: string) => {
      const { id } = await site.create({ title })
      ids[title] = id
      return id
    }
    const asked = async (title: string) => {
      const { body } = await ask(await create(title), editor.token)
      return body.request?.request ?? ''
    }
    await create('Kysymättä')
    await asked('Odottava')
    await giveBack(await asked('Palautettu'), officer, { remark: REMARK })
    await approve(await asked('Hyväksytty'), officer)
    // Returned, and asked anew.
    await giveBack(await asked('Korjattu'), officer, { remark: REMARK })
    await ask(ids['Korjattu'] ?? '', editor.token)
    await approve(await asked('Julkaistu'), officer)
    await site.publish(ids['Julkaistu'] ?? '')
  })
  afterAll(() => site?.app.destroy())

  it('should be on the dashboard, each by what is to be done about it', async () => {
    const { concerns } = (await statusOf(site.app, officer)) ?? {}
    const told = (list: undefined | { askedBy?: null | string; title: string }[]) =>
      list?.map(({ askedBy, title }) => `${title}: ${askedBy}`)
    expect(told(concerns?.toApprove)).toEqual([
      'Odottava: kirjoittaja@example.org',
      'Korjattu: kirjoittaja@example.org',
    ])
    expect(told(concerns?.returned)).toEqual(['Palautettu: kirjoittaja@example.org'])
    expect(told(concerns?.approved)).toEqual(['Hyväksytty: kirjoittaja@example.org'])
    expect(concerns?.toApprove[0]?.on).toMatch(/^\d{4}-\d\d-\d\d$/)
  })

  it('should take eight queries at most on the dashboard', async () => {
    const { db } = site.app.payload
    const asked: string[] = []
    const methods = db as unknown as Record<string, (args: { collection: string }) => unknown>
    const before = ['find', 'findOne', 'count', 'findVersions', 'queryDrafts'].map(
      (name) => [name, methods[name]!] as const,
    )
    for (const [name, original] of before) {
      methods[name] = (args) => {
        asked.push(`${name} ${args.collection}`)
        return original.call(db, args)
      }
    }
    try {
      await statusOf(site.app, officer)
    } finally {
      for (const [name, original] of before) methods[name] = original
    }
    expect(asked.filter((one) => one.endsWith('notice-approvals'))).toHaveLength(2)
    expect(asked.length).toBeLessThanOrEqual(8)
  })

  it('should be listed by REST, the oldest first, by state and by page, without texts', async () => {
    const { body, headers, status } = await listOf(site.app, '', officer.token)
    expect([status, headers.get('cache-control'), body.totalDocs, body.required]).toEqual([
      200,
      'no-store',
      4,
      1,
    ])
    expect(body.docs.map(({ notice, state }) => [notice.title, state])).toEqual([
      ['Odottava', 'open'],
      ['Palautettu', 'returned'],
      ['Hyväksytty', 'approved'],
      ['Korjattu', 'open'],
    ])
    expect(body.docs[2]).toMatchObject({
      approvals: [{ by: { label: 'vastaava@example.org' } }],
      asked: { by: { label: 'kirjoittaja@example.org' } },
      notice: { id: ids['Hyväksytty'], slug: expect.any(String) },
      request: expect.stringMatching(/^[0-9a-f-]{36}$/),
    })
    expect(JSON.stringify(body)).not.toContain('Säilytysaika')

    const second = await listOf(site.app, '?state=open&limit=1&page=2', officer.token)
    expect(second.body).toMatchObject({ hasNextPage: false, hasPrevPage: true, totalDocs: 2, totalPages: 2 })
    expect(second.body.docs.map(({ notice }) => notice.title)).toEqual(['Korjattu'])
    expect((await listOf(site.app, '?page=9', officer.token)).body.docs).toEqual([])
    for (const wrong of ['?state=outdated', '?limit=0', '?limit=101', '?page=x', '?state=open&state=open']) {
      expect([wrong, (await listOf(site.app, wrong, officer.token)).status]).toEqual([wrong, 400])
    }
  })

  it('should be for those who approve or audit, and for nobody else', async () => {
    const reader = await site.app.createUser({ role: 'reader' })
    for (const token of [editor.token, reader.token, undefined]) {
      expect((await listOf(site.app, '', token)).status).toBe(403)
    }
  })

  it('should leave out what nobody can approve any longer because some of it was published since', async () => {
    const { approve, ask } = actsOn(site)
    const titles = ['Ensin', 'Sitten']
    for (const title of titles) {
      const { id } = await site.create({ title, slug: `erikseen-${title.toLowerCase()}` })
      ids[title] = id
      await approve((await ask(id)).body.request?.request, officer)
      await site.publish(id)
    }
    const { asked, notices } = await askAgain(
      site,
      titles.map((title) => ids[title] ?? ''),
    )
    expect(notices).toHaveLength(2)
    const open = async () =>
      (await listOf(site.app, '?state=open&limit=100', officer.token)).body.docs
        .filter(({ request }) => request === asked.body.request)
        .map(({ notice }) => notice.title)
    expect(await open()).toEqual(titles)
    await approve((await ask(ids['Ensin'] ?? '')).body.request?.request, officer)
    expect(await open()).toEqual([])
  })
})

describe(`approvals where several organisations share an installation, on ${databaseUnderTest.server}`, () => {
  const units = ['alfa', 'beeta'] as const
  type Unit = (typeof units)[number]
  let app: TestApp
  const officers = {} as Record<Unit, TestUser>
  const editors = {} as Record<Unit, TestUser>
  const notices = {} as Record<Unit, Id>
  const requests = {} as Record<Unit, string>

  beforeAll(async () => {
    const owned = ({ defaultCollection }: { defaultCollection: CollectionConfig }): CollectionConfig => ({
      ...defaultCollection,
      fields: [
        ...defaultCollection.fields,
        { name: 'team', type: 'relationship', relationTo: 'teams' as never },
      ],
    })
    const teamOf = (user: unknown) => String((user as { email?: string } | null)?.email).split('-')[0] ?? ''
    app = await createTestApp({
      name: 'approval-scopes',
      collections: [
        {
          slug: 'teams',
          access: { read: ({ req }) => Boolean(req.user) && { name: { equals: teamOf(req.user) } } },
          admin: { useAsTitle: 'name' },
          fields: [{ name: 'name', type: 'text' }],
        },
      ],
      plugins: [
        privacyNotices({
          access: RIGHTS,
          approval: { approvals: 1 },
          jobs: { start: false },
          overrides: { notices: owned, registers: owned },
          scope: { field: 'team' },
        }),
      ],
    })
    for (const unit of units) {
      officers[unit] = await app.createUser({ email: `${unit}-vastaava@example.org` })
      editors[unit] = await app.createUser({ email: `${unit}-kirjoittaja@example.org`, role: 'editor' })
      const team = (await app.payload.create({ collection: 'teams' as never, data: { name: unit } })).id
      const { register } = await createSources(app.payload, { team })
      const { token } = editors[unit]
      const { body } = await app.rest<{ doc: JsonObject & { id: Id } }>('POST', `/${NOTICES}?draft=true`, {
        body: { title: `Seloste ${unit}`, profile: 'classic', registers: [register], slug: 'seloste', team },
        token,
      })
      notices[unit] = body.doc.id
      const asked = await actsOn({ app, token }).ask(body.doc.id)
      requests[unit] = asked.body.request?.request ?? ''
    }
  })
  afterAll(() => app?.destroy())

  it('should show an approver nothing of others, in lists nor by what names it', async () => {
    for (const unit of units) {
      const other = unit === 'alfa' ? 'beeta' : 'alfa'
      const { token } = officers[unit]
      const acts = actsOn({ app, token })
      const { body } = await listOf(app, '', token)
      expect(body.docs.map(({ notice }) => notice.title)).toEqual([`Seloste ${unit}`])
      const status = await statusOf(app, officers[unit])
      expect(status?.concerns.toApprove.map(({ id }) => id)).toEqual([notices[unit]])
      for (const answer of [
        await acts.read(notices[other], token),
        await acts.send('GET', `/${notices[other]}/approvals`, token),
        await acts.approve(requests[other], { token }),
        await acts.giveBack(requests[other], { token }, { remark: REMARK }),
        await acts.ask(notices[other], token),
      ]) {
        expect([answer.status, answer.text.includes(`Seloste ${other}`)]).toEqual([404, false])
      }
      const publishing = { body: { _status: 'published' }, token }
      expect((await app.rest('PATCH', `/${NOTICES}/${notices[other]}`, publishing)).status).toBe(403)
    }
    // Nothing of what was tried has been kept.
    const { token } = officers.alfa
    const { body } = await actsOn({ app, token }).read(notices.alfa, token)
    expect(body.request).toMatchObject({
      approvals: [],
      asked: { by: { label: editors.alfa.email } },
      ownerTitle: 'alfa',
      returns: [],
      state: 'open',
    })
  })

  it('should be approved and published by those who work with it', async () => {
    const { token } = officers.alfa
    const acts = actsOn({ app, token })
    expect((await acts.approve(requests.alfa, { token })).status).toBe(200)
    const { status } = await app.rest('PATCH', `/${NOTICES}/${notices.alfa}`, {
      body: { _status: 'published' },
      token,
    })
    expect(status).toBe(200)
    expect((await listOf(app, '', token)).body.docs).toEqual([])
    expect((await listOf(app, '', officers.beeta.token)).body.docs).toHaveLength(1)
    expect((await acts.read(notices.beeta, officers.beeta.token)).body.request?.state).toBe('open')
  })

  it('should need a new approval where the notice has become that of others', async () => {
    const { docs } = await app.payload.find({
      collection: 'teams' as never,
      limit: 1,
      where: { name: { equals: 'alfa' } },
    })
    const [alfa] = docs as { id: Id }[]
    const { register } = await createSources(app.payload, { team: alfa?.id })
    const acts = actsOn({ app, token: officers.beeta.token })
    await acts.approve(requests.beeta, { token: officers.beeta.token })
    await app.payload.update({
      id: notices.beeta,
      collection: NOTICES as never,
      data: { registers: [register], slug: 'siirretty', team: alfa?.id },
      draft: true,
    } as never)
    const publishing = app.payload.update({
      id: notices.beeta,
      collection: NOTICES as never,
      data: { _status: 'published' },
    } as never)
    await expect(publishing).rejects.toMatchObject({
      data: { approval: { differs: expect.arrayContaining(['owner']), state: 'differs' } },
      status: 409,
    })
    const publications = await app.payload.count({
      collection: 'notice-publications' as never,
      where: { notice: { equals: String(notices.beeta) } },
    })
    expect(publications.totalDocs).toBe(0)
  })
})
