import type {
  CollectionAfterDeleteHook,
  CollectionBeforeChangeHook,
  CollectionBeforeDeleteHook,
  CollectionBeforeOperationHook,
} from 'payload'

import { APIError, NotFound } from 'payload'

import type { StoredImport } from './stored.js'

import { isSameJSON } from '../notice/sameJSON.js'
import { NOTICE_IMPORTS } from '../ownSlugs.js'
import { fieldErrors } from '../sources/fieldErrors.js'
import { holdToDelete } from '../storage/removedMeanwhile.js'
import { translate } from '../translations/index.js'
import { correctionProblems } from './corrections.js'
import { heldImport } from './stored.js'

/** Refuses to make an import without its files. */
export const refuseImportCreation: CollectionBeforeOperationHook = ({ args, operation, req }) => {
  if (operation !== 'create') return args
  throw new APIError(translate(req.t, 'privacyNotices:imports:onlyByFiles'), 403, null, true)
}

/**
 * Takes corrections of an import, and nothing else: those that are in order, of an import that is open, made of what it is now.
 *
 * @throws ValidationError with the path of everything that is wrong
 * @throws APIError 409 when it has been applied, or when somebody else has corrected it meanwhile
 */
export const keepOwnEdits: CollectionBeforeChangeHook = async ({ data, originalDoc, req }) => {
  const found = originalDoc as StoredImport | undefined
  const given = (data as Partial<StoredImport>).corrections
  if (!found || given === undefined || isSameJSON(given, found.corrections ?? null)) return data
  // As it is now: who saves at the same moment has waited for whoever was first.
  const before = await heldImport(req, found.id)
  if (!before) throw new NotFound(req.t)
  if (before.state === 'applied') {
    throw new APIError(translate(req.t, 'privacyNotices:imports:notOpen'), 409, null, true)
  }
  const plans = new Map((before.plans ?? []).map(({ id, plan }) => [id, plan]))
  const problems = given === null ? [] : correctionProblems(given, plans)
  if (problems.length > 0) {
    throw fieldErrors(
      req,
      NOTICE_IMPORTS,
      problems.map(({ code, params, path }) => ({
        message: translate(req.t, `privacyNotices:imports:wrong:${code}`, params),
        path,
      })),
      before.id,
    )
  }
  const edits = before.edits ?? 0
  if (given?.edits !== undefined && given.edits !== edits) {
    throw new APIError(translate(req.t, 'privacyNotices:imports:changedMeanwhile'), 409, null, true)
  }
  return { ...data, corrections: given && { ...given, edits: edits + 1 }, edits: edits + 1 }
}

/** Refuses to delete an import of which something was made: it says where that came from. */
export const refuseImportDeletion: CollectionBeforeDeleteHook = async ({ id, req }) => {
  await holdToDelete(req, NOTICE_IMPORTS, id)
  const row = await req.payload.db.findOne<Record<string, unknown> & StoredImport>({
    collection: NOTICE_IMPORTS,
    req,
    where: { id: { equals: id } },
  })
  if (row?.state !== 'applied') return
  throw new APIError(translate(req.t, 'privacyNotices:imports:isApplied'), 409, null, true)
}

/** Removes the files that were kept of a deleted import. */
export const removeKeptFiles: CollectionAfterDeleteHook = async ({ doc, req }) => {
  for (const { kept } of (doc as StoredImport).files ?? []) {
    if (!kept || !req.payload.collections[kept.collection]) continue
    await req.payload.delete({
      collection: kept.collection as never,
      overrideAccess: true,
      req,
      where: { id: { equals: kept.id } },
    })
  }
}
