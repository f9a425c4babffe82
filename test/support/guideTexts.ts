import type { Root, RootContent } from 'mdast'

import { fromMarkdown } from 'mdast-util-from-markdown'

import type { GuideBlock, GuideText } from '../../src/admin/Guide/blocks.js'

type Inline = Extract<RootContent, { type: 'paragraph' }>['children'][number]

/** Runs of text of one paragraph; what the guide does not need is refused, so that nothing of it is lost unseen. */
const textOf = (nodes: Inline[]): GuideText[] =>
  nodes.flatMap((node): GuideText[] => {
    switch (node.type) {
      case 'image':
        return []
      case 'inlineCode':
        return [{ kind: 'code', text: node.value }]
      case 'link':
        return [{ href: node.url, kind: 'link', text: wordsOf(node.children) }]
      case 'strong':
        return [{ kind: 'strong', text: wordsOf(node.children) }]
      case 'text':
        return [{ kind: 'text', text: node.value.replaceAll(/\s+/g, ' ') }]
      default:
        throw new Error(`a guide has no ${node.type}`)
    }
  })

const wordsOf = (nodes: Inline[]): string =>
  textOf(nodes)
    .map(({ text }) => text)
    .join('')

const blockOf = (node: RootContent): GuideBlock[] => {
  switch (node.type) {
    case 'heading':
      return [{ kind: 'heading', level: node.depth, text: textOf(node.children) }]
    case 'list':
      return [
        {
          items: node.children.map(({ children }) =>
            children.flatMap((one) => {
              if (one.type !== 'paragraph') throw new Error(`a list of a guide has no ${one.type}`)
              return textOf(one.children)
            }),
          ),
          kind: 'list',
          ordered: node.ordered ?? false,
          start: node.start ?? 1,
        },
      ]
    case 'paragraph': {
      const text = textOf(node.children)
      // A picture stands alone: it is for those who read the guide elsewhere.
      return text.length === 0 ? [] : [{ kind: 'paragraph', text }]
    }
    default:
      throw new Error(`a guide has no ${node.type}`)
  }
}

/** A guide, written in Markdown, as the admin shows it: without its pictures. */
export const guideBlocks = (markdown: string): GuideBlock[] =>
  (fromMarkdown(markdown) satisfies Root).children.flatMap(blockOf)

/** The pictures of a guide: their paths and what stands for them. */
export const guidePictures = (markdown: string): { alt: string; path: string }[] =>
  (fromMarkdown(markdown) satisfies Root).children.flatMap((node) =>
    node.type === 'paragraph'
      ? node.children.flatMap((one) => (one.type === 'image' ? [{ alt: one.alt ?? '', path: one.url }] : []))
      : [],
  )
