import type { ComparisonTexts } from '../notice/diff/comparisonTexts.js'
import type { Language } from '../notice/document.js'
import type { LanguagePack } from '../notice/languagePack.js'
import type { LegalBasis, Right } from '../notice/vocabulary.js'
import type { en } from './en/admin.js'

/** What readers are told where there is no notice to give; placeholders are in `{{…}}`. */
export type AnswerMessages = {
  /** No notice has that address. */
  notFound: string
  /** `{{date}}` is the day asked for. */
  nothingInForce: string
  /** `{{version}}` is the number asked for. */
  versionNotFound: string
  /** `{{language}}` is the language asked for, by its own name where that is known. */
  languageNotFound: string
  /** `{{date}}` is since when. */
  withdrawn: string
  /** `Accept` names no format there is. */
  notAcceptable: string
  /** The format needs the package `{{needs}}`, which the app does not have. */
  notInstalled: string
  /** The font of a PDF has no glyphs for `{{characters}}`. */
  charactersMissing: string
  /** The format demands what the notice does not say: `{{missing}}` lists where. */
  factsMissing: string
  /** PDFs are made one at a time, and too many wait for one. */
  busy: string
  /** The word, in capital letters, that a draft is marked with where it is printed. */
  draft: string
  /** The answer is another one than `If-Match` or `If-Unmodified-Since` wants. */
  preconditionFailed: string
  /** `{{parameter}}` of the address cannot be read; `{{expected}}` is what it may be, in English. */
  malformed: string
  /** The version that a proof is asked for is published, and the log has yet to take it. */
  notLogged: string
  /** Entries of the log are missing, or were altered in the database. */
  logBroken: string
}

/** The sentences of a feed; placeholders are in `{{…}}`. */
export type FeedSentences = {
  /** Title of the feed of all notices. */
  ofAll: string
  /** Title of the feed of one; `{{title}}` is that of the notice. */
  ofNotice: string
  /** Title of a publication: `{{title}}`, `{{version}}`. */
  entry: string
  /** The same of one whose day has not come: `{{title}}`, `{{version}}`, `{{date}}`. */
  entryUpcoming: string
  /** The same of a withdrawal: `{{title}}`, `{{version}}`. */
  entryWithdrawn: string
  /** Since when, as `{{date}}`. */
  effectiveFrom: string
  /** From when, as `{{date}}`. */
  upcoming: string
  /** It was to take force on `{{date}}`, and something newer did. */
  replaced: string
  /** Since when, as `{{date}}`. */
  withdrawnOn: string
  major: string
  minor: string
  /** It was published because a source changed, whose title is `{{title}}`. */
  cause: string
}

/** Rights that a summary tells in one sentence. Complaining has its own; that others are told of a correction is no request. */
export type SummaryRight = Exclude<Right, 'complaint' | 'notification'>

/** The words of a summary: plain ones, for readers who know no law. */
export type SummaryWords = {
  /** Heading of the summary. */
  summary: string
  /** Who decides on the processing. */
  controller: string
  /** Whom to turn to. */
  contact: string
  dataProtectionOfficer: string
  purpose: string
  legalBasis: string
  retention: string
  recipients: string
  /** Where there are none outside the controller's own organisation. */
  noRecipients: string
  /** Where the notice gives no value. */
  notStated: string
  /** Whether data leave the EU and EEA. */
  transfers: string
  /** They do; `{countries}` is where to. */
  transfersTo: string
  noTransfers: string
  /** Name of the part on rights. */
  yourRights: string
  /** Of a transfer whose recipient is an international organisation (Art. 4(26)). */
  internationalOrganisation: string
  /** That data are transferred, where it is not told where to. */
  transfersSomewhere: string
  /** One sentence; `{rights}` is what `rightsTo` says, one after the other. */
  youMay: string
  /** Joins the last two of several things, with its spaces. */
  and: string
  /** How to use the rights and when an answer comes (GDPR Art. 12(3)); `{contact}` is whom to turn to. */
  howToUse: string
  /** The link to the rights in the notice. */
  moreOnRights: string
  /** The right to complain (Art. 77); `{authority}` is where to. */
  complain: string
  /** Short names of the legal bases (Art. 6(1)). */
  legalBases: Record<LegalBasis, string>
  /** What each right lets the reader do. */
  rightsTo: Record<SummaryRight, string>
}

/** The words that a rendered notice has beside its own text. */
export type NoticeWords = Record<
  'changedOn' | 'effectiveFrom' | 'preparedOn' | 'version' | 'versionLabel',
  string
> & {
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
  /** Those of a summary. */
  summary: SummaryWords
}

/** Words of an app's own, by language: in place of built-in ones, or for a language that has none. */
export type OwnWords = Record<
  Language,
  { summary?: Partial<SummaryWords> } & Partial<Omit<NoticeWords, 'summary'>>
>

/** The strings of one admin language. */
export type AdminTranslations = typeof en

/** Strings by key, nested. */
export type Strings = { [key: string]: string | Strings }

type DeepPartial<Texts> = {
  [Key in keyof Texts]?: Texts[Key] extends string ? string : DeepPartial<Texts[Key]>
}

/** Strings of an admin language, as many of them as there are. */
export type OwnAdminTranslations = DeepPartial<AdminTranslations> & {
  /** Of Payload's rich-text editor, where Payload lacks the language. */
  lexical?: Strings
}

/** Everything that is said in one language: what a folder in `src/languages` holds. */
export type LanguageTexts = {
  /** Official headings, labels, names and standard texts: what notices are written with. */
  pack: LanguagePack
  /** The sentences that tell what changed between two versions. */
  comparison: ComparisonTexts
  /** What readers are told where there is no notice to give. */
  answers: AnswerMessages
  /** The sentences of feeds. */
  feed: FeedSentences
  /** The words around a notice in the components of `payload-privacy-notices/react`. */
  words: NoticeWords
  /** The strings of the admin. */
  admin: OwnAdminTranslations & AdminTranslations
}

/**
 * A language of an app's own, or other words for a built-in one. Every piece may be left out. In place of one that is:
 *
 * - the piece of the same language, or of the language less its last subtags (`sv-FI`, then `sv`), from the same option or
 *   built in
 * - else, for `comparison`, `answers`, `feed`, `words` and `admin`, the English one, which says that it is English where a
 *   reader can be told. A `pack` has no such stand-in: a notice is not published in a language whose terms nobody has given.
 *
 * A piece that is given is whole, but `words` and `admin`: of those, what is missing is filled in string by string in the
 * same way.
 */
export type OwnLanguage = {
  admin?: OwnAdminTranslations
  /** For `labels` of the components, in the browser: the plugin itself does not use it. */
  words?: OwnWords[string]
} & Partial<Pick<LanguageTexts, 'answers' | 'comparison' | 'feed' | 'pack'>>
