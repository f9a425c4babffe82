import type { Payload, PayloadRequest, ValidationFieldError, Where } from 'payload'

import { randomUUID } from 'node:crypto'
import { APIError, Forbidden } from 'payload'

import type { OwnEndpoint } from '../http/endpoint.js'
import type { Language } from '../notice/document.js'
import type { NormalisedOptions } from '../options.js'
import type { Held, MarkedNotice } from '../pending/mark.js'
import type { Row } from '../sources/localisation.js'
import type { SourceKey } from '../sources/names.js'
import type { Outcome, Republishing } from './run.js'

import { hasForbiddenCharacter } from '../notice/characters.js'
import { matchPlaceholders } from '../notice/compose/placeholders.js'
import { translate } from '../translations/index.js'
import { fieldErrors } from '../sources/fieldErrors.js'
import { isWrittenIDIn } from '../sources/ids.js'
import { readableAmong } from '../sources/readable.js'
import { allowedBy, answerInJSON, editorsEndpoint, REFUSALS, uncached } from '../http/handlers.js'
import { approvalAccount } from '../publishing/approval.js'
import { accountOf, textsOf } from '../publishing/intent.js'
import { languagesOf } from '../sources/loadSources.js'
import { isRow } from '../sources/localisation.js'
import { pendingOf } from '../pending/mark.js'
import { writeBeside } from '../publishing/storedNotices.js'
import { isSourceKey } from '../sources/names.js'
import { titleFieldOf } from '../sources/usage.js'
import { askAgain, refuseTooMany } from './askApproval.js'
import { startRun } from './job.js'
import { beginRun, OUTCOMES, readRun, stateOf } from './run.js'

/** How many notices one run may publish. */
export const MAX_NOTICES = 10_000

/** Longest change note or reason, in characters. */
const MAX_TEXT = 2000

/** The body of `POST /republish`. At least one notice has to be named in it, and none twice. */
export type RepublishBody = {
  source: { collection: SourceKey; id: number | string }
  /** Those to publish, each with the hash of the text that was looked at (`contentHash` of what is pending). */
  notices?: { contentHash: string; id: number | string }[]
  /** Those to leave for now, and why. */
  hold?: { id: number | string; reason: string }[]
  /** Without a type each notice gets the one that its comparison proposes. A note that is one text is in the default language. */
  change?: { note?: null | Record<Language, null | string> | string; type?: 'major' | 'minor' | null }
}

/** What is asked for, as it was read. */
type RepublishRequest = {
  source: { collection: SourceKey; id: string }
  notices: { contentHash: string; id: string }[]
  hold: { id: string; reason: string }[]
  change: { note: Republishing['change']['note']; type: Republishing['change']['type'] }
}

/** How far a run has got: the answer of `GET /republish/:run`. Instants are ISO 8601 in UTC. */
export type RepublishingProgress = {
  run: string
  source: Republishing['source']
  /** `stopped`: nothing was heard of it for half a minute; `POST` to the same address begins it anew. */
  state: 'finished' | 'running' | 'stopped'
  startedAt: string
  finishedAt: null | string
  done: number
  total: number
  outcomes: Record<Outcome, number>
  /** One for each notice, in the order in which they are published; without an outcome while it waits. */
  notices: { id: string; message: null | string; outcome: null | Outcome; version: null | number }[]
}

const writtenID = (payload: Payload, slug: string, value: unknown): null | string => {
  const id = typeof value === 'number' || typeof value === 'string' ? String(value) : ''
  return isWrittenIDIn(payload, slug, id) ? id : null
}

const isText = (value: unknown): value is string =>
  typeof value === 'string' &&
  value.length <= MAX_TEXT &&
  !hasForbiddenCharacter(value) &&
  matchPlaceholders(value).length === 0

