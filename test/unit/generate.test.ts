import fc from 'fast-check'
import { describe, expect, it } from '@jest/globals'

import type { ContentNode } from '../../src/notice/content.js'
import type {
  ContactFacts,
  OrganisationFacts,
  PurposeFacts,
  RegisterFacts,
} from '../../src/notice/document.js'
import type { GenerationFacts } from '../../src/notice/compose/generate.js'

import { bulletList, paragraph, textRun } from '../../src/notice/content.js'
import {
  describeDuration,
  formatAddress,
  generateSection,
  organisationFields,
} from '../../src/notice/compose/generate.js'
import {
  REGISTER_SECTION_KEYS,
  LEGAL_BASES,
  SECTION_KEYS,
  TRANSFER_MECHANISMS,
  type SectionKey,
} from '../../src/notice/vocabulary.js'
import { pack as en } from '../../src/languages/en/pack.js'
import { pack as fi } from '../../src/languages/fi/pack.js'
import { pack as sv } from '../../src/languages/sv/pack.js'

const noAddress = { city: null, country: null, postalCode: null, street: null }

const organisation = (facts: Partial<OrganisationFacts> = {}): OrganisationFacts => ({
  contacts: [],
  name: 'Kuusikon Kirjakauppa Oy',
  address: noAddress,
  businessId: null,
  email: null,
  phone: null,
  phoneE164: null,
  postalAddress: null,
  website: null,
  ...facts,
})

const contact = (facts: Partial<ContactFacts> = {}): ContactFacts => ({
  name: null,
  address: noAddress,
  email: null,
  phone: null,
  phoneE164: null,
  title: null,
  ...facts,
})

const purpose = (name: string, facts: Partial<PurposeFacts> = {}): PurposeFacts => ({
  name,
  directMarketing: false,
  law: null,
  legalBases: [],
  legitimateInterest: null,
  retentions: [],
  ...facts,
})

const emptyRegister: RegisterFacts = {
  register: '1',
  name: '',
  automatedDecisions: { applies: 'undecided', consequences: null, logic: null },
  consent: { withdrawMethod: null },
  cookies: { applies: 'undecided' },
  dataCategories: [],
  dataSubjectCategories: [],
  disclosures: { applies: 'undecided' },
  origin: null,
  provisionRequirement: { basis: null, consequence: null },
  purposes: [],
  recipients: { applies: 'undecided', list: [] },
  sources: [],
  specialCategories: { applies: 'undecided', condition: null },
  transfers: { applies: 'undecided', list: [] },
}

const factsOf = (
  register: Partial<RegisterFacts> = {},
  others: Partial<Omit<GenerationFacts, 'register'>> = {},
): GenerationFacts => ({
  authority: null,
  contactPersons: [],
  controller: null,
  dataProtectionOfficer: null,
  jointControllers: [],
  representative: null,
  ...others,
  register: { ...emptyRegister, ...register },
})

const generate = (
  key: SectionKey,
  register: Partial<RegisterFacts>,
  others: Partial<Omit<GenerationFacts, 'register'>> = {},
  pack = fi,
) => generateSection(key, factsOf(register, others), pack, pack.language)

/** Fields as label–text pairs. */
const fieldsOf = (node: ContentNode | undefined) =>
  node?.type === 'fields'
    ? node.fields.map(({ label, value }) => [
        label,
        value.map((one) => ('text' in one ? one.text : '\n')).join(''),
      ])
    : node

describe('without facts', () => {
  it.each([...SECTION_KEYS])('%s has no text', (key) => {
    for (const pack of [fi, sv, en]) expect(generate(key, {}, {}, pack)).toEqual([])
  })

  it('takes white space for nothing', () => {
    const register: Partial<RegisterFacts> = {
      name: ' ',
      consent: { withdrawMethod: ' ' },
      dataCategories: [' '],
      dataSubjectCategories: ['\t'],
      purposes: [
        purpose(' ', { legitimateInterest: ' ', retentions: [{ data: null, duration: ' ', text: '\n' }] }),
      ],
      sources: [''],
    }
    for (const key of REGISTER_SECTION_KEYS) {
      expect(generate(key, register, { controller: organisation({ name: ' ' }) })).toEqual([])
    }
  })
})

