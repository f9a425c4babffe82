'use client'

import { Banner, Button, useConfig, useTranslation } from '@payloadcms/ui'
import React, { useEffect, useState } from 'react'

import type { ChangeProposal } from '../../notice/diff/index.js'
import type { PendingNotice } from '../../pending/list.js'
import type { RepublishingProgress } from '../../republishing/endpoints.js'
import type { SourceKey } from '../../sources/names.js'

import { translate } from '../../translations/translate.js'
import { ask, useAddresses } from '../api.js'
import { PendingNoticeCard, type Plan } from './PendingNoticeCard.js'

/** How many milliseconds pass before it is asked again how far the publishing is. */
const PAUSE = 1000

type Props = {
  mayPublish: boolean
  notices: PendingNotice[]
  onDone: () => void
  /** Slug of the notices. */
  slug: string
  source: { collection: SourceKey; id: string }
}

const TYPES = ['', 'minor', 'major'] as const

/** The notices whose text a source has changed: each with its difference, to be published again or held back. */
export const RepublishForm: React.FC<Props> = ({ mayPublish, notices, onDone, slug, source }) => {
  const { api } = useAddresses()
  const { config } = useConfig()
  const { i18n, t } = useTranslation()
  const [plans, setPlans] = useState<Record<string, Plan>>({})
  const [proposals, setProposals] = useState<Record<string, ChangeProposal['type']>>({})
  const [note, setNote] = useState<Record<string, string>>({})
  const [type, setType] = useState<(typeof TYPES)[number]>('')
  const [progress, setProgress] = useState<RepublishingProgress>()
  const [problem, setProblem] = useState<string>()
  const [isSending, setSending] = useState(false)

  const follow = async (path: string, init?: RequestInit): Promise<RepublishingProgress | undefined> => {
    const answer = await ask<RepublishingProgress>(api(slug, path), init)
    setProblem('problem' in answer ? answer.problem : undefined)
    if (!('body' in answer)) return undefined
    setProgress(answer.body)
    return answer.body
  }

  const running = progress?.state === 'running' ? progress.run : undefined
  useEffect(() => {
    if (!running) return undefined
    const timer = setInterval(() => {
      void follow(`/republish/${running}`).then((now) => {
        if (now?.state === 'finished') onDone()
      })
    }, PAUSE)
    return () => clearInterval(timer)
    // Only a run that begins or ends changes what is asked.
  }, [running])

  const planOf = ({ id }: PendingNotice): Plan => plans[id] ?? { choice: 'leave', reason: '' }
  const chosen = (choice: Plan['choice']) => notices.filter((notice) => planOf(notice).choice === choice)
  const publish = chosen('publish')
  const proposed = new Set(publish.map(({ id }) => proposals[id]))
  const [proposal] = proposed.size === 1 ? proposed : []
  const hold = chosen('hold').filter((notice) => planOf(notice).reason.trim())
  const languages = config.localization ? config.localization.locales : [{ code: '', label: '' }]
  const nameOf = (code: string) =>
    code ? (new Intl.DisplayNames([i18n.language], { type: 'language' }).of(code) ?? code) : ''

  const send = async () => {
    setSending(true)
    const given = Object.entries(note).filter(([, text]) => text.trim())
    const begun = await follow('/republish', {
      body: JSON.stringify({
        change: {
          note: config.localization ? Object.fromEntries(given) : (given[0]?.[1] ?? {}),
          type: type || null,
        },
        hold: hold.map((notice) => ({ id: String(notice.id), reason: planOf(notice).reason })),
        notices: publish.map(({ id, contentHash }) => ({ id: String(id), contentHash })),
        source,
      }),
      headers: { 'Content-Type': 'application/json' },
      method: 'POST',
    })
    setSending(false)
    if (!begun) return
    setPlans({})
    setNote({})
    setType('')
    if (begun.state === 'finished') onDone()
  }

  return (
    <section>
      <h2>{translate(t, 'privacyNotices:pending:heading')}</h2>
      {problem && <Banner type="error">{problem}</Banner>}
      {progress && (
        <Progress
          onContinue={() => void follow(`/republish/${progress.run}`, { method: 'POST' })}
          progress={progress}
          titles={notices}
        />
      )}
      {notices.length === 0 ? (
        <p>{translate(t, 'privacyNotices:pending:none')}</p>
      ) : (
        <p>{translate(t, 'privacyNotices:pending:intro', { count: notices.length })}</p>
      )}
      {notices.length > 1 && mayPublish && (
        <Button
          buttonStyle="secondary"
          margin={false}
          onClick={() =>
            setPlans(
              Object.fromEntries(
                notices.map((notice) => [
                  notice.id,
                  planOf(notice).choice === 'hold' || notice.problems > 0
                    ? planOf(notice)
                    : { choice: 'publish', reason: '' },
                ]),
              ),
            )
          }
          size="small"
        >
          {translate(t, 'privacyNotices:pending:tickAll')}
        </Button>
      )}
      {notices.map((notice) => (
        <PendingNoticeCard
          key={notice.id}
          mayPublish={mayPublish}
          notice={notice}
          onProposal={(proposed) => setProposals((before) => ({ ...before, [notice.id]: proposed }))}
          onPlan={(plan) => setPlans((before) => ({ ...before, [notice.id]: plan }))}
          plan={planOf(notice)}
          slug={slug}
        />
      ))}
      {notices.length > 0 && mayPublish && (
        <fieldset className="pn-uses__form" disabled={isSending || running !== undefined}>
          <legend>{translate(t, 'privacyNotices:pending:change')}</legend>
          {languages.map(({ code }) => (
            <label key={code}>
              <span>
                {translate(t, 'privacyNotices:fields:changeNote:label')}
                {code && ` (${nameOf(code)})`}
              </span>
              <textarea
                maxLength={2000}
                name={`note${code && `-${code}`}`}
                onChange={({ target }) => setNote((before) => ({ ...before, [code]: target.value }))}
                rows={2}
                value={note[code] ?? ''}
              />
            </label>
          ))}
          <div className="pn-uses__choices" role="radiogroup">
            {TYPES.map((one) => (
              <label key={one}>
                <input checked={type === one} name="type" onChange={() => setType(one)} type="radio" />
                {one
                  ? translate(t, `privacyNotices:options:changeType:${one}`)
                  : proposal
                    ? translate(t, `privacyNotices:desk:proposed:${proposal}`)
                    : translate(t, 'privacyNotices:pending:proposed')}
              </label>
            ))}
          </div>
          <Button
            disabled={publish.length + hold.length === 0 || isSending || running !== undefined}
            margin={false}
            onClick={() => void send()}
          >
            {publish.length === 0
              ? translate(t, 'privacyNotices:pending:save')
              : publish.length === 1
                ? translate(t, 'privacyNotices:desk:publishOne')
                : translate(t, 'privacyNotices:pending:publish', { count: publish.length })}
          </Button>
        </fieldset>
      )}
    </section>
  )
}

