'use client'

import { Banner, Button, DatePicker, useTranslation } from '@payloadcms/ui'
import React, { useEffect, useId, useRef, useState } from 'react'

import type { ReviewOutcome } from '../../notice/reviews.js'
import type { ReviewBody } from '../../reviews/endpoints.js'
import type { Review } from '../../reviews/review.js'

import { calendarDateOf, formatDate, nextDay } from '../../notice/dates.js'
import { dayAfter, parsePeriod, REVIEW_OUTCOMES } from '../../notice/reviews.js'
import { translate } from '../../translations/translate.js'
import { ask, sending, useAddresses } from '../api.js'
import { toCalendarDate, toLocalDate } from '../CalendarDateField/convert.js'

/** What a review of a notice needs to know of it and of the options. */
export type ReviewActProps = {
  id: number | string
  /** The interval that proposes the next date; null proposes none. */
  every: null | string
  /** Slug of the notices. */
  notices: string
  /** Called once the review is kept. */
  onDone?: (review: Review) => void
  timeZone: string
  /** Of the notice, where there are several on a page. */
  title?: string
}

/** The act of reviewing a notice: a button, and the form that it opens. It says itself that the review is kept. */
export const ReviewAct: React.FC<ReviewActProps> = ({ id, every, notices, onDone, timeZone, title }) => {
  const { api } = useAddresses()
  const { i18n, t } = useTranslation()
  const formId = useId()
  const first = useRef<HTMLInputElement>(null)
  const opener = useRef<HTMLDivElement>(null)
  const done = useRef<HTMLParagraphElement>(null)
  const [isOpen, setOpen] = useState(false)
  const [isSaving, setSaving] = useState(false)
  const [outcome, setOutcome] = useState<ReviewOutcome>('unchanged')
  const [note, setNote] = useState('')
  const [next, setNext] = useState('')
  const [problem, setProblem] = useState<string>()
  const [kept, setKept] = useState<Review>()

  const wasOpen = useRef(false)
  useEffect(() => {
    // Who works by the keyboard goes on where the button was.
    if (isOpen) first.current?.focus()
    else if (wasOpen.current) (opener.current?.querySelector('button') ?? done.current)?.focus()
    wasOpen.current = isOpen
  }, [isOpen])

  // In a list of what is to be done it is done: pressed again, it would be noted twice.
  const isOver = kept !== undefined && title !== undefined
  const today = calendarDateOf(new Date(), timeZone)
  const open = () => {
    const period = parsePeriod(every)
    setNext(period ? dayAfter(today, period) : '')
    setOutcome('unchanged')
    setNote('')
    setProblem(undefined)
    setKept(undefined)
    setOpen(true)
  }
  const close = () => setOpen(false)
  const keep = async () => {
    if (isSaving) return
    setSaving(true)
    const body: ReviewBody = { nextReviewOn: next || null, note: note.trim() || null, outcome }
    const answer = await ask<Review>(api(notices, `/${id}/review`), sending('POST', body))
    setSaving(false)
    if ('problem' in answer) {
      setProblem(answer.problem)
      return
    }
    setKept(answer.body)
    close()
    onDone?.(answer.body)
  }

  return (
    <div className="pn-review">
      <div ref={opener}>
        {!isOpen && !isOver && (
          <Button
            aria-label={
              title === undefined ? undefined : `${translate(t, 'privacyNotices:reviews:act')}: ${title}`
            }
            buttonStyle="secondary"
            margin={false}
            onClick={open}
            size="small"
            type="button"
          >
            {translate(t, 'privacyNotices:reviews:act')}
          </Button>
        )}
      </div>
      {isOpen && (
        <div
          aria-label={translate(t, 'privacyNotices:reviews:actOther', { title: title ?? '' }).replace(
            /:\s*$/,
            '',
          )}
          className="pn-review__form"
          onKeyDown={(event) => {
            if (event.key === 'Escape') close()
            // The form of the notice around it would be saved.
            if (event.key === 'Enter' && event.target instanceof HTMLInputElement) event.preventDefault()
          }}
          role="group"
        >
          <fieldset>
            <legend>{translate(t, 'privacyNotices:reviews:outcome:legend')}</legend>
            {REVIEW_OUTCOMES.map((one, index) => (
              <label key={one}>
                <input
                  checked={outcome === one}
                  name={`${formId}-outcome`}
                  onChange={() => setOutcome(one)}
                  ref={index === 0 ? first : undefined}
                  type="radio"
                  value={one}
                />
                {translate(t, `privacyNotices:reviews:outcome:${one}`)}
              </label>
            ))}
          </fieldset>
          <label>
            <span>{translate(t, 'privacyNotices:reviews:note')}</span>
            <textarea
              maxLength={2000}
              onChange={({ target }) => setNote(target.value)}
              rows={2}
              value={note}
            />
          </label>
          <div>
            <span id={`${formId}-next`}>{translate(t, 'privacyNotices:reviews:next')}</span>
            <DatePicker
              displayFormat="d.M.yyyy"
              minDate={toLocalDate(nextDay(today))}
              onChange={(date: Date | null) => setNext(date ? toCalendarDate(date) : '')}
              overrides={{ ariaLabelledBy: `${formId}-next` }}
              pickerAppearance="dayOnly"
              value={toLocalDate(next)}
            />
          </div>
          {problem && <Banner type="error">{problem}</Banner>}
          <div className="pn-review__buttons">
            <Button disabled={isSaving} margin={false} onClick={() => void keep()} size="small" type="button">
              {translate(t, `privacyNotices:reviews:${isSaving ? 'saving' : 'confirm'}`)}
            </Button>
            <Button buttonStyle="secondary" margin={false} onClick={close} size="small" type="button">
              {translate(t, 'privacyNotices:reviews:cancel')}
            </Button>
          </div>
        </div>
      )}
      <div aria-live="polite" role="status">
        {kept && (
          <p ref={done} tabIndex={-1}>
            {kept.nextReviewOn
              ? translate(t, 'privacyNotices:reviews:done', {
                  date: formatDate(kept.nextReviewOn, i18n.language),
                })
              : translate(t, 'privacyNotices:reviews:doneWithoutNext')}
          </p>
        )}
      </div>
    </div>
  )
}
