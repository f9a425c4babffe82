import type { FieldHook, PayloadRequest } from 'payload'

import type { Row } from '../sources/localisation.js'
import type { Intent } from './intent.js'
import type { Operation } from './operations.js'
import type { Saving } from './saving.js'

import { operationsOf } from './operations.js'

/** The revision that a row of a notice carries, as it is saved or stored. */
export const revisionIn = (row: null | Row | undefined): string | undefined =>
  (row?.intent as Intent | null | undefined)?.revision

/** Hands over what the save of a notice is going to record to the hooks after it. */
export const beginSaving = ({ savings }: Operation, saving: Saving): void => {
  savings.set(saving.intent.revision, saving)
}

const savingsIn = (req: PayloadRequest, revision: string | undefined): Map<string, Saving> | undefined =>
  revision === undefined ? undefined : operationsOf(req).find(({ savings }) => savings.has(revision))?.savings

/** What a save was going to record, told once. */
export const endSaving = (req: PayloadRequest, revision: string | undefined): Saving | undefined => {
  const savings = savingsIn(req, revision)
  const saving = savings?.get(revision ?? '')
  savings?.delete(revision ?? '')
  return saving
}

/** True while a save of the notice has still to be recorded. Null stands for the notice that an operation creates. */
export const isAwaited = (req: PayloadRequest, notice: null | string): boolean =>
  operationsOf(req).some(({ savings }) => [...savings.values()].some((saving) => saving.notice === notice))

/** True for a notice as it has just been stored, when a record is going to be made of it. */
export const willBeRecorded = (req: PayloadRequest, row: Row): boolean =>
  savingsIn(req, revisionIn(row)) !== undefined

/**
 * Keeps a text that an act takes over: empties it in the write that publishes, in the languages that are published; until then, what
 * was sent in several languages at once is written in each.
 */
export const emptyWhenTaken =
  (path: string): FieldHook =>
  ({ data, field, req, siblingDocWithLocales, value }) => {
    const name = field.name as string
    const stored: unknown = siblingDocWithLocales?.[name]
    const texts = typeof stored === 'object' && stored !== null ? stored : {}
    const write = (written: Record<string, unknown>) => {
      if (siblingDocWithLocales) siblingDocWithLocales[name] = { ...texts, ...written }
    }
    const revision = revisionIn(data as Row)
    const saving = savingsIn(req, revision)?.get(revision ?? '')
    const emptied = saving?.emptied[path]
    if (emptied) {
      const languages = emptied === 'all' ? Object.keys(texts) : [emptied]
      write(Object.fromEntries(languages.map((language) => [language, null])))
      return null
    }
    const typed = operationsOf(req)[0]?.typed[path]
    if (typed) write(typed)
    return value as unknown
  }
