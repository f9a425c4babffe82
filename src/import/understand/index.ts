import type { Opening, ToldDate, ToldRole } from '../../division/opening.js'
import type { DividedSection, Division } from '../../division/divide.js'
import type { Piece } from '../../division/piece.js'
import type { ContentNode } from '../../notice/content.js'
import type { ProfileSection } from '../../notice/compose/profiles.js'
import type { Layout, Numbering, SectionKey } from '../../notice/vocabulary.js'
import type { DateField, Discarded, ImportPlan, PlannedSection, Question, ReadAt, ReadDate } from '../plan.js'
import type { Origin, SourceDocument } from '../sourceDocument.js'

import { divide } from '../../division/divide.js'
import { namesNotice } from '../../division/documentName.js'
import { closingDates, datesTold, openingOf } from '../../division/opening.js'
import { builtIn } from '../../languages/index.js'
import { builtInProfiles, isBuiltInProfile } from '../../notice/compose/profiles.js'
import { isCalendarDate } from '../../notice/dates.js'
import { headingWords } from '../../notice/check/text/headings.js'
import { languageOfText, languageShares } from '../../notice/check/text/languages.js'
import { RIGHT_SECTIONS } from '../../notice/vocabulary.js'
import { alsoIn, keysByContent } from './also.js'
import { withoutAround, withoutInstructions } from './around.js'
import { contentOf, mended } from './content.js'
import { factsOf } from './facts.js'
import { type OwnNotice, ownNotice, type OwnSection } from './own.js'
import { piecesOf } from './pieces.js'
import { addAll } from '../../notice/many.js'

/** How a file is understood. */
export type UnderstandOptions = {
  /** The languages that the site has, the first one for a text that tells none. Finnish, Swedish and English are told apart. */
  languages?: readonly string[]
}

const KNOWN = ['fi', 'sv', 'en']

/** The language that a text is most likely in, out of those that can be told apart. */
const likeliest = (text: string, languages: readonly string[], otherwise: string): string => {
  const { shares, words } = languageShares(text)
  if (words === 0) return otherwise
  const [best] = languages
    .map((language) => ({ language, share: shares[language] ?? 0 }))
    .sort((one, other) => other.share - one.share)
  return best && best.share > 0 ? best.language : otherwise
}

const textOf = (pieces: readonly Piece[]): string => pieces.map(({ text }) => text).join('\n')

/** A section of a notice of the file, with its content where that need not be told. */
type PartSection = { content?: ContentNode[]; toldBy: OwnSection['toldBy'] } & Omit<DividedSection, 'toldBy'>

/** One notice of the file: its opening and its sections. */
type Part = { before: Piece[]; sections: PartSection[] }

/** How many sections a notice has had before another can begin in the same file. */
const FEWEST = 4
/** How far above its first section the name of a notice stands. */
const ABOVE = 8

/** Where in the lines before a section another notice begins: at its name. */
const beginning = (pieces: readonly Piece[]): number => {
  const from = Math.max(0, pieces.length - ABOVE)
  const at = pieces
    .slice(from)
    .findIndex(
      ({ kind, text }) => kind !== 'item' && text.length <= 120 && namesNotice(text) && !/[.!?]$/u.test(text),
    )
  return at < 0 ? -1 : from + at
}

/** The notices of a file: a second one begins where the first matter comes again, or where a name of a notice stands. */
const partsOf = ({ before, sections }: Division): Part[] => {
  const parts: Part[] = [{ before: [...before], sections: [] }]
  for (const section of sections) {
    const part = parts.at(-1)
    if (!part) break
    const last = part.sections.at(-1)
    const isNamed = namesNotice(section.heading) && section.keys.length === 0 && section.number === null
    const first = part.sections[0]
    const again =
      first !== undefined &&
      section.keys.includes('controller') &&
      part.sections.some(({ keys }) => keys.includes('controller')) &&
      part.sections.length >= FEWEST
    const from = last ? beginning(last.pieces) : -1
    const follows = last !== undefined && part.sections.length >= FEWEST
    if (isNamed && (follows || part.sections.length === 0)) {
      // A heading that is the name of a notice, not of a section.
      const title: Piece = headingPiece(section)
      if (part.sections.length === 0) addAll(part.before, [title, ...section.pieces])
      else parts.push({ before: [title, ...section.pieces], sections: [] })
      continue
    }
    if (again || (follows && from >= 0 && first && section.keys.some((key) => first.keys.includes(key)))) {
      const taken = last && from >= 0 ? last.pieces.splice(from) : []
      parts.push({ before: taken, sections: [section] })
      continue
    }
    part.sections.push(section)
  }
  return parts.filter((part) => part.sections.length > 0 || parts.length === 1)
}

