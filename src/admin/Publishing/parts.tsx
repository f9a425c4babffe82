'use client'

import { useConfig, useTranslation } from '@payloadcms/ui'
import React, { useId } from 'react'

import type { Language } from '../../notice/document.js'

import { languageName } from '../../notice/names.js'

/** Texts by language; of an app without localization under an empty code. */
export type TextsByLanguage = Record<Language, string>

/**
 * The languages that the app's editors write in, with their names; one without name where there is no localization.
 *
 * @param noticeIn those that the notice is in: they come first
 */
export const useLanguages = (noticeIn: readonly Language[]): { code: Language; name: string }[] => {
  const { config } = useConfig()
  const { i18n } = useTranslation()
  if (!config.localization) return [{ code: '', name: '' }]
  const codes = config.localization.localeCodes
  return [
    ...codes.filter((code) => noticeIn.includes(code)),
    ...codes.filter((code) => !noticeIn.includes(code)),
  ].map((code) => ({ code, name: languageName(code, i18n.language) }))
}

/** What is stored of a localized text, by language. */
export const textsIn = (stored: unknown): TextsByLanguage =>
  Object.fromEntries(
    (typeof stored === 'object' && stored !== null ? Object.entries(stored) : [['', stored]]).map(
      ([language, text]) => [language, typeof text === 'string' ? text : ''],
    ),
  )

/** The same as it is sent: in each language, or as one text. */
export const textsToSend = (texts: TextsByLanguage): Record<Language, null | string> | null | string => {
  const { '': only, ...byLanguage } = texts
  const given = Object.entries(byLanguage).map(([language, text]) => [language, text.trim() || null] as const)
  return given.length > 0 ? Object.fromEntries(given) : only?.trim() || null
}

/** A text in each language of the app, first in those of a notice. */
export const LanguageTexts: React.FC<{
  label: string
  description: string
  name: string
  noticeIn: readonly Language[]
  onChange: (texts: TextsByLanguage) => void
  texts: TextsByLanguage
}> = ({ label, description, name, noticeIn, onChange, texts }) => {
  const languages = useLanguages(noticeIn)
  const id = useId()
  return (
    <>
      {languages.map(({ code, name: language }) => (
        <label className="pn-dialog__field" key={code}>
          <span>
            {label}
            {language && ` (${language})`}
          </span>
          <textarea
            aria-describedby={id}
            lang={code || undefined}
            maxLength={2000}
            name={`${name}${code && `-${code}`}`}
            onChange={({ target }) => onChange({ ...texts, [code]: target.value })}
            rows={2}
            value={texts[code] ?? ''}
          />
        </label>
      ))}
      <div className="pn-dialog__field">
        <small id={id}>{description}</small>
      </div>
    </>
  )
}

/** Some choices, of which one is taken. */
export const Choices = <Value extends string>({
  choices,
  label,
  name,
  onChange,
  value,
}: {
  choices: { label: string; value: Value }[]
  label: string
  name: string
  onChange: (value: Value) => void
  value: null | Value
}): React.ReactElement => {
  const id = useId()
  return (
    <div aria-labelledby={id} className="pn-dialog__field" role="radiogroup">
      <span id={id}>{label}</span>
      <div className="pn-dialog__choices">
        {choices.map((choice) => (
          <label className="pn-dialog__choice" key={choice.value}>
            <input
              checked={value === choice.value}
              name={name}
              onChange={() => onChange(choice.value)}
              type="radio"
              value={choice.value}
            />
            <span>{choice.label}</span>
          </label>
        ))}
      </div>
    </div>
  )
}

/** A box to tick. */
export const Tick: React.FC<{
  isTicked: boolean
  label: string
  name: string
  onChange: (isTicked: boolean) => void
}> = ({ isTicked, label, name, onChange }) => (
  <label className="pn-dialog__choice">
    <input
      checked={isTicked}
      name={name}
      onChange={({ target }) => onChange(target.checked)}
      type="checkbox"
    />
    <span>{label}</span>
  </label>
)
