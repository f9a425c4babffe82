import type { Language } from '../notice/document.js'
import type { Row } from '../sources/localisation.js'
import type { DraftAuthor } from './approval.js'
import type { ComposedFromSources } from './composeNotice.js'
import type { Intent } from './intent.js'
import type { KnownAround } from './placing.js'

/** What was checked before a notice was saved, and goes into its publication. */
export type CheckedNotice = {
  contentHash: string
  /** What it was to stand among, when it was checked. */
  known?: KnownAround
  /** The notice as it will be stored, all languages. */
  row: Row
} & ComposedFromSources

/** What the save of one notice is going to record, handed over by the revision that its row carries. */
export type Saving = {
  /** Who wrote what a publication of one language leaves unpublished in the others; only where that counts. */
  authors?: readonly DraftAuthor[]
  /** Only of a publication. */
  checked?: CheckedNotice
  /** Texts of the notice, by path, that the publication takes over: in one language only, where no other is published. */
  emptied: Readonly<Record<string, 'all' | Language>>
  intent: Intent
  /** Whether a withdrawal stores another text than there was: that is a draft. */
  isDraft?: boolean
  /** Id of the notice; null for one that is being created. */
  notice: null | string
}
