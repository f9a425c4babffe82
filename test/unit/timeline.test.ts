import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'

import type { Intended, Placement, TimelineEntry } from '../../src/notice/timeline.js'
import type { Act } from '../fixtures/calendarModel.js'

import {
  aheadAt,
  inForceAt,
  lastInForceFirst,
  placePublication,
  placeWithdrawal,
  replacedIn,
  sinceVersion,
  textBeforeIn,
  upcomingAt,
  type Weighed,
} from '../../src/notice/timeline.js'
import { acts, Calendar, dateOf, DAYS, noonOf, WITHDRAWN } from '../fixtures/calendarModel.js'
import { runs } from '../support/runs.js'

const TIME_ZONE = 'Europe/Helsinki'

const onDay = (entries: readonly TimelineEntry[], date: string) =>
  inForceAt(entries, { date, instant: null }, TIME_ZONE)

const textsOf = (entries: readonly TimelineEntry[]): (null | string)[] =>
  Array.from({ length: DAYS }, (_, day) => onDay(entries, dateOf(day))?.contentHash ?? null)

const aroundOf = (entries: readonly TimelineEntry[], day: string, today: string) => ({
  ahead: aheadAt(entries, today),
  newest: entries.at(-1) ?? null,
  then: onDay(entries, day) ?? null,
  today: onDay(entries, today) ?? null,
})

const place = (entries: readonly TimelineEntry[], intended: Intended, today: string): Placement =>
  placePublication(aroundOf(entries, intended.effectiveFrom ?? today, today), intended, today)

/** The publications of a notice, made one after another. */
class Notice {
  entries: TimelineEntry[] = []

  private add(placed: { effectiveFrom: string; replaces: number[] }, contentHash: string, today: string) {
    const { effectiveFrom, replaces } = placed
    this.entries.push({
      contentHash,
      effectiveFrom,
      event: contentHash === WITHDRAWN ? 'withdrawn' : 'published',
      // Whatever a clock says.
      publishedAt: `${today}T10:00:00.000Z`,
      replaces,
      version: this.entries.length + 1,
    })
  }

  publish(
    text: string,
    today: string,
    { day = null, waiting = null }: { day?: null | string; waiting?: Intended['waiting'] } = {},
  ): Placement {
    const placement = place(this.entries, { contentHash: text, effectiveFrom: day, waiting }, today)
    if (placement.outcome === 'placed') this.add(placement, text, today)
    return placement
  }

  withdraw(today: string) {
    if (this.entries.at(-1)?.event !== 'published') return
    this.add(placeWithdrawal(aroundOf(this.entries, today, today), today), WITHDRAWN, today)
  }

  on(date: string) {
    return onDay(this.entries, date)?.contentHash
  }
}

describe('the text that one is compared with', () => {
  const entry = (
    version: number,
    effectiveFrom: string,
    more: Partial<TimelineEntry> = {},
  ): TimelineEntry => ({
    contentHash: String(version),
    effectiveFrom,
    event: 'published',
    publishedAt: '2026-01-01T10:00:00.000Z',
    version,
    ...more,
  })
  const now = entry(1, '2026-01-01')
  const waits = entry(2, '2026-03-01')
  const replacing = entry(3, '2026-02-01', { replaces: [2] })
  const withdrawn = entry(3, '2026-02-01', { event: 'withdrawn', replaces: [2] })
  const before = (entries: TimelineEntry[], day: string) => textBeforeIn(entries, day)?.version

  it.each([
    ['nothing, where it is the first', [], '2026-01-01', undefined],
    ['what is in force, where another waits', [now, waits], '2026-02-01', 1],
    ['what waits, from its day on', [now, waits], '2026-03-01', 2],
    ['what is in force, not what never takes force', [now, waits, replacing], '2026-03-01', 3],
    ['the newest, for a text older than all', [now, waits], '2018-01-01', 2],
    ['the text before its day, for one brought in between', [now, entry(2, '2018-01-01')], '2019-01-01', 2],
    ['the newest text, after a withdrawal', [now, waits, withdrawn], '2026-04-01', 2],
  ])('should be %s', (_, entries, day, expected) => {
    expect(before(entries, day)).toBe(expected)
  })
})

