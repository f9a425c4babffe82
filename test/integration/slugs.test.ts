import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'

import type { Slugs } from '../../src/index.js'
import type { Id } from '../fixtures/collections.js'
import type { Site } from '../fixtures/site.js'
import type { TestApp } from './support/app.js'

import { MAX_SLUG_LENGTH, privacyNotices } from '../../src/index.js'
import { startSite } from '../fixtures/site.js'
import { createTestApp, databaseUnderTest } from './support/app.js'

/** Names that differ in their last letter only, so that cutting them makes them the same. */
const longest = (letter: string) =>
  `${'our-privacy-documentation'.padEnd(MAX_SLUG_LENGTH - 2, 'x')}-${letter}`
const slugs: Slugs = {
  blocks: longest('a'),
  notices: longest('b'),
  organisations: longest('c'),
  publications: longest('d'),
  registers: longest('e'),
}

/** What PostgreSQL keeps of an identifier, and what MongoDB before 4.2 takes for the name of an index. */
const LONGEST = { mongodb: 127, postgres: 63, sqlite: 63 }

type Named = { name: string }
type RawTable = Named & Partial<Record<'columns' | 'foreignKeys' | 'indexes', Record<string, Named>>>

/** Every identifier the adapter asked for: of tables, columns, indexes, foreign keys and enums. */
const askedFor = ({ payload }: TestApp): string[] => {
  const { enums, rawTables } = payload.db as unknown as {
    enums?: Record<string, { enumName?: string }>
    rawTables?: Record<string, RawTable>
  }
  return [
    ...Object.values(rawTables ?? {}).flatMap(({ columns = {}, foreignKeys = {}, indexes = {}, name }) =>
      [{ name }, ...[columns, foreignKeys, indexes].flatMap(Object.values<Named>)].map((each) => each.name),
    ),
    ...Object.values(enums ?? {}).flatMap(({ enumName }) => enumName ?? []),
  ]
}

/** Every identifier that the database has. */
const found = async ({ payload }: TestApp): Promise<string[]> => {
  const { client, connection, pool } = payload.db as unknown as {
    client: { execute: (sql: string) => Promise<{ rows: Named[] }> }
    connection: {
      db: {
        collections: () => Promise<{ collectionName: string; indexes: () => Promise<Named[]> }[]>
      }
    }
    pool: { query: (sql: string) => Promise<{ rows: Named[] }> }
  }
  const names = ({ rows }: { rows: Named[] }) => rows.map(({ name }) => name)
  switch (databaseUnderTest.kind) {
    case 'mongodb': {
      const collections = await connection.db.collections()
      const indexes = await Promise.all(collections.map((each) => each.indexes()))
      return [...collections.map((each) => each.collectionName), ...indexes.flat().map(({ name }) => name)]
    }
    case 'postgres':
      return names(
        await pool.query(`
          SELECT relname AS name FROM pg_class WHERE relnamespace = 'public'::regnamespace
          UNION SELECT attname FROM pg_attribute JOIN pg_class ON attrelid = pg_class.oid
            WHERE relnamespace = 'public'::regnamespace
          UNION SELECT conname FROM pg_constraint WHERE connamespace = 'public'::regnamespace
          UNION SELECT typname FROM pg_type WHERE typnamespace = 'public'::regnamespace AND typtype = 'e'`),
      )
    case 'sqlite':
      return names(
        await client.execute(`
          SELECT name FROM sqlite_master
          UNION SELECT columns.name FROM sqlite_master, pragma_table_info(sqlite_master.name) AS columns`),
      )
  }
}

