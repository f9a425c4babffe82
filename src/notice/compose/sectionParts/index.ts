import type { SectionKind } from '../../document.js'
import type { MakeSection } from './types.js'

import { authorityParts } from './authority.js'
import { cookiesParts } from './cookies.js'
import { registerParts } from './register.js'
import { rightsParts } from './rights.js'
import { textParts } from './text.js'

/** What makes the content of each kind of section: a new kind is a file here and a line below. */
export const SECTION_PARTS: Record<SectionKind, MakeSection> = {
  authority: authorityParts,
  cookies: cookiesParts,
  register: registerParts,
  rights: rightsParts,
  shared: textParts,
  text: textParts,
}

export type { Origin, SectionParts } from './types.js'
