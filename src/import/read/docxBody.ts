import type { LeftOut } from '../sourceDocument.js'
import type { NumberCounter, Numbering, ShownNumber } from './docxNumbers.js'
import type { DocxStyles } from './docxStyles.js'
import type { XmlElement } from './xmlTree.js'

import { cleanText } from './inlines.js'
import { childElements, childNamed, descendantsNamed, resolveReferences } from './xmlTree.js'

/** What the paragraphs of a part are made ready with. */
export type BodyContext = {
  /** Of a notice that this plugin wrote: how many of its lists were marked; null for another file. */
  own: null | { lists: number }
  leftOut: LeftOut[]
  numbers: NumberCounter
  styles: DocxStyles
}

/** How the names begin of places that tell lists apart: which one it is and its first number follow. */
export const LIST_PLACE = 'pnlist_'

const NOWHERE = { page: null, line: null }

const element = (name: string, attributes = '', children: XmlElement['children'] = []): XmlElement => ({
  name,
  attributes,
  children,
})

/** The text of runs, deleted text too. */
const textOf = (of: XmlElement): string =>
  cleanText(
    descendantsNamed(of, 'w:t', 'w:delText', 'w:tab', 'w:br', 'w:p')
      .map((one) =>
        one.name === 'w:t' || one.name === 'w:delText'
          ? resolveReferences(one.children.filter((child) => typeof child === 'string').join(''))
          : ' ',
      )
      .join(''),
  )

const name = (leftOut: LeftOut[], text: string, reason: LeftOut['reason'] = 'hidden'): void => {
  if (text !== '') leftOut.push({ reason, text, origin: NOWHERE })
}

/** Takes out what is deleted, moved away or hidden, and names it. */
const takeOutHidden = (
  parent: XmlElement,
  { leftOut, styles }: Pick<BodyContext, 'leftOut' | 'styles'>,
  isParagraphHidden = false,
): void => {
  parent.children = parent.children.filter((child) => {
    if (typeof child === 'string') return true
    const isGone = child.name === 'w:del' || child.name === 'w:moveFrom'
    const isHidden =
      child.name === 'w:r' &&
      (styles.runIs(childNamed(child, 'w:rPr'), 'w:vanish') ?? isParagraphHidden) &&
      descendantsNamed(child, 'w:fldChar', 'w:txbxContent').length === 0
    if ((isGone && child.children.length > 0) || isHidden) {
      name(leftOut, textOf(child))
      return false
    }
    const isOfHidden =
      child.name === 'w:p' ? styles.paragraphIs(childNamed(child, 'w:pPr'), 'w:vanish') : isParagraphHidden
    takeOutHidden(child, { leftOut, styles }, isOfHidden)
    return true
  })
}

const propertiesOf = (paragraph: XmlElement): XmlElement => {
  const found = childNamed(paragraph, 'w:pPr')
  if (found) return found
  const made = element('w:pPr')
  paragraph.children.unshift(made)
  return made
}

const runsOf = (paragraph: XmlElement): XmlElement[] =>
  childElements(paragraph).flatMap((child) => {
    if (child.name === 'w:r') return [child]
    return [
      'w:fldSimple',
      'w:hyperlink',
      'w:ins',
      'w:moveTo',
      'w:sdt',
      'w:sdtContent',
      'w:smartTag',
    ].includes(child.name)
      ? runsOf(child)
      : []
  })

/** Says of each run what its styles say of it, which the converter does not look up. */
const tellBold = (paragraph: XmlElement, { styles }: BodyContext, isHeading: boolean): boolean => {
  const ofParagraph = styles.paragraphIs(childNamed(paragraph, 'w:pPr'), 'w:b')
  let isAllBold = true
  for (const run of runsOf(paragraph)) {
    const properties = childNamed(run, 'w:rPr')
    const isBold = styles.runIs(properties, 'w:b') ?? ofParagraph
    if (!isBold && textOf(run) !== '') isAllBold = false
    if (isHeading || !isBold) continue
    const written = properties ?? element('w:rPr')
    if (!properties) run.children.unshift(written)
    written.children = written.children.filter((child) => typeof child === 'string' || child.name !== 'w:b')
    written.children.push(element('w:b'))
  }
  return isAllBold
}

type Numbered = {
  paragraph: XmlElement
  numbering: null | Numbering
  shown: null | ShownNumber
  isHeading: boolean
  isAllBold: boolean
  isEmpty: boolean
  /** Whether its style says that it is an item of a list: what is bold and numbered may also be a heading. */
  isItem: boolean
}

