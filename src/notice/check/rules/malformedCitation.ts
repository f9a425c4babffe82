import type { CheckedSection } from '../subject.js'
import type { Sentence } from '../text/sentences.js'

import { matchesIn } from '../../matching/matches.js'
import { examplesIn } from '../examples.js'
import { sectionRule } from '../rule.js'
import { basisExpression } from '../text/citations.js'
import { foundIn, languageOf, says, sentencesIn, wordsLike } from '../text/words.js'

/** The last article of the GDPR. */
const LAST_ARTICLE = 99

/** How many paragraphs an article of the GDPR has, for those that notices cite. */
const PARAGRAPHS: Readonly<Record<number, number>> = {
  5: 2,
  6: 4,
  7: 4,
  8: 3,
  9: 4,
  12: 8,
  13: 4,
  14: 5,
  15: 4,
  17: 3,
  18: 3,
  20: 4,
  21: 6,
  22: 4,
  26: 3,
  28: 10,
  30: 5,
  45: 9,
  46: 5,
  49: 6,
  77: 2,
}

/** The last point of a paragraph of the GDPR. */
const LAST_POINTS: Readonly<Record<string, string>> = {
  '5.1': 'f',
  '6.1': 'f',
  '9.2': 'j',
  '13.1': 'f',
  '13.2': 'f',
  '14.1': 'f',
  '14.2': 'g',
  '14.5': 'd',
  '15.1': 'h',
  '17.1': 'f',
  '17.3': 'e',
  '18.1': 'd',
  '20.1': 'b',
  '22.2': 'c',
  '46.2': 'f',
  '49.1': 'g',
}

/** The point of Art. 6(1) of each basis. */
const POINTS = {
  consent: 'a',
  contract: 'b',
  legalObligation: 'c',
  legitimateInterests: 'f',
  publicTask: 'e',
  vitalInterests: 'd',
} as const

/** Treaties and other acts that have articles of their own. */
const OTHER_ARTICLES = wordsLike(
  'SEUT*',
  'SEU',
  'TFEU',
  'TEU',
  'FEUF*',
  'perussopimu*',
  'peruskirja*',
  'ihmisoikeussopimu*',
  'direkti*',
  'treaty',
  'charter',
  'convention',
  'directive',
  'fördrag*',
  'stadga*',
  'konvention*',
  'dsa',
  'digipalvelu*',
  'tekoälyasetu*',
  'ai act',
)

