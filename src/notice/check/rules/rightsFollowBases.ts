import type { Right } from '../../vocabulary.js'
import type { CheckedSection, CheckedText } from '../subject.js'
import type { ToldBasis } from '../text/citations.js'
import type { Lexicon } from '../text/lexicon.js'

import { rightsFor, traitsOf } from '../../compose/rights.js'
import { RIGHT_ARTICLES, RIGHT_SECTIONS } from '../../vocabulary.js'
import { toldOnceOfEach } from '../completeness.js'
import { examplesIn } from '../examples.js'
import { textRule } from '../rule.js'
import { BASES, tellsBasis } from '../text/citations.js'
import { isDeniedAt, lexicon, placesOf, RIGHT_SECTION_KEYS, tells } from '../text/lexicon.js'
import { keysTold } from '../told.js'
import { isAbout, sentencesIn, allWordsOf, wordsOf } from '../text/words.js'

/** The rights that some bases do not give, as texts tell them. */
const ASSERTED: Readonly<Record<'erasure' | 'objection' | 'portability', Lexicon>> = {
  erasure: lexicon({
    fi: [
      '(tietojensa|tietojesi|tiedot|tietojen|tietonsa|tietosi) (poist|hävit)*',
      'poistaa tie*',
      'poistetu(iksi|ksi)',
      'unohdetuksi',
      '(oikeus|pyytää|vaatia) (\\p{L}{3,20} ){0,4}poist*',
    ],
    sv: [
      '(rätt|begära|kräva) (\\p{L}{2,20} ){0,6}(radera|raderas|raderade|borttagna|bortglömd|strukna)',
      'bli (bort)?glömd',
      'radering*',
    ],
    en: [
      '(right|ask|request|entitled) (\\p{L}{2,20} ){0,6}(erase|erased|erasure|delete|deleted|deletion)',
      'be forgotten',
      'right to erasure',
    ],
  }),
  objection: lexicon({
    fi: ['vastusta(a|misoikeu|minen|mise|mista)*'],
    sv: ['(göra )?invänd(a|ning|ningar|ningsrätt)', 'rätt att invända', 'motsätta sig', 'motsätta dig'],
    en: ['object(ion|ions)?( to)?', 'right to object'],
  }),
  portability: lexicon({
    fi: [
      'siirtää (\\p{L}{2,20} ){0,4}(tie|järjestelm|toise)*',
      '(tiedot|tietonsa|tietosi|tietojen) (siirto|siirtämi|siirrettyä|siirretyksi|siirretyiksi)*',
      'siirto-oikeu*',
      'siirrettävyy*',
      '(tiedot|tietonsa|tietosi) (järjestelmästä toiseen|toiselle)',
    ],
    sv: [
      'dataportabilitet*',
      '(flytta|överföra|föra över) (\\p{L}{2,20} ){0,6}(till|från|system|uppgift)*',
      'få (\\p{L}{2,20} ){0,4}(flyttade|överförda)',
      'överförda',
    ],
    en: [
      'portab*',
      '(transfer|move|port) (your|the|his|their|it|them|data)( \\p{L}{2,20}){0,4}',
      '(data|it|them) (transferred|moved|ported)',
      'to another (controller|system|provider|service)',
    ],
  }),
}

const RIGHT_WORDS = lexicon({
  fi: ['oikeu*', 'voi(t|vat)?', 'saa(t|vat)?', 'pyytää', 'vaatia', 'voidaan'],
  sv: ['rätt(ighet|igheter|en)?', 'kan', 'får', 'begära'],
  en: ['rights?', 'may', 'can', 'entitled', 'request', 'ask'],
})

/** What ties a right to cases. */
const CONDITION = lexicon({
  fi: [
    'jos',
    'mikäli',
    'kun',
    'siltä osin',
    'tietyi(ssä|n)',
    'silloin',
    'ellei',
    'jollei',
    'edellyt*',
    'tapauksi(ssa|in)',
    'soveltuvin',
    'rajoitetusti',
    // While something else is looked into, as of a restriction.
    'selvitetään',
  ],
  sv: [
    'om',
    'när(?! som helst)',
    'till den del',
    'i vissa',
    'i den mån',
    'såvida',
    'förutsatt',
    'utreds',
    'prövas',
  ],
  en: [
    'if',
    'when',
    'where',
    'to the extent',
    'in certain',
    'in some',
    'unless',
    'provided',
    'insofar',
    'being examined',
  ],
})

const MARKETING = lexicon({
  fi: ['*markkinoin*', '*mainon*', '*mainost*'],
  sv: ['*marknadsföring*', '*reklam*'],
  en: ['marketing', 'advertis*'],
})

