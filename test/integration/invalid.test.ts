// On one database: what is wrong with a value is told before a database is asked.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import canonicalize from 'canonicalize'
import { createHash } from 'node:crypto'

import type { AdminTranslations } from '../../src/translations/index.js'
import type { RESTResponse, TestApp, TestUser } from './support/app.js'
import type { AdminLanguage } from './support/languages.js'

import { privacyNotices } from '../../src/index.js'
import { inWords, problemMessage } from '../../src/translations/problemMessage.js'
import { speaking } from '../fixtures/speaking.js'
import { authority, createSources, organisation, register, text } from '../fixtures/sources.js'
import { can, createTestApp, databaseUnderTest, describeWhen, itWhen } from './support/app.js'
import {
  ADMIN_LANGUAGES,
  i18n,
  inAdminLanguage,
  say,
  sayInLanguage,
  sayRequired,
} from './support/languages.js'
import { changingNothing } from './support/state.js'

type Id = number | string
type FieldError = { message: string; path: string }
type Strings = AdminTranslations['privacyNotices']

const slugs = {
  blocks: 'notice-blocks',
  notices: 'privacy-notices',
  organisations: 'notice-organisations',
  registers: 'registers',
} as const
type Key = keyof typeof slugs

/** Where in a text a placeholder is: see placeholders.test.ts. */
const PLACE = / (?:Where|Paikka|Ställe): .*$/s

const withoutPlace = ({ message, path }: FieldError): FieldError => ({
  message: message.replace(PLACE, ''),
  path,
})

/** What an answer says is wrong; nothing of it may give away how the server works. */
const errorsOf = ({ body, status, text: sent }: RESTResponse<object>): FieldError[] => {
  expect(sent).not.toMatch(/\.(?:ts|js):\d|node_modules|SQLITE|Mongo(?:Server)?Error|violates|"stack"/)
  expect(status).not.toBe(500)
  const [error] = (body as { errors: { data?: { errors?: FieldError[] }; message: string }[] }).errors
  return error?.data?.errors?.map(withoutPlace) ?? [{ message: error?.message ?? '', path: '' }]
}

/** A copy with another value at a path such as `sections.0.keys`. */
const withValue = (data: object, path: string, value: unknown): Record<string, unknown> => {
  const copy = structuredClone(data) as Record<string, unknown>
  const parts = path.split('.')
  const last = parts.pop() as string
  let at = copy
  for (const part of parts) at = (at[part] ??= {}) as Record<string, unknown>
  at[last] = value
  return copy
}

/** Only the part of some data that holds a path: what an editor would send. */
const sent = (data: Record<string, unknown>, path: string) => {
  const [top] = path.split('.') as [string]
  return { [top]: data[top] }
}

/** One of each document, published, whose every value is right. */
type Documents = { data: Record<Key, object>; ids: Record<Key, Id> }

const createDocuments = async ({ payload }: TestApp): Promise<Documents> => {
  const create = async (key: Key, data: object): Promise<Id> =>
    ((await payload.create({ collection: slugs[key], data })) as { id: Id }).id
  const organisations = organisation({
    contacts: [{ name: 'Sanna Sepitetty' }],
    hasPostalAddress: true,
    postalAddress: { city: 'X', street: 'PL 1' },
  })
  const controller = await create('organisations', organisations)
  const blocks = {
    title: 'Evästeet',
    _status: 'published',
    cookies: [{ name: 'istunto', category: 'necessary' }],
    kind: 'cookies',
    rights: ['access'],
    settingsUrl: 'https://esimerkki.example/evasteet',
    text: text('Evästeteksti'),
  }
  const registers = register(controller, {
    hasTransfers: 'yes',
    purposes: register(controller).purposes.map((purpose) => ({
      ...purpose,
      retentions: [{ data: 'Lokit', duration: 'P1Y' }],
    })),
    purposesText: text('Tarkoitus'),
    contacts: [{ name: 'Olli Oletettu' }],
    transfers: [{ countries: ['US'], recipient: 'Pilvi', mechanism: 'dataPrivacyFramework' }],
  })
  const registerId = await create('registers', registers)
  const notices = {
    title: 'Seloste',
    _status: 'published',
    change: { note: 'Ensimmäinen', type: 'major' },
    introduction: text('Johdanto'),
    preparedOn: '2024-01-31',
    profile: 'classic',
    registers: [registerId],
    sections: [
      { blockType: 'register', keys: ['controller'] },
      { blockType: 'rights', rights: ['access'] },
      { blockType: 'text', heading: 'Muuta', text: text('Tekstiä') },
      { blockType: 'authority', text: text('Valita valtuutetulle.') },
    ],
    slug: 'seloste',
    statute: 'GDPR',
  }
  return {
    data: { blocks, notices, organisations, registers },
    ids: {
      blocks: await create('blocks', blocks),
      notices: await create('notices', notices),
      organisations: controller,
      registers: registerId,
    },
  }
}

type Case = {
  key: Key
  path: string
  value: unknown
  says?: (strings: Strings) => string
  /** What is said of texts, in place of `says`. */
  problem?: Problem
  values?: Record<string, string>
  /** The field is localized, so the message names the language. */
  localized?: true
}

const code =
  (name: keyof Strings['validation']['codes']) =>
  ({ validation }: Strings) =>
    validation.codes[name]
const type =
  (name: keyof Strings['validation']['types']) =>
  ({ validation }: Strings) =>
    validation.types[name]
const choice = (value: string) => ({
  says: ({ validation }: Strings) => validation.choice,
  values: { value },
})

const dates = [
  '2026-02-30',
  '2026-02-01T00:00:00.000Z',
  '1.2.2026',
  '2026-2-1',
  '20260201',
  'eilen',
  '0000-01-01',
]

const wrongValues: Case[] = [
  { key: 'organisations', path: 'businessId', says: code('businessIdFormat'), value: '123' },
  { key: 'organisations', path: 'businessId', says: code('businessIdCheckDigit'), value: '1234567-2' },
  ...['x', 'x@', 'Maija <maija@x.example>', 'a@b.example, c@d.example', 'javascript:alert(1)'].map(
    (value): Case => ({
      key: 'organisations',
      path: 'email',
      says: code('email'),
      value,
    }),
  ),
  ...['esimerkki', 'ftp://x.example', 'javascript:alert(1)', 'https://a:b@x.example', 'https://'].map(
    (value): Case => ({ key: 'organisations', localized: true, path: 'website', says: code('url'), value }),
  ),
  { key: 'organisations', path: 'postalCode', says: code('postalCode'), value: '0010' },
  { key: 'organisations', path: 'postalAddress.postalCode', says: code('postalCode'), value: 'PL 1' },
  { key: 'organisations', path: 'phone', says: code('phone'), value: 'soita meille' },
  { key: 'organisations', path: 'country', value: 'Suomi', ...choice('Suomi') },
  { key: 'organisations', path: 'country', value: 'XX', ...choice('XX') },
  { key: 'organisations', path: 'roles', value: ['controller', 'king'], ...choice('king') },
  {
    key: 'organisations',
    localized: true,
    path: 'name',
    says: code('controlCharacter'),
    value: 'Yhdistys\u202Ery',
  },
  { key: 'organisations', path: 'email', says: code('controlCharacter'), value: 'a\u0000@x.example' },
  { key: 'registers', path: 'contact.email', says: code('email'), value: 'maija' },
  { key: 'registers', path: 'contact.phone', says: code('phone'), value: '--' },
  ...['6 vuotta', 'P', 'P6', 'PT', 'P-1Y', 'P1.5Y', 'P1000Y'].map((value): Case => ({
    key: 'registers',
    path: 'purposes.0.retentionDuration',
    says: code('duration'),
    value,
  })),
  { key: 'registers', path: 'transfers.0.countries', value: ['US', 'Narnia'], ...choice('Narnia') },
  { key: 'registers', path: 'contacts.0.email', says: code('email'), value: 'olli' },
  { key: 'registers', path: 'purposes.0.retentions.0.duration', says: code('duration'), value: '1 vuosi' },
  { key: 'organisations', path: 'contacts.0.email', says: code('email'), value: 'sanna' },
  { key: 'registers', path: 'transfers.0.mechanism', value: 'handshake', ...choice('handshake') },
  { key: 'registers', path: 'recipients.0.country', value: 'fi', ...choice('fi') },
  { key: 'registers', path: 'purposes.0.legalBases', value: ['contract', 'whim'], ...choice('whim') },
  { key: 'registers', path: 'hasDpo', value: 'maybe', ...choice('maybe') },
  {
    key: 'registers',
    path: 'recipients.0.category',
    localized: true,
    says: ({ validation }) => validation.recipientNeeded,
    value: '',
  },
  {
    key: 'registers',
    localized: true,
    path: 'purposes.0.name',
    problem: 'placeholderUnknown',
    value: 'Palvelu {{ei.ole}}',
    values: { placeholder: 'ei.ole' },
  },
  {
    key: 'registers',
    localized: true,
    path: 'dataCategories',
    problem: 'placeholderMalformed',
    value: ['Nimi', 'Osoite }}'],
    values: { placeholder: '}}' },
  },
  { key: 'blocks', localized: true, path: 'settingsUrl', says: code('url'), value: 'evasteet' },
  { key: 'blocks', path: 'rights', value: ['access', 'flying'], ...choice('flying') },
  { key: 'blocks', path: 'kind', value: 'poem', ...choice('poem') },
  { key: 'blocks', path: 'cookies.0.category', value: 'yummy', ...choice('yummy') },
  ...['2024-13', '5/2024', '24', 'kevät 2024'].map((value): Case => ({
    key: 'notices',
    path: 'changedOn',
    says: code('partialDate'),
    value,
  })),
  ...(['reviewedOn', 'nextReviewOn', 'change.effectiveFrom'] as const).flatMap((path) =>
    (path === 'reviewedOn' ? dates : dates.slice(0, 1)).map((value): Case => ({
      key: 'notices',
      path,
      says: code('calendarDate'),
      value,
    })),
  ),
  {
    key: 'notices',
    path: 'changedOn',
    says: ({ validation }) => validation.changedBeforePrepared,
    value: '2024-01-30',
    values: { value: '2024-01-31' },
  },
  { key: 'notices', path: 'change.type', value: 'huge', ...choice('huge') },
  { key: 'notices', path: 'change.waiting', value: 'perhaps', ...choice('perhaps') },
  { key: 'notices', path: 'profile', value: 'poem', ...choice('poem') },
  { key: 'notices', path: 'numbering', value: 'roman', ...choice('roman') },
  { key: 'notices', path: 'layout', value: 'poster', ...choice('poster') },
  { key: 'notices', path: 'sections.0.keys', value: ['controller', 'horoscope'], ...choice('horoscope') },
  { key: 'notices', path: 'sections.1.rights', value: ['flying'], ...choice('flying') },
  {
    key: 'notices',
    path: 'sections.0.blockType',
    value: 'video',
    ...choice('video'),
  },
  {
    key: 'notices',
    localized: true,
    path: 'title',
    problem: 'placeholderInflected',
    value: 'Seloste: {{controller.name}}:n',
    values: { placeholder: 'controller.name' },
  },
]

