import type { Language, NoticeContent } from '../notice/document.js'
import type { NormalisedOptions } from '../options.js'
import type { LoadedSources } from '../sources/loadSources.js'

import { blockTextsIn } from '../notice/check/otherNotice.js'
import { runsIn } from '../notice/check/text/runs.js'
import { languageOf } from '../notice/check/text/words.js'
import { isRow } from '../sources/localisation.js'
import { standardWording } from '../texts/standardTexts/index.js'

const addRuns = (runs: Set<number>, texts: readonly string[]): void => {
  for (const text of texts) for (const hash of runsIn(text).hashes) runs.add(hash)
}

/** Every text in a language within data, wherever they stand in it. */
const textsIn = (value: unknown, language: Language): string[] => {
  if (Array.isArray(value)) return value.flatMap((one) => textsIn(one, language))
  if (!isRow(value)) return []
  return Object.entries(value).flatMap(([name, inner]) =>
    typeof inner !== 'string'
      ? textsIn(inner, language)
      : name === language || name === languageOf({ language })
        ? [inner]
        : [],
  )
}

const offered = new WeakMap<NormalisedOptions, Map<Language, ReadonlySet<number>>>()

/** Runs of words of what the app offers editors to begin with: standard texts, and what usual registers say. */
const offeredRuns = (options: NormalisedOptions, language: Language): ReadonlySet<number> => {
  const byLanguage = offered.get(options) ?? new Map<Language, ReadonlySet<number>>()
  offered.set(options, byLanguage)
  const known = byLanguage.get(language)
  if (known) return known
  const runs = new Set<number>()
  for (const text of options.standardTexts) addRuns(runs, blockTextsIn(standardWording(text, language) ?? []))
  addRuns(runs, textsIn(options.usualRegisters, language))
  byLanguage.set(language, runs)
  return runs
}

/** Runs of words that a notice rightly has in common with others: those of its shared texts, and of what the app offers. */
export const commonRunsOf = (
  options: NormalisedOptions,
  {
    content,
    madeFrom,
    sources,
  }: {
    content: Readonly<Record<Language, NoticeContent>>
    madeFrom: Readonly<Record<Language, readonly number[]>>
    sources: LoadedSources
  },
): Record<Language, ReadonlySet<number>> =>
  Object.fromEntries(
    Object.entries(content).map(([language, { sections }]) => {
      const runs = new Set(offeredRuns(options, language))
      const from = sources.byLanguage[language]?.notice.sections ?? []
      for (const [position, section] of sections.entries()) {
        const isShared = from[madeFrom[language]?.[position] ?? position]?.block
        if (isShared) addRuns(runs, blockTextsIn(section.content))
      }
      return [language, runs]
    }),
  )
