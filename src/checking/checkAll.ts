import type { Payload } from 'payload'

import type { NamedFinding } from '../checks/checkComposed.js'
import type { Row } from '../sources/localisation.js'

import { checkComposed } from '../checks/checkComposed.js'
import { optionsOf, requestOf } from '../installation.js'
import { newSourceCache } from '../sources/loadSources.js'
import { isWrittenIDIn } from '../sources/ids.js'
import { titleIn } from '../sources/localisation.js'
import { withoutTrash } from '../sources/trash.js'
import { composedOf, savedRow } from './checkNotice.js'

/** What rules find in one notice as it is saved. */
export type NoticeReport = { id: string; findings: NamedFinding[]; slug: string; title: string }

/** How many notices are in memory at a time. */
const BATCH = 25

/** That a notice is named that is not there. */
export class NoSuchNotice extends Error {}

/**
 * Checks notices as they are saved now, drafts too, and gives one report after the other: what is in memory does not grow with
 * how many there are.
 *
 * @param ids of those to check; all when there are none
 * @param language of the sentences
 * @throws NoSuchNotice when one of them is not there
 */
export const checkAll = async function* (
  payload: Payload,
  {
    ids = [],
    language,
    now,
    onProgress,
  }: {
    ids?: readonly string[]
    language?: string
    now?: Date
    onProgress?: (progress: { done: number; total: number }) => void
  } = {},
): AsyncGenerator<NoticeReport, void, void> {
  const options = optionsOf(payload)
  const { notices } = options.slugs
  const odd = ids.find((id) => !isWrittenIDIn(payload, notices, id))
  if (odd !== undefined) throw new NoSuchNotice(`There is no notice ${odd}.`)
  const { defaultLocale } = payload.config.localization || {}
  let done = 0
  for (let page = 1; ; page += 1) {
    const { docs, hasNextPage, totalDocs } = await payload.db.find<{ id: number | string } & Row>({
      collection: notices,
      limit: BATCH,
      page,
      select: { slug: true, title: true },
      sort: ['id'],
      where: withoutTrash(payload, notices, ids.length > 0 ? { id: { in: [...ids] } } : {}),
    })
    if (ids.length > 0 && page === 1 && totalDocs < new Set(ids).size) {
      const found = new Set(docs.map(({ id }) => String(id)))
      const missing = totalDocs <= BATCH ? ids.find((id) => !found.has(id)) : undefined
      throw new NoSuchNotice(`There is no notice ${missing ?? 'of one of these ids'}.`)
    }
    const req = await requestOf(payload)
    const cache = newSourceCache()
    for (const { id, slug, title } of docs) {
      const composed = await composedOf(req, options, await savedRow(req, options, id), cache)
      const { findings } = await checkComposed(req, options, composed, { language, now })
      yield {
        id: String(id),
        findings,
        slug: String(slug ?? ''),
        title: titleIn({ id, title }, 'title', defaultLocale),
      }
      done += 1
      onProgress?.({ done, total: totalDocs })
    }
    if (!hasNextPage) return
  }
}
