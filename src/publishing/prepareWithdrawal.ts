import type { PayloadRequest } from 'payload'

import type { NormalisedOptions } from '../options.js'
import type { Row } from '../sources/localisation.js'
import type { Intent } from './intent.js'
import type { Save } from './save.js'
import type { PublicationEntry } from '../record/publications.js'

import { latestEntry } from '../record/publications.js'
import { languagesOf } from '../sources/loadSources.js'
import { fieldsOf, idOf, isRow, overlay } from '../sources/localisation.js'
import { approvedWithdrawal } from './approval.js'
import { composeNotice, hashOfText, isSameNotice } from './composeNotice.js'
import { newIntent, textsOf } from './intent.js'
import { placeOfWithdrawal, saidIn } from './placing.js'
import { remarksOnWithdrawal } from './remarks.js'
import { aboutToBeStored, recordLater } from './save.js'
import { ownerOf } from './scope.js'
import { newestVersion } from './storedNotices.js'
import { withTypedTexts } from './typedTexts.js'

const isSameOwner = (one: null | PublicationEntry, other: null | PublicationEntry): boolean =>
  (one?.owner ?? null) === (other?.owner ?? null)

/**
 * What is said of the withdrawal, also where it was typed into a draft that this save does not go on from. A version that is
 * restored brings its text back, not what was once said of another act.
 */
const saidOf = async ({ id, data, operation, options, req }: Save, row: Row): Promise<unknown> => {
  const { language, restored, typed } = operation
  if (id === undefined || (!restored && language === null)) return row.withdrawal
  const newest = (await newestVersion(req, options.slugs.notices, id))?.version ?? {}
  if (restored) return newest.withdrawal
  const fields = fieldsOf(req.payload, options.slugs.notices)
  const said = { withdrawal: data.withdrawal }
  return withTypedTexts(overlay(req.payload, fields, newest, said, req.locale ?? null), typed).withdrawal
}

/**
 * What the record of a withdrawal says of it.
 *
 * @param of the newest record of the notice
 * @param said as it stands in the notice, all languages
 * @returns also the notice that was chosen to be read instead, even where readers are not sent to it
 */
export const withdrawalIn = async (
  req: PayloadRequest,
  options: NormalisedOptions,
  of: null | PublicationEntry,
  said: unknown,
): Promise<{ chosen: null | string; withdrawal: NonNullable<Intent['withdrawal']> }> => {
  const { reason, successor } = (said ?? {}) as { reason?: unknown; successor?: unknown }
  const chosen = idOf(successor)
  const found = chosen === null ? null : await latestEntry(req, options.slugs, chosen)
  // Readers are sent to a notice of the same organisation, or to none.
  const latest = found && isSameOwner(found, of) ? found : null
  return {
    chosen,
    withdrawal: {
      reason: textsOf(reason, languagesOf(req, options).default),
      successor: latest?.slug ?? null,
    },
  }
}

const withdrawalOf = async (save: Save, row: Row): Promise<Intent['withdrawal']> => {
  const { latest: of, operation, options, req } = save
  const { chosen, withdrawal } = await withdrawalIn(req, options, of, await saidOf(save, row))
  const languages = Object.keys(of?.details.titles ?? {})
  const notice = idOf(save.id)
  const remarks = remarksOnWithdrawal(req, notice ?? '', withdrawal, { languages, successor: chosen })
  operation.remarks.set(notice, remarks)
  return withdrawal
}

/**
 * Prepares a withdrawal: what the notice is saved with, so that its record is made when it has been stored.
 *
 * @throws APIError 400 when the server's clock is behind the newest record, and nobody has said that it is right
 * @throws NotApproved 409 when it lacks an approval, or is not what was approved
 */
export const prepareWithdrawal = async (save: Save): Promise<Row> => {
  const { id, data, latest, operation, options, req } = save
  const row = await aboutToBeStored(save)
  const { clockConfirmed } = saidIn(row.change)
  if (id !== undefined && latest) {
    const published = { id, newest: latest, owner: ownerOf(options, row, latest), slug: latest.slug }
    await placeOfWithdrawal(req, options, published, { clockConfirmed })
  }
  const withdrawal = await withdrawalOf(save, row)
  if (options.approval.approvals > 0 && id !== undefined && latest) {
    await approvedWithdrawal(req, options, String(id), latest, withdrawal)
  }
  const { content } = await composeNotice(req, options, row)
  const intent = newIntent(
    req,
    {
      change: { note: {}, type: null },
      changedOn: null,
      clockConfirmed,
      contentHash: hashOfText(row, content),
      effectiveFrom: null,
      event: 'withdrawn',
      waiting: null,
      withdrawal,
    },
    { revision: operation.revision },
  )
  const change = isRow(data.change) ? data.change : {}
  const before =
    id === undefined || options.approval.approvals === 0
      ? undefined
      : await newestVersion(req, options.slugs.notices, id)
  const isDraft = before !== undefined && !isSameNotice(row, before.version)
  return recordLater(save, { emptied: {}, intent, isDraft }, { change: { ...change, clockConfirmed: false } })
}
