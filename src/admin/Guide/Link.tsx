import type { I18nClient } from '@payloadcms/translations'
import type { SanitizedConfig } from 'payload'

import { Link } from '@payloadcms/ui'
import React from 'react'

import { adminPath } from '../../http/addresses.js'
import { translate } from '../../translations/translate.js'
import { GUIDE_PATH } from './config.js'

/**
 * The way to the guide for editors.
 *
 * @param notices slug of the collection of notices, below which it is
 */
export const GuideLink: React.FC<{ config: SanitizedConfig; i18n: I18nClient; notices: string }> = ({
  config,
  i18n,
  notices,
}) => (
  <Link href={adminPath(config, `/collections/${notices}${GUIDE_PATH}`)}>
    {translate(i18n.t, 'privacyNotices:guide:title')}
  </Link>
)
