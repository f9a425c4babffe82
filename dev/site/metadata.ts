import type { Metadata } from 'next'

import type { Locale } from './words.js'

import { feedAddress } from './notices.js'
import { LOCALES, words } from './words.js'

type About = {
  locale: Locale
  title: string
  /** The same page in another language. */
  pathIn: (locale: string) => string
  /** Languages that what is on the page is written in. Default: those of the site. */
  written?: readonly string[]
  /** The language it is shown in, where that is not the one of the page. */
  shownIn?: string
  /** The notice that the page is about. */
  slug?: string
  /** Search engines need only what is in force. */
  hidden?: boolean
}

const feeds = ({ locale, slug }: About) =>
  (
    [
      ['application/atom+xml', 'atom'],
      ['application/feed+json', 'json'],
    ] as const
  ).map(([type, format]): [string, { title: string; url: string }[]] => [
    type,
    [
      ...(slug === undefined
        ? []
        : [{ title: words[locale].feedOfOne, url: feedAddress(format, locale, slug) }]),
      { title: words[locale].feedOfAll, url: feedAddress(format, locale) },
    ],
  ])

/** Search engines cut longer titles: those of notices are long enough without the name of the site. */
const LONGEST_TITLE = 70

const titled = (title: string, site: string): string => {
  const whole = `${title} – ${site}`
  return whole.length > LONGEST_TITLE ? title : whole
}

/**
 * The head of a page: title, the address it is known by, the same in other languages, and the feeds. Where a notice is not
 * written in the reader's language the page is a copy of that in another one, and says so by its canonical address.
 */
export const metadataOf = (about: About): Metadata => {
  const { hidden, locale, pathIn, shownIn = locale, title, written = LOCALES } = about
  return {
    alternates: {
      canonical: pathIn(shownIn),
      languages: Object.fromEntries(written.map((one) => [one, pathIn(one)])),
      types: Object.fromEntries(feeds(about)),
    },
    title: titled(title, words[locale].site),
    ...(hidden && { robots: { index: false } }),
  }
}
