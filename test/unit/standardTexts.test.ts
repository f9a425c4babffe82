import { describe, expect, it } from '@jest/globals'

import type { Right } from '../../src/notice/vocabulary.js'
import type { LanguagePack } from '../../src/notice/languagePack.js'
import type { StandardText } from '../../src/texts/standardTexts/index.js'

import { matchPlaceholders, matchProblems } from '../../src/notice/compose/placeholders.js'
import { renderContentText } from '../../src/render/index.js'
import { BLOCK_KINDS, RIGHTS } from '../../src/notice/vocabulary.js'
import { normaliseOptions } from '../../src/options.js'
import { languagePacks } from '../../src/languages/index.js'
import {
  builtInStandardTexts,
  mergeStandardTexts,
  standardTitle,
  standardWording,
} from '../../src/texts/standardTexts/index.js'
import { modelTexts } from '../fixtures/modelTexts.js'
import { itGiven } from '../integration/support/abilities.js'

const LANGUAGES = ['fi', 'sv', 'en'] as const
type Language = (typeof LANGUAGES)[number]

const texts = builtInStandardTexts(languagePacks, 'FI')
const byKey = (key: string) => texts.find((text) => text.key === key)!
const words = (text: StandardText, language: string) =>
  renderContentText(standardWording(text, language) ?? [])

describe('the standard texts', () => {
  it('should be those an editor can reuse, each of a kind that there is', () => {
    expect(texts.map(({ key, kind }) => [key, kind])).toEqual([
      ['intro', 'text'],
      ['howTo', 'text'],
      ['identity', 'text'],
      ['rights', 'rights'],
      ['cookies', 'cookies'],
      ['authority', 'authority'],
    ])
    for (const { kind } of texts) expect(BLOCK_KINDS).toContain(kind)
  })

  it.each(texts.map((text) => [text.key, text] as const))('should have %s in fi, sv and en', (key, text) => {
    const titles = LANGUAGES.map((language) => standardTitle(text, language))
    expect(titles).not.toContain(null)
    expect(new Set(titles).size).toBe(3)
    const said = LANGUAGES.map((language) => words(text, language))
    if (key === 'rights') expect(said).toEqual(['', '', ''])
    else expect([new Set(said).size, said.includes('')]).toEqual([3, false])
  })

  it('should go by different titles in each language', () => {
    for (const language of LANGUAGES) {
      expect(new Set(texts.map((text) => standardTitle(text, language))).size).toBe(texts.length)
    }
  })

  it.each(LANGUAGES)('should hold only placeholders there are, none of them inflected, in %s', (language) => {
    const matches = texts.flatMap((text) => matchPlaceholders(words(text, language)))
    expect(matches.flatMap((match) => matchProblems(match, ''))).toEqual([])
    expect(matches.map(({ placeholder }) => placeholder)).toEqual(['controller.name', 'contact.details'])
  })

  it('should say what generated sections say, from one piece', () => {
    for (const language of LANGUAGES) {
      const pack = languagePacks[language]!
      expect(words(byKey('intro'), language)).toBe(pack.rightsIntro)
      expect(words(byKey('howTo'), language)).toBe(pack.rightsHowTo)
      expect(words(byKey('identity'), language)).toBe(pack.rightsIdentity)
      expect(words(byKey('cookies'), language)).toBe(pack.statements.cookieConsent)
      expect(words(byKey('authority'), language)).toBe(pack.complaintWithoutAuthority)
    }
  })

  it('should be there in a language of the integrator’s, by its own titles or official headings', () => {
    const de = {
      ...languagePacks.en!,
      rightsIntro: 'Sie haben Rechte.',
      standardTitles: { ...languagePacks.en!.standardTitles, intro: 'Rechte: Einleitung' },
      language: 'de',
    } satisfies LanguagePack
    const inGerman = builtInStandardTexts({ de }, 'DE')
    const [intro] = inGerman
    expect(standardTitle(intro!, 'de-AT')).toBe('Rechte: Einleitung')
    expect(
      standardTitle(
        inGerman.find(({ key }) => key === 'rights')!,
        'de',
      ),
    ).toBe(de.headings.rights)
    expect(words(intro!, 'de_AT')).toBe('Sie haben Rechte.')
    expect(standardTitle(intro!, 'fi')).toBeNull()
    expect(standardWording(intro!, 'fi')).toBeNull()
  })

  it('should name the authority of the controllers’ country', () => {
    expect(normaliseOptions({ country: 'SE' }).standardTexts.map(({ authority }) => authority)).toContain(
      'SE',
    )
  })
})

