import type { Found } from '../rule.js'

import { examplesIn } from '../examples.js'
import { sectionRule } from '../rule.js'
import { isToldAsPast } from '../text/history.js'
import { isDeniedAt, lexicon, placesOf, RIGHT_SECTION_KEYS, tells } from '../text/lexicon.js'
import { isAbout, sentencesIn } from '../text/words.js'

const SIGNED = lexicon({
  fi: ['(omakätis*|oma-kätis*)', '*allekirjoit*', 'nimikirjoituks*', 'nimikirjoitus'],
  sv: [
    'egenhändig*',
    '*underskriv(a|en|et|na|er|s|as|er)',
    '*undertecknad*',
    '*underteckna(r|s|t|de)?',
    'underteckning*',
    '*underskrift*',
    'namnteckning*',
    'signera(d|t|de|s|r)?',
    'signatur(en)?',
    'skriv(a|er|s)? under(?! (rubriken|punkten))',
  ],
  en: [
    '(hand-?)?signed(?! (in|up|out|on|off|by us|agreement|contract))',
    'hand-signed',
    '(wet-ink |handwritten |wet )?signatures?',
    'sign (the|your|it|a|any|this|each|every) *',
    'must sign',
    'undersigned',
  ],
})

const REQUEST = lexicon({
  fi: [
    '*pyyn(tö|nö|tö*|nö*|töjä|nnöt|nöt|nöissä)',
    '*vaatimu(s|kse*|ksia|sta)',
    '(oikaisu|korjaus|tarkastus|tarkistus|poisto|siirto)*',
    'tarkasta(a|akseen|minen|misesta)',
    'rekisteröidyn oikeu*',
  ],
  sv: ['*begära*', '*begäran', '*ansöka*', 'förfråg*', 'insyn*', 'rättelse*', 'registerutdrag*', 'utdrag*'],
  en: ['*requests?', 'requesting', 'application', 'enquir*', 'subject access*', 'demand*'],
})

/** What is signed for another reason, and signatures as data. */
const OTHER = lexicon({
  fi: [
    '*salassapito*',
    'vaitiolo*',
    'henkilöstö',
    'työntekijä(t|mme|llä)?',
    'sopimuksen allekirjoit*',
    'allekirjoit* sopimu*',
    'sopimu(s|kset) (\\p{L}{1,20} ){0,2}allekirjoit*',
    '(vastau|päätö)(s|k)* (\\p{L}{1,20} ){0,3}allekirjoitettu*',
    '(vastaukse|päätökse)n (\\p{L}{1,20} )?allekirjoit(taa|etaan|amme)',
    'allekirjoitusoikeu*',
    'nimenkirjoitusoikeu*',
    'sähköis* allekirjoit* (palvelu|varten)*',
  ],
  sv: ['sekretess*', 'tystnadsplikt*', 'avtalet', 'anställd*', 'personalen', 'firmateckn*'],
  en: ['confidentiality', 'non-disclosure', 'employees', 'staff', 'contract is signed', 'signed contract'],
})

/** That it may be done so, among other ways. */
const MAY = lexicon({
  fi: [
    'voi(t|daan|vat|mme)?',
    'voitte',
    'halutes*',
    'saa(t|vat)?',
    'esimerkiksi',
    'riittää',
    'vapaaehtoi*',
    'tarpeeton',
    'tarpeetonta',
  ],
  sv: ['kan', 'får', 'kunde', 'till exempel', 'räcker', 'valfri*'],
  en: ['may', 'can', 'could', 'for example', 'optional*', 'enough', 'either'],
})

/** That it has to be done so. */
const MUST = lexicon({
  fi: [
    'tulee',
    'pitää',
    'täytyy',
    'on oltava',
    '*ttava(a|ksi|t)?',
    '*(t|d)tävä',
    'vaadi(taan|mme|tut|ttu)',
    'edellyt*',
    'tarvi(taan|tsemme|tsee)',
    'vain',
    'ainoastaan',
    'pyydämme',
    'velvoll*',
  ],
  sv: ['ska(ll)?', 'måste', 'bör', 'kräv(s|er|de)', 'fordra*', 'behöv(s|er)', 'endast', 'bara', 'förutsätt*'],
  en: [
    'must',
    'shall',
    'has to',
    'have to',
    'need(s|ed)?( to)?',
    'requir*',
    'only',
    'should',
    'are to be',
    'is to be',
  ],
})

