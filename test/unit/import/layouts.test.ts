import { describe, expect, it } from '@jest/globals'

import { readFile } from '../../../src/import/read/readFile.js'
import { understand } from '../../../src/import/understand/index.js'
import { pdfFile } from '../../import/hostile.js'
import { contentText, wordsOf } from '../../import/scoring.js'

/** The only notice of a file, with every word of the file in it. */
const planOf = async (bytes: string | Uint8Array, name: string) => {
  const document = await readFile(typeof bytes === 'string' ? new TextEncoder().encode(bytes) : bytes, {
    name,
  })
  const plans = understand(document)
  expect(wordsOf(document, plans)).toMatchObject({ added: [], lost: [] })
  expect(plans).toHaveLength(1)
  const [plan] = plans
  if (!plan) throw new Error('There is no plan.')
  const fact = (path: string) => plan.facts.find((one) => one.path === path)?.value ?? null
  return {
    fact,
    plan,
    sections: plan.sections.map(({ content, heading, keys, number }) => ({
      heading,
      keys: keys.join('+'),
      number,
      text: contentText(content),
    })),
  }
}

const MATTERS = [
  ['Rekisterinpitäjä ja yhteystiedot', 'controller', 'Rimpisuon Hiihtäjät ry'],
  ['Tietolähteet', 'sources', 'Tiedot antaa kilpailija itse.'],
  ['Luovutukset ja siirrot', 'disclosures+transfers', 'Tulokset julkaistaan seuran sivuilla.'],
  ['Säilyttäminen', 'retention', 'Tiedot poistetaan kolmen vuoden kuluttua.'],
  ['Suojaaminen', 'security', 'Tunnukset ovat vain toimitsijoilla.'],
] as const

describe('headings', () => {
  const ROMAN = ['I', 'II', 'III', 'IV', 'V']
  it.each<[string, (index: number) => string]>([
    ['a section sign', (index) => `${index + 1} § `],
    ['a dash', (index) => `${index + 1} - `],
    ['no space behind them', (index) => `${index + 1}.`],
    ['Roman letters without a mark', (index) => `${ROMAN[index] ?? ''} `],
  ])('should be told by numbers with %s', async (_, number) => {
    const text = MATTERS.map(([heading, , body], index) => `${number(index)}${heading}\n${body}\n`).join('\n')
    const { sections } = await planOf(`Tietosuojaseloste\n\n${text}`, 'a.txt')
    expect(sections.map(({ heading, keys, text: body }) => [heading, keys, body])).toEqual(MATTERS)
    expect(sections.map(({ number: one }) => one)).toEqual(
      MATTERS.map((__, index) => number(index).replace(/[\s.§-]+$/u, '')),
    )
  })

  it('should not be told by words that look like Roman numbers', async () => {
    const text =
      'Dataskyddsbeskrivning\n\nPersonuppgiftsansvarig\nSagolunda förening rf\nRättslig grund\nI Finland gäller föreningslagen\nLagringstid\nTvå år.\n'
    const { sections } = await planOf(text, 'a.txt')
    expect(sections.map(({ heading }) => heading)).toEqual([
      'Personuppgiftsansvarig',
      'Rättslig grund',
      'Lagringstid',
    ])
  })

  it('should be told among questions where a line of a known matter follows the end of a text', async () => {
    const text =
      'Verkkokaupan tietosuojaseloste\n\nKuka tietojasi käsittelee?\nLumikuusi Kauppa Oy\n\nMitä tietoja keräämme?\n- nimi\n- osoite\n\nEvästeet ja seuranta\nSivustolla on evästeitä.\n\nKuinka kauan tietoja säilytetään?\nKuusi vuotta.\n\nMuutokset tähän selosteeseen\nSelostetta voidaan päivittää.\n'
    const { sections } = await planOf(text, 'a.txt')
    expect(sections.map(({ keys }) => keys)).toEqual([
      'controller',
      'dataContent',
      'cookies',
      'retention',
      'changes',
    ])
  })

  it('should be told by questions that lost their mark', async () => {
    const text =
      'Henkilötietojen käsittely koululla\n\nKuka tietoja käsittelee\nTuulimyllyn tuki ry, Siipitie 6, 76767 Myllymaa.\n\nKeneen ottaa yhteyttä\nHilja Tarina, hilja@tuulimylly.example\n\nMiksi tietoja käsitellään\nKotien tavoittamiseksi.\n\nMitä oikeuksia minulla on\nVoit pyytää nähdä tietosi.\n'
    const { fact, sections } = await planOf(text, 'a.txt')
    expect(sections.map(({ keys }) => keys)).toEqual(['controller', 'contactPerson', 'purposes', 'rights'])
    expect(fact('register.contact.name')).toBe('Hilja Tarina')
  })

  it('should not be told by labels within a section where headings stand alone', async () => {
    const text =
      'Tietosuojaseloste\n\nRekisterinpitäjä\nTarunhohde Oy\n\nRekisterin tietosisältö\nPerustiedot: nimi ja osoite.\nSuostumukset: luvat ja kiellot.\n\nSäilytysaika\nKaksi vuotta.\n'
    const { sections } = await planOf(text, 'a.txt')
    expect(sections.map(({ keys }) => keys)).toEqual(['controller', 'dataContent', 'retention'])
    expect(sections[1]?.text).toContain('luvat ja kiellot.')
  })

  it('should stay whole where they are as long as wrapped lines are', async () => {
    const text =
      'Tietosuojaseloste\n\n1. Rekisterinpitäjä\nAsunto Oy Kuviteltu Kukkula\n\n2. Henkilötietojen käyttötarkoitus ja käsittelyn oikeusperuste\nTietoja käytetään osakeluettelon pitämiseen, vastikkeiden perintään\nja kunnossapitoon.\n'
    const { sections } = await planOf(text, 'a.txt')
    expect(sections.map(({ keys }) => keys)).toEqual(['controller', 'purposes+legalBasis'])
  })
})

