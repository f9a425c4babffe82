import { type LexicalEditor, TextNode } from '@payloadcms/richtext-lexical/lexical'

/**
 * Takes text that is struck out away from an editor, by whatever way it comes in. Payload's editor takes away the formats
 * that it does not offer: without this, what somebody struck out elsewhere would stand here as words. It has to be
 * registered before that rule, since what comes first is followed first.
 *
 * @param onRemoved told once per change how many stretches of text were taken away
 * @returns a function that ends it
 */
export const registerStruckText = (
  editor: LexicalEditor,
  onRemoved: (count: number) => void,
): (() => void) => {
  let removed = 0
  return editor.registerNodeTransform(TextNode, (node) => {
    const isStruck = node.hasFormat('strikethrough') || /line-through/i.test(node.getStyle())
    if (!isStruck) return
    node.remove()
    removed += 1
    if (removed > 1) return
    queueMicrotask(() => {
      onRemoved(removed)
      removed = 0
    })
  })
}
