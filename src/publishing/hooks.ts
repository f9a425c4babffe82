import type {
  CollectionAfterChangeHook,
  CollectionBeforeChangeHook,
  CollectionBeforeDeleteHook,
  PayloadRequest,
} from 'payload'

import { APIError } from 'payload'

import type { NamedFinding } from '../checks/checkComposed.js'
import type { NormalisedOptions } from '../options.js'
import type { PublicationEntry } from '../record/publications.js'
import type { Row } from '../sources/localisation.js'
import type { AnsweredRemark } from './remarks.js'
import type { Intent } from './intent.js'
import type { CheckedNotice } from './saving.js'

import { latestEntry } from '../record/publications.js'
import { translate } from '../translations/index.js'
import { gateAt } from '../checks/gate.js'
import { keepAuthors, noteAuthor } from './approval.js'
import { composeNotice, hashOfText, isSameNotice } from './composeNotice.js'
import { conflict } from './conflict.js'
import { preparePublication, refuseProblems } from './preparePublication.js'
import { prepareWithdrawal } from './prepareWithdrawal.js'
import { findingsError } from './refuseFindings.js'
import { publish, withdraw } from './publish.js'
import { isDraft, keepDraft, saveOf } from './save.js'
import { endSaving, isAwaited, revisionIn } from './handOver.js'
import { operationsOf } from './operations.js'
import { storedNotice } from './storedNotices.js'
import { recordedOf } from './revision.js'
import { holdToDelete } from '../storage/removedMeanwhile.js'
import { isInTransaction } from '../storage/transaction.js'

/**
 * Decides what the save of a notice means to readers, before anything is written. What is going to be recorded is noted by
 * the same write.
 *
 * @throws ValidationError with what keeps the notice from being published
 * @throws APIError 409 when records of the notice are missing: another one would take the place of one that was published
 */
export const preparePublishing =
  (options: NormalisedOptions): CollectionBeforeChangeHook =>
  async (args) => {
    const save = await saveOf(options, args)
    if (save.operation.repeated || isDraft(save)) return keepDraft(save)
    if (save.isBehind) {
      throw new APIError(translate(save.req.t, 'privacyNotices:validation:recordMissing'), 409, null, true)
    }
    return save.data._status === 'published' ? preparePublication(save) : prepareWithdrawal(save)
  }

/**
 * Makes the record that a save was meant to have, in the same transaction.
 *
 * Inside a transaction it is made from what is stored, which is mostly what was checked, and from the sources as they were
 * checked. Without one, what is stored may by now be half of someone else's save: it is made from what was checked.
 *
 * @throws APIError 409 when the notice is not stored as the save left it
 */
export const recordPublication =
  (options: NormalisedOptions): CollectionAfterChangeHook =>
  async ({ data, doc, operation, req }) => {
    const id = doc.id as number | string
    const saved = operation === 'create' ? null : String(id)
    const remarks = takeRemarks(req, saved)
    if (!isAwaited(req, saved)) {
      // Nothing is waited for where nobody approves: operations side by side share a transaction that the first of them commits.
      if (options.approval.approvals > 0 && doc._status !== 'published')
        await noteAuthor(req, options, { ...(doc as Row), id })
      const there = await recordedBefore(req, options, doc as Row)
      return there ? { ...doc, recorded: recordedOf(there), ...remarks } : doc
    }
    // A restoring tells hooks after it nothing of hidden fields.
    const revision =
      revisionIn(data as Row) ?? revisionIn(await storedNotice(req, options, id, { intent: true }))
    const saving = endSaving(req, revision)
    if (!saving) throw conflict(req)
    const { authors = [], checked, intent, isDraft: isOther = false } = saving
    const head = checked
      ? await publishStored(req, options, id, intent, checked)
      : await withdraw(req, options, id, intent)
    if (isOther) await noteAuthor(req, options, { ...(doc as Row), id })
    if (authors.length > 0) await keepAuthors(req, options, { ...(doc as Row), id }, authors)
    return head ? { ...doc, recorded: recordedOf(head), ...remarks } : doc
  }

/** Publishes what was checked, or what it has become since. */
const publishStored = async (
  req: PayloadRequest,
  options: NormalisedOptions,
  id: number | string,
  intent: Intent,
  checked: CheckedNotice,
) => {
  const stored = await asStored(req, options, id, checked)
  if (stored === checked) return publish(req, options, id, intent, stored)
  const { recorded, stopping, waivers } = await gateAt(req, options, stored)
  if (stopping.length > 0) throw findingsError(req, options, id, stopping, stored)
  return publish(req, options, id, { ...intent, ...(recorded && { checks: recorded }), waivers }, stored)
}

/** What a save is answered with, told once. */
const takeRemarks = (
  req: PayloadRequest,
  notice: null | string,
): { findings?: NamedFinding[]; remarks?: AnsweredRemark[] } => {
  for (const { findings: found, remarks: all } of operationsOf(req)) {
    const [findings, remarks] = [found.get(notice), all.get(notice)]
    all.delete(notice)
    found.delete(notice)
    if (remarks) return { remarks, ...(findings && { findings }) }
  }
  return {}
}

/** The record that a save found there already: its own, when it is repeated, or the newest when it published nothing new. */
const recordedBefore = async (
  req: PayloadRequest,
  { slugs }: NormalisedOptions,
  { id, _status }: Row,
): Promise<null | PublicationEntry> => {
  const [repeated] = operationsOf(req).flatMap(({ repeated }) => repeated ?? [])
  if (repeated?.notice === String(id)) return repeated
  return _status === 'published' ? latestEntry(req, slugs, String(id)) : null
}

/** What was checked, or what a hook or another save has made of it since in the same transaction, checked too. */
const asStored = async (
  req: PayloadRequest,
  options: NormalisedOptions,
  id: number | string,
  checked: CheckedNotice,
): Promise<CheckedNotice> => {
  const row = (await isInTransaction(req)) ? await storedNotice(req, options, id) : null
  if (!row || isSameNotice(row, checked.row)) return checked
  const text = await composeNotice(req, options, row, checked.cache)
  refuseProblems(req, options, id, text)
  return { ...text, contentHash: hashOfText(row, text.content), row }
}

/** Refuses to delete a notice that has been published: its record would lose the notice it is about. */
export const refuseWhenPublished =
  ({ slugs }: NormalisedOptions): CollectionBeforeDeleteHook =>
  async ({ id, req }) => {
    await holdToDelete(req, slugs.notices, id)
    if (await latestEntry(req, slugs, String(id))) {
      throw new APIError(translate(req.t, 'privacyNotices:validation:hasPublications'), 409, null, true)
    }
  }
