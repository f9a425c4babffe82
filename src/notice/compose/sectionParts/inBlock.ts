import type { Where } from '../composer.js'
import type { BlockSource } from '../../sources.js'

/** A place in a shared text, so that whoever corrects it knows where it is written; the place itself without one. */
export const inBlock = (block: BlockSource | undefined, where: Where): Where =>
  block
    ? {
        ...where,
        source: { id: block.id, collection: 'blocks', name: block.title ?? block.id, path: 'text' },
      }
    : where
