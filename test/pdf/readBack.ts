import { getDocumentProxy } from 'unpdf'

import type { ContentNode } from '../../src/notice/content.js'
import type { Paper, PaperNode, PaperPart } from '../../src/render/pdf/paper.js'
import type { Printed } from './documents.js'

import { wordsOfRuns } from '../../src/notice/content.js'
import { contentText, labelled } from '../../src/notice/contentText.js'
import { tableOf } from '../../src/notice/inline.js'
import { drawnText } from '../../src/render/pdf/characters.js'
import { text } from '../../src/render/text.js'

type Tree = { children?: unknown; id?: unknown; role?: unknown; type?: unknown }
type Item = {
  hasEOL?: boolean
  id?: string
  str?: string
  tag?: string
  transform?: number[]
  type?: string
}

/** What of a PDF is read: by its structure, as by those who hear it, and by its pages, as by those who see it. */
export type ReadBack = {
  /** What is no content: heads and feet of pages. */
  artifacts: string[]
  language: string | undefined
  pages: number
  /** In the order of the pages. */
  seen: string
  /** In the order of the structure, a block a line. */
  structured: string
  /** The roles in it, in their order. */
  roles: string[]
  title: string | undefined
}

/** The end of a line: where spaces at it are not told, a word may be parted there, or two may meet. */
const LINE_END = '\u2028'

/** The same among words. */
const PARTED = '<line-end>'

const INLINE = new Set(['Link', 'Span'])

/** Reads a PDF with another library than it was written with. */
export const readBack = async (bytes: Uint8Array): Promise<ReadBack> => {
  // The library refuses to work beside what Drizzle adds to all arrays.
  for (const name of Object.keys(Array.prototype)) {
    Object.defineProperty(Array.prototype, name, { enumerable: false })
  }
  const document = await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0 })
  const artifacts: string[] = []
  const roles: string[] = []
  let seen = ''
  let structured = ''
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number)
    const { items } = (await page.getTextContent({ includeMarkedContent: true })) as unknown as {
      items: Item[]
    }
    const byMark = new Map<string, string>()
    const open: (string | undefined)[] = []
    let height: number | undefined
    for (const { hasEOL, id, str: shown = '', tag, transform, type } of items) {
      // It does not tell the end of a line before letters that are slanted.
      const isLower = transform !== undefined && height !== undefined && transform[5] !== height
      if (transform && shown !== '') height = transform[5]
      const str = `${isLower ? LINE_END : ''}${shown}${hasEOL ? LINE_END : ''}`
      if (type === 'beginMarkedContent' || type === 'beginMarkedContentProps') {
        open.push(tag === 'Artifact' ? undefined : id)
        if (tag === 'Artifact') artifacts.push('')
      } else if (type === 'endMarkedContent') open.pop()
      else if (open.length === 0) throw new Error(`Neither content nor artifact: ${str}`)
      else {
        const mark = open.at(-1)
        if (mark === undefined) artifacts.push(`${artifacts.pop() ?? ''}${shown}`)
        else {
          byMark.set(mark, (byMark.get(mark) ?? '') + str)
          seen += str
        }
      }
    }
    const walk = (node: Tree): void => {
      if (node.type === 'content') structured += byMark.get(String(node.id)) ?? ''
      const isBlock = typeof node.role === 'string' && !INLINE.has(node.role)
      if (typeof node.role === 'string' && node.role !== 'Root') roles.push(node.role)
      if (isBlock) structured += '\n'
      if (Array.isArray(node.children)) node.children.forEach((child) => walk(child as Tree))
      if (isBlock) structured += '\n'
    }
    const tree = (await page.getStructTree()) as null | Tree
    if (tree) walk(tree)
    structured += LINE_END
  }
  const { info } = (await document.getMetadata()) as { info: { Language?: string; Title?: string } }
  return {
    artifacts,
    language: info.Language ?? undefined,
    pages: document.numPages,
    roles,
    seen,
    structured,
    title: info.Title,
  }
}

/** Tables as a PDF has them: their heads once, and their cells. In plain text each cell has its head before it. */
const withoutTables = (content: ContentNode[]): ContentNode[] =>
  content.flatMap((node): ContentNode[] => {
    if (node.type !== 'table') return [node]
    const { header, rows } = tableOf(node)
    return [header.map((one) => [{ text: one }]), ...rows].flat().map((children) => ({
      type: 'paragraph',
      children,
    }))
  })

