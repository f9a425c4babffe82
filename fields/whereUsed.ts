import type { EditViewConfig, UIField } from 'payload'

import type { NormalisedOptions } from '../src/options.js'
import type { SourceKey } from '../src/sources/names.js'

import { CLIENT } from '../src/admin/paths.js'
import { translate } from '../src/translations/index.js'

/** What Payload keeps of the editing of a document is called so that nobody takes it for what was published. */
export const editHistory: EditViewConfig = {
  tab: { label: ({ t }) => translate(t, 'privacyNotices:desk:history'), order: 300 },
}

/** The page of a source that says where it is used, beside its form. */
export const whereUsedView = (
  { disabled, slugs }: NormalisedOptions,
  source: SourceKey,
): Record<string, EditViewConfig> =>
  disabled
    ? {}
    : {
        versions: editHistory,
        whereUsed: {
          Component: { clientProps: { slugs, source }, path: `${CLIENT}#WhereUsed` },
          path: '/where-used',
          tab: {
            href: '/where-used',
            label: ({ t }) => translate(t, 'privacyNotices:uses:tab'),
          },
        },
      }

/** Says in the form of a source that notices wait because of it. */
export const pendingHintField = ({ slugs }: NormalisedOptions, source: SourceKey): UIField => ({
  name: 'pendingHint',
  type: 'ui',
  admin: {
    components: { Field: { clientProps: { slugs, source }, path: `${CLIENT}#PendingHint` } },
    disableListColumn: true,
    position: 'sidebar',
  },
})
