'use client'

import { Link, useTranslation } from '@payloadcms/ui'
import React, { useState } from 'react'

import type { ChangeProposal } from '../../notice/diff/index.js'
import type { PendingNotice } from '../../pending/list.js'
import type { PendingChanges } from '../../pending/changes.js'

import { translate } from '../../translations/translate.js'
import { ask, useAddresses } from '../api.js'
import { showDate } from '../DateCell/showDate.js'
import { Comparisons } from '../NoticeComparison/index.js'

/** What an editor wants of a notice: publish it again, hold it back for a reason, or leave it for another time. */
export type Plan = { choice: 'hold' | 'leave' | 'publish'; reason: string }

type Props = {
  mayPublish: boolean
  notice: PendingNotice
  onPlan: (plan: Plan) => void
  /** What the comparison proposes, once it has been shown or the notice chosen. */
  onProposal: (proposal: ChangeProposal['type']) => void
  plan: Plan
  slug: string
}

/** A notice with changes pending: since when and why, what would change, and what to do with it. */
export const PendingNoticeCard: React.FC<Props> = ({
  mayPublish,
  notice,
  onPlan,
  onProposal,
  plan,
  slug,
}) => {
  const { api, document } = useAddresses()
  const { i18n, t } = useTranslation()
  const [changes, setChanges] = useState<PendingChanges>()
  const [problem, setProblem] = useState<string>()
  const { id, causes, held, problems, since, title, version } = notice

  const show = async () => {
    if (changes) return
    const answer = await ask<PendingChanges>(
      api(slug, `/${id}/changes`, { saved: 'true', locale: i18n.language }),
    )
    if ('body' in answer) {
      setChanges(answer.body)
      onProposal(answer.body.proposal.type)
    } else setProblem(answer.problem)
  }

  const date = (instant: string) => showDate(instant, i18n.language)
  return (
    <article className="pn-uses__notice">
      <header>
        {mayPublish && (
          <input
            aria-label={translate(t, 'privacyNotices:pending:tick', { title })}
            checked={plan.choice === 'publish'}
            disabled={problems > 0}
            onChange={({ target }) => {
              onPlan({ ...plan, choice: target.checked ? 'publish' : 'leave' })
              if (target.checked) void show()
            }}
            type="checkbox"
          />
        )}
        <h3>
          <Link href={document(slug, id)}>{title}</Link>
        </h3>
        <span>{translate(t, 'privacyNotices:uses:version', { version })}</span>
      </header>
      <p>
        {translate(t, 'privacyNotices:pending:since', {
          causes: causes.map((cause) => cause.title).join(', '),
          date: date(since),
        })}
      </p>
      {held && (
        <p>
          {translate(t, 'privacyNotices:pending:held', {
            by: held.by ?? '–',
            date: date(held.at),
            reason: held.reason,
          })}
        </p>
      )}
      {problems > 0 && <p>{translate(t, 'privacyNotices:pending:problems', { count: problems })}</p>}
      <details onToggle={({ currentTarget }) => void (currentTarget.open && show())}>
        <summary>{translate(t, 'privacyNotices:pending:differences')}</summary>
        {problem && <p>{problem}</p>}
        {changes && (
          <>
            {changes.problems.length > 0 && (
              <ul>
                {changes.problems.map(({ message }, index) => (
                  <li key={index}>{message}</li>
                ))}
              </ul>
            )}
            <Comparisons languages={changes.languages} />
          </>
        )}
      </details>
      {mayPublish && plan.choice !== 'publish' && (
        <label className="pn-uses__hold">
          <span>{translate(t, 'privacyNotices:pending:hold')}</span>
          <input
            maxLength={2000}
            name={`hold-${id}`}
            onChange={({ target }) =>
              onPlan({ choice: target.value ? 'hold' : 'leave', reason: target.value })
            }
            type="text"
            value={plan.reason}
          />
        </label>
      )}
    </article>
  )
}
