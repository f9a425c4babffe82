import type React from 'react'

import type { Locale } from './words.js'

import { linkTo } from './addresses.js'
import { feedAddress } from './notices.js'
import { LOCALES, ownName, words } from './words.js'

type Props = {
  children: React.ReactNode
  locale: Locale
  /** The same page in another language. */
  pathIn: (locale: Locale) => string
  /** The notice that the page is about. */
  slug?: string
}

/** What every page has around its content: the name of the site, the choice of language, and the ways onwards. */
export const Page: React.FC<Props> = ({ children, locale, pathIn, slug }) => {
  const say = words[locale]
  return (
    <>
      <a className="skip" href="#content">
        {say.skip}
      </a>
      <header className="masthead">
        <p>
          <a href={linkTo(`/${locale}`)}>{say.site}</a>
        </p>
        <nav aria-label={say.languages}>
          <ul>
            {LOCALES.map((one) => (
              <li key={one}>
                <a
                  aria-current={one === locale ? 'true' : undefined}
                  href={pathIn(one)}
                  hrefLang={one}
                  lang={one === locale ? undefined : one}
                >
                  {ownName[one]}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      </header>
      <main id="content" tabIndex={-1}>
        {children}
      </main>
      <footer className="foot">
        <ul>
          <li>
            <a href={linkTo(`/${locale}`)}>{say.toList}</a>
          </li>
          <li>
            <a href={feedAddress('atom', locale, slug)}>{say.feed} (Atom)</a>
          </li>
          <li>
            <a href={feedAddress('json', locale, slug)}>{say.feed} (JSON)</a>
          </li>
        </ul>
      </footer>
    </>
  )
}
