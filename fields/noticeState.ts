import type { CollectionAfterChangeHook, FieldHook, JSONField, PayloadRequest } from 'payload'

import type { NormalisedOptions } from '../src/options.js'
import type { NoticeState, StateRow } from '../src/pending/noticeState.js'
import type { Row } from '../src/sources/localisation.js'

import { readSources } from '../src/access.js'
import { CLIENT } from '../src/admin/paths.js'
import { isNewerDraft, noticeStates } from '../src/pending/noticeState.js'
import { willBeRecorded } from '../src/publishing/handOver.js'
import { loadTogether } from '../src/sources/loadTogether.js'
import { tx } from '../src/translations/index.js'

/** Reads where notices stand by their ids; of those of a list with two queries. */
const loadStates = (options: NormalisedOptions) =>
  loadTogether<PayloadRequest, number | string, Omit<NoticeState, 'draft'> | undefined>(async (req, ids) => {
    const { docs } = await req.payload.db.find<StateRow>({
      collection: options.slugs.notices,
      limit: 0,
      pagination: false,
      req,
      select: { head: true, held: true, mark: true },
      where: { id: { in: [...ids] } },
    })
    const states = await noticeStates(req, options, docs)
    const byId = new Map(docs.map(({ id }, place) => [String(id), states[place]]))
    return ids.map((id) => byId.get(String(id)))
  })

const stateWith = (state: Omit<NoticeState, 'draft'> | undefined, status: unknown): NoticeState | null =>
  state ? { ...state, draft: isNewerDraft(state, status) } : null

/** In the place of what {@link tellState} tells after what is being published is recorded. */
const UNKNOWN: NoticeState = {
  current: null,
  draft: false,
  pending: null,
  scope: null,
  slug: null,
  upcoming: [],
  versions: 0,
}

/** A field of notices, stored nowhere: where they stand for readers ({@link NoticeState}). */
export const stateField = (options: NormalisedOptions): JSONField => {
  const stateOf = loadStates(options)
  const mayReadSources = readSources(options)
  const read: FieldHook = async ({ data, overrideAccess, req }): Promise<NoticeState | null> => {
    const { id, _status } = (data ?? {}) as { _status?: unknown; id?: number | string }
    // Editors are shown it; code that overrides access has better ways, and is not slowed down.
    if (overrideAccess || !req.user || id === undefined || !(await mayReadSources({ req }))) return null
    // Told when it is recorded: until then it is not known.
    if (willBeRecorded(req, data as Row)) return { ...UNKNOWN }
    return stateWith(await stateOf(req, id), _status)
  }
  return {
    name: 'state',
    type: 'json',
    admin: {
      components: {
        Cell: `${CLIENT}#StateCell`,
        Field: { clientProps: { notices: options.slugs.notices }, path: `${CLIENT}#StateField` },
      },
      readOnly: true,
    },
    hooks: { afterRead: [read] },
    label: tx('privacyNotices:desk:state:label'),
    virtual: true,
  }
}

/** Tells who has saved a notice where it stands now: Payload reads the answer before what is published is recorded. */
export const tellState = (options: NormalisedOptions): CollectionAfterChangeHook => {
  const stateOf = loadStates(options)
  return async ({ doc, req }) => {
    const { id, _status, state } = doc as { _status?: unknown; id: number | string; state?: unknown }
    // Who was not shown it before is not shown it now.
    if (!state) return doc as unknown
    return { ...doc, state: stateWith(await stateOf(req, id), _status) }
  }
}
