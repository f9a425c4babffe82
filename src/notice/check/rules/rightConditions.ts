import { examplesIn } from '../examples.js'
import { sectionRule } from '../rule.js'
import { isDeniedAt, lexicon, placesOf, RIGHT_SECTION_KEYS, tells } from '../text/lexicon.js'
import { isAbout, sentencesIn, wholeSentence, wordsOf } from '../text/words.js'

const ERASES = lexicon({
  fi: [
    '*poist(amme|etaan|aa|avat|etui?ksi|amista|aminen|amaan|ettua)',
    'hävit(ämme|etään|tämistä|täminen)',
    'tuho(amme|taan|amista|aminen)',
    'unohdetuksi',
    'pyyhi(mme|tään)',
    'anonymisoi(mme|daan|ntia)',
    'oikaise(mme|taan)?',
    'oikaistaan',
    'korjaa(mme)?',
    'korjataan',
    'siirtää',
    'siirrämme',
    'rajoitamme',
    'lopetamme',
    'hyväksymme',
    'toteutamme',
  ],
  sv: [
    'raderar?',
    'raderas',
    'raderade',
    'tar bort',
    'ta(s)? bort',
    '(tas|tar) (\\p{L}{2,15} ){1,3}bort',
    'bortta(gna|gen|git)',
    'stryk(er|s)',
    'struk(na|en|it)',
    'avlägsnar?',
    'avlägsnas',
    'utplåna(s|r|d|t|de)?',
    'glömd',
    'bli bortglömd',
    'försvinn(a|er)',
    'nollställ(er|s)',
    'förstör(s)?',
    'anonymisera(s|r)?',
    'rättar',
    'rättas',
    'godkänner',
    'flytta(s|r)?',
  ],
  en: [
    'eras(e|es|ed|ure)',
    'delet(e|es|ed|ion)',
    'remov(e|es|ed|al)',
    'destroy(s|ed)?',
    'forgotten',
    'disappears?',
    'wip(e|ed)',
    'anonymis*',
    'anonymiz*',
    'correct',
    'corrected',
    'transfer',
    'comply',
    'grant',
  ],
})

const ABSOLUTE = lexicon({
  fi: [
    'kaikki(en)?',
    'aina',
    'heti',
    'välittömästi',
    'kokonaan',
    'täysin',
    'täydellisesti',
    '(milloin|koska) (tahansa|vain)',
    'ilman (perustel*|ehto*|poikkeu*|eri syytä)',
    'ehdoitta',
    'ehdottom*',
    'poikkeuksetta',
    'jokaise(n|sta)',
    'samana päivänä',
    'vuorokau*',
  ],
  sv: [
    'all(a|t)',
    'alltid',
    'genast',
    'omedelbart',
    'omgående',
    'direkt',
    'helt( och hållet)?',
    'fullständigt',
    'när som helst',
    'utan (undantag|motivering|dröjsmål|villkor|förbehåll)',
    'ovillkorlig*',
    'samtliga',
    'samma dag',
    'varje',
  ],
  en: [
    'all',
    'always',
    'immediately',
    'at once',
    'instantly',
    'completely',
    'entirely',
    'at any time',
    'any time',
    'whenever',
    'every(thing)?',
    'any',
    'without (exception|conditions?|giving reasons|question)',
    'unconditional(ly)?',
    'in full',
    'fully',
    'the same day',
    'right away',
    'straight away',
    'promptly and completely',
    'absolute',
  ],
})

