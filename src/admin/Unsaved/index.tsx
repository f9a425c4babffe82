'use client'

import { ConfirmationModal, useFormModified, useModal, useTranslation } from '@payloadcms/ui'
import React, { useEffect, useRef } from 'react'

import { languageButton, languagesOpener, linkAway } from './waysOut.js'

type Props = {
  /** Whether something has been typed that nobody has saved. */
  isTyped: boolean
  /** What was pressed, where pressing it leads away from what was typed. */
  wayOut: (pressed: Element) => HTMLElement | null
}

const MODAL = 'pn-leave-without-saving'

/** Asks, in Payload's own words, before something that was pressed takes away what has been typed. */
const AskBefore: React.FC<Props> = ({ isTyped, wayOut }) => {
  const { t } = useTranslation()
  const { openModal } = useModal()
  const pressed = useRef<HTMLElement>(null)
  const isLeaving = useRef(false)

  useEffect(() => {
    if (!isTyped) return undefined
    const ask = (event: MouseEvent) => {
      const elsewhere = event.button !== 0 || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey
      if (isLeaving.current || elsewhere || !(event.target instanceof Element)) return
      const out = wayOut(event.target)
      if (!out) return
      // Before whatever it was meant for.
      event.preventDefault()
      event.stopPropagation()
      pressed.current = out
      openModal(MODAL)
    }
    document.addEventListener('click', ask, true)
    return () => document.removeEventListener('click', ask, true)
  }, [isTyped, openModal, wayOut])

  return (
    <ConfirmationModal
      body={t('general:changesNotSaved')}
      cancelLabel={t('general:stayOnThisPage')}
      confirmLabel={t('general:leaveAnyway')}
      heading={t('general:leaveWithoutSaving')}
      modalSlug={MODAL}
      // Once the question is gone. A language is in a list that has closed: what opens it has the focus then.
      onCancel={() => {
        setTimeout(() => {
          pressed.current?.focus()
          if (document.activeElement !== pressed.current) languagesOpener()?.focus()
        })
      }}
      onConfirm={() => {
        isLeaving.current = true
        pressed.current?.click()
        isLeaving.current = false
      }}
    />
  )
}

/**
 * Asks before the language of the content is switched while a form has unsaved words: Payload loads the form anew in the other language, and
 * asks only where a link is pressed.
 */
export const AskBeforeSwitch: React.FC = () => (
  <AskBefore isTyped={useFormModified()} wayOut={languageButton} />
)

/** Asks before a page that is no form of Payload's is left, by a link or by the browser, while something is typed in it. */
export const AskBeforeLeaving: React.FC<Pick<Props, 'isTyped'>> = ({ isTyped }) => {
  useEffect(() => {
    if (!isTyped) return undefined
    const ask = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('beforeunload', ask)
    return () => window.removeEventListener('beforeunload', ask)
  }, [isTyped])
  return <AskBefore isTyped={isTyped} wayOut={linkAway} />
}
