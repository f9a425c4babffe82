/**
 * Writes what `check --format=sarif` answers, of findings with hostile words too, to stdout, for `sarif_test.go`.
 */
import { RULES } from '../../src/notice/check/rules/index.js'
import { reportWriter } from '../../src/checking/reports.js'
import { namedFinding, sectionAt } from '../support/namedFindings.js'

const HOSTILE = '"Ä\\ </script>\u0000\u2028\ud800 — 漢 😀\n\t[link](javascript:alert(1))'

const writer = reportWriter('sarif', { collection: 'privacy-notices', failOn: 'error', rules: RULES })
process.stdout.write(writer.start())
for (const [index, words] of ['Selostetta', HOSTILE].entries()) {
  process.stdout.write(
    writer.notice({
      id: `${index} / ?`,
      findings: [
        namedFinding({ language: 'fi', message: words, rule: RULES[0]?.id ?? '', section: sectionAt(3) }),
        namedFinding({ message: words, severity: 'warning', source: { field: words, title: words } }),
        namedFinding({
          severity: 'information',
          waiver: { at: '2026-03-02T10:00:00.000Z', by: 'Virva', reason: words, until: null },
        }),
      ],
      slug: index === 0 ? 'jasenrekisteri' : '',
      title: words,
    }),
  )
}
process.stdout.write(writer.end())
