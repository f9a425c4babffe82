'use client'

import { useTranslation } from '@payloadcms/ui'
import React from 'react'

import type { ApprovalRequest } from '../../approving/answers.js'
import type { NoticeContent } from '../../notice/document.js'

import { formatDate } from '../../notice/dates.js'
import { NoticeText } from '../../react/NoticeText.js'
import { translate } from '../../translations/translate.js'
import { Comparisons } from '../NoticeComparison/index.js'

/** What is said of the act: to readers, for how long it waits, and what else the approval is bound to. */
const Said: React.FC<{ request: ApprovalRequest }> = ({ request: { frozen, ownerTitle } }) => {
  const { i18n, t } = useTranslation()
  const { change, changedOn, effectiveFrom, event, reviewedOn, withdrawal } = frozen
  const days = { changedOn, reviewedOn }
  const notes = Object.values((event === 'withdrawn' ? withdrawal?.reason : change?.note) ?? {})
  return (
    <ul>
      <li>
        {event === 'withdrawn'
          ? translate(t, 'privacyNotices:approval:desk:withdraws')
          : effectiveFrom === null
            ? translate(t, 'privacyNotices:approval:desk:atOnce')
            : translate(t, 'privacyNotices:approval:desk:onDay', {
                date: formatDate(effectiveFrom, i18n.language),
              })}
      </li>
      {(['changedOn', 'reviewedOn'] as const).map((key) => {
        const day = days[key]
        return (
          day !== null && (
            <li key={key}>
              {translate(t, `privacyNotices:approval:desk:${key}`, { date: formatDate(day, i18n.language) })}
            </li>
          )
        )
      })}
      {ownerTitle !== null && (
        <li>{translate(t, 'privacyNotices:approval:desk:owner', { name: ownerTitle })}</li>
      )}
      {change && <li>{translate(t, `privacyNotices:options:changeType:${change.type}`)}</li>}
      {notes.map((note, index) => (
        <li key={index}>{note}</li>
      ))}
      {withdrawal?.successor && (
        <li>{translate(t, 'privacyNotices:approval:desk:successor', { address: withdrawal.successor })}</li>
      )}
    </ul>
  )
}

const Text: React.FC<{ content: NoticeContent }> = ({ content }) => (
  <article className="pn-approval__text" lang={content.language}>
    <h4>{content.title}</h4>
    {content.introduction && <NoticeText content={content.introduction.content} headingOffset={2} />}
    {content.sections.map(({ anchor, content: nodes, heading, number }) => (
      <section key={anchor}>
        <h5>{[number && `${number}.`, heading].filter(Boolean).join(' ')}</h5>
        <NoticeText content={nodes} headingOffset={3} />
      </section>
    ))}
  </article>
)

/** What is to be approved, as it was frozen: what it changes, what was found in it, and the text itself. */
export const FrozenText: React.FC<{ request: ApprovalRequest }> = ({ request }) => {
  const { changes, frozen } = request
  const { i18n, t } = useTranslation()
  const names = new Intl.DisplayNames([i18n.language], { type: 'language' })
  const texts = Object.entries(frozen.content)
  return (
    <>
      <h3>{translate(t, 'privacyNotices:approval:desk:what')}</h3>
      <Said request={request} />
      {frozen.before !== null && frozen.event === 'published' && (
        <>
          <h3>{translate(t, 'privacyNotices:approval:desk:changes', { version: frozen.before })}</h3>
          <Comparisons languages={changes} />
        </>
      )}
      {frozen.findings.length > 0 && (
        <>
          <h3>{translate(t, 'privacyNotices:approval:desk:findings')}</h3>
          <ul>
            {frozen.findings.map(({ fingerprint, language, message, section }) => {
              const where = [section?.heading, texts.length > 1 && language && names.of(language)].filter(
                Boolean,
              )
              return (
                <li key={fingerprint}>
                  {message}
                  {where.length > 0 && (
                    <>
                      {' '}
                      <em>{where.join(', ')}</em>
                    </>
                  )}
                </li>
              )
            })}
          </ul>
        </>
      )}
      {frozen.waivers.length > 0 && (
        <>
          <h3>{translate(t, 'privacyNotices:approval:desk:waivers')}</h3>
          <ul>
            {frozen.waivers.map(({ by, fingerprint, message, reason }) => (
              <li key={fingerprint}>
                {message} <em>{[by, reason].filter(Boolean).join(': ')}</em>
              </li>
            ))}
          </ul>
        </>
      )}
      {texts.map(([language, content]) => (
        <details key={language} open={texts.length === 1}>
          <summary>
            {translate(t, 'privacyNotices:approval:desk:text', {
              language: names.of(language) ?? language,
            })}
          </summary>
          <Text content={content} />
        </details>
      ))}
    </>
  )
}
