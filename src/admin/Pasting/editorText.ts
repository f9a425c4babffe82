import { readRichText } from '../../notice/compose/richText.js'

/** Types of nodes that stand in a line: what is copied within one paragraph comes without it. */
const INLINE = new Set(['autolink', 'inlineBlock', 'linebreak', 'link', 'tab', 'text'])

const typeOf = (node: unknown): unknown =>
  typeof node === 'object' && node !== null && 'type' in node ? node.type : undefined

const around = (node: unknown): unknown => {
  const type = typeOf(node)
  if (INLINE.has(String(type))) return { type: 'paragraph', children: [node] }
  if (type === 'listitem') return { type: 'list', children: [node], listType: 'bullet' }
  return node
}

/** Whether one of the nodes, or one within them, is of this type. Looks at as many as a text may have, by its own stack. */
const holds = (nodes: unknown[], type: string): boolean => {
  const left = [...nodes]
  for (let node = left.pop(); node !== undefined; node = left.pop()) {
    if (typeOf(node) === type) return true
    if (typeof node === 'object' && node !== null && 'children' in node && Array.isArray(node.children)) {
      for (const child of node.children as unknown[]) left.push(child)
    }
  }
  return false
}

/**
 * Whether what was copied in an editor of Payload's can be taken in as it is. Other editors of the same app have more: what
 * a notice cannot hold would be changed silently, and text that is struck out there would come back as words.
 *
 * @param json what Lexical puts on the clipboard beside the HTML
 * @param tables whether the editor has tables
 */
export const isOfNotice = (json: string, { tables = false }: { tables?: boolean } = {}): boolean => {
  let nodes: unknown
  try {
    const copied: unknown = JSON.parse(json)
    nodes = typeof copied === 'object' && copied !== null && 'nodes' in copied ? copied.nodes : undefined
  } catch {
    return false
  }
  if (!Array.isArray(nodes)) return false
  const { problems } = readRichText({ root: { children: nodes.map(around) } })
  const isFit = problems.every(
    ({ code }) =>
      code.startsWith('placeholder') || code === 'richTextLink' || code.startsWith('richTextTable'),
  )
  return isFit && (tables || !holds(nodes as unknown[], 'table'))
}
