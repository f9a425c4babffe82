import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

import type { SectionKey } from '../../src/notice/vocabulary.js'

import { checkText } from '../../src/checks/checkText.js'
import { readNotice } from '../../src/checks/readNotice.js'
import { languagePacks } from '../../src/languages/index.js'
import { isBareHeading, keysOfHeading } from '../../src/notice/check/text/headings.js'
import { SECTION_KEYS } from '../../src/notice/vocabulary.js'
import { expectLinear } from '../support/growth.js'

const DATE = '2026-11-01'

const sectionsOf = (text: string, language = 'fi') =>
  readNotice(text, language)
    .text.sections.filter(({ part }) => part === 'section')
    .map(({ blocks, heading, keys }) => [heading, keys.join('+'), blocks.map((block) => block.text)])

const rulesIn = (text: string, language = 'fi') =>
  checkText(text, { date: DATE, language }).findings.map(({ rule }) => rule)

describe('headings', () => {
  it.each(Object.values(languagePacks).map((pack) => [pack.language, pack.headings] as const))(
    'should be known by their stems as they officially are in %s',
    (_, headings) => {
      for (const key of SECTION_KEYS)
        expect([headings[key], keysOfHeading(headings[key])]).toEqual([headings[key], [key]])
    },
  )

  it.each([
    ['3. Kuinka kauan säilytämme tietojasi?', 'retention'],
    ['Tietojen luovutukset ja siirrot EU:n ulkopuolelle', 'disclosures+transfers'],
    ['Käsittelyn tarkoitus ja oikeusperuste', 'purposes+legalBasis'],
    ['Rekisterin- pitäjä', 'controller'],
    ['Rekisteröityjen oikeudet', 'rights'],
    ['Hur länge lagras uppgifterna?', 'retention'],
    ['Vem är personuppgiftsansvarig?', 'controller'],
    ['Vilka uppgifter behandlar vi?', 'dataContent'],
    ['Dina rättigheter', 'rights'],
    ['Where do we get your data from?', 'sources'],
    ['Who do we share your data with?', 'recipients'],
    ['Your right to object to marketing', 'rightObjectMarketing'],
    ['How we protect your data', 'security'],
    ['Kuka henkilötietojani käsittelee?', 'controller'],
    ['Tietosuojavastaavan yhteystiedot', 'dpo'],
    ['Rekisterinpitäjän nimi ja yhteystiedot', 'controller'],
    ['Yhteydenotot tietosuoja-asioissa', 'contactPerson'],
    ['Mihin henkilötietojen käsittely perustuu?', 'legalBasis'],
    ['Luovutukset ja siirrot', 'disclosures+transfers'],
    ['Kenellä on pääsy tietoihin?', 'recipients'],
    ['Tietojen säilyttäminen ja poistaminen', 'retention'],
    ['Miten tiedot on suojattu?', 'security'],
    ['Upprättad', ''],
    ['Kontaktuppgifter till dataskyddsombudet', 'dpo'],
    ['Till vem lämnas uppgifterna ut?', 'disclosures'],
    ['Contact details of the controller', 'controller'],
    ['The controller’s legitimate interests', 'legitimateInterests'],
    ['Keeping your information secure', 'security'],
    ['Do we share your data?', 'disclosures'],
    ['Kesäretki', ''],
  ])('should tell what “%s” is about', (heading, keys) => {
    expect(keysOfHeading(heading).join('+')).toBe(keys)
  })

  it('should be told from what stands under them', () => {
    const bare = (text: string, key: SectionKey) => isBareHeading(text, key)
    expect(bare('Evästeet:', 'cookies')).toBe(true)
    expect(bare('Evästeitä ei käytetä', 'cookies')).toBe(false)
    expect(bare('Kilpailun osallistujarekisteri', 'registerName')).toBe(false)
    expect(bare('Mottagare: revisorn', 'recipients')).toBe(false)
  })
})

