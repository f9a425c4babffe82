import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals'
import { createHash, randomUUID } from 'node:crypto'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import type { CollectionConfig } from 'payload'

import type { Id } from '../fixtures/collections.js'
import type { ImportComparison } from '../../src/importing/comparison.js'
import type { PlanCorrection } from '../../src/importing/corrections.js'
import type { ImportAnswer } from '../../src/importing/proposal.js'
import type { UndoAnswer } from '../../src/importing/undo.js'
import type { TestApp } from './support/app.js'

import { readRichText } from '../../src/notice/compose/richText.js'
import { sectionRule } from '../../src/notice/check/rule.js'
import { contentText } from '../../src/notice/contentText.js'
import { run } from '../../src/bin/index.js'
import { exportBundle, importNotice, privacyNotices, verify } from '../../src/index.js'
import { inTurn, MOST_OF_ONE, MOST_READ } from '../../src/importing/inTurn.js'
import { createTestApp, databaseUnderTest } from './support/app.js'
import { organisation } from '../fixtures/sources.js'
import { WITH_UNITS } from './support/units.js'

/** Notices brought in from files: read, corrected, made into drafts, published with their history, undone. */

type Row = { id: Id } & Record<string, unknown>
type Refused = { errors: { data?: { errors?: { message: string; path: string }[] }; message: string }[] }

const IMPORTS = 'notice-imports'
const uploads = join(tmpdir(), `importing-${randomUUID()}`)
const NOTICES = 'privacy-notices'
const MADE = [NOTICES, 'registers', 'notice-organisations'] as const

/** A notice of a fictional boat club, as of a year. */
const notice = ({
  dated = '12.3.2018',
  kept = 'Tiedot säilytetään kaksi vuotta jäsenyyden päättymisestä.',
  label = 'Laadittu',
  register = 'Jäsenrekisteri',
}: {
  dated?: string
  kept?: string
  label?: string
  register?: string
} = {}): string => `# Tietosuojaseloste: ${register}

${label} ${dated}

## 1. Rekisterinpitäjä

Kuusisaaren Purjehtijat ry
Satamatie 7, 21990 Kuusisaari
toimisto@kuusisaarenpurjehtijat.example

## 2. Rekisterin nimi

${register}

## 3. Henkilötietojen käsittelyn tarkoitus

Tietoja käsitellään jäsenmaksujen laskuttamiseksi ja **tapahtumista** tiedottamiseksi:

- jäsenkirjeet
- kilpailukutsut

## 4. Tietojen säilytysaika

${kept}

## 5. Tietojen luovutukset

Tietoja ei luovuteta muille.
`

/** A rule of an app’s own: a word that no notice of it may hold. */
const forbidden = sectionRule({
  id: 'own-forbidden',
  checkSection: ({ blocks }) =>
    blocks.flatMap(({ text }, block) => {
      const start = text.indexOf('kelvottomalla')
      return start < 0 ? [] : [{ message: 'found' as const, words: { block, end: start + 13, start } }]
    }),
  cites: [],
  examples: [],
  help: { en: 'A word', fi: 'Sana', sv: 'Ord' },
  kind: 'text',
  languages: 'all',
  messages: { found: { en: 'Found', fi: 'Löytyi', sv: 'Hittades' } },
  severity: 'error',
  title: { en: 'A word', fi: 'Sana', sv: 'Ord' },
})

const form = (files: Record<string, string | Uint8Array>, fields: Record<string, string> = {}): FormData => {
  const made = new FormData()
  for (const [name, content] of Object.entries(files)) {
    made.append('files', new Blob([content as BlobPart]), name)
  }
  for (const [name, value] of Object.entries(fields)) made.append(name, value)
  return made
}

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')

const wordsOf = (text: string): string[] => text.match(/[\p{L}\p{N}]+/gu) ?? []

const countsOf = (words: readonly string[]): Record<string, number> => {
  const counts: Record<string, number> = {}
  for (const word of words) counts[word] = (counts[word] ?? 0) + 1
  return counts
}

const pathsOf = ({ errors }: Refused): string[] =>
  errors.flatMap(({ data }) => data?.errors?.map(({ path }) => path) ?? [])

