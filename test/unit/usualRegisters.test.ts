import { describe, expect, it } from '@jest/globals'

import type { Answers } from '../../src/start/answers.js'
import type { RegisterSource, SectionSource } from '../../src/notice/sources.js'
import type { UsualRegister } from '../../src/texts/usualRegisters/index.js'

import { check } from '../../src/notice/check/check.js'
import { copiedNotice } from '../../src/notice/check/rules/copiedNotice.js'
import { otherNoticeOf } from '../../src/notice/check/otherNotice.js'
import { RULES } from '../../src/notice/check/rules/index.js'
import { composeAll } from '../../src/notice/compose/composeAll.js'
import { builtInProfiles } from '../../src/notice/compose/profiles.js'
import { objectionsNotSeparate, outdatedLawIn } from '../../src/notice/check/remarks.js'
import { duration } from '../../src/notice/validation/duration.js'
import { languagePacks } from '../../src/languages/index.js'
import { noticeData, registerData, saidBy } from '../../src/start/documents.js'
import { law, lawOfDay } from '../../src/texts/law/index.js'
import { builtInUsualRegisters, mergeUsualRegisters } from '../../src/texts/usualRegisters/index.js'
import {
  blockSource,
  contactSource,
  noticeSources,
  organisationSource,
  purposeSource,
  registerSource,
} from '../fixtures/pureSources.js'
import { subjectOfContent } from '../support/demoNotices.js'

const LANGUAGES = ['fi', 'sv', 'en'] as const
const profiles = builtInProfiles

/** The answers of somebody who leaves everything as it is proposed. */
const usual = (kind: UsualRegister, profile = profiles[0]!, over: Partial<Answers> = {}): Answers => {
  const ticked = <One extends { usual?: boolean }>(all: readonly One[]) =>
    all.filter((one) => one.usual !== false)
  return {
    kind,
    profile,
    automated: 'no',
    contact: { name: 'Aino Niemelä', email: 'aino@saarelanveneveistamo.example', phone: '029 123 4567' },
    cookies: 'no',
    data: ticked(kind.data).map(({ text }) => text),
    dataSubjects: ticked(kind.dataSubjects).map(({ text }) => text),
    dpo: {},
    hasDpo: 'no',
    languages: [...LANGUAGES],
    name: kind.name,
    organisation: { name: 'Esimerkki' },
    owner: undefined,
    purposes: ticked(kind.purposes).map((purpose) => ({ ...purpose, kept: purpose.retention[0] })),
    recipients: ticked(kind.recipients),
    sources: ticked(kind.sources).map(({ text }) => text),
    transfers: 'no',
    ...over,
  }
}

/** Everything ticked that is offered. */
const everything = (kind: UsualRegister, profile = profiles[0]!): Answers =>
  usual(kind, profile, {
    data: kind.data.map(({ text }) => text),
    dataSubjects: kind.dataSubjects.map(({ text }) => text),
    dpo: { name: 'Onni Ombud', email: 'tietosuoja@esimerkki.example' },
    hasDpo: 'yes',
    purposes: kind.purposes.map((purpose) => ({ ...purpose, kept: purpose.retention[0] })),
    recipients: [...kind.recipients],
    sources: kind.sources.map(({ text }) => text),
  })

const controller = organisationSource('o1', {
  name: 'Saarelan Veneveistämö Oy',
  businessId: '1234567-1',
  city: 'Esimerkkilä',
  email: 'toimisto@esimerkki.example',
  phone: '029 123 4567',
  postalCode: '00100',
  street: 'Telakkatie 12',
})

