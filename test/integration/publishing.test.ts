import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'

import type { NoticeDocument } from '../../src/notice/document.js'
import type { TestApp, TestUser } from './support/app.js'

import { builtInProfiles, privacyNotices } from '../../src/index.js'
import { languagePacks } from '../../src/texts/index.js'
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
      expect(new Set(document.sections.map((section) => section.id)).size).toBe(profile.sections.length)
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
