import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'

import type {
  CookieFacts,
  NoticeContent,
  NoticeSection,
  OrganisationFacts,
  PurposeFacts,
  RecipientFacts,
  RegisterFacts,
  RightFacts,
  TransferFacts,
} from '../../src/notice/document.js'
import type { FactChangeKind } from '../../src/notice/diff/index.js'
import type { SectionKey } from '../../src/notice/vocabulary.js'

import { type ContentNode } from '../../src/notice/content.js'
import { contentText } from '../../src/notice/contentText.js'
import { compose } from '../../src/notice/compose/compose.js'
import { paragraph } from '../../src/notice/content.js'
import type { ComparedText } from '../../src/notice/diff/presentation.js'
import { compareNotices, FACT_CHANGE_KINDS, FACT_CHANGE_WEIGHTS } from '../../src/notice/diff/index.js'
import { contactFacts, organisationFacts, registerFacts } from '../../src/notice/compose/facts.js'
import { richTextOf } from '../../src/notice/compose/richText.js'
import { foldMarks, normaliseText, normaliseTexts } from '../../src/notice/spelling.js'
import { languagePacks } from '../../src/languages/index.js'
import { comparisonWords, mergeLanguages } from '../../src/languages/merge.js'
import { hostileText } from './contentArbitraries.js'
import {
  contactSource,
  noticeSources,
  organisationSource,
  purposeSource,
  registerSection,
  registerSource,
} from '../fixtures/pureSources.js'
import { expectLinear } from '../support/growth.js'
import { runs } from '../support/runs.js'

const organisation = (name: string, over: Partial<OrganisationFacts> = {}): OrganisationFacts => ({
  ...organisationFacts(organisationSource('o', { name })),
  ...over,
})

const contact = (over: Parameters<typeof contactSource>[0]) => contactFacts(contactSource(over))

const purpose = (name: string, over: Partial<PurposeFacts> = {}): PurposeFacts => ({
  name,
  directMarketing: false,
  law: null,
  legalBases: [],
  legitimateInterest: null,
  retentions: [],
  ...over,
})

const register = (over: Partial<RegisterFacts> = {}): RegisterFacts => ({
  ...registerFacts(registerSource('r1'), new Map()),
  name: 'Jäsenrekisteri',
  ...over,
})

const recipient = (name: string, over: Partial<RecipientFacts> = {}): RecipientFacts => ({
  name,
  country: null,
  purpose: null,
  role: 'processor',
  ...over,
})

const transfer = (over: Partial<TransferFacts> = {}): TransferFacts => ({
  copy: null,
  countries: ['US'],
  internationalOrganisation: false,
  detail: null,
  mechanism: 'standardContractualClauses',
  recipient: 'Esimerkki Inc.',
  ...over,
})

const cookie = (name: string, over: Partial<CookieFacts> = {}): CookieFacts => ({
  name,
  category: 'necessary',
  duration: null,
  provider: null,
  purpose: null,
  thirdParty: false,
  ...over,
})

const right = (key: RightFacts['key']): RightFacts => ({
  key,
  article: '',
  heading: 'Otsikko',
  text: 'Teksti',
})

const textOf = (section: NoticeSection | undefined): string | undefined =>
  section && contentText(section.content)

/** The same words in bold. */
const bold = (content: ContentNode[]): ContentNode[] =>
  content.map((node) =>
    node.type === 'paragraph'
      ? { ...node, children: node.children.map((child) => ({ ...child, bold: true as const })) }
      : node,
  )

const section = (heading: string, text = '', over: Partial<NoticeSection> = {}): NoticeSection => ({
  anchor: over.keys?.[0] ?? 'section',
  content: text === '' ? [] : [paragraph(text)],
  empty: text === '',
  heading,
  keys: [],
  kind: 'text',
  number: null,
  ...over,
})

const about = (key: SectionKey, heading: string, text = ''): NoticeSection =>
  section(heading, text, { anchor: key, keys: [key], kind: 'register' })

const content = (over: Partial<NoticeContent> = {}): NoticeContent => ({
  authority: null,
  contactPersons: [],
  controller: organisation('Esimerkki ry', { businessId: '1234567-1' }),
  cookies: [],
  dataProtectionOfficer: null,
  introduction: null,
  jointControllers: [],
  language: 'fi',
  layout: 'list',
  registers: [register()],
  representative: null,
  rights: [],
  sections: [],
  statute: null,
  title: 'Tietosuojaseloste',
  versionLabel: null,
  ...over,
})

/** Some JSON with each of its texts changed; keys stay, and so do the texts that are keys themselves. */
const everyText = <Value>(value: Value, change: (text: string) => string): Value => {
  const walk = (one: unknown, name = ''): unknown => {
    if (typeof one === 'string') return WORDS.has(name) ? change(one) : one
    if (Array.isArray(one)) return one.map((each) => walk(each, name))
    return typeof one === 'object' && one !== null
      ? Object.fromEntries(Object.entries(one).map(([key, each]) => [key, walk(each, key)]))
      : one
  }
  return walk(value) as Value
}

/** Members whose texts somebody wrote. */
const WORDS = new Set(
  ['city', 'dataCategories', 'detail', 'heading', 'law', 'name', 'purpose', 'recipient', 'sources'].concat([
    'dataSubjectCategories',
    'logic',
    'statute',
    'street',
    'text',
    'title',
  ]),
)

/** As a word processor or another system may hold a text. */
const inOtherBytes = (value: string): string =>
  value
    .normalize('NFD')
    .replaceAll(' ', '\u00a0')
    .replace(/(?<=[a-z])(?=[a-z])/g, '\u00ad') + (value === '' ? '' : '\u200b')

const introduction = (text: string) => ({ content: [paragraph(text)] })

const compare = (from: NoticeContent | null, to: NoticeContent | null, language = 'fi') =>
  compareNotices(from, to, comparisonWords(mergeLanguages(), language))

const inRegister = (over: Partial<RegisterFacts>) => content({ registers: [register(over)] })
const inPurpose = (over: Partial<PurposeFacts>) =>
  inRegister({ purposes: [purpose('Jäsenyyden hoitaminen', { legalBases: ['contract'], ...over })] })
const receiving = (...list: RecipientFacts[]) => inRegister({ recipients: { applies: 'yes', list } })
const transferring = (...list: TransferFacts[]) => inRegister({ transfers: { applies: 'yes', list } })
const withCookies = (...cookies: CookieFacts[]) => content({ cookies })

const address = { city: 'Esimerkkilä', country: 'FI', postalCode: '00100', street: 'Katu 1' }
const authority = organisation('Viranomainen', { phone: '029 1' })
const consequence = (text: string) =>
  inRegister({ provisionRequirement: { basis: 'law', consequence: text } })
const deciding = (logic: string, consequences: string) =>
  inRegister({ automatedDecisions: { applies: 'yes', consequences, logic } })
const special = (condition: string) => inRegister({ specialCategories: { applies: 'yes', condition } })
/** Two sections under these numbers. */
const numbered = (...numbers: (null | string)[]) =>
  content({
    sections: numbers.map((number, index) =>
      section(`Otsikko ${index}`, 'Teksti', { anchor: `${index}`, number }),
    ),
  })

type Case = [
  kind: FactChangeKind,
  from: ComparedText | null,
  to: ComparedText | null,
  message: string,
  weight: 'major' | 'minor',
]

