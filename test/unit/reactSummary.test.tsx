import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5'
import { renderToStaticMarkup } from 'react-dom/server'

import type { NoticeSummaryProps, SummarisedNotice } from '../../src/exports/react.js'

import { NoticeSummary, noticeWords } from '../../src/exports/react.js'
import { LEGAL_BASES, RIGHTS } from '../../src/notice/vocabulary.js'
import { runs } from '../support/runs.js'
import { hostileText } from './contentArbitraries.js'

type Register = SummarisedNotice['registers'][number]

const register: Register = {
  register: 'r1',
  name: 'Asiakasrekisteri',
  purposes: [
    {
      name: 'Tilaukset',
      law: null,
      legalBases: ['contract'],
      retentions: [{ data: null, duration: 'P3Y', text: 'Kolme vuotta toimituksesta' }],
    },
    {
      name: 'Kirjanpito',
      law: 'Kirjanpitolaki (1336/1997)',
      legalBases: ['legalObligation'],
      retentions: [{ data: null, duration: 'P6Y', text: null }],
    },
  ],
  recipients: {
    applies: 'yes',
    list: [
      { name: 'Tilitoimisto Luoto Oy', country: 'FI' },
      { name: 'Pilvi OÜ', country: 'EE' },
    ],
  },
  transfers: { applies: 'no', list: [] },
}

const notice: SummarisedNotice = {
  authority: { name: 'Tietosuojavaltuutetun toimisto', website: 'https://tietosuoja.example' },
  contactPersons: [
    {
      name: 'Aino Esimerkki',
      email: 'aino@kehraamo.example',
      phone: '029 123 4500',
      phoneE164: '+358291234500',
      title: 'toimistosihteeri',
    },
  ],
  controller: {
    name: 'Koivurannan Kehräämö Oy',
    address: { city: null, country: 'FI', postalCode: null, street: null },
    email: 'posti@kehraamo.example',
    phone: null,
    phoneE164: null,
  },
  dataProtectionOfficer: null,
  locale: 'fi',
  registers: [register],
  // In the order of the notice, which need not be the one to tell them in.
  rights: [{ key: 'erasure' }, { key: 'complaint' }, { key: 'access' }, { key: 'rectification' }],
  sections: [
    { anchor: 'controller', keys: ['controller'] },
    { anchor: 'rights', keys: ['rights'] },
  ],
}

const markup = (over: Partial<SummarisedNotice> = {}, props: Omit<NoticeSummaryProps, 'notice'> = {}) =>
  renderToStaticMarkup(<NoticeSummary notice={{ ...notice, ...over }} {...props} />)

type Node = DefaultTreeAdapterTypes.ChildNode
const elementsOf = (html: string) => {
  const inside = (nodes: Node[]): DefaultTreeAdapterTypes.Element[] =>
    nodes.flatMap((node) => ('tagName' in node ? [node, ...inside(node.childNodes)] : []))
  return inside(parseFragment(html).childNodes)
}