const headingPiece = ({ heading, place }: Pick<DividedSection, 'heading' | 'place'>): Piece => ({
  cell: null,
  inner: null,
  kind: 'heading',
  level: 1,
  list: null,
  paragraph: -2,
  place,
  runs: [{ text: heading }],
  text: heading,
})

const FIELDS: Record<ToldRole, DateField> = {
  changed: 'changedOn',
  effective: 'effectiveFrom',
  prepared: 'preparedOn',
  reviewed: 'reviewedOn',
}

type Dates = { dates: ImportPlan['dates']; questions: Question[]; left: ToldDate[] }

/** The dates of a notice: of each sort the first that is told; what can be read in two ways is asked. */
const planDates = (told: readonly (ToldDate & { section: null | string })[]): Dates => {
  const dates: ImportPlan['dates'] = {
    changedOn: null,
    effectiveFrom: null,
    preparedOn: null,
    reviewedOn: null,
  }
  const questions: Question[] = []
  const left: ToldDate[] = []
  const asked = new Set<DateField>()
  for (const one of told) {
    const readAt: ReadAt = { origin: one.place, quote: one.quote, section: one.section }
    const id = `q${questions.length + 1}`
    if (one.role === null) {
      questions.push({
        choices: ['preparedOn', 'changedOn', 'reviewedOn', 'effectiveFrom'],
        date: one.date,
        id,
        kind: 'dateOfWhat',
        readAt,
      })
      continue
    }
    const field = FIELDS[one.role]
    if (dates[field] !== null || asked.has(field)) {
      left.push(one)
      continue
    }
    const [year = '', month = '', day = ''] = one.date.split('-')
    if (one.ambiguous && day !== '') {
      asked.add(field)
      questions.push({
        choices: [one.date, `${year}-${day}-${month}`],
        field,
        id,
        kind: 'ambiguousDate',
        readAt,
      })
      continue
    }
    const read = {
      asWritten: one.asWritten,
      label: one.label,
      readAt,
      sure: one.label === '' ? 0.6 : 0.95,
      value: one.date,
    }
    if (field !== 'effectiveFrom') dates[field] = read
    else if (isCalendarDate(read.value)) dates.effectiveFrom = read satisfies ReadDate
  }
  return { dates, left, questions }
}

const keysOfProfile = (section: ProfileSection): readonly SectionKey[] => {
  switch (section.block) {
    case 'authority':
      return ['complaint']
    case 'cookies':
      return ['cookies']
    case 'register':
      return section.keys
    case 'rights':
      return section.rights.length === 0
        ? ['otherRights']
        : section.rights.map((right) => RIGHT_SECTIONS[right])
    case 'text':
      return section.keys ?? []
  }
}

const MOST_OF = 0.75

/** The built-in profile whose sections a notice has; null where it has its own. */
const profileOf = (sections: readonly PlannedSection[]): ImportPlan['profile'] => {
  const have = new Set(sections.map(({ keys }) => [...keys].sort().join('+')))
  const [best] = builtInProfiles
    .map(({ key, sections: wanted }) => {
      const all = new Set(wanted.map((section) => [...keysOfProfile(section)].sort().join('+')))
      const same = [...all].filter((keys) => have.has(keys)).length
      return { key, share: same / (all.size + have.size - same) }
    })
    .sort((one, other) => other.share - one.share)
  return best && best.share >= MOST_OF && isBuiltInProfile(best.key) ? best.key : null
}

const numberingOf = (sections: readonly PartSection[]): Numbering => {
  const numbers = sections.flatMap(({ number }) => (number === null ? [] : [number]))
  if (2 * numbers.length < sections.length) return 'none'
  return /^1[a-h]$/iu.test(numbers[0] ?? '') ? 'form' : 'decimal'
}

