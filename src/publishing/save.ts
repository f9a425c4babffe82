import type { CollectionBeforeChangeHook, PayloadRequest } from 'payload'

import type { NotedReview, ReviewDates } from '../notice/reviews.js'
import type { NormalisedOptions } from '../options.js'
import type { PublicationEntry } from '../record/publications.js'
import type { Row } from '../sources/localisation.js'
import type { Intent } from './intent.js'
import type { Operation } from './operations.js'
import type { Saving } from './saving.js'

import { datesToSave } from '../notice/reviews.js'
import { latestEntry } from '../record/publications.js'
import { fieldsOf, idOf, overlay } from '../sources/localisation.js'
import { guardFixedFields } from './fixedFields.js'
import { operationOf } from './operations.js'
import { beginSaving } from './handOver.js'
import { newestVersion, storedNotice } from './storedNotices.js'
import { withTypedTexts } from './typedTexts.js'

/** A save of a notice before anything is written. */
export type Save = {
  /** The files that the notice was brought in from, where nothing of that is published yet. */
  broughtFrom: null | NonNullable<Intent['broughtFrom']>
  /** What is saved: in one language, and without what is noted beside a notice's text. */
  data: Row
  /** Undefined for a notice that is being created. */
  id: number | string | undefined
  /** Whether the notice remembers a newer record than there is: one was removed, or is still being put back. */
  isBehind: boolean
  /** What stays as it is noted in the notice, unless the save is going to be recorded. */
  kept: { changedOn?: unknown; intent: Intent | null }
  /** The newest record of the notice. */
  latest: null | PublicationEntry
  operation: Operation
  options: NormalisedOptions
  req: PayloadRequest
}

/** What is written beside a notice's text by `writeBeside` alone. */
const NOTES = ['broughtFrom', 'head', 'held', 'mark', 'markedSince', 'publishedUses', 'reviewed', 'unlogged']

/** A notice without what is noted beside its text. */
export const withoutNotes = (data: Row): Row =>
  Object.fromEntries(Object.entries(data).filter(([name]) => !NOTES.includes(name)))

/** A review that was noted since counts, also for a form that was open before it, and over a version that is restored. */
const withReview = (data: Row, before: Row | undefined, reviewed: unknown, { restored }: Operation): Row => {
  if (!reviewed) return data
  const { nextReviewOn, reviewedOn, updatedAt } = (before ?? {}) as {
    updatedAt?: string
  } & Partial<ReviewDates>
  const savedAt = updatedAt === undefined ? undefined : new Date(updatedAt).toISOString()
  return {
    ...data,
    ...datesToSave(
      restored ? { nextReviewOn, reviewedOn } : data,
      { nextReviewOn, reviewedOn, savedAt },
      reviewed as NotedReview,
    ),
  }
}

/**
 * The save of a notice that a hook is told of, and what is known of the notice before it.
 *
 * @throws ValidationError when what must not move is moved
 */
export const saveOf = async (
  options: NormalisedOptions,
  args: Parameters<CollectionBeforeChangeHook>[0],
): Promise<Save> => {
  const { originalDoc, req } = args
  const id = originalDoc?.id as number | string | undefined
  const operation = operationOf(req, { id, updatedAt: (args.data as Row).updatedAt })
  const noted = { broughtFrom: true, changedOn: true, head: true, intent: true, reviewed: true } as const
  // Before its records: what is recorded in between is newer than it.
  const stored = id === undefined ? null : await storedNotice(req, options, id, noted)
  const latest = id === undefined ? null : await latestEntry(req, options.slugs, String(id))
  const data = await guardFixedFields(options, args, latest)
  // Publishing again may have moved the day since the version that the editor goes on from.
  const isUntouched = latest && data.changedOn === (originalDoc as Row).changedOn
  return {
    id,
    broughtFrom: (stored?.broughtFrom as Intent['broughtFrom'] | null | undefined) ?? null,
    // Nobody else writes these, whatever is sent or restored; those left out stay as they are by then.
    data: withReview(withoutNotes(data), originalDoc as Row | undefined, stored?.reviewed, operation),
    isBehind: (stored?.head?.version ?? 0) > (latest?.version ?? 0),
    kept: {
      intent: stored?.intent ?? null,
      ...(isUntouched && { changedOn: stored?.changedOn ?? null }),
    },
    latest,
    operation,
    options,
    req,
  }
}

/** True for a save that leaves what readers have as it is: of a draft, or of a notice that they do not have. */
export const isDraft = ({ data, latest, operation: { draft, restored } }: Save): boolean =>
  data._status === 'published' ? draft && restored !== null : draft || latest?.event !== 'published'

/** Keeps a draft: nothing of it is recorded, and what is noted of an earlier publication stays. */
export const keepDraft = ({ data, kept }: Save): Row => ({ ...data, ...kept })

/** The notice as a save will store it, with all languages: what is saved lies over a version. */
export const aboutToBeStored = async ({ id, data, operation, options, req }: Save): Promise<Row> => {
  const { language, restored } = operation
  const goesOnFrom = async (): Promise<Row | undefined> => {
    if (id === undefined) return undefined
    if (restored) return restored
    const version = language === null ? {} : { status: 'published' }
    return (await newestVersion(req, options.slugs.notices, id, version))?.version
  }
  const locale = req.payload.config.localization ? (req.locale ?? null) : null
  const fields = fieldsOf(req.payload, options.slugs.notices)
  const from = { ...(await goesOnFrom()), id: id ?? 'new' }
  return withTypedTexts(overlay(req.payload, fields, from, data, locale), operation.typed)
}

/**
 * Hands over what is going to be recorded, and writes the intent with the notice.
 *
 * @param over what is saved besides, or instead of what was given
 */
export const recordLater = (
  { id, data, kept, operation }: Save,
  saving: Omit<Saving, 'notice'>,
  over: Row = {},
): Row => {
  beginSaving(operation, { ...saving, notice: idOf(id) })
  return { ...data, ...kept, intent: saving.intent, ...over }
}
