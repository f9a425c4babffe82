'use client'

import { useConfig, useDocumentInfo, useForm, useFormModified, useTranslation } from '@payloadcms/ui'
import { useCallback, useRef } from 'react'

import type { WaitingChoice } from '../../notice/timeline.js'
import type { PendingChanges } from '../../pending/changes.js'
import type { Recorded } from '../../publishing/revision.js'
import type { Answer } from '../api.js'
import type { CheckAnswer, NamedFinding } from '../../checks/checkComposed.js'
import type { TextsByLanguage } from './parts.js'

import { ask, useAddresses } from '../api.js'
import { useLocaleCode } from '../useLocaleCode.js'
import { textsIn, textsToSend } from './parts.js'

/** What an editor says of a change to readers, and of its time. */
export type SaidOfChange = {
  clockConfirmed: boolean
  /** A calendar date; empty for the day of publishing. */
  effectiveFrom: string
  note: TextsByLanguage
  type: 'major' | 'minor' | null
  waiting: null | WaitingChoice
}

/** What an editor says of a withdrawal. */
export type SaidOfWithdrawal = { reason: TextsByLanguage; successor: string }

/** A notice as it is saved, its draft if it has one: what publishing would mean, and what is said of it so far. */
export type LoadedNotice = {
  change: SaidOfChange
  changes: PendingChanges
  /** What a check finds in it; none where it could not be checked: then publishing says so. */
  findings: NamedFinding[]
  withdrawal: SaidOfWithdrawal
}

type Stored = { change?: Record<string, unknown>; withdrawal?: Record<string, unknown> }
type Saved = { doc: { recorded?: Partial<Recorded>; updatedAt?: string } & Record<string, unknown> }

const idIn = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number'
    ? String(value)
    : typeof value === 'object' && value !== null && 'id' in value
      ? idIn(value.id)
      : ''

/** The errors of fields in an answer, for Payload's form to mark them. */
const fieldErrorsIn = (body: unknown): { message: string; path: string }[] =>
  (
    (body ?? {}) as { errors?: { data?: { errors?: { message: string; path?: string }[] } }[] }
  ).errors?.flatMap(
    ({ data }) => data?.errors?.flatMap(({ message, path }) => (path ? [{ message, path }] : [])) ?? [],
  ) ?? []

