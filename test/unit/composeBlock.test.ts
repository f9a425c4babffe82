import { describe, expect, it } from '@jest/globals'

import type { PageBlockSource } from '../../src/notice/compose/composeBlock.js'
import type { Language } from '../../src/notice/document.js'
import type { NoticeSources } from '../../src/notice/sources.js'

import { contentText } from '../../src/notice/contentText.js'
import { renderContentHTML } from '../../src/render/index.js'
import { compose } from '../../src/notice/compose/compose.js'
import { composeBlock } from '../../src/notice/compose/composeBlock.js'
import { paragraph } from '../../src/notice/content.js'
import { richTextOf } from '../../src/notice/compose/richText.js'
import { languagePacks } from '../../src/languages/index.js'
import {
  blockSource,
  contactSource,
  cookieSource,
  noticeSources,
  organisationSource,
  purposeSource,
  registerSource,
  section,
} from '../fixtures/pureSources.js'

const text = (...paragraphs: string[]) => richTextOf(paragraphs.map(paragraph))

const pageBlock = (kind: PageBlockSource['kind'], over: Partial<PageBlockSource> = {}): PageBlockSource => ({
  block: null,
  heading: null,
  kind,
  organisation: null,
  register: null,
  rights: null,
  ...over,
})

type Given = Record<Language, Parameters<typeof noticeSources>[0]>

/** The block on pages in some languages, each with sources of its own. */
const composed = (block: PageBlockSource, given: Given, headings: Record<Language, string> = {}) =>
  composeBlock(
    Object.fromEntries(Object.entries(given).map(([language, one]) => [language, noticeSources(one)])),
    Object.fromEntries(
      Object.keys(given).map((language) => [language, { ...block, heading: headings[language] ?? null }]),
    ),
    { packs: languagePacks },
  )

/** What is wrong where: `fi register: noRegister`. */
const problemsOf = (...args: Parameters<typeof composed>) =>
  composed(...args).problems.map(({ code, field, language }) => `${language}${field && ` ${field}`}: ${code}`)

const inRegister = {
  organisations: [organisationSource('o1', { email: 'posti@esimerkki.example' })],
  registers: [
    registerSource('r1', {
      contact: contactSource({ name: 'Maija Mallikas', email: 'maija@esimerkki.example' }),
      purposes: [purposeSource('Hoito', { legalBases: ['contract'] })],
    }),
  ],
}

