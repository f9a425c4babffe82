import type { NamedFinding } from '../../src/checks/checkComposed.js'

type Given = { source?: null | Partial<NonNullable<NamedFinding['source']>> } & Partial<
  Omit<NamedFinding, 'source'>
>

/** The section of a finding, by its place. */
export const sectionAt = (
  position: null | number,
  part: NonNullable<NamedFinding['section']>['part'] = 'section',
): NonNullable<NamedFinding['section']> => ({
  anchor: null,
  heading: part === 'section' ? `Osio ${position}` : '',
  keys: [],
  part,
  position,
})

/** A finding as the endpoint tells it, of the notice 5. */
export const namedFinding = ({ source, ...given }: Given = {}): NamedFinding => ({
  code: 'found',
  fact: null,
  fingerprint: `print-of-${given.rule ?? 'a-rule'}`,
  fix: null,
  help: 'Näin se korjataan.',
  language: null,
  message: `Sanottu: ${given.rule ?? 'a-rule'}`,
  params: {},
  rule: 'a-rule',
  section: null,
  severity: 'error',
  title: 'Sääntö',
  waiver: null,
  words: null,
  ...given,
  source: source
    ? { id: '5', collection: 'notices', field: 'Kenttä', path: '', title: 'Seloste', ...source }
    : null,
})
