import type { Fix } from '../rule.js'
import type { Place } from '../text/places.js'

import { matchesIn } from '../../matching/matches.js'
import { remembered } from '../../matching/remembered.js'
import { RULE_LANGUAGES, sectionRule } from '../rule.js'
import { placesIn, shortened, withoutOverlaps, wordsAt } from '../text/places.js'
import { termsOf } from '../text/terms.js'
import { languageOf } from '../text/words.js'

const WORD = /(?<![\p{L}\p{N}@.-])\p{L}{8,40}(?![\p{L}\p{N}@]|-\p{L}|\.\p{L})/gu

/** Two words that were written in one, each by its stem. */
const MERGED: Record<string, readonly (readonly [string, string])[]> = {
  en: [
    ['legal', 'obligation|basis|ground'],
    ['legitimate', 'interest'],
    ['personal', 'data|information'],
    ['data', 'protection|subject|controller|processor|processing'],
    ['public', 'interest|task|authority'],
    ['vital', 'interest'],
    ['supervisory', 'authority'],
    ['privacy', 'notice|policy|statement'],
    ['automated', 'decision'],
    ['retention', 'period'],
    ['third', 'countr|part(?:y|ies)'],
    ['direct', 'marketing'],
    ['right', 'to|of'],
    ['contact', 'person|details'],
  ],
  fi: [
    ['oikeutettu', 'etu'],
    ['oikeutetun', 'edun'],
    ['lakisääteinen', 'velvoite|velvollisuus|tehtävä|peruste'],
    ['lakisääteisen', 'velvoitteen'],
    ['yleinen', 'etu|tietosuoja'],
    ['yleisen', 'edun|tietosuoja'],
    ['erityiset', 'henkilötieto'],
    ['rekisterin', 'nimi|tietosisältö|käyttötarkoitus'],
    ['rekisteröidyn', 'oikeu'],
    ['henkilötietojen', 'käsittely|luovut|säilyty'],
    ['tietojen', 'luovut|säilyty|siirt(?:o|ä)|poist'],
    ['säännönmukaiset', 'tietolähteet|luovutukset'],
    ['automaattinen', 'päätöksen'],
    ['kolmas', 'maa'],
  ],
  sv: [
    ['rättslig', 'grund|förpliktelse|skyldighet'],
    ['rättsliga', 'grund|förpliktelse'],
    ['laglig', 'grund'],
    ['berättigat', 'intresse'],
    ['berättigade', 'intresse'],
    ['allmänt', 'intresse'],
    ['allmän', 'dataskydd'],
    ['särskilda', 'kategori'],
    ['känsliga', 'person|uppgift'],
    ['registrets', 'namn|innehåll|data'],
    ['automatiserat', 'beslut'],
    ['automatiserade', 'beslut'],
    ['regelmässiga', 'uppgift|informations'],
    ['tredje', 'land'],
    ['personliga', 'uppgift'],
  ],
}

const MERGED_WORDS = new Map(
  Object.entries(MERGED).map(([language, pairs]) => [
    language,
    new RegExp(
      `(?<![\\p{L}\\p{N}-])(?:${pairs
        .filter(([, second]) => second !== 'land')
        .map(([first, second]) => `${first}(?:${second})\\p{L}{0,15}`)
        .join('|')})(?![\\p{L}\\p{N}])`,
      'giu',
    ),
  ]),
)

