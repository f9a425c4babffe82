import type { FlattenedField } from 'payload'

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'

import type { TestApp, TestUser } from './support/app.js'

import { privacyNotices } from '../../src/index.js'
import { PLACEHOLDERS } from '../../src/notice/compose/placeholders.js'
import { organisation, register, text } from '../fixtures/sources.js'
import { createTestApp } from './support/app.js'
import { i18n, inAdminLanguage } from './support/languages.js'

type Id = number | string
type Told = { label: string; link?: string; listed: string; message: string; path: string }

/** The fields at a path of a form, such as `purposes.0.name`; undefined where the form has none. */
const fieldAt = (fields: FlattenedField[], path: string): FlattenedField | undefined => {
  const [name, ...rest] = path.split('.')
  const field = fields.find((one) => one.name === name)
  if (!field || rest.length === 0) return field
  switch (field.type) {
    case 'array':
      return rest.length > 1 ? fieldAt(field.flattenedFields, rest.slice(1).join('.')) : undefined
    case 'blocks': {
      const inRow = rest.slice(1).join('.')
      return field.blocks.map((block) => fieldAt(block.flattenedFields, inRow)).find(Boolean)
    }
    case 'group':
      return fieldAt(field.flattenedFields, rest.join('.'))
    default:
      return undefined
  }
}

