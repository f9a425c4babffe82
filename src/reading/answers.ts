import type { RecordedNotice } from '../notice/document.js'
import type { NoticeRemark } from '../render/index.js'
import type { ErrorDescription } from '../http/endpoint.js'
import type { Asked } from '../http/respond.js'
import type { Languages } from '../languages/merge.js'
import type { AnswerMessages } from '../languages/types.js'
import type { NoNotice } from '../notice/answers.js'

import { formatDate } from '../notice/dates.js'
import { packFor } from '../notice/languagePack.js'
import { forLanguage, lookUpLanguage } from '../notice/lookUpLanguage.js'
import { typeOf } from '../http/accept.js'
import { PreconditionFailed } from '../http/conditional.js'
import { languagesWanted } from '../http/headerLists.js'
import { MalformedParameter } from '../http/parameters.js'
import { refuse } from '../http/respond.js'
import { Busy, LONGEST_WAIT } from '../paper/oneAtATime.js'
import { NotInstalled } from '../paper/tools.js'
import { FORMATS } from '../render/formats.js'
import { CharactersMissing } from '../render/pdf/characters.js'
import { FactsMissing } from '../render/tilt/gaps.js'

/** HTTP status of each reason for having no notice. */
export const STATUS = {
  busy: 503,
  charactersMissing: 406,
  factsMissing: 406,
  languageNotFound: 404,
  logBroken: 503,
  malformed: 400,
  notAcceptable: 406,
  notFound: 404,
  notInstalled: 406,
  notLogged: 404,
  nothingInForce: 404,
  preconditionFailed: 412,
  versionNotFound: 404,
  withdrawn: 410,
} as const

/** When each of them is answered (Markdown). */
const WHEN: Record<keyof typeof STATUS, string> = {
  busy: 'PDFs are made one at a time, and others were waiting; `Retry-After` says when to ask again',
  charactersMissing:
    'as a PDF: the font has no glyphs for some of the text; `characters` lists the first of them',
  factsMissing:
    'as TILT: its schema demands what the notice does not say; `missing` lists where (JSON Pointers), and `lossy=1` gives it without',
  languageNotFound: 'not written in that language and `fallback=none`; `locales` lists those there are',
  logBroken:
    'entries that a root or a proof is made of are missing from the database, or were altered: run `verify`',
  malformed:
    'a parameter cannot be read, or there is none of that name; `parameter` names it, `expected` says what it takes, or what there is',
  notAcceptable: '`Accept` takes none of the formats; `formats` lists them, `[{ format, type }]`',
  notFound: 'no such address, or never published',
  notInstalled: 'the format needs a package that the app does not have; `needs` names it',
  notLogged: 'the version is published, and [not in the log yet](record.md#the-log)',
  nothingInForce:
    'published, but nothing was in force on `date`; `upcoming` is the day the first version takes force after it',
  preconditionFailed: '`If-Match` names a tag, or it was changed after `If-Unmodified-Since`',
  versionNotFound: 'no such version',
  withdrawn:
    'withdrawn; with `date`, `reason` and `successor` (the slug to read instead), and `scope` in an installation of several organisations',
}

/** Some of them, as an endpoint tells of them. */
export const errorsOf = (...codes: (keyof typeof STATUS)[]): ErrorDescription[] =>
  codes.map((code) => ({ code, status: STATUS[code], when: WHEN[code] }))

/** As much of the options as an answer takes. */
type Spoken = { languages: Languages }

/** The first language that there are messages in, of those wanted; else English. */
const spoken = ({ answers }: Languages, ...wanted: (string | undefined)[]): string =>
  wanted.map((one) => one && lookUpLanguage(one, Object.keys(answers))).find((language) => language) ?? 'en'

/**
 * Language of an error: that of the text asked for, then what the browser prefers, then English. Payload itself never
 * recognises Finnish in a header.
 */
export const languageOfError = (req: Asked, { languages }: Spoken, locale: string | undefined): string =>
  spoken(languages, locale, ...languagesWanted(req.headers.get('accept-language')))

const message = (
  { answers }: Languages,
  language: string,
  key: keyof AnswerMessages,
  values: Record<string, string>,
): string =>
  (forLanguage(answers, language) ?? answers.en)[key].replace(
    /\{\{(\w+)\}\}/g,
    (placeholder, name: string) => values[name] ?? placeholder,
  )

/** One error as the body of an answer holds it. `message` is in the language asked for, if that is Finnish, Swedish or English. */
export type ReadError = { message: string } & (
  | {
      code: 'malformed'
      /** What it takes, or which parameters there are. */
      expected: string
      /** The name of the parameter. */
      parameter: string
    }
  | {
      code: 'notAcceptable'
      /** All there are: the values of `format`, and their media types. */
      formats: { format: string; type: string }[]
    }
  | {
      code: 'charactersMissing'
      /** Those that cannot be written; the first of them, where there are many. */
      characters: string[]
    }
  | {
      code: 'factsMissing'
      /** Where the format would have what the notice does not say: JSON Pointers (RFC 6901). */
      missing: string[]
    }
  | {
      code: 'notInstalled'
      /** The name of the package. */
      needs: string
    }
  | { code: 'busy' }
  | { code: 'logBroken' }
  | { code: 'notLogged' }
  | { code: 'preconditionFailed' }
  | NoNotice
)

/** The body of an answer that is an error: there is one. */
export type ReadErrors = { errors: ReadError[] }

