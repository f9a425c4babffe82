import type { JsonObject, TypeWithID } from 'payload'

import type { ApprovalRefusal } from '../../../src/approvals/gate.js'
import type { ApprovalAnswer } from '../../../src/approving/answers.js'
import type { AccessRule } from '../../../src/index.js'
import type { Id } from '../../fixtures/collections.js'
import type { Site } from '../../fixtures/site.js'
import type { RESTResponse } from './app.js'

const NOTICES = 'privacy-notices'

/** Why something is not published. */
export type Refused = {
  errors: { data?: { approval?: ApprovalRefusal; errors?: { path: string }[] }; message: string }[]
}
/** What is answered of an approval. */
export type Answer = RESTResponse<ApprovalAnswer & Refused>
/** Somebody who is signed in. */
export type User = { token: string; user: JsonObject & TypeWithID }

/** A right of those who have one of some roles. */
export const holds =
  (...roles: string[]): AccessRule =>
  ({ req }) =>
    roles.includes((req.user as null | { role?: string })?.role ?? '')

/** Rights by role: editors write, admins do everything besides. */
export const RIGHTS = {
  approve: holds('admin'),
  audit: holds('admin'),
  edit: holds('admin', 'editor'),
  publish: holds('admin'),
}

/** What somebody does about approvals, over REST. */
export const actsOn = (site: Pick<Site, 'app' | 'token'>) => {
  const send = (method: string, path: string, token: string | undefined, body?: object): Promise<Answer> =>
    site.app.rest(method, `/${NOTICES}${path}`, { body, token })
  return {
    approve: (request: string | undefined, { token }: Pick<User, 'token'>) =>
      send('POST', `/approvals/${request}/approve`, token),
    ask: async (id: Id, token: string | undefined = site.token, body?: object) =>
      send('POST', `/${id}/approval`, token, body),
    asked: async (id: Id, body?: object): Promise<string> => {
      const answer = await send('POST', `/${id}/approval`, site.token, body)
      if (answer.status >= 300) throw new Error(answer.text)
      return answer.body.request?.request ?? ''
    },
    giveBack: (request: string, { token }: Pick<User, 'token'>, body: object) =>
      send('POST', `/approvals/${request}/return`, token, body),
    read: (id: Id, token: string | undefined = site.token) => send('GET', `/${id}/approval`, token),
    send,
  }
}

/**
 * Changes an organisation that notices use, and asks that they are approved to be published again together.
 *
 * @param only those; all that the change reaches without
 */
export const askAgain = async (
  { app, sources, token }: Pick<Site, 'app' | 'sources' | 'token'>,
  only?: readonly Id[],
): Promise<{ asked: RESTResponse<{ request: string }>; notices: { contentHash: string; id: Id }[] }> => {
  const source = { id: sources.controller, collection: 'organisations' }
  await app.payload.update({
    id: source.id,
    collection: 'notice-organisations' as never,
    data: { phone: '029 765 4321' },
  })
  const { body } = await app.rest<{ notices: { contentHash: string; id: Id }[] }>(
    'GET',
    `/${NOTICES}/pending?source=organisations:${source.id}`,
    { token },
  )
  const notices = body.notices
    .filter(({ id }) => only?.includes(id) ?? true)
    .map(({ id, contentHash }) => ({ id, contentHash }))
  const asked = await app.rest<{ request: string }>('POST', `/${NOTICES}/approvals/republish`, {
    body: { change: { note: 'Uusi numero.' }, notices, source },
    token,
  })
  return { asked, notices }
}
