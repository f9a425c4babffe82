import { describe, expect, it } from '@jest/globals'
import { Window } from 'happy-dom'

import type { ClientField } from 'payload'

import type { NamedFinding } from '../../src/checks/checkComposed.js'

import { findMarkedWords } from '../../src/admin/CheckMarks/find.js'
import {
  countsOf,
  findingsOfRow,
  groupsOf,
  isLacking,
  sortFindings,
  stopping,
} from '../../src/admin/Checks/groups.js'
import { canMend, isInForm, placeForSection, sectionFor } from '../../src/admin/Checks/mending.js'
import { quotedPlace, withMendedWords } from '../../src/admin/Checks/quoted.js'
import { findingsByTab, tabCountStyles } from '../../src/admin/Checks/tabCounts.js'
import { namedFinding, sectionAt } from '../support/namedFindings.js'

const rules = (findings: readonly NamedFinding[]) => findings.map(({ rule }) => rule)

describe('findings on the page', () => {
  const findings = [
    namedFinding({ rule: 'tip', section: sectionAt(0), severity: 'information' }),
    namedFinding({ rule: 'late-error', section: sectionAt(4), severity: 'error' }),
    namedFinding({ rule: 'early-warning', section: sectionAt(1), severity: 'warning' }),
    namedFinding({ rule: 'late-warning', section: sectionAt(4), severity: 'warning' }),
    namedFinding({ rule: 'of-none', severity: 'warning' }),
    namedFinding({ rule: 'of-title', section: sectionAt(null, 'title'), severity: 'error' }),
  ]

  it('should stand by section, the one with the gravest first, then as in the notice', () => {
    expect(groupsOf(findings).map((group) => [group.part, rules(group.findings)])).toEqual([
      ['title', ['of-title']],
      ['section', ['late-error', 'late-warning']],
      ['whole', ['of-none']],
      ['section', ['early-warning']],
      ['section', ['tip']],
    ])
    expect(countsOf(findings)).toEqual({ error: 2, information: 1, warning: 3 })
  })

  it('should tell what is not there yet from what is wrong', () => {
    expect(rules(findings.filter(isLacking))).toEqual(['of-none'])
    const waiver = { at: '2026-11-30T12:00:00.000Z', by: 'Maija', reason: 'Se on muualla.', until: null }
    const letBe = namedFinding({ rule: 'let-be', section: sectionAt(1), waiver })
    const sorted = (isFirst: boolean) => {
      const { lacking, tips, waived, wrong } = sortFindings([...findings, letBe], isFirst)
      return { lacking: rules(lacking), tips: rules(tips), waived: rules(waived), wrong: rules(wrong) }
    }
    const wrong = ['late-error', 'early-warning', 'late-warning', 'of-title']
    expect(sorted(true)).toEqual({ lacking: ['of-none'], tips: ['tip'], waived: ['let-be'], wrong })
    expect(sorted(false)).toEqual({
      lacking: [],
      tips: ['tip'],
      waived: ['let-be'],
      wrong: ['late-error', 'early-warning', 'late-warning', 'of-none', 'of-title'],
    })
  })

  it.each([
    ['nothing', []],
    ['errors', ['error']],
    ['warnings', ['error', 'warning']],
  ] as const)('should stop publishing as the app says: %s', (stop, severities) => {
    expect(stopping(stop)).toEqual(severities)
  })

  it('should be counted on the section whose field or matter they are about', () => {
    const own = namedFinding({ rule: 'own', section: sectionAt(2), source: { path: 'sections.2.text' } })
    const tenth = namedFinding({
      rule: 'tenth',
      section: sectionAt(12),
      source: { path: 'sections.12.text' },
    })
    const register = namedFinding({
      rule: 'register',
      section: { ...sectionAt(5), keys: ['retention'] },
      source: { id: '9', collection: 'registers', path: 'purposes.0.retentionText' },
    })
    const named = namedFinding({ rule: 'named', section: { ...sectionAt(7), heading: 'Evästeet' } })
    const all = [own, tenth, register, named, ...findings]
    const row = (path: string, keys: string[] = [], heading = '') =>
      rules(findingsOfRow(all, { heading, keys, path }, '5'))
    expect(row('sections.2')).toEqual(['own'])
    expect(row('sections.1')).toEqual([])
    expect(row('sections.5', ['purposes', 'retention'])).toEqual(['register'])
    expect(row('sections.7', [], 'Evästeet')).toEqual(['named'])
    expect(findingsOfRow([own], { keys: [], path: 'sections.2' }, 'other')).toEqual([])
  })
})

