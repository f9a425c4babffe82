import type { PayloadRequest } from 'payload'

import type { Act } from '../approvals/gate.js'
import type { Account, Author } from '../approvals/rows.js'
import type { ChangeType, Language, NoticeContent, PartialDate } from '../notice/document.js'
import type { NormalisedOptions } from '../options.js'
import type { PublicationRow } from '../record/publications.js'
import type { KeptApproval } from '../record/record.js'
import type { Row } from '../sources/localisation.js'
import type { Intent } from './intent.js'

import { approvalsOf } from '../approvals/gate.js'
import { authorsOf, keepAuthor, userOf } from '../approvals/rows.js'
import { comparisonWords } from '../languages/merge.js'
import { comparedTexts, proposedType } from '../notice/diff/index.js'
import { latestEntry } from '../record/publications.js'
import { canonicalHash } from '../record/record.js'
import { ownersOfRow } from '../scopes.js'
import { accountOf } from './intent.js'

/** A text, as far as it is compared with the one before it. */
type Text = { content: Record<Language, NoticeContent>; preparedOn: null | PartialDate }

/** What a change is by the comparison of the texts; null for a first text. */
const proposedFor = (
  { languages }: NormalisedOptions,
  before: null | PublicationRow,
  { content, preparedOn }: Text,
): ChangeType | null =>
  before &&
  proposedType(
    comparedTexts({ content: before.body.content, preparedOn: before.details.preparedOn }),
    comparedTexts({ content, preparedOn }),
    comparisonWords(languages, 'en'),
  )

/** What the record of a publication says of the change: where the editor has not said what it is, what the comparison proposes. */
export const changeOf = (
  options: NormalisedOptions,
  before: null | PublicationRow,
  change: Intent['change'],
  text: Text,
): Act['change'] => {
  const hasNote = Object.keys(change.note).length > 0
  const type = change.type ?? proposedFor(options, before, text) ?? (hasNote ? 'major' : null)
  return type && { note: change.note, type }
}

/** A publication that is about to be made. */
type Publication = {
  /** The text whose place it takes. */
  before: null | PublicationRow
  change: Act['change']
  contentHash: string
  /** The newest record of its notice. */
  latest: null | Pick<PublicationRow, 'event' | 'hash' | 'slug'>
  /** Null for one that is being created. */
  notice: null | string
  /** When it is to be published by itself; nothing where somebody publishes it. */
  publishAt?: null | string | undefined
  /** The versions that never take force because of it. */
  replaces: readonly number[]
  slug: string
} & Pick<Act, 'changedOn' | 'owner' | 'reviewedOn'> &
  Pick<Intent, 'effectiveFrom' | 'waiting'> &
  Text

/** A publication, as far as approvals are bound to it. */
export const publicationAct = ({
  change,
  changedOn,
  content,
  contentHash,
  effectiveFrom,
  latest,
  notice,
  owner,
  preparedOn,
  publishAt = null,
  reviewedOn,
  waiting,
}: Publication): Act => ({
  change,
  // Of a later version it is the day on which it takes force.
  changedOn: latest ? null : changedOn,
  content,
  contentHash,
  effectiveFrom,
  event: 'published',
  head: latest?.hash ?? null,
  notice,
  owner,
  preparedOn,
  publishAt,
  reviewedOn,
  waiting,
  withdrawal: null,
})

/**
 * Those who have approved a publication that is about to be made.
 *
 * @throws NotApproved 409 when it lacks an approval, or is not what was approved
 */
export const approvedPublication = (
  req: PayloadRequest,
  options: NormalisedOptions,
  publication: Publication,
): Promise<KeptApproval[]> =>
  approvalsOf(req, options, publicationAct(publication), () => {
    const { before, change, latest, replaces, slug } = publication
    // What readers do not have yet, or have no longer, is never minor to them.
    if (!before || latest?.event !== 'published') return false
    // Neither is what keeps a version that waits from taking force, or moves it to another day; nor another address.
    if (replaces.length > 0 || slug !== latest.slug) return false
    return change?.type === 'minor' && proposedFor(options, before, publication) !== 'major'
  })

/** A withdrawal, as far as approvals are bound to it. */
export const withdrawalAct = (
  notice: string,
  latest: Pick<PublicationRow, 'hash' | 'owner'>,
  withdrawal: Act['withdrawal'],
): Act => ({
  change: null,
  changedOn: null,
  content: {},
  contentHash: canonicalHash({}),
  effectiveFrom: null,
  event: 'withdrawn',
  head: latest.hash,
  notice,
  owner: latest.owner ?? null,
  preparedOn: null,
  publishAt: null,
  reviewedOn: null,
  waiting: null,
  withdrawal,
})

/**
 * Those who have approved a withdrawal that is about to be made.
 *
 * @throws NotApproved as {@link approvedPublication}
 */
export const approvedWithdrawal = (
  req: PayloadRequest,
  options: NormalisedOptions,
  notice: string,
  latest: Pick<PublicationRow, 'hash' | 'owner'>,
  withdrawal: Act['withdrawal'],
): Promise<KeptApproval[]> =>
  approvalsOf(req, options, withdrawalAct(notice, latest, withdrawal), () => false)

/** The account of whoever is signed in, as it is kept with what has to be approved; null for a program. */
export const approvalAccount = (req: PayloadRequest): Account | null => userOf(req, accountOf(req).label)

/** Somebody who wrote a draft, and by which interface. */
export type DraftAuthor = { api: string } & Account

/** Those who wrote what is not published yet. */
export const knownAuthors = async (
  req: PayloadRequest,
  options: NormalisedOptions,
  notice: string,
): Promise<DraftAuthor[]> => draftAuthors(await authorsOf(req, options, notice))

/** Authors, as they are noted. */
export const draftAuthors = (authors: readonly Author[]): DraftAuthor[] =>
  authors.map(({ assistant, ...by }) => ({ ...by, api: assistant ? 'MCP' : 'local' }))

/** Notes who wrote what is not published by the newest record of a notice. */
export const keepAuthors = async (
  req: PayloadRequest,
  options: NormalisedOptions,
  row: { id: number | string } & Row,
  authors: readonly DraftAuthor[],
): Promise<void> => {
  const notice = String(row.id)
  const head = (await latestEntry(req, options.slugs, notice))?.hash ?? null
  const [first = null] = ownersOfRow(options, row)
  const [now, owner] = [new Date(), first === null ? null : String(first)]
  for (const { api, ...by } of authors) {
    await keepAuthor(req, { by, now, owner }, { api, head, notice })
  }
}

/** Notes who has saved a draft, where what is published has to be approved by others. */
export const noteAuthor = async (
  req: PayloadRequest,
  options: NormalisedOptions,
  row: { id: number | string } & Row,
): Promise<void> => {
  const by = approvalAccount(req)
  if (options.approval.approvals === 0 || !by) return
  await keepAuthors(req, options, row, [{ ...by, api: req.payloadAPI }])
}
