import type { Language } from '../document.js'
import type {
  Answer,
  Finding,
  Found,
  NoticeRule,
  Outcome,
  Rule,
  SectionContext,
  SectionRule,
  Severity,
  TextContext,
  TextRule,
  Words,
} from './rule.js'
import type { CheckedSection, CheckedText, Subject } from './subject.js'

import { forLanguage } from '../lookUpLanguage.js'
import { foldMarks, normaliseText } from '../spelling.js'
import { rememberedByText } from '../matching/remembered.js'
import { together } from './completeness.js'
import { TOLD } from './told.js'
import { RULE_LANGUAGES, SEVERITIES } from './rule.js'
import { answerBy, foundBy } from './ruleAnswers.js'
import { namesThatMayBeIn } from './text/organisations.js'
import { allWordsOf, languageOf } from './text/words.js'

/** What every rule said of a notice. */
export type Checked = {
  /** Errors first, then in the order of the notice. */
  findings: Finding[]
  outcomes: { rule: string; outcome: Outcome }[]
  /** Rules that threw, which rules of an app may do by mistake: of them it cannot be told whether they are kept. */
  faults: RuleFault[]
}

/** That a rule threw instead of answering. */
export type RuleFault = { rule: string; error: unknown }

/** Rules as an app has them: some switched off, others weighing more or less than they do by themselves. */
export type RuleSet = {
  rules: readonly Rule[]
  /** By id of the rule. */
  severities?: Readonly<Record<string, 'off' | Severity>>
}

/**
 * What was found before, by text: only what changed is checked again. One memory belongs to one set of rules, and to one law.
 */
export type CheckMemory = {
  sections: Map<string, KnownSection>
  texts: Map<string, KnownText>
  /** The same by what was checked, which is found sooner than its words: with what it was checked by. */
  same: WeakMap<CheckedSection, { by: string; known: KnownSection }>
  sameText: WeakMap<CheckedText, { by: string; known: CheckedLanguage }>
  /** How many sections were checked: each has a number of its own. */
  count: number
}

/** A memory of nothing yet. */
export const newMemory = (): CheckMemory => ({
  count: 0,
  same: new WeakMap(),
  sameText: new WeakMap(),
  sections: new Map(),
  texts: new Map(),
})

/** What one rule said; null where it has nothing to say of such a section, or threw. */
type Said<Of> = { rule: string; said: null | Of; fault?: RuleFault }

const hasFailed = ({ fault }: { fault?: RuleFault }): boolean => fault !== undefined

type KnownSection = {
  number: number
  section: CheckedSection
  /** Rules that have something to say of such a section, though it may be that all is well. */
  applying: readonly string[]
  /** What was found, and what threw. */
  said: readonly Said<readonly Found[]>[]
}
type KnownText = {
  text: CheckedText
  /** Rules of sections that have something to say of one of them. */
  applying: ReadonlySet<string>
  said: ReadonlyMap<string, Said<Answer>>
}

const isWholeSection = ({ said }: KnownSection): boolean => !said.some(hasFailed)
const isWholeText = ({ said }: KnownText): boolean => ![...said.values()].some(hasFailed)

/** A memory that is never of more than this. */
const REMEMBERED = { sections: 2_000, texts: 60 }

const readsLanguage = ({ languages }: Rule, language: Language): boolean =>
  languages === 'all' || (languages as readonly string[]).includes(languageOf({ language }))

const isSectionRule = (rule: Rule): rule is SectionRule => 'checkSection' in rule
const isTextRule = (rule: Rule): rule is TextRule => 'checkText' in rule

const keyOfSection = (by: string, section: CheckedSection): string =>
  JSON.stringify([
    by,
    section.language,
    section.part,
    section.keys,
    section.heading,
    section.blocks.map(({ kind, label, links, list, text }) => [kind, label, links, list, text]),
  ])

/** Words in a form that ignores case, spacing and marks that mean the same. */
export const comparable = rememberedByText((text: string): string =>
  foldMarks(normaliseText(text)).toLowerCase().replace(/\s+/g, ' ').trim(),
)

