import fc from 'fast-check'

import type { ContentNode, Inline, List, Table } from '../../src/notice/content.js'
import type { LanguagePack } from '../../src/notice/languagePack.js'
import type { NoticeContent, RecordedNotice } from '../../src/notice/document.js'
import type { PaperSurroundings } from '../../src/render/onPaper.js'

import { languagePacks } from '../../src/languages/index.js'
import { paragraph, tableRow, textRun } from '../../src/notice/content.js'
import { packFor } from '../../src/notice/languagePack.js'
import { covered } from '../../src/paper/fonts/covered.js'
import { symbols } from '../../src/paper/fonts/symbols.js'
import { fictionalNotices, realNotices } from '../fixtures/seeds.js'
import { layoutOf, wordingOf } from '../fixtures/truthNotice.js'
import { composeDemo, DEMO_NOTICES, demoSources } from '../support/demoNotices.js'
import { goodHref, hostileContent, hostileLine } from '../unit/contentArbitraries.js'

/** A notice to be printed, and what stands around it. */
export type Printed = {
  /** Whether a row of a table in it is higher than a page. */
  isParted?: true
  name: string
  notice: RecordedNotice
  surroundings: PaperSurroundings
}

const HASH = '3f9a0c6b1d24e7785a6fb0c9d3e2114877aa90be5c4d12ff0e6b7c8d9a0b1c2d'

const organisation = (name: string): RecordedNotice['controller'] => ({
  name,
  address: { city: null, country: null, postalCode: null, street: null },
  businessId: null,
  contacts: [],
  email: null,
  phone: null,
  phoneE164: null,
  postalAddress: null,
  website: null,
})

/** A published notice that has nothing in it but what is given. */
export const recordedNotice = (parts: Partial<RecordedNotice> = {}): RecordedNotice => ({
  schema: 'payload-privacy-notices/notice-document/1',
  title: 'Asiakasrekisterin tietosuojaseloste',
  authority: null,
  change: null,
  changedOn: '2026-03-01',
  contactPersons: [],
  contentHash: HASH,
  controller: organisation('Koivurannan Kehräämö Oy'),
  cookies: [],
  dataProtectionOfficer: null,
  effectiveFrom: '2026-03-15',
  fallback: false,
  hash: HASH,
  introduction: null,
  jointControllers: [],
  layout: 'list',
  locale: 'fi',
  locales: ['fi'],
  notice: '1',
  preparedOn: '2024-11',
  previousHash: null,
  publishedAt: '2026-03-02T08:15:30.123Z',
  registers: [],
  representative: null,
  requestedLocale: 'fi',
  reviewedOn: null,
  rights: [],
  sections: [],
  slug: 'asiakasrekisteri',
  statute: null,
  version: 3,
  versionLabel: null,
  withdrawal: null,
  ...parts,
})

/** Sections of these contents. */
export const sections = (...contents: ContentNode[][]): RecordedNotice['sections'] =>
  contents.map((content, index) => ({
    anchor: `kohta-${index + 1}`,
    content,
    empty: content.length === 0,
    heading: `Kohta ${index + 1}`,
    keys: [],
    kind: 'text',
    number: String(index + 1),
  }))

const englishPack = packFor('en', languagePacks) as LanguagePack

/** What stands around a notice in its language. */
export const surroundingsOf = (
  { locale }: Pick<RecordedNotice, 'locale'>,
  more: Partial<PaperSurroundings> = {},
): PaperSurroundings => {
  const { labels } = packFor(locale, languagePacks) ?? englishPack
  return { controllerLabel: labels.controller, draft: undefined, labels, remarks: [], ...more }
}

const printed = (
  name: string,
  parts: Partial<RecordedNotice>,
  more: Partial<PaperSurroundings> = {},
): Printed => {
  const notice = recordedNotice(parts)
  return { name, notice, surroundings: surroundingsOf(notice, more) }
}

const ofContent = ({ language, ...content }: NoticeContent): Partial<RecordedNotice> => ({
  ...content,
  locale: language,
  requestedLocale: language,
})

/** The notices of the demo, in each language and layout. */
export const demoDocuments = (): Printed[] =>
  DEMO_NOTICES.flatMap((name) =>
    Object.entries(composeDemo(demoSources(name)).content).flatMap(([language, content]) =>
      (['list', 'table'] as const).map((layout) =>
        printed(`demo-${name}-${language}-${layout}`, { ...ofContent(content), layout, slug: name }),
      ),
    ),
  )

