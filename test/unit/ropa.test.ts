import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { readFileSync } from 'node:fs'

import type { RegisterSource } from '../../src/notice/sources.js'
import type { RopaActivity, RopaRegister } from '../../src/ropa/activity.js'
import type { RopaReading } from '../../src/ropa/columns.js'
import type { RopaDocument } from '../../src/ropa/formats/index.js'
import type { RopaProfile } from '../../src/ropa/profiles.js'
import type { RopaArgs } from '../../src/ropa/sheets.js'

import { builtInLanguages, languagePacks } from '../../src/languages/index.js'
import { compose } from '../../src/notice/compose/compose.js'
import { normaliseOptions } from '../../src/options.js'
import { activitiesOfNotice, activityOfRegister, byPurpose } from '../../src/ropa/activity.js'
import { COLUMN_KEYS, COLUMNS } from '../../src/ropa/columns.js'
import { ROPA_FORMATS } from '../../src/ropa/formats/index.js'
import { sheetNames } from '../../src/ropa/formats/sheetNames.js'
import { builtInRopaProfiles, columnsOf } from '../../src/ropa/profiles.js'
import { LONGEST_CELL, sheetsOf, textsOfSheet, withinCells } from '../../src/ropa/sheets.js'
import {
  contactSource,
  noticeSources,
  organisationSource,
  purposeSource,
  registerSection,
  registerSource,
} from '../fixtures/pureSources.js'
import { text } from '../fixtures/sources.js'

const LANGUAGES = ['fi', 'sv', 'en'] as const
const [art30] = builtInRopaProfiles as [RopaProfile]

const readingIn = (language: (typeof LANGUAGES)[number] = 'en'): RopaReading => ({
  language,
  pack: languagePacks[language]!,
  words: builtInLanguages[language].admin.privacyNotices.ropa,
})

const organisations = new Map(
  [
    organisationSource('o1', { name: 'Esimerkkiyhdistys ry', email: 'toimisto@esimerkki.example' }),
    organisationSource('o2', { name: 'Mallipalvelu Oy' }),
    organisationSource('o3', { name: 'Tilaaja Ab', phone: '029 123 4567' }),
  ].map((one) => [one.id, one]),
)

const activity = (
  over: Partial<RegisterSource & RopaRegister['source']> = {},
  rest: Partial<RopaActivity> = {},
): RopaActivity => ({
  ...activityOfRegister(
    {
      createdOn: '2026-01-02',
      source: {
        onBehalfOf: null,
        processor: null,
        role: null,
        ...registerSource('r1', { name: 'Jäsenrekisteri', ...over }),
        ...over,
      },
      updatedOn: '2026-02-03',
    },
    [],
    { blocks: new Map(), language: 'en', organisations, packs: languagePacks },
  ),
  ...rest,
})

const argsOf = (activities: RopaActivity[], over: Partial<RopaArgs> = {}): RopaArgs => ({
  about: { asPublished: false, day: '2026-03-01', leftOut: { drafts: 0, retired: 0 } },
  activities,
  profile: art30,
  reading: readingIn(),
  rows: 'register',
  ...over,
})

const documentOf = (args: RopaArgs): RopaDocument => {
  const [json] = ROPA_FORMATS.filter((one) => one.name === 'json')
  const written = json?.write(args)
  return JSON.parse(written as string) as RopaDocument
}

/** The first row of the controller's record. */
const rowOf = (one: RopaActivity, over: Partial<RopaArgs> = {}) =>
  documentOf(argsOf([one], over)).sheets[0]!.rows[0]!

