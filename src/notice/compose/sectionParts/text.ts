import type { SectionKey } from '../../vocabulary.js'
import type { MakeSection } from './types.js'

import { SECTIONS } from '../sections.js'
import { inBlock } from './inBlock.js'

/** A text of the notice's own, or a shared one. */
export const textParts: MakeSection = (composer, section, block, where) => {
  const content = composer.rich(block ? block.text : section.text, inBlock(block, where))
  return {
    content,
    keys: (section.keys ?? []).filter((key): key is SectionKey => Object.hasOwn(SECTIONS, key)),
    kind: block ? 'shared' : 'text',
    origins: [content.length > 0 ? 'wording' : 'empty'],
  }
}
