import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import type { RestoreReport } from '../../src/index.js'
import type { Id } from '../fixtures/collections.js'
import type { Site } from '../fixtures/site.js'

import { exportBundle, refreshPending, repair, restoreBundle, verify } from '../../src/index.js'
import { startSite } from '../fixtures/site.js'
import { createBilingualRegister, text } from '../fixtures/sources.js'
import { databaseUnderTest } from './support/app.js'

const TIMEOUT = 300_000
const NOTHING = { entries: 0, notices: 0, publications: 0 }

type Line = Record<string, unknown>

/** An export, line by line. */
const exportOf = async ({ app }: Site, options: Parameters<typeof exportBundle>[1] = {}): Promise<Line[]> => {
  const lines: Line[] = []
  for await (const line of exportBundle(app.payload, options)) lines.push(JSON.parse(line) as Line)
  return lines
}

const bytesOf = (lines: readonly Line[]): Buffer =>
  Buffer.from(lines.map((line) => `${JSON.stringify(line)}\n`).join(''))

/** An export as its bytes are. */
const bundleOf = async ({ app }: Site, options: Parameters<typeof exportBundle>[1] = {}): Promise<Buffer> => {
  const parts: string[] = []
  for await (const line of exportBundle(app.payload, options)) parts.push(line)
  return Buffer.from(parts.join(''))
}

/** What of an export does not tell when it was made. */
const lasting = (lines: readonly Line[]): Line[] =>
  lines.map(({ exportedAt: _, sha256: __, ...rest }) => rest)

