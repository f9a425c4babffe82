import { examplesIn } from '../examples.js'
import { textRule } from '../rule.js'
import { BASES } from '../text/citations.js'
import { isToldAsPast } from '../text/history.js'
import { isDeniedAt, lexicon, placesOf, tells } from '../text/lexicon.js'
import { isAbout, sentencesIn, allWordsOf } from '../text/words.js'

const SECTIONS = ['consent', 'legalBasis', 'purposes'] as const

const WITHDRAWAL = lexicon({
  fi: [
    'peru(u|vat|mme|isi)?',
    'perua',
    'perut(a|aan)?',
    'peruu(t|n)*',
    'peruminen',
    'perumi(s|n|st)*',
    'perumalla',
    'perumista',
    'peruttavissa',
    'peruutettavissa',
    '(ottaa|vetää|otettavissa|vedettävissä) (\\p{L}{3,20} ){0,3}(pois|takaisin)',
    '(takaisin|pois) (ottamalla|vetämällä)',
    'kieltää suostumu*',
    '(muuttaa|muuta|vaihtaa) (\\p{L}{1,20} ){0,3}(evästeasetu|eväste|valin|valintaa|suostumu)*',
  ],
  sv: [
    'återkall*',
    'åter(ta|tar|tas|kalla)*',
    'ångra(r|t|s)?',
    '(ta bort|avmarkera) (krysset|bocken|markeringen)',
    '(ta|tas|dra|dras|tar|drar) (\\p{L}{2,20} ){0,3}tillbaka',
    '(kan|får) (\\p{L}{1,20} ){0,3}(avsluta|avbeställa|avanmäla|säga upp) (\\p{L}{1,20} ){0,3}när som helst',
    'när som helst (\\p{L}{1,20} ){0,2}(avsluta|avbeställa|avanmäla|säga upp)',
  ],
  en: [
    'withdraw*',
    'withdrew',
    'revo(k|c)*',
    'chang(e|es|ed|ing) (your|their|his|her) mind',
    '(take|taken) (it |them |your consent )?back',
    'retract*',
    'un(tick|check)(s|ed|ing)?',
    'unsubscribe*',
    '(can|may) (\\p{L}{1,20} ){0,2}(end|stop|cancel|opt out) (\\p{L}{1,20} ){0,4}(at any time|whenever)',
    'at any time (\\p{L}{1,20} ){0,2}(end|stop|cancel|opt out)',
  ],
})

/** In a section on consent a permission is one. */
const PERMISSION = lexicon({
  fi: ['(kuvaus|valokuvaus|julkaisu|markkinointi)?(lupa|luvan|luvalla|lupaa|lupansa)'],
  sv: ['(foto|publicerings)?tillstånd(et)?'],
  en: ['permissions?'],
})