describe('what is in force', () => {
  it('should be what took force last, and of two of one day the newer', () => {
    const notice = new Notice()
    notice.publish('A', '2026-01-10')
    notice.publish('B', '2026-01-20')
    notice.publish('C', '2026-01-20')
    notice.publish('D', '2026-01-25', { day: '2026-01-15' })
    expect(
      ['2026-01-09', '2026-01-10', '2026-01-15', '2026-01-20', '2026-02-01'].map((day) => notice.on(day)),
    ).toEqual([undefined, 'A', 'D', 'C', 'C'])
  })

  it('should ask what becomes of a version that waits, and do as it is told', () => {
    const made = (waiting: Intended['waiting']) => {
      const notice = new Notice()
      notice.publish('A', '2026-01-01')
      notice.publish('B', '2026-01-02', { day: '2026-02-01' })
      const placement = notice.publish('C', '2026-01-03', { waiting })
      return { notice, placement }
    }
    const { notice: asked, placement } = made(null)
    expect(placement).toMatchObject({ outcome: 'undecided', waiting: [{ version: 2 }] })
    expect(asked.entries).toHaveLength(2)
    expect(made('keep').placement).toMatchObject({ isAlone: false, outcome: 'placed', replaces: [] })
    expect(made('keep').notice.on('2026-02-01')).toBe('B')
    expect(made('replace').placement).toMatchObject({ isAlone: true, outcome: 'placed', replaces: [2] })
    expect(made('replace').notice.on('2026-02-01')).toBe('C')
  })

  it.each([
    ['takes force after what waits', 'C', '2026-03-01', [], ['A', 'B', 'C']],
    ['takes force on the same day', 'C', '2026-02-01', [2], ['A', 'C', 'C']],
    ['is the same text for a later day', 'B', '2026-03-01', [2], ['A', 'A', 'B']],
    ['is the same text for today', 'B', '2026-01-03', [2], ['B', 'B', 'B']],
    ['is recorded for the past', 'C', '2025-01-01', [], ['A', 'B', 'B']],
  ])('should not ask where what is published %s', (_, text, day, replaces, texts) => {
    const notice = new Notice()
    notice.publish('A', '2026-01-01')
    notice.publish('B', '2026-01-02', { day: '2026-02-01' })
    expect(notice.publish(text, '2026-01-03', { day })).toMatchObject({ outcome: 'placed', replaces })
    expect(['2026-01-03', '2026-02-01', '2026-03-01'].map((date) => notice.on(date))).toEqual(texts)
  })

  it('should be changed by no publication that gives no day another text', () => {
    const notice = new Notice()
    notice.publish('A', '2026-01-01')
    const outcome = (...given: Parameters<Notice['publish']>) => notice.publish(...given).outcome
    expect(outcome('A', '2026-01-02')).toBe('unchanged')
    expect(outcome('A', '2026-01-02', { day: '2026-05-01' })).toBe('unchanged')
    notice.publish('B', '2026-01-02', { day: '2026-02-01' })
    // The text that waits goes on waiting when it is saved again; for today it has to be said.
    expect(outcome('B', '2026-01-03')).toBe('unchanged')
    expect(outcome('B', '2026-01-03', { day: '2026-02-01' })).toBe('unchanged')
    // Going back to the text in force: whether the one that waits stays is all there is to say.
    expect(outcome('A', '2026-01-03')).toBe('undecided')
    expect(outcome('A', '2026-01-03', { waiting: 'keep' })).toBe('unchanged')
    expect(outcome('A', '2026-01-03', { waiting: 'replace' })).toBe('placed')
    expect(notice.on('2026-02-01')).toBe('A')
    expect(outcome('A', '2026-02-03')).toBe('unchanged')
    // An older text that has never been in force, and one that was in force before what is known.
    expect(outcome('B', '2026-02-03')).toBe('placed')
    expect(outcome('A', '2026-02-04', { day: '2025-01-01' })).toBe('placed')
    expect(outcome('A', '2026-02-04', { day: '2025-06-01' })).toBe('unchanged')
    // The newest record is of the past: the text is put back to today all the same.
    expect(outcome('A', '2026-02-05')).toBe('placed')
    expect(notice.on('2026-02-05')).toBe('A')
  })

  it('should end with a withdrawal, also of what waits, until it is published again', () => {
    const notice = new Notice()
    notice.publish('A', '2026-01-01')
    notice.publish('B', '2026-01-02', { day: '2026-02-01' })
    notice.publish('C', '2026-01-02', { day: '2026-03-01' })
    notice.withdraw('2026-01-03')
    expect(notice.entries.at(-1)?.replaces).toEqual([2, 3])
    expect(['2026-01-02', '2026-01-03', '2026-02-01', '2026-03-01'].map((day) => notice.on(day))).toEqual([
      'A',
      WITHDRAWN,
      WITHDRAWN,
      WITHDRAWN,
    ])
    notice.publish('C', '2026-01-10')
    expect(notice.on('2026-03-01')).toBe('C')
  })

  it('should not let a text come to light that a newer one of its day has hidden', () => {
    const notice = new Notice()
    // By a clock that is days ahead.
    notice.publish('A', '2026-01-10')
    notice.publish('B', '2026-01-10')
    expect(upcomingAt(notice.entries, '2026-01-05').map(({ version }) => version)).toEqual([2])
    expect(notice.publish('B', '2026-01-05', { day: '2026-01-05' })).toMatchObject({ replaces: [1, 2] })
    expect(notice.on('2026-01-10')).toBe('B')
  })
})

