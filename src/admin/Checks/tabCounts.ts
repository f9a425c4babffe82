import type { ClientField } from 'payload'

import type { NamedFinding } from '../../checks/checkComposed.js'

const holds = (fields: readonly ClientField[], name: string): boolean =>
  fields.some(
    (field) =>
      ('name' in field && field.name === name) ||
      ('fields' in field && (!('name' in field) || field.name === undefined) && holds(field.fields, name)),
  )

/** The field of the form that a finding is mended in, or that shows what it is about. */
const fieldFor = ({ section, source }: NamedFinding, notice: string): string =>
  source?.collection === 'notices' && (notice === '' || source.id === notice) && source.path !== ''
    ? (source.path.split('.')[0] ?? '')
    : section?.part === 'section'
      ? 'sections'
      : section
        ? 'introduction'
        : 'registers'

/**
 * The findings of each tab of a form, in the order of its tabs.
 *
 * @param notice id of the form's notice; empty where it has none yet
 */
export const findingsByTab = (
  fields: readonly ClientField[],
  findings: readonly NamedFinding[],
  notice: string,
): NamedFinding[][] =>
  fields
    .flatMap((field) => (field.type === 'tabs' ? field.tabs : []))
    .map((tab) => findings.filter((finding) => holds(tab.fields, fieldFor(finding, notice))))

/** Text as a string of CSS: what is in it ends neither the string nor the style. */
const cssString = (text: string): string =>
  `"${text.replace(/["\\<>\n\r\f]/g, (found) => `\\${found.charCodeAt(0).toString(16)} `)}"`

/** The count of one tab: the number, and what it says to those who hear it. */
export type TabCount = { count: number; isSerious: boolean; said: string }

/**
 * Styles that show counts on the tabs of a form: Payload draws the tabs, and has no place for more in them.
 *
 * @param collection slug of the form's collection
 */
export const tabCountStyles = (collection: string, counts: readonly TabCount[]): string =>
  counts
    .flatMap(({ count, isSerious, said }, index) => {
      if (count === 0) return []
      const colour = isSerious ? 'error' : 'warning'
      const number = cssString(String(count))
      return [
        `.collection-edit--${collection} .pn-tabs .tabs-field__tab-button:nth-child(${index + 1})::before {
  align-self: center;
  background: var(--theme-${colour}-100);
  border-radius: 1em;
  color: var(--theme-${colour}-900);
  content: ${number};
  content: ${number} / ${cssString(`${said}: `)};
  font-size: 0.75rem;
  font-weight: 600;
  line-height: 1.4;
  order: 1;
  padding: 0 7px;
}`,
      ]
    })
    .join('\n')
