'use client'

import { useFormFields } from '@payloadcms/ui'
import { useMemo } from 'react'

import type { NoticeState } from '../../pending/noticeState.js'

/** What is to be filled in before anything can be checked. */
export type Step = 'registers' | 'sections' | 'title'

/** What a notice needs before anything of it can be checked. */
export const useSteps = (): Step[] => {
  const lacks = useFormFields(([fields]) => {
    const { registers, sections, title } = fields
    const chosen = registers?.value
    return [
      ...(typeof title?.value === 'string' && title.value.trim() !== '' ? [] : ['title']),
      ...(Array.isArray(chosen) && chosen.length > 0 ? [] : ['registers']),
      ...((sections?.rows?.length ?? 0) > 0 ? [] : ['sections']),
    ].join(' ')
  })
  return useMemo(() => lacks.split(' ').filter(Boolean) as Step[], [lacks])
}

/** Whether the notice of the form was never published. */
export const useIsFirst = (): boolean =>
  useFormFields(([fields]) => {
    const state = fields['state']?.value as NoticeState | null | undefined
    return !state || state.versions === 0
  })
