import { describe, expect, it } from '@jest/globals'

import type { NoticeSources } from '../../src/notice/sources.js'

import { missingIn } from '../../src/notice/check/missing.js'
import { placeOfProblem } from '../../src/notice/check/places.js'
import { composeAll } from '../../src/notice/compose/composeAll.js'
import { richTextOf } from '../../src/notice/compose/richText.js'
import { paragraph } from '../../src/notice/content.js'
import { languagePacks } from '../../src/languages/index.js'
import {
  blockSource,
  contactSource,
  noticeSources,
  organisationSource,
  purposeSource,
  registerSection,
  registerSource,
  section,
} from '../fixtures/pureSources.js'

const settings = { packs: languagePacks, profile: { layout: 'list', numbering: 'none' } } as const

const text = (...paragraphs: string[]) => richTextOf(paragraphs.map(paragraph))

const told = (sources: Record<string, NoticeSources>) =>
  missingIn(sources, settings).map(({ code, language, reason, section: at, source }) =>
    [code, language, reason, at?.key, at?.anchor, source && `${source.collection} ${source.path}`].filter(
      (part) => part !== null && part !== undefined,
    ),
  )

const answered = {
  automated: 'no',
  hasDisclosures: 'no',
  hasDpo: 'no',
  hasRecipients: 'no',
  hasRepresentative: 'no',
  hasSpecialData: 'no',
  hasTransfers: 'no',
  usesCookies: 'no',
} as const

const TOLD = registerSection(
  'controller',
  'registerName',
  'automatedDecisions',
  'disclosures',
  'recipients',
  'specialCategories',
  'transfers',
  'cookies',
)

describe('what a notice lacks', () => {
  it('is nothing, where everything is answered and printed', () => {
    const fi = noticeSources({ registers: [registerSource('r1', answered)], sections: [TOLD] })
    expect(told({ fi })).toEqual([])
  })

  it('is told of sections under whose heading nothing is printed, with where to fill them in', () => {
    const register = registerSource('r1', { ...answered, purposes: [purposeSource('Tarkoitus')] })
    const fi = noticeSources({
      blocks: [blockSource('b1')],
      registers: [register],
      sections: [
        TOLD,
        registerSection('purposes'),
        registerSection('retention'),
        registerSection('security'),
        section('text', { heading: 'Oma' }),
        section('shared', { block: 'b1', heading: 'Yhteinen' }),
      ],
    })
    expect(told({ fi })).toEqual([
      ['sectionEmpty', 'retention', 'retention', 'registers purposes.0.retentionText'],
      ['sectionEmpty', 'security', 'security', 'registers securityText'],
      ['sectionEmpty', 'section', 'notices sections.4.text'],
      ['sectionEmpty', 'section-2', 'blocks text'],
    ])
  })

  it('is told of questions that nobody has answered', () => {
    const fi = noticeSources({
      registers: [registerSource('r1', { ...answered, hasDpo: null, hasTransfers: 'undecided' })],
      sections: [TOLD],
    })
    expect(told({ fi })).toEqual([
      ['undecided', 'dpo', 'registers hasDpo'],
      ['undecided', 'transfers', 'controller', 'registers hasTransfers'],
    ])
  })

  it('is told of what a register holds and the notice does not show, a row at once', () => {
    const fi = noticeSources({
      registers: [
        registerSource('r1', {
          ...answered,
          contact: contactSource({ name: 'Maija Mallikas', phone: '040 123 4567' }),
          dataSubjectCategories: ['Jäsenet'],
          purposes: [purposeSource('Tarkoitus', { legalBases: ['consent'], retentionText: 'vuosi' })],
        }),
      ],
      sections: [TOLD, registerSection('purposes')],
    })
    expect(told({ fi })).toEqual([
      ['notPrinted', 'noSection', 'contactPerson', 'registers contact'],
      ['notPrinted', 'noSection', 'dataSubjectCategories', 'registers dataSubjectCategories'],
      ['notPrinted', 'noSection', 'retention', 'registers purposes.0.retentionText'],
      ['notPrinted', 'noSection', 'legalBasis', 'registers purposes.0.legalBases'],
    ])
  })

  it('is told of facts in whose place a wording stands', () => {
    const fi = noticeSources({
      registers: [
        registerSource('r1', { ...answered, dataCategories: ['Nimi'], dataCategoriesText: text('Nimiä.') }),
      ],
      sections: [TOLD, registerSection('dataCategories')],
    })
    expect(told({ fi })).toEqual([
      ['notPrinted', 'replaced', 'dataCategories', 'data-categories', 'registers dataCategories'],
    ])
  })

  it('counts as printed what a placeholder brings into a text', () => {
    const fi = noticeSources({
      notice: { introduction: text('Kysy: {{contact.name}}.') },
      registers: [registerSource('r1', { ...answered, contact: contactSource({ name: 'Maija' }) })],
      sections: [TOLD],
    })
    expect(told({ fi })).toEqual([])
  })

  it('is told once of what is the same in every language, and of languages that lag', () => {
    const one = noticeSources({
      registers: [registerSource('r1', answered)],
      sections: [TOLD, registerSection('dataCategories')],
    })
    const untitled = noticeSources({ notice: { title: ' ' } })
    expect(told({ fi: one, sv: one, en: untitled })).toEqual([
      ['sectionEmpty', 'dataCategories', 'data-categories', 'registers dataCategories'],
      ['notWritten', 'en', 'notices title'],
    ])
  })

  it('is nothing of a notice that is written in no language', () => {
    expect(told({ fi: noticeSources({ notice: { title: null } }) })).toEqual([])
  })
})

