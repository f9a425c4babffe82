'use client'

import { Button, PopupList, useDocumentInfo, useEditDepth, useTranslation } from '@payloadcms/ui'
import React, { useEffect, useState } from 'react'

import type { Slugs } from '../../options.js'
import type { Stop } from '../Checks/groups.js'

import { translate } from '../../translations/translate.js'
import { PublishDialog } from './PublishDialog.js'
import { useNotice } from './useNotice.js'
import { WithdrawDialog } from './WithdrawDialog.js'

/** Has the dialog of withdrawing opened by the item of the menu, which is gone when it opens: for a form, by its depth. */
const WITHDRAW = 'pn-withdraw'

/** The form that has just been created in order to be published: Payload shows another one in its place. */
let opening: string | undefined

type Props = { slugs: Slugs; stop?: Stop; timeZone: string }

type Open = 'publish' | 'withdraw' | null

/**
 * In place of Payload's button, which publishes at once: saves what has been typed, and opens the dialog that says what publishing
 * means. It stands where the dialog of withdrawing opens too.
 */
export const PublishButton: React.FC<Props> = ({ slugs, stop = 'errors', timeZone }) => {
  const { id, collectionSlug, hasPublishPermission, unpublishedVersionCount } = useDocumentInfo()
  const depth = useEditDepth()
  const { t } = useTranslation()
  const notice = useNotice()
  const [open, setOpen] = useState<Open>(null)
  const [isSaving, setSaving] = useState(false)

  const begin = async (which: Open) => {
    if (isSaving || open) return
    setSaving(true)
    if (id === undefined) opening = collectionSlug
    const isKept = await notice.keepTyped()
    setSaving(false)
    if (!isKept) opening = undefined
    else if (id !== undefined) setOpen(which)
  }
  useEffect(() => {
    if (id === undefined || opening === undefined || opening !== collectionSlug) return
    opening = undefined
    setOpen('publish')
  }, [collectionSlug, id])
  useEffect(() => {
    const onWithdraw = ({ detail }: CustomEvent<number>) => {
      if (detail === depth) void begin('withdraw')
    }
    document.addEventListener(WITHDRAW, onWithdraw as EventListener)
    return () => document.removeEventListener(WITHDRAW, onWithdraw as EventListener)
  })

  if (!hasPublishPermission) return null
  const close = () => setOpen(null)
  return (
    <>
      <Button
        aria-haspopup="dialog"
        disabled={isSaving}
        id="action-save"
        margin={false}
        onClick={() => void begin('publish')}
        size="medium"
        type="button"
      >
        {translate(t, 'privacyNotices:publishing:open')}
      </Button>
      {open === 'publish' && (
        <PublishDialog
          hasDraft={unpublishedVersionCount > 0}
          notice={notice}
          onClose={close}
          slugs={slugs}
          stop={stop}
          timeZone={timeZone}
        />
      )}
      {open === 'withdraw' && (
        <WithdrawDialog notice={notice} onClose={close} slugs={slugs} timeZone={timeZone} />
      )}
    </>
  )
}

/** In place of Payload's item of the menu, which withdraws without asking why. */
export const WithdrawButton: React.FC = () => {
  const { hasPublishedDoc, hasPublishPermission, isTrashed } = useDocumentInfo()
  const depth = useEditDepth()
  const { t } = useTranslation()
  if (!hasPublishedDoc || !hasPublishPermission || isTrashed) return null
  return (
    <PopupList.Button
      id="action-unpublish"
      onClick={() => document.dispatchEvent(new CustomEvent(WITHDRAW, { detail: depth }))}
    >
      {translate(t, 'privacyNotices:publishing:withdrawing:open')}
    </PopupList.Button>
  )
}
