import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'

import type { ContactFacts, OrganisationFacts, RegisterFacts } from '../../src/notice/document.js'

import {
  isPlaceholder,
  matchPlaceholders,
  PLACEHOLDERS,
  placeholderValues,
  resolveText,
} from '../../src/notice/compose/placeholders.js'

const nowhere = { city: null, country: null, postalCode: null, street: null }
const organisation: OrganisationFacts = {
  contacts: [],
  name: 'Koivurannan Kehräämö Oy',
  address: { city: 'Koivuranta', country: 'FI', postalCode: '00001', street: 'Kehrätie 1' },
  businessId: '0000000-0',
  email: 'posti@kehraamo.example',
  phone: '010 000 0000',
  phoneE164: '+358100000000',
  postalAddress: null,
  website: 'https://kehraamo.example',
}
const contact: ContactFacts = {
  name: 'Tiina Esimerkki',
  address: nowhere,
  email: 'tiina@kehraamo.example',
  phone: null,
  phoneE164: null,
  title: null,
}
const register = (
  name: string,
  retentions: (null | string)[],
  withdrawMethod: null | string,
): RegisterFacts => ({
  register: name,
  name,
  automatedDecisions: { applies: 'no', consequences: null, logic: null },
  consent: { withdrawMethod },
  cookies: { applies: 'no' },
  dataCategories: [],
  dataSubjectCategories: [],
  disclosures: { applies: 'no' },
  origin: null,
  provisionRequirement: { basis: null, consequence: null },
  purposes: retentions.map((text, index) => ({
    name: `Tarkoitus ${index}`,
    directMarketing: false,
    law: null,
    legalBases: [],
    legitimateInterest: null,
    retentions: [{ data: null, duration: null, text }],
  })),
  recipients: { applies: 'no', list: [] },
  sources: [],
  specialCategories: { applies: 'no', condition: null },
  transfers: { applies: 'no', list: [] },
})

const values = placeholderValues({
  authority: {
    ...organisation,
    name: 'Valvontavirasto',
    postalAddress: { ...nowhere, city: 'Kaupunki', postalCode: '00002', street: 'PL 1' },
  },
  contactPerson: contact,
  controller: organisation,
  cookieSettings: [],
  dataProtectionOfficer: null,
  representative: null,
  registers: [
    register('Asiakasrekisteri', ['2 vuotta', null, '5 vuotta'], null),
    register('Jäsenrekisteri', ['2 vuotta'], 'Kirjoita meille'),
  ],
})

const codes = (text: string): string[] => resolveText(text, values).problems.map(({ code }) => code)

describe('placeholderValues', () => {
  it('gives a value or null for every placeholder', () => {
    expect(Object.keys(values).sort()).toEqual([...PLACEHOLDERS].sort())
  })

  it('writes addresses and contact details on one line', () => {
    expect(values['controller.address']).toBe('Kehrätie 1, 00001 Koivuranta')
    expect(values['controller.details']).toBe(
      'Koivurannan Kehräämö Oy, Kehrätie 1, 00001 Koivuranta, 010 000 0000, posti@kehraamo.example, https://kehraamo.example',
    )
    expect(values['contact.address']).toBeNull()
    expect(values['contact.details']).toBe(`${contact.name}, tiina@kehraamo.example`)
  })

  it('prefers a postal address and falls back to the address', () => {
    expect(values['authority.postalAddress']).toBe('PL 1, 00002 Kaupunki')
    expect(values['authority.address']).toBe('Kehrätie 1, 00001 Koivuranta')
    const same = placeholderValues({
      authority: { ...organisation, postalAddress: nowhere },
      contactPerson: null,
      controller: null,
      cookieSettings: [],
      dataProtectionOfficer: null,
      registers: [],
      representative: null,
    })
    expect(same['authority.postalAddress']).toBe('Kehrätie 1, 00001 Koivuranta')
  })

  it('takes a name alone for no contact', () => {
    const nameOnly = { ...contact, address: nowhere, email: null, phone: null }
    const facts = {
      authority: null,
      controller: null,
      cookieSettings: [],
      dataProtectionOfficer: null,
      registers: [],
      representative: null,
    }
    expect(placeholderValues({ ...facts, contactPerson: nameOnly })['contact.details']).toBeNull()
  })

  it('joins what several registers say, each text once', () => {
    expect(values['register.name']).toBe('Asiakasrekisteri, Jäsenrekisteri')
    expect(values['retention.text']).toBe('2 vuotta; 5 vuotta')
    expect(values['consent.withdrawMethod']).toBe('Kirjoita meille')
  })

  it('says which data a period is about', () => {
    const [one] = [register('r', ['2 vuotta', null], null)]
    const [purpose] = one.purposes
    const registers = [
      {
        ...one,
        purposes: [
          {
            ...purpose!,
            retentions: [
              { data: null, duration: null, text: 'Jäsenyyden ajan' },
              { data: 'Lokit', duration: null, text: '1 vuosi' },
              { data: 'Kirjeet', duration: 'P1Y', text: null },
            ],
          },
        ],
      },
    ]
    const given = placeholderValues({
      authority: null,
      contactPerson: null,
      controller: null,
      cookieSettings: [],
      dataProtectionOfficer: null,
      registers,
      representative: null,
    })
    expect(given['retention.text']).toBe('Jäsenyyden ajan; Lokit: 1 vuosi')
  })

  it('joins whole sentences by a space and other texts by a semicolon', () => {
    const explained = (logic: string, consequences: string) =>
      placeholderValues({
        authority: null,
        contactPerson: null,
        controller: null,
        cookieSettings: ['https://a.example/c', 'https://a.example/c', 'https://b.example/c'],
        dataProtectionOfficer: null,
        registers: [
          { ...register('r', [], null), automatedDecisions: { applies: 'yes', consequences, logic } },
        ],
        representative: null,
      })
    expect(explained('Pisteytys.', 'Laina voidaan evätä.')['automated.explanation']).toBe(
      'Pisteytys. Laina voidaan evätä.',
    )
    expect(explained('Pisteytys', 'lainan epääminen')['automated.explanation']).toBe(
      'Pisteytys; lainan epääminen',
    )
    expect(explained('a', 'b')['cookies.settingsUrl']).toBe('https://a.example/c, https://b.example/c')
  })

  it('is null for what is not known', () => {
    expect(values['dpo.name']).toBeNull()
    expect(values['dpo.details']).toBeNull()
  })
})

