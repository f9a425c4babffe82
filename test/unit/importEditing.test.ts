import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'

import type { ImportPlan } from '../../src/import/plan.js'
import type { Arrangement } from '../../src/admin/Importing/editing.js'

import {
  arrangementOf,
  dropNode,
  dropSection,
  isTaken,
  joinAbove,
  moveSection,
  placedNodes,
  putBack,
  setSection,
  splitAt,
  takeDiscarded,
} from '../../src/admin/Importing/editing.js'
import { correctedPlan, correctionProblems } from '../../src/importing/corrections.js'
import { paragraph } from '../../src/notice/content.js'
import { plainText } from '../../src/notice/contentText.js'

const origin = { line: null, page: null }

const section = (id: string, heading: string, ...texts: string[]): ImportPlan['sections'][number] => ({
  id,
  alsoContains: [],
  content: texts.map((text) =>
    text.startsWith('# ')
      ? { type: 'heading', children: [{ text: text.slice(2) }], level: 3 }
      : paragraph(text),
  ),
  heading,
  keys: id === 's1' ? ['controller'] : id === 's2' ? ['purposes'] : ['retention'],
  language: 'fi',
  number: null,
  origin,
  sure: 1,
  toldBy: 'official',
})

const PLAN: ImportPlan = {
  dates: { changedOn: null, effectiveFrom: null, preparedOn: null, reviewedOn: null },
  discarded: [{ origin, reason: 'instruction', text: 'Täytä tähän nimi' }],
  facts: [],
  gaps: [],
  introduction: [paragraph('Alku')],
  joined: [],
  language: 'fi',
  languages: ['fi'],
  layout: 'list',
  numbering: 'none',
  profile: null,
  questions: [],
  sections: [
    section('s1', 'Rekisterinpitäjä', 'Kuvitteellinen Oy', 'Kuja 1'),
    section('s2', 'Tarkoitus', 'Yksi', '# Kaksi', 'Kolme'),
    section('s3', 'Säilytys'),
  ],
  statute: null,
  title: null,
}

const plans = new Map([['p1', PLAN]])
const correctionOf = (arrangement: Arrangement) => ({ plan: 'p1', ...arrangement })
const problemsOf = (arrangement: Arrangement) =>
  correctionProblems({ plans: [correctionOf(arrangement)] }, plans)

const shown = (arrangement: Arrangement): string[] =>
  correctedPlan(PLAN, correctionOf(arrangement)).sections.map(
    ({ content, heading }) => `${heading}: ${plainText(content).replaceAll('\n', ' ')}`,
  )

const nodeOf = (arrangement: Arrangement, id: string, index: number) => {
  const parts = arrangement.sections.find((one) => one.id === id)?.parts ?? []
  const node = placedNodes(PLAN, parts)[index]
  if (!node) throw new Error(`No block ${index} in ${id}`)
  return node
}

