import type { HtmlElement, HtmlParent } from './htmlTree.js'

import { cleanText, letterCount } from './inlines.js'
import {
  ancestorsOf,
  attribute,
  elementsIn,
  isElement,
  isInline,
  isText,
  isWithoutText,
  namesOf,
  roleOf,
  styleOf,
  textIn,
} from './htmlTree.js'

/** Why an element is no part of a page's text. */
export type NoPart = 'aroundTheText' | 'hidden'

const AROUND_ROLES = new Set(
  ['alertdialog', 'banner', 'complementary', 'contentinfo', 'dialog', 'menu', 'menubar', 'navigation'].concat(
    ['search', 'toolbar', 'tablist', 'tooltip'],
  ),
)

/** What consent tools and pages call their pop-ups: nothing that a page's own text is called alone. */
const POP_UP =
  /cookie|consent|gdpr|onetrust|usercentrics|didomi|cmplz|(?<![a-z])c(?:ky|mp|c)-|eväste|evaste|kakor|samtycke|popup|pop-up|modal|overlay/

/** What pages call the parts around their text. */
const AROUND_NAMES =
  /(?<![a-z])(?:nav(?:bar|igation)?|menu|sidebar|side-bar|breadcrumbs?|murupolku|site-?(?:header|footer)|page-?(?:header|footer)|(?:global|main|top)-?(?:header|footer|nav|menu)|footer|share|sharing|social|some-links|newsletter|skip-?(?:link|nav)s?|language-?(?:switcher|selector|menu)|search-?(?:form|bar)?|pagination|related)(?![a-z])/

/** What pages call what they put under an article within it: buttons to share it, its tags. */
const UNDER_ARTICLE =
  /(?<![a-z])(?:(?:entry|post|article)-(?:footer|share|tags)|share-?buttons?|social-?share|sharedaddy|addtoany\w*)(?![a-z])/

const SCREEN_READERS_ONLY =
  /(?<![a-z])(?:sr-only|visually-?hidden|visuallyhidden|screen-reader-(?:text|only)|u-hidden-visually)(?![a-z])/

/** What opens and closes parts of a page: what they hold is text, though the page as saved may hide it. */
const PANEL =
  /accordion|collaps|expand|panel|toggle|haitari|dragspel|faq|tab-?(?:pane|content)|details|content|answer|body/

/** What stands in an element: letters, how many of them in links, and which of some elements. */
type Measure = { letters: number; linked: number; tags: ReadonlySet<string> }

const NOTHING: Measure = { letters: 0, linked: 0, tags: new Set() }
const NOTED = new Set(['article', 'button', 'h1', 'input', 'main'])

/** The measures of all elements, from the innermost outwards, so that each is looked at once. */
const measured = (elements: readonly HtmlElement[]): ReadonlyMap<HtmlElement, Measure> => {
  const measures = new Map<HtmlElement, Measure>()
  for (const element of elements.toReversed()) {
    if (isWithoutText(element)) continue
    let letters = 0
    let linked = 0
    let tags: ReadonlySet<string> = NOTHING.tags
    for (const child of element.childNodes) {
      if (isText(child)) letters += letterCount(child.value)
      if (!isElement(child)) continue
      const inner = measures.get(child) ?? NOTHING
      letters += inner.letters
      linked += inner.linked
      if (NOTED.has(child.tagName)) tags = new Set([...tags, ...inner.tags, child.tagName])
      else if (inner.tags.size > 0) tags = tags.size > 0 ? new Set([...tags, ...inner.tags]) : inner.tags
    }
    const isLink = element.tagName === 'a' && attribute(element, 'href') !== undefined
    measures.set(element, { letters, linked: isLink ? letters : linked, tags })
  }
  return measures
}

