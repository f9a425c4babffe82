import { describe, expect, it } from '@jest/globals'

import { firstWritten, inLanguageAsked, lookUpLanguage } from '../../src/notice/lookUpLanguage.js'

describe('a language asked for', () => {
  it.each([
    ['sv', ['fi', 'sv'], 'sv'],
    ['sv-FI', ['fi', 'sv'], 'sv'],
    ['sv_FI', ['fi', 'sv'], 'sv'],
    ['SV-fi', ['fi', 'sv'], 'sv'],
    ['zh-Hant-TW', ['zh', 'zh_Hant'], 'zh_Hant'],
    ['en-GB', ['en', 'en-GB'], 'en-GB'],
    ['EN_gb', ['en', 'en-GB'], 'en-GB'],
    // Two that differ in letters only: the very one.
    ['SV', ['sv', 'SV'], 'SV'],
    ['sv', ['sv', 'SV'], 'sv'],
  ])('%s of %j is %s', (tag, languages, found) => {
    expect(lookUpLanguage(tag, languages)).toBe(found)
  })

  it.each([
    ['sv', []],
    ['sv', ['sv-FI', 'fi']],
    ['svx', ['sv']],
    ['s', ['sv']],
    ['', ['sv']],
    ['-', ['sv']],
    ['constructor', ['sv']],
    ['__proto__', ['sv']],
  ])('%s of %j is none', (tag, languages) => {
    expect(lookUpLanguage(tag, languages)).toBeUndefined()
  })
})

describe('the language given of those asked for', () => {
  it.each([
    [undefined, undefined],
    ['sv-FI', 'sv'],
    ['en', undefined],
    [['en', 'sv-FI', 'fi'], 'sv'],
    [['en', 'de'], undefined],
  ] as const)('%j is the first that is written: %s', (asked, found) => {
    expect(firstWritten(asked as Parameters<typeof firstWritten>[0], ['fi', 'sv'])).toBe(found)
  })

  it('is the standard one where none is written', () => {
    expect(inLanguageAsked({ fi: 'kyllä', sv: 'ja' }, ['en', 'sv'], 'fi')).toBe('ja')
    expect(inLanguageAsked({ fi: 'kyllä', sv: 'ja' }, ['en', 'de'], 'fi')).toBe('kyllä')
    expect(inLanguageAsked({ fi: 'kyllä' }, undefined, 'fi-FI')).toBe('kyllä')
    expect(inLanguageAsked({ sv: 'ja' }, 'en', 'fi')).toBeUndefined()
  })
})