/** What ties the promise to a condition, or to data that it is true of. */
const CONDITION = lexicon({
  fi: [
    '(jos|mikäli|kun)(?!\\s(\\p{L}{1,20} ){0,3}(pyyd|pyyt|halua|toivo)\\p{L}{1,6})',
    'ellei(vät)?',
    'jollei(vät)?',
    'kunhan',
    'siltä osin',
    'paitsi',
    'lukuun ottamatta',
    '*velvoi*',
    'laki',
    'lain',
    'lakisää*',
    'tietyi(ssä|n)',
    'edellyt*',
    'tarpeettom*',
    'vanhentu*',
    'virhe*',
    'lainvastai*',
    'poikkeu(s|kset|ksia|ksista)',
    'kuitenkin',
    'säädetyi*',
    'artikla*',
    'muu(ta|n) perust*',
    '*aineisto*',
    'jälkeen',
    'peruu(tat|t)',
    'suostumu*',
    'markkinoin*',
    'uutiskir*',
  ],
  sv: [
    '(?<!(uppgift|uppgifter|uppgifterna|personuppgifter|information|data|allt|ber|be|bett) )om(?! (dig|er|sig|honom|henne|dem|mig))',
    'ifall',
    'när(?!\\s(som helst|du ber|du vill|du begär|medlemmen ber|kunden ber))',
    'såvida',
    'förutsatt',
    'utom',
    'med undantag',
    'till den del',
    'lag(en|stad*)?',
    'enligt',
    '*skyldighet*',
    'i vissa',
    'onödig*',
    'felaktig*',
    'dock',
    'artikel*',
    'samtycke*',
    'marknadsföring*',
    'nyhetsbrev*',
    'efter att',
    'varje (natt|dygn|dag|vecka|månad|år|vår|höst)',
  ],
  en: [
    'if',
    'when(?!\\s(you|a|the) (ask|asks|member asks|customer asks|want))',
    'unless',
    'where',
    'except',
    'provided',
    'to the extent',
    'subject to',
    'law',
    'legal(ly)?',
    'obligation*',
    'in certain',
    'certain',
    'inaccurate',
    'incorrect',
    'unlawful*',
    'however',
    'article*',
    'no longer',
    'consent',
    'marketing',
    'newsletter*',
    'conditions',
    'after',
    'circumstances',
    'every (night|day|week|month|year)',
  ],
})

/** To ask is free at any time; it is the answer that has conditions. */
const ASKS = lexicon({
  fi: [
    'pyytää',
    'esittää pyynnö*',
    'hakea',
    'tarkastaa',
    'tutustua',
    'ehdottaa',
    // What readers do by themselves they ask of nobody.
    '(voit|voi|pystyt|pystyy|saat|saa) (\\p{L}{1,20} ){0,2}itse',
    '(poistaa|sulkea|lopettaa) (\\p{L}{1,20} )?(\\p{L}{0,15}tili(si|nsä)|profiili(si|nsa))',
  ],
  sv: [
    'begära',
    'be (oss|om)',
    'anhålla',
    'ansöka',
    'framställa',
    // What readers do by themselves they ask of nobody.
    '(kan|får) (\\p{L}{1,20} ){0,3}(själv|själva)',
    '(radera|ta bort|avsluta) (ditt|sitt) (\\p{L}{0,15}konto|profil)',
  ],
  en: [
    '(may|can|could|right to|entitled to|free to) (\\p{L}{2,12} ){0,3}(ask|request)',
    'to (ask|request)',
    '(can|may) (also |always )?(correct|update|change|edit) (your|their|his|her)',
    '(can|may) (\\p{L}{2,12} ){1,6}(yourself|themselves)',
    '(delete|remove|close) (your|their) (\\p{L}{2,12} )?(account|profile)',
  ],
})

/** To be forgotten wholly: of that there is no right without conditions, whatever else the section tells. */
const WHOLLY = lexicon({
  fi: [
    '(kokonaan|täysin|täydellisesti|lopullisesti) unohdetuksi',
    'unohdetuksi (kokonaan|täysin|täydellisesti)',
  ],
  sv: ['(helt|fullständigt|helt och hållet) (bort)?glömd', '(bort)?glömd (helt|fullständigt)'],
  en: [
    '(completely|entirely|totally|wholly) forgotten',
    'forgotten (completely|entirely|totally|altogether)',
  ],
})

/** A sentence that begins with the condition of all that follows. */
const BEGINS_WITH_CONDITION = lexicon({
  fi: ['^(jos|mikäli|kun|ellei|jollei|tietyi\\p{L}{2,6})'],
  sv: ['^(om|ifall|när|såvida|i vissa)'],
  en: ['^(if|when|where|unless|in (certain|some))'],
})