describe('the profiles', () => {
  it('should have a column for each item of Art. 30(1) and 30(2)', () => {
    const articlesOf = (columns: ReturnType<typeof columnsOf>) =>
      columns.flatMap((one) => (typeof one === 'string' ? (COLUMNS[one].article ?? '').split(', ') : []))
    for (const profile of builtInRopaProfiles) {
      const articles = articlesOf(columnsOf(profile, 'controller')).map((one) =>
        one.replace('GDPR Art. ', ''),
      )
      for (const item of 'abcdefg') {
        expect([profile.key, articles.includes(`30(1)(${item})`) && item]).toEqual([profile.key, item])
      }
      const own = columnsOf(profile, 'processor')
      // (a) whose behalf and who, (b) what, (c) transfers, (d) security
      expect(own).toEqual(
        expect.arrayContaining([
          'processor',
          'onBehalfOf',
          'representative',
          'dpo',
          'processing',
          'transfers',
          'safeguards',
          'security',
        ]),
      )
      expect(own.slice(-2)).toEqual(['noticeAddress', 'noticeVersion'])
      expect(columnsOf(profile, 'controller').slice(-2)).toEqual(['noticeAddress', 'noticeVersion'])
    }
  })

  it('should have the columns of the fixture, in its order and in three languages', () => {
    const fixture = JSON.parse(
      readFileSync(new URL('../fixtures/ropaProfiles.json', import.meta.url), 'utf8'),
    ) as unknown
    const made = Object.fromEntries(
      builtInRopaProfiles.map((profile) => [
        profile.key,
        Object.fromEntries(
          LANGUAGES.map((language) => [
            language,
            sheetsOf(argsOf([], { profile, reading: readingIn(language) }))[0]!.columns.map(
              ({ heading }) => heading,
            ),
          ]),
        ),
      ]),
    )
    expect(made).toEqual(fixture)
  })

  it('should use every column that there is but those of own profiles', () => {
    const used = builtInRopaProfiles.flatMap((profile) => [
      ...columnsOf(profile, 'controller'),
      ...columnsOf(profile, 'processor'),
    ])
    expect(COLUMN_KEYS.filter((key) => !used.includes(key))).toEqual([])
  })

  it('should be told in every language by names that sheets can have', () => {
    for (const language of LANGUAGES) {
      const { long, sheets } = readingIn(language).words
      const names = [...Object.values(sheets), long.sheet]
      expect(sheetNames(names)).toEqual(names)
    }
  })
})

describe('a profile of the app’s own', () => {
  const own: RopaProfile = {
    key: 'own',
    controller: [
      'name',
      {
        key: 'riskLevel',
        article: 'GDPR Art. 35',
        headings: { en: 'Risk', fi: 'Riski' },
        read: ({ facts }, { language }) =>
          facts.specialCategories.applies === 'yes' ? `high/${language}` : null,
      },
    ],
  }

  it('should have its columns, headings by language, and say what it does not tell', () => {
    const { profiles } = normaliseOptions({ ropa: { profiles: [own] } }).ropa
    expect(profiles.map(({ key }) => key)).toEqual(['art30', 'ico', 'cnil', 'dpc', 'own'])
    const told = rowOf(activity({ hasSpecialData: 'yes' }), { profile: own, reading: readingIn('fi') })
    expect(told).toEqual({
      name: { state: 'told', text: 'Jäsenrekisteri' },
      riskLevel: { state: 'told', text: 'high/fi' },
    })
    expect(rowOf(activity(), { profile: own })['riskLevel']).toEqual({ state: 'missing', text: 'Not told' })
    const headings = sheetsOf(argsOf([], { profile: own, reading: readingIn('sv') }))[0]!.columns
    expect(headings.map(({ heading }) => heading)).toEqual(['Register', 'Risk'])
  })

  it('should replace a built-in one with its key', () => {
    const { profiles } = normaliseOptions({ ropa: { profiles: [{ ...own, key: 'ico' }] } }).ropa
    expect(profiles.map(({ key }) => key)).toEqual(['art30', 'cnil', 'dpc', 'ico'])
  })

  it.each<[string, object]>([
    ['keys of letters', { key: 'A b', controller: ['name'] }],
    ['must have columns', { key: 'own', controller: [] }],
    ['must have columns', { key: 'own' }],
    ["no column 'naem'", { key: 'own', controller: ['naem'] }],
    ["no column 'x'", { key: 'own', controller: ['name'], processor: ['x'] }],
    ["'name' twice", { key: 'own', controller: ['name', 'name'] }],
    ['headings by language', { key: 'own', controller: [{ key: 'a', headings: {}, read: () => null }] }],
    ['has no `read`', { key: 'own', controller: [{ key: 'a', headings: { fi: 'A' } }] }],
  ])('should be refused where it could not be used: %s', (reason, profile) => {
    expect(() => normaliseOptions({ ropa: { profiles: [profile as RopaProfile] } })).toThrow(reason)
  })
})

