'use client'

import { Banner, Gutter, Link, useConfig, useDocumentInfo, useTranslation } from '@payloadcms/ui'
import React, { useState } from 'react'

import type { Slugs } from '../../options.js'
import type { PendingChanges } from '../../pending/changes.js'
import type { Usage } from '../../pending/list.js'

import { formatDate } from '../../notice/dates.js'
import { translate } from '../../translations/translate.js'
import { useAddresses, useAnswer } from '../api.js'
import { FileButton } from '../FileButton/index.js'
import { TabSteps } from '../TabSteps/index.js'
import { Marks } from './Marks.js'
import { previewStyles } from './styles.js'
import { usePage } from './usePage.js'

/** What the view is told by the collection it belongs to. */
export type PreviewProps = { slugs: Slugs; source: 'notices' | 'registers' }

/** How wide a page is shown, in CSS pixels; null for as wide as there is room. */
const WIDTHS = { desktop: null, phone: 390 } as const
type Width = keyof typeof WIDTHS

/** The files that a notice is had as: to send to somebody who reads it before it is published. */
const FILES = ['pdf', 'docx'] as const

/** The languages that an app has content in; none to choose from without localization. */
const useLanguages = (): string[] => {
  const { localization } = useConfig().config
  return localization ? localization.locales.map(({ code }) => code) : []
}

type Choice<Value extends string> = {
  choices: readonly { label: string; value: Value }[]
  legend: string
  name: string
  onChange: (value: Value) => void
  value: Value
}

const Choices = <Value extends string>({ name, choices, legend, onChange, value }: Choice<Value>) => (
  <fieldset>
    <legend>{legend}</legend>
    {choices.map((choice) => (
      <label key={choice.value}>
        <input
          checked={choice.value === value}
          name={name}
          onChange={() => onChange(choice.value)}
          type="radio"
        />
        {choice.label}
      </label>
    ))}
  </fieldset>
)

/** A notice as readers will see it, beside what it lacks. */
const NoticePreview: React.FC<{ id: number | string; slugs: Slugs }> = ({ id, slugs }) => {
  const { i18n, t } = useTranslation()
  const { api, field } = useAddresses()
  const languages = useLanguages()
  const [language, setLanguage] = useState(
    languages.includes(i18n.language) ? i18n.language : (languages[0] ?? ''),
  )
  const [width, setWidth] = useState<Width>('desktop')
  const changes = useAnswer<PendingChanges>(api(slugs.notices, `/${id}/changes`, { locale: i18n.language }))
  const page = usePage(
    api(slugs.notices, `/${id}/preview`, { format: 'page', locale: language || undefined }),
  )
  const names = new Intl.DisplayNames([i18n.language], { type: 'language' })
  const say = (key: 'again' | 'comparison' | 'none' | 'pageMissing' | 'saved' | 'some') =>
    translate(t, `privacyNotices:preview:${key}`)
  const problem = changes && 'problem' in changes ? changes.problem : undefined
  const body = changes && 'body' in changes ? changes.body : undefined
  const waits = body?.waiting.find(({ version }) => version === body.version)
  const otherLanguage = page && 'page' in page && language !== '' && page.language !== language
  return (
    <>
      <p>{say('saved')}</p>
      {body && body.state !== 'first' && (
        <p>
          {body.state === 'none' && waits
            ? translate(t, 'privacyNotices:preview:waits', {
                date: formatDate(waits.effectiveFrom, i18n.language),
              })
            : say(body.state)}{' '}
          {body.state !== 'none' && (
            <Link href={field(slugs.notices, id, 'change.type')}>{say('comparison')}</Link>
          )}
        </p>
      )}
      {problem && <Banner type="error">{problem}</Banner>}
      <div className="pn-preview__layout">
        <div>
          <div className="pn-preview__bar">
            {languages.length > 1 && (
              <Choices
                choices={languages.map((value) => ({ label: names.of(value) ?? value, value }))}
                legend={translate(t, 'privacyNotices:preview:language')}
                name="pn-preview-language"
                onChange={setLanguage}
                value={language}
              />
            )}
            <Choices
              choices={(Object.keys(WIDTHS) as Width[]).map((value) => ({
                label: translate(t, `privacyNotices:preview:widths:${value}`),
                value,
              }))}
              legend={translate(t, 'privacyNotices:preview:width')}
              name="pn-preview-width"
              onChange={setWidth}
              value={width}
            />
            {page && 'page' in page && (
              <div className="pn-preview__files">
                {FILES.map((format) => (
                  <FileButton
                    address={api(slugs.notices, `/${id}/preview`, { format, locale: language || undefined })}
                    key={format}
                    label={translate(t, `privacyNotices:preview:files:${format}`)}
                  />
                ))}
              </div>
            )}
          </div>
          {otherLanguage && (
            <Banner type="info">{translate(t, 'privacyNotices:preview:otherLanguage')}</Banner>
          )}
          {page && 'problem' in page && <Banner type="info">{say('pageMissing')}</Banner>}
          {page && 'page' in page && (
            // Nothing in it may run, whatever got into a text: it is the page, and no part of the admin.
            <iframe
              className="pn-preview__frame"
              sandbox=""
              srcDoc={page.page}
              style={{ width: WIDTHS[width] ?? '100%' }}
              title={translate(t, 'privacyNotices:preview:frame')}
            />
          )}
        </div>
        {body && <Marks changes={body} slugs={slugs} />}
      </div>
    </>
  )
}