/** Headings that stand before the text as a list of what is in it. */
const withoutContents = (part: Part): { part: Part; discarded: Discarded[] } => {
  const discarded: Discarded[] = []
  const named = (text: string, origin: Origin) => discarded.push({ origin, reason: 'contents', text })
  const words = part.sections.map(({ heading }) => headingWords(heading))
  const listed = part.sections.findIndex(
    ({ pieces }, index) => pieces.length > 0 || !words.includes(words[index] ?? '', index + 1),
  )
  const sections = [...part.sections]
  if (listed >= 3) {
    for (const { heading, number, place } of sections.splice(0, listed))
      named(number === null ? heading : `${number} ${heading}`, place)
  }
  const known = new Set(words)
  const item = (text: string): boolean => known.has(headingWords(text.replace(/[\s.…]{2,60}\d{1,3}$/u, '')))
  const isListed = (piece: Piece): boolean => piece.text.length <= 200 && item(piece.text)
  const before = part.before.filter((piece) => !isListed(piece))
  if (part.before.length - before.length < 3) return { discarded, part: { ...part, sections } }
  part.before.filter(isListed).forEach(({ place, text }) => named(text, place))
  return { discarded, part: { before: before.filter((piece) => !CONTENTS.test(piece.text)), sections } }
}

const CONTENTS = /^(?:sisällys(?:luettelo)?|sisältö|innehåll(?:sförteckning)?|(?:table of )?contents)\s?:?$/iu

/** What a section says, told by its lines. What is no part of it is named. */
const contentHere = (
  { keys, pieces }: PartSection,
  language: string,
  discarded: Discarded[],
): ContentNode[] => {
  const kept = withoutInstructions(mended(pieces), language)
  const { content, discarded: hints } = contentOf(kept.pieces, keys)
  addAll(discarded, [...kept.discarded, ...hints])
  return content
}

/** What a draft is called on paper, before its title. */
const DRAFT = new RegExp(
  `^(?:${Object.values(builtIn('answers'))
    .map(({ draft }) => draft)
    .join('|')}) – `,
  'u',
)

/** The opening of a notice that this plugin wrote. */
const ownOpening = ({ facts, introduction, statute, title }: OwnNotice): Opening => ({
  dates: facts.flatMap(({ place, text }) => datesTold(text, place).filter(({ role }) => role !== null)),
  rest: introduction.pieces,
  statute,
  title: title && { named: true, place: title.place, text: title.text.replace(DRAFT, '') },
})