const wrongTypes: Case[] = [
  ...([{ a: 1 }, ['x'], 5, true] as unknown[]).flatMap((value): Case[] => [
    { key: 'organisations', localized: true, path: 'name', says: type('text'), value },
    { key: 'organisations', path: 'email', says: type('text'), value },
    { key: 'registers', localized: true, path: 'automatedLogic', says: type('text'), value },
    { key: 'registers', path: 'origin', says: type('text'), value },
    { key: 'notices', localized: true, path: 'title', says: type('text'), value },
    { key: 'notices', path: 'slug', says: type('text'), value },
    { key: 'notices', localized: true, path: 'sections.0.heading', says: type('text'), value },
    { key: 'notices', path: 'preparedOn', says: type('text'), value },
    { key: 'notices', path: 'numbering', says: type('text'), value },
  ]),
  ...([{ a: 1 }, 'x', 5, true] as unknown[]).flatMap((value): Case[] => [
    { key: 'organisations', path: 'roles', says: type('list'), value },
    { key: 'registers', localized: true, path: 'dataCategories', says: type('texts'), value },
    { key: 'registers', path: 'purposes', says: type('rows'), value },
    { key: 'registers', path: 'purposes.0.legalBases', says: type('list'), value },
    { key: 'registers', path: 'jointControllers', says: type('list'), value },
    { key: 'notices', path: 'sections', says: type('rows'), value },
    { key: 'notices', path: 'sections.0.keys', says: type('texts'), value },
  ]),
  ...(['x', 5, true, ['x'], null] as unknown[]).flatMap((value): Case[] => [
    { key: 'organisations', path: 'postalAddress', says: type('object'), value },
    { key: 'registers', path: 'contact', says: type('object'), value },
    { key: 'notices', path: 'change', says: type('object'), value },
  ]),
  { key: 'registers', path: 'purposes.0', says: type('object'), value: 'x' },
  { key: 'notices', path: 'sections.1', says: type('object'), value: ['x'] },
  { key: 'notices', path: 'sections.1.id', says: type('text'), value: { $gt: '' } },
  { key: 'notices', path: 'changeSlug', says: type('trueOrFalse'), value: 'maybe' },
  { key: 'organisations', path: 'hasPostalAddress', says: type('trueOrFalse'), value: 2 },
  { key: 'registers', localized: true, path: 'dataCategories', says: type('texts'), value: ['Nimi', 5] },
  ...([{ a: 1 }, ['x'], true, -1, 1e12, 'x', '65f0', '\u0000'] as unknown[]).flatMap((value): Case[] => [
    { key: 'registers', path: 'controller', says: type('reference'), value },
    { key: 'notices', path: 'withdrawal.successor', says: type('reference'), value },
  ]),
]

const lexical = (...children: unknown[]) => ({
  root: { type: 'root', children, direction: null, format: '', indent: 0, version: 1 },
})
const paragraphOf = (...children: unknown[]) => ({
  type: 'paragraph',
  children,
  direction: null,
  format: '',
  indent: 0,
  version: 1,
})
const textNode = (value: unknown, format = 0) => ({
  type: 'text',
  detail: 0,
  format,
  mode: 'normal',
  style: '',
  text: value,
  version: 1,
})
const tableOf = (cells: object[]) => ({
  type: 'table',
  children: [{ type: 'tablerow', children: cells, version: 1 }],
  version: 1,
})
const link = (fields: object) => paragraphOf({ type: 'link', children: [textNode('x')], fields, version: 3 })

type Problem = keyof Strings['problems']
const unholdable: { name: string; problem: Problem; value: unknown; values?: Record<string, string> }[] = [
  ...['upload', 'tablerow', 'relationship', 'horizontalrule', 'quote', 'block', 'script', 'iframe'].map(
    (node) => ({
      name: `a node of the type ${node}`,
      problem: 'richTextNode' as const,
      value: lexical({ type: node, children: [], fields: {}, value: 1, version: 1 }),
      values: { path: 'root.children.0', type: node },
    }),
  ),
  {
    name: 'a heading of level 1',
    problem: 'richTextNode',
    value: lexical({ type: 'heading', children: [textNode('x')], tag: 'h1', version: 1 }),
    values: { path: 'root.children.0', type: 'h1' },
  },
  {
    name: 'underlined text',
    problem: 'richTextNode',
    value: lexical(paragraphOf(textNode('x', 8))),
    values: { path: 'root.children.0.children.0', type: 'underline' },
  },
  ...[textNode('x', 4), textNode('x', 5), { ...textNode('x'), style: 'text-decoration: line-through' }].map(
    (node, index) => ({
      name: `text that is struck out, in way ${index + 1}`,
      problem: 'richTextNode' as const,
      value: lexical(paragraphOf(node)),
      values: { path: 'root.children.0.children.0', type: 'strikethrough' },
    }),
  ),
  ...[
    'javascript:alert(1)',
    'data:text/html,x',
    'vbscript:x',
    '//x.example',
    'mailto:',
    'java\nscript:x',
  ].map((url) => ({
    name: `a link to ${JSON.stringify(url)}`,
    problem: 'richTextLink' as const,
    value: lexical(link({ linkType: 'custom', newTab: false, url })),
    values: { href: url },
  })),
  {
    name: 'a link to a document',
    problem: 'richTextInternalLink',
    value: lexical(link({ doc: { relationTo: 'users', value: 1 }, linkType: 'internal' })),
  },
  {
    name: 'a relative link where the app has no base for such',
    problem: 'richTextLink',
    value: lexical(link({ linkType: 'custom', url: '/evasteet' })),
    values: { href: '/evasteet' },
  },
  {
    name: 'a table with merged cells',
    problem: 'richTextTableMerged',
    value: lexical(tableOf([{ type: 'tablecell', children: [], colSpan: 2, version: 1 }])),
    values: { path: 'root.children.0.children.0.children.0' },
  },
  {
    name: 'a table in a table',
    problem: 'richTextNode',
    value: lexical(tableOf([{ type: 'tablecell', children: [tableOf([])], version: 1 }])),
    values: { path: 'root.children.0.children.0.children.0.children.0', type: 'table' },
  },
  {
    name: 'a table with endlessly many columns',
    problem: 'richTextTableTooWide',
    value: lexical(
      tableOf(Array.from({ length: 10_000 }, () => ({ type: 'tablecell', children: [], version: 1 }))),
    ),
    values: { columns: '20', path: 'root.children.0' },
  },
  ...(
    [
      ['text in place of it', 'kappale', ''],
      ['a list in place of it', [], ''],
      ['a number in place of it', 5, ''],
      ['no root', {}, 'root'],
      ['a root that is a list', { root: [] }, 'root'],
      ['a root without children', { root: { type: 'root' } }, 'root.children'],
      ['children that are no list', lexicalWith({}), 'root.children'],
      ['a child that is null', lexical(null), 'root.children.0'],
      ['a child without a type', lexical({ children: [] }), 'root.children.0'],
      ['a text without text', lexical(paragraphOf(textNode(undefined))), 'root.children.0.children.0.text'],
      ['a text that is an object', lexical(paragraphOf(textNode({}))), 'root.children.0.children.0.text'],
      [
        'a format that is text',
        lexical(paragraphOf(textNode('x', 'bold' as never))),
        'root.children.0.children.0.format',
      ],
      [
        'a link without fields',
        lexical(paragraphOf({ type: 'link', children: [], version: 3 })),
        'root.children.0.children.0.fields',
      ],
    ] as const
  ).map(([name, value, path]) => ({
    name,
    problem: 'richTextMalformed' as const,
    value,
    values: { path },
  })),
  ...['\u0000', '\u0007', '\u009b', '\ud800', '\u202e', '\ufeff'].map((character) => ({
    name: `the character ${JSON.stringify(character)}`,
    problem: 'richTextControlCharacter' as const,
    value: lexical(paragraphOf(textNode(`a${character}b`))),
    values: { path: 'root.children.0.children.0' },
  })),
]