/** What a register holds and one of its notices does not show. */
const NotShown: React.FC<{ notice: number | string; register: number | string; slugs: Slugs }> = ({
  notice,
  register,
  slugs,
}) => {
  const { i18n } = useTranslation()
  const { api, field } = useAddresses()
  const changes = useAnswer<PendingChanges>(
    api(slugs.notices, `/${notice}/changes`, { locale: i18n.language }),
  )
  if (!changes || !('body' in changes)) return null
  const hidden = changes.body.missing.filter(
    ({ code, source }) => code === 'notPrinted' && source?.id === String(register),
  )
  return hidden.length === 0 ? null : (
    <ul>
      {hidden.map(({ language, message, source }, index) => (
        <li key={index}>
          <Link href={field(slugs.registers, register, source?.path ?? '', language)}>{message}</Link>
        </li>
      ))}
    </ul>
  )
}

/** The notice that is made with a register, as readers will see it; of several, the list of them. */
const RegisterPreview: React.FC<{ id: number | string; slugs: Slugs }> = ({ id, slugs }) => {
  const { i18n, t } = useTranslation()
  const { api, document } = useAddresses()
  const usage = useAnswer<Usage>(
    api(slugs.notices, '/uses', { locale: i18n.language, source: `registers:${id}` }),
  )
  if (!usage) return null
  if ('problem' in usage) return <Banner type="error">{usage.problem}</Banner>
  const notices = usage.body.notices.filter(({ inDraft }) => inDraft)
  const [first] = notices
  if (first && notices.length === 1) return <NoticePreview id={first.id} slugs={slugs} />
  if (!first) return <p>{translate(t, 'privacyNotices:preview:unused')}</p>
  return (
    <>
      <h2>{translate(t, 'privacyNotices:preview:several')}</h2>
      <ul>
        {notices.map((notice) => (
          <li key={notice.id}>
            <Link href={document(slugs.notices, notice.id, '/preview')}>{notice.title}</Link>
            <NotShown notice={notice.id} register={id} slugs={slugs} />
          </li>
        ))}
      </ul>
    </>
  )
}

/** The page beside the form of a notice or a register that shows it as readers will see it. */
export const Preview: React.FC<PreviewProps> = ({ slugs, source }) => {
  const { id } = useDocumentInfo()
  const { t } = useTranslation()
  if (id === undefined) return null
  return (
    <Gutter className="pn-preview">
      <TabSteps label={translate(t, 'privacyNotices:preview:tab')} />
      <style href="pn-preview" precedence="default">
        {previewStyles}
      </style>
      {source === 'notices' ? (
        <NoticePreview id={id} slugs={slugs} />
      ) : (
        <RegisterPreview id={id} slugs={slugs} />
      )}
    </Gutter>
  )
}
