import type { Dossier, DossierVersion } from '../../src/dossier/dossier.js'
import type { Language, NoticeContent } from '../../src/notice/document.js'
import type { Paper } from '../../src/render/pdf/paper.js'
import type { RopaRows } from '../../src/ropa/choices.js'
import type { RopaProfile } from '../../src/ropa/profiles.js'

import { DOSSIER_SCHEMA } from '../../src/dossier/dossier.js'
import { dossierPaper } from '../../src/dossier/paper.js'
import { builtInLanguages, languagePacks } from '../../src/languages/index.js'
import { comparisonWords, mergeLanguages } from '../../src/languages/merge.js'
import { comparedTexts, compareLanguages } from '../../src/notice/diff/index.js'
import { activityOfRegister } from '../../src/ropa/activity.js'
import { ropaPaper } from '../../src/ropa/formats/paper.js'
import { builtInRopaProfiles } from '../../src/ropa/profiles.js'
import { composeDemo, DEMO_NOTICES, demoSources } from '../support/demoNotices.js'
import { organisationSource, registerSource } from '../fixtures/pureSources.js'

/** A paper that is no notice, to be printed. */
export type PrintedPaper = { name: string; paper: Paper }

const LANGUAGES = ['fi', 'sv', 'en'] as const
type BuiltIn = (typeof LANGUAGES)[number]

const HASH = '3f9a0c6b1d24e7785a6fb0c9d3e2114877aa90be5c4d12ff0e6b7c8d9a0b1c2d'
const SEAL = `c523daedce12fe42.${HASH}.${'Ab-_'.repeat(21)}xy`
const OFFICER = 'tietosuojavastaava@kehraamo.example'
const EDITOR = 'kirjoittaja@kehraamo.example'

const waiver = {
  at: '2026-03-01T08:00:00.000Z',
  by: OFFICER,
  fingerprint: HASH,
  language: 'fi',
  message: 'Säilytysaikaa ei kerrota.',
  reason: 'Aika riippuu sopimuksesta.',
  rule: 'retention-missing',
  until: '2027-01-31',
}

/** A text with other words in one section, another one left out, and one that is new. */
const changed = (content: NoticeContent): NoticeContent => ({
  ...content,
  title: `${content.title} (uusi)`,
  sections: [
    ...content.sections.slice(1).map((section, index) => ({
      ...section,
      content:
        index % 3 === 0
          ? [
              ...section.content,
              { type: 'paragraph' as const, children: [{ text: 'Lisätty virke. '.repeat(40) }] },
            ]
          : section.content,
    })),
    ...content.sections
      .slice(0, 1)
      .map((section) => ({ ...section, anchor: 'uusi', heading: 'Uusi osio', keys: [] })),
  ],
})

const inEach = (texts: Record<Language, NoticeContent>, change: (one: NoticeContent) => NoticeContent) =>
  Object.fromEntries(Object.entries(texts).map(([language, one]) => [language, change(one)]))

const version = (number: number, parts: Partial<DossierVersion> = {}): DossierVersion => ({
  approvals: [],
  broughtFrom: [],
  by: OFFICER,
  cause: null,
  change: null,
  changedOn: '2026-03-01',
  changes: {},
  checks: { errors: 0, rules: HASH, waived: [], warnings: 2 },
  clock: null,
  comparedWith: null,
  contentHash: HASH,
  effectiveFrom: '2026-03-15',
  event: 'published',
  hash: HASH,
  locales: ['fi', 'sv'],
  log: { index: number + 40, inclusion: Array<string>(9).fill(`${'Q'.repeat(43)}=`) },
  preparedOn: '2024-11',
  previousHash: number > 1 ? HASH : null,
  publishedAt: '2026-03-02T08:15:30.123Z',
  replaces: [],
  reviewedOn: null,
  seal: SEAL,
  slug: 'asiakasrekisteri',
  status: 'past',
  title: 'Asiakasrekisterin tietosuojaseloste',
  version: number,
  waivers: [],
  withdrawal: null,
  ...parts,
})

