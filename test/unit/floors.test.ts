import { describe, expect, it } from '@jest/globals'
import { ESLint } from 'eslint'
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'

import { FLOORS, importable, picture, ROOMS } from '../lint/floors.js'

const root = path.resolve(import.meta.dirname, '../..')

/** The real rules, without the types that others of them need: what is linted here are no files of the project. */
const eslint = new ESLint({
  cwd: root,
  overrideConfig: { languageOptions: { parserOptions: { projectService: false } } },
  ruleFilter: ({ ruleId }) => ruleId === 'floors/imports',
})

const isFile = (room: string) => room.endsWith('.ts')

/** A file in a room: the room itself, or one somewhere in it. */
const fileIn = (room: string, inside: string) => (isFile(room) ? room : `${room}/${inside}`)

/** How a file in a room, or what lies in another room, is imported. */
const pathTo = (room: string, from: string) => {
  const target = fileIn(room, 'some/thing.js').replace(/\.ts$/, '.js')
  const relative = path.posix.relative(path.posix.dirname(from), target)
  return relative.startsWith('.') ? relative : `./${relative}`
}

/** What the rule says of the imports in a file, by line. */
const refusals = async (file: string, lines: string[]): Promise<Map<number, string>> => {
  const [result] = await eslint.lintText(lines.join('\n'), { filePath: path.join(root, file) })
  return new Map(result!.messages.map(({ line, message }) => [line, message]))
}

const rooms = [...ROOMS.keys()]

describe('the floors', () => {
  it('should name every folder and every file beside them', () => {
    const inSource = readdirSync(path.join(root, 'src')).filter((name) => name !== 'tsconfig.build.json')
    expect([...rooms].sort()).toEqual(
      [...inSource.map((name) => `src/${name}`), 'collections', 'fields'].sort(),
    )
    for (const room of rooms) expect(statSync(path.join(root, room)).isFile()).toBe(isFile(room))
  })

  it('should promise nothing of rooms that there are not, or that lie above', () => {
    for (const { room, standsOn } of FLOORS.flat()) {
      expect(importable(room)).toEqual(expect.arrayContaining([...(standsOn ?? [])]))
    }
  })

  it('should be drawn in docs/architecture.md as they are', () => {
    const file = path.join(root, 'docs/architecture.md')
    const text = readFileSync(file, 'utf8')
    const drawn = text.replace(/(<!-- floors:[^>]*-->\n).*?(<!-- \/floors -->)/s, `$1\n${picture()}\n\n$2`)
    // WRITE_DOCS=1 brings the file up to date.
    if (process.env.WRITE_DOCS) writeFileSync(file, drawn)
    else expect(text).toBe(drawn)
    expect(drawn).toContain(picture())
  })

  it('should keep reading, the record, answers and the core apart from what editors edit', () => {
    const above = ['src/sources', 'src/publishing', 'src/pending', 'src/republishing', 'src/standardTexts']
    const edited = [...above, 'src/pageBlocks', 'src/admin', 'fields', 'collections']
    for (const room of ['src/reading', 'src/http', 'src/record', 'src/notice', 'src/render']) {
      expect(importable(room).filter((other) => edited.includes(other))).toEqual([])
    }
    expect(importable('src/record')).not.toContain('src/reading')
    expect(importable('src/http')).not.toContain('src/reading')
    expect(importable('src/notice')).toEqual([])
    expect(importable('src/render')).toEqual(['src/notice'])
  })
})

describe.each(rooms)('%s', (room) => {
  const file = fileIn(room, 'deep/inside/file.ts')
  const others = rooms.filter((other) => other !== room)
  const line = (other: string) => `import type { Something } from '${pathTo(other, file)}'`
  const allowed = importable(room)

  it('should be refused every import of what does not lie beneath it', async () => {
    const forbidden = others.filter((other) => !allowed.includes(other))
    const said = await refusals(file, forbidden.map(line))
    expect([...said.values()]).toEqual(
      forbidden.map((other) => expect.stringContaining(`${room} never imports ${other}.`)),
    )
  })

  it('should be let import what does', async () => {
    const itself = isFile(room) ? [] : [room]
    expect([...(await refusals(file, [...allowed, ...itself].map(line)))]).toEqual([])
  })
})

