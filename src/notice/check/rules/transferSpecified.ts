import { examplesIn } from '../examples.js'
import { textRule } from '../rule.js'
import { OUTSIDE, SAFEGUARDS, THIRD_COUNTRIES } from '../text/countries.js'
import { isDenied } from '../text/denial.js'
import { isToldAsPast } from '../text/history.js'
import { lexicon, placesOf, tells } from '../text/lexicon.js'
import { isAbout, sentencesIn, wholeSentence, allWordsOf } from '../text/words.js'

const SECTIONS = ['transfers', 'disclosures', 'recipients'] as const

/** What opens a denial again: “not, unless …”. */
const EXCEPT = lexicon({
  fi: [
    'ellei(vät)?',
    'jollei(vät)?',
    'paitsi',
    'lukuun ottamatta',
    'pääsääntöise*',
    'lähtökohtaise*',
    'yleensä',
    'ensisijaise*',
    'pääosin',
    'pääasia*',
    'tavallise*',
    'poikkeu(s|kset|ksia|ksellisesti|ksena|ste)*',
    'ilman (\\p{L}{3,30} ){0,3}(suoja|suostumu|sopimu|vakio|peruste|lupa)*',
  ],
  sv: [
    'såvida',
    'om inte',
    'utom (när|då|om|i)',
    'förutom',
    'med undantag',
    'undantag*',
    'inte (\\p{L}{1,20} )?(uteslut|garanter)*',
    'i regel',
    'huvudsak*',
    'i princip',
    'som utgångspunkt',
    'vanligtvis',
    'normalt',
    'i första hand',
    'i allmänhet',
    'utan (\\p{L}{3,30} ){0,3}(skydd|samtycke|avtal|lämplig)*',
  ],
  en: [
    'unless',
    'except*',
    '(cannot|not) (be )?(rule out|ruled out|exclude|excluded|guarantee|guaranteed)',
    'generally',
    'as a rule',
    'normally',
    'usually',
    'primarily',
    'in principle',
    'typically',
    'mainly',
    'without (\\p{L}{2,30} ){0,3}(safeguards?|consent|protection|clauses)',
  ],
})

/** What is not done, told in the clause before: “no services that would transfer …”. */
const NONE_THAT_WOULD = lexicon({
  fi: [
    '(emme|ei|eivät) (\\p{L}{1,30} ){0,6}\\p{L}{1,30}, jo(ka|tka|nka|iden|ssa|issa|lla|illa) (\\p{L}{1,30} ){0,4}\\p{L}{2,20}isi(vat|vät)?',
    '(emme|ei|eivät) (\\p{L}{1,30} ){0,3}(yhtään|mitään|ainoatakaan|ketään) (\\p{L}{1,30} ){0,2}\\p{L}{1,30}, jo(ka|nka|ssa|lla)',
    // What is not used cannot transfer anything: `emme käytä palveluja, jotka siirtävät …`.
    '(?<!(?:muita|muuta|muuten) )(emme|ei|eivät) (käyt(ä|etä)|hyödyn(nä|netä)|hanki(ta)?|vali(tse|ta)) (?!muita|muuta|vain|ainoastaan|yksinomaan)(\\p{L}{1,30} ){0,3}\\p{L}{1,30}, jo(ka|tka|iden|issa|illa)',
  ],
  sv: ['(inga|ingen|inte|inget) (\\p{L}{1,30} ){0,6}\\p{L}{1,30},? som skulle'],
  en: ['(no|not|never) (\\p{L}{1,30} ){0,6}\\p{L}{1,30},? (that|which) would'],
})

/** That data stay, whoever owns the supplier. */
const ONLY_HERE = lexicon({
  fi: [
    '(vain|ainoastaan|yksinomaan) (Suomessa|EU:ssa|EU:n alueella|(EU|ETA)-alueella|Euroopan talousalueella)',
  ],
  sv: ['(endast|bara|enbart) (i Finland|inom (EU|EES))'],
  en: ['(only|solely) (in Finland|(within|in) the (EU|EEA))'],
})

/** A denial of what is regular says nothing of the rest. */
const REGULAR = lexicon({
  fi: ['säännönmukaise*', 'säännöllise*', 'säännönmukais*'],
  sv: ['regelmässig*', 'regelbund*', 'regelrät*'],
  en: ['regularly', 'routinely', 'as a matter of routine'],
})

