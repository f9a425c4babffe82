import type { Content, MadeNotice, MadeSection } from './notices.js'

/** A piece of a file, as whoever wrote it set it. */
export type Piece =
  | { kind: 'around'; role: 'footer' | 'navigation' | 'popUp'; texts: string[] }
  | { kind: 'bold'; text: string }
  | { kind: 'definitions'; entries: { term: string; pieces: Piece[] }[] }
  | { kind: 'heading'; level: 1 | 2; text: string; number?: string }
  | { kind: 'lines'; lines: string[] }
  | { kind: 'list'; items: string[] }
  | { kind: 'runIn'; heading: string; text: string }
  | { kind: 'table'; rows: { label: string; pieces: Piece[] }[] }
  | { kind: 'text'; text: string }

/** How a file is set, and what is in it. */
export type MadeFile = {
  structure: StructureName
  language: string
  title: string
  pieces: Piece[]
  /** The line at the head and at the foot of every page. */
  running?: { header: string; footer: string }
  /** Lines are ended by hand, words cut by hyphens. */
  isWrapped?: boolean
  /** The pages are small, so that tables go over their ends. */
  isSmall?: boolean
  expected: ExpectedSection[]
}

/** A section that is to be found: its heading, its keys, its words. */
export type ExpectedSection = { heading: string; keys: string[]; text: string }

const plain = (content: Content): Piece => {
  if (content.kind === 'lines') {
    return { kind: 'lines', lines: content.lines.map(([label, value]) => `${label}: ${value}`) }
  }
  return content.kind === 'list'
    ? { kind: 'list', items: [...content.items] }
    : { kind: 'text', text: content.text }
}

/** Labels and values in lines of their own, as forms have them. */
const formLines = (content: Content): Piece[] =>
  content.kind === 'lines'
    ? content.lines.flatMap(([label, value]): Piece[] => [
        { kind: 'text', text: label },
        { kind: 'text', text: value },
      ])
    : [plain(content)]

const wordsOf = (pieces: readonly Piece[]): string =>
  pieces
    .map((piece) => {
      switch (piece.kind) {
        case 'around':
          return piece.texts.join(' ')
        case 'bold':
        case 'text':
          return piece.text
        case 'heading':
          return [piece.number, piece.text].filter(Boolean).join(' ')
        case 'lines':
          return piece.lines.join(' ')
        case 'list':
          return piece.items.join(' ')
        case 'runIn':
          return `${piece.heading} ${piece.text}`
        case 'definitions':
          return piece.entries.map((entry) => `${entry.term} ${wordsOf(entry.pieces)}`).join(' ')
        case 'table':
          return piece.rows.map((row) => `${row.label} ${wordsOf(row.pieces)}`).join(' ')
      }
    })
    .join(' ')

/** Every word of a file that is part of its text, as it stands in it. */
export const textOf = (file: MadeFile): string =>
  wordsOf(file.pieces.filter((piece) => piece.kind !== 'around'))

const opening = ({ date, dateLabel, statute, title }: MadeNotice): Piece[] => [
  { kind: 'heading', level: 1, text: title },
  { kind: 'text', text: statute },
  { kind: 'lines', lines: [`${dateLabel}: ${date[0]}`] },
]

type Set = (section: MadeSection, index: number) => { heading: string; before: Piece[]; body: Piece[] }

const runInText = (piece: Piece): Piece[] =>
  piece.kind === 'runIn' ? [{ kind: 'text', text: piece.text }] : []

const build = (notice: MadeNotice, set: Set): Pick<MadeFile, 'expected' | 'pieces'> => {
  const made = notice.sections.map((section, index) => ({ section, ...set(section, index) }))
  return {
    pieces: [...opening(notice), ...made.flatMap(({ before, body }) => [...before, ...body])],
    expected: made.map(({ before, body, heading, section }) => ({
      heading,
      keys: section.keys,
      // What follows a heading on its line is text of its section.
      text: wordsOf([...before.flatMap(runInText), ...body]),
    })),
  }
}

const ROMAN = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII', 'XIII', 'XIV']

/** The numbers of the old form of the authority: 1a, 2, 3 … */
const formNumber = (index: number): string => (index === 0 ? '1a' : String(index + 1))

const headed =
  (
    number: (index: number) => string | undefined,
    words: (section: MadeSection) => string = ({ heading }) => heading,
  ): Set =>
  (section, index) => {
    const of = number(index)
    const heading = words(section)
    return {
      heading,
      before: [{ kind: 'heading', level: 2, text: heading, ...(of === undefined ? {} : { number: of }) }],
      body: section.content.map(plain),
    }
  }

const asTable = (
  notice: MadeNotice,
  label: (section: MadeSection, index: number) => string,
): Pick<MadeFile, 'expected' | 'pieces'> => {
  const rows = notice.sections.map((section, index) => ({
    label: label(section, index),
    pieces: section.content.flatMap(formLines),
  }))
  return {
    pieces: [...opening(notice), { kind: 'table', rows }],
    expected: notice.sections.map((section, index) => ({
      heading: section.heading,
      keys: section.keys,
      text: wordsOf(rows[index]?.pieces ?? []),
    })),
  }
}

const hyphened = (content: Content): Piece =>
  content.kind === 'list'
    ? { kind: 'lines', lines: content.items.map((item) => `- ${item}`) }
    : plain(content)

const withAt = (content: Content): Content =>
  content.kind === 'lines'
    ? {
        ...content,
        lines: content.lines.map(([label, value]) => [label, value.replace('@', '(at)')] as const),
      }
    : content

