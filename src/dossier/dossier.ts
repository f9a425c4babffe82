import type { ApprovalState } from '../approvals/gate.js'
import type { ApprovalEntry, ApprovalList, GivenApproval } from '../approving/answers.js'
import type { Waiver } from '../checks/waivers.js'
import type { VersionStatus } from '../notice/answers.js'
import type { ComparisonWords, NoticeComparison } from '../notice/diff/index.js'
import type { CalendarDate, Language, PartialDate } from '../notice/document.js'
import type { Dated } from '../notice/timeline.js'
import type { NormalisedOptions } from '../options.js'
import type { ReadRow } from '../record/proof/rows.js'
import type { Comparison, Finding, VerifyReport } from '../record/proof/verify.js'
import type { PublicationRow, Reader } from '../record/publications.js'
import type {
  KeptApproval,
  KeptWaiver,
  PublicationRecord,
  RecordedChecks,
  SourceFile,
} from '../record/record.js'
import type { Review } from '../reviews/review.js'
import type { Owners } from '../scopes.js'

import { everyApproval } from '../approving/answers.js'
import { waiversOfAll } from '../checks/waivers.js'
import { comparisonWords } from '../languages/merge.js'
import { calendarDateOf } from '../notice/dates.js'
import { comparedTexts, compareLanguages } from '../notice/diff/index.js'
import { forLanguage } from '../notice/lookUpLanguage.js'
import { textBeforeIn } from '../notice/timeline.js'
import { standingsOn, versionOf } from '../record/inForce.js'
import { checkpointAt, inclusionOf } from '../record/log/proofs.js'
import { BrokenLog, entryOfRecord, sizeOf } from '../record/log/entries.js'
import { verifierKeys } from '../record/log/checkpoint.js'
import { readerOf } from '../record/proof/rows.js'
import { recordOf, titlesOf } from '../record/publications.js'
import { failureOf } from '../storage/failures.js'
import { reviewsOf } from '../reviews/review.js'

/** Schema of a dossier in JSON. */
export const DOSSIER_SCHEMA = 'payload-privacy-notices/dossier/1'

/** An approval that a version was published by. */
export type DossierApprover = Pick<KeptApproval, 'at' | 'request'> & { by: null | string }

/** A version of a notice, as an auditor looks at it. */
export type DossierVersion = {
  /** Where it stands on the day of the dossier. */
  status: VersionStatus
  /** Who published it; null where nobody is named. */
  by: null | string
  /** The languages it is written in. */
  locales: Language[]
  /** In the language of the dossier, or else in that of the notice; null for a withdrawal. */
  title: null | string
  /** The files that it was brought in from. */
  broughtFrom: SourceFile[]
  /** The changed source for which it was published, as it was called then. */
  cause: { collection: string; id: string; title: Record<Language, string> } | null
  /** What rules found in it; null where it was not checked. */
  checks: RecordedChecks | null
  /** What the server’s clock said, where somebody confirmed it; null else. */
  clock: null | string
  /** The versions that never take force because of it. */
  replaces: number[]
  /** Those who approved it, in their order. */
  approvals: DossierApprover[]
  /** What was let be of what rules found in it, and why. */
  waivers: Omit<KeptWaiver, 'salt'>[]
  /** The version whose text it is compared with, as when it was published; null for a first text and for a withdrawal. */
  comparedWith: null | number
  /** What it changed for readers, by language. */
  changes: Record<Language, NoticeComparison>
  seal: null | string
  /** Its entry in the log, and the hashes that lead from it to the root of the checkpoint; null where it has none. */
  log: { index: number; inclusion: string[] } | null
  preparedOn: null | PartialDate
} & Pick<
  PublicationRecord,
  | 'change'
  | 'changedOn'
  | 'contentHash'
  | 'effectiveFrom'
  | 'event'
  | 'hash'
  | 'previousHash'
  | 'publishedAt'
  | 'reviewedOn'
  | 'slug'
  | 'version'
  | 'withdrawal'
>

/** Somebody's act, by the name of the account; null where nobody is named. */
export type DossierAct = { at: string; by: null | string }

