import type { ServerProps } from 'payload'

import { Link } from '@payloadcms/ui'
import { createLocalReq } from 'payload'
import React from 'react'

import { adminPath } from '../../http/addresses.js'
import { optionsOf } from '../../installation.js'
import { translate } from '../../translations/translate.js'
import { GuideLink } from '../Guide/Link.js'
import { startStyles } from './styles.js'

/** On the dashboard of somebody who may edit, until a notice is published: what comes first, what next, and where. */
export const FirstSteps: React.FC<ServerProps> = async ({ i18n, payload, user }) => {
  if (!user) return null
  const options = optionsOf(payload)
  const { slugs } = options
  const req = await createLocalReq({ user }, payload)
  if (!(await options.access.edit({ req }))) return null
  const find = (collection: string, where: object) =>
    payload.find({
      collection: collection as never,
      depth: 0,
      draft: true,
      limit: 1,
      overrideAccess: false,
      req,
      select: { updatedAt: true } as never,
      where: where as never,
    })
  const published = await payload.find({
    collection: slugs.notices as never,
    depth: 0,
    limit: 1,
    overrideAccess: false,
    req,
    select: { updatedAt: true } as never,
    where: { _status: { equals: 'published' } },
  })
  if (published.totalDocs > 0) return null
  const organisations = await find(slugs.organisations, { roles: { in: ['controller'] } })
  const notices = await find(slugs.notices, {})
  const draft = notices.docs[0] as undefined | { id: number | string }
  const t = i18n.t
  const steps = [
    { isDone: organisations.totalDocs > 0 || Boolean(draft), key: 'stepOrganisation' },
    { isDone: Boolean(draft), key: 'stepRegister' },
    { isDone: false, key: 'stepPreview' },
    { isDone: false, key: 'stepPublish' },
  ] as const
  const next = steps.findIndex(({ isDone }) => !isDone)
  const href = adminPath(
    payload.config,
    draft ? `/collections/${slugs.notices}/${draft.id}/preview` : `/collections/${slugs.notices}/start`,
  )
  return (
    <section aria-labelledby="pn-first-steps" className="pn-steps">
      <style href="pn-start" precedence="default">
        {startStyles}
      </style>
      <h2 id="pn-first-steps">{translate(t, 'privacyNotices:start:firstSteps')}</h2>
      <p>{translate(t, 'privacyNotices:start:firstStepsIntro')}</p>
      <ol>
        {steps.map(({ key, isDone }, index) => (
          <li aria-current={index === next ? 'step' : undefined} key={key}>
            {translate(t, `privacyNotices:start:${key}`)}
            {(isDone || index === next) && (
              <span className="pn-steps__state">
                {translate(t, `privacyNotices:start:${isDone ? 'stepDone' : 'stepNext'}`)}
              </span>
            )}
          </li>
        ))}
      </ol>
      <Link className="pn-steps__link" href={href}>
        {translate(t, `privacyNotices:start:${draft ? 'continue' : 'begin'}`)}
      </Link>{' '}
      <GuideLink config={payload.config} i18n={i18n} notices={slugs.notices} />
    </section>
  )
}
