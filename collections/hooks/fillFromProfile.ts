import type { CollectionBeforeValidateHook } from 'payload'

import type { NormalisedOptions } from '../../src/options.js'

import { forLanguage } from '../../src/notice/lookUpLanguage.js'
import { translate } from '../../src/translations/index.js'
import { fieldErrors } from '../../src/sources/fieldErrors.js'

/** Gives a new notice what its profile says of numbering, layout and sections, unless it brings its own. */
export const fillFromProfile =
  ({ language, profiles, slugs }: NormalisedOptions): CollectionBeforeValidateHook =>
  ({ data, operation, req }) => {
    if (operation !== 'create' || !data) return data
    const key = (data.profile as string | undefined) ?? profiles[0]?.key
    const profile = profiles.find((one) => one.key === key)
    if (!profile) {
      const message = translate(req.t, 'privacyNotices:validation:unknownProfile', {
        known: profiles.map((one) => one.key).join(', '),
        value: key ?? '',
      })
      throw fieldErrors(req, slugs.notices, [{ message, path: 'profile' }])
    }
    const filled = {
      ...data,
      layout: data.layout || profile.layout,
      numbering: data.numbering || profile.numbering,
      profile: profile.key,
    }
    if (Array.isArray(data.sections) && data.sections.length > 0) return filled
    const locale = req.payload.config.localization ? (req.locale ?? language) : language
    const sections = profile.sections.map(({ block, heading, ...rest }) => ({
      // Every notice gets lists of its own: hooks may change them.
      ...Object.fromEntries(Object.entries(rest).map(([name, list]) => [name, list && [...list]])),
      blockType: block,
      ...(heading && { heading: forLanguage(heading, locale) }),
    }))
    return { ...filled, sections }
  }
