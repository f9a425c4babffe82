import { describe, expect, it } from '@jest/globals'

import type { LanguagePack } from '../../src/notice/languagePack.js'

import { RIGHTS, RIGHT_SECTIONS, SECTION_KEYS } from '../../src/notice/vocabulary.js'
import { pack as fi } from '../../src/languages/fi/pack.js'
import { languagePacks } from '../../src/languages/index.js'
import { packFor } from '../../src/notice/languagePack.js'
import { countryName, languageName } from '../../src/notice/names.js'

/** What a pack's texts may hold, and nothing else. */
const allowedPlaceholders = [
  'controller.name',
  'contact.details',
  'contact.name',
  'contact.email',
  'contact.phone',
  'contact.address',
  'dpo.details',
  'authority.details',
  'authority.name',
  'authority.postalAddress',
  'authority.phone',
  'authority.email',
  'authority.website',
  'register.name',
  'retention.text',
  'consent.withdrawMethod',
]

/** Every text of a pack with its path; a function gives its text for 1 and for 2. */
const textsOf = (value: unknown, path = ''): [string, string][] => {
  if (typeof value === 'string') return [[path, value]]
  if (typeof value === 'function') {
    return [1, 2].map((count) => [`${path}(${count})`, (value as (count: number) => string)(count)])
  }
  if (value === null || typeof value !== 'object') return []
  return Object.entries(value).flatMap(([key, child]) => textsOf(child, path ? `${path}.${key}` : key))
}

const packs = Object.entries(languagePacks)

it('has Finnish, Swedish and English', () => {
  expect(Object.keys(languagePacks).sort()).toEqual(['en', 'fi', 'sv'])
})

