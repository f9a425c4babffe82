import { describe, expect, it } from '@jest/globals'

import type { Rule } from '../../src/notice/check/rule.js'

import { check } from '../../src/notice/check/check.js'
import { otherOrganisation } from '../../src/notice/check/rules/otherOrganisation.js'
import { textContradiction } from '../../src/notice/check/rules/textContradiction.js'
import { subjectOfTexts } from '../support/subjects.js'

/** Sections by their matter, as `registerName`. */
type Sections = Readonly<Record<string, string>>

const found = (rule: Rule, message: string, language: string, sections: Sections): string[] =>
  check(subjectOfTexts(Object.entries(sections).map(([key, text]) => ({ in: [key], language, text }))), {
    rules: [rule],
  })
    .findings.filter((one) => one.message === message)
    .map(({ severity, words }) => `${severity}: ${words?.quote ?? ''}`)

describe('a register of people whom the notice speaks of nowhere else', () => {
  const registersIn = (language: string, sections: Sections) =>
    found(otherOrganisation, 'register', language, sections)

  it.each([
    [
      'fi',
      'Asiakasrekisteri',
      'Jäsen- ja asiakasrekisteriä käyttävät vain nimetyt.',
      'Jäsen- ja asiakasrekisteriä',
    ],
    ['sv', 'Kundregister', 'Endast utsedda personer använder medlemsregistret.', 'medlemsregistret'],
    [
      'en',
      'Customer register',
      'Only named staff use the pupil and customer register.',
      'pupil and customer register',
    ],
  ])('should be found in %s', (language, registerName, securityElectronic, quote) => {
    expect(registersIn(language, { registerName, securityElectronic })).toEqual([`information: ${quote}`])
  })

  it.each([
    ['fi', 'Asiakasrekisteri', 'Asiakasrekisteriä käyttävät vain nimetyt.'],
    ['sv', 'Kundregister', 'Endast utsedda personer använder kundregistret.'],
    ['en', 'Customer register', 'Only named staff use the customer register.'],
  ])('should not be found where it is the own one: %s', (language, registerName, securityElectronic) => {
    expect(registersIn(language, { registerName, securityElectronic })).toEqual([])
  })

  it.each([
    // Said of elsewhere, a register of something else, one that data come from, or no own name to compare with.
    [
      'fi',
      {
        registerName: 'Asiakasrekisteri',
        purposes: 'Hoidamme jäsenyyden.',
        security: 'Jäsenrekisteri on lukittu.',
      },
    ],
    ['fi', { registerName: 'Asiakasrekisteri', security: 'Tiedot verrataan kaupparekisteriin.' }],
    ['fi', { registerName: 'Asiakasrekisteri', sources: 'Tiedot saadaan liiton jäsenrekisteristä.' }],
    ['fi', { security: 'Jäsenrekisteri on lukittu.' }],
    [
      'sv',
      {
        purposes: 'Vi sköter medlemskapet.',
        registerName: 'Kundregister',
        security: 'Medlemsregistret är låst.',
      },
    ],
    ['sv', { registerName: 'Kundregister', security: 'Handelsregistret är offentligt.' }],
    [
      'en',
      {
        purposes: 'We care for our members.',
        registerName: 'Customers',
        security: 'The member register is locked.',
      },
    ],
    ['en', { registerName: 'Customers', security: 'The trade register is public.' }],
  ] as [string, Sections][])('should not be found for nothing: %s %j', (language, sections) => {
    expect(registersIn(language, sections)).toEqual([])
  })
})

describe('a category of data that the register holds nothing of', () => {
  const kindsIn = (language: string, sections: Sections) =>
    found(textContradiction, 'kinds', language, sections)

  it.each([
    [
      'fi',
      'Nimi, yhteystiedot, laskutustiedot',
      'Nimi, postiosoite, puhelinnumero, varatut ajat',
      'laskutustiedot',
    ],
    [
      'sv',
      'Namn, kontaktuppgifter, hälsouppgifter',
      'Namn, postadress, telefonnummer, bokade tider',
      'hälsouppgifter',
    ],
    [
      'en',
      'Names, contact details, photographs',
      'Names, postal address, phone number, bookings',
      'photographs',
    ],
  ])('should be found in %s', (language, dataCategories, dataContent, quote) => {
    expect(kindsIn(language, { dataCategories, dataContent })).toEqual([`information: ${quote}`])
  })

  it.each([
    ['fi', 'Nimi, yhteystiedot, laskutustiedot', 'Nimi, postiosoite, laskutusosoite, varatut ajat'],
    ['sv', 'Namn, hälsouppgifter', 'Namn, postadress, telefonnummer, allergier'],
    ['en', 'Names, photographs', 'Names, postal address, phone number, pictures of events'],
  ])('should not be found where it is told in other words: %s', (language, dataCategories, dataContent) => {
    expect(kindsIn(language, { dataCategories, dataContent })).toEqual([])
  })

  it.each([
    // More in the list than in the categories, no list at all, and a category that is denied.
    ['fi', { dataCategories: 'Perustiedot', dataContent: 'Nimi, osoite, laskutustiedot, tilaukset' }],
    ['fi', { dataCategories: 'Nimi, laskutustiedot', dataContent: 'Katso yllä.' }],
    [
      'fi',
      { dataCategories: 'Emme käsittele terveystietoja.', dataContent: 'Nimi, osoite, puhelin, varaukset' },
    ],
    [
      'sv',
      {
        dataCategories: 'Vi behandlar inga hälsouppgifter.',
        dataContent: 'Namn, adress, telefon, bokningar',
      },
    ],
    ['sv', { dataCategories: 'Grunduppgifter', dataContent: 'Namn, adress, telefon, fakturor' }],
    [
      'en',
      { dataCategories: 'We do not process health data.', dataContent: 'Names, address, phone, bookings' },
    ],
    ['en', { dataCategories: 'Basic data', dataContent: 'Names, address, phone, invoices' }],
  ] as [string, Sections][])('should not be found for nothing: %s %j', (language, sections) => {
    expect(kindsIn(language, sections)).toEqual([])
  })
})