describe('a register in the record', () => {
  it('should say what nobody has decided, what does not apply and why, and what is not told', () => {
    const row = rowOf(activity({ hasDpo: 'no', hasRecipients: 'no', hasTransfers: 'undecided' }))
    expect(row['dpo']).toEqual({
      state: 'notApplicable',
      text: 'Not applicable: No data protection officer has been designated.',
    })
    expect(row['recipients']).toEqual({
      state: 'notApplicable',
      text: `Not applicable: ${languagePacks['en']!.statements.noRecipients}`,
    })
    expect(row['transfers']).toEqual({ state: 'undecided', text: 'Not decided yet' })
    expect(row['safeguards']?.state).toBe('undecided')
    expect(row['representative']?.state).toBe('undecided')
    expect(row['security']).toEqual({ state: 'missing', text: 'Not told' })
    expect(row['noticeAddress']?.state).toBe('notApplicable')
    expect(Object.values(row).every(({ text: one }) => one !== '')).toBe(true)
  })

  it('should link purposes, data, recipients and transfers, and tell security in the words of the register', () => {
    const row = rowOf(
      activity({
        dataCategories: ['Contact details', 'Billing data'],
        dataSubjectCategories: ['Members'],
        dpo: contactSource({ name: 'Data protection officer', email: 'dpo@esimerkki.example' }),
        hasDpo: 'yes',
        hasRecipients: 'yes',
        hasTransfers: 'yes',
        protectionMode: 'single',
        purposes: [
          purposeSource('Membership', { legalBases: ['contract'], retentionText: '6 years' }),
          purposeSource('Letters', {
            law: 'Act 1/2020',
            legalBases: ['legalObligation'],
            retentionDuration: 'P1Y',
          }),
        ],
        recipients: [
          { category: 'Accountants', country: null, organisation: null, purpose: null, role: 'processor' },
          { category: null, country: 'SE', organisation: 'o2', purpose: 'post', role: 'other' },
        ],
        securityText: text('Behind two doors: {{controller.name}}'),
        transfers: [
          {
            copy: 'by e-mail',
            countries: ['US', 'IN'],
            detail: null,
            internationalOrganisation: false,
            mechanism: 'standardContractualClauses',
            recipient: 'Cloud Inc',
          },
        ],
      }),
    )
    expect(Object.fromEntries(Object.entries(row).map(([key, { text: one }]) => [key, one]))).toMatchObject({
      controller: 'Esimerkkiyhdistys ry, toimisto@esimerkki.example',
      dataCategories: 'Contact details\nBilling data',
      dataSubjects: 'Members',
      dpo: 'Data protection officer, dpo@esimerkki.example',
      legalBases:
        'Membership: Performance of a contract (GDPR Art. 6(1)(b))\nLetters: Legal obligation of the controller (GDPR Art. 6(1)(c)): Act 1/2020',
      purposes: 'Membership\nLetters',
      recipients: 'Accountants (processor)\nMallipalvelu Oy (Sweden): post',
      retention: 'Membership: 6 years\nLetters: 1 year',
      safeguards: 'Cloud Inc: Standard contractual clauses (GDPR Art. 46(2)(c)–(d))',
      security: 'Behind two doors: Esimerkkiyhdistys ry',
      transfers: 'Cloud Inc: United States, India',
    })
  })

  it('should be told in its own words where it has no facts, and never begin a line as a sum does', () => {
    const list = {
      root: {
        type: 'root',
        children: [
          {
            type: 'list',
            children: ['Names', 'Addresses'].map((item) => ({
              type: 'listitem',
              children: [{ type: 'text', format: 0, text: item, version: 1 }],
              version: 1,
            })),
            listType: 'bullet',
            version: 1,
          },
        ],
        version: 1,
      },
    }
    const row = rowOf(
      activity({ dataContentText: list, hasRecipients: 'undecided', recipientsText: text('Banks') }),
    )
    expect(row['dataCategories']).toEqual({ state: 'told', text: '• Names\n• Addresses' })
    expect(row['recipients']).toEqual({ state: 'undecided', text: 'Not decided yet\nBanks' })
  })

  it('should stand in a row for each of its purposes, and once where it has none', () => {
    const two = activity({
      purposes: [
        purposeSource('A', { legalBases: ['consent'], retentionText: '1 year' }),
        purposeSource('B', { legalBases: ['legitimateInterests'], legitimateInterest: 'Safety' }),
      ],
    })
    const { rows } = documentOf(
      argsOf([two, activity()], { profile: builtInRopaProfiles[1]!, rows: 'purpose' }),
    ).sheets[0]!
    const told = (key: string) => rows.map((row) => row[key]!.text)
    expect(told('purposes')).toEqual(['A', 'B', 'Not told'])
    expect(told('retention')).toEqual(['1 year', 'Not told', 'Not told'])
    expect(told('legitimateInterests')).toEqual([
      'Not applicable: No purpose rests on legitimate interests.',
      'Safety',
      'Not told',
    ])
    expect(told('rights')[0]).toContain('withdraw consent')
    expect(told('rights')[1]).not.toContain('withdraw consent')
    expect(byPurpose(activity())).toHaveLength(1)
  })

  it('should stand in the processor’s record alone where it is kept as one, with whose behalf and what', () => {
    const { sheets } = documentOf(
      argsOf([
        activity({
          onBehalfOf: [
            { controller: 'o1', processing: 'Hosting' },
            { controller: 'o3', processing: 'Payroll' },
          ],
          processor: 'o2',
          role: 'processor',
        }),
      ]),
    )
    expect(sheets.map(({ key, rows }) => [key, rows.length])).toEqual([
      ['controller', 0],
      ['processor', 1],
      ['transfers', 1],
      ['legend', expect.any(Number)],
    ])
    const [row] = sheets[1]!.rows
    expect(row?.['processor']?.text).toBe('Mallipalvelu Oy')
    expect(row?.['onBehalfOf']?.text).toBe(
      'Esimerkkiyhdistys ry, toimisto@esimerkki.example\nTilaaja Ab, 029 123 4567',
    )
    expect(row?.['processing']?.text).toBe('Esimerkkiyhdistys ry: Hosting\nTilaaja Ab: Payroll')
  })

  it('should be processed on behalf of its controller where no other is named', () => {
    const { sheets } = documentOf(argsOf([activity({ role: 'processor' })]))
    const [row] = sheets[1]!.rows
    expect(row?.['onBehalfOf']?.text).toContain('Esimerkkiyhdistys ry')
    expect(row?.['processing']?.state).toBe('missing')
    expect(row?.['processor']?.state).toBe('missing')
  })
})

