import type { CalendarDate } from '../../src/notice/document.js'
import type { CheckedSection, Subject } from '../../src/notice/check/subject.js'
import type { SectionKey } from '../../src/notice/vocabulary.js'

import { SECTION_KEYS } from '../../src/notice/vocabulary.js'
import { checkedBlock } from '../../src/notice/check/subject.js'
import { law as builtInLaw, lawOfDay } from '../../src/texts/law/index.js'

/** A day on which all that the built-in law knows has come to pass. */
export const TODAY = '2026-11-01'

/** One text to check: where it stands, and what it says, a paragraph a line (`- ` for an item of a list). */
export type TextCase = {
  language: string
  /** A matter, or `title`, `statute`, `introduction`; `dates` is the introduction; several of a merged section. */
  in: string | readonly string[]
  text: string
  heading?: string
  date?: CalendarDate
}

const PARTS = ['title', 'statute', 'introduction'] as const

/** A section with one text. */
export const sectionOf = ({ heading = '', in: where, language, text }: TextCase): CheckedSection => {
  const names = typeof where === 'string' ? [where] : where
  const part =
    PARTS.find((one) => names.includes(one)) ?? (names.includes('dates') ? 'introduction' : 'section')
  return {
    anchor: null,
    blocks: text
      .split('\n')
      .map((line) =>
        line.startsWith('- ')
          ? checkedBlock('item', line.slice(2), language, { list: 0 })
          : checkedBlock('paragraph', line, language),
      ),
    heading,
    keys: names.filter((name): name is SectionKey => (SECTION_KEYS as readonly string[]).includes(name)),
    language,
    part,
    position: part === 'section' ? 0 : null,
  }
}

/** A notice of nothing but texts, each a section of its own, without facts. */
export const subjectOfTexts = (cases: readonly TextCase[], more: Partial<Subject> = {}): Subject => {
  const date = more.date ?? cases[0]?.date ?? TODAY
  const languages = [...new Set(cases.map(({ language }) => language))]
  return {
    country: 'FI',
    date,
    dates: { changedOn: null, preparedOn: null, reviewedOn: null },
    law: lawOfDay(builtInLaw, date),
    otherNotices: [],
    otherOrganisations: [],
    texts: languages.map((language) => ({
      content: null,
      language,
      sections: cases
        .filter((one) => one.language === language)
        .map((one, index) => {
          const section = sectionOf(one)
          return section.part === 'section' ? { ...section, position: index } : section
        }),
    })),
    ...more,
  }
}