/** The sentence that words stand in: what a waiver is about, so that it ends with it. */
const sentenceOf = (section: CheckedSection, words: Words): string => {
  if (words.block === null) return section.heading
  const block = section.blocks[words.block]
  const around = block?.sentences.filter(({ end, start }) => end > words.start && start < words.end) ?? []
  return around.map(({ text }) => text).join(' ') || (block?.text ?? '')
}

const quoteOf = (section: CheckedSection, { block, end, start }: Words): string =>
  (block === null ? section.heading : (section.blocks[block]?.text ?? '')).slice(start, end)

const aboutOf = (
  { fact, params, value }: Found,
  section: CheckedSection | null,
  words: null | Words,
): string => {
  if (section && words) return comparable(sentenceOf(section, words))
  if (fact) {
    // A row that is moved stays the same row.
    const path = fact.path.replace(/\.\d+(?=\.|$)/g, '')
    const register = fact.of === 'register' ? fact.register : ''
    return comparable([fact.of, register, path, value ?? '', ...Object.values(params ?? {})].join('|'))
  }
  if (section) return comparable([section.heading, ...section.blocks.map(({ text }) => text)].join(' '))
  return comparable(Object.values(params ?? {}).join('|'))
}

const findingOf = (rule: Rule, severity: Severity, found: Found, own: CheckedSection | null): Finding => {
  // A section that was checked before may stand elsewhere now.
  const section = own ?? found.section ?? null
  const words = found.words ?? null
  return {
    about: aboutOf(found, section, words),
    fact: found.fact ?? null,
    fix: found.fix ?? null,
    language: section?.language ?? null,
    message: found.message,
    params: found.params ?? {},
    rule: rule.id,
    section: section && {
      anchor: section.anchor,
      heading: section.heading,
      keys: section.keys,
      part: section.part,
      position: section.position,
    },
    severity,
    words:
      section && words
        ? { block: words.block, end: words.end, quote: quoteOf(section, words), start: words.start }
        : null,
  }
}

const NOTHING: Answer = { applies: false, findings: [] }

/** What a rule answers; or that it threw, or gave no answer, so that no rule keeps an editor from the answers of the others. */
const asked = <Of>({ id: rule }: Rule, answer: () => null | Of): Said<Of> => {
  try {
    return { rule, said: answer() }
  } catch (error) {
    return { fault: { error, rule }, rule, said: null }
  }
}

/** What a rule says of a section; null where it has nothing to say of such a one. */
const saidOfSection = (rule: SectionRule, section: CheckedSection, context: SectionContext) => {
  const found: unknown = rule.checkSection(section, context)
  return found === null || found === undefined ? null : foundBy(rule, found)
}

/** What is kept, or else made, and kept if it is whole. What was kept first goes first. */
const recalled = <Known>(
  kept: Map<string, Known>,
  {
    isWhole,
    key,
    make,
    most,
  }: { isWhole: (made: Known) => boolean; key: string; make: () => Known; most: number },
): Known => {
  const before = kept.get(key)
  if (before) return before
  const made = make()
  if (!isWhole(made)) return made
  const oldest = kept.keys().next().value
  if (kept.size >= most && oldest !== undefined) kept.delete(oldest)
  kept.set(key, made)
  return made
}

/** A section as it was checked before, where it stands where it stood: what is remembered by it is found again. */
const standing = (now: CheckedSection, { section: before }: KnownSection): CheckedSection =>
  before.position === now.position && before.anchor === now.anchor ? before : now

/** The notice in one language, with what the rules said of it and of its sections. */
type CheckedLanguage = { sections: readonly { known: KnownSection; section: CheckedSection }[] } & KnownText

/** Has rules look at a section, unless they did before. */
const checkSection = (
  section: CheckedSection,
  rules: readonly SectionRule[],
  context: SectionContext,
  memory: CheckMemory,
): KnownSection => {
  const by = `${context.date} ${context.country}`
  const before = memory.same.get(section)
  if (before?.by === by) return before.known
  const known = recalled(memory.sections, {
    isWhole: isWholeSection,
    key: keyOfSection(by, section),
    make: () => {
      const said = rules.map((rule) => asked(rule, () => saidOfSection(rule, section, context)))
      return {
        applying: said.flatMap((one) => (one.said ? [one.rule] : [])),
        number: (memory.count += 1),
        said: said.filter((one) => one.fault ?? one.said?.length),
        section,
      }
    },
    most: REMEMBERED.sections,
  })
  if (isWholeSection(known)) memory.same.set(section, { by, known })
  return known
}

