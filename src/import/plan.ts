import type { ContentNode } from '../notice/content.js'
import type { CalendarDate, PartialDate } from '../notice/document.js'
import type { Layout, Numbering, SectionKey } from '../notice/vocabulary.js'
import type { LeftOut, Origin } from './sourceDocument.js'

/**
 * What a file would become: one notice in one language, with its facts beside it. Plain JSON: it can be stored, sent, corrected
 * by a person and only then laid into documents. Nothing in it is invented: what the file does not say is a {@link Gap}.
 */
export type ImportPlan = {
  /** The language that most of it is written in: `fi`, `sv`, `en` or another that was asked for. */
  language: string
  /** Every language that whole paragraphs of it are in, the one above first. */
  languages: string[]
  title: null | ReadValue<string>
  /** The line that says by which law the notice is given. */
  statute: null | ReadValue<string>
  dates: {
    preparedOn: null | ReadDate
    changedOn: null | ReadDate
    reviewedOn: null | ReadDate
    /** The day from which the text says that it is in force. */
    effectiveFrom: null | ReadDate<CalendarDate>
  }
  /** What only a person can tell. */
  questions: Question[]
  /** Which profile its sections follow: a key of the built-in ones, or null. */
  profile: 'classic' | 'full' | 'merged' | null
  numbering: Numbering
  layout: Layout
  /** What stands between the title and the first section, without the lines that are title, statute or dates. */
  introduction: ContentNode[]
  /** In the order of the file. */
  sections: PlannedSection[]
  /** What of the file is in none of the above, word for word. */
  discarded: Discarded[]
  /** Words that a line end or a page break cut in two, put together again: the only change made to the words of the file. */
  joined: JoinedWord[]
  facts: FactProposal[]
  gaps: Gap[]
}

/** Where something was read. */
export type ReadAt = {
  /** The `id` of the section of the plan; null for what stands before the first one, or after the last. */
  section: null | string
  /** The words it was read from, as they are in the file. */
  quote: string
  origin: Origin
}

/** Something read, from 0 to 1 how sure it is, and where: below 1 a person confirms it. */
export type ReadValue<T> = { value: T; sure: number; readAt: ReadAt }

/** A date that was read, with the words it was told by. */
export type ReadDate<T extends string = PartialDate> = {
  /** What it says it is of, such as `Laatimispäivä`; empty for a date without one. */
  label: string
  /** As the file has it, such as `12.05.2018`. */
  asWritten: string
} & ReadValue<T>

/** Which of the dates of a notice. */
export type DateField = keyof ImportPlan['dates']

/** Something that cannot be told from the text. Until it is answered, the field in question is empty. */
export type Question =
  /** A date that can be read in two ways, `03/04/2020`: which is meant? */
  | { kind: 'ambiguousDate'; id: string; field: DateField; choices: PartialDate[]; readAt: ReadAt }
  /** A date that stands alone: what is it of? */
  | { kind: 'dateOfWhat'; id: string; date: PartialDate; choices: DateField[]; readAt: ReadAt }

/** What told the keys of a section: `bookmark` in a Word file that this plugin wrote. */
export type ToldBy = 'bookmark' | 'content' | 'lexicon' | 'official' | 'order'

/** A section as it would be. */
export type PlannedSection = {
  /** Its name within the plan, such as `s1`. */
  id: string
  /** Its number as written, without the mark after it: `1`, `1a`, `IV`. */
  number: null | string
  /** Its heading as written, without the number and the mark after it. Empty where a section has none. */
  heading: string
  /** The matters it is about, in the order of its heading; several when the heading names several, none when none is told. */
  keys: SectionKey[]
  /** How sure the keys are: 1 for an official heading or a bookmark, 0.8 by the lexicon, less by order or content, 0 for none. */
  sure: number
  toldBy: null | ToldBy
  /** Matters that its text speaks of although its heading does not name them. */
  alsoContains: SectionKey[]
  /** Its text, word for word. Empty where the file has nothing under the heading. */
  content: ContentNode[]
  /** The language it is written in. */
  language: string
  origin: Origin
}

/** Something of the file that is no part of the notice. */
export type Discarded = {
  reason:
    | LeftOut['reason']
    /** A line that says no more than a date which the plan has already. */
    | 'date'
    /** Data about the file before its text, as programs write them. */
    | 'frontMatter'
    /** What a form says to the one who fills it, or a label of it that no answer follows. */
    | 'instruction'
    /** A heading repeated because a page broke its section, or a word such as "(continued)". */
    | 'continuation'
    /** A list of the headings, with or without pages. */
    | 'contents'
  text: string
  origin: Origin
}

/** A word that was cut in two: as it was, and as it is now. */
export type JoinedWord = { asWritten: string; text: string; origin: Origin }

/** What a fact can be. Durations are ISO 8601, countries ISO 3166-1 alpha-2, dates ISO 8601. */
export type FactValue = boolean | string | string[]

/**
 * One value to lay into a document, in the language of the plan. `path` begins with the document and goes on with its field:
 *
 * - `controller.`, `jointControllers.0.`, `representative.`, `authority.` and a field of an organisation: `name`, `businessId`,
 *   `street`, `postalCode`, `city`, `country`, `postalAddress.street`, `email`, `phone`, `website`, `contacts.0.email`
 * - `register.` and a field of a register: `name`, `contact.name`, `contact.title`, `contacts.0.phone`, `hasDpo`, `dpo.email`,
 *   `purposes.0.name`, `purposes.0.legalBases`, `purposes.0.law`, `purposes.0.legitimateInterest`,
 *   `purposes.0.retentionDuration`, `purposes.0.retentionText`, `purposes.0.retentions.0.duration`, `dataCategories`,
 *   `hasSpecialData`, `origin`, `sources`, `hasRecipients`, `recipients.0.category`, `hasDisclosures`, `hasTransfers`,
 *   `transfers.0.countries`, `transfers.0.mechanism`, `automated`, `usesCookies`
 *
 * The fields of three answers (`hasDpo`, `automated` …) have `yes` or `no`, as the collections store them. Each path is there
 * once, and the numbers of a list go on from 0 without a gap.
 */
export type FactProposal = { path: string } & ReadValue<FactValue>

/** Something that the text does not say, or that could not be read from it: an editor fills it. */
export type Gap = {
  /** A path as of {@link FactProposal}, the matter of a section that there is none of, or a field of the plan. */
  path: string
  /** The section that it would be read from, where there is one. */
  section: null | string
}
