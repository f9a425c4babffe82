import { describe, expect, it } from '@jest/globals'
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { renderToStaticMarkup } from 'react-dom/server'
import ts from 'typescript'

import type { OwnLanguage } from '../../src/languages/types.js'

import { PrivacyNotice, type NoticeData, WithdrawnNotice } from '../../src/exports/react.js'
import { builtInLanguages, languagePacks } from '../../src/languages/index.js'
import { comparisonWords, mergeLanguages } from '../../src/languages/merge.js'
import { normaliseOptions } from '../../src/options.js'
import { feedWordsIn } from '../../src/reading/feed/words.js'
import { malformedError, noNoticeError } from '../../src/reading/answers.js'
import { standardTitle } from '../../src/texts/standardTexts/index.js'
import { mergeTranslations } from '../../src/translations/merge.js'
import { et } from '../fixtures/languages/et.js'
import { nb } from '../fixtures/languages/nb.js'

const { en, fi, sv } = builtInLanguages
const asked = (accept = '') => ({ headers: new Headers({ 'accept-language': accept }) })

/** The strings of a piece with their paths; a function by what it gives for words of no language. */
const textsOf = (piece: unknown, path = ''): [string, string][] => {
  if (typeof piece === 'string') return [[path, piece]]
  if (typeof piece === 'function') return [[path, (piece as (...all: string[]) => string)('1', '2')]]
  return Object.entries(piece ?? {}).flatMap(([key, one]) => textsOf(one, `${path}.${key}`))
}

describe('a language of an app’s own, complete', () => {
  const languages = mergeLanguages({ et })

  it('should be there beside the built-in ones, which stay as they are', () => {
    for (const piece of Object.values(languages)) expect(Object.keys(piece)).toEqual(['en', 'fi', 'sv', 'et'])
    expect(languages.packs.fi).toBe(fi.pack)
    expect(languages.admin.sv).toBe(sv.admin)
    expect(Object.keys(builtInLanguages)).toEqual(['en', 'fi', 'sv'])
  })

  it('should be used in every piece, to the last text', () => {
    const pieces = {
      admin: languages.admin.et,
      answers: languages.answers.et,
      comparison: languages.comparisons.et,
      feed: languages.feeds.et,
    }
    const texts = textsOf(pieces).filter(([path]) => path !== '.comparison.language')
    expect(texts.length).toBeGreaterThan(600)
    expect(texts.filter(([, text]) => !text.startsWith('ET '))).toEqual([])
  })

  it('should tell comparisons, feeds and errors, also to those who ask for a region', () => {
    const { pack, texts } = comparisonWords(languages, 'et-EE')
    expect([pack, texts]).toEqual([et.pack, et.comparison])
    const words = feedWordsIn(languages, 'et_EE')
    expect([words.language, words('minor')]).toEqual(['et_EE', 'ET A minor change.'])
    for (const [accept, locale] of [
      ['', 'et'],
      ['de, et-EE;q=0.5', undefined],
    ] as const) {
      expect(noNoticeError(asked(accept), { languages }, { code: 'notFound' }, locale).message).toBe(
        et.answers.notFound,
      )
    }
    expect(
      malformedError(asked('et'), { languages }, { expected: 'x', parameter: 'at' } as never).message,
    ).toBe('ET The parameter at is malformed: x.')
  })

  it('should name the standard texts and the choices of the editors', () => {
    const { standardTexts } = normaliseOptions({ languages: { et } })
    expect(standardTexts.map((text) => standardTitle(text, 'et'))).toEqual([
      'ET Rights: introduction',
      'ET Rights: how to use them',
      'ET Rights: checking who asks',
      et.pack.headings.rights,
      et.pack.headings.cookies,
      et.pack.headings.complaint,
    ])
  })

  it('should be an admin language where the app has it', () => {
    const i18n = { fallbackLanguage: 'en', supportedLanguages: { en: {}, et: {} } } as never
    const { translations } = mergeTranslations(languages.admin, i18n)
    expect(Object.keys(translations).sort()).toEqual(['en', 'et'])
    expect(translations.et).toMatchObject({ privacyNotices: { group: 'ET Privacy notices' } })
  })

  it('should be what the components say', () => {
    const notice: NoticeData = {
      effectiveFrom: '2025-02-03',
      fallback: true,
      introduction: null,
      locale: 'fi',
      requestedLocale: 'et',
      sections: [],
      statute: null,
      title: 'Jäsenrekisteri',
      version: 2,
    }
    const labels = { et: et.words }
    expect(renderToStaticMarkup(<PrivacyNotice labels={labels} notice={notice} />)).toContain(
      '<p lang="et" role="note">ET This notice has not been published in the language asked for. ' +
        'It is in ET Finnish.</p>',
    )
    expect(
      renderToStaticMarkup(
        <PrivacyNotice labels={labels} notice={{ ...notice, fallback: false, locale: 'et' }} />,
      ),
    ).toContain('<dt>ET Version</dt>')
    // To others by the name that the platform has for it.
    expect(
      renderToStaticMarkup(
        <PrivacyNotice labels={labels} notice={{ ...notice, locale: 'et', requestedLocale: 'fi' }} />,
      ),
    ).toContain('Sen kieli on viro.')
  })
})

