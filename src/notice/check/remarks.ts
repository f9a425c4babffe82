import type { Language, NoticeContent } from '../document.js'
import type { DurationWords } from '../languagePack.js'
import type { Right, SectionKey } from '../vocabulary.js'
import type { CitedLaw, LawOfDay } from './lawOfDay.js'

import { contentText } from '../contentText.js'
import { isSameLength, readDuration } from '../durations.js'
import { forLanguage } from '../lookUpLanguage.js'
import { rightsFor, SEPARATE_RIGHTS, traitsOf } from '../compose/rights.js'
import { RIGHT_SECTIONS } from '../vocabulary.js'

/** A hint for whoever edits a notice: it cites law that is not in force. It may do so with good reason. */
export type OutdatedLaw = {
  /** Heading of the section; null in the title, the statute line and the introduction. */
  section: null | string
  /** The section's place among all, from 0; null likewise. */
  position: null | number
  /** As it stands in the text. */
  cited: string
  /** What has taken its place, in the language of the text; none when nothing has. */
  current: string[]
}

const nameIn = ({ names }: CitedLaw, language: Language): string =>
  forLanguage(names, language) ?? names['en'] ?? Object.values(names)[0] ?? ''

/**
 * What a notice cites that is not in force: repealed acts, and decisions on transfers that have ended. Each is named once
 * per section.
 *
 * @param law of the day
 */
export const outdatedLawIn = (
  { introduction, language, sections, statute, title }: NoticeContent,
  law: Pick<LawOfDay, 'outdatedActs' | 'outdatedTransferDecisions'>,
): OutdatedLaw[] =>
  [
    {
      position: null,
      section: null,
      text: [title, statute, introduction && contentText(introduction.content)].filter(Boolean).join('\n'),
    },
    ...sections.map(({ content, heading }, position) => ({
      position,
      section: heading,
      text: `${heading}\n${contentText(content)}`,
    })),
  ].flatMap(({ position, section, text }) => {
    const seen = new Set<string>()
    const words = text.normalize('NFC')
    return [...law.outdatedActs(words), ...law.outdatedTransferDecisions(words)]
      .sort((one, other) => one.start - other.start || other.end - one.end)
      .flatMap(({ cited, end, replacedBy, start }) => {
        if (seen.has(cited.id)) return []
        seen.add(cited.id)
        const current = replacedBy.map((one) => nameIn(one, language))
        return [{ cited: words.slice(start, end), current, position, section }]
      })
  })

/** A transfer that an editor should look at: it names no country, or rests on a decision that a country does not have. */
export type TransferRemark = {
  code: 'notAdequate' | 'transferUnnamed'
  /** ISO 3166-1 alpha-2; null where none is named. */
  country: null | string
  /** Its recipient, or else the name of its register. */
  transfer: string
  /** Id of the register, and the row of the transfer in it, from 0. */
  register: string
  row: number
}

/**
 * Transfers that name no country, although readers should be told which it is (WP260 rev.01, annex), and countries of
 * transfers that rest on an adequacy decision (GDPR Art. 45) which none has been made for.
 *
 * @param isAdequate whether a decision on a country is in force
 */
export const transfersToLookAt = (
  { registers }: NoticeContent,
  isAdequate: (country: string) => boolean,
): TransferRemark[] =>
  registers.flatMap(({ name, register, transfers: { list } }) =>
    list.flatMap(({ countries, internationalOrganisation, mechanism, recipient }, row): TransferRemark[] => {
      const transfer = recipient ?? name
      if (countries.length === 0) {
        return internationalOrganisation
          ? []
          : [{ code: 'transferUnnamed', country: null, register, row, transfer }]
      }
      return mechanism === 'adequacyDecision'
        ? countries
            .filter((country) => !isAdequate(country))
            .map((country) => ({ code: 'notAdequate', country, register, row, transfer }))
        : []
    }),
  )

/** A retention whose text tells another length of time than its duration. */
export type RetentionRemark = {
  /** Whose it is: of which data, or else of which purpose. */
  about: string
  /** ISO 8601, as it is stored. */
  duration: string
  register: string
  /** The row of the purpose among those of the register, from 0. */
  row: number
  /** ISO 8601, as the text tells it. */
  said: string
}

/**
 * Retentions whose words and number disagree, as far as the words tell one duration for sure.
 *
 * @param words how the language of the texts counts; without them nothing is found
 */
export const retentionsAtOdds = (
  { registers }: Pick<NoticeContent, 'registers'>,
  words: DurationWords | undefined,
): RetentionRemark[] =>
  registers.flatMap(({ purposes, register }) =>
    purposes.flatMap(({ name, retentions }, row) =>
      retentions.flatMap(({ data, duration, text }): RetentionRemark[] => {
        const said = words && text ? readDuration(text, words) : null
        return said && duration && !isSameLength(said, duration)
          ? [{ about: data ?? name, duration, register, row, said }]
          : []
      }),
    ),
  )

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
