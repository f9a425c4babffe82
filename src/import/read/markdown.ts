import type { Nodes, Parents, Table } from 'mdast'
import type { SourceDocument } from '../sourceDocument.js'
import type { ReadLimits } from './limits.js'

import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table'
import { gfmTable } from 'micromark-extension-gfm-table'

import { decodeText } from './decodeText.js'
import { readHtmlText } from './html.js'
import { cleanText, escaped } from './inlines.js'
import { joinLines } from './joinLines.js'
import { refuseDeepNesting } from './limits.js'
import { addAll } from '../../notice/many.js'

const LABELLED = /^\*{0,2}\p{Lu}[\p{L}\p{N} ()/.,-]{0,50}:\*{0,2}(?:\s|$)/u

/**
 * A text of several lines. Markdown takes their ends for spaces, whatever was meant: a word cut by one is made whole, and lines that
 * all begin with a label stay lines.
 */
const linesOf = (text: string): string => {
  if (!text.includes('\n')) return escaped(text)
  const lines = text.split('\n')
  if (lines.every((line) => LABELLED.test(line))) return lines.map(escaped).join('<br>')
  const ends = /\s$/.test(text) ? ' ' : ''
  return (/^\s/.test(text) ? ' ' : '') + escaped(joinLines(lines)) + ends
}

type Definitions = ReadonlyMap<string, string>

const definitionsIn = (root: Parents): Definitions => {
  const found = new Map<string, string>()
  const waiting: Nodes[] = [root]
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if (node.type === 'definition') found.set(node.identifier, node.url)
    if ('children' in node) addAll(waiting, node.children.toReversed())
  }
  return found
}

/** Writes what Markdown says as HTML, which holds every thing that can stand in it, HTML itself too. */
class HtmlWriter {
  constructor(
    private readonly definitions: Definitions,
    private readonly limits: ReadLimits,
  ) {}

  children(node: Parents, depth: number): string {
    return node.children.map((child) => this.node(child, depth + 1)).join('')
  }

  private node(node: Nodes, depth: number): string {
    refuseDeepNesting(depth, this.limits)
    const line = node.position ? ` data-origin-line="${node.position.start.line}"` : ''
    switch (node.type) {
      case 'heading':
        return `<h${node.depth}${line}>${this.children(node, depth)}</h${node.depth}>`
      case 'paragraph':
        return `<p${line}>${this.children(node, depth)}</p>`
      case 'blockquote':
        return `<blockquote${line}>${this.children(node, depth)}</blockquote>`
      case 'list': {
        const start = node.ordered && node.start != null ? ` start="${node.start}"` : ''
        const name = node.ordered ? 'ol' : 'ul'
        return `<${name}${line}${start}>${this.children(node, depth)}</${name}>`
      }
      case 'listItem':
        return `<li${line}>${this.children(node, depth)}</li>`
      case 'table':
        return `<table${line}>${this.rows(node, depth)}</table>`
      case 'code':
        return `<pre${line}>${escaped(node.value)}</pre>`
      case 'emphasis':
        return `<em>${this.children(node, depth)}</em>`
      case 'strong':
        return `<strong>${this.children(node, depth)}</strong>`
      case 'delete':
        return `<del>${this.children(node, depth)}</del>`
      case 'link':
        return `<a href="${escaped(node.url)}">${this.children(node, depth)}</a>`
      case 'linkReference': {
        const url = this.definitions.get(node.identifier)
        const text = this.children(node, depth)
        return url === undefined ? text : `<a href="${escaped(url)}">${text}</a>`
      }
      case 'break':
        return '<br>'
      case 'html':
        return node.value
      case 'text':
        return linesOf(node.value)
      case 'inlineCode':
        return escaped(node.value)
      case 'thematicBreak':
        return '<hr>'
      default:
        return 'children' in node ? this.children(node, depth) : ''
    }
  }

  private rows(table: Table, depth: number): string {
    return table.children
      .map((row, index) => {
        const name = index === 0 ? 'th' : 'td'
        const cells = row.children.map((cell) => `<${name}>${this.children(cell, depth + 2)}</${name}>`)
        return `<tr>${cells.join('')}</tr>`
      })
      .join('')
  }
}

const FRONT_MATTER = /^---[ \t]{0,9}\n((?:[^\n]{0,2000}\n){0,200}?)(?:---|\.\.\.)[ \t]{0,9}(?:\n|$)/
const ENTRY = /^([\w-]{1,40}):[ \t]{1,9}["']?([^\n]{1,500}?)["']?[ \t]{0,9}$/gm

/** What stands before the text for programs that publish it (YAML): lines of keys and values between lines of three hyphens. */
const frontMatterOf = (text: string): { lines: number; entries: Map<string, string>; written: string } => {
  const [whole = '', inner = ''] = FRONT_MATTER.exec(text) ?? []
  const entries = new Map<string, string>()
  for (const [, key = '', value = ''] of inner.matchAll(ENTRY)) entries.set(key.toLowerCase(), value)
  if (entries.size === 0) return { lines: 0, entries, written: '' }
  return { lines: whole.split('\n').length - 1, entries, written: inner }
}

/**
 * Reads Markdown (CommonMark with GitHub's tables), HTML in it too.
 *
 * @throws {UnreadableFile} for what is nested too deep
 */
export const readMarkdownFile = (bytes: Uint8Array, limits: ReadLimits): SourceDocument => {
  const text = decodeText(bytes)
    .replace(/^\ufeff/, '')
    .replace(/\r\n?/g, '\n')
  refuseDeepMarks(text, limits)
  const front = frontMatterOf(text)
  // Its lines are emptied, not taken away: the lines after it keep their numbers.
  const body =
    front.lines === 0 ? text : '\n'.repeat(front.lines) + text.split('\n').slice(front.lines).join('\n')
  const root = fromMarkdown(body, { extensions: [gfmTable()], mdastExtensions: [gfmTableFromMarkdown()] })
  const html = new HtmlWriter(definitionsIn(root), limits).children(root, 0)
  const read = readHtmlText(html, limits, { format: 'markdown' })
  const named = front.entries.get('lang') ?? front.entries.get('language') ?? front.entries.get('locale')
  const matter = cleanText(front.written)
  return {
    ...read,
    title: front.entries.get('title') ?? read.title,
    language: named ?? read.language,
    leftOut: [
      ...(matter === ''
        ? []
        : [{ reason: 'aroundTheText' as const, text: matter, origin: { page: null, line: 1 } }]),
      ...read.leftOut,
    ],
  }
}

/** Marks that hold one another, in a line: more than any text has, and what parsers of Markdown take long over. */
const refuseDeepMarks = (text: string, limits: ReadLimits): void => {
  for (const line of text.split('\n')) {
    // Each list in a list stands two columns further in.
    refuseDeepNesting(Math.floor(line.search(/\S|$/) / 2), limits)
    let depth = 0
    let deepest = 0
    let emphases = 0
    for (const character of line) {
      if (character === '>' || character === '[') deepest = Math.max(deepest, ++depth)
      else if (character === ']') depth = Math.max(depth - 1, 0)
      else if (character === '*' || character === '_') emphases++
    }
    refuseDeepNesting(deepest, limits)
    // Runs of marks of emphasis are looked for pair by pair.
    if (emphases > 20_000) refuseDeepNesting(emphases, limits)
  }
}