/** Nothing is done without one: two denials that demand it. */
const NOT_WITHOUT = lexicon({
  fi: ['allekirjoittamat(on|onta|tomia|tomat) (\\p{L}{1,20} ){0,3}(ei|emme|eivät)'],
  sv: [
    'utan (\\p{L}{1,20} ){0,3}(egenhändig|underskrift|namnteckning|signatur)\\p{L}{0,4} (\\p{L}{1,20} ){0,7}(inte|ej|inga)',
    '(inte|ej|inga) (\\p{L}{1,20} ){0,5}utan (\\p{L}{1,20} ){0,2}(underskrift|namnteckning|signatur)\\p{L}{0,4}',
    '(oundertecknad|osignerad)e? (\\p{L}{1,20} ){0,8}(inte|ej|aldrig)',
  ],
  en: [
    'without (\\p{L}{1,20} ){0,3}signatures? (\\p{L}{1,20} ){0,6}(not|cannot)',
    '(not|cannot|no) (\\p{L}{1,20} ){0,6}without (\\p{L}{1,20} ){0,2}signatures?',
    'unsigned (\\p{L}{1,20} ){0,8}not',
  ],
})

/** That whoever asks has to come, and cannot ask from elsewhere. */
const VISIT = lexicon({
  fi: [
    '(vain|ainoastaan|yksinomaan) (\\p{L}{1,20} ){0,3}(henkilökohtaisesti|paikan päällä|käymällä|saapumalla|asioimalla)',
    'on (\\p{L}{1,20} ){0,2}(tultava|saavuttava|käytävä|asioitava|tehtävä|esitettävä) (\\p{L}{1,20} ){0,2}(itse|henkilökohtaisesti|paikan päällä|paikan päälle|paikalle)',
    '(tulee|pitää|täytyy) (\\p{L}{1,20} ){0,3}(tulla|saapua|käydä|asioida|tehdä|esittää) (\\p{L}{1,20} ){0,2}(itse|henkilökohtaisesti|paikan päällä|paikan päälle|paikalle)',
    '(tulee|pitää|täytyy) (\\p{L}{1,20} ){0,3}(itse|henkilökohtaisesti) (\\p{L}{1,20} ){0,2}(tulla|saapua|käydä|asioida|tehdä|esittää)',
  ],
  sv: [
    '(endast|bara|enbart) (\\p{L}{1,20} ){0,3}(personligen|på plats|genom besök)',
    '(måste|ska|skall) (\\p{L}{1,20} ){0,4}personligen',
  ],
  en: [
    '(only|solely) (\\p{L}{1,20} ){0,3}in person',
    '(must|shall|have to|has to) (\\p{L}{1,20} ){0,6}in person',
  ],
})

/** Other ways to ask, and the handing over of what was asked for. */
const OTHERWISE = lexicon({
  fi: [
    '*sähköpost*',
    '*sähköis*',
    '*verkko*',
    '*puhelim*',
    'soitta*',
    'posti(tse|lla|n)',
    '*kirje(itse|ellä|en)',
    '(luovut|anne)(etaan|taan)',
  ],
  sv: [
    '*e-post*',
    '*elektronisk*',
    '*webb*',
    '*telefon*',
    'ring*',
    'per post',
    'brev*',
    '(lämnas|ges) ut',
    'ges',
  ],
  en: [
    'e-?mail*',
    'online',
    'electronic*',
    'phone',
    'telephone',
    'call',
    'post',
    'letters?',
    'handed',
    'given',
  ],
})

