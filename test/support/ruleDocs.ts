import type { Rule, Severity } from '../../src/notice/check/rule.js'

import { RULE_LANGUAGES } from '../../src/notice/check/rule.js'

const LANGUAGE_NAMES = { en: 'English', fi: 'suomi', sv: 'svenska' } as const

const KINDS: Readonly<Record<Rule['kind'], string>> = {
  cross: 'other records',
  date: 'days, and the law of the day',
  fact: 'what the registers say',
  text: 'words',
}

const WEIGHS: Readonly<Record<Severity, string>> = {
  error: 'a notice with it must not be published as it is',
  information: 'a hint',
  warning: 'it should be mended',
}

/** What published lists ask of a notice: items by the name that rules give them. */
const CRITERIA: readonly {
  items: readonly (readonly [string, string])[]
  prefix: string
  title: string
  text: string
}[] = [
  {
    items: [
      ['1', 'Controller name'],
      ['2', 'Controller contact'],
      ['3', 'DPO contact'],
      ['4', 'Data categories'],
      ['5', 'Processing purpose'],
      ['6', 'Legal basis for processing'],
      ['7', 'Legitimate interests for processing'],
      ['8', 'Source of data'],
      ['9', 'Data retention period'],
      ['10', 'Data recipients'],
      ['11', 'Third-country transfers'],
      ['12', 'Mandatory data disclosure'],
      ['13', 'Automated decision-making'],
      ['14', 'Right to access'],
      ['15', 'Right to rectification'],
      ['16', 'Right to erasure'],
      ['17', 'Right to restrict'],
      ['18', 'Right to object'],
      ['19', 'Right to portability'],
      ['20', 'Right to withdraw consent'],
      ['21', 'Right to lodge complaint'],
    ],
    prefix: 'cory',
    text: 'The 21 transparency requirements of T. Cory, W. Rieder, J. Krämer, P. Raschke, P. Herbke and A. Küpper, *Word-level Annotation of GDPR Transparency Compliance in Privacy Policies using Large Language Models* (arXiv:2503.10727), by their numbers there.',
    title: 'Cory et al.',
  },
  {
    items: [
      ['controller-identity', 'Controller: identity'],
      ['controller-contact', 'Controller: contact'],
      ['representative-identity', 'Representative of the controller: identity'],
      ['representative-contact', 'Representative of the controller: contact'],
      ['dpo-contact', 'Data protection officer: contact'],
      ['purposes', 'Processing purposes'],
      ['legal-basis', 'Legal basis, with the interest where it is a legitimate one'],
      ['data-categories', 'Categories of personal data'],
      ['origin', 'Origin of personal data'],
      ['recipients', 'Recipients'],
      ['transfer', 'Transfer outside Europe, and its safeguards'],
      ['time-stored', 'Time stored'],
      ['provision-obliged', 'Obligation to provide data, and what follows'],
      ['automated-decisions', 'Automated decision-making'],
      ['security', 'Security of personal data'],
      ['right-access', 'Right: access'],
      ['right-rectification', 'Right: rectification'],
      ['right-erasure', 'Right: erasure'],
      ['right-restriction', 'Right: restriction'],
      ['right-object', 'Right: objection'],
      ['right-portability', 'Right: portability'],
      ['right-withdraw-consent', 'Right: withdrawal of consent'],
      ['right-complaint', 'Right: complaint'],
    ],
    prefix: 'compai',
    text: 'The completeness criteria of O. Amaral, S. Abualhaija, D. Torre, M. Sabetzadeh and L. C. Briand, *AI-enabled Automation for Completeness Checking of Privacy Policies* (arXiv:2106.05688). They are named here by the kind of information that each asks for: the list is taken from descriptions of the study, its own table was not at hand.',
    title: 'CompAI',
  },
]

/** Every item of the lists, as rules name them. */
export const ALL_CRITERIA = CRITERIA.flatMap(({ items, prefix }) => items.map(([id]) => `${prefix}:${id}`))

const NOTE =
  '<!-- Made from the rules by test/unit/ruleDocs.test.ts: WRITE_DOCS=1 npm test -- --unit test/unit/ruleDocs.test.ts -->'

const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('\n', ' ')

const table = (rows: readonly (readonly string[])[]): string =>
  rows
    .flatMap((cells, index) => [
      `| ${cells.map(cell).join(' | ')} |`,
      ...(index === 0 ? [`|${' --- |'.repeat(cells.length)}`] : []),
    ])
    .join('\n')