describe('the people behind a register', () => {
  const controller = organisation({
    address: { city: 'Kuusikko', country: 'FI', postalCode: '00999', street: 'Honkatie 1' },
    businessId: '1234567-1',
    email: 'tietosuoja@kuusikko.example',
    phone: '09 555 0100',
    phoneE164: '+35895550100',
    website: 'https://kuusikko.example',
  })

  it('controller: name with business ID, address, contact details with links', () => {
    expect(generate('controller', {}, { controller })).toEqual([
      {
        type: 'fields',
        fields: [
          { label: 'Nimi', value: [textRun('Kuusikon Kirjakauppa Oy (1234567-1)')] },
          { label: 'Osoite', value: [textRun('Honkatie 1, 00999 Kuusikko')] },
          {
            label: 'Yhteystiedot',
            value: [
              { href: 'tel:+35895550100', text: '09 555 0100' },
              textRun(', '),
              { href: 'mailto:tietosuoja@kuusikko.example', text: 'tietosuoja@kuusikko.example' },
              textRun(', '),
              { href: 'https://kuusikko.example', text: 'https://kuusikko.example' },
            ],
          },
        ],
      },
    ])
  })

  it('links only what is an address', () => {
    const [fields] = generate(
      'controller',
      {},
      {
        controller: organisation({
          email: 'tietosuoja(at)kuusikko',
          phone: '555',
          website: 'javascript:alert(1)',
        }),
      },
    )
    expect(JSON.stringify(fields)).not.toContain('href')
    expect(fieldsOf(fields)).toContainEqual([
      'Yhteystiedot',
      '555, tietosuoja(at)kuusikko, javascript:alert(1)',
    ])
  })

  it('postal address only when it is another one', () => {
    const postalAddress = { city: 'Kuusikko', country: 'FI', postalCode: '00998', street: 'PL 9' }
    const labels = (facts: Partial<OrganisationFacts>) =>
      organisationFields(organisation({ ...controller, ...facts }), fi, 'fi').fields.map(({ label }) => label)
    expect(labels({ postalAddress })).toEqual(['Nimi', 'Osoite', 'Postiosoite', 'Yhteystiedot'])
    expect(labels({ postalAddress: { ...controller.address } })).toEqual(['Nimi', 'Osoite', 'Yhteystiedot'])
  })

  it('joint controllers: one after another', () => {
    const nodes = generate(
      'jointControllers',
      {},
      { jointControllers: [controller, organisation({ name: 'Petäjä ry' })] },
    )
    expect(nodes.map((node) => fieldsOf(node))).toEqual([
      expect.arrayContaining([['Nimi', 'Kuusikon Kirjakauppa Oy (1234567-1)']]),
      [['Nimi', 'Petäjä ry']],
    ])
  })

  it('representative, contact person and data protection officer', () => {
    const person = contact({
      name: 'Kaisa Kuvitteellinen',
      email: 'kaisa@kuusikko.example',
      title: 'Myymäläpäällikkö',
    })
    expect(fieldsOf(generate('representative', {}, { representative: controller })[0])).toContainEqual([
      'Nimi',
      'Kuusikon Kirjakauppa Oy (1234567-1)',
    ])
    const other = contact({ email: 'laskut@kuusikko.example', title: 'Laskutus' })
    expect(
      generate('contactPerson', {}, { contactPersons: [person, other] }).map((node) => fieldsOf(node)),
    ).toEqual([
      expect.arrayContaining([['Nimi', 'Kaisa Kuvitteellinen']]),
      [
        ['Tehtävä', 'Laskutus'],
        ['Yhteystiedot', 'laskut@kuusikko.example'],
      ],
    ])
    expect(
      fieldsOf(generate('controller', {}, { controller: { ...controller, contacts: [person, other] } })[0]),
    ).toEqual(
      expect.arrayContaining([
        ['Yhteyshenkilö', 'Kaisa Kuvitteellinen, Myymäläpäällikkö, kaisa@kuusikko.example'],
        ['Yhteyshenkilö', 'Laskutus, laskut@kuusikko.example'],
      ]),
    )
    expect(fieldsOf(generate('contactPerson', {}, { contactPersons: [person] })[0])).toEqual([
      ['Nimi', 'Kaisa Kuvitteellinen'],
      ['Tehtävä', 'Myymäläpäällikkö'],
      ['Yhteystiedot', 'kaisa@kuusikko.example'],
    ])
    expect(
      fieldsOf(
        generate('dpo', {}, { dataProtectionOfficer: contact({ email: 'dpo@kuusikko.example' }) }, sv)[0],
      ),
    ).toEqual([['Kontaktuppgifter', 'dpo@kuusikko.example']])
    expect(generate('dpo', {}, { contactPersons: [person], controller })).toEqual([])
    expect(generate('contactPerson', {}, { contactPersons: [contact()] })).toEqual([])
  })
})

