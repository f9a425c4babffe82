import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals'
import { createHash } from 'node:crypto'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import type { CheckAnswer } from '../../src/checks/checkComposed.js'
import type { RestoreReport } from '../../src/index.js'
import type { Id } from '../fixtures/collections.js'
import type { Site } from '../fixtures/site.js'

import {
  exportBundle,
  privacyNotices,
  refreshPending,
  repair,
  restoreBundle,
  verify,
} from '../../src/index.js'
import { run } from '../../src/bin/index.js'
import { RULES } from '../../src/notice/check/rules/index.js'
import { forbidden } from '../fixtures/ownRules.js'
import { bundle as bundleLines } from '../fixtures/bundles.js'
import { chainOf, SECRET as CHAIN_SECRET } from '../fixtures/chains.js'
import { startSite } from '../fixtures/site.js'
import { createBilingualRegister, text } from '../fixtures/sources.js'
import { createTestApp, databaseUnderTest, itWhen } from './support/app.js'
import { actsOn, RIGHTS } from './support/approving.js'
import { WITH_UNITS } from './support/units.js'

const TIMEOUT = 300_000
const SECRET = 'a secret for tests only, long enough'
const noRules = Object.fromEntries(RULES.map(({ id }) => [id, 'off' as const]))
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

/** Lines with the digest that they would have been exported with. */
const sealed = (copy: Line[]): Buffer => {
  copy.at(-1)!.sha256 = createHash('sha256')
    .update(bytesOf(copy.slice(0, -1)))
    .digest('hex')
  return bytesOf(copy)
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
    site = await newSite('exported', { checks: { own: [forbidden('own-bad', 'kelvoton')], rules: noRules } })
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
    const waived = await site.create({
      sections: [{ ...sections[0], text: text('Tämä on kelvoton lause.') }],
      title: 'Sallittu seloste',
    })
    const { body } = await site.app.rest<CheckAnswer>('GET', `/privacy-notices/${waived.id}/check`, {
      token: site.token,
    })
    await site.app.rest('POST', `/privacy-notices/${waived.id}/waive`, {
      body: { fingerprint: body.findings[0]!.fingerprint, reason: 'Lakimies on katsonut tämän.' },
      token: site.token,
    })
    await site.publish(waived.id)
    ids = { kept: kept.id, moved: moved.id, withdrawn: withdrawn.id }
    bundle = await bundleOf(site, { publishers: true })
    lines = await exportOf(site, { publishers: true })
    empty = await newSite('restored')
  }, TIMEOUT)
  afterAll(async () => {
    for (const { app } of started) await app.destroy()
  })

  const noticeOf = async ({ app, token }: Site, id: Id) =>
    (await app.rest('GET', `/privacy-notices/${id}?locale=all&depth=0`, { token })).body

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
      const waiver = change((copy) => {
        const waived = copy.find((line) => 'waivers' in line) as { waivers: { reason: string }[] } | undefined
        waived!.waivers[0]!.reason = 'Muusta syystä.'
        return undefined
      })
      expect(await refusal(waiver)).toMatch(/what was let be is not told beside it as it was/)
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
      const copy = structuredClone(lines)
      const [first, second] = [copy.indexOf(recordAt(copy, 0)), copy.indexOf(recordAt(copy, 1))]
      ;[copy[first], copy[second]] = [copy[second]!, copy[first]!]
      expect(await refusal(sealed(copy))).toMatch(/out of its order/)
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
          { previousSecrets: [SECRET] },
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
      { entries: 8, notices: 4, publications: 8 },
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
      expect(report).toMatchObject({ present: NOTHING, written: report.exported })
      expect(steps.at(-1)).toBe('write 20/20')
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
          '/log/entries?start=0&end=8',
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
        preparedOn: was.preparedOn ?? null,
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
      const { body } = await empty.app.rest('GET', `/privacy-notices/uses?source=registers:${register}`, {
        token: empty.token,
      })
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
        /There are 11 publications here, and 8/,
      )
    })
  })

  describe('of other apps', () => {
    it(
      'should come back with who approved it',
      async () => {
        const options = { access: RIGHTS, approval: { approvals: 1 as const } }
        const approving = await newSite('approved', options)
        const { approve, asked } = actsOn(approving)
        const { id } = await approving.create()
        const other = await approving.app.createUser()
        expect((await approve(await asked(id), other)).status).toBeLessThan(300)
        await approving.publish(id)
        const [{ approvers } = {}] = await approving.records(id)
        expect(approvers).toHaveLength(1)

        const named = await newSite('approved-named', options)
        await restoreBundle(named.app.payload, await bundleOf(approving, { publishers: true }))
        expect((await named.records(id))[0]).toMatchObject({ approvers })
        expect((await verify(named.app.payload)).findings).toEqual([])
      },
      TIMEOUT,
    )

    it(
      'should come back in the one language of an app without localization',
      async () => {
        const plain = await newSite('plain', {}, { localization: false })
        const { id } = await plain.create({ title: 'Yksikielinen' })
        await plain.publish(id)
        const target = await newSite('plain-restored', {}, { localization: false })
        await restoreBundle(target.app.payload, await bundleOf(plain, { publishers: true }))
        expect(await noticeOf(target, id)).toMatchObject({ _status: 'published', title: 'Yksikielinen' })
        expect((await target.read('/yksikielinen')).text).toBe((await plain.read('/yksikielinen')).text)
        expect((await verify(target.app.payload)).findings).toEqual([])
      },
      TIMEOUT,
    )

    it(
      'should come back with what was not in the log yet, which has it then',
      async () => {
        const late = await newSite('late')
        const { id } = await late.create({ title: 'Kirjaamaton' })
        await late.publish(id)
        await late.publish(id, { title: 'Kirjaamaton yhä' })
        await late.app.payload.db.deleteMany({ collection: 'notice-log', where: { index: { equals: 1 } } })
        const target = await newSite('late-restored')
        const { written } = await restoreBundle(
          target.app.payload,
          await bundleOf(late, { publishers: true }),
        )
        expect(written).toEqual({ entries: 2, notices: 1, publications: 2 })
        const { findings } = await verify(target.app.payload)
        expect(findings).toEqual([])
        expect((await repair(target.app.payload)).logged).toBe(0)
      },
      TIMEOUT,
    )

    it(
      'should be refused where ids are of another kind',
      async () => {
        const rows = chainOf(databaseUnderTest.kind === 'mongodb' ? '7' : '6b0ce51ec9b45e6472cb9a50', 2)
        const other = await newSite('other ids', { previousSecrets: [CHAIN_SECRET] })
        const copy = bundleLines(rows).map((one) => JSON.parse(one) as Line)
        copy
          .filter((one) => 'record' in one)
          .forEach((one, index) => {
            const { publisher, revision } = rows[index]!
            Object.assign(one, { publisher, revision })
          })
        const refused = restoreBundle(other.app.payload, sealed(copy))
        await expect(refused).rejects.toThrow(/Notices have ids of another kind here/)
        await expectEmpty(other)
      },
      TIMEOUT,
    )
  })

  describe('without what stands beside the records', () => {
    it('should be refused: nobody could tell whether that was removed', async () => {
      const refused = restoreBundle(empty.app.payload, await bundleOf(site))
      await expect(refused).rejects.toThrow(/does not say of version 1 of notice \S+ the name of its save/)
      await expect(refused).rejects.toThrow(/export --publishers/)
    })

    it.each(['publisher', 'revision', 'waivers'])('should be refused without %s of one', async (name) => {
      const copy = structuredClone(lines)
      const line = copy.findLast((one) => name in one)!
      const { notice, version } = line.record as Line
      Reflect.deleteProperty(line, name)
      const refused = restoreBundle(empty.app.payload, sealed(copy))
      await expect(refused).rejects.toThrow(
        new RegExp(`does not say of version ${String(version)} of notice ${String(notice)} `),
      )
    })

    it('should be refused where the name of a save is none', async () => {
      const copy = structuredClone(lines)
      const line = copy.find((one) => 'revision' in one)!
      line.revision = [line.revision]
      await expect(restoreBundle(empty.app.payload, sealed(copy))).rejects.toThrow(/altered: Version 1/)
    })
  })

  describe('where something is already', () => {
    it(
      'should be refused, naming it: a notice with the same id, one with the same address',
      async () => {
        const other = await newSite('occupied')
        const id = databaseUnderTest.kind === 'mongodb' ? undefined : 1
        if (id !== undefined) {
          const draft = await other.create({ title: 'Keskeneräinen' })
          expect(draft.id).toBe(id)
          await expect(restoreBundle(other.app.payload, bundle)).rejects.toThrow(
            /There is a notice 1 here already \(keskenerainen\), and the export has another one with that id/,
          )
          await other.app.payload.delete({ id, collection: 'privacy-notices' as never })
        }
        const rows = await exportOf(site)
        const taken = rows.find(
          ({ record }) => (record as Line | undefined)?.notice === String(ids.withdrawn),
        )
        const others = await Promise.all(
          [1, 2, 3, 4].map((count) => other.create({ title: `Luonnos ${count}` })),
        )
        for (const one of others) {
          await other.app.payload.delete({ id: one.id, collection: 'privacy-notices' as never })
        }
        const { id: own } = await other.create({ slug: (taken!.record as Line).slug, title: 'Sama osoite' })
        const refused = restoreBundle(other.app.payload, bundle)
        if (Object.values(ids).includes(own))
          await expect(refused).rejects.toThrow(/another one with that id/)
        else await expect(refused).rejects.toThrow(/has the address that notice \S+ of the export has/)
        expect(await other.records(ids.kept)).toEqual([])
      },
      TIMEOUT,
    )

    it(
      'should be refused, naming it: a publication, an entry of the log',
      async () => {
        const other = await newSite('published')
        const { id } = await other.create({ slug: 'muu-seloste', title: 'Muu' })
        await other.publish(id)
        await expect(restoreBundle(other.app.payload, bundle)).rejects.toThrow(
          /There is a publication here already that is not what the export begins with: version 1 of notice/,
        )
        await other.app.payload.db.deleteMany({ collection: 'notice-publications', where: {} })
        await other.app.payload.db.deleteMany({ collection: 'privacy-notices', where: {} })
        await expect(restoreBundle(other.app.payload, bundle)).rejects.toThrow(
          /The log of publications here has 1 entries .* entry 0 is another one/,
        )
      },
      TIMEOUT,
    )

    it(
      'should be refused where a language is not there, or the organisations are',
      async () => {
        const finnish = await newSite(
          'finnish',
          {},
          { localization: { defaultLocale: 'fi', locales: ['fi'] } },
        )
        await expect(restoreBundle(finnish.app.payload, bundle)).rejects.toThrow(/is written in sv/)
        const units = await newSite('units', {
          overrides: WITH_UNITS,
          scope: { field: 'unit', of: () => ['alfa'] },
        })
        await expect(restoreBundle(units.app.payload, bundle)).rejects.toThrow(/belongs to no organisation/)
      },
      TIMEOUT,
    )
  })

  describe('of several organisations', () => {
    const units = { overrides: WITH_UNITS, scope: { field: 'unit', of: () => ['alfa', 'beeta'] } }

    it(
      'should give each notice to the one that it was of, and refuse to be of one only',
      async () => {
        const several = await newSite('several', units)
        const { payload } = several.app
        await payload.update({
          id: several.sources.register,
          collection: 'registers' as never,
          data: { unit: 'alfa' },
        })
        await payload.update({
          id: several.sources.controller,
          collection: 'notice-organisations' as never,
          data: { unit: 'alfa' },
        })
        const { id } = (await payload.create({
          collection: 'privacy-notices' as never,
          data: {
            _status: 'published',
            profile: 'classic',
            registers: [several.sources.register],
            title: 'Alfan',
            unit: 'alfa',
          },
        })) as { id: Id }
        await expect(
          restoreBundle(empty.app.payload, await bundleOf(several, { publishers: true })),
        ).rejects.toThrow(/belongs to one of several organisations \(alfa\), and this app is of one/)
        await expect(
          restoreBundle(empty.app.payload, await bundleOf(several, { scope: 'alfa' })),
        ).rejects.toThrow(/of notice \S+ only/)
        const renamed = await newSite('several-renamed', {
          ...units,
          scope: { ...units.scope, key: ({ value }) => (value === 'alfa' ? 'beeta' : 'alfa') },
        })
        await expect(
          restoreBundle(renamed.app.payload, await bundleOf(several, { publishers: true })),
        ).rejects.toThrow(
          /the organisation alfa, which they call alfa in addresses; here that one is called beeta/,
        )
        await expectEmpty(renamed)
        const other = await newSite('several-restored', units)
        await restoreBundle(other.app.payload, await bundleOf(several, { publishers: true }))
        expect(await noticeOf(other, id)).toMatchObject({ _status: 'published', unit: 'alfa' })
        expect((await other.read('/alfan?scope=alfa')).text).toBe(
          (await several.read('/alfan?scope=alfa')).text,
        )
        expect((await verify(other.app.payload)).findings).toEqual([])
      },
      TIMEOUT,
    )
  })

  describe('broken off', () => {
    const names = [
      'create',
      'createVersion',
      'deleteOne',
      'deleteVersions',
      'updateOne',
      'updateVersion',
    ] as const

    /** Has a process die at one of its writes, when it is told so: nothing is written after that, and nothing tidied up. */
    const mortal = ({ app }: Site) => {
      const db = app.payload.db as unknown as Record<string, (...given: unknown[]) => Promise<unknown>>
      let left = Infinity
      for (const name of names) {
        const whole = db[name]!
        db[name] = async (...given) => {
          left -= 1
          if (left < 0) throw new Error('the process has died')
          return whole.apply(db, given)
        }
      }
      return async (writes: number): Promise<string> => {
        left = writes
        const said = await restoreBundle(app.payload, bundle, { graceSeconds: 0 }).then(
          () => 'put back',
          (error: Error) => error.message,
        )
        left = Infinity
        return said
      }
    }

    it.each(['with', 'without'])(
      'should go on from wherever it stopped, %s transactions',
      async (transactions) => {
        const given = transactions === 'without' ? { transactions: false } : {}
        const half = await newSite(`broken off ${transactions}`, {}, given)
        const dying = mortal(half)
        const said: string[] = []
        if (!half.app.transactions) {
          await dying(2)
          await expect(restoreBundle(half.app.payload, bundle)).rejects.toThrow(
            /was being put back less than 60 seconds ago, perhaps by somebody who still is/,
          )
        }
        for (const at of [1, 2, 4, 3, 7, 12, 17, 23, 20, 9, 6]) {
          said.push(await dying(at))
          // What is done about it meanwhile keeps nothing from being put back.
          expect((await repair(half.app.payload, { graceSeconds: 0 })).logged).toBe(0)
          const { docs } = await half.app.payload.find({ collection: 'privacy-notices' as never, limit: 1 })
          const [notice] = docs as { id: Id }[]
          if (!notice || (await half.records(notice.id)).length > 0) continue
          const refused = await half.save(notice.id, { registers: [half.sources.register], title: 'Kesken' })
          expect([refused.status, refused.text]).toEqual([409, expect.stringContaining('put them back')])
        }
        expect(said.filter((one) => one === 'the process has died').length).toBeGreaterThan(4)
        await restoreBundle(half.app.payload, bundle, { graceSeconds: 0 })
        expect((await verify(half.app.payload)).findings).toEqual([])
        expect(lasting(await exportOf(half, { publishers: true }))).toEqual(lasting(lines))
        expect(await noticeOf(half, ids.kept)).toMatchObject({
          _status: 'published',
          title: { fi: 'Tuleva seloste', sv: 'Integritetsbeskrivning' },
        })
        expect((await restoreBundle(half.app.payload, bundle)).written).toEqual(NOTHING)
      },
      TIMEOUT,
    )

    itWhen(
      'transactions',
      'should not say that it is there when the database lost what it said it had committed',
      async () => {
        const forgetful = await newSite('forgetful')
        const { db } = forgetful.app.payload
        const commit = db.commitTransaction.bind(db)
        let commits = 0
        db.commitTransaction = async (id) => {
          commits += 1
          await (commits > 4 ? db.rollbackTransaction(await id) : commit(id))
        }
        await expect(restoreBundle(forgetful.app.payload, bundle)).rejects.toThrow(
          /not in the database as it was written/,
        )
        db.commitTransaction = commit
        const { present } = await restoreBundle(forgetful.app.payload, bundle)
        expect(present).toEqual({ entries: 0, notices: 4, publications: 0 })
        expect((await verify(forgetful.app.payload)).findings).toEqual([])
      },
      TIMEOUT,
    )

    it(
      'should be there once, when two put it back at once',
      async () => {
        const shared = await newSite('at once')
        const second = await createTestApp({
          name: 'at once too',
          database: shared.app.database,
          plugins: [privacyNotices()],
        })
        const apps = [shared.app, second, shared.app]
        const outcomes = await Promise.allSettled(apps.map(({ payload }) => restoreBundle(payload, bundle)))
        for (const one of outcomes) {
          if (one.status === 'rejected')
            expect(String(one.reason)).toMatch(/Somebody else has written here|was being put back/)
        }
        // Whoever was in the other's way does it alone now.
        await restoreBundle(shared.app.payload, bundle, { graceSeconds: 0 })
        await second.destroy()
        expect((await verify(shared.app.payload)).findings).toEqual([])
        expect(lasting(await exportOf(shared, { publishers: true }))).toEqual(lasting(lines))
      },
      TIMEOUT,
    )
  })

  it(
    'should be a command, which says what it checked and did, and why it does not',
    async () => {
      const target = await newSite('command')
      const directory = await mkdtemp(join(tmpdir(), 'restore-'))
      const file = join(directory, 'publications.jsonl')
      await writeFile(file, bundle)
      const printed: string[] = []
      const errors: string[] = []
      const keep = (into: string[]) => (chunk: unknown) => into.push(String(chunk)) > 0
      jest.spyOn(process.stdout, 'write').mockImplementation(keep(printed))
      jest.spyOn(process.stderr, 'write').mockImplementation(keep(errors))
      const command = async (...args: string[]) => {
        printed.length = 0
        errors.length = 0
        return run(() => Promise.resolve(target.app.payload), args)
      }
      try {
        expect(await command('restore')).toBe(2)
        expect(await command('restore', join(directory, 'none.jsonl'))).toBe(2)
        expect(errors.join('')).toContain('ENOENT')
        expect(await command('restore', file, '--dry-run')).toBe(0)
        expect(printed.join('')).toContain(
          'Would be put back: 8 publications of 4 notices, 8 entries of the log.',
        )
        expect(await command('restore', file)).toBe(0)
        expect(printed).toEqual([
          'In the export: 8 publications of 4 notices, 8 entries of the log. All as they were published.\n',
          'Put back: 8 publications of 4 notices, 8 entries of the log.\n',
          'Restart servers that are running. Name a register in a notice before publishing it again.\n',
        ])
        expect(errors.join('')).toContain('Putting it back: 100 %')
        await writeFile(file, bundle.subarray(0, -20))
        expect(await command('restore', file)).toBe(2)
        expect(errors.join('')).toContain('so nothing of it is put back')
      } finally {
        jest.restoreAllMocks()
        await rm(directory, { recursive: true })
      }
    },
    TIMEOUT,
  )
})
