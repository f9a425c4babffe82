import type { PublicationRow } from '../../src/record/publications.js'
import type { App } from './app.js'
import type { Notice } from './notices.js'

import { recordOf } from '../../src/record/publications.js'
import { hashRecord } from '../../src/record/record.js'
import { reasonToken, wholeToken } from './notices.js'

/** A stored record, and the token that stands in all its texts; what is wrong with it otherwise. */
export type Checked = {
  hash: string
  problems: string[]
  row: PublicationRow
  token: null | string
  version: number
}

/**
 * The records of a notice from a version on, and whether each is whole and in its place in the chain.
 *
 * @param languages what each text is written in
 * @param after the record before them; null for all
 * @returns each with its problems: a gap, a hash that is wrong or does not continue the one before, half a text
 */
export const checkedRecords = async (
  { payload }: Pick<App, 'payload'>,
  { id }: Pick<Notice, 'id'>,
  languages: readonly string[],
  after: null | Pick<Checked, 'hash' | 'version'> = null,
): Promise<Checked[]> => {
  const { docs } = await payload.db.find<PublicationRow & Record<string, unknown>>({
    collection: 'notice-publications',
    limit: 0,
    pagination: false,
    sort: 'version',
    where: {
      and: [{ notice: { equals: String(id) } }, { version: { greater_than: after?.version ?? 0 } }],
    },
  })
  return docs.map((row, index) => {
    const record = recordOf(row)
    const { hash, version } = record
    const before = docs[index - 1] ?? after
    const problems: string[] = []
    const tell = (problem: string) => problems.push(`notice ${id}, version ${version}: ${problem}`)
    if (version !== (before?.version ?? 0) + 1) tell(`follows version ${before?.version ?? 0}`)
    if (hashRecord(record) !== hash) tell('the hash is not that of the record')
    if (record.previousHash !== (before?.hash ?? null)) tell('does not continue the chain')
    let token: null | string = null
    try {
      const written = Object.keys(record.content).sort().join()
      if (record.event === 'withdrawn') token = reasonToken(record.withdrawal?.reason)
      else if (written === [...languages].sort().join()) {
        token = wholeToken(record.content, record.change?.note ?? {})
      } else tell(`written in ${written} only`)
    } catch (error) {
      tell((error as Error).message)
    }
    return { hash, problems, row, token, version }
  })
}
