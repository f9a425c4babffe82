import type { Feed, FeedEntry } from './feed.js'

import { escapeXML } from '../../render/xml.js'
import { languageTag } from './words.js'

/**
 * Name of the elements and categories that Atom does not have (RFC 4287 §6). A UUID: it stays the same wherever the
 * documentation is.
 */
export const FEED_NAMESPACE = 'urn:uuid:9348b1bc-6963-4f4d-bc0f-e730ebd5f35a'

type Attributes = Record<string, null | string | undefined>

const open = (name: string, attributes: Attributes): string =>
  Object.entries(attributes).reduce(
    (tag, [key, value]) =>
      value === null || value === undefined ? tag : `${tag} ${key}="${escapeXML(value)}"`,
    `<${name}`,
  )

/** An element of text, empty when there is none to hold. */
const element = (name: string, attributes: Attributes, text?: string): string =>
  text === undefined
    ? `${open(name, attributes)}/>`
    : `${open(name, attributes)}>${escapeXML(text)}</${name}>`

const link = (rel: string, href: null | string, type?: string): string[] =>
  href === null ? [] : [element('link', { href, rel, type })]

const category = (scheme: string, term: null | string): string[] =>
  term === null ? [] : [element('category', { scheme: `${FEED_NAMESPACE}#${scheme}`, term })]

const entryElement = (entry: FeedEntry, feedLanguage: string): string => {
  const { cause, language } = entry
  return [
    open('entry', { 'xml:lang': language === feedLanguage ? null : languageTag(language) }) + '>',
    element('id', {}, entry.id),
    element('title', {}, entry.title),
    element('updated', {}, entry.publishedAt),
    element('published', {}, entry.publishedAt),
    ...link('alternate', entry.address),
    ...link('related', entry.successor),
    ...category('event', entry.event),
    ...category('status', entry.status),
    ...category('change', entry.change),
    ...(entry.summary === null ? [] : [element('summary', {}, entry.summary)]),
    element('content', { type: 'text' }, entry.text),
    element('pn:notice', {}, entry.notice),
    ...(entry.scope === undefined ? [] : [element('pn:scope', {}, entry.scope)]),
    element('pn:version', {}, String(entry.version)),
    element('pn:effectiveFrom', {}, entry.effectiveFrom),
    element('pn:hash', {}, entry.hash),
    ...(cause
      ? [element('pn:cause', { collection: cause.collection, id: cause.id }, cause.title ?? '')]
      : []),
    '</entry>',
  ].join('\n')
}

/**
 * A page of a feed in Atom, with the links of a paged feed.
 *
 * @see RFC 4287 (Atom), RFC 5005 §3 (paged feeds)
 */
export const atomOf = (feed: Feed): string =>
  [
    '<?xml version="1.0" encoding="utf-8"?>',
    open('feed', {
      xmlns: 'http://www.w3.org/2005/Atom',
      'xmlns:pn': FEED_NAMESPACE,
      'xml:lang': languageTag(feed.language),
    }) + '>',
    element('id', {}, feed.id),
    element('title', {}, feed.title),
    element('updated', {}, feed.updated),
    `<author>${element('name', {}, feed.author)}</author>`,
    ...link('self', feed.links.self, 'application/atom+xml'),
    ...link('alternate', feed.about),
    ...link('alternate', feed.other, 'application/feed+json'),
    ...link('first', feed.links.first),
    ...link('previous', feed.links.previous),
    ...link('next', feed.links.next),
    ...link('last', feed.links.last),
    ...link('https://c2sp.org/tlog-checkpoint', feed.checkpoint, 'text/plain'),
    ...feed.entries.map((entry) => entryElement(entry, feed.language)),
    '</feed>',
    '',
  ].join('\n')
