'use client'

import { useTranslation } from '@payloadcms/ui'
import { useCallback, useSyncExternalStore } from 'react'

import { showDate } from './showDate.js'

const never = () => () => {}

/**
 * How a date or an instant is shown in what the server draws first. It knows no reader's time zone: an instant is shown in UTC until the
 * browser has taken the page over, so that both draw the same.
 */
export const useShowDate = (): ((value: string) => string) => {
  const { i18n } = useTranslation()
  const isTakenOver = useSyncExternalStore(
    never,
    () => true,
    () => false,
  )
  return useCallback(
    (value) => showDate(value, i18n.language, isTakenOver ? undefined : 'UTC'),
    [i18n.language, isTakenOver],
  )
}
