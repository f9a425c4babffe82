import type { Payload, PayloadRequest } from 'payload'

import { APIError } from 'payload'
import { setTimeout } from 'node:timers/promises'

import { translate } from '../translations/index.js'
import { isWriteConflict } from './failures.js'

/** Whether something is stored, asked of the database from outside of any transaction. */
export type Stored = (payload: Payload) => Promise<boolean>

/** How often it is asked where the database does not answer, and the milliseconds before it is asked again. */
const ATTEMPTS = 5
const APART = 200

const isStored = async (payload: Payload, is: Stored): Promise<boolean | Error> => {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await is(payload)
    } catch (error) {
      if (attempt === ATTEMPTS) return error as Error
      await setTimeout(APART * attempt)
    }
  }
}

/**
 * Finds what a request has written, or says that it is not stored.
 *
 * @param atomic whether it was written in a transaction: then nothing is stored where one thing is missing
 * @param failure what the database said of the commit, where it said something
 * @throws APIError 503 when it is not stored, or when nobody can tell; what the database said when two writes met
 */
export const confirm = async (
  req: PayloadRequest,
  is: Stored,
  { atomic, failure }: { atomic: boolean; failure?: unknown },
): Promise<void> => {
  const { payload } = req
  const stored = await isStored(payload, is)
  if (stored === true) return
  if (stored === false && isWriteConflict(failure)) throw failure
  const isKnown = stored === false
  payload.logger.error({
    err: isKnown ? failure : stored,
    msg: isKnown
      ? 'payload-privacy-notices: what was written is not in the database. The request was answered with 503.'
      : 'payload-privacy-notices: the database did not tell whether what was written is stored. The request was answered with 503.',
  })
  throw notStored(req, isKnown && atomic ? 'notStored' : 'notConfirmed')
}

/** The error of a save that is not stored, or of which nobody can tell whether it is. */
const notStored = (req: PayloadRequest, what: 'notConfirmed' | 'notStored'): APIError =>
  new APIError(translate(req.t, `privacyNotices:validation:${what}`), 503, null, true)
