import type { FieldHook, JSONField, PayloadRequest } from 'payload'

import type { NormalisedOptions } from '../src/options.js'
import type { Row } from '../src/sources/localisation.js'
import type { PendingSummary } from '../src/pending/list.js'
import type { MarkedNotice } from '../src/pending/mark.js'

import { loadTogether } from '../src/sources/loadTogether.js'
import { titleIn } from '../src/sources/localisation.js'
import { CLIENT } from '../src/admin/paths.js'
import { labelOf } from '../src/translations/index.js'
import { willBeRecorded } from '../src/publishing/handOver.js'
import { readSources } from '../src/access.js'
import { heldOf, pendingOf } from '../src/pending/mark.js'

type Marked = { id: number | string } & MarkedNotice & Row

/** Reads what is marked of notices by their ids; those of a list with one query. */
const markedNotices = ({ slugs }: NormalisedOptions) =>
  loadTogether<PayloadRequest, number | string, Marked | undefined>(async (req, ids) => {
    const { docs } = await req.payload.db.find<Marked>({
      collection: slugs.notices,
      limit: 0,
      pagination: false,
      req,
      select: { head: true, held: true, mark: true },
      where: { id: { in: [...ids] } },
    })
    const rows = new Map(docs.map((row) => [String(row.id), row]))
    return ids.map((id) => rows.get(String(id)))
  })

const readSummary = (options: NormalisedOptions): FieldHook => {
  const markedNotice = markedNotices(options)
  const mayReadSources = readSources(options)
  return async ({ data, overrideAccess, req }): Promise<null | PendingSummary> => {
    const id = (data as undefined | { id?: number | string })?.id
    // Editors are shown it; code that overrides access has better ways, and is not slowed down.
    if (overrideAccess || !req.user || id === undefined) return null
    // What is about to be recorded is what the sources say now.
    if (willBeRecorded(req, data as Row)) return null
    const notice = await markedNotice(req, id)
    const pending = notice && pendingOf(notice)
    if (!pending || !(await mayReadSources({ req }))) return null
    const causes = pending.causes.map(({ id: source, collection, title }) => ({
      id: source,
      collection,
      title: titleIn({ id: source, title }, 'title', req.i18n.language),
    }))
    return { causes, held: heldOf(notice) !== null, since: pending.causes[0]?.since ?? pending.at }
  }
}

/** A field of notices, stored nowhere: what is pending of them, read from where saves of sources have noted it. */
export const summaryField = (options: NormalisedOptions): JSONField => ({
  name: 'pendingChanges',
  type: 'json',
  admin: {
    components: { Cell: `${CLIENT}#PendingCell`, Field: `${CLIENT}#PendingField` },
    position: 'sidebar',
    readOnly: true,
  },
  hooks: { afterRead: [readSummary(options)] },
  label: labelOf('pendingChanges'),
  virtual: true,
})
