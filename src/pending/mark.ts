import type { Language } from '../notice/document.js'
import type { NoticeHead } from '../publishing/intent.js'
import type { SourceKey } from '../sources/names.js'

/** A source whose change would change the text of a notice. Instants are ISO 8601 in UTC. */
export type Cause = {
  collection: SourceKey
  id: string
  /** As it was called when it was last saved, by language. */
  title: Record<Language, string>
  /** When it first differed from what was published. */
  since: string
  /** When it was last saved with an effect on the notice. */
  at: string
}

/** Why a notice is not published again for now. It counts until the notice is published again. */
export type Held = {
  at: string
  by: null | string
  reason: string
  /** Hash of the record that was the newest one then. */
  against: string
}

/**
 * That publishing a notice again would change its text, because its sources have changed: kept beside its text and written
 * by saves of sources only, so that a publishing at the same moment cannot undo it.
 */
export type Mark = {
  /** Oldest first. Empty when it is not the sources that changed: the plugin's own texts or the app's options did. */
  causes: Cause[]
  /** Hash of the text that publishing would give. */
  contentHash: string
  /** Hash of the record it was held against. */
  against: string
  /** When it was found. */
  at: string
  /** How many things keep it from being published. */
  problems: number
}

/** What of a stored notice says whether changes are pending. */
export type MarkedNotice = { held?: Held | null; mark?: Mark | null; head?: NoticeHead | null }

/** True for a notice that readers can find: it has been published and not withdrawn. */
export const isPublished = ({ head }: MarkedNotice): boolean => head?.event === 'published'

/**
 * What is pending of a notice, or null when nothing is.
 *
 * A mark needs no removing: what has been published since was made from the changed source, or no longer uses it. So it
 * stays right whichever of two writes at the same moment comes last.
 */
export const pendingOf = ({ head, mark }: MarkedNotice): Mark | null => {
  if (!mark || !head || head.event !== 'published') return null
  if (mark.contentHash === head.contentHash) return null
  if (mark.causes.length === 0) return mark.against === head.hash ? mark : null
  const causes = mark.causes.filter(({ id, at, collection }) => {
    const used = head.sources[`${collection}:${id}`]
    return mark.against === head.hash || (typeof used === 'string' && used < at)
  })
  return causes.length > 0 ? { ...mark, causes } : null
}

/** Why what is pending of a notice is held back, or null when it is not. */
export const heldOf = ({ held, head }: MarkedNotice): Held | null =>
  held && held.against === head?.hash ? held : null
