// On one database: what an editor may write is told before a database is asked.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'

import type { NoticeDiff } from '../../src/notice/answers.js'
import type { Site } from '../fixtures/site.js'

import { noticeEditor } from '../../src/index.js'
import { startSite } from '../fixtures/site.js'
import { richTextOf } from '../../src/notice/compose/richText.js'
import { tableRow, textRun } from '../../src/notice/content.js'
import { databaseUnderTest } from './support/app.js'

const BASE = 'https://www.esimerkki.example/tietosuoja/'

describe(`tables and relative links that editors write, on ${databaseUnderTest.server}`, () => {
  let site: Site
  beforeAll(async () => {
    site = await startSite('written_texts', {
      editor: noticeEditor({ linkBase: BASE, tables: true }),
      links: { base: BASE },
    })
  })
  afterAll(async () => {
    await site.app.destroy()
  })

  const table = {
    type: 'table' as const,
    header: ['Tieto', 'Säilytysaika'],
    rows: [
      tableRow([textRun('Nimi')], [textRun('6 vuotta')]),
      tableRow([textRun('Osoite')], [textRun('1 vuosi')]),
    ],
  }
  const form = {
    type: 'fields' as const,
    fields: [{ label: 'Rekisterin nimi', value: [textRun('Jäsenrekisteri')] }],
  }

  const save = (text: unknown) =>
    site.app.rest('POST', '/privacy-notices', {
      token: site.token,
      body: {
        title: 'Seloste taulukoin',
        _status: 'published',
        registers: [site.sources.register],
        sections: [
          { blockType: 'register', keys: ['controller'] },
          { blockType: 'text', keys: ['children'], text },
          {
            blockType: 'text',
            keys: ['changes'],
            text: richTextOf([{ type: 'paragraph', children: [textRun('Kerromme.')] }]),
          },
        ],
      },
    })

  /** A link as the editor stores it, beside what stands in the text. */
  const withLink = (url: string) => {
    const stored = richTextOf([
      { type: 'paragraph', children: [{ ...textRun('liite'), href: 'https://x.example/' }] },
    ])
    return JSON.parse(JSON.stringify(stored).replace('https://x.example/', url)) as typeof stored
  }

  it('should be in every format, in GraphQL and in the record as they were written', async () => {
    const { body, status } = await save(richTextOf([table, form]))
    expect({ errors: body.errors, status }).toEqual({ errors: undefined, status: 201 })
    const { slug } = body.doc as { slug: string }
    const at = `/privacy-notices/published/${slug}`
    const { body: read } = await site.app.rest('GET', at)
    const [, section, changes] = read.sections
    expect(section).toMatchObject({ content: [table, form], heading: 'Lasten henkilötietojen käsittely' })
    expect(changes.heading).toBe('Muutokset tietosuojaselosteeseen')
    expect(section.html).toContain('<th scope="col">Tieto</th><th scope="col">Säilytysaika</th>')
    expect(section.html).toContain('<dt>Rekisterin nimi</dt>')
    expect(section.markdown).toContain('| Nimi | 6 vuotta |')
    expect(section.text).toContain('Säilytysaika: 6 vuotta')
    const graphql = await site.app.graphql(
      `{ PublishedPrivacyNotice(slug: "${slug}") { sections { keys content { header rows { cells { children { text } } } fields { label value { text } } } } } }`,
    )
    expect(graphql.data.PublishedPrivacyNotice.sections[1]).toMatchObject({
      content: [{ header: table.header, rows: table.rows }, { fields: form.fields }],
      keys: ['children'],
    })
  })

  /** A table with everything that a cell may hold, as the editor stores it. */
  const everything = (years: string) =>
    richTextOf([
      {
        type: 'table',
        header: ['Tieto', 'Aika'],
        rows: [
          tableRow(
            [textRun('Nimi'), { break: true }, textRun('{{controller.name}}')],
            [textRun(`${years} vuotta, `), { ...textRun('ohje'), href: 'https://x.example/ohje' }],
          ),
        ],
      },
      { type: 'fields', fields: [{ label: 'Osoite:', value: [textRun('Tie 1')] }] },
    ])

  it('should resolve placeholders in cells, and tell in a comparison what changed in them', async () => {
    const { body } = await save(everything('kuusi'))
    expect(body.errors).toBeUndefined()
    const { id, sections, slug } = body.doc as { id: number | string; sections: object[]; slug: string }
    const at = `/privacy-notices/published/${slug}`
    const [, section] = (await site.app.rest('GET', at)).body.sections
    expect(section.html).toContain('<td>Nimi<br>Esimerkkiyhdistys ry</td>')
    expect(section.markdown).toContain(
      '| Nimi Esimerkkiyhdistys ry | kuusi vuotta, [ohje](<https://x.example/ohje>) |',
    )
    expect(section.text).toContain('Osoite: Tie 1')

    const changed = sections.map((one, index) =>
      index === 1 ? { ...one, text: everything('seitsemän') } : one,
    )
    const answer = await site.app.rest('PATCH', `/privacy-notices/${id}`, {
      token: site.token,
      body: { _status: 'published', sections: changed },
    })
    expect(answer.status).toBe(200)
    const compared = (await site.app.rest<NoticeDiff>('GET', `${at}/diff`)).body
    const told = JSON.stringify(compared)
    expect([told.includes('kuusi'), told.includes('seitsemän')]).toEqual([true, true])
  })

  it('should be published with the whole address a relative link stands for', async () => {
    const { body } = await save(withLink('../liite.pdf'))
    const { body: read } = await site.app.rest('GET', `/privacy-notices/published/${body.doc.slug}`)
    expect(read.sections[1].content[0].children[0].href).toBe('https://www.esimerkki.example/liite.pdf')
    const { totalDocs } = await site.app.payload.count({
      collection: 'privacy-notices' as never,
      where: { id: { equals: body.doc.id } },
    })
    expect(totalDocs).toBe(1)
  })

  it('should be refused where a relative link would lead elsewhere, and a table cannot be read', async () => {
    for (const url of ['//muu.example/x', 'javascript:alert(1)']) {
      const { body, status } = await save(withLink(url))
      expect(status).toBe(400)
      expect(JSON.stringify(body.errors)).toContain('sections.1.text')
    }
    const merged = JSON.parse(
      JSON.stringify(richTextOf([table])).replace('"colSpan":1', '"colSpan":2'),
    ) as unknown
    expect(await save(merged)).toMatchObject({ status: 400 })
    const wide = richTextOf([{ ...table, header: Array.from({ length: 10_000 }, () => 'x') }])
    expect(await save(wide)).toMatchObject({ status: 400 })
  })
})
