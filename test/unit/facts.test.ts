import { describe, expect, it } from '@jest/globals'

import type { PurposeSource, RecipientSource, TransferSource } from '../../src/notice/sources.js'

import {
  contactFacts,
  contactOf,
  cookieFacts,
  organisationFacts,
  registerFacts,
} from '../../src/notice/compose/facts.js'
import {
  contactSource,
  cookieSource,
  organisationSource,
  purposeSource,
  registerSource,
} from '../fixtures/pureSources.js'

const none = new Map()

describe('the facts of an organisation', () => {
  it('are what was typed, without the spaces around it, and null where nothing was', () => {
    expect(
      organisationFacts(
        organisationSource('o1', {
          name: ' Lehtorannan Sahat Oy ',
          businessId: '1234567-1',
          city: '  ',
          email: '',
          phone: '029 123 4567',
          phoneE164: '+358291234567',
          street: 'Sahatie 1',
        }),
      ),
    ).toEqual({
      name: 'Lehtorannan Sahat Oy',
      address: { city: null, country: 'FI', postalCode: null, street: 'Sahatie 1' },
      businessId: '1234567-1',
      contacts: [],
      email: null,
      phone: '029 123 4567',
      phoneE164: '+358291234567',
      postalAddress: null,
      website: null,
    })
  })

  it('have a postal address only while its box is ticked, in the same country', () => {
    const postalAddress = { city: 'Postila', postalCode: '00101', street: 'PL 1' }
    const facts = (hasPostalAddress: boolean | null) =>
      organisationFacts(organisationSource('o1', { country: 'SE', hasPostalAddress, postalAddress }))
        .postalAddress
    expect(facts(true)).toEqual({ ...postalAddress, country: 'SE' })
    expect(facts(false)).toBeNull()
    expect(facts(null)).toBeNull()
  })

  it('name those who answer for it, but for those by whom nobody can be reached', () => {
    const { contacts } = organisationFacts(
      organisationSource('o1', {
        contacts: [
          contactSource({ name: ' Sanna Sepitetty ', title: 'puheenjohtaja' }),
          contactSource({ city: 'X' }),
        ],
      }),
    )
    expect(contacts).toMatchObject([{ name: 'Sanna Sepitetty', title: 'puheenjohtaja' }])
  })

  it('have an empty name when none is written', () => {
    expect(organisationFacts(organisationSource('o1', { name: null })).name).toBe('')
  })
})

describe('the facts of a contact', () => {
  it.each(['name', 'title', 'email', 'phone', 'street'] as const)('are known when there is a %s', (field) => {
    expect(contactFacts(contactSource({ [field]: 'x' }))).not.toBeNull()
  })

  it.each(['city', 'postalCode', 'phoneE164'] as const)('are none when there is only a %s', (field) => {
    expect(contactFacts(contactSource({ [field]: 'x' }))).toBeNull()
  })

  it('are none when every field is blank', () => {
    expect(contactFacts(contactSource({ name: ' ', email: '' }))).toBeNull()
  })

  it('can be those of the controller', () => {
    const controller = organisationFacts(organisationSource('o1', { email: 'a@o1.example', street: 'Tie 1' }))
    expect(contactOf(controller)).toEqual({
      name: 'Organisaatio o1',
      address: controller.address,
      email: 'a@o1.example',
      phone: null,
      phoneE164: null,
      title: null,
    })
  })
})

it('the facts of a cookie have a category and say whether others can read it', () => {
  expect(cookieFacts(cookieSource(' istunto ', { category: null, thirdParty: null }))).toEqual({
    name: 'istunto',
    category: 'necessary',
    duration: null,
    provider: null,
    purpose: null,
    thirdParty: false,
  })
})