describe('a language of an app’s own, in part', () => {
  const languages = mergeLanguages({ nb })

  it('should have its own pieces', () => {
    expect(languages.packs.nb).toBe(nb.pack)
    expect(languages.admin.nb?.privacyNotices.group).toBe('Personvernerklæringer')
  })

  it('should say in English, and as English, what else there is to say', () => {
    expect(comparisonWords(languages, 'nb')).toEqual({ pack: en.pack, texts: en.comparison })
    const words = feedWordsIn(languages, 'nb')
    expect([words.language, words('minor')]).toEqual(['en', en.feed.minor])
    expect(noNoticeError(asked(), { languages }, { code: 'notFound' }, 'nb').message).toBe(
      en.answers.notFound,
    )
    expect(languages.admin.nb).toEqual({
      ...en.admin,
      privacyNotices: { ...en.admin.privacyNotices, group: 'Personvernerklæringer' },
    })
  })

  it('should have official terms in English where it has only the sentences of comparisons', () => {
    const { pack, texts } = comparisonWords(mergeLanguages({ nb: { comparison: et.comparison } }), 'nb')
    expect([pack, texts]).toEqual([en.pack, et.comparison])
  })

  it('should fill in the words of the components one by one', () => {
    const html = renderToStaticMarkup(
      <WithdrawnNotice
        labels={{ nb: nb.words! }}
        locale="nb"
        withdrawal={{ date: '2025-02-03', reason: null, successor: null }}
      />,
    )
    expect(html).toContain(`<h1>${en.words.withdrawnHeading}</h1>`)
    expect(html).toContain('Erklæringen ble trukket tilbake ')
  })

  it('should take the rest from the same language with fewer subtags', () => {
    const finland: OwnLanguage = {
      admin: { privacyNotices: { group: 'Dataskydd i Finland' } },
      feed: { ...sv.feed, minor: 'Litet.' },
    }
    const own = {
      feed: { ...sv.feed, minor: 'Smått.' },
      admin: { privacyNotices: { uses: { tab: 'Används' } } },
    }
    const regional = mergeLanguages({ 'sv-FI': finland, sv: own })
    expect(feedWordsIn(regional, 'sv-FI')('minor')).toBe('Litet.')
    expect(feedWordsIn(regional, 'sv-AX')('minor')).toBe('Smått.')
    expect(comparisonWords(regional, 'sv-FI')).toEqual({ pack: sv.pack, texts: sv.comparison })
    expect(noNoticeError(asked(), { languages: regional }, { code: 'notFound' }, 'sv-FI').message).toBe(
      sv.answers.notFound,
    )
    expect(regional.admin['sv-FI']?.privacyNotices).toEqual({
      ...sv.admin.privacyNotices,
      group: 'Dataskydd i Finland',
      uses: { ...sv.admin.privacyNotices.uses, tab: 'Används' },
    })
  })

  it('should give a built-in language other words, and leave its other pieces', () => {
    const languages_ = mergeLanguages({ fi: { answers: { ...fi.answers, notFound: 'Ei ole.' } } })
    expect(languages_.answers.fi?.notFound).toBe('Ei ole.')
    expect(languages_.packs.fi).toBe(fi.pack)
  })
})

