import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'

import type { NoticeDiff } from '../../src/notice/answers.js'
import type { NoticeDocument } from '../../src/notice/document.js'
import type { PendingChanges } from '../../src/pending/changes.js'
import type { TestApp, TestUser } from './support/app.js'

import { builtInProfiles, privacyNotices } from '../../src/index.js'
import { languagePacks } from '../../src/languages/index.js'
import { authority, createSources, type Created } from '../fixtures/sources.js'
import { createTestApp } from './support/app.js'

describe('publishing a notice', () => {
  let app: TestApp
  let user: TestUser
  let sources: Created

  beforeAll(async () => {
    app = await createTestApp({ name: 'publishing', plugins: [privacyNotices()] })
    user = await app.createUser()
    sources = await createSources(app.payload)
  })
  afterAll(() => app.destroy())

  const create = async (body: object) =>
    app.rest('POST', '/privacy-notices', {
      body: { registers: [sources.register], ...body },
      token: user.token,
    })

  const read = async (slug: string): Promise<NoticeDocument> => {
    const { body, status } = await app.rest<NoticeDocument>('GET', `/privacy-notices/published/${slug}`)
    expect(status).toBe(200)
    return body
  }

  it('should show readers nothing before it, and the frozen text after it', async () => {
    const created = await create({ title: 'Tietosuojaseloste: jäsenrekisteri', profile: 'classic' })
    expect(created.status).toBe(201)
    const { id, slug } = created.body.doc
    expect(slug).toBe('tietosuojaseloste-jasenrekisteri')
    expect((await app.rest('GET', `/privacy-notices/published/${slug}`)).status).toBe(404)

    const published = await app.rest('PATCH', `/privacy-notices/${id}`, {
      body: { _status: 'published' },
      token: user.token,
    })
    expect(published.status).toBe(200)

    const document = await read(slug)
    expect(document).toMatchObject({
      controller: { name: 'Esimerkkiyhdistys ry', businessId: '1234567-1', phoneE164: '+358291234567' },
      fallback: false,
      locale: 'fi',
      locales: ['fi'],
      slug,
      version: 1,
    })
    const text = (key: string) => document.sections.find(({ keys }) => keys.includes(key as never))?.text
    expect(text('controller')).toContain('Esimerkkiyhdistys ry (1234567-1)')
    expect(text('purposes')).toContain('Jäsenyyden hoitaminen')
    expect(text('transfers')).toBe(languagePacks.fi?.statements.noTransfers)
    expect(text('otherRights')).toContain(languagePacks.fi?.rights.portability.heading)

    await app.payload.update({
      id: sources.register,
      collection: 'registers' as never,
      data: { name: 'Uusi nimi' },
    })
    expect((await read(slug)).registers[0]?.name).toBe('Jäsenrekisteri')
  })

  it.each(builtInProfiles.map((profile) => [profile.key, profile] as const))(
    'should give a new notice the sections of the profile %s, with official headings and numbers',
    async (key, profile) => {
      const { id } = await app.payload.create({
        collection: 'notice-organisations' as never,
        data: authority({ name: `Viranomainen ${key}` }),
      })
      const created = await create({ title: `Malli ${key}`, profile: key })
      const sections = (created.body.doc.sections as { blockType: string }[]).map((section) =>
        section.blockType === 'authority' ? { ...section, organisation: id } : section,
      )
      const published = await app.rest('PATCH', `/privacy-notices/${created.body.doc.id}`, {
        body: { _status: 'published', sections },
        token: user.token,
      })
      expect(published.body.errors).toBeUndefined()
      const document = await read(created.body.doc.slug)
      expect(document.sections).toHaveLength(profile.sections.length)
      expect(document.layout).toBe(profile.layout)
      expect(document.sections.map(({ number }) => number)).toEqual(
        profile.sections.map((_, index) => (profile.numbering === 'none' ? null : String(index + 1))),
      )
      expect(document.sections[0]?.heading).toBe('Rekisterinpitäjä')
      expect(new Set(document.sections.map((section) => section.anchor)).size).toBe(profile.sections.length)
    },
  )

  it('should leave the sections alone that a new notice brings, and later ones that an editor removes', async () => {
    const created = await create({
      title: 'Omat osiot',
      sections: [{ blockType: 'register', keys: ['controller', 'dpo'] }],
    })
    expect(created.body.doc.sections).toHaveLength(1)
    const emptied = await app.rest('PATCH', `/privacy-notices/${created.body.doc.id}?draft=true`, {
      body: { sections: [] },
      token: user.token,
    })
    expect(emptied.body.doc.sections).toEqual([])
  })

  describe('numbering and layout', () => {
    const sections = ['controller', 'dpo', 'purposes'].map((key) => ({ blockType: 'register', keys: [key] }))
    const save = (id: unknown, body: object, query = '') =>
      app.rest('PATCH', `/privacy-notices/${String(id)}${query}`, { body, token: user.token })
    const changes = async (id: unknown): Promise<PendingChanges> =>
      (
        await app.rest<PendingChanges>('GET', `/privacy-notices/${String(id)}/changes?locale=fi`, {
          token: user.token,
        })
      ).body
    const shown = ({ layout, sections: all, version }: NoticeDocument) => [
      version,
      layout,
      all.map(({ number }) => number),
    ]

    it.each(builtInProfiles.map((profile) => [profile.key, profile] as const))(
      'should be those of the profile %s in a new notice, with and without sections of its own',
      async (key, { layout, numbering }) => {
        for (const own of [{}, { sections }, { layout: null, numbering: '', sections: [] }]) {
          const { body } = await create({ title: `Muoto ${key}`, profile: key, ...own })
          expect(body.doc).toMatchObject({ layout, numbering, profile: key })
        }
        const chosen = { layout: 'table', numbering: 'form' }
        const { body } = await create({ title: `Muoto ${key}`, profile: key, ...chosen })
        expect(body.doc).toMatchObject(chosen)
      },
    )

    it('should make the old form, 1a, 1b and 2 in a table, over REST, GraphQL and the Local API', async () => {
      const form = { _status: 'published', layout: 'table', numbering: 'form', sections }
      const data = { profile: 'classic', registers: [sources.register], title: 'Lomake', ...form }
      const { body } = await create({ title: 'Lomake', ...form })
      const local = (await app.payload.create({
        collection: 'privacy-notices' as never,
        data,
      })) as unknown as {
        slug: string
      }
      const { data: answer, errors } = await app.graphql<{
        createPrivacyNotice: { layout: string; numbering: string; slug: string }
      }>(
        `mutation ($data: mutationPrivacyNoticeInput!) {
          createPrivacyNotice(data: $data) { slug numbering layout }
        }`,
        { data },
        { token: user.token },
      )
      expect(errors).toBeUndefined()
      expect(answer.createPrivacyNotice).toMatchObject({ layout: 'table', numbering: 'form' })
      for (const slug of [body.doc.slug, local.slug, answer.createPrivacyNotice.slug] as string[]) {
        expect(shown(await read(slug))).toEqual([1, 'table', ['1a', '1b', '2']])
        const { text } = await app.rest('GET', `/privacy-notices/published/${slug}?format=html`)
        expect(text.match(/<th scope="row">.*/g)).toHaveLength(3)
        const { data: published } = await app.graphql(
          'query ($slug: String!) { PublishedPrivacyNotice(slug: $slug) { layout sections { number } } }',
          { slug },
        )
        expect(published).toEqual({
          PublishedPrivacyNotice: {
            layout: 'table',
            sections: [{ number: '1a' }, { number: '1b' }, { number: '2' }],
          },
        })
      }
    })

    it('should be told before and after publishing, and make a version of their own', async () => {
      const { body } = await create({
        title: 'Uusi asu',
        _status: 'published',
        layout: 'list',
        numbering: 'decimal',
        sections,
      })
      const { id, slug } = body.doc
      const first = await read(slug)
      expect(shown(first)).toEqual([1, 'list', ['1', '2', '3']])
      expect((await changes(id)).state).toBe('none')

      const told = [
        'Osioiden numerointi muuttui: 1, 2, 3 → 1a, 2, 3',
        'Osioiden asettelu muuttui: peräkkäin → taulukko',
      ]
      await save(id, { numbering: 'form' }, '?draft=true')
      expect(await changes(id)).toMatchObject({
        languages: { fi: { facts: [{ kind: 'numberingChanged', message: told[0] }], sections: [] } },
        proposal: { reasons: [told[0]], type: 'minor' },
        state: 'some',
      })
      expect(await read(slug)).toEqual(first)
      await save(id, { _status: 'published' })
      const second = await read(slug)
      expect(shown(second)).toEqual([2, 'list', ['1a', '1b', '2']])

      await save(id, { _status: 'published', layout: 'table' })
      const third = await read(slug)
      expect(shown(third)).toEqual([3, 'table', ['1a', '1b', '2']])
      expect(new Set([first, second, third].map(({ contentHash }) => contentHash)).size).toBe(3)

      // The same again is no version.
      await save(id, { _status: 'published', layout: 'table', numbering: 'form' })
      expect((await read(slug)).version).toBe(3)

      const { body: diff } = await app.rest<NoticeDiff>(
        'GET',
        `/privacy-notices/published/${slug}/diff?from=1&to=3&locale=fi`,
      )
      expect(diff.facts.map(({ message }) => message)).toEqual(told)
    })

    it('should be those of the profile where a notice has none, as one made before it could have them', async () => {
      const { body } = await create({
        title: 'Vanha seloste',
        _status: 'published',
        numbering: 'none',
        profile: 'merged',
        sections,
      })
      const { id, slug } = body.doc
      for (const none of [null, '']) {
        await save(id, { _status: 'published', layout: none, numbering: none })
        expect(shown(await read(slug))).toEqual([2, 'list', ['1', '2', '3']])
        const stored = await app.payload.findByID({ id, collection: 'privacy-notices' as never })
        expect(stored).toMatchObject({ layout: null, numbering: null })
      }
    })

    it('should be refused in a draft as well when there is no such thing', async () => {
      const { body } = await create({ title: 'Luonnos' })
      const { body: refused, status } = await save(body.doc.id, { numbering: 'roman' }, '?draft=true')
      expect([status, refused.errors[0]?.data.errors[0].path]).toEqual([400, 'numbering'])
    })
  })

  it('should keep a table of cookies as the editor listed them', async () => {
    const created = await create({
      title: 'Evästeet',
      _status: 'published',
      sections: [
        {
          blockType: 'cookies',
          cookies: [
            {
              name: 'istunto',
              category: 'necessary',
              duration: '1 tunti',
              provider: 'Me',
              purpose: 'Kirjautuminen',
            },
            {
              name: '_tilasto',
              category: 'statistics',
              duration: '1 vuosi',
              purpose: 'Kävijämäärät',
              thirdParty: true,
            },
          ],
          settingsUrl: 'https://esimerkki.example/evasteet',
        },
      ],
    })
    expect(created.body.errors).toBeUndefined()
    const { cookies, sections } = await read(created.body.doc.slug)
    expect(cookies).toMatchObject([{ name: 'istunto' }, { name: '_tilasto', thirdParty: true }])
    const table = sections[0]?.content.find((node) => node.type === 'table')
    expect(table?.rows.map(({ cells }) => cells[0]?.children)).toEqual([
      [{ text: 'istunto' }],
      [{ text: '_tilasto' }],
    ])
    expect(sections[0]?.html).toContain('<th scope="col">')
  })
})
