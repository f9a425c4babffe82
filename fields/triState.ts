import type { Condition, RadioField } from 'payload'

import type { FieldKey } from '../src/translations/index.js'

import { descriptionOf, labelOf, tx } from '../src/translations/index.js'

/** A matter that may not apply: yes, no, or not decided yet, so that empty differs from "does not apply". */
export const triStateField = (name: string, key: FieldKey): RadioField => ({
  name,
  type: 'radio',
  admin: { description: descriptionOf(key), layout: 'horizontal' },
  defaultValue: 'undecided',
  label: labelOf(key),
  options: [
    { label: tx('privacyNotices:options:triState:yes'), value: 'yes' },
    { label: tx('privacyNotices:options:triState:no'), value: 'no' },
    { label: tx('privacyNotices:options:triState:undecided'), value: 'undecided' },
  ],
})

/** Shows a field only when the tri-state beside it says yes. */
export const whenYes =
  (name: string): Condition =>
  (_, siblingData) =>
    siblingData?.[name] === 'yes'
