import { describe, expect, it } from '@jest/globals'

import type { Answered, Asked, Bound } from '../../src/approvals/rows.js'

import { approversOf, differencesOf, stateOf } from '../../src/approvals/gate.js'
import { normaliseOptions } from '../../src/options.js'
import { approvalDigests, canonicalHash } from '../../src/record/record.js'

const bound = (over: Partial<Bound> = {}): Bound => ({
  change: { note: { fi: 'Uusi numero.' }, type: 'major' },
  changedOn: null,
  contentHash: 'a'.repeat(64),
  effectiveFrom: null,
  event: 'published',
  head: 'h1',
  owner: null,
  publishAt: null,
  reviewedOn: null,
  waiting: null,
  withdrawal: null,
  ...over,
})

const account = (id: string) => ({ account: `users:${id}`, id, label: `${id}@example.org` })

const asked = (over: Partial<Bound> = {}): Asked => ({
  at: '2031-01-01T00:00:00.000Z',
  by: account('1'),
  frozen: {
    ...bound(over),
    again: false,
    authors: [{ ...account('1'), assistant: false }],
    before: 1,
    content: {},
    findings: [],
    preparedOn: null,
    slug: 'seloste',
    version: 1,
    waivers: [],
  },
  notice: '7',
  owner: null,
  request: 'r1',
  saved: null,
})

const said = (id: string, kind: Answered['kind'] = 'approved'): Answered => ({
  at: '2031-01-02T00:00:00.000Z',
  by: account(id),
  kind,
  remark: kind === 'returned' ? 'Mainitse säilytysaika.' : null,
  salt: 'suola',
  section: null,
  why: null,
})

const two = normaliseOptions({ approval: { approvals: 2 } })

describe('approvals', () => {
  it('should be of others, each once', () => {
    const names = (answers: Answered[]) => approversOf(asked(), answers).map(({ by }) => by.id)
    expect(names([said('2'), said('2'), said('3')])).toEqual(['2', '3'])
    expect(names([said('1'), said('2', 'returned')])).toEqual([])
  })

  it('should tell accounts of two collections apart', () => {
    const member = { ...said('2'), by: { ...account('2'), account: 'members:2' } }
    expect(approversOf(asked(), [said('2'), member])).toHaveLength(2)
  })

  it.each([
    ['open', [], 'h1'],
    ['open', [said('2')], 'h1'],
    ['open', [said('2'), said('2')], 'h1'],
    ['open', [said('1'), said('2')], 'h1'],
    ['approved', [said('2'), said('3')], 'h1'],
    ['returned', [said('2'), said('3'), said('2', 'returned')], 'h1'],
    ['cancelled', [said('2'), said('3'), said('1', 'cancelled')], 'h1'],
    ['published', [said('2'), said('3'), said('x', 'published')], 'h2'],
    ['notPublished', [said('2'), said('x', 'notPublished'), said('3', 'returned')], 'h2'],
    ['outdated', [said('2'), said('3')], 'h2'],
    ['outdated', [said('2'), said('3')], null],
  ] as const)('should stand as %s', (state, answers, head) => {
    expect(stateOf(two, asked(), answers, head)).toBe(state)
  })

  it.each([
    ['nothing', {}, []],
    ['the head, which is told by itself', { head: 'h2' }, []],
    ['the text', { contentHash: 'b'.repeat(64) }, ['contentHash']],
    ['the day', { effectiveFrom: '2031-05-01' }, ['effectiveFrom']],
    ['the note', { change: { note: { fi: 'Muu.' }, type: 'major' } }, ['change']],
    [
      'the note in another language',
      { change: { note: { fi: 'Uusi numero.', sv: 'Nytt.' }, type: 'major' } },
      ['change'],
    ],
    ['the type', { change: { note: { fi: 'Uusi numero.' }, type: 'minor' } }, ['change']],
    ['the day of the last change', { changedOn: '2018-05' }, ['changedOn']],
    ['whose it is', { owner: '2' }, ['owner']],
    ['the moment', { publishAt: '2031-05-01T05:00:00.000Z' }, ['publishAt']],
    ['the day of the review', { reviewedOn: '2031-01-01' }, ['reviewedOn']],
    ['what waits', { waiting: 'replace' }, ['waiting']],
    [
      'what is done',
      { event: 'withdrawn', withdrawal: { reason: {}, successor: null } },
      ['event', 'withdrawal'],
    ],
  ] as const)('should tell of a change of %s', (_, over, differs) => {
    expect(differencesOf(asked().frozen, bound(over as Partial<Bound>))).toEqual(differs)
  })

  it('should be digests in the record, and none where there are none', () => {
    const kept = { id: '2', at: '2031-01-02T00:00:00.000Z', label: 'x', request: 'r1', salt: 's' }
    expect(approvalDigests([kept])).toEqual([canonicalHash(kept)])
    expect(approvalDigests([])).toBeUndefined()
    expect(approvalDigests(null)).toBeUndefined()
  })
})
