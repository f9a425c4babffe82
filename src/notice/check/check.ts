import type { Language } from '../document.js'
import type { Answer, Finding, Found, Outcome, Rule, SectionRule, Severity, Words } from './rule.js'
import type { CheckedSection, Subject } from './subject.js'

import { forLanguage } from '../lookUpLanguage.js'
import { foldMarks, normaliseText } from '../spelling.js'
import { RULE_LANGUAGES, SEVERITIES } from './rule.js'
import { languageOf } from './text/words.js'

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
 * What was found in sections before, by their text: a section is checked again only when something in it changed. One memory
 * belongs to one set of rules.
 */
export type CheckMemory = Map<string, readonly SaidOfSection[]>

/** What one rule said of a section; null where it has nothing to say of such a section, or threw. */
type SaidOfSection = { rule: string; found: null | readonly Found[]; fault?: RuleFault }

/** A memory that is never of more sections than this. */
const REMEMBERED = 2_000

const readsLanguage = ({ languages }: Rule, language: Language): boolean =>
  languages === 'all' || (languages as readonly string[]).includes(languageOf({ language }))

const isSectionRule = (rule: Rule): rule is SectionRule => 'checkSection' in rule

const keyOfSection = ({ date, country }: Subject, section: CheckedSection): string =>
  JSON.stringify([
    date,
    country,
    section.language,
    section.part,
    section.keys,
    section.heading,
    section.blocks.map(({ kind, label, links, list, text }) => [kind, label, links, list, text]),
  ])

/** Words in a form that ignores case, spacing and marks that mean the same. */
export const comparable = (text: string): string =>
  foldMarks(normaliseText(text)).toLowerCase().replace(/\s+/g, ' ').trim()

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
  const section = found.section ?? own
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

/** What a section rule said of all sections. */
type SectionAnswers = {
  answer: Answer
  fault: RuleFault | undefined
  /** The section of each finding. */
  sections: readonly CheckedSection[]
}

const NOTHING: Answer = { applies: false, findings: [] }

/** What a rule answers; or that it threw, so that no rule keeps an editor from the answers of the others. */
const asked = <Answered>(
  rule: string,
  answer: () => Answered,
): { answered: Answered; fault?: undefined } | { answered?: undefined; fault: RuleFault } => {
  try {
    return { answered: answer() }
  } catch (error) {
    return { fault: { error, rule } }
  }
}

/** What a section rule says of all sections whose language it reads, remembered by the text of each. */
const checkSections = (
  rules: readonly SectionRule[],
  subject: Subject,
  memory: CheckMemory,
): Map<string, SectionAnswers> => {
  const answers = new Map(
    rules.map(({ id }) => [
      id,
      {
        answer: { applies: false, findings: [] as Found[] },
        fault: undefined as RuleFault | undefined,
        sections: [] as CheckedSection[],
      },
    ]),
  )
  for (const section of subject.texts.flatMap(({ sections }) => sections)) {
    const key = keyOfSection(subject, section)
    let said = memory.get(key)
    if (!said) {
      said = rules
        .filter((rule) => readsLanguage(rule, section.language))
        .map((rule): SaidOfSection => {
          const { answered, fault } = asked(rule.id, () => rule.checkSection(section, subject))
          return { found: answered ?? null, rule: rule.id, ...(fault && { fault }) }
        })
      const oldest = memory.keys().next().value
      if (memory.size >= REMEMBERED && oldest !== undefined) memory.delete(oldest)
      memory.set(key, said)
    }
    for (const { fault, found, rule } of said) {
      const one = answers.get(rule)
      if (!one) continue
      one.fault ??= fault
      if (found === null) continue
      one.answer.applies = true
      one.answer.findings.push(...found)
      one.sections.push(...found.map(() => section))
    }
  }
  return answers
}

const ofNotice = (rule: string, answer: () => Answer): SectionAnswers => {
  const { answered, fault } = asked(rule, answer)
  return { answer: answered ?? NOTHING, fault, sections: [] }
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
  memory: CheckMemory = new Map(),
): Checked => {
  const on = rules.filter(({ id }) => severities[id] !== 'off')
  const bySection = checkSections(on.filter(isSectionRule), subject, memory)
  const findings: Finding[] = []
  const outcomes: Checked['outcomes'] = []
  const faults: RuleFault[] = []
  for (const rule of on) {
    const reads = subject.texts.some(({ language }) => readsLanguage(rule, language))
    const { answer, fault, sections } = isSectionRule(rule)
      ? (bySection.get(rule.id) ?? { answer: NOTHING, fault: undefined, sections: [] })
      : reads
        ? ofNotice(rule.id, () => rule.check(subject))
        : { answer: NOTHING, fault: undefined, sections: [] }
    const own = severities[rule.id] as Severity | undefined
    answer.findings.forEach((found, index) => {
      findings.push(findingOf(rule, own ?? found.severity ?? rule.severity, found, sections[index] ?? null))
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
  return sentence.replace(/\{\{(\w+)\}\}/g, (_, name: string) => params[name] ?? '')
}

/** The language in which rules are explained to somebody: English where they are not in theirs. */
export const explainedIn = (language: Language): (typeof RULE_LANGUAGES)[number] =>
  RULE_LANGUAGES.find((one) => one === languageOf({ language })) ?? 'en'
