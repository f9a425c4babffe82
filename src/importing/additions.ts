import type { PayloadRequest, ValidationFieldError, Where } from 'payload'

import { commitTransaction, initTransaction, killTransaction } from 'payload'
import { randomBytes } from 'node:crypto'

import type { CalendarDate } from '../notice/document.js'
import type { NormalisedOptions } from '../options.js'
import type { StoredNotice } from '../publishing/storedNotices.js'
import type { PublicationEntry } from '../record/publications.js'
import type { KeptWaiver, RecordedChecks } from '../record/record.js'
import type { Id, TextWriter } from '../standardTexts/writer.js'
import type { ImportedVersion, StoredImport } from './stored.js'
import type { NoticeToMake } from './toMake.js'

import { countsOf } from '../checks/checkComposed.js'
import { rulesOf, stops } from '../checks/ruleSet.js'
import { calendarDateOf, formatDate, isBefore, isPartialDate } from '../notice/dates.js'
import { hashOfText } from '../publishing/composeNotice.js'
import { conflict } from '../publishing/conflict.js'
import { accountOf, newIntent } from '../publishing/intent.js'
import { UNASKED } from '../publishing/placing.js'
import { publish } from '../publishing/publish.js'
import { storedNotice, writeBeside } from '../publishing/storedNotices.js'
import { ENTRY_FIELDS, findPublications } from '../record/publications.js'
import { isWrittenIDIn } from '../sources/ids.js'
import { fieldErrors } from '../sources/fieldErrors.js'
import { idOf } from '../sources/localisation.js'
import { NOTICE_IMPORTS } from '../ownSlugs.js'
import { translate } from '../translations/index.js'
import { composeVersion } from './compose.js'
import { checkedVersion } from './proposal.js'
import { changeOf, filesOf } from './toMake.js'

/**
 * Earlier versions of a notice that is there already. Each becomes a record, made of its file alone: the notice itself, its draft and
 * its sources stay as they are, and what is in force today stays in force.
 */

const versionsThere = (req: PayloadRequest, { slugs }: NormalisedOptions, id: Id) =>
  findPublications<PublicationEntry>(
    req,
    slugs,
    { notice: { equals: String(id) } },
    { select: ENTRY_FIELDS, sort: ['version', 'hash'] },
  )

/** A notice that its user may publish; null where there is none. */
const publishable = async (
  req: PayloadRequest,
  options: NormalisedOptions,
  { user }: TextWriter,
  id: Id,
): Promise<null | StoredNotice> => {
  const { notices } = options.slugs
  if (!isWrittenIDIn(req.payload, notices, String(id))) return null
  const allowed =
    user === null || user === undefined
      ? true
      : await req.payload.collections[notices]?.config.access.update({
          id,
          data: { _status: 'published' },
          req,
        })
  if (!allowed) return null
  const own: Where[] = allowed === true ? [] : [allowed]
  const found = await req.payload.db.findOne<{ id: Id } & Record<string, unknown>>({
    collection: notices,
    req,
    where: { and: [{ id: { equals: id } }, ...own] },
  })
  return found ? storedNotice(req, options, id) : null
}

/**
 * What keeps versions from becoming earlier ones of a notice that is there already: each needs a day of its own, before what is in
 * force, and not before the day on which the notice says it was prepared, which its first publication has fixed.
 *
 * @throws ValidationError with the place of each
 */
export const refuseAdditions = async (
  req: PayloadRequest,
  options: NormalisedOptions,
  writer: TextWriter,
  notices: readonly NoticeToMake[],
): Promise<void> => {
  const errors: ValidationFieldError[] = []
  for (const { existing, name, versions } of notices) {
    if (existing === null) continue
    const wrong = (
      at: string,
      key: 'earlierGone' | 'earlierNotBefore' | 'earlierPrepared' | 'earlierSameDay' | 'withoutDay',
      values: Record<string, string> = {},
    ) => errors.push({ message: translate(req.t, `privacyNotices:imports:${key}`, values), path: at })
    const row = await publishable(req, options, writer, existing)
    if (row?.head?.event !== 'published') {
      wrong(`notices.${name}`, 'earlierGone')
      continue
    }
    const there = await versionsThere(req, options, existing)
    const today = calendarDateOf(new Date(), options.timeZone)
    const days = there.filter(({ event }) => event === 'published').map(({ effectiveFrom }) => effectiveFrom)
    const newest =
      days
        .filter((day) => day <= today)
        .sort()
        .at(-1) ?? today
    const date = (day: string) => formatDate(day, req.i18n.language)
    versions.forEach(({ version: { day } }, index) => {
      const at = `notices.${name}.versions.${index}.day`
      if (day === null) wrong(at, 'withoutDay')
      else if (days.includes(day)) wrong(at, 'earlierSameDay', { date: date(day) })
      else if (day >= newest) wrong(at, 'earlierNotBefore', { date: date(newest) })
      else if (isPartialDate(row.preparedOn) && isBefore(day, row.preparedOn)) {
        wrong(at, 'earlierPrepared', { date: date(day), preparedOn: date(row.preparedOn) })
      }
    })
  }
  if (errors.length > 0) throw fieldErrors(req, NOTICE_IMPORTS, errors)
}