describe('a block on a page', () => {
  it.each([
    ['cookies', section('cookies', { block: 'b1' }), { kind: 'cookies', cookies: [cookieSource('istunto')] }],
    [
      'text',
      section('shared', { block: 'b1', heading: 'Otsikko' }),
      { text: text('Teksti {{contact.email}}') },
    ],
    ['rights', section('rights', { block: 'b1' }), { kind: 'rights', rights: ['access', 'complaint'] }],
    ['authority', section('authority', { block: 'b1' }), { kind: 'authority', organisation: 'o1' }],
  ] as const)('should say what a notice of that section says: %s', (kind, inNotice, over) => {
    const sources = { ...inRegister, blocks: [blockSource('b1', over as never)] }
    const notice = compose(noticeSources({ ...sources, sections: [inNotice] }), {
      language: 'fi',
      packs: languagePacks,
      profile: { layout: 'list', numbering: 'none' },
    })
    const { content, problems } = composed(
      pageBlock(kind, { block: 'b1', register: 'r1' }),
      { fi: sources },
      inNotice.heading ? { fi: inNotice.heading } : {},
    )
    expect([problems, notice.problems]).toEqual([[], []])
    const [said] = notice.content.sections
    expect(content.fi).toMatchObject({
      kind,
      authority: notice.content.authority,
      content: said?.content,
      cookies: notice.content.cookies,
      heading: said?.heading,
      rights: notice.content.rights,
    })
    expect(content.fi?.content).not.toEqual([])
  })

  it('should state the rights that follow from a register, all of them in the block', () => {
    const sources = {
      ...inRegister,
      registers: [
        registerSource('r1', {
          purposes: [purposeSource('Hoito', { legalBases: ['contract', 'legitimateInterests'] })],
        }),
      ],
    }
    const { content, problems } = composed(pageBlock('rights', { register: 'r1' }), { en: sources })
    expect(problems).toEqual([])
    expect(content.en?.rights.map(({ key }) => key)).toEqual(
      expect.arrayContaining(['access', 'erasure', 'portability', 'objection', 'complaint']),
    )
    for (const right of content.en?.rights ?? [])
      expect(contentText(content.en?.content ?? [])).toContain(right.text)
    // The right to object stands apart (Art. 21(4)): under a heading of its own.
    const objection = content.en?.rights.find(({ key }) => key === 'objection')
    const at = content.en?.content.findIndex((node) =>
      JSON.stringify(node).includes(JSON.stringify(objection?.text)),
    )
    expect(content.en?.content[Number(at) - 1]).toMatchObject({ type: 'heading' })
  })

  it('should not make up rights where nothing says which they are', () => {
    const given = { fi: {} }
    expect(problemsOf(pageBlock('rights'), given)).toEqual(['fi register: noRegister'])
    expect(composed(pageBlock('rights'), given).content).toEqual({})
    expect(problemsOf(pageBlock('rights', { rights: ['access'] }), given)).toEqual([])
    expect(
      problemsOf(pageBlock('rights', { block: 'b1' }), {
        fi: { blocks: [blockSource('b1', { kind: 'rights', text: text('Oikeuksista.') })] },
      }),
    ).toEqual(['fi register: noRegister'])
  })

  it('should need no register for what mentions none, nor a heading', () => {
    const { content, problems } = composed(pageBlock('text', { block: 'b1' }), {
      fi: { blocks: [blockSource('b1', { text: text('Teksti.') })] },
    })
    expect(problems).toEqual([])
    expect(content.fi?.heading).toBeNull()
    expect(contentText(content.fi?.content ?? [])).toBe('Teksti.')
  })

  it('should show what a register says of cookies when no shared text is chosen', () => {
    const registers = [registerSource('r1', { cookiesText: text('Ei evästeitä.'), usesCookies: 'no' })]
    const { content } = composed(pageBlock('cookies', { register: 'r1' }), { fi: { registers } })
    expect(content.fi?.kind).toBe('cookies')
    expect(contentText(content.fi?.content ?? [])).toBe('Ei evästeitä.')
  })

  it.each([
    ['a placeholder with nothing behind it', { text: text('Kysy: {{dpo.email}}') }, 'placeholderUnresolved'],
    ['a text that is not published', { _status: 'draft', text: text('Luonnos.') }, 'blockNotPublished'],
    ['a text that is empty', {}, 'nothingToShow'],
    ['damaged rich text', { text: { root: { type: 'script' } } }, 'richText'],
  ])('should have no content with %s', (_, over, code) => {
    const given = { fi: { blocks: [blockSource('b1', over as never)] } }
    const block = pageBlock('text', { block: 'b1' })
    expect(composed(block, given).content).toEqual({})
    expect(problemsOf(block, given)).toEqual([expect.stringContaining(code)])
  })

  it('should not speak of an authority that nobody named', () => {
    expect(problemsOf(pageBlock('authority'), { fi: {} })).toEqual(['fi: nothingToShow'])
    const given = (over: object) => ({ fi: { blocks: [blockSource('b1', { kind: 'authority', ...over })] } })
    const block = pageBlock('authority', { block: 'b1' })
    expect(problemsOf(block, given({}))).toEqual(['fi: nothingToShow'])
    expect(problemsOf(block, given({ text: text('Voit valittaa viranomaiselle.') }))).toEqual([])
    expect(problemsOf(block, given({ organisation: 'o1' }))).toEqual([])
  })

  it('should have no content of what is not there', () => {
    expect(problemsOf(pageBlock('text', { block: 'b9' }), { fi: {} })).toContain('fi: blockMissing')
    expect(problemsOf(pageBlock('authority', { organisation: 'o9' }), { fi: {} })).toContain(
      'fi: organisationMissing',
    )
    expect(problemsOf(pageBlock('rights', { register: 'r9' }), { fi: {} })).toContain(
      'fi register: registerMissing',
    )
    expect(
      problemsOf(pageBlock('rights', { register: 'r1' }), {
        fi: { registers: [registerSource('r1', { _status: 'draft' })] },
      }),
    ).toContain('fi register: registerNotPublished')
  })

  it('should have no content of an organisation that is not published', () => {
    const organisations = [organisationSource('o1', { _status: 'draft' })]
    const shared = blockSource('b1', { kind: 'authority', organisation: 'o1' })
    for (const block of [
      pageBlock('authority', { organisation: 'o1' }),
      pageBlock('authority', { block: 'b1' }),
    ]) {
      const given = { fi: { blocks: [shared], organisations } }
      expect(composed(block, given).content).toEqual({})
      expect(problemsOf(block, given)).toEqual(['fi: organisationNotPublished'])
    }
  })

  it('should be written in those languages in which nothing of it is missing', () => {
    const inLanguages = (sv: object): Given => ({
      fi: { blocks: [blockSource('b1', { text: text('Teksti.') })] },
      sv: { blocks: [blockSource('b1', sv)] },
    })
    const block = pageBlock('text', { block: 'b1' })
    expect(Object.keys(composed(block, inLanguages({ text: text('Text.') })).content)).toEqual(['fi', 'sv'])
    expect(Object.keys(composed(block, inLanguages({})).content)).toEqual(['fi'])
    expect(problemsOf(block, inLanguages({}))).toEqual(['sv: translationMissing'])
    expect(Object.keys(composed(block, inLanguages({ text: text('{{x}}') })).content)).toEqual(['fi'])
  })

  it('should not miss a language for facts of the register that it does not show', () => {
    const inLanguage = (purpose: null | string) => ({
      ...inRegister,
      registers: [
        registerSource('r1', { purposes: [purposeSource(purpose ?? '', { legalBases: ['consent'] })] }),
      ],
    })
    const { content } = composed(pageBlock('rights', { register: 'r1' }), {
      fi: inLanguage('Uutiskirje {{'),
      sv: inLanguage(null),
    })
    expect(Object.keys(content)).toEqual(['fi', 'sv'])
  })

  it('should escape what could be read as markup', () => {
    const hostile = '<img src=x onerror="alert(1)">'
    const { content } = composed(
      pageBlock('cookies', { block: 'b1' }),
      {
        fi: {
          blocks: [
            blockSource('b1', { kind: 'cookies', cookies: [cookieSource(hostile)], text: text(hostile) }),
          ],
        },
      },
      { fi: hostile },
    )
    expect(renderContentHTML(content.fi?.content ?? [])).not.toContain('<img')
    expect(content.fi?.heading).toBe(hostile)
  })

  it('should be the same bytes each time, and change nothing it was given', () => {
    const sources: Record<Language, NoticeSources> = { fi: noticeSources(inRegister) }
    const before = JSON.stringify([...(sources.fi?.registers ?? [])])
    const make = () =>
      JSON.stringify(
        composeBlock(sources, { fi: pageBlock('rights', { register: 'r1' }) }, { packs: languagePacks }),
      )
    expect(make()).toBe(make())
    expect(JSON.stringify([...(sources.fi?.registers ?? [])])).toBe(before)
  })
})