const planOf = (
  whole: Part,
  document: SourceDocument,
  languages: readonly string[],
  { isFirst, written = null }: { isFirst: boolean; written?: null | OwnNotice },
): ImportPlan => {
  const { discarded, part } = written
    ? { discarded: [...written.discarded], part: whole }
    : withoutContents(whole)
  const all = [
    ...part.before,
    ...part.sections.flatMap(({ heading, pieces }) => [headingLine(heading), ...pieces]),
  ]
  const named = document.language?.toLowerCase().split(/[-_]/u)[0]
  const otherwise = named !== undefined && languages.includes(named) ? named : (languages[0] ?? 'fi')
  const language = likeliest(textOf(all), languages, otherwise)
  const opening = withoutInstructions(part.before, language)
  addAll(discarded, opening.discarded)
  const {
    dates: openingDates,
    rest,
    statute,
    title,
  } = written ? ownOpening(written) : openingOf(opening.pieces, language)
  const lastPieces = part.sections.at(-1)?.pieces ?? []
  const closing = written ? { dates: [] } : closingDates(lastPieces)
  const sections = part.sections.map((section, index): PlannedSection => {
    const { heading, keys, number, pieces, place, toldBy } = section
    const content = section.content ?? contentHere(section, language, discarded)
    const text = textOf(pieces)
    const surely = languageOfText(text, WORDS_OF_LANGUAGE)
    const own = surely !== null && languages.includes(surely) ? surely : language
    const guessed = keys.length === 0 && heading === '' ? keysByContent(content, own) : []
    return {
      alsoContains: alsoIn(content, keys, own),
      content,
      heading,
      id: `s${index + 1}`,
      keys: keys.length === 0 ? guessed : [...keys],
      language: own,
      number,
      origin: place,
      sure:
        toldBy === 'bookmark' || toldBy === 'official'
          ? 1
          : toldBy === 'lexicon'
            ? 0.8
            : guessed.length > 0
              ? 0.4
              : 0,
      toldBy: toldBy ?? (guessed.length > 0 ? 'content' : null),
    }
  })
  const inText = rest.flatMap(({ place, text }) => datesTold(text, place).filter(({ role }) => role !== null))
  const ofSections = part.sections.flatMap(({ keys, pieces }, index) =>
    keys.includes('changes') || keys.length === 0
      ? pieces.flatMap(({ place, text }) =>
          datesTold(text, place)
            .filter(({ role }) => role !== null)
            .map((one) => ({ ...one, section: `s${index + 1}` })),
        )
      : [],
  )
  const outside = (one: ToldDate) => ({ ...one, section: null })
  const own = [...openingDates, ...closing.dates]
  const planned = planDates([...own.map(outside), ...inText.map(outside), ...ofSections])
  for (const one of planned.left)
    if (!written && own.includes(one)) discarded.push({ origin: one.place, reason: 'date', text: one.quote })
  const readTitle =
    title ??
    (document.title === null || !isFirst
      ? null
      : { named: namesNotice(document.title), place: NOWHERE, text: document.title })
  const { facts, gaps } = factsOf(sections, { introduction: rest, language, title: readTitle?.text ?? null })
  const spoken = new Map<string, number>()
  for (const one of sections)
    spoken.set(
      one.language,
      (spoken.get(one.language) ?? 0) + textOf(part.sections[sections.indexOf(one)]?.pieces ?? []).length,
    )
  const dated = Object.values(planned.dates).some((date) => date !== null) || planned.questions.length > 0
  return {
    dates: planned.dates,
    discarded,
    facts,
    gaps: [
      ...(readTitle ? [] : [{ path: 'title', section: null }]),
      ...(dated ? [] : [{ path: 'dates.preparedOn', section: null }]),
      ...gaps,
    ],
    introduction: written?.introduction.content ?? contentOf(rest, []).content,
    joined: [],
    language,
    languages: [language, ...[...spoken.keys()].filter((one) => one !== language)],
    layout: layoutOf(part.sections),
    numbering: numberingOf(part.sections),
    profile: profileOf(sections),
    questions: planned.questions,
    sections,
    statute: statute && {
      readAt: { origin: statute.place, quote: statute.text, section: null },
      sure: 0.9,
      value: statute.text,
    },
    title: readTitle && {
      readAt: { origin: readTitle.place, quote: readTitle.text, section: null },
      sure: title === null ? 0.5 : readTitle.named ? 0.95 : 0.7,
      value: readTitle.text,
    },
  }
}

/** So many words tell a language even where some of them are names and addresses. */
const WORDS_OF_LANGUAGE = 25

const NOWHERE: Origin = { line: null, page: null }

const headingLine = (text: string): Piece => headingPiece({ heading: text, place: NOWHERE })

const layoutOf = (sections: readonly PartSection[]): Layout =>
  2 * sections.filter(({ isRow }) => isRow).length > sections.length ? 'table' : 'list'

/**
 * Understands what a file says: which notices are in it, their sections and what they are about, their dates, and the facts that can
 * be read from them. Pure; never throws; takes time in proportion to the length of the text. Wording stays word for word.
 *
 * @returns a plan for each notice of the file, in its order; one at least
 */
export const understand = (
  document: SourceDocument,
  { languages = KNOWN }: UnderstandOptions = {},
): ImportPlan[] => {
  const told = languages.map((language) => language.toLowerCase().split(/[-_]/u)[0] ?? language)
  const written = ownNotice(document)
  if (written) {
    const plan = planOf({ before: [], sections: written.sections }, document, told, {
      isFirst: true,
      written,
    })
    plan.discarded = [...document.leftOut, ...plan.discarded]
    return [plan]
  }
  const around = withoutAround(piecesOf(document))
  const division = divide(around.pieces)
  const plans = partsOf(division).map((part, index) => planOf(part, document, told, { isFirst: index === 0 }))
  const [first] = plans
  if (first) {
    first.discarded = [...document.leftOut, ...around.discarded, ...first.discarded]
    addAll(
      first.discarded,
      division.repeated.map(({ place, text }): Discarded => ({
        origin: place,
        reason: 'continuation',
        text,
      })),
    )
    addAll(
      first.joined,
      division.joined.map(({ asWritten, place, text }) => ({ asWritten, origin: place, text })),
    )
  }
  return plans
}
