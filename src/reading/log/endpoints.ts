import type { PayloadRequest } from 'payload'

import type { AnswerDescription, EndpointDescription, OwnEndpoint } from '../../http/endpoint.js'
import type { Parameters } from '../../http/parameters.js'
import type { Representation } from '../../http/respond.js'
import type { NormalisedOptions } from '../../options.js'
import type { LoggedEntry } from '../../record/log/entries.js'
import type { Answer } from '../publicEndpoint.js'

import { numberParameter, scopeParameter } from '../../http/parameterKinds.js'
import { MOST, readNumber, readVersion } from '../../http/parameters.js'
import { etagOf, respond, respondJSON } from '../../http/respond.js'
import { signedCheckpoint, verifierKeys } from '../../record/log/checkpoint.js'
import { BrokenLog, entriesBetween, entryOfRecord, sizeOf, treeHead } from '../../record/log/entries.js'
import { checkpointAt, consistencyBetween, proofOfEntry } from '../../record/log/proofs.js'
import { findPublications, NEWEST_FIRST } from '../../record/publications.js'
import { errorsOf, noNoticeError, plainError, refusal } from '../answers.js'
import { publicEndpoint } from '../publicEndpoint.js'
import { noticeAt, scopeAsked } from '../scoped.js'

/** Most entries in one answer. */
export const MOST_ENTRIES = 1000

/** Entries of the log with these numbers, both included. */
export type LogEntries = {
  start: number
  /** The number of the last one given; null when there is none. */
  end: null | number
  entries: LoggedEntry[]
}

/** That the log of one size goes on from the log of another (RFC 6962 §2.1.2). */
export type LogConsistency = {
  from: number
  to: number
  /** Hashes, in base64. */
  consistency: string[]
}

/** Payload says who may read an answer from elsewhere. */
const vary = ['Origin']

const respondText = (
  req: PayloadRequest,
  body: string,
  kept: Representation['kept'] = 'revalidate',
): Response =>
  respond(req, { body, contentType: 'text/plain; charset=utf-8', etag: etagOf(body), kept, vary })

const keyAnswer: Answer = (req) =>
  Promise.resolve(respondText(req, `${verifierKeys(req.payload).join('\n')}\n`))

const checkpointAnswer: Answer = async (req) =>
  respondText(req, signedCheckpoint(req.payload, await treeHead(req.payload)))

const entriesAnswer: Answer = async (req, given) => {
  const start = readNumber('start', given('start'), [0, MOST]) ?? 0
  const last = start + MOST_ENTRIES - 1
  const end = Math.min(readNumber('end', given('end'), [start, MOST]) ?? last, last)
  const entries = (await entriesBetween(req.payload, start, end)).map(
    ({ index, notice, record, version }) => ({
      index,
      record,
      notice,
      version,
    }),
  )
  // Where none is missing at the end, nothing will ever be added.
  const kept = entries.length === end - start + 1 ? 'forEver' : 'revalidate'
  const answer: LogEntries = { start, end: entries.at(-1)?.index ?? null, entries }
  return respondJSON(req, answer, { kept, vary })
}

const consistencyAnswer: Answer = async (req, given) => {
  const size = await sizeOf(req.payload)
  // A size has to be named: what is missing is as malformed as what cannot be one.
  const from = readNumber('from', given('from') || '-', [0, size]) ?? 0
  const to = readNumber('to', given('to') || '-', [from, size]) ?? size
  const hashes = await consistencyBetween(req.payload, from, to)
  const consistency = hashes.map((hash) => hash.toString('base64'))
  const answer: LogConsistency = { from, to, consistency }
  return respondJSON(req, answer, { kept: 'forEver', vary })
}

const proofAnswer = async (
  req: PayloadRequest,
  options: NormalisedOptions,
  given: Parameters,
): Promise<Response> => {
  const { payload } = req
  const version = readVersion('version', given('version')) ?? 1
  const scope = await scopeAsked(req, options, given)
  const notice = await noticeAt(req, options, { scope, slug: String(given('slug') ?? '') })
  if (notice === undefined) return refusal(noNoticeError(req, options, { code: 'notFound' }, undefined))
  const [row] = await findPublications<{ hash: string }>(
    req,
    options.slugs,
    { and: [{ notice: { equals: notice } }, { version: { equals: version } }] },
    { limit: 1, select: { hash: true }, sort: NEWEST_FIRST },
  )
  if (!row) return refusal(noNoticeError(req, options, { code: 'versionNotFound', version }, undefined))
  const entry = await entryOfRecord(payload, row.hash)
  if (!entry) return refusal(plainError(req, options, 'notLogged'))
  const logged = await sizeOf(payload)
  const size = readNumber('size', given('size'), [entry.index + 1, logged])
  const checkpoint = await checkpointAt(payload, size ?? logged)
  const body = await proofOfEntry(payload, entry.index, { checkpoint, size: size ?? logged })
  return respondText(req, body, size === undefined ? 'revalidate' : 'forEver')
}

