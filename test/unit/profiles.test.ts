import { describe, expect, it } from '@jest/globals'

import type { LanguagePack } from '../../src/notice/languagePack.js'
import type { Profile, ProfileSection } from '../../src/notice/compose/profiles.js'

import {
  builtInProfiles,
  classicProfile,
  isBuiltInProfile,
  fullProfile,
  mergedProfile,
} from '../../src/notice/compose/profiles.js'
import { headingOfKeys } from '../../src/notice/compose/sections.js'
import { RIGHT_SECTIONS, type SectionKey } from '../../src/notice/vocabulary.js'
import { pack as fi } from '../../src/languages/fi/pack.js'
import { languagePacks } from '../../src/languages/index.js'
import { adminTranslations } from '../../src/translations/index.js'

const keysOf = (section: ProfileSection): SectionKey[] => {
  switch (section.block) {
    case 'authority':
      return ['complaint']
    case 'cookies':
      return ['cookies']
    case 'register':
      return section.keys
    case 'rights':
      return section.rights.length > 0
        ? section.rights.map((right) => RIGHT_SECTIONS[right])
        : ['otherRights']
    case 'text':
      return section.keys ?? []
  }
}

const headingsOf = (profile: Profile, pack: LanguagePack): string[] =>
  profile.sections.map((section) => section.heading?.[pack.language] ?? headingOfKeys(keysOf(section), pack))

it('comes with three profiles, each with its own key', () => {
  expect(builtInProfiles).toEqual([classicProfile, fullProfile, mergedProfile])
  expect(builtInProfiles.map(({ key }) => key)).toEqual(['classic', 'full', 'merged'])
})

/** What the admin calls a profile. */
const nameIn = ({ key }: Profile, language: string) => {
  const { profiles } = adminTranslations[language]!.privacyNotices
  return isBuiltInProfile(key) ? profiles[key] : undefined
}
const LANGUAGES = Object.keys(languagePacks)

describe.each(builtInProfiles.map((profile) => [profile.key, profile] as const))(
  'the profile %s',
  (_, profile) => {
    it('has a name and a heading for every section in every language', () => {
      for (const pack of Object.values(languagePacks)) {
        expect(nameIn(profile, pack.language)).toBeTruthy()
        for (const heading of headingsOf(profile, pack)) expect(heading).not.toBe('')
      }
    })

    it('states each matter once', () => {
      const keys = profile.sections.flatMap(keysOf)
      expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([])
    })

    it('leaves the rights it does not state to one last section', () => {
      const open = profile.sections.flatMap((section, index) =>
        section.block === 'rights' && section.rights.length === 0 ? [index] : [],
      )
      expect(open).toEqual([profile.sections.length - 1])
    })

    it('says who, what for, whence, to whom and where to', () => {
      const keys = profile.sections.flatMap(keysOf)
      for (const key of ['controller', 'contactPerson', 'purposes', 'sources', 'disclosures', 'transfers']) {
        expect(keys).toContain(key)
      }
    })

    it('says in its name how many sections it has', () => {
      for (const label of LANGUAGES.map((language) => nameIn(profile, language)))
        expect(label).toContain(String(profile.sections.length))
    })
  },
)

it('classic is the form of 12 numbered sections', () => {
  expect(classicProfile).toMatchObject({ layout: 'list', numbering: 'decimal' })
  expect(headingsOf(classicProfile, fi)).toEqual([
    'Rekisterinpitäjä',
    'Yhteyshenkilö rekisteriä koskevissa asioissa',
    'Rekisterin nimi',
    'Henkilötietojen käsittelyn tarkoitus',
    'Rekisterin tietosisältö',
    'Säännönmukaiset tietolähteet',
    'Tietojen säännönmukaiset luovutukset',
    'Tietojen siirto EU:n tai ETA:n ulkopuolelle',
    'Rekisterin suojauksen periaatteet',
    'Tarkastusoikeus',
    'Oikeus vaatia tiedon korjaamista',
    'Muut henkilötietojen käsittelyyn liittyvät oikeudet',
  ])
})

it('full is a table of 24 sections without numbers', () => {
  expect(fullProfile).toMatchObject({ layout: 'table', numbering: 'none' })
  expect(fullProfile.sections).toHaveLength(24)
  expect(fullProfile.sections.map((section) => keysOf(section)[0])).toEqual([
    'controller',
    'contactPerson',
    'registerName',
    'legalBasis',
    'legitimateInterests',
    'dataCategories',
    'recipients',
    'consent',
    'dataContent',
    'sources',
    'retention',
    'disclosures',
    'transfers',
    'securityManual',
    'securityElectronic',
    'cookies',
    'automatedDecisions',
    'rightAccess',
    'rightPortability',
    'rightRectification',
    'rightRestriction',
    'rightObjection',
    'complaint',
    'otherRights',
  ])
})

it('full keeps the right to object apart from other matters', () => {
  const sections = fullProfile.sections.map(keysOf).filter((keys) => keys.includes('rightObjection'))
  expect(sections).toEqual([['rightObjection']])
})

it('merged has 10 numbered sections, several matters under one heading', () => {
  expect(mergedProfile).toMatchObject({ layout: 'list', numbering: 'decimal' })
  expect(mergedProfile.sections).toHaveLength(10)
  const headings = headingsOf(mergedProfile, fi)
  expect(headings[3]).toBe('Oikeusperuste ja henkilötietojen käsittelyn tarkoitus')
  expect(headings[8]).toBe('Tarkastusoikeus ja oikeus vaatia tiedon korjaamista')
  expect(mergedProfile.sections.map(keysOf)[6]).toEqual(['disclosures', 'transfers'])
  expect(headings[9]).toBe(fi.headings.otherRights)
})
