import { describe, expect, it } from '@jest/globals'
import type { PayloadRequest } from 'payload'

import { normaliseOptions } from '../../src/options.js'

const RIGHTS = ['approve', 'audit', 'edit', 'publish'] as const

const req = (payloadAPI = 'REST') => ({ payloadAPI }) as unknown as PayloadRequest

/** What is answered of a right where its rule says something. */
const asked = (right: (typeof RIGHTS)[number], said: unknown, api?: string): Promise<boolean> =>
  Promise.resolve(
    normaliseOptions({ access: { [right]: () => said } }).access[right]({
      req: req(api),
    }),
  )

describe('the option access', () => {
  it.each(RIGHTS)('should give the right %s by yes alone', async (right) => {
    expect(await asked(right, true)).toBe(true)
    expect(await asked(right, Promise.resolve(true))).toBe(true)
    for (const no of [false, undefined, null, Promise.resolve(false)])
      expect(await asked(right, no)).toBe(false)
  })

  it.each(RIGHTS)(
    'should give nobody the right %s whose rule answers with a query, as Payload’s may',
    async (right) => {
      for (const said of [{ author: { equals: 1 } }, {}, [], Promise.resolve({ id: { exists: true } })]) {
        await expect(asked(right, said)).rejects.toThrow(`\`access.${right}\` must answer true or false`)
      }
      for (const said of ['no', 'admin', 1]) {
        await expect(asked(right, said)).rejects.toThrow(`it answered ${JSON.stringify(said)}`)
      }
    },
  )

  it('should hold for an assistant where the rule says so, of what others are bound by', async () => {
    for (const right of ['approve', 'publish'] as const) {
      expect(await asked(right, 'assistant', 'MCP')).toBe(true)
      expect(await asked(right, 'assistant')).toBe(true)
      expect(await asked(right, true, 'MCP')).toBe(false)
    }
    await expect(asked('edit', 'assistant')).rejects.toThrow('`access.edit` must answer true or false')
  })

  it.each(RIGHTS)('should be refused where the rule of %s is none', (right) => {
    for (const rule of [true, 'admin', { role: 'admin' }]) {
      expect(() => normaliseOptions({ access: { [right]: rule as never } })).toThrow(
        `\`access.${right}\` must be a function`,
      )
    }
  })
})

describe('what an option cannot take', () => {
  const profile = { key: 'own', layout: 'list', numbering: 'decimal', sections: [] }
  it.each([
    [{ profiles: { own: profile } }, '`profiles` must be a list'],
    [{ profiles: [null] }, '`profiles` have keys of letters, digits and hyphens'],
    [{ profiles: [{ ...profile, key: 5 }] }, '`profiles` have keys of letters, digits and hyphens'],
    [
      { profiles: [{ ...profile, numbering: 'roman' }] },
      "has 'own' with no numbering of decimal, form, none",
    ],
    [{ profiles: [{ ...profile, layout: undefined }] }, "has 'own' with no layout of list, table"],
    [{ profiles: [{ ...profile, sections: undefined }] }, "has 'own' without a list of sections"],
    [
      { profiles: [{ ...profile, sections: [{ block: 'cookies' }, { block: 'notes' }] }] },
      'with a section 2',
    ],
    [{ profiles: [{ ...profile, sections: [{ block: 'register' }] }] }, 'with a section 1'],
    [{ profiles: [{ ...profile, sections: [{ block: 'register', keys: ['rights'] }] }] }, 'with a section 1'],
    [{ profiles: [{ ...profile, sections: [{ block: 'rights', rights: ['fame'] }] }] }, 'with a section 1'],
    [{ profiles: [{ ...profile, sections: [{ block: 'text', keys: 'other' }] }] }, 'with a section 1'],
    [{ previousSecrets: 'a former secret' }, '`previousSecrets` must be a list of texts'],
    [{ previousSecrets: [undefined] }, '`previousSecrets` must be a list of texts'],
    [{ previousKeys: 'name+id+key' }, '`previousKeys` must be a list of texts'],
  ])('should be refused at once: %j', (options, message) => {
    expect(() => normaliseOptions(options as never)).toThrow(message)
  })
})

describe('a name that no option has', () => {
  it.each([
    [{ acces: {} }, '`acces` is not an option: use access, approval,'],
    [
      { access: { publsh: () => false } },
      '`access.publsh` is not a right: use approve, audit, edit, publish',
    ],
    [{ access: { constructor: () => false } }, '`access.constructor` is not a right'],
    [
      { approval: { approvers: 2 } },
      '`approval.approvers` is not a part of the option: use approvals, author',
    ],
    [{ checks: { stops: 'warnings' } }, '`checks.stops` is not a part of the option: use own, rules, stop'],
    [{ import: { kept: 'files' } }, '`import.kept` is not a part of the option: use keep'],
    [{ jobs: { begin: false } }, '`jobs.begin` is not a part of the option: use queue, start'],
    [{ links: { origin: 'https://example.org' } }, '`links.origin` is not a part of the option: use base'],
    [{ review: { reminds: [] } }, '`review.reminds` is not a part of the option'],
    [{ ropa: { profile: [] } }, '`ropa.profile` is not a part of the option: use profiles'],
    [{ scope: { field: 'tenant', off: () => [] } }, '`scope.off` is not a part of the option'],
  ])('should be refused: %j', (options, message) => {
    expect(() => normaliseOptions(options as never)).toThrow(message)
  })
})