describe('clocks that are wrong', () => {
  it('should be put right by a version that replaces what a clock has put ahead', () => {
    const notice = new Notice()
    notice.publish('A', '2026-01-01')
    notice.publish('B', '2026-01-13')
    expect(notice.publish('C', '2026-01-10').outcome).toBe('undecided')
    notice.publish('C', '2026-01-10', { waiting: 'replace' })
    expect(['2026-01-09', '2026-01-10', '2026-01-13', '2027-01-01'].map((day) => notice.on(day))).toEqual([
      'A',
      'C',
      'C',
      'C',
    ])
  })

  it('should be put right by a withdrawal, and a withdrawal by a version', () => {
    const notice = new Notice()
    notice.publish('A', '2026-01-13')
    notice.withdraw('2026-01-10')
    expect(['2026-01-10', '2026-01-13', '2027-01-01'].map((day) => notice.on(day))).toEqual([
      WITHDRAWN,
      WITHDRAWN,
      WITHDRAWN,
    ])
    notice.publish('A', '2026-01-11')
    notice.withdraw('2026-01-20')
    expect(notice.publish('A', '2026-01-12', { day: '2026-01-12' }).outcome).toBe('placed')
    expect(notice.on('2026-02-01')).toBe('A')
  })

  it('should not decide anything between versions of one day', () => {
    const entry = (version: number, publishedAt: string): TimelineEntry => ({
      contentHash: String(version),
      effectiveFrom: '2026-03-29',
      event: 'published',
      publishedAt,
      version,
    })
    const entries = [entry(1, '2026-03-31T10:00:00.000Z'), entry(2, '2026-03-27T10:00:00.000Z')]
    expect(onDay(entries, '2026-03-29')?.version).toBe(2)
    expect(entries.sort(lastInForceFirst)[0]?.version).toBe(2)
  })
})

describe('records that somebody has written past the app', () => {
  it('should not make anything never take force that is newer, or fail on what is no list', () => {
    const entries = [
      { replaces: [2, 1], version: 1 },
      { replaces: 'all' as unknown as number[], version: 2 },
      { replaces: null, version: 3 },
      { replaces: [1, 9], version: 4 },
    ]
    expect([...replacedIn(entries)]).toEqual([1])
  })
})