/** The number of a right's article: each message cites the regulation as its language does. */
const articleOf = (right: Right): string => /\d+/.exec(RIGHT_ARTICLES[right])?.[0] ?? ''

/** The bases that the texts of a notice tell of, denied ones left out. */
const toldBases = ({ language, sections }: CheckedText): ToldBasis[] => {
  const found = new Set<ToldBasis>()
  const about = sections.filter((one) =>
    isAbout(one, 'legalBasis', 'purposes', 'legitimateInterests', 'consent', ...RIGHT_SECTION_KEYS),
  )
  for (const section of about) {
    for (const { block, sentence } of sentencesIn(section)) {
      if (!isAbout(section, 'legalBasis') && !tellsBasis(sentence.text, language)) continue
      for (const basis of Object.keys(BASES) as ToldBasis[]) {
        const at = placesOf(BASES[basis], sentence, block, language)[0]
        if (at && !isDeniedAt(sentence, at, language)) found.add(basis)
      }
    }
  }
  return [...found]
}

/** Sections that state a right by themselves, and rights that no section states. */
const byFacts = ({ content, language, sections }: CheckedText) => {
  if (!content || content.registers.length === 0) return null
  const traits = traitsOf(content.registers)
  const purposes = content.registers.flatMap(({ purposes: of }) => of)
  if (purposes.length === 0 || purposes.some(({ legalBases }) => legalBases.length === 0)) return null
  const due = rightsFor(traits)
  const open = content.registers.some(({ automatedDecisions: { applies } }) => applies === 'undecided')
  const uncertain: readonly Right[] = open ? ['notAutomated'] : []
  const stated = (right: Right): CheckedSection | undefined =>
    sections.find((section) => section.keys.length === 1 && isAbout(section, RIGHT_SECTIONS[right]))
  const beside = (['erasure', 'objectMarketing', 'objection', 'portability', 'withdrawConsent'] as const)
    .filter((right) => !due.includes(right) && !uncertain.includes(right))
    .flatMap((right) => {
      const section = stated(right)
      // A text that says that the right does not apply is right.
      if (!section || denies(section)) return []
      return [{ right, section }]
    })
  const missing = due.filter(
    (right) =>
      !OTHER_RULES.includes(right) &&
      !content.rights.some(({ key }) => key === right) &&
      !sections.some((section) => isAbout(section, RIGHT_SECTIONS[right])) &&
      !tellsRight(right, sections, language),
  )
  return { bases: traits.legalBases, beside, missing }
}

/** Rights that rules of their own ask for. */
const OTHER_RULES: readonly Right[] = ['complaint', 'notification', 'withdrawConsent']

/** Words for each right, where a notice tells them in one text. */
const RIGHTS_TOLD: Readonly<Partial<Record<Right, Lexicon>>> = {
  ...ASSERTED,
  access: lexicon({
    fi: [
      'tarkast*',
      'tarkist*',
      'tutustu*',
      'pääs(y|yn|tä)*',
      'saada (tieto|tietoja|tiedot|jäljennö)*',
      'jäljennö*',
    ],
    sv: ['tillgång*', 'insyn*', 'kopia*', 'utdrag*', 'granska*', 'få veta'],
    en: ['access*', 'copy', 'inspect*', 'confirm*'],
  }),
  notAutomated: lexicon({
    fi: ['automa*', 'profiloi*'],
    sv: ['automatis*', 'profil*'],
    en: ['automated', 'profiling'],
  }),
  objectMarketing: MARKETING,
  rectification: lexicon({
    fi: ['oikai*', 'korja*', 'täydent*'],
    sv: ['rätta*', 'rättelse*', 'korriger*', 'komplettera*'],
    en: ['rectif*', 'correct*'],
  }),
  restriction: lexicon({ fi: ['rajoit*'], sv: ['begräns*'], en: ['restrict*'] }),
}

const tellsRight = (right: Right, sections: readonly CheckedSection[], language: string): boolean => {
  const words = RIGHTS_TOLD[right]
  return (
    words !== undefined &&
    sections.some(
      (section) =>
        isAbout(section, ...RIGHT_SECTION_KEYS, 'automatedDecisions') &&
        tells(words, allWordsOf(section), language),
    )
  )
}

const denies = (section: CheckedSection): boolean => {
  const words = DENIES[section.language.slice(0, 2)]
  return words !== undefined && words.test(wordsOf(section))
}