describe(`putting an export back, on ${databaseUnderTest.server}`, () => {
  let site: Site
  let empty: Site
  let ids: Record<'kept' | 'moved' | 'withdrawn', Id>
  let bundle: Buffer
  let lines: Line[]
  const started: Site[] = []

  const newSite = async (...given: Parameters<typeof startSite>): Promise<Site> => {
    const one = await startSite(...given)
    started.push(one)
    return one
  }

  beforeAll(async () => {
    site = await newSite('exported')
    const sections = [
      {
        blockType: 'text',
        heading: 'Mitä tietoja',
        keys: ['dataCategories'],
        text: text('Nimi ja osoite.', 'Ei muuta.'),
      },
      { blockType: 'register', keys: ['controller'] },
    ]
    const bilingual = await createBilingualRegister(site.app.payload, site.sources.controller)
    const kept = await site.create({ registers: [bilingual], sections, versionLabel: '3.2' })
    await site.publish(kept.id, { change: { effectiveFrom: '2018-05-25' } })
    const [own, register] = kept.sections as { id: string }[]
    const swedish = { ...own, heading: 'Vilka uppgifter', text: text('Namn och adress.', 'Inget annat.') }
    await site.publish(kept.id, { sections: [swedish, register], title: 'Integritetsbeskrivning' }, 'sv')
    await site.publish(kept.id, { change: { effectiveFrom: '2999-01-01' }, title: 'Tuleva seloste' })
    const withdrawn = await site.create({ title: 'Lakkautettu seloste' })
    await site.publish(withdrawn.id)
    await site.publish(withdrawn.id, { _status: 'draft', withdrawal: { reason: 'Rekisteri on lakkautettu' } })
    const moved = await site.create({ title: 'Muuttava seloste' })
    await site.publish(moved.id)
    await site.publish(moved.id, { changeSlug: true, slug: 'muuttanut-seloste', title: 'Muuttanut' })
    ids = { kept: kept.id, moved: moved.id, withdrawn: withdrawn.id }
    bundle = await bundleOf(site, { publishers: true })
    lines = await exportOf(site, { publishers: true })
    empty = await newSite('restored')
  }, TIMEOUT)
  afterAll(async () => {
    for (const { app } of started) await app.destroy()
  })

  const noticeOf = async ({ app, token }: Site, id: Id) =>
    (await app.rest('GET', `/privacy-notices/${id}?locale=all&depth=0`, { token })).body as Line

  const expectEmpty = async ({ app }: Site) => {
    const slugs = ['notice-publications', 'notice-log', 'privacy-notices']
    const counts = slugs.map(async (collection) => (await app.payload.db.count({ collection })).totalDocs)
    expect(await Promise.all(counts)).toEqual([0, 0, 0])
  }

  describe('what cannot be trusted', () => {
    const refusal = async (bytes: Uint8Array | string) =>
      restoreBundle(empty.app.payload, bytes).then(
        () => 'put back',
        (error: Error) => error.message,
      )
    const change = (over: (copy: Line[]) => Line[] | undefined): Buffer => {
      const copy = structuredClone(lines)
      return bytesOf(over(copy) ?? copy)
    }
    const recordAt = (all: Line[], index: number) =>
      all.filter((line) => 'record' in line)[index] as { record: Line; seal: string } & Line

    it('should be refused as a whole: what was altered, with what and where', async () => {
      const altered = change((copy) => {
        const { record } = recordAt(copy, 0)
        const content = record.content as Record<string, { title: string }>
        content.fi!.title = 'Toinen'
        return undefined
      })
      expect(await refusal(altered)).toMatch(/altered: Version 1 of notice \S+ was altered: its text/)
      const without = change((copy) => {
        copy.splice(copy.indexOf(recordAt(copy, 1)), 1)
        return undefined
      })
      expect(await refusal(without)).toMatch(/missing: Version 2 of notice/)
      const account = change((copy) => {
        recordAt(copy, 0).publisher = { id: '9', label: 'Joku Muu', salt: 'x' }
        return undefined
      })
      expect(await refusal(account)).toMatch(/the account beside it is not the one that published it/)
      const revision = change((copy) => {
        recordAt(copy, 0).revision = 'another-save-of-it'
        return undefined
      })
      expect(await refusal(revision)).toMatch(/altered: Version 1 .* seal/)
      const entry = change((copy) => copy.filter((line) => (line.entry as Line | undefined)?.index !== 2))
      expect(await refusal(entry)).toMatch(/logMissing/)
      await expectEmpty(empty)
    })

    it('should be refused: a file that was cut off, and what is no export', async () => {
      expect(await refusal(bundle.subarray(0, bundle.length - 900))).toMatch(
        /incomplete|The last line is missing/,
      )
      expect(await refusal(bundle.subarray(0, 40))).toMatch(/first line/)
      expect(await refusal(Buffer.from(''))).toMatch(/empty/)
      expect(await refusal(Buffer.from('{"a":1}\n'))).toMatch(/first line/)
      expect(await refusal(join(tmpdir(), 'no-such-export.jsonl'))).toMatch(/ENOENT/)
      await expectEmpty(empty)
    })

    it('should be refused: an export of some notices only, whose log would lack the others', async () => {
      const one = await bundleOf(site, { notice: String(ids.kept), publishers: true })
      expect(await refusal(one)).toMatch(/of notice \S+ only/)
      await expectEmpty(empty)
    })

    it('should be refused: lines in another order, although the digest was made anew', async () => {
      const { createHash } = await import('node:crypto')
      const copy = structuredClone(lines)
      const [first, second] = [copy.indexOf(recordAt(copy, 0)), copy.indexOf(recordAt(copy, 1))]
      ;[copy[first], copy[second]] = [copy[second]!, copy[first]!]
      copy.at(-1)!.sha256 = createHash('sha256')
        .update(bytesOf(copy.slice(0, -1)))
        .digest('hex')
      expect(await refusal(bytesOf(copy))).toMatch(/out of its order/)
      await expectEmpty(empty)
    })

    it(
      'should be refused where the app does not know the key, and taken where it is named',
      async () => {
        const other = await newSite(
          'other key',
          {},
          { config: { secret: 'quite another secret, and long enough' } },
        )
        const refused = restoreBundle(other.app.payload, bundle)
        await expect(refused).rejects.toThrow(/previousSecrets/)
        await expectEmpty(other)
        const knowing = await newSite(
          'earlier key',
          { previousSecrets: ['a secret for tests only, long enough'] },
          { config: { secret: 'quite another secret, and long enough' } },
        )
        await restoreBundle(knowing.app.payload, bundle)
        expect((await verify(knowing.app.payload)).findings).toEqual([])
      },
      TIMEOUT,
    )
  })

  it('should say what it would do, and do nothing, when it is only tried', async () => {
    const { checkpoint, present, written } = await restoreBundle(empty.app.payload, bundle, { dryRun: true })
    expect([checkpoint, present, written]).toEqual([
      null,
      NOTHING,
      { entries: 7, notices: 3, publications: 7 },
    ])
    await expectEmpty(empty)
  })

  describe('into an installation that has published nothing', () => {
    let report: RestoreReport
    const steps: string[] = []

    beforeAll(async () => {
      const directory = await mkdtemp(join(tmpdir(), 'restore-'))
      const file = join(directory, 'publications.jsonl')
      await writeFile(file, bundle)
      report = await restoreBundle(empty.app.payload, file, {
        onProgress: ({ done, step, total }) => steps.push(`${step} ${done}/${total}`),
      })
      await rm(directory, { recursive: true })
    }, TIMEOUT)

    it('should tell what it wrote, and how far it is', () => {
      expect(report).toMatchObject({ lacking: {}, present: NOTHING, written: report.exported })
      expect(steps.at(-1)).toBe('write 17/17')
      expect(steps[0]).toMatch(/^check /)
    })

    it('should be found to be as it was published, with the same log', async () => {
      const { checkpoint, findings } = await verify(empty.app.payload)
      expect(findings).toEqual([])
      expect(checkpoint).toBe(lines.at(-1)!.checkpoint)
      expect(report.checkpoint).toBe(checkpoint)
      expect((await verify(empty.app.payload, { since: bundle.toString() })).findings).toEqual([])
      const { completed, logged, toPublishAgain, underWay } = await repair(empty.app.payload, {
        graceSeconds: 0,
      })
      expect([completed, logged, toPublishAgain, underWay]).toEqual([[], 0, [], []])
    })

    it('should export the same lines', async () => {
      expect(lasting(await exportOf(empty, { publishers: true }))).toEqual(lasting(lines))
    })

    it('should do nothing the second time', async () => {
      const again = await restoreBundle(empty.app.payload, bundle)
      expect(again).toMatchObject({ present: report.exported, written: NOTHING })
    })

    it(
      'should give readers every version by date as before',
      async () => {
        const kept = (await noticeOf(site, ids.kept)).slug as string
        const paths = [
          '',
          `/${kept}`,
          `/${kept}?locale=sv`,
          `/${kept}?date=2019-01-01`,
          `/${kept}?date=2999-02-01`,
          `/${kept}/versions/1`,
          `/${kept}/versions/2?locale=sv`,
          `/${kept}/history`,
          `/${kept}/diff?from=1&to=2`,
          `/${kept}/versions/3/record`,
          '/lakkautettu-seloste',
          '/lakkautettu-seloste/versions/1',
          '/muuttava-seloste',
          '/muuttanut-seloste',
          '/muuttanut-seloste?format=md',
          '/log/entries?start=0&end=7',
          '/log/checkpoint',
        ]
        for (const path of paths) {
          const [before, after] = [await site.read(path), await empty.read(path)]
          expect([path, after.status, after.text]).toEqual([path, before.status, before.text])
        }
      },
      TIMEOUT,
    )

    it('should have the notices with their words in every language, published or withdrawn as they were', async () => {
      const was = await noticeOf(site, ids.kept)
      const is = await noticeOf(empty, ids.kept)
      expect(is).toMatchObject({
        id: ids.kept,
        _status: 'published',
        preparedOn: was.preparedOn,
        registers: [],
        slug: was.slug,
        title: { fi: 'Tuleva seloste', sv: 'Integritetsbeskrivning' },
        versionLabel: '3.2',
      })
      const words = JSON.stringify(is.sections)
      expect(words).toContain('Nimi ja osoite.')
      expect(words).toContain('Vilka uppgifter')
      expect(words).toContain('Inget annat.')
      expect(words).toContain('Esimerkkiyhdistys ry')
      expect(await noticeOf(empty, ids.withdrawn)).toMatchObject({ _status: 'draft' })
      expect(await noticeOf(empty, ids.moved)).toMatchObject({
        _status: 'published',
        slug: 'muuttanut-seloste',
      })
    })

    it('should guard them as any notice that was published', async () => {
      const { app, save, token } = empty
      const deleted = await app.rest('DELETE', `/privacy-notices/${ids.kept}`, { token })
      expect(deleted.status).toBe(409)
      const moved = await save(ids.kept, { _status: 'draft', slug: 'muualla' })
      expect(moved.text).toContain('slug')
      expect(moved.status).toBe(400)
    })

    it('should say of nothing that it is pending, and of no register that it is used', async () => {
      expect((await refreshPending(empty.app.payload)).pending).toBe(0)
      const { register } = empty.sources
      const { body } = await empty.app.rest('GET', `/registers/${register}/usage`, { token: empty.token })
      expect(body).toMatchObject({ notices: [] })
    })

    it(
      'should let editors go on: a new notice has an id of its own, and a register makes one publishable',
      async () => {
        const fresh = await empty.create({ title: 'Uusi seloste' })
        expect(Object.values(ids)).not.toContain(fresh.id)
        await empty.publish(fresh.id)
        const alone = await empty.save(ids.moved, { title: 'Ilman rekisteriä' })
        expect(alone.status).toBe(400)
        const { recorded } = await empty.publish(ids.moved, {
          registers: [empty.sources.register],
          title: 'Rekisterin kanssa',
        })
        expect(recorded).toMatchObject({ version: 3 })
        const back = await empty.publish(ids.withdrawn, { registers: [empty.sources.register] })
        expect(back.recorded).toMatchObject({ version: 3 })
        expect((await verify(empty.app.payload, { since: bundle.toString() })).findings).toEqual([])
      },
      TIMEOUT,
    )

    it('should be refused once something else was published', async () => {
      await expect(restoreBundle(empty.app.payload, bundle)).rejects.toThrow(
        /There are 10 publications here, and 7/,
      )
    })
  })
})
