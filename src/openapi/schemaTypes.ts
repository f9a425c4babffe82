import type { NoticeDiff, NoticeHistory, NoticeList, NoticeSince } from '../notice/answers.js'
import type { CheckBody } from '../checking/endpoints.js'
import type { ApprovalAnswer, ApprovalList } from '../approving/answers.js'
import type { AskBody, ReturnBody } from '../approving/endpoints.js'
import type { WaitingList } from '../approving/waiting.js'
import type { Dossier } from '../dossier/dossier.js'
import type { EndWaiverBody, WaiveBody, WaiverList } from '../checking/waiveEndpoints.js'
import type { Waiver } from '../checks/waivers.js'
import type { CheckList } from '../checking/list.js'
import type { CheckAnswer } from '../checks/checkComposed.js'
import type { NoticeLinks } from '../notice/document.js'
import type { PendingChanges } from '../pending/changes.js'
import type { PendingList, UsageAnswer } from '../pending/list.js'
import type { PresentPlaceholders } from '../pending/placeholderValues.js'
import type { RepairReport } from '../publishing/repair.js'
import type { ReadErrors } from '../reading/answers.js'
import type { JSONFeed } from '../reading/feed/jsonFeed.js'
import type { LogConsistency, LogEntries } from '../reading/log/endpoints.js'
import type { VerifyReport } from '../record/proof/verify.js'
import type { PublicationRecord } from '../record/record.js'
import type { LinkedDataNotice } from '../render/dpv/jsonld.js'
import type { FormatName, LinkedNoticeDocument } from '../render/formats.js'
import type { TiltDocument } from '../render/tilt/document.js'
import type { AskedAgain, RepublishBody, RepublishingProgress } from '../republishing/endpoints.js'
import type { ApplyBody } from '../importing/apply.js'
import type { ImportComparison } from '../importing/comparison.js'
import type { ReadForm } from '../importing/endpoints.js'
import type { ImportAnswer } from '../importing/proposal.js'
import type { UndoAnswer } from '../importing/undo.js'
import type { RemindReport } from '../reviews/remind.js'
import type { ReviewBody } from '../reviews/endpoints.js'
import type { Review, ReviewList } from '../reviews/review.js'
import type { InstallAnswer, InstallBody } from '../standardTexts/endpoints.js'
import type { StartAnswer } from '../start/start.js'
import type { StartBody } from '../start/answers.js'
import type { RopaDocument } from '../ropa/formats/index.js'
import type { StandardTextState } from '../standardTexts/newerWording.js'

/** Errors as Payload answers them. */
export type PayloadErrors = {
  errors: {
    message: string
    name?: string
    /** What is wrong where, if it is told. */
    data?: unknown
  }[]
}

/** An OpenAPI document, as far as this one says what it is. */
export type OpenAPIDocument = { openapi: string; info: { title: string; version: string }; paths: object }

/**
 * Everything that endpoints take and answer, by the name that its schema has. `schemas.ts` is made of these types, and checked
 * to be up to date: see `test/unit/schemas.test.ts`.
 */
export type Schemas = {
  ApplyBody: ApplyBody
  ApprovalAnswer: ApprovalAnswer
  ApprovalList: ApprovalList
  AskBody: AskBody
  AskedAgain: AskedAgain
  CheckAnswer: CheckAnswer
  CheckBody: CheckBody
  CheckList: CheckList
  Dossier: Dossier
  EndWaiverBody: EndWaiverBody
  ImportAnswer: ImportAnswer
  ImportComparison: ImportComparison
  InstallAnswer: InstallAnswer
  InstallBody: InstallBody
  JSONFeed: JSONFeed
  LinkedDataNotice: LinkedDataNotice
  LogConsistency: LogConsistency
  LogEntries: LogEntries
  NoticeDiff: NoticeDiff
  NoticeDocument: LinkedNoticeDocument
  NoticeHistory: NoticeHistory
  NoticeLinks: NoticeLinks<FormatName>
  NoticeList: NoticeList
  NoticeSince: NoticeSince
  OpenAPIDocument: OpenAPIDocument
  PayloadErrors: PayloadErrors
  PendingChanges: PendingChanges
  PendingList: PendingList
  PresentPlaceholders: PresentPlaceholders
  PublicationRecord: PublicationRecord
  ReadErrors: ReadErrors
  ReadForm: ReadForm
  RemindReport: RemindReport
  RepairReport: RepairReport
  RepublishBody: RepublishBody
  RepublishingProgress: RepublishingProgress
  ReturnBody: ReturnBody
  Review: Review
  ReviewBody: ReviewBody
  ReviewList: ReviewList
  RopaDocument: RopaDocument
  StandardTextState: StandardTextState
  StartAnswer: StartAnswer
  StartBody: StartBody
  TiltDocument: TiltDocument
  UndoAnswer: UndoAnswer
  UsageAnswer: UsageAnswer
  VerifyReport: VerifyReport
  WaitingList: WaitingList
  WaiveBody: WaiveBody
  Waiver: Waiver
  WaiverList: WaiverList
}