/** What was asked to be approved, and what became of it. */
export type DossierRequest = {
  request: string
  state: ApprovalState
  /** The version that it was published as; null where it never was. */
  publishedAs: null | number
  asked: DossierAct
  /** Who wrote it, which approves nothing of it. */
  authors: { assistant: boolean; by: null | string }[]
  approvals: DossierAct[]
  returns: ({ remark: string; section: null | string } & DossierAct)[]
  /** Who cancelled it, and when; null where nobody did. */
  cancelled: DossierAct | null
  /** Why it was not published when it was to be; null where it was, or was to be at no moment. */
  notPublished: ApprovalEntry['notPublished']
  waivers: Omit<KeptWaiver, 'salt'>[]
  /** What rules found in it and nobody has to put right. */
  findings: { message: string; rule: string }[]
} & Pick<
  ApprovalEntry['frozen'],
  | 'again'
  | 'before'
  | 'change'
  | 'content'
  | 'contentHash'
  | 'effectiveFrom'
  | 'event'
  | 'publishAt'
  | 'withdrawal'
>

/** A review, as a dossier tells it. */
export type DossierReview = Omit<Review, 'by' | 'notice'> & { by: null | string }

/** That somebody let a finding be, as a dossier tells it. */
export type DossierWaiver = Omit<Waiver, 'id' | 'notice'>

/** Everything that is kept of one notice, for an auditor: what was published, who decided on it, and how that is proved. */
export type Dossier = {
  schema: typeof DOSSIER_SCHEMA
  /**
   * The state that it tells: an instant, ISO 8601 in UTC.
   *
   * @format date-time
   */
  at: string
  /** The language of sentences and titles. */
  language: Language
  /** Id of the notice. */
  notice: string
  /** Of which organisation it is, where there are several. */
  scope: null | string
  /** Its newest address; null before it was published. */
  slug: null | string
  title: null | string
  /** Whether it names those who published, asked, approved, reviewed and let things be. */
  names: boolean
  /** The version in force on its day; null where none is. */
  inForce: null | number
  /** Newest first. */
  versions: DossierVersion[]
  /** Publications that are kept, and cannot be read any more. */
  unreadable: { hash: null | string; version: null | number }[]
  /** Newest first. */
  requests: DossierRequest[]
  /** Newest first. */
  reviews: DossierReview[]
  /** Oldest first. */
  waivers: DossierWaiver[]
  proof: {
    /** What is not as it was published; empty when all is. */
    findings: Finding[]
    /** What outside the database it was compared with. */
    comparedWith: Comparison[]
    /** The public keys of seals and checkpoint, the present one first. */
    keys: string[]
    /** The log as it was then, as a signed note; null where it is broken. */
    checkpoint: null | string
  }
}

/** What a dossier is made with. */
export type DossierQuery = {
  language: Language
  names: boolean
  now: Date
  /** Of whose notice what was asked is told; default: whosever it was when it was asked. */
  owners?: Owners
  /** What was found of the record: of this notice, or of all of them. */
  report: Pick<VerifyReport, 'checkpoint' | 'comparedWith' | 'findings'>
}

const named = ({ id, label }: { id: null | string; label: null | string }): null | string => label ?? id

/** Names, or none where a dossier has none. */
type Naming = (name: null | string) => null | string

const actOf = ({ at, by }: GivenApproval, name: Naming) => ({ at, by: name(named(by)) })

const waiverOf = (
  { salt: _, ...waiver }: { salt?: string } & Omit<KeptWaiver, 'salt'>,
  name: Naming,
): Omit<KeptWaiver, 'salt'> => ({ ...waiver, by: name(waiver.by) })