const paragraphOf = (paragraph: XmlElement, context: BodyContext): Numbered => {
  const { numbers, styles } = context
  const properties = propertiesOf(paragraph)
  const level = styles.headingLevel(properties)
  const isEmpty = textOf(paragraph) === ''
  const numbering = styles.numbering(properties, (list, style) => numbers.levelOfStyle(list, style))
  const isAllBold = tellBold(paragraph, context, level !== null)
  if (level !== null) {
    properties.children = properties.children.filter(
      (child) => typeof child === 'string' || (child.name !== 'w:pStyle' && child.name !== 'w:numPr'),
    )
    properties.children.unshift(element('w:pStyle', ` w:val="PrivacyNoticeHeading${level}"`))
  }
  const shown = numbering && !isEmpty ? numbers.next(numbering) : null
  const isItem = styles.isListItem(properties)
  return { paragraph, numbering, shown, isHeading: level !== null, isAllBold, isEmpty, isItem }
}

const escapeXml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

/** Puts the number that Word shows into the text, in place of the numbering. */
const writeNumber = ({ isAllBold, isHeading, paragraph, shown }: Numbered): void => {
  if (!shown) return
  const properties = propertiesOf(paragraph)
  // What has a list of its style is kept from it by a list of no number.
  const none = element('w:numPr', '', [element('w:ilvl', ' w:val="0"'), element('w:numId', ' w:val="0"')])
  properties.children = [
    ...properties.children.filter((child) => typeof child === 'string' || child.name !== 'w:numPr'),
    none,
  ]
  const look = isAllBold && !isHeading ? [element('w:rPr', '', [element('w:b')])] : []
  const text = element('w:t', ' xml:space="preserve"', [`${escapeXml(shown.text)} `])
  const at = paragraph.children.indexOf(properties) + 1
  paragraph.children.splice(at, 0, element('w:r', '', [...look, text]))
}

/** A paragraph of a list, with those of deeper levels that follow it. */
type Item = { one: Numbered; isBullet: boolean; under: Item[] }

const levelOf = ({ numbering }: Numbered): number => numbering?.level ?? 0

/** Paragraphs of lists that follow one another, by their levels. */
const itemsOf = (run: readonly Omit<Item, 'under'>[]): Item[] => {
  const top: Item[] = []
  const open: Item[] = []
  for (const given of run) {
    const item: Item = { ...given, under: [] }
    while (open.length > 0 && levelOf(open.at(-1)?.one ?? item.one) >= levelOf(item.one)) open.pop()
    ;(open.at(-1)?.under ?? top).push(item)
    open.push(item)
  }
  return top
}

/** Items of one level, apart where a list ends and another begins. */
const listsOf = (items: readonly Item[]): Item[][] => {
  const lists: Item[][] = []
  for (const item of items) {
    const last = lists.at(-1)?.at(-1)
    const isSame =
      last?.isBullet === item.isBullet &&
      (item.isBullet || last.one.numbering?.list === item.one.numbering?.list)
    if (isSame) lists.at(-1)?.push(item)
    else lists.push([item])
  }
  return lists
}

/**
 * Whether numbered paragraphs are the items of a list, which the converter makes: plain, from 1, one after another, with nothing under
 * them that is none.
 *
 * @param isUnder whether they stand under an item of a list
 */
const isList = (items: readonly Item[], isUnder: boolean): boolean =>
  (isUnder || (items.length > 1 && items.every(({ one }) => levelOf(one) === 0))) &&
  items.every(
    ({ one: { isAllBold, isItem, shown }, under }, index) =>
      (isItem || !isAllBold) &&
      shown?.isPlain === true &&
      shown.number === index + 1 &&
      listsOf(under).every((list) => list[0]?.isBullet !== false || isList(list, true)),
  )

const writeNumbers = (items: readonly Item[]): void => {
  for (const { isBullet, one, under } of items) {
    if (!isBullet) writeNumber(one)
    writeNumbers(under)
  }
}

/** Writes the numbers of what is no list. */
const settleLists = (items: readonly Item[], isUnder = false): void => {
  for (const list of listsOf(items)) {
    if (list[0]?.isBullet) for (const { under } of list) settleLists(under, true)
    else if (!isList(list, isUnder)) writeNumbers(list)
  }
}

/** Numbered paragraphs of one list of the file, plain and one after another: what people write for a list. */
const isPlainRun = (items: readonly Item[]): boolean => {
  const first = items[0]?.one.shown?.number ?? 1
  return items.every(({ one: { shown } }, index) => shown?.isPlain === true && shown.number === first + index)
}

