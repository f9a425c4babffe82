'use client'

import type { TextFieldClientProps } from 'payload'

import { getTranslation } from '@payloadcms/translations'
import { FieldDescription, SelectInput, useField, useTranslation, withCondition } from '@payloadcms/ui'
import React, { useCallback, useMemo } from 'react'

import type { Choice } from './choice.js'

import { countryChoices } from './countries.js'

type Props = { choices: 'countries' | Choice[]; hasMany?: boolean } & TextFieldClientProps

type Selected = { value?: unknown }

/** A text field that is chosen from a list: one or several values, stored as text. */
const ChoiceFieldComponent: React.FC<Props> = ({ choices, field, hasMany = false, path, readOnly }) => {
  const { i18n } = useTranslation()
  const {
    customComponents: { AfterInput, BeforeInput, Description, Error, Label } = {},
    disabled,
    setValue,
    showError,
    value,
  } = useField<null | string | string[]>({ potentiallyStalePath: path })

  const options = useMemo(
    () =>
      choices === 'countries'
        ? countryChoices(i18n.language)
        : choices.map((choice) => ({ label: getTranslation(choice.label, i18n), value: choice.value })),
    [choices, i18n],
  )

  const onChange = useCallback(
    (selected: Selected | Selected[] | null) => {
      if (Array.isArray(selected)) setValue(selected.map((one) => String(one.value)))
      else setValue(selected ? String(selected.value) : null)
    },
    [setValue],
  )

  return (
    <SelectInput
      AfterInput={AfterInput}
      BeforeInput={BeforeInput}
      Description={Description ?? <FieldDescription description={field.admin?.description} path={path} />}
      Error={Error}
      hasMany={hasMany}
      isClearable={!field.required}
      isSortable
      Label={Label}
      label={field.label}
      localized={field.localized}
      name={field.name}
      onChange={onChange}
      options={options}
      path={path}
      readOnly={Boolean(readOnly) || disabled}
      required={field.required}
      showError={showError}
      style={field.admin?.width ? ({ '--field-width': field.admin.width } as React.CSSProperties) : undefined}
      value={value ?? undefined}
    />
  )
}

export const ChoiceField = withCondition(ChoiceFieldComponent)
