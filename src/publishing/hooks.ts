import type {
  CollectionAfterChangeHook,
  CollectionBeforeChangeHook,
  CollectionBeforeDeleteHook,
  PayloadRequest,
} from 'payload'

import { APIError } from 'payload'

import type { Problem } from '../notice/check/problems.js'
import type { NormalisedOptions } from '../options.js'
import type { Intent } from './intent.js'
import type { Row } from '../sources/localisation.js'
import type { Saving } from './saving.js'

import { calendarDateOf } from '../notice/dates.js'
import { translate } from '../translations/index.js'
import { composeNotice, hashOfText, isSameNotice } from './composeNotice.js'
import { fieldErrors } from '../sources/fieldErrors.js'
import { guardFixedFields } from './fixedFields.js'
import { newIntent, textsOf } from './intent.js'
import { languagesOf } from '../sources/loadSources.js'
import { fieldsOf, idOf, overlay } from '../sources/localisation.js'
import { noticeProblemMessage } from '../translations/problemMessage.js'
import { latestEntry } from '../record/publications.js'
import { makesPublication, publish, withdraw } from './publish.js'
import { argumentsOf, beginSaving, endSaving } from './saving.js'
import { newestVersion, storedNotice } from './storedNotices.js'

const refuseProblems = (
  req: PayloadRequest,
  { slugs }: NormalisedOptions,
  id: number | string | undefined,
  problems: Problem[],
) => {
  if (problems.length === 0) return
  const errors = problems.map((problem) => ({
    message: noticeProblemMessage(req.t, problem),
    path: problem.field,
  }))
  throw fieldErrors(req, slugs.notices, errors, id)
}

/** The notice as a save will store it, with all languages: what is saved lies over a version. */
const aboutToBeStored = async (
  req: PayloadRequest,
  options: NormalisedOptions,
  id: number | string | undefined,
  data: Row,
): Promise<Row> => {
  const { language, restored } = argumentsOf(req.context)
  const before =
    id === undefined
      ? undefined
      : restored !== null
        ? await newestVersion(req, options.slugs.notices, id, { id: restored })
        : await newestVersion(
            req,
            options.slugs.notices,
            id,
            language === null ? {} : { status: 'published' },
          )
  const locale = req.payload.config.localization ? (req.locale ?? null) : null
  const fields = fieldsOf(req.payload, options.slugs.notices)
  return overlay(req.payload, fields, { ...before?.version, id: id ?? 'new' }, data, locale)
}

const withdrawalOf = async (
  req: PayloadRequest,
  options: NormalisedOptions,
  row: Row,
): Promise<Intent['withdrawal']> => {
  const { reason, successor } = (row.withdrawal ?? {}) as { reason?: unknown; successor?: unknown }
  const id = idOf(successor)
  const latest = id === null ? null : await latestEntry(req, options.slugs, id)
  return {
    reason: textsOf(reason, languagesOf(req, options).default),
    successor: latest?.slug ?? null,
  }
}

/** What is written beside a notice's text by `note` alone. */
const NOTES = ['held', 'pending', 'pendingSince', 'published', 'publishedUses']

const withoutNotes = (data: Row): Row =>
  Object.fromEntries(Object.entries(data).filter(([name]) => !NOTES.includes(name)))

type Change = { effectiveFrom?: null | string; note?: unknown; type?: 'major' | 'minor' | null }

/**
 * Composes what is about to be published before anything is written, because not every database can roll back, and has
 * the same write note what is going to be recorded. What the publication takes over, the notice is saved without. What
 * must not move is refused.
 *
 * @throws ValidationError with every problem: field, language, section and reason
 */
