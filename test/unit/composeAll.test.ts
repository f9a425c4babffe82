import { describe, expect, it } from '@jest/globals'

import type { Composed } from '../../src/notice/compose/compose.js'
import type { NoticeSources } from '../../src/notice/sources.js'

import { composeAll } from '../../src/notice/compose/composeAll.js'
import { paragraph } from '../../src/notice/content.js'
import { richTextOf } from '../../src/notice/compose/richText.js'
import { languagePacks } from '../../src/languages/index.js'
import {
  blockSource,
  cookieSource,
  noticeSources,
  organisationSource,
  purposeSource,
  registerSection,
  registerSource,
  section,
} from '../fixtures/pureSources.js'

const settings = { packs: languagePacks, profile: { layout: 'list', numbering: 'none' } } as const

const text = (...paragraphs: string[]) => richTextOf(paragraphs.map(paragraph))

const composed = (sources: Record<string, NoticeSources>) => composeAll(sources, settings)

/** What is missing where: `sv sections.0`. */
const missing = (sources: Record<string, NoticeSources>) =>
  composed(sources)
    .problems.filter(({ code }) => code === 'translationMissing')
    .map(({ field, language }) => `${language} ${field}`)

const titled = (title: null | string, over: Parameters<typeof noticeSources>[0] = {}) =>
  noticeSources({ ...over, notice: { title, ...over.notice } })

describe('the languages of a notice', () => {
  it('are those that have a title', () => {
    const { content, problems } = composed({ fi: titled('Seloste'), sv: titled(' '), en: titled(null) })
    expect(Object.keys(content)).toEqual(['fi'])
    expect(problems).toEqual([])
  })

  it('are at least one', () => {
    expect(composed({ fi: titled(null), sv: titled('') })).toEqual({
      content: {},
      madeFrom: {},
      problems: [{ code: 'noLanguage', field: 'title', language: null, params: {}, path: '', section: null }],
    })
  })

  it('are named with their problems', () => {
    const { problems } = composed({
      fi: titled('Seloste: {{ei.ole}}'),
      sv: titled('Beskrivning'),
    })
    expect(problems.map(({ code, field, language }) => [code, field, language])).toEqual([
      ['placeholderUnknown', 'title', 'fi'],
    ])
  })
})

describe('what is written in one language', () => {
  it.each([
    ['the statute', 'statute', { statute: 'GDPR 13 artikla' }],
    ['the introduction', 'introduction', { introduction: text('Johdanto') }],
  ])('must be written in all: %s', (_, field, notice) => {
    expect(
      missing({ fi: titled('Seloste', { notice }), sv: titled('Beskrivning'), en: titled(null) }),
    ).toEqual([`sv ${field}`])
  })

  it('must be written in all: the text of a section, named by its heading there', () => {
    const sources = (title: string, written: null | string) =>
      titled(title, {
        sections: [
          registerSection('registerName'),
          section('text', { heading: `Otsikko ${title}`, text: written && text(written) }),
        ],
      })
    const { problems } = composed({
      fi: sources('fi', 'Teksti'),
      sv: sources('sv', null),
      en: sources('en', 'Text'),
    })
    expect(problems).toEqual([
      {
        code: 'translationMissing',
        field: 'sections.1',
        language: 'sv',
        params: {},
        path: '',
        section: { heading: 'Otsikko sv', position: 2 },
      },
    ])
  })

  it('must be written in all: a wording of a register, even where facts would give a text', () => {
    const sources = (title: string, wording?: string) =>
      titled(title, {
        registers: [
          registerSource('r1', {
            purposes: [purposeSource('p')],
            ...(wording ? { purposesText: text(wording) } : {}),
          }),
        ],
        sections: [registerSection('registerName', 'purposes')],
      })
    expect(missing({ fi: sources('fi', 'Omin sanoin'), sv: sources('sv') })).toEqual(['sv sections.0'])
    expect(missing({ fi: sources('fi', 'Omin sanoin'), sv: sources('sv', 'Med egna ord') })).toEqual([])
    expect(missing({ fi: sources('fi'), sv: sources('sv') })).toEqual([])
  })

  it('must be written in all: each register on its own', () => {
    const sources = (title: string, first: boolean, second: boolean) =>
      titled(title, {
        registers: [
          registerSource('r1', first ? { sourcesText: text('Ensimmäinen') } : {}),
          registerSource('r2', second ? { sourcesText: text('Toinen') } : {}),
        ],
        sections: [registerSection('sources')],
      })
    expect(missing({ fi: sources('fi', true, false), sv: sources('sv', false, true) })).toEqual([
      'fi sections.0',
      'sv sections.0',
    ])
  })

  it('must be written in all: the texts behind the facts', () => {
    const sources = (title: string, written: boolean) =>
      titled(title, {
        registers: [
          registerSource('r1', {
            dataCategories: written ? ['Yhteystiedot'] : [],
            purposes: [
              purposeSource('p', {
                law: written ? 'Laki' : null,
                legalBases: ['legalObligation'],
                retentionDuration: 'P1Y',
              }),
            ],
          }),
        ],
        sections: [section('cookies', { cookies: [cookieSource('x', { purpose: written ? 'Syy' : null })] })],
      })
    expect(missing({ fi: sources('fi', true), sv: sources('sv', false) })).toEqual([
      'sv registers.0.dataCategories',
      'sv registers.0.purposes.0.law',
      'sv cookies.0.purpose',
    ])
  })

  it('may differ in length: a list is one translation', () => {
    const sources = (title: string, dataCategories: string[]) =>
      titled(title, { registers: [registerSource('r1', { dataCategories })] })
    expect(missing({ fi: sources('fi', ['a', 'b', 'c']), sv: sources('sv', ['x']) })).toEqual([])
  })

  it('is asked for once, however many other languages have it', () => {
    const notice = { statute: 'GDPR' }
    expect(missing({ fi: titled('a', { notice }), en: titled('b', { notice }), sv: titled('c') })).toEqual([
      'sv statute',
    ])
  })

  it('does not need a shared text to be of the same words', () => {
    const sources = (title: string) =>
      titled(title, {
        blocks: [blockSource('b1', { text: text(`Teksti ${title}`) })],
        sections: [section('shared', { block: 'b1', heading: title })],
      })
    expect(composed({ fi: sources('fi'), sv: sources('sv') }).problems).toEqual([])
  })
})

