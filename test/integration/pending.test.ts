import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals'

import type { PendingNotice, Usage } from '../../src/pending/list.js'
import type { RepublishingProgress } from '../../src/republishing/endpoints.js'
import type { HistoryEntry } from '../../src/notice/answers.js'
import type { TestApp, TestUser } from './support/app.js'

import { privacyNotices, refreshPending, republishAll, verify } from '../../src/index.js'
import { authority, createSources, organisation, register, text } from '../fixtures/sources.js'
import { createTestApp, databaseUnderTest } from './support/app.js'
import { atMoment } from './support/clock.js'

type Id = number | string
type Errors = { errors: { data?: { errors: { message: string; path: string }[] }; message: string }[] }

const RIGHTS = {
  edit: ({ req }: { req: { user: unknown } }) => Boolean(req.user),
  publish: ({ req }: { req: { user: unknown } }) => (req.user as { role?: string } | null)?.role === 'admin',
}

describe('what is written once', () => {
  let app: TestApp
  let admin: TestUser
  let editor: TestUser
  let source: { controller: Id; register: Id }

  beforeAll(async () => {
    app = await createTestApp({
      name: 'pending',
      plugins: [privacyNotices({ access: RIGHTS, jobs: { start: false } })],
    })
    admin = await app.createUser({ role: 'admin' })
    editor = await app.createUser({ role: 'editor' })
    source = await createSources(app.payload)
  })
  afterAll(() => app?.destroy())

  const create = async (collection: string, data: object, draft = false): Promise<Id> =>
    ((await app.payload.create({ collection, data, draft })) as { id: Id }).id
  const update = (collection: string, id: Id, data: object, rest: object = {}) =>
    app.payload.update({ id, collection, data, ...rest } as never)
  const createAuthority = (over: object = {}) => create('notice-organisations', authority(over))
  const createBlock = (over: object) =>
    create('notice-blocks', { title: 'Teksti', _status: 'published', kind: 'text', ...over })
  let count = 0
  const createNotice = async (sections: object[], over: object = {}): Promise<{ id: Id; slug: string }> => {
    count += 1
    const slug = `seloste-${count}`
    const id = await create('privacy-notices', {
      slug,
      title: `Seloste ${count}`,
      _status: 'published',
      profile: 'classic',
      registers: [source.register],
      sections: [{ blockType: 'register', keys: ['registerName'] }, ...sections],
      ...over,
    })
    return { id, slug }
  }
  const get = async <Body>(path: string, { token } = admin): Promise<Body> => {
    const { body, status } = await app.rest<Body & Errors>('GET', `/privacy-notices${path}`, { token })
    expect([status, body.errors]).toEqual([200, undefined])
    return body
  }
  const pending = async (named?: string): Promise<PendingNotice[]> =>
    (await get<{ notices: PendingNotice[] }>(`/pending?locale=fi${named ? `&source=${named}` : ''}`)).notices
  const uses = (named: string) => get<Usage>(`/uses?locale=fi&source=${named}`)
  const history = async (slug: string) =>
    (await get<{ docs: HistoryEntry[] }>(`/published/${slug}/history`)).docs
  const published = async (slug: string, query = '') => {
    const { text } = await app.rest('GET', `/privacy-notices/published/${slug}${query}`)
    return text
  }
  const republish = async (body: object, { token } = admin) =>
    app.rest<Errors & RepublishingProgress>('POST', '/privacy-notices/republish', { body, token })
  const progress = (run: string) => get<RepublishingProgress>(`/republish/${run}`)

  it('should mark exactly the notices whose text a change would change', async () => {
    const id = await createAuthority()
    const block = await createBlock({ kind: 'authority', organisation: id, title: 'Valvonta' })
    const shows = await createNotice([{ blockType: 'authority', organisation: id }])
    const showsByBlock = await createNotice([{ block, blockType: 'authority' }])
    // Refers to the authority, but its own text says nothing that the authority's phone number is in.
    const other = await createNotice([{ blockType: 'text', heading: 'Muuta', text: text('Muuta') }])
    const isDraft = await createNotice([{ blockType: 'authority', organisation: id }], { _status: 'draft' })

    expect(await pending(`organisations:${id}`)).toEqual([])
    // What no text shows, and what is saved without a change, changes nothing.
    await update('notice-organisations', id, { roles: ['authority', 'recipient'] })
    expect(await pending()).toEqual([])
    const before = await published(shows.slug)
    const since = Date.now()
    await update('notice-organisations', id, { street: 'Uusi virastotie 9' }, { draft: true })
    expect(await pending()).toEqual([])
    await update('notice-organisations', id, { _status: 'published' })
    expect(await published(shows.slug)).toBe(before)

    const found = await pending(`organisations:${id}`)
    expect(found.map(({ slug }) => slug).sort()).toEqual([shows.slug, showsByBlock.slug].sort())
    expect(found[0]).toMatchObject({
      causes: [{ id: String(id), collection: 'organisations', title: 'Mallivaltuutetun toimisto' }],
      held: null,
      problems: 0,
      version: 1,
    })
    expect(Date.parse(found[0]?.since ?? '')).toBeGreaterThanOrEqual(since)
    expect(Date.parse(found[0]?.since ?? '')).toBeLessThanOrEqual(Date.now())
    expect(await pending()).toHaveLength(2)

    const usage = await uses(`organisations:${id}`)
    expect(usage.users.map(({ id: user, collection }) => `${collection}:${user}`).sort()).toEqual(
      [`blocks:${block}`, `notices:${isDraft.id}`, `notices:${shows.id}`].sort(),
    )
    expect(
      usage.notices.map(({ slug, inDraft, inForce, pending: waits }) => [
        slug,
        inDraft,
        inForce,
        waits !== null,
      ]),
    ).toEqual(
      [
        [shows.slug, true, 1, true],
        [showsByBlock.slug, true, 1, true],
        [isDraft.slug, true, null, false],
      ].sort(),
    )
    expect(usage.notices.map(({ slug }) => slug)).not.toContain(other.slug)

    // Taken back: nothing is pending any more.
    await update('notice-organisations', id, { street: 'Virastotie 2' })
    expect(await pending()).toEqual([])
  })

  it('should not mark for drafts, and should keep a draft of a notice apart', async () => {
    const block = await createBlock({ text: text('Ensimmäinen') })
    const { id, slug } = await createNotice([{ block, blockType: 'shared', heading: 'Yhteinen' }])
    await update('notice-blocks', block, { text: text('Luonnos') }, { draft: true })
    expect(await pending(`blocks:${block}`)).toEqual([])
    await update('privacy-notices', id, { title: 'Keskeneräinen' }, { draft: true })
    expect(await pending(`blocks:${block}`)).toEqual([])
    await update('notice-blocks', block, { _status: 'published', text: text('Toinen') })
    const [one] = await pending(`blocks:${block}`)
    expect(one).toMatchObject({ slug, title: expect.stringMatching(/^Seloste/) as unknown })

    const changes = await get<{ languages: { fi: { texts: { title: unknown } } } }>(
      `/${id}/changes?locale=fi&saved=true`,
    )
    expect(changes.languages.fi.texts.title).toBeNull()
    const drafted = await get<typeof changes>(`/${id}/changes?locale=fi`)
    expect(drafted.languages.fi.texts.title).not.toBeNull()

    const { body, status } = await republish({
      change: { note: { fi: 'Yhteinen teksti uusittu' } },
      notices: [{ id, contentHash: one?.contentHash }],
      source: { id: block, collection: 'blocks' },
    })
    expect([status, body.errors]).toEqual([202, undefined])
    await republishAll(app.payload, body.run)
    expect(await progress(body.run)).toMatchObject({
      done: 1,
      notices: [{ id: String(id), outcome: 'published', version: 2 }],
      state: 'finished',
      total: 1,
    })
    // Readers get the new shared text without the editor's draft, and the editor goes on from the draft.
    expect(await published(slug)).toContain('Toinen')
    expect(await published(slug)).not.toContain('Keskeneräinen')
    const draft = await app.payload.findByID({ id, collection: 'privacy-notices', draft: true })
    expect(draft).toMatchObject({ title: 'Keskeneräinen', _status: 'draft' })
    expect(await pending(`blocks:${block}`)).toEqual([])
  })

  it('should publish those ticked in one action, and keep those held back pending', async () => {
    const id = await createAuthority({ name: 'Toinen viranomainen' })
    const notices = [
      await createNotice([{ blockType: 'authority', organisation: id }]),
      await createNotice([{ blockType: 'authority', organisation: id }]),
      await createNotice([{ blockType: 'authority', organisation: id }]),
    ]
    await update('notice-organisations', id, { name: 'Toisen viranomaisen toimisto', street: 'Uusikatu 5' })
    const found = await pending(`organisations:${id}`)
    expect(found).toHaveLength(3)
    const [first, second, third] = notices.map(({ slug }) => found.find((one) => one.slug === slug))
    if (!first || !second || !third) throw new Error('all three are pending')

    // Somebody publishes one of them with a change of their own before the run gets to it.
    const { body, status } = await republish({
      change: { note: { fi: 'Valvontaviranomaisen osoite muuttui' }, type: 'minor' },
      hold: [{ id: third.id, reason: 'Odottaa lakimiestä' }],
      notices: [first, second].map(({ id: notice, contentHash }) => ({ id: notice, contentHash })),
      source: { id, collection: 'organisations' },
    })
    expect([status, body.errors]).toEqual([202, undefined])
    expect(body).toMatchObject({ done: 0, state: 'running', total: 2 })
    await update('privacy-notices', second.id, { title: 'Muutettu välissä', _status: 'published' })
    await app.payload.jobs.run({ sequential: true, silent: true })

    const after = await progress(body.run)
    expect(after).toMatchObject({
      done: 2,
      notices: [
        { id: String(first.id), outcome: 'published', version: 2 },
        { id: String(second.id), outcome: 'unchanged', version: null },
      ],
      outcomes: { published: 1, unchanged: 1 },
      state: 'finished',
    })
    expect(await history(first.slug)).toMatchObject([
      {
        cause: { id: String(id), collection: 'organisations', title: 'Toisen viranomaisen toimisto' },
        change: { note: 'Valvontaviranomaisen osoite muuttui', type: 'minor' },
        version: 2,
      },
      { cause: null, version: 1 },
    ])
    expect(await published(first.slug)).toContain('Uusikatu 5')
    expect(await published(third.slug)).toContain('Virastotie 2')
    expect(await published(first.slug, '/versions/1')).toContain('Virastotie 2')

    const held = await pending(`organisations:${id}`)
    expect(held).toMatchObject([
      { slug: third.slug, held: { by: admin.email, reason: 'Odottaa lakimiestä' }, version: 1 },
    ])
    // The editor's list says when it was last changed, and the version is there to compare with.
    const row = await app.payload.findByID({
      id: first.id,
      collection: 'privacy-notices',
      draft: true,
    })
    expect(row).toMatchObject({ changedOn: (await history(first.slug))[0]?.changedOn, _status: 'published' })

    // Over GraphQL the cause is there too.
    const { data } = await app.graphql<{ history: { docs: HistoryEntry[] } }>(
      `query ($slug: String!) { history: PrivacyNoticeHistory(slug: $slug) { docs { version cause { source collection title } } } }`,
      { slug: first.slug },
    )
    expect(data.history.docs[0]?.cause).toEqual({
      source: String(id),
      collection: 'organisations',
      title: 'Toisen viranomaisen toimisto',
    })
    expect((await verify(app.payload)).findings).toEqual([])
  })

  it('should not let one failure stop the rest, and leave what has changed since it was looked at', async () => {
    const block = await createBlock({ text: text('Rekisteri: {{register.name}}') })
    const good = await createNotice([{ block, blockType: 'shared', heading: 'Yhteinen' }])
    const other = await create('registers', register(source.controller, { name: 'Toinen rekisteri' }))
    const bad = await createNotice([{ block, blockType: 'shared', heading: 'Yhteinen' }], {
      registers: [other],
    })
    const late = await createNotice([{ block, blockType: 'shared', heading: 'Yhteinen' }], {
      registers: [other],
    })
    await update('notice-blocks', block, { _status: 'published', text: text('Uusi: {{register.name}}') })
    const found = await pending(`blocks:${block}`)
    const of = ({ slug }: { slug: string }) => found.find((one) => one.slug === slug)
    await update('privacy-notices', late.id, { _status: 'draft' })
    await update('registers', other, { _status: 'draft' })

    const { body } = await republish({
      change: {},
      notices: [late, bad, good].map((one) => ({ id: one.id, contentHash: of(one)?.contentHash })),
      source: { id: block, collection: 'blocks' },
    })
    const run = await republishAll(app.payload, body.run)
    expect(run.notices.map(({ result }) => result?.outcome)).toEqual(['notPublished', 'failed', 'published'])
    expect(run.notices[1]?.result?.message).toContain('Toinen rekisteri')
    expect((await history(bad.slug))[0]?.version).toBe(1)

    await update('registers', other, { name: 'Kolmas nimi', _status: 'published' })
    const again = await republish({
      change: {},
      notices: [{ id: bad.id, contentHash: of(bad)?.contentHash }],
      source: { id: block, collection: 'blocks' },
    })
    const second = await republishAll(app.payload, again.body.run)
    expect(second.notices[0]?.result?.outcome).toBe('changed')
    const [still] = (await pending(`blocks:${block}`)).filter(({ slug }) => slug === bad.slug)
    expect(still?.causes.map(({ collection }) => collection).sort()).toEqual(['blocks', 'registers'])
  })

  it('should make each record once, however often a run is begun', async () => {
    const block = await createBlock({ text: text('Kerran') })
    const notices: { id: Id; slug: string }[] = []
    for (let index = 0; index < 4; index += 1) {
      notices.push(await createNotice([{ block, blockType: 'shared', heading: 'Yhteinen' }]))
    }
    await update('notice-blocks', block, { _status: 'published', text: text('Uudelleen') })
    const found = await pending(`blocks:${block}`)
    const { body } = await republish({
      change: { note: 'Uusittu' },
      notices: found.map(({ id, contentHash }) => ({ id, contentHash })),
      source: { id: block, collection: 'blocks' },
    })
    // Two workers at once, where writers do not shut each other out.
    const again = () => republishAll(app.payload, body.run)
    const together = databaseUnderTest.kind !== 'sqlite'
    const runs = together ? await Promise.all([again(), again()]) : [await again(), await again()]
    for (const { notices: done } of runs) {
      for (const { result } of done) expect(['conflict', 'published', 'unchanged']).toContain(result?.outcome)
    }
    for (const { slug } of notices) expect(await history(slug)).toHaveLength(2)
    // And once more over HTTP: it has ended.
    const { body: restarted, status } = await app.rest<RepublishingProgress>(
      'POST',
      `/privacy-notices/republish/${body.run}`,
      { token: admin.token },
    )
    expect([status, restarted.state]).toEqual([202, 'finished'])
    expect((await verify(app.payload)).findings).toEqual([])
  })

  it('should stay pending when a text was made from what a source said before', async () => {
    const block = await createBlock({ text: text('Vanha') })
    const { id } = await createNotice([{ block, blockType: 'shared', heading: 'Yhteinen' }])
    await update('notice-blocks', block, { _status: 'published', text: text('Uusi') })
    const row = (await app.payload.db.findOne({
      collection: 'privacy-notices',
      where: { id: { equals: id } },
    })) as { head: { sources: Record<string, string> } } | null
    // A publishing that read the source before the change, and ended after it.
    await app.payload.db.updateOne({
      id,
      collection: 'privacy-notices',
      data: {
        head: {
          ...row?.head,
          contentHash: 'f'.repeat(64),
          hash: 'e'.repeat(64),
        },
        updatedAt: null,
      },
    })
    expect(await pending(`blocks:${block}`)).toHaveLength(1)
    // One that read it afterwards.
    await app.payload.db.updateOne({
      id,
      collection: 'privacy-notices',
      data: {
        head: {
          ...row?.head,
          contentHash: 'f'.repeat(64),
          hash: 'e'.repeat(64),
          sources: { ...row?.head.sources, [`blocks:${block}`]: new Date().toISOString() },
        },
        updatedAt: null,
      },
    })
    expect(await pending(`blocks:${block}`)).toEqual([])
    // What remembers wrongly is found again by looking at every notice.
    await app.payload.db.updateOne({
      id,
      collection: 'privacy-notices',
      data: { head: row?.head, mark: null, markedSince: null, updatedAt: null },
    })
    expect((await refreshPending(app.payload)).pending).toBeGreaterThan(0)
    expect((await pending()).map((one) => String(one.id))).toContain(String(id))
  })

  it('should tell who publishes it that nothing is pending any more', async () => {
    const id = await createAuthority()
    const notice = await createNotice([{ blockType: 'authority', organisation: id }])
    await update('notice-organisations', id, { street: 'Muuttunut tie 1' })
    type Shown = { pendingChanges: { causes: { id: string }[] } | null }
    const shown = await get<Shown>(`/${notice.id}?depth=0`)
    expect(shown.pendingChanges?.causes.map((cause) => cause.id)).toEqual([String(id)])

    const save = async (data: object, draft = '') => {
      const path = `/privacy-notices/${notice.id}?depth=0${draft}`
      const { body, status } = await app.rest<{ doc: Shown }>('PATCH', path, {
        body: data,
        token: admin.token,
      })
      expect(status).toBe(200)
      return body.doc.pendingChanges
    }
    expect(await save({ title: 'Luonnos' }, '&draft=true')).toMatchObject({ causes: [{ id: String(id) }] })
    expect(await save({ _status: 'published' })).toBeNull()
    expect((await get<Shown>(`/${notice.id}?depth=0`)).pendingChanges).toBeNull()
  })

  it('should refuse a shared text that has become another kind', async () => {
    const cookies = await createBlock({ cookies: [], kind: 'cookies', title: 'Evästeet' })
    const { id } = await createNotice([{ block: cookies, blockType: 'cookies', heading: 'Evästeet' }])
    await update('notice-blocks', cookies, { kind: 'text', text: text('Muuta') })
    const { body, status } = await app.rest<Errors>('PATCH', `/privacy-notices/${id}`, {
      body: { title: 'Yhä sama', _status: 'published' },
      token: admin.token,
    })
    expect([status, body.errors[0]?.data?.errors.map(({ path }) => path)]).toEqual([
      400,
      ['sections.1.block'],
    ])
  })

  it('should refuse to delete what is used and let it be retired, which its users say', async () => {
    const id = await createAuthority({ name: 'Lakkautettu virasto' })
    const notice = await createNotice([{ blockType: 'authority', organisation: id }])
    const { body, status } = await app.rest<Errors>('DELETE', `/notice-organisations/${id}`, {
      token: admin.token,
    })
    expect([status, body.errors[0]?.message]).toEqual([409, expect.stringContaining('Seloste')])

    await update('notice-organisations', id, { retired: true })
    expect((await uses(`organisations:${id}`)).source.retired).toBe(true)
    expect(await pending(`organisations:${id}`)).toEqual([])
    const { remarks } = await get<{ remarks: { message: string }[] }>(`/${notice.id}/changes?locale=fi`)
    expect(remarks.map(({ message }) => message).join()).toContain('Lakkautettu virasto')
    // So does a source that it is in.
    const block = await createBlock({ kind: 'authority', organisation: id, title: 'Valvonta' })
    const { retired } = await get<{ retired: { id: string; collection: string; title: string }[] }>(
      `/pending?source=blocks:${block}&locale=fi`,
    )
    expect(retired).toEqual([{ id: String(id), collection: 'organisations', title: 'Lakkautettu virasto' }])
    // Who has it may go on, also through the access of a user.
    const saved = await app.rest('PATCH', `/privacy-notices/${notice.id}`, {
      body: { title: 'Yhä sama virasto', _status: 'published' },
      token: admin.token,
    })
    expect(saved.status).toBe(200)
    const fresh = await app.rest('POST', '/privacy-notices', {
      body: {
        title: 'Uusi',
        _status: 'published',
        profile: 'classic',
        registers: [source.register],
        sections: [{ blockType: 'authority', organisation: id }],
      },
      token: admin.token,
    })
    expect(fresh.status).toBe(201)
  })

  describe('who may', () => {
    const ID = databaseUnderTest.kind === 'mongodb' ? '0123456789abcdef01234567' : 1
    const body = { change: {}, notices: [], source: { id: ID, collection: 'blocks' } }

    it('should show uses and pending changes to those who may read the sources only', async () => {
      for (const path of ['/pending', '/uses?source=blocks:1']) {
        const { status } = await app.rest('GET', `/privacy-notices${path}`)
        expect([path, status]).toEqual([path, 403])
      }
      expect((await get<{ notices: unknown[] }>('/pending', editor)).notices).toEqual(expect.any(Array))
      for (const id of ['987654', 'a'.repeat(24), '-1', '1e9', '99999999999', 'x', "'"]) {
        const { status } = await app.rest('GET', `/privacy-notices/uses?source=blocks:${id}`, {
          token: admin.token,
        })
        expect([id, status]).toEqual([id, 404])
      }
    })

    it('should let publishers alone publish again, see how far it is, and begin it anew', async () => {
      const run = '00000000-0000-4000-8000-000000000000'
      for (const { token } of [{ token: undefined }, editor]) {
        expect((await app.rest('POST', '/privacy-notices/republish', { body, token })).status).toBe(403)
        expect((await app.rest('GET', `/privacy-notices/republish/${run}`, { token })).status).toBe(403)
        expect((await app.rest('POST', `/privacy-notices/republish/${run}`, { token })).status).toBe(403)
      }
      const { status } = await app.rest('GET', `/privacy-notices/republish/${run}`, { token: admin.token })
      expect(status).toBe(404)
    })

    it.each([
      ['no JSON', 'nonsense', ['']],
      ['a list', [], ['']],
      ['no source', { notices: [] }, ['source']],
      ['a collection that is no source', { source: { id: ID, collection: 'users' } }, ['source']],
      ['a source that can be none', { ...body, source: { id: 'x', collection: 'blocks' } }, ['source']],
      ['nothing to publish', body, ['notices']],
      [
        'a notice that can be none',
        { ...body, notices: [{ id: { $ne: 1 }, contentHash: 'a'.repeat(64) }] },
        ['notices.0'],
      ],
      ['a notice without a hash', { ...body, notices: [{ id: ID }] }, ['notices.0']],
      [
        'a notice twice',
        { ...body, hold: [{ id: ID, reason: 'x' }], notices: [{ id: ID, contentHash: 'a'.repeat(64) }] },
        ['hold.0'],
      ],
      ['a reason that is missing', { ...body, hold: [{ id: ID, reason: ' ' }] }, ['hold.0']],
      [
        'a note in a language the app lacks',
        { ...body, change: { note: { xx: 'a' } }, hold: [{ id: ID, reason: 'x' }] },
        ['change.note'],
      ],
      [
        'a note with a placeholder',
        { ...body, change: { note: { fi: '{{controller.name}}' } }, hold: [{ id: ID, reason: 'x' }] },
        ['change.note'],
      ],
      [
        'a type there is not',
        { ...body, change: { type: 'huge' }, hold: [{ id: ID, reason: 'x' }] },
        ['change.type'],
      ],
    ])('should refuse %s and say where it is', async (_, given, paths) => {
      const { body: answer, status } = await republish(given as object)
      expect([status, answer.errors[0]?.data?.errors.map(({ path }) => path)]).toEqual([400, paths])
    })

    it('should refuse a source parameter that names none', async () => {
      for (const named of ['', 'users:1', 'blocks', 'blocks:', 'blocks:%00']) {
        const { status } = await app.rest('GET', `/privacy-notices/uses?source=${named}`, {
          token: admin.token,
        })
        expect([named, status]).toEqual([named, 400])
      }
    })

    it('should name a parameter that is given twice, or is no language', async () => {
      for (const query of ['/pending?locale=fi&locale=sv', '/uses?source=blocks:5&locale=a%2Fb']) {
        const { body, status } = await app.rest<Errors>('GET', `/privacy-notices${query}`, {
          token: admin.token,
        })
        expect([query, status, body.errors[0]?.message]).toEqual([
          query,
          400,
          expect.stringContaining('The parameter locale is malformed'),
        ])
      }
    })
  })

  it('should keep what was in force in sight while another version waits', async () => {
    const first = await createAuthority({ name: 'Ensimmäinen virasto' })
    const second = await create('notice-organisations', organisation({ name: 'Toinen virasto' }))
    const { id } = await createNotice([{ blockType: 'authority', organisation: first }])
    const day = new Date(Date.now() + 10 * 86_400_000).toISOString().slice(0, 10)
    await update('privacy-notices', id, {
      _status: 'published',
      change: { effectiveFrom: day },
      sections: [{ blockType: 'authority', organisation: second }],
    })
    const now = (await uses(`organisations:${first}`)).notices.find((one) => one.id === id)
    expect(now).toMatchObject({ inDraft: false, inForce: 1 })
    const then = (await uses(`organisations:${second}`)).notices.find((one) => one.id === id)
    expect(then).toMatchObject({ inDraft: true, inForce: null })
  })

  /** A notice with a shared text, in force, and a version of it that waits for its day. */
  const createWaiting = async () => {
    const block = await createBlock({ text: text('Vanha yhteinen teksti') })
    const { id, slug } = await createNotice([{ block, blockType: 'shared', heading: 'Yhteinen' }])
    const day = new Date(Date.now() + 10 * 86_400_000).toISOString().slice(0, 10)
    await update('privacy-notices', id, {
      title: 'Tuleva seloste',
      _status: 'published',
      change: { effectiveFrom: day },
    })
    return { id, block, day, slug }
  }

  it('should publish a version that waits again for its day, and leave what is in force', async () => {
    const { block, day, slug } = await createWaiting()
    await update('notice-blocks', block, { _status: 'published', text: text('Uusi yhteinen teksti') })
    const notices = (await pending(`blocks:${block}`)).map((one) => ({
      id: String(one.id),
      contentHash: one.contentHash,
    }))
    const { body, status } = await republish({
      change: { note: { fi: 'Yhteinen teksti muuttui' } },
      notices,
      source: { id: String(block), collection: 'blocks' },
    })
    expect(status).toBe(202)
    await republishAll(app.payload, body.run)
    expect((await history(slug)).map(({ effectiveFrom, status: state }) => [effectiveFrom, state])).toEqual([
      [day, 'upcoming'],
      [day, 'replaced'],
      [expect.any(String), 'inForce'],
    ])
    expect(await published(slug)).toContain('Vanha yhteinen teksti')
    const then = await published(slug, `?at=${day}`)
    expect(then).toContain('Uusi yhteinen teksti')
    expect(then).toContain('Tuleva seloste')
  })

  it('should publish what is in force again, and keep a version that waits', async () => {
    const { id, block, day, slug } = await createWaiting()
    await update('privacy-notices', id, {
      title: 'Korjattu seloste',
      _status: 'published',
      change: { waiting: 'keep' },
    })
    // Both are made from the shared text: it is in use on either day.
    expect((await uses(`blocks:${block}`)).notices.find((one) => one.id === id)?.inForce).toBe(3)
    await update('notice-blocks', block, { _status: 'published', text: text('Uusi yhteinen teksti') })
    const notices = (await pending(`blocks:${block}`)).map((one) => ({
      id: String(one.id),
      contentHash: one.contentHash,
    }))
    const { body } = await republish({ notices, source: { id: String(block), collection: 'blocks' } })
    const run = await republishAll(app.payload, body.run)
    expect(run.notices.map(({ result }) => result?.outcome)).toEqual(['published'])
    expect((await history(slug)).map(({ status, version }) => [version, status])).toEqual([
      [4, 'inForce'],
      [3, 'past'],
      [2, 'upcoming'],
      [1, 'past'],
    ])
    const now = await published(slug)
    expect(now).toContain('Uusi yhteinen teksti')
    expect(now).toContain('Korjattu seloste')
    expect(await published(slug, `?at=${day}`)).toContain('Tuleva seloste')
  })

  it('should say of a notice whose newest version is ahead of the clock that it was not published', async () => {
    const block = await createBlock({ text: text('Vanha yhteinen teksti') })
    const { id, slug } = await createNotice([{ block, blockType: 'shared', heading: 'Yhteinen' }])
    await update('notice-blocks', block, { _status: 'published', text: text('Uusi yhteinen teksti') })
    const notices = (await pending(`blocks:${block}`)).map((one) => ({
      id: String(one.id),
      contentHash: one.contentHash,
    }))
    const { body } = await republish({ notices, source: { id: String(block), collection: 'blocks' } })
    atMoment(new Date(Date.now() - 3 * 86_400_000))
    const run = await republishAll(app.payload, body.run)
    jest.useRealTimers()
    expect(run.notices[0]?.result).toMatchObject({
      message: expect.stringContaining('clock') as unknown,
      outcome: 'failed',
    })
    expect(await history(slug)).toHaveLength(1)
    expect(await pending(`blocks:${block}`)).toEqual([expect.objectContaining({ id })])
  })
})
