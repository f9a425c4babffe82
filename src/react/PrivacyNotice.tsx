import type { ReactNode } from 'react'

import type { Language, NoticeContent, NoticeDocument, PartialDate, Withdrawal } from '../notice/document.js'
import type { RenderableNotice } from '../render/notice.js'

import { formatDate } from '../notice/dates.js'
import { cleanText } from '../notice/inline.js'
import { languageOf, noticeDates, sectionHeading } from '../render/notice.js'
import { headingTag, NoticeText } from './NoticeText.js'
import { languageNameIn, type OwnWords, wordsIn } from './words.js'

/**
 * What of a notice is shown: a NoticeDocument as REST gives it, or these of its fields from GraphQL. Of a notice without
 * the optional ones nothing is said about them.
 */
export type NoticeData = {
  change?: null | Pick<NonNullable<NoticeDocument['change']>, 'note'>
} & Partial<Pick<NoticeDocument, 'fallback' | 'requestedLocale' | 'withdrawal'>> &
  RenderableNotice

/** The parts of a notice that can be given a class. */
export type NoticePart =
  'article' | 'contents' | 'facts' | 'header' | 'introduction' | 'note' | 'section' | 'sections' | 'statute'

export type PrivacyNoticeProps = {
  notice: NoticeData
  /** Level of the title; sections are one below it, headings in them below that. Default 1: the notice is the page. */
  headingLevel?: number
  /** `table`: a row for each section. Default: what the notice says, else `list`. */
  layout?: NoticeContent['layout']
  /** A table of contents with a link to each section; `folded`: in a `details` that the reader opens. Default false. */
  showContents?: 'folded' | boolean
  /** What stands between the header and the contents, such as a `NoticeSummary`. */
  children?: ReactNode
  /** Before every id, for several notices on one page. Default none: `#controller` then is an address of a section. */
  idPrefix?: string
  /** The address of another notice on your site; without it, what replaces a withdrawn notice has no link. */
  noticeHref?: (slug: string) => string
  /** Words by language, in place of the built-in ones in fi, sv and en, or for other languages. */
  labels?: OwnWords
  /** Classes of parts. Default none: nothing is styled. */
  classNames?: Partial<Record<NoticePart, string>>
}

const DateOf = ({ date, language }: { date: PartialDate; language: Language }): ReactNode => (
  <time dateTime={cleanText(date)}>{cleanText(formatDate(date, language))}</time>
)

type WithdrawalTextProps = {
  labels?: OwnWords | undefined
  locale: Language
  noticeHref?: ((slug: string) => string) | undefined
  withdrawal: Withdrawal
}

/** Since when, why, and what to read instead. */
const WithdrawalText = ({
  labels,
  locale,
  noticeHref,
  withdrawal: { date, reason, successor },
}: WithdrawalTextProps): ReactNode => {
  const { language, words } = wordsIn(locale, labels)
  const [before, after = ''] = words.withdrawn.split('{date}')
  return (
    <>
      <p>
        {before}
        <DateOf date={date} language={language} />
        {after}
      </p>
      {reason && <p lang={cleanText(locale)}>{cleanText(reason)}</p>}
      {successor && noticeHref && (
        <p>
          <a href={noticeHref(successor)}>{words.successor}</a>
        </p>
      )}
    </>
  )
}

export type WithdrawnNoticeProps = {
  /** Date, reason and successor: what the API answers with 410. */
  withdrawal: Withdrawal
  /** The reader's language. */
  locale: Language
  /** Level of the heading. Default 1. */
  headingLevel?: number
} & Pick<PrivacyNoticeProps, 'labels' | 'noticeHref'>

/** What stands in place of a notice that was withdrawn: since when, why, and what to read instead. */
export const WithdrawnNotice = ({
  headingLevel = 1,
  labels,
  locale,
  noticeHref,
  withdrawal,
}: WithdrawnNoticeProps): ReactNode => {
  const { language, words } = wordsIn(locale, labels)
  const Title = headingTag(headingLevel)
  return (
    <article lang={language}>
      <Title>{words.withdrawnHeading}</Title>
      <WithdrawalText labels={labels} locale={locale} noticeHref={noticeHref} withdrawal={withdrawal} />
    </article>
  )
}