/** Compounds that were written in two. */
const SPLIT: Record<string, RegExp> = {
  en: /(?<!\p{L})(?:with draw(?:al)?|with draws|pass word|e mail|news letter|web site|safe guards?|data base|on going)(?!\p{L})/giu,
  fi: /(?<![\p{L}-])(?:henkilö (?:tieto|tiedo|tunnu)\p{L}{0,12}|rekisterin pitäj\p{L}{0,10}|tieto suoja(?:n|a|selost\p{L}{0,8}|vastaav\p{L}{0,8}|valtuut\p{L}{0,10}|asetu\p{L}{0,8})?|tietosuoja (?:asetu|selost|vastaav|valtuut|lain|laki|lakia)\p{L}{0,10}|yhteys (?:henkilö|tieto|tiedot|tietoja)\p{L}{0,8}|säilytys (?:aika|ajan|ajat)|käyttö tarkoitu\p{L}{0,8}|oikeus perust\p{L}{0,8}|tarkastus oikeu\p{L}{0,6}|suora markkinoin\p{L}{0,8}|asiakas (?:rekisteri|tiedo|suhde|suhte)\p{L}{0,8}|jäsen rekisteri\p{L}{0,8}|valvonta viranomai\p{L}{0,8}|sähkö posti\p{L}{0,8}|verkko sivu\p{L}{0,8}|tieto turva\p{L}{0,4})(?!\p{L})/giu,
  sv: /(?<![\p{L}-])(?:person uppgift\p{L}{0,12}|data skydd\p{L}{0,14}|dataskydds (?:ombud|beskrivning|förordning|lag)\p{L}{0,6}|tillsyns myndighet\p{L}{0,4}|register beskrivning\p{L}{0,4}|personuppgifts (?:ansvarig|biträde)\p{L}{0,4}|kontakt (?:person|uppgift)\p{L}{0,6}|lagrings tid\p{L}{0,4}|förvarings tid\p{L}{0,4}|kund register\p{L}{0,4}|medlems register\p{L}{0,4}|direkt marknadsföring\p{L}{0,2}|mark?nads föring\p{L}{0,2}|uppgifts käll\p{L}{0,4}|person beteckning\p{L}{0,4}|webb plats\p{L}{0,4})(?!\p{L})/giu,
}
/** Swedish writes both. */
const SV_BOTH = /^direkt marknadsföring/iu

/** The regulation in a spelling that is not its own. */
const REGULATION: Record<string, RegExp> = {
  fi: /(?<!\p{L})tietosuo[jh]a?(?:asetu|setu|-setu|– ?asetu|- asetu| -asetu)[ks]?\p{L}{0,12}(?!\p{L})/giu,
  sv: /(?<!\p{L})data ?skydds?(?:-förordning|förodning|föroning|fördning|förordnig|förording)\p{L}{0,6}(?!\p{L})/giu,
}

/** True for words that differ by at most so many letters: one more, one less, another, or two in changed places. */
const isNear = (one: string, other: string, most: number): boolean => {
  if (Math.abs(one.length - other.length) > most) return false
  let before: number[] = []
  let row = Array.from({ length: other.length + 1 }, (_, index) => index)
  for (let i = 1; i <= one.length; i += 1) {
    const next = [i]
    for (let j = 1; j <= other.length; j += 1) {
      const same = one[i - 1] === other[j - 1]
      let least = Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + (same ? 0 : 1))
      if (i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1]) {
        least = Math.min(least, (before[j - 2] ?? 0) + 1)
      }
      next.push(least)
    }
    before = row
    row = next
  }
  return (row[other.length] ?? 0) <= most
}

/** Words that are near a term and are words of their own. */
const OWN: Record<string, RegExp> = {
  en: /^(?:personnel|person|organis|collect|process|register|regulat|restrict|retain|permit|control|recip|protect|provid|identif|inform|disclos|obligat|authori|necess|confiden|safeguard|represent|recruit|withdraw|legitim|automat|automobil|supervis|transfer|transform|impersonal|profil|signat|statut|collab|selection|connection|correction|prevision|precision|prosecution|detention|attention|preservation)/u,
  fi: /^(?:rekisteri|rekisteröi|henkilö[a-zäö]*|käsitte|käsitel|säilyt|säilö|suostu|suojaa|luovut|sopimu|vaatim|velvol|viranom|viranhal|tarkast|tarkist|poistam|poistet|rajoit|rajaam|oikais|vastust|vastaano|markkin|lains|lakisä|kansain|luottam|tietol|tietos|tietot|tietoj|yhteys|yhteis|yhteist|organis|profiil|automa|asiakas|jäsenr|huoleh|päätök|päätty|valvon|verkkos|verkost|sähköp|sähköi|käyttöt|käyttäm|vaatimat|palvel|salass|salasan)/u,
  sv: /^(?:ansvar|automat|avtal|begräns|behandl|berätt|dataskydd|datasäk|direkt|förplikt|föreskr|föreskol|intress|invänd|invandr|kontakt|lagst|lagar|marknad|myndig|organis|personbet|personupp|personal|profil|regist|rättig|rättvis|samarb|samtyck|skyldig|tillsyn|tredjel|uppgift|utlämn|verksam|webbpl|ändamål|överför|översät|tillgäng)/u,
}