const text: Pick<AnswerDescription, 'formats' | 'vary'> = {
  formats: [{ name: 'text', mediaType: 'text/plain; charset=utf-8' }],
  vary: ['Origin'],
}

const json = (schema: string): Pick<AnswerDescription, 'formats' | 'vary'> => ({
  formats: [{ name: 'json', mediaType: 'application/json', schema }],
  vary: ['Origin'],
})

/**
 * The log of publications, which anyone may read, under the path of the notices collection. Each endpoint answers HEAD too, and
 * reads a number of rows that grows with the logarithm of the log's size.
 */
export const logEndpoints = (options: NormalisedOptions): OwnEndpoint[] => {
  const endpoint = (
    description: Omit<EndpointDescription, 'collection' | 'method' | 'right'>,
    answer: Answer,
  ): OwnEndpoint =>
    publicEndpoint(description, async (req, given) => {
      try {
        return await answer(req, given)
      } catch (error) {
        if (!(error instanceof BrokenLog)) throw error
        req.payload.logger.error({
          err: error,
          msg: 'payload-privacy-notices: the log of publications is broken',
        })
        return refusal(plainError(req, options, 'logBroken'))
      }
    })
  return [
    endpoint(
      {
        id: 'readLogKeys',
        answer: {
          ...text,
          content:
            'the public keys of seals and checkpoints, one a line, the present one first: `name+id+key` ([`signed-note`](https://c2sp.org/signed-note))',
          kept: ['revalidate'],
        },
        errors: errorsOf('malformed'),
        parameters: [],
        path: '/published/log/key',
        summary: 'The public keys of the record',
      },
      keyAnswer,
    ),
    endpoint(
      {
        id: 'readLogCheckpoint',
        answer: {
          ...text,
          content: 'size and root of the log, signed ([`tlog-checkpoint`](https://c2sp.org/tlog-checkpoint))',
          kept: ['revalidate'],
        },
        errors: errorsOf('malformed', 'logBroken'),
        parameters: [],
        path: '/published/log/checkpoint',
        summary: 'Size and root of the log',
      },
      checkpointAnswer,
    ),
    endpoint(
      {
        id: 'readLogEntries',
        answer: {
          ...json('LogEntries'),
          content: `\`{ start, end, entries }\`: the entries with these numbers, both included, ${MOST_ENTRIES.toLocaleString('en')} at most; \`end\` is the last one given, or null. Each has \`index\`, \`record\` (hash), \`notice\`, \`version\``,
          kept: ['forEver', { as: 'revalidate', when: 'while entries may come' }],
        },
        errors: errorsOf('malformed', 'logBroken'),
        parameters: [
          numberParameter('start', [0, MOST], 'number of the first entry; default: 0'),
          numberParameter(
            'end',
            [0, MOST],
            'number of the last one, not before `start`; default: as many as may be',
          ),
        ],
        path: '/published/log/entries',
        summary: 'Entries of the log',
      },
      entriesAnswer,
    ),
    endpoint(
      {
        id: 'proveConsistency',
        answer: {
          ...json('LogConsistency'),
          content:
            '`{ from, to, consistency }`: that the log of one size goes on from the log of the other (RFC 6962 §2.1.2), hashes in base64',
          kept: ['forEver'],
        },
        errors: errorsOf('malformed', 'logBroken'),
        parameters: [
          { ...numberParameter('from', [0, MOST], 'the one size, at most that of the log'), required: true },
          { ...numberParameter('to', [0, MOST], 'the other, not less than `from`'), required: true },
        ],
        path: '/published/log/consistency',
        summary: 'That the log goes on from what it was',
      },
      consistencyAnswer,
    ),
    endpoint(
      {
        id: 'proveInclusion',
        answer: {
          ...text,
          content:
            'that the record of a version is in the log ([`tlog-proof`](https://c2sp.org/tlog-proof)), as it is now, or as it was with `size` entries',
          kept: ['forEver', { as: 'revalidate', when: 'without a size' }],
        },
        errors: errorsOf('malformed', 'notFound', 'versionNotFound', 'notLogged', 'logBroken'),
        parameters: [
          numberParameter(
            'size',
            [1, MOST],
            'with how many entries, the record’s own among them; default: all',
          ),
          scopeParameter(),
        ],
        path: '/published/:slug/versions/:version/proof',
        summary: 'That the log has a version',
      },
      (req, given) => proofAnswer(req, options, given),
    ),
  ]
}