const NAVIGATION = {
  fi: ['Etusivu', 'Ajankohtaista', 'Yhteystiedot'],
  sv: ['Framsida', 'Aktuellt', 'Kontakt'],
  en: ['Home', 'News', 'Contact'],
}
const POP_UP = {
  fi: ['Tämä sivusto käyttää evästeitä.', 'Hyväksy kaikki'],
  sv: ['Den här webbplatsen använder kakor.', 'Godkänn alla'],
  en: ['This site uses cookies.', 'Accept all'],
}

/** The structures that files are made in, as they occur in notices. */
export const STRUCTURES = {
  numbered: (notice: MadeNotice) =>
    build(
      notice,
      headed((index) => `${index + 1}.`),
    ),
  roman: (notice: MadeNotice) =>
    build(
      notice,
      headed((index) => `${ROMAN[index] ?? ''}.`),
    ),
  plainHeadings: (notice: MadeNotice) =>
    build(
      notice,
      headed(() => undefined),
    ),
  questions: (notice: MadeNotice) =>
    build(
      notice,
      headed(
        () => undefined,
        ({ question }) => question,
      ),
    ),
  boldLines: (notice: MadeNotice) =>
    build(notice, (section) => ({
      heading: section.heading,
      before: [{ kind: 'bold', text: section.heading }],
      body: section.content.map(plain),
    })),
  boldRunIn: (notice: MadeNotice) =>
    build(notice, (section) => {
      const [first, ...rest] = section.content
      const isText = first?.kind === 'text'
      return {
        heading: section.heading,
        before: isText
          ? [{ kind: 'runIn', heading: `${section.heading}.`, text: first.text }]
          : [{ kind: 'bold', text: section.heading }],
        body: (isText ? rest : section.content).map(plain),
      }
    }),
  capitals: (notice: MadeNotice) =>
    build(notice, (section) => ({
      heading: section.heading.toUpperCase(),
      before: [{ kind: 'text', text: section.heading.toUpperCase() }],
      body: section.content.map(plain),
    })),
  plainLines: (notice: MadeNotice) =>
    build(notice, (section) => ({
      heading: section.heading,
      before: [{ kind: 'text', text: section.heading }],
      body: section.content.map(plain),
    })),
  form: (notice: MadeNotice) => asTable(notice, ({ heading }, index) => `${formNumber(index)} ${heading}`),
  formWithInstructions: (notice: MadeNotice) => {
    const made = asTable(notice, ({ heading }, index) => `${formNumber(index)} ${heading}`)
    return { ...made, pieces: [{ kind: 'text' as const, text: notice.instruction }, ...made.pieces] }
  },
  cutTable: (notice: MadeNotice) => ({ ...asTable(notice, ({ heading }) => heading), isSmall: true }),
  brokenLists: (notice: MadeNotice) =>
    build(notice, (section, index) => ({
      heading: section.heading,
      before: [{ kind: 'heading', level: 2, text: section.heading, number: `${index + 1}.` }],
      body: section.content.map(hyphened),
    })),
  wrapped: (notice: MadeNotice) => ({
    ...build(
      notice,
      headed((index) => `${index + 1}.`),
    ),
    isWrapped: true,
  }),
  runningLines: (notice: MadeNotice) => ({
    ...build(
      notice,
      headed((index) => `${index + 1}.`),
    ),
    isSmall: true,
    running: { header: `${notice.facts.controller} – ${notice.title}`, footer: notice.facts.email },
  }),
  labels: (notice: MadeNotice) =>
    build(notice, (section) => ({
      heading: section.heading,
      before: [{ kind: 'bold', text: `${section.heading}:` }],
      body: section.content.map(plain),
    })),
  definitions: (notice: MadeNotice) => {
    const entries = notice.sections.map((section) => ({
      term: section.heading,
      pieces: section.content.map(plain),
    }))
    return {
      pieces: [...opening(notice), { kind: 'definitions' as const, entries }],
      expected: notice.sections.map((section, index) => ({
        heading: section.heading,
        keys: section.keys,
        text: wordsOf(entries[index]?.pieces ?? []),
      })),
    }
  },
  around: (notice: MadeNotice) => {
    const made = build(
      notice,
      headed(() => undefined),
    )
    return {
      ...made,
      pieces: [
        { kind: 'around' as const, role: 'popUp' as const, texts: POP_UP[notice.language] },
        { kind: 'around' as const, role: 'navigation' as const, texts: NAVIGATION[notice.language] },
        ...made.pieces,
        { kind: 'around' as const, role: 'footer' as const, texts: [`© ${notice.facts.controller}`] },
      ],
    }
  },
  at: (notice: MadeNotice) =>
    build(
      { ...notice, sections: notice.sections.map((one) => ({ ...one, content: one.content.map(withAt) })) },
      headed((index) => `${index + 1}.`),
    ),
  twoNotices: (notice: MadeNotice) => {
    const first = build(
      { ...notice, sections: notice.sections.slice(0, 7) },
      headed((index) => `${index + 1}.`),
    )
    const second = build(
      { ...notice, title: `${notice.title} 2`, sections: notice.sections },
      headed((index) => `${index + 1}.`),
    )
    return { pieces: [...first.pieces, ...second.pieces], expected: [...first.expected, ...second.expected] }
  },
} satisfies Record<string, (notice: MadeNotice) => Omit<MadeFile, 'language' | 'structure' | 'title'>>

export type StructureName = keyof typeof STRUCTURES

/** The file of a notice in a structure. */
export const madeFile = (structure: StructureName, notice: MadeNotice): MadeFile => ({
  structure,
  language: notice.language,
  title: notice.title,
  ...STRUCTURES[structure](notice),
})
