import { describe, expect, it } from '@jest/globals'

import type { HistoryEntry, NoticeDiff, NoticeList } from '../../src/notice/answers.js'
import type { NoticeDocument, Withdrawal } from '../../src/notice/document.js'
import type { SectionChange } from '../../src/notice/diff/types.js'

import {
  identifiedDiff,
  identifiedHistory,
  identifiedList,
  identifiedNotice,
} from '../../src/reading/graphql/identified.js'

const hash = (letter: string) => letter.repeat(64)

const notice = (over: Partial<NoticeDocument> = {}) =>
  identifiedNotice({
    fallback: false,
    hash: hash('a'),
    locale: 'fi',
    registers: [{ name: 'Jäsenrekisteri', register: '1' }],
    requestedLocale: 'fi',
    sections: [
      { anchor: 'controller', heading: 'Rekisterinpitäjä' },
      { anchor: 'purposes', heading: 'Tarkoitukset' },
    ],
    withdrawal: null,
    ...over,
  } as NoticeDocument)

const withdrawal = (over: Partial<Withdrawal> = {}): Withdrawal => ({
  date: '2026-03-01',
  reason: null,
  successor: null,
  ...over,
})

const different = (ids: string[]) => expect(new Set(ids).size).toBe(ids.length)

const idsIn = (value: unknown): string[] => {
  if (Array.isArray(value)) return value.flatMap(idsIn)
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, member]) => (name === 'id' ? [String(member)] : idsIn(member)))
}

describe('the id of a notice', () => {
  const withdrawn = [
    withdrawal(),
    withdrawal({ date: '2026-03-02' }),
    withdrawal({ reason: 'Rekisteri on lakkautettu' }),
    withdrawal({ successor: 'uusi-seloste' }),
  ]

  it('should be another one for whatever else it says', () => {
    different(
      [
        notice(),
        notice({ hash: hash('b') }),
        notice({ locale: 'sv', requestedLocale: 'sv' }),
        notice({ fallback: true, requestedLocale: 'sv' }),
        notice({ fallback: true, requestedLocale: 'sv-FI' }),
        ...withdrawn.map((one) => notice({ withdrawal: one })),
        notice({ fallback: true, requestedLocale: 'sv', withdrawal: withdrawal() }),
      ].map(({ id }) => id),
    )
  })

  it('should be the same for the same', () => {
    expect(notice({ withdrawal: withdrawal() })).toEqual(notice({ withdrawal: withdrawal() }))
  })

  it('should leave those of its sections and registers as they are, whoever asked', () => {
    const { registers, sections } = notice()
    for (const other of [
      notice({ fallback: true, requestedLocale: 'en' }),
      notice({ withdrawal: withdrawal() }),
    ]) {
      expect(other).toMatchObject({ registers, sections })
    }
    const everyone = [notice(), notice({ hash: hash('b') }), notice({ locale: 'sv', requestedLocale: 'sv' })]
    different(idsIn(everyone))
  })
})

describe('the ids of a comparison', () => {
  const change = (over: Partial<SectionChange>) => ({ anchor: 'section', ...over }) as SectionChange
  const diff = (over: Partial<NoticeDiff> = {}) =>
    identifiedDiff({
      from: { hash: hash('a') },
      locale: 'fi',
      requestedLocale: 'fi',
      sections: [
        change({ change: 'removed' }),
        change({ change: 'added' }),
        change({ anchor: 'section-2', change: 'added' }),
      ],
      to: { hash: hash('b') },
      ...over,
    } as NoticeDiff)

  it('should tell apart sides, languages, and a removed section from the one that has its anchor now', () => {
    const other = { hash: hash('c') } as NoticeDiff['to']
    different(
      idsIn([
        diff(),
        diff({ to: other }),
        diff({ from: other }),
        diff({
          from: { hash: hash('b') } as NoticeDiff['from'],
          to: { hash: hash('a') } as NoticeDiff['to'],
        }),
        diff({ fallback: true, requestedLocale: 'en' }),
        diff({ locale: 'sv', requestedLocale: 'sv' }),
      ]),
    )
  })
})

describe('the ids of pages', () => {
  const paging = { hasNextPage: false, hasPrevPage: false, limit: 10, page: 1, totalDocs: 1, totalPages: 1 }
  const listing = { fallback: false, hash: hash('a'), locale: 'fi', title: 'Seloste' }
  const list = (over: object = {}, page: object = {}) =>
    identifiedList({ ...paging, ...page, docs: [{ ...listing, ...over }] } as NoticeList)
  const entry = { cause: null, hash: hash('a'), status: 'inForce' } as HistoryEntry
  const history = (over: Partial<HistoryEntry> = {}, locale?: string, page: object = {}) =>
    identifiedHistory(
      { ...paging, ...page, docs: [{ ...entry, ...over }], notice: '1', slug: 'seloste' },
      locale,
    )

  it('should be other ones for whatever else is on them', () => {
    different(
      idsIn([
        list(),
        list({ hash: hash('b') }),
        list({ fallback: true }),
        list({ locale: 'sv' }),
        history(),
        history({ status: 'past' }),
        history({}, 'fi'),
        history({}, 'sv'),
      ]),
    )
    different([list(), list({}, { totalDocs: 2 }), list({}, { limit: 5 })].map(({ id }) => id))
    different([history(), history({}, undefined, { totalDocs: 2 })].map(({ id }) => id))
    expect([list(), history()]).toEqual([list(), history()])
  })

  it('should be none of a cause, whose source has one beside its collection', () => {
    const cause = { id: '5', collection: 'notice-blocks', title: 'Evästeet' }
    expect(history({ cause }).docs[0]?.cause).toEqual({
      collection: 'notice-blocks',
      source: '5',
      title: 'Evästeet',
    })
  })
})
