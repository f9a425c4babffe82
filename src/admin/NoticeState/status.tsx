'use client'

import {
  Button,
  ConfirmationModal,
  toast,
  useDocumentInfo,
  useForm,
  useFormFields,
  useModal,
  useTranslation,
} from '@payloadcms/ui'
import React from 'react'

import type { NoticeState } from '../../pending/noticeState.js'

import { translate } from '../../translations/translate.js'
import { ask, useAddresses } from '../api.js'
import { useLocaleCode } from '../useLocaleCode.js'
import { stateInShort } from './sentences.js'

type Saved = { doc: Record<string, unknown>; message?: string }

/**
 * In the place of Payload's status of a notice, which knows of drafts alone: a notice that was withdrawn is called a draft by
 * it. It keeps the way back from a draft to what was published.
 */
export const NoticeStatus: React.FC<{ notices: string }> = ({ notices }) => {
  const state = useFormFields(([fields]) => fields['state']?.value as NoticeState | null | undefined)
  const {
    id,
    docPermissions,
    incrementVersionCount,
    setMostRecentVersionIsAutosaved,
    setUnpublishedVersionCount,
  } = useDocumentInfo()
  const { reset } = useForm()
  const code = useLocaleCode()
  const { toggleModal } = useModal()
  const { api } = useAddresses()
  const { i18n, t } = useTranslation()
  if (!state) return null
  const modal = `confirm-revert-${id}`

  const revert = async () => {
    const address = api(notices, `/${id}`, { depth: 0, 'fallback-locale': 'null', locale: code })
    const published = await ask<Record<string, unknown>>(address)
    const saved =
      'body' in published
        ? await ask<Saved>(address, {
            body: JSON.stringify(published.body),
            headers: { 'Accept-Language': i18n.language, 'Content-Type': 'application/json' },
            method: 'PATCH',
          })
        : published
    if ('problem' in saved) {
      toast.error(saved.problem)
      return
    }
    await reset(saved.body.doc)
    toast.success(saved.body.message)
    incrementVersionCount()
    setMostRecentVersionIsAutosaved(false)
    setUnpublishedVersionCount(0)
  }

  return (
    <div className="status">
      <div className="status__value-wrap">
        <span className="status__label">{translate(t, 'privacyNotices:desk:state:label')}: </span>
        <span className="status__value">
          {[
            stateInShort(state, { language: i18n.language, t }),
            ...(state.draft ? [translate(t, 'privacyNotices:desk:state:draft')] : []),
          ].join(' · ')}
        </span>
        {state.draft && docPermissions?.update && (
          <>
            {' — '}
            <Button
              buttonStyle="none"
              className="status__action"
              id="action-revert-to-published"
              onClick={() => toggleModal(modal)}
            >
              {t('version:revertToPublished')}
            </Button>
            <ConfirmationModal
              body={t('version:aboutToRevertToPublished')}
              confirmingLabel={t('version:reverting')}
              heading={t('version:confirmRevertToSaved')}
              modalSlug={modal}
              onConfirm={revert}
            />
          </>
        )}
      </div>
    </div>
  )
}