describe('formatAddress', () => {
  const address = { city: 'Tukholma', country: 'SE', postalCode: '111 22', street: 'Storgatan 1' }

  it('names the country unless readers take it for granted', () => {
    expect(formatAddress(address, fi, 'fi')).toBe('Storgatan 1, 111 22 Tukholma, Ruotsi')
    expect(formatAddress({ ...address, country: 'FI' }, fi, 'fi-FI')).toBe('Storgatan 1, 111 22 Tukholma')
    expect(formatAddress({ ...address, country: 'FI' }, sv, 'sv')).toBe('Storgatan 1, 111 22 Tukholma')
    expect(formatAddress({ ...address, country: 'FI' }, en, 'en')).toBe(
      'Storgatan 1, 111 22 Tukholma, Finland',
    )
  })

  it('leaves out what is not known, and is nothing with a country alone', () => {
    expect(formatAddress({ ...address, country: null, street: null }, fi, 'fi')).toBe('111 22 Tukholma')
    expect(formatAddress({ ...address, city: null, country: null, postalCode: ' ' }, fi, 'fi')).toBe(
      'Storgatan 1',
    )
    expect(formatAddress({ ...noAddress, country: 'SE' }, fi, 'fi')).toBeNull()
    expect(formatAddress(null, fi, 'fi')).toBeNull()
  })
})

