import type { Payload } from 'payload'
import type TypeScript from 'typescript'

import { createHash } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { fileURLToPath } from 'node:url'

import { createChecker, EXPORT_SCHEMA } from './verifier/verify.js'
import { recordOf } from '../publications.js'
import { HOW_TO_VERIFY } from './howToVerify.js'
import { inspectRow, readerOf, secretsOf, type ReadRow } from './rows.js'

export { HOW_TO_VERIFY } from './howToVerify.js'

/** What is asked of {@link exportBundle}. */
export type ExportOptions = {
  /** Id of the only notice to export. */
  notice?: string
  /**
   * With the account behind each publication, which is personal data.
   * @default false
   */
  publishers?: boolean
}

/** A publication as a line of an export: the record, or what of it could be read. */
const lineOf = (stored: ReadRow, publishers: boolean): unknown => {
  const { row } = stored
  const { hash, notice, version } = row
  if (!stored.readable) return { hash, notice, unreadable: true, version }
  try {
    return {
      record: recordOf(stored.row),
      ...(publishers && row.publisher && { publisher: row.publisher }),
    }
  } catch {
    return { hash, notice, unreadable: true, version }
  }
}

/**
 * Everything that was published, as JSON Lines that can be checked without the app: `src/record/proof/verifier/verify.ts`.
 *
 * The first line names the schema and says how to check the rest, then there is one line per publication by notice and
 * number, and the last one holds the head of each chain and the SHA-256 of all bytes before it. The heads are those of
 * what the app itself published, so that what was added to the database does not become part of it.
 *
 * @param payload the running app
 * @returns lines, each with its line feed
 * @throws Error when the app does not use the plugin, or the database cannot be read at all
 */
export const exportBundle = async function* (
  payload: Payload,
  { notice, publishers = false }: ExportOptions = {},
): AsyncGenerator<string, void, void> {
  const reader = await readerOf(payload)
  const secrets = secretsOf(payload)
  const checker = createChecker()
  const digest = createHash('sha256')
  let publications = 0
  const line = (value: unknown) => `${JSON.stringify(value)}\n`
  const digested = (value: unknown) => {
    const text = line(value)
    digest.update(text, 'utf8')
    return text
  }
  yield digested({
    schema: EXPORT_SCHEMA,
    exportedAt: new Date().toISOString(),
    howToVerify: 'node verify.mjs publications.jsonl (Node 20 or newer; nothing else is needed)',
    notice: notice ?? null,
    publishers,
  })
  for await (const { head, notice: name, publications: stored } of reader.chains(notice)) {
    for await (const publication of stored) {
      checker.add(inspectRow(publication, secrets))
      publications += 1
      yield digested(lineOf(publication, publishers))
    }
    if (name !== null) checker.close(name, head)
  }
  const { heads } = checker.finish()
  yield line({ heads, publications, sha256: digest.digest('hex') })
}

/**
 * The stand-alone verifier as a program: the compiled file beside this one, or, where the package runs from its sources,
 * the source without its types, for which `typescript` has to be there.
 *
 * @returns null when neither is to be had
 */
export const verifierProgram = async (): Promise<null | string> => {
  // Put together by hand: bundlers take `new URL(…, import.meta.url)` for a file they should copy.
  const file = join(dirname(fileURLToPath(import.meta.url)), 'verifier', 'verify')
  try {
    return await readFile(`${file}.js`, 'utf8')
  } catch {
    try {
      const source = await readFile(`${file}.ts`, 'utf8')
      const name = 'typescript'
      // eslint-disable-next-line floors/imports -- a package, by a name that bundlers do not follow
      const { default: typescript } = (await import(
        /* webpackIgnore: true */ /* turbopackIgnore: true */ name
      )) as {
        default: typeof TypeScript
      }
      const { ModuleKind, ScriptTarget } = typescript
      return typescript.transpileModule(source, {
        compilerOptions: { module: ModuleKind.ESNext, target: ScriptTarget.ES2022 },
      }).outputText
    } catch {
      return null
    }
  }
}

/** The files that {@link writeBundle} wrote. */
export type WrittenBundle = {
  files: string[]
  /** False when the verifier could not be put beside the export; the README says where it is. */
  verifier: boolean
}

/**
 * Writes an export to a directory, with the program that checks it and a text that says how.
 *
 * @param payload the running app
 * @param directory made when it is not there; files of an earlier export in it are replaced
 * @throws Error as {@link exportBundle}, or when the files cannot be written
 */
export const writeBundle = async (
  payload: Payload,
  directory: string,
  options: ExportOptions = {},
): Promise<WrittenBundle> => {
  await mkdir(directory, { recursive: true })
  const path = (name: string) => join(directory, name)
  await pipeline(Readable.from(exportBundle(payload, options)), createWriteStream(path('publications.jsonl')))
  await writeFile(path('README.md'), HOW_TO_VERIFY)
  const program = await verifierProgram()
  if (program !== null) await writeFile(path('verify.mjs'), program)
  const files = ['publications.jsonl', 'README.md', ...(program === null ? [] : ['verify.mjs'])]
  return { files: files.map(path), verifier: program !== null }
}
