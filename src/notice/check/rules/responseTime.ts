import { examplesIn } from '../examples.js'
import { textRule } from '../rule.js'
import { lexicon, RIGHT_SECTION_KEYS, sentencesTelling, tells } from '../text/lexicon.js'
import { isAbout, wholeSentence } from '../text/words.js'

const REQUEST = lexicon({
  fi: [
    '*pyyn(tö|nö|töjä|töä)*',
    'pyytä*',
    'lähetä',
    'ota yhteyttä',
    'ottamalla yhteyttä',
    'otta(a|maan) yhteyttä',
    'käyttää oikeu*',
  ],
  sv: ['*begäran*', 'begär(a|s)?', 'kontakta*', 'skicka*', 'utöva*'],
  en: ['requests?', 'requesting', 'contact(ing)?', 'write to', 'exercise*'],
})

const TIME = lexicon({
  fi: [
    'kuukau*',
    'kk',
    '30 (päivä|vuorokau)*',
    '(neljä|4) viiko*',
    'viivyty*',
    'määräa*',
    'säädetyssä ajassa',
    'päivän (kuluessa|sisällä)',
    'viikon (kuluessa|sisällä|aikana)',
    'välittömästi',
    'heti',
  ],
  sv: ['månad*', '30 dag*', 'dröjsmål*', 'tidsfrist*', 'inom', 'omedelbart', 'veck(a|or)'],
  en: ['months?', '30 days', 'delay', 'within', 'time limit', 'promptly', 'immediately', 'weeks?'],
})

const ANSWERS = lexicon({
  fi: ['vasta(amme|taan|a|us|uksen)', 'käsittelemme', 'käsitellään', 'toteut*', 'toimitamme', 'toimitetaan'],
  sv: ['svarar?', 'besvara*', 'behandla(s|r)', 'svar', 'handlägg*'],
  en: ['answer*', 'respon(d|se)*', 'reply', 'replies', 'handled?', 'process', 'deal with'],
})

/** What is done to data, which has a time of its own: “errors are corrected without delay” says nothing of an answer. */
const DONE = lexicon({
  fi: [
    'korja(taan|amme|aminen)',
    'oikais(taan|emme|eminen)',
    'poist(etaan|amme|aminen)',
    'korjaa',
    'oikaisee',
  ],
  sv: ['rätta(s|r)', 'rader(as|ar)', 'rättelse*', 'tas bort'],
  en: ['correct(ed|s)?', 'rectif*', 'erase(d|s)?', 'delete(d|s)?', 'correction*'],
})

const REPLIES = lexicon({
  fi: ['vasta(amme|taan|a|us|uksen)', 'käsittelemme', 'käsitellään'],
  sv: ['svarar?', 'besvara*', 'svar', 'handläggs'],
  en: ['answer*', 'respon(d|se)*', 'reply', 'replies', 'handled?'],
})

/** More than a month. */
const TOO_LONG = lexicon({
  fi: [
    '(kahde|kolme|neljä|viide|kuude)(n|ssa) kuukau(den|dessa)',
    '(kahdessa|kolmessa|neljässä|kuudessa) kuukaudessa',
    '([2-9]|1[0-2]) (kuukauden|kk|kuukaudessa)*',
    '(4[0-9]|[5-9]\\d|1\\d\\d) (päivän|vuorokauden|päivässä|vrk)',
    '([6-9]|1\\d) viikon',
  ],
  sv: [
    '(två|tre|fyra|fem|sex|[2-9]) månader',
    '(inom|på|tar) (\\p{L}{1,20} ){0,2}(halvår|år)',
    '(4[0-9]|[5-9]\\d|1\\d\\d) dagar',
    '([6-9]|1\\d) veckor',
  ],
  en: [
    '(two|three|four|five|six|[2-9]) months',
    '(within|takes?) (up to )?(half )?(a|one) year',
    '(4[0-9]|[5-9]\\d|1\\d\\d) (calendar )?days',
    '([6-9]|1\\d) weeks',
  ],
})

/** The two further months, which are allowed where they are told. */
const FURTHER = lexicon({
  fi: ['jatka*', 'jatko*', 'pident*', 'lisä*', 'enintään kahdella', 'tarvittaessa', 'monimutk*', 'kahdella'],
  sv: ['förläng*', 'ytterligare', 'komplicera*', 'vid behov'],
  en: ['exten*', 'further', 'additional', 'complex*', 'another'],
})

