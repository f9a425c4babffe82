import type { ContentNode, Inline, List } from '../content.js'
import type { CalendarDate, Language, NoticeContent, NoticeSection } from '../document.js'
import type { DurationWords } from '../languagePack.js'
import type { SectionKey } from '../vocabulary.js'
import type { LawOfDay } from './lawOfDay.js'
import type { Print } from './text/runs.js'
import type { Sentence } from './text/sentences.js'

import { isLineBreak, textRun } from '../content.js'
import { remembered } from '../matching/remembered.js'
import { sentencesOf } from './text/sentences.js'

/** A link in a block, with the words that lead there. */
export type CheckedLink = { href: string; start: number; end: number }

/** A paragraph, list item, field, cell or heading within a section, as plain text. */
export type CheckedBlock = {
  kind: 'cell' | 'field' | 'heading' | 'item' | 'paragraph'
  text: string
  /** Of a field: the label before it, where it has one. */
  label: null | string
  links: readonly CheckedLink[]
  /** Of items: of which list of the section they are, from 0, so that lists can be told apart. */
  list: null | number
  sentences: readonly Sentence[]
}

/** A part of a notice in one language: a section, or what stands before the first. */
export type CheckedSection = {
  language: Language
  part: 'introduction' | 'section' | 'statute' | 'title'
  /** Index among the sections of the notice; null for what stands before them. */
  position: null | number
  anchor: null | string
  heading: string
  /** The matters it is about: several when sections were merged; empty where they are not known. */
  keys: readonly SectionKey[]
  blocks: readonly CheckedBlock[]
}

/** A notice in one language, for rules. */
export type CheckedText = {
  language: Language
  /** Title, statute line and introduction, as far as there are any, and the sections. */
  sections: readonly CheckedSection[]
  /** What the texts are made from; null for a text that stands alone. */
  content: NoticeContent | null
}

/** What another notice says in a language: not its words, but what tells whether they stand in this one too. */
export type OtherText = {
  language: Language
  title: string
  /** Of all its sections. */
  whole: Print
  /** Of those on matters in which notices of one organisation differ. */
  own: Print
}

/** Another notice, as far as one is held against it. */
export type OtherNotice = {
  /** What its controllers are called, in every language and in lower case; empty where it is not known. */
  controllers: readonly string[]
  /** Ids of the registers that it is about. */
  registers: readonly string[]
  texts: readonly OtherText[]
}

/** A notice as rules see it: every language at once, with the day and the law of it. */
export type Subject = {
  /** The day that the notice is checked for: on which it takes force, or that it tells of itself. */
  date: CalendarDate
  /** Its dates, as far as they are told (ISO 8601, also of a month or a year). */
  dates: { preparedOn: null | string; changedOn: null | string; reviewedOn: null | string }
  law: LawOfDay
  /** The country of the controller, ISO 3166-1 alpha-2. */
  country: string
  /** At least one, the default language first. */
  texts: readonly CheckedText[]
  /** How languages tell durations, by language: without them words and numbers of a storage period are not compared. */
  durationWords?: Readonly<Record<Language, DurationWords>>
  /** Names of organisations that the installation knows and this notice does not name by a fact. */
  otherOrganisations: readonly string[]
  /** Other notices, for finding what was copied from them; empty where they are not looked at. */
  otherNotices: readonly OtherNotice[]
  /** Runs of words that are nobody's own, by language: those of texts that several notices show. They are no copy. */
  commonRuns?: Readonly<Record<Language, ReadonlySet<number>>>
}

/** A text that was read before, the same string with the same sentences: what is remembered by it is found sooner. */
const textRead = remembered((text, language): { readonly sentences: readonly Sentence[]; text: string } => {
  let sentences: readonly Sentence[] | undefined
  return {
    get sentences() {
      return (sentences ??= sentencesOf(text, language))
    },
    text,
  }
})

