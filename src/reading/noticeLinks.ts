import type { Where } from 'payload'

import type { Language, NoticeLinks, RecordedNotice } from '../notice/document.js'
import type { NormalisedOptions } from '../options.js'
import type { PublicationEntry, Reader } from '../record/publications.js'
import type { PublicationRecord } from '../record/record.js'
import type { Query } from '../http/addresses.js'
import type { NoticeFormat } from '../render/format.js'
import type { FormatName } from '../render/formats.js'
import type { Asked } from './scoped.js'

import { findPublications, NEWEST_FIRST } from '../record/publications.js'
import { typeOf } from '../http/accept.js'
import { withQuery } from '../http/addresses.js'
import { linkHeaderOf } from '../http/links.js'
import { FORMATS } from '../render/formats.js'
import { leadingSlug, noticePath, publishedAddress } from './addresses.js'
import { askTogether } from '../record/together.js'

/** That the log has a record: an extension relation, by the URI of the format that proves it. */
export const PROOF_RELATION = 'https://c2sp.org/tlog-proof'

/** What of a publication a link to it takes. */
type LinkedEntry = Pick<PublicationEntry, 'scope'> &
  Pick<PublicationRecord, 'event' | 'publishedAt' | 'slug' | 'version'>

const LINKED_FIELDS: Record<keyof LinkedEntry, true> = {
  event: true,
  publishedAt: true,
  scope: true,
  slug: true,
  version: true,
}

/** What stands around a version in the record of its notice. */
export type Surroundings = {
  /** Of which organisation the notice is, where there are several. */
  scope?: string | undefined
  /** The address that leads to the notice: its newest, unless another notice has that one now. */
  slug: string
  /** When anything was last published of the notice; no answer about it has changed since but by date. */
  lastPublishedAt: Date
  withdrawn: boolean
  /** The numbers of the texts next to it; a withdrawal is none. */
  predecessor: null | number
  successor: null | number
}

/**
 * Reads what stands around a version: a few rows without their texts, however many there are.
 *
 * @param asked the address by which it was read
 */
export const readSurroundings = async (
  req: Reader,
  options: NormalisedOptions,
  { notice, publishedAt, version }: Pick<RecordedNotice, 'notice' | 'publishedAt' | 'version'>,
  { scope, slug }: Asked,
): Promise<Surroundings> => {
  const ofNotice: Where = { notice: { equals: notice } }
  const read = (where: Where, limit: number) =>
    findPublications<LinkedEntry>(req, options.slugs, where, {
      limit,
      select: LINKED_FIELDS,
      sort: NEWEST_FIRST,
    })
  // A withdrawal has a text before it and after it, so two numbers on each side are enough.
  const near: Where = {
    and: [
      ofNotice,
      { version: { greater_than_equal: version - 2 } },
      { version: { less_than_equal: version + 2 } },
    ],
  }
  const [[newest], around] = await askTogether(req, [() => read(ofNotice, 1), () => read(near, 5)])
  const texts = around.filter(({ event }) => event === 'published').map((row) => row.version)
  return {
    scope: newest?.scope ?? undefined,
    slug: await leadingSlug(req, options, {
      asked: slug,
      notice,
      scope: newest?.scope ?? scope,
      slug: newest?.slug ?? slug,
    }),
    lastPublishedAt: new Date(newest?.publishedAt ?? publishedAt),
    predecessor: texts.find((one) => one < version) ?? null,
    successor: texts.findLast((one) => one > version) ?? null,
    withdrawn: newest?.event === 'withdrawn',
  }
}

/** What of a request its links repeat. */
export type LinkedRequest = {
  format: NoticeFormat<FormatName>
  /** The format was asked for by name, so the other languages are given in it too. */
  formatGiven: boolean
  /** It was read by its number, or as of a day: then what is linked to is that version, not what is in force. */
  byVersion: boolean
  /** Where it was read, if not at the endpoints of the REST API. */
  path?: string | undefined
  /** That place is in the scope of the notice, so that it need not be named there. */
  scopeInPath?: boolean
}