type Misspelt = { fix?: Fix; message: 'misspelt' | 'regulation' | 'split' | 'together'; term: string } & Place

/** Stems long enough to be told from other words, by their first two letters: those are seldom the wrong ones. */
const BY_BEGINNING = new Map<string, ReadonlyMap<string, readonly string[]>>(
  RULE_LANGUAGES.map((language) => {
    const terms = new Map<string, string[]>()
    for (const term of termsOf(language)) {
      const begin = term.slice(0, 2)
      terms.set(begin, [...(terms.get(begin) ?? []), term.replace('-', '')])
    }
    return [language, terms] as const
  }),
)

/** True where a word begins as its term and only ends otherwise: that is an inflected form, or another word. */
const isForm = (word: string, begin: string, term: string, language: string): boolean => {
  let same = 0
  while (same < begin.length && begin[same] === term[same]) same += 1
  if (same >= term.length - 1) return true
  const own = OWN[language]
  return (
    own !== undefined && own.test(word) && same >= Math.min(begin.length, term.length) - 2 && term.length < 14
  )
}

/** The term that a word is a misspelling of. */
const termNear = remembered((word: string, language: string): null | string => {
  const terms = BY_BEGINNING.get(language)?.get(word.slice(0, 2)) ?? []
  const known = terms.filter((term) => word.startsWith(term))
  for (const term of terms) {
    // A word that begins with a term can be a longer one without its joining letter: `personuppgiftansvarig`.
    if (known.length > 0 && !known.every((one) => one.length < term.length && term.startsWith(one))) continue
    if (term.length < 9 || term.includes(' ')) continue
    const most = term.length >= 14 ? 2 : 1
    for (const length of [term.length, term.length + 1, term.length - 1]) {
      const begin = word.slice(0, length)
      if (begin.length !== length) continue
      if (isNear(begin, term, most) && !isForm(word, begin, term, language)) return term
    }
  }
  return null
})

/** Terms that are misspelt in a text: most of its long words are none. */
const misspeltIn = remembered((text, language) =>
  matchesIn(text, WORD).flatMap(({ 0: word, index }) => {
    const term = termNear(word.toLowerCase(), language)
    return term === null ? [] : [{ end: index + word.length, start: index, term, text: word }]
  }),
)

