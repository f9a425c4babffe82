import type { JsonObject } from 'payload'

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { execFile } from 'node:child_process'
import { mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import openapiTS, { astToString } from 'openapi-typescript'
import ts from 'typescript'

import type { TestApp, TestUser } from './support/app.js'
import type { Server } from './support/server.js'

import { privacyNotices } from '../../src/index.js'
import { calendarDateOf } from '../../src/notice/dates.js'
import { programIn } from '../support/docPrograms.js'
import { createTestApp, databaseUnderTest } from './support/app.js'
import { serve } from './support/server.js'

const root = path.resolve(import.meta.dirname, '../..')

describe(`the programs of the docs, on ${databaseUnderTest.server}`, () => {
  let app: TestApp
  let server: Server
  let user: TestUser
  let folder: string

  beforeAll(async () => {
    // With the checks that stop a publishing, as whoever saves the programs has them.
    app = await createTestApp({ name: 'writing', plugins: [privacyNotices({ checks: {} })] })
    user = await app.createUser()
    server = await serve(app)
    folder = await mkdtemp(path.join(tmpdir(), 'ppn-programs-'))
    await symlink(path.join(root, 'node_modules'), path.join(folder, 'node_modules'), 'junction')
    await writeFile(path.join(folder, 'package.json'), '{ "type": "module" }')
  })
  afterAll(async () => {
    await server?.close()
    await app?.destroy()
    if (folder) await rm(folder, { force: true, recursive: true })
  })

  /** Runs one of docs/writing.md as it stands there, and gives the lines that it prints. */
  const run = async (name: string, email = user.email): Promise<string[]> => {
    const file = path.join(folder, `${name}.mjs`)
    await writeFile(file, programIn('docs/writing.md', name))
    const { stdout } = await promisify(execFile)(process.execPath, [file], {
      env: { ...process.env, CMS: server.url, EMAIL: email, NODE_OPTIONS: '', PASSWORD: user.password },
    })
    return stdout.trim().split('\n')
  }

  const today = () => calendarDateOf(new Date(), 'Europe/Helsinki')

  it('should write a notice by REST, from its organisation to its withdrawal', async () => {
    const day = today()
    expect(await run('rest')).toEqual([
      expect.stringMatching(`^version 1, in force from (?:${day}|${today()})$`),
      expect.stringMatching(/^Tietosuojaseloste: jäsenrekisteri: \d+ sections, of Esimerkkiyhdistys ry$/),
      'changes: some, 0 problems, minor',
      'version 2',
      'version 3, withdrawn',
      '410 withdrawn: Rekisteriä ei enää ole',
      '3 withdrawn, 2 published, 1 published',
    ])
  })

  it('should write a notice by GraphQL, from its organisation to its withdrawal', async () => {
    const day = today()
    expect(await run('graphql')).toEqual([
      expect.stringMatching(`^version 1, in force from (?:${day}|${today()})$`),
      expect.stringMatching(/^Tietosuojaseloste: jäsenrekisteri: \d+ sections, of Esimerkkiyhdistys ry$/),
      'version 2',
      'version 3, withdrawn',
      'withdrawn: Rekisteriä ei enää ole',
      '3 withdrawn, 2 published, 1 published',
    ])
  })

  it.each(['rest', 'graphql'])('should end with what was refused: %s', async (name) => {
    // A wrong password would be counted, which FerretDB cannot do.
    await expect(run(name, 'nobody@example.org')).rejects.toThrow(/email or password/i)
  })

  describe('a client that others generate from the OpenAPI document', () => {
    /** Compiles files of the folder as strictly as TypeScript can, and gives what it says. */
    const compile = (...files: string[]): string[] => {
      const program = ts.createProgram(
        files.map((file) => path.join(folder, file)),
        {
          exactOptionalPropertyTypes: true,
          lib: ['lib.es2023.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts'],
          module: ts.ModuleKind.NodeNext,
          moduleResolution: ts.ModuleResolutionKind.NodeNext,
          noUncheckedIndexedAccess: true,
          preserveSymlinks: true,
          skipLibCheck: true,
          strict: true,
          target: ts.ScriptTarget.ES2022,
          types: [],
        },
      )
      const found = [...ts.getPreEmitDiagnostics(program), ...program.emit().diagnostics]
      return found.map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'))
    }

    it('should compile, and read a notice of a running app', async () => {
      const { body } = await app.rest('GET', '/privacy-notices/openapi.json')
      const types = astToString(await openapiTS(body as never))
      await writeFile(path.join(folder, 'privacy-notices.d.ts'), types)
      await writeFile(path.join(folder, 'client.ts'), programIn('docs/api.md', 'openapi'))
      await writeFile(
        path.join(folder, 'wrong.ts'),
        `import createClient from 'openapi-fetch'
import type { paths } from './privacy-notices.js'
const client = createClient<paths, 'application/json'>({ baseUrl: '' })
const { data } = await client.GET('/privacy-notices/published/{slug}', {
  params: { path: { slug: 'x' }, query: { fallback: 'maybe' } },
})
export const wrong: number | undefined = data?.title
export const none = data?.nothing
`,
      )
      expect(compile('client.ts')).toEqual([])
      const wrong = compile('wrong.ts')
      expect(wrong.join('\n')).toMatch(/"maybe"/)
      expect(wrong.join('\n')).toMatch(/'string' is not assignable to type 'number'/)

      const { readNotice } = (await import(pathToFileURL(path.join(folder, 'client.js')).href)) as {
        readNotice: (server: string, slug: string) => Promise<string[]>
      }
      // What the programs wrote passes the checks, so it does as another notice too.
      const { docs } = await app.payload.find({ collection: 'privacy-notices', depth: 0, limit: 1 })
      const [{ registers, sections } = { registers: [], sections: [] }] = docs as {
        registers?: (number | string)[]
        sections?: JsonObject[]
      }[]
      const notice = await app.payload.create({
        collection: 'privacy-notices',
        data: {
          title: 'Luettava seloste',
          _status: 'published',
          profile: 'full',
          registers,
          sections: sections?.map((section) => ({ ...section, id: undefined })),
          slug: 'luettava',
        },
      })
      expect(notice).toMatchObject({ slug: 'luettava' })
      const lines = await readNotice(server.url, 'luettava')
      expect(lines[0]).toBe('Luettava seloste')
      expect(lines.length).toBeGreaterThan(5)
      expect(lines.join('\n')).toContain('Esimerkkiyhdistys ry')
      expect(await readNotice(server.url, 'olematon')).toEqual([expect.stringMatching(/^notFound: \S/)])
    })
  })
})
