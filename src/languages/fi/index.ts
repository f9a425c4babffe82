import type { LanguageTexts } from '../types.js'

import { fi as admin } from './admin.js'
import { answers, feed } from './answers.js'
import { comparison } from './comparison.js'
import { pack } from './pack.js'
import { lexicalFinnish } from './payload.js'
import { words } from './words.js'

/** Everything the plugin says in Finnish. */
export const fiTexts: LanguageTexts = {
  admin: { ...admin, ...lexicalFinnish },
  answers,
  comparison,
  feed,
  pack,
  words,
}