/** Each kind of change alone, in Finnish. */
const cases: Case[] = [
  ['languageAdded', null, content({ language: 'sv' }), 'Uusi kieli: ruotsi', 'minor'],
  ['languageRemoved', content({ language: 'sv' }), null, 'Kieli poistettiin: ruotsi', 'major'],
  [
    'controllerReplaced',
    content({ controller: organisation('A ry', { businessId: '1' }) }),
    content({ controller: organisation('B oy', { businessId: '2' }) }),
    'Rekisterinpitäjä vaihtui: A ry → B oy',
    'major',
  ],
  [
    // Nothing tells that it is the same body.
    'controllerReplaced',
    content({ controller: organisation('A ry') }),
    content({ controller: organisation('B oy') }),
    'Rekisterinpitäjä vaihtui: A ry → B oy',
    'major',
  ],
  [
    'controllerRenamed',
    content({ controller: organisation('A ry', { businessId: '1234567-1' }) }),
    content({ controller: organisation('B ry', { businessId: '1234567-1' }) }),
    'Rekisterinpitäjän nimi muuttui: A ry → B ry',
    'minor',
  ],
  [
    'controllerDetailsChanged',
    content({ controller: organisation('A ry', { phone: '09 1' }) }),
    content({ controller: organisation('A ry', { phone: '09 2' }) }),
    'Rekisterinpitäjän tiedot muuttuivat (Puhelin): 09 1 → 09 2',
    'minor',
  ],
  [
    'controllerDetailsChanged',
    content({ controller: organisation('A ry') }),
    content({ controller: organisation('A ry', { address }) }),
    'Rekisterinpitäjän tiedot muuttuivat (Osoite): ei ilmoitettu → Katu 1, 00100 Esimerkkilä',
    'minor',
  ],
  [
    // Another body can have the same name.
    'controllerDetailsChanged',
    content({ controller: organisation('A ry', { businessId: '1' }) }),
    content({ controller: organisation('A ry', { businessId: '2' }) }),
    'Rekisterinpitäjän tiedot muuttuivat (Y-tunnus): 1 → 2',
    'major',
  ],
  [
    'jointControllerAdded',
    content(),
    content({ jointControllers: [organisation('C ry', { businessId: '3' })] }),
    'Uusi yhteisrekisterinpitäjä: C ry (3)',
    'major',
  ],
  [
    'jointControllerRemoved',
    content({ jointControllers: [organisation('C ry'), organisation('D ry')] }),
    content({ jointControllers: [organisation('D ry')] }),
    'Yhteisrekisterinpitäjä poistettiin: C ry',
    'major',
  ],
  [
    'jointControllerRenamed',
    content({ jointControllers: [organisation('C ry', { businessId: '3' })] }),
    content({ jointControllers: [organisation('D ry', { businessId: '3' })] }),
    'Yhteisrekisterinpitäjän nimi muuttui: C ry → D ry',
    'minor',
  ],
  [
    'jointControllerDetailsChanged',
    content({ jointControllers: [organisation('C ry', { email: 'a@example.fi' })] }),
    content({ jointControllers: [organisation('C ry', { email: 'b@example.fi' })] }),
    'Yhteisrekisterinpitäjän tiedot muuttuivat (C ry, Sähköposti): a@example.fi → b@example.fi',
    'minor',
  ],
  [
    'representativeAdded',
    content(),
    content({ representative: organisation('E oy') }),
    'Uusi rekisterinpitäjän edustaja: E oy',
    'major',
  ],
  [
    'representativeRemoved',
    content({ representative: organisation('E oy') }),
    content(),
    'Rekisterinpitäjän edustaja poistettiin: E oy',
    'major',
  ],
  [
    'representativeReplaced',
    content({ representative: organisation('E oy') }),
    content({ representative: organisation('F oy') }),
    'Rekisterinpitäjän edustaja vaihtui: E oy → F oy',
    'major',
  ],
  [
    'representativeRenamed',
    content({ representative: organisation('E oy', { businessId: '5' }) }),
    content({ representative: organisation('F oy', { businessId: '5' }) }),
    'Rekisterinpitäjän edustajan nimi muuttui: E oy → F oy',
    'minor',
  ],
  [
    'representativeDetailsChanged',
    content({ representative: organisation('E oy') }),
    content({ representative: organisation('E oy', { website: 'https://example.fi' }) }),
    'Rekisterinpitäjän edustajan tiedot muuttuivat (Verkkosivusto): ei ilmoitettu → https://example.fi',
    'minor',
  ],
  [
    'contactPersonAdded',
    content(),
    content({ contactPersons: [contact({ name: 'Maija Malli', title: 'sihteeri' })!] }),
    'Uusi yhteyshenkilö: Maija Malli, sihteeri',
    'minor',
  ],
  [
    'contactPersonAdded',
    content({ contactPersons: [contact({ name: 'Maija Malli' })!] }),
    content({ contactPersons: [contact({ name: 'Uuno Uusi' })!, contact({ name: 'Maija Malli' })!] }),
    'Uusi yhteyshenkilö: Uuno Uusi',
    'minor',
  ],
  [
    'contactPersonDetailsChanged',
    content({ contactPersons: [contact({ name: 'Maija Malli' })!, contact({ name: 'Uuno Uusi' })!] }),
    content({
      contactPersons: [contact({ name: 'Maija Malli' })!, contact({ name: 'Uuno Uusi', title: 'johtaja' })!],
    }),
    'Yhteyshenkilön tiedot muuttuivat (Uuno Uusi, johtaja, Tehtävä): ei ilmoitettu → johtaja',
    'minor',
  ],
  [
    'contactPersonRemoved',
    content({ contactPersons: [contact({ email: 'a@example.fi' })!] }),
    content(),
    'Yhteyshenkilö poistettiin: a@example.fi',
    'minor',
  ],
  [
    'contactPersonReplaced',
    content({ contactPersons: [contact({ name: 'Maija Malli' })!] }),
    content({ contactPersons: [contact({ name: 'Matti Malli' })!] }),
    'Yhteyshenkilö vaihtui: Maija Malli → Matti Malli',
    'minor',
  ],
  [
    'contactPersonDetailsChanged',
    content({ contactPersons: [contact({ name: 'Maija Malli', title: 'sihteeri' })!] }),
    content({ contactPersons: [contact({ name: 'Maija Malli', title: 'johtaja' })!] }),
    'Yhteyshenkilön tiedot muuttuivat (Tehtävä): sihteeri → johtaja',
    'minor',
  ],
  [
    'dpoAdded',
    content(),
    content({ dataProtectionOfficer: contact({ name: 'Maija Malli' }) }),
    'Uusi tietosuojavastaava: Maija Malli',
    'minor',
  ],
  [
    'dpoRemoved',
    content({ dataProtectionOfficer: contact({ name: 'Maija Malli' }) }),
    content(),
    'Tietosuojavastaava poistettiin: Maija Malli',
    'major',
  ],
  [
    'dpoReplaced',
    content({ dataProtectionOfficer: contact({ name: 'Maija Malli' }) }),
    content({ dataProtectionOfficer: contact({ name: 'Matti Malli' }) }),
    'Tietosuojavastaava vaihtui: Maija Malli → Matti Malli',
    'minor',
  ],
  [
    'dpoDetailsChanged',
    content({ dataProtectionOfficer: contact({ email: 'a@example.fi', phone: '1' }) }),
    content({ dataProtectionOfficer: contact({ email: 'b@example.fi', phone: '1' }) }),
    'Tietosuojavastaavan tiedot muuttuivat (Sähköposti): a@example.fi → b@example.fi',
    'minor',
  ],
  [
    'registerAdded',
    content(),
    content({ registers: [register(), register({ register: 'r2', name: 'Asiakasrekisteri' })] }),
    'Uusi rekisteri: Asiakasrekisteri',
    'major',
  ],
  [
    'registerRemoved',
    content({ registers: [register(), register({ register: 'r2', name: 'Asiakasrekisteri' })] }),
    content(),
    'Rekisteri poistettiin: Asiakasrekisteri',
    'major',
  ],
  [
    'registerRenamed',
    content(),
    inRegister({ name: 'Jäsentiedot' }),
    'Rekisterin nimi muuttui: Jäsenrekisteri → Jäsentiedot',
    'minor',
  ],
  [
    'purposeAdded',
    content(),
    inRegister({ purposes: [purpose('Tutkimus')] }),
    'Uusi käsittelyn tarkoitus: Tutkimus',
    'major',
  ],
  [
    'purposeRemoved',
    inRegister({ purposes: [purpose('Tutkimus')] }),
    content(),
    'Käsittelyn tarkoitus poistettiin: Tutkimus',
    'major',
  ],
  [
    'purposeRenamed',
    inPurpose({}),
    inPurpose({ name: 'Jäsenpalvelut' }),
    'Käsittelyn tarkoituksen nimi muuttui: Jäsenyyden hoitaminen → Jäsenpalvelut',
    'major',
  ],
  [
    'purposeRenamed',
    inPurpose({}),
    inPurpose({ name: 'jäsenyyden hoitaminen.' }),
    'Käsittelyn tarkoituksen nimi muuttui: Jäsenyyden hoitaminen → jäsenyyden hoitaminen.',
    'minor',
  ],
  [
    'legalBasesChanged',
    inPurpose({}),
    inPurpose({ legalBases: ['contract', 'consent'] }),
    'Oikeusperuste muuttui (Jäsenyyden hoitaminen): Sopimuksen täytäntöönpano → Suostumus, Sopimuksen täytäntöönpano',
    'major',
  ],
  [
    'lawChanged',
    inPurpose({ law: 'Yhdistyslaki' }),
    inPurpose({ law: 'Kirjanpitolaki' }),
    'Laki tai säännös muuttui (Jäsenyyden hoitaminen): Yhdistyslaki → Kirjanpitolaki',
    'major',
  ],
  [
    'legitimateInterestChanged',
    inPurpose({}),
    inPurpose({ legitimateInterest: 'Jäsensuhde' }),
    'Oikeutettu etu muuttui (Jäsenyyden hoitaminen): ei ilmoitettu → Jäsensuhde',
    'major',
  ],
  [
    'directMarketingStarted',
    inPurpose({}),
    inPurpose({ directMarketing: true }),
    'Tietoja aletaan käyttää suoramarkkinointiin (Jäsenyyden hoitaminen)',
    'major',
  ],
  [
    'directMarketingEnded',
    inPurpose({ directMarketing: true }),
    inPurpose({}),
    'Tietoja ei enää käytetä suoramarkkinointiin (Jäsenyyden hoitaminen)',
    'minor',
  ],
  [
    'retentionChanged',
    inPurpose({ retentions: [{ data: null, duration: null, text: 'Jäsenyyden ajan' }] }),
    inPurpose({
      retentions: [
        { data: null, duration: null, text: 'Jäsenyyden ajan' },
        { data: 'Lokit', duration: 'P1Y', text: null },
      ],
    }),
    'Säilytysaika muuttui (Jäsenyyden hoitaminen, Lokit): ei ilmoitettu → 1 vuosi',
    'major',
  ],
  [
    'retentionChanged',
    inPurpose({ retentions: [{ data: 'Lokitiedot', duration: 'P1Y', text: null }] }),
    inPurpose({ retentions: [{ data: 'Käyttölokit', duration: 'P1Y', text: null }] }),
    'Säilytysaika muuttui (Jäsenyyden hoitaminen, Käyttölokit): 1 vuosi (Lokitiedot) → 1 vuosi (Käyttölokit)',
    'major',
  ],
  [
    'retentionChanged',
    inPurpose({ retentions: [{ data: null, duration: 'P5Y', text: '5 vuotta' }] }),
    inPurpose({ retentions: [{ data: null, duration: 'P10Y', text: null }] }),
    'Säilytysaika muuttui (Jäsenyyden hoitaminen): 5 vuotta → 10 vuotta',
    'major',
  ],
  [
    'retentionChanged',
    inPurpose({ retentions: [{ data: null, duration: 'P5Y', text: 'Jäsenyyden ajan' }] }),
    inPurpose({ retentions: [{ data: null, duration: 'P1Y6M', text: 'Jäsenyyden ajan' }] }),
    'Säilytysaika muuttui (Jäsenyyden hoitaminen): 5 vuotta → 1 vuosi ja 6 kuukautta',
    'major',
  ],
  [
    'retentionChanged',
    inPurpose({ retentions: [{ data: null, duration: null, text: 'Viisi vuotta' }] }),
    inPurpose({ retentions: [{ data: null, duration: 'P5Y', text: 'Viisi vuotta' }] }),
    'Säilytysaika muuttui (Jäsenyyden hoitaminen): ei ilmoitettu → 5 vuotta',
    'minor',
  ],
  ...(
    [
      ['dataSubjectCategory', 'dataSubjectCategories', 'rekisteröityjen ryhmä', 'minor'],
      ['dataCategory', 'dataCategories', 'henkilötietoryhmä', 'major'],
      ['source', 'sources', 'tietolähde', 'major'],
    ] as const
  ).flatMap(([kind, field, words, gone]): Case[] => [
    [
      `${kind}Added`,
      inRegister({ [field]: ['Nimi'] }),
      inRegister({ [field]: ['Uusi', 'Nimi'] }),
      `Uusi ${words}: Uusi`,
      'major',
    ],
    [
      `${kind}Removed`,
      inRegister({ [field]: ['Nimi', 'Vanha'] }),
      inRegister({ [field]: ['Nimi'] }),
      `${words[0]?.toUpperCase()}${words.slice(1)} poistettiin: Vanha`,
      gone,
    ],
    [
      `${kind}Reworded`,
      inRegister({ [field]: ['nimi'] }),
      inRegister({ [field]: ['Nimi'] }),
      {
        dataCategory: 'Henkilötietoryhmän kirjoitusasu muuttui: nimi → Nimi',
        dataSubjectCategory: 'Rekisteröityjen ryhmän kirjoitusasu muuttui: nimi → Nimi',
        source: 'Tietolähteen kirjoitusasu muuttui: nimi → Nimi',
      }[kind],
      'minor',
    ],
  ]),
  [
    'specialCategoriesChanged',
    inRegister({ specialCategories: { applies: 'no', condition: null } }),
    inRegister({ specialCategories: { applies: 'yes', condition: null } }),
    'Erityisten henkilötietoryhmien käsittely muuttui: ei → kyllä',
    'major',
  ],
  [
    'specialCategoriesConditionChanged',
    special('Suostumus'),
    special('Laki'),
    'Erityisten henkilötietoryhmien käsittelyn edellytys muuttui: Suostumus → Laki',
    'major',
  ],
  [
    'originChanged',
    content(),
    inRegister({ origin: 'fromOthers' }),
    'Tietojen alkuperä muuttui: ei ilmoitettu → Tiedot saadaan muualta kuin rekisteröidyltä itseltään.',
    'major',
  ],
  [
    'recipientsChanged',
    inRegister({ recipients: { applies: 'no', list: [] } }),
    inRegister({ recipients: { applies: 'yes', list: [] } }),
    'Tieto vastaanottajista muuttui: ei → kyllä',
    'major',
  ],
  [
    // Answering a question starts nothing.
    'recipientsChanged',
    inRegister({ recipients: { applies: 'undecided', list: [] } }),
    inRegister({ recipients: { applies: 'no', list: [] } }),
    'Tieto vastaanottajista muuttui: ei ilmoitettu → ei',
    'minor',
  ],
  [
    'recipientAdded',
    receiving(recipient('Pankit')),
    receiving(recipient('Tilitoimistot', { country: 'SE', purpose: 'kirjanpito' }), recipient('Pankit')),
    'Uusi vastaanottaja: Tilitoimistot (henkilötietojen käsittelijä, Ruotsi, kirjanpito)',
    'major',
  ],
  [
    'recipientRemoved',
    receiving(recipient('Pankit'), recipient('Muut', { role: 'other' })),
    receiving(recipient('Pankit')),
    'Vastaanottaja poistettiin: Muut',
    'major',
  ],
  [
    'recipientReworded',
    receiving(recipient('pankit')),
    receiving(recipient('Pankit')),
    'Vastaanottajan kirjoitusasu muuttui: pankit → Pankit',
    'minor',
  ],
  [
    'recipientRoleChanged',
    receiving(recipient('Pankit')),
    receiving(recipient('Pankit', { role: 'controller' })),
    'Vastaanottajan asema muuttui (Pankit): henkilötietojen käsittelijä → itsenäinen rekisterinpitäjä',
    'major',
  ],
  [
    'recipientCountryChanged',
    receiving(recipient('Pankit', { country: 'FI' })),
    receiving(recipient('Pankit', { country: 'US' })),
    'Vastaanottajan maa muuttui (Pankit): Suomi → Yhdysvallat',
    'major',
  ],
  [
    'recipientPurposeChanged',
    receiving(recipient('Pankit', { purpose: 'maksut' })),
    receiving(recipient('Pankit', { purpose: 'luotot' })),
    'Vastaanottajan käyttötarkoitus muuttui (Pankit): maksut → luotot',
    'major',
  ],
  [
    'disclosuresChanged',
    inRegister({ disclosures: { applies: 'yes' } }),
    inRegister({ disclosures: { applies: 'no' } }),
    'Tieto säännönmukaisista luovutuksista muuttui: kyllä → ei',
    'major',
  ],
  [
    'transfersChanged',
    inRegister({ transfers: { applies: 'no', list: [] } }),
    inRegister({ transfers: { applies: 'yes', list: [] } }),
    'Tieto siirroista EU:n tai ETA:n ulkopuolelle muuttui: ei → kyllä',
    'major',
  ],
  [
    'transferAdded',
    transferring(),
    transferring(transfer({ detail: '2021/914' })),
    'Uusi siirto: Yhdysvallat, Esimerkki Inc. (Vakiosopimuslausekkeet: 2021/914)',
    'major',
  ],
  [
    'transferRemoved',
    transferring(transfer({ mechanism: null })),
    transferring(),
    'Siirto poistettiin: Yhdysvallat, Esimerkki Inc.',
    'major',
  ],
  [
    'transferCountryChanged',
    transferring(transfer()),
    transferring(transfer({ countries: ['JP'] })),
    'Siirron kohdemaa muuttui (Esimerkki Inc.): Yhdysvallat → Japani',
    'major',
  ],
  [
    'transferCountryChanged',
    transferring(transfer({ countries: [] })),
    transferring(transfer({ countries: ['JP', 'US'] })),
    'Siirron kohdemaa muuttui (Esimerkki Inc.): EU:n tai ETA:n ulkopuolelle → Japani, Yhdysvallat',
    'major',
  ],
  [
    'transferCountryChanged',
    transferring(transfer({ countries: [] })),
    transferring(transfer({ countries: [], internationalOrganisation: true })),
    'Siirron kohdemaa muuttui (Esimerkki Inc.): EU:n tai ETA:n ulkopuolelle → Kansainväliselle järjestölle',
    'major',
  ],
  [
    'transferMechanismChanged',
    transferring(transfer()),
    transferring(transfer({ mechanism: 'explicitConsent' })),
    'Siirron peruste muuttui (Yhdysvallat, Esimerkki Inc.): Vakiosopimuslausekkeet → Nimenomainen suostumus',
    'major',
  ],
  [
    'transferDetailChanged',
    transferring(transfer({ detail: '2010/87' })),
    transferring(transfer({ detail: '2021/914' })),
    'Siirron perusteen tarkennus muuttui (Yhdysvallat, Esimerkki Inc.): 2010/87 → 2021/914',
    'major',
  ],
  [
    'transferCopyChanged',
    transferring(transfer({ copy: 'a@example.fi' })),
    transferring(transfer({ copy: 'b@example.fi' })),
    'Tieto suojatoimien jäljennöksestä muuttui (Yhdysvallat, Esimerkki Inc.): a@example.fi → b@example.fi',
    'minor',
  ],
  [
    'rightAdded',
    content({ rights: [right('erasure')] }),
    content({ rights: [right('access'), right('erasure')] }),
    'Uusi rekisteröidyn oikeus: Tarkastusoikeus',
    'major',
  ],
  [
    'rightRemoved',
    content({ rights: [right('access')] }),
    content(),
    'Rekisteröidyn oikeus poistettiin: Tarkastusoikeus',
    'major',
  ],
  [
    'withdrawMethodChanged',
    inRegister({ consent: { withdrawMethod: 'Soita.' } }),
    inRegister({ consent: { withdrawMethod: 'Kirjoita.' } }),
    'Suostumuksen peruuttamisen tapa muuttui: Soita. → Kirjoita.',
    'major',
  ],
  ['authorityAdded', content(), content({ authority }), 'Uusi valvontaviranomainen: Viranomainen', 'minor'],
  [
    'authorityRemoved',
    content({ authority }),
    content(),
    'Valvontaviranomainen poistettiin: Viranomainen',
    'major',
  ],
  [
    'authorityReplaced',
    content({ authority }),
    content({ authority: organisation('Toinen') }),
    'Valvontaviranomainen vaihtui: Viranomainen → Toinen',
    'major',
  ],
  [
    'authorityRenamed',
    content({ authority: { ...authority, businessId: '7' } }),
    content({ authority: { ...authority, businessId: '7', name: 'Toinen' } }),
    'Valvontaviranomaisen nimi muuttui: Viranomainen → Toinen',
    'minor',
  ],
  [
    'authorityDetailsChanged',
    content({ authority }),
    content({ authority: { ...authority, phone: '029 2' } }),
    'Valvontaviranomaisen tiedot muuttuivat (Puhelin): 029 1 → 029 2',
    'minor',
  ],
  [
    'provisionRequirementChanged',
    inRegister({ provisionRequirement: { basis: 'none', consequence: null } }),
    inRegister({ provisionRequirement: { basis: 'law', consequence: null } }),
    'Vaatimus antaa tiedot muuttui: Tietojen antaminen ei ole lakisääteinen tai sopimukseen perustuva vaatimus. → Tietojen antaminen on lakisääteinen vaatimus.',
    'major',
  ],
  [
    'provisionConsequenceChanged',
    consequence('Et voi liittyä.'),
    consequence('Et voi äänestää.'),
    'Seuraus siitä, että tietoja ei anneta, muuttui: Et voi liittyä. → Et voi äänestää.',
    'major',
  ],
  [
    'automatedDecisionsChanged',
    inRegister({ automatedDecisions: { applies: 'no', consequences: null, logic: null } }),
    inRegister({ automatedDecisions: { applies: 'yes', consequences: null, logic: null } }),
    'Tieto automaattisesta päätöksenteosta ja profiloinnista muuttui: ei → kyllä',
    'major',
  ],
  [
    'automatedLogicChanged',
    deciding('Pisteet', 'Hinta'),
    deciding('Ikä', 'Hinta'),
    'Automaattisen päätöksenteon logiikka muuttui: Pisteet → Ikä',
    'major',
  ],
  [
    'automatedConsequencesChanged',
    deciding('Ikä', 'Hinta'),
    deciding('Ikä', 'Hylkäys'),
    'Automaattisen päätöksenteon merkitys ja seuraukset muuttuivat: Hinta → Hylkäys',
    'major',
  ],
  [
    'cookiesChanged',
    inRegister({ cookies: { applies: 'no' } }),
    inRegister({ cookies: { applies: 'yes' } }),
    'Evästeiden käyttö muuttui: ei → kyllä',
    'major',
  ],
  [
    'cookiesChanged',
    inRegister({ cookies: { applies: 'yes' } }),
    inRegister({ cookies: { applies: 'no' } }),
    'Evästeiden käyttö muuttui: kyllä → ei',
    'minor',
  ],
  [
    'cookieAdded',
    content(),
    withCookies(cookie('sid', { duration: '1 h', provider: 'Esimerkki ry' })),
    'Uusi eväste: sid (Välttämätön, Esimerkki ry, 1 h)',
    'minor',
  ],
  [
    'cookieAdded',
    content(),
    withCookies(cookie('_s', { category: 'statistics' })),
    'Uusi eväste: _s (Tilastointi)',
    'major',
  ],
  [
    'cookieAdded',
    content(),
    withCookies(cookie('map', { thirdParty: true })),
    'Uusi eväste: map (Välttämätön, Kolmas osapuoli)',
    'major',
  ],
  [
    'cookieRemoved',
    withCookies(cookie('_s', { category: 'marketing' })),
    content(),
    'Eväste poistettiin: _s (Markkinointi)',
    'minor',
  ],
  [
    'cookieCategoryChanged',
    withCookies(cookie('_s', { category: 'marketing' })),
    withCookies(cookie('_s')),
    'Evästeen luokka muuttui (_s): Markkinointi → Välttämätön',
    'major',
  ],
  [
    'cookiePurposeChanged',
    withCookies(cookie('_s', { purpose: 'kieli' })),
    withCookies(cookie('_s', { purpose: 'istunto' })),
    'Evästeen käyttötarkoitus muuttui (_s): kieli → istunto',
    'major',
  ],
  [
    'cookieDurationChanged',
    withCookies(cookie('_s', { category: 'statistics', duration: '1 kk' })),
    withCookies(cookie('_s', { category: 'statistics', duration: '2 v' })),
    'Evästeen voimassaoloaika muuttui (_s): 1 kk → 2 v',
    'major',
  ],
  [
    'cookieDurationChanged',
    withCookies(cookie('sid', { duration: '1 h' })),
    withCookies(cookie('sid', { duration: '2 h' })),
    'Evästeen voimassaoloaika muuttui (sid): 1 h → 2 h',
    'minor',
  ],
  [
    'cookieProviderChanged',
    withCookies(cookie('_s', { category: 'statistics', provider: 'A' })),
    withCookies(cookie('_s', { category: 'statistics', provider: 'B' })),
    'Evästeen tarjoaja muuttui (_s): A → B',
    'major',
  ],
  [
    'cookieThirdPartyChanged',
    withCookies(cookie('_s')),
    withCookies(cookie('_s', { thirdParty: true })),
    'Evästeen kolmas osapuoli muuttui (_s): ei → kyllä',
    'major',
  ],
  [
    'cookieThirdPartyChanged',
    withCookies(cookie('_s', { thirdParty: true })),
    withCookies(cookie('_s')),
    'Evästeen kolmas osapuoli muuttui (_s): kyllä → ei',
    'minor',
  ],
  [
    'preparedOnChanged',
    content(),
    { ...content(), preparedOn: '2024-05' },
    'Laatimispäivä muuttui: ei ilmoitettu → 5/2024',
    'minor',
  ],
  [
    'versionLabelChanged',
    content({ versionLabel: '3.2' }),
    content({ versionLabel: '4' }),
    'Asiakirjan versio muuttui: 3.2 → 4',
    'minor',
  ],
  [
    'numberingChanged',
    numbered('1', '2'),
    numbered('1a', '2'),
    'Osioiden numerointi muuttui: 1, 2, 3 → 1a, 2, 3',
    'minor',
  ],
  [
    'numberingChanged',
    numbered('1a', '1b'),
    numbered(null, null),
    'Osioiden numerointi muuttui: 1a, 2, 3 → ei numeroita',
    'minor',
  ],
  [
    'layoutChanged',
    content(),
    content({ layout: 'table' }),
    'Osioiden asettelu muuttui: peräkkäin → taulukko',
    'minor',
  ],
]

