import type { Endpoint, PayloadRequest } from 'payload'

import type { Representation } from '../../http/respond.js'
import type { NormalisedOptions } from '../../options.js'
import type { Answer } from '../getAndHead.js'

import { parametersOnly, readNumber, readVersion } from '../../http/parameters.js'
import { etagOf, respond, respondJSON } from '../../http/respond.js'
import { noticeAt } from '../../record/inForce.js'
import { signedCheckpoint, verifierKeys } from '../../record/log/checkpoint.js'
import { BrokenLog, entriesBetween, entryOfRecord, sizeOf, treeHead } from '../../record/log/entries.js'
import { checkpointAt, consistencyBetween, proofOfEntry } from '../../record/log/proofs.js'
import { findPublications, NEWEST_FIRST } from '../../record/publications.js'
import { logError, noNoticeError, refusal } from '../answers.js'
import { forGetAndHead } from '../getAndHead.js'

/** Most entries in one answer. */
export const MOST_ENTRIES = 1000

/** Largest number of an entry. */
const MOST = 2_147_483_647

/** Payload says who may read an answer from elsewhere. */
const vary = ['Origin']

/** The query as it was sent: Payload adds to the one that it has read. */
const searchOf = ({ searchParams }: PayloadRequest): URLSearchParams => searchParams ?? new URLSearchParams()

const respondText = (
  req: PayloadRequest,
  body: string,
  kept: Representation['kept'] = 'revalidate',
): Response =>
  respond(req, { body, contentType: 'text/plain; charset=utf-8', etag: etagOf(body), kept, vary })

const keyAnswer: Answer = (req) => {
  parametersOnly(searchOf(req), [])
  return Promise.resolve(respondText(req, `${verifierKeys(req.payload).join('\n')}\n`))
}

const checkpointAnswer: Answer = async (req) => {
  parametersOnly(searchOf(req), [])
  return respondText(req, signedCheckpoint(req.payload, await treeHead(req.payload)))
}

const entriesAnswer: Answer = async (req) => {
  const given = parametersOnly(searchOf(req), ['start', 'end'])
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
  return respondJSON(req, { start, end: entries.at(-1)?.index ?? null, entries }, { kept, vary })
}

const consistencyAnswer: Answer = async (req) => {
  const given = parametersOnly(searchOf(req), ['from', 'to'])
  const size = await sizeOf(req.payload)
  // A size has to be named: what is missing is as malformed as what cannot be one.
  const from = readNumber('from', given('from') || '-', [0, size]) ?? 0
  const to = readNumber('to', given('to') || '-', [from, size]) ?? size
  const hashes = await consistencyBetween(req.payload, from, to)
  const consistency = hashes.map((hash) => hash.toString('base64'))
  return respondJSON(req, { from, to, consistency }, { kept: 'forEver', vary })
}

const proofAnswer = async (req: PayloadRequest, options: NormalisedOptions): Promise<Response> => {
  const given = parametersOnly(searchOf(req), ['size'])
  const { payload, routeParams } = req
  const version = readVersion('version', String(routeParams?.['version'])) ?? 1
  const notice = await noticeAt(req, options, String(routeParams?.['slug'] ?? ''))
  if (notice === undefined) return refusal(noNoticeError(req, options, { code: 'notFound' }, undefined))
  const [row] = await findPublications<{ hash: string }>(
    req,
    options.slugs,
    { and: [{ notice: { equals: notice } }, { version: { equals: version } }] },
    { limit: 1, select: { hash: true }, sort: NEWEST_FIRST },
  )
  if (!row) return refusal(noNoticeError(req, options, { code: 'versionNotFound', version }, undefined))
  const entry = await entryOfRecord(payload, row.hash)
  if (!entry) return refusal(logError(req, options, 'notLogged'))
  const logged = await sizeOf(payload)
  const size = readNumber('size', given('size'), [entry.index + 1, logged])
  const checkpoint = await checkpointAt(payload, size ?? logged)
  const body = await proofOfEntry(payload, entry.index, { checkpoint, size: size ?? logged })
  return respondText(req, body, size === undefined ? 'revalidate' : 'forEver')
}

/**
 * The log of publications, which anyone may read, under the path of the notices collection:
 *
 * - `GET /published/log/key`: the public keys that seals and checkpoints are checked with, one a line, the present one first
 *   (C2SP `signed-note`: `name+id+key`)
 * - `GET /published/log/checkpoint`: size and root of the log, signed (C2SP `tlog-checkpoint`)
 * - `GET /published/log/entries?start=&end=`: the entries with these numbers, both included, at most {@link MOST_ENTRIES}
 * - `GET /published/log/consistency?from=&to=`: that the log of one size goes on from that of another (RFC 6962 §2.1.2)
 * - `GET /published/:slug/versions/:version/proof?size=`: that the record of a version is in the log (C2SP `tlog-proof`), as it is
 *   or as it was at a size
 *
 * Each answers HEAD too, and reads a number of rows that grows with the logarithm of the log's size.
 */
export const logEndpoints = (options: NormalisedOptions): Endpoint[] => {
  const endpoint = (path: string, answer: Answer): Endpoint[] =>
    forGetAndHead(path, async (req) => {
      try {
        return await answer(req)
      } catch (error) {
        if (!(error instanceof BrokenLog)) throw error
        req.payload.logger.error({
          err: error,
          msg: 'payload-privacy-notices: the log of publications is broken',
        })
        return refusal(logError(req, options, 'logBroken'))
      }
    })
  return [
    ...endpoint('/published/log/key', keyAnswer),
    ...endpoint('/published/log/checkpoint', checkpointAnswer),
    ...endpoint('/published/log/entries', entriesAnswer),
    ...endpoint('/published/log/consistency', consistencyAnswer),
    ...endpoint('/published/:slug/versions/:version/proof', (req) => proofAnswer(req, options)),
  ]
}
