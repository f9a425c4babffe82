import type { JSONFieldServerComponent } from 'payload'

import React from 'react'

import type { PublicationRow } from '../../record/publications.js'

import { translate } from '../../translations/translate.js'
import { NoticeText } from '../../react/NoticeText.js'

/** What was published, as readers saw it, in every language: for auditors, who should not have to read JSON. */
export const PublicationBody: JSONFieldServerComponent = ({ data, i18n }) => {
  const { body, details } = (data ?? {}) as Partial<PublicationRow>
  if (!body || !details) return null
  const { change, withdrawal } = details
  const notes = Object.entries(change?.note ?? withdrawal?.reason ?? {})
  return (
    <div className="field-type">
      <h3>{translate(i18n.t, 'privacyNotices:fields:body:label')}</h3>
      {notes.map(([language, note]) => (
        <p key={language} lang={language}>
          {translate(i18n.t, `privacyNotices:fields:${change ? 'changeNote' : 'withdrawalReason'}:label`)} (
          {language}): {note}
        </p>
      ))}
      {Object.entries(body.content).map(([language, { introduction, sections, title }], index) => (
        <details key={language} lang={language} open={index === 0}>
          <summary>
            <strong>
              {title} ({language})
            </strong>
          </summary>
          {introduction && <NoticeText content={introduction.content} headingOffset={2} />}
          {sections.map((section) => (
            <section key={section.anchor}>
              <h4>{[section.number && `${section.number}.`, section.heading].filter(Boolean).join(' ')}</h4>
              <NoticeText content={section.content} headingOffset={2} />
            </section>
          ))}
        </details>
      ))}
    </div>
  )
}