describe('NoticeSummary', () => {
  it('should tell who, for what, on what basis, how long, to whom, and how to use the rights', () => {
    expect(markup()).toBe(
      '<section aria-labelledby="summary-heading"><h2 id="summary-heading">Lyhyesti</h2>' +
        '<dl><div><dt>Kuka vastaa tiedoistasi</dt><dd>Koivurannan Kehräämö Oy</dd></div>' +
        '<div><dt>Keneltä voit kysyä</dt><dd>Aino Esimerkki, toimistosihteeri, ' +
        '<a href="mailto:aino@kehraamo.example">aino@kehraamo.example</a>, ' +
        '<a href="tel:+358291234500">029\u00a0123\u00a04500</a></dd></div></dl>' +
        '<table><thead><tr><th scope="col">Mihin tietojasi käytetään</th><th scope="col">Millä perusteella</th>' +
        '<th scope="col">Kuinka kauan</th><th scope="col">Kenelle tietoja annetaan</th></tr></thead>' +
        '<tbody><tr><th scope="row">Tilaukset</th><td data-label="Millä perusteella">Sopimus</td>' +
        '<td data-label="Kuinka kauan">Kolme vuotta toimituksesta</td>' +
        '<td data-label="Kenelle tietoja annetaan" rowSpan="2"><ul><li>Tilitoimisto Luoto Oy</li>' +
        '<li>Pilvi OÜ (Viro)</li></ul></td></tr>' +
        '<tr><th scope="row">Kirjanpito</th>' +
        '<td data-label="Millä perusteella">Lakisääteinen velvoite: Kirjanpitolaki (1336/1997)</td>' +
        '<td data-label="Kuinka kauan">6 vuotta</td></tr></tbody></table>' +
        '<dl><div><dt>Siirretäänkö tietoja EU- ja ETA-maiden ulkopuolelle</dt><dd>Ei</dd></div>' +
        '<div><dt>Oikeutesi</dt><dd>Voit tarkistaa, mitä tietoja sinusta on, saada virheet korjatuiksi ja pyytää tietojesi poistamista. ' +
        'Ota yhteyttä: <a href="mailto:aino@kehraamo.example">aino@kehraamo.example</a>. ' +
        'Saat vastauksen yleensä kuukauden kuluessa. ' +
        'Jos tietojasi on mielestäsi käsitelty väärin, voit valittaa tänne: ' +
        '<a href="https://tietosuoja.example">Tietosuojavaltuutetun toimisto</a>. ' +
        '<a href="#rights">Lue lisää oikeuksistasi</a></dd></div></dl></section>',
    )
  })

  it.each([
    ['fi', '1 vuosi, 6 kuukautta'],
    ['sv', '1 år, 6 månader'],
    ['en', '1 year, 6 months'],
    ['sv-FI', '1 år, 6 månader'],
  ])('should write durations in %s', (locale, words) => {
    const [first] = register.purposes
    const html = markup({
      locale,
      registers: [
        {
          ...register,
          purposes: [{ ...first!, retentions: [{ data: null, duration: 'P1Y6M', text: null }] }],
        },
      ],
    })
    expect(html).toContain(`>${words}</td>`)
  })

  it.each([
    ['nonsense', 'Ei ilmoitettu'],
    [null, 'Ei ilmoitettu'],
    ['PT48H', '48 tuntia'],
  ])('should tell of the duration %s: %s', (duration, told) => {
    const [first] = register.purposes
    const purposes = [{ ...first!, legalBases: [], retentions: [{ data: null, duration, text: null }] }]
    const html = markup({ registers: [{ ...register, purposes }] })
    expect(html).toContain('<td data-label="Millä perusteella">Ei ilmoitettu</td>')
    expect(html).toContain(`<td data-label="Kuinka kauan">${told}</td>`)
  })

  it('should tell each register by its name, with its own recipients', () => {
    const other: Register = {
      ...register,
      register: 'r2',
      name: 'Kulunvalvonta',
      recipients: { applies: 'no', list: [] },
    }
    const html = markup({ registers: [register, other] })
    expect(html).toContain('<tbody><tr><th colSpan="4" scope="rowgroup">Asiakasrekisteri</th></tr>')
    expect(html).toContain('<tbody><tr><th colSpan="4" scope="rowgroup">Kulunvalvonta</th></tr>')
    expect(html).toContain('rowSpan="2">Ei kenellekään organisaation ulkopuolelle</td>')
    expect(markup({ registers: [{ ...other, recipients: { applies: 'undecided', list: [] } }] })).toContain(
      'rowSpan="2">Ei ilmoitettu</td>',
    )
    expect(markup({ registers: [{ ...register, purposes: [] }] })).not.toContain('<table')
  })

  it('should tell of transfers only what is known of every register', () => {
    const to = (applies: Register['transfers']['applies'], ...countries: string[]): Register => ({
      ...register,
      transfers: {
        applies,
        list: countries.map((country) => ({ countries: [country], internationalOrganisation: false })),
      },
    })
    expect(markup({ locale: 'en', registers: [to('yes', 'US', 'IN', 'US'), to('no')] })).toContain(
      '<dd>Yes: United States, India</dd>',
    )
    expect(markup({ registers: [to('no'), to('no')] })).toContain('<dd>Ei</dd>')
    expect(markup({ registers: [to('no'), to('undecided')] })).not.toContain('ulkopuolelle</dt>')
    expect(markup({ registers: [] })).not.toContain('ulkopuolelle</dt>')
  })

  it('should say that data are transferred where it is not told where to, and name organisations as such', () => {
    const to = (countries: string[], internationalOrganisation = false): Register => ({
      ...register,
      transfers: { applies: 'yes', list: [{ countries, internationalOrganisation }] },
    })
    expect(markup({ locale: 'en', registers: [to([])] })).toContain('<dd>Yes</dd>')
    expect(markup({ locale: 'en', registers: [to([], true), to(['US', 'IN'])] })).toContain(
      '<dd>Yes: an international organisation, United States, India</dd>',
    )
  })

  it('should name every contact person, and every period with the data it is about', () => {
    const [person] = notice.contactPersons
    const [first] = register.purposes
    const other = { name: 'Eero Esimerkki', email: null, phone: null, phoneE164: null, title: null }
    const html = markup({
      contactPersons: [person!, other],
      registers: [
        {
          ...register,
          purposes: [
            {
              ...first!,
              retentions: [
                { data: null, duration: null, text: 'Kolme vuotta' },
                { data: 'Lokit', duration: 'P1Y', text: null },
              ],
            },
          ],
        },
      ],
    })
    expect(html).toContain('</a><br/>Eero Esimerkki</dd>')
    expect(html).toContain('>Kolme vuotta<br/>Lokit: 1 vuosi</td>')
  })

  it('should turn to the controller where no one else is named, and leave out what is not known', () => {
    const bare = markup({ authority: null, contactPersons: [], rights: [], sections: [] })
    expect(bare).toContain('<dd><a href="mailto:posti@kehraamo.example">posti@kehraamo.example</a></dd>')
    expect(bare).not.toContain('Oikeutesi')
    const unreachable = markup({
      authority: null,
      contactPersons: [],
      controller: { ...notice.controller, email: null },
      sections: [],
    })
    expect(unreachable).not.toContain('Keneltä voit kysyä')
    expect(unreachable).not.toContain('Ota yhteyttä')
    expect(markup({ authority: { name: 'Viranomainen', website: null } })).toContain('tänne: Viranomainen.')
    expect(
      markup({
        dataProtectionOfficer: { ...notice.contactPersons[0]!, name: null, title: 'tietosuojavastaava' },
      }),
    ).toContain('<dt>Tietosuojavastaava</dt><dd><a href="mailto:aino@kehraamo.example">')
  })

  it('should name every legal basis and every right in each language', () => {
    for (const locale of ['fi', 'sv', 'en'] as const) {
      const { summary } = noticeWords[locale]
      expect(Object.keys(summary)).toEqual(Object.keys(noticeWords.en.summary))
      const html = markup({
        locale,
        registers: [{ ...register, purposes: [{ ...register.purposes[0]!, legalBases: [...LEGAL_BASES] }] }],
        rights: RIGHTS.map((key) => ({ key })),
      })
      for (const words of [...Object.values(summary.legalBases), ...Object.values(summary.rightsTo)]) {
        expect(html).toContain(words)
      }
      expect(html).not.toMatch(/[{}]|undefined/)
    }
  })

  it('should mark English words in a language it has none of, unless it is given some', () => {
    expect(markup({ locale: 'de' })).toMatch(/^<section aria-labelledby="summary-heading" lang="en">/)
    expect(markup({ locale: 'de' })).toContain('<dd lang="de">Koivurannan')
    const own = markup({ locale: 'de' }, { labels: { de: { summary: { summary: 'Kurz gesagt' } } } })
    expect(own).toContain('<section aria-labelledby="summary-heading"><h2 id="summary-heading">Kurz gesagt')
    expect(() => markup({ locale: 'no tag' }, { labels: { 'no tag': {} } })).not.toThrow()
  })

  it('should have the level, ids and class it is given', () => {
    const html = markup({}, { className: 'brief', headingLevel: 4, idPrefix: 'a-' })
    expect(html).toContain(
      '<section aria-labelledby="a-summary-heading" class="brief"><h4 id="a-summary-heading">',
    )
    expect(html).toContain('<a href="#a-rights">')
  })

  it('should show hostile text as text', () => {
    fc.assert(
      fc.property(hostileText, hostileText, (one, other) => {
        const html = markup({
          authority: { name: one, website: other },
          contactPersons: [{ name: one, email: other, phone: one, phoneE164: other, title: other }],
          registers: [
            { ...register, name: one, purposes: [{ ...register.purposes[1]!, name: other, law: one }] },
          ],
          sections: [{ anchor: one, keys: ['rights'] }],
        })
        for (const { attrs, tagName } of elementsOf(html)) {
          expect(
            ['section', 'h2', 'dl', 'div', 'dt', 'dd', 'a', 'br'].concat([
              'table',
              'thead',
              'tbody',
              'tr',
              'th',
              'td',
              'ul',
              'li',
            ]),
          ).toContain(tagName)
          const href = attrs.find(({ name }) => name === 'href')?.value
          if (href) expect(href).toMatch(/^(https?:|mailto:|tel:|#)/i)
        }
      }),
      { numRuns: runs(100) },
    )
  })
})