/** The right to have data moved, as texts tell it. */
const PORTABILITY = lexicon({
  fi: [
    '(oikeus|oikeutta|oikeuden|voit|voi) (\\p{L}{1,25} ){0,4}siirtää (\\p{L}{1,25} ){0,4}(tiedot|tietonsa|tietosi|tietoja)',
    '(oikeus|oikeutta|voit|voi) (\\p{L}{1,25} ){0,4}(tietojen|tietojensa|tietojesi) siirtämi\\p{L}{1,6}',
    'siirtää (\\p{L}{1,25} ){0,4}järjestelmästä toiseen',
    'saada (\\p{L}{1,25} ){0,4}(siirretyksi|siirretyiksi|siirrettyä)',
  ],
  sv: [
    '(rätt|kan) (\\p{L}{1,25} ){0,4}(flytta|överföra|överförda|flyttade) (\\p{L}{1,25} ){0,5}(uppgifter\\p{L}{0,3}|data)',
    '(rätt|kan|får|ges|erhåller) (\\p{L}{1,25} ){0,3}uppgifter\\p{L}{0,3} (\\p{L}{1,25} ){0,2}(flyttade|överförda)',
    'rätt till dataportabilitet',
  ],
  en: [
    '(right|may|can) (\\p{L}{1,25} ){0,4}(transfer|move|port|transferred|moved) (\\p{L}{1,25} ){0,4}(data|information)',
    '(right|may|can) (\\p{L}{1,25} ){0,4}(data|information) (\\p{L}{1,25} ){0,2}(transferred|moved|ported)',
    'right to (data )?portability',
  ],
})

/** What it holds for: data that one gave, on consent or a contract, in automated processing. */
const PORTABLE = lexicon({
  fi: [
    '*suostumu*',
    '*sopimu*',
    '*automaat*',
    '*automatisoi*',
    '*koneell*',
    '*luettav*',
    '(itse )?(toimitta|anta)\\p{L}{1,12}',
    'toimittamasi',
  ],
  sv: ['*samtyck*', '*avtal*', '*automat*', '*maskin*', '(själv )?(lämnat|gett|tillhandahållit)'],
  en: [
    'consent*',
    'contract*',
    'automated',
    'machine*',
    '(you|they) (have )?(gave|given|provided?|supplied)',
  ],
})