/** Reads the body, and says of every part that cannot be used what it should be. */
const readRequest = async (req: PayloadRequest, options: NormalisedOptions): Promise<RepublishRequest> => {
  const errors: ValidationFieldError[] = []
  const wrong = (path: string, key: 'change' | 'hold' | 'note' | 'notices' | 'object' | 'source' | 'twice') =>
    errors.push({ message: translate(req.t, `privacyNotices:republishing:wrong:${key}`), path })
  let body: unknown
  try {
    body = await req.json?.()
  } catch {
    body = undefined
  }
  if (!isRow(body)) {
    wrong('', 'object')
    throw fieldErrors(req, options.slugs.notices, errors)
  }

  const source = isRow(body.source) ? body.source : {}
  const sourceId = isSourceKey(source.collection)
    ? writtenID(req.payload, options.slugs[source.collection], source.id)
    : null
  if (sourceId === null) wrong('source', 'source')

  const seen = new Set<string>()
  const listOf = (name: 'hold' | 'notices', isRest: (one: Row) => boolean): Row[] => {
    const given = body[name] ?? []
    if (!Array.isArray(given) || given.length > MAX_NOTICES) {
      wrong(name, name)
      return []
    }
    return given.flatMap((one: unknown, index): Row[] => {
      const path = `${name}.${index}`
      const id = isRow(one) ? writtenID(req.payload, options.slugs.notices, one.id) : null
      if (!isRow(one) || id === null || !isRest(one)) {
        wrong(path, name)
        return []
      }
      if (seen.has(id)) wrong(path, 'twice')
      seen.add(id)
      return [{ ...one, id }]
    })
  }
  const notices = listOf(
    'notices',
    ({ contentHash }) => typeof contentHash === 'string' && /^[0-9a-f]{64}$/.test(contentHash),
  )
  const hold = listOf('hold', ({ reason }) => isText(reason) && reason.trim() !== '')
  if (errors.length === 0 && seen.size === 0) wrong('notices', 'notices')

  const change = isRow(body.change) ? body.change : {}
  const languages = languagesOf(req, options)
  const given = typeof change.note === 'string' ? { [languages.default]: change.note } : (change.note ?? {})
  const isNote =
    isRow(given) &&
    Object.entries(given).every(
      ([language, text]) => languages.all.includes(language) && (text === null || isText(text)),
    )
  if (!isNote) wrong('change.note', 'note')
  const type = change.type ?? null
  if (type !== null && type !== 'major' && type !== 'minor') wrong('change.type', 'change')

  if (errors.length > 0) throw fieldErrors(req, options.slugs.notices, errors)
  return {
    change: {
      note: textsOf(given, languages.default),
      type: type as RepublishRequest['change']['type'],
    },
    hold: hold.map(({ id, reason }) => ({ id: String(id), reason: String(reason).trim() })),
    notices: notices.map(({ id, contentHash }) => ({ id: String(id), contentHash: String(contentHash) })),
    source: { id: String(sourceId), collection: source.collection as SourceKey },
  }
}

/** Ids of the notices that the user may publish, of those asked for. */
const publishable = async (
  req: PayloadRequest,
  { slugs }: NormalisedOptions,
  ids: string[],
): Promise<Set<string>> => {
  const { config } = req.payload.collections[slugs.notices] ?? {}
  const allowed = await config?.access.update({ data: { _status: 'published' }, req })
  if (!allowed) throw new Forbidden(req.t)
  const only: Where[] = allowed === true ? [] : [allowed]
  const { docs } = await req.payload.db.find<{ id: number | string } & Row>({
    collection: slugs.notices,
    limit: 0,
    pagination: false,
    req,
    select: { slug: true },
    where: { and: [{ id: { in: ids } }, ...only] },
  })
  return new Set(docs.map(({ id }) => String(id)))
}

