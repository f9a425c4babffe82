import type { PayloadRequest, ValidationFieldError } from 'payload'

import { APIError, Forbidden, NotFound } from 'payload'

import type { Asked } from '../approvals/rows.js'
import type { EndpointDescription, OwnEndpoint } from '../http/endpoint.js'
import type { NormalisedOptions } from '../options.js'
import type { Row } from '../sources/localisation.js'
import type { AskedEvent } from './ask.js'

import { mayWrite, refuseAssistant } from '../access.js'
import { stateOf } from '../approvals/gate.js'
import {
  answersTo,
  askedTogether,
  keepApproved,
  keepCancelled,
  keepReturned,
  newestAsked,
} from '../approvals/rows.js'
import {
  allowedBy,
  answerInJSON,
  editorsEndpoint,
  jsonBodyOf,
  localeOf,
  readableId,
  REFUSALS,
  uncached,
} from '../http/handlers.js'
import { choiceParameter, localeParameter, pagingParameters } from '../http/parameterKinds.js'
import { parametersOf, readChoice, readPaging } from '../http/parameters.js'
import { hasForbiddenCharacter } from '../notice/characters.js'
import { isCalendarDate } from '../notice/dates.js'
import { approvalAccount } from '../publishing/approval.js'
import { isAssistant } from '../options.js'
import { changeableById, changeableNotice } from '../publishing/changeable.js'
import { latestEntry } from '../record/publications.js'
import { fieldErrors } from '../sources/fieldErrors.js'
import { idOf, isRow } from '../sources/localisation.js'
import { idsWithin, listedWhere } from '../sources/readable.js'
import { translate } from '../translations/index.js'
import { approvalAnswer, approvalList, type ApprovalList } from './answers.js'
import { askApproval } from './ask.js'
import { queueMoment } from './job.js'
import { isBeforeMoment, mayCancel, worksWith } from './rights.js'
import { WAITING_STATES, waitingList, type WaitingList } from './waiting.js'
import { askTogether } from '../record/together.js'

/** The shortest and the longest remark, in characters. */
const REMARK = { longest: 2000, shortest: 10 }

/** The body of `POST /:id/approval`. It may be left out. */
export type AskBody = {
  /** What is to be approved: that the notice is published as it is saved, or withdrawn. Default: `published` */
  event?: AskedEvent
  /**
   * When it is to be published by itself, as it is saved now: an instant that is still to come, ISO 8601 with its offset, such as
   * `2026-12-01T08:00:00+02:00`. Only of what is published. Left out or null: whoever may publish does that.
   *
   * @format date-time
   */
  publishAt?: null | string
}

/** The body of `POST /approvals/:request/return`. */
export type ReturnBody = {
  /** What is to be mended: from 10 to 2 000 characters. */
  remark: string
  /** The section that it is about, by its anchor; left out or null for all of the text. */
  section?: null | string
  /** Id of the notice that it is about, where several are one request. Default: the first */
  notice?: number | string
}

const refused = (
  req: PayloadRequest,
  key: 'off' | 'ownText' | `standing:${'cancelled' | 'outdated' | 'returned' | 'tooLate'}`,
  status: number,
) => new APIError(translate(req.t, `privacyNotices:approval:${key}`), status, null, true)

const objectIn = async (req: PayloadRequest, { slugs }: NormalisedOptions): Promise<Row> => {
  const body = await jsonBodyOf(req)
  if (isRow(body)) return body
  const message = translate(req.t, 'privacyNotices:approval:wrong:object')
  throw fieldErrors(req, slugs.notices, [{ message, path: '' }])
}

const eventIn = ({ event = 'published' }: Row): AskedEvent | null =>
  event === 'published' || event === 'withdrawn' ? event : null

/** An instant, ISO 8601 with its offset: without one its meaning would depend on the machine. */
const INSTANT = /^(\d{4}-\d{2}-\d{2})T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?(Z|[+-]\d{2}:\d{2})$/

/** An instant as it is kept; undefined for what is none, such as a day that there is not, or has no four digits for its year. */
const instantIn = (given: unknown): string | undefined => {
  const [, day] = (typeof given === 'string' && INSTANT.exec(given)) || []
  const time = isCalendarDate(day) ? Date.parse(given as string) : NaN
  const instant = Number.isNaN(time) ? undefined : new Date(time).toISOString()
  return instant !== undefined && INSTANT.test(instant) ? instant : undefined
}

