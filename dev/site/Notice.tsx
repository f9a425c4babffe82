import type React from 'react'

import type { Notice as NoticeData } from './api.js'
import type { Locale, Words } from './words.js'

import { formatDate, isLocale, languageName, words } from './words.js'

/** A calendar date as its language writes it. */
export const CalendarDate: React.FC<{ date: string; locale: Locale }> = ({ date, locale }) => (
  <time dateTime={date}>{formatDate(date, locale)}</time>
)

// The API makes it of escaped text and a handful of elements without attributes of their own.
const Html: React.FC<{ className?: string; html: string }> = ({ className, html }) => (
  <div className={className} dangerouslySetInnerHTML={{ __html: html }} />
)

const headingOf = ({ heading, number }: NoticeData['sections'][number]): string =>
  number ? `${number}. ${heading}` : heading

/** The dates of a notice and its version. */
const Facts: React.FC<{ locale: Locale; notice: NoticeData; own: Words }> = ({ locale, notice, own }) => (
  <dl className="facts">
    {(['preparedOn', 'changedOn', 'effectiveFrom'] as const).map((name) => {
      const date = notice[name]
      return (
        date && (
          <div key={name}>
            <dt>{own[name]}</dt>
            <dd>
              <CalendarDate date={date} locale={locale} />
            </dd>
          </div>
        )
      )
    })}
    <div>
      <dt>{own.version}</dt>
      <dd>{notice.version}</dd>
    </div>
  </dl>
)

type Props = {
  /** The language of the page, which may differ from that of the notice. */
  locale: Locale
  notice: NoticeData
  /** True when another version, or none, is in force. */
  outdated?: boolean
}

/** A whole notice. What belongs to it is in its own language, what belongs to the page in the reader's. */
export const Notice: React.FC<Props> = ({ locale, notice, outdated = false }) => {
  const say = words[locale]
  const noticeLocale = isLocale(notice.locale) ? notice.locale : locale
  const own = words[noticeLocale]
  return (
    <>
      {notice.fallback && (
        <p className="note" role="note">
          {say.notWritten} {say.inLanguage(languageName(notice.locale, locale))}
        </p>
      )}
      {outdated && (
        <p className="note" role="note">
          {say.earlierVersion(notice.version)} <a href={`/${locale}/${notice.slug}`}>{say.current}</a>
        </p>
      )}
      <article className={`notice notice--${notice.layout}`} lang={notice.locale}>
        <header>
          <p className="controller">{notice.controller.name}</p>
          <h1>{notice.title}</h1>
          {notice.statute && <p className="statute">{notice.statute}</p>}
          <Facts locale={noticeLocale} notice={notice} own={own} />
          {notice.change?.note && (
            <div className="change">
              <h2>{own.change}</h2>
              <p>{notice.change.note}</p>
            </div>
          )}
        </header>
        <details className="contents">
          <summary>{own.contents}</summary>
          <nav aria-label={own.contents}>
            <ol>
              {notice.sections.map((section) => (
                <li key={section.id}>
                  <a href={`#${section.id}`}>{headingOf(section)}</a>
                </li>
              ))}
            </ol>
          </nav>
        </details>
        <div className="sections">
          {notice.introduction && <Html className="introduction" html={notice.introduction.html} />}
          {notice.sections.map((section) => (
            <section aria-labelledby={`${section.id}-heading`} id={section.id} key={section.id}>
              <h2 id={`${section.id}-heading`}>{headingOf(section)}</h2>
              <Html className="text" html={section.html} />
            </section>
          ))}
        </div>
      </article>
      <footer className="record">
        <ul>
          {notice.version > 1 && (
            <li>
              <a href={`/${locale}/${notice.slug}/versions/${notice.version - 1}`}>
                {say.previousVersion(notice.version - 1)}
              </a>
            </li>
          )}
          <li>
            <a
              href={`/api/privacy-notices/published/${notice.slug}/versions/${notice.version}?locale=${notice.locale}&format=json`}
            >
              {say.data}
            </a>
          </li>
          <li>
            {say.fingerprint}: <code>{notice.hash}</code>
          </li>
        </ul>
      </footer>
    </>
  )
}
