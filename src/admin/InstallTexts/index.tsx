import type { I18n } from '@payloadcms/translations'
import type { ServerProps } from 'payload'

import { createLocalReq } from 'payload'
import React from 'react'

import { optionsOf } from '../../installation.js'
import { hasOwners } from '../../scopes.js'
import { ownersToChoose } from '../../sources/owners.js'
import { InstallTextsForm } from './Form.js'

/** Above the list of shared texts: adds the standard texts, for which organisation being asked of who works with several. */
export const InstallTexts: React.FC<ServerProps> = async ({ i18n, payload, user }) => {
  if (!user) return null
  const options = optionsOf(payload)
  const { blocks } = options.slugs
  const req = await createLocalReq({ req: { i18n: i18n as I18n }, user }, payload)
  const owners = hasOwners(payload, options, blocks) ? await ownersToChoose(req, options) : []
  return <InstallTextsForm blocks={blocks} owners={owners} />
}