describe('the option languages', () => {
  const { rights, ...withoutRights } = languagePacks.en!
  const refused: [string, unknown, string][] = [
    ['a list', [], 'option `languages` must be an object'],
    ['a pack alone', { et: languagePacks.en }, 'option `languages.et.language` is not known'],
    ['no object', { et: 'eesti' }, 'option `languages.et` must be an object'],
    [
      'a pack that lacks something',
      { et: { pack: withoutRights } },
      '`languages.et.pack.rights` must be an object',
    ],
    [
      'a heading that is no text',
      { et: { pack: { ...en.pack, headings: { ...en.pack.headings, controller: 1 } } } },
      '`languages.et.pack.headings.controller` must be a text',
    ],
    [
      'a duration that is no function',
      { et: { pack: { ...en.pack, durations: { ...en.pack.durations, days: 'päeva' } } } },
      '`languages.et.pack.durations.days` must be a function',
    ],
    [
      'no numbers to tell durations by',
      {
        et: {
          pack: {
            ...languagePacks.en!,
            durationWords: { ...languagePacks.en!.durationWords!, numbers: { a: 'b' } },
          },
        },
      },
      '`languages.et.pack.durationWords.numbers` must be an object of numbers',
    ],
    [
      'units without words',
      {
        et: {
          pack: { ...languagePacks.en!, durationWords: { ...languagePacks.en!.durationWords!, units: {} } },
        },
      },
      '`languages.et.pack.durationWords.units.years` must be a list of texts',
    ],
    [
      'an unknown country',
      { et: { pack: { ...en.pack, homeCountry: 1 } } },
      '`languages.et.pack.homeCountry` must be a country code or null',
    ],
    ['half a piece', { et: { feed: { minor: 'Väike.' } } }, '`languages.et.feed.ofAll` must be a text'],
    [
      'an unknown string',
      { et: { admin: { privacyNotices: { grupp: 'x' } } } },
      '`languages.et.admin.privacyNotices.grupp` is not known',
    ],
    [
      'a string that is none',
      { et: { admin: { privacyNotices: { group: 1 } } } },
      '`languages.et.admin.privacyNotices.group` must be a text',
    ],
    [
      'a name that is none',
      { et: { words: { languages: { de: 1 } } } },
      '`languages.et.words.languages.de` must be a text',
    ],
  ]

  it.each(refused)('should not be %s', (_, languages, message) => {
    expect(rights).toBeDefined()
    expect(() => normaliseOptions({ languages: languages as never })).toThrow(message)
  })

  it('should take names of other languages, and strings of Payload’s editor', () => {
    const { languages } = normaliseOptions({
      languages: {
        et: { admin: { lexical: { paragraph: { label: 'Lõik' } } }, words: { languages: { lv: 'läti' } } },
      },
    })
    expect(languages.admin.et).toEqual({ ...en.admin, lexical: { paragraph: { label: 'Lõik' } } })
  })
})

describe('what a browser loads', () => {
  const root = fileURLToPath(new URL('../..', import.meta.url))

  /** The modules that one imports at run time, itself and through others; those of other packages by their names. */
  const modulesOf = (entry: string): string[] => {
    const found = new Set<string>()
    const visit = (file: string): void => {
      if (found.has(relative(root, file))) return
      found.add(relative(root, file))
      const { outputText } = ts.transpileModule(readFileSync(file, 'utf8'), {
        compilerOptions: {
          jsx: ts.JsxEmit.ReactJSX,
          module: ts.ModuleKind.ESNext,
          verbatimModuleSyntax: true,
        },
        fileName: file,
      })
      for (const { fileName } of ts.preProcessFile(outputText).importedFiles) {
        const path = join(dirname(file), fileName.replace(/\.js$/, ''))
        const module = ['.ts', '.tsx'].map((ending) => path + ending).find((one) => existsSync(one))
        if (fileName.startsWith('.') && module) visit(module)
        else found.add(fileName)
      }
    }
    visit(join(root, entry))
    return [...found].filter((one) => one !== entry)
  }

  it('should be, for the components, the words around a notice and nothing else of a language', () => {
    const modules = modulesOf('src/exports/react.ts')
    expect(modules.filter((one) => one.startsWith('src/languages/')).sort()).toEqual(
      Object.keys(builtInLanguages).map((code) => `src/languages/${code}/words.ts`),
    )
    expect(modules.filter((one) => !one.startsWith('src/')).sort()).toEqual(['react', 'react/jsx-runtime'])
    expect(modules.filter((one) => one.startsWith('src/texts/'))).toEqual([])
  })

  it('should be, for the admin, no texts at all: Payload sends the strings of its language', () => {
    const modules = modulesOf('src/exports/client.ts')
    expect(modules).toContain('src/translations/translate.ts')
    expect(modules.filter((one) => /^src\/(languages|texts)\/|^node:/.test(one))).toEqual([])
  })

  it.each(Object.keys(builtInLanguages))(
    'should be, for the strings of the admin in %s, these alone',
    (code) => {
      expect(modulesOf(`src/languages/${code}/admin.ts`)).toEqual([])
    },
  )
})