function lexicalWith(children: unknown) {
  return { root: { type: 'root', children, version: 1 } }
}

/** Cases by the field they are about, so that what is stored is looked at once for each. */
const byField = (cases: Case[]): [string, Case[]][] => {
  const fields = new Map<string, Case[]>()
  for (const one of cases) {
    const name = `${one.key} ${one.path}`
    fields.set(name, [...(fields.get(name) ?? []), one])
  }
  return [...fields]
}

// Without transactions nothing can be taken back, so that everything must be found before the first write.
describeWhen('indexes', 'a value that is wrong', () => {
  let app: TestApp
  let user: TestUser
  let documents: Documents

  beforeAll(async () => {
    app = await createTestApp({
      name: 'invalid',
      config: { i18n },
      plugins: [privacyNotices()],
      transactions: false,
    })
    user = await app.createUser()
    documents = await createDocuments(app)
  })
  afterAll(() => app.destroy())

  const patch = (key: Key, body: unknown, language: AdminLanguage = 'en', query = '') =>
    app.rest('PATCH', `/${slugs[key]}/${documents.ids[key]}${query}`, {
      body,
      headers: { 'content-type': 'application/json', ...inAdminLanguage(language) },
      token: user.token,
    })
  const message = (language: AdminLanguage, { localized, problem, says, values }: Case) => {
    const said = problem
      ? problemMessage(speaking(language), { code: problem, params: values ?? {}, path: '' })
      : say(language, says ?? (() => ''), values)
    return localized ? sayInLanguage(language, said, 'fi') : said
  }

  const refuses = async (one: Case, language: AdminLanguage, query = '') => {
    const data = withValue(documents.data[one.key], one.path, one.value)
    const response = await patch(one.key, sent(data, one.path), language, query)
    expect(errorsOf(response)).toEqual([{ message: message(language, one), path: one.path }])
    expect(response.status).toBe(400)
  }

  it.each(byField(wrongValues))('should be refused and named in every admin language: %s', (_, cases) =>
    changingNothing(app.payload, async () => {
      for (const [index, one] of cases.entries()) {
        for (const language of index === 0 ? ADMIN_LANGUAGES : (['en'] as const)) await refuses(one, language)
      }
    }),
  )

  it.each(byField(wrongTypes))('should be refused for its type, in drafts too: %s', (_, cases) =>
    changingNothing(app.payload, async () => {
      for (const [index, one] of cases.entries()) {
        await refuses(one, ADMIN_LANGUAGES[index % 3] as AdminLanguage)
        await refuses(one, 'en', '?draft=true')
      }
    }),
  )

  it.each(unholdable.map((one, index) => [one.name, one, index] as const))(
    'should be refused in a rich text, in drafts too: %s',
    (_, { problem, value, values }, index) =>
      changingNothing(app.payload, async () => {
        const fields = [
          ['registers', 'purposesText'],
          ['notices', 'introduction'],
          ['notices', 'sections.2.text'],
        ] as const
        const one = { localized: true, problem, value, ...(values && { values }) } as const
        await refuses({ ...one, key: 'blocks', path: 'text' }, 'fi', '?draft=true')
        const [key, path] = fields[index % 3] as (typeof fields)[number]
        await refuses({ ...one, key, path }, 'sv')
      }),
  )

  it('should be refused in a rich text that is nested 10,000 levels deep', () =>
    changingNothing(app.payload, async () => {
      const levels = 10_000
      const quotes =
        '{"type":"quote","version":1,"children":['.repeat(levels) +
        '{"type":"linebreak"}' +
        ']}'.repeat(levels)
      const lists =
        '{"type":"list","listType":"bullet","version":1,"children":[{"type":"listitem","version":1,"children":['.repeat(
          levels,
        ) +
        '{"type":"linebreak"}' +
        ']}]}'.repeat(levels)
      for (const [nested, problem] of [
        [quotes, /a quotation/],
        [lists, /too many levels/],
      ] as const) {
        const body = `{"text":{"root":{"type":"root","version":1,"children":[${nested}]}}}`
        for (const query of ['', '?draft=true']) {
          const response = await patch('blocks', body, 'en', query)
          expect(response.status).toBe(400)
          expect(errorsOf(response)).toEqual([{ message: expect.stringMatching(problem), path: 'text' }])
        }
      }
    }))

  it('should be refused when a field that is required is emptied', () =>
    changingNothing(app.payload, async () => {
      for (const language of ADMIN_LANGUAGES) {
        for (const empty of [null, '', '  ']) {
          for (const [key, path] of [
            ['organisations', 'name'],
            ['registers', 'name'],
            ['blocks', 'title'],
          ] as const) {
            const response = await patch(key, { [path]: empty }, language)
            expect(response.status).toBe(400)
            expect(errorsOf(response)).toEqual([
              { message: sayInLanguage(language, sayRequired(language), 'fi'), path },
            ])
          }
        }
        expect(errorsOf(await patch('registers', { controller: null }, language))).toEqual([
          { message: sayRequired(language), path: 'controller' },
        ])
      }
    }))

  it('should be told with the language of the text, whatever that of the admin', () =>
    changingNothing(app.payload, async () => {
      const found = errorsOf(await patch('registers', { name: 'Register {{ei.ole}}' }, 'fi', '?locale=sv'))
      const unknown = say('fi', ({ problems }) => problems.placeholderUnknown, { placeholder: 'ei.ole' })
      expect(found).toEqual(
        expect.arrayContaining([
          { message: sayInLanguage('fi', unknown, 'sv'), path: 'name' },
          { message: sayInLanguage('fi', sayRequired('fi'), 'sv'), path: 'purposes.0.name' },
          {
            message: sayInLanguage(
              'fi',
              say('fi', ({ validation }) => validation.recipientNeeded),
              'sv',
            ),
            path: 'recipients.0.category',
          },
        ]),
      )
    }))

  it('should be told with the row that it is in, called as the form calls it', () =>
    changingNothing(app.payload, async () => {
      const { body } = await patch('registers', { name: 'Register' }, 'fi', '?locale=sv')
      const [error] =
        (body as { errors?: { data?: { errors?: { label: string; path: string }[] } }[] }).errors ?? []
      const labels = Object.fromEntries((error?.data?.errors ?? []).map(({ label, path }) => [path, label]))
      expect(labels).toMatchObject({
        'purposes.0.name': 'Tarkoitukset > Käsittelyn tarkoitus 1 > Käsittelyn tarkoitus',
        'recipients.0.category': 'Luovutukset > Vastaanottaja 1 > Vastaanottajaryhmä',
      })
    }))

  it('should be told in the language of the browser when no admin language was chosen', async () => {
    const response = await app.rest('PATCH', `/notice-organisations/${documents.ids.organisations}`, {
      body: { email: 'x' },
      headers: { 'accept-language': 'sv-FI, en;q=0.5' },
      token: user.token,
    })
    expect(errorsOf(response)).toEqual([{ message: say('sv', code('email')), path: 'email' }])
  })

  it('should be told of with every other one in the same save', async () => {
    const response = await patch('organisations', {
      businessId: '1',
      email: 'x',
      phone: '?',
      postalCode: '!',
    })
    const paths = errorsOf(response).map(({ path }) => path)
    expect(paths.sort()).toEqual(['businessId', 'email', 'phone', 'postalCode'])
  })

  it('should be refused when it refers to what does not exist, in drafts too', async () => {
    const gone = databaseUnderTest.kind === 'mongodb' ? '65f000000000000000000000' : 999_999
    await changingNothing(app.payload, async () => {
      for (const query of ['', '?draft=true']) {
        for (const [key, path, name] of [
          ['registers', 'controller', 'organisations'],
          ['registers', 'recipients.0.organisation', 'organisations'],
          ['registers', 'cookiesBlock', 'blocks'],
          ['notices', 'registers.0', 'registers'],
          ['notices', 'withdrawal.successor', 'notices'],
          ['blocks', 'organisation', 'organisations'],
        ] as const) {
          const data = withValue(documents.data[key], path, gone)
          const response = await patch(key, sent(data, path), 'fi', query)
          expect(response.status).toBe(400)
          expect(errorsOf(response)).toEqual([
            {
              message: say('fi', ({ validation }) => validation.unknownReference, {
                id: String(gone),
                name: say('fi', ({ collections }) => collections[name].singular),
              }),
              path: path.replace(/\.0$/, ''),
            },
          ])
        }
      }
    })
  })

  it.each([
    ['null', 'null'],
    ['a text', '"x"'],
    ['a number', '5'],
    ['a list', '[]'],
  ])('should be refused when it is %s in place of a document', async (_, body) => {
    await changingNothing(app.payload, async () => {
      for (const slug of Object.values(slugs)) {
        const response = await app.rest('POST', `/${slug}?draft=true`, {
          body,
          headers: { 'content-type': 'application/json', ...inAdminLanguage('fi') },
          token: user.token,
        })
        expect(response.status).toBe(400)
        expect(errorsOf(response)).toEqual([{ message: say('fi', type('object')), path: '' }])
      }
    })
  })

  it('should be refused when it is created, and leave nothing behind', async () => {
    await changingNothing(app.payload, async () => {
      for (const one of [...wrongValues, ...wrongTypes].filter((_, index) => index % 7 === 0)) {
        const data = withValue({ ...documents.data[one.key], slug: 'toinen' }, one.path, one.value)
        const response = await app.rest('POST', `/${slugs[one.key]}`, { body: data, token: user.token })
        expect(response.status).toBe(400)
        expect(errorsOf(response).length).toBeGreaterThan(0)
      }
      const response = await app.rest('POST', `/privacy-notices`, {
        body: { title: 'Uusi', profile: 'poem', registers: [documents.ids.registers] },
        headers: inAdminLanguage('fi'),
        token: user.token,
      })
      expect(errorsOf(response)).toEqual([
        {
          message: say('fi', ({ validation }) => validation.unknownProfile, {
            known: 'classic, full, merged',
            value: 'poem',
          }),
          path: 'profile',
        },
      ])
    })
  })

  it('should be refused over GraphQL and over the Local API as well', async () => {
    const idType = databaseUnderTest.kind === 'mongodb' ? 'String!' : 'Int!'
    const names = {
      blocks: 'NoticeBlock',
      notices: 'PrivacyNotice',
      organisations: 'NoticeOrganisation',
      registers: 'Register',
    }
    const isEnum = /country|says|kind|hasDpo|origin|category$|type$|roles|legalBases/
    await changingNothing(app.payload, async () => {
      for (const one of wrongValues.filter(({ path }) => !isEnum.test(path) || path === 'country')) {
        const data = sent(withValue(documents.data[one.key], one.path, one.value), one.path)
        const expected = [{ message: message('sv', one), path: one.path }]

        const name = names[one.key]
        const { data: answer, errors } = await app.graphql(
          `mutation ($id: ${idType}, $data: mutation${name}UpdateInput!) { update${name}(id: $id, data: $data) { id } }`,
          { id: documents.ids[one.key], data },
          { headers: inAdminLanguage('sv'), token: user.token },
        )
        expect(answer?.[`update${name}`] ?? null).toBeNull()
        const [error] = errors as { extensions?: { data?: { errors?: FieldError[] }; statusCode?: number } }[]
        expect(error?.extensions?.data?.errors?.map(withoutPlace)).toEqual(expected)
        expect(error?.extensions?.statusCode).toBe(400)

        const local = app.payload.update({
          id: documents.ids[one.key],
          collection: slugs[one.key],
          data,
        } as never)
        await expect(local).rejects.toMatchObject({
          data: {
            errors: [
              expect.objectContaining({
                message: expect.stringContaining(message('en', one)) as unknown,
                path: one.path,
              }),
            ],
          },
          status: 400,
        })
      }
    })
  })

  it('should be refused over GraphQL when it is a damaged text or section, which GraphQL cannot check', async () => {
    const idType = databaseUnderTest.kind === 'mongodb' ? 'String!' : 'Int!'
    await changingNothing(app.payload, async () => {
      for (const [data, path] of [
        [{ introduction: lexical({ type: 'upload', version: 1 }) }, 'introduction'],
        [{ introduction: 'kappale' }, 'introduction'],
        [{ sections: [{ blockType: 'video' }] }, 'sections.0.blockType'],
        [{ sections: [{ blockType: 'register', keys: 'controller' }] }, 'sections.0.keys'],
        [{ sections: 'x' }, 'sections'],
        [{ sections: [{ blockType: 'text', heading: { $ne: 1 } }] }, 'sections.0.heading'],
      ] as const) {
        for (const draft of [true, false]) {
          const { errors } = await app.graphql(
            `mutation ($id: ${idType}, $data: mutationPrivacyNoticeUpdateInput!, $draft: Boolean) {
              updatePrivacyNotice(id: $id, data: $data, draft: $draft) { id }
            }`,
            { id: documents.ids.notices, data, draft },
            { token: user.token },
          )
          const [error] = errors as {
            extensions?: { data?: { errors?: FieldError[] }; statusCode?: number }
          }[]
          expect(error?.extensions).toMatchObject({ data: { errors: [{ path }] }, statusCode: 400 })
        }
      }
    })
  })
})

