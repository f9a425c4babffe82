/** The declarations that tell what a text is, by property. */
export type Declarations = ReadonlyMap<string, string>

const NONE: Declarations = new Map()

/** A sheet longer than this is not read: Word's own, with a hundred styles, is a tenth of it. */
const MAX_SHEET = 500_000

const MAX_DECLARATIONS = 10_000

const declarationsOf = (css: string): Declarations => {
  const declarations = new Map<string, string>()
  for (const declaration of css.slice(0, MAX_DECLARATIONS).split(';')) {
    const colon = declaration.indexOf(':')
    if (colon < 0) continue
    const value = declaration.slice(colon + 1).replace('!important', '')
    declarations.set(declaration.slice(0, colon).trim().toLowerCase(), value.trim().toLowerCase())
  }
  return declarations
}

/** The text without what stands between two marks. By `indexOf`: a sheet of nothing but openings takes no longer. */
const without = (css: string, open: string, close: string): string => {
  const parts: string[] = []
  let from = 0
  for (let at = css.indexOf(open); at >= 0; at = css.indexOf(open, from)) {
    parts.push(css.slice(from, at))
    const end = css.indexOf(close, at + open.length)
    if (end < 0) return parts.join('')
    from = end + close.length
  }
  return parts.join('') + css.slice(from)
}

const SIMPLE_SELECTOR = /^(?:[a-z][a-z0-9]*)?(?:\.[\w-]+)?$/i

/** What a document's style sheets say, as far as one tag, one class, or both are asked for. */
export class StyleSheet {
  readonly #rules = new Map<string, Map<string, string>>()

  constructor(css: string) {
    if (css.length > MAX_SHEET) return
    const sheet = without(css.replaceAll('<!--', '').replaceAll('-->', ''), '/*', '*/')
    let depth = 0
    let from = 0
    let selector = ''
    let holdsRules = false
    for (const { 0: brace, index } of sheet.matchAll(/[{}]/g)) {
      if (brace === '{') {
        if (depth === 0) {
          selector = sheet.slice(from, index)
          holdsRules = false
        } else {
          // Rules for printing and for narrow windows are not those that somebody copied by.
          holdsRules = true
        }
        depth += 1
      } else if (depth > 0) {
        depth -= 1
        if (depth === 0 && !holdsRules) this.#add(selector, declarationsOf(sheet.slice(from, index)))
      }
      from = index + 1
    }
  }

  #add(selectors: string, declarations: Declarations): void {
    for (const selector of selectors.split(',')) {
      const key = selector.trim().toLowerCase()
      if (key === '' || !(SIMPLE_SELECTOR.test(key) || key.startsWith('@list'))) continue
      const rule = this.#rules.get(key) ?? new Map<string, string>()
      for (const [property, value] of declarations) rule.set(property, value)
      this.#rules.set(key, rule)
    }
  }

  /** The declarations of one selector, such as `@list l0:level1`. */
  rule(selector: string): Declarations {
    return this.#rules.get(selector) ?? NONE
  }

  /** What holds for an element: the rules of its tag, those of its classes, and its own, later ones over earlier ones. */
  of(element: Element): Declarations {
    const own = element.getAttribute('style')
    if (own === null && this.#rules.size === 0) return NONE
    const tag = element.localName
    const all = new Map(this.rule(tag))
    const classes = (element.getAttribute('class') ?? '').slice(0, 1000).toLowerCase()
    for (const name of classes.split(/\s+/)) {
      if (name === '') continue
      for (const rule of [this.rule(`.${name}`), this.rule(`${tag}.${name}`)]) {
        for (const [property, value] of rule) all.set(property, value)
      }
    }
    if (own !== null) for (const [property, value] of declarationsOf(own)) all.set(property, value)
    return all
  }
}