describe('the place of a problem', () => {
  const places = (sources: Record<string, NoticeSources>) =>
    composeAll(sources, settings).problems.map((problem) => {
      const of = sources[problem.language ?? ''] ?? Object.values(sources)[0]
      const { id, collection, path } = placeOfProblem(problem, of ?? noticeSources())
      return `${problem.code} ${collection}:${id} ${path}`
    })

  it('is the field that a placeholder has its value from', () => {
    const fi = noticeSources({
      notice: { introduction: text('{{controller.email}}, {{dpo.name}}, {{authority.name}}') },
      sections: [TOLD],
    })
    expect(places({ fi })).toEqual([
      'placeholderUnresolved organisations:o1 email',
      'placeholderUnresolved registers:r1 hasDpo',
      'placeholderUnresolved notices:n1 introduction',
    ])
  })

  it('is in the register, organisation or shared text whose text it is', () => {
    const draft = { _status: 'draft' } as const
    const fi = noticeSources({
      blocks: [blockSource('b1', { ...draft, text: text('{{mikä.tämä}}') })],
      organisations: [organisationSource('o1', draft)],
      registers: [registerSource('r1', { ...draft, securityText: text('{{ei.ole}}') })],
      sections: [registerSection('security'), section('shared', { block: 'b1', heading: 'Yhteinen' })],
    })
    expect(places({ fi })).toEqual([
      'registerNotPublished registers:r1 ',
      'organisationNotPublished organisations:o1 ',
      'placeholderUnknown registers:r1 securityText',
      'blockNotPublished blocks:b1 ',
      'placeholderUnknown blocks:b1 text',
    ])
  })

  it('is the very field of a register that a language lacks', () => {
    const register = (name: string, retention: null | string) =>
      registerSource('r1', {
        name,
        contacts: [contactSource(), contactSource({ name: 'Maija', title: retention })],
        purposes: [
          purposeSource(name, {
            legalBases: ['legalObligation'],
            law: retention,
            retentions: [{ data: 'x', duration: null, text: retention }],
            retentionText: retention,
          }),
        ],
        withdrawMethod: retention,
      })
    const fi = noticeSources({ registers: [register('Rekisteri', 'vuosi')] })
    const sv = noticeSources({ registers: [register('Register', null)] })
    expect(places({ fi, sv })).toEqual(
      expect.arrayContaining([
        'translationMissing registers:r1 contacts.1.title',
        'translationMissing registers:r1 purposes.0.law',
        'translationMissing registers:r1 withdrawMethod',
      ]),
    )
  })
})
