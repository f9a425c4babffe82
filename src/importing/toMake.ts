import type { TextWriter } from '../standardTexts/writer.js'
import type { CorrectedPlan } from './corrections.js'
import type { InLanguages } from './documents.js'
import type { StoredImport } from './stored.js'
import type { PlannedNotice, PlannedVersion } from './versions.js'

import { plansOf } from './proposal.js'

/** A notice that is about to be made, with its plans. */
export type NoticeToMake = {
  name: string
  versions: { version: PlannedVersion; written: InLanguages }[]
}

/** What an import would make, from its oldest version on. */
export const noticesToMake = (
  writer: TextWriter,
  {
    corrected,
    notices,
  }: { corrected: ReadonlyMap<string, CorrectedPlan>; notices: readonly PlannedNotice[] },
): NoticeToMake[] =>
  notices.map(({ name, versions }) => ({
    name,
    versions: versions.map((version) => ({
      version,
      written: plansOf(version, corrected, writer.languages),
    })),
  }))

/** The files of a version, as its record keeps them. */
export const filesOf = (
  { files, plans }: Pick<StoredImport, 'files' | 'plans'>,
  { plans: ids }: PlannedVersion,
): { name: string; sha256: string }[] => {
  const numbers = new Set(plans.filter(({ id }) => Object.values(ids).includes(id)).map(({ file }) => file))
  return [...numbers].flatMap((number) => {
    const file = files[number]
    return file ? [{ name: file.name, sha256: file.sha256 }] : []
  })
}