describe('lists', () => {
  it('should be told by the letter that Word draws as a circle', async () => {
    const { sections } = await planOf(
      'Tietosuojaseloste\n\n1. Rekisterinpitäjä\nLumikuusi Kauppa Oy\n2. Rekisterin tietosisältö\n- Lapsen tiedot\n   o nimi\n   o osoite\n',
      'a.txt',
    )
    expect(sections[1]?.text).toBe('Lapsen tiedot\nnimi\nosoite')
  })
})

describe('tables', () => {
  it('should be read as the old form, whose head names the notice, its law and its date', async () => {
    const row = (label: string, text: string) => `<tr><td>${label}</td><td colspan="2">${text}</td></tr>`
    const { plan, sections } = await planOf(
      `<table><tr><td colspan="2"><p>REKISTERISELOSTE</p><p>Henkilötietolaki (523/99) 10 §</p></td><td><p>Laatimispvm</p><p>7.6.2016</p></td></tr>${row('<p>1a</p><p>Rekisterinpitäjä</p>', '<p>Nimi</p><p>Kaarnalan Hammas Oy</p>')}${row('<p>2</p><p>Rekisterin nimi</p>', 'Potilasrekisteri')}${row('<p>3</p><p>Tarkastusoikeus</p>', 'Pyyntö tehdään vastaanotolla.')}</table>`,
      'a.html',
    )
    expect(plan.title?.value).toBe('REKISTERISELOSTE')
    expect(plan.statute?.value).toBe('Henkilötietolaki (523/99) 10 §')
    expect(plan.dates.preparedOn?.value).toBe('2016-06-07')
    expect(sections.map(({ keys, number }) => [number, keys])).toEqual([
      ['1a', 'controller'],
      ['2', 'registerName'],
      ['3', 'rightAccess'],
    ])
  })

  it('should be lines of a contact under a heading of their own', async () => {
    const table = (...rows: [string, string][]) =>
      `<table>${rows.map(([label, text]) => `<tr><td>${label}</td><td>${text}</td></tr>`).join('')}</table>`
    const { fact, sections } = await planOf(
      `<h1>Tietosuojaseloste</h1><h2>Kuka vastaa tiedoista?</h2>${table(['Rekisterinpitäjä', 'Kaarre Oy'], ['Sähköposti', 'info@kaarre.example'])}<h2>Rekisterin yhteyshenkilö</h2>${table(['Vastuuhenkilö', 'Helmi Kuvitteellinen'], ['Sähköposti', 'helmi@kaarre.example'])}<h2>Säilytysaika</h2><p>Kaksi vuotta.</p>`,
      'a.html',
    )
    expect(sections.map(({ keys }) => keys)).toEqual(['controller', 'contactPerson', 'retention'])
    expect(fact('controller.name')).toBe('Kaarre Oy')
    expect(fact('register.contact.email')).toBe('helmi@kaarre.example')
  })
})

