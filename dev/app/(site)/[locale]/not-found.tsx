import { linkTo } from '../../../site/addresses.js'
import { LOCALES, words } from '../../../site/words.js'

/** In every language, because a page that is not found has none of its own. */
const NotFound = () => (
  <main id="content">
    {LOCALES.map((locale) => (
      <div key={locale} lang={locale}>
        <h1>{words[locale].notFound}</h1>
        <p>
          {words[locale].notFoundText} <a href={linkTo(`/${locale}`)}>{words[locale].toList}</a>
        </p>
      </div>
    ))}
  </main>
)

export default NotFound