/**
 * What is asked, as it was read.
 *
 * @throws ValidationError (400) at `event` or `publishAt`
 */
const readAsked = async (
  req: PayloadRequest,
  options: NormalisedOptions,
  now: Date,
): Promise<{ event: AskedEvent; publishAt: null | string }> => {
  const body = await objectIn(req, options)
  const wrong = (path: 'event' | 'publishAt', key: 'event' | 'moment' | 'momentOf' = 'moment') => {
    const message = translate(req.t, `privacyNotices:approval:wrong:${key}`)
    return fieldErrors(req, options.slugs.notices, [{ message, path }])
  }
  const event = eventIn(body)
  if (!event) throw wrong('event', 'event')
  const { publishAt: given = null } = body
  if (given === null) return { event, publishAt: null }
  const publishAt = instantIn(given)
  if (publishAt === undefined || publishAt <= now.toISOString()) throw wrong('publishAt')
  if (event !== 'published') throw wrong('publishAt', 'momentOf')
  return { event, publishAt }
}

/**
 * The request that an address names, where the user may read all of its notices and works with whose they were when it was asked.
 *
 * @param isLate whether it is not too late once its moment has come
 * @throws NotFound where there is none
 * @throws APIError 409 when it has been returned or cancelled, its moment has come, or something of it is published or asked anew since
 */
const standingRequest = async (
  req: PayloadRequest,
  options: NormalisedOptions,
  isLate = false,
): Promise<readonly [Asked, ...Asked[]]> => {
  const request = String(req.routeParams?.['request'])
  const asked = /^[0-9a-f-]{36}$/.test(request) ? await askedTogether(req, request) : []
  const notices = asked.map(({ notice }) => notice)
  const [first, ...others] = asked
  const { slugs } = options
  const readable = await idsWithin(req, slugs.notices, notices, await listedWhere(req, slugs.notices))
  if (!first || notices.some((one) => !readable.has(one))) throw new NotFound(req.t)
  if (!(await worksWith(req, options, asked))) throw new NotFound(req.t)
  const answers = await answersTo(req, request)
  for (const one of asked) {
    const [newest, latest] = await askTogether(req, [
      () => newestAsked(req, one.notice),
      () => latestEntry(req, options.slugs, one.notice),
    ])
    const own = stateOf(options, one, answers, latest?.hash ?? null)
    if (own === 'returned' || own === 'cancelled') throw refused(req, `standing:${own}`, 409)
    if (own === 'outdated' || newest?.request !== request) throw refused(req, 'standing:outdated', 409)
    const isTimely = isLate || isBeforeMoment(one, new Date())
    if (own === 'published' || own === 'notPublished' || !isTimely)
      throw refused(req, 'standing:tooLate', 409)
  }
  return [first, ...others]
}

const readReturn = async (
  req: PayloadRequest,
  options: NormalisedOptions,
  asked: readonly [Asked, ...Asked[]],
): Promise<{ notice: string; remark: string; section: null | string }> => {
  const body = await objectIn(req, options)
  const errors: ValidationFieldError[] = []
  const wrong = (path: 'notice' | 'remark' | 'section') =>
    errors.push({ message: translate(req.t, `privacyNotices:approval:wrong:${path}`), path })
  const remark = typeof body.remark === 'string' ? body.remark.trim() : ''
  const isRemark =
    remark.length >= REMARK.shortest && remark.length <= REMARK.longest && !hasForbiddenCharacter(remark)
  if (!isRemark) wrong('remark')
  const named = body.notice ?? asked[0].notice
  const about = asked.find(({ notice }) => notice === idOf(named))
  if (!about) wrong('notice')
  const section = body.section ?? null
  const anchors = Object.values(about?.frozen.content ?? {}).flatMap(({ sections }) =>
    sections.map(({ anchor }) => anchor),
  )
  if (about && section !== null && !anchors.includes(section as string)) wrong('section')
  if (errors.length > 0 || !about) throw fieldErrors(req, options.slugs.notices, errors)
  return { notice: about.notice, remark, section: section as null | string }
}

