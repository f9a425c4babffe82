import type { PayloadRequest } from 'payload'

import { ValidationError } from 'payload'

import type { CalendarDate, Language, RecordedNotice } from '../notice/document.js'
import type { NormalisedOptions } from '../options.js'
import type { PublicationRow } from '../record/publications.js'
import type { PublicationRecord } from '../record/record.js'
import type { FormatName } from '../render/formats.js'
import type { Row } from '../sources/localisation.js'

import { calendarDateOf, isCalendarDate } from '../notice/dates.js'
import { composeNotice, hashOfText, preparedOnIn } from '../publishing/composeNotice.js'
import { textsOf } from '../publishing/intent.js'
import { changedOnOf } from '../publishing/preparePublication.js'
import { newestVersion } from '../publishing/storedNotices.js'
import { scopeMembers } from '../publishing/scope.js'
import { addressesOf, linksOf, readSurroundings, type Surroundings } from '../reading/noticeLinks.js'
import { documentOf } from '../reading/publishedNotices.js'
import { representationOf } from '../reading/representations.js'
import { latestPublication, recordOf } from '../record/publications.js'
import { PUBLICATION_SCHEMA } from '../record/record.js'
import { FORMATS } from '../render/formats.js'
import { languagesOf } from '../sources/loadSources.js'
import { askTogether } from '../record/together.js'

/** A draft in one language and one format, as readers would get it. */
export type Preview = {
  body: Uint8Array<ArrayBuffer>
  contentType: string
  headers: Readonly<Record<string, string>>
  language: Language
}

/** What a preview is asked for with. */
export type PreviewQuery = {
  format: FormatName
  /** Default: the language that readers get who ask for none. */
  locale?: Language | undefined
  /** Whether a format that demands what the notice does not say is given without it. */
  lossy?: boolean
}

/**
 * The record that publishing would make of a draft: with its text, and with the dates and the number that it would have. It has
 * no hash, and is written nowhere. A draft that readers would see nothing new in is the version that they see.
 */
const recordAhead = async (
  req: PayloadRequest,
  options: NormalisedOptions,
  row: Row,
  latest: null | PublicationRow,
): Promise<PublicationRecord> => {
  const { content, sources } = await composeNotice(req, options, row)
  const contentHash = hashOfText(row, content)
  if (latest?.event === 'published' && latest.contentHash === contentHash) return recordOf(latest)
  const languages = languagesOf(req, options)
  const now = new Date()
  const today = calendarDateOf(now, options.timeZone)
  const change = (row.change ?? {}) as { effectiveFrom?: unknown; note?: unknown; type?: unknown }
  const effectiveFrom: CalendarDate | null = isCalendarDate(change.effectiveFrom)
    ? change.effectiveFrom
    : null
  const version = (latest?.version ?? 0) + 1
  return {
    schema: PUBLICATION_SCHEMA,
    change:
      change.type === 'major' || change.type === 'minor'
        ? { note: textsOf(change.note, languages.default), type: change.type }
        : null,
    changedIn: Object.fromEntries(Object.keys(content).map((language) => [language, version])),
    changedOn: changedOnOf({ latest }, row, effectiveFrom, today),
    content,
    contentHash,
    defaultLanguage: content[languages.default]
      ? languages.default
      : (Object.keys(content)[0] ?? languages.default),
    effectiveFrom: effectiveFrom ?? today,
    event: 'published',
    hash: '',
    notice: String(row.id),
    preparedOn: preparedOnIn(row),
    previousHash: latest?.hash ?? null,
    publishedAt: now.toISOString(),
    publishedBy: null,
    reviewedOn: (row.reviewedOn as null | string | undefined) ?? null,
    slug: String(row.slug ?? latest?.slug ?? ''),
    sources: sources.references,
    version,
    withdrawal: null,
    ...(await scopeAhead(req, options, row, latest)),
  }
}

/**
 * The newest draft of a notice as the public page will be: composed from its sources as they are published now, and rendered by
 * what renders publications. A problem that keeps it from being published does not keep it from being seen: what could not be
 * resolved stands in it as it was typed. Nothing is written.
 *
 * @returns undefined when the notice is written in no language
 * @throws NotInstalled, Busy, CharactersMissing for a format that is a file; FactsMissing for one that demands more than the notice says
 */
export const previewOf = async (
  req: PayloadRequest,
  options: NormalisedOptions,
  id: number | string,
  { format: name, locale, lossy }: PreviewQuery,
): Promise<Preview | undefined> => {
  const { slugs } = options
  const [newest, latest] = await askTogether(req, [
    () => newestVersion(req, slugs.notices, id),
    () => latestPublication(req, slugs, String(id)),
  ])
  const record = await recordAhead(req, options, { ...newest?.version, id }, latest)
  const document = documentOf({ ...record, content: inStoredOrder(req, record.content) }, locale)
  const format = FORMATS.find((one) => one.name === name)
  if (!document || !format) return undefined
  const surroundings = await surroundingsOf(req, options, document, latest)
  const addresses = addressesOf(req, options, document, surroundings, { byVersion: false })
  const { body, contentType, headers } = await representationOf(document, format, options, {
    addressIn: (language) => addresses.own(language, name),
    // What readers see already is a version of its own.
    isDraft: document.hash === '',
    links: linksOf(document, surroundings, addresses),
    ...(lossy && { lossy }),
  })
  return { body, contentType, headers: headers ?? {}, language: document.locale }
}

/** Languages in the order in which they are read again: PostgreSQL keeps the keys of JSON by their length, then by their letters. */
const inStoredOrder = <Content>(
  { payload }: PayloadRequest,
  content: Record<string, Content>,
): typeof content =>
  payload.db.name === 'postgres'
    ? Object.fromEntries(
        Object.entries(content).sort(([one], [other]) => one.length - other.length || (one < other ? -1 : 1)),
      )
    : content

/** What will stand around it in the record of its notice. */
const surroundingsOf = async (
  req: PayloadRequest,
  options: NormalisedOptions,
  document: RecordedNotice,
  latest: null | PublicationRow,
): Promise<Surroundings> => {
  const { publishedAt, scope, slug, version } = document
  if (latest?.version === version) return readSurroundings(req, options, document, { scope, slug })
  return {
    lastPublishedAt: new Date(publishedAt),
    // A withdrawal has a text before it.
    predecessor: latest && (latest.event === 'withdrawn' ? latest.version - 1 : latest.version),
    scope,
    slug,
    successor: null,
    withdrawn: false,
  }
}

/** Whose it will be; nothing where that keeps it from being published. */
const scopeAhead = async (
  req: PayloadRequest,
  options: NormalisedOptions,
  row: Row,
  latest: null | PublicationRow,
): Promise<Pick<PublicationRecord, 'owner' | 'scope'>> => {
  try {
    return await scopeMembers(req, options, row, latest)
  } catch (error) {
    if (error instanceof ValidationError) return {}
    throw error
  }
}