/** The register that a notice is about: what an earlier version says is of it too. */
const registerOf = ({ registers }: StoredNotice & { registers?: unknown }): string | undefined =>
  Array.isArray(registers) ? (idOf(registers[0]) ?? undefined) : undefined

/** What rules found in a version, and what of it was let be: as its record keeps it. */
const checksOf = (
  req: PayloadRequest,
  options: NormalisedOptions,
  { existing, versions }: NoticeToMake,
  index: number,
  files: readonly string[],
): { checks?: RecordedChecks; waivers?: KeptWaiver[] } => {
  const one = versions[index]
  if (!options.checks.atPublishing || !one || existing === null) return {}
  const now = new Date()
  const today: CalendarDate = calendarDateOf(now, options.timeZone)
  const { findings } = checkedVersion(req, options, one.version, one.written, {
    isNewest: false,
    today,
  })
  const stopping = findings.filter(
    ({ fingerprint, severity }, at) =>
      stops(options, severity) && findings.findIndex((other) => other.fingerprint === fingerprint) === at,
  )
  const { label } = accountOf(req)
  const waivers = stopping.map(({ fingerprint, language, message, rule }): KeptWaiver => ({
    at: now.toISOString(),
    by: label,
    fingerprint,
    language,
    message,
    reason: translate(req.t, 'privacyNotices:imports:waiverReason', { file: files.join(', ') }),
    rule,
    salt: randomBytes(16).toString('hex'),
    until: today,
  }))
  const waived = new Set(waivers.map(({ fingerprint }) => fingerprint))
  const left = findings.filter(({ fingerprint }) => !waived.has(fingerprint))
  const counts = countsOf(left.map(({ severity }) => ({ severity, waiver: null })))
  return {
    checks: {
      errors: counts.error,
      rules: rulesOf(options).digest,
      waived: waivers.map(({ fingerprint, rule }) => ({ fingerprint, rule })),
      warnings: counts.warning,
    },
    ...(waivers.length > 0 && { waivers }),
  }
}

/**
 * Records one version as an earlier one of a notice that is there already.
 *
 * @param revision names it, so that it is made once
 * @throws APIError 409 when somebody saves or publishes the notice at the same moment
 */
export const addVersion = async (
  req: PayloadRequest,
  options: NormalisedOptions,
  stored: StoredImport,
  notice: NoticeToMake,
  index: number,
  revision: string,
): Promise<ImportedVersion | undefined> => {
  const { existing, versions } = notice
  const one = versions[index]
  const [first] = one?.written ?? []
  if (existing === null || !one || !first) return undefined
  const files = filesOf(stored, one.version)
  const names = files.map(({ name }) => name)
  const shouldCommit = await initTransaction(req)
  try {
    const row = await storedNotice(req, options, existing)
    const saved = row?.intent?.revision
    if (!row || (saved !== undefined && saved !== row.head?.revision && saved !== revision))
      throw conflict(req)
    const { content } = composeVersion(one.written, options, registerOf(row))
    const contentHash = hashOfText(row, content)
    const { changedOn } = first.plan
    const told = changeOf(stored, one.version)
    const intent = newIntent(
      req,
      {
        broughtFrom: files,
        change: { note: told?.note ?? {}, type: told?.type ?? null },
        changedOn:
          changedOn !== null && isPartialDate(row.preparedOn) && isBefore(changedOn, row.preparedOn)
            ? row.preparedOn
            : changedOn,
        contentHash,
        effectiveFrom: one.version.day,
        event: 'published',
        ...UNASKED,
        ...checksOf(req, options, notice, index, names),
        withdrawal: null,
      },
      { revision },
    )
    await writeBeside(req, options, existing, { intent })
    const head = await publish(req, options, existing, intent, {
      content,
      contentHash,
      row,
      // It is made of its files alone.
      sources: { references: [] },
    })
    if (shouldCommit) await commitTransaction(req)
    return head
      ? {
          effectiveFrom: head.effectiveFrom,
          files: names,
          hash: head.hash,
          notice: existing,
          version: head.version,
        }
      : undefined
  } catch (error) {
    await killTransaction(req)
    throw error
  }
}
