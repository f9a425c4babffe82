import type { WrittenNode } from '../../notice/compose/richText.js'
import type { BlockKind, Right } from '../../notice/vocabulary.js'
import type { Texts } from '../law/index.js'

/** A paragraph, in which `{{…}}` are placeholders; or a heading, list or paragraph with more to it. */
export type StandardNode = string | WrittenNode

/**
 * A text that the plugin ships for editors to begin with: installed once, as a shared text, and theirs from then on. When
 * its wording here changes, the shared text says so and offers it.
 */
export type StandardText = {
  /** Stable: letters, digits and hyphens, such as `howTo`. Shared texts remember it for ever. */
  key: string
  /** The kind of shared text it becomes. */
  kind: BlockKind
  /** What editors know it by, by language. It is there in these languages and no others. */
  title: Texts
  /**
   * What readers see, by language. Without it the shared text has no words of its own, and says what its kind always does.
   *
   * A placeholder (see `PLACEHOLDERS`) stands in its basic form: no ending may follow it.
   */
  content?: Readonly<Record<string, readonly StandardNode[]>>
  /** The rights that a text of kind `rights` states. Without them, those that follow from the legal bases. */
  rights?: readonly Right[]
  /** The country, ISO 3166-1 alpha-2, whose supervisory authority a text of kind `authority` names. */
  authority?: string
}
