import { cleanText } from '../../notice/inline.js'

/**
 * A text as it is drawn: composed (NFC), every kind of space a plain one or one that does not break, and without what has no
 * looks of its own, such as soft hyphens.
 */
export const drawnText = (text: string): string =>
  cleanText(text)
    .normalize('NFC')
    .replace(/[\u00a0\u2007\u202f]/g, '\u00a0')
    .replace(/(?!\u00a0)[\s\p{Z}]/gu, ' ')
    .replace(/\p{Default_Ignorable_Code_Point}/gu, '')

/** A text has characters that the font of a PDF has no glyphs for: PDF/A and PDF/UA allow none to be drawn as a box. */
export class CharactersMissing extends Error {
  override readonly name = 'CharactersMissing'

  constructor(readonly characters: readonly string[]) {
    super(`The font of PDFs has no glyphs for: ${characters.join(' ')}`)
  }
}

/** The most characters that are named: one script makes hundreds. */
const MOST_NAMED = 20

/**
 * Refuses a text with characters that cannot be drawn.
 *
 * @throws CharactersMissing
 */
export const checkCharacters = (text: string, covers: (codePoint: number) => boolean): void => {
  const missing = [...new Set(drawnText(text))].filter(
    (character) => character !== '\u00a0' && !covers(character.codePointAt(0) ?? 0),
  )
  if (missing.length > 0) throw new CharactersMissing(missing.slice(0, MOST_NAMED))
}