/** Whether an item is of the list of the one before it. Some programs give each item a list of its own: then their numbers tell. */
const goesOn = (last: Item, { isBullet, one }: Item): boolean =>
  last.isBullet === isBullet &&
  (isBullet ||
    last.one.numbering?.list === one.numbering?.list ||
    (last.one.shown !== null && one.shown?.number === last.one.shown.number + 1))

/**
 * Marks where each list of a notice that this plugin wrote begins, and with which number: the converter tells neither. Numbers of other
 * kinds are written.
 */
const settleOwnLists = (items: readonly Item[], own: { lists: number }): void => {
  const runs: Item[][] = []
  for (const item of items) {
    const last = runs.at(-1)?.at(-1)
    if (last && goesOn(last, item)) runs.at(-1)?.push(item)
    else runs.push([item])
  }
  for (const run of runs) {
    const [first] = run
    if (!first) continue
    if (first.isBullet || isPlainRun(run)) {
      own.lists += 1
      const name = `${LIST_PLACE}${own.lists}_${first.one.shown?.number ?? 0}`
      const id = ` w:id="${1_000_000 + own.lists}"`
      const { children } = first.one.paragraph
      const at = children.indexOf(propertiesOf(first.one.paragraph)) + 1
      const place = [element('w:bookmarkStart', `${id} w:name="${name}"`), element('w:bookmarkEnd', id)]
      children.splice(at, 0, ...place)
    } else for (const { one } of run) writeNumber(one)
    for (const { under } of run) settleOwnLists(under, own)
  }
}

/** Numbers the paragraphs that stand right in an element, such as a cell. */
const numberIn = (parent: XmlElement, context: BodyContext): void => {
  let run: Omit<Item, 'under'>[] = []
  const endRun = (): void => {
    if (context.own) settleOwnLists(itemsOf(run), context.own)
    else settleLists(itemsOf(run))
    run = []
  }
  for (const child of childElements(parent)) {
    if (child.name === 'w:p') {
      for (const textRun of runsOf(child)) numberTextBoxes(textRun, context)
      const one = paragraphOf(child, context)
      if (one.isEmpty) continue
      const isBullet = one.numbering !== null && context.numbers.isBullet(one.numbering)
      if (one.isHeading) {
        endRun()
        writeNumber(one)
      } else if (one.numbering && (isBullet || one.shown)) run.push({ isBullet, one })
      else endRun()
      continue
    }
    if (child.name !== 'w:sdt' && child.name !== 'w:sdtContent') endRun()
    if (!/^w:(?:pPr|tblPr|tcPr|trPr|sectPr|sdtPr|tblGrid)$/.test(child.name)) numberIn(child, context)
  }
  endRun()
}

const numberTextBoxes = (run: XmlElement, context: BodyContext): void => {
  for (const box of descendantsNamed(run, 'w:txbxContent')) numberIn(box, context)
}

/** Takes out tables of contents, which say what the headings say, and names them. */
const takeOutContents = (
  parent: XmlElement,
  { leftOut, styles }: Pick<BodyContext, 'leftOut' | 'styles'>,
): void => {
  for (const child of childElements(parent)) {
    if (child.name !== 'w:p') {
      takeOutContents(child, { leftOut, styles })
    } else if (styles.isContents(childNamed(child, 'w:pPr'))) {
      name(leftOut, textOf(child), 'aroundTheText')
      // Its runs alone: a field that begins in it may end after it.
      child.children = child.children.filter((one) => typeof one === 'string' || one.name === 'w:pPr')
    }
  }
}

/** Of a drawing that is written twice, for newer and older versions of Word, what both can read. */
const chooseAlternatives = (parent: XmlElement): void => {
  for (const child of childElements(parent)) {
    if (child.name === 'mc:AlternateContent') {
      const choice = childNamed(child, 'mc:Choice')
      const fallback = childNamed(child, 'mc:Fallback')
      // The converter reads the fallback alone; what has none, or one without text, is read from the choice.
      if (choice && (!fallback || textOf(fallback) === '') && textOf(choice) !== '') {
        child.children = [element('mc:Fallback', '', descendantsNamed(choice, 'w:txbxContent'))]
      }
    }
    chooseAlternatives(child)
  }
}

/**
 * Makes a part of a Word file ready for the converter to HTML: what it would lose is written into the text or named. Numbers are
 * written, headings told by their outline, bold told by styles, hidden text and tables of contents taken out.
 */
export const prepareBody = (part: XmlElement, context: BodyContext): void => {
  chooseAlternatives(part)
  takeOutHidden(part, context)
  takeOutContents(part, context)
  numberIn(part, context)
}
