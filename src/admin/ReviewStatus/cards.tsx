import type { I18n } from '@payloadcms/translations'
import type { Payload } from 'payload'

import { Link } from '@payloadcms/ui'
import React from 'react'

import type { NormalisedOptions } from '../../options.js'
import type { Concern, NoticesStatus, StatusItem } from '../../reviews/status.js'

import { APPROVAL_PATH } from '../../approving/page.js'
import { adminPath } from '../../http/addresses.js'
import { calendarDateOf, formatDate } from '../../notice/dates.js'
import { languageName } from '../../notice/names.js'
import { STATUS_PATH } from '../../reviews/page.js'
import { CONCERNS } from '../../reviews/status.js'
import { translate } from '../../translations/translate.js'
import { whyNotSentence } from '../Approval/whyNot.js'
import { GuideLink } from '../Guide/Link.js'
import { ReviewAct } from '../ReviewAct/index.js'

/** What each part of the state of the notices is given. */
export type StatusCardProps = {
  i18n: I18n
  /** Whether it is the page, with all there is and what can be done, rather than the widget on the dashboard. */
  isPage: boolean
  /** Whether the user may note reviews. */
  mayEdit: boolean
  options: NormalisedOptions
  payload: Payload
  status: NoticesStatus
}

type Card = React.FC<StatusCardProps>

/** How many of each the widget names. */
const FEW = 3

const URGENT: readonly Concern[] = ['overdue', 'failing', 'notPublished', 'toChange']

/** The page of a notice on which something is done about each of these. */
const PAGE_OF: Partial<Record<Concern, `/${string}`>> = {
  approved: APPROVAL_PATH,
  returned: APPROVAL_PATH,
  toApprove: APPROVAL_PATH,
}

const statusAddress = ({ options, payload }: Pick<StatusCardProps, 'options' | 'payload'>, concern = '') =>
  `${adminPath(payload.config, `/collections/${options.slugs.notices}${STATUS_PATH}`)}${concern && `#${concern}`}`

const about = (concern: Concern, item: StatusItem, { t, language }: I18n): string => {
  const key =
    concern === 'pending' && item.isHeld
      ? 'held'
      : concern === 'toChange' && item.outcome === 'withdraw'
        ? 'toWithdraw'
        : concern
  return translate(t, `privacyNotices:reviews:item:${key}`, {
    count: item.questions,
    // Several sentences of one notice follow each other.
    failing: item.failing?.join(' '),
    date: item.on ? formatDate(item.on, language) : '–',
    name: item.askedBy ?? '',
    languages: item.languages?.map((one) => languageName(one, language)).join(', '),
    version: item.version,
    why: item.why && whyNotSentence(t, item.why),
  })
}

const Item: React.FC<{ concern: Concern; item: StatusItem } & StatusCardProps> = ({
  concern,
  i18n,
  isPage,
  item,
  mayEdit,
  options,
  payload,
}) => (
  <li>
    <Link
      href={adminPath(
        payload.config,
        `/collections/${options.slugs[item.collection]}/${item.id}${PAGE_OF[concern] ?? ''}`,
      )}
    >
      {item.title}
    </Link>
    <span className="pn-status__about">{about(concern, item, i18n)}</span>
    {isPage && mayEdit && (concern === 'overdue' || concern === 'soon') && (
      <ReviewAct
        every={options.review.every}
        id={item.id}
        notices={options.slugs.notices}
        timeZone={options.timeZone}
        title={item.title}
      />
    )}
  </li>
)

/** How many notices there are, and that nothing needs attention where that is so. */
const SummaryCard: Card = ({ i18n: { t }, status: { concerns, notices } }) => {
  const isQuiet = Object.values(concerns).every((list) => list.length === 0)
  if (notices.all === 0) return <p>{translate(t, 'privacyNotices:reviews:none')}</p>
  return (
    <p>
      {translate(t, 'privacyNotices:reviews:summary', notices)}
      {isQuiet && ` ${translate(t, 'privacyNotices:reviews:nothing')}`}
    </p>
  )
}

/** What needs attention, by the reason. */
const ConcernCards: Card = (props) => {
  const { i18n, isPage, status } = props
  const Heading = isPage ? 'h2' : 'h3'
  const some = CONCERNS.filter((concern) => status.concerns[concern].length > 0)
  if (some.length === 0) return null
  return (
    <div className="pn-status__concerns">
      {some.map((concern) => {
        const list = status.concerns[concern]
        const shown = isPage ? list : list.slice(0, FEW)
        const count = `pn-status__count ${URGENT.includes(concern) ? 'pn-status__count--urgent' : ''}`
        return (
          <section aria-labelledby={`pn-status-${concern}`} id={isPage ? concern : undefined} key={concern}>
            <Heading id={`pn-status-${concern}`}>
              {translate(i18n.t, `privacyNotices:reviews:concerns:${concern}`)}{' '}
              <span className={count}>{list.length}</span>
            </Heading>
            <ul>
              {shown.map((item, index) => (
                <Item {...props} concern={concern} item={item} key={`${item.id}-${index}`} />
              ))}
            </ul>
            {shown.length < list.length && (
              <Link href={statusAddress(props, concern)}>
                {translate(i18n.t, 'privacyNotices:reviews:all', { count: list.length })}
              </Link>
            )}
          </section>
        )
      })}
    </div>
  )
}

/** When the record was checked last. */
const VerificationCard: Card = ({
  i18n: { t, language },
  options,
  payload,
  status: { notices, verification },
}) => {
  if (verification === undefined || notices.all === 0) return null
  const key = !verification ? 'neverVerified' : verification.findings > 0 ? 'verifiedFound' : 'verified'
  return (
    <p>
      {translate(t, `privacyNotices:reviews:${key}`, {
        count: verification?.findings,
        date: verification && formatDate(calendarDateOf(verification.at, options.timeZone), language),
      })}{' '}
      <Link href={adminPath(payload.config, `/collections/${options.slugs.publications}`)}>
        {translate(t, 'privacyNotices:reviews:verify')}
      </Link>
    </p>
  )
}

/** That nobody is reminded by mail, or that some mails could not be sent. */
const MailCard: Card = ({ i18n: { t }, isPage, status: { mail } }) => {
  if (mail.failed > 0)
    return <p>{translate(t, 'privacyNotices:reviews:mailFailed', { count: mail.failed })}</p>
  return isPage && !mail.adapter ? <p>{translate(t, 'privacyNotices:reviews:noMail')}</p> : null
}

/** That programs elsewhere were not told of something, however often that was tried. */
const WebhookCard: Card = ({ i18n: { t }, status: { webhooks } }) =>
  webhooks.map(({ count, host }, index) => (
    <p key={index}>{translate(t, 'privacyNotices:reviews:webhookFailed', { count, host })}</p>
  ))

/** The parts of the state of the notices, in their order; each shows nothing where it has nothing to say. */
const CARDS: readonly Card[] = [SummaryCard, ConcernCards, VerificationCard, MailCard, WebhookCard]

/** Where the notices stand, on the dashboard or on a page of its own. */
export const StatusCards: Card = (props) => (
  <>
    {CARDS.map((Part, index) => (
      <Part key={index} {...props} />
    ))}
    <p className="pn-status__links">
      {!props.isPage && (
        <Link href={statusAddress(props)}>{translate(props.i18n.t, 'privacyNotices:reviews:open')}</Link>
      )}
      <GuideLink config={props.payload.config} i18n={props.i18n} notices={props.options.slugs.notices} />
    </p>
  </>
)