/** How to use a right is told, but not when an answer comes. */
export const responseTime = textRule({
  id: 'response-time',
  kind: 'text',
  severity: 'information',
  cites: ['GDPR Art. 12(3)', 'GDPR Art. 12(4)'],
  languages: ['fi', 'sv', 'en'],
  title: {
    fi: 'Vastausaika kerrotaan',
    sv: 'Svarstiden berättas',
    en: 'The time for an answer is told',
  },
  help: {
    fi: 'Pyyntöön vastataan ilman aiheetonta viivytystä ja viimeistään kuukauden kuluessa. Aikaa voi jatkaa kahdella kuukaudella, jos siitä kerrotaan. Lukijalle on hyvä kertoa määräaika.',
    sv: 'En begäran besvaras utan onödigt dröjsmål och senast inom en månad. Tiden kan förlängas med två månader om det meddelas. Det är bra att berätta tidsfristen för läsaren.',
    en: 'A request is answered without undue delay and within one month. The time can be extended by two months where that is told. It is good to tell the reader.',
  },
  messages: {
    notTold: {
      fi: 'Kerro, milloin pyyntöön vastataan: viimeistään kuukauden kuluessa.',
      sv: 'Berätta när en begäran besvaras: senast inom en månad.',
      en: 'Tell when a request is answered: within one month.',
    },
    tooLong: {
      fi: 'Pyyntöön on vastattava kuukauden kuluessa. Pidempi aika on mahdollinen vain jatkoaikana, josta kerrotaan.',
      sv: 'En begäran ska besvaras inom en månad. En längre tid är möjlig bara som en förlängning som meddelas.',
      en: 'A request is to be answered within one month. More is possible only as an extension that is told.',
    },
  },
  examples: [
    ...examplesIn('fi', 'rights', [
      ['Lähetä pyyntö sähköpostilla.', 'Lähetä pyyntö sähköpostilla. Vastaamme kuukauden kuluessa.'],
      [
        'Vastaamme pyyntöihin kolmen kuukauden kuluessa.',
        'Vastaamme pyyntöihin kuukauden kuluessa; aikaa voidaan jatkaa kahdella kuukaudella.',
      ],
      [
        'Lähetä pyyntö kirjeellä. Virheet korjataan viivytyksettä.',
        'Lähetä pyyntö kirjeellä. Pyydetyt korjaukset tehdään viivytyksettä.',
      ],
      [
        'Voit tehdä pyynnön asiakaspalvelussa.',
        'Voit tehdä pyynnön asiakaspalvelussa, ja se käsitellään viivytyksettä.',
      ],
    ]),
    ...examplesIn('sv', 'rights', [
      ['Skicka din begäran med e-post.', 'Skicka din begäran med e-post. Vi svarar inom en månad.'],
      [
        'Vi besvarar en begäran inom tre månader.',
        'Vi besvarar en begäran inom en månad. Tiden kan förlängas med två månader.',
      ],
      [
        'Skicka din begäran per brev. Fel rättas utan dröjsmål.',
        'Skicka din begäran per brev. Fel rättas inom en månad efter begäran.',
      ],
      ['Begäran görs hos kundtjänsten.', 'Begäran görs hos kundtjänsten och besvaras utan dröjsmål.'],
    ]),
    ...examplesIn('en', 'rights', [
      ['Send your request by e-mail.', 'Send your request by e-mail. We answer within one month.'],
      [
        'We answer requests within 60 days.',
        'We answer requests within one month, which may be extended by two months.',
      ],
      [
        'Send your request by post. Mistakes are corrected without delay.',
        'Send your request by post. Requests are met without delay.',
      ],
      [
        'Requests are made in the customer service.',
        'Requests are made in the customer service and answered without delay.',
      ],
    ]),
    {
      language: 'sv',
      in: 'rights',
      bad: 'Vi besvarar en insynsbegäran så fort vi kan.',
      good: 'Vi besvarar en insynsbegäran på två veckor.',
    },
    {
      language: 'sv',
      in: 'rights',
      bad: 'En begäran handläggs på ett halvår.',
      good: 'En begäran om ett år gamla uppgifter handläggs på en vecka.',
    },
  ],
  checkText: ({ language, sections }) => {
    const about = sections.filter((section) => isAbout(section, ...RIGHT_SECTION_KEYS))
    const requests = about.flatMap((section) =>
      sentencesTelling(REQUEST, section).map(({ at }) => ({
        message: 'notTold' as const,
        section,
        words: at,
      })),
    )
    const late = about.flatMap((section) =>
      sentencesTelling(TOO_LONG, section)
        .filter(
          ({ sentence }) =>
            tells(ANSWERS, sentence.text, language) && !tells(FURTHER, sentence.text, language),
        )
        .map(({ block, sentence }) => ({
          message: 'tooLong' as const,
          section,
          severity: 'warning' as const,
          words: wholeSentence(sentence, block),
        })),
    )
    const told = about.some((section) =>
      sentencesTelling(TIME, section).some(
        ({ sentence: { text } }) =>
          !tells(DONE, text, language) || tells(REPLIES, text, language) || tells(REQUEST, text, language),
      ),
    )
    return { applies: requests.length > 0, findings: [...late, ...(told ? [] : requests.slice(0, 1))] }
  },
})
