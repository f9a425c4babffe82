import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'

import type { Feed, FeedEntry } from '../../src/reading/feed/feed.js'

import { atomOf } from '../../src/reading/feed/atom.js'
import { escapeXML } from '../../src/render/xml.js'
import { feedFormat } from '../../src/reading/feed/endpoints.js'
import { urnOf } from '../../src/reading/feed/feed.js'
import { jsonFeedOf } from '../../src/reading/feed/jsonFeed.js'
import { mergeLanguages } from '../../src/languages/merge.js'
import { feedWordsIn } from '../../src/reading/feed/words.js'
import { named, parseXML } from '../fixtures/xml.js'

const entry = (changes: Partial<FeedEntry> = {}): FeedEntry => ({
  id: urnOf('one'),
  address: 'https://example.org/api/privacy-notices/published/seloste/versions/2?locale=fi',
  cause: { collection: 'organisations', id: '5', title: 'Esimerkki ry' },
  change: 'minor',
  effectiveFrom: '2026-01-05',
  event: 'published',
  hash: 'a'.repeat(64),
  language: 'sv',
  notice: '1',
  publishedAt: '2026-01-05T10:00:00.000Z',
  slug: 'seloste',
  status: 'upcoming',
  successor: null,
  summary: 'Adressen ändrades',
  text: 'Gäller.\nAdressen ändrades',
  title: 'Beskrivning, version 2',
  version: 2,
  ...changes,
})

const feed = (entries: FeedEntry[] = [entry()], changes: Partial<Feed> = {}): Feed => ({
  id: urnOf('feed'),
  about: 'https://example.org/api/privacy-notices/published?locale=fi',
  author: 'example.org',
  changed: [],
  checkpoint: 'https://example.org/log/checkpoint',
  entries,
  language: 'fi_FI',
  links: {
    first: 'https://example.org/1',
    last: null,
    next: 'https://example.org/3?a=1&b=2',
    previous: null,
    self: 'x',
  },
  other: 'https://example.org/json',
  title: 'Selosteet',
  updated: '2026-01-05T10:00:00.000Z',
  ...changes,
})

const texts = (source: string, name: string) => named(parseXML(source), name).map(({ text }) => text)

describe('a feed in Atom', () => {
  it('should hold what RFC 4287 asks of a feed and of an entry', () => {
    const root = parseXML(atomOf(feed()))
    expect([root.name, root.attributes]).toMatchObject([
      'feed',
      { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': 'fi-FI' },
    ])
    for (const name of ['id', 'title', 'updated', 'author']) expect(named(root, name)).toHaveLength(1)
    const links = named(root, 'link').map(({ attributes: { href, rel } }) => [rel, href])
    expect(links).toContainEqual(['next', 'https://example.org/3?a=1&b=2'])
    expect(links.map(([rel]) => rel)).not.toContain('previous')

    const [one] = named(root, 'entry')
    if (!one) throw new Error('No entry')
    for (const name of ['id', 'title', 'updated', 'published', 'summary', 'content']) {
      expect(named(one, name)).toHaveLength(1)
    }
    expect(one.attributes).toEqual({ 'xml:lang': 'sv' })
    expect(named(one, 'category').map(({ attributes }) => attributes.term)).toEqual([
      'published',
      'upcoming',
      'minor',
    ])
    expect(named(one, 'pn:effectiveFrom')[0]?.text).toBe('2026-01-05')
    expect(named(one, 'pn:cause')[0]).toMatchObject({
      attributes: { collection: 'organisations', id: '5' },
      text: 'Esimerkki ry',
    })
  })

  it('should leave out what an entry does not have', () => {
    const bare = entry({ cause: null, change: null, language: 'fi_FI', status: null, summary: null })
    const [one] = named(parseXML(atomOf(feed([bare]))), 'entry')
    expect(one?.attributes).toEqual({})
    expect(one?.children.map(({ name }) => name)).not.toContain('summary')
    expect(one?.children.map(({ name }) => name)).not.toContain('pn:cause')
  })

  it.each([
    ['markup', '</title><script>alert(1)</script>'],
    ['references', '&lt;b&gt; &amp; &#60; &unknown;'],
    ['quotes', `" onload="x" '`],
    ['ends of sections', ']]> <![CDATA[ --> <?php ?>'],
  ])('should keep hostile texts as texts, to the letter: %s', (_, text) => {
    const hostile = entry({ cause: { collection: text, id: text, title: text }, summary: text, title: text })
    const source = atomOf(feed([hostile], { title: text }))
    const [one] = named(parseXML(source), 'entry')
    expect(texts(source, 'title')).toEqual([text])
    expect(one && named(one, 'title')[0]?.text).toBe(text)
    expect(one && named(one, 'summary')[0]?.text).toBe(text)
    expect(one && named(one, 'pn:cause')[0]).toMatchObject({ attributes: { id: text }, text })
  })

  it('should drop what XML cannot hold, even escaped', () => {
    expect(escapeXML('a\u0000b\u0008c\u001f\ud800d\udfff\ufffee\uffff')).toBe('abcde')
    expect(escapeXML('\t\n😀ä\u0085')).toBe('\t\n😀ä\u0085')
  })

  it('should be well-formed whatever is written', () => {
    const anything = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(fc.integer({ max: 0xffff, min: 0 })).map((codes) => String.fromCharCode(...codes)),
      fc.constantFrom('<', '>', '&', '"', "'", ']]>', '\r\n'),
    )
    fc.assert(
      fc.property(anything, anything, anything, (title, summary, id) => {
        const cause = { collection: 'registers', id, title: summary }
        const source = atomOf(feed([entry({ cause, summary, title })], { title: summary }))
        const [one] = named(parseXML(source), 'entry')
        const kept = [...title].filter((character) => escapeXML(character) !== '').join('')
        expect(one && named(one, 'title')[0]?.text).toBe(kept)
      }),
    )
  })
})

