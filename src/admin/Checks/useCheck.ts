'use client'

import { useAllFormFields, useDocumentInfo, useForm, useTranslation } from '@payloadcms/ui'
import { useCallback, useEffect, useRef, useState } from 'react'

import type { CheckAnswer } from '../../checks/checkComposed.js'

import { ask, useAddresses } from '../api.js'
import { useLocaleCode } from '../useLocaleCode.js'
import { forgetCheck, keepCheck } from './store.js'

/** How many milliseconds a form must stay as typed before it is checked. */
const TYPING_PAUSE = 500

const isChosen = (value: unknown): boolean => (Array.isArray(value) ? value.length > 0 : Boolean(value))

/**
 * Checks a form while it is written: what is typed, once it rests, and only where it is not what was checked last. An answer
 * that comes late is thrown away, and the last one stays until there is another.
 *
 * @returns checks again, whatever was typed
 */
export const useCheck = (form: string): (() => void) => {
  const { id, collectionSlug = '', lastUpdateTime } = useDocumentInfo()
  const { getData } = useForm()
  const [fields] = useAllFormFields()
  const { api } = useAddresses()
  const { i18n } = useTranslation()
  const locale = useLocaleCode()
  const [turn, setTurn] = useState(0)
  const asked = useRef<string>(undefined)
  const current = useRef<AbortController>(undefined)
  const again = useCallback(() => setTurn((before) => before + 1), [])

  const address = api(collectionSlug, `/${id ?? 'new'}/check`, { locale })

  useEffect(() => {
    const check = async () => {
      const data = getData()
      if (!isChosen(data.registers)) {
        // There is nothing to check yet: the steps say what to begin with.
        current.current?.abort()
        asked.current = undefined
        keepCheck(form, { answer: undefined, isChecking: false, problem: undefined })
        return
      }
      const body = JSON.stringify({ data })
      const of = JSON.stringify([address, i18n.language, lastUpdateTime, turn]) + body
      if (of === asked.current) return
      asked.current = of
      current.current?.abort()
      const controller = new AbortController()
      current.current = controller
      keepCheck(form, { isChecking: true })
      const answer = await ask<CheckAnswer>(address, {
        body,
        headers: { 'Accept-Language': i18n.language, 'Content-Type': 'application/json' },
        method: 'POST',
        signal: controller.signal,
      })
      if (controller.signal.aborted) return
      if ('body' in answer) {
        keepCheck(form, { answer: answer.body, isChecking: false, locale, problem: undefined })
      } else {
        // What failed is tried again at the next change.
        asked.current = undefined
        keepCheck(form, { isChecking: false, problem: answer.problem })
      }
    }
    const timer = setTimeout(() => void check(), TYPING_PAUSE)
    return () => clearTimeout(timer)
  }, [address, fields, form, getData, i18n.language, lastUpdateTime, locale, turn])

  // Somebody comes back from another document, which may have been mended there.
  useEffect(() => {
    const onVisible = () => {
      if (document.visibilityState === 'visible') again()
    }
    document.addEventListener('visibilitychange', onVisible)
    return () => document.removeEventListener('visibilitychange', onVisible)
  }, [again])

  useEffect(
    () => () => {
      current.current?.abort()
      asked.current = undefined
      forgetCheck(form)
    },
    [form],
  )
  return again
}