describe('a register of several groups', () => {
  const groupsIn = (language: string, sections: Sections) =>
    found(textContradiction, 'groups', language, sections)

  it.each([
    ['fi', 'Jäsen- ja lahjoittajarekisteri', 'Jäsenen nimi ja osoite.', 'Jäsenen'],
    ['sv', 'Register över medlemmar och givare', 'Medlemmens namn och adress.', 'Medlemmens'],
    ['en', 'Register of members and donors', 'The member’s name and address.', 'member'],
  ])(
    'should be found when data are told of one of them: %s',
    (language, registerName, dataContent, quote) => {
      expect(groupsIn(language, { registerName, dataContent })).toEqual([`information: ${quote}`])
    },
  )

  it.each([
    // Of all of them, of nobody by name, elsewhere, and a register of one group.
    ['fi', { registerName: 'Jäsen- ja lahjoittajarekisteri', dataContent: 'Jäsenen ja lahjoittajan nimi.' }],
    ['fi', { registerName: 'Jäsen- ja lahjoittajarekisteri', dataContent: 'Nimi ja osoite.' }],
    [
      'fi',
      {
        registerName: 'Jäsen- ja lahjoittajarekisteri',
        dataContent: 'Jäsenen nimi.',
        dataCategories: 'Lahjoittajan yhteystiedot.',
      },
    ],
    ['fi', { registerName: 'Jäsenrekisteri', dataContent: 'Jäsenen nimi.' }],
    [
      'sv',
      { registerName: 'Register över medlemmar och givare', dataContent: 'Medlemmars och givares namn.' },
    ],
    ['sv', { registerName: 'Register över medlemmar och givare', dataContent: 'Namn och adress.' }],
    ['en', { registerName: 'Members and donors', dataContent: 'Names of members and donors.' }],
    ['en', { registerName: 'Members and donors', dataContent: 'Names and addresses.' }],
  ] as [string, Sections][])('should not be found for nothing: %s %j', (language, sections) => {
    expect(groupsIn(language, sections)).toEqual([])
  })
})

describe('a party by a name without its form', () => {
  const shortIn = (language: string, sections: Sections) =>
    found(otherOrganisation, 'short', language, sections)

  it.each([
    [
      'fi',
      'Kotikulman Lukupiiri ry',
      'Peruste on Kotikulman Lukupiirin ja jäsenen välinen sopimus.',
      'Kotikulman Lukupiirin',
    ],
    ['sv', 'Bokstugan i Vik Ab', 'Grunden är avtalet mellan Bokstugan i Vik och kunden.', 'Bokstugan i Vik'],
    [
      'en',
      'Larkfield Books Ltd',
      'The basis is the contract between Larkfield Books and the buyer.',
      'Larkfield Books',
    ],
  ])('should be found in %s', (language, controller, legalBasis, quote) => {
    expect(shortIn(language, { controller, legalBasis })).toEqual([`information: ${quote}`])
  })

  it.each([
    // With its form, of no two, elsewhere, and a controller without a form.
    [
      'fi',
      {
        controller: 'Kotikulman Lukupiiri ry',
        legalBasis: 'Kotikulman Lukupiiri ry:n ja jäsenen välinen sopimus.',
      },
    ],
    ['fi', { controller: 'Kotikulman Lukupiiri ry', legalBasis: 'Kotikulman Lukupiiri tarvitsee nimesi.' }],
    [
      'fi',
      { controller: 'Kotikulman Lukupiiri ry', sources: 'Kotikulman Lukupiirin ja jäsenen välinen sopimus.' },
    ],
    ['fi', { controller: 'Mäntylän kunta', legalBasis: 'Mäntylän kunnan ja asukkaan välinen sopimus.' }],
    ['sv', { controller: 'Bokstugan i Vik Ab', legalBasis: 'Avtalet mellan Bokstugan i Vik Ab och kunden.' }],
    ['sv', { controller: 'Bokstugan i Vik Ab', legalBasis: 'Bokstugan i Vik behöver ditt namn.' }],
    [
      'en',
      { controller: 'Larkfield Books Ltd', legalBasis: 'The contract between Larkfield Books Ltd and you.' },
    ],
    ['en', { controller: 'Larkfield Books Ltd', legalBasis: 'Larkfield Books needs your name.' }],
  ] as [string, Sections][])('should not be found for nothing: %s %j', (language, sections) => {
    expect(shortIn(language, sections)).toEqual([])
  })
})
