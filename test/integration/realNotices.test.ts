// On one database: texts are composed from the same documents.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { defaultTreeAdapter as tree, type DefaultTreeAdapterMap, parseFragment } from 'parse5'

import type { NoticeSection, RenderedText } from '../../src/notice/document.js'
import type { Truth, TruthContent } from '../fixtures/seeds.js'
import type { TestApp } from './support/app.js'

import { privacyNotices } from '../../src/index.js'
import { fictionalNotices, realNotices } from '../fixtures/seeds.js'
import { layoutOf, line, noticeFromTruth } from '../fixtures/truthNotice.js'
import { createTestApp, itGiven } from './support/app.js'

type Id = number | string
type Element = DefaultTreeAdapterMap['element']

/** What a reader should get of a section: kinds of content in order, each with its words. */
type Seen = { kind: 'heading' | 'list' | 'paragraph'; lines: string[] }

const expectedOf = (content: TruthContent[]): Seen[] =>
  content
    .reduce<({ fields?: true } & Seen)[]>((seen, item) => {
      const last = seen.at(-1)
      if (item.type === 'field' && last?.fields) last.lines.push(line(item))
      else if (item.type === 'field') seen.push({ fields: true, kind: 'paragraph', lines: [line(item)] })
      else if (item.type === 'list') seen.push({ kind: 'list', lines: item.items })
      else seen.push({ kind: item.type === 'subheading' ? 'heading' : 'paragraph', lines: [item.text] })
      return seen
    }, [])
    .map(({ kind, lines }) => ({ kind, lines }))

/** The text of a node, as it is copied: what keeps a phone number on one line are spaces. */
const textOf = (node: DefaultTreeAdapterMap['node']): string =>
  tree.isTextNode(node)
    ? node.value.replaceAll('\u00a0', ' ')
    : node.nodeName === 'br'
      ? '\n'
      : 'childNodes' in node
        ? node.childNodes.map(textOf).join('')
        : ''

const elementsOf = (node: DefaultTreeAdapterMap['parentNode']): Element[] =>
  node.childNodes.filter(tree.isElementNode)

/** What is in the HTML of a section. */
const seenInHTML = (html: string): Seen[] =>
  elementsOf(parseFragment(html)).map((element) => {
    if (element.tagName === 'ul') return { kind: 'list', lines: elementsOf(element).map(textOf) }
    const kind = /^h\d$/.test(element.tagName) ? 'heading' : 'paragraph'
    return { kind, lines: textOf(element).split('\n') }
  })

const linksInHTML = (html: string): { href: string; text: string }[] => {
  const links: { href: string; text: string }[] = []
  const walk = (element: Element) => {
    if (element.tagName === 'a') {
      links.push({
        href: element.attrs.find(({ name }) => name === 'href')?.value ?? '',
        text: textOf(element),
      })
    }
    elementsOf(element).forEach(walk)
  }
  elementsOf(parseFragment(html)).forEach(walk)
  return links
}

const inlineText = (inlines: { break?: boolean | null; text?: null | string }[]): string =>
  inlines.map((one) => (one.break ? '\n' : one.text)).join('')

type GraphQLNode = {
  children: null | { break: boolean | null; text: null | string }[]
  items: { children: { break: boolean | null; text: null | string }[] }[] | null
  type: string
}

/** What is in the content of a section, as GraphQL gives it. */
const seenInContent = (content: GraphQLNode[]): Seen[] =>
  content.map(({ children, items, type }) =>
    type === 'list'
      ? { kind: 'list', lines: (items ?? []).map((item) => inlineText(item.children)) }
      : { kind: type as Seen['kind'], lines: inlineText(children ?? []).split('\n') },
  )

