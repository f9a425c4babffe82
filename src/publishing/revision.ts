import type { PayloadRequest } from 'payload'

import { APIError } from 'payload'

import type { NormalisedOptions } from '../options.js'
import type { PublicationEntry } from '../record/publications.js'
import type { Row } from '../sources/localisation.js'

import { ENTRY_FIELDS, findPublications } from '../record/publications.js'
import { translate } from '../translations/index.js'

const REVISION = /^[A-Za-z0-9-]{16,64}$/

const refuse = (req: PayloadRequest, status: number, message: string): never => {
  // In the form of Payload's own errors of fields.
  throw new APIError(message, status, { errors: [{ message, path: 'revision' }] }, true)
}

/**
 * The name that a caller gives the save of a notice, in its field `revision`.
 *
 * @param isBulk whether many notices are saved at once
 * @throws APIError 400 when it is no such name, or is given to many notices at once
 */
export const revisionAsked = (
  req: PayloadRequest,
  data: Row | undefined,
  isBulk: boolean,
): string | undefined => {
  const given = data?.revision
  if (given === undefined || given === null) return undefined
  if (typeof given !== 'string' || !REVISION.test(given)) {
    return refuse(req, 400, translate(req.t, 'privacyNotices:validation:revision'))
  }
  if (isBulk) return refuse(req, 400, translate(req.t, 'privacyNotices:validation:revisionOfOne'))
  return given
}

/**
 * The record that a save of this name has made before.
 *
 * @param notice id of the notice that is saved; null for one that is created
 * @throws APIError 409 when it was another notice's
 */
export const repeatedBy = async (
  req: PayloadRequest,
  { slugs }: NormalisedOptions,
  revision: string,
  notice: null | string,
): Promise<null | PublicationEntry> => {
  const order = { limit: 1, select: ENTRY_FIELDS, sort: ['hash'] }
  const where = { revision: { equals: revision } }
  const [made] = await findPublications<PublicationEntry>(req, slugs, where, order)
  if (made && made.notice !== notice) {
    const { slug, version } = made
    const message = translate(req.t, 'privacyNotices:validation:revisionUsed', { slug, version })
    return refuse(req, 409, message)
  }
  return made ?? null
}

/** What the answer to a publishing or withdrawing tells of its record. */
export type Recorded = {
  /** Under which readers find it: the last part of its address. */
  address: string
  effectiveFrom: string
  event: PublicationEntry['event']
  hash: string
  publishedAt: string
  revision: string
  /** What its organisation is called in addresses, where there are several. */
  scope?: string
  version: number
}

/** What is told of a record. */
export const recordedOf = ({
  effectiveFrom,
  event,
  hash,
  publishedAt,
  revision,
  scope,
  slug,
  version,
}: { scope?: null | string; slug: string } & Omit<Recorded, 'address' | 'scope'>): Recorded => ({
  address: slug,
  effectiveFrom,
  event,
  hash,
  publishedAt,
  revision,
  ...(scope && { scope }),
  version,
})
