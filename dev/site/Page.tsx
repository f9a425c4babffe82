import type React from 'react'

import type { Locale } from './words.js'

import { LOCALES, ownName, words } from './words.js'

type Props = {
  children: React.ReactNode
  locale: Locale
  /** The same page in another language. */
  pathIn: (locale: Locale) => string
}

/** What every page has around its content: the name of the site and the choice of language. */
export const Page: React.FC<Props> = ({ children, locale, pathIn }) => (
  <>
    <a className="skip" href="#content">
      {words[locale].skip}
    </a>
    <header className="masthead">
      <p>
        <a href={`/${locale}`}>{words[locale].site}</a>
      </p>
      <nav aria-label={words[locale].languages}>
        <ul>
          {LOCALES.map((one) => (
            <li key={one}>
              <a
                aria-current={one === locale ? 'true' : undefined}
                href={pathIn(one)}
                hrefLang={one}
                lang={one}
              >
                {ownName[one]}
              </a>
            </li>
          ))}
        </ul>
      </nav>
    </header>
    <main id="content">{children}</main>
  </>
)