describe('what keeps a notice from being published', () => {
  let app: TestApp
  let user: TestUser
  let number = 0

  beforeAll(async () => {
    app = await createTestApp({ name: 'corrections', config: { i18n }, plugins: [privacyNotices()] })
    user = await app.createUser()
  })
  afterAll(() => app.destroy())

  const create = async (collection: string, data: object, locale?: string): Promise<Id> => {
    const made = await app.payload.create({
      collection,
      data,
      draft: (data as { _status?: string })._status !== 'published',
      ...(locale && { locale }),
    })
    return (made as { id: Id }).id
  }
  const inSwedish = (collection: string, id: Id, data: object) =>
    app.payload.update({ id, collection, data, locale: 'sv' } as never)

  const refusedFor = async (data: object, swedish?: object): Promise<Told[]> => {
    number += 1
    const id = await create('privacy-notices', {
      title: `Seloste ${number}`,
      profile: 'classic',
      ...data,
      _status: 'draft',
    })
    if (swedish) {
      await app.payload.update({
        id,
        collection: 'privacy-notices',
        data: { title: `Beskrivning ${number}`, ...swedish },
        draft: true,
        locale: 'sv',
      } as never)
    }
    const { body, status } = await app.rest<{ errors: { data: { errors: Told[] } }[] }>(
      'PATCH',
      `/privacy-notices/${id}`,
      { body: { _status: 'published' }, headers: inAdminLanguage('fi'), token: user.token },
    )
    expect(status).toBe(400)
    return body.errors[0]?.data.errors ?? []
  }

  /** Every refusal stands at a field of the notice's form, and leads to a field or a document that exists. */
  const expectPlaces = (told: Told[]) => {
    const fieldsOf = (slug: string) => app.payload.collections[slug]?.config.flattenedFields ?? []
    for (const { link, listed, path } of told) {
      expect([path, fieldAt(fieldsOf('privacy-notices'), path)?.name]).toEqual([path, path.split('.').at(-1)])
      expect(listed).not.toMatch(/undefined|null/)
      const [, slug, , field] =
        /^\/admin\/collections\/([\w-]+)\/([^/?#]+)(?:\?locale=\w+)?(?:#field-(.+))?$/.exec(link ?? '') ?? []
      const own = /^#field-(.+)$/.exec(link ?? '')?.[1]
      expect([link, Boolean(slug ?? own)]).toEqual([link, true])
      const wanted = (field ?? own)?.replaceAll('__', '.')
      if (wanted === undefined) continue
      const found = fieldAt(fieldsOf(slug ?? 'privacy-notices'), wanted)
      expect([link, found?.name]).toEqual([link, wanted.split('.').at(-1)])
    }
  }

  it('should lead to the field of the fact for every placeholder', async () => {
    const controller = await create('notice-organisations', { name: 'Esimerkki ry', _status: 'published' })
    for (const over of [
      {},
      {
        automated: 'yes',
        hasDpo: 'yes',
        hasRepresentative: 'yes',
        provisionBasis: 'law',
        usesCookies: 'yes',
      },
      { hasRepresentative: 'yes', purposes: [{ name: 'Tarkoitus' }], representative: controller },
    ]) {
      const registers = [
        await create('registers', { name: 'Rekisteri', ...over, _status: 'published', controller }),
      ]
      const told = await refusedFor({
        introduction: text(...PLACEHOLDERS.map((placeholder) => `{{${placeholder}}}`)),
        registers,
        sections: [
          { blockType: 'text', heading: 'Teksti', text: text(...PLACEHOLDERS.map((key) => `{{${key}}}`)) },
        ],
      })
      expect(told.length).toBeGreaterThan(2 * (PLACEHOLDERS.length - 6))
      expectPlaces(told)
      const links = told.map(({ link }) => link)
      expect(links).toContain(`/admin/collections/notice-organisations/${controller}?locale=fi#field-email`)
      expect(links).toContain(`/admin/collections/registers/${registers[0]}?locale=fi#field-withdrawMethod`)
    }
  })

  it('should lead to the document that is missing or a draft', async () => {
    const draft = await create('notice-organisations', organisation({ name: 'Luonnos ry', _status: 'draft' }))
    const block = await create('notice-blocks', { title: 'Luonnosteksti', kind: 'text', text: text('x') })
    const draftRegister = await create('registers', { ...register(draft), name: 'Luonnos', _status: 'draft' })
    const told = await refusedFor({
      registers: [draftRegister],
      sections: [
        { block, blockType: 'shared', heading: 'Muuta' },
        { blockType: 'authority', organisation: draft },
        { blockType: 'shared', heading: 'Tyhjä' },
        { blockType: 'text' },
      ],
    })
    expectPlaces(told)
    expect(told.map(({ link, path }) => [path, link])).toEqual(
      expect.arrayContaining([
        ['registers', `/admin/collections/registers/${draftRegister}?locale=fi`],
        ['registers', `/admin/collections/notice-organisations/${draft}?locale=fi`],
        ['sections.0.block', `/admin/collections/notice-blocks/${block}?locale=fi`],
        ['sections.1.organisation', `/admin/collections/notice-organisations/${draft}?locale=fi`],
        ['sections.2.block', '#field-sections__2__block'],
        ['sections.3.heading', '#field-sections__3__heading'],
      ]),
    )
    expect(told.find(({ path }) => path === 'sections.2.block')).toMatchObject({ label: 'Osio 3: Tyhjä' })
  })

  it('should lead to the fact that another language lacks, wherever it is written', async () => {
    const controller = await create(
      'notice-organisations',
      organisation({ contacts: [{}, { name: 'Sanna', title: 'Sihteeri' }] }),
    )
    const registerId = await create(
      'registers',
      register(controller, {
        contact: { name: 'Maija', title: 'Vastaava' },
        contacts: [{ name: 'Olli', title: 'Tekijä' }],
        purposes: [
          {
            name: 'Tarkoitus',
            legalBases: ['contract'],
            retentions: [{ data: 'Lokit', text: 'vuosi' }],
          },
        ],
        withdrawMethod: 'sähköpostilla',
      }),
    )
    type Row = { id: string }
    const made = (await app.payload.findByID({
      id: registerId,
      collection: 'registers',
      depth: 0,
    })) as unknown as {
      purposes: ({ retentions: Row[] } & Row)[]
      recipients: Row[]
    }
    // What is required is written in Swedish, and nothing else.
    await inSwedish('registers', registerId, {
      name: 'Register',
      purposes: made.purposes.map(({ id, retentions }) => ({
        id,
        name: 'Ändamål',
        legalBases: ['contract'],
        retentions: retentions.map((row) => ({ id: row.id })),
      })),
      recipients: made.recipients.map(({ id }) => ({ id, category: 'Byråer', role: 'processor' })),
    })
    const told = await refusedFor(
      {
        registers: [registerId],
        sections: [{ blockType: 'text', heading: 'Teksti', text: text('x') }],
        statute: 'GDPR',
      },
      {},
    )
    expectPlaces(told)
    const links = told.map(({ link }) => link)
    const inRegister = (field: string) =>
      `/admin/collections/registers/${registerId}?locale=sv#field-${field}`
    for (const field of [
      'contact__title',
      'contacts__0__title',
      'dataCategories',
      'purposes__0__retentions__0__text',
      'withdrawMethod',
    ]) {
      expect(links).toContain(inRegister(field))
    }
    expect(links).toContain(
      `/admin/collections/notice-organisations/${controller}?locale=sv#field-contacts__1__title`,
    )
    expect(links).toContain('#field-statute')
    expect(told.find(({ link }) => link === '#field-statute')?.listed).toMatch(/\(ruotsiksi\)/)
    // Many of them stand at one field of the notice, and only the place tells them apart; rows in rows have that of the outer one.
    const ofRows = told.filter(({ link }) => link?.includes('__retentions__'))
    const others = told.filter((one) => !ofRows.includes(one)).map(({ listed }) => listed)
    expect(ofRows).toHaveLength(2)
    expect(new Set(others).size).toBe(others.length)
  })

  it('should lead to the very text, where a text of its own in a register or a shared text is wrong', async () => {
    const controller = await create('notice-organisations', organisation())
    const registerId = await create(
      'registers',
      register(controller, { purposesText: text('Katso {{ei.ole}}'), _status: 'draft' }),
    )
    const block = await create('notice-blocks', {
      title: 'Yhteinen',
      kind: 'text',
      text: text('{{ei.ole}}'),
    })
    const told = await refusedFor({
      introduction: text('{{ei.ole}}'),
      registers: [registerId],
      sections: [
        { blockType: 'register', keys: ['purposes'] },
        { block, blockType: 'shared', heading: 'Muuta' },
      ],
    })
    expectPlaces(told)
    expect(told.map(({ link }) => link)).toEqual(
      expect.arrayContaining([
        '#field-introduction',
        `/admin/collections/registers/${registerId}?locale=fi#field-purposesText`,
        `/admin/collections/notice-blocks/${block}?locale=fi#field-text`,
      ]),
    )
  })

  it('should be told with the same place before publishing, and when it is published', async () => {
    const controller = await create('notice-organisations', organisation({ website: null }))
    const registers = [await create('registers', register(controller))]
    const id = await create('privacy-notices', {
      title: 'Ennen julkaisemista',
      profile: 'classic',
      registers,
      sections: [{ blockType: 'text', heading: 'Yhteys', text: text('{{controller.website}}') }],
    })
    const { body } = await app.rest<{ problems: Told[] }>('GET', `/privacy-notices/${id}/changes`, {
      headers: inAdminLanguage('fi'),
      token: user.token,
    })
    expect(body.problems).toEqual([
      {
        message: expect.stringMatching(/^Rekisterinpitäjän verkkosivusto puuttuu\. Täytä/) as unknown,
        path: 'sections.0.text',
        source: {
          title: 'Esimerkkiyhdistys ry',
          id: String(controller),
          collection: 'organisations',
          field: 'Verkkosivusto',
          path: 'website',
        },
      },
    ])
    const refused = await app.rest<{ errors: { data: { errors: Told[] } }[] }>(
      'PATCH',
      `/privacy-notices/${id}`,
      { body: { _status: 'published' }, headers: inAdminLanguage('fi'), token: user.token },
    )
    expect(refused.body.errors[0]?.data.errors).toEqual([
      expect.objectContaining({
        link: `/admin/collections/notice-organisations/${controller}?locale=fi#field-website`,
        path: 'sections.0.text',
      }),
    ])
  })

  it('should not come from an address without its https://', async () => {
    const { id, website } = (await app.payload.create({
      collection: 'notice-organisations',
      data: organisation({ website: ' www.esimerkki.example ' }),
    })) as { id: Id; website: string }
    expect(website).toBe('https://www.esimerkki.example')
    const linked = {
      root: {
        type: 'root',
        children: [
          {
            type: 'paragraph',
            children: [
              {
                type: 'link',
                children: [{ type: 'text', text: 'täällä', version: 1 }],
                fields: { linkType: 'custom', newTab: false, url: 'esimerkki.example/ohje' },
                version: 3,
              },
            ],
            version: 1,
          },
        ],
        version: 1,
      },
    }
    for (const query of ['', '?draft=true']) {
      const { body, status } = await app.rest<{ doc: { text: typeof linked } }>(
        'POST',
        `/notice-blocks${query}`,
        { body: { title: 'Linkki', kind: 'text', text: linked }, token: user.token },
      )
      expect(status).toBe(201)
      expect(JSON.stringify(body.doc.text)).toContain('"url":"https://esimerkki.example/ohje"')
    }
    const { body } = await app.rest<{ doc: { website: string } }>(
      'PATCH',
      `/notice-organisations/${id}?draft=true`,
      {
        body: { website: 'esimerkki.example' },
        token: user.token,
      },
    )
    expect(body.doc.website).toBe('https://esimerkki.example')
  })
})
