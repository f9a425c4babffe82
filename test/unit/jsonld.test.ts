import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import jsonld from 'jsonld'

import type { NoticeSurroundings } from '../../src/render/format.js'
import type { RecordedNotice } from '../../src/notice/document.js'

import { jsonld as format } from '../../src/render/dpv/jsonld.js'
import {
  factNotices,
  factSurroundings,
  NOTICE_OF_EVERYTHING,
  WHOLE_NOTICES,
} from '../fixtures/factNotices.js'
import { demoDocuments } from '../pdf/documents.js'
import { programIn } from '../support/docPrograms.js'
import { leavesOf, placesOf, written } from '../support/factPlaces.js'
import { READING, type Quad, type Term, triplesOf, unknownIn } from '../support/linkedData.js'
import { runs } from '../support/runs.js'
import { hostileText } from './contentArbitraries.js'

const given = (notice: RecordedNotice, more?: Partial<NoticeSurroundings>): string =>
  format.render(notice, factSurroundings(notice, more))

/** How the notice is shown and read, and what another fact already tells. */
const NO_FACT =
  /^(?:schema|fallback|layout|requestedLocale|locales\[\]|sections\[\]\.(?:empty|kind|number|content.*)|introduction.*)$|\.phone$/

/** Facts that are told by a term, or written in another way. */
const AS_TERM =
  /(?:applies|basis|category|directMarketing|duration|internationalOrganisation|key|legalBases\[\]|mechanism|origin|role|thirdParty|version|hash|publishedAt|locale|effectiveFrom|city|street|postalCode)$/

const textsIn = (notice: RecordedNotice): string[] =>
  leavesOf(notice).flatMap(({ path: way, value }) => {
    const fact = written(way)
    return typeof value !== 'string' || value === '' || NO_FACT.test(fact) || AS_TERM.test(fact)
      ? []
      : [value]
  })

/** The texts of a notice that no literal of its triples holds. */
const untold = (notice: RecordedNotice, triples: readonly Quad[]): string[] => {
  const literals = new Set(
    triples.flatMap(({ object }) =>
      object.termType === 'Literal' ? [object.value, object.value.replace(/^(?:mailto|tel):/, '')] : [],
    ),
  )
  return textsIn(notice).filter((text) => !literals.has(text))
}

describe('the consent record of docs/frontend.md', () => {
  it('should be linked data that names a notice as the notice does itself', async () => {
    const text = programIn('docs/frontend.md', 'consent')
    const record = JSON.parse(text) as { 'dpv:hasNotice': Record<string, unknown> } & jsonld.JsonLdDocument
    const [expanded] = await jsonld.expand(record, READING)
    expect(Object.keys(expanded ?? {})).toContain('https://w3id.org/dpv#hasNotice')
    expect(unknownIn(await triplesOf(text)).filter((name) => !name.startsWith('urn:uuid:'))).toEqual([])
    const named = record['dpv:hasNotice']
    const [, hash = ''] = /^urn:sha256:([0-9a-f]{64})#fi$/.exec(String(named['@id'])) ?? []
    const notice = { ...NOTICE_OF_EVERYTHING, hash, slug: 'tietosuojaseloste', withdrawal: null }
    const { '@type': types, ...told } = JSON.parse(given(notice)) as { '@type': string[] }
    expect(types).toContain(named['@type'])
    const { '@type': _, ...binding } = named
    expect(told).toMatchObject(binding)
  })
})

