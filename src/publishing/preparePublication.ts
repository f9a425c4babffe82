import type { PayloadRequest } from 'payload'

import type { CalendarDate, PartialDate } from '../notice/document.js'
import type { NormalisedOptions } from '../options.js'
import type { FieldProblem } from '../sources/fieldErrors.js'
import type { Row } from '../sources/localisation.js'
import type { Gate } from '../checks/gate.js'
import type { Placed, Placement } from '../notice/timeline.js'
import type { Stamp } from './clock.js'
import type { Intent } from './intent.js'
import type { KnownAround, Said } from './placing.js'
import type { Save } from './save.js'

import { formatDate, isBefore, isCalendarDate, isPartialDate } from '../notice/dates.js'
import { WAITING_CHOICES } from '../notice/timeline.js'
import { fieldErrors } from '../sources/fieldErrors.js'
import { idOf } from '../sources/localisation.js'
import { languagesOf } from '../sources/loadSources.js'
import { translate } from '../translations/index.js'
import { approvedPublication, changeOf, knownAuthors } from './approval.js'
import {
  type ComposedFromSources,
  composeNotice,
  hashOfText,
  preparedOnIn,
  reviewedOnIn,
} from './composeNotice.js'
import { gateAt } from '../checks/gate.js'
import { emptyFields } from './emptyFields.js'
import { latestPublication } from '../record/publications.js'
import { newIntent, textsOf } from './intent.js'
import { placeOf, saidIn, undecided } from './placing.js'
import { textBefore } from './publish.js'
import { findingsError } from './refuseFindings.js'
import { answeredRemarks } from './remarks.js'
import { aboutToBeStored, keepDraft, recordLater } from './save.js'
import { ownerOf, scopeMembers } from './scope.js'
import { toldProblems } from './toldProblems.js'

/**
 * Throws what keeps a notice from being published, each problem at its field.
 *
 * @param data as it is saved, where Payload has not yet looked for required fields that hold nothing
 */
export const refuseProblems = (
  req: PayloadRequest,
  options: NormalisedOptions,
  id: number | string | undefined,
  { problems, sources }: Pick<ComposedFromSources, 'problems' | 'sources'>,
  data: Row = {},
): void => {
  if (problems.length === 0) return
  const { notices } = options.slugs
  const told = toldProblems(req, options, problems, sources).map(
    ({ problem: _, ...rest }): FieldProblem => rest,
  )
  const empty = emptyFields(req, notices, data).filter(({ path }) => !told.some((one) => one.path === path))
  throw fieldErrors(req, notices, [...empty, ...told], id)
}

/** Whether what is said of the change is what its fields hold. */
const isChange = ({ clockConfirmed, effectiveFrom, type, waiting }: Row): boolean =>
  (!effectiveFrom || isCalendarDate(effectiveFrom)) &&
  [undefined, null, '', 'major', 'minor'].includes(type as string) &&
  [undefined, null, '', ...WAITING_CHOICES].includes(waiting as string) &&
  [undefined, null, true, false].includes(clockConfirmed as boolean)

type Change = { effectiveFrom?: null | string; note?: unknown; type?: 'major' | 'minor' | null }

const notBefore = (preparedOn: unknown, changed: null | PartialDate): null | PartialDate =>
  changed && isPartialDate(preparedOn) && isBefore(changed, preparedOn) ? preparedOn : changed

/** The date that a first version states as that of its last change. */
const changedOnIn = ({ changedOn, preparedOn }: Row): null | PartialDate =>
  notBefore(preparedOn, (changedOn as null | PartialDate | undefined) ?? null)

/** The date that is stated as that of the change: never one before that of preparation. */
export const changedOnOf = (
  { latest }: Pick<Save, 'latest'>,
  row: Row,
  effectiveFrom: CalendarDate | null,
  today: CalendarDate,
): null | PartialDate => {
  if (!latest) return changedOnIn(row)
  return notBefore(row.preparedOn, effectiveFrom && effectiveFrom < today ? effectiveFrom : today)
}

/**
 * Refuses a first version that takes force on a day before the one it says it was prepared on: the form of a new notice
 * proposes today, which an older notice that is only now published was not prepared on.
 */
const refuseLatePreparation = (
  { id, latest, options, req }: Pick<Save, 'id' | 'latest' | 'options' | 'req'>,
  { preparedOn }: Row,
  effectiveFrom: CalendarDate | null,
): void => {
  if (latest || !effectiveFrom || !isPartialDate(preparedOn) || !isBefore(effectiveFrom, preparedOn)) return
  const { language } = req.i18n
  const message = translate(req.t, 'privacyNotices:validation:preparedAfterEffective', {
    effectiveFrom: formatDate(effectiveFrom, language),
    preparedOn: formatDate(preparedOn, language),
  })
  throw fieldErrors(req, options.slugs.notices, [{ message, path: 'preparedOn' }], id)
}

/** What publishing a notice as it is would make, where nothing keeps it from being published. */
export type Plan = {
  change: Intent['change']
  contentHash: string
  effectiveFrom: CalendarDate | null
  gate: Gate
  known: KnownAround
  placement: Exclude<Placement, { outcome: 'undecided' }>
  said: Said
  stamp: Stamp
  text: ComposedFromSources
}

