import type { Law, OutdatedCitation } from '../../texts/law/index.js'
import type { ActEntry, TransferDecisionEntry } from '../../texts/law/types.js'
import type { CalendarDate, NoticeContent } from '../document.js'
import type { Right, SectionKey } from '../vocabulary.js'

import { actsCitedIn, transferDecisionsCitedIn } from '../../texts/law/index.js'
import { contentText } from '../contentText.js'
import { forLanguage } from '../lookUpLanguage.js'
import { rightsFor, SEPARATE_RIGHTS, traitsOf } from '../compose/rights.js'
import { RIGHT_SECTIONS } from '../vocabulary.js'

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
  forLanguage(names, language) ?? names['en'] ?? Object.values(names)[0] ?? ''

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
    {
      section: null,
      text: [title, statute, introduction && contentText(introduction.content)].filter(Boolean).join('\n'),
    },
    ...sections.map(({ content, heading }) => ({
      section: heading,
      text: `${heading}\n${contentText(content)}`,
    })),
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

/**
 * The rights to object that follow from what the registers say and that no section of their own states: GDPR Art. 21(4)
 * wants them presented clearly and separately from any other information.
 */
export const objectionsNotSeparate = ({ registers, sections }: NoticeContent): Right[] => {
  const separate = new Set<SectionKey>(SEPARATE_RIGHTS.map((right) => RIGHT_SECTIONS[right]))
  const stated = new Set(
    sections
      .filter(({ empty, keys }) => !empty && keys.every((key) => separate.has(key)))
      .flatMap(({ keys }) => keys),
  )
  return rightsFor(traitsOf(registers)).filter(
    (right) => SEPARATE_RIGHTS.includes(right) && !stated.has(RIGHT_SECTIONS[right]),
  )
}