describe('purposes and bases', () => {
  const order = purpose('Tilausten toimittaminen', {
    law: 'kirjanpitolaki 1336/1997',
    legalBases: ['contract', 'legalObligation'],
    retentions: [{ data: null, duration: 'P6Y', text: null }],
  })
  const letter = purpose('Uutiskirje', {
    law: 'ei kuulu tähän',
    legalBases: ['consent'],
    legitimateInterest: 'ei kuulu tähän',
    retentions: [{ data: null, duration: 'P1Y', text: 'kunnes suostumus peruutetaan' }],
  })
  const fraud = purpose('Väärinkäytösten estäminen', {
    legalBases: ['legitimateInterests'],
    legitimateInterest: 'Myymälän turvallisuus',
  })

  it('name of the register', () => {
    expect(generate('registerName', { name: 'Asiakasrekisteri' })).toEqual([paragraph('Asiakasrekisteri')])
  })

  it('purposes: a list of their names', () => {
    expect(generate('purposes', { purposes: [order, letter] })).toEqual([
      bulletList(['Tilausten toimittaminen', 'Uutiskirje']),
    ])
  })

  it('legal basis: per purpose, with the act only beside the bases that need one', () => {
    expect(generate('legalBasis', { purposes: [order, letter, purpose('Tilastot')] })).toEqual([
      {
        type: 'list',
        items: [
          {
            children: [textRun('Tilausten toimittaminen')],
            lists: [
              bulletList([
                'Sopimuksen täytäntöönpano',
                'Rekisterinpitäjän lakisääteinen velvoite: kirjanpitolaki 1336/1997',
              ]),
            ],
          },
          { children: [textRun('Uutiskirje')], lists: [bulletList(['Suostumus'])] },
        ],
        ordered: false,
      },
    ])
  })

  it('legal basis of the only purpose: without its name', () => {
    expect(generate('legalBasis', { purposes: [letter] }, {}, en)).toEqual([bulletList(['Consent'])])
    expect(generate('legalBasis', { purposes: [purpose('Tilastot')] })).toEqual([])
  })

  it('legitimate interests: only of purposes that rest on them', () => {
    expect(generate('legitimateInterests', { purposes: [letter] })).toEqual([])
    expect(generate('legitimateInterests', { purposes: [fraud] })).toEqual([
      paragraph('Myymälän turvallisuus'),
    ])
    expect(fieldsOf(generate('legitimateInterests', { purposes: [letter, fraud] })[0])).toEqual([
      ['Väärinkäytösten estäminen', 'Myymälän turvallisuus'],
    ])
  })

  it('retention: per purpose, in the editor’s words or else from the duration', () => {
    expect(fieldsOf(generate('retention', { purposes: [order, letter, fraud] })[0])).toEqual([
      ['Tilausten toimittaminen', '6 vuotta'],
      ['Uutiskirje', 'kunnes suostumus peruutetaan'],
    ])
  })

  it('retention: said once when it is the same for all, and not when it is unknown for some', () => {
    const same = purpose('Palaute', { retentions: [{ data: null, duration: null, text: '6 vuotta' }] })
    expect(generate('retention', { purposes: [order, same] })).toEqual([paragraph('6 vuotta')])
    expect(generate('retention', { purposes: [letter] })).toEqual([paragraph('kunnes suostumus peruutetaan')])
    expect(fieldsOf(generate('retention', { purposes: [order, fraud] })[0])).toEqual([
      ['Tilausten toimittaminen', '6 vuotta'],
    ])
    expect(generate('retention', { purposes: [fraud] })).toEqual([])
  })

  it('retention: apart for data that are kept for another time', () => {
    const logs = { data: 'Lokit', duration: 'P1Y', text: null }
    const several = purpose('Palaute', {
      retentions: [
        { data: null, duration: null, text: '6 vuotta' },
        logs,
        { ...logs, data: ' ', duration: ' ' },
      ],
    })
    expect(fieldsOf(generate('retention', { purposes: [several] })[0])).toEqual([
      [null, '6 vuotta'],
      ['Lokit', '1 vuosi'],
    ])
    expect(generate('retention', { purposes: [purpose('A', { retentions: [logs] })] })).toEqual([
      { type: 'fields', fields: [{ label: 'Lokit', value: [{ text: '1 vuosi' }] }] },
    ])
    expect(generate('retention', { purposes: [several, letter] })).toEqual([
      {
        type: 'fields',
        fields: [
          { label: 'Palaute', value: [{ text: '6 vuotta' }, { break: true }, { text: 'Lokit: 1 vuosi' }] },
          { label: 'Uutiskirje', value: [{ text: 'kunnes suostumus peruutetaan' }] },
        ],
      },
    ])
  })

  it('consent: which purposes, and how to withdraw', () => {
    const nodes = generate('consent', {
      consent: { withdrawMethod: 'linkki jokaisessa kirjeessä' },
      purposes: [order, letter],
    })
    expect(nodes.slice(0, 3)).toEqual([
      paragraph(fi.statements.consentPurposes),
      bulletList(['Uutiskirje']),
      paragraph(fi.withdrawConsentWithoutMethod),
    ])
    expect(fieldsOf(nodes[3])).toEqual([['Näin peruutat suostumuksesi', 'linkki jokaisessa kirjeessä']])
    expect(generate('consent', { purposes: [letter] })).toEqual([
      paragraph(fi.statements.consent),
      paragraph(fi.withdrawConsentWithoutMethod),
    ])
  })

  it('consent: none is said only when every other use of consent is ruled out', () => {
    const certain: Partial<RegisterFacts> = {
      automatedDecisions: { applies: 'no', consequences: null, logic: null },
      purposes: [order],
      specialCategories: { applies: 'no', condition: null },
    }
    const none = [paragraph(fi.statements.noConsent)]
    expect(generate('consent', certain)).toEqual(none)
    const uncertain: Partial<RegisterFacts>[] = [
      { purposes: [] },
      { purposes: [order, purpose('Tilastot')] },
      { consent: { withdrawMethod: 'soita' } },
      { specialCategories: { applies: 'yes', condition: null } },
      { specialCategories: { applies: 'undecided', condition: null } },
      { automatedDecisions: { applies: 'yes', consequences: null, logic: null } },
      {
        transfers: {
          applies: 'yes',
          list: [
            {
              copy: null,
              countries: ['US'],
              detail: null,
              internationalOrganisation: false,
              mechanism: 'explicitConsent',
              recipient: null,
            },
          ],
        },
      },
    ]
    for (const facts of uncertain) expect(generate('consent', { ...certain, ...facts })).toEqual([])
  })
})