/**
 * What publishing a notice as it is would make. It is composed before anything is written, because not every database can roll
 * back.
 *
 * @param of.at when it is to be published, where that is later than now
 * @param of.data as it is saved, where Payload has not yet looked for required fields that hold nothing
 * @param of.row the notice as it is going to be stored, all languages
 * @returns null where what is said of the change is no such thing: then the fields themselves say what is wrong
 * @throws ValidationError with every problem: field, language, section and reason; also when it has to be said what becomes
 * of versions that wait for their day, when rules find what the option `checks` stops, and when a first version takes force before it was prepared
 * @throws APIError 400 when the server's clock is behind the newest record, and nobody has said that it is right
 */
export const planPublication = async (
  req: PayloadRequest,
  options: NormalisedOptions,
  { id, at, data, latest, row }: { at?: Date | undefined; row: Row } & Pick<Save, 'data' | 'id' | 'latest'>,
): Promise<null | Plan> => {
  const text = await composeNotice(req, options, row)
  refuseProblems(req, options, id, text, data)

  const contentHash = hashOfText(row, text.content)
  const change = (row.change ?? {}) as Change
  if (!isChange(change)) return null
  const effectiveFrom = change.effectiveFrom || null
  const said = saidIn(change)
  // Before anything is written: refused where the notice is nobody's.
  await scopeMembers(req, options, row, latest, id)
  refuseLatePreparation({ id, latest, options, req }, row, effectiveFrom)
  const owner = ownerOf(options, row, latest)
  const published = { id: id ?? null, newest: latest, owner, slug: String(row.slug) }
  const intended = { contentHash, effectiveFrom, ...said }
  const { known, placement, stamp } = await placeOf(req, options, published, intended, { now: at })
  const gate = await gateAt(req, options, { ...text, row }, new Date(stamp.publishedAt))
  if (placement.outcome !== 'unchanged' && gate.stopping.length > 0) {
    throw findingsError(req, options, id, gate.stopping, { ...text, row })
  }
  if (placement.outcome === 'undecided') throw undecided(req, options, id, placement.waiting)
  return {
    change: { note: textsOf(change.note, languagesOf(req, options).default), type: change.type ?? null },
    contentHash,
    effectiveFrom,
    gate,
    known,
    placement,
    said,
    stamp,
    text,
  }
}

/** What is going to be published of a notice, as far as approvals are bound to it. */
export const plannedPublication = async (
  req: PayloadRequest,
  options: NormalisedOptions,
  { id, row }: Pick<Save, 'id'> & { row: Row },
  plan: Pick<Plan, 'change' | 'contentHash' | 'effectiveFrom' | 'said'> & {
    placement: Placed
    text: Pick<ComposedFromSources, 'content'>
  },
): Promise<Parameters<typeof approvedPublication>[2]> => {
  const { contentHash, effectiveFrom, placement, said, text } = plan
  const latest = id === undefined ? null : await latestPublication(req, options.slugs, String(id))
  const before = await textBefore(req, options, latest, placement.follows)
  const compared = { content: text.content, preparedOn: preparedOnIn(row) }
  return {
    ...compared,
    before,
    change: changeOf(options, before, plan.change, compared),
    changedOn: changedOnIn(row),
    contentHash,
    effectiveFrom,
    latest,
    notice: idOf(id),
    owner: ownerOf(options, row, latest) ?? null,
    replaces: placement.replaces,
    reviewedOn: reviewedOnIn(row),
    slug: String(row.slug),
    waiting: said.waiting,
  }
}

/**
 * Prepares a publication. What it takes over, the notice is saved without. Where readers would see nothing new, nothing is recorded.
 *
 * @returns what the notice is saved with, so that its record is made when it has been stored
 * @throws ValidationError and APIError 400 as {@link planPublication}
 * @throws NotApproved 409 when it lacks an approval, or is not what was approved
 */
export const preparePublication = async (save: Save): Promise<Row> => {
  const { id, broughtFrom, data, latest, operation, options, req } = save
  const row = await aboutToBeStored(save)
  const plan = await planPublication(req, options, { id, data, latest, row })
  if (!plan) return keepDraft(save)
  const { change, contentHash, effectiveFrom, gate, known, placement, said, stamp, text } = plan
  operation.remarks.set(idOf(id), answeredRemarks(req, options, { ...text, row }))
  if (gate.recorded) operation.findings.set(idOf(id), [...gate.stopping, ...gate.findings])
  if (placement.outcome === 'unchanged') return keepDraft(save)
  if (options.approval.approvals > 0) {
    await approvedPublication(
      req,
      options,
      await plannedPublication(req, options, { id, row }, { ...plan, placement }),
    )
  }

  const changedOn = changedOnOf(save, row, effectiveFrom, stamp.today)
  const intent = newIntent(
    req,
    {
      ...(broughtFrom && { broughtFrom }),
      change,
      changedOn,
      ...(gate.recorded && { checks: gate.recorded }),
      contentHash,
      effectiveFrom,
      event: 'published',
      ...said,
      waivers: gate.waivers,
      withdrawal: null,
    },
    { revision: operation.revision },
  )
  const isBack = latest?.event === 'withdrawn'
  return recordLater(
    save,
    {
      ...(options.approval.approvals > 0 &&
        operation.language !== null &&
        id !== undefined && { authors: await knownAuthors(req, options, String(id)) }),
      checked: { ...text, contentHash, known, row },
      emptied: {
        'change.note': operation.language ?? 'all',
        // What was said of a withdrawal is not said again of the next one.
        ...(isBack && { 'withdrawal.reason': 'all' }),
      },
      intent,
    },
    {
      change: { clockConfirmed: false, effectiveFrom: null, note: null, type: null, waiting: null },
      changedOn,
      ...(isBack && { withdrawal: { reason: null, successor: null } }),
    },
  )
}
