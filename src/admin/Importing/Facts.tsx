'use client'

import { useTranslation } from '@payloadcms/ui'
import { getTranslation } from '@payloadcms/translations'
import React, { useMemo } from 'react'

import type { FactProposal, FactValue, ImportPlan, ReadAt } from '../../import/plan.js'
import type { Choice as OwnChoice, PlanCorrection } from '../../importing/corrections.js'
import type { Candidates } from '../../importing/matches.js'
import type { Choice } from '../ChoiceField/choice.js'
import type { Say } from './say.js'

import { isoOf, partsOfDuration } from '../../notice/durations.js'
import { DURATION_UNITS } from '../../notice/languagePack.js'
import { countryName } from '../../notice/names.js'
import { LEGAL_BASES } from '../../notice/vocabulary.js'
import { translate } from '../../translations/translate.js'
import { countryChoices } from '../ChoiceField/countries.js'
import { factDocument, factKind, factLabel } from './factLabels.js'
import { Disclosure, SelectField, SmallButton, TextField } from './fields.js'

/** From which certainty on a fact is told as sure. */
export const SURE = 0.8

/** A fact as it is now: as it was read, with what a person has said of it. */
export type WorkedFact = {
  path: string
  /** Null for one that was rejected. */
  value: FactValue | null
  read: FactProposal | undefined
  isConfirmed: boolean
}

/** The facts of a plan, in the order that they were read, with what a person has said of them. */
export const workedFacts = (plan: ImportPlan, correction: PlanCorrection | undefined): WorkedFact[] => {
  const given = new Map((correction?.facts ?? []).map(({ path, value }) => [path, value]))
  const read = plan.facts.map((fact): WorkedFact => {
    const own = given.get(fact.path)
    return {
      isConfirmed: own !== undefined || fact.sure >= 1,
      path: fact.path,
      read: fact,
      value: own === undefined ? fact.value : own,
    }
  })
  const known = new Set(plan.facts.map(({ path }) => path))
  const added = [...given].flatMap(([path, value]): WorkedFact[] =>
    known.has(path) ? [] : [{ isConfirmed: true, path, read: undefined, value }],
  )
  return [...read, ...added]
}

/** Corrections of facts with one more. */
export const withFact = (
  correction: PlanCorrection | undefined,
  path: string,
  value: FactValue | null,
): NonNullable<PlanCorrection['facts']> => [
  ...(correction?.facts ?? []).filter((one) => one.path !== path),
  { path, value },
]

/** What a fact is called, with the number of its row. */
export const useFactName = (): ((path: string) => string) => {
  const { t } = useTranslation()
  return (path) =>
    factLabel(path)
      .map(({ key, number }) => [translate(t, key), number].filter((part) => part !== null).join(' '))
      .join(' · ') || path
}