describe('the data', () => {
  it('categories as lists; the content of the register is told by them', () => {
    expect(
      generate('dataSubjectCategories', { dataSubjectCategories: ['Asiakkaat', 'Toimittajat'] }),
    ).toEqual([bulletList(['Asiakkaat', 'Toimittajat'])])
    const dataCategories = ['Yhteystiedot', ' ', 'Tilaukset']
    for (const key of ['dataCategories', 'dataContent'] as const) {
      expect(generate(key, { dataCategories })).toEqual([bulletList(['Yhteystiedot', 'Tilaukset'])])
    }
  })

  it('special categories: yes with the condition, no, or nothing', () => {
    const condition = 'Nimenomainen suostumus'
    const [statement, fields] = generate('specialCategories', {
      specialCategories: { applies: 'yes', condition },
    })
    expect(statement).toEqual(paragraph(fi.statements.specialCategories))
    expect(fieldsOf(fields)).toEqual([['Käsittelyn edellytys', condition]])
    expect(generate('specialCategories', { specialCategories: { applies: 'no', condition } })).toEqual([
      paragraph(fi.statements.noSpecialCategories),
    ])
    expect(generate('specialCategories', { specialCategories: { applies: 'undecided', condition } })).toEqual(
      [],
    )
  })

  it('sources: whose and which', () => {
    expect(generate('sources', { origin: 'both', sources: ['Kaupparekisteri'] })).toEqual([
      paragraph(fi.origins.both),
      bulletList(['Kaupparekisteri']),
    ])
    expect(generate('sources', { origin: 'fromDataSubject' })).toEqual([
      paragraph(fi.origins.fromDataSubject),
    ])
    expect(generate('sources', { sources: ['Kaupparekisteri'] })).toEqual([bulletList(['Kaupparekisteri'])])
  })

  it('requirement to provide: the basis, and what follows when there is one', () => {
    const consequence = 'tilausta ei voida toimittaa'
    const texts = {
      contract: fi.statements.provisionContract,
      law: fi.statements.provisionLaw,
      precondition: fi.statements.provisionPrecondition,
    }
    for (const [basis, statement] of Object.entries(texts)) {
      const nodes = generate('provisionRequirement', {
        provisionRequirement: { basis: basis as 'law', consequence },
      })
      expect(nodes[0]).toEqual(paragraph(statement))
      expect(fieldsOf(nodes[1])).toEqual([['Jos tietoja ei anneta', consequence]])
    }
    expect(
      generate('provisionRequirement', { provisionRequirement: { basis: 'none', consequence } }),
    ).toEqual([paragraph(fi.statements.provisionNone)])
    expect(generate('provisionRequirement', { provisionRequirement: { basis: null, consequence } })).toEqual(
      [],
    )
  })
})