describe('a change in the facts', () => {
  it.each(cases)('of the kind %s', (kind, from, to, message, weight) => {
    const { facts, proposal } = compare(from, to)
    expect(facts.map((fact) => [fact.kind, fact.message, fact.weight])).toEqual([[kind, message, weight]])
    expect(proposal).toEqual({ type: weight, reasons: [message] })
  })

  it.each(cases)('of the kind %s is told in sv and en likewise', (kind, from, to, message) => {
    const messages = ['sv', 'en'].map((language) => {
      const [fact] = compare(from, to, language).facts
      expect(fact?.kind).toBe(kind)
      for (const value of [fact?.before, fact?.after]) {
        if (value && !kind.startsWith('directMarketing')) expect(fact?.message).toContain(value)
      }
      return fact?.message
    })
    expect(new Set([message, ...messages]).size).toBe(3)
  })

  it('has a case for every kind, and its own weight in one of them', () => {
    expect(new Set(cases.map(([kind]) => kind))).toEqual(new Set(FACT_CHANGE_KINDS))
    for (const [kind, weight] of Object.entries(FACT_CHANGE_WEIGHTS)) {
      expect(cases.some((one) => one[0] === kind && one[4] === weight)).toBe(true)
    }
  })

  it('mirrors the same change the other way round', () => {
    for (const [, from, to] of cases) expect(mirrored(compare(to, from))).toEqual(kindsOf(compare(from, to)))
  })

  it('is told in Swedish and English with the official terms', () => {
    const from = inPurpose({ retentions: [{ data: null, duration: 'P5Y', text: null }] })
    const to = inPurpose({
      legalBases: ['consent'],
      retentions: [{ data: null, duration: 'P10Y', text: null }],
    })
    expect(compare(from, to, 'sv-FI').facts.map(({ message }) => message)).toEqual([
      'Den rättsliga grunden har ändrats (Jäsenyyden hoitaminen): Fullgörande av avtal → Samtycke',
      'Förvaringstiden har ändrats (Jäsenyyden hoitaminen): 5 år → 10 år',
    ])
    expect(compare(from, to, 'de').facts.map(({ message }) => message)).toEqual([
      'The legal basis changed (Jäsenyyden hoitaminen): Performance of a contract → Consent',
      'The retention period changed (Jäsenyyden hoitaminen): 5 years → 10 years',
    ])
    expect(compare(transferring(), transferring(transfer()), 'sv').facts[0]?.message).toBe(
      'Ny överföring: USA, Esimerkki Inc. (Standardavtalsklausuler)',
    )
  })

  it('names the register when there are several', () => {
    const registers = (name: string, sources: string[]) =>
      content({
        registers: [
          register({ purposes: [purpose('Hoito', { law: name })] }),
          register({ register: 'r2', name: 'Asiakasrekisteri', origin: 'both', sources }),
        ],
      })
    const { facts } = compare(registers('A', []), registers('B', ['Kirkko']))
    expect(facts.map(({ message, subject }) => [subject, message])).toEqual([
      ['Jäsenrekisteri: Hoito', 'Laki tai säännös muuttui (Jäsenrekisteri: Hoito): A → B'],
      ['Asiakasrekisteri: Kirkko', 'Uusi tietolähde (Asiakasrekisteri): Kirkko'],
    ])
  })

  it('is none when the order, a repetition or an empty value is all that differs', () => {
    const one = inRegister({
      dataCategories: ['Nimi', 'Osoite', ''],
      purposes: [purpose('A', { legalBases: ['consent', 'contract'] }), purpose('B', { law: '' })],
      recipients: { applies: 'yes', list: [recipient('X'), recipient('Y')] },
      transfers: { applies: 'yes', list: [transfer(), transfer({ countries: ['JP'] })] },
    })
    const other = inRegister({
      dataCategories: ['Osoite', ' Nimi', 'Osoite'],
      purposes: [purpose('B'), purpose('A', { legalBases: ['contract', 'consent'] })],
      recipients: { applies: 'yes', list: [recipient('Y', { country: '' }), recipient('X')] },
      transfers: { applies: 'yes', list: [transfer({ countries: ['JP'] }), transfer({ copy: ' ' })] },
    })
    expect(compare(one, other)).toEqual(NOTHING)
  })

  it('comes in the order of Article 13', () => {
    const to = content({
      authority,
      contactPersons: [contact({ name: 'Maija Malli' })!],
      controller: organisation('B oy'),
      cookies: [cookie('sid')],
      registers: [
        register({
          dataCategories: ['Nimi'],
          purposes: [purpose('Hoito')],
          recipients: { applies: 'yes', list: [recipient('X')] },
        }),
      ],
      rights: [right('access')],
    })
    const kinds = compare(content(), to).facts.map(({ kind }) => kind)
    expect(kinds).toEqual(FACT_CHANGE_KINDS.filter((kind) => kinds.includes(kind)))
    expect(kinds).toHaveLength(9)
  })

  it('proposes by the heaviest, and gives only its grounds', () => {
    const to = { ...receiving(recipient('X')), controller: organisation('Esimerkki ry', { phone: '1' }) }
    const { proposal } = compare(receiving(), { ...to, title: 'Seloste' })
    expect(proposal).toEqual({
      type: 'major',
      reasons: ['Uusi vastaanottaja: X (henkilötietojen käsittelijä)'],
    })
  })
})

