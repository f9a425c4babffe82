import type { Query } from '../http/addresses.js'
import type { WebLink } from '../http/links.js'
import type { NormalisedOptions } from '../options.js'
import type { Reader } from '../record/publications.js'

import { apiAddress } from '../http/addresses.js'
import { noticeAt } from './scoped.js'

/** Makes the address of something below `/published`, whose segments are encoded. */
export type PublishedAddress = (path: '' | `/${string}`, query?: Query) => string

/** The addresses of what anyone may read: whole where the app has a `serverURL`, else paths. */
export const publishedAddress =
  ({ payload }: Reader, { slugs }: Pick<NormalisedOptions, 'slugs'>): PublishedAddress =>
  (path, query) =>
    apiAddress(payload.config, `/${slugs.notices}/published${path}`, query)

/**
 * The address that leads to a notice: the one it has, unless another notice has that now; then the one by which it was found.
 *
 * @param found `slug` is one that the notice has or had, `asked` the one that led to it now, `scope` whose it is where there are several
 */
export const leadingSlug = async (
  req: Reader,
  options: NormalisedOptions,
  { asked, notice, scope, slug }: { asked: string; notice: string; scope?: null | string; slug: string },
): Promise<string> =>
  slug === asked || (await noticeAt(req, options, { scope: scope ?? undefined, slug })) === notice
    ? slug
    : asked

/** The path of a notice below `/published`. */
export const noticePath = (slug: string): `/${string}` => `/${encodeURIComponent(slug)}`

/** Links to the feeds of the publications of one notice, or of all. */
export const feedLinks = (
  addressOf: PublishedAddress,
  path: '' | `/${string}`,
  scope: string | undefined,
): WebLink[] => [
  { href: addressOf(`${path}/feed`, { scope }), rel: 'alternate', type: 'application/atom+xml' },
  {
    href: addressOf(`${path}/feed`, { format: 'json', scope }),
    rel: 'alternate',
    type: 'application/feed+json',
  },
]
