import type { PayloadRequest } from 'payload'

import type { CalendarDate } from '../notice/document.js'
import type { NormalisedOptions } from '../options.js'
import type { Row } from '../sources/localisation.js'
import type { NamedFinding } from './checkComposed.js'
import type { Waiver } from './waivers.js'

import { NOTICE_WAIVERS } from '../options.js'
import { ownersOfRow } from '../scopes.js'
import { waiversOf } from './waivers.js'

type Account = { id: null | string; label: null | string }

type Kept = { by: Account; now: Date; row: Row & { id: number | string } }

const keep = async (
  { payload }: PayloadRequest,
  options: NormalisedOptions,
  { by, now, row }: Kept,
  data: Pick<Waiver, 'fingerprint' | 'rule'> & Row,
): Promise<string> => {
  const [owner = null] = ownersOfRow(options, row)
  const made = (await payload.db.create({
    collection: NOTICE_WAIVERS,
    data: {
      ...data,
      at: now.toISOString(),
      by,
      notice: String(row.id),
      owner: owner === null ? null : String(owner),
    },
  })) as { id: number | string }
  return String(made.id)
}

/** Keeps that somebody lets a finding be, and why. What was kept before stays. */
export const keepWaiver = async (
  req: PayloadRequest,
  options: NormalisedOptions,
  kept: Kept,
  {
    fingerprint,
    language,
    message,
    rule,
  }: Pick<NamedFinding, 'fingerprint' | 'language' | 'message' | 'rule'>,
  { reason, until }: { reason: string; until: CalendarDate | null },
): Promise<Waiver | undefined> => {
  const id = await keep(req, options, kept, { fingerprint, language, message, reason, rule, until })
  return (await waiversOf(req, String(kept.row.id))).find((one) => one.id === id)
}

/** Keeps that somebody ends the waivers of a finding: they hold no longer, and stay. */
export const endWaivers = async (
  req: PayloadRequest,
  options: NormalisedOptions,
  kept: Kept,
  fingerprint: string,
): Promise<Waiver[]> => {
  const open = (await waiversOf(req, String(kept.row.id))).filter(
    (one) => one.ended === null && one.fingerprint === fingerprint,
  )
  for (const { id, rule } of open) await keep(req, options, kept, { ends: id, fingerprint, rule })
  const ended = new Set(open.map(({ id }) => id))
  return (await waiversOf(req, String(kept.row.id))).filter(({ id }) => ended.has(id))
}