const requestsOf = (
  asked: ApprovalList['approvals'],
  publishedAs: (request: string) => null | number,
  name: Naming,
): DossierRequest[] =>
  asked.map(({ approvals, asked: who, cancelled, frozen, notPublished, request, returns, state }) => ({
    request,
    state,
    publishedAs: publishedAs(request),
    again: frozen.again,
    approvals: approvals.map((one) => actOf(one, name)),
    asked: actOf(who, name),
    authors: frozen.authors.map((author) => ({ assistant: author.assistant, by: name(named(author)) })),
    before: frozen.before,
    cancelled: cancelled && actOf(cancelled, name),
    change: frozen.change,
    content: frozen.content,
    contentHash: frozen.contentHash,
    effectiveFrom: frozen.effectiveFrom,
    event: frozen.event,
    findings: frozen.findings.map(({ message, rule }) => ({ message, rule })),
    notPublished,
    publishAt: frozen.publishAt,
    returns: returns.map((one) => ({ ...actOf(one, name), remark: one.remark, section: one.section })),
    waivers: frozen.waivers.map((waiver) => waiverOf(waiver, name)),
    withdrawal: frozen.withdrawal,
  }))

/** A version without what only others tell of it. */
const versionIn = (
  row: PublicationRow,
  language: Language,
  name: Naming,
): Omit<DossierVersion, 'changes' | 'comparedWith' | 'log' | 'status'> => {
  const record = recordOf(row)
  const titles = titlesOf(record.content)
  const { approvers, publisher, waivers } = row
  return {
    approvals: (approvers ?? []).map(({ at, request, ...by }) => ({ at, by: name(named(by)), request })),
    broughtFrom: record.broughtFrom ?? [],
    by: name(publisher ? named(publisher) : null),
    cause: record.cause ?? null,
    change: record.change,
    changedOn: record.changedOn,
    checks: record.checks ?? null,
    clock: record.clock ?? null,
    contentHash: record.contentHash,
    effectiveFrom: record.effectiveFrom,
    event: record.event,
    hash: record.hash,
    locales: Object.keys(titles).sort(),
    preparedOn: record.preparedOn,
    previousHash: record.previousHash,
    publishedAt: record.publishedAt,
    replaces: record.replaces ?? [],
    reviewedOn: record.reviewedOn,
    seal: row.seal,
    slug: record.slug,
    title: forLanguage(titles, language) ?? titles[record.defaultLanguage] ?? null,
    version: record.version,
    waivers: (waivers ?? []).map((waiver) => waiverOf(waiver, name)),
    withdrawal: record.withdrawal,
  }
}

/** The checkpoint that proofs lead to, with the size of the log by it; null where the log is broken. */
const checkpointOf = async (
  { payload }: Reader,
  isWhole: boolean,
): Promise<{ checkpoint: string; size: number } | null> => {
  try {
    const size = await sizeOf(payload)
    return isWhole ? { checkpoint: await checkpointAt(payload, size), size } : null
  } catch (error) {
    if (error instanceof BrokenLog) return null
    throw error
  }
}

const logged = async (
  { payload }: Reader,
  hash: string,
  size: number | undefined,
): Promise<DossierVersion['log']> => {
  const entry = await entryOfRecord(payload, hash)
  if (!entry) return null
  try {
    const isIn = size !== undefined && entry.index < size
    return { index: entry.index, inclusion: isIn ? await inclusionOf(payload, entry.index, size) : [] }
  } catch (error) {
    if (error instanceof BrokenLog) return { index: entry.index, inclusion: [] }
    throw error
  }
}

/** The text that the next one is compared with. */
type TextBefore = { texts: ReturnType<typeof comparedTexts>; version: number }

const textIn = ({ body, details, version }: PublicationRow): TextBefore => ({
  texts: comparedTexts({ content: body.content, preparedOn: details.preparedOn }),
  version,
})

type ReadVersion = {
  row: PublicationRow
  text: TextBefore
  version: Omit<DossierVersion, 'log' | 'status'>
}

/**
 * A version held against the text that it was published against; null for a row that cannot be read as one, whatever somebody has put
 * there.
 *
 * @param before the text that one in force from a day is held against
 */
