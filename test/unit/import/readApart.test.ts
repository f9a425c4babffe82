import { describe, expect, it } from '@jest/globals'
import { Worker } from 'node:worker_threads'

import { readApart, readerApart } from '../../../src/import/apart/readApart.js'
import { readHere } from '../../../src/import/apart/readHere.js'

const file = (name: string, text: string, limits = {}) => ({
  bytes: new TextEncoder().encode(text),
  languages: ['fi', 'sv', 'en'],
  limits,
  name,
})

const NOTICE =
  '# Tietosuojaseloste\n\n## Rekisterinpitäjä\n\nEsimerkkiyhdistys ry\n\n## Tarkoitus\n\nJäsenyys.\n'

/** A thread that does what a program says with each file it is asked for. */
const threadThat =
  (does: string, before = '') =>
  (): Worker =>
    new Worker(
      `const { parentPort } = require('node:worker_threads')
       ${before}
       parentPort.on('message', ({ name }) => { ${does} })
       parentPort.postMessage('ready')`,
      { eval: true },
    )

/** Threads as they are begun, and what became of them. */
const watched = (start: () => Worker) => {
  const threads: { worker: Worker; ended: Promise<number> }[] = []
  return {
    start: () => {
      const worker = start()
      threads.push({ worker, ended: new Promise((resolve) => worker.once('exit', resolve)) })
      return worker
    },
    threads,
  }
}

const SPINS = `if (name === 'bad.txt') for (;;);
  parentPort.postMessage({ read: { document: { title: name }, plans: [] } })`

describe('a file that is read on a thread of its own', () => {
  it('should say there what it says here', async () => {
    const told: unknown[] = []
    const read = await readApart(file('a.md', NOTICE), { withoutThread: (error) => told.push(error) })
    expect(told).toEqual([])
    expect(read).toEqual(await readHere(file('a.md', NOTICE)))
    expect(read.plans[0]?.sections.map(({ keys }) => keys)).toEqual([['controller'], ['purposes']])
  })

  it('should leave the bytes with who brought them', async () => {
    const brought = file('a.md', NOTICE)
    await readApart(brought)
    expect(new TextDecoder().decode(brought.bytes)).toBe(NOTICE)
  })

  it('should be refused there as it is here', async () => {
    await expect(readApart(file('a.pdf', 'no PDF'))).rejects.toMatchObject({
      code: 'damaged',
      name: 'UnreadableFile',
    })
  })

  it('should be given up when it takes too long, whatever it does, while all else goes on', async () => {
    const { start, threads } = watched(threadThat(SPINS))
    const read = readerApart(start)
    let turns = 0
    const other = setInterval(() => (turns += 1), 5)
    await expect(read(file('bad.txt', '', { milliseconds: 500 }))).rejects.toMatchObject({
      code: 'tookTooLong',
      message: 'The file could not be read within 0.5 seconds, which is the limit.',
    })
    clearInterval(other)
    expect(turns).toBeGreaterThan(10)
    await threads[0]?.ended
    await expect(read(file('good.txt', ''))).resolves.toMatchObject({ document: { title: 'good.txt' } })
    expect(threads).toHaveLength(2)
  })

  it('should be given up when it takes too much memory', async () => {
    const { start, threads } = watched(
      threadThat(
        `for (;;) { kept.push(new Uint8Array(1_000_000).fill(1)); ${'Atomics.wait(pause, 0, 0, 1)'} }`,
        ['const kept = []', 'const pause = new Int32Array(new SharedArrayBuffer(4))'].join('\n'),
      ),
    )
    const read = readerApart(start)
    await expect(read(file('a.txt', '', { memory: 50 * 1024 * 1024 }))).rejects.toMatchObject({
      code: 'tooLarge',
      message: 'Reading the file takes more than 50 MB of memory, which is the limit.',
    })
    await threads[0]?.ended
  })

  it('should be stopped when nobody waits for it any more', async () => {
    const { start, threads } = watched(threadThat(SPINS))
    const read = readerApart(start)
    const gone = new AbortController()
    const reading = read(file('bad.txt', ''), { signal: gone.signal })
    const waiting = read(file('good.txt', ''), { signal: gone.signal })
    setTimeout(() => gone.abort(new Error('gone')), 200)
    await expect(reading).rejects.toThrow('gone')
    await expect(waiting).rejects.toThrow('gone')
    await threads[0]?.ended
    expect(threads).toHaveLength(1)
  })

  it('should be read one at a time, on one thread, in the order in which they came', async () => {
    const { start, threads } = watched(
      threadThat(
        `setTimeout(() => parentPort.postMessage({ read: { document: { title: name }, plans: [] } }), 20)`,
      ),
    )
    const read = readerApart(start)
    const order: string[] = []
    const names = ['a.txt', 'b.txt', 'c.txt']
    await Promise.all(
      names.map(async (name) => {
        const { document } = await read(file(name, ''))
        order.push(document.title ?? '')
      }),
    )
    expect(order).toEqual(names)
    expect(threads).toHaveLength(1)
  })

  it('should fail where its thread ends by itself, and keep no other file from being read', async () => {
    const { start, threads } = watched(
      threadThat(`if (name === 'bad.txt') process.exit(3)
        if (name === 'worse.txt') throw new Error('worse')
        if (name === 'odd.txt') return parentPort.postMessage({ failed: 'odd' })
        parentPort.postMessage({ read: { document: { title: name }, plans: [] } })`),
    )
    const read = readerApart(start)
    const bad = read(file('bad.txt', ''))
    const worse = read(file('worse.txt', ''))
    const odd = read(file('odd.txt', ''))
    const good = read(file('good.txt', ''))
    await expect(bad).rejects.toThrow('ended with 3')
    await expect(worse).rejects.toThrow('worse')
    await expect(odd).rejects.toThrow('odd')
    await expect(good).resolves.toMatchObject({ document: { title: 'good.txt' } })
    expect(threads).toHaveLength(3)
  })

  it('should be read here where no thread can be started, and say so', async () => {
    const starts: Record<string, () => Worker> = {
      'ends at once': threadThat('', 'process.exit(0)'),
      'is not there': () => new Worker(new URL('file:///there/is/no/such.js')),
      throws: () => {
        throw new Error('no threads')
      },
    }
    for (const [why, start] of Object.entries(starts)) {
      const other = watched(threadThat(SPINS))
      const tries = watched(start)
      const reading = readerApart(tries.start, other.start)
      const complaints: unknown[] = []
      const options = { withoutThread: (error: unknown) => complaints.push(error) }
      await reading(file('a.txt', ''), options)
      await expect(reading(file('bad.txt', '', { milliseconds: 200 }), options)).rejects.toMatchObject({
        code: 'tookTooLong',
      })
      await other.threads[0]?.ended
      await reading(file('b.txt', ''), options)
      // What could not begin once is not tried again.
      expect([why, complaints, tries.threads.length < 2, other.threads.length]).toEqual([why, [], true, 2])

      const told: unknown[] = []
      const read = await readerApart(start)(file('a.md', NOTICE), {
        withoutThread: (error) => told.push(error),
      })
      expect({ why, told: told.length, sections: read.plans[0]?.sections.length }).toEqual({
        why,
        told: 1,
        sections: 2,
      })
    }
  })
})
