import type { SectionKey } from '../notice/vocabulary.js'
import type { NamedMatters } from './keys.js'
import type { Piece } from './piece.js'

import { SECTION_KEYS } from '../notice/vocabulary.js'
import { isBare, isOfficial, mattersOf, officialStart } from './keys.js'
import { boldStart, cutPiece } from './piece.js'

/** The number of a heading: as written, and as it counts. */
export type HeadingNumber = { written: string; major: number; sub: null | number; letter: string }

/** How a line shows that it is a heading. */
export type Style = 'bold' | 'caps' | 'loose' | 'number' | 'plain' | 'question' | 'subnumber' | `h${number}`

/** A line that could be the heading of a section, with what of it is already the text. */
export type Candidate = {
  styles: Style[]
  number: HeadingNumber | null
  heading: string
  rest: null | Piece
} & NamedMatters

const NUMBER =
  /^(?:§\s{0,2}|\[(?=\d{1,2}\])|(?:kohta|punkt|section)\s{1,2})?(?:(\d{1,2})(?:\.(\d{1,2}))?(?:\.\d{1,2})?\s?([a-h](?!\p{L}))?(?:\.\)|[.):\]]|\s?§|\s[-–—])?|(X{0,2}(?:IX|IV|V?I{1,3}|V)|X{1,2})([.)]?))\s{0,4}(?=[\p{L}"”“(])/iu
const ROMAN: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10 }

const romanValue = (written: string): number => {
  const values = [...written.toLowerCase()].map((letter) => ROMAN[letter] ?? 0)
  return values.reduce((sum, value, index) => sum + (value < (values[index + 1] ?? 0) ? -value : value), 0)
}

/** True for words that a Roman number without a mark can be of: `I Sverige` and `V Market` are none. */
const isHeaded = (words: string): boolean =>
  words.length <= 120 &&
  /^\p{Lu}/u.test(words) &&
  !/[.;,!]$/u.test(words) &&
  mattersOf(tidyHeading(words)).keys.length > 0

/** The number that a line begins with, and how many characters it takes with its mark. */
export const numberAt = (text: string): { length: number; number: HeadingNumber } | null => {
  const match = NUMBER.exec(text.slice(0, 40))
  if (!match) return null
  const [whole, digits, sub, letter = '', roman, mark = ''] = match
  // The pronoun and the letter of a list are no numbers.
  if (roman !== undefined && roman !== roman.toUpperCase()) return null
  // Some programs leave no space behind a number: `10.Rekisterin nimi`.
  if (!/\s$/u.test(whole) && !/^\d{1,2}[.)]\p{Lu}\p{Ll}/u.test(text)) return null
  if (roman !== undefined && mark === '' && !isHeaded(text.slice(whole.length))) return null
  return {
    length: whole.length,
    number: {
      letter: letter.toLowerCase(),
      major: roman === undefined ? Number(digits) : romanValue(roman),
      sub: sub === undefined ? null : Number(sub),
      written: whole
        .trim()
        .replace(/^(?:[§[]|\p{L}{5,7}\s)\s*/u, '')
        .replace(/[.):\]]{1,2}$|\s?(?:§|[-–—])$/u, '')
        .replace(/\s/gu, ''),
    },
  }
}

const MANY_SENTENCES = /[.!?]\s+\p{Lu}\p{L}{2,}\s/u

/** A heading without the mark at its end. */
export const tidyHeading = (text: string): string =>
  text
    .replace(/\s+/gu, ' ')
    .replace(/\s?[:–—-]\s*$/u, '')
    .trim()

