import canonicalize from 'canonicalize'
import { createHash, randomBytes } from 'node:crypto'

import type { CalendarDate, ChangeType, Language, NoticeContent, PartialDate } from '../notice/document.js'

/** The schema of a publication's record: changes when what is hashed does. */
export const PUBLICATION_SCHEMA = 'payload-privacy-notices/publication/2'

/** A source a publication was made from. */
export type SourceReference = { collection: string; id: string; updatedAt: null | string }

/**
 * Everything a publication keeps and its hash covers. Self-contained: no id in it has to be looked up to read it.
 *
 * `publishedBy` is a digest, not a name: the record is public, so that anyone can check the hashes, and who works for a
 * controller is personal data. Auditors see the account beside it and can check it against the digest.
 */
export type PublicationRecord = {
  schema: typeof PUBLICATION_SCHEMA
  notice: string
  /**
   * Whose the notice is, where the installation has several organisations: the value of the field that says so, as text. The
   * same in all versions of a notice, and never another's.
   */
  owner?: string
  /** The name of that organisation in addresses: a slug is unique within it. The same for all notices of one owner. */
  scope?: string
  slug: string
  /** Counts from 1 without gaps per notice. */
  version: number
  event: 'published' | 'withdrawn'
  effectiveFrom: CalendarDate
  /**
   * Instant, ISO 8601 in UTC with milliseconds.
   *
   * @format date-time
   */
  publishedAt: string
  publishedBy: null | string
  preparedOn: null | PartialDate
  changedOn: null | PartialDate
  /** The day it was last looked at, as known when it was published. */
  reviewedOn: CalendarDate | null
  change: { type: ChangeType; note: Record<Language, string> } | null
  withdrawal: { reason: Record<Language, string>; successor: null | string } | null
  /** Versions published before, for a later day, that never take force because of this one; only where there are any. */
  replaces?: number[]
  /**
   * What the clock of the server said, where it was behind the newest record and somebody confirmed it: an instant. Then
   * `publishedAt` follows that record instead.
   */
  clock?: string
  /** The changed source for which it was published, as it was called then; only where there is one. */
  cause?: { collection: string; id: string; title: Record<Language, string> }
  /** The files that it was brought in from, as they were called; only where there are any. */
  broughtFrom?: SourceFile[]
  /** What rules found in the text when it was published; only where it was checked. */
  checks?: RecordedChecks
  /**
   * Digests of the approvals that it was published by, in their order; only where any were asked for. Who gave them is beside the
   * record, for auditors.
   */
  approvals?: string[]
  /** The language given to readers who ask for none or for one it is not written in. */
  defaultLanguage: Language
  content: Record<Language, NoticeContent>
  /** The version in which the text last changed, per language. */
  changedIn: Record<Language, number>
  sources: SourceReference[]
  contentHash: string
  previousHash: null | string
  hash: string
}

/** A file that a version was brought in from: what it was called, and what its bytes were. */
export type SourceFile = {
  name: string
  /** In lower-case hexadecimal. */
  sha256: string
  /** The hash of the record in it that the version was taken from; only of a file of records. */
  record?: string
}

/** What rules found in a text, as its record says it. */
export type RecordedChecks = {
  /** A digest of the rules and of what they weighed. */
  rules: string
  /** How many findings nobody had let be. */
  errors: number
  warnings: number
  /** Those that somebody had let be: what each waiver was bound to. The reasons are beside the record, for auditors. */
  waived: { rule: string; fingerprint: string }[]
  /** Digest of the waivers that are kept beside the record; only where something was let be. */
  reasons?: string
}

/** A waiver by which something was published, kept beside the record for auditors. */
export type KeptWaiver = {
  at: string
  by: null | string
  fingerprint: string
  language: Language | null
  message: string
  reason: string
  rule: string
  /** Keeps the digest in the public record from being guessed. */
  salt: string
  until: CalendarDate | null
}

/** An approval by which something was published, kept beside the record for auditors. */
export type KeptApproval = {
  /**
   * Instant, ISO 8601 in UTC.
   *
   * @format date-time
   */
  at: string
  id: null | string
  label: null | string
  /** Names what was asked to be approved. */
  request: string
  /** Keeps the digest in the public record from being guessed. */
  salt: string
}

/** The account that published, kept beside the record for auditors. */
export type Publisher = { id: null | string; label: null | string; salt: string }

/**
 * SHA-256 of the canonical JSON of a value, in lower-case hexadecimal.
 *
 * @see RFC 8785 (JSON Canonicalization Scheme)
 */
export const canonicalHash = (value: unknown): string => sha256(canonicalOf(value))

const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex')

const canonicalOf = (value: unknown): string => {
  const canonical = canonicalize(value)
  if (canonical === undefined) throw new TypeError('A hash needs a JSON value')
  return canonical
}

/** Canonical JSON of an object: that of its members in the order of their names. */
const canonicalObject = (
  object: object,
  canonicalMember: (value: unknown, name: string) => string,
): string => {
  const members = Object.entries(object)
    .filter(([, value]) => value !== undefined)
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([name, value]) => `${JSON.stringify(name)}:${canonicalMember(value, name)}`)
  return `{${members.join(',')}}`
}

type Seen = Pick<PublicationRecord, 'content' | 'preparedOn' | 'slug'>

/** Long texts, each written once while it is around: it goes into several hashes, and is never changed in itself. */
const canonicalTexts = new WeakMap<object, string>()

const canonicalText = (text: unknown): string => {
  if (typeof text !== 'object' || text === null) return canonicalOf(text)
  const canonical = canonicalTexts.get(text) ?? canonicalOf(text)
  canonicalTexts.set(text, canonical)
  return canonical
}

/** The hash of a value with texts in several languages. */
const hashWithContent = (value: Seen): string =>
  sha256(
    canonicalObject(value, (member, name) =>
      name === 'content' ? canonicalObject(value.content, canonicalText) : canonicalOf(member),
    ),
  )

/**
 * Hash of what readers see: equal for two publications that differ in nothing but their place in the record.
 *
 * @param record with a content that nobody changes afterwards
 */
export const hashContent = ({ content, preparedOn, slug }: Seen): string =>
  hashWithContent({ content, preparedOn, slug })

/**
 * Hash of a whole record without its own `hash`.
 *
 * @param record with a content that nobody changes afterwards
 */
export const hashRecord = (record: Omit<PublicationRecord, 'hash'>): string => {
  const { hash: _, ...hashed } = record as PublicationRecord
  return hashWithContent(hashed)
}

/** A publisher with the salt that keeps the digest from being guessed from a list of staff. */
export const publisherOf = (id: null | string, label: null | string): Publisher => ({
  id,
  label,
  salt: randomBytes(16).toString('hex'),
})

/** The digest of waivers that the public record holds; undefined where there are none. */
export const waiversDigest = (waivers: null | readonly KeptWaiver[] | undefined): string | undefined =>
  waivers && waivers.length > 0 ? canonicalHash(waivers) : undefined

/** The digest of a publisher that the public record holds. */
export const publisherDigest = (publisher: Publisher): string => canonicalHash(publisher)

/** The digests of approvals that the public record holds; undefined where there are none. */
export const approvalDigests = (
  approvers: null | readonly KeptApproval[] | undefined,
): string[] | undefined => (approvers && approvers.length > 0 ? approvers.map(canonicalHash) : undefined)
