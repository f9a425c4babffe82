'use client'

import { useCallback, useEffect, useMemo, useRef, useState } from 'react'

import type { ImportPlan } from '../../import/plan.js'
import type { Corrections, CorrectedPlan, PlanCorrection } from '../../importing/corrections.js'
import type { ImportAnswer } from '../../importing/proposal.js'
import type { Answer } from '../api.js'

import { correctedPlan } from '../../importing/corrections.js'
import { NOTICE_IMPORTS } from '../../ownSlugs.js'
import { ask, sending, useAddresses } from '../api.js'

/** How far the saving of corrections is. */
export type Saving =
  | { state: 'saved' | 'saving' | 'waiting' }
  /** Somebody else has corrected it meanwhile. */
  | { state: 'conflict' }
  | { problem: string; state: 'failed' }

/** An import under work. */
export type WorkedImport = {
  /** As the server sees it: with what is there already, and what rules find. */
  answer: ImportAnswer
  correctionOf: (plan: string) => PlanCorrection | undefined
  /** A plan with its corrections, those that are not saved yet too. */
  correctedOf: (plan: string) => CorrectedPlan | undefined
  planOf: (plan: string) => ImportPlan | undefined
  /** Corrects one plan: it is saved a moment later. */
  correct: (plan: string, values: Omit<PlanCorrection, 'plan'>) => void
  /** Takes the last correction back; undefined when there is none. */
  takeBack: (() => void) | undefined
  saving: Saving
  /** Tries to save again. */
  retry: () => void
  /** Ends a conflict: with what is typed here over what others did to the same texts, or without it. */
  resolve: (keepsOwn: boolean) => Promise<void>
  /** Saves what is not saved, and looks at the import anew. */
  flush: () => Promise<boolean>
  reload: () => Promise<void>
}

/** How long after the last change it is saved, in milliseconds. */
const PAUSE = 500

type Stored = { corrections: Corrections | null; edits: null | number }
type Plans = Record<string, PlanCorrection>

/** Before anything is read there is nothing that is not saved. */
const NONE: Plans = {}

const byPlan = (corrections: Corrections | null): Plans =>
  Object.fromEntries((corrections?.plans ?? []).map((one) => [one.plan, one]))

/**
 * An import as it is corrected: what is changed here is shown at once and saved a moment later, one save at a time. Nothing that was
 * typed is dropped when a save is refused.
 *
 * @returns undefined while it is read; or why it could not be
 */
