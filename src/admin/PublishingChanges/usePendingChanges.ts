'use client'

import { useDocumentInfo, useTranslation } from '@payloadcms/ui'
import { useEffect, useState } from 'react'

import type { PendingChanges } from '../../pending/changes.js'
import type { Answer } from '../api.js'

import { ask, useAddresses } from '../api.js'

/** The last answer asked for: what shows it stands in several places of one form. */
let last: { answer: Promise<Answer<PendingChanges>>; of: string } | undefined

const askOnce = (of: string, address: string): Promise<Answer<PendingChanges>> => {
  if (last?.of !== of) last = { answer: ask<PendingChanges>(address), of }
  return last.answer
}

/** What publishing the notice of this form would mean, as it is saved now; undefined until it is known. */
export const usePendingChanges = (): Answer<PendingChanges> | undefined => {
  const { id, collectionSlug, hasPublishedDoc, lastUpdateTime } = useDocumentInfo()
  const { api } = useAddresses()
  const { i18n } = useTranslation()
  const [pending, setPending] = useState<Answer<PendingChanges>>()
  const address = api(collectionSlug ?? '', `/${id}/changes`, { locale: i18n.language })
  const of = JSON.stringify([address, hasPublishedDoc, lastUpdateTime])

  useEffect(() => {
    if (id === undefined) return undefined
    let isCurrent = true
    void askOnce(of, address).then((answer) => {
      if (isCurrent) setPending(answer)
    })
    return () => {
      isCurrent = false
    }
  }, [address, id, of])
  return pending
}
