import { describe, expect, it } from '@jest/globals'
import addFormats from 'ajv-formats'
import { Ajv } from 'ajv'
import fc from 'fast-check'
import { readFileSync } from 'node:fs'
import path from 'node:path'

import type { NoticeSurroundings } from '../../src/render/format.js'
import type { RecordedNotice, RegisterFacts } from '../../src/notice/document.js'
import type { TransferMechanism } from '../../src/notice/vocabulary.js'
import type { TiltDocument } from '../../src/render/tilt/document.js'

import { planOfTilt, tiltIn } from '../../src/importing/tilt.js'
import { RIGHTS } from '../../src/notice/vocabulary.js'
import { FactsMissing } from '../../src/render/tilt/gaps.js'
import { tilt } from '../../src/render/tilt/tilt.js'
import {
  factNotices,
  factSurroundings,
  NOTICE_OF_EVERYTHING,
  plainText,
  WHOLE_NOTICE,
  WHOLE_NOTICES,
} from '../fixtures/factNotices.js'
import { demoDocuments } from '../pdf/documents.js'
import { leavesOf } from '../support/factPlaces.js'
import { runs } from '../support/runs.js'
import { hostileText } from './contentArbitraries.js'

const file = (name: string): string =>
  readFileSync(path.resolve(import.meta.dirname, '../fixtures/vocabularies', name), 'utf8')

// Its patterns have escapes that regular expressions with `u` refuse.
const ajv = new Ajv({ allErrors: true, strict: false, unicodeRegExp: false })
addFormats.default(ajv)
const validate = ajv.compile(JSON.parse(file('tilt-schema.master.json')) as object)

/** What is wrong with a document by the schema: JSON Pointers to what is missing, and everything else in words. */
const wrongWith = (document: unknown): { missing: string[]; other: string[] } => {
  validate(document)
  const missing: string[] = []
  const other: string[] = []
  for (const { instancePath, keyword, message, params } of validate.errors ?? []) {
    if (keyword === 'required')
      missing.push(`${instancePath}/${(params as { missingProperty: string }).missingProperty}`)
    else if (keyword !== 'anyOf' && keyword !== 'if') other.push(`${instancePath} ${message}`)
  }
  return { missing: [...new Set(missing)].sort(), other }
}

const given = (notice: RecordedNotice, more?: Partial<NoticeSurroundings>): string =>
  tilt.render(notice, factSurroundings(notice, more))
const lossy = (notice: RecordedNotice): TiltDocument =>
  JSON.parse(given(notice, { lossy: true })) as TiltDocument
const missingIn = (notice: RecordedNotice): readonly string[] => {
  try {
    given(notice)
    return []
  } catch (error) {
    if (error instanceof FactsMissing) return error.missing
    throw error
  }
}

const withRegister = (changes: Partial<RegisterFacts>): RecordedNotice => ({
  ...WHOLE_NOTICE,
  registers: WHOLE_NOTICE.registers.map((register) => ({ ...register, ...changes })),
})

