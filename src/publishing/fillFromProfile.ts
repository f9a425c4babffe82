import type { CollectionBeforeValidateHook } from 'payload'

import type { NormalisedOptions } from '../options.js'

import { translate } from '../translations/index.js'
import { ValidationError } from 'payload'

/** Gives a new notice the sections of its profile, unless it brings its own. */
export const fillFromProfile =
  ({ profiles, slugs }: NormalisedOptions): CollectionBeforeValidateHook =>
  ({ data, operation, req }) => {
    if (operation !== 'create' || !data) return data
    const key = (data.profile as string | undefined) ?? profiles[0]?.key
    const profile = profiles.find((one) => one.key === key)
    if (!profile) {
      throw new ValidationError(
        {
          collection: slugs.notices,
          errors: [
            {
              message: translate(req.t, 'privacyNotices:validation:unknownProfile', {
                known: profiles.map((one) => one.key).join(', '),
                value: key ?? '',
              }),
              path: 'profile',
            },
          ],
          req,
        },
        req.t,
      )
    }
    if (Array.isArray(data.sections) && data.sections.length > 0) return data
    const sections = profile.sections.map(({ block, heading, ...rest }) => ({
      ...rest,
      blockType: block,
      ...(heading && req.locale && { heading: heading[req.locale.split('-')[0] ?? req.locale] }),
    }))
    return { ...data, profile: profile.key, sections }
  }
