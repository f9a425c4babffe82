import { describe, expect, it } from '@jest/globals'
import { mkdirSync, readdirSync, rmSync } from 'node:fs'
import path from 'node:path'
import { format, resolveConfig } from 'prettier'

import { RULES } from '../../src/notice/check/rules/index.js'
import { expectFile } from '../support/madeDocs.js'
import { ALL_CRITERIA, indexPage, pageOf } from '../support/ruleDocs.js'

const folder = path.resolve(import.meta.dirname, '../../docs/rules')

/** A page as it is kept: as Prettier would write it. */
const kept = async (page: string): Promise<string> => {
  const file = path.join(folder, 'README.md')
  return format(page, { ...(await resolveConfig(file)), filepath: file })
}

// WRITE_DOCS=1 brings the pages up to date.
describe('docs/rules', () => {
  if (process.env.WRITE_DOCS) mkdirSync(folder, { recursive: true })

  it('should list the rules as they are', async () => {
    expectFile('docs/rules/README.md', await kept(indexPage(RULES)))
  })

  it.each(RULES.map((rule) => [rule.id, rule] as const))('should have the page of %s', async (id, rule) => {
    expectFile(`docs/rules/${id}.md`, await kept(pageOf(rule)))
  })

  it('should have no page of a rule that there is not', () => {
    const pages = RULES.map(({ id }) => `${id}.md`)
    const stray = readdirSync(folder).filter((file) => file !== 'README.md' && !pages.includes(file))
    if (process.env.WRITE_DOCS) for (const file of stray) rmSync(path.join(folder, file))
    else expect(stray).toEqual([])
  })
})

describe('published lists of what a notice tells', () => {
  const answered = new Set(RULES.flatMap(({ criteria = [] }) => criteria))

  it('should have a rule for every item', () => {
    expect(ALL_CRITERIA).toHaveLength(44)
    expect(ALL_CRITERIA.filter((item) => !answered.has(item))).toEqual([])
  })

  it('should be named by rules as they are', () => {
    expect([...answered].filter((item) => !ALL_CRITERIA.includes(item))).toEqual([])
  })
})
