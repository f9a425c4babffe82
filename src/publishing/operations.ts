import type { CollectionBeforeOperationHook, PayloadRequest } from 'payload'

import { isolateObjectProperty } from 'payload'

import type { NamedFinding } from '../checks/checkComposed.js'
import type { NormalisedOptions } from '../options.js'
import type { PublicationEntry } from '../record/publications.js'
import type { Row } from '../sources/localisation.js'
import type { AnsweredRemark } from './remarks.js'
import type { Saving } from './saving.js'
import type { TypedTexts } from './typedTexts.js'

import { idOf, isRow } from '../sources/localisation.js'
import { conflict } from './conflict.js'
import { repeatedBy, revisionAsked } from './revision.js'
import { newestVersion } from './storedNotices.js'
import { takeTypedTexts } from './typedTexts.js'

/** What an operation on notices was asked to do, which hooks that run later are not told, and what its saves will record. */
export type Operation = {
  /** Saves versions only, and leaves what is published as it is. */
  draft: boolean
  /** The one language that is published, when not all are. */
  language: null | string
  /** What rules found in the notices it publishes, and nobody has to put right: by the id of the notice, null for one that is created. */
  findings: Map<null | string, NamedFinding[]>
  /** What its saves are answered with, by the id of the notice: null for one that is created. */
  remarks: Map<null | string, AnsweredRemark[]>
  /** The record that the same request has made before, when it is repeated: then it changes nothing. */
  repeated: null | PublicationEntry
  /** The version that is restored, with all languages. */
  restored: null | Row
  /** What the caller calls it, so that repeating it makes no second record. */
  revision: string | undefined
  /** What will be recorded of the notices it saves, by revision: one operation can save many. */
  savings: Map<string, Saving>
  /** What was sent in several languages at once. */
  typed: TypedTexts
}

type Restoring = { hasBegun: boolean; notice: null | string; operation: Operation; restored: Row }

const OPERATION = Symbol('payload-privacy-notices: operation')
const RESTORING = Symbol('payload-privacy-notices: restoring')

type Marked = {
  [OPERATION]?: { operation: Operation; req: PayloadRequest }
  [RESTORING]?: Restoring[]
} & PayloadRequest

const versionToRestore = async (
  req: PayloadRequest,
  collection: string,
  id: unknown,
): Promise<{ notice: null | string; restored: Row } | null> => {
  const { docs } = await req.payload.db.findVersions<Row>({
    collection,
    limit: 1,
    pagination: false,
    req,
    where: { id: { equals: id } },
  })
  return docs[0] ? { notice: idOf(docs[0].parent), restored: docs[0].version } : null
}

/**
 * Gives an operation on notices a request of its own, in which it is noted what it was asked to do.
 *
 * Operations that share a request, side by side or one in the hook of another, would overwrite each other's notes in it or
 * in its context, which Payload replaces by a copy whenever an operation begins. The request of its own is that of the
 * caller in everything else, so that operations still share its transaction.
 *
 * Payload lets no hook hand a restoring another request: it is noted in the one it has, by the notice and the version.
 */
export const beginOperation =
  (options: NormalisedOptions): CollectionBeforeOperationHook =>
  async ({ args, collection, operation }) => {
    if (operation !== 'create' && operation !== 'restoreVersion' && operation !== 'update') return args
    // That of the hooks before this one, which Payload would hand the caller's.
    const { id, draft, publishSpecificLocale, req } = args as {
      draft?: boolean
      id?: number | string
      publishSpecificLocale?: string
      req: PayloadRequest
    }
    const asked: Operation = {
      draft: draft === true,
      findings: new Map(),
      language: publishSpecificLocale || null,
      remarks: new Map(),
      repeated: null,
      restored: null,
      revision: undefined,
      savings: new Map(),
      typed: {},
    }
    const marked: Marked = req
    if (operation === 'restoreVersion') {
      const version = await versionToRestore(req, collection.slug, id)
      // Payload refuses a version that does not exist.
      if (!version) return args
      marked[RESTORING] ??= []
      marked[RESTORING].push({
        ...version,
        hasBegun: false,
        operation: { ...asked, restored: version.restored },
      })
      return args
    }
    const own = isolateObjectProperty(marked, OPERATION)
    own[OPERATION] = { operation: asked, req: own }
    const { data: sent } = args as { data?: Row }
    asked.revision = revisionAsked(req, sent, operation === 'update' && id === undefined)
    asked.repeated =
      asked.revision === undefined ? null : await repeatedBy(req, options, asked.revision, idOf(id))
    if (!asked.repeated) {
      const { data, typed } = isRow(sent) ? takeTypedTexts(req, sent) : { data: sent, typed: {} }
      asked.typed = typed
      return { ...args, data, req: own }
    }
    // What others have saved since stays: nothing is written over it, and the draft that there may be stays one.
    const newest = await newestVersion(req, collection.slug, id as number | string)
    return { ...args, data: {}, draft: newest?.version._status === 'draft', req: own }
  }

const instantOf = (value: unknown): number => new Date(String(value)).getTime()

/**
 * The operation that saves a notice, for the hooks before the save.
 *
 * @throws APIError 409 when one request restores several versions of one notice at once, so that they cannot be told apart
 */
export const operationOf = (req: PayloadRequest, { id, updatedAt }: Row): Operation => {
  const { [OPERATION]: own, [RESTORING]: restoring = [] }: Marked = req
  if (own?.req === req) return own.operation
  const ofNotice = restoring.filter(({ hasBegun, notice }) => !hasBegun && notice === idOf(id))
  const [restore, other] =
    ofNotice.length > 1
      ? ofNotice.filter(({ restored }) => instantOf(restored.updatedAt) === instantOf(updatedAt))
      : ofNotice
  if (restore && !other) {
    restore.hasBegun = true
    return restore.operation
  }
  // An app's own hook may have wrapped the request again.
  if (own && ofNotice.length === 0) return own.operation
  throw conflict(req)
}

/** The operations that a hook after the save, or of a field, can belong to. */
export const operationsOf = (req: PayloadRequest): Operation[] => {
  const { [OPERATION]: own, [RESTORING]: restoring = [] }: Marked = req
  return [...(own ? [own.operation] : []), ...restoring.map(({ operation }) => operation)]
}