const sourcesIn = (answers: Answers, language: string) => {
  const data = registerData(answers, language, { controller: 'o1' }) as Partial<RegisterSource> &
    Pick<RegisterSource, 'contact' | 'purposes'>
  const register = registerSource('r1', {
    ...data,
    contact: contactSource(data.contact),
    dpo: contactSource(data.dpo),
    purposes: data.purposes.map((one) => purposeSource(one.name ?? '', one)),
    recipients: (data.recipients ?? []).map((one) => ({ ...one, country: null, organisation: null })),
  })
  const notice = noticeData(answers, language, {
    authority: 'b1',
    packs: languagePacks,
    register: 'r1',
    today: '2026-11-29',
  })
  return noticeSources({
    blocks: [blockSource('b1', { kind: 'authority' })],
    notice: { profile: answers.profile.key, title: notice.title as string },
    organisations: [controller],
    registers: [register],
    sections: (notice.sections as Partial<SectionSource>[]).map((one) => ({
      heading: null,
      ...one,
    })) as SectionSource[],
  })
}

const composed = (answers: Answers) =>
  composeAll(Object.fromEntries(LANGUAGES.map((language) => [language, sourcesIn(answers, language)])), {
    packs: languagePacks,
    profile: answers.profile,
  })

/** Every list of texts by language in a usual register, with where it stands. */
const textsIn = (value: unknown, path: string): [string, Record<string, unknown>][] => {
  if (typeof value !== 'object' || value === null) return []
  if ('fi' in value) return [[path, value]]
  return Object.entries(value).flatMap(([key, one]) => textsIn(one, `${path}.${key}`))
}

describe.each(builtInUsualRegisters.map((kind) => [kind.key, kind] as const))(
  'the usual register %s',
  (key, kind) => {
    it('should be written in fi, sv and en, each in words of its own', () => {
      const texts = textsIn(kind, key)
      expect(texts.length).toBeGreaterThan(8)
      for (const [path, text] of texts) {
        expect([path, Object.keys(text).sort()]).toEqual([path, ['en', 'fi', 'sv']])
        for (const language of LANGUAGES) {
          expect([path, language, String(text[language]).trim().length > 2]).toEqual([path, language, true])
        }
        expect([path, new Set(Object.values(text)).size]).toEqual([path, 3])
      }
    })

    it('should say that no lawyer has reviewed it, and be one that the option would take', () => {
      expect(kind.reviewed ?? false).toBe(false)
      expect(mergeUsualRegisters([], [kind])).toEqual([kind])
    })

    it('should have a law for what the law demands, an interest for what is in somebody’s, and durations', () => {
      for (const { key: purpose, law: act, legalBases, legitimateInterest, retention } of kind.purposes) {
        const needsLaw = legalBases.some((basis) => basis === 'legalObligation' || basis === 'publicTask')
        expect([purpose, act !== undefined]).toEqual([purpose, needsLaw])
        expect([purpose, legitimateInterest !== undefined]).toEqual([
          purpose,
          legalBases.includes('legitimateInterests'),
        ])
        for (const one of retention) {
          if (one.duration !== undefined)
            expect([one.duration, duration(one.duration)]).toEqual([one.duration, null])
        }
      }
      const consents = kind.purposes.some(({ legalBases }) => legalBases.includes('consent'))
      expect(kind.withdrawMethod !== undefined).toBe(consents)
    })

    it.each(
      profiles.flatMap((profile) => [
        [profile.key, 'as it is proposed', usual(kind, profile)] as const,
        [profile.key, 'with everything that is offered', everything(kind, profile)] as const,
      ]),
    )('should give a whole notice by the profile %s, %s', (_, __, answers) => {
      const { content, problems } = composed(answers)
      expect(problems).toEqual([])
      for (const language of LANGUAGES) {
        const notice = content[language]!
        expect(notice.sections.filter(({ empty }) => empty).map(({ heading }) => heading)).toEqual([])
        expect(outdatedLawIn(notice, lawOfDay(law, '2026-11-29'))).toEqual([])
        expect(objectionsNotSeparate(notice)).toEqual([])
        const shown = new Set(notice.sections.flatMap(({ keys }) => keys))
        const lacking = [...saidBy(answers).needed].filter(
          (one) => !shown.has(one) && !(one === 'dataCategories' && shown.has('dataContent')),
        )
        expect(lacking).toEqual([])
        expect([...shown]).toContain('complaint')
      }
      const { findings } = check(subjectOfContent(content), { rules: RULES })
      expect(
        findings
          .filter(({ severity }) => severity !== 'information')
          .map(({ fact, language, message, rule, section, words }) => [
            `${rule}/${message}`,
            language,
            section?.heading ?? null,
            words?.quote ?? fact?.path ?? null,
          ]),
      ).toEqual([])
    })
  },
)

