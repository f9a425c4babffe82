import { matchesIn } from '../../matching/matches.js'
import { rememberedByText } from '../../matching/remembered.js'
import { foldMarks } from '../../spelling.js'

/** The name of an organisation in a text, told by its form. Offsets are in UTF-16 code units. */
export type OrganisationInText = { name: string; start: number; end: number }

/** What ends the name of a company or an association. Its case stands behind a colon: `Oy:n`. */
const FORM =
  "(?:Oyj|Oy(?: Ab)?|Ab(?: Oy)?|AB|Abp|Ky|KY|OY|Tmi|Osk|osk|ry|r\\.y\\.|rf|r\\.f\\.|rs|sr|Ltd\\.?|Limited|LLP|LLC|plc|PLC|Inc\\.?|GmbH|SA|BV)(?:[:’'][a-zäö]{1,6})?"
/** A word that names a body by itself, with an own name before it. */
const BODY =
  "(?:\\p{L}{0,20}(?:yhdisty[sk]|säätiö|seurakun[tn]|osuuskun[tn]|kaupun[gk]|kunta|kunnan|kunnalla|kerho|liitto|liito|urheiluseura|lukio|hyvinvointialue)\\p{Ll}{0,8}|\\p{L}{0,20}(?:förening|stiftelse|församling|kommun|sällskap|klubb|andelslag|förbund)(?:en|et)?s?|(?:Club|Association|Foundation|Trust|Society|University|College|Council|Charity|Institute|Federation)(?:[’']s)?)"
const CAPITAL = "\\p{Lu}[\\p{L}\\p{N}.’'+-]{0,30}"
const LINK = '(?:&|ja|och|and|of|of the|för|i|på|vid|in|de|von)'

