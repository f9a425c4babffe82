import type { GraphQLError } from 'graphql'
import type {
  AfterErrorHook,
  CollectionAfterChangeHook,
  CollectionAfterDeleteHook,
  CollectionAfterErrorHook,
  PayloadRequest,
} from 'payload'

import { translate } from '../translations/index.js'
import { mustBeStored } from './afterCommit.js'
import { failureOf } from './failures.js'

/**
 * Has every save of a collection answered only when it is stored. Each is a version of its own, told by its time; in a
 * collection that overwrites its versions (autosave) or keeps few, a newer one stands for it.
 */
export const confirmSave: CollectionAfterChangeHook = async ({
  collection: { slug, versions },
  doc,
  req,
}) => {
  const { id, updatedAt } = doc as { id: number | string; updatedAt: string }
  const drafts = versions?.drafts
  const keepsAll = versions && !versions.maxPerDoc && !(drafts && drafts.autosave)
  const at = keepsAll ? { equals: updatedAt } : { greater_than_equal: updatedAt }
  await mustBeStored(req, async ({ db }) => {
    const { totalDocs } = versions
      ? await db.countVersions({
          collection: slug,
          where: { and: [{ parent: { equals: id } }, { 'version.updatedAt': at }] },
        })
      : await db.count({ collection: slug, where: { and: [{ id: { equals: id } }, { updatedAt: at }] } })
    return totalDocs > 0
  })
}

/** Has every deletion answered only when the document is gone. */
export const confirmDeletion: CollectionAfterDeleteHook = async ({ collection: { slug }, id, req }) => {
  await mustBeStored(req, async ({ db }) => {
    const { totalDocs } = await db.count({ collection: slug, where: { id: { equals: id } } })
    return totalDocs === 0
  })
}

const saidOf = (req: PayloadRequest, error: unknown): { message: string; status: number } | undefined => {
  const failure = failureOf(error)
  if (!failure) return undefined
  // Who only reads, a visitor too, has changed nothing.
  const what = req.method === 'GET' || req.method === 'HEAD' ? 'databaseUnread' : failure
  const message = translate(req.t, `privacyNotices:validation:${what}`)
  return { message, status: failure === 'writeConflict' ? 409 : 503 }
}

/** Answers what the database refused or could not do in words for the editor, instead of as an error of the server. */
export const sayFailure: CollectionAfterErrorHook = ({ error, req }) => {
  const said = saidOf(req, error)
  return said && { response: { errors: [{ message: said.message }] }, status: said.status }
}

const MUTATION = /^(?:create|delete|duplicate|restoreVersion|update)(.+)$/

/**
 * As {@link sayFailure}, by GraphQL: Payload hands what goes wrong there to the hooks of the app alone.
 *
 * @param collections those whose mutations are answered so, by their names in GraphQL
 */
export const sayFailureByGraphQL =
  (collections: readonly string[]): AfterErrorHook =>
  ({ error, graphqlResult, req }) => {
    const { nodes, originalError } = error as GraphQLError
    const [field] = nodes ?? []
    const [, name = ''] = (field?.kind === 'Field' && MUTATION.exec(field.name.value)) || []
    const said = graphqlResult && collections.includes(name) ? saidOf(req, originalError) : undefined
    if (!said) return
    const extensions = { ...graphqlResult?.extensions, statusCode: said.status }
    return { graphqlResult: { ...graphqlResult, extensions, message: said.message } }
  }