describe(`slugs, on ${databaseUnderTest.server}`, () => {
  describe('of the longest length', () => {
    const logged: string[] = []
    let site: Site
    beforeAll(async () => {
      const config = {
        logger: {
          destination: { write: (line: string) => void logged.push(line) },
          options: { level: 'warn' },
        },
      }
      site = await startSite('longest_slugs', { slugs }, { config })
    })
    afterAll(() => site?.app.destroy())

    it('should leave every identifier whole', async () => {
      const most = LONGEST[databaseUnderTest.kind]
      const [asked, has] = [askedFor(site.app), await found(site.app)]
      expect([...asked, ...has].filter((name) => name.length > most)).toEqual([])
      // A name that was cut, or not made at all, is not among those the database has. SQLite's foreign keys have none.
      const named =
        databaseUnderTest.kind === 'sqlite' ? asked.filter((name) => !name.endsWith('_fk')) : asked
      expect(named.filter((name) => !has.includes(name))).toEqual([])
      expect(has).toEqual(expect.arrayContaining(['pn_notices', 'pn_publications']))
      if (databaseUnderTest.kind !== 'mongodb') {
        expect(named).toEqual(expect.arrayContaining(['pn_notices', 'change_type', 'pn_notices_slug_idx']))
      }
    })

    it('should log no warning', () => {
      const [first, ...rest] = logged.map((line) => (JSON.parse(line) as { msg: string }).msg)
      expect(first).toMatch(/^No email adapter provided/)
      expect(rest).toEqual([])
    })

    it('should serve REST and GraphQL under them', async () => {
      const { app } = site
      const { id, slug } = await site.create()
      await site.publish(id)
      const { body, status } = await app.rest('GET', `/${slugs.notices}/published/${slug}`)
      expect([status, body.version]).toEqual([200, 1])
      expect((await app.rest('GET', `/${slugs.notices}/published`)).body.totalDocs).toBe(1)
      expect((await app.rest('GET', `/${slugs.notices}/published/${slug}/versions/1`)).status).toBe(200)
      expect((await app.rest('GET', `/privacy-notices/published/${slug}`)).status).toBe(404)

      // The names in GraphQL are those of the plugin, whatever the slugs.
      const { data, errors } = await app.graphql(
        `{ PublishedPrivacyNotice(slug: "${slug}") { version }
           PrivacyNotices { docs { registers { name controller { name } } } }
           NoticePublications { docs { version } } }`,
        {},
        { token: site.token },
      )
      expect(errors).toBeUndefined()
      expect(data).toEqual({
        NoticePublications: { docs: [{ version: 1 }] },
        PrivacyNotices: {
          docs: [{ registers: [{ controller: { name: 'Esimerkkiyhdistys ry' }, name: 'Jäsenrekisteri' }] }],
        },
        PublishedPrivacyNotice: { version: 1 },
      })
    })

    it('should guard what is used and what was published under them', async () => {
      const { app, sources, token } = site
      const { id } = await site.create()
      await site.publish(id)
      const [publication] = await site.records(id)
      const attempts: [string, Id, number][] = [
        [slugs.organisations, sources.controller, 409],
        [slugs.registers, sources.register, 409],
        [slugs.notices, id, 409],
        [slugs.publications, publication!.id as Id, 403],
      ]
      for (const [collection, document, status] of attempts) {
        const answer = await app.rest('DELETE', `/${collection}/${document}`, { token })
        expect([collection, answer.status]).toEqual([collection, status])
      }
    })
  })

  it('should take those of other collections of the plugin, when these are renamed too', async () => {
    const swapped = { blocks: 'registers', registers: 'notice-blocks' }
    const app = await createTestApp({ name: 'swapped', plugins: [privacyNotices({ slugs: swapped })] })
    try {
      const { token } = await app.createUser()
      const made = await app.rest('POST', '/registers', { body: { kind: 'text', title: 'Yhteinen' }, token })
      expect(made.body.doc).toMatchObject({ title: 'Yhteinen' })
    } finally {
      await app.destroy()
    }
  })

  it.each([
    [
      'one letter too long',
      { notices: 'x'.repeat(MAX_SLUG_LENGTH + 1) },
      'slugs.notices',
      `${MAX_SLUG_LENGTH}`,
    ],
    ['empty', { notices: '' }, 'slugs.notices', 'lower-case'],
    ['with capitals', { registers: 'Registers' }, 'slugs.registers', "'Registers'"],
    ['with an underscore', { registers: 'my_registers' }, 'slugs.registers', 'hyphens'],
    ['with a space', { blocks: 'shared texts' }, 'slugs.blocks', 'hyphens'],
    ['with a letter beyond a–z', { organisations: 'järjestöt' }, 'slugs.organisations', "'järjestöt'"],
    ['that is a path', { publications: 'notices/published' }, 'slugs.publications', 'hyphens'],
    ['that begins with a digit', { publications: '2-publications' }, 'slugs.publications', 'lower-case'],
    ['that begins with a hyphen', { publications: '-publications' }, 'slugs.publications', 'lower-case'],
    ['that ends with a hyphen', { publications: 'publications-' }, 'slugs.publications', 'lower-case'],
    ['with two hyphens', { publications: 'notice--publications' }, 'slugs.publications', 'lower-case'],
    ['given twice', { blocks: 'same', registers: 'same' }, 'slugs', 'differ'],
    ['that another collection has by default', { blocks: 'registers' }, 'slugs', 'differ'],
    ['of no collection', { notes: 'notes' }, 'slugs.notes', 'organisations, registers, notices'],
  ] as [string, Partial<Slugs>, string, string][])('should refuse a slug %s', (_, given, option, reason) => {
    const refused = () => privacyNotices({ slugs: given })
    expect(refused).toThrow(`payload-privacy-notices: option \`${option}\``)
    expect(refused).toThrow(reason)
  })

  it("should refuse a slug that one of the app's own collections has", async () => {
    const starting = createTestApp({
      name: 'taken',
      collections: [{ slug: 'notices', fields: [] }],
      plugins: [privacyNotices({ slugs: { notices: 'notices' } })],
    })
    await expect(starting).rejects.toThrow(/notices/)
  })
})
