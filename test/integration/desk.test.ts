import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals'

import type { NoticeState } from '../../src/pending/noticeState.js'
import type { Id } from '../fixtures/collections.js'
import type { Site } from '../fixtures/site.js'

import { withReviewRange } from '../../src/admin/ReviewFilter/where.js'
import { startSite } from '../fixtures/site.js'
import { authority, text } from '../fixtures/sources.js'
import { ADDRESS, startEveryState } from './support/everyState.js'

const NOTICES = 'privacy-notices'

type Shown = { id: Id; slug: string; state: NoticeState | null }
type Row = Record<string, unknown>

const rowOf = (site: Site, id: Id): Promise<null | Row> =>
  site.app.payload.db.findOne<Row & { id: Id }>({ collection: NOTICES, where: { id: { equals: id } } })

const today = () => new Intl.DateTimeFormat('sv', { timeZone: 'Europe/Helsinki' }).format(new Date())

describe('where a notice stands', () => {
  let site: Site
  beforeAll(async () => {
    ;({ site } = await startEveryState('desk-state'))
  })
  afterAll(() => site?.app.destroy())

  const list = async (): Promise<Map<string, Shown>> => {
    const { body, status } = await site.app.rest<{ docs: Shown[] }>(
      'GET',
      `/${NOTICES}?depth=0&draft=true&limit=50`,
      { token: site.token },
    )
    expect(status).toBe(200)
    return new Map(body.docs.map((doc) => [doc.slug, doc]))
  }
  const shown = async (slug: string): Promise<NoticeState | null | undefined> =>
    (await list()).get(slug)?.state
  const idOf = async (slug: string): Promise<Id> => (await list()).get(slug)!.id

  it('should be said in a list, of every state', async () => {
    const states = await list()
    const since = today()
    const expected: Record<string, Partial<NoticeState>> = {
      [ADDRESS.draft]: { current: null, draft: false, pending: null, slug: null, upcoming: [], versions: 0 },
      [ADDRESS.inForce]: {
        current: { event: 'published', from: '2022-03-01', version: 2 },
        draft: false,
        upcoming: [],
        versions: 2,
      },
      [ADDRESS.renamed]: {
        current: { event: 'published', from: '2022-03-01', version: 2 },
        slug: ADDRESS.renamed,
        upcoming: [{ event: 'published', from: '2999-01-01', version: 3 }],
        versions: 3,
      },
      [ADDRESS.replaced]: {
        current: { event: 'published', from: since, version: 3 },
        upcoming: [],
        versions: 3,
      },
      [ADDRESS.upcoming]: {
        current: null,
        upcoming: [{ event: 'published', from: '2999-01-01', version: 1 }],
        versions: 1,
      },
      [ADDRESS.withdrawn]: {
        current: { event: 'withdrawn', from: since, version: 2 },
        draft: false,
        upcoming: [],
        versions: 2,
      },
    }
    for (const [slug, state] of Object.entries(expected)) {
      expect({ slug, state: states.get(slug)?.state }).toMatchObject({ slug, state })
    }
  })

  it('should be read for a whole list with one query of publications', async () => {
    const find = jest.spyOn(site.app.payload.db, 'find')
    try {
      const states = await list()
      expect(states.size).toBeGreaterThan(5)
      const asked = find.mock.calls.filter(([{ collection }]) => collection === 'notice-publications')
      expect(asked).toHaveLength(1)
    } finally {
      find.mockRestore()
    }
  })

  it('should call a draft newer only where readers have something, or will', async () => {
    const saveDraft = (id: Id) =>
      site.app.rest('PATCH', `/${NOTICES}/${id}?draft=true&depth=0`, {
        body: { statute: 'Toisin' },
        token: site.token,
      })
    for (const [slug, draft] of [
      [ADDRESS.inForce, true],
      [ADDRESS.upcoming, true],
      [ADDRESS.withdrawn, false],
      [ADDRESS.draft, false],
    ] as const) {
      const { body, status } = await saveDraft(await idOf(slug))
      expect({ slug, status }).toEqual({ slug, status: 200 })
      expect({ slug, draft: (body.doc as Shown).state?.draft }).toEqual({ slug, draft })
      expect({ slug, draft: (await shown(slug))?.draft }).toEqual({ slug, draft })
    }
  })

  it('should be told by the answer of what changes it: published, withdrawn and published again', async () => {
    const { id, slug } = await site.create({
      title: 'Vaiheittain',
      sections: [{ blockType: 'text', heading: 'Teksti', text: text('Ensin') }],
    })
    const save = async (data: object): Promise<NoticeState> => {
      const { body, status } = await site.save(id, data)
      expect({ data, status }).toEqual({ data, status: 200 })
      const { state } = body.doc as Shown
      expect(state).toEqual(await shown(slug))
      return state!
    }
    const from = today()
    expect(await save({})).toMatchObject({ current: { event: 'published', from, version: 1 }, draft: false })
    expect(await save({ _status: 'draft' })).toMatchObject({
      current: { event: 'withdrawn', from, version: 2 },
      draft: false,
    })
    expect(await save({})).toMatchObject({ current: { event: 'published', from, version: 3 }, versions: 3 })
    expect(await save({ change: { effectiveFrom: '2999-01-01' }, title: 'Vasta sitten' })).toMatchObject({
      current: { event: 'published', from, version: 3 },
      draft: false,
      upcoming: [{ event: 'published', from: '2999-01-01', version: 4 }],
    })
    expect(await save({ _status: 'draft' })).toMatchObject({
      current: { event: 'withdrawn', version: 5 },
      draft: false,
      upcoming: [],
    })
  })

  it('should say that changes are pending', async () => {
    const { payload } = site.app
    const organisation = (await payload.create({
      collection: 'notice-organisations' as never,
      data: authority(),
    })) as { id: Id }
    const { id, slug } = await site.create({
      title: 'Odottava',
      sections: [{ blockType: 'authority', organisation: organisation.id }],
    })
    await site.publish(id)
    expect((await shown(slug))?.pending).toBeNull()
    await payload.update({
      id: organisation.id,
      collection: 'notice-organisations' as never,
      data: { street: 'Muuttunut tie 1' },
    })
    expect((await shown(slug))?.pending).toBe('pending')
  })

  it('should be shown to editors only', async () => {
    const id = await idOf(ADDRESS.inForce)
    const { payload } = site.app
    const read = (await payload.findByID({ id, collection: NOTICES as never })) as Partial<Shown>
    expect(read.state ?? null).toBeNull()
    expect((await site.app.rest('GET', `/${NOTICES}/${id}`)).status).toBe(403)
  })

  it('should let lists be filtered by when the next review is due', async () => {
    const days = {
      [ADDRESS.draft]: '2026-02-28',
      [ADDRESS.inForce]: '2026-03-01',
      [ADDRESS.renamed]: '2027-01-15',
    }
    for (const [slug, nextReviewOn] of Object.entries(days)) {
      const { status } = await site.app.rest('PATCH', `/${NOTICES}/${await idOf(slug)}?draft=true`, {
        body: { nextReviewOn },
        token: site.token,
      })
      expect(status).toBe(200)
    }
    const found = async (from: null | string, to: null | string, before?: object) => {
      const { docs } = await site.app.payload.find({
        collection: NOTICES as never,
        depth: 0,
        draft: true,
        limit: 50,
        where: withReviewRange(before as never, { from, to }),
      })
      return (docs as unknown as Shown[]).map(({ slug }) => slug).sort()
    }
    expect(await found('2026-03-01', null)).toEqual([ADDRESS.renamed, ADDRESS.inForce].sort())
    expect(await found(null, '2026-03-01')).toEqual([ADDRESS.draft, ADDRESS.inForce].sort())
    expect(await found('2026-03-01', '2026-03-01')).toEqual([ADDRESS.inForce])
    const others = { or: [{ and: [{ slug: { equals: ADDRESS.draft } }] }] }
    expect(await found(null, '2026-12-31', others)).toEqual([ADDRESS.draft])
  })
})

