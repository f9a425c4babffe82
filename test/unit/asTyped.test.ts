import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'

import type { ContactSource } from '../../src/notice/sources.js'

import { contactFacts, organisationFacts, registerFacts } from '../../src/notice/compose/facts.js'
import { retentionsAtOdds } from '../../src/notice/check/remarks.js'
import { contactFields } from '../../src/notice/compose/generate.js'
import { splitPhone } from '../../src/notice/phonePrice.js'
import {
  businessId,
  email,
  phone,
  postalCode,
  storedBusinessId,
  storedEmail,
  storedPhone,
  storedPostalCode,
} from '../../src/notice/validation/index.js'
import { languagePacks } from '../../src/languages/index.js'
import { contactSource, organisationSource, purposeSource, registerSource } from '../fixtures/pureSources.js'
import { hostileText } from './contentArbitraries.js'

describe('a value as people write it', () => {
  it.each([
    ['1234567-1', 'FI', '1234567-1'],
    ['1234567–1', 'FI', '1234567-1'],
    ['1234567 \u2011 1', 'FI', '1234567-1'],
    ['12345671', 'FI', '1234567-1'],
    ['FI12345671', 'AX', '1234567-1'],
    ['fi 1234567-1\u00a0', 'FI', '1234567-1'],
    ['556016\u20130680', 'SE', '556016-0680'],
    ['SE\u00a0556016068001', 'SE', 'SE 556016068001'],
    ['HRB  12\u00ad34', 'DE', 'HRB 1234'],
  ])('is stored of the business ID %j in %s as %j', (value, country, stored) => {
    expect(storedBusinessId(value, country)).toBe(stored)
    expect(businessId(stored, country)).toBeNull()
  })

  it.each(['123456-1', '1234567-12', 'Y-tunnus'])('leaves the business ID %j to be refused', (value) => {
    expect(businessId(storedBusinessId(value, 'FI'), 'FI')).not.toBeNull()
  })

  it.each([
    ['02 100', 'FI', '02100'],
    ['02\u00a0100 ', 'FI', '02100'],
    ['FI–02100', 'FI', '02100'],
    ['AX-22100', 'AX', '22100'],
    ['11120', 'SE', '111 20'],
    ['111\u202f20', 'SE', '111 20'],
    ['SE-111 20', 'SE', '111 20'],
    ['1 234', 'NO', '1234'],
    ['SW1A\u00a01AA', 'GB', 'SW1A 1AA'],
  ])('is stored of the postal code %j in %s as %j', (value, country, stored) => {
    expect(storedPostalCode(value, country)).toBe(stored)
    expect(postalCode(stored, country)).toBeNull()
  })

  it.each([
    ['09–123\u00a04567', '09-123 4567'],
    ['+358\u202f29  566\u20096700 ', '+358 29 566 6700'],
    ['029 123 4567 (ma–pe klo 9–11)', '029 123 4567 (ma–pe klo 9–11)'],
    ['020\u2011123 4567 (8,35 snt/puh + 16,69 snt/min)', '020-123 4567 (8,35 snt/puh + 16,69 snt/min)'],
  ])('is stored of the phone number %j as %j', (value, stored) => {
    expect(storedPhone(value)).toBe(stored)
    expect(phone(stored)).toBeNull()
  })

  it.each([
    [' tieto\u00adsuoja@esimerkki.example\u00a0', 'tietosuoja@esimerkki.example'],
    ['tieto–suoja@esimerkki.example', 'tieto-suoja@esimerkki.example'],
  ])('is stored of the address %j as %j', (value, stored) => {
    expect(storedEmail(value)).toBe(stored)
    expect(email(stored)).toBeNull()
  })

  it('is stored in a form that is its own', () => {
    const countries = fc.constantFrom('FI', 'AX', 'SE', 'NO', 'DE', 'US', undefined)
    fc.assert(
      fc.property(hostileText, countries, (text, country) => {
        for (const stored of [storedBusinessId, storedEmail, storedPhone, storedPostalCode]) {
          const once = stored(text, country)
          expect(stored(once, country)).toBe(once)
        }
      }),
    )
  })
})

