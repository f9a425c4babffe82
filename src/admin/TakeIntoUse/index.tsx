'use client'

import { PublishButton, useTranslation } from '@payloadcms/ui'
import React from 'react'

import { translate } from '../../translations/translate.js'

/** The button that publishes a source: notices can be made with it then, and no reader sees anything yet. */
export const TakeIntoUse: React.FC = () => {
  const { t } = useTranslation()
  return <PublishButton label={translate(t, 'privacyNotices:desk:takeIntoUse')} />
}