export const useImport = (
  id: number | string,
  language: string,
): { problem: string } | undefined | WorkedImport => {
  const { api } = useAddresses()
  const [answer, setAnswer] = useState<ImportAnswer>()
  const [problem, setProblem] = useState<string>()
  const [plans, setPlans] = useState<Plans>(NONE)
  const [past, setPast] = useState<Plans[]>([])
  const [saving, setSaving] = useState<Saving>({ state: 'saved' })
  // Of the saving, which outlives drawings: what is there now, what of it the server has, and how often it had been corrected.
  const now = useRef<Plans>(NONE)
  const stored = useRef<{ edits: number; plans: Plans }>({ edits: 0, plans: NONE })
  const running = useRef<null | Promise<boolean>>(null)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)

  const readStored = useCallback(
    () => ask<Stored>(api(NOTICE_IMPORTS, `/${id}`, { depth: '0', locale: language })),
    [api, id, language],
  )
  const readAnswer = useCallback(() => ask<ImportAnswer>(api(NOTICE_IMPORTS, `/${id}/proposal`)), [api, id])

  const show = useCallback((next: Plans) => {
    now.current = next
    setPlans(next)
  }, [])

  const look = useCallback(async () => {
    const read = await readAnswer()
    if ('body' in read) setAnswer(read.body)
    else setProblem(read.problem)
  }, [readAnswer])

  const reload = useCallback(async () => {
    const read = await readStored()
    if ('problem' in read) return setProblem(read.problem)
    stored.current = { edits: read.body.edits ?? 0, plans: byPlan(read.body.corrections) }
    show(stored.current.plans)
    setPast([])
    setSaving({ state: 'saved' })
    await look()
  }, [look, readStored, show])

  useEffect(() => {
    void reload()
  }, [reload])

  const saveOnce = useCallback(async (): Promise<boolean> => {
    while (now.current !== stored.current.plans) {
      const sent = now.current
      setSaving({ state: 'saving' })
      const corrections: Corrections = { edits: stored.current.edits, plans: Object.values(sent) }
      let status = 0
      const answered: Answer<{ doc: Stored }> = await ask(
        api(NOTICE_IMPORTS, `/${id}`, { depth: '0', locale: language }),
        sending('PATCH', { corrections }),
        (body) => {
          status = (body as { status?: number }).status ?? 0
        },
      )
      if ('problem' in answered) {
        const other = await readStored()
        const isConflict = 'body' in other && (other.body.edits ?? 0) !== stored.current.edits
        setSaving(
          isConflict || status === 409
            ? { state: 'conflict' }
            : { problem: answered.problem, state: 'failed' },
        )
        return false
      }
      stored.current = { edits: answered.body.doc.edits ?? stored.current.edits + 1, plans: sent }
    }
    setSaving({ state: 'saved' })
    await look()
    return true
  }, [api, id, language, look, readStored])

  const save = useCallback((): Promise<boolean> => {
    clearTimeout(timer.current)
    running.current ??= saveOnce().finally(() => {
      running.current = null
    })
    return running.current
  }, [saveOnce])

  const change = useCallback(
    (next: Plans) => {
      show(next)
      setSaving((before) => (before.state === 'conflict' ? before : { state: 'waiting' }))
      clearTimeout(timer.current)
      timer.current = setTimeout(() => void save(), PAUSE)
    },
    [save, show],
  )

  const correct = useCallback(
    (plan: string, values: Omit<PlanCorrection, 'plan'>) => {
      const before = now.current
      setPast((all) => [...all.slice(-99), before])
      change({ ...before, [plan]: { ...before[plan], ...values, plan } })
    },
    [change],
  )

  const resolve = useCallback(
    async (keepsOwn: boolean) => {
      const own = now.current
      const base = stored.current.plans
      const read = await readStored()
      if ('problem' in read) return setSaving({ problem: read.problem, state: 'failed' })
      const others = byPlan(read.body.corrections)
      stored.current = { edits: read.body.edits ?? 0, plans: others }
      const mine = Object.fromEntries(Object.entries(own).filter(([plan, one]) => base[plan] !== one))
      setPast([])
      setSaving({ state: 'saved' })
      show(keepsOwn ? { ...others, ...mine } : others)
      if (keepsOwn) await save()
      else await look()
    },
    [look, readStored, save, show],
  )

  const isSaved = saving.state === 'saved'
  useEffect(() => {
    if (isSaved) return
    const warn = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('beforeunload', warn)
    return () => window.removeEventListener('beforeunload', warn)
  }, [isSaved])
  // Whoever goes to another page of the admin has not left anything unsaved.
  useEffect(
    () => () => {
      if (now.current !== stored.current.plans) void save()
    },
    [save],
  )

  const corrected = useMemo(
    () =>
      new Map(
        (answer?.plans ?? []).map(({ id: plan, plan: read }) => [plan, correctedPlan(read, plans[plan])]),
      ),
    [answer, plans],
  )

  if (!answer) return problem === undefined ? undefined : { problem }
  const last = past.at(-1)
  return {
    answer,
    correct,
    correctedOf: (plan) => corrected.get(plan),
    correctionOf: (plan) => plans[plan],
    flush: async () => (now.current === stored.current.plans ? true : save()),
    planOf: (plan) => answer.plans.find((one) => one.id === plan)?.plan,
    reload,
    resolve,
    retry: () => void save(),
    saving,
    takeBack:
      last &&
      (() => {
        setPast((all) => all.slice(0, -1))
        change(last)
      }),
  }
}