describe('the option standardTexts', () => {
  const own: StandardText = {
    key: 'howTo',
    kind: 'text',
    title: { fi: 'Ohje' },
    content: {
      fi: [
        'Kirjoita meille: {{contact.email}}',
        { type: 'list', items: [{ children: [{ text: 'nimi' }] }], ordered: false },
      ],
    },
  }

  it('should replace a text of the same key in its place, and add others at the end', () => {
    const added = { ...own, key: 'children' }
    const merged = mergeStandardTexts(texts, [added, own])
    expect(merged.map(({ key }) => key)).toEqual([...texts.map(({ key }) => key), 'children'])
    expect(words(merged[1]!, 'fi')).toBe('Kirjoita meille: {{contact.email}}\n\n- nimi')
    expect(standardWording(merged[1]!, 'sv')).toBeNull()
    expect(texts[1]).toBe(byKey('howTo'))
  })

  it.each<[string, unknown, RegExp]>([
    ['no list', {}, /must be a list/],
    ['no object', [null], /number 1 must be an object/],
    ['a key with a space', [{ ...own, key: 'how to' }], /keys of letters.*'how to'/],
    ['the same key twice', [own, own], /different keys/],
    ['another kind', [{ ...own, kind: 'poem' }], /'howTo': `kind` must be one of .*'poem'/],
    ['an unknown field', [{ ...own, text: 'x' }], /`text` is not known/],
    ['no title', [{ ...own, title: {} }], /`title` must be texts by language/],
    ['a title in fewer languages', [{ ...own, title: { sv: 'Råd' } }], /`title` must have .* 'fi'/],
    [
      'a title in more languages',
      [{ ...own, title: { fi: 'Ohje', sv: 'Råd' } }],
      /`content` must have .* 'sv'/,
    ],
    ['an empty paragraph', [{ ...own, content: { fi: [' '] } }], /`content.fi` has an empty one/],
    ['no paragraphs', [{ ...own, content: { fi: 'Hei' } }], /`content.fi` must be a list/],
    ['an unknown node', [{ ...own, content: { fi: [{ type: 'table' }] } }], /`content.fi`/],
    ['an unknown placeholder', [{ ...own, content: { fi: ['{{contact.fax}}'] } }], /contact\.fax/],
    [
      'an inflected placeholder',
      [{ ...own, content: { fi: ['{{controller.name}}:n tiedot'] } }],
      /placeholderInflected: controller\.name/,
    ],
    ['rights of another kind', [{ ...own, rights: ['access'] }], /`rights` belong to the kind rights/],
    [
      'unknown rights',
      [{ ...own, kind: 'rights', rights: ['silence'] }],
      /`rights` must be a list of access/,
    ],
    ['an authority of another kind', [{ ...own, authority: 'FI' }], /`authority` belongs to/],
    ['an unknown country', [{ ...own, authority: 'fi', kind: 'authority' }], /ISO 3166-1 .*'fi'/],
  ])('should refuse %s', (_, standardTexts, reason) => {
    expect(() => normaliseOptions({ standardTexts: standardTexts as never })).toThrow(reason)
    expect(() => normaliseOptions({ standardTexts: standardTexts as never })).toThrow('`standardTexts`')
  })
})