describe('the option usualRegisters', () => {
  const [own] = builtInUsualRegisters as [UsualRegister]

  it('should replace one of the same key in its place, and add others at the end', () => {
    const reviewed = { ...own, reviewed: true }
    const merged = mergeUsualRegisters(builtInUsualRegisters, [{ ...own, key: 'guests' }, reviewed])
    expect(merged.map(({ key }) => key)).toEqual([...builtInUsualRegisters.map(({ key }) => key), 'guests'])
    expect(merged[0]).toBe(reviewed)
    expect(builtInUsualRegisters[0]).toBe(own)
  })

  it.each<[string, unknown, RegExp]>([
    ['no list', {}, /must be a list/],
    ['no object', [null], /number 1 must be an object/],
    ['a key with a space', [{ ...own, key: 'my own' }], /keys of letters.*'my own'/],
    ['the same key twice', [own, own], /different keys/],
    ['an unknown field', [{ ...own, retention: [] }], /'customers': `retention` is not known/],
    ['a label that is no text', [{ ...own, label: { fi: ' ' } }], /`label` must be texts by language/],
    [
      'a name that lacks a language',
      [{ ...own, name: { fi: 'A' } }],
      /`name` must have the language.*'sv'|'en'/,
    ],
    ['no purposes', [{ ...own, purposes: [] }], /`purposes` must have at least one/],
    ['a list that is none', [{ ...own, data: {} }], /`data` must be a list/],
    ['a choice twice', [{ ...own, data: [own.data[0], own.data[0]] }], /`data` must have different keys/],
    [
      'a basis that there is not',
      [{ ...own, purposes: [{ ...own.purposes[0], legalBases: ['whim'] }] }],
      /purposes\.0\.legalBases` must be a list of consent/,
    ],
    [
      'a duration that is none',
      [{ ...own, purposes: [{ ...own.purposes[0], retention: [{ duration: '3 v', text: own.name }] }] }],
      /retention\.0\.duration` must be an ISO 8601/,
    ],
    [
      'a role that there is not',
      [{ ...own, recipients: [{ ...own.recipients[0], role: 'x' }] }],
      /role` must be/,
    ],
    ['no protection', [{ ...own, protection: null }], /`protection` must have/],
    ['no provision', [{ ...own, provision: { basis: 'maybe' } }], /`provision` must have/],
  ])('should refuse %s', (_, given, message) => {
    expect(() => mergeUsualRegisters(builtInUsualRegisters, given as never)).toThrow(message)
  })
})

describe('the usual registers beside each other', () => {
  it.each(profiles.map((profile) => [profile.key, profile] as const))(
    'should be no copies of each other by the profile %s, though they share what is usual',
    (_, profile) => {
      const all = builtInUsualRegisters.map((kind) => ({
        content: composed(everything(kind, profile)).content,
        key: kind.key,
      }))
      const notices = all.map(({ content, key }) => ({ ...otherNoticeOf(content), registers: [key] }))
      for (const [index, { content, key }] of all.entries()) {
        const otherNotices = notices.filter((_one, at) => at !== index)
        // Of one controller, and of others.
        for (const others of [
          otherNotices,
          otherNotices.map((one) => ({ ...one, controllers: ['toinen oy'] })),
        ]) {
          const subject = subjectOfContent(content, { otherNotices: others })
          expect([key, check(subject, { rules: [copiedNotice] }).findings]).toEqual([key, []])
        }
      }
    },
  )
})
