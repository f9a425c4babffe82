import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'

import type { Standing } from '../../src/record/standings.js'

import { inForceAt, type Moment, upcomingAt } from '../../src/notice/timeline.js'
import { createStandings } from '../../src/record/standings.js'

const TIME_ZONE = 'Europe/Helsinki'

const dayAt = (day: number) => new Date(Date.UTC(2026, 0, 1) + day * 86_400_000).toISOString().slice(0, 10)
const instantAt = (hour: number) => new Date(Date.UTC(2026, 0, 1) + hour * 3_600_000).toISOString()

/** The publications of a notice: numbered, of few days, so that many fall on the same. */
const chain = (notice: string, isOdd: boolean) =>
  fc
    .array(
      fc.record({
        day: fc.integer({ max: 12, min: 0 }),
        hour: fc.integer({ max: 12 * 24, min: 0 }),
        isWithdrawn: fc.boolean(),
        replaces: fc.option(fc.integer({ max: 8, min: 1 }), { freq: isOdd ? 2 : 1000 }),
        slug: fc.constantFrom('alfa', 'beeta'),
      }),
      { maxLength: 9 },
    )
    .map((entries) =>
      entries.map(({ day, hour, isWithdrawn, replaces, slug }, index): Standing => ({
        effectiveFrom: dayAt(day),
        event: isWithdrawn ? 'withdrawn' : 'published',
        notice,
        publishedAt: instantAt(hour),
        replaces: replaces === null ? null : [replaces],
        slug,
        version: index + 1,
      })),
    )

const placesOf = (standings: readonly (Standing | undefined)[]) =>
  standings.map(
    (one) => one && [one.notice, one.version, one.slug, one.event, one.effectiveFrom, one.publishedAt],
  )

const byNotice = (all: readonly Standing[]) =>
  ['1', '2', '3'].map((notice) => all.filter((one) => one.notice === notice))

describe('where publications stand', () => {
  it('says of every moment what all of them say', () => {
    fc.assert(
      fc.property(
        fc.tuple(chain('1', false), chain('2', true), chain('3', false)).map((chains) => chains.flat()),
        fc.func(fc.integer()),
        (all, order) => {
          const standings = createStandings()
          // In no order: they are read by their hashes.
          for (const one of [...all].sort((a, b) => order(a.publishedAt) - order(b.publishedAt)))
            standings.add(one)
          expect(standings.size()).toBe(all.length)
          for (let day = -1; day <= 13; day += 1) {
            const near = byNotice(standings.near(dayAt(day), false).flat())
            const ahead = byNotice(standings.near(dayAt(day), true).flat())
            const moments: Moment[] = [null, 0, 10, 23].map((hour) => ({
              date: dayAt(day),
              instant: hour === null ? null : instantAt(day * 24 + hour),
            }))
            for (const moment of moments) {
              expect(placesOf(near.map((one) => inForceAt(one, moment, TIME_ZONE)))).toEqual(
                placesOf(byNotice(all).map((one) => inForceAt(one, moment, TIME_ZONE))),
              )
            }
            expect(placesOf(ahead.flatMap((one) => upcomingAt(one, dayAt(day))))).toEqual(
              placesOf(byNotice(all).flatMap((one) => upcomingAt(one, dayAt(day)))),
            )
          }
        },
      ),
      { numRuns: 100 },
    )
  })

  it('counts a notice to the organisation that any of its publications is of, on every day', () => {
    const scopes = [undefined, null, 'alfa', 'beeta'] as const
    const ofScopes = fc.tuple(
      ...['1', '2', '3'].map((notice) =>
        fc
          .tuple(chain(notice, notice === '2'), fc.infiniteStream(fc.constantFrom(...scopes)))
          .map(([own, drawn]) => own.map((one) => ({ ...one, scope: drawn.next().value as null | string }))),
      ),
    )
    fc.assert(
      fc.property(ofScopes, (chains) => {
        const standings = createStandings()
        for (const one of chains.flat()) standings.add(one)
        for (const scope of ['alfa', 'beeta', 'gamma']) {
          const own = chains.filter((some) => some.some((one) => one.scope === scope)).flat()
          for (let day = -1; day <= 13; day += 1) {
            const moment = { date: dayAt(day), instant: null }
            const near = byNotice(standings.near(dayAt(day), false, scope).flat())
            expect(placesOf(near.map((one) => inForceAt(one, moment, TIME_ZONE)))).toEqual(
              placesOf(byNotice(own).map((one) => inForceAt(one, moment, TIME_ZONE))),
            )
            const ahead = byNotice(standings.near(dayAt(day), true, scope).flat())
            expect(placesOf(ahead.flatMap((one) => upcomingAt(one, dayAt(day))))).toEqual(
              placesOf(byNotice(own).flatMap((one) => upcomingAt(one, dayAt(day)))),
            )
          }
        }
      }),
      { numRuns: 100 },
    )
  })

  it('lists of an organisation what was published before there were several, until its first of it takes force', () => {
    const standings = createStandings()
    const notice = { event: 'published', notice: '1', slug: 'seloste' } as const
    const [first, next] = [dayAt(0), dayAt(9)]
    standings.add({ ...notice, effectiveFrom: first, publishedAt: instantAt(0), scope: null, version: 1 })
    standings.add({ ...notice, effectiveFrom: next, publishedAt: instantAt(24), scope: 'alfa', version: 2 })
    const versionsOn = (day: number, scope?: string) =>
      standings.near(dayAt(day), false, scope).map((some) => some.map(({ version }) => version))
    expect([versionsOn(5, 'alfa'), versionsOn(10, 'alfa')]).toEqual([[[1]], [[2]]])
    expect([versionsOn(5), versionsOn(5, 'beeta')]).toEqual([[[1]], []])
  })

  it('leaves out what is neither in force on a day nor comes after it', () => {
    const standings = createStandings()
    for (let version = 1; version <= 5000; version += 1) {
      standings.add({
        effectiveFrom: dayAt(version),
        event: 'published',
        notice: String(version % 10),
        publishedAt: instantAt(24 * version),
        slug: `seloste-${version % 10}`,
        version,
      })
    }
    expect(standings.near(dayAt(6000), true).map(({ length }) => length)).toEqual(
      Array.from({ length: 10 }, () => 1),
    )
    expect(standings.near(dayAt(4991), true).flat()).toHaveLength(2 * 10)
    expect(standings.near(dayAt(2000), false).flat()).toHaveLength(1 + 10)
  })

  it('knows what it has, by notice and number, and keeps what no column can hold as it is', () => {
    const standings = createStandings()
    const plain: Standing = {
      effectiveFrom: '2026-01-01',
      event: 'published',
      notice: '1',
      publishedAt: '2026-01-01T10:00:00.000Z',
      slug: 'seloste',
      version: 1,
    }
    const odd = [
      { ...plain, effectiveFrom: 'never', version: 2 },
      { ...plain, publishedAt: '2026-01-01', version: 3 },
      { ...plain, slug: null as never, version: 4 },
      { ...plain, version: 1.5 },
      { ...plain, replaces: [1], version: 5 },
    ]
    for (const one of [plain, ...odd]) {
      expect(standings.unknownOf([one])).toEqual([one])
      standings.add(one)
      expect(standings.unknownOf([one])).toEqual([])
    }
    const others = [
      { ...plain, notice: '2' },
      { ...plain, version: 6 },
    ]
    expect(standings.unknownOf([plain, ...others, ...odd])).toEqual(others)
    expect(standings.near('2026-02-01', false).flat()).toEqual(
      expect.arrayContaining(odd.map((one) => expect.objectContaining(one) as unknown)),
    )
  })
})