/** True where an element shows and hides another: what it shows is part of the page. */
const isControlled = (element: HtmlElement, controlled: ReadonlySet<string>): boolean => {
  const id = attribute(element, 'id')
  if (id !== undefined && controlled.has(id)) return true
  if (roleOf(element) === 'tabpanel' || roleOf(element) === 'region') return true
  if (PANEL.test(namesOf(element))) return true
  for (const holder of ancestorsOf(element)) {
    if (holder.tagName === 'details') return true
  }
  return false
}

const isHidden = (element: HtmlElement): boolean => {
  const hidden = attribute(element, 'hidden')
  return (
    (hidden !== undefined && hidden.toLowerCase() !== 'until-found') ||
    styleOf(element, 'display')?.startsWith('none') === true ||
    styleOf(element, 'visibility')?.startsWith('hidden') === true ||
    styleOf(element, 'mso-hide')?.startsWith('all') === true
  )
}

/** What of a page its text lies in, and which elements are no part of it. */
export type PageText = {
  root: HtmlParent
  /** Why an element is no part of the text; null where it is. */
  noPart: (element: HtmlElement) => NoPart | null
}

/** A small thing that no reader sees as text: the name of a sign of an icon font, an arrow. */
const isSign = (element: HtmlElement): boolean =>
  attribute(element, 'aria-hidden') === 'true' &&
  isInline(element) &&
  /^[^\p{L}\p{N}]*$|^[a-z_]{1,40}$/u.test(cleanText(textIn(element)))

/**
 * Finds the text of a web page: its `main`, else the `article` that most of it stands in, else all that is not navigation,
 * pop-ups, headers, footers and lists of links. In doubt, a part is kept.
 */