type Sources = Awaited<ReturnType<typeof createSources>>

/** Both with and without transactions, where the database has them. */
const modes = can('transactions') ? [true, false] : [false]

itWhen('transactions', 'should refuse a notice that cannot be published inside a transaction too', () => {
  expect(modes).toContain(true)
  return undefined
})

describe.each(modes)('a notice that cannot be published (transactions: %p)', (transactions) => {
  let app: TestApp
  let user: TestUser
  let sources: Sources
  let count = 0

  beforeAll(async () => {
    app = await createTestApp({
      name: 'unpublishable',
      config: { i18n },
      plugins: [privacyNotices()],
      transactions,
    })
    user = await app.createUser()
    sources = await createSources(app.payload)
  })
  afterAll(() => app.destroy())

  const create = async (collection: string, data: object, locale = 'fi', draft = false): Promise<Id> =>
    ((await app.payload.create({ collection, data, draft, locale })) as { id: Id }).id

  const draftNotice = async (data: object = {}, translations: Record<string, object> = {}): Promise<Id> => {
    const id = await create(
      'privacy-notices',
      {
        title: 'Seloste',
        profile: 'classic',
        registers: [sources.register],
        slug: `seloste-${++count}`,
        ...data,
      },
      'fi',
      true,
    )
    for (const [locale, texts] of Object.entries(translations)) {
      const { docs } = await app.payload.findVersions({
        collection: 'privacy-notices' as never,
        depth: 0,
        fallbackLocale: false,
        limit: 1,
        locale,
        sort: '-updatedAt',
        where: { parent: { equals: id } },
      })
      const { sections } = (docs[0] as unknown as { version: { sections: object[] } }).version
      const given = texts as { sections?: object[]; title: string }
      await app.payload.update({
        id,
        collection: 'privacy-notices',
        data: {
          ...given,
          ...(given.sections && {
            sections: sections.map((one, index) => ({ ...one, ...given.sections?.[index] })),
          }),
        },
        draft: true,
        locale,
      } as never)
    }
    return id
  }
  const publish = (id: Id, language: AdminLanguage) =>
    app.rest('PATCH', `/privacy-notices/${id}`, {
      body: { _status: 'published' },
      headers: inAdminLanguage(language),
      token: user.token,
    })

  type Expected = {
    code: Problem
    field: string
    language?: string
    section?: { heading: string; position: number }
    values?: Record<string, string>
  }
  const sentence = (language: AdminLanguage, { code, section, values, ...rest }: Expected): string => {
    const t = speaking(language)
    const message = problemMessage(t, { code, params: values ?? {}, path: '' })
    if (!section && /^(?:controllerMissing|noRegister|organisation|register)/.test(code)) return message
    const about = inWords(t, rest.language ?? 'fi')
    return section
      ? say(
          language,
          (strings) => (section.heading ? strings.problemWithSection : strings.mistakes.inSection),
          { ...section, language: about, message },
        )
      : say(language, (strings) => strings.problemWithLanguage, { language: about, message })
  }
  const cannotBePublished = async (id: Id, ...expected: Expected[]) => {
    await changingNothing(app.payload, async () => {
      for (const language of ADMIN_LANGUAGES) {
        const response = await publish(id, language)
        expect(response.status).toBe(400)
        expect(errorsOf(response)).toEqual(
          expected.map((one) => ({ message: sentence(language, one), path: one.field })),
        )
      }
    })
  }

  const inSection = { heading: 'Yhteys', position: 1 }
  it.each([
    ['unknown', 'Soita {{controller.fax}}', 'placeholderUnknown', 'controller.fax'],
    ['without a value', 'Katso {{controller.website}}', 'placeholderUnresolved', 'controller.website'],
    ['with an ending', 'Kysy {{controller.name}}:ltä', 'placeholderInflected', 'controller.name'],
    ['unfinished', 'Kysy {{controller.name', 'placeholderMalformed', '{{controller.name'],
    ['in another', '{{ {{controller.name}} }}', 'placeholderNested', '{{ {{controller.name}} }}'],
  ] as const)('should name a placeholder that is %s', async (_, written, code, placeholder) => {
    const id = await draftNotice({
      sections: [{ blockType: 'text', heading: 'Yhteys', text: text(written) }],
    })
    await cannotBePublished(id, {
      code,
      field: 'sections.0.text',
      section: inSection,
      values: { placeholder },
    })
  })

  it('should name a placeholder in the title, the statute, the introduction and a heading', async () => {
    const values = { placeholder: 'ei.ole' }
    const wrong = (field: string, section?: Expected['section']): Expected => ({
      code: 'placeholderUnknown',
      field,
      values,
      ...(section && { section }),
    })
    await cannotBePublished(
      await draftNotice({
        title: 'Seloste {{ei.ole}}',
        introduction: text('{{ei.ole}}'),
        sections: [{ blockType: 'register', heading: '{{ei.ole}}', keys: ['registerName'] }],
        statute: '{{ei.ole}}',
      }),
      wrong('sections.0.heading', { heading: '{{ei.ole}}', position: 1 }),
      wrong('introduction'),
      wrong('statute'),
      wrong('title'),
    )
  })

  it('should name a wording of a register with a placeholder that has no value', async () => {
    const withWording = await create(
      'registers',
      register(sources.controller, { consentText: text('{{dpo.email}}') }),
    )
    await cannotBePublished(
      await draftNotice({
        registers: [withWording],
        sections: [{ blockType: 'register', heading: 'Suostumus', keys: ['consent'] }],
      }),
      {
        code: 'placeholderUnresolved',
        field: 'sections.0.keys',
        section: { heading: 'Suostumus', position: 1 },
        values: { placeholder: 'dpo.email' },
      },
    )
  })

  it('should say that there is no register', async () => {
    // Sections of its profile would also tell that they know nothing to tell.
    const sections = [{ blockType: 'text', heading: 'Teksti', text: text('Teksti') }]
    await cannotBePublished(await draftNotice({ registers: [], sections }), {
      code: 'noRegister',
      field: 'registers',
    })
  })

  it('should name a register that is not published', async () => {
    const draft = await create('registers', {
      ...register(sources.controller),
      _status: 'draft',
      name: 'Luonnos',
    })
    await cannotBePublished(await draftNotice({ registers: [sources.register, draft] }), {
      code: 'registerNotPublished',
      field: 'registers',
      values: { name: 'Luonnos' },
    })
  })

  describe('an organisation that is not published', () => {
    const sections = [{ blockType: 'text', heading: 'Teksti', text: text('Teksti') }]
    const values = { name: 'Luonnosyhdistys ry' }
    const ofRegister = { code: 'organisationNotPublished', field: 'registers', values } as const
    let draft: Id

    beforeAll(async () => {
      draft = await create('notice-organisations', organisation({ ...values, _status: 'draft' }))
    })

    it.each([
      ['the controller', () => ({ controller: draft })],
      ['a joint controller', () => ({ jointControllers: [draft] })],
      ['the representative', () => ({ hasRepresentative: 'yes', representative: draft })],
      ['a recipient', () => ({ recipients: [{ organisation: draft, role: 'processor' }] })],
      [
        'two recipients',
        () => ({
          recipients: [
            { organisation: draft, role: 'processor' },
            { organisation: draft, role: 'controller' },
          ],
        }),
      ],
    ])('should be named once where it is %s', async (_, over) => {
      const registerId = await create('registers', register(sources.controller, over()))
      await cannotBePublished(await draftNotice({ registers: [registerId], sections }), ofRegister)
    })

    it('should be named where a section or a shared text shows it', async () => {
      const block = await create('notice-blocks', {
        title: 'Viranomainen',
        _status: 'published',
        kind: 'authority',
        organisation: draft,
      })
      const heading = 'Valvonta'
      for (const section of [
        { blockType: 'authority', heading, organisation: draft },
        { block, blockType: 'shared', heading },
      ]) {
        await cannotBePublished(await draftNotice({ sections: [section] }), {
          code: 'organisationNotPublished',
          field: `sections.0.${'block' in section ? 'block' : 'organisation'}`,
          section: { heading, position: 1 },
          values,
        })
      }
    })

    it('should be no problem once it is published, and show nothing of a draft over it', async () => {
      const later = await create('notice-organisations', organisation({ ...values, _status: 'draft' }))
      const registerId = await create('registers', register(later))
      const id = await draftNotice({ registers: [registerId], sections })
      await cannotBePublished(id, ofRegister)
      const save = (data: object, query = '') =>
        app.rest('PATCH', `/notice-organisations/${later}${query}`, { body: data, token: user.token })
      await save({ _status: 'published' })
      await save({ name: 'Salainen nimi ry' }, '?draft=true')
      const published = await publish(id, 'fi')
      expect(published.status).toBe(200)
      const read = await app.rest('GET', `/privacy-notices/published/${published.body.doc.slug}`)
      expect(read.body.controller).toMatchObject(values)
      expect(read.text).not.toContain('Salainen')
    })
  })

  it('should say that the register has no controller', async () => {
    const lonely = await create('registers', register(sources.controller))
    const id = await draftNotice({
      registers: [lonely],
      sections: [{ blockType: 'text', heading: 'Teksti', text: text('Teksti') }],
    })
    const row = await app.payload.db.findOne<Record<string, unknown> & { id: Id }>({
      collection: 'registers',
      where: { id: { equals: lonely } },
    })
    await app.payload.db.updateOne({
      id: lonely,
      collection: 'registers',
      data: { ...row, controller: null },
    })
    await cannotBePublished(id, { code: 'controllerMissing', field: 'registers' })
  })

  it('should name a shared text that is not published', async () => {
    const block = await create('notice-blocks', { title: 'Luonnosteksti', kind: 'text', text: text('x') })
    await cannotBePublished(
      await draftNotice({ sections: [{ block, blockType: 'shared', heading: 'Muuta' }] }),
      {
        code: 'blockNotPublished',
        field: 'sections.0.block',
        section: { heading: 'Muuta', position: 1 },
        values: { name: 'Luonnosteksti' },
      },
    )
  })

  it('should say that a section has neither a shared text nor a heading', async () => {
    const section = { heading: '', position: 1 }
    await cannotBePublished(
      await draftNotice({ sections: [{ blockType: 'shared' }] }),
      { code: 'blockMissing', field: 'sections.0.block', section },
      { code: 'headingMissing', field: 'sections.0.heading', section },
    )
  })

  it('should name the language in which a section has no heading or no text', async () => {
    const sections = [
      { blockType: 'text', heading: 'Muuta', text: text('Teksti') },
      { blockType: 'text', heading: 'Lisäksi', text: text('Teksti') },
    ]
    const swedish = (first: object, second: object) => ({
      sv: { title: 'Beskrivning', sections: [first, second] },
    })
    // The facts of the register are in Finnish only; a notice in Swedish needs them in Swedish too.
    const facts = await create('registers', {
      name: 'Rekisteri',
      _status: 'published',
      controller: sources.controller,
    })
    await app.payload.update({
      id: facts,
      collection: 'registers',
      data: { name: 'Register', _status: 'published' },
      locale: 'sv',
    } as never)
    await cannotBePublished(
      await draftNotice(
        { registers: [facts], sections },
        swedish({ text: text('Text') }, { heading: 'Dessutom', text: null }),
      ),
      {
        code: 'headingMissing',
        field: 'sections.0.heading',
        language: 'sv',
        section: { heading: '', position: 1 },
      },
      {
        code: 'translationMissing',
        field: 'sections.1.text',
        language: 'sv',
        section: { heading: 'Dessutom', position: 2 },
      },
    )
  })

  it('should say that it has no title in any language', async () => {
    const id = await draftNotice({ title: null })
    await changingNothing(app.payload, async () => {
      for (const language of ADMIN_LANGUAGES) {
        const response = await publish(id, language)
        expect(response.status).toBe(400)
        expect(errorsOf(response)).toEqual([
          { message: say(language, ({ problems }) => problems.noLanguage), path: 'title' },
        ])
      }
    })
  })

  it('should tell of every problem at once, over GraphQL and over the Local API too', async () => {
    const id = await draftNotice({
      sections: [
        { blockType: 'text', heading: 'Yhteys', text: text('{{controller.fax}}', '{{controller.website}}') },
        { blockType: 'shared', heading: 'Muuta' },
      ],
    })
    const paths = ['sections.0.text', 'sections.0.text', 'sections.1.block']
    await changingNothing(app.payload, async () => {
      expect(errorsOf(await publish(id, 'en')).map(({ path }) => path)).toEqual(paths)
      const idType = databaseUnderTest.kind === 'mongodb' ? 'String!' : 'Int!'
      const { errors } = await app.graphql(
        `mutation ($id: ${idType}) { updatePrivacyNotice(id: $id, data: { _status: published }) { id } }`,
        { id },
        { token: user.token },
      )
      expect(errors).toEqual([
        expect.objectContaining({
          extensions: expect.objectContaining({
            data: expect.objectContaining({ errors: paths.map((path) => expect.objectContaining({ path })) }),
            statusCode: 400,
          }),
        }),
      ])
      await expect(
        app.payload.update({ id, collection: 'privacy-notices', data: { _status: 'published' } } as never),
      ).rejects.toMatchObject({ data: { errors: paths.map((path) => expect.objectContaining({ path })) } })
    })
  })

  it('should not be created either', () =>
    changingNothing(app.payload, async () => {
      const response = await app.rest('POST', '/privacy-notices', {
        body: {
          title: 'Uusi {{ei.ole}}',
          _status: 'published',
          profile: 'classic',
          registers: [sources.register],
        },
        token: user.token,
      })
      expect(response.status).toBe(400)
      expect(errorsOf(response)).toEqual([
        {
          message: sentence('en', {
            code: 'placeholderUnknown',
            field: 'title',
            values: { placeholder: 'ei.ole' },
          }),
          path: 'title',
        },
      ])
    }))

  it('should keep what was published when its next version cannot be', async () => {
    const id = await draftNotice()
    expect((await publish(id, 'en')).status).toBe(200)
    const slug = `seloste-${count}`
    const before = await app.rest('GET', `/privacy-notices/published/${slug}`)
    await changingNothing(app.payload, async () => {
      const response = await app.rest('PATCH', `/privacy-notices/${id}`, {
        body: {
          title: 'Uusi {{ei.ole}}',
          change: { note: 'Turhaan' },
          changeSlug: true,
          slug: 'uusi-osoite',
        },
        token: user.token,
      })
      expect(response.status).toBe(400)
    })
    expect((await app.rest('GET', `/privacy-notices/published/${slug}`)).text).toBe(before.text)
    expect((await app.rest('GET', '/privacy-notices/published/uusi-osoite')).status).toBe(404)
  })
})

