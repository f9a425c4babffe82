import type { Piece } from '../../division/piece.js'
import type { Discarded } from '../plan.js'

import { namesNotice } from '../../division/documentName.js'
import { isOnlyDate } from '../../division/opening.js'
import { INSTRUCTIONS } from '../../notice/check/text/instructions.js'
import { organisationsIn } from '../../notice/check/text/organisations.js'
import { sentencesOf } from '../../notice/check/text/sentences.js'

/** A button by which a visitor answers a pop-up. */
const BUTTON =
  /^(?:(?:hyväksy|salli|hylkää|kiellä|estä)(?: (?:kaikki|vain|ei-)?[\p{L} -]{0,40})?|hyväksyn(?: [\p{L} ]{0,30})?|(?:vain |pelkät )?(?:välttämättömät|pakolliset)(?: evästeet)?|tallenna (?:valinnat|asetukset)|(?:muokkaa |muuta )?(?:eväste)?asetu(?:kset|ksia)|sulje|näytä (?:tiedot|lisää)|ymmärrän|selvä|(?:acceptera|godkänn|tillåt|neka|avvisa)(?: [\p{L} ]{0,30})?|(?:endast|bara) nödvändiga(?: [\p{L} ]{0,20})?|spara (?:val|inställningar)|(?:cookie)?inställningar|anpassa|stäng|(?:accept|allow|reject|decline|deny)(?: [\p{L} ]{0,30})?|(?:only|strictly) necessary(?: [\p{L} ]{0,20})?|(?:cookie |manage |privacy )?(?:settings|preferences)|save (?:settings|choices|preferences)|customi[sz]e|close|got it|ok)[.!]?$/iu
/** A button that says which pop-up it belongs to. */
const SURE_BUTTON =
  /hyväksy|salli|hylkää|välttämättömät|acceptera|godkänn|tillåt|neka|nödvändiga|accept|allow|reject|necessary|got it/iu
const COOKIES = /eväste|kakor|cookie/iu
/** What links and lines around a page say. */
const CHROME =
  /^(?:(?:siirry|hyppää) (?:suoraan )?(?:sisältöön|pääsisältöön)|hoppa till (?:huvud)?innehåll\p{L}{0,4}|skip to (?:main )?content|takaisin(?: ylös| alkuun)?|tillbaka(?: till (?:toppen|början))?|till toppen|back(?: to top)?|etusivu|hem|startsida|home|valikko|meny|menu|haku|sök|search|kirjaudu(?: sisään)?|logga in|log in|sign in|tulosta(?: sivu)?|skriv ut|print|jaa(?: (?:tämä )?(?:sivu|artikkeli))?|dela(?: (?:denna |den här )?(?:sida|artikel)\p{L}{0,2})?|share(?: (?:this )?(?:page|article|post))?|suomeksi|på svenska|in english|fi|sv|en|(?:fi|sv|en)(?:\s?[|/·]\s?(?:fi|sv|en)){1,3})$/iu
/** Links to the top of a page, which stand behind each of its sections. */
const TO_TOP =
  /^(?:↑\s?)?(?:takaisin (?:ylös|alkuun)|sivun alkuun|tillbaka till (?:toppen|början)|till (?:sidans )?topp(?:en)?|back to (?:the )?top)$/iu
/** Where pages are shared, named below the words for it. */
const SHARED =
  /^(?:facebook|linkedin|instagram|twitter|x|whatsapp|bluesky|mastodon|threads|e-?mail|sähköposti|e-post)$/iu
const RIGHTS =
  /^(?:©|\(c\)|copyright)\s.{0,120}$|(?:kaikki oikeudet pidätetään|alla rättigheter förbehålls|all rights reserved)\.?$/iu
const ENTRY =
  /^(?:title|date|lang|language|layout|slug|author|permalink|description|tags|draft|published|categories|url|template|locale|lastmod|updated)\s?:\s/iu

const isButton = ({ text }: Piece): boolean => text.length <= 60 && BUTTON.test(text)
const isChrome = ({ text }: Piece): boolean => text.length <= 140 && (CHROME.test(text) || RIGHTS.test(text))

