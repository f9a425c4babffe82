// On one database: exit codes and streams are those of a process.
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, openSync } from 'node:fs'
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import type { Place } from '../crash/app.js'
import type { Site } from '../fixtures/site.js'

import { run as runCommand } from '../../src/bin/index.js'
import { argumentsFor } from '../support/programs.js'
import { startSite } from '../fixtures/site.js'
import { databaseUnderTest } from './support/app.js'
import { placeOf } from './support/place.js'

const FULL = '/dev/full'

describe(`commands in a process of their own, on ${databaseUnderTest.server}`, () => {
  let site: Site
  let directory: string

  beforeAll(async () => {
    site = await startSite('commandline')
    directory = await mkdtemp(join(tmpdir(), 'ppn-commands-'))
    await site.create({ _status: 'published' })
  })
  afterAll(async () => {
    await rm(directory, { force: true, recursive: true })
    await site.app.destroy()
  })

  type Ran = { code: null | number; err: string; out: string }
  const run = async (
    args: string[],
    {
      fails = false,
      isLeft = false,
      place = placeOf(site.app),
      out: to = 'pipe',
    }: { fails?: boolean; isLeft?: boolean; out?: 'pipe' | number; place?: Place } = {},
  ): Promise<Ran> => {
    const program = argumentsFor('test/integration/support/commandChild.ts')
    const child = spawn(process.execPath, [...program, 'privacy-notices', ...args], {
      env: {
        ...process.env,
        COMMAND_PLACE: JSON.stringify(place),
        NODE_OPTIONS: '',
        ...(fails && { COMMAND_FAILS: '1' }),
      },
      stdio: ['ignore', to, 'pipe'],
    })
    let [out, err] = ['', '']
    child.stdout?.setEncoding('utf8').on('data', (text: string) => (out += text))
    child.stderr?.setEncoding('utf8').on('data', (text: string) => (err += text))
    if (isLeft) child.stdout?.destroy()
    const [code] = (await once(child, 'close')) as [null | number]
    return { code, err, out }
  }

  const isJSON = (out: string) => typeof JSON.parse(out) === 'object'
  it.each([
    ['verify --json', 0, isJSON],
    // The notice of the fixtures has errors.
    ['check --format=sarif', 1, isJSON],
    ['checkpoint', 0, (out: string) => /^\S+\n\d+\n[^\n]{44}\n\n— \S+ \S+\n$/.test(out)],
    ['key', 0, (out: string) => /^\S+\+[0-9a-f]{8}\+\S+\n$/.test(out)],
  ])('should answer %s on standard output, and nothing else', async (command, expected, isAnswer) => {
    const { code, err, out } = await run(command.split(' '))
    expect({ code, err }).toMatchObject({ code: expected })
    expect({ isAnswer: isAnswer(out), out }).toMatchObject({ isAnswer: true })
    // What the app and its logger say is beside it, for people to read.
    expect(err).toContain('The app has started.\n')
    expect(err).toContain('warning: No email adapter provided.')
    expect(err).toContain('error: The app had a problem.\nError: that it told of\n    at ')
  })

  it('should end with 2 where files or the database cannot do what is asked', async () => {
    const taken = join(directory, 'taken')
    await writeFile(taken, 'no folder')
    const exported = await run(['export', taken])
    expect(exported).toMatchObject({ code: 2, out: '' })
    expect(exported.err).toContain(`EEXIST: file already exists, mkdir '${taken}'\n`)
    expect(exported.err).not.toContain('    at writeBundle')
    expect(await readFile(taken, 'utf8')).toBe('no folder')

    const missing = join(directory, 'missing')
    expect(await run(['verify', `--since=${missing}`])).toMatchObject({
      code: 2,
      err: expect.stringContaining(`ENOENT: no such file or directory, open '${missing}'\n`) as unknown,
      out: '',
    })

    const place: Place = {
      kind: 'sqlite',
      server: '',
      transactions: false,
      url: `file:${join(directory, 'empty.db')}`,
    }
    const verified = await run(['verify', '--json'], { place })
    expect(verified).toMatchObject({ code: 2, out: '' })
    expect(verified.err).toMatch(/no such table/)

    // A rejection that Payload’s adapter leaves to nobody ended the process with 1: as if verify had found something.
    const gone: Place = {
      kind: 'postgres',
      server: '',
      transactions: true,
      url: 'postgres://127.0.0.1:1/gone',
    }
    const unreached = await run(['verify', '--json'], { place: gone })
    expect(unreached).toMatchObject({ code: 2, out: '' })
    expect(unreached.err).toContain('ECONNREFUSED')
  })

  it.each([
    ['verify 5', 'verify does not take 5.'],
    ['verify --scope=alfa', '--scope goes with several organisations'],
    ['verify --notice=none', 'There is no notice none'],
    ['check --notice=1', '--notice does not go with check.'],
    ['check --language=xx', 'There is no language xx. There are: '],
    ['export a b', 'export does not take b.'],
    ['export', 'export needs a directory.'],
    ['install-texts --owner=5', '--owner goes with several organisations'],
    ['import none.docx --owner=5', '--owner goes with several organisations'],
    ['repair --keep', '--keep does not go with repair.'],
    ['constructor', 'There is no command constructor.'],
  ])('should do nothing but say why for %s', async (command, reason) => {
    const [out, err]: [string[], string[]] = [[], []]
    const keep = (to: string[]) => (text: string | Uint8Array) => Boolean(to.push(String(text)))
    const spies = [
      jest.spyOn(process.stdout, 'write').mockImplementation(keep(out)),
      jest.spyOn(process.stderr, 'write').mockImplementation(keep(err)),
    ]
    const code = await runCommand(() => Promise.resolve(site.app.payload), command.split(' '))
    for (const spy of spies) spy.mockRestore()
    expect({ code, out }).toEqual({ code: 2, out: [] })
    expect(err.join('')).toContain(reason)
  })

  it('should do all that was asked though nobody reads what it says', async () => {
    const left = join(directory, 'left')
    const { code, err } = await run(['export', left], { isLeft: true })
    expect({ code, err }).toMatchObject({ code: 0 })
    expect((await readdir(left)).sort()).toEqual(['README.md', 'publications.jsonl', 'verify.mjs'])
  })

  it('should end with 2 where something fails that nobody waits for', async () => {
    const { code, err, out } = await run(['verify'], { fails: true })
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toContain('Nobody waits for this.')
  })

  it('should end with 2 where its answer could not be written', async () => {
    if (!existsSync(FULL)) return
    const { code, err } = await run(['verify', '--json'], { out: openSync(FULL, 'w') })
    expect({ code, err }).toMatchObject({ code: 2, err: expect.stringContaining('ENOSPC') as unknown })
  })
})
