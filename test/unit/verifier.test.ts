import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { createWriteStream } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { fileURLToPath } from 'node:url'
import typescript from 'typescript'

import { hashContent, type PublicationRecord } from '../../src/record/record.js'
import { checkExport, EXPORT_SCHEMA } from '../../src/record/proof/verifier/verify.js'
import { chainOf, headsOf, publisher, rehashed, type Row } from '../fixtures/chains.js'

const line = (value: unknown) => `${JSON.stringify(value)}\n`
const HEADER = line({ schema: EXPORT_SCHEMA, exportedAt: '2026-02-01T00:00:00.000Z' })

const recordLine = ({ notice, publisher: account, record, version }: Row) =>
  line({ publisher: account, record: { ...record, notice, version } })

const footerOf = (before: string[], heads: object, publications: number) =>
  line({ heads, publications, sha256: createHash('sha256').update(before.join('')).digest('hex') })

/** An export as the app makes it: with the heads of what it published itself. */
const bundle = (rows: Row[], heads: object = headsOf(rows)) => {
  const lines = [HEADER, ...rows.map(recordLine)]
  return [...lines, footerOf(lines, heads, rows.length)]
}

describe('the stand-alone verifier', () => {
  let directory: string
  let program: string
  const rows = [...chainOf('1', 4), ...chainOf('2', 2)]
  const whole = bundle(rows)

  const run = (args: string[], flags: string[] = []) =>
    new Promise<{ code: null | number; errors: string; output: string }>((resolve, reject) => {
      // Nothing of this package can be found from there.
      const child = spawn(process.execPath, [...flags, program, ...args], {
        cwd: directory,
        env: { NODE_ENV: 'test' },
      })
      let output = ''
      let errors = ''
      child.stdout.setEncoding('utf8').on('data', (text: string) => (output += text))
      child.stderr.setEncoding('utf8').on('data', (text: string) => (errors += text))
      child.once('error', reject)
      child.once('close', (code) => resolve({ code, errors, output }))
    })
  const check = async (lines: Buffer | string | string[], ...args: string[]) => {
    await writeFile(join(directory, 'publications.jsonl'), Array.isArray(lines) ? lines.join('') : lines)
    return run(['publications.jsonl', ...args])
  }
  const findingsIn = (output: string) => output.split('\n').filter((each) => /^[A-Z]+: /.test(each))

  beforeAll(async () => {
    directory = await mkdtemp(join(tmpdir(), 'ppn-verifier-'))
    program = join(directory, 'verify.mjs')
    const source = await readFile(
      fileURLToPath(new URL('../../src/record/proof/verifier/verify.ts', import.meta.url)),
      'utf8',
    )
    const { ModuleKind, ScriptTarget } = typescript
    const compilerOptions = { module: ModuleKind.NodeNext, target: ScriptTarget.ES2022 }
    await writeFile(
      program,
      typescript.transpileModule(source, { compilerOptions, fileName: 'verify.mts' }).outputText,
    )
  })

  afterAll(() => rm(directory, { force: true, recursive: true }))

  it('imports nothing but Node', async () => {
    const imported = [...(await readFile(program, 'utf8')).matchAll(/\bfrom '([^']+)'|\bimport\(/g)]
    expect(imported.length).toBeGreaterThan(0)
    for (const [, name] of imported) expect(name).toMatch(/^node:/)
  })

  it('finds an export as it was published', async () => {
    const { code, errors, output } = await check(whole)
    expect(findingsIn(output)).toEqual([])
    expect(output).toMatch(/6 publications of 2 notices, exported 2026-02-01T00:00:00.000Z: everything is as/)
    expect([code, errors]).toEqual([0, ''])
  })

  it.each<[string, (lines: string[]) => string[], RegExp[]]>([
    [
      'a letter changed',
      (l) => l.with(2, l[2]!.replace('Otsikko 1', 'Otsikko 9')),
      [/^ALTERED: Version 2 of notice 1 .*text/],
    ],
    ['a line removed', (l) => l.toSpliced(2, 1), [/^MISSING: Version 2 of notice 1 /]],
    ['the first line removed', (l) => l.toSpliced(1, 1), [/^MISSING: Version 1 of notice 1 /]],
    ['the last line of a notice removed', (l) => l.toSpliced(4, 1), [/^MISSING: Version 4 of notice 1 /]],
    [
      'a line broken',
      (l) => l.with(3, l[3]!.replace('{', '[')),
      [/^ALTERED: Version 3 of notice 1 .*cannot be read/],
    ],
    [
      'another account',
      (l) => l.with(6, l[6]!.replace('Mallikas', 'Meikäläinen')),
      [/^ALTERED: Version 2 of notice 2 .*account/],
    ],
    ['a line twice', (l) => l.toSpliced(2, 0, l[2]!), [/^INSERTED: Version 2 of notice 1 /]],
    ['two lines exchanged', (l) => l.with(2, l[3]!).with(3, l[2]!), [/^ALTERED: The file was changed/]],
    [
      'a head changed',
      (l) => l.with(-1, l.at(-1)!.replace('"version":2', '"version":3')),
      [/^MISSING: Version 3 of notice 2/],
    ],
    [
      'the header changed',
      (l) => l.with(0, l[0]!.replace('2026-02', '2026-03')),
      [/^ALTERED: The file was changed/],
    ],
    ['a line after the last', (l) => [...l, l[6]!], [/^INSERTED: Version 2 of notice 2/]],
    ['the last line gone', (l) => l.slice(0, -1), [/^INCOMPLETE: The last line is missing/]],
    ['the end cut off', (l) => l.slice(0, 4), [/^INCOMPLETE: The last line is missing/]],
  ])('finds %s', async (_, change, expected) => {
    const { code, output } = await check(change(whole))
    const found = findingsIn(output)
    expect(found).toHaveLength(expected.length)
    expected.forEach((each, index) => expect(found[index]).toMatch(each))
    expect(code).toBe(1)
  })

  it('finds what was altered in the app before the export', async () => {
    const one = { ...rows[1]!, record: { ...rows[1]!.record, effectiveFrom: '1999-01-01' } }
    const { code, output } = await check(bundle(rows.with(1, one), headsOf(rows)))
    expect(findingsIn(output)).toEqual([expect.stringMatching(/^ALTERED: Version 2 of notice 1 /)])
    expect(output).not.toMatch(/after it was exported/)
    expect(code).toBe(1)
  })

  it('finds one byte changed anywhere, exactly where it was', async () => {
    // In this process: a child for each byte would take minutes.
    const bytes = Buffer.from(whole.join(''))
    const starts = whole.map((_, index) => Buffer.byteLength(whole.slice(0, index).join('')))
    let reported = 0
    for (let at = starts[1]!; at < bytes.length; at += 7) {
      const index = starts.findLastIndex((start) => start <= at)
      const changed = Buffer.from(bytes)
      changed[at] = changed[at]! ^ 1
      const { findings } = await checkExport([changed.subarray(0, 1000), changed.subarray(1000)])
      expect(findings.length).toBeGreaterThan(0)
      const row = rows[index - 1]
      const inRecord = row && at < starts[index]! + Buffer.byteLength(whole[index]!) - 1
      if (!inRecord || JSON.stringify(findings).includes('"version":null')) continue
      expect({ at, findings: findings.map(({ notice, version }) => `${notice}/${version}`) }).toEqual({
        at,
        findings: [`${row.notice}/${row.version}`],
      })
      reported += 1
    }
    expect(reported).toBeGreaterThan(500)
  })

  it('finds a chain rewritten as a whole by an older export', async () => {
    const rewritten: Row[] = []
    for (const row of rows.slice(0, 4)) {
      const previousHash = rewritten.at(-1)?.record.hash ?? null
      rewritten.push({
        ...row,
        record: rehashed({ ...row.record, effectiveFrom: '1999-01-01', previousHash }),
      })
    }
    const now = [...rewritten, ...rows.slice(4)]
    expect((await check(bundle(now))).code).toBe(0)
    await writeFile(join(directory, 'older.jsonl'), whole.join(''))
    const { code, output } = await check(bundle(now), '--since', 'older.jsonl')
    expect(findingsIn(output)).toEqual([expect.stringMatching(/^REWRITTEN: Version 4 of notice 1 /)])
    expect(code).toBe(1)
    const later = [...chainOf('1', 5), ...rows.slice(4)]
    expect((await check(bundle(later), '--since', 'older.jsonl')).code).toBe(0)
  })

  it.each<[string, string[]]>([
    ['a file that is not there', ['none.jsonl']],
    ['no file', []],
    ['two files', ['publications.jsonl', 'publications.jsonl']],
    ['an older file that is not named', ['publications.jsonl', '--since']],
    ['an older file that is not there', ['publications.jsonl', '--since', 'none.jsonl']],
    ['something that is no export', ['verify.mjs']],
    ['an empty file', ['empty.jsonl']],
  ])('cannot read %s', async (_, args) => {
    await writeFile(join(directory, 'publications.jsonl'), whole.join(''))
    await writeFile(join(directory, 'empty.jsonl'), '')
    const { code, errors, output } = await run(args)
    expect([code, output]).toEqual([2, ''])
    expect(errors).not.toBe('')
    expect(errors).not.toMatch(/\n\s+at /)
  })

  it('says what it does', async () => {
    expect(await run(['--help'])).toMatchObject({ code: 0, output: expect.stringMatching(/--since/) })
  })

  it('needs no more memory for an export that is larger than it', async () => {
    const filler = 'Tietosuoja '.repeat(4000)
    const file = join(directory, 'large.jsonl')
    const digest = createHash('sha256')
    const heads: Record<string, object> = {}
    const lines = function* () {
      const digested = (text: string) => {
        digest.update(text)
        return text
      }
      yield digested(HEADER)
      let publications = 0
      for (let notice = 1; notice <= 20; notice += 1) {
        let previousHash: null | string = null
        for (const row of chainOf(String(notice), 150)) {
          const content = { ...row.record.content, sv: { title: filler } } as never
          const record: PublicationRecord = rehashed({ ...row.record, previousHash })
          const made: PublicationRecord = rehashed({
            ...record,
            content,
            contentHash: hashContent({ ...record, content }),
          })
          previousHash = made.hash
          heads[notice] = { hash: made.hash, version: made.version }
          publications += 1
          yield digested(line({ publisher, record: made }))
        }
      }
      yield line({ heads, publications, sha256: digest.digest('hex') })
    }
    await pipeline(Readable.from(lines()), createWriteStream(file))
    const { code, output } = await run(['large.jsonl'], ['--max-old-space-size=32'])
    expect(output).toMatch(/^3000 publications of 20 notices/)
    expect(code).toBe(0)
  })
})
