import type { Law, OutdatedCitation } from '../texts/law/index.js'
import type { ActEntry, TransferDecisionEntry } from '../texts/law/types.js'
import type { CalendarDate, NoticeContent } from './document.js'

import { actsCitedIn, transferDecisionsCitedIn } from '../texts/law/index.js'

/** A hint for whoever edits a notice: it cites law that is not in force. It may do so with good reason. */
export type OutdatedLaw = {
  /** Heading of the section; null in the title, the statute line and the introduction. */
  section: null | string
  /** As it stands in the text. */
  cited: string
  /** What has taken its place, in the language of the text; none when nothing has. */
  current: string[]
}

const nameIn = ({ names }: ActEntry | TransferDecisionEntry, language: string): string =>
  names[language.toLowerCase().split(/[-_]/)[0] ?? ''] ?? names['en'] ?? Object.values(names)[0] ?? ''

/**
 * What a notice cites that is not in force on a day: repealed acts, and decisions on transfers that have ended. Each is
 * named once per section.
 */
export const outdatedLawIn = (
  { introduction, language, sections, statute, title }: NoticeContent,
  law: Law,
  date: CalendarDate,
): OutdatedLaw[] =>
  [
    { section: null, text: [title, statute, introduction?.text].filter(Boolean).join('\n') },
    ...sections.map(({ heading, text }) => ({ section: heading, text: `${heading}\n${text}` })),
  ].flatMap(({ section, text }) => {
    const found: OutdatedCitation<ActEntry | TransferDecisionEntry>[] = [
      ...actsCitedIn(law, text.normalize('NFC'), date),
      ...transferDecisionsCitedIn(law, text.normalize('NFC'), date),
    ]
    const seen = new Set<string>()
    return found.flatMap(({ entry, replacedBy, text: cited }) => {
      if (seen.has(entry.id)) return []
      seen.add(entry.id)
      return [{ cited, current: replacedBy.map((one) => nameIn(one, language)), section }]
    })
  })