const ValueField: React.FC<{
  fact: WorkedFact
  isDisabled: boolean
  label: string
  lang: string
  language: string
  mechanisms: readonly Choice[]
  onChange: (value: FactValue | null) => void
}> = ({ fact: { path, value }, isDisabled, label, lang, language, mechanisms, onChange }) => {
  const { i18n, t } = useTranslation<object, string>()
  const kind = factKind(path)
  const countries = useMemo(() => (kind === 'country' ? countryChoices(language) : []), [kind, language])
  const texts = Array.isArray(value) ? value : []
  const text = typeof value === 'string' ? value : ''
  const select = (choices: readonly { label: string; value: string }[]) => (
    <SelectField
      choices={[{ label: '–', value: '' }, ...choices]}
      isDisabled={isDisabled}
      label={label}
      onChange={(next) => onChange(next || null)}
      value={text}
    />
  )
  switch (kind) {
    case 'bases':
      return (
        <fieldset className="pn-import__ticks" disabled={isDisabled}>
          <legend>{label}</legend>
          {LEGAL_BASES.map((basis) => (
            <label key={basis}>
              <input
                checked={texts.includes(basis)}
                onChange={({ target }) =>
                  onChange(
                    LEGAL_BASES.filter((one) => (one === basis ? target.checked : texts.includes(one))),
                  )
                }
                type="checkbox"
              />
              {translate(t, `privacyNotices:options:legalBases:${basis}`)}
            </label>
          ))}
        </fieldset>
      )
    case 'countries':
      return (
        <div className="pn-import__field">
          <span className="pn-import__label">{label}</span>
          <span>{texts.map((code) => countryName(code, language)).join(', ')}</span>
        </div>
      )
    case 'country':
      return select(countries)
    case 'duration': {
      const parts = partsOfDuration(text)
      const [part] = parts
      if (parts.length !== 1 || !part) {
        return (
          <TextField
            isDisabled={isDisabled}
            label={label}
            onChange={(next) => onChange(next || null)}
            value={text}
          />
        )
      }
      return (
        <div className="pn-import__fields">
          <TextField
            isDisabled={isDisabled}
            label={label}
            onChange={(next) => {
              const count = /^\d{1,3}$/.test(next.trim()) ? Number(next) : 0
              if (count > 0) onChange(isoOf([{ count, unit: part.unit }]))
            }}
            value={String(part.count)}
          />
          <SelectField
            choices={DURATION_UNITS.map((unit) => ({
              label: translate(t, `privacyNotices:durations:many:${unit}`),
              value: unit,
            }))}
            isDisabled={isDisabled}
            label={translate(t, 'privacyNotices:durations:unit')}
            onChange={(next) => {
              const unit = DURATION_UNITS.find((one) => one === next)
              if (unit) onChange(isoOf([{ count: part.count, unit }]))
            }}
            value={part.unit}
          />
        </div>
      )
    }
    case 'flag':
      return (
        <label className="pn-import__tick">
          <input
            checked={value === true}
            disabled={isDisabled}
            onChange={({ target }) => onChange(target.checked)}
            type="checkbox"
          />
          {label}
        </label>
      )
    case 'mechanism':
      return select(mechanisms.map((one) => ({ label: getTranslation(one.label, i18n), value: one.value })))
    case 'origin':
      return select(
        (['fromDataSubject', 'fromOthers', 'both'] as const).map((one) => ({
          label: translate(t, `privacyNotices:options:origin:${one}`),
          value: one,
        })),
      )
    case 'provisionBasis':
      return select(
        (['none', 'law', 'contract', 'precondition'] as const).map((one) => ({
          label: translate(t, `privacyNotices:options:provisionBasis:${one}`),
          value: one,
        })),
      )
    case 'role':
      return select(
        (['processor', 'controller', 'other'] as const).map((one) => ({
          label: translate(t, `privacyNotices:options:recipientRole:${one}`),
          value: one,
        })),
      )
    case 'text':
      return (
        <TextField
          isDisabled={isDisabled}
          isLong={text.length > 70}
          label={label}
          lang={lang}
          maxLength={5000}
          onChange={(next) => onChange(next.trim() === '' ? null : next)}
          value={text}
        />
      )
    case 'texts':
      return (
        <TextField
          isDisabled={isDisabled}
          isLong
          label={label}
          lang={lang}
          onChange={(next) => {
            const lines = next.split('\n').flatMap((line) => line.trim() || [])
            onChange(lines.length > 0 ? lines : null)
          }}
          value={texts.join('\n')}
        />
      )
    case 'triState':
      return select(
        (['yes', 'no', 'undecided'] as const).map((one) => ({
          label: translate(t, `privacyNotices:options:triState:${one}`),
          value: one,
        })),
      )
  }
}

const NEW = ''