/** The notice of a form, as the dialogs load, keep, publish and withdraw it. */
export const useNotice = () => {
  const info = useDocumentInfo()
  const { id, collectionSlug = '' } = info
  const { api } = useAddresses()
  const { config } = useConfig()
  const { dispatchFields, getData, reset, submit } = useForm()
  const isModified = useFormModified()
  const locale = useLocaleCode()
  const { i18n } = useTranslation()
  /** What was said in a dialog and is being kept: one that is opened at once waits for it. */
  const keeping = useRef<Promise<unknown>>(undefined)

  /** Saves what has been typed, so that nothing of it is lost; false when it could not be saved, which the form says. */
  const keepTyped = async (): Promise<boolean> => {
    if (id !== undefined && !isModified) return true
    const query = { depth: 0, draft: 'true', 'fallback-locale': 'null', locale }
    const result = await submit({
      action: api(collectionSlug, id === undefined ? '' : `/${id}`, query),
      disableSuccessStatus: true,
      method: id === undefined ? 'POST' : 'PATCH',
      overrides: { _status: 'draft' },
      skipValidation: true,
    })
    if (!result) return false
    info.setUnpublishedVersionCount((count) => count + 1)
    return true
  }

  /** Loads what there is to decide. */
  const load = useCallback(async (): Promise<Answer<LoadedNotice>> => {
    await keeping.current
    const query = {
      depth: 0,
      draft: 'true',
      'fallback-locale': 'null',
      locale: config.localization ? 'all' : undefined,
      'select[change]': 'true',
      'select[withdrawal]': 'true',
    }
    const [changes, stored, checked] = await Promise.all([
      ask<PendingChanges>(api(collectionSlug, `/${id}/changes`, { locale: i18n.language })),
      ask<Stored>(api(collectionSlug, `/${id}`, query)),
      ask<CheckAnswer>(api(collectionSlug, `/${id}/check`), {
        headers: { 'Accept-Language': i18n.language },
      }),
    ])
    if ('problem' in changes) return changes
    if ('problem' in stored) return stored
    const { change = {}, withdrawal = {} } = stored.body
    const { type, waiting } = change
    return {
      body: {
        change: {
          clockConfirmed: change.clockConfirmed === true,
          effectiveFrom: typeof change.effectiveFrom === 'string' ? change.effectiveFrom : '',
          note: textsIn(change.note),
          type: type === 'major' || type === 'minor' ? type : null,
          waiting: waiting === 'keep' || waiting === 'replace' ? waiting : null,
        },
        changes: changes.body,
        findings: 'body' in checked ? checked.body.findings : [],
        withdrawal: { reason: textsIn(withdrawal.reason), successor: idIn(withdrawal.successor) },
      },
    }
    // The addresses follow from the configuration.
  }, [collectionSlug, config, i18n.language, id])

  const changeToSend = ({ clockConfirmed, effectiveFrom, note, type, waiting }: SaidOfChange) => ({
    clockConfirmed,
    effectiveFrom: effectiveFrom || null,
    note: textsToSend(note),
    type,
    waiting,
  })
  const withdrawalToSend = ({ reason, successor }: SaidOfWithdrawal) => ({
    reason: textsToSend(reason),
    // The databases of SQL have numbers.
    successor: successor === '' ? null : typeof id === 'number' ? Number(successor) : successor,
  })

  const save = async (query: Record<string, string>, body: object): Promise<Answer<Saved>> => {
    const address = api(collectionSlug, `/${id}`, { depth: 0, 'fallback-locale': 'null', locale, ...query })
    let sent: unknown
    const answer = await ask<Saved>(
      address,
      {
        body: JSON.stringify(body),
        headers: { 'Accept-Language': i18n.language, 'Content-Type': 'application/json' },
        method: 'PATCH',
      },
      (refused) => {
        sent = refused
      },
    )
    if ('problem' in answer) {
      dispatchFields({ errors: fieldErrorsIn(sent), type: 'ADD_SERVER_ERRORS' })
      return answer
    }
    const { doc } = answer.body
    info.setData(doc)
    if (doc.updatedAt) info.setLastUpdateTime(new Date(doc.updatedAt).getTime())
    info.setMostRecentVersionIsAutosaved(false)
    return answer
  }

  /** Writes into the form what has been said in a dialog, in the language that the form shows. */
  const showInForm = (group: 'change' | 'withdrawal', said: Record<string, unknown>) => {
    for (const [name, value] of Object.entries(said)) {
      const own =
        locale !== undefined && typeof value === 'object' && value !== null
          ? ((value as Record<string, unknown>)[locale] ?? null)
          : value
      dispatchFields({ path: `${group}.${name}`, type: 'UPDATE', value: own })
    }
  }

  const keep = async (group: 'change' | 'withdrawal', said: Record<string, unknown>) => {
    const saving = save({ draft: 'true' }, { _status: 'draft', [group]: said })
    keeping.current = saving
    const answer = await saving
    if ('problem' in answer) return answer
    info.incrementVersionCount()
    info.setUnpublishedVersionCount((count) => count + 1)
    showInForm(group, said)
    return answer
  }

  return {
    keepTyped,
    load,
    /** Keeps what is said in the dialog of publishing with the draft. */
    keepChange: (change: SaidOfChange) => keep('change', changeToSend(change)),
    /** The same of the dialog of withdrawing. */
    keepWithdrawal: (withdrawal: SaidOfWithdrawal) => keep('withdrawal', withdrawalToSend(withdrawal)),
    /** Publishes the notice as it is saved. */
    publish: async (change: SaidOfChange): Promise<Answer<Partial<Recorded>>> => {
      const answer = await save({}, { _status: 'published', change: changeToSend(change) })
      if ('problem' in answer) return answer
      info.incrementVersionCount()
      info.setUnpublishedVersionCount(0)
      info.setHasPublishedDoc(true)
      await reset({ ...getData(), ...answer.body.doc })
      return { body: answer.body.doc.recorded ?? {} }
    },
    /** Withdraws the notice, as Payload unpublishes. */
    withdraw: async (
      withdrawal: SaidOfWithdrawal,
      clockConfirmed: boolean,
    ): Promise<Answer<Partial<Recorded>>> => {
      const answer = await save(
        { unpublishAllLocales: 'true' },
        { _status: 'draft', change: { clockConfirmed }, withdrawal: withdrawalToSend(withdrawal) },
      )
      if ('problem' in answer) return answer
      info.setUnpublishedVersionCount(1)
      info.setHasPublishedDoc(false)
      await reset({ ...getData(), ...answer.body.doc })
      return { body: answer.body.doc.recorded ?? {} }
    },
  }
}
