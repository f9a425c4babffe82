import type {
  CheckboxField,
  PayloadRequest,
  TextareaField,
  TextareaFieldValidation,
  TextField,
  TextFieldSingleValidation,
} from 'payload'

import type { FieldKey } from '../src/translations/index.js'

import { hasForbiddenCharacter } from '../src/notice/characters.js'
import { matchPlaceholders, matchProblems } from '../src/notice/compose/placeholders.js'
import { aboutLanguage, problemMessage } from '../src/translations/problemMessage.js'
import { descriptionOf, labelOf, translate, tx } from '../src/translations/index.js'
import { normalised } from './spelling.js'

type Common = Pick<TextField, 'admin' | 'index' | 'localized' | 'required' | 'unique'>

/** The language to tell of with what is wrong in a field: that of the request, of a localized field. */
export const languageOf = ({
  localized,
  req,
}: {
  localized?: boolean
  req: Pick<PayloadRequest, 'locale'>
}): null | string => (localized && req.locale) || null

/** Adds the language to a message, because a localized field is wrong in one language only. */
export const inLanguage = (
  message: string,
  { localized, req }: { localized?: boolean; req: Parameters<TextFieldSingleValidation>[1]['req'] },
): string => (localized && req.locale ? aboutLanguage(req.t, message, req.locale) : message)

/**
 * What every typed text is checked for: characters that would be invisible or break a record, and placeholders that
 * could never be resolved.
 */
export const plainTextProblem = (
  value: unknown,
  args: Parameters<typeof inLanguage>[1],
): string | undefined => {
  if (typeof value !== 'string') return undefined
  if (hasForbiddenCharacter(value)) {
    return inLanguage(translate(args.req.t, 'privacyNotices:validation:codes:controlCharacter'), args)
  }
  const [problem] = matchPlaceholders(value).flatMap((match) => matchProblems(match, ''))
  return problem && problemMessage(args.req.t, problem, languageOf(args))
}

const validateText: TextFieldSingleValidation = (value, args) => {
  if (args.required && !(typeof value === 'string' && value.trim())) {
    return inLanguage(args.req.t('validation:required'), args)
  }
  return plainTextProblem(value, args) ?? true
}

/** One line of text. */
export const textField = (name: string, key: FieldKey, rest: Common = {}): TextField => ({
  ...rest,
  name,
  type: 'text',
  admin: { ...rest.admin, description: descriptionOf(key) },
  hooks: { beforeValidate: [normalised] },
  label: labelOf(key),
  validate: validateText,
})

/** Several short texts, such as categories. */
export const textsField = (
  name: string,
  key: FieldKey,
  rest: Pick<TextField, 'admin' | 'localized'> = {},
): TextField => ({
  ...rest,
  name,
  type: 'text',
  admin: {
    ...rest.admin,
    description: descriptionOf(key),
    placeholder: tx('privacyNotices:desk:typeAndEnter'),
  },
  hasMany: true,
  hooks: {
    // SQL adapters leave what is there when there are to be none
    beforeChange: [({ value }: { value?: null | string[] }) => (value === null ? [] : value)],
    beforeValidate: [normalised],
  },
  label: labelOf(key),
  validate: (value, args) => {
    for (const one of Array.isArray(value) ? value : []) {
      const problem = plainTextProblem(one, args)
      if (problem) return problem
    }
    return true
  },
})

/** Some lines of text. */
export const textareaField = (
  name: string,
  key: FieldKey,
  rest: Pick<TextareaField, 'admin' | 'localized' | 'required'> = {},
): TextareaField => ({
  ...rest,
  name,
  type: 'textarea',
  admin: { rows: 2, ...rest.admin, description: descriptionOf(key) },
  hooks: { beforeValidate: [normalised] },
  label: labelOf(key),
  validate: validateText as unknown as TextareaFieldValidation,
})

/** A box to tick. */
export const checkboxField = (
  name: string,
  key: FieldKey,
  admin: CheckboxField['admin'] = {},
): CheckboxField => ({
  name,
  type: 'checkbox',
  admin: { ...admin, description: descriptionOf(key) },
  defaultValue: false,
  label: labelOf(key),
})
