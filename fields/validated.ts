import type { TextField, TextFieldSingleValidation } from 'payload'

import type { ValidationCode } from '../src/notice/validation/index.js'
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
  url,
} from '../src/notice/validation/index.js'
import { descriptionOf, labelOf, translate } from '../src/translations/index.js'
import { choiceField, choicesField } from './choice.js'
import { inLanguage } from './text.js'

type Siblings = { country?: null | string }
type Check = (value: string, siblings: Siblings) => null | ValidationCode
type Rest = Pick<TextField, 'admin' | 'defaultValue' | 'index' | 'localized' | 'required'>

const validated = (name: string, key: FieldKey, check: Check, rest: Rest = {}): TextField => ({
  ...rest,
  name,
  type: 'text',
  admin: { ...rest.admin, description: descriptionOf(key) },
  // What is pasted often brings a space with it.
  hooks: { beforeValidate: [({ value }) => (typeof value === 'string' ? value.trim() : value)] },
  label: labelOf(key),
  validate: ((value, args) => {
    const { data, req, required, siblingData } = args
    if (typeof value !== 'string' || !value) return required ? req.t('validation:required') : true
    // A separate postal address is in the country of the document it belongs to.
    const country = (siblingData as Siblings)?.country ?? (data as Siblings)?.country
    const code = characters(value) ?? check(value, { country })
    return code === null || inLanguage(translate(req.t, `privacyNotices:validation:codes:${code}`), args)
  }) satisfies TextFieldSingleValidation,
})

/** Business ID; a Finnish one is checked by its check digit. The country is that of the address beside it. */
export const businessIdField = ({ options }: FactoryContext): TextField =>
  validated('businessId', 'businessId', (value, { country }) => businessId(value, country ?? options.country))

/** Postal code, by the country beside it. */
export const postalCodeField = ({ options }: FactoryContext): TextField =>
  validated(
    'postalCode',
    'postalCode',
    (value, { country }) => postalCode(value, country ?? options.country),
    {
      admin: { width: '30%' },
    },
  )

/** E-mail address. */
export const emailField = (): TextField => validated('email', 'email', email)

/** Address of a web page. */
export const urlField = (name: string, key: FieldKey, rest: Rest = {}): TextField =>
  validated(name, key, url, rest)

/** A length of time, ISO 8601. */
export const durationField = (name: string, key: FieldKey, rest: Rest = {}): TextField =>
  validated(name, key, duration, rest)

/** Country, ISO 3166-1 alpha-2. */
export const countryField = (
  key: 'country' | 'recipientCountry' = 'country',
  rest: Pick<TextField, 'defaultValue' | 'required'> = {},
): TextField => choiceField({ ...rest, name: 'country', allowed: COUNTRY_CODES, choices: 'countries', key })

/** Countries, ISO 3166-1 alpha-2. */
export const countriesField = (key: FieldKey): TextField =>
  choicesField({ name: 'countries', allowed: COUNTRY_CODES, choices: 'countries', key })

/** Phone number as typed, and beside it the same in E.164 where it can be read. */
export const phoneFields = ({ options }: FactoryContext): [TextField, TextField] => [
  validated('phone', 'phone', phone),
  {
    name: 'phoneE164',
    type: 'text',
    admin: { hidden: true },
    hooks: {
      beforeChange: [
        ({ data, siblingData }) =>
          typeof siblingData.phone === 'string'
            ? // A contact is in the country of the organisation it answers for.
              phoneE164(
                siblingData.phone,
                (siblingData as Siblings).country ?? (data as Siblings)?.country ?? options.country,
              )
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
  withPicker(validated(name, key, calendarDate, rest), {})

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
): TextField => withPicker(validated(name, key, partialDate, rest), { isPartial: true, proposedIn })

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
