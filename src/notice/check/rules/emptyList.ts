import { sectionRule } from '../rule.js'
import { wordsLike } from '../text/words.js'

/** What announces a list at the end of a sentence, before its full stop or colon. */
const ANNOUNCED = new RegExp(
  `(?:${[
    wordsLike('seuraav(ia|at|ien|issa|ista|ille|iin|asti|alla tavalla) *'),
    wordsLike('seuraav(ia|at|ien|issa|ista|ille|iin|asti)'),
    wordsLike('följande *', 'följande'),
    wordsLike(
      // Not the preposition: “in the year following the course”.
      '(?<!(year|month|week|day|date|time|period|season|term)s? )following(?! (a|an|the|this|that|your|our|its|their|his|her|any|each)( |$))( \\p{L}{1,30}){0,2}',
      'as follows',
    ),
    wordsLike(
      'kuten',
      'muun muassa',
      'esimerkiksi',
      'såsom',
      'bland annat',
      'till exempel',
      'such as',
      'including',
      'for example',
    ),
  ]
    .map(({ source }) => source)
    .join('|')})\\s?[:.]?\\s*$`,
  'iu',
)

/** Announcements with a full stop that need nothing behind them: time, order, what stands above. */
const NOT_LISTS =
  /seuraavasti|seuraavalla|seuraavassa|följande (?:år|dag|månad|vecka|gång|vår|höst|sommar|vinter|termin|säsong|kalender|räkenskaps|läsår|vardag|arbetsdag)|following (?:year|month|day|week|business|working|calendar|financial|school|season|term|spring|summer|autumn|winter)/iu

/** Lists that are announced and do not come. */
export const emptyList = sectionRule({
  id: 'empty-list',
  kind: 'text',
  severity: 'error',
  cites: ['GDPR Art. 12(1)', 'GDPR Art. 13(1)'],
  languages: ['fi', 'sv', 'en'],
  title: {
    fi: 'Luettelot, jotka alkavat mutta eivät jatku',
    sv: 'Listor som börjar men inte fortsätter',
    en: 'Lists that are announced and do not come',
  },
  help: {
    fi: 'Teksti lupaa luettelon, mutta sen jälkeen ei tule mitään. Lisää luettelo, tai kirjoita virke loppuun.',
    sv: 'Texten lovar en lista men inget följer. Lägg till listan, eller skriv meningen till slut.',
    en: 'The text announces a list and nothing follows. Add the list, or finish the sentence.',
  },
  messages: {
    empty: {
      fi: '”{{words}}” jää kesken: mitä sen jälkeen tulee?',
      sv: '”{{words}}” fortsätter inte: vad ska följa?',
      en: '“{{words}}” stops short: what comes after it?',
    },
  },
  examples: [
    {
      language: 'fi',
      in: 'dataContent',
      bad: 'Rekisterissä on seuraavia tietoja:',
      good: 'Rekisterissä on seuraavia tietoja:\n- nimi\n- osoite',
    },
    {
      language: 'fi',
      in: 'recipients',
      bad: 'Tietoja saavat seuraavat tahot.',
      good: 'Tietoja saa tilitoimisto. Tiedot poistetaan seuraavana vuonna.',
    },
    {
      language: 'fi',
      in: 'dataContent',
      bad: 'Tallennamme muun muassa:',
      good: 'Tallennamme muun muassa nimen.',
    },
    {
      language: 'sv',
      in: 'dataContent',
      bad: 'I registret finns följande uppgifter:',
      good: 'I registret finns följande uppgifter: namn och adress.',
    },
    {
      language: 'sv',
      in: 'recipients',
      bad: 'Uppgifterna lämnas till följande mottagare.',
      good: 'Uppgifterna raderas följande år.',
    },
    {
      language: 'sv',
      in: 'purposes',
      bad: 'Uppgifterna används för:',
      good: 'Uppgifterna används för:\n- fakturering',
    },
    {
      language: 'en',
      in: 'dataContent',
      bad: 'We hold the following information about you:',
      good: 'We hold the following information about you: name and address.',
    },
    {
      language: 'en',
      in: 'recipients',
      bad: 'We share data with the following recipients.',
      good: 'Files are deleted in the following year.',
    },
    {
      language: 'en',
      in: 'purposes',
      bad: 'We use your data for purposes such as:',
      good: 'We use your data for purposes such as:\n- invoices',
    },
    {
      language: 'en',
      in: 'retention',
      bad: 'We keep the following about you.',
      good: 'The list is destroyed in the week following the camp.',
    },
  ],
  checkSection: ({ blocks }) => {
    const written = blocks
      .map(({ kind, label, text }, block) => ({ block, kind, label, text }))
      .filter(({ text }) => text.trim() !== '')
    const stops = written.filter(({ kind, text }, index) => {
      const next = written[index + 1]
      if (kind === 'heading' || kind === 'cell') return false
      if (next && next.kind !== 'heading') return false
      const end = text.trimEnd().slice(-120)
      if (end.endsWith(':')) return true
      return ANNOUNCED.test(end) && !NOT_LISTS.test(end) && !/^[^.]*\(/u.test(end.slice(-40))
    })
    return stops.flatMap(({ block, text }) => {
      const sentence = blocks[block]?.sentences.at(-1)
      if (!sentence) return []
      const announced = ANNOUNCED.test(text.trimEnd().slice(-120))
      return [
        {
          message: 'empty' as const,
          params: { words: sentence.text.length > 60 ? `…${sentence.text.slice(-59)}` : sentence.text },
          severity:
            announced || sentence.text.split(' ').length > 3 ? ('error' as const) : ('warning' as const),
          words: { block, end: sentence.end, start: sentence.start },
        },
      ]
    })
  },
})
