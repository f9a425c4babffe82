import type { DateRole } from '../notice/check/text/dates.js'
import type { CheckedBlock, CheckedLink, CheckedSection, CheckedText } from '../notice/check/subject.js'
import type { Language, PartialDate } from '../notice/document.js'
import type { ToldDate } from '../division/opening.js'
import type { Piece } from '../division/piece.js'

import { checkedBlock } from '../notice/check/subject.js'
import { divide } from '../division/divide.js'
import { datesTold, openingOf } from '../division/opening.js'
import { isBold } from '../division/piece.js'
import { readPieces } from './readPieces.js'

/** A notice as it was read from a text. */
export type ReadNotice = {
  title: null | string
  /** The line that says by which law the notice is given. */
  statute: null | string
  dates: { preparedOn: null | PartialDate; changedOn: null | PartialDate; reviewedOn: null | PartialDate }
  text: CheckedText
}

const linksOf = ({ runs }: Piece): CheckedLink[] => {
  const links: CheckedLink[] = []
  let at = 0
  for (const { href, text } of runs) {
    const last = links.at(-1)
    if (href !== undefined && last?.href === href && last.end === at) last.end += text.length
    else if (href !== undefined) links.push({ end: at + text.length, href, start: at })
    at += text.length
  }
  return links
}

const blocksOf = (pieces: readonly Piece[], language: Language): CheckedBlock[] =>
  pieces.map((piece, index) => {
    const { cell, kind, list, text } = piece
    const isTitle = isBold(piece) && kind === 'paragraph' && text.length <= 80 && index < pieces.length - 1
    return checkedBlock(cell ? 'cell' : kind === 'heading' || isTitle ? 'heading' : kind, text, language, {
      links: linksOf(piece),
      list: list?.id ?? null,
    })
  })

const FIELDS: Record<DateRole, keyof ReadNotice['dates']> = {
  changed: 'changedOn',
  prepared: 'preparedOn',
  reviewed: 'reviewedOn',
}

/** The first date of each sort that words before it name. */
const datesOf = (told: readonly ToldDate[]): ReadNotice['dates'] => {
  const dates: ReadNotice['dates'] = { changedOn: null, preparedOn: null, reviewedOn: null }
  for (const { date, role } of told) if (role !== null && role !== 'effective') dates[FIELDS[role]] ??= date
  return dates
}

const datesIn = (pieces: readonly Piece[]): ToldDate[] =>
  pieces.flatMap(({ place, text }, index) =>
    datesTold(text, place, (pieces[index - 1]?.text ?? '').slice(-60)),
  )

/**
 * Reads a notice that is no record: plain text, text with Markdown's marks, or HTML. Sections are told by their headings, and what
 * they are about by the official headings and by words that such headings have in Finnish, Swedish and English. Never throws.
 */
export const readNotice = (text: string, language: Language): ReadNotice => {
  const { before, sections: divided } = divide(readPieces(text))
  const { rest, statute, title } = openingOf(before, language)
  const part = (name: CheckedSection['part'], blocks: CheckedBlock[]): CheckedSection[] =>
    blocks.length === 0
      ? []
      : [{ anchor: null, blocks, heading: '', keys: [], language, part: name, position: null }]
  const alone = (words: null | { text: string }) =>
    words === null ? [] : [checkedBlock('paragraph', words.text, language)]
  const sections = [
    ...part('title', alone(title)),
    ...part('statute', alone(statute)),
    ...part('introduction', blocksOf(rest, language)),
    ...divided.map(({ heading, keys, pieces }, position): CheckedSection => ({
      anchor: null,
      blocks: blocksOf(pieces, language),
      heading,
      keys,
      language,
      part: 'section',
      position,
    })),
  ]
  const opened = datesOf(datesIn(before))
  const anywhere = datesOf(datesIn(divided.flatMap(({ pieces }) => pieces)))
  const isDated = Object.values(opened).some((date) => date !== null)
  return {
    dates: isDated ? opened : anywhere,
    statute: statute?.text ?? null,
    text: { content: null, language, sections },
    title: title?.text ?? null,
  }
}