/** That a right does not apply here. */
const DENIES: Readonly<Record<string, RegExp>> = {
  en: /(?<!\p{L})(?:does\s+not|do\s+not|cannot|not\s+appl|no\s+right)/iu,
  fi: /(?<!\p{L})(?:ei|eivät|emme)(?!\p{L})/iu,
  sv: /(?<!\p{L})(?:inte|ingen|ej)(?!\p{L})/iu,
}

/** Rights that do not follow from the legal bases, and those that do and are not told. */
export const rightsFollowBases = textRule({
  id: 'rights-follow-bases',
  kind: 'fact',
  severity: 'warning',
  cites: [
    'GDPR Art. 13(2)(b)',
    'GDPR Art. 14(2)(c)',
    'GDPR Art. 17(3)(b)',
    'GDPR Art. 20(1)(a)',
    'GDPR Art. 21(1)',
  ],
  languages: ['fi', 'sv', 'en'],
  title: {
    fi: 'Oikeudet seuraavat oikeusperusteista',
    sv: 'Rättigheterna följer av de rättsliga grunderna',
    en: 'Rights follow from the legal bases',
  },
  help: {
    fi: 'Kaikki oikeudet eivät koske kaikkea käsittelyä: siirto-oikeus tulee suostumuksesta tai sopimuksesta, vastustamisoikeus oikeutetusta edusta tai julkisesta tehtävästä. Kerro ne oikeudet, jotka lukijalla on, ja jätä muut pois.',
    sv: 'Alla rättigheter gäller inte all behandling: rätten att flytta uppgifter följer av samtycke eller avtal, rätten att invända av berättigat intresse eller en uppgift av allmänt intresse. Berätta om de rättigheter som läsaren har, och lämna bort de andra.',
    en: 'Not every right applies to all processing: portability comes from consent or contract, the right to object from legitimate interests or a public task. Tell the rights that the reader has, and leave the others out.',
  },
  messages: {
    missing: {
      fi: 'Oikeus (tietosuoja-asetuksen {{article}} artikla) puuttuu selosteesta, vaikka se seuraa oikeusperusteista: {{bases:bases}}.',
      sv: 'Rättigheten (artikel {{article}} i dataskyddsförordningen) saknas i beskrivningen, fast den följer av grunderna: {{bases:bases}}.',
      en: 'The right (GDPR Art. {{article}}) is missing, although it follows from the bases: {{bases:bases}}.',
    },
    notFollowing: {
      fi: 'Oikeus (tietosuoja-asetuksen {{article}} artikla) ei seuraa tästä oikeusperusteesta: {{bases:bases}}.',
      sv: 'Rättigheten (artikel {{article}} i dataskyddsförordningen) följer inte av den här grunden: {{bases:bases}}.',
      en: 'The right (GDPR Art. {{article}}) does not follow from this basis: {{bases:bases}}.',
    },
  },
  examples: [
    ...examplesIn('fi', 'rights', [
      [
        'Käsittely perustuu lakisääteiseen velvoitteeseen. Voit vastustaa käsittelyä.',
        'Käsittely perustuu oikeutettuun etuun. Voit vastustaa käsittelyä.',
      ],
      [
        'Koska käsittely perustuu lakiin, sinulla on oikeus siirtää tiedot toiselle rekisterinpitäjälle.',
        'Koska käsittely perustuu lakiin, oikeutta siirtää tiedot ei ole.',
      ],
      [
        'Käsittely on tarpeen kunnan lakisääteisen velvoitteen täyttämiseksi. Huoltajalla on oikeus saada tiedot siirretyksi toiselle.',
        'Käsittely on tarpeen sopimuksen täyttämiseksi. Huoltajalla on oikeus saada tiedot siirretyksi toiselle.',
      ],
      [
        'Käsittely perustuu suostumukseen. Sinulla on oikeus vastustaa käsittelyä.',
        'Käsittely perustuu suostumukseen. Sinulla on oikeus siirtää tiedot järjestelmästä toiseen.',
      ],
    ]),
    ...examplesIn('sv', 'rights', [
      [
        'Behandlingen grundar sig på en rättslig förpliktelse. Du har rätt att invända mot den.',
        'Behandlingen grundar sig på berättigat intresse. Du har rätt att invända mot den.',
      ],
      [
        'Behandlingen grundar sig på allmänt intresse. Du har rätt till dataportabilitet.',
        'Behandlingen grundar sig på avtal. Du har rätt till dataportabilitet.',
      ],
      [
        'Grunden är samtycke. Du kan invända mot behandlingen.',
        'Grunden är en rättslig förpliktelse, och därför finns ingen rätt att invända.',
      ],
    ]),
    ...examplesIn('en', 'rights', [
      [
        'Processing is based on a legal obligation. You have the right to object.',
        'Processing is based on legitimate interests. You have the right to object.',
      ],
      [
        'The legal basis is the public interest. You have the right to data portability.',
        'The legal basis is a contract. You have the right to data portability.',
      ],
      [
        'We rely on a legal obligation. You may ask us to move your data to another controller.',
        'We rely on a legal obligation, so the right to data portability does not apply.',
      ],
    ]),
    {
      language: 'sv',
      in: 'rights',
      bad: 'Behandlingen baserar sig på en rättslig förpliktelse. Du kan få uppgifterna överförda till ett annat system.',
      good: 'Behandlingen baserar sig på ett avtal. Du kan få uppgifterna överförda till ett annat system.',
    },
    {
      language: 'en',
      in: 'rights',
      bad: 'The processing follows from a legal obligation. You have the right to object.',
      good: 'The processing follows from a task in the public interest. You have the right to object.',
    },
    {
      language: 'sv',
      in: 'rights',
      bad: 'Vi behandlar uppgifterna för att uppfylla en rättslig förpliktelse. Du har rätt till dataportabilitet.',
      good: 'Vi behandlar uppgifterna för att fullgöra ett avtal. Du har rätt till dataportabilitet.',
    },
    {
      language: 'en',
      in: 'rights',
      bad: 'We process the data to comply with a legal obligation. You have the right to data portability.',
      good: 'We process the data to perform our contract. You have the right to data portability.',
    },
    {
      language: 'fi',
      in: 'rights',
      bad: 'Tietoja käsitellään työaikalain mukaisen velvoitteen täyttämiseksi. Voit vastustaa käsittelyä.',
      good: 'Tietoja käsitellään työaikalain mukaisen velvoitteen täyttämiseksi. Voit saada tietosi nähtäväksi.',
    },
    {
      language: 'fi',
      in: 'rights',
      bad: 'Tietoja käsitellään vuokrasopimuksen toteuttamiseksi. Voit vastustaa käsittelyä.',
      good: 'Tietoja käsitellään vuokrasopimuksen toteuttamiseksi. Voit saada tietosi siirrettyä.',
    },
    {
      language: 'sv',
      in: 'rights',
      bad: 'Lagen om kommunala val ålägger oss att föra listan, det är en rättslig förpliktelse. Du kan när som helst invända mot den.',
      good: 'Lagen ålägger oss att föra listan. Du kan inte invända mot den.',
    },
    {
      language: 'en',
      in: 'rights',
      bad: 'The Act obliges us to keep the list. You may object to it at any time.',
      good: 'The Act obliges us to keep the list. You cannot object to it.',
    },
  ],
  ofAll: toldOnceOfEach(({ fix, message }) =>
    message === 'missing' && fix?.type === 'addSection' ? fix.keys.join() : undefined,
  ),
  checkText: (text) => {
    const { language, sections } = text
    const facts = byFacts(text)
    if (facts) {
      const bases = keysTold(facts.bases)
      const findings = [
        ...facts.beside.map(({ right, section }) => ({
          message: 'notFollowing' as const,
          params: { article: articleOf(right), bases },
          section,
        })),
        ...facts.missing.map((right) => ({
          fix: { keys: [RIGHT_SECTIONS[right]], type: 'addSection' as const },
          message: 'missing' as const,
          params: { article: articleOf(right), bases },
        })),
      ]
      return { applies: true, findings }
    }
    const bases = toldBases(text)
    if (bases.length === 0) return { applies: false, findings: [] }
    const due = rightsFor({ automatedDecisions: false, directMarketing: false, legalBases: bases })
    const findings = sections
      .filter((section) => isAbout(section, ...RIGHT_SECTION_KEYS))
      .flatMap((section) =>
        sentencesIn(section).flatMap(({ block, sentence }) =>
          (Object.keys(ASSERTED) as (keyof typeof ASSERTED)[]).flatMap((right) => {
            if (due.includes(right)) return []
            const at = placesOf(ASSERTED[right], sentence, block, language)[0]
            if (!at || !tells(RIGHT_WORDS, sentence.text, language)) return []
            if (isDeniedAt(sentence, at, language) || tells(MARKETING, sentence.text, language)) return []
            if (tells(CONDITION, sentence.text, language)) return []
            return [
              {
                message: 'notFollowing' as const,
                params: { article: articleOf(right), bases: keysTold(bases) },
                section,
                words: at,
              },
            ]
          }),
        ),
      )
    return { applies: true, findings }
  },
})