describe('a section that comes apart in one language only', () => {
  const registers = [registerSource('r1', { purposes: [purposeSource('p', { legalBases: ['publicTask'] })] })]
  const own = (heading: string, written: null | string) =>
    section('text', { heading, text: written === null ? null : text(written) })

  it('should not set the sections after it against the wrong ones', () => {
    const sources = (title: string, last: null | string) =>
      titled(title, {
        registers,
        sections: [
          section('rights', { heading: 'Rechte', text: text(title) }),
          own('Yksi', 'Teksti'),
          own('Kaksi', last),
        ],
      })
    const { content, problems } = composed({ fi: sources('fi', 'a'), de: sources('de', 'b') })
    expect(problems).toEqual([])
    expect(content['fi']?.sections).toHaveLength(4)
    expect(content['de']?.sections).toHaveLength(3)
    expect(composed({ fi: sources('fi', 'a'), de: sources('de', null) }).problems).toMatchObject([
      { field: 'sections.2', language: 'de', section: { heading: 'Kaksi', position: 3 } },
    ])
    expect(composed({ fi: sources('fi', null), de: sources('de', 'b') }).problems).toMatchObject([
      { field: 'sections.2', language: 'fi', section: { heading: 'Kaksi', position: 3 } },
    ])
  })
})

describe('braces in a fact', () => {
  it('stop the notice, because a reader would take them for a mistake', () => {
    const { problems } = composed({
      fi: titled('Seloste', { organisations: [organisationSource('o1', { name: 'Yhdistys {{nimi}} ry' })] }),
    })
    expect(problems).toEqual([
      {
        code: 'placeholderMalformed',
        field: 'controller.name',
        language: 'fi',
        params: { placeholder: '{{nimi}} ry' },
        path: '',
        section: null,
      },
    ])
  })

  it('are not told twice when a text has told of them', () => {
    const { problems } = composed({ fi: titled('Seloste {{ei.ole}}') })
    expect(problems.map(({ code }) => code)).toEqual(['placeholderUnknown'])
  })
})

it('the same sources give the same bytes, in the order of the languages', () => {
  const sources = () => ({
    sv: titled('Beskrivning', { sections: [section('rights')] }),
    fi: titled('Seloste', { sections: [section('rights')] }),
  })
  const once = JSON.stringify(composed(sources()))
  expect(JSON.stringify(composed(sources()))).toBe(once)
  expect(Object.keys((JSON.parse(once) as { content: Record<string, Composed['content']> }).content)).toEqual(
    ['sv', 'fi'],
  )
})
