import type { AdminTranslations } from '../languages/types.js'
import type { ContentNode, Inline, TextRun } from '../notice/content.js'
import type { NoticeComparison, SectionChange, TextPart } from '../notice/diff/index.js'
import type { Language } from '../notice/document.js'
import type { Paper, PaperNode, PaperPart } from '../render/pdf/paper.js'
import type { Dossier, DossierAct, DossierRequest, DossierVersion } from './dossier.js'

import { bulletList, paragraph, tableRow, textRun } from '../notice/content.js'
import { showDate } from '../notice/showDate.js'
import { filled } from '../ropa/value.js'

/** With what a dossier is put into words. */
export type DossierReading = {
  /** How languages are called in the language of the dossier. */
  nameOfLanguage: (language: Language) => string
  timeZone: string
  words: AdminTranslations['privacyNotices']
}

/** How much of a text that stays as it was stands before and behind what changed, in characters. */
const AROUND = 60

/** How much of one changed text is printed, and of all that a version changed. The rest is in the record. */
const LONGEST_TEXT = 4000
const LONGEST_CHANGES = 30_000

type Field = [label: string, value: Inline[] | null | string | undefined]

const inlines = (value: Inline[] | string): Inline[] => (typeof value === 'string' ? [textRun(value)] : value)

/** Label and value of what is there. */
const fieldsOf = (...fields: Field[]): ContentNode => ({
  type: 'fields',
  fields: fields.flatMap(([label, value]) =>
    value === null || value === undefined || value === '' ? [] : [{ label, value: inlines(value) }],
  ),
})

/** A text that stays, with its middle left out where it is long. */
const around = (text: string, isFirst: boolean, isLast: boolean): string => {
  const before = isFirst ? '' : text.slice(0, AROUND)
  const behind = isLast ? '' : text.slice(-AROUND)
  return before.length + behind.length >= text.length ? text : `${before} … ${behind}`
}

/** What was added and removed, in words and not by looks alone: it is read aloud too, and copied. */
const changedText = (parts: readonly TextPart[], { dossier }: DossierReading['words']): TextRun[] => {
  const runs: TextRun[] = []
  let room = LONGEST_TEXT
  for (const [index, { kind, text }] of parts.entries()) {
    const shown = kind === 'same' ? around(text, index === 0, index === parts.length - 1) : text
    const cut = shown.slice(0, room)
    room -= cut.length
    const isCut = cut.length < shown.length
    const told = isCut ? `${cut} … ${dossier.shortened}` : cut
    if (kind === 'same' || told.trim() === '') runs.push(textRun(told))
    else {
      // What parts the words stands outside of the brackets.
      const [lead = ''] = /^\s*/.exec(told) ?? []
      const [tail = ''] = /\s*$/.exec(told) ?? []
      const needsSpace = lead === '' && index > 0 && !/\s$/.test(runs.at(-1)?.text ?? ' ')
      runs.push(
        textRun(needsSpace ? ' ' : lead),
        { text: `[${dossier.changed[kind]}:`, bold: true },
        textRun(` ${told.trim()}`),
        { text: ']', bold: true },
        textRun(tail),
      )
    }
    if (isCut) break
  }
  return runs
}

const sectionName = (
  { change, heading, headingBefore, moved, positionAfter, positionBefore }: SectionChange,
  { dossier }: DossierReading['words'],
): string =>
  [
    `${heading} (${dossier.sections[change]})`,
    headingBefore === null ? null : filled(dossier.sections.renamed, { heading: headingBefore }),
    moved ? filled(dossier.sections.moved, { from: positionBefore ?? '–', to: positionAfter ?? '–' }) : null,
  ]
    .filter((part) => part !== null)
    .join('; ')

