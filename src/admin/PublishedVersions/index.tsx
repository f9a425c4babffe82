'use client'

import { Banner, Button, Gutter, Link, useDocumentInfo, useTranslation } from '@payloadcms/ui'
import React, { useEffect, useState } from 'react'

import type { HistoryEntry, NoticeHistory, VersionStatus } from '../../notice/answers.js'
import type { CalendarDate } from '../../notice/document.js'
import type { Slugs } from '../../options.js'
import type { NoticeState } from '../../pending/noticeState.js'

import { translate } from '../../translations/translate.js'
import { ask, useAddresses } from '../api.js'
import { showDate } from '../DateCell/showDate.js'
import { DayPicker } from '../DayPicker/index.js'
import { FileButton } from '../FileButton/index.js'
import { TabSteps } from '../TabSteps/index.js'
import { useLocaleCode } from '../useLocaleCode.js'
import { CompareVersions } from './CompareVersions.js'

const PER_PAGE = 20

/** How a version is kept, for those who may read the record: by number. */
type Kept = Record<number, { id: number | string; publishedBy: null | string }>

type Notice = { state: NoticeState | null }
type Rows = { docs: { id: number | string; publishedBy?: null | string; version: number }[] }

/**
 * The page of a notice that lists what was published of it, apart from what Payload keeps of its editing, and says what was in
 * force on a day.
 */