describe('recipients and transfers', () => {
  const list: RegisterFacts['recipients']['list'] = [
    { name: 'Pilvi Oy', country: 'SE', purpose: 'palvelimet', role: 'processor' },
    { name: 'Kuljetus Oy', country: null, purpose: null, role: 'controller' },
    { name: 'Viranomaiset', country: null, purpose: 'lakisääteiset ilmoitukset', role: 'other' },
    { name: ' ', country: 'SE', purpose: 'nimetön', role: 'other' },
  ]

  it('recipients: name, role, country and purpose', () => {
    expect(generate('recipients', { recipients: { applies: 'yes', list } })).toEqual([
      bulletList([
        'Pilvi Oy (henkilötietojen käsittelijä, Ruotsi): palvelimet',
        'Kuljetus Oy (itsenäinen rekisterinpitäjä)',
        'Viranomaiset: lakisääteiset ilmoitukset',
      ]),
    ])
    expect(generate('recipients', { recipients: { applies: 'no', list } })).toEqual([
      paragraph(fi.statements.noRecipients),
    ])
    expect(generate('recipients', { recipients: { applies: 'undecided', list } })).toEqual([])
    expect(generate('recipients', { recipients: { applies: 'yes', list: [] } })).toEqual([])
  })

  it('disclosures: to recipients that are no processors', () => {
    const recipients = { applies: 'yes' as const, list }
    expect(generate('disclosures', { disclosures: { applies: 'yes' }, recipients })).toEqual([
      paragraph(fi.statements.disclosures),
      bulletList(['Kuljetus Oy (itsenäinen rekisterinpitäjä)', 'Viranomaiset: lakisääteiset ilmoitukset']),
    ])
    expect(generate('disclosures', { disclosures: { applies: 'no' }, recipients })).toEqual([
      paragraph(fi.statements.noDisclosures),
    ])
    expect(generate('disclosures', { disclosures: { applies: 'undecided' }, recipients })).toEqual([])
    expect(
      generate('disclosures', {
        disclosures: { applies: 'yes' },
        recipients: { ...recipients, list: list.slice(0, 1) },
      }),
    ).toEqual([])
    expect(
      generate('disclosures', {
        disclosures: { applies: 'yes' },
        recipients: { applies: 'undecided', list },
      }),
    ).toEqual([])
  })

  it('transfers: to several countries, to none that is named, to an international organisation', () => {
    const to = (over: Partial<RegisterFacts['transfers']['list'][number]>, pack = fi) =>
      fieldsOf(
        generate(
          'transfers',
          {
            transfers: {
              applies: 'yes',
              list: [
                {
                  copy: null,
                  countries: [],
                  detail: null,
                  internationalOrganisation: false,
                  mechanism: null,
                  recipient: null,
                  ...over,
                },
              ],
            },
          },
          {},
          pack,
        )[0],
      )
    expect(to({ countries: ['US', 'IN'] })).toEqual([['Maat', 'Yhdysvallat, Intia']])
    expect(to({})).toEqual([['Minne tiedot siirretään', 'EU:n tai ETA:n ulkopuolelle']])
    expect(to({ recipient: 'Tuki Ltd' }, sv)).toEqual([
      ['Mottagare', 'Tuki Ltd'],
      ['Vart uppgifterna överförs', 'Utanför EU eller EES'],
    ])
    expect(to({ internationalOrganisation: true, recipient: 'Järjestö' })).toEqual([
      ['Kansainvälinen järjestö', 'Järjestö'],
    ])
    expect(to({ countries: ['CH'], internationalOrganisation: true }, en)).toEqual([
      ['Country', 'Switzerland'],
      ['Where the data are transferred', 'To an international organisation'],
    ])
  })

  it('transfers: fields for each', () => {
    const transfers: RegisterFacts['transfers'] = {
      applies: 'yes',
      list: [
        {
          copy: 'pyydettäessä yhteyshenkilöltä',
          countries: ['US'],
          internationalOrganisation: false,
          detail: '(EU) 2021/914',
          mechanism: 'standardContractualClauses',
          recipient: 'Cloud Inc.',
        },
        {
          copy: null,
          countries: ['JP'],
          detail: 'selvitettävänä',
          internationalOrganisation: false,
          mechanism: null,
          recipient: null,
        },
      ],
    }
    expect(generate('transfers', { transfers }).map((node) => fieldsOf(node))).toEqual([
      [
        ['Vastaanottaja', 'Cloud Inc.'],
        ['Maa', 'Yhdysvallat'],
        ['Siirron peruste', 'Vakiosopimuslausekkeet: (EU) 2021/914'],
        ['Jäljennös suojatoimista', 'pyydettäessä yhteyshenkilöltä'],
      ],
      [
        ['Maa', 'Japani'],
        ['Siirron peruste', 'selvitettävänä'],
      ],
    ])
    expect(generate('transfers', { transfers: { ...transfers, applies: 'no' } }, {}, sv)).toEqual([
      paragraph(sv.statements.noTransfers),
    ])
    expect(generate('transfers', { transfers: { ...transfers, applies: 'undecided' } })).toEqual([])
  })
})