/** Makes a block, whose sentences are found when they are asked for. */
export const checkedBlock = (
  kind: CheckedBlock['kind'],
  text: string,
  language: Language,
  more: Partial<Pick<CheckedBlock, 'label' | 'links' | 'list'>> = {},
): CheckedBlock => {
  const read = textRead(text, language)
  return {
    kind,
    label: more.label ?? null,
    links: more.links ?? [],
    list: more.list ?? null,
    get sentences() {
      return read.sentences
    },
    text: read.text,
  }
}

/** The words of inline content, with where its links are. */
const readInlines = (inlines: readonly Inline[]): { links: CheckedLink[]; text: string } => {
  let text = ''
  const links: CheckedLink[] = []
  for (const inline of inlines) {
    if (isLineBreak(inline)) {
      text += '\n'
      continue
    }
    const start = text.length
    text += inline.text
    if (inline.href === undefined) continue
    const last = links.at(-1)
    // One link is several runs when part of it is bold.
    if (last?.href === inline.href && last.end === start) last.end = text.length
    else links.push({ end: text.length, href: inline.href, start })
  }
  return { links, text }
}

/**
 * Makes something of each block of a section's content, in the order in which they are read.
 *
 * @param make is given the kind of a block and its words, with the label of a field and the list of an item
 */
export const blocksIn = <Block>(
  content: readonly ContentNode[],
  make: (
    kind: CheckedBlock['kind'],
    words: readonly Inline[],
    more?: Partial<Pick<CheckedBlock, 'label' | 'list'>>,
  ) => Block,
): Block[] => {
  let lists = 0
  const itemsIn = ({ items }: List): Block[] => {
    const list = lists++
    return items.flatMap(({ children, lists: inner }) => [
      make('item', children, { list }),
      ...(inner ?? []).flatMap(itemsIn),
    ])
  }
  return content.flatMap((node): Block[] => {
    switch (node.type) {
      case 'fields':
        return node.fields.map(({ label, value }) => make('field', value, { label }))
      case 'heading':
      case 'paragraph':
        return [make(node.type, node.children)]
      case 'list':
        return itemsIn(node)
      case 'table':
        return [
          ...node.header.map((text) => make('cell', [textRun(text)])),
          ...node.rows.flatMap(({ cells }) => cells.map(({ children }) => make('cell', children))),
        ]
    }
  })
}

/** The blocks of a section's content, in the order in which they are read. */
export const blocksOf = (content: readonly ContentNode[], language: Language): CheckedBlock[] =>
  blocksIn(content, (kind, words, more) => {
    const { links, text } = readInlines(words)
    return checkedBlock(kind, text, language, { links, ...more })
  })

const before = (
  part: CheckedSection['part'],
  language: Language,
  blocks: readonly CheckedBlock[],
): CheckedSection => ({
  anchor: null,
  blocks,
  heading: '',
  keys: [],
  language,
  part,
  position: null,
})

const ofSection = new WeakMap<NoticeSection, CheckedSection>()

/** A section as rules read it, the same one where it stands as it stood. */
const checkedSection = (section: NoticeSection, position: number, language: Language): CheckedSection => {
  const before = ofSection.get(section)
  if (before?.position === position && before.language === language) return before
  const { anchor, content, heading, keys } = section
  const blocks = blocksOf(content, language)
  const now: CheckedSection = { anchor, blocks, heading, keys, language, part: 'section', position }
  ofSection.set(section, now)
  return now
}

const ofContent = new WeakMap<NoticeContent, CheckedText>()

/** A composed notice in one language, as rules read it: the same one for the same content, which nobody changes. */
export const checkedTextOf = (content: NoticeContent): CheckedText => {
  const known = ofContent.get(content) ?? readText(content)
  ofContent.set(content, known)
  return known
}

const readText = (content: NoticeContent): CheckedText => {
  const { introduction, language, sections, statute, title } = content
  return {
    content,
    language,
    sections: [
      before('title', language, [checkedBlock('paragraph', title, language)]),
      ...(statute ? [before('statute', language, [checkedBlock('paragraph', statute, language)])] : []),
      ...(introduction ? [before('introduction', language, blocksOf(introduction.content, language))] : []),
      ...sections.map((section, position) => checkedSection(section, position, language)),
    ],
  }
}