const quoted = (text: string): string =>
  text
    .split('\n')
    // A link of an example is none of the page.
    .map((line) => `> ${line.replaceAll('](', ']\\(')}`.trimEnd())
    .join('\n')

const readIn = ({ languages }: Rule): string => (languages === 'all' ? 'all' : languages.join(', '))

/** The page that lists the rules. */
export const indexPage = (rules: readonly Rule[]): string =>
  [
    NOTE,
    '# Rules',
    'What a notice is checked for. Each rule has a page on why, and on how it is met. A rule weighs as said here unless an app says otherwise; what it cannot tell, because a question has not been answered yet, it says so.',
    table([
      ['rule', 'what', 'looks at', 'severity', 'texts in', 'rests on'],
      ...rules.map((rule) => [
        `[\`${rule.id}\`](./${rule.id}.md)`,
        rule.title.en,
        KINDS[rule.kind],
        rule.severity,
        readIn(rule),
        rule.cites.join(', '),
      ]),
    ]),
    '## Published lists',
    'Studies have listed what a privacy notice must tell. Which rule answers which of it:',
    ...CRITERIA.flatMap(({ items, prefix, text, title }) => [
      `### ${title}`,
      text,
      table([
        ['item', 'what', 'rules'],
        ...items.map(([id, what]) => [
          id,
          what,
          rules
            .filter(({ criteria = [] }) => criteria.includes(`${prefix}:${id}`))
            .map((rule) => `[\`${rule.id}\`](./${rule.id}.md)`)
            .join(', '),
        ]),
      ]),
    ]),
  ].join('\n\n') + '\n'

const whereNot = (rule: Rule): string => {
  if (rule.languages !== 'all') {
    return `It reads texts in ${rule.languages.join(', ')}. In other languages it says nothing.`
  }
  return rule.kind === 'fact'
    ? 'It reads what the registers say, in every language. Of a text that stands alone it asks the words, in fi, sv and en, and only where the text is a whole notice: then nothing weighs more than a warning.'
    : 'It reads every language.'
}

/** What is to be known of a rule that reads more than the notice. */
const READS: Readonly<Record<NonNullable<Rule['reads']>, string>> = {
  otherNotices:
    'It holds a notice against the others that readers have today: those that whoever asks may read, of the same organisation where there are several, and the newest 300 of them. Notices about the same register may say the same. It is looked for when a notice is checked (beside the form, by `GET` and `POST …/check`, in the list and by command), not when it is published: it keeps nothing from being published, whatever it weighs, and no record counts it.',
}

/** The page of a rule. */
export const pageOf = (rule: Rule): string => {
  const { cites, examples, help, id, kind, messages, reads, severity, shown, title } = rule
  const languages = RULE_LANGUAGES.toReversed()
  return (
    [
      NOTE,
      `# ${title.en}`,
      `\`${id}\` · looks at ${KINDS[kind]} · **${severity}**: ${WEIGHS[severity]}`,
      '## Why',
      ...languages.map((language) => `**${LANGUAGE_NAMES[language]}**: ${help[language]}`),
      '## Law',
      cites.map((one) => `- ${one}`).join('\n'),
      '## Examples',
      ...(examples.length === 0 && !shown ? ['It has none: what it finds is between texts.'] : []),
      ...languages.flatMap((language) => {
        const own = examples.filter((example) => example.language === language)
        return [
          ...(shown
            ? [
                `**${LANGUAGE_NAMES[language]}**`,
                'amiss:',
                quoted(shown.bad[language]),
                'well:',
                quoted(shown.good[language]),
              ]
            : []),
          ...(own.length > 0 ? [`**${LANGUAGE_NAMES[language]}**`] : []),
          ...own.flatMap((example) => [
            `in \`${example.in}\`${example.date ? `, on ${example.date}` : ''}:`,
            quoted(example.bad),
            'better:',
            quoted(example.good),
          ]),
        ]
      }),
      '## What it says',
      table([
        ['message', ...languages],
        ...Object.entries(messages).map(([name, said]) => [
          name,
          ...languages.map((language) => said[language]),
        ]),
      ]),
      '## Where it does not apply',
      whereNot(rule),
      ...(reads ? [READS[reads]] : []),
      '## Switching it off',
      `By its id, \`${id}\`, in the option \`checks.rules\` of the plugin: \`{ '${id}': 'off' }\`, or another severity. For one sentence or value of one notice, waive the finding instead: then the reason is kept.`,
    ].join('\n\n') + '\n'
  )
}