/** What changed in one language. */
const changesIn = (
  { facts, sections, texts }: NoticeComparison,
  words: DossierReading['words'],
): PaperNode[] => {
  const told = facts.map(({ message, weight }) => `${message} (${words.dossier.weights[weight]})`)
  const changed = [
    ...(['title', 'statute', 'introduction'] as const).flatMap((key) => {
      const one = texts[key]
      return one ? [{ name: words.dossier.texts[key], text: one.text }] : []
    }),
    ...sections.map((section) => ({ name: sectionName(section, words), text: section.text })),
  ]
  let room = LONGEST_CHANGES
  const shown = changed.map(({ name, text }): { name: string; text: TextRun[] } => {
    const hasChanged = text.some(({ kind }) => kind !== 'same')
    const runs = !hasChanged ? [] : room > 0 ? changedText(text, words) : [textRun(words.dossier.shortened)]
    room -= runs.reduce((sum, run) => sum + run.text.length, 0)
    return { name, text: runs }
  })
  return [
    ...(told.length > 0 ? [bulletList(told)] : []),
    ...shown.map(({ name, text }): ContentNode => ({
      type: 'paragraph',
      children: [{ text: name, bold: true }, ...(text.length > 0 ? [{ break: true as const }, ...text] : [])],
    })),
  ]
}

/**
 * A dossier as a paper. Pure: the same dossier gives the same paper.
 *
 * @param dossier in the language of the words
 */