/** Transcriptions of notices: fictional ones, and real ones where there are any beside the project. */
export const truthDocuments = (): Printed[] =>
  [...fictionalNotices(), ...realNotices()].map((truth, index) =>
    printed(`transcription-${index}`, {
      title: truth.title,
      changedOn: truth.lastChangedOn,
      controller: organisation(truth.facts.controller.name ?? ''),
      introduction: truth.introduction === null ? null : { content: [paragraph(truth.introduction)] },
      layout: layoutOf(truth),
      locale: truth.language,
      preparedOn: truth.preparedOn,
      requestedLocale: truth.language,
      sections: truth.sections.map((section, place) => ({
        anchor: `s${place}`,
        content: section.empty ? [] : (wordingOf(section) as ContentNode[]),
        empty: section.empty,
        heading: section.heading,
        keys: [],
        kind: 'text',
        number: section.number,
      })),
      slug: `seloste-${index}`,
      statute: truth.statute,
    }),
  )

const LONG =
  'Rekisterinpitäjä käsittelee henkilötietoja jäsenyyden hoitamista, tiedottamista ja laissa säädettyjen velvoitteiden täyttämistä varten. '

const cell = (text: string): Inline[] => [textRun(text)]

const cookieTable = (rows: number): Table => ({
  type: 'table',
  header: ['Nimi', 'Tarjoaja', 'Tarkoitus', 'Kesto'],
  rows: Array.from({ length: rows }, (_, index) =>
    tableRow(
      cell(`_istunto_${index}`),
      cell('Koivurannan Kehräämö Oy'),
      cell('Välttämätön eväste, jolla kirjautuminen ja ostoskori säilyvät istunnon ajan'),
      cell(`${index} päivää`),
    ),
  ),
})

const nested = (depth: number): List => ({
  type: 'list',
  items: [
    { children: cell(`Taso ${depth}`), ...(depth > 0 && { lists: [nested(depth - 1)] }) },
    {
      children: [
        { bold: true, text: 'Lihavoitu' },
        { italic: true, text: ' ja kursiivi' },
      ],
    },
  ],
  ordered: depth % 2 === 0,
  ...(depth % 2 === 0 && { start: 98 }),
})

/** Notices that ask much of pages. */
export const difficultDocuments = (): Printed[] => [
  printed('empty', { controller: organisation(''), effectiveFrom: '2026-03-15' }),
  printed('escaped', {
    title: 'Jäsenet & <asiakkaat> "(\\)"',
    controller: organisation('Kehrä & Värttinä <Oy>'),
    jointControllers: [organisation('Toinen (Yhteinen) Oy')],
    statute: 'EU:n yleinen tietosuoja-asetus 13 ja 14 artikla',
    versionLabel: '3.2',
  }),
  printed('table-over-pages', { sections: sections([cookieTable(60)], [cookieTable(1)]) }),
  printed('row-higher-than-a-page', {
    sections: sections([
      {
        type: 'table',
        header: ['Mitä', ''],
        rows: [tableRow(cell('Pitkä'), cell(LONG.repeat(60))), tableRow(cell('Lyhyt'), [])],
      },
    ]),
  }),
  {
    ...printed('head-higher-than-a-page', {
      sections: sections([
        { type: 'table', header: [LONG.repeat(80), 'b'], rows: [tableRow(cell('1'), cell('2'))] },
      ]),
    }),
    isParted: true,
  },
  printed('many-columns', {
    sections: sections([
      {
        type: 'table',
        header: Array.from({ length: 24 }, (_, index) => `Sarake ${index}`),
        rows: [tableRow(...Array.from({ length: 24 }, (_, index) => cell(`arvo${index}`)))],
      },
    ]),
  }),
  ...(['list', 'table'] as const).map((layout) =>
    printed(`long-${layout}`, {
      introduction: {
        content: [
          { type: 'heading', children: cell('Aluksi'), level: 4 },
          { type: 'paragraph', children: cell(LONG) },
        ],
      },
      layout,
      sections: sections(
        [{ type: 'paragraph', children: cell(LONG.repeat(70)) }],
        [nested(9)],
        [
          { type: 'heading', children: cell('Neljäs ennen kolmatta'), level: 4 },
          { type: 'heading', children: cell('Kolmas'), level: 3 },
          { type: 'heading', children: cell('Neljäs'), level: 4 },
          cookieTable(40),
        ],
        [],
      ),
    }),
  ),
  printed('links', {
    sections: sections(
      [
        {
          type: 'paragraph',
          children: [
            textRun('Katso '),
            {
              href: 'https://virasto.example/ohje?a=1&b=2',
              text: 'ohje rekisteröidyn oikeuksien käyttämisestä eri tilanteissa ja siihen liittyvät lomakkeet, jotka voi täyttää myös paperilla'.repeat(
                2,
              ),
            },
            textRun(', '),
            { href: 'mailto:tieto@kehraamo.example', text: 'tieto@kehraamo.example' },
            textRun(', '),
            { href: 'tel:+358401234567', text: '+358 40 123 4567' },
            textRun(', '),
            { href: '#kohta-2', text: 'kohta 2' },
            textRun(' ja '),
            { href: '#ei-ole', text: 'ei mihinkään' },
            textRun('.'),
          ],
        },
        {
          type: 'paragraph',
          children: [
            {
              href: `https://pitka.example/${'polku/'.repeat(60)}`,
              text: `https://pitka.example/${'x'.repeat(400)}`,
            },
          ],
        },
        {
          type: 'paragraph',
          children: Array.from({ length: 60 }, (_, index) => [
            { href: `https://sivu.example/${index}`, text: `linkki numero ${index} sivun lopussa` },
            textRun(' ja '),
          ]).flat(),
        },
      ],
      [{ type: 'paragraph', children: cell('Tänne.') }],
    ),
  }),
  printed('alphabets', {
    sections: sections([
      {
        type: 'paragraph',
        children: cell(
          'č đ ŋ š ŧ ž ǥ ǩ ǯ Þórður ẞ Ångström Ελληνικά Привет Ѐ ễ ]xṅx ?xọx ǰ ḍ ẁ e\u0301 x\u0323 “”‘’ – — … € № ™ \u00ad\u200b',
        ),
      },
    ]),
  }),
  printed('symbols', {
    title: 'Nimi → ☑',
    sections: sections([
      {
        type: 'paragraph',
        children: [
          textRun('a → b ≤ c ≥ d ✓ ✔ e−f × • … ■ ☐ '),
          { bold: true, text: '→ lihavoitu ⚠' },
          { italic: true, text: ' ⇒ kursiivi ✉ ' },
          { href: 'https://virasto.example/', text: 'linkki ➔ tänne' },
        ],
      },
      ...(['list', 'table'] as const).map((type) =>
        type === 'list'
          ? { type, items: [{ children: cell('▪ kohta'), lists: [] }], ordered: false }
          : { type, header: ['Nimi ✓', '±'], rows: [tableRow(cell('☑ on'), cell('≠ ei'))] },
      ),
    ]),
  }),
  printed(
    'withdrawn',
    { sections: sections([{ type: 'paragraph', children: cell('Teksti.') }]) },
    {
      remarks: [
        { language: 'sv', text: 'Den här beskrivningen drogs tillbaka 1.4.2026.' },
        { language: 'not a language', text: 'Rekisteri on lakkautettu.' },
      ],
    },
  ),
  printed('draft', { hash: '', locale: 'sv_FI', slug: '' }, { draft: 'UTKAST' }),
]