/** Words of the field that are misspelt, run together or torn apart. */
export const spelling = sectionRule({
  id: 'spelling',
  kind: 'text',
  severity: 'information',
  cites: ['GDPR Art. 12(1)'],
  languages: ['fi', 'sv', 'en'],
  title: {
    fi: 'Alan sanojen kirjoitusasu',
    sv: 'Stavningen av fackord',
    en: 'Spelling of the words of the field',
  },
  help: {
    fi: 'Lukija etsii ja vertaa asioita sanojen mukaan. Kirjoita tietosuojan sanat niin kuin laissa.',
    sv: 'Läsaren söker och jämför saker efter ord. Skriv dataskyddets ord så som de står i lagen.',
    en: 'Readers look things up by their words. Write those of data protection as the law does.',
  },
  messages: {
    misspelt: {
      fi: 'Onko ”{{words}}” kirjoitettu oikein? Vertaa: {{term}}…',
      sv: 'Är ”{{words}}” rätt stavat? Jämför: {{term}}…',
      en: 'Is “{{words}}” spelt right? Compare: {{term}}…',
    },
    regulation: {
      fi: '”{{words}}” kirjoitetaan yhdysmerkillä: tietosuoja-asetus.',
      sv: '”{{words}}” skrivs: dataskyddsförordningen.',
      en: '“{{words}}” is written: General Data Protection Regulation.',
    },
    split: {
      fi: '”{{words}}” kirjoitetaan yhteen.',
      sv: '”{{words}}” skrivs ihop.',
      en: '“{{words}}” is written in one word.',
    },
    together: {
      fi: '”{{words}}” on kaksi sanaa.',
      sv: '”{{words}}” är två ord.',
      en: '“{{words}}” is two words.',
    },
  },
  examples: [
    {
      language: 'fi',
      in: 'legalBasis',
      bad: 'Tietosuojaasetuksen mukainen peruste.',
      good: 'Tietosuoja-asetuksen mukainen peruste.',
    },
    {
      language: 'fi',
      in: 'controller',
      bad: 'Rekisterinpitjän nimi on Kotikulma Oy.',
      good: 'Rekisterinpitäjän nimi on Kotikulma Oy.',
    },
    {
      language: 'fi',
      in: 'dataContent',
      bad: 'Tallennamme henkilö tietoja.',
      good: 'Tallennamme henkilötietoja ja henkilöstön tietoja. Tieto suojataan.',
    },
    {
      language: 'fi',
      in: 'legitimateInterests',
      bad: 'Perusteena on oikeutettuetu.',
      good: 'Perusteena on oikeutettu etu, käsittelyjä on kaksi.',
    },
    {
      language: 'sv',
      in: 'legitimateInterests',
      bad: 'Berättigatintresse',
      good: 'Berättigat intresse',
    },
    {
      language: 'sv',
      in: 'complaint',
      bad: 'Kontakta tillsynmyndigheten.',
      good: 'Kontakta tillsynsmyndigheten.',
    },
    {
      language: 'sv',
      in: 'dataContent',
      bad: 'Vi lagrar person uppgifter.',
      good: 'Vi lagrar personuppgifter och personalens uppgifter.',
    },
    {
      language: 'en',
      in: 'retention',
      bad: 'The retetnion period is a year.',
      good: 'The retention period is a year, without detention.',
    },
    {
      language: 'en',
      in: 'legalBasis',
      bad: 'Our legalobligation is the Act.',
      good: 'Our legal obligation is the Act.',
    },
    {
      language: 'en',
      in: 'controller',
      bad: 'The contoller is Larkfield Ltd.',
      good: 'The controller is Larkfield Ltd, and its personnel.',
    },
    {
      language: 'sv',
      in: 'controller',
      bad: 'Personuppgiftbiträdet heter Kvist Ab.',
      good: 'Personuppgiftsbiträdet heter Kvist Ab, och personuppgifterna är få.',
    },
    {
      language: 'sv',
      in: 'registerName',
      bad: 'Medlämsregister',
      good: 'I medlemsregistret finns namn; medlemsregister är det enda registret.',
    },
  ],
  checkSection: (section) => {
    const language = languageOf(section)
    const [merged, split, regulation] = [MERGED_WORDS.get(language), SPLIT[language], REGULATION[language]]
    const found: Misspelt[] = [
      ...(regulation ? placesIn(section, regulation) : [])
        .filter(({ text }) => !/^tietosuoja-asetu|^dataskyddsförordning/iu.test(text))
        .map((place) => ({ ...place, message: 'regulation' as const, term: '' })),
      ...(merged ? placesIn(section, merged) : []).map((place) => ({
        ...place,
        message: 'together' as const,
        term: '',
      })),
      ...(split ? placesIn(section, split) : [])
        .filter(({ text }) => !SV_BOTH.test(text))
        .map((place) => ({
          ...place,
          fix: { text: place.text.replace(/\s+/, ''), type: 'replace' as const },
          message: 'split' as const,
          term: '',
        })),
      ...section.blocks.flatMap(({ text }, block) =>
        misspeltIn(text, language).map((one) => ({
          ...one,
          block,
          groups: [],
          message: 'misspelt' as const,
        })),
      ),
    ]
    return withoutOverlaps(found).map(({ fix, message, term, ...place }) => ({
      ...(fix && { fix }),
      message,
      params: { words: shortened(place.text), ...(message === 'misspelt' && { term }) },
      words: wordsAt(place),
    }))
  },
})
