import type { TextField } from 'payload'

import type { NormalisedOptions } from '../src/options.js'

import { slug as checkSlug } from '../src/notice/validation/index.js'
import { descriptionOf, labelOf, translate } from '../src/translations/index.js'

/** Last part of a notice's address. Made from the title when left empty; `guardFixedFields` keeps it fixed later. */
export const slugField = ({ scope }: Pick<NormalisedOptions, 'scope'>): TextField => ({
  name: 'slug',
  type: 'text',
  admin: { description: descriptionOf('slug'), position: 'sidebar' },
  index: true,
  label: labelOf('slug'),
  unique: scope === undefined,
  validate: (
    value: null | string | string[] | undefined,
    { req: { t } }: { req: { t: Parameters<typeof translate>[0] } },
  ) => {
    const code = typeof value === 'string' ? checkSlug(value) : 'slug'
    return code === null || translate(t, `privacyNotices:validation:codes:${code}`)
  },
})
