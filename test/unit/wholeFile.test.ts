import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { writeWhole } from '../../src/storage/wholeFile.js'

describe('a file that is written whole', () => {
  let folder: string
  let path: string

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'ppn-whole-'))
    path = join(folder, 'export.jsonl')
  })
  afterEach(() => rm(folder, { force: true, recursive: true }))

  async function* parts(count: number, end?: Error) {
    for (let index = 0; index < count; index += 1) yield `${index}\n`
    if (end) throw end
  }

  it('should hold all parts, a text, or bytes', async () => {
    await writeWhole(path, parts(3))
    expect(await readFile(path, 'utf8')).toBe('0\n1\n2\n')
    await writeWhole(path, 'ä')
    expect(await readFile(path, 'utf8')).toBe('ä')
    await writeWhole(path, Uint8Array.of(0, 255))
    expect([...(await readFile(path))]).toEqual([0, 255])
    await writeWhole(path, '')
    expect(await readFile(path, 'utf8')).toBe('')
    expect(await readdir(folder)).toEqual(['export.jsonl'])
  })

  it('should leave what was there where the new one breaks off, and nothing of that', async () => {
    await writeFile(path, 'of last week')
    await expect(writeWhole(path, parts(20_000, new Error('The database is gone.')))).rejects.toThrow(
      'is gone',
    )
    expect(await readFile(path, 'utf8')).toBe('of last week')
    expect(await readdir(folder)).toEqual(['export.jsonl'])
  })

  it('should be that of one of two who write at once', async () => {
    await Promise.all([writeWhole(path, parts(5_000)), writeWhole(path, parts(4_000))])
    expect([5_000, 4_000]).toContain((await readFile(path, 'utf8')).trimEnd().split('\n').length)
    expect(await readdir(folder)).toEqual(['export.jsonl'])
  })

  it('should say why it cannot be written', async () => {
    await mkdir(path)
    await expect(writeWhole(path, 'text')).rejects.toThrow(/EISDIR|EPERM/)
    await expect(writeWhole(join(folder, 'none', 'x'), 'text')).rejects.toThrow('ENOENT')
    expect(await readdir(folder)).toEqual(['export.jsonl'])
  })
})