const NOTHING = {
  facts: [],
  proposal: { type: null, reasons: [] },
  sections: [],
  texts: { introduction: null, statute: null, title: null },
}

type Comparison = ReturnType<typeof compare>

const MIRROR: [RegExp, string][] = [
  [/Added$/, 'Removed'],
  [/Removed$/, 'Added'],
  [/Started$/, 'Ended'],
  [/Ended$/, 'Started'],
]
const mirror = (kind: string): string => {
  const [end, other] = MIRROR.find(([pattern]) => pattern.test(kind)) ?? [/$/, '']
  return kind.replace(end, other)
}
const kindsOf = ({ facts }: Comparison): string[] => facts.map(({ kind }) => kind).sort()
const mirrored = ({ facts }: Comparison): string[] => facts.map(({ kind }) => mirror(kind)).sort()

const words = (count: number, stem = 'sana') =>
  Array.from({ length: count }, (_, index) => `${stem}${index}`).join(' ')

const sectionsOf = (before: NoticeSection[], after: NoticeSection[]) =>
  compare(content({ sections: before }), content({ sections: after }))

const brief = ({ sections }: Comparison) =>
  sections.map(({ change, heading, moved, positionAfter, positionBefore }) => [
    change,
    heading,
    positionBefore,
    positionAfter,
    moved,
  ])