describe('the duplicate of a notice', () => {
  let site: Site
  let editor: string
  let id: Id
  beforeAll(async () => {
    site = await startSite('desk-duplicate', {
      access: {
        edit: ({ req }) => Boolean(req.user),
        publish: ({ req }) => (req.user as { role?: string } | null)?.role === 'admin',
      },
    })
    editor = (await site.app.createUser({ role: 'editor' })).token
    const created = await site.create({
      title: 'Alkuperäinen',
      preparedOn: '2024-01-01',
      sections: [{ blockType: 'text', heading: 'Teksti', text: text('Sisältö') }],
    })
    id = created.id
    await site.publish(id, { change: { note: 'Ensimmäinen', type: 'major' }, versionLabel: '3.2' })
    await site.app.rest('PATCH', `/${NOTICES}/${id}?draft=true`, {
      body: {
        change: { effectiveFrom: '2999-01-01', note: 'Tulossa', type: 'minor', waiting: 'keep' },
        nextReviewOn: '2026-05-05',
        withdrawal: { reason: 'Turha', successor: id },
      },
      token: site.token,
    })
    // Whatever is noted beside it.
    await site.app.payload.db.updateOne({
      id,
      collection: NOTICES,
      data: { held: { at: 'x' }, mark: { causes: [] }, markedSince: '2026-01-01' },
    })
  })
  afterAll(() => site?.app.destroy())

  const ways: Record<string, (token: string, of: Id) => Promise<{ error?: unknown; id?: Id }>> = {
    GraphQL: async (token, of) => {
      const { data, errors } = await site.app.graphql<{ duplicatePrivacyNotice: { id: Id } }>(
        `mutation ($data: mutationPrivacyNoticeInput!) { duplicatePrivacyNotice(id: ${JSON.stringify(of)}, data: $data) { id } }`,
        { data: { title: 'Alkuperäinen', profile: 'classic', registers: [site.sources.register] } },
        { token },
      )
      return { error: errors?.[0]?.message, id: data?.duplicatePrivacyNotice?.id }
    },
    REST: async (token, of) => {
      const { body, status } = await site.app.rest<{ doc: { id: Id } }>(
        'POST',
        `/${NOTICES}/${of}/duplicate`,
        {
          body: {},
          token,
        },
      )
      return { error: status < 400 ? undefined : status, id: body.doc?.id }
    },
    'REST, as published': async (token, of) => {
      const { body, status } = await site.app.rest<{ doc: { id: Id } }>(
        'POST',
        `/${NOTICES}/${of}/duplicate`,
        {
          body: { _status: 'published' },
          token,
        },
      )
      return { error: status < 400 ? undefined : status, id: body.doc?.id }
    },
    code: async (_, of) => {
      const doc = await site.app.payload.duplicate({ id: of, collection: NOTICES as never })
      return { id: (doc as { id: Id }).id }
    },
    'code that creates': async (_, of) => {
      const doc = await site.app.payload.create({
        collection: NOTICES as never,
        data: {},
        duplicateFromID: of,
      })
      return { id: (doc as { id: Id }).id }
    },
  }

  it.each(Object.keys(ways))('should be a draft of its own, by %s', async (way) => {
    const before = { records: await site.records(id), row: await rowOf(site, id) }
    const { error, id: copy } = await ways[way]!(site.token, id)
    expect(error).toBeUndefined()
    const row = await rowOf(site, copy!)
    expect(row).toMatchObject({ _status: 'draft' })
    expect(row?.['slug']).toMatch(/^alkuperainen-\d+$/)
    for (const name of [
      'changedOn',
      'head',
      'held',
      'intent',
      'mark',
      'markedSince',
      'nextReviewOn',
      'preparedOn',
      'publishedUses',
      'reviewedOn',
      'unlogged',
      'versionLabel',
    ]) {
      expect({ name, value: row?.[name] ?? null }).toEqual({ name, value: null })
    }
    const { body } = await site.app.rest<Row>('GET', `/${NOTICES}/${copy}?draft=true&depth=0`, {
      token: site.token,
    })
    expect(body).toMatchObject({ state: { current: null, versions: 0 }, title: 'Alkuperäinen' })
    const change = body['change'] as Row
    const withdrawal = body['withdrawal'] as Row
    for (const name of ['note', 'effectiveFrom', 'type', 'waiting']) {
      expect({ name, value: change?.[name] ?? null }).toEqual({ name, value: null })
    }
    expect([withdrawal?.['reason'] ?? null, withdrawal?.['successor'] ?? null]).toEqual([null, null])
    const sectionsOf = (of: Row) =>
      (of['sections'] as { heading: string; id: string }[]).map((one) => one.heading)
    expect(sectionsOf(body)).toEqual(['Teksti'])
    expect(await site.records(copy!)).toEqual([])

    // It is published by itself, and its original stays what it was.
    await site.publish(copy!, { preparedOn: '2026-01-01' })
    expect(await site.records(copy!)).toMatchObject([{ previousHash: null, version: 1 }])
    expect({ records: await site.records(id), row: await rowOf(site, id) }).toEqual(before)
  })

  it('should be made by whoever may edit, and be refused to who asks for more than that', async () => {
    const made = await ways['REST']!(editor, id)
    expect(made.error).toBeUndefined()
    expect(await rowOf(site, made.id!)).toMatchObject({ _status: 'draft' })
    expect(await ways['REST, as published']!(editor, id)).toMatchObject({ error: 403 })
    expect((await site.app.rest('POST', `/${NOTICES}/${id}/duplicate`, { body: {} })).status).toBe(403)
  })

  it('should have an address of its own when two are made at once', async () => {
    const made = await Promise.all([1, 2, 3].map(() => ways['REST']!(site.token, id)))
    const slugs = await Promise.all(
      made.flatMap((one) => (one.id === undefined ? [] : [rowOf(site, one.id).then((row) => row?.['slug'])])),
    )
    expect(slugs.length).toBeGreaterThan(0)
    expect(new Set(slugs).size).toBe(slugs.length)
  })

  it('should be a draft of a source too, which is offered to editors again', async () => {
    const { payload } = site.app
    const { register } = site.sources
    await payload.update({ id: register, collection: 'registers' as never, data: { retired: true } })
    for (const [collection, of] of [
      ['registers', register],
      ['notice-organisations', site.sources.controller],
    ] as const) {
      const { body, status } = await site.app.rest<{ doc: { id: Id } }>(
        'POST',
        `/${collection}/${of}/duplicate`,
        {
          body: {},
          token: site.token,
        },
      )
      expect({ collection, status }).toEqual({ collection, status: 200 })
      const row = await payload.db.findOne<Row & { id: Id }>({
        collection,
        where: { id: { equals: body.doc.id } },
      })
      expect({ collection, ...row }).toMatchObject({ _status: 'draft', collection, retired: false })
    }
  })
})
