import type { JSONFieldServerComponent } from 'payload'

import React from 'react'

import type { PublicationRow } from '../../record/publications.js'

import { languageName } from '../../notice/names.js'
import { translate } from '../../translations/translate.js'
import { NoticeText } from '../../react/NoticeText.js'

/** What was published, as readers saw it, in every language: for auditors, who should not have to read JSON. */
export const PublicationBody: JSONFieldServerComponent = ({ data, i18n }) => {
  const { body, details } = (data ?? {}) as Partial<PublicationRow>
  if (!body || !details) return null
  const { change, withdrawal } = details
  const notes = Object.entries(change?.note ?? withdrawal?.reason ?? {})
  return (
    <div className="field-type pn-publication-body">
      <h2>{translate(i18n.t, 'privacyNotices:fields:body:label')}</h2>
      {notes.map(([language, note]) => (
        <p key={language}>
          {translate(i18n.t, `privacyNotices:fields:${change ? 'changeNote' : 'withdrawalReason'}:label`)} (
          {languageName(language, i18n.language)}): <span lang={language}>{note}</span>
        </p>
      ))}
      {Object.entries(body.content).map(([language, { introduction, sections, title }], index) => (
        <details key={language} open={index === 0}>
          <summary>
            <strong>
              <span lang={language}>{title}</span> ({languageName(language, i18n.language)})
            </strong>
          </summary>
          <div lang={language}>
            {introduction && <NoticeText content={introduction.content} headingOffset={1} />}
            {sections.map((section) => (
              <section key={section.anchor}>
                <h3>{[section.number && `${section.number}.`, section.heading].filter(Boolean).join(' ')}</h3>
                <NoticeText content={section.content} headingOffset={1} />
              </section>
            ))}
          </div>
        </details>
      ))}
    </div>
  )
}
