import type { CheckMemory, RuleSet } from '../notice/check/check.js'
import type { Rule, Severity } from '../notice/check/rule.js'
import type { NormalisedOptions } from '../options.js'

import { newMemory } from '../notice/check/check.js'
import { canonicalHash } from '../record/record.js'

/** The rules of an app, as they are run. */
export type AppRules = {
  byId: ReadonlyMap<string, Rule>
  /** Names the rules and what they weigh: a record says by which ones it was checked. */
  digest: string
  memory: CheckMemory
  /** Whether any of them is about other notices: else those are not looked up. */
  readsOthers: boolean
  set: RuleSet
}

const kept = new WeakMap<NormalisedOptions, AppRules>()

/** The rules of an app, with what was found before by them. */
export const rulesOf = (options: NormalisedOptions): AppRules => {
  const known = kept.get(options)
  if (known) return known
  const { rules, severities } = options.checks
  const on = rules.filter(({ id }) => severities[id] !== 'off')
  const made: AppRules = {
    byId: new Map(rules.map((rule) => [rule.id, rule])),
    digest: canonicalHash(
      on
        .map(({ id, cites, languages, severity }) => ({
          id,
          cites,
          languages,
          severity: severities[id] ?? severity,
        }))
        .sort((one, other) => (one.id < other.id ? -1 : 1)),
    ),
    memory: newMemory(),
    readsOthers: on.some(({ reads }) => reads === 'otherNotices'),
    set: { rules, severities },
  }
  kept.set(options, made)
  return made
}

const STOPPING: Record<NormalisedOptions['checks']['stop'], readonly Severity[]> = {
  errors: ['error'],
  nothing: [],
  warnings: ['error', 'warning'],
}

/** Whether what weighs so much keeps a notice from being published. */
export const stops = ({ checks }: Pick<NormalisedOptions, 'checks'>, severity: Severity): boolean =>
  STOPPING[checks.stop].includes(severity)
