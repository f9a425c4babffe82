import type { PayloadRequest } from 'payload'

import { Forbidden } from 'payload'

import type { Asked } from '../approvals/rows.js'
import type { NormalisedOptions } from '../options.js'
import type { Owners } from '../scopes.js'

import { approvalAccount } from '../publishing/approval.js'
import { changeableById } from '../publishing/changeable.js'
import { isWithin, ownersOf } from '../scopes.js'

/** Whose something is that was asked, as it was frozen: its notice may be somebody else's by now, or have been until it was drafted so. */
type Owned = { frozen: Pick<Asked['frozen'], 'owner'> } & Pick<Asked, 'owner'>

/** Whether what was asked is of one of some owners. */
export const isOf = (owners: Owners, { frozen, owner }: Owned): boolean =>
  isWithin(
    owners,
    [owner, frozen.owner].filter((one) => one !== null),
  )

/** Whether the user of a request works with whose what was asked is. */
export const worksWith = async (
  req: PayloadRequest,
  options: NormalisedOptions,
  asked: readonly Owned[],
): Promise<boolean> => {
  const owners = await ownersOf(req, options)
  return asked.every((one) => isOf(owners, one))
}

/** Whether the moment at which a request is to be published has not come: from then on nobody approves or returns it. */
export const isBeforeMoment = (
  { frozen: { publishAt } }: { frozen: Pick<Asked['frozen'], 'publishAt'> },
  now: Date,
): boolean => publishAt === null || publishAt > now.toISOString()

/** Whether the user of a request may publish notices, as they were asked about. */
export const mayPublish = async (
  req: PayloadRequest,
  options: NormalisedOptions,
  asked: readonly Asked[],
): Promise<boolean> => {
  if (!(await worksWith(req, options, asked))) return false
  try {
    for (const { notice } of asked) await changeableById(req, options, notice, 'published')
    return true
  } catch (error) {
    if (error instanceof Forbidden) return false
    throw error
  }
}

/** Whether the user of a request may cancel what was asked: asked for it, or may publish all of its notices. */
export const mayCancel = async (
  req: PayloadRequest,
  options: NormalisedOptions,
  asked: readonly Asked[],
): Promise<boolean> => {
  const account = approvalAccount(req)?.account
  if (account === undefined) return false
  const isOwn = asked.every(({ by }) => by.account === account)
  return isOwn ? worksWith(req, options, asked) : mayPublish(req, options, asked)
}