describe('the price of a call', () => {
  it.each([
    ['020 123 4567 (8,35 snt/puh + 16,69 snt/min)', '020 123 4567', ' (8,35 snt/puh + 16,69 snt/min)'],
    ['020 123 4567, 8,35 snt/puh', '020 123 4567', ', 8,35 snt/puh'],
    ['0600 12345 (1,98 €/min + pvm)', '0600 12345', ' (1,98 €/min + pvm)'],
    ['020 123 4567 (8.35 c/call + 16.69 c/min)', '020 123 4567', ' (8.35 c/call + 16.69 c/min)'],
    [
      '020 123 4567 (8,35 cent/samtal + 16,69 cent/min)',
      '020 123 4567',
      ' (8,35 cent/samtal + 16,69 cent/min)',
    ],
    ['029 123 4567 (ma–pe 9–11)', '029 123 4567 (ma–pe 9–11)', ''],
    ['020 123 4567 (pvm/mpm)', '020 123 4567 (pvm/mpm)', ''],
    ['040 123 4567', '040 123 4567', ''],
    ['', '', ''],
  ])('in %j comes after the number', (value, number, price) => {
    expect(splitPhone(value)).toEqual({ number, price })
  })

  it('loses nothing of a text', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const { number, price } = splitPhone(text)
        expect(number + price).toBe(text)
      }),
    )
  })

  it('is shown beside the link to the number', () => {
    const contact = contactFacts(
      contactSource({ name: 'Neuvonta', phone: '020 123 4567 (8,35 snt/puh + 16,69 snt/min)' }),
      'FI',
    )!
    const { fields } = contactFields(contact, languagePacks.fi!, 'fi')
    expect(fields.at(-1)!.value).toEqual([
      { href: 'tel:+358201234567', text: '020 123 4567' },
      { text: ' (8,35 snt/puh + 16,69 snt/min)' },
    ])
  })
})

describe('a contact abroad', () => {
  const inSweden: Partial<ContactSource> = {
    name: 'Kontakt',
    phone: '08-508 290 00',
    phoneE164: '+358850829000',
  }

  it('is reached by the numbers of its own country', () => {
    const contact = contactFacts(contactSource({ ...inSweden, country: 'SE', city: 'Exempelstad' }), 'FI')!
    expect(contact).toMatchObject({ address: { country: 'SE' }, phoneE164: '+46850829000' })
    expect(JSON.stringify(contactFields(contact, languagePacks.sv!, 'sv'))).toContain('Exempelstad, Sverige')
  })

  it('is in the country of those it answers for, which its address need not say', () => {
    const contact = contactFacts(contactSource({ ...inSweden, city: 'Exempelstad' }), 'SE')!
    expect(contact).toMatchObject({ address: { country: null }, phoneE164: '+46850829000' })
    const organisation = organisationFacts(
      organisationSource('o', { contacts: [contactSource(inSweden)], country: 'SE' }),
    )
    expect(organisation.contacts[0]!.phoneE164).toBe('+46850829000')
  })

  it('has the number that was stored where no country is known', () => {
    expect(contactFacts(contactSource(inSweden))!.phoneE164).toBe('+358850829000')
  })

  it('has no number that its country does not have', () => {
    expect(contactFacts(contactSource({ ...inSweden, phone: '12' }), 'SE')!.phoneE164).toBeNull()
  })
})

describe('a retention whose words and number disagree', () => {
  const remarksOn = (retentionText: string, retentionDuration: null | string, language = 'fi') => {
    const register = registerSource('r', {
      purposes: [purposeSource('Jäsenyys', { retentionDuration, retentionText })],
    })
    const registers = [registerFacts(register, new Map())]
    return retentionsAtOdds({ registers }, languagePacks[language]!.durationWords)
  }

  it('is pointed out', () => {
    expect(remarksOn('5 vuotta jäsenyyden päättymisestä', 'P3Y')).toEqual([
      { about: 'Jäsenyys', duration: 'P3Y', register: 'r', row: 0, said: 'P5Y' },
    ])
  })

  it.each([
    ['3 vuotta', 'P3Y'],
    ['36 kuukautta', 'P3Y'],
    ['vähintään 5 vuotta', 'P3Y'],
    ['2–3 vuotta', 'P3Y'],
    ['niin kauan kuin jäsenyys kestää', 'P3Y'],
    ['5 vuotta', null],
    ['5 år', 'P3Y'],
  ])('is none of %j and %j', (words, duration) => {
    expect(remarksOn(words, duration)).toEqual([])
  })
})
