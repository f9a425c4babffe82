import type { XmlElement } from './xmlTree.js'

import { markerOf } from './markers.js'
import { attributeOf, childElements, childNamed, descendantsNamed } from './xmlTree.js'

/** How the paragraphs of one level of a list are numbered. */
type Level = { start: number; format: string; text: string; style: string | undefined }

/** The numbering that a paragraph has: which list, and how deep. */
export type Numbering = { list: string; level: number }

/** A number as it is shown, and of which list and kind. */
export type ShownNumber = { text: string; number: number; format: string; isPlain: boolean }

const valueOf = (element: XmlElement | undefined, name: string): string | undefined =>
  attributeOf(childNamed(element, name), 'w:val')

const DEEPEST = 9

const FORMATS: Partial<Record<string, string>> = {
  lowerLetter: 'a',
  lowerRoman: 'i',
  upperLetter: 'A',
  upperRoman: 'I',
}

const shown = (number: number, format: string): string => {
  if (format === 'none') return ''
  const text = markerOf(number, FORMATS[format] ?? '1').slice(0, -1)
  return format === 'decimalZero' && number < 10 ? `0${text}` : text
}

/** Counts the paragraphs of a Word file as Word does when it shows them: numbers are no text of the file. */
export class NumberCounter {
  private readonly lists = new Map<string, { abstract: string; starts: Map<number, number> }>()
  private readonly abstracts = new Map<string, Map<number, Level>>()
  private readonly counts = new Map<string, number[]>()
  private readonly begun = new Set<string>()

  /** @param numbering the part `word/numbering.xml` */
  constructor(numbering: undefined | XmlElement) {
    const root = numbering && childNamed(numbering, 'w:numbering')
    if (!root) return
    for (const element of childElements(root)) {
      const id = attributeOf(element, 'w:abstractNumId')
      if (element.name !== 'w:abstractNum' || id === undefined) continue
      const levels = new Map<number, Level>()
      for (const level of childElements(element).filter(({ name }) => name === 'w:lvl')) {
        levels.set(Number(attributeOf(level, 'w:ilvl') ?? 0), {
          start: Number(valueOf(level, 'w:start') ?? 1),
          format: valueOf(level, 'w:numFmt') ?? 'decimal',
          text: valueOf(level, 'w:lvlText') ?? '',
          style: valueOf(level, 'w:pStyle'),
        })
      }
      this.abstracts.set(id, levels)
    }
    for (const element of childElements(root).filter(({ name }) => name === 'w:num')) {
      const id = attributeOf(element, 'w:numId')
      const abstract = valueOf(element, 'w:abstractNumId')
      if (id === undefined || abstract === undefined) continue
      const starts = new Map<number, number>()
      for (const override of descendantsNamed(element, 'w:lvlOverride')) {
        const start = valueOf(override, 'w:startOverride')
        if (start !== undefined) starts.set(Number(attributeOf(override, 'w:ilvl') ?? 0), Number(start))
      }
      this.lists.set(id, { abstract, starts })
    }
  }

  private levelOf({ level, list }: Numbering): Level | undefined {
    return this.abstracts.get(this.lists.get(list)?.abstract ?? '')?.get(level)
  }

  /** The level of a list that belongs to a style of paragraphs. */
  levelOfStyle(list: string, style: string): number {
    const levels = this.abstracts.get(this.lists.get(list)?.abstract ?? '')
    for (const [level, { style: named }] of levels ?? []) if (named === style) return level
    return 0
  }

  /** True where the numbering is a bullet, or nothing that is shown. */
  isBullet(numbering: Numbering): boolean {
    const level = this.levelOf(numbering)
    return level?.format === 'bullet'
  }

  /** Counts one more paragraph; null where it shows no number. */
  next(numbering: Numbering): null | ShownNumber {
    const level = this.levelOf(numbering)
    const list = this.lists.get(numbering.list)
    if (!level || !list || level.format === 'bullet' || numbering.level >= DEEPEST) return null
    const counts = this.counts.get(list.abstract) ?? []
    this.counts.set(list.abstract, counts)
    const key = `${numbering.list}/${numbering.level}`
    const restart = this.begun.has(key) ? undefined : list.starts.get(numbering.level)
    this.begun.add(key)
    counts[numbering.level] = restart ?? (counts[numbering.level] ?? level.start - 1) + 1
    counts.length = numbering.level + 1
    const text = level.text.replace(/%([1-9])/g, (_, digit: string) => {
      const index = Number(digit) - 1
      const of = this.levelOf({ list: numbering.list, level: index })
      return shown(counts[index] ?? of?.start ?? 1, of?.format ?? 'decimal')
    })
    const number = counts[numbering.level] ?? 1
    return text.trim() === ''
      ? null
      : {
          text,
          number,
          format: level.format,
          isPlain: level.format === 'decimal' && /^%\d\.$/.test(level.text),
        }
  }
}
