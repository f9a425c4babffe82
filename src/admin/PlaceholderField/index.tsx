'use client'

import type { SelectFieldClientProps } from 'payload'

import { useField, useForm, useTranslation } from '@payloadcms/ui'
import React, { useId, useState } from 'react'

import type { Placeholder } from '../../notice/compose/placeholders.js'

import { translate } from '../../translations/translate.js'
import { groupKey, nameKey, placeholdersByGroup, sourceKey } from '../placeholders/names.js'
import { placeholderStyles } from '../placeholders/styles.js'
import { type KnownPlaceholders, usePlaceholders } from '../placeholders/usePlaceholders.js'

type Props = { notices?: string } & SelectFieldClientProps

type Translate = Parameters<typeof translate>[0]

const noteOf = (t: Translate, found: KnownPlaceholders): null | string => {
  switch (found.state) {
    case 'failed':
      return translate(t, 'privacyNotices:placeholders:unavailable')
    case 'known':
      return found.example !== null
        ? translate(t, 'privacyNotices:placeholders:example', { title: found.example })
        : found.differs
          ? translate(t, 'privacyNotices:placeholders:differs')
          : translate(t, 'privacyNotices:placeholders:saved', { language: found.language })
    case 'loading':
      return null
    case 'unsaved':
      return translate(t, 'privacyNotices:placeholders:unsaved')
  }
}

const plain = (text: string): string => text.normalize('NFKC').toLowerCase()

/** The choice of a placeholder: every one by name, with what it stands for now or what to fill in to give it a value. */
export const PlaceholderField: React.FC<Props> = ({ notices = 'privacy-notices', path, readOnly }) => {
  const { t } = useTranslation()
  const field = useField<null | string>({ potentiallyStalePath: path })
  const { disabled, errorMessage, showError, value } = field
  const { dispatchFields, setModified } = useForm()
  const found = usePlaceholders(notices)
  const [search, setSearch] = useState('')
  const id = useId()

  const valueOf = (key: Placeholder): null | string => (found.state === 'known' ? found.values[key] : null)
  const detailOf = (key: Placeholder): null | string => {
    const present = valueOf(key)
    if (present !== null) return present
    // Of a shared text that no notice shows there is nothing to say.
    if (found.state !== 'known' || (found.differs && found.example === null)) return null
    return `${translate(t, 'privacyNotices:placeholders:noValue')}. ${translate(t, sourceKey(key))}`
  }
  // The form is told at once that the choice is valid: if it is saved before the server has said so, Payload takes it for empty still.
  const take = (key: Placeholder) => {
    dispatchFields({ type: 'UPDATE', errorMessage: undefined, path: field.path, valid: true, value: key })
    setModified(true)
  }
  const wanted = plain(search.trim())
  const matches = (key: Placeholder): boolean =>
    [key, translate(t, nameKey(key)), valueOf(key) ?? ''].some((text) => plain(text).includes(wanted))
  const groups = placeholdersByGroup()
    .map(({ group, keys }) => ({ group, keys: keys.filter(matches) }))
    .filter(({ keys }) => keys.length > 0)
  const note = noteOf(t, found)

  return (
    <div className="field-type pn-placeholders">
      <style href="pn-placeholders" precedence="default">
        {placeholderStyles}
      </style>
      <p>{translate(t, 'privacyNotices:placeholders:choose')}</p>
      {note && (
        <p aria-live="polite" className="pn-placeholders__value">
          {note}
        </p>
      )}
      {showError && (
        <p className="pn-placeholder--wrong" role="alert">
          {errorMessage}
        </p>
      )}
      <input
        aria-label={translate(t, 'privacyNotices:placeholders:search')}
        className="pn-placeholders__search"
        onChange={(event) => setSearch(event.target.value)}
        onKeyDown={(event) => {
          // Enter would send the form.
          if (event.key === 'Enter') event.preventDefault()
        }}
        placeholder={translate(t, 'privacyNotices:placeholders:search')}
        type="search"
        value={search}
      />
      {groups.length === 0 && <p role="status">{translate(t, 'privacyNotices:placeholders:noneFound')}</p>}
      {groups.map(({ group, keys }) => (
        <fieldset disabled={Boolean(readOnly) || disabled} key={group}>
          <legend>{translate(t, groupKey(group))}</legend>
          {keys.map((key) => (
            <label className="pn-placeholders__choice" key={key}>
              <input checked={value === key} name={id} onChange={() => take(key)} type="radio" value={key} />
              <span>
                {translate(t, nameKey(key))}
                {detailOf(key) !== null && (
                  <span className="pn-placeholders__value" dir="auto">
                    {detailOf(key)}
                  </span>
                )}
              </span>
            </label>
          ))}
        </fieldset>
      ))}
    </div>
  )
}
