'use client'

import { Button, toast, useConfig, useDocumentInfo, useField, useTranslation } from '@payloadcms/ui'
import React, { useEffect, useState } from 'react'

import type { NoticeComparison, SectionChange, TextPart } from '../../notice/diff/types.js'
import type { PendingChanges } from '../../publishing/pendingChanges.js'

import { translate } from '../../translations/index.js'
import { styles } from './styles.js'

/** Two texts in one: what was removed and what was added. */
export const Words: React.FC<{ parts: TextPart[] }> = ({ parts }) => (
  <p className="pn-changes__words">
    {parts.map(({ kind, text }, index) =>
      kind === 'added' ? (
        <ins key={index}>{text}</ins>
      ) : kind === 'removed' ? (
        <del key={index}>{text}</del>
      ) : (
        <span key={index}>{text}</span>
      ),
    )}
  </p>
)

const Section: React.FC<{ section: SectionChange }> = ({ section }) => {
  const { t } = useTranslation()
  const what = section.change === 'changed' && section.moved ? 'moved' : section.change
  return (
    <details>
      <summary>
        {translate(t, `privacyNotices:changes:sections:${what}`, { heading: section.heading })}
      </summary>
      {section.headingBefore && (
        <p>
          {translate(t, 'privacyNotices:changes:renamed', {
            after: section.heading,
            before: section.headingBefore,
          })}
        </p>
      )}
      <Words parts={section.text} />
    </details>
  )
}

const Comparison: React.FC<{ comparison: NoticeComparison; language: string }> = ({
  comparison,
  language,
}) => {
  const { facts, sections, texts } = comparison
  const changed = Object.values(texts).filter((text) => text !== null)
  if (facts.length + sections.length + changed.length === 0) return null
  return (
    <section className="pn-changes__language">
      {language && <h4>{language}</h4>}
      {facts.length > 0 && (
        <ul>
          {facts.map(({ message, weight }, index) => (
            <li key={index}>{weight === 'major' ? <strong>{message}</strong> : message}</li>
          ))}
        </ul>
      )}
      {changed.map(({ text }, index) => (
        <Words key={index} parts={text} />
      ))}
      {sections.map((section, index) => (
        <Section key={index} section={section} />
      ))}
    </section>
  )
}

/** What publishing would change for readers, as the notice is saved now, and what kind of change that probably is. */
export const PublishingChanges: React.FC = () => {
  const { id, collectionSlug, hasPublishedDoc, lastUpdateTime } = useDocumentInfo()
  const { config } = useConfig()
  const { i18n, t } = useTranslation()
  const { setValue, value } = useField<null | string>({ path: 'change.type' })
  const [pending, setPending] = useState<PendingChanges>()

  useEffect(() => {
    if (id === undefined) return undefined
    const controller = new AbortController()
    const address = `${config.serverURL}${config.routes.api}/${collectionSlug}/${id}/changes?language=${i18n.language}`
    const load = async () => {
      const response = await fetch(address, { credentials: 'include', signal: controller.signal })
      if (response.ok) setPending((await response.json()) as PendingChanges)
    }
    load().catch((error: unknown) => {
      if (!controller.signal.aborted) toast.error(String(error))
    })
    return () => controller.abort()
  }, [collectionSlug, config, hasPublishedDoc, i18n.language, id, lastUpdateTime])

  if (id === undefined || !pending) return null
  const { languages, problems, proposal, remarks, state, version } = pending
  const names = new Intl.DisplayNames([i18n.language], { type: 'language' })
  const compared = Object.entries(languages)
  const facts = new Set(compared.flatMap(([, comparison]) => comparison.facts.map(({ message }) => message)))
  // The facts are listed below, where the weighty ones stand out.
  const reasons = proposal.reasons.filter((reason) => !facts.has(reason))
  return (
    <div className="field-type pn-changes">
      <style href="pn-changes" precedence="default">
        {styles}
      </style>
      <h3>{translate(t, 'privacyNotices:changes:heading')}</h3>
      <p>{translate(t, `privacyNotices:changes:state:${state}`, { version })}</p>
      {problems.length > 0 && (
        <>
          <p>{translate(t, 'privacyNotices:changes:problems')}</p>
          <ul>
            {problems.map(({ message }, index) => (
              <li key={index}>{message}</li>
            ))}
          </ul>
        </>
      )}
      {remarks.length > 0 && (
        <>
          <p>{translate(t, 'privacyNotices:changes:remarks')}</p>
          <ul>
            {remarks.map(({ language, message }, index) => (
              <li key={index}>
                {message}
                {language !== null && compared.length > 1 && ` (${names.of(language) ?? language})`}
              </li>
            ))}
          </ul>
        </>
      )}
      {proposal.type && (
        <div className="pn-changes__proposal">
          <p>
            <strong>{translate(t, `privacyNotices:changes:proposal:${proposal.type}`)}</strong>
          </p>
          {reasons.length > 0 && (
            <ul>
              {reasons.map((reason) => (
                <li key={reason}>{reason}</li>
              ))}
            </ul>
          )}
          {value !== proposal.type && (
            <Button
              buttonStyle="secondary"
              margin={false}
              onClick={() => setValue(proposal.type)}
              size="small"
            >
              {translate(t, 'privacyNotices:changes:follow')}
            </Button>
          )}
        </div>
      )}
      {compared.map(([language, comparison]) => (
        <Comparison
          comparison={comparison}
          key={language}
          language={compared.length > 1 ? (names.of(language) ?? language) : ''}
        />
      ))}
    </div>
  )
}