const readVersion = async (
  stored: ReadRow,
  before: (day: CalendarDate) => Promise<null | TextBefore>,
  { language, name, words }: { language: Language; name: Naming; words: ComparisonWords },
): Promise<null | ReadVersion> => {
  if (!stored.readable) return null
  const { row } = stored
  try {
    const version = versionIn(row, language, name)
    const text = textIn(row)
    const compared = version.event === 'published' ? await before(version.effectiveFrom) : null
    const changes = compared ? compareLanguages(compared.texts, text.texts, words) : {}
    return { row, text, version: { ...version, changes, comparedWith: compared?.version ?? null } }
  } catch (error) {
    if (failureOf(error) !== undefined) throw error
    return null
  }
}

/** What of a row is told that cannot be read as a publication. */
const unreadableIn = ({ row }: ReadRow): Dossier['unreadable'][number] => ({
  hash: typeof row.hash === 'string' ? row.hash : null,
  version: typeof row.version === 'number' ? row.version : null,
})

/**
 * Everything that is kept of one notice. Its texts are read a few at a time, however many versions there are. The same state, instant
 * and language give the same dossier. Access is not asked for.
 *
 * @param notice id of the notice
 */
export const dossierOf = async (
  req: Reader,
  options: NormalisedOptions,
  notice: string,
  { language, names, now, owners, report }: DossierQuery,
): Promise<Dossier> => {
  const { payload } = req
  const name: Naming = (given) => (names ? given : null)
  const day: CalendarDate = calendarDateOf(now, options.timeZone)
  const words = comparisonWords(options.languages, language)
  const standing = await standingsOn(req, options, notice, day)
  const log = await checkpointOf(req, report.checkpoint !== null)
  const reader = await readerOf(payload)

  const versions: DossierVersion[] = []
  const unreadable: Dossier['unreadable'] = []
  const earlier: Dated[] = []
  const revisions = new Map<string, number>()
  let last: null | TextBefore = null
  let scope: null | string = null
  // Mostly it is the one just read: no more than that text is in memory.
  const before = async (day: CalendarDate): Promise<null | TextBefore> => {
    const entry = textBeforeIn(earlier, day)
    if (!entry || entry.version === last?.version) return entry ? last : null
    const row = await versionOf(req, options, notice, entry.version)
    return row ? textIn(row) : null
  }
  for await (const { publications } of reader.chains(notice)) {
    for await (const stored of publications) {
      const read = await readVersion(stored, before, { language, name, words })
      if (!read) {
        unreadable.push(unreadableIn(stored))
        continue
      }
      const { row, text, version } = read
      versions.push({
        ...version,
        log: await logged(req, version.hash, log?.size),
        status: standing(version),
      })
      earlier.push(version)
      revisions.set(row.revision, version.version)
      if (version.event === 'published') last = text
      scope = row.scope ?? scope
    }
  }
  versions.reverse()
  // What was published at its moment has the request for its revision; what was published by hand names it with who approved it.
  const publishedAs = (request: string): null | number =>
    revisions.get(request) ??
    versions.find(({ approvals }) => approvals.some((one) => one.request === request))?.version ??
    null
  const [newest] = versions
  const [asked, reviews, waivers] = [
    await everyApproval(req, options, notice, owners),
    await reviewsOf(req, notice),
    await waiversOfAll(req, [notice]),
  ]
  return {
    schema: DOSSIER_SCHEMA,
    at: now.toISOString(),
    language,
    notice,
    scope,
    slug: newest?.slug ?? null,
    title: versions.find(({ title }) => title !== null)?.title ?? null,
    names,
    inForce: versions.find(({ status }) => status === 'inForce')?.version ?? null,
    versions,
    unreadable,
    requests: requestsOf(asked, publishedAs, name),
    reviews: reviews.map(({ by, notice: _, ...review }) => ({ ...review, by: name(named(by)) })),
    waivers: waivers.map(({ id: _, notice: __, ...waiver }) => ({
      ...waiver,
      by: name(waiver.by),
      ended: waiver.ended && { ...waiver.ended, by: name(waiver.ended.by) },
    })),
    proof: {
      checkpoint: log?.checkpoint ?? null,
      comparedWith: report.comparedWith,
      findings: report.findings.filter((one) => one.notice === null || one.notice === notice),
      keys: verifierKeys(payload),
    },
  }
}