const answer = async (
  req: PayloadRequest,
  options: NormalisedOptions,
  notice: string,
  status = 200,
): Promise<Response> =>
  Response.json(await approvalAnswer(req, options, notice, localeOf(req)), { headers: uncached, status })

const answered = answerInJSON(
  'ApprovalAnswer',
  '[how it stands](approval.md): how many approvals it takes (`required`), and the newest `request` with its `state`, who approved or returned it, the text as it was `frozen`, what it `changes` and what `differs` from that now',
)

const inLanguage = localeParameter('language of the sentences; default: that of the admin')

const unlessBody = {
  ...REFUSALS.malformed,
  when: 'a parameter or a part of the body cannot be used; `data.errors` says which',
}

const ofRequest = {
  answer: answered,
  collection: 'notices',
  method: 'post',
  parameters: [inLanguage],
  right: 'approve',
} as const satisfies Partial<EndpointDescription>

const noLonger = {
  code: null,
  status: 409,
  when: 'it has been returned or cancelled, the moment to publish it has come, or the notice was published or asked about anew since',
}

/**
 * Endpoints of approvals: they ask, approve, return and cancel, and say how a notice stands. All but the last two answer with an
 * `ApprovalAnswer`, those with a {@link WaitingList} and an {@link ApprovalList}.
 */