describe('tables with headings in rows across them', () => {
  it('should be told by those, and not by the texts in rows across them', async () => {
    const across = (text: string) => `<tr><td colspan="2">${text}</td></tr>`
    const { fact, sections } = await planOf(
      `<h1>Tietosuojaseloste</h1><table>${across('1. Rekisterinpitäjä')}<tr><td>Nimi</td><td>Pikkumetsän Partio ry</td></tr><tr><td>Puhelin</td><td>09 555 0077</td></tr>${across('2. Tietosuojavastaava')}${across('Tietosuojavastaavaa ei ole tarvittu.')}${across('3. Tietojen luovutukset')}${across('Tietoja luovutetaan leirin järjestäjälle.')}${across('4. Säilytysaika')}${across('Kaksi vuotta.')}</table>`,
      'a.html',
    )
    expect(sections.map(({ keys, text }) => [keys, text])).toEqual([
      ['controller', 'Nimi: Pikkumetsän Partio ry\nPuhelin: 09 555 0077'],
      ['dpo', 'Tietosuojavastaavaa ei ole tarvittu.'],
      ['disclosures', 'Tietoja luovutetaan leirin järjestäjälle.'],
      ['retention', 'Kaksi vuotta.'],
    ])
    expect(fact('controller.phone')).toBe('09 555 0077')
  })
})

describe('plain texts', () => {
  const TOLD = MATTERS.map(([heading, keys, text]) => ({ heading, keys, text }))
  it.each<[string, (heading: string, text: string, index: number) => string, (whole: string) => string]>([
    ['signs of bold', (heading, text) => `*${heading}*\n\n    ${text}\n\n`, (whole) => whole],
    ['signs of wikis', (heading, text) => `== ${heading} ==\n${text}\n`, (whole) => whole],
    [
      'numbers in brackets',
      (heading, text, index) => `[${index + 1}] ${heading}\n${text}\n`,
      (whole) => whole,
    ],
    [
      'columns that spaces line up',
      (heading, text) => `${heading.padEnd(40)}${text.replace(/ (\S+ \S+)$/u, `\n${' '.repeat(40)}$1`)}\n\n`,
      (whole) => whole,
    ],
    [
      'a letter that is quoted',
      (heading, text, index) => `${index + 1}. ${heading}\n${text}\n\n`,
      (whole) => `Lähettäjä: toimisto@rimpisuo.example\nAihe: Uusi seloste\n\n${whole.replace(/^/gmu, '> ')}`,
    ],
  ])('should be read with %s', async (_, section, around) => {
    const text = MATTERS.map(([heading, , body], index) => section(heading, body, index)).join('')
    const { plan, sections } = await planOf(around(`Kilpailijoiden tietosuojaseloste\n\n${text}`), 'a.txt')
    expect(
      sections.map(({ heading, keys, text: body }) => ({ heading, keys, text: body.replaceAll('\n', ' ') })),
    ).toEqual(TOLD)
    expect(plan.title?.value).toBe('Kilpailijoiden tietosuojaseloste')
  })
})