/** A promise to tell before a transfer that is not made now. */
const WOULD = lexicon({
  fi: [
    '*(isimme|isi|isivat|täisiin|taisiin|ttaisiin|ttäisiin)',
    'jos (\\p{L}{3,30} ){0,6}(siirtä|siirre)*',
    'ennen (kuin|siirtoa)',
    'ilmoitamme',
    'päivitämme',
  ],
  sv: ['skulle', 'om vi (börjar|senare|någon gång)*', 'innan', 'uppdaterar'],
  en: [
    'would',
    'should we',
    'were we',
    'before we',
    'if we (ever|later|begin|start)*',
    'we will tell',
    'we update',
  ],
})
/** What such a promise says. */
const TELLS_FIRST = lexicon({
  fi: [
    'ilmoit(amme|etaan|taisimme)',
    'kerro(mme|isimme|taan)',
    'kerromme',
    'kertoisimme',
    'ilmoittaisimme',
    'päivittäisimme',
    'päivit(ämme|etään|täisimme)',
    'tiedot(amme|etaan)',
  ],
  sv: ['berättar', 'meddelar', 'informerar', 'uppdaterar', 'uppdateras', 'berätta', 'meddela'],
  en: ['tell', 'inform', 'notify', 'update', 'let you know'],
})

/** “We moved the data from the United States”: they are there no longer. */
const BROUGHT_FROM =
  /(?<!\p{L})(?:flytta|hämta|återför|moved?|brought|migrated?)\p{L}{0,3}\s(?:\p{L}{1,20}\s){0,6}(?:från|from)\s(?:the\s)?$/iu

/** Verbs and nouns of moving data, or of keeping them where they are. */
const MOVES = lexicon({
  fi: [
    'siirr*',
    'siirty*',
    'siirt*',
    'luovut*',
    'säily*',
    'säilö*',
    'tallen*',
    'sijait*',
    'sijoit*',
    'käsitel*',
    'palvelim*',
    'pilvi*',
    'pilve*',
    'lähete*',
    'lähettä*',
    'käsittele*',
    'pääs(y|ee|evät|tä)*',
    'tieto*',
    'tiedo*',
    'toimittaj*',
    '*palvelu*',
    'vastaanottaj*',
    'alihankkij*',
    'julkais*',
  ],
  sv: [
    'överför*',
    'föra över',
    'föra?s',
    'utlämna*',
    'lämna*',
    'lagra*',
    'finns',
    'behandla*',
    'serv(er|rar)*',
    'molntjänst*',
    'molnet',
    'skicka*',
    'spara*',
    '*uppgift*',
    '*leverantör*',
    'mottagare*',
    'befinn*',
    'baserade',
    'ligger',
    'hamnar',
    'logga* in',
    'åtkomst',
  ],
  en: [
    'transfer*',
    'taken',
    'stor(e|es|ed|ing|age)',
    'locat*',
    'hosted',
    'process*',
    'serv(er|rar)*',
    'cloud',
    'send*',
    'sent',
    'disclos*',
    'shar(e|ed|ing)',
    'data',
    'information',
    'provider*',
    'supplier*',
    'vendor*',
    'sub-?contractor*',
    'sub-?processor*',
    'partner*',
    'recipient*',
    'access*',
    'log(s|ging)? in',
    'kept',
  ],
})

