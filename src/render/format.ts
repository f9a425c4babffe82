import type { Language, NoticeLinks, RecordedNotice } from '../notice/document.js'
import type { NoticeLabels, NoticeRemark } from './notice.js'
import type { PDFTools } from './pdf/kit.js'

/** A language that a notice can be read in: its address, its code, and its name in itself. */
export type PageLanguage = { href: string; language: Language; name: string }

/** Another form of the same: its address, what it is called, and its media type without parameters. */
export type OtherFormat = { href: string; name: string; type: string }

/** What stands around the text of a notice where it is read. */
export type NoticeSurroundings = {
  /** What the controller is called, in the language of the notice. */
  controllerLabel: string
  /** The word for what is not published, in the language of the notice, where that is what it is. */
  draft: string | undefined
  /** The address it was read at, without what differs from reader to reader. */
  canonical: string
  /** The names of the dates, in the language of the notice. */
  labels: NoticeLabels
  /** The languages it can be read in, and the name of that list. */
  languages: readonly PageLanguage[]
  languagesLabel: string | undefined
  /** As they stand in JSON. */
  links: NoticeLinks
  /** The forms of another media type. */
  formats: readonly OtherFormat[]
  /** Of a format that demands what a notice need not say: whether it is given without that. */
  lossy: boolean
  /** Sentences about the notice that are not part of it. */
  remarks: readonly NoticeRemark[]
}

/** What every form in which a notice can be read has. */
type NamedFormat<Name extends string> = {
  /** As in `?format=` and in the links of a notice. */
  name: Name
  /** The `Content-Type`, with its parameters. */
  mediaType: string
}

/** A form that is text, made of the notice alone. */
export type TextFormat<Name extends string = string> = {
  /** Of what a browser lays out: the styles in it, which are all that its Content-Security-Policy allows. */
  styles?: readonly string[]
  /** The same notice gives the same text. */
  render: (notice: RecordedNotice, surroundings: NoticeSurroundings) => string
} & NamedFormat<Name>

/** A form that is a file, made with what an app may not have. */
export type PaperFormat<Name extends string = string> = {
  /** How the name of the file ends, without the dot. */
  extension: string
  /** The same notice gives the same bytes, with the same tools. */
  print: (
    notice: RecordedNotice,
    surroundings: NoticeSurroundings,
    tools: PDFTools,
  ) => Promise<Uint8Array<ArrayBuffer>>
} & NamedFormat<Name>

/** A form that is a file, made of the notice alone. */
export type PackedFormat<Name extends string = string> = {
  /** How the name of the file ends, without the dot. */
  extension: string
  /** The same notice gives the same bytes. */
  pack: (notice: RecordedNotice, surroundings: NoticeSurroundings) => Uint8Array<ArrayBuffer>
} & NamedFormat<Name>

/** A form in which a notice can be read. What is listed in `formats.ts` is negotiated, linked to and documented. */
export type NoticeFormat<Name extends string = string> =
  PackedFormat<Name> | PaperFormat<Name> | TextFormat<Name>

/** Parts of a text apart by an empty line, with a new line at its end. */
export const joinTexts = (...parts: string[]): string =>
  `${parts
    .filter((part) => part !== '')
    .join('\n\n')
    .trimEnd()}\n`