/** The words of a text, in their order. A bullet of plain text is a hyphen. */
export const wordsOf = (written: string): string[] =>
  drawnText(written.replace(/\s/g, ' '))
    .split(/[\s\u00a0]+/)
    .filter((word) => word !== '')
    .map((word) => (word === '•' ? '-' : word))

/**
 * The first words in which what was read differs from what was expected; undefined where it does not. A part of what was read may
 * be a word that lines part.
 */
export const firstDifference = (expected: readonly string[], structured: string): string | undefined => {
  // A line end as a word of its own, which is none.
  const read = wordsOf(structured.replaceAll(LINE_END, ` ${PARTED} `))
  let place = 0
  for (const [index, word] of expected.entries()) {
    while (read[place] === PARTED) place++
    let found = read[place++] ?? ''
    while (found !== word && word.startsWith(found) && read[place] === PARTED) {
      while (read[place] === PARTED) place++
      found += read[place++] ?? ''
    }
    if (found !== word) {
      return `${expected.slice(Math.max(0, index - 3), index + 4).join(' ')} ≠ … ${found} ${read.slice(place, place + 4).join(' ')}`
    }
  }
  const rest = read.slice(place).filter((word) => word !== PARTED)
  return rest.length > 0 ? `more than was expected: ${rest.slice(0, 7).join(' ')}` : undefined
}

/** The words that a PDF is to have: those of `format=text`, with the controller below what the notice is by law. */
export const wordsExpected = ({ notice, surroundings }: Printed): string[] => {
  const { controllerLabel, draft } = surroundings
  const controllers = [notice.controller, ...notice.jointControllers].map(({ name }) => name).join(', ')
  const below = [notice.statute ?? '', controllers && labelled(controllerLabel, controllers)].filter(Boolean)
  return wordsOf(
    text.render(
      {
        ...notice,
        title: draft === undefined ? notice.title : `${draft} – ${notice.title}`,
        introduction: notice.introduction && { content: withoutTables(notice.introduction.content) },
        sections: notice.sections.map((section) => ({ ...section, content: withoutTables(section.content) })),
        statute: below.join(' ') || null,
      },
      {
        ...surroundings,
        canonical: '',
        languages: [],
        languagesLabel: undefined,
        formats: [],
        lossy: false,
        links: {} as never,
      },
    ),
  )
}

const letters = (written: string): string => written.replace(/[\s\u00a0]/g, '')

/**
 * What is wrong with a PDF as it is read: words that are missing, more than there are, or in another order than in the plain text; and
 * whether what is seen is in the order of what is heard.
 *
 * @returns undefined when nothing is
 */
export const readingFault = async (printed: Printed, bytes: Uint8Array): Promise<string | undefined> => {
  const { seen, structured } = await readBack(bytes)
  const expected = wordsExpected(printed)
  // A row that is parted goes on beside its other cells: page by page it is in another order than as a whole.
  if (printed.isParted) {
    const sorted = (written: string) => [...letters(written)].sort().join('')
    return sorted(wordsOf(structured).join('')) === sorted(expected.join(''))
      ? undefined
      : 'not the letters of the text'
  }
  if (letters(seen) !== letters(structured)) return 'seen in another order than heard'
  return firstDifference(expected, structured)
}

const nodesText = (nodes: readonly PaperNode[]): string =>
  nodes
    .map((node) =>
      node.type === 'rows'
        ? node.rows.map(({ label, value }) => `${label}\n${wordsOfRuns(value)}`).join('\n')
        : contentText(withoutTables([node])),
    )
    .join('\n')

const partText = ({ content, heading, parts = [] }: PaperPart): string =>
  [heading, nodesText(content), ...parts.map(partText)].join('\n')

/** The same of a paper that is no notice. */
export const paperFault = async (
  { lead, parts, title }: Paper,
  bytes: Uint8Array,
): Promise<string | undefined> => {
  const { seen, structured } = await readBack(bytes)
  if (letters(seen) !== letters(structured)) return 'seen in another order than heard'
  return firstDifference(wordsOf([title, nodesText(lead), ...parts.map(partText)].join('\n')), structured)
}