const holdBack = async (
  req: PayloadRequest,
  options: NormalisedOptions,
  hold: RepublishRequest['hold'],
): Promise<void> => {
  const by = accountOf(req).label
  for (const { id, reason } of hold) {
    const row = await req.payload.db.findOne<{ id: number | string } & MarkedNotice & Row>({
      collection: options.slugs.notices,
      req,
      select: { head: true, mark: true },
      where: { id: { equals: id } },
    })
    if (!row?.head || !pendingOf(row)) continue
    const held: Held = { against: row.head.hash, at: new Date().toISOString(), by, reason }
    await writeBeside(req, options, row.id, { held })
  }
}

const progressOf = (run: Republishing): RepublishingProgress => ({
  done: run.notices.filter(({ result }) => result !== null).length,
  finishedAt: run.finishedAt,
  notices: run.notices.map(({ id, result }) => ({
    id,
    message: result?.message ?? null,
    outcome: result?.outcome ?? null,
    version: result?.version ?? null,
  })),
  outcomes: Object.fromEntries(
    OUTCOMES.map((outcome) => [
      outcome,
      run.notices.filter(({ result }) => result?.outcome === outcome).length,
    ]),
  ) as RepublishingProgress['outcomes'],
  run: run.id,
  source: run.source,
  startedAt: run.startedAt,
  state: stateOf(run, new Date()),
  total: run.notices.length,
})

const answer = (run: Republishing, status = 200) =>
  Response.json(progressOf(run), { headers: uncached, status })

/** A run that the user may know of: of a source that the user may read, where there are several organisations. */
const runOf = async (req: PayloadRequest, { scope, slugs }: NormalisedOptions): Promise<Republishing> => {
  const id = String(req.routeParams?.['run'])
  const run = /^[0-9a-f-]{36}$/.test(id) ? await readRun(req.payload, id) : null
  const isReadable =
    run && (!scope || (await readableAmong(req, slugs[run.source.collection], [run.source.id])).size > 0)
  if (!run || !isReadable)
    throw new APIError(translate(req.t, 'privacyNotices:republishing:unknown'), 404, null, true)
  return run
}

const progress = answerInJSON(
  'RepublishingProgress',
  'how far it is: `{ run, state, done, total, outcomes, notices: [{ id, outcome, version, message }] }`',
)

/** Why nothing is answered of a republishing. */
const unlessRun = [
  REFUSALS.malformed,
  REFUSALS.forbidden,
  { ...REFUSALS.notFound, when: 'there is no such run' },
]

/** What names a request to approve that notices are published again: the answer of `POST /approvals/republish`. */
export type AskedAgain = { request: string }

/** The source that notices are published again for, where the user may read it: with its title in all languages. */
const readableSource = async (
  req: PayloadRequest,
  { slugs }: NormalisedOptions,
  source: RepublishRequest['source'],
): Promise<unknown> => {
  const slug = slugs[source.collection]
  const titleField = titleFieldOf(req, slug)
  const { docs } = await req.payload.find({
    collection: slug,
    depth: 0,
    limit: 1,
    locale: req.payload.config.localization ? 'all' : undefined,
    overrideAccess: false,
    pagination: false,
    req,
    select: { [titleField]: true },
    where: { id: { equals: source.id } },
  })
  const [found] = docs as unknown as Row[]
  if (!found) throw new APIError(translate(req.t, 'privacyNotices:republishing:noSource'), 404, null, true)
  return found[titleField]
}

/** Refuses what names a notice that the user may not publish. */
const refuseForeign = async (
  req: PayloadRequest,
  options: NormalisedOptions,
  named: readonly { id: string }[],
): Promise<void> => {
  const may = await publishable(
    req,
    options,
    named.map(({ id }) => id),
  )
  if (named.some(({ id }) => !may.has(id))) throw new Forbidden(req.t)
}

/**
 * Endpoints that publish notices again after one of their sources has changed, for those who may publish. The first takes a
 * {@link RepublishBody}, holds back what is to be held back and begins to publish the rest in a job; all answer with a
 * {@link RepublishingProgress}. What is done stays done when one is begun anew.
 */
