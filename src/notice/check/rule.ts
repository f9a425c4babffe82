import type { CalendarDate, Language } from '../document.js'
import type { LawOfDay } from './lawOfDay.js'
import type { CheckedSection, CheckedText, Subject } from './subject.js'

/** How much a finding weighs: a notice with an error must not be published as it is. */
export const SEVERITIES = ['error', 'warning', 'information'] as const
export type Severity = (typeof SEVERITIES)[number]

/** The languages that the built-in rules read texts in, and explain themselves in. */
export const RULE_LANGUAGES = ['fi', 'sv', 'en'] as const
export type RuleLanguage = (typeof RULE_LANGUAGES)[number]

/**
 * A text for editors, in each language that rules explain themselves in. `{{name}}` stands for a value; `{{name:language}}` for the name of
 * a language by its code, `{{name:date}}` for a day as readers write it, `{{name:part}}` for what stands before the sections, `{{name:bases}}` for legal bases.
 */
export type Explained = Readonly<Record<RuleLanguage, string>>

/** Words in a section that a finding is about. Offsets are in UTF-16 code units. */
export type Words = {
  /** Index of the block among those of its section; null for the heading of the section. */
  block: null | number
  start: number
  /** The first unit that is no longer part of it. */
  end: number
}

/** A fact that a finding is about: whose it is, and the field of that document which holds it. */
export type FactPlace =
  | { of: 'authority' | 'contactPerson' | 'controller' | 'dpo' | 'notice' | 'representative'; path: string }
  | { of: 'register'; path: string; register: string }

/** What would mend a finding for sure. It is offered, never applied by itself. */
export type Fix =
  /** The words found, written otherwise. */
  | { type: 'replace'; text: string }
  /** A section on these matters is added. */
  | { type: 'addSection'; keys: readonly string[] }
  /** The fact is set. */
  | { type: 'setFact'; value: boolean | null | string }

/** What a rule finds, before the rule itself is told with it. */
export type Found<Message extends string = string> = {
  /** One of the rule's messages. */
  message: Message
  /** Values for the message. */
  params?: Readonly<Record<string, string>>
  /** Where it weighs otherwise than the rule does. */
  severity?: Severity
  /** The section it is in, where it is in one. A rule that checks one section leaves this out. */
  section?: CheckedSection
  /** The words it is about; without them it is about the section as a whole. */
  words?: Words
  /** The fact it is about. */
  fact?: FactPlace
  /** The value of the fact, where there is one: a waiver holds for this value and no other. */
  value?: string
  fix?: Fix
}

/** How one rule answers about a notice. */
export type Answer<Message extends string = string> = {
  /** False where the rule has nothing to say of such a notice. */
  applies: boolean
  findings: readonly Found<Message>[]
  /** Facts without which it cannot be told whether the rule is kept. */
  unknown?: readonly FactPlace[]
}

/** What is known when one section is checked by itself. */
export type SectionContext = {
  /** The day that the notice is checked for. */
  date: CalendarDate
  law: LawOfDay
  /** The country of the controller, ISO 3166-1 alpha-2. */
  country: string
}

/** A bad text and how it is better: for the docs, and every one of them is a test. */
export type Example = {
  language: RuleLanguage
  /** The matter of the section they are in, or the part of the notice. */
  in: string
  bad: string
  good: string
  /** The day that they are read on; else one when all law at hand is in force. */
  date?: CalendarDate
}

type About<Message extends string> = {
  /** Lower-case words with hyphens: `law-in-force`. It is what options and waivers name, and never changes. */
  id: string
  /** `fact`: fields, alone and against each other · `text`: words · `date`: days and law by its days · `cross`: other records. */
  kind: 'cross' | 'date' | 'fact' | 'text'
  /** What it needs beside the notice. Without it in a {@link Subject} the rule says nothing. */
  reads?: 'otherNotices'
  severity: Severity
  /** What it rests on: articles, acts, guidelines. */
  cites: readonly string[]
  /** Those whose texts it reads; `all` where it reads none. */
  languages: 'all' | readonly RuleLanguage[]
  /** Items of published lists of criteria that it answers, such as `cory:7`. */
  criteria?: readonly string[]
  /** A few words, such as “Law that is in force”. */
  title: Explained
  /** Why, and what to do: a few sentences. */
  help: Explained
  messages: Readonly<Record<Message, Explained>>
  examples: readonly Example[]
  /** Where what it looks at is no text by itself: what is amiss and what is well, told in words. For the docs. */
  shown?: Readonly<{ bad: Explained; good: Explained }>
}

/** A rule that looks at each section by itself: what it finds depends on nothing else. */
export type SectionRule<Message extends string = string> = About<Message> & {
  /** @returns null where the rule has nothing to say of such a section */
  checkSection: (section: CheckedSection, context: SectionContext) => null | readonly Found<Message>[]
}

/** What is known when the notice in one language is checked by itself. */
export type TextContext = {
  /** True of the notice's default language: what is the same in every language is told with that one. */
  isFirst: boolean
  /** Of the organisations that the installation knows and the notice does not name by a fact, those that its words may name. */
  otherOrganisations: readonly string[]
} & Omit<Subject, 'commonRuns' | 'otherNotices' | 'otherOrganisations' | 'texts'>

/** How a rule answers about the notice in one language. */
export type TextAnswer<Message extends string = string> = { answer: Answer<Message>; text: CheckedText }

/** A rule that looks at the notice in each language by itself: facts, and sections beside each other. */
export type TextRule<Message extends string = string> = About<Message> & {
  checkText: (text: CheckedText, context: TextContext) => Answer<Message>
  /** One answer of those about each language, where they are not simply put together. */
  ofAll?: (answers: readonly TextAnswer<Message>[]) => Answer<Message>
}

/** A rule that looks at the notice as a whole: languages beside each other, other records. */
export type NoticeRule<Message extends string = string> = About<Message> & {
  check: (subject: Subject) => Answer<Message>
}

/**
 * One thing to check in a notice. Pure: the day, the law and other records are handed in, and a rule neither throws nor takes
 * long, whatever the text holds.
 */
export type Rule = NoticeRule | SectionRule | TextRule

/** A rule with its messages checked by TypeScript. */
export const sectionRule = <Message extends string>(rule: SectionRule<Message>): SectionRule => rule

/** A rule with its messages checked by TypeScript. */
export const textRule = <Message extends string>(rule: TextRule<Message>): TextRule => rule as TextRule

/** A rule with its messages checked by TypeScript. */
export const noticeRule = <Message extends string>(rule: NoticeRule<Message>): NoticeRule => rule

/** What was found, with all that is needed to tell of it. Plain data. */
export type Finding = {
  /** Id of the rule. */
  rule: string
  severity: Severity
  /** Null where it is the same in every language. */
  language: Language | null
  /** The section, as it is in that language. Null for what is in no section. */
  section: {
    part: CheckedSection['part']
    /** Index among the sections of the notice; null for its title, statute line and introduction. */
    position: null | number
    anchor: null | string
    heading: string
    keys: readonly string[]
  } | null
  words: ({ quote: string } & Words) | null
  fact: FactPlace | null
  /** One of the rule's messages, and the values for it. */
  message: string
  params: Readonly<Record<string, string>>
  fix: Fix | null
  /** What a waiver of it is bound to: the sentence or the value that it is about, in a form that ignores case and spacing. */
  about: string
}

/** How a rule ended: as axe tells it, with “a person must look” and “does not apply” apart from what passed. */
export const OUTCOMES = ['cannotTell', 'fails', 'notApplicable', 'passes'] as const
export type Outcome = (typeof OUTCOMES)[number]
