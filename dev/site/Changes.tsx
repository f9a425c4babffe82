import type { HistoryEntry, NoticeDiff } from 'payload-privacy-notices/fetch'
import type React from 'react'

import { linkTo } from './addresses.js'
import { CalendarDate } from './CalendarDate.js'
import { CompareForm, languageOfEntry } from './Versions.js'
import { isLocale, languageName, type Locale, words } from './words.js'

type Parts = NoticeDiff['sections'][number]['text']

/** Parts as they are shown: spaces around what changed are not marked, and items of lists have the dot of a list. */
const piecesOf = (parts: Parts): Parts => {
  let isLineStart = true
  return parts
    .flatMap(({ kind, text }): Parts => {
      if (kind === 'same') return [{ kind, text }]
      const inner = text.trim()
      const start = text.indexOf(inner)
      return [
        { kind: 'same', text: text.slice(0, start) },
        { kind, text: inner },
        { kind: 'same', text: text.slice(start + inner.length) },
      ]
    })
    .filter(({ text }) => text !== '')
    .map(({ kind, text }) => {
      const shown = text.replace(isLineStart ? /(^|\n)- /g : /(\n)- /g, '$1• ')
      isLineStart = text.endsWith('\n')
      return { kind, text: shown }
    })
}

/** Text with what was removed and added: told by marks, by colour, and by words that only a screen reader has. */
const Compared: React.FC<{ locale: Locale; parts: Parts }> = ({ locale, parts }) => {
  const say = words[locale]
  const aside = (text: string) => (
    <span className="unseen" lang={locale}>
      {` ${text} `}
    </span>
  )
  return (
    <p className="compared">
      {piecesOf(parts).map(({ kind, text }, index) => {
        if (kind === 'same') return text
        const Mark = kind === 'added' ? 'ins' : 'del'
        return (
          <Mark key={index}>
            {aside(say[kind])}
            {text}
            {aside(say[`${kind}End`])}
          </Mark>
        )
      })}
    </p>
  )
}

const Text: React.FC<{ heading: string; id: string; lang: string; locale: Locale; parts: Parts }> = ({
  heading,
  id,
  lang,
  locale,
  parts,
}) => (
  <section aria-labelledby={id} className="changed">
    <h3 id={id}>{heading}</h3>
    <div lang={lang === locale ? undefined : lang}>
      <Compared locale={locale} parts={parts} />
    </div>
  </section>
)

const Section: React.FC<{ lang: string; locale: Locale; section: NoticeDiff['sections'][number] }> = ({
  lang,
  locale,
  section: { anchor, change, heading, headingBefore, moved, text },
}) => {
  // A section that was removed can have had the anchor of one that there is.
  const id = `${change}-${anchor}`
  const say = words[locale]
  const textLang = lang === locale ? undefined : lang
  return (
    <section aria-labelledby={id} className="changed">
      <h3 id={id}>
        <span lang={textLang}>{heading}</span>{' '}
        {change !== 'changed' && <span className="status">{say.sections[change]}</span>}
      </h3>
      {(headingBefore ?? moved) && (
        <p className="quiet">
          {[...(headingBefore ? [say.renamed(headingBefore)] : []), ...(moved ? [say.moved] : [])].join('; ')}
        </p>
      )}
      {text.length > 0 && (
        <div lang={textLang}>
          <Compared locale={locale} parts={text} />
        </div>
      )}
    </section>
  )
}

type Props = {
  diff: NoticeDiff
  /** The versions to choose from. */
  docs: HistoryEntry[]
  locale: Locale
  title: React.ReactNode
}

/** What changed between two versions: first what it means, then the text with its changes. */
export const Changes: React.FC<Props> = ({ diff, docs, locale, title }) => {
  const say = words[locale]
  const { facts, from, sections, slug, texts, to } = diff
  const note = docs.find(({ version }) => version === to.version)
  const textNames = { introduction: say.introduction, statute: say.statute, title: say.title }
  const changedTexts = (['title', 'statute', 'introduction'] as const).flatMap((name) => {
    const change = texts[name]
    return change ? [{ name, parts: change.text }] : []
  })
  return (
    <div className="prose">
      <p className="back">
        <a href={linkTo(`/${locale}/${slug}`)}>{say.toNotice}</a>{' '}
        <a href={linkTo(`/${locale}/${slug}/versions`)}>{say.allVersions}</a>
      </p>
      <h1>{say.changesBetween(from.version, to.version)}</h1>
      <p className="of">{title}</p>
      {diff.fallback && (
        <p className="note" role="note">
          {say.notWritten(languageName(diff.locale, locale))}
        </p>
      )}
      <dl className="facts">
        {[from, to].map(({ effectiveFrom, version }, index) => (
          <div key={index}>
            <dt>
              {say.version} {version}
            </dt>
            <dd>
              {say.effectiveFrom.toLowerCase()} <CalendarDate date={effectiveFrom} locale={locale} />
            </dd>
          </div>
        ))}
      </dl>
      {note?.change?.note && (
        <p className="lead" lang={languageOfEntry(note, locale)}>
          {note.change.note}
        </p>
      )}
      {facts.length > 0 && (
        <section aria-labelledby="facts">
          <h2 id="facts">{say.changesShort}</h2>
          {/* The sentences are in the reader's language, what they quote in that of the notice. */}
          <ul>
            {facts.map(({ message }, index) => (
              <li key={index}>{message}.</li>
            ))}
          </ul>
        </section>
      )}
      {changedTexts.length + sections.length > 0 && (
        <section aria-labelledby="texts">
          <h2 id="texts">{say.changesInText}</h2>
          {changedTexts.map(({ name, parts }) => (
            <Text
              heading={textNames[name]}
              id={`changed-${name}-text`}
              key={name}
              lang={diff.locale}
              locale={locale}
              parts={parts}
            />
          ))}
          {sections.map((section) => (
            <Section
              key={`${section.change}-${section.anchor}`}
              lang={diff.locale}
              locale={locale}
              section={section}
            />
          ))}
        </section>
      )}
      {facts.length + changedTexts.length + sections.length === 0 && <p>{say.noChanges}</p>}
      <CompareForm docs={docs} from={from.version} locale={locale} slug={slug} to={to.version} />
    </div>
  )
}

/** The title of a notice on a page about it, in the language that it is in. */
export const NoticeTitle: React.FC<{ entry: HistoryEntry | undefined; locale: Locale }> = ({
  entry,
  locale,
}) => {
  const lang = entry && languageOfEntry(entry, locale)
  return <span lang={lang && isLocale(lang) ? lang : undefined}>{entry?.title}</span>
}
