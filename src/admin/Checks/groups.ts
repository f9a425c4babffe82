import type { NamedFinding } from '../../checks/checkComposed.js'

import { SEVERITIES, type Severity } from '../../notice/check/rule.js'

/** Findings that belong together on the page: of one section, of what stands before them, or of no section. */
export type FindingGroup = {
  findings: NamedFinding[]
  /** Of a section that has one. */
  heading: string
  key: string
  part: 'introduction' | 'section' | 'statute' | 'title' | 'whole'
}

/** Which findings keep a notice from being published, unless somebody has let them be. */
export type Stop = 'errors' | 'nothing' | 'warnings'

/** The severities that keep a notice from being published. */
export const stopping = (stop: Stop): readonly Severity[] =>
  stop === 'nothing' ? [] : stop === 'errors' ? ['error'] : ['error', 'warning']

export type Counts = Record<Severity, number>

const rank = ({ severity }: { severity: Severity }): number => SEVERITIES.indexOf(severity)

/** How many findings of each severity there are. */
export const countsOf = (findings: readonly NamedFinding[]): Counts => {
  const counts: Counts = { error: 0, information: 0, warning: 0 }
  for (const { severity } of findings) counts[severity] += 1
  return counts
}

const PARTS: FindingGroup['part'][] = ['whole', 'title', 'statute', 'introduction', 'section']

/** Findings by section: the section with the gravest first, then as they stand in the notice; the gravest of each first. */
export const groupsOf = (findings: readonly NamedFinding[]): FindingGroup[] => {
  const groups = new Map<string, { position: number } & FindingGroup>()
  for (const finding of findings) {
    const { section } = finding
    const part = section?.part ?? 'whole'
    const key = `${part}:${section?.position ?? ''}`
    const group = groups.get(key) ?? {
      findings: [],
      heading: section?.heading ?? '',
      key,
      part,
      position: section?.position ?? -1,
    }
    group.findings.push(finding)
    groups.set(key, group)
  }
  return [...groups.values()]
    .map((group) => ({
      ...group,
      findings: [...group.findings].sort((one, other) => rank(one) - rank(other)),
    }))
    .sort((one, other) => {
      const [gravest, next] = [one.findings[0], other.findings[0]]
      return (
        (gravest ? rank(gravest) : 0) - (next ? rank(next) : 0) ||
        PARTS.indexOf(one.part) - PARTS.indexOf(other.part) ||
        one.position - other.position
      )
    })
}

/** Whether it says that something is not there yet, rather than that something there is wrong. */
export const isLacking = ({ section, words }: NamedFinding): boolean => section === null && words === null

/** What a check found, by what it asks of the editor. */
export type SortedFindings = {
  /** What is to be done next, of a notice that is being made. */
  lacking: NamedFinding[]
  tips: NamedFinding[]
  waived: NamedFinding[]
  wrong: NamedFinding[]
}

/**
 * Sorts what a check found. What is not there yet is no fault of a notice that is being made: it is what to do next.
 *
 * @param isFirst whether the notice was never published
 */
export const sortFindings = (findings: readonly NamedFinding[], isFirst: boolean): SortedFindings => {
  const open = findings.filter(({ waiver }) => waiver === null)
  const weighty = open.filter(({ severity }) => severity !== 'information')
  return {
    lacking: weighty.filter((one) => isFirst && isLacking(one)),
    tips: open.filter(({ severity }) => severity === 'information'),
    waived: findings.filter(({ waiver }) => waiver !== null),
    wrong: weighty.filter((one) => !(isFirst && isLacking(one))),
  }
}

/** A section of the form, as its row has it. */
export type SectionRow = { heading?: null | string; keys: readonly string[]; path: string }

/** The findings about a section of the form: in its own fields, or in what it shows from elsewhere. */
export const findingsOfRow = (
  findings: readonly NamedFinding[],
  { heading, keys, path }: SectionRow,
  notice: string,
): NamedFinding[] =>
  findings.filter(({ section, source }) => {
    const isOwn = source?.collection === 'notices' && source.id === notice
    if (isOwn && source.path.startsWith('sections.')) return `${source.path}.`.startsWith(`${path}.`)
    if (section?.part !== 'section') return false
    if (section.keys.length > 0) return section.keys.some((key) => keys.includes(key))
    return Boolean(heading) && section.heading === heading
  })