describe('isPlaceholder', () => {
  it('accepts the list and nothing else', () => {
    expect(PLACEHOLDERS.every(isPlaceholder)).toBe(true)
    for (const key of [
      'controller',
      'Controller.name',
      ' controller.name',
      '__proto__',
      'toString',
      '',
      null,
      1,
    ]) {
      expect(isPlaceholder(key)).toBe(false)
    }
  })
})

describe('resolveText', () => {
  it('puts the values in', () => {
    expect(resolveText('Rekisterinpitäjä: {{controller.name}} ({{ controller.email }}).', values)).toEqual({
      problems: [],
      text: 'Rekisterinpitäjä: Koivurannan Kehräämö Oy (posti@kehraamo.example).',
    })
  })

  it('leaves a text without placeholders as it is', () => {
    expect(resolveText('Hinta {5 €} ja } { tai {a}', values)).toEqual({
      problems: [],
      text: 'Hinta {5 €} ja } { tai {a}',
    })
  })

  it('names an unknown placeholder and leaves it as typed', () => {
    const around = '{{controller.nmae}} {{}}'
    expect(resolveText('{{controller.nmae}} {{}}', values)).toEqual({
      problems: [
        { around, code: 'placeholderUnknown', params: { placeholder: 'controller.nmae' }, path: '' },
        { around, code: 'placeholderUnknown', params: { placeholder: '' }, path: '' },
      ],
      text: '{{controller.nmae}} {{}}',
    })
  })

  it('should tell the text around a problem, on one line and cut at whole characters', () => {
    const around = (text: string) => resolveText(text, values).problems.map((problem) => problem.around)
    expect(around(`${'a'.repeat(50)}\n\n soita: {{ei.ole}}${' 🙂'.repeat(30)}`)).toEqual([
      `…${'a'.repeat(20)} soita: {{ei.ole}}${' 🙂'.repeat(10)}…`,
    ])
    expect(around(`🙂${'1'.repeat(29)}{{ei.ole}}`)).toEqual([`…${'1'.repeat(29)}{{ei.ole}}`])
    expect(around('{{controller.name}}')).toEqual([])
  })

  it.each([null, undefined, '', ' \u00a0', '\u200b', '\u00ad\n'])('does not resolve to %j', (value) => {
    const { problems, text } = resolveText('{{dpo.name}}', { 'dpo.name': value })
    expect(problems).toEqual([
      {
        around: '{{dpo.name}}',
        code: 'placeholderUnresolved',
        params: { placeholder: 'dpo.name' },
        path: '',
      },
    ])
    expect(text).toBe('{{dpo.name}}')
  })

  it.each([
    ['{{controller.name', ['placeholderMalformed']],
    ['controller.name}}', ['placeholderMalformed']],
    ['{{{controller.name}}}', ['placeholderMalformed']],
    ['{{controller.name}}}', ['placeholderMalformed']],
    ['{{ auki {{controller.name}} jatkuu', ['placeholderMalformed']],
    ['{{controller.name}} }} {{', ['placeholderMalformed', 'placeholderMalformed']],
    ['{{ a {{controller.name}} b }}', ['placeholderNested']],
  ])('refuses %j', (text, expected) => {
    expect(codes(text)).toEqual(expected)
  })

  it.each([
    '{{controller.name}}:n',
    '{{controller.name}}n',
    '{{controller.name}}än',
    'n{{controller.name}}',
    '🙂ä{{controller.name}}',
    "{{controller.name}}'s",
    '{{controller.name}}’n',
    '{{controller.name}}-n tiedot',
    '{{controller.name}}-lle',
    '{{controller.name}}\u00adn',
    '{{ controller.name }}:lle',
    '{{controller.name}}:\u200blle',
    '{{controller.name}}-\u00adl\u00adle',
    '{{controller.name}}´n',
    '{{controller.name}}`n',
    '{{controller.name}}‘n',
    '{{controller.name}}：n',
    '{{controller.name}}\u0301',
    '{{controller.name}}\u200f\u2060n',
    'n\u00ad{{controller.name}}',
    'n\u0301\u200b{{controller.name}}',
    '𐐀{{controller.name}}',
    '{{controller.name}}𐐀',
  ])('refuses the ending in %j', (text) => {
    expect(codes(text)).toEqual(['placeholderInflected'])
  })

  it.each([
    '{{controller.name}}: tiedot',
    '{{controller.name}}:',
    '{{controller.name}}.',
    '{{controller.name}}, {{controller.email}}',
    '{{controller.name}}{{controller.email}}',
    '({{controller.name}})',
    '"{{controller.name}}" ja ’{{controller.name}}’ ',
    '{{controller.name}}-konserni',
    '{{controller.name}} - n',
    '{{controller.name}}-',
    '{{controller.name}}2',
    '1{{controller.name}}',
    '\u00ad{{controller.name}}\u00ad',
    'a \u200b{{controller.name}}\u200b b',
    '🙂{{controller.name}}🙂',
  ])('accepts %j', (text) => {
    expect(codes(text)).toEqual([])
  })

  it('says everything that is wrong with one placeholder', () => {
    expect(codes('{{controller.nmae}}:n')).toEqual(['placeholderUnknown', 'placeholderInflected'])
    expect(codes('{{dpo.name}}:n')).toEqual(['placeholderUnresolved', 'placeholderInflected'])
  })

  it('never scans a value again', () => {
    expect(
      resolveText('{{controller.name}}', { 'controller.name': '{{dpo.name}}', 'dpo.name': 'X' }),
    ).toEqual({
      problems: [
        {
          around: '{{controller.name}}',
          code: 'placeholderNested',
          params: { placeholder: 'controller.name' },
          path: '',
        },
      ],
      text: '{{controller.name}}',
    })
    expect(
      resolveText('{{controller.name}}', { 'controller.name': 'Oy\u0000' }).problems.map(({ code }) => code),
    ).toEqual(['placeholderUnreadable'])
    // Braces that come together only in the result are text.
    expect(
      resolveText('{{controller.name}} {{dpo.name}}', { 'controller.name': '{', 'dpo.name': '$& $1 }' }),
    ).toEqual({
      problems: [],
      text: '{ $& $1 }',
    })
  })

  it('replaces every placeholder or reports it, and changes nothing else', () => {
    const piece = fc.oneof(
      fc.constantFrom(...PLACEHOLDERS).map((key) => ({ placeholder: key, text: `{{${key}}}` })),
      fc
        .constantFrom('{{', '}}', '{', '}', ':', 'n', ' ', '{{x}}')
        .map((text) => ({ placeholder: null, text })),
      fc.string().map((text) => ({ placeholder: null, text })),
    )
    fc.assert(
      fc.property(
        fc.array(piece),
        fc.dictionary(fc.constantFrom(...PLACEHOLDERS), fc.string()),
        (pieces, dictionary) => {
          const template = pieces.map(({ text }) => text).join('')
          const { problems, text } = resolveText(template, dictionary)
          if (problems.length > 0) return
          const expected = PLACEHOLDERS.reduce<string[]>(
            (parts, key) =>
              parts.flatMap((part, index) =>
                index % 2 === 1
                  ? [part]
                  : part
                      .split(new RegExp(`\\{\\{\\s*${key.replace('.', '\\.')}\\s*\\}\\}`))
                      .flatMap((half, at) => (at === 0 ? [half] : [dictionary[key] ?? '', half])),
              ),
            [template],
          )
          expect(text).toBe(expected.join(''))
        },
      ),
    )
  })

  it('takes time linear in a hostile text', () => {
    for (const text of [
      '{{',
      '}}',
      '{{ ',
      '{{a',
      '{{controller.name}}\u00ad',
      '{{controller.name}}-',
      '{',
      '{{controller.name}}',
    ]) {
      expect(matchPlaceholders(text.repeat(200_000), values)).toBeInstanceOf(Array)
    }
  })
})
