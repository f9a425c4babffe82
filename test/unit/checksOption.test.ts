import { describe, expect, it } from '@jest/globals'

import type { CheckOptions } from '../../src/options.js'
import type { Rule } from '../../src/notice/check/rule.js'

import { sectionRule } from '../../src/notice/check/rule.js'
import { RULES } from '../../src/notice/check/rules/index.js'
import { normaliseOptions } from '../../src/options.js'

const words = { en: 'Words', fi: 'Sanat', sv: 'Ord' }
const own = sectionRule({
  id: 'own-words',
  checkSection: () => null,
  cites: [],
  examples: [],
  help: words,
  kind: 'text',
  languages: 'all',
  messages: { found: words },
  severity: 'warning',
  title: words,
})
const checksOf = (checks: unknown) => normaliseOptions({ checks: checks as CheckOptions }).checks

describe('the option checks', () => {
  it('should stop errors by all built-in rules, unless it says otherwise', () => {
    const all = { atPublishing: true, rules: RULES, severities: {} }
    expect(normaliseOptions().checks).toEqual({ ...all, stop: 'errors' })
    expect(normaliseOptions({ checks: false }).checks).toEqual({
      ...all,
      atPublishing: false,
      stop: 'nothing',
    })
    expect(checksOf({ own: [own], rules: { 'own-words': 'off' }, stop: 'nothing' })).toEqual({
      atPublishing: true,
      rules: [...RULES, own],
      severities: { 'own-words': 'off' },
      stop: 'nothing',
    })
  })

  it.each<[string, unknown, RegExp]>([
    ['another stop', { stop: 'all' }, /checks\.stop.*'errors', 'warnings' or 'nothing'/],
    ['rules that are no list', { own: {} }, /checks\.own.*list/],
    ['an unknown rule', { rules: { 'no-such': 'off' } }, /checks\.rules\.no-such.*law-in-force/],
    ['another severity', { rules: { 'law-in-force': 'fatal' } }, /checks\.rules\.law-in-force.*'fatal'/],
    ['an id that is none', { own: [{ ...own, id: 'Own Words' }] }, /'Own Words'/],
    ['an id twice', { own: [own, own] }, /'own-words' that is there already/],
    ['the id of a built-in rule', { own: [{ ...own, id: 'law-in-force' }] }, /is there already/],
    ['a rule without messages', { own: [{ ...own, messages: {} }] }, /lacks words/],
    ['a message in one language', { own: [{ ...own, messages: { found: { en: 'x' } } }] }, /fi, sv, en/],
    [
      'a rule that checks nothing',
      { own: [{ ...own, checkSection: undefined } as unknown as Rule] },
      /check/,
    ],
    ['nothing for a rule', { own: [null] }, /checks\.own/],
  ])('should refuse %s', (_, checks, message) => {
    expect(() => checksOf(checks)).toThrow(message)
  })
})