/** Words before a colon that are a heading, and where the text behind it begins. */
const LABEL = /^((?:[^:?!]|:(?=\p{L})){3,90}?)\s?:\s+(?=\S)/u
const SENTENCE = /^((?:[^.:?!]|:(?=\p{L})){3,90}?)(?:\.|\s[–—-])\s+(?=[\p{Lu}"”])/u
const QUESTION = /^[^.!?]{6,140}\?(?=\s|$)/u
const CAPITALS = /^(?:[\p{Lu}\p{N}(),/&:;’'-]{2,30}\s+){0,14}[\p{Lu}-]{2,30}[:.]?(?=\s+[\p{L}\p{N}])/u

const isCapitals = (text: string): boolean => {
  const letters = text.replace(/[^\p{L}]/gu, '')
  return letters.length >= 4 && letters === letters.toUpperCase() && letters !== letters.toLowerCase()
}

/** A finite verb or a pronoun, as sentences have and headings other than questions do not. */
const SENTENCE_WORDS =
  /(?<!\p{L})(?:on|ovat|ei|eivät|emme|voi|voidaan|käytämme|käsittelemme|keräämme|säilytämme|säilytetään|käytetään|käsitellään|kerätään|luovutetaan|är|har|kan|inte|vi|behandlar|samlar|lagras|sparas|is|are|was|may|will|can|we|you|not|has|have)(?!\p{L})/iu

type Split = { end: number; from: number; style: Style }

/** Where in a line a heading ends that the text follows on the same line. */
const runIn = (piece: Piece, numbered: boolean): Split | null => {
  const { text } = piece
  const keyed = (end: number): boolean => mattersOf(tidyHeading(text.slice(0, end))).keys.length > 0
  const bold = boldStart(piece)
  if (bold > 0 && bold < text.length && bold <= 140 && keyed(bold) && !/^\s*\p{Ll}/u.test(text.slice(bold)))
    return { end: bold, from: bold, style: 'bold' }
  const label = LABEL.exec(text)
  if (label?.[1] && isBare(label[1])) return { end: label[1].length, from: label[0].length, style: 'plain' }
  const capitals = CAPITALS.exec(text)
  if (capitals && isCapitals(capitals[0])) {
    // A name in capitals may follow: the longest part of them that is a heading and nothing else comes first.
    const ends = [...capitals[0].matchAll(/\S(?=\s|$)/gu)].map(({ index }) => index + 1).reverse()
    const end = ends.find((one) => isBare(text.slice(0, one))) ?? ends.find(keyed)
    if (end !== undefined && /\p{Ll}/u.test(text.slice(end))) return { end, from: end, style: 'caps' }
  }
  const question = QUESTION.exec(text)
  if (question && question[0].length < text.length && keyed(question[0].length))
    return { end: question[0].length, from: question[0].length, style: 'question' }
  const sentence = SENTENCE.exec(text)
  if (sentence?.[1] && isBare(sentence[1]))
    return { end: sentence[1].length, from: sentence[0].length, style: 'plain' }
  if (numbered && !isCapitals(text)) {
    const official = officialStart(text)
    if (
      official > 0 &&
      /^[:\s]\s*(?!(?:JA|SEKÄ|OCH|SAMT|AND|TAI|ELLER|OR)\s)[\p{Lu}\d]/u.test(text.slice(official))
    )
      return { end: official, from: official, style: 'plain' }
  }
  return null
}

/** As many words with a full stop behind them are no heading. */
const WORDS_OF_PROSE = 13

const withoutMarks = (text: string): string => text.replace(/^[\s:.–—-]+/u, '')

/** A question without its mark: `Mitä tietoja käsitellään`. */
const UNMARKED_QUESTION =
  /^(?:Mitä|Miksi|Mistä|Miten|Mihin|Minne|Millä|Millaisia|Kuka|Ketkä|Keneen|Keneltä|Kenelle|Kauanko|Kuinka|Vad|Varför|Varifrån|Hur|Vem|Vilka|Till vem|What|Why|How|Who|Where) [^.!?:;,@]{3,80}$/u

/** What a line could be the heading of; null for one that cannot be any. */
export const candidateOf = (piece: Piece): Candidate | null => {
  const { cell, kind, level, list, text } = piece
  if (cell !== null || text.length < 3) return null
  if (kind === 'item' && !(list?.ordered && list.depth === 0 && list.number !== null)) return null
  const counted = numberAt(text)
  const ofItem = list?.number ?? null
  const number: HeadingNumber | null =
    counted?.number ??
    (ofItem === null ? null : { letter: '', major: ofItem, sub: null, written: String(ofItem) })
  const body = counted ? cutPiece(piece, counted.length) : piece
  const styles: Style[] = number ? [number.sub === null ? 'number' : 'subnumber'] : []
  const whole = (style: Style[]): Candidate => {
    const heading = tidyHeading(body.text)
    return { heading, number, rest: null, styles: [...styles, ...style], ...mattersOf(heading) }
  }
  if (kind === 'heading') return body.text.length > 300 ? null : whole([`h${level}`])
  const split = runIn(body, number !== null)
  if (split) {
    const heading = tidyHeading(body.text.slice(0, split.end).replace(/\.\s*$/u, ''))
    const rest = cutPiece(body, body.text.length - withoutMarks(body.text.slice(split.from)).length)
    const named = mattersOf(heading)
    if (named.keys.length > 0 && rest.text !== '')
      return { heading, number, rest, styles: [...styles, split.style], ...named }
  }
  if (body.text.length > 200 || MANY_SENTENCES.test(body.text)) return null
  // Prose is told before its words are looked at.
  if (/[.;,!]$/u.test(body.text) && body.text.split(' ', WORDS_OF_PROSE).length >= WORDS_OF_PROSE) return null
  const { keys } = mattersOf(tidyHeading(body.text))
  const looks: Style[] = []
  if (keys.length > 0 && UNMARKED_QUESTION.test(body.text)) looks.push('question', 'plain')
  if (boldStart(body) >= body.text.length && body.text.length <= 160 && !/[;,]$/u.test(body.text))
    looks.push('bold')
  if (isCapitals(body.text) && !/[@]/u.test(body.text)) looks.push('caps')
  if (/^[^.!?]{6,120}\?$/u.test(body.text) && /^\p{Lu}/u.test(body.text)) {
    looks.push('question')
    if (keys.length > 0) looks.push('plain')
  }
  if (looks.includes('plain')) return whole(looks)
  if (keys.length > 0 && (isBare(body.text) || isOfficial(body.text))) looks.push('plain')
  else if (
    keys.length > 0 &&
    body.text.length <= 80 &&
    /^\p{Lu}/u.test(body.text) &&
    !/[.!;,@]$/u.test(body.text) &&
    !/@|:(?=.)/u.test(body.text) &&
    !SENTENCE_WORDS.test(body.text)
  )
    looks.push('loose')
  const endsAsText =
    /[.;,]$/u.test(body.text) && !(keys.length > 0 && body.text.length <= 110 && looks.length > 0)
  if (endsAsText && looks.length === 0) return null
  if (number !== null && endsAsText) return null
  return styles.length + looks.length === 0 ? null : whole(looks)
}

/** Matters that stand under a heading of the first, as parts of it. */
export const FAMILIES: Partial<Record<SectionKey, readonly SectionKey[]>> = {
  controller: ['contactPerson', 'dpo', 'registerName'],
  otherRights: SECTION_KEYS.filter((key) => key.startsWith('right')),
  rights: [...SECTION_KEYS.filter((key) => key.startsWith('right')), 'complaint', 'otherRights'],
  security: ['securityElectronic', 'securityManual'],
}