const QUERY = `query ($slug: String!) {
  PublishedPrivacyNotice(slug: $slug) {
    title statute preparedOn changedOn effectiveFrom version locale layout
    introduction { text }
    controller { name businessId email phone address { street postalCode city } }
    contactPersons { name email phone }
    registers { name purposes { legalBases retentions { data text duration } } }
    sections {
      number heading keys empty html
      content { type children { text break href } items { children { text break href } } }
    }
  }
}`

describe('a real notice', () => {
  let app: TestApp
  let token: string

  beforeAll(async () => {
    app = await createTestApp({ name: 'real-notices', plugins: [privacyNotices()] })
    token = (await app.createUser()).token
  })
  afterAll(() => app.destroy())

  const create = async (collection: string, body: object): Promise<{ id: Id; slug: string }> => {
    const { body: answer, status, text } = await app.rest('POST', `/${collection}`, { body, token })
    if (status !== 201) throw new Error(`${collection}: ${text}`)
    return answer.doc
  }

  const load = async (truth: Truth) => (await noticeFromTruth(create, truth)).slug

  const readsBack = async (truth: Truth) => {
    const slug = await load(truth)
    const dates = {
      changedOn: truth.lastChangedOn,
      effectiveFrom: truth.preparedOn,
      preparedOn: truth.preparedOn,
    }
    const document = {
      ...dates,
      layout: layoutOf(truth),
      locale: 'fi',
      statute: truth.statute,
      title: truth.title,
      version: 1,
    }
    const expected = truth.sections.map(({ content, empty, heading, keys, links, number }) => ({
      content: expectedOf(content),
      empty,
      heading,
      keys,
      links,
      number,
    }))
    const { name, businessId, city, email, phone, postalCode, street } = truth.facts.controller
    const facts = {
      contactPersons: [
        {
          name: truth.facts.contactPerson.name,
          email: truth.facts.contactPerson.email,
          phone: truth.facts.contactPerson.phone,
        },
      ],
      controller: { name, address: { city, postalCode, street }, businessId, email, phone },
      registers: [
        {
          name: truth.facts.registerName,
          purposes: [
            {
              legalBases: truth.facts.legalBasesNamed,
              retentions: [
                { data: null, duration: truth.facts.retention.isoDuration, text: truth.facts.retention.text },
              ],
            },
          ],
        },
      ],
    }

    const { body, status } = await app.rest('GET', `/privacy-notices/published/${slug}`)
    expect(status).toBe(200)
    expect(body).toMatchObject({ ...document, ...facts })
    expect(body.introduction?.text ?? null).toBe(truth.introduction)
    expect(
      (body.sections as (NoticeSection & RenderedText)[]).map(({ empty, heading, html, keys, number }) => ({
        content: seenInHTML(html),
        empty,
        heading,
        keys,
        links: linksInHTML(html),
        number,
      })),
    ).toEqual(expected)

    const { data, errors } = await app.graphql<{ PublishedPrivacyNotice: Record<string, unknown> }>(QUERY, {
      slug,
    })
    expect(errors).toBeUndefined()
    const notice = data.PublishedPrivacyNotice
    expect(notice).toMatchObject({ ...document, ...facts })
    type Section = { content: GraphQLNode[] } & Pick<
      NoticeSection & RenderedText,
      'empty' | 'heading' | 'html' | 'keys' | 'number'
    >
    expect(
      (notice.sections as Section[]).map(({ content, empty, heading, html, keys, number }) => ({
        content: seenInContent(content),
        empty,
        heading,
        keys,
        links: linksInHTML(html),
        number,
      })),
    ).toEqual(expected)
  }

  for (const truth of fictionalNotices()) {
    it(`should read back word for word: ${truth.source}`, () => readsBack(truth))
  }

  const real = realNotices()
  for (const truth of real) {
    it(`should read back word for word: ${truth.source}`, () => readsBack(truth))
  }
  itGiven(
    real.length > 0,
    'no real notices beside this checkout',
    'should have read real notices',
    async () => {
      expect(real.length).toBeGreaterThan(0)
    },
  )
})
