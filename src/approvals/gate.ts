import type { PayloadRequest } from 'payload'

import { APIError } from 'payload'

import type { NoticeComparison } from '../notice/diff/index.js'
import type { Language, NoticeContent, PartialDate } from '../notice/document.js'
import type { NormalisedOptions } from '../options.js'
import type { KeptApproval } from '../record/record.js'
import type { Answered, Asked, Bound, BoundPart, Frozen } from './rows.js'

import { comparisonWords } from '../languages/merge.js'
import { comparedTexts, compareLanguages } from '../notice/diff/index.js'
import { isSameJSON } from '../notice/sameJSON.js'
import { translate } from '../translations/index.js'
import { answersTo, BOUND, newestAsked } from './rows.js'

/**
 * How a request stands.
 *
 * - `open`: it waits for approvals
 * - `approved`: it has those that it takes
 * - `returned`: somebody returned it, with a remark; it is asked for anew
 * - `cancelled`: somebody cancelled it
 * - `published`: it was published when it was to be
 * - `notPublished`: it was not published when it was to be
 * - `outdated`: the notice was published, or something else was asked of it, since
 */
export type ApprovalState = 'approved' | 'open' | 'outdated' | Exclude<Answered['kind'], 'approved'>

/** What ends a request for good, in the order in which it is told. */
const ENDS = ['cancelled', 'published', 'notPublished', 'returned'] as const satisfies Answered['kind'][]

/** What is about to be published or withdrawn, as far as it is held against what was approved. */
export type Act = {
  content: Record<Language, NoticeContent>
  /** Null for a notice that is being created: of that nothing can have been approved. */
  notice: null | string
  preparedOn: null | PartialDate
} & Bound

/** Why something is not published, in the `data.approval` of the answer (409). */
export type ApprovalRefusal = {
  /** `none`: nobody was asked. `differs`: it is not what was approved. The others are those of the request. */
  state: 'differs' | 'none' | Exclude<ApprovalState, 'approved' | 'published'>
  /** How many have approved it, and how many it takes. */
  approvals: number
  required: number
  /** The request that it is held against; null where there is none. */
  request: null | string
  /** What is otherwise than it was when it was approved. */
  differs: BoundPart[]
  /** How the text differs from the one that was to be approved, by language; only where it does. */
  changes: Record<Language, NoticeComparison>
}

/** The error of a publishing that lacks its approvals: nothing is recorded. */
export class NotApproved extends APIError<{ approval: ApprovalRefusal }> {
  constructor(message: string, approval: ApprovalRefusal) {
    super(message, 409, { approval }, true)
  }
}

/** What of a request decides how it stands. */
type Weighed = { frozen: Pick<Frozen, 'authors' | 'head'> }

/** Those who approved a request, each once, and none who wrote it. */
export const approversOf = ({ frozen: { authors } }: Weighed, answers: readonly Answered[]): Answered[] =>
  answers.filter(
    ({ by, kind }, index) =>
      kind === 'approved' &&
      !authors.some(({ account }) => account === by.account) &&
      answers.findIndex((one) => one.kind === 'approved' && one.by.account === by.account) === index,
  )

/** How a request stands, by what was said of it. */
export const stateOf = (
  { approval }: { approval: { approvals: number } },
  asked: Weighed,
  answers: readonly Answered[],
  head: null | string,
): ApprovalState => {
  const end = ENDS.find((kind) => answers.some((one) => one.kind === kind))
  if (end) return end
  if (asked.frozen.head !== head) return 'outdated'
  return approversOf(asked, answers).length >= approval.approvals ? 'approved' : 'open'
}

/** What of an act is otherwise than it was asked to be approved. */
export const differencesOf = (frozen: Bound, act: Bound): BoundPart[] =>
  BOUND.filter((part) => !isSameJSON(frozen[part] ?? null, act[part] ?? null))

/** The approvals of a request as its record keeps them. */
const keptOf = ({ request }: Asked, approvers: readonly Answered[]): KeptApproval[] =>
  approvers.map(({ at, by: { id, label }, salt }) => ({ id, at, label, request, salt }))

/**
 * Those who have approved what is about to be published, by the newest request of its notice. Every way of publishing passes here,
 * twice: before anything is written, and when the record is made.
 *
 * @param isMinor whether the change is minor, asked only where that counts
 * @returns nobody where nothing has to be approved
 * @throws NotApproved 409 when it lacks an approval, or is not what was approved
 */
export const approvalsOf = async (
  req: PayloadRequest,
  options: NormalisedOptions,
  act: Act,
  isMinor: () => boolean,
): Promise<KeptApproval[]> => {
  const { approvals: required, for: what } = options.approval
  if (required === 0 || (what === 'major' && act.event === 'published' && isMinor())) return []
  const refuse = (
    state: ApprovalRefusal['state'],
    { approvals = 0, changes = {}, differs = [], request = null }: Partial<ApprovalRefusal> = {},
  ): never => {
    const message = translate(req.t, `privacyNotices:approval:refused:${state}`, {
      given: approvals,
      required,
      what: differs.map((part) => translate(req.t, `privacyNotices:approval:parts:${part}`)).join(', '),
    })
    throw new NotApproved(message, { approvals, changes, differs, request, required, state })
  }
  const asked = act.notice === null ? undefined : await newestAsked(req, act.notice)
  if (!asked) return refuse('none')
  const { frozen, request } = asked
  const answers = await answersTo(req, request)
  const approvers = approversOf(asked, answers)
  const state = stateOf(options, asked, answers, act.head)
  const found = { approvals: approvers.length, request }
  if (state === 'published') return refuse('outdated', found)
  if (state !== 'approved' && state !== 'open') return refuse(state, found)
  const differs = differencesOf(frozen, act)
  if (differs.length > 0) {
    const changes = differs.includes('contentHash')
      ? compareLanguages(
          comparedTexts(frozen),
          comparedTexts(act),
          comparisonWords(options.languages, req.i18n.language),
        )
      : {}
    return refuse('differs', { ...found, changes, differs })
  }
  if (state === 'open') return refuse(state, found)
  return keptOf(asked, approvers)
}
