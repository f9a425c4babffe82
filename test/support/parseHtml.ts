import { Window } from 'happy-dom'
import { defaultTreeAdapter as tree, type DefaultTreeAdapterMap, parse } from 'parse5'

type Node5 = DefaultTreeAdapterMap['node']

/**
 * HTML as a browser parses it: by the standard's algorithm, with Word's conditional comments where it puts them, which the
 * parser of the DOM used in tests does not know.
 */
export const parseHtml = (html: string): Document => {
  const document = new Window().document as unknown as Document
  const copyInto = (from: Node5, to: Node): void => {
    if (!('childNodes' in from)) return
    for (const child of from.childNodes) {
      if (tree.isTextNode(child)) to.appendChild(document.createTextNode(child.value))
      else if (tree.isCommentNode(child)) to.appendChild(document.createComment(child.data))
      else if (tree.isElementNode(child)) {
        const element = document.createElement(child.tagName)
        for (const { name, value } of child.attrs) {
          try {
            element.setAttribute(name, value)
          } catch {
            // A name that no attribute may be set by has none of the meanings looked for.
          }
        }
        to.appendChild(element)
        copyInto(child, element)
      }
    }
  }
  const [root] = parse(html).childNodes.filter((node) => tree.isElementNode(node))
  const [head, body] = root!.childNodes.filter((node) => tree.isElementNode(node))
  document.head.replaceChildren()
  document.body.replaceChildren()
  copyInto(head!, document.head)
  copyInto(body!, document.body)
  return document
}