const BY_FORM = new RegExp(
  `(?<![\\p{L}\\p{N}])${CAPITAL}(?: (?:${LINK} )?${CAPITAL}){0,4}(?: \\p{Ll}[\\p{Ll}-]{2,25}){0,2} ${FORM}(?![\\p{L}\\p{N}])`,
  'gu',
)
/** Names of housing companies, whose form stands in front: `Asunto Oy Mäntyrinne`. */
const BY_PREFIX = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:Asunto|As\\.|Kiinteistö|Bostads|Fastighets)[ -]?(?:Oy|Ab|osakeyhtiö|aktiebolag) ${CAPITAL}(?: ${CAPITAL}){0,3}(?![\\p{L}\\p{N}])`,
  'gu',
)
const BY_BODY = new RegExp(
  `(?<![\\p{L}\\p{N}])${CAPITAL}(?: (?:${LINK} )?${CAPITAL}){0,3} ${BODY}(?![\\p{L}\\p{N}])`,
  'gu',
)

/** Words that begin a sentence or a line before a name, and are no part of it. */
const BEFORE =
  /^(?:Rekisterinpitäj\p{L}*|Yhteisrekisterinpitäj\p{L}*|Nimi|Yhtiö\p{L}*|Yritys|Yrityksen|Yhdisty\p{L}*|Me|Kun|Jos|Tämä|Rekisteri\p{L}*|Käsittelijä\p{L}*|Henkilötieto\p{L}*|Tieto\p{L}*|Tiedot|Personuppgiftsansvarig\p{L}*|Namn|Föreningen|Företaget|Bolaget|Hos|Om|När|I|Vi|Registrets|Registret|Controller|The|Our|At|Name|We|If|When|By|In|For|This|Company|Data|Under)\s(?=\p{Lu})/u

/** Authorities and sorts of bodies that notices name beside the controller. */
const NOBODY =
  /tietosuoja|tieto­suoja|dataskydd|dataombud|data protection|information commissioner|^(?:EU|Euroopan|European|Europeiska|Finnish|Suomen|Finlands|Sveriges|Privacy|Google|Microsoft|Meta)(?!\p{L})/iu

const FORM_AT_END = new RegExp(`\\s${FORM}$`, 'u')
/** The form of an organisation, right behind its name. */
export const FORM_BEHIND = new RegExp(`^\\s?${FORM}(?!\\p{L})`, 'u')

/** True of a name with its form, such as `Kotikulma Oy`. */
export const hasForm = (name: string): boolean => FORM_AT_END.test(name)

/** A name as it is compared: without its form, its case, marks and letter case. */
export const bareName = rememberedByText((name) =>
  foldMarks(name)
    .replace(FORM_AT_END, '')
    .replace(/^(?:Oy|Ab|Tmi)\s/u, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}& ]/gu, '')
    .replace(/\s+/g, ' ')
    .trim(),
)

/** An installation may know more organisations than notices name. */
const KNOWN = 50_000

/** The words of a name as they begin in every case. */
export const stemsOf = rememberedByText(
  (name): readonly string[] =>
    bareName(name)
      .split(' ')
      .map((word, index, all) => (index === all.length - 1 && word.length > 6 ? word.slice(0, -1) : word)),
  KNOWN,
)

/** So many are looked for sooner than the words of a text are told apart. */
const FEW = 50

/** How long a beginning of a word is looked at. */
const LONGEST = 40

/** How the words of a text begin: every beginning of every word, in lower case. */
const beginningsIn = rememberedByText((text): ReadonlySet<string> => {
  const beginnings = new Set<string>()
  for (const [word] of text.toLowerCase().matchAll(/[\p{L}\p{N}]+/gu)) {
    for (let end = Math.min(word.length, LONGEST); end > 0; end -= 1) {
      const beginning = word.slice(0, end)
      if (beginnings.has(beginning)) break
      beginnings.add(beginning)
    }
  }
  return beginnings
})

const beginningOf = (stem: string): string => (/^[\p{L}\p{N}]*/u.exec(stem)?.[0] ?? '').slice(0, LONGEST)

/**
 * Those of many names whose words all begin some word of a text: no other can be in it. What is looked for sentence by sentence
 * does not so grow with all organisations that an installation knows.
 */
export const namesThatMayBeIn = (text: () => string, names: readonly string[]): readonly string[] => {
  if (names.length <= FEW) return names
  const beginnings = beginningsIn(text())
  return names.filter((name) =>
    stemsOf(name).every((stem) => {
      const beginning = beginningOf(stem)
      return beginning === '' || beginnings.has(beginning)
    }),
  )
}

/** A word without the ending that cases give it, as near as that can be told. */
const stem = (word: string): string => (word.length < 5 ? word : word.slice(0, Math.max(4, word.length - 3)))

/** True for two names of the same organisation: one may be shorter, or in another case. */
export const isSameOrganisation = (one: string, other: string): boolean => {
  const words = (name: string) => bareName(name).split(' ').filter(Boolean)
  const [a, b] = [words(one), words(other)]
  const [few, many] = a.length <= b.length ? [a, b] : [b, a]
  if (few.length === 0) return true
  return few.every((word) =>
    many.some((each) => each === word || each.startsWith(stem(word)) || word.startsWith(stem(each))),
  )
}

/**
 * Organisations that a text names, by the form that names of companies, associations, foundations and municipalities have in
 * Finnish, Swedish and English.
 */
export const organisationsIn = rememberedByText((text: string): readonly OrganisationInText[] => {
  const found: OrganisationInText[] = []
  for (const expression of [BY_PREFIX, BY_FORM, BY_BODY]) {
    for (const match of matchesIn(text, expression)) {
      let name = match[0]
      let start = match.index
      for (let cut = BEFORE.exec(name); cut; cut = BEFORE.exec(name)) {
        name = name.slice(cut[0].length)
        start += cut[0].length
      }
      const end = start + name.length
      if (NOBODY.test(name) || !/\s/u.test(name)) continue
      if (found.some((one) => one.start < end && one.end > start)) continue
      found.push({ end, name, start })
    }
  }
  return found.sort((one, other) => one.start - other.start)
})