describe('reading a notice', () => {
  it('should tell the sections of plain text with numbers', () => {
    const text = [
      'TIETOSUOJASELOSTE – Yleinen tietosuoja-asetus (EU) 2016/679 – Laadittu 4.5.2024',
      '',
      '1. Rekisterinpitäjä',
      'Kotikulma Oy',
      'Kylätie 3',
      '2. Rekisterin nimi',
      'Asiakasrekisteri',
      '3. Henkilötietojen säilytysaika',
      '- Laskut: 6 vuotta',
      '- Viestit: 1 vuosi',
    ].join('\n')
    const { dates, statute, title } = readNotice(text, 'fi')
    expect([title, statute, dates.preparedOn]).toEqual([
      'TIETOSUOJASELOSTE',
      'Yleinen tietosuoja-asetus (EU) 2016/679',
      '2024-05-04',
    ])
    expect(sectionsOf(text)).toEqual([
      ['Rekisterinpitäjä', 'controller', ['Kotikulma Oy', 'Kylätie 3']],
      ['Rekisterin nimi', 'registerName', ['Asiakasrekisteri']],
      ['Henkilötietojen säilytysaika', 'retention', ['Laskut: 6 vuotta', 'Viestit: 1 vuosi']],
    ])
  })

  it('should tell them in Markdown, with its links', () => {
    const { text } = readNotice(
      '# Privacy notice\n\n## Controller\n\nLarkfield Ltd\n\n## Cookies\n\nSee [the *list*](#).\n\n## Retention\n\nA year.',
      'en',
    )
    expect(text.sections.map(({ heading, part }) => [part, heading])).toEqual([
      ['title', ''],
      ['section', 'Controller'],
      ['section', 'Cookies'],
      ['section', 'Retention'],
    ])
    expect(text.sections[2]?.blocks[0]?.links).toEqual([{ end: 14, href: '#', start: 4 }])
  })

  it('should tell them in HTML: headings, lists, tables, entities, hidden parts', () => {
    const html = `<!doctype html><html><head><title>Seloste</title><style>p{}</style></head><body>
      <h1>Tietosuojaseloste</h1><h2>Rekisterinpit&auml;j&auml;</h2><p>Kotikulma&nbsp;Oy<br>Kylätie 3</p>
      <h2>Evästeet</h2><ul><li>Kirjautuminen<li><a href="https://kotikulma.example/a">Asetukset</a></ul><script>1 < 2</script>
      <h2>Säilytysaika</h2><p>Vuosi & päivä < kaksi.</p></body></html>`
    expect(sectionsOf(html)).toEqual([
      ['Rekisterinpitäjä', 'controller', ['Kotikulma Oy', 'Kylätie 3']],
      ['Evästeet', 'cookies', ['Kirjautuminen', 'Asetukset']],
      ['Säilytysaika', 'retention', ['Vuosi & päivä < kaksi.']],
    ])
  })

  it('should read a table of two columns as headings and texts, over a page break too', () => {
    const row = (...cells: string[]) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`
    const rows = [
      ['Laatimispäivä', '4.5.2024'],
      ['<b>Rekisterinpitäjä</b>', 'Kotikulma Oy'],
      ['<b>Suostumus</b>', ''],
      ['<b>Tarkastusoikeus</b>', '<p>Voit tarkastaa tietosi.</p>'],
      ['', '<p>Kysy meiltä.</p>'],
    ]
    const expected = [
      ['Rekisterinpitäjä', 'controller', ['Kotikulma Oy']],
      ['Suostumus', 'consent', []],
      ['Tarkastusoikeus', 'rightAccess', ['Voit tarkastaa tietosi.', 'Kysy meiltä.']],
    ]
    const html = `<table>${rows.map((cells) => row(...cells)).join('')}</table>`
    const markdown = `| | |\n|--|--|\n${rows.map((cells) => `| ${cells.join(' | ')} |`).join('\n')}`
    for (const text of [html, markdown]) {
      expect(sectionsOf(text)).toEqual(expected)
      expect(readNotice(text, 'fi').dates.preparedOn).toBe('2024-05-04')
    }
  })

  it('should agree with the transcriptions of real notices', () => {
    const seeds = path.resolve(import.meta.dirname, '../../../shared/seeds')
    if (!existsSync(seeds)) return
    for (const name of readdirSync(path.join(seeds, 'truth'))) {
      const truth = JSON.parse(readFileSync(path.join(seeds, 'truth', name), 'utf8')) as {
        lastChangedOn: null | string
        preparedOn: null | string
        sections: { empty: boolean; heading: string; keys: string[] }[]
        title: string
      }
      const { dates, text, title } = readNotice(
        readFileSync(path.join(seeds, name.replace('.json', '.txt')), 'utf8'),
        'fi',
      )
      const read = text.sections.filter(({ part }) => part === 'section')
      expect(
        read.map(({ blocks, heading, keys }) => ({ empty: blocks.length === 0, heading, keys })),
      ).toEqual(truth.sections.map(({ empty, heading, keys }) => ({ empty, heading, keys })))
      expect([title, dates.preparedOn, dates.changedOn]).toEqual([
        truth.title,
        truth.preparedOn,
        truth.lastChangedOn,
      ])
    }
  })
})

describe('checkText', () => {
  it('should find what is wrong in a text, with its place', () => {
    const { findings, notice } = checkText(
      '1. Rekisterinpitäjä\nKotikulma Oy, [osoite]\n2. Suostumus\n\n3. Evästeet\nKatso [asetukset](#).',
      { date: DATE, language: 'fi' },
    )
    const places = findings.map(({ rule, section, words }) => [rule, section?.heading, words?.quote])
    expect(places).toEqual(
      expect.arrayContaining([
        ['placeholder-left', 'Rekisterinpitäjä', '[osoite]'],
        ['empty-section', 'Suostumus', undefined],
        ['dead-link', 'Evästeet', 'asetukset'],
      ]),
    )
    for (const { section, words } of findings) {
      if (!words || words.block === null) continue
      const of = notice.text.sections.find(({ position }) => position === section?.position)
      expect(of?.blocks[words.block]?.text.slice(words.start, words.end)).toBe(words.quote)
    }
  })

  it('should know names of other organisations when it is told them', () => {
    const text =
      '1. Rekisterinpitäjä\nKotikulma Oy\n2. Rekisterin nimi\nAsiakasrekisteri\n3. Tarkastusoikeus\nVoit tarkastaa tietosi Rantakulman toimistossa.'
    const otherOrganisations = ['Rantakulma Oy']
    const rules = checkText(text, { date: DATE, language: 'fi', otherOrganisations }).findings.map(
      ({ rule }) => rule,
    )
    expect(rules).toContain('other-organisation')
    expect(rulesIn(text)).not.toContain('other-organisation')
  })

  it('should find the same of a name among hundreds as of it alone', () => {
    const many = Array.from({ length: 300 }, (_, index) => `Kaukovainio ${index} Oy`)
    const named = (name: string, words: string, others: readonly string[]) =>
      checkText(
        `1. Rekisterinpitäjä\nKotikulma Oy\n2. Rekisterin nimi\nAsiakasrekisteri\n3. Tarkastusoikeus\nVoit tarkastaa tietosi: ${words}.`,
        { date: DATE, language: 'fi', otherOrganisations: [...others, name] },
      ).findings.flatMap(({ rule, words: at }) => (rule === 'other-organisation' ? [at?.quote] : []))
    for (const [name, words] of [
      ['Rantakulma Oy', 'Rantakulman toimistossa'],
      ['Suur-Salon Uimarit ry', 'Suursalon Uimarien toimistossa'],
      ['Mäki & Laakso Ky', 'Mäki & Laakson toimistossa'],
      ['Ranta Kulma ry', 'Ranta-Kulmassa'],
      ['24Tuntia Oy', 'Verkossa 24Tuntia-palvelussa'],
      ['ÄÄNI JA VALO RY', 'Ääni ja Valon toimistossa'],
      ['Café Örö Ab', 'Café Örössä'],
    ] as const) {
      expect([name, named(name, words, many)]).toEqual([name, named(name, words, [])])
    }
    expect(named('Rantakulma Oy', 'Rantakulman toimistossa', many)).toEqual(['Rantakulman'])
  })

  it('should tell once of an address that stands twice', () => {
    const text = '1. Rekisterinpitäjä\nKotikulma Oy\nKylätie 3, Kylätie 3, 00100 Helsinki'
    expect(rulesIn(text).filter((rule) => rule === 'duplicate-text')).toHaveLength(1)
  })

  it('should refuse a day that is none, and nothing else', () => {
    expect(() => checkText('', { date: 'today', language: 'fi' })).toThrow(RangeError)
    expect(rulesIn('')).toEqual([])
    const piece = fc.constantFrom(
      '<',
      '>',
      '</',
      '<p>',
      '<td>',
      '<table',
      '|',
      '\n',
      '\t',
      '[',
      '](',
      ')',
      '**',
      '# ',
      '- ',
      '1. ',
      '&#',
      ';',
      '<!--',
      '<script',
      '=',
      '"',
      'Evästeet',
      ' ',
    )
    const text = fc
      .array(fc.oneof(piece, fc.string({ unit: 'binary' })), { maxLength: 80 })
      .map((pieces) => pieces.join(''))
    fc.assert(
      fc.property(text, (hostile) => {
        expect(Array.isArray(rulesIn(hostile))).toBe(true)
      }),
      { numRuns: 100 },
    )
  })

  it.each([
    '<',
    '<a ',
    '<p>',
    '| a |\n',
    '[a](',
    '**',
    '<!--',
    '&#1;',
    '1. A\n',
    '\t',
    '- ',
    'a<b ',
    '<table><tr><td>',
  ])('should read many times “%s” in time that grows with the length', (piece) => {
    expectLinear(
      (size) => piece.repeat(size),
      (hostile) => readNotice(hostile, 'fi'),
      300,
    )
  })
})
