import type { PayloadRequest } from 'payload'

import type { Language } from '../notice/document.js'
import type { NormalisedOptions } from '../options.js'
import type { CheckAnswer } from '../checks/checkComposed.js'
import type { CheckedComposition } from '../checks/subjectOf.js'
import type { SourceCache } from '../sources/loadSources.js'
import type { Row } from '../sources/localisation.js'

import { checkComposed } from '../checks/checkComposed.js'
import { composeNotice } from '../publishing/composeNotice.js'
import { newestVersion } from '../publishing/storedNotices.js'
import { newSourceCache } from '../sources/loadSources.js'
import { fieldsOf, overlay, referencesIn } from '../sources/localisation.js'
import { isWrittenIDIn } from '../sources/ids.js'

/** A notice as it is checked, composed. */
export const composedOf = async (
  req: PayloadRequest,
  options: NormalisedOptions,
  row: Row,
  cache: SourceCache = newSourceCache(),
): Promise<CheckedComposition> => ({ ...(await composeNotice(req, options, row, cache)), row })

/** A notice as it is saved now, draft or not. */
export const savedRow = async (
  req: PayloadRequest,
  { slugs }: NormalisedOptions,
  id: number | string,
): Promise<Row> => ({ ...(await newestVersion(req, slugs.notices, id))?.version, id })

/** That what a form holds cannot be read as a notice. */
export class UnreadableForm extends Error {}

/**
 * A notice as a form holds it, over what is saved: nothing of it is written.
 *
 * Whose it is, is what is saved: a form cannot make the texts of another organisation's its own.
 *
 * @param id undefined for a notice that is not saved yet
 * @param language that of the texts in the form
 * @throws UnreadableForm when it refers to what cannot be a document
 */
export const typedRow = async (
  req: PayloadRequest,
  options: NormalisedOptions,
  id: number | string | undefined,
  data: Row,
  language: Language,
): Promise<Row> => {
  const { scope, slugs } = options
  const fields = fieldsOf(req.payload, slugs.notices)
  const before = id === undefined ? {} : await savedRow(req, options, id)
  const locale = req.payload.config.localization ? language : null
  const own = scope && id !== undefined ? { [scope.field]: undefined } : {}
  const over: Row = { ...data, ...own, id: id ?? 'new' }
  const row = overlay(req.payload, fields, before, over, locale)
  const isOdd = referencesIn(req.payload, fields, row).some(
    (reference) => !isWrittenIDIn(req.payload, reference.collection, reference.id),
  )
  if (isOdd) throw new UnreadableForm()
  return row
}

/** Checks a notice as a form holds it. */
export const checkTyped = async (
  req: PayloadRequest,
  options: NormalisedOptions,
  row: Row,
): Promise<CheckAnswer> => {
  let composed: CheckedComposition
  try {
    composed = await composedOf(req, options, row)
  } catch (error) {
    // A form may hold anything: a number where there is a text, a text where there is a list.
    throw error instanceof TypeError ? new UnreadableForm() : error
  }
  return checkComposed(req, options, composed)
}

/**
 * Checks a notice as it is saved now, draft or not.
 *
 * @param withOthers whether it is held against other notices too: not where it is about to be published
 */
export const checkSaved = async (
  req: PayloadRequest,
  options: NormalisedOptions,
  id: number | string,
  { withOthers = true }: { withOthers?: boolean } = {},
): Promise<CheckAnswer> =>
  checkComposed(req, options, await composedOf(req, options, await savedRow(req, options, id)), {
    withOthers,
  })