describe('statements', () => {
  it('automated decisions: with logic and consequences when there are any', () => {
    const facts = { consequences: 'ostoraja', logic: 'pisteytys' }
    const [statement, fields] = generate('automatedDecisions', {
      automatedDecisions: { ...facts, applies: 'yes' },
    })
    expect(statement).toEqual(paragraph(fi.statements.automatedDecisions))
    expect(fieldsOf(fields)).toEqual([
      ['Päätöksenteon logiikka', 'pisteytys'],
      ['Merkitys ja seuraukset', 'ostoraja'],
    ])
    expect(generate('automatedDecisions', { automatedDecisions: { ...facts, applies: 'no' } })).toEqual([
      paragraph(fi.statements.noAutomatedDecisions),
    ])
    expect(
      generate('automatedDecisions', { automatedDecisions: { ...facts, applies: 'undecided' } }),
    ).toEqual([])
  })

  it('cookies', () => {
    expect(generate('cookies', { cookies: { applies: 'yes' } })).toEqual([paragraph(fi.statements.cookies)])
    expect(generate('cookies', { cookies: { applies: 'no' } })).toEqual([paragraph(fi.statements.noCookies)])
  })
})

describe('describeDuration', () => {
  it('puts a duration in words', () => {
    expect(describeDuration('P10Y', fi)).toBe('10 vuotta')
    expect(describeDuration('P1Y', fi)).toBe('1 vuosi')
    expect(describeDuration('P1Y6M', fi)).toBe('1 vuosi ja 6 kuukautta')
    expect(describeDuration('P1Y1M1W1DT1H', en)).toBe('1 year, 1 month, 1 week, 1 day and 1 hour')
    expect(describeDuration('PT72H', sv)).toBe('72 timmar')
    expect(describeDuration('P0D', fi)).toBe('0 päivää')
  })

  it('is nothing for anything else', () => {
    for (const duration of ['', 'P', 'PT', '10Y', 'P1.5Y', 'P-1Y', 'p1y', 'P1D1Y', 'PT5M', 'P9999999Y']) {
      expect([duration, describeDuration(duration, fi)]).toEqual([duration, null])
    }
  })
})

