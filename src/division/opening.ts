import type { DateRole } from '../notice/check/text/dates.js'
import type { PartialDate } from '../notice/document.js'
import type { Piece, Place } from './piece.js'

import { datesIn, roleBefore } from '../notice/check/text/dates.js'
import { sentencesOf } from '../notice/check/text/sentences.js'
import { mattersOf } from './keys.js'
import { cutPiece, isBold } from './piece.js'
import { namesNotice } from './documentName.js'
import { addAll } from '../notice/many.js'

/** What a date of a notice is of: as rules tell it, or from when the notice is in force. */
export type ToldRole = 'effective' | DateRole

/** A date that a text tells of itself. */
export type ToldDate = {
  /** Null for a date that stands alone. */
  role: null | ToldRole
  /** The words that say what it is of, as written. */
  label: string
  asWritten: string
  date: PartialDate
  ambiguous: boolean
  /** The sentence or line it is in. */
  quote: string
  place: Place
}

/** What stands before the sections: the name of the notice, the law it is given by, its dates, and the rest. */
export type Opening = {
  title: null | { text: string; place: Place; named: boolean }
  statute: null | { text: string; place: Place }
  /** Those of lines that say nothing but a date; they are in `rest` no more. */
  dates: ToldDate[]
  rest: Piece[]
}

/** What a line of law says: an act by its number, sections, articles. */
const LAW =
  /\d{1,4}\/\d{4}|§|artikl|(?<!\p{L})art(?:icle|\.)|laki|lain(?!\p{L})|asetu|lagen|förordning|GDPR|(?<!\p{L})Act(?!\p{L})|regulation/iu

const EFFECTIVE =
  /(?<!\p{L})(?:voimassa|voimaan|alkaen|gäller|i ?kraft|giltig|gällande|effective|in force|valid|takes effect)\p{L}{0,6}(?:\s(?:date|from))?/giu

/** Words that a line about a date is made of, beside the date. */
const DATE_WORDS =
  /(?<!\p{L})(?:laadi\p{L}*|laati\p{L}*|päiv\p{L}*|pvm|viimei\p{L}*|viimeksi|muu[tn]\p{L}*|muok\p{L}*|tarkist\p{L}*|tarkast\p{L}*|katselmoi\p{L}*|hyväksy\p{L}*|julkais\p{L}*|voima\p{L}*|tulee|tullut|astu[iu]\p{L}*|alkaen|lähtien|tehty|on|ja|den|senast|senaste|uppdater\p{L}*|ändr\p{L}*|revider\p{L}*|gransk\p{L}*|upprätt\p{L}*|datum|daterad|utarbeta\p{L}*|uppgjor\p{L}*|avfatta\p{L}*|kirjoitettu|sammanst\p{L}*|skapad|godkän\p{L}*|gäll\p{L}*|träd\p{L}*|från|för|fr|o|m|och|med|i|kraft|last|latest|updated?|changed?|modified|amended|revis\p{L}*|review\p{L}*|prepared|drawn|up|drafted|dated?|date|created|published|effective|valid|takes?|comes?|enter(?:s|ed)|effect|into|from|in|force|of|as|the|this|version\p{L}*|versio\p{L}*|v|selost\p{L}*|tietosuojaselost\p{L}*|rekisteriselost\p{L}*|dokument\p{L}*|asiakirja\p{L}*|beskrivning\p{L}*|dataskyddsbeskrivning\p{L}*|notice|policy|privacy|statement|kello|klo|kl|was|were|has|been|är|har)(?!\p{L})/giu

/** What a date is of, by the nearest words before it. */
const roleOf = (text: string, start: number): null | ToldRole => {
  const before = text.slice(Math.max(0, start - 60), start)
  const told = [...before.matchAll(EFFECTIVE)].at(-1)
  if (told && roleBefore(before.slice(told.index + told[0].length), before.length) === null)
    return 'effective'
  return roleBefore(text, start)
}

/** What a date is of where its words stand behind it: `1.1.2024 alkaen`. */
const roleAfter = (text: string, end: number): null | ToldRole => {
  const after = text.slice(end, end + 30).split(/[.,;]/u, 1)[0] ?? ''
  EFFECTIVE.lastIndex = 0
  if (EFFECTIVE.test(after)) return 'effective'
  return roleBefore(after, after.length)
}