/** Rights promised without the conditions that law gives them. */
export const rightConditions = sectionRule({
  id: 'right-conditions',
  kind: 'text',
  severity: 'warning',
  cites: ['GDPR Art. 12(4)', 'GDPR Art. 17(1)', 'GDPR Art. 17(3)', 'GDPR Art. 20(1)'],
  languages: ['fi', 'sv', 'en'],
  title: {
    fi: 'Oikeuksien ehdot kerrotaan',
    sv: 'Villkoren för rättigheter berättas',
    en: 'Rights are told with their conditions',
  },
  help: {
    fi: 'Tietojen poistamiselle on ehtoja: laki voi vaatia säilyttämään osan tiedoista. Lupaus poistaa kaikki pyynnöstä sitoo silti lukijan silmissä. Kerro, milloin oikeus on voimassa.',
    sv: 'Radering har villkor: lagen kan kräva att en del av uppgifterna sparas. Ett löfte att radera allt på begäran binder ändå i läsarens ögon. Berätta när rättigheten gäller.',
    en: 'Erasure has conditions: law may require some data to be kept. A promise to erase everything on request binds you in the eyes of the reader all the same. Tell when the right applies.',
  },
  messages: {
    absolute: {
      fi: 'Näin ehdotonta lupausta voi olla mahdoton pitää. Kerro, milloin oikeus on voimassa, esimerkiksi: ”ellei laki velvoita säilyttämään tietoja”.',
      sv: 'Ett så ovillkorligt löfte kan vara omöjligt att hålla. Berätta när rättigheten gäller, till exempel: ”om inte lagen kräver att uppgifterna sparas”.',
      en: 'So absolute a promise may be impossible to keep. Tell when the right applies, for example: “unless law requires us to keep the data”.',
    },
    portability: {
      fi: 'Oikeus siirtää tiedot koskee vain tietoja, jotka henkilö on itse antanut ja joita käsitellään automaattisesti suostumuksen tai sopimuksen nojalla. Kerro se tässä.',
      sv: 'Rätten att flytta uppgifter gäller bara uppgifter som personen själv har lämnat och som behandlas automatiskt med stöd av samtycke eller avtal. Berätta det här.',
      en: 'The right to move data applies only to data that the person provided and that are processed by automated means on consent or a contract. Tell so here.',
    },
  },
  examples: [
    ...examplesIn('fi', 'rightPortability', [
      [
        'Sinulla on oikeus siirtää tietosi järjestelmästä toiseen.',
        'Sinulla on oikeus siirtää tietosi, kun käsittely perustuu suostumukseen tai sopimukseen.',
      ],
      [
        'Jäsenellä on oikeus tietojensa siirtämiseen.',
        'Tässä rekisterissä ei ole oikeutta siirtää tietoja järjestelmästä toiseen.',
      ],
    ]),
    ...examplesIn('sv', 'rightPortability', [
      [
        'Du har rätt att flytta dina uppgifter till ett annat system.',
        'Du har rätt att flytta uppgifter som du själv har lämnat med stöd av ett avtal.',
      ],
      ['Medlemmen har rätt till dataportabilitet.', 'Rätten att överföra uppgifter gäller inte här.'],
    ]),
    ...examplesIn('en', 'rightPortability', [
      [
        'You have the right to move your data to another system.',
        'You have the right to move the data that you provided under our contract.',
      ],
      ['You have the right to data portability.', 'There is no right to portability of this data.'],
    ]),
    ...examplesIn('fi', 'otherRights', [
      [
        'Voit kieltää markkinoinnin, ja sinulla on oikeus tulla kokonaan unohdetuksi.',
        'Voit kieltää markkinoinnin, ja sinulla on oikeus tulla unohdetuksi.',
      ],
      [
        'Sinulla on oikeus tulla täysin unohdetuksi.',
        'Jos laki ei muuta vaadi, sinulla on oikeus tulla kokonaan unohdetuksi.',
      ],
    ]),
    ...examplesIn('sv', 'otherRights', [
      [
        'Du kan motsätta dig marknadsföring och har rätt att bli helt glömd.',
        'Om lagen inte kräver annat har du rätt att bli helt glömd.',
      ],
    ]),
    ...examplesIn('en', 'otherRights', [
      [
        'You may object to marketing, and have the right to be completely forgotten.',
        'You have the right to be completely forgotten, unless law requires us to keep the data.',
      ],
    ]),
    ...examplesIn('fi', 'rightErasure', [
      [
        'Hävitämme kaikki tietosi välittömästi.',
        'Hävitämme tietosi, ellei laki velvoita säilyttämään niitä.',
      ],
      [
        'Sinulla on oikeus tulla kokonaan unohdetuksi.',
        'Sinulla on oikeus tulla unohdetuksi tietyissä tilanteissa.',
      ],
      [
        'Tuhoamme kaikki tietosi, jos sitä pyydät.',
        'Tuhoamme kaikki tietosi, jos pyydät sitä eikä kirjanpito edellytä niitä.',
      ],
      [
        'Jäsenen tiedot poistetaan kokonaan, kun jäsen sitä toivoo.',
        'Jäsenen tiedot poistetaan kokonaan, kun jäsenyys on päättynyt.',
      ],
      ['Tiedot poistetaan aina asiakkaan toiveesta.', 'Voit milloin tahansa pyytää tietojesi poistamista.'],
    ]),
    ...examplesIn('sv', 'rightErasure', [
      [
        'Vi raderar alla dina uppgifter genast.',
        'Vi raderar dina uppgifter om lagen inte kräver att de sparas.',
      ],
      ['Du har rätt att bli helt och hållet glömd.', 'Du kan när som helst begära att uppgifter raderas.'],
      [
        'Uppgifterna tas alltid bort på medlemmens begäran.',
        'Uppgifterna tas bort när de inte längre behövs.',
      ],
    ]),
    ...examplesIn('en', 'rightErasure', [
      [
        'We delete all your data immediately on request.',
        'We delete your data unless law requires us to keep them.',
      ],
      ['You have an absolute right to be forgotten.', 'You may ask us at any time to erase your data.'],
      ['Everything is erased at once.', 'Data are erased when they are no longer needed.'],
    ]),
    {
      language: 'sv',
      in: 'rightErasure',
      bad: 'Vi stryker allt om dig utan dröjsmål när du ber om det.',
      good: 'Du kan radera ditt kundkonto när som helst.',
    },
    {
      language: 'en',
      in: 'rightErasure',
      bad: 'Everything about you is erased without delay on request.',
      good: 'You can update your details yourself at any time.',
    },
    {
      language: 'fi',
      in: 'rightErasure',
      bad: 'Voit milloin vain saada kaikki tietosi poistetuiksi.',
      good: 'Oikaisemme virheet ilman viivytystä.',
    },
    {
      language: 'fi',
      in: 'rightErasure',
      bad: 'Poistamme aina asiakkaan kaikki tiedot.',
      good: 'Voit itse sulkea tilisi milloin tahansa.',
    },
    {
      language: 'sv',
      in: 'rightErasure',
      bad: 'Allt som sparats om dig blir utplånat med ett klick.',
      good: 'Kontoret berättar om dina uppgifter.',
    },
    {
      language: 'sv',
      in: 'rightPortability',
      bad: 'Kunden får sina uppgifter flyttade till en annan butik.',
      good: 'Kunden får de uppgifter flyttade som avtalet bygger på.',
    },
    {
      language: 'sv',
      in: 'rightErasure',
      bad: 'Säg till, så försvinner allt genast.',
      good: 'Allt i papperskorgen raderas varje dygn.',
    },
    {
      language: 'en',
      in: 'rightErasure',
      bad: 'Tell us and everything disappears at once.',
      good: 'Everything in the bin is erased every night.',
    },
  ],
  checkSection: (section) => {
    if (!isAbout(section, ...RIGHT_SECTION_KEYS)) return null
    const { language } = section
    const sentences = sentencesIn(section)
    const wholly = sentences.flatMap(({ block, sentence }) => {
      const [at] = placesOf(WHOLLY, sentence, block, language)
      if (!at || isDeniedAt(sentence, at, language)) return []
      const behind = sentence.text.slice(at.end - sentence.start)
      if (tells(CONDITION, behind, language) || tells(BEGINS_WITH_CONDITION, sentence.text, language))
        return []
      const { end, start } = at
      return [{ message: 'absolute' as const, words: { block, end, start } }]
    })
    if (wholly.length > 0) return wholly
    if (isAbout(section, 'rightObjectMarketing', 'rightWithdrawConsent')) return null
    const words = wordsOf(section)
    if (tells(CONDITION, words, language)) return []
    if (isAbout(section, 'rightPortability') && !tells(PORTABLE, words, language)) {
      const promised = sentences.find(({ block, sentence }) => {
        const [at] = placesOf(PORTABILITY, sentence, block, language)
        return at !== undefined && !isDeniedAt(sentence, at, language)
      })
      if (promised) {
        const { block, sentence } = promised
        return [
          {
            message: 'portability' as const,
            severity: 'information' as const,
            words: wholeSentence(sentence, block),
          },
        ]
      }
    }
    return sentences.flatMap(({ block, sentence }) => {
      const at = placesOf(ERASES, sentence, block, language)[0]
      if (!at || !tells(ABSOLUTE, sentence.text, language) || tells(ASKS, sentence.text, language)) return []
      if (isDeniedAt(sentence, at, language)) return []
      return [{ message: 'absolute' as const, words: wholeSentence(sentence, block) }]
    })
  },
})