const request = (texts: Record<Language, NoticeContent>): Dossier['requests'][number] => ({
  again: false,
  approvals: [],
  asked: { at: '2026-02-20T08:00:00.000Z', by: EDITOR },
  authors: [
    { assistant: true, by: EDITOR },
    { assistant: false, by: null },
  ],
  before: null,
  cancelled: null,
  change: { note: { fi: 'Täsmennettiin.', sv: 'Preciserades.' }, type: 'major' },
  content: texts,
  contentHash: HASH,
  effectiveFrom: null,
  event: 'published',
  findings: [{ message: 'Säilytysaika puuttuu.', rule: 'retention-missing' }],
  notPublished: {
    at: '2026-03-01T06:00:00.000Z',
    differs: ['contentHash'],
    message: null,
    reason: 'differs',
  },
  publishAt: '2026-03-01T06:00:00.000Z',
  publishedAs: null,
  request: 'fca87495-2eff-46b3-b55e-cb961789f061',
  returns: [
    {
      at: '2026-02-21T08:00:00.000Z',
      by: OFFICER,
      remark: 'Kerro, kuinka kauan tietoja säilytetään.',
      section: Object.values(texts)[0]?.sections[2]?.anchor ?? null,
    },
    { at: '2026-02-22T08:00:00.000Z', by: OFFICER, remark: 'Ja kenelle niitä annetaan.', section: null },
  ],
  state: 'returned',
  waivers: [waiver],
  withdrawal: null,
})

/** A dossier in which there is some of everything. */
const dossierIn = (language: BuiltIn, name: string, versions = 3): Dossier => {
  const words = comparisonWords(mergeLanguages(), language)
  const { content } = composeDemo(demoSources(name))
  const texts = (number: number) =>
    comparedTexts({ content: number % 2 === 0 ? inEach(content, changed) : content, preparedOn: '2024-11' })
  return {
    schema: DOSSIER_SCHEMA,
    at: '2026-05-06T07:08:09.000Z',
    inForce: versions + 1,
    language,
    names: true,
    notice: '5',
    proof: {
      checkpoint: `kehraamo.example/notices\n55\n${'Q'.repeat(43)}=\n\n— kehraamo.example/notices ${'Ab+/'.repeat(22)}\n`,
      comparedWith: [{ name: 'Todistaja', checkpoints: 3, problems: [], size: 50, stampedAt: null }],
      findings: [
        { kind: 'altered', message: 'Altered.', notice: '5', through: 3, version: 2, what: 'content' },
        { entry: 4, kind: 'logMissing', message: 'Missing.', notice: null, version: null, what: 'log' },
      ],
      keys: [`kehraamo.example/notices+01234567+${'Ab+/'.repeat(11)}`],
    },
    requests: [
      { ...request(content), publishedAs: 2, approvals: [{ at: '2026-03-01T08:00:00.000Z', by: OFFICER }] },
      request(content),
    ],
    reviews: (['change', 'unchanged', 'withdraw'] as const).map((outcome) => ({
      at: '2026-04-01T08:00:00.000Z',
      by: OFFICER,
      nextReviewOn: outcome === 'unchanged' ? '2027-04-01' : null,
      note: outcome === 'change' ? 'Puhelinnumero on vanha.' : null,
      outcome,
      reviewedOn: '2026-04-01',
      version: 2,
    })),
    scope: 'kehraamo',
    slug: 'asiakasrekisteri',
    title: 'Jäsenet & <asiakkaat> "(\\)"',
    unreadable: [{ hash: null, version: 4 }],
    versions: [
      version(versions + 1, {
        event: 'withdrawn',
        locales: [],
        log: null,
        status: 'inForce',
        title: null,
        withdrawal: { reason: { fi: 'Rekisteri lakkautettiin.' }, successor: 'toinen-seloste' },
      }),
      ...Array.from({ length: versions }, (_, index) => {
        const number = versions - index
        return version(number, {
          approvals: [{ at: '2026-03-01T08:00:00.000Z', by: OFFICER, request: 'x' }],
          broughtFrom: number === 1 ? [{ name: 'vanha.docx', sha256: HASH }] : [],
          cause: number === 2 ? { collection: 'registers', id: '1', title: { fi: 'Rekisteri' } } : null,
          change: { note: { fi: 'Täsmennettiin.', sv: 'Preciserades.' }, type: 'minor' },
          changes: number > 1 ? compareLanguages(texts(number - 1), texts(number), words) : {},
          comparedWith: number > 1 ? number - 1 : null,
          replaces: number === 3 ? [2] : [],
          waivers: [waiver],
        })
      }),
    ],
    waivers: [waiver, { ...waiver, ended: { at: '2026-05-01T08:00:00.000Z', by: EDITOR } }].map((one) => ({
      ended: null,
      ...one,
    })),
  }
}