export const PublishedVersions: React.FC<{ slugs: Slugs }> = ({ slugs }) => {
  const { id, lastUpdateTime } = useDocumentInfo()
  const { api, document } = useAddresses()
  const code = useLocaleCode()
  const { i18n, t } = useTranslation()
  const [state, setState] = useState<NoticeState | null>()
  const [page, setPage] = useState(1)
  const [history, setHistory] = useState<NoticeHistory>()
  const [kept, setKept] = useState<Kept>({})
  const [problem, setProblem] = useState<string>()

  const ownAddress = api(slugs.notices, `/${id}`, { depth: 0, draft: 'true' })
  useEffect(() => {
    const controller = new AbortController()
    void ask<Notice>(ownAddress, { signal: controller.signal }).then((answer) => {
      if (controller.signal.aborted) return
      if ('body' in answer) setState(answer.body.state)
      else setProblem(answer.problem)
    })
    return () => controller.abort()
  }, [lastUpdateTime, ownAddress])

  const slug = state?.slug ?? null
  const scope = state?.scope ?? undefined
  const historyAddress =
    slug === null
      ? null
      : api(slugs.notices, `/published/${slug}/history`, { limit: PER_PAGE, locale: code, page, scope })
  useEffect(() => {
    if (historyAddress === null) return undefined
    const controller = new AbortController()
    const { signal } = controller
    void ask<NoticeHistory>(historyAddress, { signal }).then(async (answer) => {
      if (signal.aborted) return
      if (!('body' in answer)) {
        setProblem(answer.problem)
        return
      }
      setHistory(answer.body)
      const versions = answer.body.docs.map(({ version }) => version)
      const rows = await ask<Rows>(
        api(slugs.publications, '', {
          depth: 0,
          limit: PER_PAGE,
          'select[publishedBy]': 'true',
          'select[version]': 'true',
          'where[notice][equals]': String(id),
          'where[version][in]': versions.join(','),
        }),
        { signal },
      )
      // Who may not read the record reads what everybody does.
      if (signal.aborted || !('body' in rows)) return
      setKept(
        Object.fromEntries(
          rows.body.docs.map(({ id: row, publishedBy = null, version }) => [
            version,
            { id: row, publishedBy },
          ]),
        ),
      )
    })
    return () => controller.abort()
  }, [api, historyAddress, id, slugs.publications])

  const linkTo = ({ slug: address, version }: Found) => {
    const label = translate(t, 'privacyNotices:uses:version', { version })
    const row = kept[version]
    return row ? (
      <Link href={document(slugs.publications, row.id)}>{label}</Link>
    ) : (
      <a
        href={api(slugs.notices, `/published/${address}/versions/${version}`, { locale: code, scope })}
        rel="noopener"
        target="_blank"
      >
        {label}
      </a>
    )
  }
  return (
    <Gutter className="pn-versions">
      <TabSteps label={translate(t, 'privacyNotices:desk:versions:tab')} />
      <h2>{translate(t, 'privacyNotices:desk:versions:tab')}</h2>
      <p>{translate(t, 'privacyNotices:desk:versions:intro')}</p>
      {problem && <Banner type="error">{problem}</Banner>}
      {state && state.versions === 0 && <p>{translate(t, 'privacyNotices:desk:state:never')}</p>}
      {history && slug !== null && (
        <>
          <OnDay api={api} linkTo={linkTo} notices={slugs.notices} scope={scope} slug={slug} />
          {state && state.versions > 1 && (
            <CompareVersions notices={slugs.notices} scope={scope} slug={slug} versions={state.versions} />
          )}
          {Object.keys(kept).length > 0 && (
            <FileButton
              address={api(slugs.notices, `/${id}/dossier`, { format: 'pdf', locale: i18n.language })}
              label={translate(t, 'privacyNotices:dossier:download')}
            />
          )}
          <div className="pn-versions__table" tabIndex={-1}>
            <table>
              <thead>
                <tr>
                  <th scope="col">{translate(t, 'privacyNotices:fields:publicationVersion:label')}</th>
                  <th scope="col">{translate(t, 'privacyNotices:desk:state:label')}</th>
                  <th scope="col">{translate(t, 'privacyNotices:fields:publicationEffectiveFrom:label')}</th>
                  <th scope="col">{translate(t, 'privacyNotices:fields:publishedAt:label')}</th>
                  {Object.keys(kept).length > 0 && (
                    <th scope="col">{translate(t, 'privacyNotices:fields:publishedBy:label')}</th>
                  )}
                  <th scope="col">{translate(t, 'privacyNotices:fields:changeNote:label')}</th>
                </tr>
              </thead>
              <tbody>
                {history.docs.map((entry) => (
                  <tr key={entry.version}>
                    <th scope="row">{linkTo(entry)}</th>
                    <td>{statusOf(entry, t)}</td>
                    <td>{showDate(entry.effectiveFrom, i18n.language)}</td>
                    <td>{showDate(entry.publishedAt, i18n.language)}</td>
                    {Object.keys(kept).length > 0 && <td>{kept[entry.version]?.publishedBy ?? '–'}</td>}
                    <td>{entry.change?.note ?? entry.withdrawal?.reason ?? ''}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
          {history.totalPages > 1 && (
            <div className="pn-versions__pages">
              <Button
                buttonStyle="secondary"
                disabled={!history.hasPrevPage}
                margin={false}
                onClick={() => setPage(page - 1)}
                size="small"
              >
                {translate(t, 'privacyNotices:desk:versions:newer')}
              </Button>
              <Button
                buttonStyle="secondary"
                disabled={!history.hasNextPage}
                margin={false}
                onClick={() => setPage(page + 1)}
                size="small"
              >
                {translate(t, 'privacyNotices:desk:versions:older')}
              </Button>
            </div>
          )}
        </>
      )}
    </Gutter>
  )
}

const statusOf = (
  { event, status }: { event: HistoryEntry['event']; status: VersionStatus },
  t: Parameters<typeof translate>[0],
): string =>
  event === 'withdrawn' && status === 'inForce'
    ? translate(t, 'privacyNotices:options:event:withdrawn')
    : translate(t, `privacyNotices:desk:versions:status:${status}`)

type OnDayProps = {
  api: ReturnType<typeof useAddresses>['api']
  linkTo: (version: Found) => React.ReactNode
  notices: string
  scope: string | undefined
  slug: string
}

type Found = { slug: string; version: number }

/** Asks for a day, and says which version was in force on it. */
const OnDay: React.FC<OnDayProps> = ({ api, linkTo, notices, scope, slug }) => {
  const { i18n, t } = useTranslation()
  const [day, setDay] = useState<CalendarDate | null>(null)
  const [found, setFound] = useState<{ problem: string } | Found>()
  const address =
    day === null
      ? null
      : api(notices, `/published/${slug}`, { at: day, format: 'json', locale: i18n.language, scope })
  useEffect(() => {
    setFound(undefined)
    if (address === null) return undefined
    const controller = new AbortController()
    void ask<Found>(address, { signal: controller.signal }).then((answer) => {
      if (controller.signal.aborted) return
      setFound('body' in answer ? { slug: answer.body.slug, version: answer.body.version } : answer)
    })
    return () => controller.abort()
  }, [address])
  return (
    <div className="pn-versions__day">
      <DayPicker
        id="pn-in-force-on"
        label={translate(t, 'privacyNotices:desk:versions:onDay')}
        onChange={setDay}
        value={day}
      />
      <div aria-live="polite">
        {found && day !== null && (
          <p>
            {'problem' in found ? (
              found.problem
            ) : (
              <>
                {translate(t, 'privacyNotices:desk:versions:wasInForce', {
                  date: showDate(day, i18n.language),
                })}{' '}
                {linkTo(found)}
              </>
            )}
          </p>
        )}
      </div>
    </div>
  )
}