describe('histories at random', () => {
  const doBoth = (notice: Notice, calendar: Calendar, act: Act): void => {
    const today = dateOf(act.today)
    if (act.act === 'withdraw') {
      notice.withdraw(today)
      calendar.do(act)
      return
    }
    const day = act.day === null ? null : dateOf(act.day)
    const intended = { contentHash: act.text, effectiveFrom: day, waiting: null }
    const asked = place(notice.entries, intended, today).outcome === 'undecided'
    expect(asked).toBe(calendar.asks(act))
    const { outcome } = notice.publish(act.text, today, { day, waiting: act.waiting })
    expect(outcome === 'placed').toBe(calendar.do(act))
  }

  it('should agree with a calendar on every day, whatever the clocks say', () => {
    fc.assert(
      fc.property(acts(14), (all) => {
        const notice = new Notice()
        const calendar = new Calendar()
        for (const act of all) {
          doBoth(notice, calendar, act)
          expect(textsOf(notice.entries)).toEqual(calendar.all())
        }
      }),
      { numRuns: runs(60) },
    )
  })

  it('should be placed by a few publications as by all of them', () => {
    // `around` leaves out what is in force on other days: nothing of it may decide.
    fc.assert(
      fc.property(acts(10), (all) => {
        const notice = new Notice()
        for (const act of all) {
          const before = textsOf(notice.entries)
          const count = notice.entries.length
          if (act.act === 'withdraw') notice.withdraw(dateOf(act.today))
          else {
            const day = act.day === null ? null : dateOf(act.day)
            notice.publish(act.text, dateOf(act.today), { day, waiting: act.waiting })
          }
          if (act.act === 'publish' && notice.entries.length > count) {
            expect(textsOf(notice.entries)).not.toEqual(before)
          }
        }
        expect(notice.entries.every(({ publishedAt }) => publishedAt.endsWith('T10:00:00.000Z'))).toBe(true)
      }),
      { numRuns: runs(30) },
    )
  })
})