describe('what is in use or has been published', () => {
  let app: TestApp
  let user: TestUser
  let ids: Record<'authority' | 'block' | 'controller' | 'draftNotice' | 'notice' | 'register', Id>

  beforeAll(async () => {
    app = await createTestApp({
      name: 'deletions',
      config: { i18n },
      // Payload's trash, as an app may switch it on
      plugins: [
        privacyNotices({
          overrides: Object.fromEntries(
            (['blocks', 'notices', 'organisations', 'registers'] as const).map((key) => [
              key,
              ({ defaultCollection }: { defaultCollection: object }) => ({
                ...defaultCollection,
                trash: true,
              }),
            ]),
          ),
        }),
      ],
      transactions: false,
    })
    user = await app.createUser()
    const create = async (collection: string, data: object, draft = false): Promise<Id> =>
      ((await app.payload.create({ collection, data, draft })) as { id: Id }).id
    const { controller, register: registerId } = await createSources(app.payload)
    const authorityId = await create('notice-organisations', authority())
    const block = await create('notice-blocks', {
      title: 'Valvontaviranomainen',
      _status: 'published',
      kind: 'authority',
      organisation: authorityId,
    })
    const notice = (over: object) => ({
      title: 'Seloste',
      profile: 'classic',
      registers: [registerId],
      ...over,
    })
    ids = {
      authority: authorityId,
      block,
      controller,
      draftNotice: await create(
        'privacy-notices',
        notice({ title: 'Luonnos', sections: [{ block, blockType: 'authority' }] }),
        true,
      ),
      notice: await create('privacy-notices', notice({ _status: 'published' })),
      register: registerId,
    }
  })
  afterAll(() => app.destroy())

  const users = (language: AdminLanguage, ...named: [Key, string][]): string =>
    say(language, ({ validation }) => validation.inUse, {
      users: named
        .map(([key, title]) => `${say(language, ({ collections }) => collections[key].singular)} “${title}”`)
        .join(', '),
    })

  it('should not be deleted, and its users named', () =>
    changingNothing(app.payload, async () => {
      for (const [language, slug, id, ...named] of [
        ['fi', 'notice-organisations', ids.controller, ['registers', 'Jäsenrekisteri']],
        ['sv', 'notice-organisations', ids.authority, ['blocks', 'Valvontaviranomainen']],
        ['en', 'registers', ids.register, ['notices', 'Seloste'], ['notices', 'Luonnos']],
        ['fi', 'notice-blocks', ids.block, ['notices', 'Luonnos']],
      ] as [AdminLanguage, string, Id, ...[Key, string][]][]) {
        const response = await app.rest('DELETE', `/${slug}/${id}`, {
          headers: inAdminLanguage(language),
          token: user.token,
        })
        expect(response.status).toBe(409)
        const [error] = errorsOf(response)
        expect([users(language, ...named), users(language, ...named.reverse())]).toContain(error?.message)
      }
    }))

  it('should not be deleted over GraphQL, over the Local API, or many at a time', () =>
    changingNothing(app.payload, async () => {
      const literal = JSON.stringify(ids.controller)
      const { errors } = await app.graphql(
        `mutation { deleteNoticeOrganisation(id: ${literal}) { id } }`,
        {},
        { headers: inAdminLanguage('sv'), token: user.token },
      )
      expect(errors).toMatchObject([
        { extensions: { statusCode: 409 }, message: users('sv', ['registers', 'Jäsenrekisteri']) },
      ])
      await expect(
        app.payload.delete({ id: ids.controller, collection: 'notice-organisations' } as never),
      ).rejects.toMatchObject({ message: users('en', ['registers', 'Jäsenrekisteri']), status: 409 })

      for (const slug of [...Object.values(slugs)]) {
        const response = await app.rest('DELETE', `/${slug}?where[id][exists]=true`, { token: user.token })
        expect(response.status).not.toBe(200)
        expect(response.status).not.toBe(500)
      }
      const many = await app.payload.delete({
        collection: 'registers',
        where: { id: { exists: true } },
      } as never)
      expect(many).toMatchObject({ docs: [], errors: [{ message: expect.stringContaining('used by') }] })
    }))

  it('should not be put in the trash', () =>
    changingNothing(app.payload, async () => {
      for (const [slug, id] of [
        ['notice-organisations', ids.controller],
        ['registers', ids.register],
        ['notice-blocks', ids.block],
        ['privacy-notices', ids.notice],
      ] as const) {
        const response = await app.rest('PATCH', `/${slug}/${id}`, {
          body: { deletedAt: new Date().toISOString() },
          token: user.token,
        })
        expect(response.status).toBe(409)
        expect(errorsOf(response)).toHaveLength(1)
      }
    }))

  it('should not be deleted when it is a notice that has been published, in any admin language', () =>
    changingNothing(app.payload, async () => {
      for (const language of ADMIN_LANGUAGES) {
        const response = await app.rest('DELETE', `/privacy-notices/${ids.notice}`, {
          headers: inAdminLanguage(language),
          token: user.token,
        })
        expect(response.status).toBe(409)
        expect(errorsOf(response)).toEqual([
          { message: say(language, ({ validation }) => validation.hasPublications), path: '' },
        ])
      }
      await expect(
        app.payload.delete({ id: ids.notice, collection: 'privacy-notices' } as never),
      ).rejects.toMatchObject({ status: 409 })
    }))

  it('should not be deleted after it was withdrawn either', async () => {
    await app.rest('PATCH', `/privacy-notices/${ids.notice}`, {
      body: { _status: 'draft' },
      token: user.token,
    })
    await changingNothing(app.payload, async () => {
      const response = await app.rest('DELETE', `/privacy-notices/${ids.notice}`, { token: user.token })
      expect(response.status).toBe(409)
    })
  })

  it('should be deleted once nothing uses it', async () => {
    const unused = await createSources(app.payload)
    for (const [slug, id] of [
      ['registers', unused.register],
      ['notice-organisations', unused.controller],
      ['privacy-notices', ids.draftNotice],
      ['notice-blocks', ids.block],
    ] as const) {
      expect((await app.rest('DELETE', `/${slug}/${id}`, { token: user.token })).status).toBe(200)
    }
  })

  it('should ignore a trash that the app has not switched on', async () => {
    const other = await createTestApp({ name: 'no-trash', plugins: [privacyNotices()] })
    try {
      const { token } = await other.createUser()
      const { register: id } = await createSources(other.payload)
      const body = { deletedAt: new Date().toISOString() }
      expect((await other.rest('PATCH', `/registers/${id}`, { body, token })).status).toBe(200)
      const { docs } = await other.payload.find({ collection: 'registers' })
      expect(docs).toHaveLength(1)
      expect(docs[0]).not.toHaveProperty('deletedAt')
    } finally {
      await other.destroy()
    }
  })
})