describe('columns that spaces line up', () => {
  it('should lose no words that look like the head of a letter in one of them', async () => {
    const rows = MATTERS.map(
      ([heading]) =>
        `${heading.padEnd(40)}From: club@rimpisuo.example\n${' '.repeat(40)}To: everyone who skis\n\n`,
    )
    const { sections } = await planOf(`Tietosuojaseloste\n\n${rows.join('')}`, 'a.txt')
    expect(sections.map(({ text }) => text)).toEqual(
      MATTERS.map(() => 'From: club@rimpisuo.example\nTo: everyone who skis'),
    )
  })
})

describe('words at the end of a line', () => {
  it.each([
    ['Kanta-', 'palveluihin', 'Kanta-palveluihin'],
    ['Helsin-', 'gissä', 'Helsingissä'],
    ['kanta-', 'tilalle', 'kantatilalle'],
  ])('should be whole: %s %s', async (before, after, whole) => {
    const { sections } = await planOf(
      `Tietosuojaseloste\n\n1. Tietojen luovutukset\nTietoja luovutetaan ${before}\n${after} lain mukaan.\n\n2. Säilytysaika\nVuosi.\n`,
      'a.txt',
    )
    expect(sections[0]?.text).toBe(`Tietoja luovutetaan ${whole} lain mukaan.`)
  })
})

describe('facts of a notice', () => {
  const factOf = async (path: string, heading: string, text: string) => {
    const { fact, plan } = await planOf(
      `# Tietosuojaseloste\n\n## Rekisterinpitäjä\n\nHattaran Hoitola Oy\n\n## Säilytysaika\n\nVuosi.\n\n## ${heading}\n\n${text}\n`,
      'a.md',
    )
    return path === 'effectiveFrom' ? (plan.dates.effectiveFrom?.value ?? null) : fact(path)
  }

  it.each<[string, string, string, null | string | string[]]>([
    // Choices that nobody ticked.
    [
      'register.purposes.0.legalBases',
      'Käsittelyn oikeusperuste',
      '☒ suostumus\\\n☐ sopimus\\\n☐ lakisääteinen velvoite',
      ['consent'],
    ],
    ['register.purposes.0.legalBases', 'Käsittelyn oikeusperuste', '[ ] suostumus', null],
    // Persons in sentences.
    [
      'register.dpo.name',
      'Yhteyshenkilö',
      'Asioista vastaa hoitolan esimies Kerttu Höttö, kerttu@hattara.example.\n\nTietosuojavastaavana toimii Ohto Pumpuli, tsv@hattara.example.',
      'Ohto Pumpuli',
    ],
    [
      'register.contact.name',
      'Yhteyshenkilö',
      'Asioista vastaa hoitolan esimies Kerttu Höttö, kerttu@hattara.example.\n\nTietosuojavastaavana toimii Ohto Pumpuli, tsv@hattara.example.',
      'Kerttu Höttö',
    ],
    ['register.contact.name', 'Yhteyshenkilö', 'Asioista vastaa Suomen Hattara.', 'Suomen Hattara'],
    [
      'register.contact.name',
      'Yhteyshenkilö',
      'Vastaava ohjaaja Kerttu Höttö, kerttu@hattara.example',
      'Kerttu Höttö',
    ],
    ['register.hasDpo', 'Tietosuojavastaava', 'Tietosuojavastaavaa ei ole nimetty.', 'no'],
    ['register.hasDpo', 'Tietosuojavastaava', 'We have not appointed a data protection officer.', 'no'],
    [
      'register.hasDpo',
      'Tietosuojavastaava',
      'Jos tietosuojavastaavaa ei ole nimetty, kysy toimistosta.',
      null,
    ],
    // Transfers by the country alone, and what is none.
    ['register.hasTransfers', 'Siirrot EU:n ulkopuolelle', 'Ajanvaraus sijaitsee Kanadassa.', 'yes'],
    [
      'register.hasTransfers',
      'Siirrot EU:n ulkopuolelle',
      'Tietoja voidaan siirtää Kanadaan, jos asiakas muuttaa sinne.',
      null,
    ],
    ['register.hasTransfers', 'Siirrot EU:n ulkopuolelle', 'Ajanvaraus ei sijaitse Kanadassa.', null],
    ['register.hasDisclosures', 'Tietojen luovutukset', 'Tietoja ei luovuteta hoitolan ulkopuolelle.', 'no'],
    ['register.hasDisclosures', 'Tietojen luovutukset', 'Tietoja ei luovuteta EU:n ulkopuolelle.', null],
    [
      'register.hasDisclosures',
      'Tietojen luovutukset',
      'Tietoja ei luovuteta hoitolan ulkopuolelle. Verottajalle annetaan tulotiedot.',
      'yes',
    ],
    // Whom else data come from is no guess.
    [
      'register.origin',
      'Tietolähteet',
      'Tiedot saadaan asiakkaalta ilmoittautumislomakkeella.',
      'fromDataSubject',
    ],
    ['register.origin', 'Tietolähteet', 'Tiedot saadaan asiakkaalta ja varausjärjestelmästä.', null],
    [
      'register.origin',
      'Sources of data',
      'We get the data from you and, if you wish, from your referees.',
      null,
    ],
    // The word for a date does not make of it the one of preparation.
    ['effectiveFrom', 'Muutokset selosteeseen', 'Effective date: 1 May 2024', '2024-05-01'],
    ['effectiveFrom', 'Tarkastusoikeus', 'Pyyntö toimistoon.\n\nTulee voimaan: 1.3.2025', '2025-03-01'],
  ])(
    'should be read, or left out where it is not told: %s under %s, %s',
    async (path, heading, text, value) => {
      expect(await factOf(path, heading, text)).toEqual(value)
    },
  )
})