/**
 * A whole notice as semantic, unstyled HTML: an `article` in the notice's language, with its dates, sections that can be
 * linked to, and a note in the reader's language when the notice is in another one or is withdrawn. For the server and the
 * client: no state, no effects, nothing but React.
 *
 * What belongs to the notice is in its language (`locale`), notes for the reader in the language asked for
 * (`requestedLocale`). Words that are in neither of these are marked as English.
 */
export const PrivacyNotice = ({
  children,
  classNames = {},
  headingLevel = 1,
  idPrefix = '',
  labels,
  layout,
  notice,
  noticeHref,
  showContents = false,
}: PrivacyNoticeProps): ReactNode => {
  const locale = languageOf(notice) ?? 'en'
  const requested = notice.requestedLocale ?? locale
  const { language, words } = wordsIn(locale, labels)
  const reader = wordsIn(requested, labels)
  // Only where the words are not in the language around them.
  const wordLanguage = language === locale ? undefined : language

  const Title = headingTag(headingLevel)
  const headingOffset = Number.parseInt(Title.slice(1), 10) - 1
  const SectionTitle = headingTag(headingOffset + 2)
  const sectionLevel = Number.parseInt(SectionTitle.slice(1), 10)

  const dates = noticeDates(notice, words)
  const sections = notice.sections.map((section) => {
    const id = cleanText(`${idPrefix}${section.anchor}`)
    return {
      content: <NoticeText content={section.content} headingOffset={headingOffset} />,
      id,
      title: cleanText(sectionHeading(section)),
    }
  })

  const contents = (
    <nav aria-label={words.contents} className={showContents === 'folded' ? undefined : classNames.contents}>
      <ul>
        {sections.map(({ id, title }) => (
          <li key={id}>
            <a href={`#${encodeURIComponent(id)}`}>{title}</a>
          </li>
        ))}
      </ul>
    </nav>
  )

  return (
    <article className={classNames.article} lang={cleanText(locale)}>
      {notice.fallback && (
        <p className={classNames.note} lang={reader.language} role="note">
          {reader.words.fallback.replace('{language}', () => cleanText(languageNameIn(reader, locale)))}
        </p>
      )}
      {notice.withdrawal && (
        <div className={classNames.note} lang={reader.language} role="note">
          <WithdrawalText
            labels={labels}
            locale={requested}
            noticeHref={noticeHref}
            withdrawal={notice.withdrawal}
          />
        </div>
      )}
      <header className={classNames.header}>
        <Title>{cleanText(notice.title)}</Title>
        {notice.statute && <p className={classNames.statute}>{cleanText(notice.statute)}</p>}
        {(dates.length > 0 || notice.change?.note) && (
          <dl className={classNames.facts}>
            {dates.map(({ date, label, value }, index) => (
              <div key={index}>
                <dt lang={wordLanguage}>{label}</dt>
                <dd>{date === null ? value : <DateOf date={date} language={locale} />}</dd>
              </div>
            ))}
            {notice.change?.note && (
              <div>
                <dt lang={wordLanguage}>{words.change}</dt>
                <dd>{cleanText(notice.change.note)}</dd>
              </div>
            )}
          </dl>
        )}
      </header>
      {children}
      {showContents === 'folded' ? (
        <details className={classNames.contents}>
          <summary lang={wordLanguage}>{words.contents}</summary>
          {contents}
        </details>
      ) : (
        showContents && contents
      )}
      {notice.introduction && (
        <div className={classNames.introduction}>
          {/* It stands below the title, where a section's text stands below its heading. */}
          <NoticeText content={notice.introduction.content} headingOffset={headingOffset - 1} />
        </div>
      )}
      {(layout ?? notice.layout) === 'table' && sections.length > 0 ? (
        <table className={classNames.sections}>
          <tbody>
            {sections.map(({ content, id, title }) => (
              <tr id={id} key={id}>
                <th scope="row">
                  {/* A header cell may hold no heading element: this is one by its role. */}
                  <div aria-level={sectionLevel} id={`${id}-heading`} role="heading">
                    {title}
                  </div>
                </th>
                <td>
                  <section aria-labelledby={`${id}-heading`} className={classNames.section}>
                    {content}
                  </section>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      ) : (
        <div className={classNames.sections}>
          {sections.map(({ content, id, title }) => (
            <section aria-labelledby={`${id}-heading`} className={classNames.section} id={id} key={id}>
              <SectionTitle id={`${id}-heading`}>{title}</SectionTitle>
              {content}
            </section>
          ))}
        </div>
      )}
    </article>
  )
}