describe('a change in the sections', () => {
  const three = [
    about('controller', 'Rekisterinpitäjä', 'A ry'),
    about('purposes', 'Tarkoitus', words(20)),
    about('retention', 'Säilytysaika', 'viisi vuotta'),
  ]
  const security = about('security', 'Suojaus', 'Tiedot on suojattu.')

  it('is none when only the numbers differ, and they go on in the same way', () => {
    for (const [one, other] of [
      [numbered('1', '2'), numbered('3', '4')],
      [numbered('1a', '2'), numbered('1a', '1b')],
    ] as const) {
      expect(compare(one, other)).toEqual(NOTHING)
    }
  })

  it('is not taken for another numbering when there was no section to number', () => {
    expect(compare(content(), numbered('1', '2')).facts).toEqual([])
    expect(compare(numbered('1', '2'), content()).facts).toEqual([])
  })

  it.each([0, 1, 2, 3])('of one added at %d moves nothing', (place) => {
    const result = sectionsOf(three, three.toSpliced(place, 0, security))
    expect(result.sections).toEqual([
      {
        anchor: 'security',
        change: 'added',
        heading: 'Suojaus',
        headingBefore: null,
        keys: ['security'],
        moved: false,
        positionAfter: place + 1,
        positionBefore: null,
        text: [{ kind: 'added', text: 'Tiedot on suojattu.' }],
      },
    ])
    expect(result.proposal).toEqual({ type: 'major', reasons: ['Uusi osio: ”Suojaus”'] })
  })

  it('of one removed is told where it stood', () => {
    const result = sectionsOf(
      [three[0], security, three[1], three[2]].flatMap((one) => one ?? []),
      [
        ...three.slice(0, 1),
        about('sources', 'Lähteet'),
        { ...three[1], heading: 'Tarkoitukset' } as NoticeSection,
        ...three.slice(2),
      ],
    )
    expect(brief(result)).toEqual([
      ['removed', 'Suojaus', 2, null, false],
      ['added', 'Lähteet', null, 2, false],
      ['changed', 'Tarkoitukset', 3, 3, false],
    ])
    expect(result.proposal.reasons).toEqual(['Osio poistettiin: ”Suojaus”'])
  })

  it('of one removed at the front is told first', () => {
    expect(brief(sectionsOf([security, ...three], [...three, about('sources', 'Lähteet')]))).toEqual([
      ['removed', 'Suojaus', 1, null, false],
      ['added', 'Lähteet', null, 4, false],
    ])
  })

  it('without a text, or on no topic of a register, is minor when added', () => {
    expect(sectionsOf([], [about('sources', 'Lähteet')]).proposal).toEqual({
      type: 'minor',
      reasons: ['Uusi osio: ”Lähteet”'],
    })
    expect(sectionsOf([], [section('Lisäksi', 'Hei.')]).proposal.type).toBe('minor')
  })

  it('on children is major when added, on changes to the notice minor', () => {
    const added = (key: SectionKey) =>
      sectionsOf([], [about(key, 'Osio', 'Pyydämme huoltajan suostumuksen.')]).proposal.type
    expect([added('children'), added('changes')]).toEqual(['major', 'minor'])
  })

  it('of one moved is told of that one', () => {
    const result = sectionsOf(
      three,
      [three[2], three[0], three[1]].flatMap((one) => one ?? []),
    )
    expect(brief(result)).toEqual([['changed', 'Säilytysaika', 3, 1, true]])
    expect(result.sections[0]?.text).toEqual([{ kind: 'same', text: 'viisi vuotta' }])
    expect(result.proposal).toEqual({ type: 'minor', reasons: ['Osion paikka muuttui: ”Säilytysaika”'] })
  })

  it('of a heading is told', () => {
    const result = sectionsOf([about('dpo', 'Vanha')], [about('dpo', 'Uusi')])
    expect(result.sections).toMatchObject([{ headingBefore: 'Vanha', heading: 'Uusi', text: [] }])
    expect(result.proposal).toEqual({
      type: 'minor',
      reasons: ['Osion otsikko muuttui: ”Vanha” → ”Uusi”'],
    })
  })

  it('of two combined is a changed one and a removed one', () => {
    const both: NoticeSection = {
      ...about('purposes', 'Tarkoitus ja säilytysaika', `${words(20)}\n\nviisi vuotta`),
      keys: ['purposes', 'retention'],
    }
    const result = sectionsOf(three, [...three.slice(0, 1), both])
    expect(brief(result)).toEqual([
      ['changed', 'Tarkoitus ja säilytysaika', 2, 2, false],
      ['removed', 'Säilytysaika', 3, null, false],
    ])
    expect(result.sections[0]?.text.at(-1)).toEqual({ kind: 'added', text: '\n\nviisi vuotta' })
  })

  it('finds a text section again by its heading or its text, not by its place', () => {
    const one = section('Yksi', words(20, 'a'), { anchor: 'section' })
    const two = section('Kaksi', words(20, 'b'), { anchor: 'section-2' })
    const fresh = section('Kolme', words(20, 'c'), { anchor: 'section' })
    expect(
      brief(
        sectionsOf([one, two], [fresh, { ...one, anchor: 'section-2' }, { ...two, anchor: 'section-3' }]),
      ),
    ).toEqual([['added', 'Kolme', null, 1, false]])
    const renamed = { ...two, heading: 'Toinen', text: `${words(18, 'b')} uusi`, anchor: 'section' }
    expect(brief(sectionsOf([one, two], [renamed]))).toEqual([
      ['removed', 'Yksi', 1, null, false],
      ['changed', 'Toinen', 2, 1, false],
    ])
    expect(brief(sectionsOf([two], [fresh]))).toEqual([
      ['removed', 'Kaksi', 1, null, false],
      ['added', 'Kolme', null, 1, false],
    ])
  })

  it('does not mix up several of one topic when one is put before them', () => {
    const first = about('retention', 'Yksi', 'yksi')
    const second = { ...about('retention', 'Kaksi', 'kaksi'), anchor: 'retention-2' }
    const shifted = [
      about('retention', 'Nolla', 'nolla'),
      { ...first, anchor: 'retention-2' },
      { ...second, anchor: 'retention-3' },
    ]
    expect(brief(sectionsOf([first, second], shifted))).toEqual([['added', 'Nolla', null, 1, false]])
  })

  it.each([
    // Not more than five words, however short the text.
    [10, 5, 'minor'],
    [10, 6, 'major'],
    // Not more than a tenth of the words, however many.
    [100, 10, 'minor'],
    [100, 11, 'major'],
  ])('of %d words of which %d are new is proposed by its share', (all, changed, type) => {
    const after = `${words(changed, 'uusi')} ${words(all).split(' ').slice(changed).join(' ')}`
    const { proposal } = sectionsOf(
      [about('retention', 'Aika', words(all))],
      [about('retention', 'Aika', after)],
    )
    expect(proposal).toEqual({
      type,
      reasons: [`Osion ”Aika” teksti muuttui ${type === 'major' ? 'paljon' : 'vähän'}`],
    })
  })

  it('that a fact or a contact detail explains is weighed by it', () => {
    const at = (phone: string, street: string) => ({
      ...content({
        controller: organisation('Esimerkki ry', { address: { ...address, street }, phone }),
        sections: [
          about(
            'controller',
            'Rekisterinpitäjä',
            `Esimerkki ry\nOsoite: ${street}, 00100\nPuhelin: ${phone}`,
          ),
        ],
      }),
    })
    const result = compare(at('09 111 222', 'Vanha raitti 1 A'), at('09 333 444', 'Uusi kuja 2 B'))
    expect(result.proposal).toEqual({
      type: 'minor',
      reasons: [
        'Rekisterinpitäjän tiedot muuttuivat (Osoite): Vanha raitti 1 A, 00100 Esimerkkilä → Uusi kuja 2 B, 00100 Esimerkkilä',
        'Rekisterinpitäjän tiedot muuttuivat (Puhelin): 09 111 222 → 09 333 444',
        'Osion ”Rekisterinpitäjä” teksti muuttui vähän',
      ],
    })
  })

  it('of a link alone is told as no change of words', () => {
    const result = sectionsOf([security], [{ ...security, content: bold(security.content) }])
    expect(result).toEqual({
      ...NOTHING,
      proposal: { type: 'minor', reasons: ['Muotoilu tai linkit muuttuivat, sanat eivät'] },
    })
  })
})

