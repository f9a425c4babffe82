import type { Payload, UIFieldServerComponent } from 'payload'

import { Link } from '@payloadcms/ui'
import React from 'react'

import type { PublicationEntry, PublicationRow } from '../../record/publications.js'
import type { KeptWaiver } from '../../record/record.js'

import { adminPath, apiPath } from '../../http/addresses.js'
import { optionsOf } from '../../installation.js'
import { forLanguage } from '../../notice/lookUpLanguage.js'
import { languageName } from '../../notice/names.js'
import { findPublications, NEWEST_FIRST } from '../../record/publications.js'
import { translate } from '../../translations/translate.js'
import { sayCounts } from '../Checks/sayCounts.js'
import { showDate } from '../DateCell/showDate.js'
import { VerifyRecord } from '../VerifyRecord/index.js'
import { PublicationTitle } from './title.js'

/** What a notice was called when a version of it was published; of a withdrawal, which has no text, before it. */
const titlesOf = async (
  payload: Payload,
  { details, notice, version }: Pick<PublicationRow, 'details' | 'notice' | 'version'>,
): Promise<Record<string, string>> => {
  if (Object.keys(details.titles).length > 0) return details.titles
  const [before] = await findPublications<Pick<PublicationEntry, 'details'>>(
    { payload },
    optionsOf(payload).slugs,
    {
      and: [
        { notice: { equals: notice } },
        { version: { less_than: version } },
        { event: { equals: 'published' } },
      ],
    },
    { limit: 1, select: { details: true }, sort: NEWEST_FIRST },
  )
  return before?.details.titles ?? {}
}

type WaiversProps = { language: string; timeZone: string; waivers: readonly KeptWaiver[] }

/** What somebody let be when it was published: what was found, why it may be so, who said so and when. */
const Waivers: React.FC<WaiversProps> = ({ language, timeZone, waivers }) => (
  <ul className="pn-publication__waivers">
    {waivers.map(({ at, by, fingerprint, message, reason }) => (
      <li key={fingerprint}>
        {message}
        <br />
        <q>{reason}</q> ({[by, showDate(at, language, timeZone)].filter(Boolean).join(', ')})
      </li>
    ))}
  </ul>
)

/** What a publication is, as people say it: of which notice, since when, by whom and why; the ways to it, and whether it is whole. */
export const PublicationSummary: UIFieldServerComponent = async ({ data, i18n, payload }) => {
  const row = (data ?? {}) as { waivers?: KeptWaiver[] | null } & Partial<PublicationRow>
  const { details, effectiveFrom, event, notice, publishedAt, publishedBy, scope, slug, version } = row
  if (!details || !event || notice === undefined || version === undefined) return null
  const { slugs, timeZone } = optionsOf(payload)
  const { language, t } = i18n
  const titles = await titlesOf(payload, { details, notice, version })
  const title = forLanguage(titles, language) ?? Object.values(titles)[0] ?? slug ?? notice
  const notes = Object.entries(details.change?.note ?? details.withdrawal?.reason ?? {})
  const kind = details.change?.type
  const { checks } = details
  const waivers = row.waivers ?? []
  const address = apiPath(payload.config, `/${slugs.notices}/published/${slug}/versions/${version}`, {
    scope: scope ?? undefined,
  })
  const facts: [string, React.ReactNode][] = [
    [
      translate(t, 'privacyNotices:fields:publicationNotice:label'),
      <Link
        href={adminPath(payload.config, `/collections/${slugs.notices}/${notice}/published`)}
        key="notice"
      >
        {title}
      </Link>,
    ],
    [translate(t, 'privacyNotices:fields:publicationVersion:label'), version],
    [
      translate(t, 'privacyNotices:fields:publicationEvent:label'),
      translate(t, `privacyNotices:options:event:${event}`),
    ],
    [
      translate(t, 'privacyNotices:fields:publicationEffectiveFrom:label'),
      showDate(effectiveFrom ?? '', language),
    ],
    [
      translate(t, 'privacyNotices:fields:publishedAt:label'),
      // In the time zone of the organisation: a server has one of its own.
      showDate(publishedAt ?? '', language, timeZone),
    ],
    [translate(t, 'privacyNotices:fields:publishedBy:label'), publishedBy ?? '–'],
    ...(kind
      ? ([
          [
            translate(t, 'privacyNotices:fields:changeType:label'),
            translate(t, `privacyNotices:options:changeType:${kind}`),
          ],
        ] as [string, string][])
      : []),
    ...(notes.length > 0
      ? ([
          [
            translate(
              t,
              `privacyNotices:fields:${event === 'withdrawn' ? 'withdrawalReason' : 'changeNote'}:label`,
            ),
            notes.map(([written, note]) => (
              <div key={written}>
                {notes.length > 1 && `${languageName(written, language)}: `}
                <span lang={written}>{note}</span>
              </div>
            )),
          ],
        ] as [string, React.ReactNode][])
      : []),
    ...(checks
      ? ([
          [
            translate(t, 'privacyNotices:checklist:record:found'),
            sayCounts(t, { error: checks.errors, information: 0, warning: checks.warnings }) ||
              translate(t, 'privacyNotices:checklist:clean'),
          ],
        ] as [string, string][])
      : []),
    ...(waivers.length > 0
      ? ([
          [
            translate(t, 'privacyNotices:checklist:record:waived'),
            <Waivers key="waivers" language={language} timeZone={timeZone} waivers={waivers} />,
          ],
        ] as [string, React.ReactNode][])
      : []),
    [
      translate(t, 'privacyNotices:desk:publication:address'),
      <a href={address} key="address" rel="noopener" target="_blank">
        {address}
      </a>,
    ],
  ]
  return (
    <div className="pn-publication">
      <PublicationTitle title={translate(t, 'privacyNotices:desk:publication:title', { title, version })} />
      <dl>
        {facts.map(([name, value]) => (
          <React.Fragment key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </React.Fragment>
        ))}
      </dl>
      <VerifyRecord notice={notice} notices={slugs.notices} />
    </div>
  )
}
