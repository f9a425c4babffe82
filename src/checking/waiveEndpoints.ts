import type { PayloadRequest, ValidationFieldError } from 'payload'

import { NotFound } from 'payload'

import type { NamedFinding } from '../checks/checkComposed.js'
import type { Waiver } from '../checks/waivers.js'
import type { OwnEndpoint } from '../http/endpoint.js'
import type { CalendarDate } from '../notice/document.js'
import type { NormalisedOptions } from '../options.js'
import type { Row } from '../sources/localisation.js'

import { allowedBy, answerInJSON, editorsEndpoint, readableId, REFUSALS, uncached } from '../http/handlers.js'
import { localeParameter } from '../http/parameterKinds.js'
import { hasForbiddenCharacter } from '../notice/characters.js'
import { calendarDateOf, isCalendarDate } from '../notice/dates.js'
import { changeableNotice } from '../publishing/changeable.js'
import { accountOf } from '../publishing/intent.js'
import { fieldErrors } from '../sources/fieldErrors.js'
import { endWaivers, keepWaiver } from '../checks/waive.js'
import { waiversOf } from '../checks/waivers.js'
import { translate } from '../translations/index.js'
import { checkSaved } from './checkNotice.js'
import { bodyOf, typedNotice } from './endpoints.js'

/** The shortest and the longest reason, in characters. */
const REASON = { longest: 2000, shortest: 10 }

/** The body of `POST /:id/waive`. */
export type WaiveBody = {
  /** Of the finding, as a check answers it. */
  fingerprint: string
  /** Why it may be as it is: from 10 to 2 000 characters. Auditors read it. */
  reason: string
  /** The last day that it holds (`YYYY-MM-DD`); left out or null, it holds while what it is about stays as it is. */
  until?: CalendarDate | null
  /** What the form of the notice holds, where the finding is in what is not saved yet: as for `POST /:id/check`. */
  data?: object
}

/** The body of `POST /:id/waive/end`. */
export type EndWaiverBody = {
  /** Of the finding that is let be no longer. */
  fingerprint: string
}

/** The waivers of a notice, oldest first. */
export type WaiverList = { waivers: Waiver[] }

type Wrong = (path: string, key: 'fingerprint' | 'reason' | 'until') => void

const readBody = async <Value>(
  req: PayloadRequest,
  { slugs }: NormalisedOptions,
  read: (body: Row, wrong: Wrong) => Value,
): Promise<Value> => {
  const errors: ValidationFieldError[] = []
  const value = read(await bodyOf(req), (path, key) =>
    errors.push({ message: translate(req.t, `privacyNotices:checks:wrong:${key}`), path }),
  )
  if (errors.length > 0) throw fieldErrors(req, slugs.notices, errors)
  return value
}

const fingerprintIn = ({ fingerprint }: Row, wrong: Wrong): string => {
  if (typeof fingerprint === 'string' && /^[0-9a-f]{64}$/.test(fingerprint)) return fingerprint
  wrong('fingerprint', 'fingerprint')
  return ''
}

const unlessBody = {
  ...REFUSALS.malformed,
  when: 'a parameter or a part of the body cannot be used; `data.errors` says which',
}

/**
 * Endpoints that let a finding be, with a reason: the first takes a {@link WaiveBody} and answers with the `Waiver` that it keeps,
 * the second takes an {@link EndWaiverBody}; it and the last answer with a {@link WaiverList}.
 */
export const waiveEndpoints = (options: NormalisedOptions): OwnEndpoint[] => [
  editorsEndpoint(
    {
      id: 'waive',
      answer: answerInJSON('Waiver', '[the waiver](checks.md#waivers) as it is kept', 201),
      body: { required: true, schema: 'WaiveBody' },
      collection: 'notices',
      errors: [unlessBody, REFUSALS.forbidden, REFUSALS.notFound],
      method: 'post',
      parameters: [localeParameter('language of the texts in `data`; default: the first of the app')],
      path: '/:id/waive',
      right: 'publish',
      summary: 'Lets a finding be, with a reason',
    },
    allowedBy(options.access.publish, async (req) => {
      const row = await changeableNotice(req, options, 'published')
      const now = new Date()
      const today = calendarDateOf(now, options.timeZone)
      const given = await readBody(req, options, (body, wrong) => {
        const reason = typeof body.reason === 'string' ? body.reason.trim() : ''
        if (
          reason.length < REASON.shortest ||
          reason.length > REASON.longest ||
          hasForbiddenCharacter(reason)
        ) {
          wrong('reason', 'reason')
        }
        const until = body.until ?? null
        if (until !== null && !(isCalendarDate(until) && until >= today)) wrong('until', 'until')
        return {
          data: body.data,
          fingerprint: fingerprintIn(body, wrong),
          reason,
          until: until as CalendarDate | null,
        }
      })
      const { findings } =
        given.data === undefined
          ? await checkSaved(req, options, row.id)
          : await typedNotice(req, options, given.data)
      const finding = findings.find(({ fingerprint }: NamedFinding) => fingerprint === given.fingerprint)
      if (!finding) {
        const message = translate(req.t, 'privacyNotices:checks:wrong:notFound')
        throw fieldErrors(req, options.slugs.notices, [{ message, path: 'fingerprint' }])
      }
      const waiver = await keepWaiver(req, options, { by: accountOf(req), now, row }, finding, given)
      return Response.json(waiver, { headers: uncached, status: 201 })
    }),
  ),
  editorsEndpoint(
    {
      id: 'endWaiver',
      answer: answerInJSON('WaiverList', '`waivers` that it ended'),
      body: { required: true, schema: 'EndWaiverBody' },
      collection: 'notices',
      errors: [
        unlessBody,
        REFUSALS.forbidden,
        { ...REFUSALS.notFound, when: 'there is none, or nothing of that fingerprint is let be' },
      ],
      method: 'post',
      parameters: [],
      path: '/:id/waive/end',
      right: 'publish',
      summary: 'Lets a finding be no longer',
    },
    allowedBy(options.access.publish, async (req) => {
      const row = await changeableNotice(req, options, 'published')
      const fingerprint = await readBody(req, options, fingerprintIn)
      const waivers = await endWaivers(
        req,
        options,
        { by: accountOf(req), now: new Date(), row },
        fingerprint,
      )
      if (waivers.length === 0) throw new NotFound(req.t)
      return Response.json({ waivers } satisfies WaiverList, { headers: uncached })
    }),
  ),
  editorsEndpoint(
    {
      id: 'listWaivers',
      answer: answerInJSON(
        'WaiverList',
        '`waivers` of the notice, oldest first: of what, why, when, by whom, until when, and who ended one',
      ),
      collection: 'notices',
      errors: [REFUSALS.malformed, REFUSALS.forbidden, REFUSALS.notFound],
      method: 'get',
      parameters: [],
      path: '/:id/waivers',
      right: 'audit',
      summary: 'The waivers of a notice',
    },
    allowedBy(options.access.audit, async (req) => {
      const id = await readableId(req, options.slugs.notices)
      return Response.json({ waivers: await waiversOf(req, String(id)) } satisfies WaiverList, {
        headers: uncached,
      })
    }),
  ),
]
