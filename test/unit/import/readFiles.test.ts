import { describe, expect, it } from '@jest/globals'
import { Worker } from 'node:worker_threads'

import { readerApart, type ReadApart } from '../../../src/import/apart/readApart.js'
import { readHere } from '../../../src/import/apart/readHere.js'
import { readFiles } from '../../../src/importing/readFiles.js'

const NOTICE = '# Tietosuojaseloste\n\n## Rekisterinpitäjä\n\nEsimerkkiyhdistys ry\n'

const files = (...names: string[]) =>
  names.map((name) => ({ name, bytes: new TextEncoder().encode(`${NOTICE}\n${name}\n`) }))

/** What became of some files, and what was told of them. */
const readBy = async (read: ReadApart, ...names: string[]) => {
  const told: unknown[] = []
  const { files: all, plans } = await readFiles(files(...names), ['fi'], {
    failed: (error, { sha256 }) => told.push([(error as Error).message, sha256.length]),
    read,
  })
  return { told, codes: all.map(({ problem }) => problem?.code ?? 'read'), plans: plans.length }
}

describe('files of one import', () => {
  it('should be read though one of them makes its reader fail', async () => {
    const read: ReadApart = (file) => {
      if (file.name === 'bad.md') throw new RangeError('Maximum call stack size exceeded')
      return readHere(file)
    }
    expect(await readBy(read, 'a.md', 'bad.md', 'b.md')).toEqual({
      codes: ['read', 'damaged', 'read'],
      plans: 2,
      told: [['Maximum call stack size exceeded', 64]],
    })
  })

  it('should be read though the thread of one of them dies', async () => {
    const dies = {
      'full.md': 'const kept = []; for (;;) kept.push(new Array(10_000).fill({}))',
      'gone.md': 'process.exit(3)',
      'odd.md': 'parentPort.postMessage({ failed: "RangeError: odd" })',
    }
    const start = () =>
      new Worker(
        `const { parentPort } = require('node:worker_threads')
         parentPort.on('message', ({ name }) => {
           ${Object.entries(dies)
             .map(([name, does]) => `if (name === '${name}') { ${does}; return }`)
             .join('\n')}
           parentPort.postMessage({ read: { document: { format: 'markdown' }, plans: [{}] } })
         })
         parentPort.postMessage('ready')`,
        { eval: true, resourceLimits: { maxOldGenerationSizeMb: 24, maxYoungGenerationSizeMb: 8 } },
      )
    const { codes, plans, told } = await readBy(readerApart(start), 'a.md', ...Object.keys(dies), 'b.md')
    expect([codes, plans]).toEqual([['read', 'tooLarge', 'damaged', 'damaged', 'read'], 2])
    expect(told).toEqual([
      [expect.stringContaining('memory'), 64],
      [expect.stringContaining('ended with 3'), 64],
      [expect.stringContaining('RangeError: odd'), 64],
    ])
  })

  it('should not be told to be damaged where nobody waits for them any more', async () => {
    const gone = new AbortController()
    const read: ReadApart = () => {
      gone.abort(new Error('gone'))
      throw gone.signal.reason
    }
    await expect(readFiles(files('a.md'), ['fi'], { read, signal: gone.signal })).rejects.toThrow('gone')
  })
})