describe('the sheets beside the record', () => {
  const transfer = {
    copy: null,
    countries: [],
    detail: 'clauses of 2021',
    internationalOrganisation: true,
    mechanism: null,
    recipient: 'A treaty office',
  }

  it('should have a row for each transfer, with whose data and why, and one where nobody has decided', () => {
    const { sheets } = documentOf(
      argsOf([
        activity({ hasTransfers: 'yes', purposes: [purposeSource('A')], transfers: [transfer, transfer] }),
        activity({ hasTransfers: 'no' }),
        activity({ hasTransfers: 'undecided', transfersText: text('Perhaps') }),
      ]),
    )
    const rows = sheets.find(({ key }) => key === 'transfers')!.rows
    expect(rows.map(({ purposes, recipient }) => [purposes?.text, recipient?.text])).toEqual([
      ['A', 'A treaty office'],
      ['A', 'A treaty office'],
      ['Not told', 'Not decided yet\nPerhaps'],
    ])
    expect(rows[0]).toMatchObject({
      article: { state: 'missing' },
      destination: { text: 'To an international organisation' },
      safeguard: { text: 'clauses of 2021' },
    })
  })

  it('should explain every column by its article, and say what is left out and what has to be filled in', () => {
    for (const profile of builtInRopaProfiles) {
      const sheets = sheetsOf(
        argsOf([activity()], {
          about: { asPublished: false, day: '2026-03-01', leftOut: { drafts: 2, retired: 1 } },
          profile,
        }),
      )
      const legend = sheets.at(-1)!.rows.map((row) => row.map((one) => one.text))
      for (const sheet of sheets.slice(0, -1)) {
        for (const { article, heading } of sheet.columns) {
          expect(legend).toContainEqual([sheet.name, heading, article ?? '', expect.any(String)])
        }
      }
      const notes = legend.filter(([sheet]) => sheet === '').map((row) => row[3])
      expect(notes[0]).toBe('Registers as they were kept on 1 March 2026.')
      expect(notes).toContain('Registers left out because they have never been taken into use: 2.')
      expect(notes.join()).toContain('no notice in force is about them: 1.')
      const byHand = sheets[0]!.columns.filter(({ key }) => COLUMNS[key as 'name'].read === null)
      expect(legend.filter((row) => row[3]?.startsWith('Not kept here'))).toHaveLength(byHand.length)
    }
  })
})

