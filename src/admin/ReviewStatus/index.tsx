import type { AdminViewServerProps, PayloadRequest, ServerProps } from 'payload'

import { Gutter, Link, SetStepNav } from '@payloadcms/ui'
import React from 'react'

import { adminPath } from '../../http/addresses.js'
import { optionsOf } from '../../installation.js'
import { STATUS_PATH } from '../../reviews/page.js'
import { readStatus } from '../../reviews/status.js'
import { translate } from '../../translations/translate.js'
import { StatusCards, type StatusCardProps } from './cards.js'
import { statusStyles } from './styles.js'

const statusFor = async (req: PayloadRequest, isPage: boolean): Promise<null | StatusCardProps> => {
  const { i18n, payload } = req
  const options = optionsOf(payload)
  const status = await readStatus(req, options)
  if (!status) return null
  const { access } = options
  const mayEdit = (await access.edit({ req })) || (await access.publish({ req }))
  return { i18n, isPage, mayEdit, options, payload, status }
}

const Styles: React.FC = () => (
  <style href="pn-status" precedence="default">
    {statusStyles}
  </style>
)

/** On the dashboard: where the notices stand, and what of them needs attention. */
export const StatusWidget: React.FC<{ req: PayloadRequest }> = async ({ req }) => {
  const props = await statusFor(req, false)
  if (!props) return null
  return (
    <section aria-labelledby="pn-status-heading" className="pn-status pn-status--widget">
      <Styles />
      <h2 id="pn-status-heading">{translate(props.i18n.t, 'privacyNotices:reviews:status')}</h2>
      <StatusCards {...props} />
    </section>
  )
}

/** The page that says the same with all there is, and where a review can be noted. Whoever may not read notices sees nothing on it. */
export const StatusView: React.FC<AdminViewServerProps> = async ({ initPageResult: { req } }) => {
  const { t } = req.i18n
  const props = await statusFor(req, true)
  const label = translate(t, 'privacyNotices:reviews:status')
  return (
    <Gutter className="pn-status pn-status--page">
      <Styles />
      <SetStepNav nav={[{ label }]} />
      <h1>{label}</h1>
      {props ? <StatusCards {...props} /> : <p>{t('error:unauthorized')}</p>}
    </Gutter>
  )
}

/** The way to that page, below the links of the navigation, for who may read notices. */
export const StatusLink: React.FC<{ notices: string } & ServerProps> = ({
  i18n,
  notices,
  payload,
  permissions,
}) =>
  permissions?.collections?.[notices]?.read ? (
    <Link className="nav__link" href={adminPath(payload.config, `/collections/${notices}${STATUS_PATH}`)}>
      <span className="nav__link-label">{translate(i18n.t, 'privacyNotices:reviews:status')}</span>
    </Link>
  ) : null
