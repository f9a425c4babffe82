import { formatDate } from '../../dates.js'
import { sectionRule } from '../rule.js'
import { datesIn } from '../text/dates.js'

/** Dates that can be read in two ways. */
export const dateUnambiguous = sectionRule({
  id: 'date-unambiguous',
  kind: 'text',
  severity: 'information',
  cites: ['GDPR Art. 12(1)', 'ISO 8601'],
  languages: ['fi', 'sv', 'en'],
  title: {
    fi: 'Yksiselitteiset päivämäärät',
    sv: 'Entydiga datum',
    en: 'Dates that read one way only',
  },
  help: {
    fi: 'Päivän ja kuukauden voi lukea kahdessa järjestyksessä. Kirjoita päivä pistein ja vuosi kokonaan: 3.4.2024.',
    sv: 'Dag och månad kan läsas i två ordningar. Skriv dagen med punkter och hela året: 3.4.2024.',
    en: 'Day and month can be read in either order. Write the month by its name: 3 April 2024.',
  },
  messages: {
    ambiguous: {
      fi: '”{{words}}” voi olla kaksi eri päivää. Kirjoita se näin: {{date}}.',
      sv: '”{{words}}” kan vara två olika dagar. Skriv så här: {{date}}.',
      en: '“{{words}}” can be two different days. Write it like this: {{date}}.',
    },
  },
  examples: [
    { language: 'fi', in: 'dates', bad: 'Päivitetty 02/05/2024', good: 'Päivitetty 2.5.2024' },
    { language: 'fi', in: 'dates', bad: 'Laadittu 5-6-2023.', good: 'Laadittu 2023-06-05.' },
    { language: 'fi', in: 'dates', bad: 'Viimeksi muokattu 03/04/25.', good: 'Viimeksi muokattu 3.4.2025.' },
    { language: 'fi', in: 'dates', bad: 'Tarkistettu 11/12/2025', good: 'Tarkistettu 11/2025' },
    { language: 'sv', in: 'dates', bad: 'Uppdaterad 02/05/2024', good: 'Uppdaterad 2.5.2024' },
    { language: 'sv', in: 'dates', bad: 'Datum: 1/2/2022', good: 'Datum: den 1 februari 2022' },
    { language: 'sv', in: 'dates', bad: 'Granskad 07/08/25', good: 'Enligt lagen 2016/679' },
    { language: 'en', in: 'dates', bad: 'Updated 02/05/2024', good: 'Updated 2 May 2024' },
    { language: 'en', in: 'dates', bad: 'Date: 1/2/2022', good: 'Date: 25/12/2022' },
    { language: 'en', in: 'dates', bad: 'Reviewed 7-8-2025', good: 'Open 9-17, section 4.2.1' },
  ],
  checkSection: (section) =>
    section.blocks.flatMap(({ text }, block) =>
      datesIn(text)
        .filter(({ ambiguous, date }) => ambiguous && date !== null)
        .map(({ date, end, start }) => ({
          message: 'ambiguous' as const,
          params: { date: formatDate(date ?? '', section.language), words: text.slice(start, end) },
          words: { block, end, start },
        })),
    ),
})
