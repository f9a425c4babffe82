import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { createWriteStream } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'

import type { LogEntry } from '../../src/record/proof/verifier/logCheck.js'

import { hashContent, type PublicationRecord } from '../../src/record/record.js'
import { keyFromSecret } from '../../src/record/keys.js'
import { vkeyOf } from '../../src/record/log/note.js'
import { verifierProgram } from '../../src/record/proof/program.js'
import { checkExport } from '../../src/record/proof/verifier/exportFile.js'
import {
  bundle,
  checkpointOf,
  entriesOf,
  headerOf,
  line,
  ORIGIN,
  recordLine,
  witnessLine,
} from '../fixtures/bundles.js'
import { chainOf, headsOf, recordAfter, rehashed, type Row, sealed, SECRET } from '../fixtures/chains.js'

describe('the stand-alone verifier', () => {
  let directory: string
  let program: string
  const rows = [...chainOf('1', 4), ...chainOf('2', 2)]
  const whole = bundle(rows)
  /** Lines before the first record: the header and the entries of the log. */
  const FIRST = 1 + rows.length
  const KEY = vkeyOf(ORIGIN, keyFromSecret(SECRET))

  const run = (args: string[], flags: string[] = [], isLeft = false) =>
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
      if (isLeft) child.stdout.destroy()
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
    const source = await verifierProgram()
    await writeFile(program, source!)
  })

  afterAll(() => rm(directory, { force: true, recursive: true }))

  it('says nothing more, and ends as it should, where nobody reads what it finds', async () => {
    await writeFile(join(directory, 'publications.jsonl'), whole.slice(0, -1).join(''))
    const { code, errors } = await run(['publications.jsonl'], [], true)
    expect({ code, errors }).toEqual({ code: 1, errors: '' })
  })

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
      (l) => l.with(FIRST + 1, l[FIRST + 1]!.replace('Otsikko 1', 'Otsikko 9')),
      [/^ALTERED: Version 2 of notice 1 .*text/],
    ],
    ['a line removed', (l) => l.toSpliced(FIRST + 1, 1), [/^MISSING: Version 2 of notice 1 /]],
    ['the first line removed', (l) => l.toSpliced(FIRST, 1), [/^MISSING: Version 1 of notice 1 /]],
    [
      'the last line of a notice removed',
      (l) => l.toSpliced(FIRST + 3, 1),
      [/^MISSING: Version 4 of notice 1 /],
    ],
    [
      'the last line of a notice removed, and its head',
      () => bundle(rows.toSpliced(3, 1), { entries: entriesOf(rows) }),
      [/^MISSING: Version 4 of notice 1 is missing: the log has it as entry 3/],
    ],
    [
      'a whole notice removed',
      () => bundle(rows.slice(4), { entries: entriesOf(rows) }),
      [1, 2, 3, 4].map((version) => new RegExp(`^MISSING: Version ${version} of notice 1 `)),
    ],
    [
      'a line broken',
      (l) => l.with(FIRST + 2, l[FIRST + 2]!.replace('{', '[')),
      [/^ALTERED: Version 3 of notice 1 .*cannot be read/],
    ],
    [
      'another account',
      (l) => l.with(FIRST + 5, l[FIRST + 5]!.replace('Mallikas', 'Meikäläinen')),
      [/^ALTERED: Version 2 of notice 2 .*account/],
    ],
    [
      'another seal',
      (l) => l.with(FIRST + 5, l[FIRST + 5]!.replace(rows[5]!.seal.slice(82), rows[4]!.seal.slice(82))),
      [/^ALTERED: Version 2 of notice 2 .*seal/],
    ],
    [
      'a line with a name twice',
      (l) => l.with(FIRST + 5, l[FIRST + 5]!.replace('"slug":', '"slug":"muu","slug":')),
      [/^ALTERED: Version 2 of notice 2 .*cannot be read/],
    ],
    [
      'a line with more in it',
      (l) => l.with(FIRST + 5, l[FIRST + 5]!.replace('{', '{"more":1,')),
      [/^ALTERED: Version 2 of notice 2 /],
    ],
    ['a line twice', (l) => l.toSpliced(FIRST + 1, 0, l[FIRST + 1]!), [/^INSERTED: Version 2 of notice 1 /]],
    [
      'two lines exchanged',
      (l) => l.with(FIRST + 1, l[FIRST + 2]!).with(FIRST + 2, l[FIRST + 1]!),
      [/^ALTERED: The file was changed/],
    ],
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
    ['a line after the last', (l) => [...l, l[FIRST + 5]!], [/^INSERTED: Version 2 of notice 2/]],
    [
      'more in the last line',
      (l) => l.with(-1, l.at(-1)!.replace('{', '{"more":1,')),
      [/^ALTERED: The file was changed/],
    ],
    ['the last line gone', (l) => l.slice(0, -1), [/^INCOMPLETE: The last line is missing/]],
    [
      'the end cut off',
      (l) => l.slice(0, FIRST + 4),
      [
        /^INCOMPLETE: The last line is missing/,
        /^MISSING: Version 1 of notice 2 /,
        /^MISSING: Version 2 of notice 2 /,
      ],
    ],
    [
      'an entry of the log removed',
      (l) => l.toSpliced(3, 1),
      [/^LOGMISSING: Entry 2 of the log /, /^UNLOGGED: Version 3 of notice 1 /],
    ],
    [
      'an entry with more in it',
      (l) => l.with(3, l[3]!.replace('"index"', '"more":1,"index"')),
      [/^LOGALTERED: Entry 2 of the log /, /^UNLOGGED: Version 3 of notice 1 /],
    ],
    [
      'the log made anew without an entry',
      () => {
        const lines = bundle(rows, { entries: entriesOf(rows.slice(0, 5)) })
        return lines.with(
          -1,
          lines
            .at(-1)!
            .replace(
              /"checkpoint":"[^"]*"/,
              () => `"checkpoint":${JSON.stringify(checkpointOf(entriesOf(rows)))}`,
            ),
        )
      },
      [/^LOGREWRITTEN: The entries of the log are not those/, /^UNLOGGED: Version 2 of notice 2 /],
    ],
    [
      'no checkpoint',
      (l) => l.with(-1, l.at(-1)!.replace(/"checkpoint":"[^"]*"/, '"checkpoint":null')),
      [/^LOGALTERED: The last line has no checkpoint/],
    ],
    [
      'a checkpoint of somebody else',
      (l) =>
        l.with(
          -1,
          l
            .at(-1)!
            .replace(
              /"checkpoint":"[^"]*"/,
              () => `"checkpoint":${JSON.stringify(checkpointOf(entriesOf(rows), 'guessed'))}`,
            ),
        ),
      [/^UNSEALED: The checkpoint in the last line/],
    ],
  ])('finds %s', async (_, change, expected) => {
    const { code, output } = await check(change(whole))
    const found = findingsIn(output).sort()
    expect(found).toEqual(expected.map((each) => expect.stringMatching(each)))
    expect(code).toBe(1)
  })

  it('finds what was altered in the app before the export', async () => {
    const one = { ...rows[1]!, record: { ...rows[1]!.record, effectiveFrom: '1999-01-01' } }
    const { code, output } = await check(bundle(rows.with(1, one)))
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
      const around = changed.subarray(at - 20, at + 20).toString()
      expect({ around, found: findings.length > 0 }).toEqual({ around, found: true })
      const row = rows[index - FIRST]
      const inRecord = row && at < starts[index]! + Buffer.byteLength(whole[index]!) - 1
      if (!inRecord || index < FIRST || JSON.stringify(findings).includes('"version":null')) continue
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
      rewritten.push(sealed(rehashed({ ...row.record, effectiveFrom: '1999-01-01', previousHash })))
    }
    const now = [...rewritten, ...rows.slice(4)]
    expect((await check(bundle(now))).code).toBe(0)
    await writeFile(join(directory, 'older.jsonl'), whole.join(''))
    const { code, output } = await check(bundle(now), '--since', 'older.jsonl')
    expect(findingsIn(output)).toEqual([
      expect.stringMatching(/^LOGREWRITTEN: Entries 0 to 5 of the log /),
      ...[1, 2, 3, 4].map((version) =>
        expect.stringMatching(new RegExp(`^REWRITTEN: Version ${version} of notice 1 `)),
      ),
    ])
    expect(code).toBe(1)
    const later = [...rows, sealed(recordAfter(rows[3]!.record, '1', 'Uusi'))]
    expect((await check(bundle(later), '--since', 'older.jsonl')).code).toBe(0)
  })

  describe('with something kept from before', () => {
    const rest = rows.filter(({ notice }) => notice === '2')
    /** Each made anew by the app itself, after somebody had the database. */
    const removals: [string, Row[]][] = [
      ['the last record', rows.slice(0, -1)],
      ['a whole chain', rest],
      ['everything after a day', rows.slice(0, 2)],
      ['everything', []],
    ]
    const kept: [string, string][] = [
      ['export', whole.join('')],
      ['checkpoint', checkpointOf(entriesOf(rows))],
      ['witness', witnessLine(entriesOf(rows))],
      [
        'report',
        JSON.stringify({
          schema: 'payload-privacy-notices/report/1',
          checkedAt: '2026-02-01T00:00:00.000Z',
          checkpoint: checkpointOf(entriesOf(rows)),
          comparedWith: [],
          findings: [],
          heads: headsOf(rows),
          notice: null,
          notices: 2,
          noticesWithoutRow: [],
          publications: 6,
        }),
      ],
    ]

    it.each(removals.flatMap(([what, left]) => kept.map(([by, text]) => [what, by, left, text] as const)))(
      'finds %s removed, by an older %s',
      async (what, by, left, text) => {
        await writeFile(join(directory, 'older'), text)
        const { code: alone } = await check(bundle(left))
        const { code, output } = await check(bundle(left), '--since', 'older')
        expect([alone, code]).toEqual([0, 1])
        const found = findingsIn(output)
        const gone = rows.filter((row) => !left.includes(row))
        expect(found.some((one) => /^LOG(MISSING|REWRITTEN): /.test(one))).toBe(true)
        if (by === 'checkpoint') return
        expect(found.filter((one) => one.startsWith('MISSING: '))).toEqual(
          gone.map(({ notice, version }) =>
            expect.stringMatching(new RegExp(`^MISSING: Version ${version} of notice ${notice} `)),
          ),
        )
      },
    )

    it('fails where that was not whole itself', async () => {
      await writeFile(join(directory, 'older'), whole.toSpliced(FIRST + 1, 1).join(''))
      const { code, output } = await check(whole, '--since', 'older')
      expect(findingsIn(output)).toEqual([expect.stringMatching(/^INCOMPLETE: What it was compared with/)])
      expect(code).toBe(1)
    })

    it('says of an export of one notice that the others were not looked at', async () => {
      await writeFile(join(directory, 'older'), whole.join(''))
      const one = bundle(rest, { entries: entriesOf(rows), notice: '2' })
      const { code, output } = await check(one, '--since', 'older')
      expect(findingsIn(output)).toEqual([])
      expect(output).toMatch(/of notice 2 only/)
      expect(code).toBe(0)
    })

    it.each<[string, string]>([
      ['nothing', ''],
      ['an empty object', '{}'],
      ['heads alone', JSON.stringify({ heads: headsOf(rows) })],
      ['a report with more in it', kept[3]![1].replace('{', '{"more":1,')],
      ['a report with a name twice', kept[3]![1].replace('{', '{"notices":1,')],
      ['a report that lacks something', kept[3]![1].replace('"notices":2,', '')],
      ['a head that is none', kept[3]![1].replace(/"version":4/, '"version":0')],
      ['a checkpoint that was changed', checkpointOf(entriesOf(rows)).replace('\n6\n', '\n5\n')],
      ['a checkpoint of somebody else', checkpointOf(entriesOf(rows), 'guessed')],
      ['a text', 'Nothing to see here\n'],
      ['an older schema', whole.join('').replace('export/2', 'export/1')],
    ])('takes %s for nothing that can be compared with', async (_, text) => {
      await writeFile(join(directory, 'older'), text)
      const { code, errors, output } = await check(whole, '--since', 'older', '--key', KEY)
      expect([code, output]).toEqual([2, ''])
      expect(errors).toMatch(/^older cannot be read: /)
    })
  })

  describe('with the key of the app', () => {
    const forged = bundle(chainOf('1', 2, 'guessed'), { secret: 'guessed' })

    it('finds what somebody else has made', async () => {
      expect((await check(forged)).code).toBe(0)
      const { code, output } = await check(forged, '--key', KEY)
      expect(findingsIn(output)).toEqual([
        expect.stringMatching(/^UNSEALED: The checkpoint/),
        expect.stringMatching(/^UNSEALED: Versions 1 to 2 of notice 1/),
      ])
      expect(code).toBe(1)
      expect((await check(whole, '--key', KEY)).code).toBe(0)
      // All that `payload privacy-notices key` says, once the key was changed.
      const keys = `${vkeyOf(ORIGIN, keyFromSecret('a newer secret'))}\n${KEY}\n`
      expect((await check(whole, '--key', keys)).code).toBe(0)
      await writeFile(join(directory, 'older'), whole.join(''))
      expect((await check(forged, '--since', 'older')).code).toBe(1)
    })

    it.each<[string, string[], RegExp]>([
      ['the keys of the file', [], /keys that the file itself names.*\nNot compared with anything older/],
      ['the key given', ['--key', KEY], /with the key given\.\nNot compared with anything older/],
      [
        'the keys of the older file',
        ['--since', 'older'],
        /keys that the older export names\.\nCompared with older \(export of 2026-02-01T00:00:00.000Z, which tells of 6 entries of the log\)\.\nThat it was made by the app was not checked/,
      ],
      [
        'the key given, for both',
        ['--since', 'older', '--key', KEY],
        /with the key given\.\nCompared with older \([^)]*\)\.\n$/,
      ],
    ])('says that it relied on %s', async (_, args, expected) => {
      await writeFile(join(directory, 'older'), whole.join(''))
      const { output } = await check(whole, ...args)
      expect(output).toMatch(expected)
    })
  })

  it.each<[string, string[]]>([
    ['a file that is not there', ['none.jsonl']],
    ['no file', []],
    ['two files', ['publications.jsonl', 'publications.jsonl']],
    ['an older file that is not named', ['publications.jsonl', '--since']],
    ['an older file that is not there', ['publications.jsonl', '--since', 'none.jsonl']],
    ['something that is no export', ['verify.mjs']],
    ['an empty file', ['empty.jsonl']],
    ['a key that is none', ['publications.jsonl', '--key', 'x']],
    ['a file of keys that is empty', ['publications.jsonl', '--key', '']],
    ['what is not asked for so', ['publications.jsonl', '--sinse', 'publications.jsonl']],
    ['a header with more in it', ['more.jsonl']],
    ['a header without keys', ['keyless.jsonl']],
  ])('cannot read %s', async (_, args) => {
    await writeFile(join(directory, 'publications.jsonl'), whole.join(''))
    await writeFile(join(directory, 'empty.jsonl'), '')
    await writeFile(join(directory, 'more.jsonl'), whole.join('').replace('{', '{"more":1,'))
    await writeFile(
      join(directory, 'keyless.jsonl'),
      whole.join('').replace(/"keys":\[[^\]]*\]/, '"keys":[]'),
    )
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
    const entries: LogEntry[] = []
    const lines = function* () {
      const digested = (text: string) => {
        digest.update(text)
        return text
      }
      yield digested(headerOf())
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
          entries.push({
            index: entries.length,
            notice: String(notice),
            record: made.hash,
            version: made.version,
          })
          yield digested(recordLine(sealed(made)))
        }
      }
      for (const entry of entries) yield digested(line({ entry }))
      yield line({
        checkpoint: checkpointOf(entries),
        entries: entries.length,
        heads,
        publications,
        sha256: digest.digest('hex'),
      })
    }
    await pipeline(Readable.from(lines()), createWriteStream(file))
    const { code, output } = await run(['large.jsonl'], ['--max-old-space-size=32'])
    expect(output).toMatch(/^3000 publications of 20 notices/)
    expect(code).toBe(0)
  })
})