describe('a change in the other texts', () => {
  it('is told with the old and the new text', () => {
    const from = content({ statute: 'Laki 1', title: 'Seloste' })
    const to = content({ introduction: introduction(words(6)), statute: null, title: 'Seloste jäsenille' })
    expect(compare(from, to)).toEqual({
      facts: [],
      proposal: { type: 'major', reasons: ['Johdannon teksti muuttui paljon'] },
      sections: [],
      texts: {
        introduction: { after: words(6), before: null, text: [{ kind: 'added', text: words(6) }] },
        statute: { after: null, before: 'Laki 1', text: [{ kind: 'removed', text: 'Laki 1' }] },
        title: {
          after: 'Seloste jäsenille',
          before: 'Seloste',
          text: [
            { kind: 'same', text: 'Seloste' },
            { kind: 'added', text: ' jäsenille' },
          ],
        },
      },
    })
    expect(compare(from, { ...to, introduction: introduction('Hei.') }).proposal).toEqual({
      type: 'minor',
      reasons: [
        'Selosteen nimi muuttui: Seloste → Seloste jäsenille',
        'Säädösperusta muuttui: Laki 1 → ei ilmoitettu',
        'Johdannon teksti muuttui vähän',
      ],
    })
  })
})

describe('a notice that is not written in the language', () => {
  it('in either version has nothing to compare', () => {
    expect(compare(null, null)).toEqual(NOTHING)
  })

  it('is named in the language of the comparison, and by its code where there is no name', () => {
    expect(compare(null, content({ language: 'fi' }), 'en').facts[0]?.message).toBe('New language: Finnish')
    expect(compare(null, content({ language: 'sv_FI' }), 'fi').facts[0]?.after).toMatch(/ruotsi/)
    expect(compare(null, content({ language: 'ei kieli' })).facts[0]?.message).toBe('Uusi kieli: ei kieli')
  })
})

