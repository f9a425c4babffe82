import type { NamedFinding } from '../checks/checkComposed.js'
import type { Rule, Severity } from '../notice/check/rule.js'
import type { NoticeReport } from './checkAll.js'

/** The forms that the command `check` answers in. */
export const REPORT_FORMATS = ['text', 'json', 'sarif', 'junit'] as const
export type ReportFormat = (typeof REPORT_FORMATS)[number]

/** What begins a report, each notice in it, and what ends it: written as it is made. */
export type ReportWriter = {
  end: () => string
  notice: (report: NoticeReport) => string
  start: () => string
}

const placeIn = ({ language, section, source }: NamedFinding): string =>
  [language, section?.heading, source && `${source.title}: ${source.field}`].filter(Boolean).join(' > ')

const lineOf = (finding: NamedFinding): string => {
  const { message, rule, severity, waiver } = finding
  const place = placeIn(finding)
  return `  ${waiver ? 'waived' : severity}: ${message} [${rule}]${place ? ` (${place})` : ''}\n`
}

const text = (): ReportWriter => ({
  end: () => '',
  notice: ({ id, findings, title }) =>
    findings.length === 0 ? '' : `${title} (${id})\n${findings.map(lineOf).join('')}`,
  start: () => '',
})

/** Pieces of a list in JSON, with what stands between them. */
const listed = (pieces: readonly string[], state: { isFirst: boolean }): string =>
  pieces
    .map((piece) => {
      const before = state.isFirst ? '' : ',\n'
      state.isFirst = false
      return before + piece
    })
    .join('')

const json = (): ReportWriter => {
  const state = { isFirst: true }
  return {
    end: () => '\n]}\n',
    notice: (report) => listed([JSON.stringify(report)], state),
    start: () => '{"notices":[\n',
  }
}

const LEVELS: Record<Severity, string> = { error: 'error', information: 'note', warning: 'warning' }

/** SARIF 2.1.0 (OASIS): a notice is its logical location, and its address in the admin's API the artifact. */
const sarif = (rules: readonly Rule[], collection: string): ReportWriter => {
  const state = { isFirst: true }
  const driver = {
    name: 'payload-privacy-notices',
    rules: rules.map(({ id, cites, help, severity, title }) => ({
      id,
      defaultConfiguration: { level: LEVELS[severity] },
      fullDescription: { text: help.en },
      properties: { cites },
      shortDescription: { text: title.en },
    })),
  }
  const resultOf = ({ id, slug, title }: NoticeReport, finding: NamedFinding) => ({
    level: LEVELS[finding.severity],
    locations: [
      {
        logicalLocations: [
          {
            name: title,
            fullyQualifiedName: [slug, finding.language, finding.section?.heading, finding.source?.path]
              .filter(Boolean)
              .join('/'),
            kind: 'resource',
          },
        ],
        physicalLocation: { artifactLocation: { uri: `${collection}/${encodeURIComponent(id)}` } },
      },
    ],
    message: { text: finding.message },
    partialFingerprints: { 'finding/v1': finding.fingerprint },
    ruleId: finding.rule,
    ...(finding.waiver && {
      suppressions: [{ justification: finding.waiver.reason, kind: 'external', status: 'accepted' }],
    }),
  })
  return {
    end: () => '\n]}]}\n',
    notice: (report) =>
      listed(
        report.findings.map((finding) => JSON.stringify(resultOf(report, finding))),
        state,
      ),
    start: () =>
      `{"$schema":"https://json.schemastore.org/sarif-2.1.0.json","version":"2.1.0","runs":[{"tool":${JSON.stringify({ driver })},"results":[\n`,
  }
}

/** Text as it may stand in XML 1.0: what it can hold in no way is left out. */
const escaped = (value: string): string =>
  value
    // eslint-disable-next-line no-control-regex -- they are what is taken out
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
    .replace(/\p{Surrogate}/gu, '')
    .replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`)
    .replace(/[\n\r\t]/g, ' ')

/** JUnit: a notice is a test, and what fails it a failure. */
const junit = (fails: (finding: NamedFinding) => boolean): ReportWriter => ({
  end: () => '</testsuite></testsuites>\n',
  notice: (report) => {
    const { id, findings, slug, title } = report
    const failing = findings.filter(fails)
    const others = findings.filter((finding) => !fails(finding))
    const failures = failing.map(
      (finding) =>
        `<failure message="${escaped(finding.message)}" type="${escaped(finding.rule)}">${escaped(placeIn(finding))}</failure>`,
    )
    const out = others.map((finding) => escaped(lineOf(finding)).trim()).join('\n')
    return `<testcase classname="${escaped(slug || id)}" name="${escaped(title)}">${failures.join('')}${out ? `<system-out>${out}</system-out>` : ''}</testcase>\n`
  },
  start: () =>
    '<?xml version="1.0" encoding="UTF-8"?>\n<testsuites><testsuite name="payload-privacy-notices">\n',
})

/** Whether what weighs so much makes a check fail. */
export const failsAt =
  (failOn: 'error' | 'warning') =>
  ({ severity, waiver }: NamedFinding): boolean =>
    !waiver && (severity === 'error' || (failOn === 'warning' && severity === 'warning'))

/** What writes a report in a form. */
export const reportWriter = (
  format: ReportFormat,
  { collection, failOn, rules }: { collection: string; failOn: 'error' | 'warning'; rules: readonly Rule[] },
): ReportWriter => {
  switch (format) {
    case 'json':
      return json()
    case 'junit':
      return junit(failsAt(failOn))
    case 'sarif':
      return sarif(rules, collection)
    case 'text':
      return text()
  }
}
