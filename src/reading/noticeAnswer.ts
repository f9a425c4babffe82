import type { Asked, Representation } from '../http/respond.js'
import type { Parameters } from '../http/parameters.js'
import type { RecordedNotice } from '../notice/document.js'
import type { NormalisedOptions, ScopeRequest } from '../options.js'
import type { Reader } from '../record/publications.js'
import type { ReadError } from './answers.js'
import type { Surroundings } from './noticeLinks.js'

import { accepted } from '../http/accept.js'
import { readChoice, readLossy } from '../http/parameters.js'
import { respond } from '../http/respond.js'
import { calendarDateOf, startOfDay } from '../notice/dates.js'
import { FORMATS } from '../render/formats.js'
import { noNoticeError, notAcceptableError, refusal } from './answers.js'
import { negotiateLanguage } from './language.js'
import { addressesOf, linkHeader, linksOf, readSurroundings } from './noticeLinks.js'
import { readNotice } from './publishedNotices.js'
import { readNoticeQuery } from './queries.js'
import { remembered } from './remembered.js'
import { representationOf } from './representations.js'
import { scopeAsked } from './scoped.js'

/**
 * The instants at which what is at the address of a notice can last have become another: when anything was published of it,
 * and when the day of its text begins, if that is later.
 */
const changesOf = (
  { effectiveFrom }: RecordedNotice,
  { lastPublishedAt }: Surroundings,
  { timeZone }: NormalisedOptions,
): Date[] =>
  effectiveFrom > calendarDateOf(lastPublishedAt, timeZone)
    ? [lastPublishedAt, startOfDay(effectiveFrom, timeZone)]
    : [lastPublishedAt]

/** How a notice is asked for. */
export type NoticeRequest = {
  slug: string
  /** `at`, `fallback`, `format`, `locale`, `lossy` and `scope`; `version` where it is a certain one. */
  given: Parameters
  /** Where it was asked for, if not at the endpoints of the REST API: its languages and formats are there too. */
  path?: string | undefined
  /** The scope that this address is in, so that links back to it need not name it. */
  scope?: string | undefined
  /** Headers of the request that decide about the answer beside what is negotiated. */
  vary?: readonly string[]
}

/** An answer as it is kept. */
type Prepared =
  | { error: ReadError; vary?: readonly string[] }
  | { representation: { body: Uint8Array<ArrayBuffer> } & Representation }

/**
 * A notice in the format asked for, or why there is none: the answer of `GET /published/:slug` and of a version.
 *
 * @throws MalformedParameter; NotInstalled, Busy, CharactersMissing for a format that is a file; FactsMissing for one that demands more
 * than the notice says
 */
export const noticeAnswer = async (
  req: Asked & Reader & ScopeRequest,
  options: NormalisedOptions,
  { given, path, scope: ofPlace, slug, vary = [] }: NoticeRequest,
): Promise<Response> => {
  const now = new Date()
  const scope = await scopeAsked(req, options, given, ofPlace)
  const asked = ['at', 'fallback', 'format', 'locale', 'lossy', 'version'].map(given)
  const accept = given('format') ? null : req.headers.get('accept')
  const today = calendarDateOf(now, options.timeZone)
  const { preferred, vary: byLanguage } = negotiateLanguage(req, options, given)

  const prepare = async (): Promise<Prepared> => {
    const { locale, ...query } = { scope, slug, ...readNoticeQuery(given, options, now) }
    const lossy = readLossy(given('lossy'))
    const named = readChoice(
      'format',
      given('format'),
      FORMATS.map(({ name }) => name),
    )
    const format = named ? FORMATS.find(({ name }) => name === named) : accepted(accept, FORMATS)
    const varying = [...(named ? [] : ['Accept']), ...byLanguage, ...vary]
    if (!format) return { error: notAcceptableError(req, options), vary: varying }

    const answer = await readNotice(req, options, { ...query, locale: locale ?? preferred })
    if ('none' in answer) return { error: noNoticeError(req, options, answer.none, locale) }
    const { document } = answer
    const surroundings = await readSurroundings(req, options, document, { scope, slug })
    const byVersion = query.version !== undefined
    const linked = {
      byVersion: byVersion || Boolean(given('at')),
      format,
      formatGiven: Boolean(named),
      path,
      scopeInPath: ofPlace !== undefined,
    }
    const addresses = addressesOf(req, options, document, surroundings, linked)
    const links = linksOf(document, surroundings, addresses)
    const addressIn = (language: string) => addresses.own(language, named)
    const { headers, ...representation } = await representationOf(document, format, options, {
      addressIn,
      links,
      lossy,
      // It follows from what stands in it: by whatever name, day and language it is asked for, it is one file.
      printed: (remarks, make) =>
        remembered(
          req,
          options,
          { key: JSON.stringify([format.name, document.hash, document.locale, remarks]), scope, slug },
          async () => {
            const answer = await make()
            return { answer, size: answer.byteLength }
          },
        ),
    })
    return {
      representation: {
        ...representation,
        changes: changesOf(document, surroundings, options),
        headers: { ...headers, Link: linkHeader(document.locales, links, addresses, linked) },
        kept: byVersion && !document.withdrawal ? 'day' : 'revalidate',
        language: document.locale,
        vary: varying,
      },
    }
  }
  const prepared = await remembered<Prepared>(
    req,
    options,
    { key: JSON.stringify([today, asked, accept, preferred, path, vary]), scope, slug },
    async () => {
      const answer = await prepare()
      if ('error' in answer) return { answer, size: 0 }
      const { body, headers } = answer.representation
      return { answer, size: body.byteLength + JSON.stringify(headers).length }
    },
  )
  return 'error' in prepared
    ? refusal(prepared.error, prepared.vary)
    : respond(req, prepared.representation, now)
}
