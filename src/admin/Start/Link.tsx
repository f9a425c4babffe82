'use client'

import { Link, useConfig, useTranslation } from '@payloadcms/ui'
import React from 'react'

import { adminPath } from '../../http/addresses.js'
import { translate } from '../../translations/translate.js'

/** The way from a list to the page that makes a register and its notice by questions. */
export const StartLink: React.FC<{ notices: string }> = ({ notices }) => {
  const { config } = useConfig()
  const { t } = useTranslation()
  return (
    <p style={{ marginBottom: 'var(--base)' }}>
      <Link href={adminPath(config, `/collections/${notices}/start`)}>
        {translate(t, 'privacyNotices:start:open')}
      </Link>
    </p>
  )
}
