import type { CalendarDate, Language, PartialDate } from '../../document.js'
import type { FactPlace, Found, TextContext } from '../rule.js'
import type { CheckedSection } from '../subject.js'

import { formatDate, isBefore } from '../../dates.js'
import { textRule } from '../rule.js'
import { datesIn, roleBefore } from '../text/dates.js'

type Message = 'before' | 'future' | 'impossible' | 'overdue'

/** After so many years without a look at it a notice is hardly as things are. */
const YEARS = 3

const fact = (path: string): FactPlace => ({ of: 'notice', path })

const laterBy = (date: PartialDate, years: number): string =>
  `${Number(date.slice(0, 4)) + years}${date.slice(4)}`

const shown = (date: PartialDate, language: string): string => formatDate(date, language)

/** What the dates of the notice's facts say against each other and against the day. */
const ofFacts = ({ date, dates }: TextContext, language: Language): Found<Message>[] => {
  const { changedOn, preparedOn, reviewedOn } = dates
  const before = (path: string, one: null | PartialDate, other: null | PartialDate): Found<Message>[] =>
    one && other && isBefore(one, other)
      ? [
          {
            fact: fact(path),
            message: 'before',
            params: { earlier: shown(one, language), later: shown(other, language) },
            value: one,
          },
        ]
      : []
  const future = (path: string, one: null | PartialDate): Found<Message>[] =>
    one && isBefore(date, one)
      ? [
          {
            fact: fact(path),
            message: 'future',
            params: { date: shown(one, language) },
            severity: 'warning',
            value: one,
          },
        ]
      : []
  const [last] = [preparedOn, changedOn, reviewedOn]
    .filter((one): one is string => one !== null)
    .sort()
    .reverse()
  const overdue: Found<Message>[] =
    last && isBefore(laterBy(last, YEARS), date)
      ? [
          {
            fact: fact('reviewedOn'),
            message: 'overdue',
            params: { date: shown(last, language) },
            severity: 'warning',
            value: last,
          },
        ]
      : []
  return [
    ...before('changedOn', changedOn, preparedOn),
    ...before('reviewedOn', reviewedOn, preparedOn),
    ...future('preparedOn', preparedOn),
    ...future('changedOn', changedOn),
    ...future('reviewedOn', reviewedOn),
    ...overdue,
  ]
}

/** Dates in words: those that there are not, and those that stand against each other in one place. */
const ofText = (section: CheckedSection, today: CalendarDate): Found<Message>[] =>
  section.blocks.flatMap(({ label, text }, block): Found<Message>[] => {
    const lead = label === null ? '' : `${label}: `
    const dates = datesIn(text).map((one) => ({
      ...one,
      role: roleBefore(lead + text, lead.length + one.start),
    }))
    const prepared = dates.find(({ role }) => role === 'prepared')?.date
    return dates.flatMap(({ date, end, role, start }): Found<Message>[] => {
      const at = { section, words: { block, end, start } }
      if (date === null)
        return [
          { ...at, message: 'impossible', params: { date: text.slice(start, end) }, severity: 'warning' },
        ]
      if (role !== null && role !== 'prepared' && prepared && isBefore(date, prepared)) {
        return [
          {
            ...at,
            message: 'before',
            params: { earlier: shown(date, section.language), later: shown(prepared, section.language) },
          },
        ]
      }
      return role !== null && isBefore(today, date) && section.part !== 'section'
        ? [
            {
              ...at,
              message: 'future',
              params: { date: shown(date, section.language) },
              severity: 'information',
            },
          ]
        : []
    })
  })

/** Dates that cannot be: changed before prepared, in the future, no such day; and a review that is years behind. */
export const datesPossible = textRule({
  id: 'dates-possible',
  kind: 'date',
  severity: 'error',
  cites: ['GDPR Art. 5(1)(d)', 'GDPR Art. 5(2)', 'GDPR Art. 24(1)'],
  languages: 'all',
  title: {
    fi: 'Päivämäärät, jotka voivat pitää paikkansa',
    sv: 'Datum som kan stämma',
    en: 'Dates that can be',
  },
  help: {
    fi: 'Selosteen päivämäärät ovat ristiriidassa keskenään tai tämän päivän kanssa. Tarkista, milloin seloste on laadittu, muutettu ja tarkistettu.',
    sv: 'Beskrivningens datum stämmer inte med varandra eller med dagens datum. Kontrollera när den upprättades, ändrades och granskades.',
    en: 'The dates of the notice do not go together, or not with today. Check when it was prepared, changed and reviewed.',
  },
  messages: {
    before: {
      fi: '{{earlier}} on aikaisempi kuin laatimispäivä {{later}}.',
      sv: '{{earlier}} är före dagen då beskrivningen upprättades, {{later}}.',
      en: '{{earlier}} is before the notice was prepared, {{later}}.',
    },
    future: {
      fi: '{{date}} on vasta tulossa.',
      sv: '{{date}} har inte kommit ännu.',
      en: '{{date}} is still to come.',
    },
    impossible: {
      fi: 'Päivää {{date}} ei ole. Onko siinä kirjoitusvirhe?',
      sv: 'Dagen {{date}} finns inte. Är det ett skrivfel?',
      en: 'There is no day {{date}}. Is it a typing error?',
    },
    overdue: {
      fi: 'Selostetta on katsottu viimeksi {{date}}. Lue se läpi ja merkitse, että se on tarkistettu.',
      sv: 'Beskrivningen sågs senast över {{date}}. Läs igenom den och anteckna att den har granskats.',
      en: 'The notice was last looked at on {{date}}. Read it through, and mark it as reviewed.',
    },
  },
  examples: [
    {
      language: 'fi',
      in: 'introduction',
      bad: 'Laadittu 4.5.2024, päivitetty 3.2.2023.',
      good: 'Laadittu 4.5.2024, päivitetty 3.2.2025.',
    },
    { language: 'sv', in: 'introduction', bad: 'Upprättad 31.2.2024.', good: 'Upprättad 28.2.2024.' },
    {
      language: 'en',
      in: 'introduction',
      bad: 'Prepared on 4 May 2024, last reviewed on 1 May 2023.',
      good: 'Prepared on 4 May 2024, last reviewed on 1 May 2025.',
    },
  ],
  checkText: ({ language, sections }, context) => ({
    applies: true,
    findings: [
      ...(context.isFirst ? ofFacts(context, language) : []),
      ...sections.flatMap((one) => ofText(one, context.date)),
    ],
  }),
})