describe('what took force since a version', () => {
  type Change = Weighed['change']
  const MAJOR: Change = { type: 'major' }
  const MINOR: Change = { type: 'minor' }
  const since = (entries: readonly Weighed[], seen: number, date: string) => {
    const told = sinceVersion(entries, seen, { date, instant: null }, TIME_ZONE)
    return told && [told.current.version, told.major, told.since.map(({ version }) => version)]
  }
  /** With how much the change of each weighs; a withdrawal says nothing. */
  const weighed = (entries: readonly TimelineEntry[], changes: readonly Change[]): Weighed[] =>
    entries.map((entry, index) => ({
      ...entry,
      change: entry.event === 'withdrawn' ? null : (changes[index] ?? null),
    }))

  it('should ask again about a major change, and about one that says nothing of its weight', () => {
    const notice = new Notice()
    for (const [index, text] of ['A', 'B', 'C', 'D'].entries()) notice.publish(text, `2026-01-0${index + 1}`)
    const entries = weighed(notice.entries, [null, MINOR, MAJOR, MINOR])
    expect([1, 2, 3, 4].map((seen) => since(entries, seen, '2026-02-01'))).toEqual([
      [4, true, [2, 3, 4]],
      [4, true, [3, 4]],
      [4, false, [4]],
      [4, false, []],
    ])
    expect(since(weighed(notice.entries, [null, MINOR]), 2, '2026-02-01')?.[1]).toBe(true)
  })

  it('should not count what waits for its day, what never takes force, and what was in force before', () => {
    const notice = new Notice()
    notice.publish('A', '2026-01-10')
    notice.publish('B', '2026-01-11', { day: '2026-02-01' })
    notice.publish('C', '2026-01-12', { waiting: 'replace' })
    notice.publish('D', '2026-01-13', { day: '2026-03-01' })
    notice.publish('E', '2026-01-14', { day: '2026-01-01' })
    const entries = weighed(notice.entries, [null, MAJOR, MINOR, MAJOR, MAJOR])
    expect(since(entries, 1, '2026-02-15')).toEqual([3, false, [3]])
    expect(since(entries, 1, '2026-03-01')).toEqual([4, true, [3, 4]])
    expect(since(entries, 5, '2026-02-15')).toEqual([3, true, [1, 3]])
    expect(since(entries, 2, '2026-02-15')).toBeUndefined()
    expect(since(entries, 4, '2026-02-28')).toBeUndefined()
    expect(since(entries, 9, '2026-02-28')).toBeUndefined()
  })

  it('should count a withdrawal as a change of nothing, and what is published after it by its own weight', () => {
    const notice = new Notice()
    notice.publish('A', '2026-01-01')
    notice.withdraw('2026-01-02')
    expect(since(weighed(notice.entries, []), 1, '2026-01-03')).toEqual([2, false, [2]])
    notice.publish('A', '2026-01-04')
    expect(since(weighed(notice.entries, [null, null, MINOR]), 1, '2026-01-05')).toEqual([3, false, [2, 3]])
    expect(since(weighed(notice.entries, [null, null, MAJOR]), 1, '2026-01-05')).toEqual([3, true, [2, 3]])
  })

  it('should be major exactly where a major text took force after it, in whatever history', () => {
    const change = fc.constantFrom<Change>(MAJOR, MINOR, MINOR, MINOR)
    fc.assert(
      fc.property(acts(14), fc.array(change, { minLength: 14 }), fc.nat(DAYS - 1), (all, changes, day) => {
        const notice = new Notice()
        for (const act of all) {
          if (act.act === 'withdraw') notice.withdraw(dateOf(act.today))
          else {
            const from = act.day === null ? null : dateOf(act.day)
            notice.publish(act.text, dateOf(act.today), { day: from, waiting: act.waiting })
          }
        }
        const entries = weighed(notice.entries, changes)
        const today = dateOf(day)
        for (const seen of entries) {
          const told = sinceVersion(entries, seen.version, { date: today, instant: null }, TIME_ZONE)
          const neverInForce = entries.some(({ replaces }) => replaces?.includes(seen.version))
          expect(told === undefined).toBe(neverInForce || seen.effectiveFrom > today)
          if (!told) continue
          // Whoever looks every day from the day of that version on.
          const looked = Array.from({ length: DAYS }, (_, index) => dateOf(index))
            .filter((date) => date >= seen.effectiveFrom && date <= today)
            .flatMap((date) => onDay(notice.entries, date)?.version ?? [])
          const met = [...new Set(looked)].filter((version) => version !== seen.version)
          const numbers = told.since.map(({ version }) => version)
          expect(numbers.filter((version) => met.includes(version))).toEqual(met)
          expect(told.current.version).toBe(onDay(notice.entries, today)?.version)
          expect(told.major).toBe(told.since.some((one) => one.change === MAJOR))
          // What nobody can have met by looking once a day was hidden the very day it took force.
          const hidden = told.since.filter(({ version }) => !met.includes(version))
          expect(
            hidden.every((one) =>
              entries.some(
                (other) => other.effectiveFrom === one.effectiveFrom && other.version > one.version,
              ),
            ),
          ).toBe(true)
        }
      }),
      { numRuns: runs(500) },
    )
  })
})

describe('an instant of a day', () => {
  it('should tell apart what was published that day before and after it', () => {
    const entry = (version: number, publishedAt: string, effectiveFrom = '2026-01-05'): TimelineEntry => ({
      contentHash: String(version),
      effectiveFrom,
      event: 'published',
      publishedAt,
      version,
    })
    const entries = [
      entry(1, noonOf(0), '2026-01-01'),
      entry(2, '2026-01-05T08:00:00.000Z'),
      entry(3, '2026-01-05T12:00:00.000Z'),
    ]
    const at = (instant: string) => inForceAt(entries, { date: '2026-01-05', instant }, TIME_ZONE)?.version
    expect(at('2026-01-05T07:59:59.999Z')).toBe(1)
    expect(at('2026-01-05T08:00:00.000Z')).toBe(2)
    expect(at('2026-01-05T12:00:00.000Z')).toBe(3)
  })
})
