// On one database: the schema is made from the collections.
import { codegen } from '@graphql-codegen/core'
import * as typedDocumentNode from '@graphql-codegen/typed-document-node'
import * as typescript from '@graphql-codegen/typescript'
import * as typescriptOperations from '@graphql-codegen/typescript-operations'
import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals'
import { parse, type ExecutionResult } from 'graphql'
import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import ts from 'typescript'

import type { Site } from '../fixtures/site.js'

import { startSite } from '../fixtures/site.js'
import { DIFF, FULL_NOTICE, HISTORY, NOTICE_LIST, SINCE } from '../fixtures/query.js'
import { databaseUnderTest } from './support/app.js'

const root = path.resolve(import.meta.dirname, '../..')

/** The blocks of code in the documentation, in a language. */
const documented = async (language: string): Promise<string[]> => {
  const docs = path.join(root, 'docs')
  const pages = (await readdir(docs)).filter((file) => file.endsWith('.md'))
  const texts = await Promise.all(pages.map((page) => readFile(path.join(docs, page), 'utf8')))
  return texts.flatMap((page) =>
    [...page.matchAll(new RegExp(`^\`\`\`${language}\n(.*?)^\`\`\`$`, 'gms'))].map(([, code]) => code ?? ''),
  )
}

/** The block of code that says it is a file. */
const fileNamed = async (name: string): Promise<string> => {
  const found = (await documented('ts')).filter((code) => code.startsWith(`// ${name}\n`))
  expect([name, found.length]).toEqual([name, 1])
  return found[0]!
}

describe(`types made of the schema in the package, on ${databaseUnderTest.server}`, () => {
  let site: Site
  let folder: string

  beforeAll(async () => {
    site = await startSite('types')
    folder = await mkdtemp(path.join(tmpdir(), 'ppn-types-'))
    await mkdir(path.join(folder, 'notices'))
    await writeFile(path.join(folder, 'package.json'), '{ "type": "module" }')
    await symlink(path.join(root, 'node_modules'), path.join(folder, 'node_modules'), 'junction')
  })
  afterEach(() => {
    jest.restoreAllMocks()
  })
  afterAll(async () => {
    await site.app.destroy()
    await rm(folder, { force: true, recursive: true })
  })

  const generate = async (sources: string[]): Promise<string> =>
    codegen({
      config: { useTypeImports: true },
      documents: sources.map((source, index) => ({ document: parse(source), location: `${index}.graphql` })),
      filename: 'generated.ts',
      pluginMap: { typedDocumentNode, typescript, typescriptOperations },
      plugins: [{ typescript: {} }, { typescriptOperations: {} }, { typedDocumentNode: {} }],
      schema: parse(await readFile(path.join(root, 'docs/schema.graphql'), 'utf8')),
    })

  /** Compiles files of the folder as strictly as can be, and tells what is wrong. */
  const compile = async (files: Record<string, string>): Promise<string[]> => {
    for (const [name, source] of Object.entries(files)) await writeFile(path.join(folder, name), source)
    const program = ts.createProgram(
      Object.keys(files).map((name) => path.join(folder, name)),
      {
        exactOptionalPropertyTypes: true,
        lib: ['lib.es2022.d.ts', 'lib.dom.d.ts'],
        module: ts.ModuleKind.NodeNext,
        moduleResolution: ts.ModuleResolutionKind.NodeNext,
        noUncheckedIndexedAccess: true,
        skipLibCheck: true,
        strict: true,
        target: ts.ScriptTarget.ES2022,
        types: [],
        verbatimModuleSyntax: true,
      },
    )
    const { diagnostics } = program.emit()
    return [...ts.getPreEmitDiagnostics(program), ...diagnostics].map(
      ({ file, messageText }) =>
        `${path.basename(file?.fileName ?? '')}: ${ts.flattenDiagnosticMessageText(messageText, ' ')}`,
    )
  }

  it('should be made of every query in the documentation, compile, and read a notice', async () => {
    const queries = await documented('graphql')
    expect(queries.length).toBeGreaterThan(1)
    const generated = await generate(queries)
    const read = await fileNamed('notices/read.ts')
    expect(await compile({ 'notices/generated.ts': generated, 'notices/read.ts': read })).toEqual([])

    const { slug } = await site.create({ title: 'Tyypitetty seloste', _status: 'published' })
    jest.spyOn(globalThis, 'fetch').mockImplementation(async (_, init) => {
      const { query, variables } = JSON.parse(String(init?.body)) as { query: string; variables: object }
      const { data, errors } = await site.app.graphql(query, { ...variables })
      return Response.json({ data, errors })
    })
    const { readNotice } = (await import(pathToFileURL(path.join(folder, 'notices/read.js')).href)) as {
      readNotice: (slug: string, locale: string) => Promise<null | Record<string, unknown>>
    }
    expect(await readNotice(slug, 'fi')).toMatchObject({
      title: 'Tyypitetty seloste',
      controller: { name: 'Esimerkkiyhdistys ry' },
      registers: [{ name: 'Jäsenrekisteri' }],
      version: 1,
    })
    expect(await readNotice('ei-ole', 'fi')).toBeNull()
  })

  it('should answer every query of the documentation, too', async () => {
    const { slug } = await site.create({ title: 'Toinen', _status: 'published' })
    for (const query of await documented('graphql')) {
      const variables = query.includes('$slug') ? { slug } : {}
      const { data, errors } = (await site.app.graphql(query, variables)) as ExecutionResult
      expect(errors).toBeUndefined()
      expect(Object.values(data ?? {})).not.toContain(null)
    }
  })

  it('should hold whoever uses them to what there is', async () => {
    const generated = await generate([FULL_NOTICE, NOTICE_LIST, HISTORY, DIFF, SINCE])
    const wrong = await compile({
      'notices/generated.ts': generated,
      'notices/wrong.ts': `
        import type { DiffQuery, FullNoticeQuery, FullNoticeQueryVariables, HistoryQuery } from './generated.js'
        export const read = ({ PublishedPrivacyNotice: notice }: FullNoticeQuery) => {
          if (!notice) return []
          const [section] = notice.sections
          const fine: string[] = [notice.id, notice.controller.name, notice.effectiveFrom, section?.anchor ?? '']
          return [...fine, notice.unheardOf, notice.preparedOn.length]
        }
        export const variables: FullNoticeQueryVariables = { locale: 'fi' }
        export const weight = ({ PrivacyNoticeDiff: diff }: DiffQuery) => diff?.facts[0]?.weight === 'medium'
        export const id = ({ PrivacyNoticeHistory: history }: HistoryQuery) => history?.docs[0]?.cause?.id
      `,
    })
    expect(wrong).toEqual([
      expect.stringMatching(/^wrong\.ts: Property 'unheardOf' does not exist/),
      expect.stringMatching(/^wrong\.ts: 'notice.preparedOn' is possibly 'null'/),
      expect.stringMatching(/^wrong\.ts: Property 'slug' is missing/),
      expect.stringMatching(/^wrong\.ts: This comparison appears to be unintentional/),
      expect.stringMatching(/^wrong\.ts: Property 'id' does not exist/),
    ])
  })
})
