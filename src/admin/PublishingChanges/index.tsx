'use client'

import { Button, toast, useField, useTranslation } from '@payloadcms/ui'
import React, { useEffect } from 'react'

import { translate } from '../../translations/translate.js'
import { Comparisons } from '../NoticeComparison/index.js'
import { ProblemList } from '../ProblemList/index.js'
import { publishingStyles } from './styles.js'
import { usePendingChanges } from './usePendingChanges.js'

/** What publishing would change for readers, as the notice is saved now, and what kind of change that probably is. */
export const PublishingChanges: React.FC = () => {
  const { i18n, t } = useTranslation()
  const pending = usePendingChanges()
  const { setValue, value } = useField<null | string>({ path: 'change.type' })
  const problem = pending && 'problem' in pending ? pending.problem : undefined
  useEffect(() => {
    if (problem !== undefined) toast.error(problem)
  }, [problem])

  if (!pending || !('body' in pending)) return null
  const { languages, problems, proposal, remarks, state, version } = pending.body
  const names = new Intl.DisplayNames([i18n.language], { type: 'language' })
  const compared = Object.entries(languages)
  const facts = new Set(compared.flatMap(([, comparison]) => comparison.facts.map(({ message }) => message)))
  // The facts are listed below, where the weighty ones stand out.
  const reasons = proposal.reasons.filter((reason) => !facts.has(reason))
  return (
    <div className="field-type pn-publishing">
      <style href="pn-publishing" precedence="default">
        {publishingStyles}
      </style>
      <h3>{translate(t, 'privacyNotices:changes:heading')}</h3>
      <p>{translate(t, `privacyNotices:changes:state:${state}`, { version })}</p>
      {problems.length > 0 && (
        <>
          <p>{translate(t, 'privacyNotices:changes:problems')}</p>
          <ProblemList problems={problems} />
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
        <div className="pn-publishing__proposal">
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
      <Comparisons languages={languages} />
    </div>
  )
}