describe('a forbidden import', () => {
  const refusal = expect.stringMatching(
    /^src\/reading never imports src\/publishing\. No reader reads a source/,
  )

  it.each([
    ['a value', "import { publish } from '../publishing/publish.js'"],
    ['a type', "import type { Intent } from '../publishing/intent.js'"],
    ['for its effects', "import '../publishing/publish.js'"],
    ['all at once', "import * as publishing from '../publishing/publish.js'"],
    ['handed on', "export { publish } from '../publishing/publish.js'"],
    ['handed on whole', "export * from '../publishing/publish.js'"],
    ['a type handed on', "export type { Intent } from '../publishing/intent.js'"],
    ['when it is needed', "export const later = () => import('../publishing/publish.js')"],
    ['when it is needed, as a template', 'export const later = () => import(`../publishing/publish.js`)'],
    ['a type where it is used', "export type Intent = import('../publishing/intent.js').Intent"],
    ['as CommonJS', "import publishing = require('../publishing/publish.js')"],
    ['the long way round', "import { publish } from '../../src/reading/../publishing/publish.js'"],
    ['without its ending', "import { publish } from '../publishing/publish'"],
    ['the folder', "import { publish } from '../publishing'"],
    ['by an absolute path', `import { publish } from '${root}/src/publishing/publish.js'`],
  ])('should be refused: %s', async (_, code) => {
    expect([...(await refusals('src/reading/answers.ts', [code]))]).toEqual([[1, refusal]])
  })

  it('should be refused deeper in the folder', async () => {
    const code = "import { publish } from '../../publishing/publish.js'"
    expect([...(await refusals('src/reading/feed/feed.ts', [code]))]).toEqual([[1, refusal]])
  })

  it('should be refused where it cannot be told, or goes by the name of the package', async () => {
    const lines = [
      "export const later = (name: string) => import('../' + name)",
      'export const other = (name: string) => import(`../${name}/publish.js`)',
      "import { privacyNotices } from 'payload-privacy-notices'",
      "import { normaliseOptions } from 'payload-privacy-notices/fields'",
    ]
    const said = [...(await refusals('src/reading/answers.ts', lines)).keys()]
    expect(said).toEqual([1, 2, 3, 4])
  })

  it('should be refused where it leads out of the plugin', async () => {
    const lines = [
      "import { app } from '../../dev/payload.config.js'",
      "import x from '../../test/fixtures/seeds.js'",
    ]
    expect([...(await refusals('src/reading/answers.ts', lines)).keys()]).toEqual([1, 2])
  })
})

it('should refuse a folder that lies on no floor', async () => {
  expect([...(await refusals('src/approval/approve.ts', ["export const nothing = ''"])).values()]).toEqual([
    expect.stringContaining('src/approval/approve.ts lies on no floor'),
  ])
})

describe('packages', () => {
  it.each(['src/notice/compose/compose.ts', 'src/render/html.ts'])('should be few in %s', async (file) => {
    const lines = ['payload', '@payloadcms/translations', 'react', 'next/headers', 'node:fs', 'crypto'].map(
      (name) => `import type { Something } from '${name}'`,
    )
    expect([...(await refusals(file, lines)).keys()]).toEqual(lines.map((_, at) => at + 1))
  })

  it('should be those that the core is made with', async () => {
    const lines = ["import { diffArrays } from 'diff'", "import { isValid } from 'libphonenumber-js/max'"]
    expect([...(await refusals('src/notice/diff/text.ts', lines))]).toEqual([])
  })
})
