import type { TextField, TextFieldManyValidation, TextFieldSingleValidation } from 'payload'

import type { Choice } from '../src/admin/ChoiceField/choice.js'
import type { FieldKey } from '../src/translations/index.js'

import { CLIENT } from '../src/admin/paths.js'
import { descriptionOf, labelOf, translate } from '../src/translations/index.js'

type ChoiceArgs = {
  /** Values that may be stored. */
  allowed: readonly string[]
  /** What the editor chooses from; `countries` has its names made by the browser. */
  choices: 'countries' | Choice[]
  /** Refuses any other value in drafts too: for a list that no option changes. */
  closed?: boolean
  key: FieldKey
} & Pick<TextField, 'admin' | 'defaultValue' | 'index' | 'name' | 'required'>

const choiceAdmin = ({ admin, choices, key }: ChoiceArgs, hasMany: boolean): TextField['admin'] => ({
  ...admin,
  components: { Field: { path: `${CLIENT}#ChoiceField`, clientProps: { choices, hasMany } } },
  description: descriptionOf(key),
})

const validateOne =
  (allowed: readonly string[]): TextFieldSingleValidation =>
  (value, { req: { t }, required }) => {
    if (!value) return required ? t('validation:required') : true
    return allowed.includes(value) || translate(t, 'privacyNotices:validation:choice', { value })
  }

const validateMany =
  (allowed: readonly string[]): TextFieldManyValidation =>
  (value, { req: { t }, required }) => {
    if (!Array.isArray(value) || value.length === 0) return required ? t('validation:required') : true
    const unknown = value.find((one) => !allowed.includes(one))
    return unknown === undefined || translate(t, 'privacyNotices:validation:choice', { value: unknown })
  }

/**
 * A choice stored as text: unlike a select it is no enum in SQL databases, so that a longer list needs no migration.
 */
export const choiceField = (args: ChoiceArgs): TextField => ({
  name: args.name,
  type: 'text',
  admin: choiceAdmin(args, false),
  ...(args.closed && {
    custom: { noticeChoices: args.allowed },
    // Before anything is composed of it.
    hooks: { beforeValidate: [({ value }: { value?: null | string }) => (value === '' ? null : value)] },
  }),
  defaultValue: args.defaultValue,
  index: args.index,
  label: labelOf(args.key),
  required: args.required,
  validate: validateOne(args.allowed),
})

/** The choices of a field that holds several, or one of a closed list; undefined for any other field. */
export const choicesOf = ({ custom }: { custom?: Record<string, unknown> }): readonly string[] | undefined =>
  custom?.['noticeChoices'] as readonly string[] | undefined

/** Several choices, stored as texts in the order chosen. */
export const choicesField = (args: ChoiceArgs): TextField => ({
  name: args.name,
  type: 'text',
  admin: choiceAdmin(args, true),
  custom: { noticeChoices: args.allowed },
  hasMany: true,
  hooks: {
    // SQL adapters keep such texts by the place of their section and leave them when there are none, so that a section
    // without would get those of the one that was in its place before.
    beforeChange: [({ value }: { value?: null | string[] }) => value ?? []],
  },
  label: labelOf(args.key),
  required: args.required,
  validate: validateMany(args.allowed),
})