const isCovered = (codePoint: number): boolean =>
  [covered, ...symbols.map((font) => font.covered)]
    .flat()
    .some(([first, last]) => first <= codePoint && codePoint <= last)

/** The same with an x for each character that the font lacks; what is no text of a notice is left out. */
const writable = <Value>(value: Value): Value =>
  JSON.parse(
    JSON.stringify(value, (_, part: unknown) =>
      typeof part === 'string'
        ? Array.from(part.replace(/[\p{Cc}\p{NChar}\ufeff\u202a-\u202e\u2066-\u2069\p{Cs}]/gu, ''), (one) =>
            isCovered(one.codePointAt(0) ?? 0) ? one : 'x',
          ).join('')
        : part,
    ),
  ) as Value

const someText = hostileLine.map((text) => writable(`a${text}`))

const randomNotice: fc.Arbitrary<Partial<RecordedNotice>> = fc
  .record({
    title: someText,
    contents: fc.array(fc.tuple(someText, hostileContent, fc.option(fc.constantFrom('1', '12a'))), {
      maxLength: 6,
    }),
    controller: someText,
    introduction: fc.option(hostileContent),
    layout: fc.constantFrom('list' as const, 'table' as const),
    link: goodHref,
    repeated: fc.integer({ max: 40, min: 1 }),
    statute: fc.option(someText),
  })
  .map(({ contents, controller, introduction, link, repeated, ...rest }) => ({
    ...rest,
    controller: organisation(controller),
    introduction: introduction && { content: writable(introduction) },
    sections: [
      ...contents.map(([heading, content, number], index) => ({
        ...(sections(writable(content))[0] as RecordedNotice['sections'][number]),
        anchor: `s${index}`,
        heading,
        number,
      })),
      // Pages end anywhere.
      ...sections([
        { type: 'paragraph', children: cell(LONG.repeat(repeated)) },
        { type: 'paragraph', children: [{ href: link, text: 'linkki' }] },
      ]),
    ],
  }))

/** As many notices in which anything may stand, the same every time. */
export const randomDocuments = (count: number): Printed[] =>
  fc
    .sample(randomNotice, { numRuns: count, seed: 20_260_301 })
    .map((parts, index) => printed(`random-${index}`, parts))
