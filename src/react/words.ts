import type { Language } from '../notice/document.js'
import type { NoticeLabels } from '../render/notice.js'

/** The words that a rendered notice has beside its own text. */
export type NoticeWords = NoticeLabels & {
  /** Before the note on what changed. */
  change: string
  /** Name of the table of contents. */
  contents: string
  /** The notice is in another language than asked for; `{language}` is that language. */
  fallback: string
  /** The link to the notice to read instead of a withdrawn one. */
  successor: string
  /** The notice is withdrawn; `{date}` is since when. */
  withdrawn: string
  /** Heading in place of a withdrawn notice. */
  withdrawnHeading: string
  /** Names of languages by code, as `fallback` has them. */
  languages: Record<Language, string>
}

const fi: NoticeWords = {
  change: 'Muutos',
  changedOn: 'Viimeisin muutos',
  contents: 'Sisällys',
  effectiveFrom: 'Voimassa alkaen',
  fallback: 'Tätä selostetta ei ole julkaistu pyydetyllä kielellä. Sen kieli on {language}.',
  languages: { en: 'englanti', fi: 'suomi', sv: 'ruotsi' },
  preparedOn: 'Laatimispäivä',
  successor: 'Lue seloste, joka korvaa tämän',
  version: 'Versio',
  withdrawn: 'Seloste on poistettu käytöstä {date}.',
  withdrawnHeading: 'Seloste on poistettu käytöstä',
}

const sv: NoticeWords = {
  change: 'Ändring',
  changedOn: 'Senast ändrad',
  contents: 'Innehåll',
  effectiveFrom: 'Gäller från och med',
  fallback: 'Beskrivningen har inte publicerats på det begärda språket. Språket är {language}.',
  languages: { en: 'engelska', fi: 'finska', sv: 'svenska' },
  preparedOn: 'Upprättad',
  successor: 'Läs beskrivningen som ersätter den här',
  version: 'Version',
  withdrawn: 'Beskrivningen har dragits tillbaka {date}.',
  withdrawnHeading: 'Beskrivningen har dragits tillbaka',
}

const en: NoticeWords = {
  change: 'Change',
  changedOn: 'Last changed',
  contents: 'Contents',
  effectiveFrom: 'Effective from',
  fallback: 'This notice has not been published in the language asked for. It is in {language}.',
  languages: { en: 'English', fi: 'Finnish', sv: 'Swedish' },
  preparedOn: 'Date of preparation',
  successor: 'Read the notice that replaces this one',
  version: 'Version',
  withdrawn: 'This notice was withdrawn on {date}.',
  withdrawnHeading: 'This notice has been withdrawn',
}

/** The built-in words, by language. */
export const noticeWords = { en, fi, sv } satisfies Record<Language, NoticeWords>

/** Words of an app's own, by language: in place of built-in ones, or for a language that has none. */
export type OwnWords = Record<Language, Partial<NoticeWords>>

const lookUp = <Value>(values: Record<string, Value>, language: string): undefined | Value =>
  Object.hasOwn(values, language) ? values[language] : undefined

/**
 * The words to use in a language, and the language that they are in: English where there are none of it.
 */
export const wordsIn = (
  language: Language,
  own: OwnWords = {},
): { language: Language; words: NoticeWords } => {
  const base = language.toLowerCase().split(/[-_]/)[0] ?? ''
  const builtIn = lookUp<NoticeWords>(noticeWords, base)
  const given = lookUp(own, language) ?? lookUp(own, base)
  const words = {
    ...(builtIn ?? en),
    ...given,
    languages: { ...(builtIn ?? en).languages, ...given?.languages },
  }
  return { language: builtIn || given ? language : 'en', words }
}

/** A language by its name in some words, or its code where they have none. */
export const languageNameIn = ({ languages }: NoticeWords, language: Language): string =>
  lookUp(languages, language) ?? lookUp(languages, language.toLowerCase().split(/[-_]/)[0] ?? '') ?? language
