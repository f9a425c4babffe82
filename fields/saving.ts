import type { Field, TextField } from 'payload'

const told = (name: string): TextField => ({ name, type: 'text', virtual: true })

/**
 * What a program that saves a notice says and is told beside the notice's text. Nothing of it is stored in the notice.
 *
 * - `revision`, given: names the save, so that repeating the request makes no second record
 * - `recorded`, answered: the record that publishing or withdrawing has made, or found there already
 * - `remarks`, answered with it: what the notice lacks and what to look at in it (`AnsweredRemark`)
 * - `findings`, answered when it publishes: what rules found in the notice that does not keep it from that (`NamedFinding`)
 */
export const savingFields = (): Field[] => [
  { ...told('revision'), admin: { disabled: true } },
  {
    name: 'recorded',
    type: 'group',
    admin: { disabled: true },
    fields: [
      told('address'),
      told('effectiveFrom'),
      told('event'),
      told('hash'),
      told('publishedAt'),
      told('revision'),
      told('scope'),
      { name: 'version', type: 'number', virtual: true },
    ],
    virtual: true,
  },
  { name: 'remarks', type: 'json', admin: { disabled: true }, virtual: true },
  { name: 'findings', type: 'json', admin: { disabled: true }, virtual: true },
]
