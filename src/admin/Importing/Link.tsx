'use client'

import { Link, useConfig } from '@payloadcms/ui'
import React from 'react'

import { adminPath } from '../../http/addresses.js'
import { NOTICE_IMPORTS } from '../../ownSlugs.js'
import { useSay } from './say.js'

/** The way from a list to the page that takes files in. */
export const ImportLink: React.FC = () => {
  const { config } = useConfig()
  const { say } = useSay()
  return (
    <p style={{ marginBottom: 'var(--base)' }}>
      <Link href={adminPath(config, `/collections/${NOTICE_IMPORTS}/bring`)}>{say('open')}</Link>
    </p>
  )
}