describe('a notice from 2018 that was amended later', () => {
  const notice = (retention: string, more: boolean) => {
    const sources = noticeSources({
      notice: { title: 'Jäsenrekisterin seloste' },
      organisations: [
        organisationSource('o1', {
          name: more ? 'Kuvitelma ry' : 'Keksintö ry',
          businessId: '1234567-1',
          email: 'toimisto@example.fi',
        }),
      ],
      registers: [
        registerSource('r1', {
          name: 'Jäsenrekisteri',
          dataCategories: more ? ['Nimi', 'Sähköposti'] : ['Nimi'],
          hasRecipients: more ? 'yes' : 'no',
          hasTransfers: more ? 'yes' : null,
          origin: 'fromDataSubject',
          purposes: [
            purposeSource('Jäsenyyden hoitaminen', {
              legalBases: ['contract'],
              retentionDuration: retention,
            }),
          ],
          recipients: more
            ? [
                {
                  category: 'Tilitoimistot',
                  country: null,
                  organisation: null,
                  purpose: null,
                  role: 'processor',
                },
              ]
            : [],
          securityManualText: richTextOf([paragraph('Paperit ovat lukitussa kaapissa.')]),
          transfers: more
            ? [
                {
                  copy: null,
                  countries: ['US'],
                  internationalOrganisation: null,
                  detail: null,
                  mechanism: 'dataPrivacyFramework',
                  recipient: 'Esimerkki Inc.',
                },
              ]
            : [],
        }),
      ],
      sections: [
        registerSection('controller'),
        registerSection('purposes'),
        ...(more
          ? [registerSection('retention'), registerSection('recipients')]
          : [registerSection('retention')]),
        registerSection('transfers'),
        ...(more ? [] : [registerSection('securityManual')]),
        registerSection('dataContent'),
      ],
    })
    return compose(sources, {
      language: 'fi',
      packs: languagePacks,
      profile: { layout: 'list', numbering: 'arabic' } as never,
    }).content
  }

  it('is told as a lawyer would', () => {
    const { facts, proposal, sections } = compare(notice('P5Y', false), notice('P10Y', true))
    expect(facts.map(({ message }) => message)).toEqual([
      'Rekisterinpitäjän nimi muuttui: Keksintö ry → Kuvitelma ry',
      'Uusi henkilötietoryhmä: Sähköposti',
      'Tieto vastaanottajista muuttui: ei → kyllä',
      'Uusi vastaanottaja: Tilitoimistot (henkilötietojen käsittelijä)',
      'Tieto siirroista EU:n tai ETA:n ulkopuolelle muuttui: ei ilmoitettu → kyllä',
      'Uusi siirto: Yhdysvallat, Esimerkki Inc. (EU:n ja Yhdysvaltojen välinen tietosuojakehys (Data Privacy Framework))',
      'Säilytysaika muuttui (Jäsenyyden hoitaminen): 5 vuotta → 10 vuotta',
    ])
    expect(sections.map(({ anchor, change, moved }) => [change, anchor, moved])).toEqual([
      ['changed', 'controller', false],
      ['changed', 'retention', false],
      ['added', 'recipients', false],
      ['changed', 'transfers', false],
      ['removed', 'security-manual', false],
      ['changed', 'data-content', false],
    ])
    expect(sections[1]?.text).toEqual([
      { kind: 'removed', text: '5' },
      { kind: 'added', text: '10' },
      { kind: 'same', text: ' vuotta' },
    ])
    expect(proposal.type).toBe('major')
    expect(proposal.reasons).toContain('Uusi osio: ”Vastaanottajat tai vastaanottajaryhmät”')
    expect(proposal.reasons).not.toContain('Rekisterinpitäjän nimi muuttui: Keksintö ry → Kuvitelma ry')
  })
})