export const republishingEndpoints = (options: NormalisedOptions): OwnEndpoint[] => [
  editorsEndpoint(
    {
      id: 'askApprovalAgain',
      answer: answerInJSON(
        'AskedAgain',
        'the `request` that [others approve](approval.md), one for all of the notices',
        201,
      ),
      body: { required: true, schema: 'RepublishBody' },
      collection: 'notices',
      errors: [
        {
          ...REFUSALS.malformed,
          when: 'a parameter or a part of the body cannot be used, there are more than 500 notices, or one cannot be published again as it was looked at; `data.errors` says which',
        },
        { ...REFUSALS.forbidden, when: 'not signed in, or without the right to publish one of the notices' },
        { ...REFUSALS.notFound, when: 'there is no such source' },
      ],
      method: 'post',
      parameters: [],
      path: '/approvals/republish',
      right: 'publish',
      summary: 'Asks others to approve that notices are published again',
    },
    allowedBy(options.access.publish, async (req) => {
      if (options.approval.approvals === 0) {
        throw new APIError(translate(req.t, 'privacyNotices:approval:off'), 400, null, true)
      }
      const { change, notices, source } = await readRequest(req, options)
      refuseTooMany(req, options, notices)
      await readableSource(req, options, source)
      await refuseForeign(req, options, notices)
      const by = approvalAccount(req)
      if (!by) throw new Forbidden(req.t)
      const request = await askAgain(req, options, { by, change, notices })
      return Response.json({ request } satisfies AskedAgain, { headers: uncached, status: 201 })
    }),
  ),
  editorsEndpoint(
    {
      id: 'republish',
      answer: { ...progress, status: 202 },
      body: { required: true, schema: 'RepublishBody' },
      collection: 'notices',
      errors: [
        {
          ...REFUSALS.malformed,
          when: 'a parameter or a part of the body cannot be used; `data.errors` says which',
        },
        { ...REFUSALS.forbidden, when: 'not signed in, or without the right to publish one of the notices' },
        { ...REFUSALS.notFound, when: 'there is no such source' },
      ],
      method: 'post',
      parameters: [],
      path: '/republish',
      right: 'publish',
      summary: 'Publishes notices again after a source has changed',
    },
    allowedBy(options.access.publish, async (req) => {
      const { change, hold, notices, source } = await readRequest(req, options)
      const title = await readableSource(req, options, source)
      await refuseForeign(req, options, [...notices, ...hold])

      await holdBack(req, options, hold)
      const now = new Date()
      const run: Republishing = {
        id: randomUUID(),
        beatAt: now.toISOString(),
        by: accountOf(req),
        change,
        finishedAt: notices.length === 0 ? now.toISOString() : null,
        language: req.i18n.language,
        notices: notices.map((one) => ({ ...one, result: null })),
        source: { ...source, title: textsOf(title, languagesOf(req, options).default) },
        startedAt: now.toISOString(),
      }
      await beginRun(req.payload, run)
      if (notices.length > 0) await startRun(req.payload, run.id)
      return answer(run, 202)
    }),
  ),
  editorsEndpoint(
    {
      id: 'readRepublishing',
      answer: progress,
      collection: 'notices',
      errors: unlessRun,
      method: 'get',
      parameters: [],
      path: '/republish/:run',
      right: 'publish',
      summary: 'How far a republishing has got',
    },
    allowedBy(options.access.publish, async (req) => answer(await runOf(req, options))),
  ),
  editorsEndpoint(
    {
      id: 'resumeRepublishing',
      answer: { ...progress, status: 202 },
      collection: 'notices',
      errors: unlessRun,
      method: 'post',
      parameters: [],
      path: '/republish/:run',
      right: 'publish',
      summary: 'Begins a republishing anew that has stopped',
    },
    allowedBy(options.access.publish, async (req) => {
      const run = await runOf(req, options)
      if (!run.finishedAt) await startRun(req.payload, run.id)
      return answer(run, 202)
    }),
  ),
]
