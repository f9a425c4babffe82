import type { Language } from '../notice/document.js'
import type { Row } from '../sources/localisation.js'
import type { ComposedFromSources } from './composeNotice.js'
import type { Intent } from './intent.js'

/** What was checked before a notice was saved, and goes into its publication. */
export type CheckedNotice = {
  contentHash: string
  /** The notice as it will be stored, all languages. */
  row: Row
} & ComposedFromSources

/** What the save of one notice is going to record, handed over by the revision that its row carries. */
export type Saving = {
  /** Only of a publication. */
  checked?: CheckedNotice
  /** Texts of the notice, by path, that the publication takes over: in one language only, where no other is published. */
  emptied: Readonly<Record<string, 'all' | Language>>
  intent: Intent
  /** Id of the notice; null for one that is being created. */
  notice: null | string
}