describe('the wording', () => {
  const models = modelTexts()

  /**
   * Where a text on purpose says it otherwise than its model: contact details are one placeholder, because one of them may be
   * missing, and the authority’s follow as lines of their own; and the rights are told of in a section of their own, which in
   * many notices is the last, so that they are not "below".
   */
  const adapted: Record<string, Record<Language, [model: string, ours: string][]>> = {
    intro: {
      fi: [['jäljempänä kuvatut oikeudet', 'tässä selosteessa kuvatut oikeudet']],
      sv: [['rättigheterna nedan under', 'de rättigheter som anges i den här dataskyddsbeskrivningen under']],
      en: [['rights described below', 'rights described in this notice']],
    },
    howTo: {
      fi: [['{{contact.name}}, {{contact.email}}', '{{contact.details}}']],
      sv: [['{{contact.name}}, {{contact.email}}', '{{contact.details}}']],
      en: [['{{contact.name}}, {{contact.email}}', '{{contact.details}}']],
    },
    cookies: {
      fi: [[': {{cookies.settingsUrl}}', '']],
      sv: [[': {{cookies.settingsUrl}}', '']],
      en: [[': {{cookies.settingsUrl}}', '']],
    },
    complaint: {
      fi: [
        [/ Suomessa: [^.]+(?:\.\w[^.]*)*\./.source, ''],
        [
          'Valituksen voi tehdä myös siinä EU/ETA-valtiossa',
          'Valituksen voi tehdä siinä EU- tai ETA-valtiossa',
        ],
      ],
      sv: [
        [/ I Finland: [^.]+(?:\.\w[^.]*)*\./.source, ''],
        ['Klagomål kan också lämnas i den EU/EES-stat', 'Klagomålet kan lämnas i den EU- eller EES-stat'],
      ],
      en: [
        [/ In Finland: [^.]+(?:\.\w[^.]*)*\./.source, ''],
        ['You may also complain in the EU/EEA state', 'You may do so in the EU or EEA state'],
      ],
    },
    withdrawConsent: {
      fi: [[': {{consent.withdrawMethod}}', '']],
      sv: [[': {{consent.withdrawMethod}}', '']],
      en: [[': {{consent.withdrawMethod}}', '']],
    },
  }

  const modelOf = (key: string, language: Language): string =>
    (adapted[key]?.[language] ?? []).reduce((text, [model, ours]) => {
      const changed = model.startsWith(' ')
        ? text.replace(new RegExp(model), ours)
        : text.replace(model, ours)
      // An adaptation that changes nothing is one that is no longer true.
      expect([key, language, model, changed === text]).toEqual([key, language, model, false])
      return changed
    }, models?.[key]?.[language] ?? '')

  const reason = 'shared/domain.md is not beside the repository'
  for (const language of LANGUAGES) {
    const pack = languagePacks[language]!
    itGiven(models !== null, reason, `should be that of the model texts in ${language}`, async () => {
      expect(words(byKey('intro'), language)).toBe(modelOf('intro', language))
      expect(words(byKey('howTo'), language)).toBe(modelOf('howTo', language))
      expect(words(byKey('identity'), language)).toBe(modelOf('identity', language))
      expect(words(byKey('cookies'), language)).toBe(modelOf('cookies', language))
      expect(words(byKey('authority'), language)).toBe(modelOf('complaint', language))
    })

    itGiven(
      models !== null,
      reason,
      `should be that of the model texts for the rights in ${language}`,
      async () => {
        const modelKeys: Partial<Record<Right, string>> = { objectMarketing: 'objectionMarketing' }
        // What nobody decides alone is told of in the model as a fact, not as a right; complaints are compared above.
        for (const right of RIGHTS.filter((one) => one !== 'notAutomated' && one !== 'complaint')) {
          const text =
            right === 'withdrawConsent' ? pack.withdrawConsentWithoutMethod : pack.rights[right].text
          expect([right, text]).toEqual([right, modelOf(modelKeys[right] ?? right, language)])
        }
      },
    )
  }
})