/** Has rules look at the notice in one language, as far as they did not before. */
const checkLanguage = (
  text: CheckedText,
  rules: readonly Rule[],
  context: TextContext,
  memory: CheckMemory,
): CheckedLanguage => {
  const { country, date, dates, isFirst, otherOrganisations } = context
  const by = JSON.stringify([country, date, dates, isFirst, otherOrganisations])
  const before = memory.sameText.get(text)
  if (before?.by === by) return before.known
  const own = rules.filter((rule) => readsLanguage(rule, text.language))
  const ofSections = own.filter(isSectionRule)
  const sections = text.sections.map((section) => {
    const known = checkSection(section, ofSections, context, memory)
    return { known, section: standing(section, known) }
  })
  const whole = recalled(memory.texts, {
    isWhole: isWholeText,
    key: JSON.stringify([
      by,
      text.language,
      sections.map(({ known: { number }, section: { anchor, position } }) => [number, anchor, position]),
      // With its sections: not all of them is in what is read of them.
      text.content,
    ]),
    make: () => {
      const now = { ...text, sections: sections.map(({ section }) => section) }
      const said = own
        .filter(isTextRule)
        .map((rule) => [rule.id, asked(rule, () => answerBy(rule, rule.checkText(now, context)))] as const)
      return {
        applying: new Set(sections.flatMap((one) => one.known.applying)),
        said: new Map(said),
        text: now,
      }
    },
    most: REMEMBERED.texts,
  })
  const known = { ...whole, sections }
  if (isWholeText(whole) && sections.every((one) => isWholeSection(one.known))) {
    memory.sameText.set(text, { by, known })
  }
  return known
}

/** What a rule answers of the whole notice. */
type AnswerOfAll = {
  answer: Answer
  fault?: RuleFault | undefined
  /** The section of each finding, where the rule looks at each by itself. */
  sections?: readonly CheckedSection[]
}

/** What rules that look at each section by itself found, by their ids; none that found nothing. */
const foundBySection = (languages: readonly CheckedLanguage[]): ReadonlyMap<string, FoundInSections> => {
  const all = new Map<string, FoundInSections>()
  for (const { known, section } of languages.flatMap(({ sections }) => sections)) {
    for (const { fault, rule, said } of known.said) {
      const one = all.get(rule) ?? { findings: [], sections: [] }
      all.set(rule, one)
      if (fault) one.fault ??= fault
      for (const found of said ?? []) {
        one.findings.push(found)
        one.sections.push(section)
      }
    }
  }
  return all
}

type FoundInSections = { fault?: RuleFault; findings: Found[]; sections: CheckedSection[] }

const answerBySection = (
  { id }: SectionRule,
  languages: readonly CheckedLanguage[],
  { fault, findings, sections }: FoundInSections = { findings: [], sections: [] },
): AnswerOfAll => ({
  answer: { applies: languages.some(({ applying }) => applying.has(id)), findings },
  fault,
  sections,
})

const isQuiet = ({ findings, unknown = [] }: Answer): boolean => findings.length + unknown.length === 0

/** What a rule that looks at each language by itself answers. */
const answerByLanguage = (rule: TextRule, languages: readonly CheckedLanguage[]): AnswerOfAll => {
  const { id, ofAll } = rule
  const all = languages.flatMap(({ said, text }) => {
    const one = said.get(id)
    return one ? [{ ...one, text }] : []
  })
  const answers = all.flatMap(({ said, text }) => (said ? [{ answer: said, text }] : []))
  const { fault, said } = asked(rule, () =>
    // Of most rules there is nothing to put together.
    ofAll && !answers.every(({ answer }) => isQuiet(answer))
      ? answerBy(rule, ofAll(answers))
      : together(answers.map(({ answer }) => answer)),
  )
  return { answer: said ?? NOTHING, fault: all.find((one) => one.fault)?.fault ?? fault }
}

