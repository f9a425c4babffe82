import type { BrowserContext, Page } from '@playwright/test'

import { randomBytes } from 'node:crypto'

import type { Tree } from '../../fixtures/renderedTree.js'

const MARK = '__hostile__'

/** In every page and frame, before anything else: tells what ran, what was asked, and what a policy was broken by. */
const trap = (mark: string) => {
  const tell = (what: string) => console.debug(mark, what)
  Object.defineProperty(window, '__executed', {
    get: () => undefined,
    set: (id: unknown) => tell(`ran ${String(id)}`),
  })
  for (const name of ['alert', 'confirm', 'prompt', 'print'] as const)
    Object.defineProperty(window, name, { value: () => tell(`asked by ${name}`) })
  document.addEventListener('securitypolicyviolation', ({ blockedURI, effectiveDirective, sample }) =>
    tell(`broke ${effectiveDirective}: ${blockedURI} ${sample}`),
  )
}

/**
 * The strictest policy that the app's own pages keep: they run what has come with the page and what that loads, and are
 * styled by scripts.
 */
const policyWith = (nonce: string): string =>
  [
    "default-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-src 'none'",
    "img-src 'self' blob: data:",
    "object-src 'none'",
    `script-src 'nonce-${nonce}' 'strict-dynamic'`,
    "script-src-attr 'none'",
    "style-src 'self' 'unsafe-inline'",
  ].join('; ')

/**
 * Has every page of the app report whatever breaks the strictest policy, as a proxy in front of it would: Next takes the
 * nonce of its scripts from the header of the request.
 *
 * @see https://nextjs.org/docs/app/guides/content-security-policy
 */
export const underStrictPolicy = (context: BrowserContext): Promise<unknown> =>
  context.route(/^[^?]*\/(?:admin|fi|sv|en)(?:[/?]|$)/, async (route, request) => {
    if (!request.isNavigationRequest()) return route.fallback()
    const policy = policyWith(randomBytes(16).toString('base64'))
    const headers = { ...(await request.allHeaders()), 'content-security-policy': policy }
    const response = await route.fetch({ headers, maxRedirects: 0 })
    return route.fulfill({
      headers: { ...response.headers(), 'content-security-policy-report-only': policy },
      response,
    })
  })

/** What hostile content did in any page of a context since it was asked last. */
export type Watch = { take: () => string[] }

/**
 * Watches every page of a context: scripts that ran, dialogs, requests for what only hostile content asks for, windows
 * that were opened, files that were loaded down, and what a Content-Security-Policy was broken by.
 */
export const watch = async (context: BrowserContext): Promise<Watch> => {
  const found: string[] = []
  await context.addInitScript(trap, MARK)
  context.on('console', (message) => {
    if (message.text().startsWith(MARK)) found.push(message.text().slice(MARK.length + 1))
  })
  context.on('dialog', (dialog) => {
    // Leaving a form that is not saved is no content's doing.
    if (dialog.type() !== 'beforeunload') found.push(`dialog: ${dialog.message()}`)
    void dialog.accept()
  })
  context.on('request', (request) => {
    if (/\/executed-\d/.test(request.url())) found.push(`asked for ${request.url()}`)
  })
  context.on('page', (page) => {
    if (context.pages().length > 1) found.push(`opened ${page.url()}`)
  })
  return {
    take: () => found.splice(0),
  }
}

/** Waits until a page has told what it had to. */
export const settled = (page: Page): Promise<void> =>
  page.evaluate(() => new Promise<void>((later) => setTimeout(later, 100)))

/** Does to everything that listens by an attribute what a reader might, and some things that only happen. */
export const provoke = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    const types =
      'animationend animationstart begin beforetoggle blur click error focus focusin input load mouseenter mouseover pointerenter pointerover start submit toggle transitionend wheel'
    const elements = [...document.querySelectorAll('*')].filter((element) =>
      Element.prototype.getAttributeNames.call(element).some((name) => /^on/i.test(name)),
    )
    for (const element of elements)
      for (const type of types.split(' ')) {
        const event = new Event(type)
        // An event that a script makes submits nothing and follows no link: where to is looked at in the tree.
        EventTarget.prototype.dispatchEvent.call(element, event)
      }
    await new Promise((later) => setTimeout(later, 50))
  })

/** What a browser made of a page, or of a part of it: read by getters that no content can hide. */
export const treeIn = (page: Page, selector?: string): Promise<Tree[]> =>
  page.evaluate((given) => {
    const getter = (prototype: object, name: string) =>
      Object.getOwnPropertyDescriptor(prototype, name)?.get as (this: unknown) => unknown
    const childNodes = getter(Node.prototype, 'childNodes')
    const nodeType = getter(Node.prototype, 'nodeType')
    const nodeName = getter(Node.prototype, 'nodeName')
    const nodeValue = getter(Node.prototype, 'nodeValue')
    const attributes = getter(Element.prototype, 'attributes')
    const localName = getter(Element.prototype, 'localName')
    const namespace = getter(Element.prototype, 'namespaceURI')
    const treeOf = (node: unknown): Tree => {
      const type = nodeType.call(node)
      if (type === 3) return { text: String(nodeValue.call(node)) }
      if (type !== 1) return { other: String(nodeName.call(node)) }
      const name = String(localName.call(node))
      if (name === 'template') return { other: 'template' }
      return {
        attributes: [...(attributes.call(node) as Iterable<Attr>)].map((one) => [one.name, one.value]),
        children: [...(childNodes.call(node) as Iterable<unknown>)].map(treeOf),
        tag: namespace.call(node) === 'http://www.w3.org/1999/xhtml' ? name : `foreign:${name}`,
      }
    }
    const roots = given ? [...document.querySelectorAll(given)] : [document.documentElement]
    return roots.map(treeOf)
  }, selector)

/**
 * What in a page of the app's own, with scripts and forms of its own, can only be a stranger's: handlers in attributes,
 * addresses that run or are asked for, elements that load or lead elsewhere.
 */
export const strangersInApp = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const addresses = [
      'href',
      'src',
      'action',
      'formaction',
      'data',
      'poster',
      'srcset',
      'xlink:href',
      'ping',
    ]
    const foreign = 'base,embed,frame,iframe,marquee,math,meta[http-equiv],object,portal,xss,plaintext'
    return [...document.querySelectorAll('*')].flatMap((element) => [
      ...(element.matches(foreign) ? [`<${element.localName}>`] : []),
      ...[...element.attributes].flatMap(({ name, value }) => {
        const told = [`<${element.localName} ${name}="${value.slice(0, 120)}">`]
        if (/^on/i.test(name)) return told
        if (name === 'style' && /expression\(|(?:^|[;\s])behavior:|executed/i.test(value)) return told
        if (!addresses.includes(name)) return []

        const scheme = value.replace(/[\u0000-\u0020]/g, '').toLowerCase()
        return /^(?:javascript|vbscript|data:text|blob|filesystem)/.test(scheme) || /^\/executed-/.test(value)
          ? told
          : []
      }),
    ])
  })
