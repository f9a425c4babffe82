import type { UIField } from 'payload'

import type { FactoryContext } from './context.js'

import { CLIENT } from '../src/admin/paths.js'
import { SECTION_KEYS } from '../src/notice/vocabulary.js'
import { sectionChoices } from './blocks/choices.js'

/** Beside the form of a notice: what a check finds in it while it is written. */
export const checksField = ({ options }: FactoryContext): UIField => ({
  name: 'checkPanel',
  type: 'ui',
  admin: {
    components: {
      Field: {
        clientProps: { headings: sectionChoices(options, SECTION_KEYS), slugs: options.slugs },
        path: `${CLIENT}#CheckPanel`,
      },
    },
    disableListColumn: true,
    position: 'sidebar',
  },
})

/** At the top of the form: how much that is, and the way to it. */
export const checkSummaryField = (): UIField => ({
  name: 'checkSummary',
  type: 'ui',
  admin: { components: { Field: `${CLIENT}#CheckSummary` }, disableListColumn: true },
})