/** A transfer outside the EU and EEA, told without where to or on what ground. */
export const transferSpecified = textRule({
  id: 'transfer-specified',
  kind: 'text',
  severity: 'error',
  cites: ['GDPR Art. 13(1)(f)', 'GDPR Art. 14(1)(f)', 'GDPR Art. 44–49', 'WP260 rev.01'],
  languages: ['fi', 'sv', 'en'],
  title: {
    fi: 'Siirron maa ja peruste kerrotaan',
    sv: 'Land och grund för överföring anges',
    en: 'Country and ground of a transfer are told',
  },
  help: {
    fi: 'Kun tietoja siirretään EU:n ja ETA:n ulkopuolelle, kerrotaan, mihin maahan, kenelle ja millä perusteella (esimerkiksi riittävyyspäätös tai vakiosopimuslausekkeet) ja mistä suojatoimista saa jäljennöksen. Jos tietoja ei siirretä, riittää kertoa se.',
    sv: 'När uppgifter överförs utanför EU och EES anges till vilket land, till vem och på vilken grund (till exempel ett beslut om adekvat skyddsnivå eller standardavtalsklausuler) och hur man får en kopia av skyddsåtgärderna. Överförs inga uppgifter räcker det att säga det.',
    en: 'Where data are transferred outside the EU and EEA, the notice says to which country, to whom and on what ground (such as an adequacy decision or standard contractual clauses), and how to get a copy of the safeguards. Where none are transferred, it is enough to say so.',
  },
  messages: {
    noCountry: {
      fi: 'Kerro, mihin maahan tietoja siirretään.',
      sv: 'Berätta till vilket land uppgifterna överförs.',
      en: 'Say to which country the data are transferred.',
    },
    noGround: {
      fi: 'Kerro, mihin siirto perustuu: esimerkiksi riittävyyspäätökseen tai vakiosopimuslausekkeisiin.',
      sv: 'Berätta vad överföringen grundar sig på, till exempel ett beslut om adekvat skyddsnivå eller standardavtalsklausuler.',
      en: 'Say what the transfer rests on, such as an adequacy decision or standard contractual clauses.',
    },
    neither: {
      fi: 'Kerro, mihin maahan tietoja siirretään ja mihin siirto perustuu. Jos tietoja ei siirretä, sano se suoraan.',
      sv: 'Berätta till vilket land uppgifterna överförs och vad överföringen grundar sig på. Överförs inga uppgifter, säg det rakt ut.',
      en: 'Say to which country the data are transferred and what the transfer rests on. Where none are, say so plainly.',
    },
  },
  examples: [
    ...examplesIn('fi', 'transfers', [
      [
        'Tietoja voidaan siirtää EU:n tai ETA:n ulkopuolelle.',
        'Tietoja ei siirretä EU:n tai ETA:n ulkopuolelle.',
      ],
      [
        'Tietoja ei pääsääntöisesti siirretä Euroopan talousalueen ulkopuolelle.',
        'Jos siirtäisimme tietoja EU:n ulkopuolelle, kertoisimme siitä ensin.',
      ],
      [
        'Palvelimet sijaitsevat Yhdysvalloissa.',
        'Palvelimet sijaitsevat Yhdysvalloissa. Peruste: vakiosopimuslausekkeet (EU) 2021/914.',
      ],
      [
        'Tietoja luovutetaan kolmansiin maihin lain sallimissa rajoissa.',
        'Tietoja siirretään Sveitsiin, josta on riittävyyspäätös.',
      ],
    ]),
    ...examplesIn('fi', 'transfers', [
      [
        'Lomakepalvelun palvelimet ovat Isossa-Britanniassa.',
        'Lomakepalvelun palvelimet ovat Isossa-Britanniassa, jota koskee komission päätös (EU) 2021/1772.',
      ],
      [
        'Ylläpitäjä on yhdysvaltalainen yhtiö, joka käsittelee tietoja myös kotimaassaan.',
        'Ylläpitäjä on yhdysvaltalainen yhtiö, joka käsittelee tietoja vain Suomessa.',
      ],
      [
        'Käytämme toimittajia, jotka voisivat säilyttää tietoja EU:n ulkopuolella.',
        'Emme valitse toimittajia, jotka säilyttäisivät tietoja EU:n ulkopuolella.',
      ],
    ]),
    ...examplesIn('sv', 'transfers', [
      ['Uppgifter kan överföras utanför EU eller EES.', 'Uppgifter överförs inte utanför EU eller EES.'],
      ['I regel överförs inga uppgifter till tredje land.', 'Inga uppgifter överförs till tredje land.'],
      [
        'Servrarna finns i USA.',
        'Servrarna finns i USA. Överföringen grundar sig på standardavtalsklausuler.',
      ],
    ]),
    ...examplesIn('en', 'transfers', [
      ['Some of our suppliers may store data outside the EEA.', 'We do not transfer data outside the EEA.'],
      ['We do not normally transfer data to third countries.', 'Data are never sent to third countries.'],
      [
        'Data are hosted in the United States.',
        'Data are hosted in Japan, on which there is an adequacy decision.',
      ],
    ]),
    {
      language: 'sv',
      in: 'transfers',
      bad: 'Underleverantörerna kan befinna sig utanför EES.',
      good: 'Underleverantörerna befinner sig inte utanför EES.',
    },
    {
      language: 'en',
      in: 'transfers',
      bad: 'Where data leave the EU, they are protected.',
      good: 'Data never leave the EU.',
    },
    {
      language: 'sv',
      in: 'transfers',
      bad: 'Vi hämtar statistik från servrar i USA.',
      good: 'Vi flyttade registret från USA till Esbo.',
    },
    {
      language: 'en',
      in: 'transfers',
      bad: 'The register is kept in the United States.',
      good: 'We moved the register from the United States to Espoo.',
    },
    {
      language: 'sv',
      in: 'transfers',
      bad: 'Namnen förs ut ur EU för tävlingen.',
      good: 'Namnen förs aldrig ut ur EU.',
    },
    {
      language: 'en',
      in: 'transfers',
      bad: 'Names are taken out of the EU for the race.',
      good: 'Names are never taken out of the EU.',
    },
    {
      language: 'fi',
      in: 'transfers',
      bad: 'Kassaohjelman tukipalvelu toimii osaksi EU:n ulkopuolelta.',
      good: 'Emme hanki ohjelmia, jotka tallentavat tietoja Yhdysvaltoihin.',
    },
    {
      language: 'sv',
      in: 'transfers',
      bad: 'Reservsystemet står i en datorhall på andra sidan Atlanten och behandlar uppgifter därifrån.',
      good: 'Reservsystemet står i en datorhall på andra sidan gatan och behandlar uppgifter därifrån.',
    },
    {
      language: 'en',
      in: 'transfers',
      bad: 'Support staff across the Atlantic have access to the data.',
      good: 'Support staff across the street have access to the data.',
    },
    {
      language: 'sv',
      in: 'transfers',
      bad: 'Loggarna lagras i flera världsdelar.',
      good: 'Loggarna lagras inte i andra världsdelar.',
    },
    {
      language: 'sv',
      in: 'transfers',
      bad: 'Analysbolaget behandlar svaren i länder som inte tillhör EES.',
      good: 'Analysbolaget behandlar inte svaren i länder som inte tillhör EES.',
    },
    {
      language: 'en',
      in: 'transfers',
      bad: 'Answers are processed in countries that are not in the EEA.',
      good: 'Answers are not processed in countries that are not in the EEA.',
    },
    {
      language: 'sv',
      in: 'transfers',
      bad: 'Drifttekniker i Afrika kan logga in i registret.',
      good: 'Drifttekniker i Esbo kan logga in i registret.',
    },
    {
      language: 'sv',
      in: 'transfers',
      bad: 'Vi kan inte garantera att uppgifter stannar: de kan hamna utanför EU.',
      good: 'Vi garanterar att inga uppgifter hamnar utanför EU.',
    },
    {
      language: 'en',
      in: 'transfers',
      bad: 'We cannot exclude that data are stored outside the EU.',
      good: 'Nobody stores data outside the EU.',
    },
  ],
  checkText: ({ content, language, sections }) => {
    const about = sections.filter((section) => isAbout(section, ...SECTIONS))
    const transfers = sections.filter((section) => isAbout(section, 'transfers'))
    const applies = about.length > 0
    const words = about.map((section) => allWordsOf(section)).join('\n')
    const country = tells(THIRD_COUNTRIES, words, language)
    const ground = tells(SAFEGUARDS, words, language)
    const list = content?.registers.flatMap(({ transfers: { list: of } }) => of) ?? []
    const stated =
      list.length > 0 &&
      list.every(({ countries, internationalOrganisation, mechanism }) =>
        Boolean(mechanism && (countries.length > 0 || internationalOrganisation)),
      )
    if (stated || (country && ground)) return { applies, findings: [] }
    const findings = about
      .flatMap((section) =>
        sentencesIn(section).flatMap(({ block, sentence }) => {
          const { text } = sentence
          const at =
            placesOf(OUTSIDE, sentence, block, language)[0] ??
            (transfers.includes(section)
              ? placesOf(THIRD_COUNTRIES, sentence, block, language)[0]
              : undefined)
          if (at && BROUGHT_FROM.test(text.slice(0, at.start - sentence.start))) return []
          if (!at || !tells(MOVES, text, language) || isToldAsPast(sentence, at, language)) return []
          if (tells(ONLY_HERE, text, language) || tells(NONE_THAT_WOULD, text, language)) return []
          if (tells(WOULD, text, language) && tells(TELLS_FIRST, text, language)) return []
          // “Countries that do not belong to the EEA” denies nothing of the transfer.
          const [from, to] = [at.start - sentence.start, at.end - sentence.start]
          const around = text.slice(0, from) + ' '.repeat(to - from) + text.slice(to)
          const denied = isDenied(around, from, to, language)
          const opened = tells(EXCEPT, text, language)
          const regular = tells(REGULAR, text, language)
          if (denied && !opened && !regular) return []
          const message = country
            ? ('noGround' as const)
            : ground
              ? ('noCountry' as const)
              : ('neither' as const)
          return [
            {
              message,
              section,
              severity:
                denied && !opened
                  ? ('information' as const)
                  : denied || message === 'noCountry'
                    ? ('warning' as const)
                    : ('error' as const),
              words: wholeSentence(sentence, block),
            },
          ]
        }),
      )
      .slice(0, 3)
    return { applies, findings }
  },
})
