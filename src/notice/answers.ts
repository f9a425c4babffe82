import type {
  CalendarDate,
  ChangeType,
  Language,
  NoticeDocument,
  PartialDate,
  Withdrawal,
} from './document.js'
import type { NoticeComparison } from './diff/index.js'

/** What readers get beside a NoticeDocument: lists, histories and comparisons, and why there is no notice. */

/** A page of a list, as Payload gives one. */
export type Page<Doc> = {
  docs: Doc[]
  hasNextPage: boolean
  hasPrevPage: boolean
  limit: number
  page: number
  totalDocs: number
  totalPages: number
}

/** Where a version stands today. A waiting version that a newer one took the place of is `replaced`: it never was in force. */
export const VERSION_STATUSES = ['inForce', 'past', 'replaced', 'upcoming'] as const
export type VersionStatus = (typeof VERSION_STATUSES)[number]

/** A source that changed: a shared text, an organisation or a register. */
export type HistoryCause = { collection: string; id: string; title: null | string }

/** One publication in the history of a notice. */
export type HistoryEntry = {
  version: number
  event: 'published' | 'withdrawn'
  status: VersionStatus
  slug: string
  /** The languages it was published in. */
  locales: Language[]
  /** The version each language's text last changed in: one older than the others is an older translation. */
  changedIn: { locale: Language; version: number }[]
  /** In the language asked for, or else in the notice's default language; null for a withdrawal. */
  title: null | string
  effectiveFrom: CalendarDate
  preparedOn: null | PartialDate
  changedOn: null | PartialDate
  reviewedOn: CalendarDate | null
  /**
   * When it was recorded: an instant, ISO 8601 in UTC. Later than `effectiveFrom` for history that was brought in.
   *
   * @format date-time
   */
  publishedAt: string
  change: { note: null | string; type: ChangeType } | null
  /** The changed source for which it was published, with its name at that time; null when it was for the notice itself. */
  cause: HistoryCause | null
  withdrawal: null | Withdrawal
  /** The versions that never take force because of it, although they were published for a later day. */
  replaces: number[]
  contentHash: string
  previousHash: null | string
  hash: string
  /** The app's signature on the hash, which its public key checks. */
  seal: null | string
}

/** A page of the publications of a notice, newest first. */
export type NoticeHistory = {
  /** Id of the notice. */
  notice: string
  /** Of which organisation it is, where there are several. */
  scope?: string
  /** Its newest address. */
  slug: string
} & Page<HistoryEntry>

/** One side of a comparison. */
export type ComparedVersion = {
  version: number
  event: 'published' | 'withdrawn'
  effectiveFrom: CalendarDate
  /**
   * When it was recorded: an instant, ISO 8601 in UTC.
   *
   * @format date-time
   */
  publishedAt: string
  hash: string
}

/** What changed between two versions of a notice, in one language. */
export type NoticeDiff = {
  /** Id of the notice. */
  notice: string
  /** Of which organisation it is, where there are several. */
  scope?: string
  slug: string
  locale: Language
  requestedLocale: Language
  /** True when neither version is written in the language asked for and the default one is compared instead. */
  fallback: boolean
  from: ComparedVersion
  to: ComparedVersion
} & NoticeComparison

/** One of the versions that took force after another. */
export type SinceEntry = {
  version: number
  event: 'published' | 'withdrawn'
  effectiveFrom: CalendarDate
  /** Null for a withdrawal, and for a version that says nothing of what changed. */
  change: ChangeType | null
}

/** What took force of a notice after a version that somebody has seen or accepted. */
export type NoticeSince = {
  /** Id of the notice. */
  notice: string
  /** Of which organisation it is, where there are several. */
  scope?: string
  /** Its newest address. */
  slug: string
  /** The version asked about. */
  seen: ComparedVersion
  /** What is in force today; a withdrawal where the notice has been withdrawn. */
  current: ComparedVersion
  /** Whether anything has taken force since. */
  changed: boolean
  /**
   * Whether any text that has taken force since is a major change: then whoever accepted that version has to be asked again. A text
   * that says nothing of its weight counts as major.
   */
  major: boolean
  /** What has taken force since, in that order. */
  versions: SinceEntry[]
}

/** What a list says of each notice. */
export const LISTING = [
  'changedOn',
  'effectiveFrom',
  'fallback',
  'hash',
  'locale',
  'locales',
  'preparedOn',
  'publishedAt',
  'scope',
  'slug',
  'title',
  'version',
] as const satisfies readonly (keyof NoticeDocument)[]

/** One notice in the list of those in force. */
export type NoticeListing = Pick<NoticeDocument, (typeof LISTING)[number]>

/** A page of the notices in force. */
export type NoticeList = Page<NoticeListing>

/** Why there is no notice to give. */
export type NoNotice =
  | { code: 'languageNotFound'; language: Language; locales: Language[] }
  | { code: 'notFound' }
  | {
      code: 'nothingInForce'
      date: CalendarDate
      /** The day the first version takes force; null when none is published yet that will. */
      upcoming: CalendarDate | null
    }
  | { code: 'versionNotFound'; version: number }
  | ({
      code: 'withdrawn'
      /** Of which organisation it is, where an installation has several: its successor is of the same. */
      scope?: string
    } & Withdrawal)
