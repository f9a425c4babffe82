import type { LeftOut, SourceDocument, SourceFormat } from '../sourceDocument.js'
import type { ReadLimits } from './limits.js'

import { withTypedLists } from './bullets.js'
import { decodeText, namedCharset } from './decodeText.js'
import { findPageText } from './htmlAround.js'
import { BlockReader } from './htmlBlocks.js'
import { attribute, elementsIn, isText, parseHtml, textIn } from './htmlTree.js'
import { cleanText } from './inlines.js'
import { wordsOf } from './joinLines.js'

const SAVED_FROM = /<!--\s{0,9}saved from url=\(\d{1,6}\)(https?:\/\/[^\s<>"]{1,2000})\s{0,9}-->/i

const webAddress = (address: string | undefined): string | undefined =>
  address !== undefined && /^https?:\/\//i.test(address.trim()) && URL.canParse(address.trim())
    ? address.trim()
    : undefined

/**
 * Reads HTML: a saved page, or what was pasted. Nothing is fetched and nothing is run.
 *
 * @param isOwn true for a notice that this plugin wrote: it is taken as it stands
 * @param whole false for HTML made from another format, in which nothing stands around the text
 * @throws {UnreadableFile} for what is nested too deep
 */
export const readHtmlText = (
  html: string,
  limits: ReadLimits,
  {
    format = 'html',
    isOwn = false,
    whole = true,
  }: { format?: SourceFormat; isOwn?: boolean; whole?: boolean } = {},
): SourceDocument => {
  const document = parseHtml(html, limits)
  let title: null | string = null
  let language: null | string = null
  let base: string | undefined
  let canonical: string | undefined
  for (const element of elementsIn(document)) {
    const { tagName } = element
    if (tagName === 'title' && title === null) {
      title = cleanText(element.childNodes.map((node) => (isText(node) ? node.value : '')).join('')) || null
    } else if (tagName === 'html') language = attribute(element, 'lang')?.trim() || null
    else if (tagName === 'base') base ??= webAddress(attribute(element, 'href'))
    else if (tagName === 'link' && attribute(element, 'rel')?.toLowerCase() === 'canonical') {
      canonical ??= webAddress(attribute(element, 'href'))
    }
  }
  const leftOut: LeftOut[] = []
  const page = whole ? findPageText(document) : { root: document, noPart: () => null }
  const known = wordsOf(document.childNodes.flatMap((node) => textIn(node).split('\n')))
  const saved = webAddress(SAVED_FROM.exec(html.slice(0, 4096))?.[1])
  const context = { page, base: base ?? saved ?? canonical, isOwn, known, leftOut }
  const blocks = new BlockReader(context).read(page.root)
  return { format, title, language, blocks: isOwn ? blocks : withTypedLists(blocks), leftOut }
}

/** Reads an HTML file: see {@link readHtmlText}. @throws {UnreadableFile} for what is nested too deep */
export const readHtmlFile = (bytes: Uint8Array, limits: ReadLimits): SourceDocument =>
  readHtmlText(decodeText(bytes, namedCharset(bytes)), limits)