describe('an import is arranged', () => {
  const start = arrangementOf(PLAN)

  it('as it was read, at first', () => {
    expect(shown(start)).toEqual([
      'Rekisterinpitäjä: Kuvitteellinen Oy Kuja 1',
      'Tarkoitus: Yksi Kaksi Kolme',
      'Säilytys: ',
    ])
    expect(problemsOf(start)).toEqual([])
  })

  it('by moving sections, within the list', () => {
    expect(shown(moveSection(start, 's3', -1)).map((one) => one.split(':')[0])).toEqual([
      'Rekisterinpitäjä',
      'Säilytys',
      'Tarkoitus',
    ])
    expect(moveSection(start, 's1', -1)).toBe(start)
    expect(moveSection(start, 's3', 1)).toBe(start)
  })

  it('by joining, with the heading kept among the words, and taking apart again', () => {
    const joined = joinAbove(start, PLAN, 's2')
    expect(shown(joined)).toEqual([
      'Rekisterinpitäjä: Kuvitteellinen Oy Kuja 1 Tarkoitus Yksi Kaksi Kolme',
      'Säilytys: ',
    ])
    expect(joined.sections[0]?.keys).toEqual(['controller', 'purposes'])
    expect(problemsOf(joined)).toEqual([])
    const apart = splitAt(joined, PLAN, 's1', nodeOf(joined, 's1', 2), 'otsikoksi')
    expect(apart).toEqual(start)
    expect(joinAbove(start, PLAN, 's1')).toBe(start)
  })

  it('by joining a section that has a heading alone', () => {
    const joined = joinAbove(start, PLAN, 's3')
    expect(shown(joined)[1]).toBe('Tarkoitus: Yksi Kaksi Kolme Säilytys')
    expect(problemsOf(joined)).toEqual([])
  })

  it('by splitting: a sub-heading becomes the heading', () => {
    const split = splitAt(start, PLAN, 's2', nodeOf(start, 's2', 1), 'otsikoksi')
    expect(shown(split)).toEqual([
      'Rekisterinpitäjä: Kuvitteellinen Oy Kuja 1',
      'Tarkoitus: Yksi',
      'Kaksi: Kolme',
      'Säilytys: ',
    ])
    expect(problemsOf(split)).toEqual([])
    const plain = splitAt(start, PLAN, 's1', nodeOf(start, 's1', 1), 'otsikoksi')
    expect(shown(plain).slice(0, 2)).toEqual(['Rekisterinpitäjä: Kuvitteellinen Oy', ': Kuja 1'])
    expect(shown(joinAbove(plain, PLAN, 's1-2'))).toEqual(shown(start))
  })

  it('by dropping and putting back in its place', () => {
    for (const id of ['s1', 's2', 's3']) {
      const dropped = dropSection(start, PLAN, id, 'ei kuulu')
      expect(dropped.sections.map((one) => one.id)).not.toContain(id)
      expect(problemsOf(dropped)).toEqual([])
      expect(shown(putBack(dropped, PLAN, 0))).toEqual(shown(start))
    }
    const without = dropNode(start, 's2', nodeOf(start, 's2', 1), 'toistuu')
    expect(shown(without)[1]).toBe('Tarkoitus: Yksi Kolme')
    expect(problemsOf(without)).toEqual([])
    expect(shown(putBack(without, PLAN, 0))).toEqual(shown(start))
  })

  it('by bringing in what was left out, once', () => {
    const taken = takeDiscarded(start, PLAN, 0, 's3')
    expect(shown(taken)[2]).toBe('Säilytys: Täytä tähän nimi')
    expect(isTaken(taken, 0)).toBe(true)
    expect(takeDiscarded(taken, PLAN, 0, 's1')).toBe(taken)
    expect(problemsOf(taken)).toEqual([])
    expect(shown(takeDiscarded(start, PLAN, 0, null))).toHaveLength(4)
  })

  it('so that nothing of it is lost or comes twice, whatever is done', () => {
    const pick = <One>(list: readonly One[], at: number): One | undefined =>
      list[at % Math.max(1, list.length)]
    const act = (now: Arrangement, [what, which, where]: readonly [number, number, number]): Arrangement => {
      const one = pick(now.sections, which)
      if (what === 6 && now.dropped.length > 0) return putBack(now, PLAN, which % now.dropped.length)
      if (what === 7) return takeDiscarded(now, PLAN, 0, one?.id ?? null)
      if (!one) return now
      const node = pick(placedNodes(PLAN, one.parts), where)
      if (what === 0) return moveSection(now, one.id, where % 2 === 0 ? 1 : -1)
      if (what === 1) return joinAbove(now, PLAN, one.id)
      if (what === 2) return node ? splitAt(now, PLAN, one.id, node, 'otsikoksi') : now
      if (what === 3) return dropSection(now, PLAN, one.id, 'ei kuulu')
      if (what === 4) return node ? dropNode(now, one.id, node, 'toistuu') : now
      if (what === 5) return setSection(now, one.id, { heading: 'Uusi', keys: [] })
      return now
    }
    const number = fc.nat({ max: 20 })
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat({ max: 7 }), number, number), { maxLength: 25 }), (acts) => {
        expect(problemsOf(acts.reduce(act, arrangementOf(PLAN)))).toEqual([])
      }),
      { numRuns: 500 },
    )
  })
})
