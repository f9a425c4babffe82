import type { Payload } from 'payload'

import type { ChangeType, Language } from '../notice/document.js'
import type { Publisher } from '../record/record.js'
import type { SourceKey } from '../sources/names.js'

import { REPUBLISHINGS } from '../options.js'

/**
 * What became of one notice.
 *
 * - `published`: it has a new version, made for this run
 * - `unchanged`: publishing would change nothing any more
 * - `changed`: its text is no longer the one that was looked at; it was left as it is
 * - `conflict`: somebody else saved or published it at the same moment, or is still about to
 * - `notPublished`: it is not published, or does not exist
 * - `failed`: it cannot be published as it is; the message says why
 */
export const OUTCOMES = ['published', 'unchanged', 'changed', 'conflict', 'notPublished', 'failed'] as const
export type Outcome = (typeof OUTCOMES)[number]

/** The outcome for one notice, with the number of its new version or what was wrong. */
export type RepublishingResult = { message: null | string; outcome: Outcome; version: null | number }

/** Notices that are published again together because a source has changed. Instants are ISO 8601 in UTC. */
export type Republishing = {
  /** Name of the run. */
  id: string
  source: { collection: SourceKey; id: string; title: Record<Language, string> }
  /** Said of every notice; without a type each gets the one its comparison proposes. */
  change: { note: Record<Language, string>; type: ChangeType | null }
  by: Pick<Publisher, 'id' | 'label'>
  startedAt: string
  /** When it was last known to go on. */
  beatAt: string
  finishedAt: null | string
  /** Language of the messages. */
  language: string
  /** In the order in which they are published, each with the hash of the text that was looked at. */
  notices: { contentHash: string; id: string; result: null | RepublishingResult }[]
}

/** How many days a run is kept: it names who began it. */
const KEPT = 90

const DAY = 86_400_000

/** How many milliseconds after its last sign of life a run counts as stopped. */
const SILENCE = 30_000

type Kept = { id: number | string; state: { run: string } } & Record<string, unknown>

/** Reads a run. It is kept beside the transactions of what it publishes, so that it is seen how far one got that died. */
export const readRun = async ({ db }: Payload, id: string): Promise<null | Republishing> => {
  const kept = await db.findOne<Kept>({ collection: REPUBLISHINGS, where: { run: { equals: id } } })
  return kept && (JSON.parse(kept.state.run) as Republishing)
}

// As text, because MongoDB's adapter leaves out what is empty.
const stateOfRow = (run: Republishing) => ({ run: JSON.stringify(run) })

/** Keeps a run that begins, and forgets those that began long ago. */
export const beginRun = async ({ db }: Payload, run: Republishing): Promise<void> => {
  const longAgo = new Date(Date.parse(run.startedAt) - KEPT * DAY).toISOString()
  await db.deleteMany({ collection: REPUBLISHINGS, where: { startedAt: { less_than: longAgo } } })
  await db.create({
    collection: REPUBLISHINGS,
    data: { run: run.id, startedAt: run.startedAt, state: stateOfRow(run) },
    returning: false,
  })
}

/** Keeps how far a run has got. */
export const keepRun = async ({ db }: Payload, run: Republishing): Promise<void> => {
  await db.updateOne({
    collection: REPUBLISHINGS,
    data: { state: stateOfRow(run) },
    returning: false,
    where: { run: { equals: run.id } },
  })
}

/** Whether a run goes on, has ended, or has stopped without having ended. */
export const stateOf = (
  { beatAt, finishedAt }: Republishing,
  now: Date,
): 'finished' | 'running' | 'stopped' =>
  finishedAt ? 'finished' : now.getTime() - Date.parse(beatAt) > SILENCE ? 'stopped' : 'running'
