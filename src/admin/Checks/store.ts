'use client'

import { useDocumentInfo, useEditDepth } from '@payloadcms/ui'
import { useCallback, useSyncExternalStore } from 'react'

import type { CheckAnswer, NamedFinding } from '../../checks/checkComposed.js'

/** What is known of a form's check. An old answer stays until there is a new one, so that nothing flickers. */
export type CheckState = {
  answer?: CheckAnswer
  isChecking: boolean
  /** The content language that was checked as typed. */
  locale?: string
  /** Why there was no answer the last time. */
  problem?: string
}

/** Mends words where they are: true when they were found. */
export type Mend = (finding: NamedFinding, text: string) => boolean

const NOTHING: CheckState = { isChecking: false }

/** By form: the list, the marks in the texts and the counts of sections stand far apart in it, and show one answer. */
const states = new Map<string, CheckState>()
const listeners = new Map<string, Set<() => void>>()
/** The open text editors of a form, by the path of their field. */
const editors = new Map<string, Mend>()

const tell = (form: string): void => listeners.get(form)?.forEach((listener) => listener())

/** Keeps what is known of a form, beside what was known of it. */
export const keepCheck = (form: string, state: Partial<CheckState>): void => {
  states.set(form, { ...(states.get(form) ?? NOTHING), ...state })
  tell(form)
}

/** Forgets a form that is closed. */
export const forgetCheck = (form: string): void => {
  states.delete(form)
  tell(form)
}

/** Says how words are mended in the editor of a field, while it is open; the answer ends that. */
export const registerEditor = (form: string, path: string, mend: Mend): (() => void) => {
  const key = `${form} ${path}`
  editors.set(key, mend)
  return () => {
    if (editors.get(key) === mend) editors.delete(key)
  }
}

/** How words are mended in the editor of a field; undefined while it is not drawn. */
export const editorOf = (form: string, path: string): Mend | undefined => editors.get(`${form} ${path}`)

/** The form that a component stands in. */
export const useFormKey = (): string => {
  const { id, collectionSlug } = useDocumentInfo()
  const depth = useEditDepth()
  return `${collectionSlug}:${id ?? 'new'}:${depth}`
}

/** What is known of a form's check. */
export const useCheckState = (form: string): CheckState => {
  const subscribe = useCallback(
    (listener: () => void) => {
      const all = listeners.get(form) ?? new Set()
      listeners.set(form, all.add(listener))
      return () => {
        all.delete(listener)
        if (all.size === 0 && listeners.get(form) === all) listeners.delete(form)
      }
    },
    [form],
  )
  const read = () => states.get(form) ?? NOTHING
  return useSyncExternalStore(subscribe, read, () => NOTHING)
}
