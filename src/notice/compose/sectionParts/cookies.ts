import type { MakeSection } from './types.js'

import { cookieText } from './cookieText.js'
import { inBlock } from './inBlock.js'
import { registerParts } from './register.js'

/** Cookies from a shared text or the section's own records; without any, what the registers say of cookies. */
export const cookiesParts: MakeSection = (composer, section, block, where) => {
  const own = cookieText(composer, block ?? section, inBlock(block, where))
  return own
    ? { content: own.content, keys: ['cookies'], kind: 'cookies', origins: [own.origin] }
    : { ...registerParts(composer, { ...section, keys: ['cookies'] }, block, where), kind: 'cookies' }
}