export const dossierPaper = (dossier: Dossier, reading: DossierReading): Paper => {
  const { language, names, proof } = dossier
  const { nameOfLanguage, timeZone, words } = reading
  const { dossier: own, options } = words
  const { fields: label, parts } = own

  const date = (value: null | string | undefined) => value && showDate(value, language, timeZone)
  const act = ({ at, by }: DossierAct): string => [by ?? own.nobody, date(at)].join(', ')
  const perLanguage = (
    texts: Readonly<Record<Language, string>> | undefined,
    key: 'note' | 'reason',
  ): Field[] =>
    Object.entries(texts ?? {})
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([code, text]) => [filled(label[key], { language: nameOfLanguage(code) }), text])
  const standing = ({ event, status }: Pick<DossierVersion, 'event' | 'status'>): string =>
    event === 'withdrawn' && status === 'inForce'
      ? options.event.withdrawn
      : words.desk.versions.status[status]
  const versionName = (version: number): string => filled(own.version, { version })
  const waiverText = ({
    at,
    by,
    message,
    reason,
    until,
  }: Pick<Dossier['waivers'][number], 'at' | 'by' | 'message' | 'reason' | 'until'>): string =>
    [
      message,
      filled(own.letBe, { reason, who: act({ at, by }) }),
      until === null ? null : filled(own.until, { date: date(until) ?? '' }),
    ]
      .filter((part) => part !== null)
      .join(' – ')
  const listOf = (items: string[], none: string): PaperNode[] =>
    items.length > 0 ? [bulletList(items)] : [paragraph(none)]

  const versionPart = (version: DossierVersion): PaperPart => {
    const { changes, comparedWith } = version
    const written = Object.entries(changes)
      .sort(
        ([one], [other]) => Number(other === language) - Number(one === language) || (one < other ? -1 : 1),
      )
      .map(([code, comparison]) => ({ code, nodes: changesIn(comparison, words) }))
    return {
      heading: `${versionName(version.version)}: ${version.title ?? options.event[version.event]}`,
      content: [
        fieldsOf(
          [label.state, [...new Set([options.event[version.event], standing(version)])].join('. ')],
          [label.effectiveFrom, date(version.effectiveFrom)],
          [label.publishedAt, date(version.publishedAt)],
          [label.publishedBy, version.by],
          [label.clock, date(version.clock)],
          [label.address, version.slug],
          [label.languages, version.locales.map(nameOfLanguage).join(', ')],
          [label.preparedOn, date(version.preparedOn)],
          [label.changedOn, date(version.changedOn)],
          [label.reviewedOn, date(version.reviewedOn)],
          [label.change, version.change && options.changeType[version.change.type]],
          ...perLanguage(version.change?.note, 'note'),
          ...perLanguage(version.withdrawal?.reason, 'reason'),
          [label.successor, version.withdrawal?.successor],
          [
            label.cause,
            version.cause && (version.cause.title[language] ?? Object.values(version.cause.title)[0]),
          ],
          [
            label.broughtFrom,
            version.broughtFrom.map((file) => `${file.name} (SHA-256 ${file.sha256})`).join('\n'),
          ],
          [label.replaces, version.replaces.join(', ')],
          [
            label.checks,
            version.checks &&
              filled(own.checks, { errors: version.checks.errors, warnings: version.checks.warnings }),
          ],
          [label.approvedBy, version.approvals.map(act).join('\n')],
        ),
        ...(version.waivers.length > 0
          ? [paragraph(`${own.parts.waivers}:`), bulletList(version.waivers.map(waiverText))]
          : []),
      ],
      parts:
        comparedWith === null
          ? []
          : [
              {
                heading: filled(own.changesFrom, { version: comparedWith }),
                content: written.flatMap(({ code, nodes }) =>
                  nodes.length === 0
                    ? [paragraph(filled(own.unchanged, { language: nameOfLanguage(code) }))]
                    : [
                        { type: 'paragraph', children: [{ text: `${nameOfLanguage(code)}:`, bold: true }] },
                        ...nodes,
                      ],
                ),
              },
            ],
    }
  }

  /** The heading of a section of what was asked; its anchor where there is none by it. */
  const sectionOf = ({ content }: DossierRequest, anchor: null | string): string =>
    [content[language], ...Object.values(content)]
      .flatMap((text) => text?.sections ?? [])
      .find((section) => section.anchor === anchor)?.heading ??
    anchor ??
    ''

  const missed = ({ at, differs, message, reason }: NonNullable<DossierRequest['notPublished']>): string =>
    [
      date(at),
      filled(words.approval.desk.why[reason], {
        message: message ?? '',
        what: differs.map((part) => words.approval.parts[part]).join(', '),
      }),
    ].join(': ')

  const requestPart = (request: DossierRequest): PaperPart => ({
    heading: filled(own.asks[request.event], { who: act(request.asked) }),
    content: [
      fieldsOf(
        [
          label.state,
          request.publishedAs === null
            ? own.requestStates[request.state]
            : filled(own.publishedAs, { version: request.publishedAs }),
        ],
        [label.request, request.request],
        [label.effectiveFrom, date(request.effectiveFrom) ?? own.atOnce],
        [label.publishAt, date(request.publishAt)],
        [label.cancelledBy, request.cancelled && act(request.cancelled)],
        [label.notPublished, request.notPublished && missed(request.notPublished)],
        [label.change, request.change && options.changeType[request.change.type]],
        ...perLanguage(request.change?.note, 'note'),
        ...perLanguage(request.withdrawal?.reason, 'reason'),
        [label.contentHash, request.contentHash],
        [
          label.authors,
          request.authors
            .map(({ assistant, by }) =>
              assistant
                ? filled(words.approval.desk.byAssistant, { name: by ?? own.nobody })
                : (by ?? own.nobody),
            )
            .join(', '),
        ],
        [label.approvedBy, request.approvals.map(act).join('\n')],
      ),
      ...(request.returns.length > 0
        ? [
            bulletList(
              request.returns.map(({ remark, section, ...one }) =>
                filled(section === null ? own.returned : own.returnedSection, {
                  remark,
                  section: sectionOf(request, section),
                  who: act(one),
                }),
              ),
            ),
          ]
        : []),
      ...(request.findings.length > 0
        ? [
            paragraph(`${words.approval.desk.findings}:`),
            bulletList(request.findings.map(({ message, rule }) => `${message} (${rule})`)),
          ]
        : []),
      ...(request.waivers.length > 0
        ? [paragraph(`${own.parts.waivers}:`), bulletList(request.waivers.map(waiverText))]
        : []),
    ],
  })

  const proofPart = ({ hash, log, previousHash, contentHash, seal, version }: DossierVersion): PaperPart => ({
    heading: versionName(version),
    content: [
      fieldsOf(
        [label.hash, hash],
        [label.previousHash, previousHash],
        [label.contentHash, contentHash],
        [label.seal, seal],
        [label.entry, log ? String(log.index) : own.notLogged],
        [label.inclusion, log?.inclusion.join('\n')],
      ),
    ],
  })

  const range = (first: null | number | undefined, last: number | undefined): string =>
    [first, last].filter((one) => one !== null && one !== undefined).join('–') || '–'
  const found = proof.findings.map(({ entry, kind, notice, through, throughEntry, version }) =>
    filled(words.proof.kinds[kind], {
      entry: range(entry, throughEntry),
      notice: notice ?? '–',
      version: range(version, through),
    }),
  )
  const compared = proof.comparedWith
    .filter(({ checkpoints }) => checkpoints > 0)
    .map(({ name, size }) => filled(words.proof.compared, { name, size: size ?? 0 }))
  const rowOf = (version: DossierVersion) =>
    tableRow(
      ...[
        String(version.version),
        standing(version),
        date(version.effectiveFrom) ?? '',
        date(version.publishedAt) ?? '',
        ...(names ? [version.by ?? ''] : []),
      ].map((text) => [textRun(text)]),
    )
  const inForce = (): string => {
    const current = dossier.versions.find(({ version }) => version === dossier.inForce)
    if (!current) return own.noneInForce
    return current.event === 'withdrawn'
      ? filled(own.withdrawnSince, { date: date(current.effectiveFrom) ?? '' })
      : versionName(current.version)
  }
  const title = dossier.title ?? own.untitled
  return {
    title: filled(own.title, { title }),
    author: '',
    createdAt: new Date(dossier.at),
    footer: [dossier.slug ?? dossier.notice, filled(own.title, { title }), date(dossier.at)].join('  ·  '),
    language,
    lead: [
      fieldsOf(
        [label.at, date(dossier.at)],
        [label.notice, dossier.notice],
        [label.scope, dossier.scope],
        [label.address, dossier.slug],
        [label.versions, String(dossier.versions.length)],
        [label.inForce, inForce()],
      ),
      paragraph(names ? own.confidential : `${own.confidential} ${own.withoutNames}`),
    ],
    parts: [
      {
        heading: parts.state,
        content: [
          ...(found.length > 0
            ? [paragraph(filled(own.found, { count: found.length })), bulletList(found)]
            : [paragraph(filled(own.whole, { count: dossier.versions.length }))]),
          ...(compared.length > 0 ? [bulletList(compared)] : [paragraph(words.proof.notCompared)]),
          ...(dossier.unreadable.length > 0
            ? [
                paragraph(
                  filled(own.unreadable, {
                    versions: dossier.unreadable.map(({ version }) => version ?? '–').join(', '),
                  }),
                ),
              ]
            : []),
        ],
      },
      {
        heading: parts.versions,
        content:
          dossier.versions.length === 0
            ? [paragraph(own.none.versions)]
            : [
                {
                  type: 'table',
                  header: [
                    own.versionLabel,
                    label.state,
                    label.effectiveFrom,
                    label.publishedAt,
                    ...(names ? [label.publishedBy] : []),
                  ],
                  rows: dossier.versions.map(rowOf),
                },
              ],
        parts: dossier.versions.map(versionPart),
      },
      {
        heading: parts.requests,
        content: dossier.requests.length === 0 ? [paragraph(own.none.requests)] : [],
        parts: dossier.requests.map(requestPart),
      },
      {
        heading: parts.reviews,
        content: listOf(
          dossier.reviews.map(({ at, by, nextReviewOn, note, outcome, reviewedOn, version }) =>
            [
              `${date(reviewedOn)}: ${words.reviews.outcome[outcome]}`,
              version === null ? null : versionName(version),
              act({ at, by }),
              note,
              nextReviewOn === null ? null : filled(own.nextReview, { date: date(nextReviewOn) ?? '' }),
            ]
              .filter((part) => part !== null)
              .join(' – '),
          ),
          own.none.reviews,
        ),
      },
      {
        heading: parts.waivers,
        content: listOf(
          dossier.waivers.map((waiver) =>
            [
              `${waiverText(waiver)} (${waiver.rule})`,
              waiver.ended && filled(own.ended, { who: act(waiver.ended) }),
            ]
              .filter(Boolean)
              .join(' – '),
          ),
          own.none.waivers,
        ),
      },
      {
        heading: parts.proofs,
        content: [
          paragraph(`${own.keys}:\n${proof.keys.join('\n')}`),
          paragraph(
            proof.checkpoint === null
              ? own.noCheckpoint
              : `${own.checkpoint}:\n${proof.checkpoint.trimEnd()}`,
          ),
        ],
        parts: dossier.versions.map(proofPart),
      },
      {
        heading: parts.how,
        content: Object.values(own.how).map(paragraph),
      },
    ],
  }
}