describe('what was published', () => {
  const notice = { title: 'Notice', address: '/n', effectiveFrom: '2025-01-01', version: 3 }
  const published = (registers: RegisterSource[], ...sections: ReturnType<typeof registerSection>[]) =>
    activitiesOfNotice(
      compose(
        noticeSources({
          notice: { registers: registers.map(({ id }) => id) },
          organisations: [...organisations.values()],
          registers,
          sections,
        }),
        { language: 'en', packs: languagePacks, profile: { layout: 'list', numbering: 'none' } },
      ).content,
      notice,
    )

  it('should tell facts and own sections, and that what only the register knew cannot be known', () => {
    const one = registerSource('r1', {
      name: 'Members',
      dataCategories: ['Names'],
      hasDpo: 'no',
      securityText: text('Locked'),
    })
    const about = { asPublished: true, day: '2025-02-01', leftOut: { drafts: 0, retired: 0 } }
    const told = rowOf(published([one], registerSection('security'))[0]!, { about })
    expect(told).toMatchObject({
      dataCategories: { text: 'Names' },
      dpo: { state: 'unknown' },
      noticeVersion: { text: '3 (2025-01-01)' },
      representative: { state: 'unknown' },
      security: { state: 'told', text: 'Locked' },
      state: { state: 'unknown' },
    })
    const merged = rowOf(published([one], registerSection('security', 'retention'))[0]!, { about })
    expect(merged['security']?.state).toBe('unknown')
    const { notes } = documentOf(argsOf(published([one]), { about }))
    expect(notes[0]).toBe('As told by the notices in force on 1 February 2025.')
    expect(notes.join()).toContain('cannot be known')
  })

  it('should say of the registers after the first who is responsible only as far as the notice does', () => {
    const [, second] = published([registerSource('r1'), registerSource('r2')], registerSection('security'))
    const row = rowOf(second!)
    expect(row['controller']?.text).toContain('Esimerkkiyhdistys ry')
    expect(row['jointControllers']?.state).toBe('unknown')
    expect(row['contactPerson']?.state).toBe('unknown')
  })
})

describe('long texts', () => {
  it('should stand whole in a sheet of their own, and the cell say where', () => {
    const long = `${'ä'.repeat(LONGEST_CELL - 1)}😀${'b'.repeat(LONGEST_CELL)}`
    const words = readingIn().words.long
    const [first, extra] = withinCells([{ name: 'A', rows: [['Heading'], [long], ['short']] }], words)
    const cut = first!.rows[1]![0]!
    expect(cut.length).toBeLessThanOrEqual(LONGEST_CELL)
    expect(cut).toMatch(/ … \[the whole text: Long texts, number 1\]$/)
    expect(first!.rows[2]).toEqual(['short'])
    const pieces = extra!.rows.slice(1)
    expect(pieces.map((row) => row[5]).join('')).toBe(long)
    expect(pieces[0]!.slice(0, 5)).toEqual(['1', 'A', '2', 'Heading', '1/3'])
    for (const row of [...first!.rows, ...extra!.rows]) {
      for (const cell of row) {
        expect(cell.length).toBeLessThanOrEqual(LONGEST_CELL)
        expect(cell).not.toMatch(/\p{Surrogate}/u)
      }
    }
  })

  it('should leave alone what just fits', () => {
    const sheets = [{ name: 'A', rows: [['x'.repeat(LONGEST_CELL)]] }]
    expect(withinCells(sheets, readingIn().words.long)).toEqual(sheets)
  })

  it('should tell the same of any text, however short a cell is', () => {
    fc.assert(
      fc.property(
        fc.string({ maxLength: 400, unit: 'grapheme' }),
        fc.integer({ max: 200, min: 80 }),
        (one, longest) => {
          const [first, extra] = withinCells(
            [{ name: 'A', rows: [['H'], [one]] }],
            readingIn().words.long,
            longest,
          )
          const whole = extra
            ? extra.rows
                .slice(1)
                .map((row) => row[5])
                .join('')
            : first!.rows[1]![0]
          expect(whole).toBe(one)
          expect(first!.rows[1]![0]!.length).toBeLessThanOrEqual(longest)
        },
      ),
    )
  })
})

describe('names of sheets', () => {
  it('should be made usable: short, each once, without what Excel gives a meaning', () => {
    expect(sheetNames(['a/b:c', "'x'", 'y'.repeat(40), 'Same', 'same', '???'])).toEqual([
      'a b c',
      'x',
      'y'.repeat(31),
      'Same',
      '5',
      '6',
    ])
  })
})

describe('texts of sheets', () => {
  it('should have line feeds between lines and no tabs', () => {
    const sheet = sheetsOf(argsOf([activity({ dataCategories: ['a\r\nb\tc\rd'] })]))[0]!
    const column = sheet.columns.findIndex(({ key }) => key === 'dataCategories')
    expect(textsOfSheet(sheet).rows[1]![column]).toBe('a\nb c\nd')
  })
})
