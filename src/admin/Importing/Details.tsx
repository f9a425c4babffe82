'use client'

import { formatDate, isCalendarDate } from '../../notice/dates.js'
import { useTranslation } from '@payloadcms/ui'
import React, { useCallback, useState } from 'react'

import type { DateField, ImportPlan, Question, ReadAt } from '../../import/plan.js'
import type { CorrectedPlan, PlanCorrection } from '../../importing/corrections.js'
import type { PartialDate } from '../../notice/document.js'
import type { Say } from './say.js'

import { LAYOUTS, NUMBERINGS } from '../../notice/vocabulary.js'
import { translate } from '../../translations/translate.js'
import { SelectField, SmallButton, TextField } from './fields.js'
import { typedDate } from './typedDate.js'

type Correct = (values: Omit<PlanCorrection, 'plan'>) => void

const DATES = [
  'preparedOn',
  'changedOn',
  'effectiveFrom',
  'reviewedOn',
] as const satisfies readonly DateField[]

/** Days that cannot be told by a month or a year alone. */
const WHOLE: readonly DateField[] = ['effectiveFrom', 'reviewedOn']

const DateField: React.FC<{
  isDisabled: boolean
  language: string
  name: DateField
  onChange: (date: null | PartialDate) => void
  onShow: (at: ReadAt) => void
  read: ImportPlan['dates'][DateField]
  say: Say
  value: null | string
}> = ({ name, isDisabled, language, onChange, onShow, read, say, value }) => {
  const { t } = useTranslation()
  const [wrong, setWrong] = useState(false)
  const take = useCallback(
    (text: string) => {
      const date = typedDate(text)
      const fits = date === null || (date !== undefined && (!WHOLE.includes(name) || isCalendarDate(date)))
      setWrong(!fits)
      if (fits && date !== undefined) onChange(date)
    },
    [name, onChange],
  )
  return (
    <div>
      <TextField
        description={read ? undefined : say('dateNotFound')}
        isDisabled={isDisabled}
        label={translate(t, `privacyNotices:fields:${name}:label`)}
        onChange={take}
        problem={wrong ? say(WHOLE.includes(name) ? 'dateWholeWrong' : 'dateWrong') : undefined}
        value={value ? formatDate(value, language === 'en' ? 'sv' : language) : ''}
      />
      {read && (
        <SmallButton
          label={say('showWhere', { what: [read.label, read.asWritten].filter(Boolean).join(': ') })}
          onClick={() => onShow(read.readAt)}
        >
          {[read.label, read.asWritten].filter(Boolean).join(': ')}
        </SmallButton>
      )}
    </div>
  )
}

/** Whether a question of a plan has been answered. */
export const isAnswered = (question: Question, correction: PlanCorrection | undefined): boolean =>
  question.kind === 'ambiguousDate'
    ? correction?.[question.field] !== undefined
    : question.choices.some((field) => correction?.[field] === question.date)

