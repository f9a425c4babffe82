import { describe, expect, it } from '@jest/globals'

import { approvalView } from '../../fields/approval.js'
import { normaliseOptions } from '../../src/options.js'

describe('the option approval', () => {
  it('should ask nobody by default', () => {
    expect(normaliseOptions().approval).toEqual({ approvals: 0, for: 'all', hoursLate: null })
    expect(normaliseOptions({ approval: {} }).approval).toEqual({ approvals: 0, for: 'all', hoursLate: null })
  })

  it('should be taken as it is given', () => {
    const approval = { approvals: 2, author: 'excluded', for: 'major', hoursLate: 48 } as const
    expect(normaliseOptions({ approval }).approval).toEqual({ approvals: 2, for: 'major', hoursLate: 48 })
  })

  it.each([
    [{}, 'privacyNotices:approval:desk:tabSchedule'],
    [{ approval: { approvals: 1 } }, 'privacyNotices:approval:desk:tab'],
  ] as const)('should name the page of notices by what is done on it: %j', (options, key) => {
    const { path, tab } = approvalView(normaliseOptions(options)).approval as {
      path: string
      tab: { label: (of: { t: (name: string) => string }) => string }
    }
    expect([path, tab.label({ t: (name) => name })]).toEqual(['/approval', key])
  })

  it('should not be asked for where the plugin is switched off', () => {
    expect(() => normaliseOptions({ approval: { approvals: 1 }, disabled: true })).toThrow(
      '`approval.approvals` must be 0 with `disabled`: nobody could be asked; got 1',
    )
    expect(normaliseOptions({ approval: { approvals: 0 }, disabled: true }).approval.approvals).toBe(0)
  })

  it.each([
    [{ approvals: 3 }, '`approval.approvals` must be 0, 1 or 2; got 3'],
    [{ approvals: '1' }, '`approval.approvals` must be 0, 1 or 2; got "1"'],
    [{ approvals: -1 }, '`approval.approvals` must be 0, 1 or 2; got -1'],
    [{ author: 'included' }, "`approval.author` must be 'excluded'"],
    [{ recipients: 'dpo@example.org' }, '`approval.recipients` must be a function'],
    [{ hoursLate: 0 }, "`approval.hoursLate` must be null or a number of hours, 1 or more; got '0'"],
    [{ hoursLate: -24 }, '`approval.hoursLate` must be null'],
    [{ hoursLate: Infinity }, '`approval.hoursLate` must be null'],
    [{ hoursLate: '24' }, '`approval.hoursLate` must be null'],
    [{ for: 'minor' }, "`approval.for` must be 'all' or 'major'; got 'minor'"],
  ])('should refuse %j', (approval, message) => {
    expect(() => normaliseOptions({ approval: approval as never })).toThrow(message)
  })
})
