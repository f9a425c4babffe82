import type { ReadLimits } from './limits.js'

import { UnreadableFile } from '../sourceDocument.js'
import { refuseDeepNesting } from './limits.js'

/** An element of XML; texts stand in `children` as they are written, with their references. */
export type XmlElement = { name: string; attributes: string; children: (XmlElement | string)[] }

/** More elements than a text of three hundred pages has, each of its words in a look of its own. */
const MOST_ELEMENTS = 100_000

const TAG =
  /<(?:!--[\s\S]*?-->|!\[CDATA\[([\s\S]*?)\]\]>|\?[^>]*>|(\/)?([\w:.-]{1,100})((?:\s[^<>]*?)?)(\/)?>)/g

/**
 * The tree of an XML part of a file that a program of Office wrote. References stay as they are written, so that the tree can be
 * written again.
 *
 * @throws {UnreadableFile} `unsafe` for declarations of entities, which such parts never have, and for deep nesting; `damaged`
 */
export const parseXml = (xml: string, limits: ReadLimits): XmlElement => {
  if (/<!(?:DOCTYPE|ENTITY)/i.test(xml)) {
    throw new UnreadableFile('unsafe', 'The file declares entities, which no document needs.')
  }
  const root: XmlElement = { name: '', attributes: '', children: [] }
  const open: XmlElement[] = [root]
  let from = 0
  let count = 0
  for (const match of xml.matchAll(TAG)) {
    const [whole, data, closing, name, attributes, empty] = match
    const parent = open.at(-1) ?? root
    if (match.index > from) parent.children.push(xml.slice(from, match.index))
    from = match.index + whole.length
    if (data !== undefined) parent.children.push(data.replaceAll('&', '&amp;').replaceAll('<', '&lt;'))
    if (name === undefined) continue
    if (closing !== undefined) {
      if (parent.name !== name || open.length < 2) {
        throw new UnreadableFile('damaged', `The file is damaged: </${name}> closes nothing.`)
      }
      open.pop()
      continue
    }
    if (++count > MOST_ELEMENTS) {
      throw new UnreadableFile(
        'tooLarge',
        `The file has more than ${MOST_ELEMENTS} elements, which is the limit.`,
      )
    }
    const element: XmlElement = { name, attributes: attributes ?? '', children: [] }
    parent.children.push(element)
    if (empty === undefined) {
      open.push(element)
      refuseDeepNesting(open.length, limits)
    }
  }
  if (open.length > 1)
    throw new UnreadableFile('damaged', `The file is damaged: it ends within <${open.at(-1)?.name}>.`)
  return root
}

/** Writes a tree as XML. */
export const writeXml = (node: XmlElement | string): string => {
  if (typeof node === 'string') return node
  const inner = node.children.map(writeXml).join('')
  return node.name === '' ? inner : `<${node.name}${node.attributes}>${inner}</${node.name}>`
}

/** The elements that stand right in an element. */
export const childElements = (element: XmlElement): XmlElement[] =>
  element.children.filter((child) => typeof child !== 'string')

/** The first element of a name that stands right in an element. */
export const childNamed = (element: XmlElement | undefined, name: string): XmlElement | undefined =>
  element?.children.find((child): child is XmlElement => typeof child !== 'string' && child.name === name)

const REFERENCES: Partial<Record<string, string>> = { amp: '&', apos: "'", gt: '>', lt: '<', quot: '"' }

/** A text as it is meant: its references resolved. */
export const resolveReferences = (text: string): string =>
  text.replace(
    /&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w{2,4}));/gi,
    (whole, hex?: string, decimal?: string, name?: string) => {
      if (name !== undefined) return REFERENCES[name] ?? whole
      const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16)
      return code <= 0x10ffff ? String.fromCodePoint(code) : ''
    },
  )

/** The value of an attribute; undefined where the element has none of that name. */
export const attributeOf = (element: XmlElement | undefined, name: string): string | undefined => {
  if (!element) return undefined
  // Programs write one space, or an end of line, before each attribute.
  const written = element.attributes
  const at = Math.max(
    written.indexOf(` ${name}=`),
    written.indexOf(`\n${name}=`),
    written.indexOf(`\t${name}=`),
  )
  if (at < 0) return undefined
  const value = /^=(?:"([^"]*)"|'([^']*)')/.exec(written.slice(at + 1 + name.length))
  return value ? resolveReferences(value[1] ?? value[2] ?? '') : undefined
}

/** The elements of some names in an element, outermost first, in the order of the file. */
export const descendantsNamed = (element: XmlElement, ...names: string[]): XmlElement[] => {
  const found: XmlElement[] = []
  const visit = (one: XmlElement): void => {
    for (const child of one.children) {
      if (typeof child === 'string') continue
      if (names.includes(child.name)) found.push(child)
      visit(child)
    }
  }
  visit(element)
  return found
}