/** What a dossier is put into words with. */
const readingIn = (language: BuiltIn) => ({
  nameOfLanguage: (code: Language) => languagePacks[code]?.name ?? code,
  timeZone: 'Europe/Helsinki',
  words: builtInLanguages[language].admin.privacyNotices,
})

const EMPTY = { requests: [], reviews: [], unreadable: [], versions: [], waivers: [] }

/** Dossiers of the notices of the demo, of one that nothing is known of, and of one with many versions. */
export const dossiers = (): PrintedPaper[] => [
  ...DEMO_NOTICES.flatMap((name) =>
    LANGUAGES.map((language) => ({
      name: `dossier-${name}-${language}`,
      paper: dossierPaper(dossierIn(language, name), readingIn(language)),
    })),
  ),
  ...LANGUAGES.map((language) => ({
    name: `dossier-empty-${language}`,
    paper: dossierPaper(
      {
        ...dossierIn(language, DEMO_NOTICES[0] ?? ''),
        ...EMPTY,
        inForce: null,
        names: false,
        proof: { checkpoint: null, comparedWith: [], findings: [], keys: [] },
        slug: null,
        title: null,
      },
      readingIn(language),
    ),
  })),
  {
    name: 'dossier-many-versions',
    paper: dossierPaper(dossierIn('fi', DEMO_NOTICES[0] ?? '', 59), readingIn('fi')),
  },
]

const organisations = new Map(
  [
    organisationSource('o1', { name: 'Koivurannan Kehräämö Oy', email: 'toimisto@kehraamo.example' }),
    organisationSource('o2', { name: 'Mallipilvi Oy' }),
    organisationSource('o3', { name: 'Tilaaja Ab', phone: '029 123 4567' }),
  ].map((one) => [one.id, one]),
)

const LONG = 'Tietoja säilytetään niin kauan kuin sopimus on voimassa ja sen jälkeen kirjanpitolain mukaan. '

const activities = (language: BuiltIn) =>
  [
    registerSource('r1', {
      name: 'Jäsenrekisteri',
      hasTransfers: 'yes',
      transfers: [
        {
          copy: null,
          countries: ['US'],
          detail: null,
          mechanism: 'standardContractualClauses',
          recipient: 'Cloud Inc',
        },
        { copy: null, countries: ['IN'], detail: null, mechanism: null, recipient: 'Support Ltd' },
      ] as never,
    }),
    registerSource('r2', { name: 'Asiakasrekisteri & <muut>', dataCategories: [LONG.repeat(30)] as never }),
    registerSource('r3', { name: 'Palkat asiakkaille' }),
  ].map((source) =>
    activityOfRegister(
      {
        createdOn: '2026-01-02',
        source: {
          ...source,
          onBehalfOf: null,
          processor: source.id === 'r3' ? 'o2' : null,
          role: source.id === 'r3' ? 'processor' : null,
        } as never,
        updatedOn: '2026-02-03',
      },
      [],
      { blocks: new Map(), language, organisations, packs: languagePacks },
    ),
  )

const records = (profile: RopaProfile, language: BuiltIn, rows: RopaRows): PrintedPaper => ({
  name: `ropa-${profile.key}-${language}-${rows}`,
  paper: ropaPaper({
    about: { asPublished: false, day: '2026-03-01', leftOut: { drafts: 1, retired: 2 } },
    activities: activities(language),
    profile,
    reading: {
      language,
      pack: languagePacks[language] as never,
      words: builtInLanguages[language].admin.privacyNotices.ropa,
    },
    rows,
  }),
})

/** The record of processing activities, by every built-in list of columns. */
export const ropaPapers = (): PrintedPaper[] =>
  builtInRopaProfiles.flatMap((profile) =>
    LANGUAGES.flatMap((language) =>
      (['register', 'purpose'] as const).map((rows) => records(profile, language, rows)),
    ),
  )
