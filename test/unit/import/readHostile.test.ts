import { describe, expect, it } from '@jest/globals'
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

import { readApart } from '../../../src/import/apart/readApart.js'
import { readFile } from '../../../src/import/read/readFile.js'
import { UnreadableFile } from '../../../src/import/sourceDocument.js'
import { HOSTILE, mutated, numbers, wordFile, wordParagraph } from '../../import/hostile.js'

const fixtures = path.resolve(import.meta.dirname, '../../fixtures/importFiles')

/** Time enough for a slow machine: what reading takes of a processor is looked at instead. */
const LIMITS = { milliseconds: 80_000 }

/**
 * What reading and understanding a file ends in: the code of the refusal, or how many blocks were read. It is read as the app reads it:
 * on a thread, which is ended when it holds more memory than the limit.
 */
const outcome = async (bytes: Uint8Array, name: string): Promise<number | string> => {
  const withoutThread = (error: unknown): void => {
    throw error
  }
  try {
    const file = { bytes, languages: ['fi', 'sv', 'en'], limits: LIMITS, name }
    return (await readApart(file, { withoutThread })).document.blocks.length
  } catch (error) {
    if (!(error instanceof UnreadableFile) || error.message === '') throw error
    expect(error.message).not.toContain('of memory')
    return error.code
  }
}

/** What each must end in; the others may be read or refused. */
const REFUSED: Record<string, string> = {
  'a Word file that unpacks to 60 MB': 'tooLarge',
  'a Word file that unpacks to more than it declares': 'damaged',
  'a Word file with entities': 'unsafe',
  'a Word file nested deep': 'unsafe',
  'a packed file in a packed file': 'unknownFormat',
  'a web page nested deep': 'unsafe',
  'a Markdown file of quotes in quotes': 'unsafe',
  'a Markdown file of brackets': 'unsafe',
  'a text over the limit': 'tooLarge',
  'a file over the limit': 'tooLarge',
  'a PDF file of 1,000 pages': 'tooManyPages',
  'a PDF file that unpacks to 100 MB': 'tooLarge',
  'a PDF file without text': 'scanned',
}

/** Milliseconds of processor time: other work of the machine is in it no more than it can be. */
const worked = (since?: NodeJS.CpuUsage): number => {
  const { system, user } = process.cpuUsage(since)
  return (system + user) / 1000
}

describe('a hostile file', () => {
  it.each(Object.keys(HOSTILE))('should be read or refused within ten seconds: %s', async (kind) => {
    const { bytes, name } = HOSTILE[kind]!()
    const begun = process.cpuUsage()
    const ended = await outcome(bytes, name)
    expect(worked(begun)).toBeLessThan(10_000)
    if (REFUSED[kind]) expect(ended).toBe(REFUSED[kind])
  })

  // FUZZ_FILES=2000 for the full number; a few in every run.
  const count = Number(process.env.FUZZ_FILES ?? 20)
  const fuzz = async (): Promise<void> => {
    const next = numbers(20)
    const names = readdirSync(fixtures).filter((name) => !name.endsWith('.json'))
    for (let index = 0; index < count; index++) {
      const name = names[index % names.length]!
      const bytes = mutated(new Uint8Array(readFileSync(path.join(fixtures, name))), next)
      const begun = process.cpuUsage()
      await outcome(bytes, name)
      expect(worked(begun)).toBeLessThan(10_000)
    }
  }
  it(
    'should never be anything but a document or a refusal when its bytes are changed',
    fuzz,
    60_000 + count * 1000,
  )

  it('should name the limit that it is beyond', async () => {
    const long = wordFile(wordParagraph('sana '.repeat(30)).repeat(10))
    const read = readFile(long, { name: 'a.docx', limits: { characters: 1000 } })
    await expect(read).rejects.toThrow('1000 characters')
  })
})
