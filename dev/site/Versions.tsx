import type { HistoryEntry, NoticeHistory } from 'payload-privacy-notices/fetch'
import type React from 'react'

import { linkTo } from './addresses.js'
import { CalendarDate } from './CalendarDate.js'
import { dateOf, DEFAULT_LOCALE, type Locale, words } from './words.js'

/** The language of texts that are given in the default one where the reader's has none. */
export const languageOfEntry = ({ locales }: HistoryEntry, locale: Locale): Locale | undefined =>
  locales.length === 0 || locales.includes(locale) ? undefined : DEFAULT_LOCALE

const Version: React.FC<{ entry: HistoryEntry; locale: Locale }> = ({ entry, locale }) => {
  const say = words[locale]
  const { cause, change, effectiveFrom, event, publishedAt, slug, version, withdrawal } = entry
  const status = event === 'withdrawn' ? 'withdrawn' : entry.status
  const lang = languageOfEntry(entry, locale)
  return (
    <li className={`version version--${status}`}>
      <h2>
        {event === 'published' ? (
          <a href={linkTo(`/${locale}/${slug}/versions/${version}`)}>
            {say.version} {version}
          </a>
        ) : (
          `${say.version} ${version}`
        )}{' '}
        <span className="status">{say.statuses[status]}</span>
      </h2>
      <dl className="facts">
        <div>
          <dt>{event === 'withdrawn' ? say.statuses.withdrawn : say.effectiveFrom}</dt>
          <dd>
            <CalendarDate date={withdrawal?.date ?? effectiveFrom} locale={locale} />
          </dd>
        </div>
        <div>
          <dt>{say.publishedOn}</dt>
          <dd>
            <CalendarDate date={dateOf(publishedAt)} locale={locale} />
          </dd>
        </div>
        {cause?.title && (
          <div>
            <dt>{say.becauseOf}</dt>
            <dd lang={lang}>{cause.title}</dd>
          </div>
        )}
      </dl>
      {change?.note && <p lang={lang}>{change.note}</p>}
      {withdrawal?.reason && <p>{withdrawal.reason}</p>}
      {withdrawal?.successor && (
        <p>
          <a href={linkTo(`/${locale}/${withdrawal.successor}`)}>{say.successor}</a>
        </p>
      )}
      {event === 'published' && version > 1 && (
        <p>
          <a href={linkTo(`/${locale}/${slug}/changes?from=${version - 1}&to=${version}`)}>
            {say.showWhatChanged}
          </a>
        </p>
      )}
    </li>
  )
}

const VersionChoice: React.FC<{
  chosen: number
  label: string
  locale: Locale
  name: 'from' | 'to'
  versions: HistoryEntry[]
}> = ({ chosen, label, locale, name, versions }) => (
  <p>
    <label htmlFor={name}>{label}</label>
    <select defaultValue={chosen} id={name} name={name}>
      {versions.map(({ version }) => (
        <option key={version} value={version}>
          {words[locale].version} {version}
        </option>
      ))}
    </select>
  </p>
)

/** Which two versions to compare: a plain form, which needs no script. */
export const CompareForm: React.FC<{
  docs: HistoryEntry[]
  from?: number
  locale: Locale
  slug: string
  to?: number
}> = ({ docs, from, locale, slug, to }) => {
  const say = words[locale]
  const versions = docs.filter(({ event }) => event === 'published')
  const [newest, before] = versions
  if (!newest || !before) return null
  return (
    <form action={linkTo(`/${locale}/${slug}/changes`)} aria-labelledby="compare" className="compare">
      <h2 id="compare">{say.compare}</h2>
      <div>
        <VersionChoice
          chosen={from ?? before.version}
          label={say.compareFrom}
          locale={locale}
          name="from"
          versions={versions}
        />
        <VersionChoice
          chosen={to ?? newest.version}
          label={say.compareTo}
          locale={locale}
          name="to"
          versions={versions}
        />
        <button type="submit">{say.compareButton}</button>
      </div>
    </form>
  )
}

type Props = { history: NoticeHistory; locale: Locale; title: React.ReactNode }

/** Every version of a notice, newest first: what was in force when, and why it changed. */
export const Versions: React.FC<Props> = ({
  history: { docs, hasNextPage, hasPrevPage, page, slug },
  locale,
  title,
}) => {
  const say = words[locale]
  const pageAt = (number: number) => linkTo(`/${locale}/${slug}/versions?page=${number}`)
  return (
    <div className="prose">
      <p className="back">
        <a href={linkTo(`/${locale}/${slug}`)}>{say.toNotice}</a>
      </p>
      <h1>{say.versions}</h1>
      <p className="of">{title}</p>
      <p className="lead">{say.versionsIntroduction}</p>
      <ol className="versions" reversed>
        {docs.map((entry) => (
          <Version entry={entry} key={entry.version} locale={locale} />
        ))}
      </ol>
      {(hasNextPage || hasPrevPage) && (
        <p className="paging">
          {hasPrevPage && <a href={pageAt(page - 1)}>{say.newer}</a>}{' '}
          {hasNextPage && <a href={pageAt(page + 1)}>{say.older}</a>}
        </p>
      )}
      <CompareForm docs={docs} locale={locale} slug={slug} />
    </div>
  )
}
