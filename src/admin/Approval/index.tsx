'use client'

import { Banner, Button, Gutter, useDocumentInfo, useTranslation } from '@payloadcms/ui'
import React, { useEffect, useId, useRef, useState } from 'react'

import type { ApprovalAnswer, ApprovalRequest, GivenApproval } from '../../approving/answers.js'
import type { AskBody } from '../../approving/endpoints.js'

import { instantShownAs } from '../../notice/dates.js'
import { lookUpLanguage } from '../../notice/lookUpLanguage.js'
import { translate } from '../../translations/translate.js'
import { ask, sending, useAddresses } from '../api.js'
import { showDate } from '../DateCell/showDate.js'
import { TabSteps } from '../TabSteps/index.js'
import { FrozenText } from './Frozen.js'
import { ReturnForm } from './ReturnForm.js'
import { approvalStyles } from './styles.js'
import { whyNotSentence } from './whyNot.js'

/** Who did something, and when, in one line. */
const useTold = () => {
  const { i18n, t } = useTranslation()
  return ({ at, by }: GivenApproval): string =>
    translate(t, 'privacyNotices:approval:desk:who', {
      date: showDate(at, i18n.language),
      name: by.label ?? by.id ?? '',
    })
}

/** The sentence that says how a request stands: of one that is published by itself also when. */
const stateKey = ({ frozen: { publishAt }, state }: ApprovalRequest, required: number) => {
  if (publishAt === null || (state !== 'open' && state !== 'approved')) return state
  if (state === 'open') return 'openAt'
  return required === 0 ? 'scheduled' : 'approvedAt'
}