describe('facts of contacts', () => {
  it('should be read without the title of a person, and with an area code in brackets', async () => {
    const { fact } = await planOf(
      'Tietosuojaseloste\n\n1. Rekisterinpitäjä\nTarunhohde Oy\nSatukuja 9, 87878 Tarula\nPuh. (08) 555 3311\n\n2. Yhteyshenkilö\nFysioterapeutti Aatu Juttunen\n\n3. Tietosuojavastaava\nYrityksessä ei ole nimetty tietosuojavastaavaa.\n\n4. Säilytysaika\nKaksi vuotta.\n',
      'a.txt',
    )
    expect(fact('controller.phone')).toBe('(08) 555 3311')
    expect(fact('register.contact.name')).toBe('Aatu Juttunen')
    expect(fact('register.contact.title')).toBe('Fysioterapeutti')
    expect(fact('register.hasDpo')).toBe('no')
  })

  it('should not say that there is no data protection officer where words only touch it', async () => {
    const { fact } = await planOf(
      'Tietosuojaseloste\n\n1. Rekisterinpitäjä\nTarunhohde Oy\n\n2. Tietosuojavastaava\nJos tietosuojavastaavaa ei ole tavoitettavissa, ota yhteyttä toimistoon.\n\n3. Säilytysaika\nKaksi vuotta.\n',
      'a.txt',
    )
    expect(fact('register.hasDpo')).toBeNull()
  })
})

describe('titles', () => {
  it('should not be taken from a letterhead that names the sort of document', async () => {
    const { plan } = await planOf(
      '<p>Kaarre Oy TIETOSUOJASELOSTE</p><h1>Hankkeen osallistujien tietosuojailmoitus</h1><h2>Rekisterinpitäjä</h2><p>Kaarre Oy</p><h2>Säilytysaika</h2><p>Kaksi vuotta.</p>',
      'a.html',
    )
    expect(plan.title?.value).toBe('Hankkeen osallistujien tietosuojailmoitus')
  })
})

describe('what stands around an article', () => {
  it('should be no part of its last section, and be named', async () => {
    const { plan, sections } = await planOf(
      '<main><article><h1>Tietosuojaseloste</h1><h2>Rekisterinpitäjä</h2><p>Lumikuusi Kauppa Oy myy kuusia ja niiden koristeita.</p><h2>Oikeus tehdä valitus</h2><p>Voit valittaa tietosuojavaltuutetulle, jos tietojasi käsitellään väärin.</p><footer class="entry-footer">Jaa: somessa</footer></article></main>',
      'a.html',
    )
    expect(sections[1]?.text).toBe('Voit valittaa tietosuojavaltuutetulle, jos tietojasi käsitellään väärin.')
    expect(plan.discarded).toContainEqual(
      expect.objectContaining({ reason: 'aroundTheText', text: 'Jaa: somessa' }),
    )
  })
})

