import type { Numbering } from './docxNumbers.js'
import type { XmlElement } from './xmlTree.js'

import { attributeOf, childElements, childNamed, descendantsNamed } from './xmlTree.js'

type Style = {
  id: string
  name: string
  basedOn: string | undefined
  paragraph: XmlElement | undefined
  run: XmlElement | undefined
}

const LONGEST_CHAIN = 20

const HEADING_NAME = /^heading ([1-9])$/i
const TITLE_NAME = /^(?:title|otsikko|rubrik)$/i

/** True for a switch that is on; undefined where it is not there. */
const isOn = (element: XmlElement | undefined): boolean | undefined => {
  if (!element) return undefined
  const value = attributeOf(element, 'w:val')
  return value === undefined || !['0', 'false', 'off', 'none'].includes(value)
}

/** What the styles of a Word file say of paragraphs and runs, those that a style is based on too. */
export class DocxStyles {
  private readonly styles = new Map<string, Style>()
  private readonly defaultLanguage: string | undefined
  private readonly defaultStyle: string | undefined

  /** @param part the part `word/styles.xml` */
  constructor(part: undefined | XmlElement) {
    const root = part && childNamed(part, 'w:styles')
    for (const element of root ? childElements(root) : []) {
      const id = attributeOf(element, 'w:styleId')
      if (element.name !== 'w:style' || id === undefined) continue
      this.styles.set(id, {
        id,
        name: attributeOf(childNamed(element, 'w:name'), 'w:val') ?? '',
        basedOn: attributeOf(childNamed(element, 'w:basedOn'), 'w:val'),
        paragraph: childNamed(element, 'w:pPr'),
        run: childNamed(element, 'w:rPr'),
      })
      const isDefault =
        attributeOf(element, 'w:type') === 'paragraph' && attributeOf(element, 'w:default') === '1'
      if (isDefault) this.defaultStyle = id
    }
    const defaults = root && childNamed(root, 'w:docDefaults')
    const [language] = defaults ? descendantsNamed(defaults, 'w:lang') : []
    this.defaultLanguage = attributeOf(language, 'w:val')
  }

  /** A style and those that it is based on, from the nearest. */
  private chain(id: string | undefined): Style[] {
    const chain: Style[] = []
    for (let next = id ?? this.defaultStyle; next !== undefined && chain.length < LONGEST_CHAIN;) {
      const style = this.styles.get(next)
      if (!style || chain.includes(style)) break
      chain.push(style)
      next = style.basedOn
    }
    return chain
  }

  /** The level of a heading, by the outline of the paragraph or its styles, else by their names; null for other paragraphs. */
  headingLevel(properties: XmlElement | undefined): null | number {
    const chain = this.chain(attributeOf(childNamed(properties, 'w:pStyle'), 'w:val'))
    for (const one of [properties, ...chain.map(({ paragraph }) => paragraph)]) {
      const level = attributeOf(childNamed(one, 'w:outlineLvl'), 'w:val')
      if (level !== undefined) return Number(level) < 6 ? Number(level) + 1 : null
    }
    for (const { name } of chain) {
      const level = HEADING_NAME.exec(name)?.[1]
      if (level !== undefined) return Math.min(Number(level), 6)
      if (TITLE_NAME.test(name)) return 1
    }
    return null
  }

  /** True for what its style says is an item of a list, whatever it looks like. */
  isListItem(properties: XmlElement | undefined): boolean {
    const chain = this.chain(attributeOf(childNamed(properties, 'w:pStyle'), 'w:val'))
    return chain.some(({ name }) => /^list (?:bullet|number)(?: \d)?$/i.test(name))
  }

  /** True for a line of a table of contents. */
  isContents(properties: XmlElement | undefined): boolean {
    const chain = this.chain(attributeOf(childNamed(properties, 'w:pStyle'), 'w:val'))
    return chain.some(({ name }) => /^toc [1-9]$/i.test(name) || /^contents [1-9]$/i.test(name))
  }

  /** A switch such as `w:b` as it is set by the styles of a paragraph. */
  paragraphIs(properties: XmlElement | undefined, name: string): boolean {
    const chain = this.chain(attributeOf(childNamed(properties, 'w:pStyle'), 'w:val'))
    return this.first(chain, name) ?? false
  }

  /** A switch such as `w:b` of a run, by itself or its style; undefined where neither says it. */
  runIs(properties: XmlElement | undefined, name: string): boolean | undefined {
    const own = isOn(childNamed(properties, name))
    if (own !== undefined) return own
    const style = attributeOf(childNamed(properties, 'w:rStyle'), 'w:val')
    return style === undefined ? undefined : this.first(this.chain(style), name)
  }

  private first(chain: readonly Style[], name: string): boolean | undefined {
    for (const { run } of chain) {
      const found = isOn(childNamed(run, name))
      if (found !== undefined) return found
    }
    return undefined
  }

  /** The numbering of a paragraph, by itself or its styles. @param levelOfStyle see {@link NumberCounter} */
  numbering(
    properties: XmlElement | undefined,
    levelOfStyle: (list: string, style: string) => number,
  ): null | Numbering {
    const read = (of: XmlElement | undefined): { list: string | undefined; level: string | undefined } => {
      const numbering = childNamed(of, 'w:numPr')
      return {
        list: attributeOf(childNamed(numbering, 'w:numId'), 'w:val'),
        level: attributeOf(childNamed(numbering, 'w:ilvl'), 'w:val'),
      }
    }
    const own = read(properties)
    if (own.list !== undefined)
      return own.list === '0' ? null : { list: own.list, level: Number(own.level ?? 0) }
    for (const { id, paragraph } of this.chain(attributeOf(childNamed(properties, 'w:pStyle'), 'w:val'))) {
      const { level, list } = read(paragraph)
      if (list === '0') return null
      if (list !== undefined) return { list, level: Number(own.level ?? level ?? levelOfStyle(list, id)) }
    }
    return null
  }

  /** The language that most runs of a part name, else that of the styles. */
  language(part: XmlElement): null | string {
    const counts = new Map<string, number>()
    for (const element of descendantsNamed(part, 'w:lang')) {
      const language = attributeOf(element, 'w:val')
      if (language !== undefined) counts.set(language, (counts.get(language) ?? 0) + 1)
    }
    const [first] = [...counts].sort(([, a], [, b]) => b - a)
    return first && first[1] > 3 ? first[0] : (this.defaultLanguage ?? first?.[0] ?? null)
  }
}
