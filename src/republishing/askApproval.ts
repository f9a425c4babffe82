import type { PayloadRequest, ValidationFieldError } from 'payload'

import type { Account, Frozen } from '../approvals/rows.js'
import type { NormalisedOptions } from '../options.js'
import type { Republishing } from './run.js'

import { keepAsked } from '../approvals/rows.js'
import { frozenOf } from '../approving/ask.js'
import { publicationAct } from '../publishing/approval.js'
import { UNASKED } from '../publishing/placing.js'
import { plannedPublication } from '../publishing/preparePublication.js'
import { storedNotice } from '../publishing/storedNotices.js'
import { ownersOfRow } from '../scopes.js'
import { fieldErrors } from '../sources/fieldErrors.js'
import { newSourceCache } from '../sources/loadSources.js'
import { translate } from '../translations/index.js'
import { noticeProblemMessage } from '../translations/problemMessage.js'
import { gateAgain, planAgain } from './republishNotice.js'

type Again = { frozen: Frozen; notice: string; owner: null | string }

/** Why a notice cannot be asked about, in words. */
class NotAgain extends Error {}

const freezeAgain = async (
  req: PayloadRequest,
  options: NormalisedOptions,
  {
    change,
    cache,
    lookedAt,
    by,
    id,
  }: {
    by: Account
    cache: ReturnType<typeof newSourceCache>
    change: Republishing['change']
    id: string
    lookedAt: string
  },
): Promise<Again> => {
  const t = (key: 'changed' | 'nothing' | 'notPublished') =>
    new NotAgain(translate(req.t, `privacyNotices:approval:again:${key}`))
  const row = await storedNotice(req, options, id)
  if (!row || row._status !== 'published' || row.head?.event !== 'published') throw t('notPublished')
  const { contentHash, intended, placement, text } = await planAgain(req, options, row, row.head, cache)
  if (placement.outcome !== 'placed') throw t('nothing')
  if (text.problems.length > 0) {
    throw new NotAgain(
      [...new Set(text.problems.map((problem) => noticeProblemMessage(req.t, problem)))].join(' '),
    )
  }
  if (contentHash !== lookedAt) throw t('changed')
  const { gate, stopping } = await gateAgain(req, options, row, text)
  if (stopping.length > 0) throw new NotAgain([...new Set(stopping.map(({ message }) => message))].join(' '))
  const planned = await plannedPublication(
    req,
    options,
    { id: row.id, row },
    {
      change,
      contentHash,
      effectiveFrom: intended.effectiveFrom,
      placement,
      said: UNASKED,
      text,
    },
  )
  const [owner = null] = ownersOfRow(options, row)
  return {
    frozen: frozenOf(
      { act: publicationAct(planned), before: planned.before?.version ?? null, gate, row },
      // What they wrote as drafts is no part of it: only whoever asks has a hand in it.
      { again: true, authors: [{ ...by, assistant: false }], version: row.head.version },
    ),
    notice: id,
    owner: owner === null ? null : String(owner),
  }
}

/** How many notices one request may be about: all of them are composed and frozen before it is answered. */
const MOST = 500

/**
 * Refuses a request that is about too many notices.
 *
 * @throws ValidationError (400) at `notices`
 */
export const refuseTooMany = (
  req: PayloadRequest,
  { slugs }: NormalisedOptions,
  notices: readonly unknown[],
): void => {
  if (notices.length <= MOST) return
  const message = translate(req.t, 'privacyNotices:approval:again:tooMany', { most: MOST })
  throw fieldErrors(req, slugs.notices, [{ message, path: 'notices' }])
}

/**
 * Asks others to approve that several notices are published again because a source has changed: all of them as one request.
 *
 * @returns what names the request
 * @throws ValidationError (400) with the path of each notice that could not be published again as it was looked at
 */
export const askAgain = async (
  req: PayloadRequest,
  options: NormalisedOptions,
  {
    by,
    change,
    notices,
  }: { by: Account; notices: readonly { contentHash: string; id: string }[] } & Pick<Republishing, 'change'>,
): Promise<string> => {
  const cache = newSourceCache()
  const errors: ValidationFieldError[] = []
  const asked: Again[] = []
  for (const [index, { id, contentHash }] of notices.entries()) {
    try {
      asked.push(await freezeAgain(req, options, { id, by, cache, change, lookedAt: contentHash }))
    } catch (error) {
      if (!(error instanceof NotAgain)) throw error
      errors.push({ message: error.message, path: `notices.${index}` })
    }
  }
  if (errors.length > 0) throw fieldErrors(req, options.slugs.notices, errors)
  return keepAsked(req, { by, now: new Date() }, asked)
}
