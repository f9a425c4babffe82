import type { EditViewConfig, UIField } from 'payload'

import type { NormalisedOptions } from '../src/options.js'

import { CLIENT } from '../src/admin/paths.js'
import { translate } from '../src/translations/index.js'

/** The page of a notice or a register that shows it as readers will see it, beside its form. */
export const previewView = (
  { disabled, slugs }: NormalisedOptions,
  source: 'notices' | 'registers',
): Record<string, EditViewConfig> =>
  disabled
    ? {}
    : {
        preview: {
          Component: { clientProps: { slugs, source }, path: `${CLIENT}#Preview` },
          path: '/preview',
          tab: {
            href: '/preview',
            label: ({ t }) => translate(t, 'privacyNotices:preview:tab'),
          },
        },
      }

/** Leads to the field of a form that an address names. */
export const goToField = (): UIField => ({
  name: 'goToField',
  type: 'ui',
  admin: {
    components: { Field: `${CLIENT}#GoToField` },
    disableListColumn: true,
    position: 'sidebar',
  },
})

/** Says beside the fields of a register which of its notices do not show what they hold. */
export const notShown = ({ slugs }: NormalisedOptions): UIField => ({
  name: 'notShown',
  type: 'ui',
  admin: {
    components: { Field: { clientProps: { slugs }, path: `${CLIENT}#NotShown` } },
    disableListColumn: true,
    position: 'sidebar',
  },
})