describe(`bringing notices in from files, on ${databaseUnderTest.server}`, () => {
  let app: TestApp
  let token: string
  let editor: string
  let reader: string
  /** A collection of which a hook of the app refuses writes, in a test that is about that. */
  let refusing: string | undefined

  beforeAll(async () => {
    const refuse =
      (slug: string) =>
      ({ defaultCollection }: { defaultCollection: CollectionConfig }) => ({
        ...defaultCollection,
        hooks: {
          ...defaultCollection.hooks,
          afterChange: [
            ...(defaultCollection.hooks?.afterChange ?? []),
            ({ doc }: { doc: unknown }) => {
              if (refusing === slug) throw new Error('The app’s own hook refused it.')
              return doc
            },
          ],
        },
      })
    app = await createTestApp({
      name: 'importing',
      plugins: [
        privacyNotices({
          access: {
            audit: ({ req }) => req.user?.role === 'admin',
            edit: ({ req }) => ['admin', 'editor'].includes(String(req.user?.role)),
            publish: ({ req }) => req.user?.role === 'admin',
          },
          checks: { own: [forbidden] },
          jobs: { start: false },
          overrides: { notices: refuse('notices') },
        }),
      ],
    })
    token = (await app.createUser()).token
    editor = (await app.createUser({ role: 'editor' })).token
    reader = (await app.createUser({ role: 'reader' })).token
  })
  afterAll(() => app?.destroy())

  const bring = (files: Record<string, string | Uint8Array>, as: string | undefined = token) =>
    app.rest<ImportAnswer & Refused>('POST', `/${IMPORTS}/read`, { body: form(files), token: as })
  const proposal = (id: Id, as = token) =>
    app.rest<ImportAnswer>('GET', `/${IMPORTS}/${id}/proposal`, { token: as })
  const correct = (id: Id, plans: PlanCorrection[], rest: object = {}, as = token) =>
    app.rest<{ doc: Row } & Refused>('PATCH', `/${IMPORTS}/${id}`, {
      body: { corrections: { plans, ...rest } },
      token: as,
    })
  const apply = (id: Id, body: object = {}, as = token) =>
    app.rest<ImportAnswer & Refused>('POST', `/${IMPORTS}/${id}/apply`, { body, token: as })
  const undo = (id: Id, as = token) =>
    app.rest<Refused & UndoAnswer>('POST', `/${IMPORTS}/${id}/undo`, { token: as })
  const counts = async (): Promise<number[]> =>
    Promise.all(MADE.map(async (slug) => (await app.payload.count({ collection: slug as never })).totalDocs))
  const rowOf = async (collection: string, id: Id, locale = 'fi'): Promise<Row> =>
    await app.payload.findByID({ id, collection: collection as never, depth: 0, draft: true, locale })

  it('should say what a file would become, and make nothing of it', async () => {
    const before = await counts()
    const file = notice()
    const { body, headers, status } = await bring({ 'seloste 2018.md': file })
    expect([status, headers.get('cache-control'), body.state]).toEqual([201, 'no-store', 'open'])
    expect(body.files).toMatchObject([
      { name: 'seloste 2018.md', format: 'markdown', kept: null, problem: null, sha256: sha256(file) },
    ])
    expect(body.plans[0]!.corrected).toMatchObject({ language: 'fi', preparedOn: '2018-03-12' })
    expect(body.plans[0]!.corrected.sections.map(({ keys }) => keys[0])).toEqual([
      'controller',
      'registerName',
      'purposes',
      'retention',
      'disclosures',
    ])
    expect(body.notices).toHaveLength(1)
    expect(body.notices[0]!.versions[0]!.day).toBe('2018-03-12')
    // What it lacks by today's law is the list of gaps.
    expect(body.notices[0]!.versions[0]!.findings.length).toBeGreaterThan(0)
    expect(await counts()).toEqual(before)
    expect((await proposal(body.id)).body).toEqual(body)
  })

  it('should make drafts with the words of the file, once, and take them away again', async () => {
    const before = await counts()
    const file = notice({ register: 'Venerekisteri' })
    const { body: read } = await bring({ 'veneet.md': file }, editor)
    const revision = 'applying-of-boats-0001'
    const { body, status } = await apply(read.id, { revision }, editor)
    expect([status, body.state]).toEqual([200, 'applied'])
    expect(body.made.documents.map(({ kind }) => kind)).toEqual(['organisation', 'register', 'notice'])
    const draft = await rowOf(NOTICES, body.made.documents[2]!.id)
    expect([draft._status, draft.preparedOn, draft.title]).toEqual([
      'draft',
      '2018-03-12',
      'Tietosuojaseloste: Venerekisteri',
    ])
    const sections = draft.sections as { heading: string; text: unknown }[]
    const written = sections.flatMap(({ heading, text }) => [
      ...wordsOf(heading),
      ...wordsOf(contentText(readRichText(text).content)),
    ])
    const body2 = file.slice(file.indexOf('## 1.')).replace(/^## \d+\./gm, '')
    expect(countsOf(written)).toEqual(countsOf(wordsOf(body2)))

    const after = await counts()
    expect((await apply(read.id, { revision }, editor)).status).toBe(200)
    expect((await apply(read.id, {}, editor)).status).toBe(409)
    expect((await correct(read.id, [], {}, editor)).status).toBe(409)
    expect((await app.rest('DELETE', `/${IMPORTS}/${read.id}`, { token: editor })).status).toBe(409)
    expect(await counts()).toEqual(after)

    const undone = await undo(read.id, editor)
    expect([undone.status, undone.body.left]).toEqual([200, []])
    expect(undone.body.removed).toHaveLength(3)
    expect(await counts()).toEqual(before)
    expect((await undo(read.id, editor)).status).toBe(409)
    // And once more.
    expect((await apply(read.id, {}, editor)).body.state).toBe('applied')
    expect((await undo(read.id, editor)).body.left).toEqual([])
  })

  it('should point at an organisation that is there and that a notice is not about', async () => {
    await app.payload.create({
      collection: 'notice-organisations' as never,
      data: { ...organisation(), name: 'Saraniemen Soutajat ry' },
    })
    const findings = async (words: string) => {
      const { body } = await bring({ 'copied.md': notice({ kept: words, register: 'Soutukoulu' }) })
      return body.notices[0]!.versions[0]!.findings.filter(({ rule }) => rule === 'other-organisation')
    }
    const purpose = 'Tiedot säilytetään vuoden.\n\n## 6. Rekisteröidyn oikeudet\n\nPyyntö tehdään'
    expect(await findings(`${purpose} Saraniemen Soutajat ry:n toimistoon.`)).toMatchObject([
      { code: 'known', words: { quote: expect.stringContaining('Saraniemen Soutajat') as unknown } },
    ])
    expect(await findings(`${purpose} toimistoon.`)).toEqual([])
  })

  it('should find what is there instead of making it again, unless somebody chooses otherwise', async () => {
    const first = await bring({ 'a.md': notice({ register: 'Talkoorekisteri' }) })
    const { body: made } = await apply(first.body.id)
    const organisation = made.made.documents.find(({ kind }) => kind === 'organisation')!
    const register = made.made.documents.find(({ kind }) => kind === 'register')!

    const again = (await bring({ 'b.md': notice({ register: 'Talkoorekisteri' }) })).body
    const of = (name: string, { plans }: ImportAnswer) => plans[0]!.candidates.find((one) => one.of === name)
    expect(of('controller', again)).toMatchObject({ matches: [{ by: 'name' }], use: organisation.id })
    expect(of('register', again)?.use).toBe(register.id)
    const { body: second } = await apply(again.id)
    expect(second.made.documents.map(({ kind }) => kind)).toEqual(['notice'])
    expect(second.made.present.map(({ id, kind }) => [kind, id])).toEqual([
      ['organisation', organisation.id],
      ['register', register.id],
    ])

    const third = (await bring({ 'c.md': notice({ register: 'Talkoorekisteri' }) })).body
    const plan = third.plans[0]!.id
    expect((await correct(third.id, [{ choices: [{ id: null, of: 'controller' }], plan }])).status).toBe(200)
    const { body: chosen } = await apply(third.id)
    expect(chosen.made.documents.map(({ kind }) => kind)).toEqual(['organisation', 'register', 'notice'])
    // What another notice uses stays, and is named.
    const left = (await undo(first.body.id)).body.left.map(({ kind, reason }) => [kind, reason])
    expect(left).toEqual([
      ['register', 'used'],
      ['organisation', 'used'],
    ])
    await undo(again.id)
    await undo(third.id)
  })

  it('should leave what somebody has changed since', async () => {
    const { body: read } = await bring({ 'a.md': notice({ register: 'Kirjasto' }) })
    const { body } = await apply(read.id)
    const { id } = body.made.documents.find(({ kind }) => kind === 'notice')!
    await app.rest('PATCH', `/${NOTICES}/${id}?draft=true`, { body: { versionLabel: 'B' }, token })
    const { left, removed } = (await undo(read.id)).body
    expect(left.map(({ kind, reason }) => [kind, reason])).toContainEqual(['notice', 'changed'])
    expect(removed.map(({ kind }) => kind)).not.toContain('notice')
    expect((await rowOf(NOTICES, id)).versionLabel).toBe('B')
  })

  it('should take corrections that lose no word, and name what is wrong with others', async () => {
    const { body: read } = await bring({ 'a.md': notice({ register: 'Laituripaikat' }) })
    const [{ id: plan, plan: planned }] = read.plans as [ImportAnswer['plans'][number]]
    const [one, two, three, four, five] = planned.sections as typeof planned.sections & { length: 5 }
    const whole = ({ id, content }: { id: string; content: unknown[] }) => ({
      from: 0,
      of: id,
      to: content.length,
    })
    const sections: NonNullable<PlanCorrection['sections']> = [
      { id: one!.id, heading: one!.heading, keys: one!.keys, parts: [whole(one!)] },
      {
        id: three!.id,
        heading: 'Tarkoitus ja säilytys',
        keys: ['purposes', 'retention'],
        parts: [whole(three!), { ...whole(four!), withHeading: true }],
      },
      { id: five!.id, heading: five!.heading, keys: five!.keys, parts: [whole(five!)] },
    ]
    const lost = await correct(read.id, [{ plan, sections }])
    expect([lost.status, pathsOf(lost.body)]).toEqual([
      400,
      ['corrections.plans.0.sections', 'corrections.plans.0.sections'],
    ])
    const dropped = [{ parts: [whole(two!)], reason: 'Nimi on jo otsikossa.' }]
    const right = await correct(read.id, [
      { dropped, facts: [{ path: 'register.hasDpo', value: 'no' }], plan, sections },
    ])
    expect(right.status).toBe(200)
    const { body: corrected } = await proposal(read.id)
    expect(corrected.edits).toBe(1)
    expect(corrected.plans[0]!.corrected.sections[1]).toMatchObject({ keys: ['purposes', 'retention'] })
    expect(corrected.plans[0]!.corrected.dropped[0]!.reason).toBe('Nimi on jo otsikossa.')

    // Two at once: the second is told.
    expect((await correct(read.id, [{ plan }], { edits: 0 })).status).toBe(409)
    for (const [wrong, path] of [
      [{ plan: 'p99' }, 'plan'],
      [{ facts: [{ path: 'register.__proto__.x', value: 'y' }], plan }, 'facts.0.path'],
      [{ facts: [{ path: 'register.hasDpo', value: 'maybe' }], plan }, 'facts.0.value'],
      [{ effectiveFrom: '2018-02-31', plan }, 'effectiveFrom'],
      [{ layout: 'circle', plan }, 'layout'],
      [{ leftOut: ' ', plan }, 'leftOut'],
      [{ plan, sections: [{ ...sections[0], keys: ['nonsense'] }] }, 'sections.0.keys.0'],
      [{ plan, sections: 'all' }, 'sections'],
      [{ choices: [{ id: 1, of: 'nobody' }], plan }, 'choices.0'],
      [{ nonsense: true, plan }, 'nonsense'],
    ] as const) {
      const { body, status } = await correct(read.id, [wrong as unknown as PlanCorrection])
      expect([status, pathsOf(body)]).toEqual([400, [`corrections.plans.0.${path}`]])
    }
    // Nothing else of an import is for anybody to change.
    await app.rest('PATCH', `/${IMPORTS}/${read.id}`, { body: { state: 'applied', title: 'x' }, token })
    expect((await proposal(read.id)).body).toMatchObject({ edits: 1, state: 'open', title: 'a.md' })

    const { body } = await apply(read.id)
    const draft = await rowOf(NOTICES, body.made.documents.find(({ kind }) => kind === 'notice')!.id)
    const kept = draft.sections as { heading: string; keys: string[]; text: unknown }[]
    expect(kept.map(({ heading }) => heading)).toEqual([
      'Rekisterinpitäjä',
      'Tarkoitus ja säilytys',
      'Tietojen luovutukset',
    ])
    expect(contentText(readRichText(kept[1]!.text).content)).toContain('Tietojen säilytysaika')
    const register = await rowOf('registers', body.made.documents.find(({ kind }) => kind === 'register')!.id)
    expect(register.hasDpo).toBe('no')
    await undo(read.id)
  })

  it('should bring in the history of a notice, each version from its own day', async () => {
    const old = notice({
      kept: 'Tiedot säilytetään kaksi vuotta kelvottomalla tavalla.',
      register: 'Kilpailurekisteri',
    })
    const newer = notice({
      dated: '1.9.2021',
      kept: 'Tiedot säilytetään viisi vuotta.',
      register: 'Kilpailurekisteri',
    })
    const { body: read } = await bring({ 'uusi 2021.md': newer, 'vanha 2018.md': old })
    expect(read.notices.map(({ versions }) => versions.map(({ day }) => day))).toEqual([
      ['2018-03-12', '2021-09-01'],
    ])
    const { body: compared } = await app.rest<ImportComparison>(
      'GET',
      `/${IMPORTS}/${read.id}/comparison?locale=fi`,
      {
        token,
      },
    )
    expect(compared.changes).toMatchObject([{ from: '2018-03-12', to: '2021-09-01' }])
    expect(JSON.stringify(compared.changes[0]!.languages)).toContain('viisi')

    const before = await counts()
    expect(pathsOf((await apply(read.id)).body)).toEqual(['publish'])
    expect((await apply(read.id, { publish: true, waive: true }, editor)).status).toBe(403)
    const stopped = await apply(read.id, { publish: true })
    expect(stopped.status).toBe(400)
    expect(await counts()).toEqual(before)

    const revision = 'history-of-races-0001'
    const { body, status, text } = await apply(read.id, { publish: true, revision, waive: true })
    expect([status, status === 200 ? '' : text]).toEqual([200, ''])
    expect(body.made.published).toMatchObject([
      { effectiveFrom: '2018-03-12', files: ['vanha 2018.md'], version: 1 },
      { effectiveFrom: '2021-09-01', files: ['uusi 2021.md'], version: 2 },
    ])
    const id = body.made.documents.find(({ kind }) => kind === 'notice')!.id
    const { slug } = await rowOf(NOTICES, id)
    const { body: then } = await app.rest(
      'GET',
      `/${NOTICES}/published/${String(slug)}?at=2019-01-01&locale=fi`,
    )
    expect([then.version, JSON.stringify(then.sections).includes('kaksi vuotta')]).toEqual([1, true])
    const { docs } = await app.payload.db.find<Row>({
      collection: 'notice-publications',
      sort: ['version'],
      where: { notice: { equals: String(id) } },
    })
    expect(docs.map(({ details }) => (details as { broughtFrom?: unknown }).broughtFrom)).toEqual([
      [{ name: 'vanha 2018.md', sha256: sha256(old) }],
      [{ name: 'uusi 2021.md', sha256: sha256(newer) }],
    ])
    // What was let be says why, and by whom; tomorrow it is let be no more.
    const { body: waived } = await app.rest('GET', `/${NOTICES}/${id}/waivers`, { token })
    const waivers = waived.waivers as { by: string; reason: string; until: string }[]
    expect(waivers.length).toBeGreaterThan(0)
    expect(waivers.every(({ by, reason, until }) => Boolean(by && until) && /\.md/.test(reason))).toBe(true)
    expect((await verify(app.payload, { notice: String(id) })).findings).toEqual([])

    // The same request again changes nothing; what is published is not undone.
    const repeated = await apply(read.id, { publish: true, revision, waive: true })
    expect(repeated.body.made.published).toEqual(body.made.published)
    expect((await undo(read.id)).status).toBe(409)

    // Under the same name, another import publishes its own.
    const { body: other } = await bring({
      'toinen 2019.md': notice({ dated: '5.6.2019', register: 'Talkoolista' }),
    })
    const applied = await apply(other.id, { publish: true, revision, waive: true })
    expect([applied.status, applied.status === 200 ? '' : applied.text]).toEqual([200, ''])
    const own = applied.body.made.documents.find(({ kind }) => kind === 'notice')!.id
    expect(applied.body.made.published).toMatchObject([
      { effectiveFrom: '2019-06-05', notice: own, version: 1 },
    ])
    expect(body.made.published.map(({ hash }) => hash)).not.toContain(applied.body.made.published[0]?.hash)

    // What an editor writes next is from no file.
    const next = await app.rest<{ doc: Row }>('PATCH', `/${NOTICES}/${id}`, {
      body: { _status: 'published', title: 'Kilpailijoiden tietosuojaseloste' },
      token,
    })
    if (next.status === 200) {
      const { docs: all } = await app.payload.db.find<Row>({
        collection: 'notice-publications',
        where: { and: [{ notice: { equals: String(id) } }, { version: { equals: 3 } }] },
      })
      expect(all[0]!.details as object).not.toHaveProperty('broughtFrom')
    }
  })

  it('should send away who brings files while as many are read as may be, and read them afterwards', async () => {
    let finish: (() => void) | undefined
    const held = new Promise<void>((resolve) => (finish = resolve))
    const others = Array.from({ length: MOST_READ }, () => inTurn({ account: null }, () => held))
    const files = { 'a.md': notice({ register: 'Odottava rekisteri' }) }
    const before = await counts()
    try {
      const { body, headers, status } = await bring(files)
      expect([status, headers.get('retry-after'), headers.get('cache-control')]).toEqual([
        503,
        '30',
        'no-store',
      ])
      expect((body as unknown as { errors: object[] }).errors).toMatchObject([{ code: 'busy' }])
      expect(await counts()).toEqual(before)
    } finally {
      finish?.()
      await Promise.all(others)
    }
    expect((await bring(files)).status).toBe(201)
  })

  it('should send away who brings more than some at a time, and nobody else', async () => {
    let finish: (() => void) | undefined
    const held = new Promise<void>((resolve) => (finish = resolve))
    const { token: own, user } = await app.createUser()
    const files = { 'a.md': notice({ register: 'Kolmen rekisteri' }) }
    const reading = Array.from({ length: MOST_OF_ONE }, () =>
      inTurn({ account: `users:${user.id}` }, () => held),
    )
    try {
      const { body, headers, status } = await bring(files, own)
      expect([status, headers.get('retry-after')]).toEqual([503, '30'])
      expect((body as unknown as { errors: object[] }).errors).toMatchObject([
        { code: 'busy', message: expect.stringContaining('3 imports of yours are being read already') },
      ])
      expect((await bring(files)).status).toBe(201)
    } finally {
      finish?.()
      await Promise.all(reading)
    }
    expect((await bring(files, own)).status).toBe(201)
  })

  it('should leave nothing half made when a write fails', async () => {
    const { body: read } = await bring({ 'a.md': notice({ register: 'Vuokrarekisteri' }) })
    const before = await counts()
    refusing = 'notices'
    try {
      expect((await apply(read.id)).status).toBeGreaterThanOrEqual(400)
    } finally {
      refusing = undefined
    }
    expect(await counts()).toEqual(before)
    expect((await proposal(read.id)).body.state).toBe('open')
    expect((await apply(read.id)).status).toBe(200)
    await undo(read.id)
  })

  it('should take away what a server that stopped half-way has left, before it begins anew', async () => {
    const { body: read } = await bring({ 'a.md': notice({ register: 'Telakka' }) })
    const before = await counts()
    const half = await app.payload.create({
      collection: 'notice-organisations' as never,
      data: { name: 'Kuusisaaren Purjehtijat ry, puolikas', _status: 'draft' },
      draft: true,
    })
    const { id } = half
    // As it is noted where no transaction takes it back.
    const document = {
      id,
      collection: 'notice-organisations',
      kind: 'organisation',
      of: 'notice1.controller',
      title: 'Puolikas',
      updatedAt: new Date().toISOString(),
    }
    await app.payload.db.updateOne({
      id: read.id,
      collection: IMPORTS,
      data: { made: { documents: [document], present: [], published: [] } },
    })
    const { body, status } = await apply(read.id)
    expect(status).toBe(200)
    const { totalDocs } = await app.payload.find({
      collection: 'notice-organisations' as never,
      draft: true,
      where: { name: { contains: 'puolikas' } },
    })
    // By its name: a database may give its id to the next one.
    expect(totalDocs).toBe(0)
    expect(body.made.documents.map(({ kind }) => kind)).toEqual(
      expect.arrayContaining(['register', 'notice']),
    )
    await undo(read.id)
    expect(await counts()).toEqual(before)
  })

  it('should make everything once when two apply at the same time', async () => {
    const { body: read } = await bring({ 'a.md': notice({ register: 'Saunavuorot' }) })
    const before = await counts()
    const answers = await Promise.all([apply(read.id), apply(read.id)])
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409])
    const after = await counts()
    expect(after[0]).toBe(before[0]! + 1)
    await undo(read.id)
    expect(await counts()).toEqual(before)
  })

  it('should be for those alone who may make drafts', async () => {
    const { body: read } = await bring({ 'a.md': notice({ register: 'Varasto' }) })
    for (const [as, refusal] of [
      [undefined, 403],
      [reader, 403],
    ] as const) {
      const asked = { body: form({ 'a.md': notice() }), token: as }
      expect((await app.rest('POST', `/${IMPORTS}/read`, asked)).status).toBe(refusal)
      for (const [method, path] of [
        ['GET', ''],
        ['GET', '/proposal'],
        ['GET', '/comparison'],
        ['POST', '/apply'],
        ['POST', '/undo'],
        ['PATCH', ''],
        ['DELETE', ''],
      ] as const) {
        const { status } = await app.rest(method, `/${IMPORTS}/${read.id}${path}`, {
          body: method === 'GET' ? undefined : {},
          token: as,
        })
        expect([method, path, status]).toEqual([method, path, refusal])
      }
    }
    expect((await proposal(999_999)).status).toBe(404)
    expect((await app.rest('POST', `/${IMPORTS}`, { body: { title: 'x' }, token })).status).toBe(403)
    await expect(
      app.payload.create({ collection: IMPORTS as never, data: { title: 'x' } }),
    ).rejects.toMatchObject({ status: 403 })
    const { data } = await app.graphql<{ NoticeImport: { state: string } | null }>(
      `{ NoticeImport(id: ${JSON.stringify(read.id)}) { state title } }`,
      {},
      { token: editor },
    )
    expect(data.NoticeImport?.state).toBe('open')
    const { errors } = await app.graphql(`{ NoticeImports { docs { id } } }`, {}, { token: reader })
    expect(errors).toBeDefined()
    expect((await app.rest('DELETE', `/${IMPORTS}/${read.id}`, { token: editor })).status).toBe(200)
  })

  it('should refuse bodies that are no files, by name and reason', async () => {
    const send = (body: unknown, headers: Record<string, string> = {}) =>
      app.rest<Refused>('POST', `/${IMPORTS}/read`, { body, headers, token })
    expect((await send({ files: [] })).status).toBe(400)
    expect((await send('x', { 'content-type': 'multipart/form-data; boundary=y' })).status).toBe(400)
    expect((await send(form({}))).status).toBe(400)
    const many = Object.fromEntries(Array.from({ length: 21 }, (_, index) => [`${index}.md`, 'x']))
    expect((await send(form(many))).status).toBe(400)
    expect((await send(form({ 'large.md': new Uint8Array(11 * 1024 * 1024) }))).status).toBe(413)
    const { body, status } = await send(
      form({ 'picture.png': new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3]) }),
    )
    expect([status, pathsOf(body)]).toEqual([400, ['files.0']])
    expect(body.errors[0]!.data!.errors![0]!.message).toContain('picture.png')
    // One that cannot be read keeps no other from being read.
    const { body: mixed } = await bring({
      'a.md': notice({ register: 'Kanootit' }),
      'b.png': new Uint8Array([0x89, 0x50, 0x4e, 0x47]),
    })
    expect(mixed.files.map(({ problem }) => problem === null)).toEqual([true, false])
    for (const wrong of ['[]', '"x"', '{', '{"revision":"x"}', '{"publish":"yes"}', '{"other":1}']) {
      const answer = await app.rest('POST', `/${IMPORTS}/${mixed.id}/apply`, {
        body: wrong,
        headers: { 'content-type': 'application/json' },
        token,
      })
      expect([wrong, answer.status]).toEqual([wrong, 400])
    }
  })

  it('should take back what this plugin has published, word for word and fact for fact', async () => {
    const { body: read } = await bring({
      'a 2019.md': notice({ dated: '4.5.2019', register: 'Arkisto' }),
      'b 2022.md': notice({ dated: '6.7.2022', kept: 'Tiedot säilytetään pysyvästi.', register: 'Arkisto' }),
    })
    const { body: made } = await apply(read.id, { publish: true, waive: true })
    const id = made.made.documents.find(({ kind }) => kind === 'notice')!.id
    const lines: string[] = []
    for await (const line of exportBundle(app.payload, { notice: String(id) })) lines.push(line)
    const recordsOf = async (of: Id) =>
      (
        await app.payload.db.find<Row>({
          collection: 'notice-publications',
          sort: ['version'],
          where: { notice: { equals: String(of) } },
        })
      ).docs as (Row & {
        body: {
          content: Record<string, { sections: { content: unknown; heading: string; keys: unknown }[] }>
        }
        contentHash: string
        details: { broughtFrom?: object[] }
        effectiveFrom: string
        hash: string
      })[]
    const { body: back, status } = await bring({ 'publications.jsonl': lines.join('') })
    expect([status, back.files[0]!.format]).toEqual([201, 'record'])
    expect(back.notices.map(({ versions }) => versions.map(({ day }) => day))).toEqual([
      ['2019-05-04', '2022-07-06'],
    ])
    const again = await apply(back.id, { publish: true, waive: true })
    expect([again.status, again.status === 200 ? '' : again.text]).toEqual([200, ''])
    const other = again.body.made.documents.find(({ kind }) => kind === 'notice')!.id
    const textsOf = (rows: Awaited<ReturnType<typeof recordsOf>>) =>
      rows.map(({ body, details, effectiveFrom }) => ({
        ...details,
        ...{ broughtFrom: null, changedIn: null, checks: null, publishedBy: null },
        effectiveFrom,
        texts: Object.entries(body.content).map(([language, { sections }]) => [
          language,
          sections.map(({ content, heading, keys }) => ({ content, heading, keys })),
        ]),
      }))
    const [before, after] = [await recordsOf(id), await recordsOf(other)]
    expect(textsOf(after)).toEqual(textsOf(before))
    // Each is a record of its own, which names the one that it was taken from by its hash.
    expect(after.map(({ details }) => details.broughtFrom)).toEqual(
      before.map(({ hash }) => [{ name: 'publications.jsonl', record: hash, sha256: back.files[0]!.sha256 }]),
    )
    expect(before.concat(after).filter(({ hash }) => before[0]!.hash === hash)).toHaveLength(1)

    // One that was altered is not taken.
    const altered = lines.join('').replaceAll('pysyvästi', 'ikuisesti')
    const refused = await bring({ 'publications.jsonl': altered })
    expect([refused.status, refused.body.errors[0]!.data!.errors![0]!.message]).toEqual([
      400,
      expect.stringContaining('hashed'),
    ])
  })

  it('should map what TILT tells, and name what it cannot', async () => {
    const tilt = {
      controller: {
        name: 'Lammenrannan Leipomo Oy',
        address: 'Myllytie 3, 21980 Lammenranta',
        country: 'FI',
        representative: { name: 'Ritva Rieska', email: 'ritva@leipomo.example' },
      },
      dataDisclosed: [
        {
          category: 'Sähköpostiosoite',
          legalBases: [{ reference: 'GDPR-6-1-a' }, { reference: 'OTHER-1' }],
          purposes: [{ purpose: 'Uutiskirje' }],
          recipients: [{ name: 'Postittaja Oy' }],
          storage: [{ temporal: [{ ttl: 'P2Y' }] }],
        },
      ],
      meta: { name: 'Uutiskirjeen tilaajat', created: '2020-04-03T15:53:05', language: 'fi' },
      rightToComplain: { available: true, description: 'Valituksen voi tehdä.' },
      thirdCountryTransfers: [{ country: 'US', adequacyDecision: { available: true } }],
    }
    const { body, status } = await bring({ 'tilt.json': JSON.stringify(tilt) })
    expect(status).toBe(201)
    const [plan] = body.plans
    expect(plan!.unmapped).toEqual([{ path: 'dataDisclosed.0.legalBases.1.reference', value: 'OTHER-1' }])
    const facts = Object.fromEntries(plan!.corrected.facts.map(({ path, value }) => [path, value]))
    expect(facts).toMatchObject({
      'controller.city': 'Lammenranta',
      'controller.postalCode': '21980',
      'register.purposes.0.legalBases': ['consent'],
      'register.purposes.0.retentionDuration': 'P2Y',
      'register.transfers.0.mechanism': 'adequacyDecision',
    })
    const { body: made } = await apply(body.id)
    const register = await rowOf('registers', made.made.documents.find(({ kind }) => kind === 'register')!.id)
    expect(register).toMatchObject({
      name: 'Uutiskirjeen tilaajat',
      purposes: [{ retentionDuration: 'P2Y' }],
    })
    await undo(body.id)
  })

  it('should be there for programs and for the command', async () => {
    const directory = await mkdtemp(join(tmpdir(), 'importing-'))
    const file = join(directory, 'seloste.md')
    await writeFile(file, notice({ register: 'Ohjelmat' }))
    const before = await counts()
    const imports = async () => (await app.payload.count({ collection: IMPORTS as never })).totalDocs
    const there = await imports()
    const dry = await importNotice(app.payload, { dryRun: true, file })
    expect([dry.state, dry.plans.length, await imports()]).toEqual(['open', 1, there])
    const printed: string[] = []
    const out = jest.spyOn(process.stdout, 'write').mockImplementation((text) => {
      printed.push(String(text))
      return true
    })
    const wrong = jest.spyOn(process.stderr, 'write').mockReturnValue(true)
    try {
      const command = (...args: string[]) => run(() => Promise.resolve(app.payload), ['import', ...args])
      expect(await command(file, '--dry-run', '--report=json')).toBe(0)
      expect(JSON.parse(printed.join(''))).toMatchObject({ files: [{ name: 'seloste.md' }], state: 'open' })
      expect(await imports()).toBe(there)
      expect([
        await command(),
        await command(file, '--report=xml'),
        await command(join(directory, 'none')),
      ]).toEqual([2, 2, 2])
      printed.length = 0
      expect(await command(file, '--apply')).toBe(0)
      expect(printed.join('')).toContain('made: privacy-notices')
    } finally {
      out.mockRestore()
      wrong.mockRestore()
      await rm(directory, { force: true, recursive: true })
    }
    expect(await counts()).not.toEqual(before)
    expect(await imports()).toBe(there + 1)
  })
})