type Kept = { pieces: Piece[]; discarded: Discarded[] }

const named = (reason: Discarded['reason'], { place, text }: Piece): Discarded => ({
  origin: place,
  reason,
  text,
})

/** How far from the ends of a text a pop-up or a menu can be. */
const REACH = 40

/**
 * Takes away what stands around the text of a notice: data for programs before it, pop-ups about cookies, links of a page. A pop-up is
 * known by a button; beside one, lines about cookies and other buttons are of it too.
 */
export const withoutAround = (pieces: readonly Piece[]): Kept => {
  const discarded: Discarded[] = []
  const gone = new Set<Piece>()
  const drop = (reason: Discarded['reason'], piece: Piece) => {
    if (gone.has(piece)) return
    gone.add(piece)
    discarded.push(named(reason, piece))
  }
  const entries = pieces.findIndex(({ text }) => !ENTRY.test(text) && !/^-{3,}$/u.test(text))
  if (entries >= 2)
    pieces.slice(0, entries).forEach((piece) => {
      drop('frontMatter', piece)
    })
  const near = (index: number): boolean => index < REACH || index >= pieces.length - REACH
  pieces.forEach((piece, index) => {
    if (!near(index) || !isButton(piece) || !SURE_BUTTON.test(piece.text)) return
    // Beside a button there is another, or the question that it answers.
    const isPartOf = (one: Piece | undefined): one is Piece =>
      one !== undefined &&
      one.cell === null &&
      (isButton(one) || (COOKIES.test(one.text) && one.text.length <= 600 && !namesNotice(one.text)))
    if (!isPartOf(pieces[index - 1]) && !isPartOf(pieces[index + 1])) return
    drop('aroundTheText', piece)
    for (const step of [-1, 1]) {
      for (
        let at = index + step, one = pieces[at];
        isPartOf(one) && Math.abs(at - index) <= 8;
        at += step, one = pieces[at]
      )
        drop('aroundTheText', one)
    }
  })
  const left = pieces.filter((piece) => !gone.has(piece))
  left.forEach((piece, index) => {
    const isEdge = index < REACH || index >= left.length - 6
    const before = left[index - 1]
    const isShared = SHARED.test(piece.text) && before !== undefined && gone.has(before)
    if (piece.cell === null && ((isEdge && (isChrome(piece) || isShared)) || TO_TOP.test(piece.text)))
      drop('aroundTheText', piece)
  })
  const rest = left.filter((piece) => !gone.has(piece))
  // Names of pages before the name of the notice: a menu.
  const title = rest.findIndex(
    (piece) => piece.kind !== 'item' && namesNotice(piece.text) && piece.text.length <= 160,
  )
  if (title > 1 && title <= REACH) {
    const before = rest.slice(0, title)
    const isMenu = ({ cell, text }: Piece) =>
      cell === null &&
      text.length <= 30 &&
      !/[.:!?\d]/u.test(text) &&
      !isOnlyDate(text) &&
      organisationsIn(text).length === 0
    if (before.length >= 2 && before.every(isMenu))
      before.forEach((piece) => {
        drop('aroundTheText', piece)
      })
  }
  return { discarded, pieces: rest.filter((piece) => !gone.has(piece)) }
}

/** True for a sentence that tells one who fills a form what to do. */
const isInstruction = (sentence: string, language: string): boolean => {
  const expression = INSTRUCTIONS[language]
  if (!expression || sentence.length > 200) return false
  expression.lastIndex = 0
  const found = expression.exec(sentence)
  expression.lastIndex = 0
  return found !== null && found.index <= 3
}

/** Takes away lines that are nothing but what a form says to the one who fills it. */
export const withoutInstructions = (pieces: readonly Piece[], language: string): Kept => {
  const discarded: Discarded[] = []
  const kept = pieces.filter((piece) => {
    if (piece.kind === 'heading' || piece.text.length > 400) return true
    const sentences = sentencesOf(piece.text, language)
    if (!sentences.every(({ text }) => isInstruction(text.replace(/^[([]|[)\]]$/gu, ''), language)))
      return true
    discarded.push(named('instruction', piece))
    return false
  })
  return { discarded, pieces: kept }
}
