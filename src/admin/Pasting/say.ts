import type { AdminKey } from '../../translations/index.js'
import type { Dropped } from './dropped.js'

/** Says one of the plugin's strings in the editor's language. */
export type Say = (key: AdminKey, values?: Record<string, unknown>) => string

const one = (dropped: Dropped, say: Say): string => {
  const { count, kind, names } = dropped
  const what =
    count === 1
      ? say(`privacyNotices:pasting:one:${kind}`)
      : say(`privacyNotices:pasting:several:${kind}`, { count: String(count) })
  if (names.length === 0) return what
  const quoted = names.map((words) => say('privacyNotices:pasting:quoted', { words })).join(', ')
  return say('privacyNotices:pasting:named', { names: count > names.length ? `${quoted} …` : quoted, what })
}

/**
 * What was left out of a pasted text, in one sentence, and what to do about a table that an editor has no place for.
 *
 * @returns undefined where nothing was left out
 */
export const sayDropped = (dropped: Dropped[], say: Say): string | undefined => {
  if (dropped.length === 0) return undefined
  const what = dropped.map((each) => one(each, say)).join(', ')
  const sentence = say('privacyNotices:pasting:dropped', { what })
  const hasTable = dropped.some(({ kind }) => kind === 'tables')
  return hasTable ? `${sentence} ${say('privacyNotices:pasting:tableAdvice')}` : sentence
}