/** Small contents that share much, with hostile values among the names. */
const anyContent: fc.Arbitrary<NoticeContent> = (() => {
  const name = fc.oneof(
    { arbitrary: fc.constantFrom('A', 'a', 'B', 'C ry', ''), weight: 4 },
    { arbitrary: hostileText, weight: 1 },
  )
  const maybe = fc.option(name)
  const applies = fc.constantFrom('yes' as const, 'no' as const, 'undecided' as const)
  const list = <Item>(item: fc.Arbitrary<Item>) => fc.array(item, { maxLength: 3 })
  const organisations = fc
    .record({ name, businessId: maybe, email: maybe, phone: maybe })
    .map(({ name: called, ...over }) => organisation(called, over))
  const contacts = fc
    .record({ name: maybe, email: maybe, title: maybe })
    .map((over) => contact(over))
    .filter((one) => one !== null)
  const registers = fc
    .record({
      register: fc.constantFrom('r1', 'r2', 'r3'),
      name,
      automatedDecisions: fc.record({ applies, consequences: maybe, logic: maybe }),
      cookies: fc.record({ applies }),
      dataCategories: list(name),
      origin: fc.constantFrom('both' as const, 'fromOthers' as const, null),
      purposes: list(
        fc.record({
          name,
          directMarketing: fc.boolean(),
          law: maybe,
          legalBases: fc.subarray(['consent', 'contract', 'publicTask'] as const).map((bases) => [...bases]),
          legitimateInterest: maybe,
          retentions: fc.array(
            fc.record({ data: maybe, duration: fc.constantFrom(null, 'P1Y', 'P2Y', 'x'), text: maybe }),
            { maxLength: 2 },
          ),
        }),
      ),
      recipients: fc.record({
        applies,
        list: list(
          fc.record({
            name,
            country: fc.constantFrom(null, 'FI', 'US', '??'),
            purpose: maybe,
            role: fc.constantFrom('controller' as const, 'processor' as const),
          }),
        ),
      }),
      sources: list(name),
      transfers: fc.record({
        applies,
        list: list(
          fc.record({
            copy: maybe,
            countries: fc.array(fc.constantFrom('US', 'JP'), { maxLength: 2 }),
            internationalOrganisation: fc.boolean(),
            detail: maybe,
            mechanism: fc.constantFrom('certification' as const, null),
            recipient: maybe,
          }),
        ),
      }),
    })
    .map((over) => register(over))
  const sections = list(
    fc
      .record({ heading: name, keys: fc.subarray<SectionKey>(['dpo', 'rights', 'cookies']), text: name })
      .map(({ heading, keys, text }) => section(heading, text, { anchor: keys[0] ?? 'section', keys })),
  )
  return fc
    .record({
      authority: fc.option(organisations),
      contactPersons: list(contacts),
      controller: organisations,
      cookies: list(
        fc.record({
          name,
          category: fc.constantFrom('necessary' as const, 'marketing' as const),
          duration: maybe,
          provider: maybe,
          purpose: maybe,
          thirdParty: fc.boolean(),
        }),
      ),
      jointControllers: list(organisations),
      registers: list(registers),
      rights: fc.subarray(['access', 'erasure'] as const).map((keys) => keys.map((key) => right(key))),
      sections,
      statute: maybe,
      title: name,
      versionLabel: maybe,
    })
    .map((over) => content(over))
})()

const language = fc.constantFrom('fi', 'sv', 'en')

describe('any comparison', () => {
  it('of a notice with itself is empty', () => {
    fc.assert(
      fc.property(anyContent, language, (one, said) => {
        expect(compare(one, structuredClone(one), said)).toEqual(NOTHING)
      }),
    )
  })

  it('is empty for the same words in other bytes', () => {
    fc.assert(
      fc.property(anyContent, language, (one, said) => {
        const pasted = everyText(normaliseTexts(one), inOtherBytes)
        expect(compare(one, pasted, said)).toEqual(NOTHING)
        expect(compare(pasted, one, said)).toEqual(NOTHING)
      }),
    )
  })

  it('weighs other dashes and quotation marks as no more than another look', () => {
    fc.assert(
      fc.property(anyContent, language, (one, said) => {
        const typeset = everyText(one, (value) =>
          value.replaceAll('-', '–').replaceAll('"', '”').replaceAll("'", '’'),
        )
        const { facts, proposal, sections } = compare(one, typeset, said)
        expect([facts, sections]).toEqual([[], []])
        expect(['minor', null]).toContain(proposal.type)
      }),
    )
  })

  it('mirrors the one the other way round', () => {
    fc.assert(
      fc.property(anyContent, anyContent, (one, other) => {
        const [there, back] = [compare(one, other), compare(other, one)]
        expect(mirrored(back)).toEqual(kindsOf(there))
        const count = ({ sections }: Comparison, change: string) =>
          sections.filter((found) => found.change === change).length
        expect(count(back, 'removed')).toBe(count(there, 'added'))
        expect(count(back, 'added')).toBe(count(there, 'removed'))
        const moved = ({ sections }: Comparison) => sections.filter((found) => found.moved).length
        expect(moved(back)).toBe(moved(there))
      }),
      { numRuns: runs(300) },
    )
  })

  it('is plain data, the same each time, with sentences on one line', () => {
    fc.assert(
      fc.property(anyContent, anyContent, language, (one, other, said) => {
        const result = compare(one, other, said)
        expect(JSON.parse(JSON.stringify(result))).toEqual(result)
        expect(compare(one, other, said)).toEqual(result)
        for (const sentence of [...result.proposal.reasons, ...result.facts.map(({ message }) => message)]) {
          expect(sentence).not.toMatch(/[\n\r\u202a-\u202e\u2066-\u2069]|undefined|\[object/)
        }
        expect(result.proposal.type === null).toBe(result.proposal.reasons.length === 0)
        // A thing without a name is all that has neither value.
        expect(
          result.facts.every(
            ({ after, before, kind }) => before !== after || /(?:Added|Removed)$/.test(kind),
          ),
        ).toBe(true)
      }),
    )
  })

  it('loses nothing of the sections', () => {
    fc.assert(
      fc.property(anyContent, anyContent, (one, other) => {
        for (const { positionAfter, positionBefore, text } of compare(one, other).sections) {
          const side = (gone: string) =>
            text
              .filter(({ kind }) => kind !== gone)
              .map((part) => part.text)
              .join('')
          // But the form that words are stored in, and the kind of a dash or quotation mark.
          const words = (value = '') => foldMarks(normaliseText(value))
          if (positionBefore !== null) {
            expect(words(side('added'))).toBe(words(textOf(one.sections[positionBefore - 1])))
          }
          if (positionAfter !== null) {
            expect(words(side('removed'))).toBe(words(textOf(other.sections[positionAfter - 1])))
          }
        }
      }),
    )
  })
})

describe('hostile values', () => {
  it.each(['$& $1 $$', '{{controller.name}}', '${x}', '</script>', 'שלום', '__proto__', 'constructor'])(
    'such as %s are told as they are',
    (value) => {
      const [fact] = compare(receiving(), receiving(recipient(value, { role: 'other' }))).facts
      expect(fact).toMatchObject({ after: value, message: `Uusi vastaanottaja: ${value}`, subject: value })
    },
  )

  it('that turn the reading direction do not reach a sentence', () => {
    const [fact] = compare(receiving(), receiving(recipient('a\u202eb', { role: 'other' }))).facts
    expect(fact).toMatchObject({ after: 'a\u202eb', message: 'Uusi vastaanottaja: ab' })
  })

  it('on no closed list are told by themselves', () => {
    const odd = inPurpose({ legalBases: ['toString'] as never })
    expect(compare(inPurpose({}), odd).facts[0]?.after).toBe('toString')
  })

  it('of any length take bounded time and make short sentences', () => {
    const of = (stem: string, turn: boolean, count = 15_000) => {
      const long = words(count, stem).slice(0, 100_000)
      const text = turn ? long.split(' ').reverse().join(' ') : long
      return {
        ...inPurpose({ retentions: [{ data: null, duration: null, text }] }),
        introduction: introduction(text),
        sections: [
          about('retention', 'Aika', text),
          section('!'.repeat(Math.min(100_000, 7 * count)), text),
          ...Array.from({ length: 60 }, (_, index) =>
            section(`${stem}${index}`, words(count / 50, stem + (index % 7))),
          ),
        ],
      }
    }
    for (const [stem, turn] of [
      ['b', false],
      ['a', true],
    ] as const) {
      const { facts, proposal } = compare(of('a', false), of(stem, turn))
      expect(facts).toHaveLength(1)
      expect(facts[0]?.message.length).toBeLessThan(500)
      expect(proposal.type).toBe('major')
      expectLinear(
        (count) => [of('a', false, count), of(stem, turn, count)] as const,
        ([from, to]) => compare(from, to),
        2000,
      )
    }
  })
})
