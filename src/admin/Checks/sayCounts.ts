import type { TFunction } from '@payloadcms/translations'

import type { Counts } from './groups.js'

import { SEVERITIES } from '../../notice/check/rule.js'
import { translate } from '../../translations/translate.js'

type Say = TFunction<never> | TFunction | TFunction<string>

/** A number of something, as people say it. */
export const sayCount = (t: Say, of: 'step' | keyof Counts, count: number): string =>
  translate(t, `privacyNotices:checklist:counts:${of}:${count === 1 ? 'one' : 'several'}`, { count })

/** The numbers of what was found, the gravest first; empty where nothing was. */
export const sayCounts = (t: Say, counts: Counts, steps = 0): string =>
  [
    ...(steps > 0 ? [sayCount(t, 'step', steps)] : []),
    ...SEVERITIES.filter((severity) => counts[severity] > 0).map((severity) =>
      sayCount(t, severity, counts[severity]),
    ),
  ].join(' · ')