export const approvalEndpoints = (options: NormalisedOptions): OwnEndpoint[] => [
  editorsEndpoint(
    {
      id: 'askApproval',
      answer: { ...answered, status: 201 },
      body: { required: false, schema: 'AskBody' },
      collection: 'notices',
      errors: [
        {
          ...unlessBody,
          when: 'a parameter or the body cannot be used, the notice cannot be published as it is (`data.errors` says why), or there is nothing to publish or withdraw',
        },
        {
          ...REFUSALS.forbidden,
          when: 'not signed in, or without the right to change the notice; with `publishAt`, to publish it',
        },
        REFUSALS.notFound,
        {
          code: null,
          status: 409,
          when: 'it is to be published at a moment already, and the user may not cancel that',
        },
      ],
      method: 'post',
      parameters: [inLanguage],
      path: '/:id/approval',
      right: 'changeNotice',
      summary: 'Asks others to approve a notice as it is saved, to be published by itself where it says when',
    },
    allowedBy(
      async ({ req }) => Boolean(await mayWrite(options)({ req })),
      async (req) => {
        await refuseAssistant(options, req)
        const { id } = await changeableNotice(req, options, 'draft')
        const now = new Date()
        const { event, publishAt } = await readAsked(req, options, now)
        if (options.approval.approvals === 0 && publishAt === null) throw refused(req, 'off', 400)
        const by = approvalAccount(req)
        if (!by) throw new Forbidden(req.t)
        if (publishAt !== null) {
          // It publishes by the right of whoever asks, and never by that of a program that acts for them.
          if (isAssistant(req)) throw new Forbidden(req.t)
          await changeableById(req, options, id, 'published')
        }
        const { isNew } = await askApproval(req, options, id, { by, event, now, publishAt })
        if (isNew && publishAt !== null) await queueMoment(req.payload, publishAt)
        return answer(req, options, String(id), isNew ? 201 : 200)
      },
    ),
  ),
  editorsEndpoint(
    {
      id: 'readApproval',
      answer: answered,
      collection: 'notices',
      errors: [REFUSALS.malformed, REFUSALS.forbidden, REFUSALS.notFound],
      method: 'get',
      parameters: [inLanguage],
      path: '/:id/approval',
      right: 'readNotice',
      summary: 'How the approval of a notice stands',
    },
    async (req) => answer(req, options, String(await readableId(req, options.slugs.notices))),
  ),
  editorsEndpoint(
    {
      ...ofRequest,
      id: 'approve',
      errors: [
        REFUSALS.malformed,
        { ...REFUSALS.forbidden, when: 'not signed in, without the right, or an author of what is asked' },
        REFUSALS.notFound,
        noLonger,
      ],
      path: '/approvals/:request/approve',
      summary: 'Approves what was asked to be approved',
    },
    allowedBy(options.access.approve, async (req) => {
      const asked = await standingRequest(req, options)
      const [{ notice, owner, request }] = asked
      const by = approvalAccount(req)
      if (!by) throw new Forbidden(req.t)
      if (asked.some(({ frozen }) => frozen.authors.some(({ account }) => account === by.account))) {
        throw refused(req, 'ownText', 403)
      }
      await keepApproved(req, { by, now: new Date(), owner }, request)
      return answer(req, options, notice)
    }),
  ),
  editorsEndpoint(
    {
      ...ofRequest,
      id: 'returnApproval',
      body: { required: true, schema: 'ReturnBody' },
      errors: [unlessBody, REFUSALS.forbidden, REFUSALS.notFound, noLonger],
      path: '/approvals/:request/return',
      summary: 'Returns what was asked to be approved, with a remark',
    },
    allowedBy(options.access.approve, async (req) => {
      const asked = await standingRequest(req, options)
      const [{ owner, request }] = asked
      const by = approvalAccount(req)
      if (!by) throw new Forbidden(req.t)
      const given = await readReturn(req, options, asked)
      await keepReturned(req, { by, now: new Date(), owner }, request, given)
      return answer(req, options, given.notice)
    }),
  ),
  editorsEndpoint(
    {
      ...ofRequest,
      id: 'cancelApproval',
      errors: [
        REFUSALS.malformed,
        {
          ...REFUSALS.forbidden,
          when: 'not signed in, or neither who asked nor with the right to publish the notice',
        },
        REFUSALS.notFound,
        noLonger,
      ],
      path: '/approvals/:request/cancel',
      right: 'changeNotice',
      summary: 'Cancels what was asked to be approved, or to be published by itself',
    },
    allowedBy(
      async ({ req }) => Boolean(await mayWrite(options)({ req })),
      async (req) => {
        await refuseAssistant(options, req)
        // Where nothing has come for it, it can be cancelled after its moment: until its publishing begins.
        const asked = await standingRequest(req, options, true)
        const [{ notice, owner, request }] = asked
        const by = approvalAccount(req)
        if (!by || !(await mayCancel(req, options, asked))) throw new Forbidden(req.t)
        if (!(await keepCancelled(req, { by, now: new Date(), owner }, request))) {
          throw refused(req, 'standing:tooLate', 409)
        }
        return answer(req, options, notice)
      },
    ),
  ),
  editorsEndpoint(
    {
      id: 'listWaitingApprovals',
      answer: answerInJSON(
        'WaitingList',
        '`docs`: the newest request of each notice that waits for an approval, was returned or can be published, the oldest first, without its text',
      ),
      collection: 'notices',
      errors: [REFUSALS.malformed, REFUSALS.forbidden],
      method: 'get',
      parameters: [
        choiceParameter('state', WAITING_STATES, 'how it stands; default: all of it'),
        ...pagingParameters(),
        localeParameter('language of the titles; default: that of the admin'),
      ],
      path: '/approvals',
      right: 'approveOrAudit',
      summary: 'What waits for an approval, was returned or can be published',
    },
    allowedBy(
      async ({ req }) => (await options.access.approve({ req })) || options.access.audit({ req }),
      async (req) => {
        const given = parametersOf(req.query)
        const list: WaitingList = await waitingList(req, options, {
          ...readPaging(given),
          language: localeOf(req),
          state: readChoice('state', given('state'), WAITING_STATES),
        })
        return Response.json(list, { headers: uncached })
      },
    ),
  ),
  editorsEndpoint(
    {
      id: 'listApprovals',
      answer: answerInJSON(
        'ApprovalList',
        '`approvals`: everything that was asked of the notice, newest first, with who asked, approved and returned it, and the text as it was frozen',
      ),
      collection: 'notices',
      errors: [REFUSALS.malformed, REFUSALS.forbidden, REFUSALS.notFound],
      method: 'get',
      parameters: [],
      path: '/:id/approvals',
      right: 'audit',
      summary: 'All that was asked to be approved of a notice',
    },
    allowedBy(options.access.audit, async (req) => {
      const id = await readableId(req, options.slugs.notices)
      const list: ApprovalList = await approvalList(req, options, String(id))
      return Response.json(list, { headers: uncached })
    }),
  ),
]