type Row = {
  _status: string
  change: Record<string, unknown>
  changedOn: null | string
  preparedOn: null | string
  slug: string
  title: unknown
}
type Publication = {
  body: { content: Record<string, { title: string }> } & Record<string, unknown>
  details: { preparedOn: null | string; titles: object } & Record<string, unknown>
  hash: string
  previousHash: null | string
  publishedAt: string
  version: number
} & Record<string, unknown>

describe('publishing', () => {
  let app: TestApp
  let user: TestUser
  let sources: Sources
  let count = 0

  beforeAll(async () => {
    // With transactions saves on SQLite come one after another; here they are to meet, as Payload sets SQLite up.
    const meeting = databaseUnderTest.kind === 'sqlite' ? { transactions: false } : {}
    app = await createTestApp({ name: 'fixed', config: { i18n }, plugins: [privacyNotices()], ...meeting })
    user = await app.createUser()
    sources = await createSources(app.payload)
  })
  afterAll(() => app.destroy())

  const created = async (over: object = {}): Promise<{ id: Id; slug: string }> => {
    const response = await app.rest('POST', '/privacy-notices', {
      body: { title: `Seloste ${++count}`, profile: 'classic', registers: [sources.register], ...over },
      token: user.token,
    })
    expect(response.status).toBe(201)
    return response.body['doc']
  }
  const patch = (id: Id, body: object, query = '', language: AdminLanguage = 'en') =>
    app.rest('PATCH', `/privacy-notices/${id}${query}`, {
      body,
      headers: inAdminLanguage(language),
      token: user.token,
    })
  const stored = async (id: Id): Promise<Row> =>
    (await app.payload.db.findOne({
      collection: 'privacy-notices',
      where: { id: { equals: id } },
    })) as never
  const newestVersion = async (id: Id): Promise<Row> => {
    const { docs } = await app.payload.db.findVersions({
      collection: 'privacy-notices',
      limit: 1,
      pagination: false,
      sort: '-updatedAt',
      where: { parent: { equals: id } },
    })
    return (docs[0] as unknown as { version: Row }).version
  }
  const publications = async (id: Id): Promise<Publication[]> => {
    const { docs } = await app.payload.find({
      collection: 'notice-publications' as never,
      pagination: false,
      sort: 'version',
      where: { notice: { equals: String(id) } },
    })
    return docs as unknown as Publication[]
  }
  const read = (slug: string, query = '') => app.rest('GET', `/privacy-notices/published/${slug}${query}`)

  it('should fix the day of preparation', async () => {
    const { id } = await created({ preparedOn: '2020-01-01' })
    expect((await patch(id, { preparedOn: '2021-03-01' })).status).toBe(200)
    expect((await patch(id, { _status: 'published' })).status).toBe(200)
    await changingNothing(app.payload, async () => {
      for (const language of ADMIN_LANGUAGES) {
        for (const [preparedOn, query] of [
          ['2021-03-02', ''],
          ['2021-03-02', '?draft=true'],
          [null, ''],
        ] as const) {
          const response = await patch(id, { preparedOn }, query, language)
          expect(response.status).toBe(400)
          expect(errorsOf(response)).toEqual([
            {
              message: say(language, ({ validation }) => validation.preparedOnFixed, { value: '2021-03-01' }),
              path: 'preparedOn',
            },
          ])
        }
      }
    })
    expect((await patch(id, { preparedOn: '2021-03-01', title: 'Toinen' })).status).toBe(200)
  })

  it('should not take a last change before the day of preparation', async () => {
    const { id } = await created({ changedOn: '2021-03-01', preparedOn: '2021-03-01' })
    await changingNothing(app.payload, async () => {
      for (const [body, value] of [
        [{ changedOn: '2021-02-28' }, '2021-03-01'],
        [{ preparedOn: '2021-03-02' }, '2021-03-02'],
      ] as const) {
        const response = await patch(id, body, '', 'sv')
        expect(errorsOf(response)).toEqual([
          {
            message: say('sv', ({ validation }) => validation.changedBeforePrepared, { value }),
            path: 'changedOn',
          },
        ])
      }
    })
  })

  it('should fix the address, unless it is given leave to change it', async () => {
    const { id } = await created({ _status: 'published', slug: 'vanha-osoite' })
    const other = await created({ slug: 'toisen-osoite' })
    const refused = async (
      body: object,
      pick: (strings: Strings) => string,
      values = {},
      to: Id = id,
      query = '',
    ) => {
      for (const language of ADMIN_LANGUAGES) {
        const response = await patch(to, body, query, language)
        expect(response.status).toBe(400)
        expect(errorsOf(response)).toEqual([{ message: say(language, pick, values), path: 'slug' }])
      }
    }
    await changingNothing(app.payload, async () => {
      await refused({ slug: 'uusi-osoite' }, ({ validation }) => validation.slugFixed)
      await refused({ slug: 'uusi-osoite' }, ({ validation }) => validation.slugFixed, {}, id, '?draft=true')
      const taken = ({ validation }: Strings) => validation.slugTaken
      await refused({ changeSlug: true, slug: 'toisen-osoite' }, taken, { value: 'toisen-osoite' })
      await refused({ slug: 'vanha-osoite' }, taken, { value: 'vanha-osoite' }, other.id)
      await refused({ slug: 'vanha-osoite' }, taken, { value: 'vanha-osoite' }, other.id, '?draft=true')
      for (const slug of [
        'Isot',
        'kaksi--viivaa',
        '-alku',
        'loppu-',
        'väli lyönti',
        'ääkkönen',
        'a/b',
        '..',
        'x'.repeat(81),
      ]) {
        await refused({ changeSlug: true, slug }, code('slug'))
      }
      for (const slug of ['feed', 'log', 'versions'])
        await refused({ changeSlug: true, slug }, code('slugReserved'))
    })

    // With leave, also when a draft is saved in between
    expect((await patch(id, { changeSlug: true, slug: 'uusi-osoite' }, '?draft=true')).status).toBe(200)
    expect((await patch(id, { title: 'Uusi' }, '?draft=true')).status).toBe(200)
    expect((await read('uusi-osoite')).status).toBe(404)
    expect((await patch(id, { _status: 'published' })).status).toBe(200)
    expect((await read('uusi-osoite')).body).toMatchObject({ slug: 'uusi-osoite', version: 2 })
    expect((await read('vanha-osoite')).body).toMatchObject({ slug: 'uusi-osoite', version: 2 })

    await changingNothing(app.payload, async () => {
      // The leave is used up, and an old address still belongs to its notice.
      await refused({ slug: 'kolmas-osoite' }, ({ validation }) => validation.slugFixed)
      const response = await patch(other.id, { slug: 'vanha-osoite' })
      expect(errorsOf(response)).toEqual([
        {
          message: say('en', ({ validation }) => validation.slugTaken, { value: 'vanha-osoite' }),
          path: 'slug',
        },
      ])
    })
    expect((await patch(id, { changeSlug: true, slug: 'vanha-osoite' })).status).toBe(200)
    expect((await read('uusi-osoite')).body).toMatchObject({ slug: 'vanha-osoite', version: 3 })
  })

  it('should make an empty address from the title, beside those that are taken', async () => {
    const title = 'Ääniä & Öitä'
    expect((await created({ title })).slug).toBe('aania-oita')
    expect((await created({ slug: '', title })).slug).toBe('aania-oita-2')
    expect((await created({ title: '!!!' })).slug).toBe('notice')
  })

  it('should make the address of a draft without a title anew once it has one, and of no other', async () => {
    const slugAfter = async (id: Id, data: object, query = '?draft=true&locale=fi') =>
      (await patch(id, data, query)).body['doc'].slug
    const response = await app.rest('POST', `/${slugs.notices}?draft=true&locale=fi`, {
      body: { title: null },
      token: user.token,
    })
    expect(response.status).toBe(201)
    const untitled = response.body['doc'] as { id: Id; slug: string }
    expect(untitled.slug).toMatch(/^notice(-\d+)?$/)
    expect(await slugAfter(untitled.id, { versionLabel: '1.0' })).toBe(untitled.slug)
    expect(await slugAfter(untitled.id, { title: 'Nimetön tähän asti' })).toBe('nimeton-tahan-asti')
    expect(await slugAfter(untitled.id, { title: 'Toinen nimi' })).toBe('nimeton-tahan-asti')

    // One that somebody chose stays, also when it is titled in a further language.
    const chosen = await created({ slug: 'notice-77', title: 'Valittu' })
    expect(await slugAfter(chosen.id, { title: 'Vald' }, '?draft=true&locale=sv')).toBe('notice-77')
    expect(await slugAfter(chosen.id, { title: 'Uusi nimi' })).toBe('notice-77')
  })

  it('should take a day of taking force that lies ahead or behind', async () => {
    const { id, slug } = await created({
      _status: 'published',
      change: { effectiveFrom: '2019-05-01' },
      preparedOn: '2019-04-01',
    })
    expect((await patch(id, { change: { effectiveFrom: '2999-01-01' }, title: 'Tuleva' })).status).toBe(200)
    expect((await read(slug)).body).toMatchObject({ effectiveFrom: '2019-05-01', version: 1 })
    expect((await read(slug, '?at=2998-12-31')).body).toMatchObject({ version: 1 })
    expect((await read(slug, '?at=2999-01-01')).body).toMatchObject({ title: 'Tuleva', version: 2 })
    expect((await read(slug, '?at=2019-04-30')).status).toBe(404)
  })

  it('should use up the note on the change, in every language', async () => {
    const { id } = await created({ _status: 'published' })
    await patch(id, { title: 'Beskrivning' }, '?draft=true&locale=sv')
    const change = { effectiveFrom: '2024-02-29', note: 'Uusi nimi', type: 'minor' }
    expect((await patch(id, { change, title: 'Uusi nimi' }, '?draft=true')).status).toBe(200)
    expect((await patch(id, { change: { note: 'Nytt namn' } }, '?draft=true&locale=sv')).status).toBe(200)
    await patch(id, { title: null }, '?draft=true&locale=sv')

    const published = await patch(id, { _status: 'published' })
    expect(published.status).toBe(200)
    expect(published.body['doc'].change).toEqual({
      clockConfirmed: false,
      effectiveFrom: null,
      note: null,
      type: null,
      waiting: null,
    })
    expect((await publications(id)).at(-1)).toMatchObject({
      details: { change: { note: { fi: 'Uusi nimi', sv: 'Nytt namn' }, type: 'minor' } },
      effectiveFrom: '2024-02-29',
      version: 2,
    })
    for (const row of [await stored(id), await newestVersion(id)]) {
      expect(row.change).toMatchObject({ effectiveFrom: null, type: null })
      expect(Object.values(row.change['note'] ?? {}).filter(Boolean)).toEqual([])
    }
    for (const locale of ['fi', 'sv'] as const) {
      const { body } = await app.rest(
        'GET',
        `/privacy-notices/${id}?draft=true&locale=${locale}&fallback-locale=none`,
        {
          token: user.token,
        },
      )
      expect(body['change']).toMatchObject({ note: null })
    }
  })

  it('should make no publication when nothing changed, and keep the note', async () => {
    const { id } = await created({ _status: 'published' })
    const change = { note: 'Vasta tulossa', type: 'major' }
    expect((await patch(id, { change, reviewedOn: '2026-01-01' })).status).toBe(200)
    expect((await patch(id, { _status: 'published' })).status).toBe(200)
    expect(await publications(id)).toHaveLength(1)
    expect((await stored(id)).change).toMatchObject({ note: { fi: 'Vasta tulossa' }, type: 'major' })

    expect((await patch(id, { title: 'Muutettu' })).status).toBe(200)
    expect((await publications(id)).map(({ details, version }) => [version, details['change']])).toEqual([
      [1, null],
      [2, { note: { fi: 'Vasta tulossa' }, type: 'major' }],
    ])
  })

  /** SHA-256 of the canonical JSON (RFC 8785) of a record without its own hash, as anyone can compute it. */
  const recomputed = ({
    body,
    contentHash,
    details: { titles: _, ...details },
    effectiveFrom,
    event,
    notice,
    previousHash,
    publishedAt,
    slug,
    version,
  }: Publication) =>
    createHash('sha256')
      .update(
        canonicalize({
          ...body,
          ...details,
          contentHash,
          effectiveFrom,
          event,
          notice,
          previousHash,
          publishedAt,
          schema: 'payload-privacy-notices/publication/2',
          slug,
          version,
        }) as string,
      )
      .digest('hex')

  const expectChain = (record: Publication[]) => {
    expect(record.map(({ version }) => version)).toEqual(record.map((_, index) => index + 1))
    expect(record.map(({ previousHash }) => previousHash)).toEqual(
      [null, ...record.map(({ hash }) => hash)].slice(0, -1),
    )
    expect(record.map(({ hash }) => hash)).toEqual(record.map(recomputed))
  }

  it('should chain hashes that anyone can recompute', async () => {
    const { id, slug } = await created({ _status: 'published' })
    await patch(id, { title: 'Toinen' })
    await patch(id, { withdrawal: { reason: 'Rekisteri lakkautettu' }, _status: 'draft' })
    await patch(id, { title: 'Kolmas', _status: 'published' })
    const record = await publications(id)
    expect(record.map(({ event }) => event)).toEqual(['published', 'published', 'withdrawn', 'published'])
    expectChain(record)

    const [first] = record as [Publication]
    const { content } = first.body
    const { preparedOn } = first.details
    expect(
      createHash('sha256')
        .update(canonicalize({ content, preparedOn, slug }) as string)
        .digest('hex'),
    ).toBe(first['contentHash'])
    for (const { hash, version } of record) {
      const { body, headers } = await app.rest(
        'GET',
        `/privacy-notices/published/${slug}/versions/${version}/record`,
      )
      const { hash: _, ...hashed } = body
      expect(
        createHash('sha256')
          .update(canonicalize(hashed) as string)
          .digest('hex'),
      ).toBe(hash)
      expect(headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
    }
    for (const [index, version] of [1, 2, 4].entries()) {
      const { body } = await app.rest('GET', `/privacy-notices/published/${slug}/versions/${version}`)
      const { hash, previousHash } = record[version - 1] as Publication
      expect([index, body['hash'], body['previousHash']]).toEqual([index, hash, previousHash])
    }
    const altered = { ...first, details: { ...first.details, preparedOn: '1999-01-01' } }
    expect(recomputed(altered)).not.toBe(first.hash)
  })

  it.each([
    ['with texts of their own', (writer: number) => `Kirjoittaja ${writer}`],
    ['with the same text', () => 'Sama'],
  ])('should keep a gapless record when five publish at once %s', async (_, titleOf) => {
    for (let round = 0; round < 3; round++) {
      const { id } = await created()
      const responses = await Promise.all(
        [1, 2, 3, 4, 5].map((writer) => patch(id, { title: titleOf(writer), _status: 'published' })),
      )
      // Of two saves that are half written at once, the database may refuse one before its record is made.
      const conflicts = (['publishConflict', 'writeConflict'] as const).map((key) =>
        say('en', ({ validation }) => validation[key]),
      )
      for (const response of responses) {
        if (response.status === 200) continue
        expect(response.status).toBe(409)
        expect(conflicts).toContain(errorsOf(response)[0]?.message)
      }
      expect(responses.some(({ status }) => status === 200)).toBe(true)

      const record = await publications(id)
      expectChain(record)
      expect(record.length).toBeGreaterThan(0)
      expect(record.length).toBeLessThanOrEqual(responses.filter(({ status }) => status === 200).length)
      const titles = record.map(({ body }) => body.content['fi']?.title)
      expect(new Set(titles).size).toBe(titles.length)
      const row = await stored(id)
      expect(row._status).toBe('published')
      // Without transactions the row can be that of a save whose publication was refused.
      if (app.transactions) expect(row.title).toEqual({ fi: titles.at(-1) })
    }
  })
})
