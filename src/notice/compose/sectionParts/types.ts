import type { Composer, Where } from '../composer.js'
import type { ContentNode } from '../../content.js'
import type { SectionKind } from '../../document.js'
import type { BlockSource, SectionSource } from '../../sources.js'
import type { SectionKey } from '../../vocabulary.js'

/** Where a part of a section came from: the editor's own wording, the facts, or nowhere. */
export type Origin = 'empty' | 'facts' | 'wording'

/** What a section comes to, before its heading and number are known. */
export type SectionParts = {
  kind: SectionKind
  keys: SectionKey[]
  content: ContentNode[]
  /** One for each part, in the same order in every language, so that languages can be compared. */
  origins: Origin[]
  /** True for a section whose matter another one tells: it is no section of the text. */
  leftOut?: boolean
  /** Matters that must not stand among others: each becomes a section of its own after this one, under its official heading. */
  apart?: Omit<SectionParts, 'apart' | 'leftOut'>[]
}

/**
 * Makes the content of one kind of section.
 *
 * @param section the section as the notice has it
 * @param block the shared text it uses, if it uses one
 */
export type MakeSection = (
  composer: Composer,
  section: SectionSource,
  block: BlockSource | undefined,
  where: Where,
) => SectionParts