describe('the reader of XML that these tests use', () => {
  it.each([
    '<a><b></a></b>',
    '<a b="1" b="2"/>',
    '<a>&x;</a>',
    '<a>&</a>',
    '<a b=1/>',
    '<a/><b/>',
    '<x:a/>',
    'a',
  ])('should refuse %s', (source) => {
    expect(() => parseXML(source)).toThrow()
  })
})

describe('a feed in JSON', () => {
  it('should hold what JSON Feed 1.1 asks, and no more than one page', () => {
    const found = JSON.parse(jsonFeedOf(feed())) as Record<string, unknown> & { items: object[] }
    expect(found).toMatchObject({
      version: 'https://jsonfeed.org/version/1.1',
      title: 'Selosteet',
      feed_url: 'x',
      language: 'fi-FI',
      next_url: 'https://example.org/3?a=1&b=2',
    })
    expect(found.items).toEqual([
      expect.objectContaining({
        id: urnOf('one'),
        content_text: 'Gäller.\nAdressen ändrades',
        language: 'sv',
        summary: 'Adressen ändrades',
        tags: ['published', 'upcoming', 'minor'],
      }),
    ])
    const last = feed([entry({ summary: null })])
    last.links.next = null
    const end = JSON.parse(jsonFeedOf(last)) as { items: object[] }
    expect(end).not.toHaveProperty('next_url')
    expect(end.items[0]).not.toHaveProperty('summary')
  })
})

describe('the language of a feed', () => {
  it.each([
    ['sv_FI', 'sv-FI'],
    ['zh-Hant-TW', 'zh-Hant-TW'],
    ['日本', undefined],
    ['a" b', undefined],
  ])('should be a tag of BCP 47, or left out: %s', (language, tag) => {
    const given = feed([entry({ language })], { language: 'en' })
    expect(named(parseXML(atomOf(given)), 'entry')[0]?.attributes['xml:lang']).toBe(tag)
    const { items } = JSON.parse(jsonFeedOf(given)) as { items: { language?: string }[] }
    expect(items[0]?.language).toBe(tag)
  })
})

describe('the id of an entry', () => {
  it('should be a UUID of version 8 (RFC 9562), the same for the same name', () => {
    expect(urnOf('a')).toMatch(
      /^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
    )
    expect(urnOf('a')).toBe(urnOf('a'))
    expect(urnOf('a')).not.toBe(urnOf('b'))
  })
})

describe('the format of a feed', () => {
  it.each([
    ['', null, 'atom'],
    ['', '*/*', 'atom'],
    ['', 'text/html, application/json', 'atom'],
    ['', 'application/feed+json', 'json'],
    ['', 'application/feed+json;q=0.9, */*;q=0.1', 'json'],
    ['', 'application/feed+json;q=0', 'atom'],
    ['', 'application/feed+json, application/atom+xml', 'atom'],
    ['', 'application/atom+xml;q=0.5, Application/Feed+JSON;q=0.6', 'json'],
    ['atom', 'application/feed+json', 'atom'],
    ['json', 'application/atom+xml', 'json'],
  ])('should be what is named, or what is wanted most: %j %j', (named, accept, format) => {
    expect(feedFormat(named, accept)).toBe(format)
  })

  it('should be one there is', () => {
    expect(() => feedFormat('rss', null)).toThrow('format')
  })
})

describe('the sentences of a feed', () => {
  const languages = mergeLanguages()

  it('should keep a title that looks like a placeholder as it is', () => {
    const words = feedWordsIn(languages, 'sv-FI')
    expect(words.language).toBe('sv-FI')
    expect(words('entry', { title: '{{version}} $& {{date}}', version: '3' })).toBe(
      '{{version}} $& {{date}}, version 3',
    )
    expect(feedWordsIn(languages, 'de')('upcoming', { date: '2030-01-01' })).toBe(
      'Takes force on 2030-01-01.',
    )
    expect(feedWordsIn(languages, 'constructor').language).toBe('en')
  })
})
