import type { Payload, PayloadRequest } from 'payload'

import type { NormalisedOptions } from '../options.js'
import type { Owners } from '../scopes.js'
import type { VerifyReport } from '../record/proof/verify.js'

import { NOTICE_VERIFICATIONS } from '../options.js'
import { ownersOf } from '../scopes.js'

/** When the record was checked last, and what was found. */
export type Verification = { at: string; findings: number; publications: number }

/** Whose record a check was of, as text that is the same for the same owners: empty for everything. */
const withinOf = (owners: Owners): string =>
  owners === 'all' ? '' : JSON.stringify(owners.map(String).sort())

/**
 * Notes that all of the record that somebody may see was checked, and what was found. It never fails: a check of a database that
 * can only be read is a check too.
 *
 * @param owners whose record it was
 */
export const noteVerification = async (
  payload: Payload,
  { findings, publications }: Pick<VerifyReport, 'findings' | 'publications'>,
  owners: Owners = 'all',
): Promise<void> => {
  try {
    await payload.db.create({
      collection: NOTICE_VERIFICATIONS,
      data: {
        at: new Date().toISOString(),
        findings: findings.length,
        publications,
        within: withinOf(owners),
      },
      returning: false,
    })
  } catch (error) {
    payload.logger.warn({
      err: error,
      msg: 'payload-privacy-notices: that the record was checked could not be noted',
    })
  }
}

/** The newest check of the record that the user of a request may see, or of all there is; null when there was none. */
export const lastVerification = async (
  req: PayloadRequest,
  options: NormalisedOptions,
): Promise<null | Verification> => {
  const within = [...new Set(['', withinOf(await ownersOf(req, options))])]
  const { docs } = await req.payload.db.find<
    { id: number | string } & Record<string, unknown> & Verification
  >({
    collection: NOTICE_VERIFICATIONS,
    limit: 1,
    pagination: false,
    sort: ['-at'],
    where: { within: { in: within } },
  })
  const [last] = docs
  return last ? { at: last.at, findings: last.findings, publications: last.publications } : null
}
