import type { ReadLimits } from './limits.js'

import { type DefaultTreeAdapterTypes, defaultTreeAdapter, parse } from 'parse5'

import { refuseDeepNesting } from './limits.js'

export type HtmlNode = DefaultTreeAdapterTypes.ChildNode
export type HtmlElement = DefaultTreeAdapterTypes.Element
export type HtmlParent = DefaultTreeAdapterTypes.ParentNode

/** True for an element, false for text, comments and the type of the document. */
export const isElement = (node: HtmlNode): node is HtmlElement => defaultTreeAdapter.isElementNode(node)

/** True for text. */
export const isText = (node: HtmlNode): node is DefaultTreeAdapterTypes.TextNode =>
  defaultTreeAdapter.isTextNode(node)

/** The value of an attribute; undefined where the element has none of that name. */
export const attribute = (element: HtmlElement, name: string): string | undefined =>
  element.attrs.find((one) => one.name === name)?.value

/** What the `role` of an element says; '' where it has none. */
export const roleOf = (element: HtmlElement): string => attribute(element, 'role')?.trim().toLowerCase() ?? ''

/** The classes and the id of an element, in lower case, as one text to look for names in. */
export const namesOf = (element: HtmlElement): string =>
  `${attribute(element, 'id') ?? ''} ${attribute(element, 'class') ?? ''}`.slice(0, 1000).toLowerCase()

/** A declaration of an element's own style, in lower case; undefined where there is none. */
export const styleOf = (element: HtmlElement, property: string): string | undefined => {
  for (const declaration of (attribute(element, 'style') ?? '').slice(0, 4000).split(';')) {
    const colon = declaration.indexOf(':')
    if (colon > 0 && declaration.slice(0, colon).trim().toLowerCase() === property) {
      return declaration
        .slice(colon + 1)
        .trim()
        .toLowerCase()
    }
  }
  return undefined
}

/** The elements that a node holds, in the order of the document. */
export function* elementsIn(node: HtmlParent): Generator<HtmlElement> {
  const waiting = node.childNodes.toReversed()
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    if (!isElement(next)) continue
    yield next
    for (let index = next.childNodes.length - 1; index >= 0; index--) {
      const child = next.childNodes[index]
      if (child) waiting.push(child)
    }
  }
}

/** The elements that hold a node, from the nearest. */
export function* ancestorsOf(element: HtmlElement): Generator<HtmlElement> {
  let parent = element.parentNode
  while (parent && 'tagName' in parent) {
    yield parent
    parent = parent.parentNode
  }
}

/** Elements whose text is no text of the page. */
const NO_TEXT = new Set(
  ['applet', 'area', 'audio', 'base', 'canvas', 'datalist', 'embed', 'frame', 'frameset', 'head', 'iframe']
    .concat(['img', 'link', 'map', 'math', 'meta', 'noembed', 'noframes', 'object', 'param', 'script'])
    .concat(['source', 'style', 'svg', 'template', 'title', 'track', 'video']),
)

/** True for an element whose text is no text of the page, such as a script. */
export const isWithoutText = (element: HtmlElement): boolean => NO_TEXT.has(element.tagName)

/** The text in an element, as it stands, pieces of different elements apart. */
export const textIn = (node: HtmlNode): string => {
  if (isText(node)) return node.value
  if (!isElement(node) || isWithoutText(node)) return ''
  if (node.tagName === 'br') return '\n'
  const isBlock = !INLINE.has(node.tagName)
  const text = node.childNodes.map(textIn).join('')
  return isBlock ? `\n${text}\n` : text
}

/** Elements that stand in a line of text; every other one begins a line of its own. */
const INLINE = new Set(
  ['a', 'abbr', 'acronym', 'b', 'bdi', 'bdo', 'big', 'cite', 'code', 'data', 'del', 'dfn', 'em', 'font', 'i']
    .concat(['ins', 'kbd', 'label', 'mark', 'nobr', 'o:p', 'output', 'q', 'ruby', 's', 'samp', 'small'])
    .concat(['span', 'strike', 'strong', 'sub', 'sup', 'time', 'tt', 'u', 'var', 'wbr', 'button', 'input'])
    .concat(['select', 'textarea', 'meter', 'progress', 'slot', 'picture', 'rt', 'rp', 'rb']),
)

/** True for an element that stands in a line of text. */
export const isInline = (element: HtmlElement): boolean => INLINE.has(element.tagName)

/** What the parser moves about for misplaced tags can lie deeper than the tags were. */
const refuseDeepTree = (document: HtmlParent, limits: ReadLimits): void => {
  let level: HtmlParent[] = [document]
  for (let depth = 0; level.length > 0; depth++) {
    refuseDeepNesting(depth, limits)
    level = level.flatMap((node) => node.childNodes.filter(isElement))
  }
}

/**
 * The tree of a web page. Nothing is fetched and no script is run.
 *
 * @throws {UnreadableFile} `unsafe` for elements within too many elements, before the parser takes long over them
 */
export const parseHtml = (html: string, limits: ReadLimits): DefaultTreeAdapterTypes.Document => {
  let depth = 0
  const document = parse(html, {
    scriptingEnabled: false,
    sourceCodeLocationInfo: true,
    treeAdapter: {
      ...defaultTreeAdapter,
      onItemPush: () => refuseDeepNesting(++depth, limits),
      onItemPop: () => depth--,
    },
  })
  refuseDeepTree(document, limits)
  return document
}
