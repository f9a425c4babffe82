'use client'

import { Banner, Button, Gutter, useDocumentInfo, useTranslation } from '@payloadcms/ui'
import React, { useEffect, useState } from 'react'

import type { ApprovalAnswer, ApprovalRequest, GivenApproval } from '../../approving/answers.js'
import type { AskBody } from '../../approving/endpoints.js'

import { lookUpLanguage } from '../../notice/lookUpLanguage.js'
import { translate } from '../../translations/translate.js'
import { ask, sending, useAddresses } from '../api.js'
import { showDate } from '../DateCell/showDate.js'
import { FrozenText } from './Frozen.js'
import { ReturnForm } from './ReturnForm.js'
import { approvalStyles } from './styles.js'

/** Who did something, and when, in one line. */
const useTold = () => {
  const { i18n, t } = useTranslation()
  return ({ at, by }: GivenApproval): string =>
    translate(t, 'privacyNotices:approval:desk:who', {
      date: showDate(at, i18n.language),
      name: by.label ?? by.id ?? '',
    })
}

/** How a request stands: who asked, approved and returned it, and what is otherwise by now. */
const Standing: React.FC<{ request: ApprovalRequest; required: number }> = ({ request, required }) => {
  const { t } = useTranslation()
  const told = useTold()
  const { approvals, asked, differs, frozen, returns, state } = request
  const headings = new Map(
    Object.values(frozen.content).flatMap(({ sections }) =>
      sections.map(({ anchor, heading }) => [anchor, heading] as const),
    ),
  )
  return (
    <>
      <p aria-live="polite" id="pn-approval-state">
        <strong>
          {translate(t, `privacyNotices:approval:desk:states:${state}`, {
            given: approvals.length,
            required,
          })}
        </strong>
      </p>
      {differs === null && (
        <Banner type="info">{translate(t, 'privacyNotices:approval:desk:impossible')}</Banner>
      )}
      {differs !== null && differs.length > 0 && (
        <Banner type="error">
          {translate(t, 'privacyNotices:approval:refused:differs', {
            what: differs.map((part) => translate(t, `privacyNotices:approval:parts:${part}`)).join(', '),
          })}
        </Banner>
      )}
      <ul>
        <li>
          {translate(t, 'privacyNotices:approval:desk:asked')}: {told(asked)}
        </li>
        <li>
          {translate(t, 'privacyNotices:approval:desk:authors')}:{' '}
          {frozen.authors
            .map(({ assistant, id, label }) =>
              assistant
                ? translate(t, 'privacyNotices:approval:desk:byAssistant', { name: label ?? id ?? '' })
                : (label ?? id ?? ''),
            )
            .join(', ')}
        </li>
        {approvals.map((one) => (
          <li key={one.by.account}>
            {translate(t, 'privacyNotices:approval:desk:approved')}: {told(one)}
          </li>
        ))}
        {returns.map((one) => (
          <li key={one.at + one.by.account}>
            {translate(t, 'privacyNotices:approval:desk:returned')}: {told(one)}
            {one.section !== null && <div>{headings.get(one.section)}</div>}
            <blockquote>{one.remark}</blockquote>
          </li>
        ))}
      </ul>
    </>
  )
}

/** The page of a notice on which approval is asked for, given, and refused with what is to be mended. */
export const Approval: React.FC<{ notices: string }> = ({ notices }) => {
  const { id, lastUpdateTime } = useDocumentInfo()
  const { api } = useAddresses()
  const { i18n, t } = useTranslation()
  const [answer, setAnswer] = useState<ApprovalAnswer>()
  const [problem, setProblem] = useState<string>()
  const [isBusy, setBusy] = useState(false)
  const [isReturning, setReturning] = useState(false)

  const locale = i18n.language
  const address = api(notices, `/${id}/approval`, { locale })
  useEffect(() => {
    const controller = new AbortController()
    void ask<ApprovalAnswer>(address, { signal: controller.signal }).then((found) => {
      if (controller.signal.aborted) return
      if ('body' in found) setAnswer(found.body)
      else setProblem(found.problem)
    })
    return () => controller.abort()
  }, [address, lastUpdateTime])

  const act = async (path: string, body: object = {}) => {
    if (isBusy) return
    setBusy(true)
    setProblem(undefined)
    const found = await ask<ApprovalAnswer>(api(notices, path, { locale }), sending('POST', body))
    setBusy(false)
    if ('problem' in found) {
      setProblem(found.problem)
      return
    }
    setReturning(false)
    setAnswer(found.body)
  }
  const askFor = (event: AskBody['event']) => void act(`/${id}/approval`, { event } satisfies AskBody)

  const request = answer?.request ?? null
  const texts = request?.frozen.content ?? {}
  const own = lookUpLanguage(locale, Object.keys(texts))
  const ofRequest = (what: 'approve' | 'return') => `/approvals/${request?.request ?? ''}/${what}`
  return (
    <Gutter className="pn-approval">
      <style href="pn-approval" precedence="default">
        {approvalStyles}
      </style>
      <h2>{translate(t, 'privacyNotices:approval:desk:tab')}</h2>
      <p>
        {answer &&
          translate(
            t,
            `privacyNotices:approval:desk:intro:${answer.for}:${answer.required === 1 ? 'one' : 'two'}`,
          )}
      </p>
      <div aria-live="assertive">{problem && <Banner type="error">{problem}</Banner>}</div>
      {answer && !request && <p>{translate(t, 'privacyNotices:approval:desk:nobody')}</p>}
      {answer && request && <Standing request={request} required={answer.required} />}
      {answer && (
        <div className="pn-approval__actions">
          {request?.mayApprove && (
            <Button
              disabled={isBusy}
              id="pn-approve"
              margin={false}
              onClick={() => void act(ofRequest('approve'))}
            >
              {translate(t, 'privacyNotices:approval:desk:approve')}
            </Button>
          )}
          {request?.mayReturn && !isReturning && (
            <Button
              buttonStyle="secondary"
              disabled={isBusy}
              id="pn-return"
              margin={false}
              onClick={() => setReturning(true)}
            >
              {translate(t, 'privacyNotices:approval:desk:return')}…
            </Button>
          )}
          <Button
            buttonStyle="secondary"
            disabled={isBusy}
            id="pn-ask-approval"
            margin={false}
            onClick={() => askFor('published')}
          >
            {translate(t, 'privacyNotices:approval:desk:ask')}
          </Button>
          <Button
            buttonStyle="secondary"
            disabled={isBusy}
            id="pn-ask-withdrawal"
            margin={false}
            onClick={() => askFor('withdrawn')}
          >
            {translate(t, 'privacyNotices:approval:desk:askWithdrawal')}
          </Button>
        </div>
      )}
      {isReturning && (
        <ReturnForm
          isBusy={isBusy}
          onCancel={() => setReturning(false)}
          onReturn={(body) => void act(ofRequest('return'), { ...body, notice: id })}
          text={own === undefined ? Object.values(texts)[0] : texts[own]}
        />
      )}
      {request && <FrozenText request={request} />}
    </Gutter>
  )
}
