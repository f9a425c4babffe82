'use client'

import { useDocumentInfo } from '@payloadcms/ui'
import { useEffect, useState } from 'react'

import type { PresentPlaceholders } from '../../pending/placeholderValues.js'

import { type Answer, ask, useAddresses } from '../api.js'
import { useLocaleCode } from '../useLocaleCode.js'

/** Answers that are on their way: a text with many placeholders asks once. None is kept after it has come. */
const onTheirWay = new Map<string, Promise<Answer<PresentPlaceholders>>>()

const askOnce = (address: string): Promise<Answer<PresentPlaceholders>> => {
  const asked = onTheirWay.get(address)
  if (asked) return asked
  const answer = ask<PresentPlaceholders>(address).finally(() => onTheirWay.delete(address))
  onTheirWay.set(address, answer)
  return answer
}

/** What is known of the present values: names can be chosen without them. */
export type KnownPlaceholders =
  { state: 'failed' | 'loading' | 'unsaved' } | ({ state: 'known' } & PresentPlaceholders)

/**
 * What the placeholders stand for in the document that is being edited, as it was saved last, in the content language
 * that is being edited.
 *
 * @param notices slug of the collection of notices, which answers
 */
export const usePlaceholders = (notices: string): KnownPlaceholders => {
  const { id, collectionSlug, lastUpdateTime } = useDocumentInfo()
  const { api } = useAddresses()
  const locale = useLocaleCode()
  const [found, setFound] = useState<{ address: string; answer: null | PresentPlaceholders }>()
  const address = api(notices, '/placeholders', { id, collection: collectionSlug, locale })
  const isSaved = id !== undefined && Boolean(collectionSlug)

  useEffect(() => {
    if (!isSaved) return undefined
    let isCurrent = true
    void askOnce(address).then((answer) => {
      if (isCurrent) setFound({ address, answer: 'body' in answer ? answer.body : null })
    })
    return () => {
      isCurrent = false
    }
  }, [address, isSaved, lastUpdateTime])

  if (!isSaved) return { state: 'unsaved' }
  // Of another document or language: of no use here.
  if (found?.address !== address) return { state: 'loading' }
  return found.answer ? { state: 'known', ...found.answer } : { state: 'failed' }
}