export const preparePublishing =
  (options: NormalisedOptions): CollectionBeforeChangeHook =>
  async (args) => {
    const { context, operation, originalDoc, req } = args
    const id = originalDoc?.id as number | string | undefined
    const latest = id === undefined ? null : await latestEntry(req, options.slugs, String(id))
    const data = await guardFixedFields(options, args, latest)
    const noted = { changedOn: true, publishing: true } as const
    const stored = id === undefined ? null : await storedNotice(req, options, id, noted)
    // Nobody else writes these, whatever is sent or restored; those left out stay as they are by then.
    const own = withoutNotes(data)
    // Publishing again may have moved the day since the version that the editor goes on from.
    const isUntouched = latest && data.changedOn === (originalDoc as Row).changedOn
    const kept = {
      publishing: stored?.publishing ?? null,
      ...(isUntouched && { changedOn: stored?.changedOn ?? null }),
    }
    const save = (saving: Saving, over: Row = {}) => {
      beginSaving(context, id, saving)
      return { ...own, ...kept, ...over }
    }

    if (data._status !== 'published') {
      const draft = operation === 'update' && argumentsOf(context).draft
      if (draft || latest?.event !== 'published') return save({})
      const row = await aboutToBeStored(req, options, id, data)
      const intent = newIntent(req, {
        change: { note: {}, type: null },
        changedOn: null,
        contentHash: hashOfText(row, (await composeNotice(req, options, row)).content),
        effectiveFrom: null,
        event: 'withdrawn',
        withdrawal: await withdrawalOf(req, options, row),
      })
      return save({ intent }, { publishing: intent })
    }

    const row = await aboutToBeStored(req, options, id, data)
    const text = await composeNotice(req, options, row)
    refuseProblems(req, options, id, text.problems)
    const contentHash = hashOfText(row, text.content)
    const change = (row.change ?? {}) as Change
    const effectiveFrom = change.effectiveFrom || null
    const today = calendarDateOf(new Date(), options.timeZone)
    if (!makesPublication(latest, contentHash, effectiveFrom, today)) return save({})

    const changed = !latest
      ? ((row.changedOn as null | string | undefined) ?? null)
      : effectiveFrom && effectiveFrom < today
        ? effectiveFrom
        : today
    const preparedOn = row.preparedOn as null | string | undefined
    const changedOn = changed && preparedOn && changed < preparedOn ? preparedOn : changed
    const intent = newIntent(req, {
      change: {
        note: textsOf(change.note, languagesOf(req, options).default),
        type: change.type ?? null,
      },
      changedOn,
      contentHash,
      effectiveFrom,
      event: 'published',
      withdrawal: null,
    })
    const again = latest?.event === 'withdrawn'
    return save(
      {
        checked: { ...text, contentHash, row },
        emptied: ['change.note', ...(again ? ['withdrawal.reason'] : [])],
        intent,
      },
      {
        change: { effectiveFrom: null, note: null, type: null },
        changedOn,
        publishing: intent,
        ...(again && { withdrawal: { reason: null, successor: null } }),
      },
    )
  }

/**
 * Makes the record that a save was meant to have, in the same transaction.
 *
 * Inside a transaction it is made from what is stored, which is mostly what was checked, and from the sources as they were
 * checked. Without one, what is stored may by now be half of someone else's save: it is made from what was checked.
 */
export const recordPublication =
  (options: NormalisedOptions): CollectionAfterChangeHook =>
  async ({ context, doc, operation, req }) => {
    const id = doc.id as number | string
    const { checked, intent } = endSaving(context, id, operation === 'create')
    if (!intent) return doc
    if (intent.event === 'withdrawn') {
      await withdraw(req, options, id, intent)
      return doc
    }
    if (!checked) return doc
    const stored = (await req.transactionID) ? await storedNotice(req, options, id) : null
    if (!stored || isSameNotice(stored, checked.row)) {
      await publish(req, options, id, intent, checked)
      return doc
    }
    const text = await composeNotice(req, options, stored, checked.cache)
    refuseProblems(req, options, id, text.problems)
    const contentHash = hashOfText(stored, text.content)
    await publish(req, options, id, intent, { ...text, contentHash, row: stored })
    return doc
  }

/** Refuses to delete a notice that has been published: its record would lose the notice it is about. */
export const refuseWhenPublished =
  ({ slugs }: NormalisedOptions): CollectionBeforeDeleteHook =>
  async ({ id, req }) => {
    if (await latestEntry(req, slugs, String(id))) {
      throw new APIError(translate(req.t, 'privacyNotices:validation:hasPublications'), 409, null, true)
    }
  }