describe('links of a page', () => {
  it('should be no part of sections, wherever they lead to its top', async () => {
    const section = ([heading, , text]: readonly string[]) =>
      `<h2>${heading}</h2>${`<p>${text}</p>`.repeat(25)}<p><a href="#top">Takaisin ylös</a></p>`
    const { plan, sections } = await planOf(
      `<h1>Tietosuojaseloste</h1>${MATTERS.map(section).join('')}`,
      'a.html',
    )
    expect(sections.filter(({ text }) => text.includes('ylös'))).toEqual([])
    expect(plan.discarded.filter(({ text }) => text === 'Takaisin ylös')).toHaveLength(5)
  })
})

describe('PDF files', () => {
  /** A page: texts at their places, in points from the lower left corner. */
  const page = (...texts: [x: number, y: number, text: string][]) =>
    `BT /F1 11 Tf ${texts.map(([x, y, text]) => `1 0 0 1 ${x} ${y} Tm (${text.replace(/[()\\]/gu, '\\$&')}) Tj`).join(' ')} ET`

  it('should keep the rows of tables that stand as near as lines do, each in its own columns', async () => {
    const file = pdfFile([
      page(
        [60, 780, 'Privacy notice'],
        [60, 752, '1. Controller'],
        [60, 730, 'Name'],
        [240, 730, 'Fernhollow Club'],
        [60, 716, 'E-mail'],
        [240, 716, 'privacy@fernhollow.ex'],
        [240, 702, 'ample'],
        [60, 688, 'Phone'],
        [240, 688, '09 555 0042'],
        [60, 660, '2. Retention period'],
        [60, 640, 'Data'],
        [200, 640, 'Period'],
        [340, 640, 'Reason'],
        [60, 626, 'Accounts'],
        [200, 626, '6 years'],
        [340, 626, 'accounting law'],
        [60, 612, 'Members'],
        [200, 612, '2 years'],
        [340, 612, 'our own choice'],
        [60, 584, '3. Sources'],
        [60, 564, 'The members themselves.'],
        [60, 40, 'privacy@fernhollow.example | page 1'],
      ),
    ])
    const { fact, plan, sections } = await planOf(file, 'a.pdf')
    expect(sections.map(({ keys }) => keys)).toEqual(['controller', 'retention', 'sources'])
    expect(fact('controller.email')).toBe('privacy@fernhollow.example')
    expect(fact('controller.phone')).toBe('09 555 0042')
    expect(sections[1]?.text.trim()).toBe(
      'Data Period Reason\nAccounts 6 years accounting law\nMembers 2 years our own choice',
    )
    expect(sections[2]?.text).toBe('The members themselves.')
    expect(plan.discarded.map(({ reason }) => reason)).toContain('pageNumber')
  })

  it('should leave out a table of contents, and keep a title of two lines whole', async () => {
    const large = (x: number, y: number, text: string) => `BT /F1 20 Tf 1 0 0 1 ${x} ${y} Tm (${text}) Tj ET`
    const { plan, sections } = await planOf(
      pdfFile([
        `${large(60, 780, 'Privacy notice of the Moonlit Choir for its many')} ${large(60, 756, 'Members: singers and players')} ${page(
          [60, 700, 'Contents'],
          [60, 684, '1 Controller'],
          [300, 684, '2'],
          [60, 668, '2 Retention period'],
          [300, 668, '2'],
          [60, 652, '3 Recipients'],
          [300, 652, '2'],
        )}`,
        page(
          [60, 780, '1 Controller'],
          [60, 764, 'Moonlit Choir ry'],
          [60, 732, '2 Retention period'],
          [60, 716, 'One year.'],
          [60, 684, '3 Recipients'],
          [60, 668, 'Nobody gets the data.'],
        ),
      ]),
      'a.pdf',
    )
    expect(plan.title?.value).toBe(
      'Privacy notice of the Moonlit Choir for its many Members: singers and players',
    )
    expect(sections.map(({ keys, text }) => [keys, text])).toEqual([
      ['controller', 'Moonlit Choir ry'],
      ['retention', 'One year.'],
      ['recipients', 'Nobody gets the data.'],
    ])
  })

  it('should part rows of headings that stand below each other, each with a text beside it', async () => {
    const rows = [
      ['Rekisterinpitäjä', 'Untuvan Neulojat ry'],
      ['Tietosuojavastaava', 'Ei ole.'],
      ['Rekisterin nimi', 'Neulojat'],
      ['Tietolähteet', 'Neulojat itse.'],
      ['Henkilötietojen', 'Nimet poistetaan vuoden kuluttua, kun neuloja'],
      ['säilytysaika', 'on lopettanut.'],
    ]
    const { sections } = await planOf(
      pdfFile([
        page(
          [60, 780, 'Tietosuojaseloste'],
          ...rows.flatMap(([label = '', text = ''], index): [number, number, string][] => [
            [60, 740 - 13 * index, label],
            [170, 740 - 13 * index, text],
          ]),
        ),
      ]),
      'a.pdf',
    )
    expect(sections.map(({ heading, text }) => [heading, text])).toEqual([
      ...rows.slice(0, 4),
      ['Henkilötietojen säilytysaika', 'Nimet poistetaan vuoden kuluttua, kun neuloja on lopettanut.'],
    ])
  })

  /** Lines below each other in a column. */
  const column = (x: number, ...lines: string[]): [number, number, string][] =>
    lines.map((line, index) => [x, 740 - 14 * index, line])
  const left = column(
    60,
    'Controller',
    'Thistledown Rowing Club ry',
    '',
    'Recipients',
    'Nobody but the coaches gets the names.',
    '',
    'Purposes of the processing',
    'We keep the names of those who row with',
    'us so that nobody is left on the lake when',
  )
  const right = column(
    310,
    'the boats come in.',
    'Retention period',
    'The names are erased in the autumn, when',
    'the boats are put away for the winter.',
    '',
    'Right to lodge a complaint',
    'You may turn to the supervisory authority.',
  )
  const footer: [number, number, string] = [60, 40, 'The Club | 1 / 1']

  it('should read text in two columns one after the other, and not as a table', async () => {
    const { plan, sections } = await planOf(
      pdfFile([
        page(
          [60, 780, 'Privacy notice of everyone who rows in the Thistledown Rowing Club'],
          ...left,
          ...right,
          footer,
        ),
      ]),
      'a.pdf',
    )
    expect(sections.map(({ keys, text }) => [keys, text])).toEqual([
      ['controller', 'Thistledown Rowing Club ry'],
      ['recipients', 'Nobody but the coaches gets the names.'],
      [
        'purposes',
        'We keep the names of those who row with us so that nobody is left on the lake when the boats come in.',
      ],
      ['retention', 'The names are erased in the autumn, when the boats are put away for the winter.'],
      ['complaint', 'You may turn to the supervisory authority.'],
    ])
    expect(plan.discarded.map(({ reason }) => reason)).toEqual(['pageNumber'])
  })

  it('should read words that are drawn apart to fill a column as one line', async () => {
    const drawn = ['We', 'keep', 'names', 'of', 'rowers', 'with']
    const starts = [60, 89.8, 127, 173.4, 195.9, 242.2]
    const apart = left.flatMap(([x, y, text]) =>
      text.startsWith('We keep')
        ? drawn.map((word, index): [number, number, string] => [starts[index] ?? x, y, word])
        : [[x, y, text] satisfies [number, number, string]],
    )
    const { sections } = await planOf(
      pdfFile([
        page(
          [60, 780, 'Privacy notice of everyone who rows in the Thistledown Rowing Club'],
          ...apart,
          ...right,
          footer,
        ),
      ]),
      'a.pdf',
    )
    expect(sections[2]?.text).toBe(
      'We keep names of rowers with us so that nobody is left on the lake when the boats come in.',
    )
  })
})
