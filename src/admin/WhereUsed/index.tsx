'use client'

import { Banner, Gutter, Link, useDocumentInfo, useTranslation } from '@payloadcms/ui'
import React, { useCallback, useEffect, useState } from 'react'

import type { CollectionKey, Slugs } from '../../options.js'
import type { Usage, UsageElsewhere } from '../../pending/list.js'
import type { SourceKey } from '../../sources/names.js'

import { translate } from '../../translations/translate.js'
import { ask, useAddresses } from '../api.js'
import { TabSteps } from '../TabSteps/index.js'
import { RepublishForm } from './RepublishForm.js'
import { whereUsedStyles } from './styles.js'

/** What the view is told by the collection it belongs to. */
export type WhereUsedProps = { source: SourceKey; slugs: Slugs }

/**
 * The page of a source that says where it is used, and from which the notices are published again whose text it has
 * changed.
 */
export const WhereUsed: React.FC<WhereUsedProps> = ({ slugs, source }) => {
  const { id } = useDocumentInfo()
  const { api, document } = useAddresses()
  const { i18n, t } = useTranslation()
  const [usage, setUsage] = useState<Usage>()
  const [elsewhere, setElsewhere] = useState<UsageElsewhere['elsewhere']>([])
  const [problem, setProblem] = useState<string>()
  const query = { source: `${source}:${id}`, locale: i18n.language }
  const address = api(slugs.notices, '/uses', query)
  const elsewhereAddress = api(slugs.notices, '/uses', { ...query, elsewhere: 'true' })

  const load = useCallback(
    async (signal?: AbortSignal) => {
      const answer = await ask<Usage>(address, { signal })
      if (signal?.aborted) return
      if ('body' in answer) setUsage(answer.body)
      setProblem('problem' in answer ? answer.problem : undefined)
    },
    [address],
  )
  useEffect(() => {
    const controller = new AbortController()
    void load(controller.signal)
    // The app's own documents take longer to look through, and come when they come.
    void ask<UsageElsewhere>(elsewhereAddress, { signal: controller.signal }).then((answer) => {
      if ('body' in answer) setElsewhere(answer.body.elsewhere)
    })
    return () => controller.abort()
  }, [elsewhereAddress, load])

  if (id === undefined) return null
  const kind = (collection: CollectionKey) =>
    translate(t, `privacyNotices:collections:${collection}:singular`)
  const others = usage?.users.filter(({ collection }) => collection !== 'notices') ?? []
  const pending = usage?.notices.flatMap((notice) => notice.pending ?? []) ?? []
  const waiting = pending.filter(({ causes }) =>
    causes.some((cause) => cause.collection === source && cause.id === String(id)),
  )
  return (
    <Gutter className="pn-uses">
      <TabSteps label={translate(t, 'privacyNotices:uses:tab')} />
      <style href="pn-uses" precedence="default">
        {whereUsedStyles}
      </style>
      {problem && <Banner type="error">{problem}</Banner>}
      {usage?.source.retired && <Banner type="info">{translate(t, 'privacyNotices:uses:retired')}</Banner>}
      {usage && (
        <>
          <RepublishForm
            mayPublish={usage.mayPublish}
            notices={waiting}
            onDone={() => void load()}
            slug={slugs.notices}
            source={{ id: String(id), collection: source }}
          />
          <section>
            <h2>{translate(t, 'privacyNotices:uses:heading')}</h2>
            {usage.notices.length + others.length + elsewhere.length === 0 && (
              <p>{translate(t, 'privacyNotices:uses:nowhere')}</p>
            )}
            {usage.notices.length > 0 && (
              <table className="pn-uses__table">
                <thead>
                  <tr>
                    <th scope="col">{kind('notices')}</th>
                    <th scope="col">{translate(t, 'privacyNotices:uses:inForce')}</th>
                    <th scope="col">{translate(t, 'privacyNotices:uses:inDraft')}</th>
                  </tr>
                </thead>
                <tbody>
                  {usage.notices.map((notice) => (
                    <tr key={notice.id}>
                      <td>
                        <Link href={document(slugs.notices, notice.id)}>{notice.title}</Link>
                      </td>
                      <td>
                        {notice.inForce === null
                          ? '–'
                          : translate(t, 'privacyNotices:uses:version', { version: notice.inForce })}
                      </td>
                      <td>
                        {translate(t, `privacyNotices:options:triState:${notice.inDraft ? 'yes' : 'no'}`)}
                      </td>
                    </tr>
                  ))}
                </tbody>
              </table>
            )}
            {others.length + elsewhere.length > 0 && (
              <ul>
                {others.map(({ id: user, collection, title }) => (
                  <li key={`${collection}:${user}`}>
                    {kind(collection)}: <Link href={document(slugs[collection], user)}>{title}</Link>
                  </li>
                ))}
                {elsewhere.map(({ id: user, collection, kind: label, title }) => (
                  <li key={`${collection}:${user}`}>
                    {label}: {title}
                  </li>
                ))}
              </ul>
            )}
          </section>
        </>
      )}
    </Gutter>
  )
}
