import type { TextRun } from '../../notice/content.js'
import type { LeftOut } from '../sourceDocument.js'

import { resolvedHref } from '../../notice/content.js'
import { cleanText } from './inlines.js'

/** A piece of text on a page, in points from its lower left corner; `mark` names the place in the structure that it belongs to. */
export type PdfItem = {
  text: string
  x: number
  y: number
  width: number
  size: number
  isBold: boolean
  isItalic: boolean
  href: string | undefined
  mark: string | null
  isArtifact: boolean
  endsLine: boolean
}

/** What is used of a page of the PDF library. */
export type PdfPage = {
  getTextContent: (options: { includeMarkedContent: boolean }) => Promise<{ items: unknown[] }>
  getAnnotations: () => Promise<unknown[]>
  getOperatorList: () => Promise<unknown>
  commonObjs: { has: (name: string) => boolean; get: (name: string) => unknown }
  getStructTree: () => Promise<unknown>
  cleanup: () => unknown
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null

const numbersOf = (value: unknown): number[] =>
  Array.isArray(value) ? value.map(Number).filter((one) => Number.isFinite(one)) : []

type LinkArea = { href: string; id: string; left: number; right: number; bottom: number; top: number }

/** The links on a page: where they lie and where they lead to. */
export const linksOf = async (page: PdfPage): Promise<LinkArea[]> =>
  (await page.getAnnotations()).flatMap((annotation): LinkArea[] => {
    if (!isRecord(annotation) || annotation.subtype !== 'Link') return []
    const address = annotation.url ?? annotation.unsafeUrl
    const href = typeof address === 'string' ? resolvedHref(address) : undefined
    const [left = 0, bottom = 0, right = 0, top = 0] = numbersOf(annotation.rect)
    return href === undefined ? [] : [{ href, id: String(annotation.id), left, right, bottom, top }]
  })

const fontName = (page: PdfPage, name: unknown): string => {
  if (typeof name !== 'string' || !page.commonObjs.has(name)) return ''
  const font = page.commonObjs.get(name)
  return isRecord(font) && typeof font.name === 'string' ? font.name : ''
}

/** The text of a page, piece by piece, with how it looks and where it leads; what stands on end is named and left out. */
export const itemsOf = async (page: PdfPage, number: number, leftOut: LeftOut[]): Promise<PdfItem[]> => {
  // Fonts are known by name once the page has been taken apart.
  await page.getOperatorList()
  const links = await linksOf(page)
  const { items } = await page.getTextContent({ includeMarkedContent: true })
  const marks: { id: string | null; isArtifact: boolean }[] = []
  const found: PdfItem[] = []
  for (const item of items) {
    if (!isRecord(item)) continue
    if (item.type === 'beginMarkedContent' || item.type === 'beginMarkedContentProps') {
      marks.push({ id: typeof item.id === 'string' ? item.id : null, isArtifact: item.tag === 'Artifact' })
    } else if (item.type === 'endMarkedContent') marks.pop()
    if (typeof item.str !== 'string') continue
    const last = found.at(-1)
    if (item.hasEOL === true && item.str === '' && last) last.endsLine = true
    if (item.str === '') continue
    const [a = 0, b = 0, , d = 0, x = 0, y = 0] = numbersOf(item.transform)
    const size = Math.hypot(a, b) || Math.abs(d) || 1
    if (Math.abs(b) > Math.abs(a) * 0.1) {
      const text = cleanText(item.str)
      if (text !== '') leftOut.push({ reason: 'aroundTheText', text, origin: { page: number, line: null } })
      continue
    }
    const width = Number(item.width) || 0
    const middle = x + width / 2
    const link = links.find(
      ({ bottom, left, right, top }) =>
        middle >= left && middle <= right && y >= bottom - 2 && y + size / 2 <= top + 2,
    )
    const font = fontName(page, item.fontName)
    found.push({
      text: item.str,
      x,
      y,
      width,
      size,
      isBold: /bold|black|heavy|semibold|demi(?!t)/i.test(font),
      isItalic: /italic|oblique/i.test(font),
      href: link?.href,
      mark: marks.findLast(({ id }) => id !== null)?.id ?? null,
      isArtifact: marks.some(({ isArtifact }) => isArtifact),
      endsLine: item.hasEOL === true,
    })
  }
  return found
}

/** An item as a run of text. */
export const runOfItem = ({ href, isBold, isItalic, text }: PdfItem): TextRun => ({
  text,
  ...(isBold && /[\p{L}\p{N}]/u.test(text) ? { bold: true } : {}),
  ...(isItalic && /[\p{L}\p{N}]/u.test(text) ? { italic: true } : {}),
  ...(href === undefined ? {} : { href }),
})
