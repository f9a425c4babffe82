import { examplesIn } from '../examples.js'
import { sectionRule } from '../rule.js'
import { isToldAsPast } from '../text/history.js'
import { isDeniedAt, lexicon, placesOf, RIGHT_SECTION_KEYS, tells } from '../text/lexicon.js'
import { isAbout, sentencesIn, wholeSentence } from '../text/words.js'

const WRITTEN = lexicon({
  fi: [
    'kirjalli(sesti|sella|sena|set|nen|sen|sina|sia|sta)',
    'kirjee(llä|nä|n)',
    'kirjeitse',
    'postitse',
    '*paperi(lla|sella|sena)',
    'paperipyyn*',
    '(paperi|kirje)?posti(na|n välityksellä)',
  ],
  sv: [
    'skriftlig(en|t|a)?',
    '(per|med|i) (post|brev)',
    'brevledes',
    'pappersbrev',
    'på papper',
    '(i|på) pappers(form|blankett)',
    'med posten',
  ],
  en: [
    'in writing',
    'written( request)?',
    'by (post|mail|letter)',
    '(on|in) (a )?paper( form)?',
    'in person',
  ],
})

const MUST = lexicon({
  fi: [
    'tulee',
    'pitää',
    'täytyy',
    '*(t|d)(t)?ävä(t|ä)?',
    '*(t|d)(t)?ava(t|a)?',
    'vain',
    'ainoastaan',
    'vaadi(taan|mme)',
    'edellyt*',
    'pyydämme',
    'osoitettava',
    'tehdään',
    '(lähete|toimite|esite|jäte|osoite)(taan|tään)',
    'on oltava',
  ],
  sv: [
    'ska(ll)?',
    'måste',
    'bör',
    'endast',
    'bara',
    'kräv(s|er)',
    'görs',
    '(skicka|framställ|inlämna|rikta|tillställ|sänd)s',
    'lämnas in',
    'behöver',
  ],
  en: [
    'must',
    'shall',
    'only',
    'has to',
    'have to',
    'should',
    'need(s)? to',
    'requir*',
    'are (made|to be|sent)',
    'is (made|to be|sent)',
  ],
})

/** Ways beside paper. */
const ALSO = lexicon({
  fi: [
    'sähköpost*',
    'sähköis*',
    'verkko*',
    'lomak*',
    'puhelim*',
    'suulli*',
    'asioint*',
    'omakan*',
    'suomi\\.fi',
  ],
  sv: [
    'e-post*',
    'elektronisk*',
    'webb*',
    'nätet',
    'telefon*',
    'muntlig*',
    'blankett*',
    'formulär*',
    'mejl*',
  ],
  en: [
    'e-?mail*',
    'electronic*',
    'online',
    'web *',
    'website',
    '(?<!(written|paper) )form',
    'telephone',
    'phone',
    'orally',
  ],
})

/** Requests on paper only. */
export const writtenOnly = sectionRule({
  id: 'written-only',
  kind: 'text',
  severity: 'information',
  cites: ['GDPR Art. 12(2)', 'GDPR Art. 12(3)', 'GDPR Recital 59'],
  languages: ['fi', 'sv', 'en'],
  title: {
    fi: 'Pyynnön voi tehdä myös sähköisesti',
    sv: 'En begäran kan göras också elektroniskt',
    en: 'A request can be made electronically too',
  },
  help: {
    fi: 'Tietosuoja-asetus ei vaadi pyynnöltä muotoa, ja sähköinen tapa on tarjottava, kun tietoja käsitellään sähköisesti. Kerro esimerkiksi sähköpostiosoite tai lomake.',
    sv: 'Dataskyddsförordningen kräver ingen viss form för en begäran, och när uppgifter behandlas elektroniskt ska också ett elektroniskt sätt erbjudas. Ange till exempel en e-postadress eller en blankett.',
    en: 'The GDPR asks for no form of a request, and where data are processed electronically there is to be an electronic way too. Give for example an e-mail address or a form.',
  },
  messages: {
    written: {
      fi: 'Kerro myös sähköinen tapa tehdä pyyntö, esimerkiksi sähköpostiosoite.',
      sv: 'Berätta också om ett elektroniskt sätt att göra en begäran, till exempel en e-postadress.',
      en: 'Give an electronic way to make a request too, such as an e-mail address.',
    },
  },
  examples: [
    ...examplesIn('fi', 'rights', [
      ['Pyyntö on lähetettävä postitse.', 'Pyynnön voi lähettää postitse tai sähköpostilla.'],
      ['Otamme pyyntöjä vastaan vain kirjallisina.', 'Pyyntöä ei tarvitse tehdä kirjallisesti.'],
      ['Tarkastuspyyntö tulee tehdä paperilla toimistoon.', 'Vastaamme pyyntöihin kirjallisesti.'],
    ]),
    ...examplesIn('sv', 'rights', [
      ['Begäran ska göras skriftligen.', 'Begäran kan göras skriftligen eller per telefon.'],
      ['Vi godtar endast begäran per brev.', 'Begäran behöver inte göras skriftligen.'],
      ['Alla önskemål måste skickas med posten.', 'Skicka din begäran med e-post.'],
    ]),
    ...examplesIn('en', 'rights', [
      ['All requests must be made in writing.', 'Requests may be made in any way you like.'],
      ['Requests are accepted only by post.', 'Requests can be sent by post or by e-mail.'],
      ['You have to send a written request.', 'Requests do not have to be made in writing.'],
    ]),
    {
      language: 'en',
      in: 'rights',
      bad: 'Requests must be submitted in written form.',
      good: 'Requests must be submitted on the form on our website.',
    },
    {
      language: 'fi',
      in: 'rights',
      bad: 'Vastaanotamme pyyntöjä ainoastaan kirjepostina.',
      good: 'Vastaanotamme pyyntöjä kirjepostina ja sähköpostina.',
    },
    {
      language: 'sv',
      in: 'rights',
      bad: 'Yrkanden inlämnas per brev till kansliet.',
      good: 'Yrkanden inlämnas per brev eller med e-post.',
    },
    {
      language: 'en',
      in: 'rights',
      bad: 'Objections must be handed in on a paper form.',
      good: 'Objections can be handed in on a paper form or by e-mail.',
    },
    {
      language: 'sv',
      in: 'rights',
      bad: 'Begäran ska komma som pappersbrev.',
      good: 'Begäran kan komma som pappersbrev eller mejl.',
    },
  ],
  checkSection: (section) => {
    if (!isAbout(section, ...RIGHT_SECTION_KEYS)) return null
    const { language } = section
    return sentencesIn(section).flatMap(({ block, sentence }) => {
      const at = placesOf(WRITTEN, sentence, block, language)[0]
      if (!at || !tells(MUST, sentence.text, language) || tells(ALSO, sentence.text, language)) return []
      if (isDeniedAt(sentence, at, language) || isToldAsPast(sentence, at, language)) return []
      return [{ message: 'written' as const, words: wholeSentence(sentence, block) }]
    })
  },
})