describe('for any facts', () => {
  const text = fc.option(fc.string({ maxLength: 12 }), { nil: null })
  const triState = fc.constantFrom('no' as const, 'undecided' as const, 'yes' as const)
  const address = fc.record({
    city: text,
    country: fc.constantFrom(null, 'FI', 'US', 'x'),
    postalCode: text,
    street: text,
  })
  const person = fc.record({ name: text, address, email: text, phone: text, phoneE164: text, title: text })
  const anOrganisation = fc.record({
    name: fc.string(),
    address,
    businessId: text,
    contacts: fc.array(person, { maxLength: 2 }),
    email: text,
    phone: text,
    phoneE164: text,
    postalAddress: fc.option(address, { nil: null }),
    website: text,
  })
  const aRegister: fc.Arbitrary<RegisterFacts> = fc.record({
    register: fc.string(),
    name: fc.string(),
    automatedDecisions: fc.record({ applies: triState, consequences: text, logic: text }),
    consent: fc.record({ withdrawMethod: text }),
    cookies: fc.record({ applies: triState }),
    dataCategories: fc.array(fc.string()),
    dataSubjectCategories: fc.array(fc.string()),
    disclosures: fc.record({ applies: triState }),
    origin: fc.constantFrom('both', 'fromDataSubject', 'fromOthers', null),
    provisionRequirement: fc.record({
      basis: fc.constantFrom('contract', 'law', 'none', 'precondition', null),
      consequence: text,
    }),
    purposes: fc.array(
      fc.record({
        name: fc.string(),
        directMarketing: fc.boolean(),
        law: text,
        legalBases: fc.subarray([...LEGAL_BASES]),
        legitimateInterest: text,
        retentions: fc.array(fc.record({ data: text, duration: fc.constantFrom(null, 'P1Y', 'x'), text }), {
          maxLength: 2,
        }),
      }),
      { maxLength: 3 },
    ),
    recipients: fc.record({
      applies: triState,
      list: fc.array(
        fc.record({
          name: fc.string(),
          country: fc.constantFrom(null, 'SE'),
          purpose: text,
          role: fc.constantFrom('controller', 'other', 'processor'),
        }),
        { maxLength: 3 },
      ),
    }),
    sources: fc.array(fc.string()),
    specialCategories: fc.record({ applies: triState, condition: text }),
    transfers: fc.record({
      applies: triState,
      list: fc.array(
        fc.record({
          copy: text,
          countries: fc.array(fc.constantFrom('US', ''), { maxLength: 2 }),
          internationalOrganisation: fc.boolean(),
          detail: text,
          mechanism: fc.constantFrom(null, ...TRANSFER_MECHANISMS),
          recipient: text,
        }),
        { maxLength: 3 },
      ),
    }),
  })
  const facts: fc.Arbitrary<GenerationFacts> = fc.record({
    authority: fc.constant(null),
    contactPersons: fc.array(person, { maxLength: 2 }),
    controller: fc.option(anOrganisation, { nil: null }),
    dataProtectionOfficer: fc.option(person, { nil: null }),
    jointControllers: fc.array(anOrganisation, { maxLength: 2 }),
    register: aRegister,
    representative: fc.option(anOrganisation, { nil: null }),
  })

  /** True when a node shows nothing: no rows, or a row without a character. */
  const isHollow = (node: ContentNode): boolean => {
    switch (node.type) {
      case 'fields':
        return (
          node.fields.length === 0 ||
          node.fields.some(({ value }) => value.every((one) => !('text' in one && one.text.trim())))
        )
      case 'list':
        return node.items.length === 0 || node.items.some(({ lists }) => lists?.some(isHollow))
      case 'paragraph':
        return node.children.length === 0
      default:
        return false
    }
  }

  it('gives the same text every time, leaves the facts alone and never an empty node, a placeholder or "null"', () => {
    fc.assert(
      fc.property(facts, fc.constantFrom(fi, sv, en), (given, pack) => {
        const before = JSON.stringify(given)
        for (const key of SECTION_KEYS) {
          const nodes = generateSection(key, given, pack, pack.language)
          expect(generateSection(key, given, pack, pack.language)).toEqual(nodes)
          expect(nodes.filter(isHollow)).toEqual([])
          const shown = JSON.stringify(nodes)
          if (!before.includes('{{')) expect(shown).not.toContain('{{')
          expect(shown).not.toMatch(/"(?:text|label)":"[^"]*(?:undefined|\bnull\b)/)
        }
        expect(JSON.stringify(given)).toBe(before)
      }),
    )
  })
})