describe('a notice as linked data', () => {
  it('should tell every fact in at least one triple of its own, in terms that are known', async () => {
    const triples = await triplesOf(given(NOTICE_OF_EVERYTHING))
    expect(unknownIn(triples)).toEqual([])
    expect(untold(NOTICE_OF_EVERYTHING, triples)).toEqual([])
    const silent = [...placesOf(NOTICE_OF_EVERYTHING, given)].flatMap(([fact, places]) =>
      places.length === 0 && !NO_FACT.test(fact) ? [fact] : [],
    )
    expect(silent).toEqual([])
    expect(triples.length).toBeGreaterThan(leavesOf(NOTICE_OF_EVERYTHING.registers).length)
  })

  it('should be read without fetching anything, for every notice of the demo and twenty others', async () => {
    const notices = [...demoDocuments().map(({ notice }) => notice), ...WHOLE_NOTICES]
    expect(notices.length).toBeGreaterThanOrEqual(40)
    for (const notice of notices) {
      const text = given(notice)
      const triples = await triplesOf(text)
      expect(unknownIn(triples)).toEqual([])
      expect(untold(notice, triples)).toEqual([])
      expect(await jsonld.expand(JSON.parse(text) as jsonld.JsonLdDocument, READING)).toHaveLength(1)
    }
  })

  it('should hold whatever is typed as text and nothing else', async () => {
    await fc.assert(
      fc.asyncProperty(factNotices({ isWhole: false, text: hostileText }), async (notice) => {
        const triples = await triplesOf(given(notice))
        expect(unknownIn(triples)).toEqual([])
        expect(untold(notice, triples)).toEqual([])
      }),
      { numRuns: runs(150) },
    )
  }, 120_000)

  it('should take names of JSON-LD for texts as well', async () => {
    for (const text of [
      '@id',
      '@context',
      '@type',
      '@value',
      '@language',
      'dpv:Purpose',
      '_:b0',
      'https://evil.example/',
    ]) {
      const [notice] = fc.sample(factNotices({ isWhole: true, text: fc.constant(text) }), {
        numRuns: 1,
        seed: 1,
      })
      const triples = await triplesOf(given(notice!))
      expect(unknownIn(triples)).toEqual([])
      expect(untold(notice!, triples)).toEqual([])
    }
  })

  it('should be the same bytes for the same notice, however that is laid out in memory', () => {
    const turned = (value: unknown): unknown =>
      Array.isArray(value)
        ? value.map(turned)
        : typeof value === 'object' && value !== null
          ? Object.fromEntries(
              Object.entries(value)
                .reverse()
                .map(([key, each]) => [key, turned(each)]),
            )
          : value
    for (const notice of [NOTICE_OF_EVERYTHING, ...WHOLE_NOTICES]) {
      expect(given(turned(notice) as RecordedNotice)).toBe(given(notice))
      expect(given({ ...notice, title: `${notice.title}!` })).not.toBe(given(notice))
    }
  })

  it('should say its texts in the language of the notice, and names in none', async () => {
    const literals = async (locale: string) =>
      (await triplesOf(given({ ...NOTICE_OF_EVERYTHING, locale }))).flatMap(({ object }) =>
        object.termType === 'Literal' ? [object] : [],
      )
    const tagOf = (all: readonly Term[], text: string) =>
      all.find(({ value }) => value === text)?.language || undefined
    const swedish = await literals('sv_FI')
    expect(tagOf(swedish, 'Tilausten toimittaminen')?.toLowerCase()).toBe('sv-fi')
    expect(tagOf(swedish, 'kehraamo Oy')).toBeUndefined()
    // A locale of Payload can have any name.
    expect(tagOf(await literals('ei kieli'), 'Tilausten toimittaminen')).toBeUndefined()
  })

  it('should name the version that it is, and no version where it is a draft', () => {
    const { hash } = NOTICE_OF_EVERYTHING
    expect(JSON.parse(given(NOTICE_OF_EVERYTHING))).toMatchObject({
      '@id': `urn:sha256:${hash}#fi`,
      '@type': [
        'dpv:PrivacyNotice',
        'eu-gdpr:DirectDataCollectionNotice',
        'eu-gdpr:IndirectDataCollectionNotice',
      ],
    })
    const draft = given({ ...NOTICE_OF_EVERYTHING, hash: '' }, { draft: 'LUONNOS' })
    expect(draft).not.toContain('urn:sha256')
    expect(draft).not.toContain('dct:issued')
  })

  it('should not say of the versions next to it that one supersedes the other', () => {
    // What stands next to it by number may be an older text that was recorded later, or wait for its day, or never take force.
    const { links } = factSurroundings(NOTICE_OF_EVERYTHING)
    const [predecessor, successor] = ['https://cms.example/before', 'https://cms.example/after']
    const notice = { ...NOTICE_OF_EVERYTHING, withdrawal: null }
    const text = given(notice, { links: { ...links, predecessor, successor } })
    for (const told of [predecessor, successor, 'dct:replaces', 'dct:isReplacedBy']) {
      expect(text).not.toContain(told)
    }
  })

  it('should assert nothing that the notice denies or leaves open', () => {
    const [register] = NOTICE_OF_EVERYTHING.registers
    const answeredWith = (applies: 'no' | 'undecided') => {
      const none = { applies, list: [] }
      return given({
        ...NOTICE_OF_EVERYTHING,
        registers: [
          {
            ...register!,
            automatedDecisions: { applies, consequences: null, logic: null },
            recipients: none,
            specialCategories: { applies, condition: null },
            transfers: none,
          },
        ],
      })
    }
    for (const applies of ['no', 'undecided'] as const) {
      const text = answeredWith(applies)
      for (const term of [
        'SpecialCategoryPersonalData',
        'AutomatedDecisionMaking',
        'hasRecipient',
        'ThirdCountry',
      ])
        expect(text).not.toContain(term)
      expect(text.includes('dpv:NotApplicable')).toBe(applies === 'no')
    }
  })

  it('should be what the reader of a broken document finds', async () => {
    const document = JSON.parse(given(NOTICE_OF_EVERYTHING)) as Record<string, unknown>
    const broken = { ...document, 'dpv:hasMadeUp': 'x' }
    expect(unknownIn(await triplesOf(JSON.stringify(broken)))).toEqual(['https://w3id.org/dpv#hasMadeUp'])
    await expect(triplesOf(JSON.stringify({ ...document, unprefixed: 'x' }))).rejects.toThrow()
    await expect(
      triplesOf(JSON.stringify({ ...document, '@context': 'https://w3id.org/dpv' })),
    ).rejects.toThrow()
  })

  it('should have weeks as days in its durations', () => {
    const [notice] = WHOLE_NOTICES
    const [register] = notice!.registers
    const [purpose] = register!.purposes
    const text = given({
      ...notice!,
      registers: [
        {
          ...register!,
          purposes: [{ ...purpose!, retentions: [{ data: null, duration: 'P1Y2W3DT4H', text: null }] }],
        },
      ],
    })
    expect(text).toContain('"@value":"P1Y17DT4H"')
  })
})