const Progress: React.FC<{
  onContinue: () => void
  progress: RepublishingProgress
  titles: PendingNotice[]
}> = ({ onContinue, progress, titles }) => {
  const { t } = useTranslation()
  const { done, notices, outcomes, state, total } = progress
  const others = notices.filter(({ outcome }) => outcome !== null && outcome !== 'published')
  const titleOf = (id: string) => titles.find((notice) => String(notice.id) === id)?.title ?? id
  return (
    <div aria-live="polite">
      {state === 'running' && (
        <p>
          <progress max={total} value={done} />{' '}
          {translate(t, 'privacyNotices:pending:running', { done, total })}
        </p>
      )}
      {state === 'stopped' && (
        <Banner type="error">
          {translate(t, 'privacyNotices:pending:stopped', { done, total })}{' '}
          <Button buttonStyle="secondary" margin={false} onClick={onContinue} size="small">
            {translate(t, 'privacyNotices:pending:goOn')}
          </Button>
        </Banner>
      )}
      {state === 'finished' && total > 0 && (
        <Banner type={others.length === 0 ? 'success' : 'info'}>
          {translate(t, 'privacyNotices:pending:finished', { done: outcomes.published, total })}
          {others.length > 0 && (
            <ul>
              {others.map(({ id, message, outcome }) => (
                <li key={id}>
                  {titleOf(id)}: {outcome && translate(t, `privacyNotices:pending:outcomes:${outcome}`)}{' '}
                  {message}
                </li>
              ))}
            </ul>
          )}
        </Banner>
      )}
    </div>
  )
}