describe('tabs', () => {
  const text = (name: string) => ({ name, type: 'text' }) as ClientField
  const fields = [
    text('title'),
    {
      type: 'tabs',
      tabs: [
        { fields: [text('registers'), { type: 'row', fields: [text('introduction')] }] },
        { fields: [text('sections')] },
      ],
    },
  ] as unknown as ClientField[]

  it('should count what is mended in them, or what they show', () => {
    const found = [
      namedFinding({ rule: 'intro', source: { path: 'introduction' } }),
      namedFinding({ rule: 'nested', section: sectionAt(3), source: { path: 'sections.3.text' } }),
      namedFinding({
        rule: 'elsewhere',
        section: sectionAt(1),
        source: { collection: 'registers', path: 'name' },
      }),
      namedFinding({ rule: 'whole' }),
      namedFinding({ rule: 'title', source: { path: 'title' } }),
    ]
    expect(findingsByTab(fields, found, '5').map(rules)).toEqual([
      ['intro', 'whole'],
      ['nested', 'elsewhere'],
    ])
  })

  it('should be given styles that nothing in a text ends', () => {
    const styles = tabCountStyles('privacy-notices', [
      { count: 0, isSerious: false, said: '' },
      { count: 3, isSerious: true, said: '3 "</style>\\\n' },
    ])
    expect(styles).toContain('.tabs-field__tab-button:nth-child(2)::before')
    expect(styles).not.toContain('nth-child(1)')
    expect(styles).toContain('var(--theme-error-100)')
    expect(styles).not.toContain('</style')
    expect(styles.match(/"/g)).toHaveLength(6)
  })
})

describe('what is mended at once', () => {
  const form = { id: 5, locale: 'fi' }
  const words = { block: 0, end: 3, quote: 'vai', start: 0 }

  it('should be in this form, in the language that it shows', () => {
    const own = namedFinding({ language: 'fi', source: { path: 'title' } })
    expect(isInForm(own, form)).toBe(true)
    expect(isInForm({ ...own, language: 'sv' }, form)).toBe(false)
    expect(isInForm({ ...own, language: null }, form)).toBe(true)
    expect(isInForm(namedFinding({ source: { collection: 'registers', path: 'name' } }), form)).toBe(false)
    expect(isInForm(namedFinding({ source: { id: '6', path: 'title' } }), form)).toBe(false)
    expect(isInForm(namedFinding({ source: { id: '', path: 'title' } }), { ...form, id: undefined })).toBe(
      true,
    )
  })

  it.each([
    [{ fix: { text: 'b', type: 'replace' }, source: { path: 'title' }, words }, true],
    [{ fix: { text: 'b', type: 'replace' }, source: { path: 'title' } }, false],
    [
      { fix: { text: 'b', type: 'replace' }, source: { collection: 'registers', path: 'name' }, words },
      false,
    ],
    [{ fix: { type: 'setFact', value: true }, source: { path: 'slug' } }, true],
    [{ fix: { type: 'setFact', value: true }, source: { collection: 'registers', path: 'hasDpo' } }, false],
    [{ fix: { keys: ['retention'], type: 'addSection' } }, true],
    [{ source: { path: 'title' }, words }, false],
  ] as const)('should have a button only where it is safe: %j', (given, can) => {
    expect(canMend(namedFinding(given), form)).toBe(can)
  })

  it('should be a section that is written as it can be', () => {
    expect(sectionFor(['purposes', 'retention'])).toEqual({
      blockType: 'register',
      keys: ['purposes', 'retention'],
    })
    expect(sectionFor(['complaint'])).toEqual({ blockType: 'authority' })
    expect(sectionFor(['cookies'])).toEqual({ blockType: 'cookies' })
    expect(sectionFor(['rightErasure', 'complaint'])).toEqual({
      blockType: 'rights',
      rights: ['erasure', 'complaint'],
    })
    expect(sectionFor(['rights'])).toEqual({ blockType: 'rights', rights: [] })
    expect(sectionFor(['children'])).toEqual({ blockType: 'text', keys: ['children'] })
  })

  it('should stand where it usually does', () => {
    const rows = [['controller'], ['purposes', 'legalBasis'], ['recipients'], []]
    expect(placeForSection(rows, ['retention'])).toBe(2)
    expect(placeForSection(rows, ['complaint'])).toBe(3)
    expect(placeForSection([['purposes']], ['controller'])).toBe(0)
    expect(placeForSection([[], []], ['controller'])).toBe(2)
    expect(placeForSection([], ['controller'])).toBe(0)
    expect(placeForSection(rows, ['of-an-app'])).toBe(4)
  })

  it('should be the words that were found, where they are now', () => {
    const at = { block: 1, end: 14, quote: 'vanha laki', start: 4 }
    expect(quotedPlace(['x', 'Tämä vanha laki'], { words: at })).toEqual({ block: 1, end: 15, start: 5 })
    expect(quotedPlace(['x', 'On: vanha laki. vanha laki'], { words: at })).toEqual({
      block: 1,
      end: 14,
      start: 4,
    })
    expect(quotedPlace(['On: vanha laki', 'Tämä vanha laki'], { words: at })?.block).toBe(0)
    expect(quotedPlace(['vanha laki', 'vanha laki'], { words: at })).toBeNull()
    expect(quotedPlace(['uusi laki'], { words: at })).toBeNull()
    expect(quotedPlace(['vanha laki'], { words: null })).toBeNull()
    expect(quotedPlace([''], { words: { ...at, quote: '' } })).toBeNull()
    expect(withMendedWords('Tämä vanha laki.', { words: at }, 'uusi laki')).toBe('Tämä uusi laki.')
    expect(withMendedWords('Ei mitään.', { words: at }, 'uusi laki')).toBeNull()
  })
})

describe('words in an editor', () => {
  it('should be found across marks of text, and not in what is no text', () => {
    const { document } = new Window()
    document.body.innerHTML =
      '<div id="e"><p><span>Sovelletaan </span><strong>vanhaa</strong><span> lakia.</span></p><p><span contenteditable="false">vanhaa lakia</span></p></div>'
    const root = document.getElementById('e') as unknown as Element
    const words = { block: 4, end: 12, quote: 'vanhaa lakia', start: 0 }
    const [marked, ...others] = findMarkedWords(root, [namedFinding({ words })])
    expect(others).toEqual([])
    expect(marked?.range.toString()).toBe('vanhaa lakia')
    expect(findMarkedWords(root, [namedFinding({ words: { ...words, quote: 'uutta' } })])).toEqual([])
  })
})