/** True for words that tell a date and nothing else. */
export const isOnlyDate = (text: string): boolean => {
  if (text.length > 160) return false
  const dates = datesIn(text)
  if (dates.length === 0) return false
  let rest = text
  for (const { end, start } of dates.toReversed()) rest = `${rest.slice(0, start)} ${rest.slice(end)}`
  return !/\p{L}/u.test(rest.replace(DATE_WORDS, ' '))
}

/** Words that say what the date beneath or beside them is of, and nothing else. */
const isOnlyLabel = (text: string): boolean =>
  text.length <= 60 &&
  !/\d/u.test(text) &&
  roleBefore(`${text} `, text.length + 1) !== null &&
  !/\p{L}/u.test(text.replace(DATE_WORDS, ' '))

/** The dates that a piece of text tells of the notice; those without a role too. */
export const datesTold = (text: string, place: Place, above = ''): ToldDate[] => {
  let from = 0
  return datesIn(text).flatMap(({ ambiguous, date, end, start }): ToldDate[] => {
    const role =
      roleOf(text, start) ??
      (start - from <= 3 && above !== '' ? roleOf(`${above} `, above.length + 1) : null) ??
      roleAfter(text, end)
    const label = text
      .slice(from, start)
      .split(/[.!?]\s/u)
      .slice(-1)
      .join('')
      .replace(/^[\s.,;–—|()-]+|[\s:.,(–—-]+$/gu, '')
      .trim()
    from = end
    return date === null
      ? []
      : [
          {
            ambiguous,
            asWritten: text.slice(start, end),
            date,
            label: label === '' ? above : label,
            place,
            quote: label === '' && above !== '' ? `${above} ${text}` : text,
            role,
          },
        ]
  })
}

const SEPARATOR = /\s[–—|•]\s|\s-\s(?=\p{L})/gu

/** The parts of a title line, with what stands between them. */
const partsOf = (piece: Piece): Piece[] => {
  const parts: Piece[] = []
  let from = 0
  for (const match of piece.text.matchAll(SEPARATOR)) {
    parts.push(cutPiece(piece, from, match.index))
    from = match.index + match[0].length
  }
  return [...parts, cutPiece(piece, from)].filter(({ text }) => text !== '')
}

const isStatute = (text: string): boolean =>
  text.length <= 180 &&
  LAW.test(text) &&
  !/[.!?]$/u.test(text) &&
  !namesNotice(text) &&
  mattersOf(text).keys.length === 0

const isSentence = (text: string): boolean => /[.!?]$/u.test(text) && text.split(/\s/u).length > 4

/** So many lines a letterhead has at most. */
const LETTERHEAD = 8

/**
 * The opening of a notice. Lines that only say a date, and sentences that do, are told apart from the text.
 *
 * @param language decides where sentences end
 */
export const openingOf = (before: readonly Piece[], language: string): Opening => {
  const dates: ToldDate[] = []
  const rest: Piece[] = []
  let title: Opening['title'] = null
  let statute: Opening['statute'] = null
  const isName = ({ kind, text }: Piece): boolean =>
    kind !== 'item' && !isSentence(text) && namesNotice(text) && text.length <= 160
  // A letterhead may name the sort of document before its title does.
  const [wanted = -1] = [
    before.findIndex((piece) => piece.kind === 'heading' && isName(piece)),
    before.findIndex((piece, index) => index < LETTERHEAD && isBold(piece) && isName(piece)),
    before.findIndex(isName),
  ].filter((found) => found >= 0)
  const named =
    wanted >= 0
      ? wanted
      : before.findIndex(
          ({ kind, text }) => kind === 'heading' && roleBefore(`${text} `, text.length) === null,
        )
  const first =
    named >= 0
      ? named
      : before.findIndex(
          ({ cell, kind, text }) =>
            kind === 'paragraph' &&
            cell === null &&
            text.length <= 120 &&
            !isSentence(text) &&
            !isStatute(text) &&
            !/[@:]|^\d/u.test(text) &&
            !isOnlyDate(text) &&
            !isOnlyLabel(text),
        )
  // A title comes first: what follows other text is none, unless it is called one.
  const at = named >= 0 || first <= 1 ? first : -1
  let above = ''
  let second: Piece | null = null
  for (const [index, piece] of before.entries()) {
    const { place, text } = piece
    if (piece === second) continue
    if (index === at) {
      const parts = partsOf(piece)
      const others = parts.filter((part) => {
        if (parts.length > 1 && statute === null && isStatute(part.text)) statute = { place, text: part.text }
        else if (parts.length > 1 && isOnlyDate(part.text)) addAll(dates, datesTold(part.text, place))
        else return true
        return false
      })
      const words = others.length === parts.length ? text : others.map((part) => part.text).join(' – ')
      // A large title may stand in two lines.
      const next = before[at + 1]
      if (
        /[:–—]$/u.test(words) &&
        piece.kind === 'heading' &&
        next?.kind === 'heading' &&
        next.level === piece.level
      ) {
        title = { named: named >= 0, place, text: `${words} ${next.text}` }
        second = next
      } else if (words !== '') title = { named: named >= 0, place, text: withoutDates(words, dates, place) }
      continue
    }
    if (piece.kind !== 'item' && isOnlyDate(text)) {
      addAll(dates, datesTold(text, place, above))
      above = ''
      continue
    }
    const next = before[index + 1]
    if (isOnlyLabel(text) && next && isOnlyDate(next.text)) {
      above = text.replace(/\s?:$/u, '')
      continue
    }
    if (statute === null && piece.kind !== 'item' && isStatute(text)) {
      statute = { place, text }
      continue
    }
    const sentences = piece.cell === null ? sentencesOf(text, language) : []
    if (sentences.length < 2 || !sentences.some((sentence) => isOnlyDate(sentence.text))) {
      rest.push(piece)
      continue
    }
    for (const sentence of sentences) {
      if (isOnlyDate(sentence.text)) addAll(dates, datesTold(sentence.text, place))
      else rest.push({ ...cutPiece(piece, sentence.start, sentence.end) })
    }
  }
  return { dates, rest: rejoined(rest), statute, title }
}

const LAST_WORD = /[\s,(–—-]{1,4}(\p{L}{2,25})\s?:?$/u

/** A date at the end of a title is no part of its name: `Tietosuojaseloste 24.5.2024`. */
const withoutDates = (title: string, dates: ToldDate[], place: Place): string => {
  const [date, ...others] = datesIn(title)
  if (!date || others.length > 0 || !/^[\s).]*$/u.test(title.slice(date.end))) return title
  const role = roleOf(title, date.start)
  const words = title.slice(0, date.start)
  let cut = words.trimEnd()
  for (let last = LAST_WORD.exec(cut); role !== null && last?.[1]; last = LAST_WORD.exec(cut)) {
    if (roleOf(`${last[1]} `, last[1].length + 1) === null) break
    cut = cut.slice(0, last.index)
  }
  const name = cut.replace(/[\s,;:(–—-]+$/u, '')
  if (name === '') return title
  addAll(dates, datesTold(title.slice(name.length).replace(/^[\s,;:(–—-]+/u, ''), place))
  return name
}

/** Sentences of one line that stand beside each other again. */
const rejoined = (pieces: readonly Piece[]): Piece[] => {
  const found: Piece[] = []
  for (const piece of pieces) {
    const last = found.at(-1)
    if (
      last &&
      last.paragraph === piece.paragraph &&
      last.paragraph >= 0 &&
      last.place === piece.place &&
      last.kind === piece.kind &&
      piece.cell === null
    )
      found[found.length - 1] = {
        ...last,
        runs: [...last.runs, { text: ' ' }, ...piece.runs],
        text: `${last.text} ${piece.text}`,
      }
    else found.push(piece)
  }
  return found
}

/** The lines at the end of a text that say nothing but a date, taken from it. */
export const closingDates = (pieces: Piece[]): { dates: ToldDate[]; lines: Piece[] } => {
  const lines: Piece[] = []
  for (
    let last = pieces.at(-1);
    last && last.kind !== 'item' && last.cell === null && isOnlyDate(last.text);
    last = pieces.at(-1)
  ) {
    lines.unshift(last)
    pieces.pop()
  }
  return { dates: lines.flatMap(({ place, text }) => datesTold(text, place)), lines }
}