describe.each(packs)('the language pack %s', (code, pack: LanguagePack) => {
  const texts = textsOf(pack)

  it('is filed under its own code', () => {
    expect(pack.language).toBe(code)
  })

  it('has the same keys as the Finnish one', () => {
    const keys = (of: LanguagePack) =>
      [
        ...new Set(
          // A language has as many words for a length of time as it has.
          textsOf({ ...of, homeCountry: null }).map(([path]) =>
            path.replace(/^(durationWords\..*)\.\d+$/, '$1'),
          ),
        ),
      ].sort()
    expect(keys(pack)).toEqual(keys(fi))
  })

  it('names every section and every right', () => {
    expect(Object.keys(pack.headings).sort()).toEqual([...SECTION_KEYS].sort())
    expect(Object.keys(pack.rights).sort()).toEqual([...RIGHTS].sort())
  })

  it('has no empty text, and no white space around one but the conjunction', () => {
    expect(texts.length).toBeGreaterThan(150)
    for (const [path, text] of texts) {
      expect([path, text.trim()]).not.toEqual([path, ''])
      if (path !== 'conjunction') expect([path, text]).toEqual([path, text.trim()])
    }
  })

  it('holds only placeholders of the closed list, all well formed', () => {
    for (const [path, text] of texts) {
      const names = [...text.matchAll(/\{\{([a-zA-Z.]+)\}\}/g)].map(([, name]) => name)
      expect([path, names.filter((name = '') => !allowedPlaceholders.includes(name))]).toEqual([path, []])
      expect([path, text.replace(/\{\{[a-zA-Z.]+\}\}/g, '')]).toEqual([
        path,
        expect.not.stringMatching(/[{}]/),
      ])
    }
  })

  it('never puts an ending on a placeholder', () => {
    for (const [path, text] of texts) {
      expect([path, text]).toEqual([path, expect.not.stringMatching(/\}\}(?::?\p{L}|['’-]\p{L})/u)])
      expect([path, text]).toEqual([path, expect.not.stringMatching(/\p{L}\{\{/u)])
    }
  })

  it('puts a placeholder only after a colon, or a comma after another one', () => {
    for (const [path, text] of texts) {
      const before = [...text.matchAll(/(.{0,4})\{\{/g)].map(([, lead = '']) => lead)
      expect([path, before.filter((lead) => !/(?:: |\}\}, )$/.test(lead))]).toEqual([path, []])
    }
  })

  it('calls a right the same in its text and in its section', () => {
    for (const right of RIGHTS) {
      expect([right, pack.rights[right].heading]).toEqual([right, pack.headings[RIGHT_SECTIONS[right]]])
    }
  })

  it('has headings and labels without a colon or full stop at the end, and statements with one', () => {
    for (const text of [...Object.values(pack.headings), ...Object.values(pack.labels)]) {
      expect(text).not.toMatch(/[.:]$/)
      expect(text).toMatch(/^\p{Lu}/u)
    }
    for (const text of [...Object.values(pack.statements), ...Object.values(pack.origins)]) {
      expect(text).toMatch(/[.:]$/)
    }
  })

  it('asks for no signature and claims no right to anonymisation', () => {
    for (const [, text] of texts) expect(text).not.toMatch(/allekirjoit|underskri|signature|anonym/i)
  })

  it('has variants that differ from the standard texts only by the placeholder', () => {
    for (const [text, variant] of [
      [pack.rights.withdrawConsent.text, pack.withdrawConsentWithoutMethod],
      [pack.rights.complaint.text, pack.complaintWithoutAuthority],
    ] as const) {
      expect(variant).not.toContain('{{')
      expect(text.startsWith(variant)).toBe(true)
      expect(text).toMatch(/\{\{[^}]+\}\}$/)
    }
  })

  it('names different things differently', () => {
    for (const group of [
      pack.headings,
      pack.legalBases,
      pack.transferMechanisms,
      pack.recipientRoles,
      pack.origins,
      pack.cookieCategories,
    ]) {
      expect(new Set(Object.values(group)).size).toBe(Object.keys(group).length)
    }
  })
})

it('uses the official Finnish terms', () => {
  const { headings } = fi
  expect(headings.controller).toBe('Rekisterinpitäjä')
  expect(headings.contactPerson).toBe('Yhteyshenkilö rekisteriä koskevissa asioissa')
  expect(headings.purposes).toBe('Henkilötietojen käsittelyn tarkoitus')
  expect(headings.disclosures).toBe('Tietojen säännönmukaiset luovutukset')
  expect(headings.transfers).toBe('Tietojen siirto EU:n tai ETA:n ulkopuolelle')
  expect(headings.rightAccess).toBe('Tarkastusoikeus')
  expect(headings.complaint).not.toMatch(/kantelu/)
})

describe('packFor', () => {
  it('finds a pack by locale, whatever its region, case or separator', () => {
    for (const locale of ['fi', 'fi-FI', 'fi_FI', 'FI', 'fi-Latn-FI']) {
      expect(packFor(locale, languagePacks)).toBe(languagePacks['fi'])
    }
    expect(packFor('sv-FI', languagePacks)).toBe(languagePacks['sv'])
  })

  it('prefers the pack of the very locale', () => {
    const own = { ...fi, language: 'en-IE' }
    const packs = { ...languagePacks, 'en-IE': own }
    expect(packFor('en-ie', packs)).toBe(own)
    expect(packFor('en-GB', packs)).toBe(languagePacks['en'])
  })

  it('finds nothing for another language, and nothing in the prototype of objects', () => {
    for (const locale of ['de', 'fil', 'finnish', '', '-', 'constructor', '__proto__', 'toString']) {
      expect(packFor(locale, languagePacks)).toBeUndefined()
    }
  })
})

describe('countryName', () => {
  it('names a country in the language', () => {
    expect(countryName('SE', 'fi')).toBe('Ruotsi')
    expect(countryName('SE', 'sv-FI')).toBe('Sverige')
    expect(countryName('se', 'en_GB')).toBe('Sweden')
  })

  it('returns what is no country code, or cannot be named, as it is', () => {
    expect(countryName('Ruotsi', 'fi')).toBe('Ruotsi')
    expect(countryName('', 'fi')).toBe('')
    expect(countryName('QX', 'fi')).toBe('QX')
    expect(countryName('SE', 'not a language')).toBe('SE')
  })
})

describe('languageName', () => {
  it('names a language in its own or another, and gives the code of one without a name', () => {
    expect(languageName('et', 'fi')).toBe('viro')
    expect(languageName('sv_FI', 'en')).toBe('Swedish (Finland)')
    expect(languageName('xx', 'fi')).toBe('xx')
    expect(languageName('fi', 'not a language')).toBe('fi')
  })
})
