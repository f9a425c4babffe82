import type { Payload } from 'payload'

import { randomUUID } from 'node:crypto'

import type { ChangeType, Language } from '../../notice/document.js'
import type { Publisher } from '../record.js'
import type { SourceKey } from '../usage.js'

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

const PREFIX = 'privacy-notices:republishing:'

/** How many days a run is kept: it names who began it. */
const KEPT = 90

const daysSince = (id: string, now: Date): number => (now.getTime() - Number(id.split('-')[0])) / 86_400_000

/** A name for a run that begins now. */
export const newRunId = (now: Date): string => `${now.getTime()}-${randomUUID()}`

/** How many milliseconds after its last sign of life a run counts as stopped. */
const SILENCE = 30_000

/**
 * Runs are kept in Payload's key-value store, beside the transactions of what they publish: how far one got is seen while
 * it runs, and after its process died.
 */
export const readRun = async (payload: Payload, id: string): Promise<null | Republishing> => {
  const kept = await payload.kv.get<{ run: string }>(PREFIX + id)
  return kept && (JSON.parse(kept.run) as Republishing)
}

/** Keeps a run. As text, because MongoDB's adapter leaves out what is empty. */
export const writeRun = (payload: Payload, run: Republishing): Promise<void> =>
  payload.kv.set(PREFIX + run.id, { run: JSON.stringify(run) })

/** Forgets runs that began long ago. */
export const forgetOldRuns = async (payload: Payload, now: Date): Promise<void> => {
  for (const key of await payload.kv.keys()) {
    if (key.startsWith(PREFIX) && daysSince(key.slice(PREFIX.length), now) > KEPT)
      await payload.kv.delete(key)
  }
}

/** Whether a run goes on, has ended, or has stopped without having ended. */
export const stateOf = (
  { beatAt, finishedAt }: Republishing,
  now: Date,
): 'finished' | 'running' | 'stopped' =>
  finishedAt ? 'finished' : now.getTime() - Date.parse(beatAt) > SILENCE ? 'stopped' : 'running'
