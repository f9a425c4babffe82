import type { Inline } from '../../notice/content.js'
import type { WrittenNode } from '../../notice/compose/richText.js'

import { isLineBreak } from '../../notice/content.js'
import { type CleanOptions, cleanPasted, type Pasted } from './clean.js'
import { isOfNotice } from './editorText.js'
import { contentOfPlainText } from './plainText.js'

/** More HTML than this is not even parsed. Pictures that stand in it as text are taken out first. */
const MAX_HTML = 3_000_000

const MAX_PLAIN_TEXT = 200_000

/** What of a `DataTransfer` is asked for. */
export type Clipboard = { files?: { length: number }; getData: (format: string) => string }

/** Pictures as text, which nothing is made of: by parts, so that a hostile one takes no longer. */
const withoutPictures = (html: string): string =>
  html
    .split('data:image/')
    .map((part, index) => (index === 0 ? part : `data:image/${part.replace(/^[^"'\s>)]*/, '')}`))
    .join('')

const edge = (inlines: Inline[], at: 0 | -1): { text: string } | undefined => {
  const inline = inlines.at(at)
  return inline && !isLineBreak(inline) ? inline : undefined
}

/** A part of a line keeps the spaces around it, which separate it from the words that it is put between. */
const withEdges = (content: WrittenNode[], plain: string): WrittenNode[] => {
  const [only] = content
  if (content.length !== 1 || only?.type !== 'paragraph') return content
  const children = only.children.map((inline) => ({ ...inline }))
  const first = edge(children, 0)
  const last = edge(children, -1)
  if (first && plain.startsWith(' ')) first.text = ` ${first.text}`
  if (last && plain.endsWith(' ')) last.text = `${last.text} `
  return [{ type: 'paragraph', children }]
}

/** An address that is pasted onto words makes a link of them, which the editor does by itself. */
const isAddress = (text: string): boolean => /^(?:https?:\/\/|mailto:|tel:)\S+$/i.test(text.trim())

/**
 * Reads what was pasted or dropped.
 *
 * @returns undefined for what the editor takes in by itself: text of an editor like it, one line, an address
 */
export const readClipboard = (data: Clipboard, options: CleanOptions = {}): Pasted | undefined => {
  const copied = data.getData('application/x-lexical-editor')
  if (copied !== '' && isOfNotice(copied, options)) return undefined
  const plain = data.getData('text/plain')
  if (isAddress(plain)) return undefined
  const html = withoutPictures(data.getData('text/html'))
  if (html.trim() !== '') {
    if (html.length > MAX_HTML) return { tooMuch: true }
    const pasted = cleanPasted(new DOMParser().parseFromString(html, 'text/html'), options)
    return pasted.tooMuch ? pasted : { ...pasted, content: withEdges(pasted.content, plain) }
  }
  if (plain.length > MAX_PLAIN_TEXT) return { tooMuch: true }
  if (/[\r\n]/.test(plain.trim())) return { content: contentOfPlainText(plain), dropped: [], tooMuch: false }
  const pictures = data.files?.length ?? 0
  if (plain === '' && pictures > 0) {
    return { content: [], dropped: [{ kind: 'images', count: pictures, names: [] }], tooMuch: false }
  }
  return undefined
}