/** Articles as each language cites them: article, paragraph, point. */
const ARTICLES: Readonly<Record<string, readonly RegExp[]>> = {
  en: [
    /(?<!\p{L})art(?:icles?|\.)?\s{0,2}(?<article>\d{1,4})(?:\s?\(\s?(?<paragraph>\d{1,2})\s?\)|\.(?<second>\d{1,2})(?!\d))?(?:\s?\(?\s?(?<point>[a-z])\s?\))?(?![\p{L}\d])/giu,
  ],
  fi: [
    /(?<![\p{N}/.])(?<article>\d{1,4})\.?\s?art(?:ik\p{L}{0,12}|\.)(?:\s(?<paragraph>\d{1,2})\.?\s?koh(?:d|t)\p{L}{0,6})?(?:[\s,]{1,2}\(?(?<point>[a-z])\)?[\s-]{0,2}(?:ala)?koh(?:d|t)\p{L}{0,6})?/giu,
    /(?<!\p{L})art(?:ik\p{L}{0,12}|\.)\s?(?<article>\d{1,4})(?:\s?\(\s?(?<paragraph>\d{1,2})\s?\)|[.:](?<second>\d{1,2})(?!\d))?(?:\s?\(?\s?(?<point>[a-z])\s?\))?(?![\p{L}\d])/giu,
    /(?<![\p{L}\p{N}(.])(?<article>\d{1,2})\s?\(\s?(?<paragraph>\d)\s?\)\s?\(\s?(?<point>[a-z])\s?\)/giu,
  ],
  sv: [
    /(?<!\p{L})art(?:ik(?:el|eln|lar|larna)|\.)\s?(?<article>\d{1,4})(?:\s?\(\s?(?<paragraph>\d{1,2})\s?\)|[.:](?<second>\d{1,2})(?!\d)|,?\spunkt\s(?<third>\d{1,2})(?![.:\d]))?(?:\s?(?:led\s)?(?:\(\s?(?<point>[a-z])\s?\)|(?<bare>[a-hj-z]))(?![\p{L}]))?/giu,
  ],
}

/** A sign of section before its number, or chapter and section in the order of another language. */
const ORDER: Readonly<Record<string, RegExp>> = {
  fi: /(?<![\d.]\s?)§{1,2}(?::\p{L}{1,4})?\s?\d{1,3}|§\d{1,3}(?!\d|\s?(?:mom|k))|(?<!\p{L}|\d\.?\s?)(?:luvun|luku|luvussa)\s\d{1,2}[\s,]{1,2}(?:§|\d{1,3}\s?§|pykälä)\s?\d{0,3}|(?<=la(?:in|issa|kiin)\s(?:\(\d{1,4}\/\d{4}\)\s)?)luvu(?:n|ssa)\s\d{1,2}|(?<!\p{L})pykälä(?:n|ssä)?\s\d{1,3}/giu,
  sv: /(?<![\d.]\s?)§{1,2}\s?\d{1,3}|(?<!\p{L})(?:kapitel|paragraf)\s\d{1,2}(?:\s§\s?\d{1,3})?|(?<!\p{L}|\d\s?)kap\.?\s\d{1,2}[\s,]{1,2}(?:§\s?\d{1,3}|\d{1,3}\s?§)/giu,
}

/** An act with its year before its number: Finnish acts have the number first, Swedish ones the year. */
const SWAPPED =
  /(?:la(?:ki|in|issa|kia|ista|kiin|illa)|asetu(?:s|ksen|ksessa)|lag(?:en|ens)?|förordning(?:en|ens)?|act|decree)(?:\s[\p{L}-]{1,30}){0,6}\s?\(\s?(?:nro\s|nr\s|no\.?\s)?(?<number>(?:18|19|20)\d{2}\s?\/\s?(?!(?:18|19|20)\d{2}(?!\d))\d{1,4})\s?\)/giu
const SWEDISH_SWAPPED = /\(\s?(?:SFS\s)?(?<number>(?!(?:18|19|20)\d{2}:)\d{1,4}:(?:19|20)\d{2})\s?\)/gu

/** Acts of the Union have their year first, and are seldom called by number without their body. */
const EUROPEAN =
  /(?<!\p{L})(?:EU|EY|EG|EC)(?!\p{L})|tietosuoja-? ?asetu|dataskyddsförordning|data protection regulation/iu
const isEuropean = (text: string, { 0: cited, groups, index }: RegExpExecArray): boolean =>
  /^(?:asetu|förordn)/iu.test(cited) &&
  Number(groups?.['number']?.slice(0, 4)) >= EUROPEAN_ORDER_SINCE &&
  EUROPEAN.test(text.slice(0, index + cited.length))
/** From this year on the number of an act of the Union begins with its year, whatever the act. */
const EUROPEAN_ORDER_SINCE = 2015

/** What every citation has something of: a number, or a point in brackets. */
const CITING = /[\d(]/

type Message = 'article' | 'basis' | 'number' | 'order' | 'paragraph' | 'point' | 'swapped'
type Mistake = { end: number; message: Message; params: Record<string, string>; start: number }

/** What is wrong with the articles that a sentence cites. */
const articleMistakes = ({ text }: Sentence, language: string): Mistake[] => {
  const gdprOnly = !says(text, OTHER_ARTICLES)
  const mistakes: Mistake[] = []
  for (const expression of ARTICLES[languageOf({ language })] ?? []) {
    for (const match of matchesIn(text, expression)) {
      const { article, bare, paragraph, point, second, third } = match.groups ?? {}
      const number = Number(article)
      const place = { end: match.index + match[0].length, start: match.index }
      const of = paragraph ?? second ?? third
      if (!gdprOnly) continue
      if (number < 1 || number > LAST_ARTICLE) {
        mistakes.push({ ...place, message: 'article', params: { article: String(number) } })
        continue
      }
      const paragraphs = PARAGRAPHS[number]
      if (of !== undefined && paragraphs !== undefined && (Number(of) > paragraphs || Number(of) < 1)) {
        mistakes.push({
          ...place,
          message: 'paragraph',
          params: { article: String(number), last: String(paragraphs) },
        })
        continue
      }
      const last = LAST_POINTS[`${number}.${of ?? ''}`]
      const letter = (point ?? bare)?.toLowerCase()
      if (letter !== undefined && last !== undefined && letter > last) {
        mistakes.push({ ...place, message: 'point', params: { last, point: letter } })
      }
    }
  }
  return mistakes
}

/** Point (a) to (f) in brackets right behind a basis that is another point. */
const POINT_BEHIND =
  /^[\p{L}\s-]{0,12}\(\s?(?:[^()]{0,60}(?:\(1\)|\.1|1\s?kohdan?)[\s,(]{0,3})?(?:led\s|point\s)?\(?(?<point>[a-f])\)?(?:\s?(?:ala)?koh\p{L}{0,6})?\s?\)/iu

const basisMistakes = (sentence: Sentence, language: string): Mistake[] => {
  const { text } = sentence
  return (Object.keys(POINTS) as (keyof typeof POINTS)[]).flatMap((basis) => {
    const expression = basisExpression(basis, language)
    return (expression ? foundIn(sentence, 0, expression) : []).flatMap(({ end, start }) => {
      const to = end - sentence.start
      const behind = POINT_BEHIND.exec(text.slice(to, to + 110))
      const point = behind?.groups?.['point']?.toLowerCase()
      if (!behind || point === undefined || point === POINTS[basis]) return []
      // Explicit consent is point (a) of Art. 9(2) as well; other letters there are other conditions.
      if (/9\s?(?:\(2|\.2|\.?\s?artik)|art\p{L}{0,8}\.?\s?9/iu.test(behind[0])) return []
      return [
        {
          end: to + behind[0].length,
          message: 'basis' as const,
          params: { expected: POINTS[basis], point },
          start: start - sentence.start,
        },
      ]
    })
  })
}

const orderMistakes = ({ text }: Sentence, language: string): Mistake[] => {
  const expression = ORDER[languageOf({ language })]
  const order = expression ? matchesIn(text, expression) : []
  const swapped = [SWAPPED, SWEDISH_SWAPPED]
    .flatMap((one) => matchesIn(text, one))
    .filter((match) => !isEuropean(text, match))
  return [
    ...order.slice(0, 1).map((match) => ({
      end: match.index + match[0].length,
      message: 'order' as const,
      params: { cited: match[0] },
      start: match.index,
    })),
    ...swapped.flatMap((match) => {
      const number = match.groups?.['number'] ?? ''
      const start = match.index + match[0].indexOf(number)
      const [first = '', second = ''] = number.split(/\s?[/:]\s?/)
      const separator = number.includes(':') ? ':' : '/'
      return [
        {
          end: start + number.length,
          message: 'swapped' as const,
          params: { expected: `${second}${separator}${first}` },
          start,
        },
      ]
    }),
  ]
}

/** Citations that lead nowhere: articles and points that are not there, numbers and years that have changed places. */
export const malformedCitation = sectionRule({
  id: 'malformed-citation',
  kind: 'text',
  severity: 'warning',
  cites: ['GDPR Art. 12(1)', 'GDPR Art. 6(1)', 'GDPR Art. 99'],
  languages: ['fi', 'sv', 'en'],
  title: {
    fi: 'Lakiviittaukset ovat oikein',
    sv: 'Laghänvisningar är rätt skrivna',
    en: 'Citations of law are right',
  },
  help: {
    fi: 'Väärin kirjoitetusta viittauksesta lukija ei löydä lakia. Suomen laeissa numero on ennen vuotta ja pykälän numero ennen merkkiä: ”kirjanpitolain (1336/1997) 2 luvun 10 §”. Tietosuoja-asetuksessa on 99 artiklaa.',
    sv: 'Av en felskriven hänvisning hittar läsaren inte lagen. I finländska lagar står numret före året och paragrafens nummer före tecknet: ”2 kap. 10 § i bokföringslagen (1336/1997)”. Dataskyddsförordningen har 99 artiklar.',
    en: 'A reader cannot find the law by a citation that is not right. Finnish acts have the number before the year: “Accounting Act (1336/1997)”. The GDPR has 99 articles.',
  },
  messages: {
    article: {
      fi: 'Tietosuoja-asetuksessa ei ole {{article}} artiklaa. Tarkista numero.',
      sv: 'Dataskyddsförordningen har ingen artikel {{article}}. Kontrollera numret.',
      en: 'The GDPR has no Article {{article}}. Please check the number.',
    },
    basis: {
      fi: 'Tämä oikeusperuste on {{expected}} alakohdassa, ei {{point}} alakohdassa.',
      sv: 'Den här grunden finns i led {{expected}}, inte i led {{point}}.',
      en: 'This basis is in point ({{expected}}), not in point ({{point}}).',
    },
    number: {
      fi: 'Numero ei ole tämän lain. Oikea on {{expected}}.',
      sv: 'Numret hör inte till den här lagen. Rätt är {{expected}}.',
      en: 'The number is not that of this act. It is {{expected}}.',
    },
    order: {
      fi: 'Viittaus ”{{cited}}” on väärässä järjestyksessä. Kirjoita numero ensin, esimerkiksi ”3 luvun 8 §”.',
      sv: 'Hänvisningen ”{{cited}}” har fel ordning. Skriv numret först, till exempel ”3 kap. 8 §”.',
      en: 'The citation “{{cited}}” is in the wrong order. Write the number first.',
    },
    paragraph: {
      fi: 'Artiklassa {{article}} on {{last}} kohtaa. Tarkista viittaus.',
      sv: 'Artikel {{article}} har {{last}} punkter. Kontrollera hänvisningen.',
      en: 'Article {{article}} has {{last}} paragraphs. Please check the citation.',
    },
    point: {
      fi: 'Alakohtaa {{point}} ei ole: viimeinen on {{last}}.',
      sv: 'Led {{point}} finns inte: det sista är {{last}}.',
      en: 'There is no point ({{point}}): the last one is ({{last}}).',
    },
    swapped: {
      fi: 'Numero ja vuosi ovat vaihtaneet paikkaa. Oikein on {{expected}}.',
      sv: 'Nummer och år har bytt plats. Rätt är {{expected}}.',
      en: 'Number and year have changed places. It is {{expected}}.',
    },
  },
  examples: [
    ...examplesIn('fi', 'legalBasis', [
      [
        'Käsittely perustuu kirjanpitolakiin (1997/1336).',
        'Käsittely perustuu kirjanpitolain (1336/1997) 2 luvun 10 §:ään.',
      ],
      ['Katso kirjanpitolain luvun 2 §10.', 'Katso kirjanpitolain 2 luvun 10 § 1 momentti.'],
      ['Tietosuoja-asetuksen 120 artikla koskee tätä.', 'Tietosuoja-asetuksen 12 artikla koskee tätä.'],
      ['Peruste on 6 artiklan 1 kohdan g alakohta.', 'Peruste on 6 artiklan 1 kohdan f alakohta.'],
      [
        'Peruste on oikeutettu etu (6 artiklan 1 kohdan b alakohta).',
        'Ehto on nimenomainen suostumus (9 artiklan 2 kohdan a alakohta).',
      ],
      ['Tietosuojalaki (1050/2008) koskee tätä.', 'Tietosuojalaki (1050/2018) koskee tätä.'],
      ['Asetus (EU) 679/2016 koskee tätä.', 'Asetus (EU) 2016/679 koskee tätä.'],
      [
        'Sovellamme kirjanpitoasetusta (1997/1339) ja kirjanpitolakia (1997/1336).',
        'Sovellamme EU:n tietosuoja-asetusta, joka on annettu 2016. Yleisen tietosuoja-asetuksen (2016/679) 6 artikla koskee tätä.',
      ],
    ]),
    ...examplesIn('sv', 'legalBasis', [
      [
        'Uppgifterna behandlas med stöd av föreningslagen (1989/503).',
        'Uppgifterna behandlas med stöd av 11 § i föreningslagen (503/1989).',
      ],
      [
        'Enligt § 11 i föreningslagen förs en förteckning.',
        'Enligt 11 § i föreningslagen förs en förteckning.',
      ],
      ['Se artikel 130 i dataskyddsförordningen.', 'Se artikel 13 i dataskyddsförordningen.'],
      ['Grunden är samtycke (artikel 6.1 c).', 'Grunden är samtycke (artikel 6.1 a).'],
    ]),
    ...examplesIn('en', 'legalBasis', [
      ['We rely on the Accounting Act (1997/1336).', 'We rely on the Accounting Act (1336/1997).'],
      ['See Article 131 of the GDPR.', 'See Article 13 of the GDPR.'],
      ['The basis is Article 6(1)(h) GDPR.', 'The condition is Article 9(2)(h) GDPR.'],
      ['The basis is contract (Article 6(1)(f)).', 'The basis is contract (Article 6(1)(b)).'],
    ]),
    {
      language: 'sv',
      in: 'retention',
      bad: 'Kvitton sparas enligt kap. 2 § 10 i bokföringslagen.',
      good: 'Kvitton sparas enligt 2 kap. 10 § i bokföringslagen.',
    },
    {
      language: 'sv',
      in: 'legalBasis',
      bad: 'Grunden är lagen om social- och krishjälp (2014/1301).',
      good: 'Grunden är lagen om social- och krishjälp (1301/2014).',
    },
    {
      language: 'sv',
      in: 'legalBasis',
      bad: 'Se artikel 6 punkt 5 i dataskyddsförordningen.',
      good: 'Se artikel 6 punkt 1 i dataskyddsförordningen.',
    },
    {
      language: 'fi',
      in: 'statute',
      bad: 'Tietosuojalaki (1054/2018) koskee kaikkia.',
      good: 'Rikosasioiden tietosuojalaki (1054/2018) koskee vain viranomaisia.',
    },
  ],
  checkSection: (section: CheckedSection, { law }) =>
    sentencesIn(section).flatMap(({ block, sentence }) => {
      if (!CITING.test(sentence.text)) return []
      const { language } = section
      const numbers = law.miscited(sentence.text).map(({ end, expected, start, wrong }) => ({
        end,
        message: wrong === 'swapped' ? ('swapped' as const) : ('number' as const),
        params: { expected },
        start,
      }))
      const order = orderMistakes(sentence, language).filter(
        ({ end, start }) => !numbers.some((one) => one.start < end && start < one.end),
      )
      return [
        ...numbers,
        ...order,
        ...articleMistakes(sentence, language),
        ...basisMistakes(sentence, language),
      ].map(({ end, message, params, start }) => ({
        message,
        params,
        words: { block, end: sentence.start + end, start: sentence.start + start },
      }))
    }),
})
