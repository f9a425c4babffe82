import type { HistoryEntry, NoticeDocument, Withdrawal } from 'payload-privacy-notices/fetch'
import type React from 'react'

import { NoticeSummary, PrivacyNotice, WithdrawnNotice } from 'payload-privacy-notices/react'

import type { Locale } from './words.js'

import { linkTo, siteOrigin } from './addresses.js'
import { dataAddress } from './notices.js'
import { languageOfEntry } from './Versions.js'
import { formatDate, words } from './words.js'

const classNames = {
  article: 'notice',
  contents: 'contents',
  facts: 'facts',
  introduction: 'introduction text',
  note: 'note',
  section: 'text',
  sections: 'sections',
  statute: 'statute',
}

/** What a reader has to know before reading: that the text is not, or not for long, the one in force. */
const Standing: React.FC<{ entry: HistoryEntry; locale: Locale }> = ({ entry, locale }) => {
  const say = words[locale]
  const { effectiveFrom, slug, status, version } = entry
  // That a notice is withdrawn is told with the notice itself.
  if (status === 'inForce' || entry.event === 'withdrawn') return null
  const sentence = {
    past: () => say.past(version),
    replaced: () => say.replaced(version),
    upcoming: () => say.upcomingVersion(version, formatDate(effectiveFrom, locale)),
  }[status]
  return (
    <p className="note note--strong" role="note">
      {sentence()} <a href={linkTo(`/${locale}/${slug}`)}>{say.current}</a>
    </p>
  )
}

/** What will take the place of the text that is read. */
const Coming: React.FC<{ from: number; locale: Locale; upcoming: HistoryEntry }> = ({
  from,
  locale,
  upcoming,
}) => {
  const say = words[locale]
  const { change, effectiveFrom, slug, version } = upcoming
  return (
    <div className="note" role="note">
      <p>
        <strong>{say.upcoming(formatDate(effectiveFrom, locale))}</strong>{' '}
        {change?.note && <span lang={languageOfEntry(upcoming, locale)}>{change.note}</span>}
      </p>
      <p>
        <a href={linkTo(`/${locale}/${slug}/changes?from=${from}&to=${version}`)}>{say.showWhatChanges}</a>{' '}
        <a href={linkTo(`/${locale}/${slug}/versions/${version}`)}>{say.showUpcoming}</a>
      </p>
    </div>
  )
}

type Props = {
  /** The language of the page, which may differ from that of the notice. */
  locale: Locale
  notice: NoticeDocument
  /** The day it is read on, where that is not today. */
  at?: string | undefined
  /** Where the version stands today. */
  entry: HistoryEntry | null
  /** The next version, when it is known. */
  upcoming?: HistoryEntry | undefined
}

/** A whole notice. What belongs to it is in its own language, what belongs to the page in the reader's. */
export const Notice: React.FC<Props> = ({ at, entry, locale, notice, upcoming }) => {
  const say = words[locale]
  const { hash, slug, version } = notice
  return (
    <>
      {entry && !notice.withdrawal && <Standing entry={entry} locale={locale} />}
      {at !== undefined && (
        <p className="note note--strong" role="note">
          {say.readsOn(formatDate(at, locale))} <a href={linkTo(`/${locale}/${slug}`)}>{say.current}</a>
        </p>
      )}
      {upcoming && <Coming from={version} locale={locale} upcoming={upcoming} />}
      <PrivacyNotice
        classNames={{ ...classNames, article: `notice notice--${notice.layout}` }}
        notice={notice}
        noticeHref={(successor) => linkTo(`/${locale}/${successor}`)}
        showContents="folded"
      >
        <NoticeSummary className="summary" notice={notice} />
      </PrivacyNotice>
      <aside aria-label={say.versions} className="record">
        <ul>
          <li>
            <a href={linkTo(`/${locale}/${slug}/versions`)}>{say.allVersions}</a>
          </li>
          {version > 1 && (
            <li>
              <a href={linkTo(`/${locale}/${slug}/changes?from=${version - 1}&to=${version}`)}>
                {say.showWhatChanged}
              </a>
            </li>
          )}
          <li>
            <a href={dataAddress(slug, version, notice.locale)}>{say.data}</a>
          </li>
        </ul>
        <form action={linkTo(`/${locale}/${slug}`)}>
          <label htmlFor="in-force-on">{say.inForceOn}</label>{' '}
          <input defaultValue={at} id="in-force-on" name="at" required type="date" />{' '}
          <button type="submit">{say.inForceOnButton}</button>
        </form>
        <dl>
          <div>
            <dt>{say.permalink}</dt>
            <dd>
              <a href={linkTo(`/${locale}/${slug}/versions/${version}`)}>
                {siteOrigin}
                {linkTo(`/${locale}/${slug}/versions/${version}`)}
              </a>
            </dd>
          </div>
          <div>
            <dt>{say.fingerprint}</dt>
            <dd>
              <code>{hash}</code>
            </dd>
          </div>
        </dl>
      </aside>
    </>
  )
}

/** What stands in the place of a notice that was withdrawn. */
export const Withdrawn: React.FC<{
  locale: Locale
  slug: string
  title: React.ReactNode
  withdrawal: Withdrawal
}> = ({ locale, slug, title, withdrawal }) => (
  <div className="prose">
    <p className="quiet">{title}</p>
    <WithdrawnNotice
      locale={locale}
      noticeHref={(successor) => linkTo(`/${locale}/${successor}`)}
      withdrawal={withdrawal}
    />
    <p>
      <a href={linkTo(`/${locale}/${slug}/versions`)}>{words[locale].allVersions}</a>
    </p>
  </div>
)