/** The addresses around what was read, by language. */
export type Addresses = {
  history: string
  /** Where it is proved that the version is in the log. */
  proof: string
  inForce: (language: Language) => string
  version: (version: number, language: Language) => string
  /** What was read. */
  own: (language: Language, format?: FormatName) => string
}

/**
 * The addresses below the API route; whole ones where the app has a `serverURL`. What is in force has the address at which it
 * was asked for.
 */
export const addressesOf = (
  req: Reader,
  options: NormalisedOptions,
  { locale, version }: Pick<RecordedNotice, 'locale' | 'version'>,
  { scope, slug }: Surroundings,
  { byVersion, path: place, scopeInPath = false }: Pick<LinkedRequest, 'byVersion' | 'path' | 'scopeInPath'>,
): Addresses => {
  const addressOf = publishedAddress(req, options)
  const endpoint = (path: '' | `/${string}`, query?: Query) =>
    addressOf(`${noticePath(slug)}${path}`, { ...query, scope })
  const inForce = (query: Query) =>
    place === undefined || byVersion
      ? endpoint('', query)
      : withQuery(place, { ...query, scope: scopeInPath ? undefined : scope })
  return {
    history: endpoint('/history', { locale }),
    proof: endpoint(`/versions/${version}/proof`),
    inForce: (language) => inForce({ locale: language }),
    own: (language, format) => {
      const query = { locale: language, format }
      return byVersion ? endpoint(`/versions/${version}`, query) : inForce(query)
    },
    version: (number, language) => endpoint(`/versions/${number}`, { locale: language }),
  }
}

/** What is around a notice, as it stands in its JSON. */
export const linksOf = (
  { locale, locales, version }: Pick<RecordedNotice, 'locale' | 'locales' | 'version'>,
  { predecessor, successor, withdrawn }: Surroundings,
  addresses: Addresses,
): NoticeLinks<FormatName> => {
  const formats = FORMATS.map(({ name }) => [name, addresses.own(locale, name)])
  const numbered = (number: null | number) => (number === null ? null : addresses.version(number, locale))
  return {
    canonical: addresses.own(locale),
    formats: Object.fromEntries(formats) as Record<FormatName, string>,
    history: addresses.history,
    languages: Object.fromEntries(locales.map((language) => [language, addresses.own(language)])),
    latest: withdrawn ? null : addresses.inForce(locale),
    permalink: addresses.version(version, locale),
    predecessor: numbered(predecessor),
    successor: numbered(successor),
  }
}

/**
 * The `Link` header of a notice (RFC 8288): its address, its languages (`hreflang`) and formats (`type`), its history and
 * the versions beside it (RFC 5829), the proof that the log has it (an extension relation, by the URI of its format), and of the one
 * in force the permalink (`bookmark`).
 */
export const linkHeader = (
  locales: readonly Language[],
  links: NoticeLinks<FormatName>,
  addresses: Addresses,
  { byVersion, format, formatGiven }: LinkedRequest,
): string => {
  // A locale can have any name in Payload; what is no language tag is no value of hreflang.
  const tag = (language: Language) => language.replaceAll('_', '-')
  const languages = locales.filter((one) => /^[A-Za-z0-9-]+$/.test(tag(one)))
  const others = FORMATS.filter(({ name }) => name !== format.name)
  const versions = [
    byVersion ? (['latest-version', links.latest] as const) : (['bookmark', links.permalink] as const),
    ['predecessor-version', links.predecessor],
    ['successor-version', links.successor],
  ] as const
  return linkHeaderOf([
    { href: links.canonical, rel: 'canonical' },
    ...languages.map((one) => ({
      href: addresses.own(one, formatGiven ? format.name : undefined),
      rel: 'alternate',
      hreflang: tag(one),
    })),
    ...others.map((one) => ({
      href: links.formats[one.name],
      rel: 'alternate',
      title: one.name,
      type: typeOf(one),
    })),
    { href: links.history, rel: 'version-history', type: 'application/json' },
    { href: addresses.proof, rel: PROOF_RELATION, type: 'text/plain' },
    ...versions.flatMap(([rel, href]) => (href === null ? [] : [{ href, rel }])),
  ])
}
