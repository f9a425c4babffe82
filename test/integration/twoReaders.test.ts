import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals'

import type { Id } from '../fixtures/collections.js'
import type { Site } from '../fixtures/site.js'
import type { AppProcess, Got, Sent } from './support/appProcesses.js'
import type { Clock } from './support/readerChild.js'

import { privacyNotices } from '../../src/index.js'
import { startSite } from '../fixtures/site.js'
import { createBilingualRegister, text } from '../fixtures/sources.js'
import { GRAPHQL_ROUTE, startOtherProcess, thisProcess } from './support/appProcesses.js'
import { createTestApp, databaseUnderTest, itWhen, type TestApp } from './support/app.js'
import { searchOf } from './support/graphqlRoute.js'

/**
 * Two processes on one database, with nothing between them that could tell one what the other has published: whoever asks
 * after a publication was answered gets its text, from either, in every format and language, and to the byte the same.
 */

const FORMATS = ['json', 'html', 'page', 'markdown', 'text'] as const
/** Languages to ask for, with the one that is given. */
const GIVEN = { '': 'fi', en: 'fi', fi: 'fi', sv: 'sv' } as const
const LOCALES = Object.keys(GIVEN) as (keyof typeof GIVEN)[]
const NOTICES = '/privacy-notices'
const WAITS = '2999-01-01'

const QUERY = `query ($slug: String!, $locale: String) {
  PublishedPrivacyNotice(slug: $slug, locale: $locale) { title locale version hash }
}`

/** A server works beside the two; FerretDB, the stand-in for MongoDB, takes a second for a publication. Less will do there. */
const slow = databaseUnderTest.kind !== 'sqlite'

/** What is to be read at an address: the text of a publication, or a withdrawal, or nothing. */
type Truth = { fi: number; sv: number } | 'missing' | 'withdrawn'
/** What was read: a text is known by its number. */
type Found = number | 'missing' | 'withdrawn'
type Notice = { id: Id; slug: string }
type Data = { change?: object; changeSlug?: boolean; slug?: string }
const titleOf = (publication: number, language: 'fi' | 'sv') => `Seloste n${publication}${language}n`
const TITLES = /n(\d+)(fi|sv)n/g

/** By Payload's route, and by the plugin's own. */
const GRAPHQL = ['graphql', 'graphqlRoute'] as const
const isGraphQL = (format: string): boolean => GRAPHQL.some((one) => one === format)

type Read = {
  format: (typeof FORMATS)[number] | (typeof GRAPHQL)[number]
  locale: keyof typeof GIVEN
  slug: string
}

const requestOf = ({ format, locale, slug }: Read): Sent => {
  const body = { query: QUERY, variables: { locale: locale || null, slug } }
  if (format === 'graphql') return { body, method: 'POST', path: '/graphql' }
  return format === 'graphqlRoute'
    ? { path: `${GRAPHQL_ROUTE}?${searchOf(body)}` }
    : { path: `${NOTICES}/published/${slug}?format=${format}${locale && `&locale=${locale}`}` }
}

/** What was read. */
const foundIn = ({ format, locale }: Read, { body, status }: Got): Found => {
  if (isGraphQL(format)) {
    const { data, errors } = JSON.parse(body) as {
      data: { PublishedPrivacyNotice: object | null }
      errors?: { extensions: { statusCode: number } }[]
    }
    if (errors) return errors[0]?.extensions.statusCode === 410 ? 'withdrawn' : failed(body)
    if (!data.PublishedPrivacyNotice) return 'missing'
  } else if (status === 410) return 'withdrawn'
  else if (status === 404) return 'missing'
  else if (status !== 200) return failed(`${status} ${body}`)
  const found = [...body.matchAll(TITLES)].map(([, number, language]) => `${number} ${language}`)
  const [first, ...others] = new Set(found)
  const [number, language] = (first ?? '').split(' ')
  if (others.length > 0 || language !== GIVEN[locale])
    failed(`a mixture of texts: ${[...new Set(found)].join()}`)
  return Number(number)
}
const failed = (message: string): never => {
  throw new Error(message)
}
const wantedOf = ({ locale }: Read, truth: Truth): Found =>
  typeof truth === 'string' ? truth : truth[GIVEN[locale]]

