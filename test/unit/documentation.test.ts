import { describe, expect, it } from '@jest/globals'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

const root = path.resolve(import.meta.dirname, '../..')
const read = (file: string) => readFileSync(path.join(root, file), 'utf8')

describe('docs/guards.md', () => {
  const named = read('docs/guards.md')
    .split('\n')
    .filter((line) => line.startsWith('|'))
    .map((line) => line.split('|').at(-2)?.trim() ?? '')
    .filter((cell) => cell.startsWith('should '))
  const tests = [...read('test/integration/guards.test.ts').matchAll(/^ {2}it\('([^']+)'/gm)].map(
    ([, title]) => title,
  )

  it('should name a test for every route, and every test there is', () => {
    expect(named.length).toBeGreaterThan(15)
    expect([...named].sort()).toEqual([...tests].sort())
  })
})

describe('what is told of answers', () => {
  const properties = (schema: string, definition?: string): string[] => {
    const { $defs, properties } = JSON.parse(read(`docs/schemas/${schema}.json`)) as {
      $defs: Record<string, { properties: object }>
      properties: object
    }
    return Object.keys(definition === undefined ? properties : $defs[definition]!.properties)
  }

  it.each([
    ['record.md', '# The record', properties('publication-record')],
    ['api.md', '## A notice', properties('notice-document')],
    ['api.md', '## The history', properties('notice-history', 'HistoryEntry')],
  ])('should name every member of an answer: %s, %s', (page, heading, members) => {
    const text = read(`docs/${page}`)
    const rows = text
      .slice(text.indexOf(`${heading}\n`))
      .split(/\n#+ /)[0]!
      .match(/^\|.*$/gm)!
    const named = new Set(rows.flatMap((row) => [...row.matchAll(/`(\w+)`/g)].map(([, name]) => name!)))
    expect(members.length).toBeGreaterThan(10)
    expect(members.filter((member) => !named.has(member))).toEqual([])
  })
})

describe('every page', () => {
  const pages = ['README.md', ...readdirSync(path.join(root, 'docs'), { recursive: true, encoding: 'utf8' })]
    .filter((file) => file.endsWith('.md'))
    .map((file) => (file === 'README.md' ? file : `docs/${file}`))

  it.each(pages)('should name files that there are: %s', (page) => {
    const named = [...read(page).matchAll(/`((?:src|collections|fields|test|dev)\/[^`<>*\s]*)`/g)]
    const linked = [...read(page).matchAll(/\]\(([^)#:\s]+)(?:#[^)]*)?\)/g)]
    const files = [
      ...named.map(([, file]) => file!),
      ...linked.map(([, file]) => path.posix.join(path.posix.dirname(page), file!)),
    ]
    expect(files.filter((file) => !existsSync(path.join(root, file)))).toEqual([])
  })
})