export const findPageText = (document: HtmlParent): PageText => {
  const elements = [...elementsIn(document)]
  const body = elements.find(({ tagName }) => tagName === 'body') ?? document
  const controlled = new Set(
    elements.flatMap((element) =>
      (attribute(element, 'aria-controls') ?? '').split(/\s{1,9}/).filter(Boolean),
    ),
  )
  const measures = measured(elements)
  const measure = (element: HtmlElement): Measure => measures.get(element) ?? NOTHING
  const holds = (element: HtmlElement, ...names: string[]): boolean =>
    names.some((name) => measure(element).tags.has(name))
  const total = 'tagName' in body ? measure(body).letters : 0
  const answers = new Map<HtmlElement, NoPart | null>()

  /** The first heading of a page whose text holds none, or what holds that heading alone. */
  const isTitle = (element: HtmlElement, root: HtmlElement): boolean =>
    !holds(root, 'h1') && (element.tagName === 'h1' || isWithin(element, 'h1') || holds(element, 'h1'))

  const isPopUp = (element: HtmlElement): boolean => {
    const isDialog = ['dialog', 'alertdialog'].includes(roleOf(element)) || element.tagName === 'dialog'
    const isNamedSo = !isInline(element) && POP_UP.test(namesOf(element))
    if (!isDialog && !isNamedSo) return false
    if (element.tagName === 'body' || holds(element, 'main', 'article', 'h1')) return false
    if (measure(element).letters > total / 2) return false
    return (
      isDialog ||
      holds(element, 'button', 'input') ||
      /fixed|sticky/.test(styleOf(element, 'position') ?? '') ||
      attribute(element, 'aria-live') !== undefined ||
      /banner|popup|pop-up|modal|overlay|notice|bar(?![a-z])|dialog/.test(namesOf(element))
    )
  }

  const isListOfLinks = (element: HtmlElement): boolean => {
    if (!['ul', 'ol', 'menu', 'dir'].includes(element.tagName)) return false
    const { letters, linked } = measure(element)
    const items = element.childNodes.filter((node) => isElement(node) && node.tagName === 'li').length
    if (items < 3 || letters === 0 || linked < letters * 0.9) return false
    // Addresses are part of the text; so is a list of places to complain to, with whole addresses of other sites.
    for (const inner of elementsIn(element)) {
      const href = inner.tagName === 'a' ? attribute(inner, 'href') : undefined
      if (href !== undefined && /^(?:https?:|mailto:|tel:)/i.test(href.trim())) return false
    }
    return true
  }

  const answer = (element: HtmlElement, inText: boolean): NoPart | null => {
    const role = roleOf(element)
    const { tagName } = element
    if (tagName === 'noscript') return 'aroundTheText'
    if (isHidden(element) && !isControlled(element, controlled)) return 'hidden'
    if (isSign(element) || SCREEN_READERS_ONLY.test(namesOf(element))) return 'hidden'
    if (isPopUp(element)) return 'aroundTheText'
    if (tagName === 'nav' || AROUND_ROLES.has(role)) return 'aroundTheText'
    if (['select', 'textarea', 'datalist', 'input'].includes(tagName)) return 'aroundTheText'
    if (tagName === 'button' || (tagName === 'a' && role === 'button'))
      return isOpener(element) ? null : 'aroundTheText'
    if (tagName === 'form' && measure(element).letters < total / 4 && !holds(element, 'h1'))
      return 'aroundTheText'
    if (tagName === 'aside') return measure(element).letters > total * 0.4 ? null : 'aroundTheText'
    if (isListOfLinks(element)) return 'aroundTheText'
    if (UNDER_ARTICLE.test(namesOf(element)) && measure(element).letters < Math.min(200, total / 4))
      return 'aroundTheText'
    if (inText || isInline(element) || /^h[1-6]$/.test(tagName)) return null
    if (holds(element, 'main', 'article') || ['main', 'article', 'body', 'html'].includes(tagName))
      return null
    const { letters, linked } = measure(element)
    if (letters > total / 2) return null
    if ((tagName === 'header' || tagName === 'footer') && !isWithin(element, 'article', 'main', 'section')) {
      return holds(element, 'h1') ? null : 'aroundTheText'
    }
    if (AROUND_NAMES.test(namesOf(element)) && !holds(element, 'h1')) {
      return letters < total / 4 || linked > letters / 2 ? 'aroundTheText' : null
    }
    return null
  }

  const textRoot = (): HtmlElement | null => {
    const ofText = (found: HtmlElement[], share: number): HtmlElement | null => {
      const all = new Set(found)
      const outermost = found.filter((one) => ![...ancestorsOf(one)].some((holder) => all.has(holder)))
      const [only] = outermost
      return outermost.length === 1 && only && measure(only).letters >= total * share ? only : null
    }
    const visible = elements.filter((one) => !isHidden(one))
    const main = visible.filter((one) => one.tagName === 'main' || roleOf(one) === 'main')
    const article = visible.filter((one) => one.tagName === 'article' || roleOf(one) === 'article')
    return ofText(main, 0.2) ?? ofText(article, 0.5)
  }

  const root = textRoot()
  return {
    root: body,
    noPart: (element) => {
      const known = answers.get(element)
      if (known !== undefined) return known
      const inRoot = root !== null && (element === root || isWithinElement(element, root))
      const isOutside =
        root !== null &&
        !inRoot &&
        element !== body &&
        !isWithinElement(root, element) &&
        !isTitle(element, root)
      const found = answer(element, inRoot) ?? (isOutside && !isWithoutText(element) ? 'aroundTheText' : null)
      answers.set(element, found)
      return found
    },
  }
}

/** What opens a part of a page: its words are the heading of the part. */
export const isOpener = (element: HtmlElement): boolean =>
  attribute(element, 'aria-expanded') !== undefined ||
  attribute(element, 'aria-controls') !== undefined ||
  /accordion|collaps|toggle/.test(namesOf(element)) ||
  isWithin(element, 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'summary', 'dt')

const isWithin = (element: HtmlElement, ...names: string[]): boolean => {
  for (const holder of ancestorsOf(element)) if (names.includes(holder.tagName)) return true
  return false
}

const isWithinElement = (element: HtmlElement, holder: HtmlElement): boolean => {
  for (const one of ancestorsOf(element)) if (one === holder) return true
  return false
}