/** A handwritten signature or a visit asked of somebody who uses a right. */
export const signatureDemanded = sectionRule({
  id: 'signature-demanded',
  kind: 'text',
  severity: 'warning',
  cites: [
    'GDPR Art. 12(2)',
    'GDPR Art. 12(3)',
    'GDPR Art. 12(6)',
    'Henkilötietolaki 523/1999 §28 (repealed)',
  ],
  languages: ['fi', 'sv', 'en'],
  title: {
    fi: 'Pyyntöön ei vaadita allekirjoitusta',
    sv: 'Ingen underskrift krävs för en begäran',
    en: 'No signature is needed for a request',
  },
  help: {
    fi: 'Kumottu henkilötietolaki vaati allekirjoituksen, tietosuoja-asetus ei. Oikeuksien käyttö on tehtävä helpoksi. Kerro, miten pyyntö tehdään ja miten henkilö tarvittaessa tunnistetaan, vaatimatta allekirjoitusta.',
    sv: 'Den upphävda personuppgiftslagen krävde underskrift, dataskyddsförordningen gör det inte. Det ska vara lätt att använda sina rättigheter. Berätta hur man gör en begäran och hur personen vid behov identifieras, utan att kräva underskrift.',
    en: 'The repealed Personal Data Act asked for a signature; the GDPR does not. Using one’s rights is to be made easy. Tell how a request is made and how a person is identified where there is doubt, without asking for a signature.',
  },
  messages: {
    visit: {
      fi: '”{{words}}”: pyynnön on voitava tehdä muutenkin kuin paikan päällä, myös sähköisesti.',
      sv: '”{{words}}”: en begäran ska kunna göras också på annat sätt än på plats, även elektroniskt.',
      en: '“{{words}}”: a request can be made otherwise than in person, by electronic means too.',
    },
    signature: {
      fi: '”{{words}}”: pyyntöön ei tarvita allekirjoitusta. Riittää, että henkilö voidaan tarvittaessa tunnistaa.',
      sv: '”{{words}}”: en begäran behöver ingen underskrift. Det räcker att personen vid behov kan identifieras.',
      en: '“{{words}}”: a request needs no signature. It is enough that the person can be identified where there is doubt.',
    },
  },
  examples: [
    ...examplesIn('fi', 'rightAccess', [
      [
        'Tarkastuspyyntö tehdään omakätisesti allekirjoitetulla kirjeellä.',
        'Tarkastuspyyntöä ei tarvitse allekirjoittaa.',
      ],
      [
        'Pyynnön tulee olla allekirjoitettu ja lähetetty postitse.',
        'Pyynnön voi tehdä verkkolomakkeella, sähköpostilla tai allekirjoitetulla kirjeellä.',
      ],
      ['Pyynnön allekirjoittaa huoltaja.', 'Pyynnön allekirjoittaminen on vapaaehtoista.'],
      [
        'Vaadimme pyyntöön huoltajan allekirjoituksen.',
        'Tunnistamme sinut pankkitunnuksilla, joten allekirjoitusta emme kysy.',
      ],
      [
        'Tietoihin voi tutustua vain käymällä seurakuntatoimistossa.',
        'Tietoihin voi tutustua käymällä seurakuntatoimistossa tai pyytämällä ne sähköpostilla.',
      ],
    ]),
    ...examplesIn('sv', 'rightRectification', [
      [
        'Begäran om rättelse ska vara egenhändigt undertecknad.',
        'Begäran om rättelse behöver inte undertecknas.',
      ],
      [
        'Den som begär rättelse måste besöka kansliet personligen.',
        'Begäran kan göras personligen på kansliet eller per e-post.',
      ],
      ['Du måste skriva under din begäran.', 'Du kan göra din begäran utan underskrift.'],
      [
        'För utdraget krävs medlemmens namnteckning.',
        'Tidigare skulle begäran undertecknas; nu räcker ett e-postmeddelande.',
      ],
    ]),
    ...examplesIn('en', 'rightAccess', [
      ['Requests must be signed by hand.', 'Requests need not be signed.'],
      ['You must make the request in person.', 'You may make the request in person, by letter or online.'],
      ['Your signature is required before we answer.', 'We do not ask for your signature.'],
      [
        'Please sign your request and send it by post.',
        'You can ask by e-mail, when signed in to your account, or by a signed letter.',
      ],
    ]),
    {
      language: 'fi',
      in: 'rightAccess',
      bad: 'Pyyntö palautetaan allekirjoitettuna.',
      good: 'Vastauksemme palautetaan allekirjoitettuna, ja päätöksen allekirjoittaa puheenjohtaja.',
    },
    {
      language: 'fi',
      in: 'rightAccess',
      bad: 'Sähköpostia emme lue, sillä pyyntöön kuuluu allekirjoitus.',
      good: 'Pyyntö riittää sähköpostilla, sillä allekirjoitus on tarpeeton.',
    },
    {
      language: 'sv',
      in: 'rightAccess',
      bad: 'Osignerade blanketter med begäran om utdrag besvaras inte.',
      good: 'Osignerade blanketter med begäran om utdrag besvaras också.',
    },
    {
      language: 'en',
      in: 'rightAccess',
      bad: 'We cannot answer a request without a signature.',
      good: 'We answer a request without a signature too.',
    },
    {
      language: 'sv',
      in: 'rightAccess',
      bad: 'Skriv under ansökan om utdrag och lämna den i receptionen.',
      good: 'Skriv under rubriken Ärende att ansökan gäller ett utdrag.',
    },
  ],
  checkSection: (section) => {
    const onRights = isAbout(section, ...RIGHT_SECTION_KEYS)
    return sentencesIn(section).flatMap(({ block, sentence }): Found<'signature' | 'visit'>[] => {
      const { language } = section
      const needed = placesOf(NOT_WITHOUT, sentence, block, language)[0]
      const at = needed ?? placesOf(SIGNED, sentence, block, language)[0]
      if (!at) {
        const visit = placesOf(VISIT, sentence, block, language)[0]
        const isDemanded =
          visit &&
          onRights &&
          !tells(OTHERWISE, sentence.text, language) &&
          !isDeniedAt(sentence, visit, language) &&
          !isToldAsPast(sentence, visit, language)
        return isDemanded ? [{ message: 'visit', params: { words: visit.text }, words: visit }] : []
      }
      if (tells(OTHER, sentence.text, language)) return []
      if (!onRights && !tells(REQUEST, sentence.text, language)) return []
      if (isToldAsPast(sentence, at, language)) return []
      if (!needed && isDeniedAt(sentence, at, language)) return []
      if (!needed && tells(MAY, sentence.text, language) && !tells(MUST, sentence.text, language)) return []
      return [{ message: 'signature', params: { words: at.text }, words: at }]
    })
  },
})
