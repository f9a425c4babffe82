import type { NoticeComparison } from '../notice/diff/index.js'
import type { CalendarDate, Language } from '../notice/document.js'
import type { NormalisedOptions } from '../options.js'
import type { TextWriter } from '../standardTexts/writer.js'
import type { StoredImport } from './stored.js'

import { comparisonWords } from '../languages/merge.js'
import { comparedTexts, compareLanguages } from '../notice/diff/index.js'
import { composeVersion } from './compose.js'
import { noticesOf } from './proposal.js'
import { noticesToMake } from './toMake.js'

/** What changed from one version of an import to the next, by language of the text. */
export type ImportedChange = {
  notice: string
  from: CalendarDate | null
  to: CalendarDate | null
  languages: Record<Language, NoticeComparison>
}

/** The comparisons between the versions that an import would publish, from the oldest on. */
export type ImportComparison = { changes: ImportedChange[] }

/**
 * Compares the versions of each notice of an import with those before them, as they would be published.
 *
 * @param language of the sentences
 */
export const compareVersions = (
  options: NormalisedOptions,
  writer: TextWriter,
  stored: StoredImport,
  language: Language,
): ImportComparison => {
  const words = comparisonWords(options.languages, language)
  const changes = noticesToMake(writer, noticesOf(stored)).flatMap(({ name, versions }) => {
    const texts = versions.map(({ version, written }) => ({
      day: version.day,
      texts: comparedTexts({
        content: composeVersion(written, options).content,
        preparedOn: written[0]?.plan.preparedOn ?? null,
      }),
    }))
    return texts.flatMap(({ day, texts: after }, index): ImportedChange[] => {
      const before = texts[index - 1]
      return before
        ? [
            {
              from: before.day,
              languages: compareLanguages(before.texts, after, words),
              notice: name,
              to: day,
            },
          ]
        : []
    })
  })
  return { changes }
}
