import type { I18n } from '@payloadcms/translations'
import type { ServerProps } from 'payload'

import { createLocalReq } from 'payload'
import React from 'react'

import { optionsOf } from '../../installation.js'
import { ownersToChoose } from '../../sources/owners.js'
import { translate } from '../../translations/translate.js'
import { nameOfProfile } from '../../ropa/profiles.js'
import { ROPA_FORMATS } from '../../ropa/formats/index.js'
import { RopaForm } from './Form.js'

/** Above the list of registers, for who may see everything: the record of processing activities as a file. */
export const RopaDownload: React.FC<ServerProps> = async ({ i18n, payload, user }) => {
  if (!user) return null
  const options = optionsOf(payload)
  const req = await createLocalReq({ req: { i18n: i18n as I18n }, user }, payload)
  if (!(await options.access.audit({ req }))) return null
  const words = (key: 'art30' | 'cnil' | 'dpc' | 'ico') =>
    translate(i18n.t, `privacyNotices:ropa:profiles:${key}`)
  return (
    <RopaForm
      formats={ROPA_FORMATS.map(({ name }) => name)}
      owners={await ownersToChoose(req, options)}
      profiles={options.ropa.profiles.map((profile) => ({
        label: nameOfProfile(profile, i18n.language, words),
        value: profile.key,
      }))}
      registers={options.slugs.registers}
      timeZone={options.timeZone}
    />
  )
}
