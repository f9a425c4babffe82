import type { Payload } from 'payload'

import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'

import { plainName } from '../http/respond.js'
import { optionsOf, requestOf } from '../installation.js'
import { NotInstalled } from '../paper/tools.js'
import { mustBeKnown, readerOf } from '../record/proof/rows.js'
import { verify } from '../record/proof/verify.js'
import { writeWhole } from '../storage/wholeFile.js'
import { dossierOf } from './dossier.js'
import { dossierLanguage, printDossier } from './print.js'

/** What is asked of {@link writeDossiers}. */
export type DossierOptions = {
  /** Id of the only notice. */
  notice?: string | undefined
  /** The only organisation whose notices to tell of, by its name in addresses. */
  scope?: string | undefined
  /**
   * With the names of the accounts that published, asked, approved, reviewed and let things be, which are personal data.
   * @default false
   */
  publishers?: boolean | undefined
  /** Of the sentences; that of the admin by default. */
  language?: string | undefined
  /** Is told of every notice that was written. */
  onProgress?: (progress: { done: number; total: number }) => void
}

/** The files that {@link writeDossiers} wrote. */
export type WrittenDossiers = {
  files: string[]
  /** The package without which there are no PDFs; null where they are there. */
  needs: null | string
}

/**
 * Writes the dossier of every notice that was ever published into a directory: as JSON, and as PDF where the app has pdfkit. One is in
 * memory at a time. What it writes is confidential, also without names: texts that were never published, remarks, reasons.
 *
 * @param payload the running app
 * @param directory made when it is not there; files of the same names in it are replaced
 * @throws UnknownNotice when the notice has never been there
 * @throws UnknownScope when nothing was published by the organisation
 * @throws Error when the app does not use the plugin, the database cannot be read or the files cannot be written
 */
export const writeDossiers = async (
  payload: Payload,
  directory: string,
  { language: asked, notice, onProgress, publishers = false, scope }: DossierOptions = {},
): Promise<WrittenDossiers> => {
  const options = optionsOf(payload)
  const req = await requestOf(payload)
  if (notice !== undefined) await mustBeKnown(payload, notice, { scope })
  const notices =
    notice === undefined ? (await (await readerOf(payload, { scope })).notices()).sort() : [notice]
  const language = dossierLanguage(options, asked ?? req.i18n.language)
  const now = new Date()
  // Once, of all of them: the log is read as a whole.
  const report = await verify(payload, {
    ...(notice !== undefined && { notice }),
    ...(scope !== undefined && { scope }),
  })
  await mkdir(directory, { recursive: true })
  const files: string[] = []
  const write = async (name: string, data: string | Uint8Array) => {
    const path = join(directory, name)
    await writeWhole(path, data)
    files.push(path)
  }
  let needs: null | string = null
  for (const [index, one] of notices.entries()) {
    const dossier = await dossierOf(req, options, one, { language, names: publishers, now, report })
    const name = [dossier.scope, dossier.slug, one]
      .flatMap((part) => (part ? plainName(part, '') : []))
      .join('-')
    await write(`${name}.json`, JSON.stringify(dossier))
    if (needs === null) {
      try {
        await write(`${name}.pdf`, await printDossier(dossier, options))
      } catch (error) {
        if (!(error instanceof NotInstalled)) throw error
        needs = error.needs
      }
    }
    onProgress?.({ done: index + 1, total: notices.length })
  }
  return { files, needs }
}