describe('a notice in TILT', () => {
  it('should be held against the schema as its own example is', () => {
    expect(wrongWith(JSON.parse(file('tilt.example.json')))).toEqual({ missing: [], other: [] })
    expect(wrongWith({}).missing).toHaveLength(14)
  })

  it('should be valid, for twenty notices that say everything that it asks for', () => {
    expect(WHOLE_NOTICES).toHaveLength(20)
    for (const notice of [WHOLE_NOTICE, ...WHOLE_NOTICES]) {
      expect(missingIn(notice)).toEqual([])
      const text = given(notice)
      expect(wrongWith(JSON.parse(text))).toEqual({ missing: [], other: [] })
      expect(given(notice, { lossy: true })).toBe(text)
      expect(text).not.toContain('x-missing')
    }
  })

  it('should be valid for whatever says everything, and for nothing else', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          factNotices({ isWhole: true, text: plainText }),
          factNotices({ isWhole: true, text: hostileText.filter((text) => text !== '') }),
          factNotices({ isWhole: false, text: hostileText }),
        ),
        (notice) => {
          const missing = missingIn(notice)
          const document = lossy(notice)
          const wrong = wrongWith(document)
          expect(wrong.other).toEqual([])
          // All that the schema misses is named, and what is named is not there.
          expect(wrong.missing.filter((pointer) => !missing.includes(pointer))).toEqual([])
          expect(document['x-missing'] ?? []).toEqual(missing)
          expect(missing.length === 0).toBe(wrong.missing.length === 0)
          expect(new Set(missing).size).toBe(missing.length)
        },
      ),
      { numRuns: runs(300) },
    )
  }, 120_000)

  it('should hold no text that the notice does not', () => {
    const fixed =
      /^(?:active|inactive|max|https:\/\/cms\.example\/.*|urn:sha256:.*|GDPR[- ].*|P[0-9TYMDH]+|fi|sv|en|\/.*)$/
    for (const notice of [WHOLE_NOTICE, NOTICE_OF_EVERYTHING, ...WHOLE_NOTICES]) {
      const said = leavesOf(notice).flatMap(({ value }) => (typeof value === 'string' ? [value] : []))
      for (const { value } of leavesOf(lossy(notice))) {
        if (typeof value !== 'string' || fixed.test(value) || value === '') continue
        // Joined: an address of its parts, which data with how long, several categories or texts.
        const rest = said
          .filter((text) => text.trim() !== '')
          .sort((one, other) => other.length - one.length)
          .reduce((left, text) => left.replaceAll(text, ''), value)
        expect(rest).toMatch(/^[\s,:-]*\d*$/)
      }
    }
  })

  it('should name what a notice of the demo lacks, and leave it out', () => {
    for (const { notice } of demoDocuments()) {
      const missing = missingIn(notice)
      expect(missing.length).toBeGreaterThan(0)
      expect(lossy(notice)['x-missing']).toEqual(missing)
    }
  })

  it.each([
    ['no officer', { ...WHOLE_NOTICE, dataProtectionOfficer: null }, ['/dataProtectionOfficer']],
    [
      'nobody who represents the controller',
      { ...WHOLE_NOTICE, contactPersons: [], representative: null },
      ['/controller/representative'],
    ],
    [
      'no register',
      { ...WHOLE_NOTICE, registers: [] },
      ['/dataDisclosed', '/sources', '/thirdCountryTransfers', '/automatedDecisionMaking'],
    ],
    ['no authority', { ...WHOLE_NOTICE, authority: null }, ['/rightToComplain/supervisoryAuthority']],
    ['no rights', { ...WHOLE_NOTICE, rights: [] }, ['/rightToInformation', '/rightToComplain']],
    [
      'sources in words',
      NOTICE_OF_EVERYTHING,
      ['/sources/0/sources/0/url', '/sources/0/sources/0/publiclyAvailable'],
    ],
    [
      'questions left open',
      withRegister({
        automatedDecisions: { applies: 'undecided', consequences: null, logic: null },
        provisionRequirement: { basis: null, consequence: null },
        recipients: { applies: 'undecided', list: [] },
        transfers: { applies: 'undecided', list: [] },
      }),
      [
        '/dataDisclosed/0/recipients',
        '/dataDisclosed/1/nonDisclosure',
        '/thirdCountryTransfers',
        '/automatedDecisionMaking',
      ],
    ],
    [
      'no purpose',
      withRegister({ purposes: [] }),
      [
        '/dataDisclosed/0/purposes',
        '/dataDisclosed/0/legalBases',
        '/dataDisclosed/0/legitimateInterests',
        '/dataDisclosed/1/storage',
      ],
    ],
    [
      'a purpose that rests on nothing that is told',
      withRegister({
        purposes: (['contract', null] as const).map((basis) => ({
          ...WHOLE_NOTICE.registers[0]!.purposes[0]!,
          legalBases: basis ? [basis] : [],
        })),
      }),
      ['/dataDisclosed/0/legitimateInterests', '/dataDisclosed/1/legitimateInterests'],
    ],
    ['no categories', withRegister({ dataCategories: [] }), ['/dataDisclosed/0/category']],
  ])('should not be made without being asked to of a notice with %s', (_, notice, pointers) => {
    expect(missingIn(notice)).toEqual(expect.arrayContaining(pointers))
    expect(() => given(notice)).toThrow(FactsMissing)
    expect(wrongWith(lossy(notice)).other).toEqual([])
  })

  it('should deny a right that does not follow from the legal bases, and no other', () => {
    const rights = WHOLE_NOTICE.rights.filter(({ key }) => !['portability', 'withdrawConsent'].includes(key))
    const onBasis = (legalBases: RegisterFacts['purposes'][number]['legalBases']) => ({
      ...withRegister({
        purposes: WHOLE_NOTICE.registers[0]!.purposes.map((purpose) => ({ ...purpose, legalBases })),
      }),
      rights,
    })
    expect(JSON.parse(given(onBasis(['publicTask'])))).toMatchObject({
      accessAndDataPortability: { available: false },
      rightToDataPortability: { available: false },
      rightToInformation: { available: true, description: 'Teksti access' },
      rightToRectificationOrDeletion: {
        available: true,
        description: 'Teksti rectification\n\nTeksti erasure',
      },
      rightToWithdrawConsent: { available: false },
    })
    expect(missingIn(onBasis(['consent']))).toEqual([
      '/rightToDataPortability',
      '/accessAndDataPortability',
      '/rightToWithdrawConsent',
    ])
    // Whoever says nothing of the basis has denied nothing.
    expect(missingIn(onBasis([]))).toEqual(expect.arrayContaining(['/rightToWithdrawConsent']))
    expect(RIGHTS.length - rights.length).toBe(2)
  })

  it('should deny an interest where every purpose rests on something else, and tell one that is there', () => {
    const [purpose] = WHOLE_NOTICE.registers[0]!.purposes
    const onBases = (...all: RegisterFacts['purposes'][number]['legalBases'][]) =>
      lossy(
        withRegister({
          purposes: all.map((legalBases) => ({ ...purpose!, legalBases, legitimateInterest: 'Etu' })),
        }),
      ).dataDisclosed?.[0]?.legitimateInterests
    expect(onBases(['contract'], ['consent'])).toEqual([{ exists: false }])
    expect(onBases(['legitimateInterests'], [])).toEqual([{ exists: true, reasoning: 'Etu' }])
    expect(onBases(['contract'], [])).toBeUndefined()
  })

  it('should say what a transfer rests on, by its article where nothing else is told, and deny nothing else', () => {
    const transferred = (mechanism: TransferMechanism | null) =>
      lossy(
        withRegister({
          transfers: {
            applies: 'yes',
            list: [
              {
                copy: null,
                countries: ['US', 'IN'],
                detail: null,
                internationalOrganisation: false,
                mechanism,
                recipient: null,
              },
            ],
          },
        }),
      ).thirdCountryTransfers
    expect(transferred('adequacyDecision')?.map(({ country }) => country)).toEqual(['US', 'IN'])
    expect(transferred('adequacyDecision')?.[0]).toEqual({
      adequacyDecision: { available: true, description: 'GDPR Art. 45' },
      country: 'US',
    })
    expect(Object.keys(transferred('standardContractualClauses')?.[1] ?? {}).sort()).toEqual([
      'country',
      'standardDataProtectionClause',
    ])
    expect(transferred('bindingCorporateRules')?.[0]?.appropriateGuarantees).toEqual({
      available: true,
      description: 'GDPR Art. 46(2)(b), 47',
    })
    expect(transferred('explicitConsent')).toEqual(transferred(null))
    expect(transferred(null)).toEqual([{ country: 'US' }, { country: 'IN' }])
  })

  it('should name no address of mail that the schema takes for none', () => {
    const officer = { ...WHOLE_NOTICE.dataProtectionOfficer!, email: 'tietosuoja@kehräämö.example' }
    expect(missingIn({ ...WHOLE_NOTICE, dataProtectionOfficer: officer })).toEqual([
      '/dataProtectionOfficer/email',
    ])
  })

  it('should be of the text and not of a record where it is a draft', () => {
    const draft = { ...WHOLE_NOTICE, contentHash: 'c'.repeat(64), hash: '' }
    expect(JSON.parse(given(draft, { draft: 'LUONNOS' }))).toMatchObject({
      meta: { _hash: 'c'.repeat(64), _id: draft.notice },
    })
  })

  it('should come back through import', () => {
    const row = tiltIn(new TextEncoder().encode(given(WHOLE_NOTICE)))
    const { plan } = planOfTilt(row!)
    const facts = Object.fromEntries(plan.facts.map(({ path: way, value }) => [way, value]))
    expect(facts).toMatchObject({
      'controller.name': 'kehraamo Oy',
      'register.automated': 'yes',
      'register.dataCategories': ['Yhteystiedot', 'Tilaukset'],
      'register.dpo.email': 'tietosuoja@kehraamo.example',
      'register.purposes.0.legalBases': ['contract', 'legalObligation', 'legitimateInterests', 'consent'],
    })
    expect(plan.language).toBe('fi')
  })
})