describe(`two processes that read what either publishes, on ${databaseUnderTest.server}`, () => {
  let site: Site
  let here: AppProcess
  let there: AppProcess
  let both: AppProcess[]
  /** The app once more, which remembers no answer: what it reads is right. */
  let forgetful: TestApp
  let register: Id

  beforeAll(async () => {
    site = await startSite('tworeaders')
    register = await createBilingualRegister(site.app.payload, site.sources.controller)
    here = thisProcess(site.app)
    there = await startOtherProcess(site.app)
    both = [here, there]
    forgetful = await createTestApp({
      name: 'tworeaders-forgetful',
      database: site.app.database,
      plugins: [privacyNotices({ cache: 0 })],
    })
  }, 120_000)
  afterEach(() => {
    for (const each of both) {
      each.setClock(null)
      each.setLate(0)
    }
  })
  afterAll(async () => {
    if (process.env.TEST_LOG_LEVEL) process.stderr.write(`${reads} reads, ${publications} publications\n`)
    await there?.end()
    await forgetful?.destroy()
    await site?.app.destroy()
  })

  let publications = 0
  /** Goes through what can be asked for, on and on. */
  let turn = 0
  let reads = 0
  /** What is to be read now, by address. */
  const truth = new Map<string, Truth>()
  const truthAt = (slug: string): Truth => truth.get(slug) ?? 'missing'
  /** The number of the Swedish text that a notice has. */
  const swedish = new Map<Id, number>()

  const must = async (by: AppProcess, request: Sent) => {
    const got = await by.send({ ...request, token: site.token })
    if (got.status >= 300) throw new Error(`${request.path}: ${got.status} ${got.body}`)
    return (JSON.parse(got.body) as { doc: { id: Id; sections: object[]; slug: string } }).doc
  }
  const read = (by: AppProcess, one: Read, headers: Record<string, string> = {}): Promise<Got> => {
    reads += 1
    const request = requestOf(one)
    return by.send({ ...request, headers: { ...request.headers, ...headers } })
  }

  const newNotice = async (slug: string): Promise<Notice> => {
    const sections = [{ blockType: 'text', heading: 'Teksti', keys: [], text: text('Sisältö') }]
    const body = { profile: 'classic', registers: [register], sections, slug, title: 'Seloste' }
    const { id, sections: saved } = await must(here, { body, path: `${NOTICES}?depth=0&locale=fi` })
    const translated = saved.map((section) => ({ ...section, heading: 'Text', text: text('Innehåll') }))
    await must(here, {
      body: { sections: translated, title: 'Beskrivning' },
      method: 'PATCH',
      path: `${NOTICES}/${id}?depth=0&draft=true&locale=sv`,
    })
    return { id, slug }
  }

  const saveOf = (notice: Notice, locale: string, draft = false) => ({
    method: 'PATCH',
    path: `${NOTICES}/${notice.id}?depth=0&locale=${locale}${draft ? '&draft=true' : ''}`,
  })
  /** Prepares a publication; what is given back publishes it. In Finnish alone it leaves the Swedish text as it was. */
  const prepare = async (by: AppProcess, notice: Notice, data: Data = {}, finnishOnly = false) => {
    publications += 1
    const publication = publications
    if (!finnishOnly) {
      const body = { title: titleOf(publication, 'sv'), _status: 'draft' }
      await must(by, { ...saveOf(notice, 'sv', true), body })
      swedish.set(notice.id, publication)
    }
    const body = { title: titleOf(publication, 'fi'), _status: 'published', ...data }
    return {
      publish: () => must(by, { ...saveOf(notice, 'fi'), body }),
      truth: { fi: publication, sv: swedish.get(notice.id) ?? 0 },
    }
  }

  /** The bytes given under each ETag, by address, by whichever process. */
  const byETag = new Map<string, string>()
  const keyOf = (one: Read) => `${one.slug} ${one.format} ${one.locale}`
  /** The ETags that were current before, by what was read. */
  const etags = new Map<string, string>()

  const expectStrong = (one: Read, { body, headers, status }: Got) => {
    if (headers.etag === undefined || status !== 200) return
    const key = `${keyOf(one)} ${headers.etag}`
    const known = byETag.get(key)
    if (known !== undefined && known !== body) throw new Error(`two texts under one ETag: ${key}`)
    byETag.set(key, body)
  }

  /** Left out in the second of a change, so two who ask one after another may get one each. */
  const withoutDate = ({ body, headers: { 'last-modified': _, ...headers }, status }: Got) => ({
    body,
    headers,
    status,
  })

  /** Reads an address in both processes, in every format and language, with and without what the client had. */
  const expectAlike = async (slug: string) => {
    const wanted = truthAt(slug)
    const all: Read[] = FORMATS.flatMap((format) =>
      (format === 'json' ? LOCALES : (['sv'] as const)).map((locale) => ({
        format,
        locale,
        slug,
      })),
    )
    await Promise.all(
      all.map(async (one) => {
        const before = etags.get(keyOf(one))
        const got = await Promise.all(both.map((each) => read(each, one)))
        const [first, second] = got as [Got, Got]
        for (const [index, each] of got.entries()) {
          const found = { found: foundIn(one, each), in: both[index]?.name, ...one }
          expect(found).toEqual({ ...found, found: wantedOf(one, wanted) })
          expectStrong(one, each)
        }
        expect(withoutDate(first)).toEqual(withoutDate(second))
        expect(withoutDate(first)).toEqual(withoutDate(await thisProcess(forgetful).send(requestOf(one))))
        const etag = first.headers.etag
        if (etag === undefined) {
          etags.delete(keyOf(one))
          return
        }
        etags.set(keyOf(one), etag)
        if (one.locale !== 'sv' || one.format === 'html' || one.format === 'text') return
        for (const each of both) {
          const fresh = await read(each, one, { 'if-none-match': etag })
          expect([fresh.status, fresh.body, fresh.headers.etag]).toEqual([304, '', etag])
          if (before === undefined || before === etag) continue
          const stale = await read(each, one, { 'if-none-match': before })
          expect(withoutDate(stale)).toEqual(withoutDate(first))
        }
      }),
    )
    for (const one of GRAPHQL.flatMap((format): Read[] => [
      { format, locale: 'fi', slug },
      { format, locale: 'sv', slug },
    ])) {
      const [first, second] = (await Promise.all(both.map((each) => read(each, one)))) as [Got, Got]
      expect(foundIn(one, first)).toEqual(wantedOf(one, wanted))
      expect(JSON.parse(second.body)).toEqual(JSON.parse(first.body))
      const { etag } = first.headers
      expect(second.headers.etag).toBe(etag)
      if (etag === undefined) continue
      const fresh = await Promise.all(both.map((each) => read(each, one, { 'if-none-match': etag })))
      expect(fresh.map(({ status }) => status)).toEqual([304, 304])
    }
  }

  /** Reads whatever else tells of a notice in both processes. */
  const expectRestAlike = (slug: string) =>
    Promise.all(
      ['', '/feed?format=json', `/${slug}/history`, `/${slug}/diff`, `/${slug}/feed`].map(async (rest) => {
        const path = `${NOTICES}/published${rest}`
        const [first, second] = (await Promise.all(both.map((each) => each.send({ path })))) as [Got, Got]
        expect(first.status).toBe(200)
        expect(withoutDate(second)).toEqual(withoutDate(first))
      }),
    )

  type Observed = { after: boolean; began: number; ended: number; found: Found; one: Read; process: string }

  /**
   * Publishes while both processes are read all the time. Whoever begins to read when the publication has been answered, or
   * when somebody else has read it already, reads the new; who began before reads the old or the new.
   *
   * @param changes what is at each address that it changes
   */
  const whileRead = async (publish: () => Promise<unknown>, changes: Record<string, Truth>) => {
    const slugs = Object.keys(changes)
    const old = new Map(slugs.map((slug) => [slug, truthAt(slug)]))
    const oldAt = (slug: string): Truth => old.get(slug) ?? 'missing'
    const observed: Observed[] = []
    let tick = 0
    let answered: number | undefined
    const formats = [...FORMATS, ...GRAPHQL] as const
    const next = (): Read => {
      turn += 1
      return {
        format: formats[turn % formats.length] ?? 'json',
        locale: LOCALES[Math.floor(turn / formats.length) % LOCALES.length] ?? 'fi',
        slug: slugs[turn % slugs.length] ?? '',
      }
    }
    const readNext = async (by: AppProcess, one: Read = next()) => {
      const began = ++tick
      const after = answered !== undefined
      const got = await read(by, one)
      expectStrong(one, got)
      observed.push({ after, began, ended: ++tick, found: foundIn(one, got), one, process: by.name })
    }
    const oneAfterAnother = async (by: AppProcess) => {
      while (answered === undefined) {
        await readNext(by)
        // SQLite answers in this process without waiting for anything: others would never have their turn.
        await new Promise((resolve) => setTimeout(resolve, turn % (slow ? 16 : 4)))
      }
      await readNext(by)
    }
    const readers = [here, there, here, there, there].map(oneAfterAnother)
    // What one of them throws is thrown when the others are through.
    for (const each of readers) each.catch(() => {})
    try {
      await publish()
    } finally {
      answered = ++tick
    }
    for (const [slug, now] of Object.entries(changes)) truth.set(slug, now)
    // At once, while those who began before are still waiting.
    await Promise.all([...readers, ...[here, there, here, there].map((by) => readNext(by))])
    // Whatever was answered in between is not to be answered again.
    const again = new Map(observed.map(({ one, process }) => [`${process} ${keyOf(one)}`, { one, process }]))
    await Promise.all(
      [...again.values()].map(({ one, process }) => readNext(process === here.name ? here : there, one)),
    )

    /** When the new text of an address was first read to the end, in any language. */
    const seen = (slug: string): number =>
      Math.min(
        ...observed.flatMap(({ ended, found, one }) =>
          one.slug === slug && found === wantedOf(one, truthAt(slug)) && found !== wantedOf(one, oldAt(slug))
            ? [ended]
            : [],
        ),
      )
    for (const slug of slugs) {
      const firstSeen = seen(slug)
      for (const { after, began, found, one, process } of observed.filter((each) => each.one.slug === slug)) {
        const now = wantedOf(one, truthAt(slug))
        const isAfter = after || began > firstSeen
        if (found === now || (!isAfter && found === wantedOf(one, oldAt(slug)))) continue
        const when = after
          ? 'after it was answered'
          : isAfter
            ? 'after it was read'
            : 'before it was answered'
        throw new Error(`${keyOf(one)} in ${process}, ${when}: ${found}, not ${now}`)
      }
    }
  }

  /** Publishes a text, and checks every address at which it then is. */
  const publish = async (
    by: AppProcess,
    notice: Notice,
    { at = [notice.slug], finnishOnly, ...data }: { at?: string[]; finnishOnly?: boolean } & Data = {},
  ) => {
    const { publish: save, truth: now } = await prepare(by, notice, data, finnishOnly)
    await whileRead(save, Object.fromEntries(at.map((slug) => [slug, now])))
    for (const slug of at) await expectAlike(slug)
    if (publications % 3 === 0) await expectRestAlike(notice.slug)
    return now
  }
  const withdraw = async (by: AppProcess, notice: Notice) => {
    const save = () =>
      must(by, {
        body: { _status: 'draft', withdrawal: { reason: 'Rekisteri on lakkautettu' } },
        method: 'PATCH',
        path: `${NOTICES}/${notice.id}?depth=0&locale=fi`,
      })
    await whileRead(save, { [notice.slug]: 'withdrawn' })
    await expectAlike(notice.slug)
    await expectRestAlike(notice.slug)
  }

  it('should read what either publishes, by turns', async () => {
    const notice = await newNotice('alfa')
    await expectAlike('alfa')
    for (let round = 0; round < (slow ? 4 : 8); round += 1) {
      await publish(round % 2 === 0 ? here : there, notice)
    }
    expect((await site.records(notice.id)).length).toBe(slow ? 4 : 8)
  }, 240_000)

  itWhen(
    'indexes',
    'should read withdrawals, and what is published after them',
    async () => {
      const notice = await newNotice('beeta')
      for (const [one, other] of [
        [here, there],
        [there, here],
      ] as const) {
        await publish(one, notice)
        await withdraw(other, notice)
      }
      await publish(here, notice)
    },
    240_000,
  )

  itWhen(
    'indexes',
    'should read a notice at every address that it has had',
    async () => {
      const notice = await newNotice('gamma')
      await publish(here, notice)
      const addresses = ['gamma']
      for (const [by, slug] of [
        [there, 'gamma-2'],
        [here, 'gamma-3'],
        [there, 'gamma'],
        [here, 'gamma-4'],
      ] as const) {
        if (!addresses.includes(slug)) addresses.push(slug)
        await publish(by, notice, { at: addresses, changeSlug: true, slug })
      }
      await withdraw(there, { ...notice, slug: 'gamma-4' })
      for (const slug of addresses) {
        truth.set(slug, 'withdrawn')
        await expectAlike(slug)
      }
      await publish(here, notice, { at: addresses })
    },
    240_000,
  )

  /** Records the newest text of a notice once more, at an address: as two who publish at the same time may do. */
  const record = async ({ id }: Notice, slug: string) => {
    const { createdAt: _, id: __, updatedAt: ___, ...last } = (await site.records(id)).at(-1) ?? { id }
    publications += 1
    const body = JSON.parse(JSON.stringify(last).replace(TITLES, `n${publications}$2n`)) as typeof last
    const hash = publications.toString(16).padStart(64, '0')
    const version = Number(last.version) + 1
    const publishedAt = new Date().toISOString()
    await site.app.payload.db.create({
      collection: 'notice-publications',
      data: { ...body, hash, previousHash: last.hash, publishedAt, revision: hash, slug, version },
    })
    return { fi: publications, sv: publications }
  }

  itWhen(
    'indexes',
    'should read an address as that of the notice that had it last, should two have it',
    async () => {
      const notices: Notice[] = []
      for (const slug of ['delta', 'epsilon', 'zeeta']) {
        const notice = await newNotice(slug)
        await publish(here, notice)
        notices.push(notice)
      }
      const [delta, epsilon, zeeta] = notices as [Notice, Notice, Notice]
      const addresses = notices.map(({ slug }) => slug)
      // Whose newest address is another's is found at its own all the same, and each changes what the others link to.
      for (const [notice, slug, at] of [
        [epsilon, 'delta', ['delta', 'epsilon']],
        [delta, 'delta', ['delta']],
        [zeeta, 'epsilon', ['epsilon', 'zeeta']],
        [epsilon, 'zeeta', ['zeeta']],
        [delta, 'epsilon', ['delta', 'epsilon']],
        [zeeta, 'delta', ['delta']],
        [epsilon, 'epsilon', ['epsilon', 'zeeta']],
        [epsilon, 'epsilon', ['epsilon', 'zeeta']],
      ] as const) {
        const now = await record(notice, slug)
        for (const one of at) truth.set(one, now)
        await Promise.all(addresses.map(expectAlike))
        await new Promise((resolve) => setTimeout(resolve, 2))
      }
    },
    240_000,
  )

  itWhen(
    'indexes',
    'should read what waits for its day when the day has come, and only then',
    async () => {
      const notice = await newNotice('eeta')
      const inForce = await publish(here, notice)
      for (const by of [there, here]) {
        const { publish: save, truth: waiting } = await prepare(by, notice, {
          change: { effectiveFrom: WAITS, type: 'minor' },
        })
        await whileRead(save, { eeta: inForce })
        await expectAlike('eeta')
        // It is linked to at once, and read on its day.
        for (const each of both) {
          const { headers } = await read(each, { format: 'page', locale: 'fi', slug: 'eeta' })
          expect(headers.link).toContain('rel="successor-version"')
        }
        for (const clock of [{ at: '2998-12-31T21:59:59.999Z' }, { at: '2998-12-31T22:00:00.000Z' }, null]) {
          for (const each of both) each.setClock(clock)
          truth.set('eeta', clock?.at.endsWith('22:00:00.000Z') ? waiting : inForce)
          await expectAlike('eeta')
        }
      }
      await publish(there, notice, { change: { effectiveFrom: null, type: 'minor', waiting: 'replace' } })
    },
    240_000,
  )

  itWhen(
    'indexes',
    'should read what is published while the database answers late',
    async () => {
      const notice = await newNotice('lambda')
      await publish(there, notice)
      for (let round = 0; round < (slow ? 2 : 4); round += 1) {
        const { publish: save, truth: now } = await prepare(round % 2 === 0 ? here : there, notice)
        const reader = round % 2 === 0 ? there : here
        reader.setLate(150)
        await whileRead(save, { lambda: now })
        reader.setLate(0)
        await expectAlike('lambda')
      }
    },
    240_000,
  )

  // Payload takes the version saved last for the newest draft, by the clock, and would mix up Swedish ones here: they stay.
  itWhen(
    'indexes',
    'should read what is published within the same millisecond',
    async () => {
      const [one, other] = [await newNotice('theeta'), await newNotice('ioota')]
      await publish(here, one)
      await publish(there, other)
      for (const by of both) {
        const at = new Date(Date.now() + 50).toISOString()
        by.setClock({ at })
        for (const notice of [one, other, one]) await publish(by, notice, { finnishOnly: true })
        by.setClock(null)
        const records = (await site.records(one.id)) as { publishedAt: string }[]
        // The later one is told as later all the same.
        const after = new Date(Date.parse(at) + 1).toISOString()
        expect(records.slice(-2).map(({ publishedAt }) => publishedAt)).toEqual([at, after])
      }
    },
    240_000,
  )

  const clocks: [string, Clock][] = [
    ['ahead', { ahead: 2000 }],
    ['behind', { ahead: -2000 }],
  ]
  for (const [name, clock] of clocks) {
    itWhen(
      'indexes',
      `should read what is published by a clock that is two seconds ${name}`,
      async () => {
        const pairs = [
          [there, here],
          [here, there],
        ] as const
        for (const [writer, other] of slow ? pairs.slice(0, 1) : pairs) {
          const notice = await newNotice(`kappa-${name}-${writer === here ? 'h' : 't'}`)
          await publish(other, notice)
          for (const by of [writer, other]) {
            if (by === writer) writer.setClock(clock)
            await publish(by, notice, { finnishOnly: true })
            writer.setClock(null)
          }
          writer.setClock(clock)
          await withdraw(writer, notice)
          writer.setClock(null)
          await publish(other, notice, { finnishOnly: true })
        }
      },
      120_000,
    )
  }
})