const answerAtOnce = (rule: NoticeRule, subject: Subject): AnswerOfAll => {
  const reads = subject.texts.some(({ language }) => readsLanguage(rule, language))
  const { fault, said } = asked(rule, () => (reads ? answerBy(rule, rule.check(subject)) : NOTHING))
  return { answer: said ?? NOTHING, fault }
}

const outcomeOf = ({ applies, findings, unknown = [] }: Answer): Outcome =>
  findings.length > 0 ? 'fails' : unknown.length > 0 ? 'cannotTell' : applies ? 'passes' : 'notApplicable'

/**
 * Checks a notice by every rule that is on.
 *
 * @param memory of an earlier check by the same rules, for checking again only what changed
 */
export const check = (
  subject: Subject,
  { rules, severities = {} }: RuleSet,
  memory: CheckMemory = newMemory(),
): Checked => {
  const on = rules.filter(({ id }) => severities[id] !== 'off')
  const { commonRuns: _, otherNotices: __, texts, ...around } = subject
  const languages = texts.map((text, index) => {
    const otherOrganisations = namesThatMayBeIn(
      () => text.sections.map(allWordsOf).join('\n'),
      subject.otherOrganisations,
    )
    return checkLanguage(text, on, { ...around, isFirst: index === 0, otherOrganisations }, memory)
  })
  const bySection = foundBySection(languages)
  const known = { ...subject, texts: languages.map(({ text }) => text) }
  const findings: Finding[] = []
  const outcomes: Checked['outcomes'] = []
  const faults: RuleFault[] = []
  for (const rule of on) {
    const { answer, fault, sections }: AnswerOfAll = isSectionRule(rule)
      ? answerBySection(rule, languages, bySection.get(rule.id))
      : isTextRule(rule)
        ? answerByLanguage(rule, languages)
        : answerAtOnce(rule, known)
    const own = severities[rule.id] as Severity | undefined
    answer.findings.forEach((found, index) => {
      findings.push(findingOf(rule, own ?? found.severity ?? rule.severity, found, sections?.[index] ?? null))
    })
    if (fault) faults.push(fault)
    const outcome = outcomeOf(answer)
    outcomes.push({ outcome: fault && outcome !== 'fails' ? 'cannotTell' : outcome, rule: rule.id })
  }
  return { faults, findings: sorted(findings, subject), outcomes }
}

const PARTS: CheckedSection['part'][] = ['title', 'statute', 'introduction', 'section']

/** Errors first; then what concerns the whole, and what is in sections by their order, language by language. */
const sorted = (findings: Finding[], { texts }: Subject): Finding[] => {
  const languages = texts.map(({ language }) => language)
  const place = ({ language, section, severity, words }: Finding): number[] => [
    SEVERITIES.indexOf(severity),
    section ? PARTS.indexOf(section.part) : -1,
    section?.position ?? -1,
    language === null ? -1 : languages.indexOf(language),
    words?.block ?? -1,
    words?.start ?? -1,
  ]
  return findings
    .map((finding) => ({ finding, place: place(finding) }))
    .sort((one, other) => {
      const at = one.place.findIndex((value, index) => value !== other.place[index])
      return (one.place[at] ?? 0) - (other.place[at] ?? 0)
    })
    .map(({ finding }) => finding)
}

/**
 * What a finding says, in a language.
 *
 * @param language of who reads it; English where rules are not explained in it
 */
export const messageOf = (
  rule: Rule,
  { message, params }: Pick<Finding, 'message' | 'params'>,
  language: Language,
): string => {
  const messages = (rule.messages as Record<string, Record<string, string>>)[message] ?? {}
  const sentence = forLanguage(messages, language) ?? messages['en'] ?? message
  return sentence.replace(/\{\{(\w+)(?::(\w+))?\}\}/g, (_, name: string, kind: string | undefined) => {
    const value = params[name] ?? ''
    return (kind !== undefined && TOLD[kind]?.(value, explainedIn(language))) || value
  })
}

/** The language in which rules are explained to somebody: English where they are not in theirs. */
export const explainedIn = (language: Language): (typeof RULE_LANGUAGES)[number] =>
  RULE_LANGUAGES.find((one) => one === languageOf({ language })) ?? 'en'
