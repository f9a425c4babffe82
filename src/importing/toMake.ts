import type { TextWriter } from '../standardTexts/writer.js'
import type { PublicationRecord, SourceFile } from '../record/record.js'
import type { CorrectedPlan } from './corrections.js'
import type { InLanguages } from './documents.js'
import type { StoredImport } from './stored.js'
import type { PlannedNotice, PlannedVersion } from './versions.js'

import { isSameJSON } from '../notice/sameJSON.js'
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

/** What the record that a version was taken from says of the change; null where it was taken from none. */
export const changeOf = (
  { plans }: Pick<StoredImport, 'plans'>,
  { plans: ids }: PlannedVersion,
): PublicationRecord['change'] =>
  plans.find(({ change, id }) => change && Object.values(ids).includes(id))?.change ?? null

/** The files of a version, as its record keeps them. */
export const filesOf = (
  { files, plans }: Pick<StoredImport, 'files' | 'plans'>,
  { plans: ids }: PlannedVersion,
): SourceFile[] => {
  const found: SourceFile[] = []
  for (const { file: number, id, record } of plans) {
    const file = files[number]
    if (!file || !Object.values(ids).includes(id)) continue
    const one = { name: file.name, sha256: file.sha256, ...(record !== undefined && { record }) }
    if (!found.some((other) => isSameJSON(other, one))) found.push(one)
  }
  return found
}
