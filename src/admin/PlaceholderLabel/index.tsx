'use client'

import { useFormFields, useTranslation } from '@payloadcms/ui'
import React from 'react'

import { isPlaceholder } from '../../notice/compose/placeholders.js'
import { translate } from '../../translations/translate.js'
import { nameKey, sourceKey } from '../placeholders/names.js'
import { placeholderStyles } from '../placeholders/styles.js'
import { usePlaceholders } from '../placeholders/usePlaceholders.js'

type Props = { notices?: string }

/** A placeholder in the editor: what readers would see in its place, or what is wrong with it. */
export const PlaceholderLabel: React.FC<Props> = ({ notices = 'privacy-notices' }) => {
  const { t } = useTranslation()
  const key = useFormFields(([fields]) => fields.key?.value)
  const found = usePlaceholders(notices)

  const shown = (): { kind: string; text: string; title: string } => {
    if (!isPlaceholder(key)) {
      const typed = typeof key === 'string' && key ? ` {{${key}}}` : ''
      const title = translate(t, 'privacyNotices:placeholders:unknownKey')
      return { kind: ' pn-placeholder--wrong', text: `⚠ ${title}${typed}`, title }
    }
    const name = translate(t, nameKey(key))
    if (found.state !== 'known') return { kind: '', text: name, title: `{{${key}}}` }
    const value = found.values[key]
    if (value !== null) {
      const differs = found.differs ? ` ${translate(t, 'privacyNotices:placeholders:differs')}` : ''
      return {
        kind: '',
        text: found.differs ? name : value,
        title: `${name}: ${value}${differs && `.${differs}`}`,
      }
    }
    if (found.differs) {
      return { kind: '', text: name, title: translate(t, 'privacyNotices:placeholders:differs') }
    }
    const lacking = translate(t, 'privacyNotices:placeholders:noValue')
    return {
      kind: ' pn-placeholder--lacking',
      text: `⚠ ${name}: ${lacking}`,
      title: translate(t, sourceKey(key)),
    }
  }
  const { kind, text, title } = shown()
  return (
    <>
      <style href="pn-placeholders" precedence="default">
        {placeholderStyles}
      </style>
      <span className={`pn-placeholder${kind}`} dir="auto" title={title}>
        {text}
      </span>
    </>
  )
}
