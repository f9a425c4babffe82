import type { LanguageTexts } from '../types.js'

import { sv as admin } from './admin.js'
import { answers, feed } from './answers.js'
import { comparison } from './comparison.js'
import { pack } from './pack.js'
import { words } from './words.js'

/** Everything the plugin says in Swedish, as used in Finland. */
export const svTexts: LanguageTexts = { admin, answers, comparison, feed, pack, words }