/** What was read for the organisations and the register: to be confirmed, corrected, or said not to be so. */
export const Facts: React.FC<{
  candidates: readonly Candidates[]
  choices: readonly OwnChoice[]
  correct: (values: Omit<PlanCorrection, 'plan'>) => void
  correction: PlanCorrection | undefined
  facts: readonly WorkedFact[]
  isDisabled: boolean
  lang: string
  language: string
  mechanisms: readonly Choice[]
  onShow: (at: ReadAt) => void
  say: Say
  tell: (message: string) => void
}> = ({
  candidates,
  choices,
  correct,
  correction,
  facts,
  isDisabled,
  lang,
  language,
  mechanisms,
  onShow,
  say,
  tell,
}) => {
  const nameOf = useFactName()
  const sure = facts.filter(({ isConfirmed, read }) => !isConfirmed && (read?.sure ?? 0) >= SURE)
  const documents = [
    ...new Set([...facts.map(({ path }) => factDocument(path)), ...candidates.map(({ of }) => of)]),
  ]
  const set = (path: string, value: FactValue | null) => correct({ facts: withFact(correction, path, value) })
  const documentName = (document: string): string => {
    const [kind = '', row] = document.split('.')
    const known = (
      ['authority', 'controller', 'jointControllers', 'register', 'representative'] as const
    ).find((one) => one === kind)
    return [known ? say(`documents:${known}`) : document, row && Number(row) + 1].filter(Boolean).join(' ')
  }
  return (
    <section aria-labelledby="pn-import-facts" className="pn-import__card">
      <h3 id="pn-import-facts">{say('facts')}</h3>
      <p className="pn-import__help">{say('factsHelp')}</p>
      {sure.length > 0 && (
        <SmallButton
          disabled={isDisabled}
          onClick={() => {
            const paths = new Set(sure.map(({ path }) => path))
            const kept = (correction?.facts ?? []).filter(({ path }) => !paths.has(path))
            correct({ facts: [...kept, ...sure.map(({ path, value }) => ({ path, value }))] })
            tell(say('factsAccepted', { count: sure.length }))
          }}
        >
          {say('acceptSure', { count: sure.length })}
        </SmallButton>
      )}
      {documents.map((document) => {
        const own = facts.filter(({ path }) => factDocument(path) === document)
        const candidate = candidates.find(({ of }) => of === document)
        const use = choices.find(({ of }) => of === document)?.id ?? null
        const isChosen = choices.some(({ of }) => of === document)
        const value = String((isChosen ? use : (candidate?.use ?? null)) ?? NEW)
        const unsure = own.filter(({ isConfirmed }) => !isConfirmed).length
        return (
          <Disclosure
            className="pn-import__document"
            isOpenAtFirst={unsure > 0}
            key={document}
            summary={
              <>
                {documentName(document)}{' '}
                <span className="pn-import__note">
                  {unsure > 0 ? say('toConfirm', { count: unsure }) : say('allConfirmed')}
                </span>
              </>
            }
          >
            {candidate && candidate.matches.length > 0 && (
              <SelectField
                choices={[
                  ...candidate.matches.map(({ id, title }) => ({
                    label: say('useThis', { title }),
                    value: String(id),
                  })),
                  { label: say('makeNew'), value: NEW },
                ]}
                description={say('useThisHelp')}
                isDisabled={isDisabled}
                label={say('existing')}
                onChange={(next) => {
                  const match = candidate.matches.find(({ id }) => String(id) === next)
                  correct({
                    choices: [
                      ...choices.filter(({ of }) => of !== document),
                      { id: match?.id ?? null, of: document },
                    ],
                  })
                }}
                value={value}
              />
            )}
            {candidate && candidate.matches.length === 0 && (
              <p className="pn-import__help">{say('willBeNew')}</p>
            )}
            <ul className="pn-import__plain">
              {own.map((fact) => {
                const label = nameOf(fact.path)
                const { isConfirmed, path, read, value: now } = fact
                return (
                  <li
                    className={`pn-import__fact${isConfirmed ? '' : ' pn-import__fact--open'}`}
                    id={`pn-fact-${path.replaceAll('.', '-')}`}
                    key={path}
                    tabIndex={-1}
                  >
                    {now === null ? (
                      <p>
                        <del>{label}</del> {say('rejected')}
                      </p>
                    ) : (
                      <ValueField
                        fact={fact}
                        isDisabled={isDisabled}
                        label={label}
                        lang={lang}
                        language={language}
                        mechanisms={mechanisms}
                        onChange={(next) => set(path, next)}
                      />
                    )}
                    <div className="pn-import__row">
                      {!isConfirmed && (
                        <span
                          className={`pn-import__sure${(read?.sure ?? 0) >= SURE ? '' : ' pn-import__sure--check'}`}
                        >
                          {say((read?.sure ?? 0) >= SURE ? 'sure' : 'check')}
                        </span>
                      )}
                      {read && (
                        <SmallButton
                          label={say('showWhere', { what: label })}
                          onClick={() => onShow(read.readAt)}
                        >
                          {say('show')}
                        </SmallButton>
                      )}
                      {!isConfirmed && (
                        <SmallButton
                          disabled={isDisabled}
                          label={say('acceptOne', { what: label })}
                          onClick={() => set(path, now)}
                        >
                          {say('accept')}
                        </SmallButton>
                      )}
                      {now !== null ? (
                        <SmallButton
                          disabled={isDisabled}
                          label={say('rejectOne', { what: label })}
                          onClick={() => set(path, null)}
                        >
                          {say('reject')}
                        </SmallButton>
                      ) : (
                        read && (
                          <SmallButton disabled={isDisabled} onClick={() => set(path, read.value)}>
                            {say('putBack')}
                          </SmallButton>
                        )
                      )}
                    </div>
                  </li>
                )
              })}
            </ul>
          </Disclosure>
        )
      })}
    </section>
  )
}
