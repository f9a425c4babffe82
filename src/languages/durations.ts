import type { DurationWords } from '../notice/languagePack.js'

import { durationWords as en } from './en/durations.js'
import { durationWords as fi } from './fi/durations.js'
import { durationWords as sv } from './sv/durations.js'

/** How the built-in languages tell durations, apart from their packs: for forms, which need nothing else of them. */
export const durationWords: Readonly<Record<string, DurationWords>> = { en, fi, sv }
