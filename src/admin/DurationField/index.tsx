'use client'

import type { TextFieldClientProps } from 'payload'

import {
  Button,
  FieldDescription,
  FieldError,
  FieldLabel,
  RenderCustomComponent,
  useField,
  useFormFields,
  useTranslation,
  withCondition,
} from '@payloadcms/ui'
import React, { useEffect, useState } from 'react'

import type { DurationUnit, DurationWords } from '../../notice/languagePack.js'

import { isoOf, isSameLength, partsOfDuration, readDuration } from '../../notice/durations.js'
import { DURATION_UNITS } from '../../notice/languagePack.js'
import { forLanguage } from '../../notice/lookUpLanguage.js'
import { translate } from '../../translations/translate.js'
import { useLocaleCode } from '../useLocaleCode.js'
import { durationStyles } from './styles.js'

type Props = {
  /** The language of the texts in an app without localization. */
  language: string
  /** How the languages of the app tell durations. */
  words: Record<string, DurationWords>
  /** The field beside this one that tells the same in words. */
  textField?: string
} & TextFieldClientProps

/** A part of a duration while it is typed: no unit where it ends with an event and has no number. */
type Typed = { count: string; unit: '' | DurationUnit }

const typedOf = (value: null | string | undefined): Typed[] => {
  const parts = partsOfDuration(value).map(({ count, unit }) => ({ count: String(count), unit }))
  return parts.length > 0 ? parts : [{ count: '', unit: '' }]
}

const valueOf = (typed: Typed[]): null | string =>
  isoOf(typed.flatMap(({ count, unit }) => (unit && count ? [{ count: Number(count), unit }] : [])))

/**
 * A length of time as a number and its unit, stored as an ISO 8601 duration. One of several parts, such as a year and six
 * months, has a number for each. What the text beside it tells is proposed, or said where it is another length.
 */
const DurationFieldComponent: React.FC<Props> = ({ field, language, words, path, readOnly, textField }) => {
  const { t } = useTranslation()
  const {
    customComponents: { Description, Error, Label } = {},
    disabled,
    setValue,
    showError,
    value,
  } = useField<null | string>({ potentiallyStalePath: path })
  const [typed, setTyped] = useState(() => typedOf(value))
  const isFixed = Boolean(readOnly) || disabled

  useEffect(() => {
    // Set from elsewhere, as by a form that was saved or reset.
    setTyped((before) => (valueOf(before) === (value || null) ? before : typedOf(value)))
  }, [value])

  const change = (index: number, part: Typed) => {
    const next = typed.with(index, part)
    setTyped(next)
    setValue(valueOf(next))
  }
  const propose = (duration: string) => {
    setTyped(typedOf(duration))
    setValue(duration)
  }

  const told = (duration: string): string =>
    partsOfDuration(duration)
      .map(
        ({ count, unit }) =>
          `${count} ${translate(t, `privacyNotices:durations:${count === 1 ? 'one' : 'many'}:${unit}`)}`,
      )
      .join(' ')

  const beside = textField && path.slice(0, path.lastIndexOf('.') + 1) + textField
  const said = useDurationSaid(beside, language, words)
  const isKnown = partsOfDuration(value).length > 0
  const differs = said !== null && isKnown && !isSameLength(said, value ?? '')
  const descriptionId = `${path.replaceAll('.', '__')}-said`

  return (
    <div className={['field-type', 'text', 'pn-duration', showError && 'error'].filter(Boolean).join(' ')}>
      <style href="pn-duration" precedence="medium">
        {durationStyles}
      </style>
      <RenderCustomComponent
        CustomComponent={Label}
        Fallback={
          <FieldLabel label={field.label} localized={field.localized} path={path} required={field.required} />
        }
      />
      <div className="field-type__wrap">
        <RenderCustomComponent
          CustomComponent={Error}
          Fallback={<FieldError path={path} showError={showError} />}
        />
        {typed.map((part, index) => (
          <div className="pn-duration__part" key={index}>
            <input
              aria-describedby={descriptionId}
              aria-invalid={showError || undefined}
              aria-label={index === 0 ? undefined : translate(t, 'privacyNotices:durations:number')}
              disabled={isFixed}
              id={index === 0 ? `field-${path.replaceAll('.', '__')}` : undefined}
              inputMode="numeric"
              maxLength={4}
              onChange={({ target }) => {
                const count = target.value.replace(/\D/g, '').replace(/^0+/, '')
                change(index, { count, unit: part.unit || 'years' })
              }}
              type="text"
              value={part.count}
            />
            <select
              aria-label={translate(t, 'privacyNotices:durations:unit')}
              disabled={isFixed}
              onChange={({ target }) => {
                const unit = DURATION_UNITS.find((one) => one === target.value) ?? ''
                change(index, unit ? { ...part, unit } : { count: '', unit })
              }}
              value={part.unit}
            >
              <option value="">{translate(t, 'privacyNotices:durations:until')}</option>
              {DURATION_UNITS.map((unit) => (
                <option key={unit} value={unit}>
                  {translate(t, `privacyNotices:durations:${part.count === '1' ? 'one' : 'many'}:${unit}`)}
                </option>
              ))}
            </select>
          </div>
        ))}
        <div aria-live="polite" className="pn-duration__said" id={descriptionId}>
          {differs && (
            <span>
              {translate(t, 'privacyNotices:durations:differs', {
                duration: told(value ?? ''),
                said: told(said),
              })}
            </span>
          )}
          {said !== null && (differs || !isKnown) && !isFixed && (
            <Button
              buttonStyle="secondary"
              margin={false}
              onClick={() => propose(said)}
              size="small"
              type="button"
            >
              {translate(t, `privacyNotices:durations:${differs ? 'replace' : 'proposal'}`, {
                duration: told(said),
              })}
            </Button>
          )}
        </div>
      </div>
      <RenderCustomComponent
        CustomComponent={Description}
        Fallback={<FieldDescription description={field.admin?.description} path={path} />}
      />
    </div>
  )
}

/** The duration that the text in a field tells in the language of the form, if it tells one. */
const useDurationSaid = (
  path: string | undefined,
  language: string,
  words: Record<string, DurationWords>,
): null | string => {
  const text = useFormFields(([fields]) => (path ? fields[path]?.value : undefined))
  const code = useLocaleCode()
  const own = forLanguage(words, code ?? language)
  return typeof text === 'string' && own ? readDuration(text, own) : null
}

export const DurationField = withCondition(DurationFieldComponent)