describe(`imports of several organisations, on ${databaseUnderTest.server}`, () => {
  let app: TestApp

  beforeAll(async () => {
    app = await createTestApp({
      name: 'importing-scopes',
      collections: [
        {
          slug: 'files',
          access: { read: ({ req }) => Boolean(req.user) },
          fields: [],
          upload: { staticDir: uploads },
        },
      ],
      plugins: [
        privacyNotices({
          import: { keep: 'files' },
          jobs: { start: false },
          overrides: WITH_UNITS,
          scope: { field: 'unit', of: ({ req }) => [String(req.user?.email).split('@')[0] ?? ''] },
        }),
      ],
    })
  })
  afterAll(async () => {
    await app?.destroy()
    await rm(uploads, { force: true, recursive: true })
  })

  it.each([
    ['files', null],
    ['users', "it is 'users', which takes no files"],
    ['fils', "it is 'fils', which is no collection of the app"],
  ])('should start only where their files can be kept in %s', async (keep, refused) => {
    const starting = async () => {
      const config = await privacyNotices({ import: { keep } })({ collections: [] } as never)
      await config.onInit?.(app.payload)
    }
    if (refused === null) await expect(starting()).resolves.toBeUndefined()
    else
      await expect(starting()).rejects.toThrow(
        `option \`import.keep\` must be the slug of an upload collection; ${refused}`,
      )
  })

  it('should be each other’s to see no more than their notices are, and keep the files', async () => {
    const alfa = (await app.createUser({ email: 'alfa@example.org' })).token
    const beeta = (await app.createUser({ email: 'beeta@example.org' })).token
    const file = notice({ register: 'Yhteiset' })
    const bring = (as: string, fields = {}) =>
      app.rest<ImportAnswer & Refused>('POST', `/${IMPORTS}/read`, {
        body: form({ 'seloste.md': file }, fields),
        token: as,
      })
    const { body: read, status } = await bring(alfa)
    expect(status).toBe(201)
    const { kept } = read.files[0]!
    expect(kept?.collection).toBe('files')
    const stored = await app.payload.findByID({ id: kept!.id, collection: 'files' as never })
    expect((stored as unknown as { filesize: number }).filesize).toBe(Buffer.byteLength(file))

    for (const [method, path] of [
      ['GET', '/proposal'],
      ['GET', '/comparison'],
      ['POST', '/apply'],
      ['POST', '/undo'],
      ['GET', ''],
    ] as const) {
      const answer = await app.rest(method, `/${IMPORTS}/${read.id}${path}`, { token: beeta })
      expect([method, path, answer.status]).toEqual([method, path, 404])
    }
    expect((await app.rest('GET', `/${IMPORTS}`, { token: beeta })).body.totalDocs).toBe(0)
    expect((await bring(beeta, { owner: 'alfa' })).status).toBe(400)

    const applied = await app.rest<ImportAnswer>('POST', `/${IMPORTS}/${read.id}/apply`, { token: alfa })
    expect(applied.status).toBe(200)
    for (const { id, collection } of applied.body.made.documents) {
      const row = await app.payload.findByID({ id, collection: collection as never, draft: true })
      expect(row.unit).toBe('alfa')
    }
    // Another’s organisation of the same name is not for them to use, or to know of.
    const { body: own } = await bring(beeta)
    expect(own.plans[0]!.candidates.flatMap(({ matches }) => matches)).toEqual([])
    expect((await app.rest('POST', `/${IMPORTS}/${read.id}/undo`, { token: alfa })).status).toBe(200)
    expect((await app.rest('DELETE', `/${IMPORTS}/${read.id}`, { token: alfa })).status).toBe(200)
    const gone = await app.payload.find({ collection: 'files' as never, where: { id: { equals: kept!.id } } })
    expect(gone.totalDocs).toBe(0)
  })
})