/** Consent as a legal basis, and nowhere how to withdraw it. */
export const consentWithdrawal = textRule({
  id: 'consent-withdrawal',
  kind: 'text',
  severity: 'error',
  cites: ['GDPR Art. 7(3)', 'GDPR Art. 13(2)(c)', 'GDPR Art. 14(2)(d)'],
  languages: ['fi', 'sv', 'en'],
  title: {
    fi: 'Suostumuksen voi peruuttaa',
    sv: 'Samtycke kan återkallas',
    en: 'Consent can be withdrawn',
  },
  help: {
    fi: 'Kun käsittely perustuu suostumukseen, selosteessa kerrotaan, että suostumuksen voi peruuttaa milloin tahansa ja miten se tehdään. Peruuttaminen ei vaikuta sitä ennen tehtyyn käsittelyyn.',
    sv: 'När behandlingen grundar sig på samtycke ska beskrivningen berätta att samtycket när som helst kan återkallas och hur det görs. Återkallelsen påverkar inte behandling som skett före den.',
    en: 'Where processing rests on consent, the notice says that it can be withdrawn at any time, and how. Withdrawal does not affect processing before it.',
  },
  messages: {
    noWithdrawal: {
      fi: 'Kerro, miten suostumuksen voi peruuttaa.',
      sv: 'Berätta hur samtycket kan återkallas.',
      en: 'Tell how consent can be withdrawn.',
    },
  },
  examples: [
    ...examplesIn('fi', 'legalBasis', [
      [
        'Valokuvien julkaiseminen perustuu suostumukseesi.',
        'Valokuvien julkaiseminen perustuu suostumukseesi, jonka voit perua koska tahansa.',
      ],
      ['Evästeet: suostumus.', 'Evästeet: suostumus, jota voit muuttaa evästeasetuksissa.'],
      ['Kysymme suostumuksen lomakkeella.', 'Suostumus on peruutettavissa asiakaspalvelussa.'],
      ['Oikeusperusteina ovat sopimus ja huoltajan suostumus.', 'Käsittely ei perustu suostumukseen.'],
    ]),
    ...examplesIn('fi', 'consent', [
      [
        'Kuvauslupa kysytään huoltajalta.',
        'Kuvauslupa kysytään huoltajalta, ja sen voi perua ilmoittamalla koululle.',
      ],
      [
        'Alaikäisen puolesta suostumuksen antaa huoltaja.',
        'Alaikäisen puolesta suostumuksen antaa ja peruu huoltaja.',
      ],
    ]),
    ...examplesIn('sv', 'legalBasis', [
      [
        'Publiceringen av bilder grundar sig på ditt samtycke.',
        'Publiceringen av bilder grundar sig på ditt samtycke, som du kan återkalla när som helst.',
      ],
      ['Vi ber om samtycke på blanketten.', 'Samtycket kan tas tillbaka hos kundtjänsten.'],
      ['Rättsliga grunder: avtal och vårdnadshavarens samtycke.', 'Behandlingen kräver inte samtycke.'],
    ]),
    ...examplesIn('en', 'legalBasis', [
      [
        'We publish photographs with your consent.',
        'We publish photographs with your consent, which you can withdraw at any time.',
      ],
      ['Legal bases: contract and consent.', 'Consent may be revoked in the customer service.'],
      ['You give your consent on the form.', 'We do not rely on consent.'],
    ]),
    {
      language: 'sv',
      in: 'legalBasis',
      bad: 'Nyhetsbrevet skickas med samtycke till den som beställt det.',
      good: 'Nyhetsbrevet skickas med samtycke, och du får avbeställa det när som helst.',
    },
    {
      language: 'en',
      in: 'legalBasis',
      bad: 'The newsletter is sent on consent to whoever ordered it.',
      good: 'The newsletter is sent on consent, and you can cancel it at any time.',
    },
    {
      language: 'sv',
      in: 'consent',
      bad: 'Vi filmar bara den som samtycker.',
      good: 'Vi filmar bara den som samtycker, och du kan ångra dig.',
    },
    {
      language: 'en',
      in: 'consent',
      bad: 'We film only those who consent.',
      good: 'We film only those who consent, and you may change your mind.',
    },
    {
      language: 'sv',
      in: 'consent',
      bad: 'Du samtycker genom att sätta ett kryss.',
      good: 'Du samtycker genom att sätta ett kryss; ta bort krysset om du inte vill mer.',
    },
    {
      language: 'en',
      in: 'consent',
      bad: 'You consent by ticking a box.',
      good: 'You consent by ticking a box, and may untick it.',
    },
  ],
  checkText: ({ content, language, sections }) => {
    const mentions = sections
      .filter((section) => isAbout(section, ...SECTIONS))
      .flatMap((section) =>
        sentencesIn(section).flatMap(({ block, sentence }) => {
          const [at] = [
            ...placesOf(BASES.consent, sentence, block, language),
            ...(isAbout(section, 'consent') ? placesOf(PERMISSION, sentence, block, language) : []),
          ]
          if (!at || isDeniedAt(sentence, at, language) || isToldAsPast(sentence, at, language)) return []
          return [{ message: 'noWithdrawal' as const, section, words: at }]
        }),
      )
    const told =
      content?.rights.some(({ key }) => key === 'withdrawConsent') ||
      sections.some(
        (section) =>
          isAbout(section, 'rightWithdrawConsent') || tells(WITHDRAWAL, allWordsOf(section), language),
      )
    return { applies: mentions.length > 0, findings: told ? [] : mentions.slice(0, 1) }
  },
})