/** How a request stands: who asked, approved and returned it, and what is otherwise by now. */
const Standing: React.FC<{
  request: ApprovalRequest
  required: number
  state: React.Ref<HTMLParagraphElement>
  timeZone: string
}> = ({ request, required, state, timeZone }) => {
  const { i18n, t } = useTranslation()
  const told = useTold()
  const { approvals, asked, cancelled, differs, frozen, notPublished, returns } = request
  const headings = new Map(
    Object.values(frozen.content).flatMap(({ sections }) =>
      sections.map(({ anchor, heading }) => [anchor, heading] as const),
    ),
  )
  return (
    <>
      <p aria-live="polite" id="pn-approval-state" ref={state} tabIndex={-1}>
        <strong>
          {translate(t, `privacyNotices:approval:desk:states:${stateKey(request, required)}`, {
            given: approvals.length,
            moment: frozen.publishAt && showDate(frozen.publishAt, i18n.language, timeZone),
            required,
          })}
        </strong>
      </p>
      {notPublished && <Banner type="error">{whyNotSentence(t, notPublished)}</Banner>}
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
          {translate(t, `privacyNotices:approval:desk:${required === 0 ? 'scheduledBy' : 'asked'}`)}:{' '}
          {told(asked)}
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
        {cancelled && (
          <li>
            {translate(t, 'privacyNotices:approval:desk:cancelledBy')}: {told(cancelled)}
          </li>
        )}
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

/** The page of a notice on which approval is asked for, given, and refused with what is to be mended; and when it is published by itself. */
export const Approval: React.FC<{ notices: string; timeZone: string }> = ({ notices, timeZone }) => {
  const { id, lastUpdateTime } = useDocumentInfo()
  const { api } = useAddresses()
  const { i18n, t } = useTranslation()
  const [answer, setAnswer] = useState<ApprovalAnswer>()
  const [problem, setProblem] = useState<string>()
  const [isBusy, setBusy] = useState(false)
  const [isReturning, setReturning] = useState(false)
  const [moment, setMoment] = useState('')
  const momentHint = useId()
  const momentField = useRef<HTMLInputElement>(null)
  const state = useRef<HTMLParagraphElement>(null)
  const refusal = useRef<HTMLDivElement>(null)
  const hasActed = useRef(false)

  // The button that was pressed is gone or was switched off: the keyboard goes on at what became of it.
  useEffect(() => {
    if (isBusy || !hasActed.current) return
    hasActed.current = false
    const told = problem === undefined ? state.current : refusal.current
    told?.focus()
  }, [isBusy, problem])

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
    hasActed.current = true
    setProblem(undefined)
    const found = await ask<ApprovalAnswer>(api(notices, path, { locale }), sending('POST', body))
    setBusy(false)
    if ('problem' in found) {
      setProblem(found.problem)
      return
    }
    setReturning(false)
    setMoment('')
    setAnswer(found.body)
  }
  const publishAt = moment === '' ? null : instantShownAs(moment, timeZone)
  const askFor = (event: AskBody['event']) => {
    // A field that is filled in by half has no text: what is asked without a moment could be published at once.
    const isBroken = momentField.current?.validity.badInput || (moment !== '' && publishAt === null)
    const isMissing = answer?.required === 0 && publishAt === null
    if (event === 'published' && (isBroken || isMissing)) {
      setProblem(translate(t, 'privacyNotices:approval:desk:wrongMoment'))
      momentField.current?.focus()
      return
    }
    void act(`/${id}/approval`, {
      event,
      ...(event === 'published' && publishAt !== null && { publishAt }),
    } satisfies AskBody)
  }

  const heading =
    answer && translate(t, `privacyNotices:approval:desk:${answer.required === 0 ? 'tabSchedule' : 'tab'}`)
  const request = answer?.request ?? null
  const texts = request?.frozen.content ?? {}
  const own = lookUpLanguage(locale, Object.keys(texts))
  const ofRequest = (what: 'approve' | 'cancel' | 'return') => `/approvals/${request?.request ?? ''}/${what}`
  return (
    <Gutter className="pn-approval">
      <style href="pn-approval" precedence="default">
        {approvalStyles}
      </style>
      {heading && (
        <>
          <TabSteps label={heading} />
          <h2>{heading}</h2>
        </>
      )}
      <p>
        {answer &&
          translate(
            t,
            answer.required === 0
              ? 'privacyNotices:approval:desk:intro:none'
              : `privacyNotices:approval:desk:intro:${answer.for}:${answer.required === 1 ? 'one' : 'two'}`,
          )}
      </p>
      <div aria-live="assertive" ref={refusal} tabIndex={-1}>
        {problem && <Banner type="error">{problem}</Banner>}
      </div>
      {answer && !request && answer.required > 0 && (
        <p>{translate(t, 'privacyNotices:approval:desk:nobody')}</p>
      )}
      {answer && request && (
        <Standing request={request} required={answer.required} state={state} timeZone={timeZone} />
      )}
      {answer && (
        <label className="pn-approval__moment">
          <span>{translate(t, 'privacyNotices:approval:desk:publishAt')}</span>
          <input
            aria-describedby={momentHint}
            disabled={isBusy}
            name="pn-approval-publish-at"
            onChange={({ target }) => setMoment(target.value)}
            ref={momentField}
            type="datetime-local"
            value={moment}
          />
          <small id={momentHint}>
            {translate(
              t,
              `privacyNotices:approval:desk:${answer.required === 0 ? 'scheduleHint' : 'publishAtHint'}`,
              { zone: timeZone },
            )}
          </small>
        </label>
      )}
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
            {translate(t, `privacyNotices:approval:desk:${answer.required === 0 ? 'schedule' : 'ask'}`)}
          </Button>
          {answer.required > 0 && (
            <Button
              buttonStyle="secondary"
              disabled={isBusy}
              id="pn-ask-withdrawal"
              margin={false}
              onClick={() => askFor('withdrawn')}
            >
              {translate(t, 'privacyNotices:approval:desk:askWithdrawal')}
            </Button>
          )}
          {request?.mayCancel && (
            <Button
              buttonStyle="secondary"
              disabled={isBusy}
              id="pn-cancel-approval"
              margin={false}
              onClick={() => void act(ofRequest('cancel'))}
            >
              {translate(
                t,
                `privacyNotices:approval:desk:${request.frozen.publishAt === null ? 'cancel' : 'cancelSchedule'}`,
              )}
            </Button>
          )}
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