/** The error for having no notice to give, in the language of the request. */
export const noNoticeError = (
  req: Asked,
  options: Spoken,
  none: NoNotice,
  locale: string | undefined,
): ReadError => {
  const language = languageOfError(req, options, locale)
  const { code, ...details } = none
  const values = Object.fromEntries(
    Object.entries(details).map(([name, value]) => [
      name,
      name === 'date' ? formatDate(String(value), language) : String(value),
    ]),
  )
  return { ...none, message: message(options.languages, language, code, values) }
}

/** An error of which there is no more to tell than that it is one. */
export const plainError = (
  req: Asked,
  options: Spoken,
  code: 'busy' | 'logBroken' | 'notLogged' | 'preconditionFailed',
): ReadError => ({
  code,
  message: message(options.languages, languageOfError(req, options, undefined), code, {}),
})

/** The error for a parameter that cannot be read. */
export const malformedError = (
  req: Asked,
  options: Spoken,
  { expected, parameter }: MalformedParameter,
): ReadError => ({
  code: 'malformed',
  expected,
  message: message(options.languages, languageOfError(req, options, undefined), 'malformed', {
    expected,
    parameter,
  }),
  parameter,
})

/** The error for a format that needs what the app does not have. */
const notInstalledError = (req: Asked, options: Spoken, { needs }: NotInstalled): ReadError => ({
  code: 'notInstalled',
  message: message(options.languages, languageOfError(req, options, undefined), 'notInstalled', { needs }),
  needs,
})

/** The error for a text that the font of a PDF cannot show. */
const charactersMissingError = (
  req: Asked,
  options: Spoken,
  { characters }: CharactersMissing,
): ReadError => ({
  characters: [...characters],
  code: 'charactersMissing',
  message: message(options.languages, languageOfError(req, options, undefined), 'charactersMissing', {
    characters: characters.join(' '),
  }),
})

/** How many of what is missing stand in the sentence for people: the list beside it has all. */
const MOST_IN_SENTENCE = 5

/** The error for a format that demands more than the notice says. */
const factsMissingError = (req: Asked, options: Spoken, { missing }: FactsMissing): ReadError => ({
  code: 'factsMissing',
  message: message(options.languages, languageOfError(req, options, undefined), 'factsMissing', {
    missing: [
      ...missing.slice(0, MOST_IN_SENTENCE),
      ...(missing.length > MOST_IN_SENTENCE ? ['…'] : []),
    ].join(', '),
  }),
  missing: [...missing],
})

/** The word for what is not published, in the language of a notice, or else in English. */
export const draftWord = (language: string, languages: Languages): string =>
  message(languages, spoken(languages, language), 'draft', {})

/** The error for an `Accept` header that takes nothing of what there is, with all there is (RFC 9110 §15.5.7). */
export const notAcceptableError = (req: Asked, options: Spoken): ReadError => ({
  code: 'notAcceptable',
  formats: FORMATS.map((format) => ({ format: format.name, type: typeOf(format) })),
  message: message(options.languages, languageOfError(req, options, undefined), 'notAcceptable', {}),
})

/**
 * What a reader has to know of a notice that does not stand in it: that it is withdrawn, and that it is in another language
 * than the one asked for. Each in the language of whom it concerns, or else in English.
 */
export const remarksOf = (
  { fallback, locale, requestedLocale, withdrawal }: RecordedNotice,
  languages: Languages,
): NoticeRemark[] => {
  const remarks: NoticeRemark[] = []
  if (withdrawal) {
    const language = spoken(languages, locale)
    const date = formatDate(withdrawal.date, language)
    remarks.push({ language, text: message(languages, language, 'withdrawn', { date }) })
    if (withdrawal.reason) remarks.push({ language: locale, text: withdrawal.reason })
  }
  if (fallback) {
    const language = spoken(languages, requestedLocale, locale)
    const name = packFor(requestedLocale, languages.packs)?.name ?? requestedLocale
    remarks.push({ language, text: message(languages, language, 'languageNotFound', { language: name }) })
  }
  return remarks
}

/** An error as an answer. */
export const refusal = (error: ReadError, vary: readonly string[] = []): Response =>
  refuse(error, {
    status: STATUS[error.code],
    vary,
    ...(error.code === 'busy' && { headers: { 'Retry-After': String(LONGEST_WAIT) } }),
  })

/** What is wrong with what was asked, or why it could not be given in a format, where that is what was thrown. */
export const faultOf = (req: Asked, options: Spoken, error: unknown): ReadError | undefined => {
  if (error instanceof MalformedParameter) return malformedError(req, options, error)
  if (error instanceof PreconditionFailed) return plainError(req, options, 'preconditionFailed')
  if (error instanceof Busy) return plainError(req, options, 'busy')
  if (error instanceof NotInstalled) return notInstalledError(req, options, error)
  if (error instanceof FactsMissing) return factsMissingError(req, options, error)
  return error instanceof CharactersMissing ? charactersMissingError(req, options, error) : undefined
}

/** The answer to a reader, or what is wrong with what was asked. */
export const withRefusals = async (
  req: Asked,
  options: Spoken,
  answer: () => Promise<Response>,
): Promise<Response> =>
  answer().catch((error: unknown) => {
    const fault = faultOf(req, options, error)
    if (fault) return refusal(fault)
    throw error
  })

/** A file that is printed for one user, or why it could not be. */
export const printedAnswer = (
  req: Asked,
  options: Spoken,
  print: () => Promise<Uint8Array<ArrayBuffer>>,
  headers: Record<string, string>,
): Promise<Response> => withRefusals(req, options, async () => new Response(await print(), { headers }))