/** What only a person can tell: one click for each. */
export const Questions: React.FC<{
  correct: Correct
  correction: PlanCorrection | undefined
  isDisabled: boolean
  language: string
  onShow: (at: ReadAt) => void
  questions: readonly Question[]
  say: Say
}> = ({ correct, correction, isDisabled, language, onShow, questions, say }) => {
  const { t } = useTranslation()
  const fieldName = (field: DateField) => translate(t, `privacyNotices:fields:${field}:label`)
  const open = questions.filter((question) => !isAnswered(question, correction))
  if (open.length === 0) return null
  return (
    <section aria-labelledby="pn-import-questions" className="pn-import__card pn-import__card--ask">
      <h3 id="pn-import-questions">{say('questions')}</h3>
      <ul className="pn-import__plain">
        {open.map((question) => (
          <li key={question.id}>
            <p>
              {question.kind === 'ambiguousDate'
                ? say('ambiguousDate', { field: fieldName(question.field), quote: question.readAt.quote })
                : say('dateOfWhat', { date: formatDate(question.date, language) })}{' '}
              <SmallButton onClick={() => onShow(question.readAt)}>{say('show')}</SmallButton>
            </p>
            <div className="pn-import__row">
              {question.kind === 'ambiguousDate'
                ? question.choices.map((date) => (
                    <SmallButton
                      disabled={isDisabled}
                      key={date}
                      onClick={() => correct({ [question.field]: date })}
                    >
                      {formatDate(date, language)}
                    </SmallButton>
                  ))
                : question.choices
                    .filter((field) => !WHOLE.includes(field) || isCalendarDate(question.date))
                    .map((field) => (
                      <SmallButton
                        disabled={isDisabled}
                        key={field}
                        onClick={() => correct({ [field]: question.date })}
                      >
                        {fieldName(field)}
                      </SmallButton>
                    ))}
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** The title, the dates and the form of a notice, as they will be. */
export const Details: React.FC<{
  correct: Correct
  corrected: CorrectedPlan
  isDisabled: boolean
  language: string
  languages: { label: string; value: string }[]
  onShow: (at: ReadAt) => void
  plan: ImportPlan
  profiles: { label: string; value: string }[]
  say: Say
}> = ({ correct, corrected, isDisabled, language, languages, onShow, plan, profiles, say }) => {
  const { t } = useTranslation()
  const setTitle = useCallback((title: string) => correct({ title }), [correct])
  const setStatute = useCallback((statute: string) => correct({ statute: statute.trim() || null }), [correct])
  return (
    <section aria-labelledby="pn-import-details" className="pn-import__card">
      <h3 id="pn-import-details">{say('details')}</h3>
      <TextField
        isDisabled={isDisabled}
        label={translate(t, 'privacyNotices:fields:title:label')}
        lang={corrected.language}
        maxLength={1000}
        onChange={setTitle}
        problem={corrected.title.trim() === '' ? say('titleMissing') : undefined}
        value={corrected.title}
      />
      <TextField
        isDisabled={isDisabled}
        label={translate(t, 'privacyNotices:fields:statute:label')}
        lang={corrected.language}
        maxLength={2000}
        onChange={setStatute}
        value={corrected.statute ?? ''}
      />
      <div className="pn-import__fields">
        {DATES.map((name) => (
          <DateField
            isDisabled={isDisabled}
            key={name}
            language={language}
            name={name}
            onChange={(date) => correct({ [name]: date })}
            onShow={onShow}
            read={plan.dates[name]}
            say={say}
            value={corrected[name]}
          />
        ))}
      </div>
      <div className="pn-import__fields">
        <SelectField
          choices={languages}
          isDisabled={isDisabled}
          label={say('language')}
          onChange={(value) => correct({ language: value })}
          value={corrected.language}
        />
        <SelectField
          choices={[{ label: say('profileNone'), value: '' }, ...profiles]}
          isDisabled={isDisabled}
          label={translate(t, 'privacyNotices:fields:profile:label')}
          onChange={(value) => correct({ profile: value || null })}
          value={corrected.profile ?? ''}
        />
        <SelectField
          choices={NUMBERINGS.map((value) => ({
            label: translate(t, `privacyNotices:options:numbering:${value}`),
            value,
          }))}
          isDisabled={isDisabled}
          label={translate(t, 'privacyNotices:fields:numbering:label')}
          onChange={(value) => {
            const numbering = NUMBERINGS.find((one) => one === value)
            if (numbering) correct({ numbering })
          }}
          value={corrected.numbering}
        />
        <SelectField
          choices={LAYOUTS.map((value) => ({
            label: translate(t, `privacyNotices:options:layout:${value}`),
            value,
          }))}
          isDisabled={isDisabled}
          label={translate(t, 'privacyNotices:fields:layout:label')}
          onChange={(value) => {
            const layout = LAYOUTS.find((one) => one === value)
            if (layout) correct({ layout })
          }}
          value={corrected.layout}
        />
      </div>
    </section>
  )
}