describe('the facts of a register', () => {
  it('are undecided, empty or null where nothing is written', () => {
    expect(registerFacts(registerSource('r1', { name: null }), none)).toEqual({
      register: 'r1',
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
    })
  })

  const recipient = (over: Partial<RecipientSource>): RecipientSource => ({
    category: null,
    country: null,
    organisation: null,
    purpose: null,
    role: null,
    ...over,
  })

  it('name a recipient by its category, else by its organisation, whose country it has', () => {
    const organisations = new Map([
      ['o2', organisationSource('o2', { name: 'Tilitoimisto Oy', country: 'SE' })],
    ])
    const { recipients } = registerFacts(
      registerSource('r1', {
        hasRecipients: 'yes',
        recipients: [
          recipient({ category: 'Perintätoimistot' }),
          recipient({ organisation: 'o2' }),
          recipient({ category: 'Kirjanpitäjä', country: 'EE', organisation: 'o2', role: 'controller' }),
          recipient({ organisation: 'gone' }),
        ],
      }),
      organisations,
    )
    expect(recipients.list).toEqual([
      { name: 'Perintätoimistot', country: null, purpose: null, role: 'processor' },
      { name: 'Tilitoimisto Oy', country: 'SE', purpose: null, role: 'processor' },
      { name: 'Kirjanpitäjä', country: 'EE', purpose: null, role: 'controller' },
      { name: '', country: null, purpose: null, role: 'processor' },
    ])
  })

  const transfer: TransferSource = {
    copy: ' Kysy meiltä ',
    countries: ['US'],
    internationalOrganisation: null,
    detail: null,
    mechanism: 'dataPrivacyFramework',
    recipient: 'Pilvi Inc',
  }

  it.each(['no', 'undecided', null] as const)(
    'leave out what no longer belongs to an answer: %s',
    (answer) => {
      const facts = registerFacts(
        registerSource('r1', {
          automated: answer,
          automatedConsequences: 'seuraus',
          automatedLogic: 'logiikka',
          hasRecipients: answer,
          hasSpecialData: answer,
          hasTransfers: answer,
          recipients: [recipient({ category: 'Joku' })],
          specialDataCondition: 'peruste',
          transfers: [transfer],
        }),
        none,
      )
      const applies = answer ?? 'undecided'
      expect(facts).toMatchObject({
        automatedDecisions: { applies, consequences: null, logic: null },
        recipients: { applies, list: [] },
        specialCategories: { applies, condition: null },
        transfers: { applies, list: [] },
      })
      expect(JSON.stringify(facts)).not.toMatch(/seuraus|logiikka|Joku|peruste|Pilvi/)
    },
  )

  it('keep what belongs to a yes', () => {
    expect(
      registerFacts(
        registerSource('r1', {
          automated: 'yes',
          automatedConsequences: 'seuraus',
          automatedLogic: 'logiikka',
          hasSpecialData: 'yes',
          hasTransfers: 'yes',
          specialDataCondition: 'peruste',
          transfers: [transfer],
        }),
        none,
      ),
    ).toMatchObject({
      automatedDecisions: { applies: 'yes', consequences: 'seuraus', logic: 'logiikka' },
      specialCategories: { applies: 'yes', condition: 'peruste' },
      transfers: {
        applies: 'yes',
        list: [{ ...transfer, copy: 'Kysy meiltä', internationalOrganisation: false }],
      },
    })
  })

  it('tell how long data are kept: first what holds for all, then what holds for some', () => {
    const retentionsOf = (over: Partial<PurposeSource>) =>
      registerFacts(registerSource('r1', { purposes: [purposeSource('p', over)] }), none).purposes[0]
        ?.retentions
    const logs = { data: ' Lokit ', duration: 'P1Y', text: null }
    expect(retentionsOf({})).toEqual([])
    expect(retentionsOf({ retentionText: ' ', retentions: [{ ...logs, duration: ' ' }] })).toEqual([])
    expect(retentionsOf({ retentionDuration: 'P6Y' })).toEqual([{ data: null, duration: 'P6Y', text: null }])
    expect(retentionsOf({ retentionText: '6 vuotta', retentions: [logs] })).toEqual([
      { data: null, duration: null, text: '6 vuotta' },
      { data: 'Lokit', duration: 'P1Y', text: null },
    ])
    expect(retentionsOf({ retentions: [logs] })).toEqual([{ data: 'Lokit', duration: 'P1Y', text: null }])
  })

  it('name each country of a transfer once, and none where none is told', () => {
    const countries = (given: null | string[]) =>
      registerFacts(
        registerSource('r1', { hasTransfers: 'yes', transfers: [{ ...transfer, countries: given }] }),
        none,
      ).transfers.list[0]?.countries
    expect(countries(['US', 'IN', 'US', ' '])).toEqual(['US', 'IN'])
    expect(countries([])).toEqual([])
    expect(countries(null)).toEqual([])
  })

  it('keep the law and the interest behind a legal basis only while it is chosen', () => {
    const given = { law: 'Laki', legitimateInterest: 'Etu' }
    const facts = (...legalBases: ('consent' | 'legalObligation' | 'legitimateInterests' | 'publicTask')[]) =>
      registerFacts(registerSource('r1', { purposes: [purposeSource('p', { ...given, legalBases })] }), none)
        .purposes[0]
    expect(facts('legalObligation')).toMatchObject({ law: 'Laki', legitimateInterest: null })
    expect(facts('publicTask')).toMatchObject({ law: 'Laki', legitimateInterest: null })
    expect(facts('legitimateInterests')).toMatchObject({ law: null, legitimateInterest: 'Etu' })
    expect(facts('consent')).toMatchObject({ law: null, legitimateInterest: null })
    expect(facts()).toMatchObject({ law: null, legalBases: [], legitimateInterest: null })
  })

  it('keep what follows from not giving data only where giving them is required', () => {
    const consequence = (provisionBasis: 'contract' | 'law' | 'none' | 'precondition' | null) =>
      registerFacts(registerSource('r1', { provisionBasis, provisionConsequence: 'Ei palvelua' }), none)
        .provisionRequirement.consequence
    expect([consequence('law'), consequence('contract'), consequence('precondition')]).toEqual([
      'Ei palvelua',
      'Ei palvelua',
      'Ei palvelua',
    ])
    expect([consequence('none'), consequence(null)]).toEqual([null, null])
  })

  it('name no other sources when the data come from the person', () => {
    const sources = (origin: 'both' | 'fromDataSubject' | 'fromOthers' | null) =>
      registerFacts(registerSource('r1', { origin, sources: ['Väestötietojärjestelmä', ' '] }), none).sources
    expect(sources('fromDataSubject')).toEqual([])
    expect(sources('both')).toEqual(['Väestötietojärjestelmä'])
    expect(sources('fromOthers')).toEqual(['Väestötietojärjestelmä'])
  })
})
