import type { LanguageTexts } from '../types.js'

import { en as admin } from './admin.js'
import { answers, feed } from './answers.js'
import { comparison } from './comparison.js'
import { pack } from './pack.js'
import { words } from './words.js'

/** Everything the plugin says in English. */
export const enTexts: LanguageTexts = { admin, answers, comparison, feed, pack, words }
