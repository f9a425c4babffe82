import type { LeftOut } from '../sourceDocument.js'
import type { NumberCounter, Numbering, ShownNumber } from './docxNumbers.js'
import type { DocxStyles } from './docxStyles.js'
import type { XmlElement } from './xmlTree.js'

import { cleanText } from './inlines.js'
import { childElements, childNamed, descendantsNamed, resolveReferences } from './xmlTree.js'

/** What the paragraphs of a part are made ready with. */
export type BodyContext = { styles: DocxStyles; numbers: NumberCounter; leftOut: LeftOut[] }

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
  return { paragraph, numbering, shown, isHeading: level !== null, isAllBold, isEmpty }
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

/** Whether paragraphs that follow one another are the items of a list, which the converter makes: plain, from 1, one after another. */
const isList = (group: readonly Numbered[]): boolean => {
  const outer = group.filter(({ numbering }) => numbering?.level === 0)
  return (
    outer.length > 1 &&
    outer.every(({ shown }, index) => shown?.isPlain === true && shown.number === index + 1) &&
    group.every(({ isAllBold, isHeading, shown }) => !isHeading && !isAllBold && shown?.isPlain !== false)
  )
}

/** Numbers the paragraphs that stand right in an element, such as a cell. */
const numberIn = (parent: XmlElement, context: BodyContext): void => {
  let group: Numbered[] = []
  const endGroup = (): void => {
    if (!isList(group)) for (const one of group) writeNumber(one)
    group = []
  }
  for (const child of childElements(parent)) {
    if (child.name === 'w:p') {
      for (const run of runsOf(child)) numberTextBoxes(run, context)
      const one = paragraphOf(child, context)
      if (one.isEmpty) continue
      const isBullet = one.numbering !== null && context.numbers.isBullet(one.numbering)
      if (one.numbering && !isBullet && one.shown) {
        if (group[0]?.numbering?.list !== one.numbering.list) endGroup()
        group.push(one)
      } else if (!(isBullet && group.length > 0 && (one.numbering?.level ?? 0) > 0)) endGroup()
      continue
    }
    if (child.name !== 'w:sdt' && child.name !== 'w:sdtContent') endGroup()
    if (!/^w:(?:pPr|tblPr|tcPr|trPr|sectPr|sdtPr|tblGrid)$/.test(child.name)) numberIn(child, context)
  }
  endGroup()
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
