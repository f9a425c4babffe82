import { describe, expect, it } from '@jest/globals'

import { PROBLEM_CODES } from '../../src/notice/check/problems.js'
import { RULES } from '../../src/notice/check/rules/index.js'
import { VALIDATION_CODES } from '../../src/notice/validation/index.js'
import {
  type AdminTranslations,
  adminTranslations,
  inEveryLanguage,
  tx,
  withStrings,
  withStringsWithin,
} from '../../src/translations/index.js'
import { mergeLanguages } from '../../src/languages/merge.js'
import { mergeTranslations } from '../../src/translations/merge.js'

type Strings = { [key: string]: Strings | string }

const flat = (strings: Strings, prefix = ''): [string, string][] =>
  Object.entries(strings).flatMap(([key, value]) =>
    typeof value === 'string'
      ? [[`${prefix}${key}`, value] as [string, string]]
      : flat(value, `${prefix}${key}:`),
  )

const variables = (text: string) => [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name).sort()

/** The plugin's own strings in a language, with their keys. */
const stringsIn = (language: string) => flat({ privacyNotices: adminTranslations[language]!.privacyNotices })

describe('the strings of the admin', () => {
  const english = new Map(stringsIn('en'))

  it.each(['fi', 'sv'])('should say the same things in %s as in English', (language) => {
    const strings = new Map(stringsIn(language))
    expect([...strings.keys()].sort()).toEqual([...english.keys()].sort())
    for (const [key, text] of strings) {
      expect([key, text.trim()]).toEqual([key, text])
      expect([key, text === '']).toEqual([key, false])
      expect([key, ...variables(text)]).toEqual([key, ...variables(english.get(key) ?? '')])
    }
  })

  it('should never put a variable where Finnish would have to bend it', () => {
    for (const [key, text] of stringsIn('fi')) {
      expect([key, /\}\}:?[a-zåäö]/i.test(text)]).toEqual([key, false])
    }
  })

  it('should have a sentence for everything that can be wrong', () => {
    const { problems, validation } = adminTranslations.en?.privacyNotices ?? {}
    expect(Object.keys(problems ?? {}).sort()).toEqual([...PROBLEM_CODES].sort())
    expect(Object.keys(validation?.codes ?? {}).sort()).toEqual([...VALIDATION_CODES].sort())
  })

  it('should call each thing by one word in Swedish, as what is published does', () => {
    const explained = RULES.flatMap(({ help, messages, title }) => [
      title.sv,
      help.sv,
      ...Object.values(messages).map((message: { sv: string }) => message.sv),
    ])
    const told = [...stringsIn('sv').map(([, text]) => text), ...explained]
    const other = /lagringstid|direktmarknadsföring|(?<![{\w])hash(?!\w*\})|börjar? gälla/i
    expect(told.filter((text) => other.test(text))).toEqual([])
  })

  it('should give every label in every language', () => {
    expect(inEveryLanguage('privacyNotices:group')).toEqual({
      en: 'Privacy notices',
      fi: 'Tietosuojaselosteet',
      sv: 'Dataskyddsbeskrivningar',
    })
  })
})

describe('merging the strings into an app', () => {
  it('should add them in each language of the app, English where there are none, and let the app win', () => {
    const { translations } = mergeTranslations(mergeLanguages().admin, {
      supportedLanguages: { de: {}, fi: {} } as never,
      translations: { fi: { own: 'oma', privacyNotices: { group: 'Omat' } } } as never,
    }) as {
      translations: Record<string, { own?: string; privacyNotices: AdminTranslations['privacyNotices'] }>
    }
    expect(translations.de?.privacyNotices.group).toBe('Privacy notices')
    expect(translations.fi?.privacyNotices.group).toBe('Omat')
    expect(translations.fi?.own).toBe('oma')
    expect(translations.fi?.privacyNotices.collections.registers.singular).toBe('Rekisteri')
  })
})

describe('the labels of a config', () => {
  const strings = {
    en: { privacyNotices: { group: 'Notices' } },
    et: { privacyNotices: { group: 'Teated' } },
  }

  it('should be in the languages of the app, also of blocks in its own collections', () => {
    const [pages] = withStringsWithin(
      [{ slug: 'pages', fields: [{ blocks: [{ label: tx('privacyNotices:group') }] }] }],
      strings,
    )
    expect(pages.fields[0]!.blocks[0]!.label).toEqual({ en: 'Notices', et: 'Teated' })
  })

  it('should leave what has none the very same', () => {
    const own = { slug: 'own', fields: [{ label: { en: 'Own' } }] }
    const itself: Record<string, unknown> = { slug: 'itself' }
    itself.itself = itself
    const config = [own, itself, { label: tx('privacyNotices:group') }]
    const labelled = withStringsWithin(config, strings)
    expect(labelled).not.toBe(config)
    expect(labelled[0]).toBe(own)
    expect(labelled[1]).toBe(itself)
    expect(withStrings([own], strings)).toEqual([own])
    expect(withStrings([own], strings)[0]).not.toBe(own)
  })
})
