import type { TextField, TextFieldSingleValidation } from 'payload'

import type { ValidationCode } from '../src/notice/validation/index.js'
import type { NormalisedOptions } from '../src/options.js'
import type { FieldKey } from '../src/translations/index.js'
import type { FactoryContext } from './context.js'

import { CLIENT } from '../src/admin/paths.js'
import {
  businessId,
  calendarDate,
  characters,
  COUNTRY_CODES,
  duration,
  email,
  partialDate,
  phone,
  phoneE164,
  postalCode,
  storedBusinessId,
  storedEmail,
  storedPhone,
  storedPostalCode,
  url,
} from '../src/notice/validation/index.js'
import { completeAddress } from '../src/notice/completeAddress.js'
import { descriptionOf, labelOf, translate } from '../src/translations/index.js'
import { choiceField, choicesField } from './choice.js'
import { countryAround } from './country.js'
import { inLanguage } from './text.js'

type Rest = Pick<TextField, 'admin' | 'defaultValue' | 'index' | 'localized' | 'required'>

/** What the values of a field must be. */
type Kind = {
  check: (value: string, country?: string) => null | ValidationCode
  /** For values that differ by country. */
  options?: NormalisedOptions
  /** The form that a value is stored in. Default: without space around it. */
  stored?: (value: string, country?: string) => string
}

const trimmed = (value: string): string => value.trim()

const validated = (
  name: string,
  key: FieldKey,
  { check, options, stored = trimmed }: Kind,
  rest: Rest = {},
): TextField => ({
  ...rest,
  name,
  type: 'text',
  admin: { ...rest.admin, description: descriptionOf(key) },
  hooks: {
    beforeValidate: [
      async ({ data, originalDoc, previousSiblingDoc, req, siblingData, value }) => {
        if (typeof value !== 'string' || !value) return value
        // Of a save that leaves the country out, it is what is stored.
        const [siblings, document] = [
          { ...previousSiblingDoc, ...siblingData },
          { ...originalDoc, ...data },
        ]
        return stored(value, options && (await countryAround(req, options, siblings, document)))
      },
    ],
  },
  label: labelOf(key),
  validate: (async (value, args) => {
    const { data, req, required, siblingData } = args
    if (typeof value !== 'string' || !value) return required ? req.t('validation:required') : true
    const country = options && (await countryAround(req, options, siblingData, data))
    // A form is checked before it is saved, and as it was typed.
    const code = characters(value) ?? check(stored(value, country), country)
    return code === null || inLanguage(translate(req.t, `privacyNotices:validation:codes:${code}`), args)
  }) satisfies TextFieldSingleValidation,
})

/** Business ID; a Finnish one is checked by its check digit. The country is that of the address beside it. */
export const businessIdField = ({ options }: FactoryContext): TextField =>
  validated('businessId', 'businessId', { check: businessId, options, stored: storedBusinessId })

/** Postal code, by the country beside it. */
export const postalCodeField = ({ options }: FactoryContext): TextField =>
  validated(
    'postalCode',
    'postalCode',
    { check: postalCode, options, stored: storedPostalCode },
    { admin: { width: '30%' } },
  )

/** E-mail address. */
export const emailField = (): TextField => validated('email', 'email', { check: email, stored: storedEmail })

/** Address of a web page; one without its `https://` gets it. */
export const urlField = (name: string, key: FieldKey, rest: Rest = {}): TextField =>
  validated(name, key, { check: url, stored: (value) => completeAddress(value.trim()) }, rest)

/**
 * A length of time, stored as an ISO 8601 duration and edited as a number and its unit.
 *
 * @param textField the field beside it that tells the same in words, from which it is proposed
 */
export const durationField = (
  { options }: FactoryContext,
  name: string,
  key: FieldKey,
  textField?: string,
  rest: Rest = {},
): TextField => {
  const field = validated(name, key, { check: duration }, rest)
  const words = Object.fromEntries(
    Object.entries(options.languages.packs).flatMap(([language, pack]) =>
      pack.durationWords ? [[language, pack.durationWords]] : [],
    ),
  )
  const clientProps = { language: options.language, textField, words }
  return {
    ...field,
    admin: {
      ...field.admin,
      components: { Field: { clientProps, path: `${CLIENT}#DurationField` } },
    },
  }
}

/** Country, ISO 3166-1 alpha-2. */
export const countryField = (
  key: 'contactCountry' | 'country' | 'recipientCountry' = 'country',
  rest: Pick<TextField, 'defaultValue' | 'required'> = {},
): TextField => choiceField({ ...rest, name: 'country', allowed: COUNTRY_CODES, choices: 'countries', key })

/** Countries, ISO 3166-1 alpha-2. */
export const countriesField = (key: FieldKey): TextField =>
  choicesField({ name: 'countries', allowed: COUNTRY_CODES, choices: 'countries', key })

/** Phone number as typed, and beside it the same in E.164 where it can be read. */
export const phoneFields = ({ options }: FactoryContext): [TextField, TextField] => [
  validated('phone', 'phone', { check: phone, stored: storedPhone }),
  {
    name: 'phoneE164',
    type: 'text',
    admin: { hidden: true },
    hooks: {
      beforeChange: [
        async ({ data, req, siblingData }) =>
          typeof siblingData.phone === 'string'
            ? phoneE164(siblingData.phone, await countryAround(req, options, siblingData, data))
            : null,
      ],
    },
    label: labelOf('phoneE164'),
  },
]

/**
 * A calendar date, stored as `YYYY-MM-DD`. It is no timestamp, so that no time zone can move it to another day.
 */
export const calendarDateField = (name: string, key: FieldKey, rest: Rest = {}): TextField =>
  withPicker(validated(name, key, { check: calendarDate }, rest), {})

/**
 * A calendar date, or its month (`YYYY-MM`) or year (`YYYY`) alone, stored as it is told.
 *
 * @param proposedIn a time zone: the form of a new document proposes its today. A default value of the field would also be
 *   that of whoever leaves it out by API, and of documents without one when they are read
 */
export const partialDateField = (
  name: string,
  key: FieldKey,
  { proposedIn, ...rest }: { proposedIn?: string } & Rest = {},
): TextField =>
  withPicker(validated(name, key, { check: partialDate }, rest), { isPartial: true, proposedIn })

const withPicker = (
  field: TextField,
  clientProps: { isPartial?: boolean; proposedIn?: string | undefined },
): TextField => ({
  ...field,
  admin: {
    ...field.admin,
    components: { Cell: `${CLIENT}#DateCell`, Field: { clientProps, path: `${CLIENT}#CalendarDateField` } },
  },
})
