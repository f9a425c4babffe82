import type { LanguagePack } from '../texts/languagePack.js'
import type { ContentNode } from './content.js'
import type {
  CookieFacts,
  Language,
  NoticeContent,
  NoticeSection,
  OrganisationFacts,
  RegisterFacts,
  RightFacts,
  SectionKind,
} from './document.js'
import type { PlaceholderValues } from './placeholders.js'
import type { Problem, ProblemCode, TextProblem } from './problems.js'
import type { Profile } from './profiles.js'
import type { BlockSource, NoticeSources, RegisterSource, RichText, SectionSource } from './sources.js'
import type { Right, SectionKey } from './vocabulary.js'

import { renderContentHTML, renderContentMarkdown, renderContentText } from '../render/index.js'
import { packFor } from '../texts/index.js'
import { heading as subHeading, paragraph, run } from './content.js'
import { contactFacts, contactOf, cookieFacts, organisationFacts, registerFacts } from './facts.js'
import { generateSection, organisationFields } from './generate.js'
import { sectionNumbers } from './number.js'
import { placeholderValues, resolveText } from './placeholders.js'
import { readRichText } from './richText.js'
import { rightsFor, standardRight, traitsOf } from './rights.js'
import { sectionHeading, sectionId, SECTIONS } from './sections.js'
import { RIGHT_ARTICLES, RIGHT_SECTIONS, SECTION_KEYS } from './vocabulary.js'

/** What composing needs besides the sources. */
export type ComposeSettings = {
  language: Language
  packs: Record<string, LanguagePack>
  profile: Pick<Profile, 'layout' | 'numbering'>
}

/** A notice in one language, and everything that keeps it from being published. */
export type Composed = {
  content: NoticeContent
  problems: Problem[]
  /**
   * Per section: where its parts came from, so that languages can be compared. A part is the editor's own wording, made
   * from facts, or empty.
   */
  origins: Origin[][]
}

type Origin = 'empty' | 'facts' | 'wording'
type Where = { field: string; section?: Problem['section'] }

/** What one section came to, before its heading and number are known. */
type SectionParts = {
  kind: SectionKind
  keys: SectionKey[]
  content: ContentNode[]
  origins: Origin[]
}

/**
 * Composes a notice in one language: facts, texts and placeholders resolved, nothing left to look up.
 *
 * Pure: the same sources give the same content, byte for byte. It does not throw for what an editor can do wrong; see
 * `problems`. A content with problems must not be published.
 */
export const compose = (sources: NoticeSources, { language, packs, profile }: ComposeSettings): Composed => {
  const { blocks, notice, organisations } = sources
  const pack = packFor(language, packs)
  const problems: Problem[] = []

  const report = (code: ProblemCode, where: Where, params: Record<string, string> = {}, path = '') => {
    problems.push({ code, field: where.field, language, params, path, section: where.section ?? null })
  }
  const reportAll = (found: TextProblem[], where: Where) => {
    for (const { code, params, path } of found) report(code, where, params, path)
  }
  /** What needs a language pack says so when there is none. */
  const needPack = (what: string, where: Where): LanguagePack | undefined => {
    if (!pack) report('languagePackMissing', where, { what })
    return pack
  }

  const organisation = (id: null | string | undefined, where: Where): null | OrganisationFacts => {
    if (!id) return null
    const source = organisations.get(id)
    if (!source) report('organisationMissing', where)
    return source ? organisationFacts(source) : null
  }

  const registers = notice.registers.flatMap((id): RegisterSource[] => {
    const register = sources.registers.get(id)
    if (!register) report('registerMissing', { field: 'registers' })
    else if (register._status !== 'published') {
      report('registerNotPublished', { field: 'registers' }, { name: register.name ?? id })
    }
    return register ? [register] : []
  })
  if (notice.registers.length === 0) report('noRegister', { field: 'registers' })
  const facts = registers.map((register) => registerFacts(register, organisations))

  const inRegister = { field: 'registers' }
  const main = registers[0]
  const controller = organisation(main?.controller, inRegister)
  if (!controller && main) report('controllerMissing', inRegister)
  const people = {
    contactPerson: main ? contactFacts(main.contact) : null,
    controller,
    dataProtectionOfficer: main?.hasDpo === 'yes' ? contactFacts(main.dpo) : null,
    jointControllers: (main?.jointControllers ?? []).flatMap((id) => organisation(id, inRegister) ?? []),
    representative: main?.hasRepresentative === 'yes' ? organisation(main.representative, inRegister) : null,
  }

  const usedBlock = (section: SectionSource): BlockSource | undefined =>
    section.block ? blocks.get(section.block) : undefined
  const authoritySections = notice.sections.filter(
    (section) => section.blockType === 'authority' || usedBlock(section)?.kind === 'authority',
  )
  const authority = authoritySections.reduce<null | OrganisationFacts>((found, section) => {
    const position = notice.sections.indexOf(section)
    return (
      found ??
      organisation(usedBlock(section)?.organisation ?? section.organisation, {
        field: `sections.${position}`,
      })
    )
  }, null)

  const valuesOf = (register: RegisterSource | undefined, of: RegisterFacts[]): PlaceholderValues =>
    placeholderValues({
      ...people,
      authority,
      contactPerson:
        (register ? contactFacts(register.contact) : people.contactPerson) ??
        (controller && contactOf(controller)),
      registers: of,
    })
  const values = valuesOf(undefined, facts)

  const plain = (text: null | string | undefined, where: Where, using = values): null | string => {
    if (!text?.trim()) return null
    const resolved = resolveText(text.trim(), using)
    reportAll(resolved.problems, where)
    return resolved.text
  }
  const rich = (text: RichText, where: Where, using = values): ContentNode[] => {
    const read = readRichText(text, using)
    reportAll(read.problems, where)
    return read.content
  }

  const chosenRights = new Set(
    notice.sections.flatMap((section) => usedBlock(section)?.rights ?? section.rights ?? []),
  )
  /** Rights that a section of their own states; an authority's section states the right to complain. */
  const statedElsewhere = new Set<Right>([
    ...chosenRights,
    ...(authoritySections.length > 0 ? (['complaint'] as const) : []),
  ])
  const applicableRights = rightsFor(traitsOf(facts))
  const shownRights: RightFacts[] = []
  const shownCookies: CookieFacts[] = []

  const register = (section: SectionSource, where: Where): SectionParts => {
    const keys = (section.keys ?? []).filter((key): key is SectionKey => {
      const known = (SECTION_KEYS as readonly string[]).includes(key)
      if (!known) report('sectionKeyUnknown', where, { key })
      return known
    })
    const origins: Origin[] = []
    const several = registers.length > 1
    const content = keys.flatMap((key) =>
      registers.flatMap((source, index): ContentNode[] => {
        const own = facts[index]
        if (!own) return []
        const { prose } = SECTIONS[key]
        const wording = prose ? rich(source[prose], where, valuesOf(source, [own])) : []
        const made = wording.length > 0 ? wording : fromFacts(key, own, where)
        origins.push(wording.length > 0 ? 'wording' : made.length > 0 ? 'facts' : 'empty')
        // With several registers each speaks for itself, but the controller is the same for all.
        const named = several && made.length > 0 && !PEOPLE.has(key) && key !== 'registerName'
        if (several && PEOPLE.has(key) && index > 0) return []
        return named ? [subHeading(own.name), ...made] : made
      }),
    )
    return { content, keys, kind: 'register', origins }
  }

  const fromFacts = (key: SectionKey, own: RegisterFacts, where: Where): ContentNode[] => {
    if (key === 'registerName') return own.name ? [paragraph(own.name)] : []
    const languagePack = pack ?? Object.values(packs)[0]
    if (!languagePack) return []
    const made = generateSection(key, { ...people, authority, register: own }, languagePack, language)
    // Facts in a language without a pack would come out in another one: better to say so than to mix languages.
    return made.length > 0 && !needPack(headingOf([key]) ?? key, where) ? [] : made
  }

  const rights = (section: SectionSource, block: BlockSource | undefined, where: Where): SectionParts => {
    const chosen = block?.rights?.length ? block.rights : section.rights
    const follows = !chosen?.length
    const list: Right[] = follows ? applicableRights.filter((right) => !statedElsewhere.has(right)) : chosen
    const own = rich(block ? block.text : section.text, where)
    const languagePack = needPack('rights', where)
    const several = list.length > 1
    const known = {
      authority: Boolean(values['authority.details']),
      withdrawMethod: facts.some(({ consent }) => consent.withdrawMethod),
    }
    const stated = languagePack
      ? list.map((right): RightFacts => {
          const standard = standardRight(right, languagePack, known)
          return {
            key: right,
            article: RIGHT_ARTICLES[right],
            heading: standard.heading,
            text: plain(standard.text, where) ?? '',
          }
        })
      : []
    shownRights.push(...stated)
    const framing = (template: string | undefined): ContentNode[] => {
      const text = follows && own.length === 0 ? plain(template, where) : null
      return text ? [paragraph(text)] : []
    }
    return {
      content: [
        ...own,
        ...framing(languagePack?.rightsIntro),
        ...stated.flatMap(({ heading, text }) => [
          ...(several || follows ? [subHeading(heading)] : []),
          paragraph(text),
        ]),
        ...framing(languagePack?.rightsHowTo),
      ],
      keys: follows
        ? [chosenRights.size > 0 ? 'otherRights' : 'rights']
        : list.map((right) => RIGHT_SECTIONS[right]),
      kind: 'rights',
      origins: [own.length > 0 ? 'wording' : 'facts'],
    }
  }

  const cookies = (section: SectionSource, block: BlockSource | undefined, where: Where): SectionParts => {
    const source = block ?? section
    const own = rich(source.text, where)
    const list = (source.cookies ?? []).map(cookieFacts)
    const settings = source.settingsUrl?.trim()
    if (own.length === 0 && list.length === 0 && !settings) {
      return { ...register({ ...section, keys: ['cookies'] }, where), kind: 'cookies' }
    }
    shownCookies.push(...list)
    const languagePack = list.length > 0 || settings ? needPack('cookies', where) : undefined
    const standard = own.length > 0 ? undefined : languagePack?.statements
    const needsConsent = list.some(({ category }) => category !== 'necessary')
    return {
      content: [
        ...own,
        ...(standard ? [paragraph(needsConsent ? standard.cookieConsent : standard.cookies)] : []),
        ...(languagePack && list.length > 0 ? [cookieTable(list, languagePack)] : []),
        ...(languagePack && settings ? [settingsLink(settings, languagePack)] : []),
      ],
      keys: ['cookies'],
      kind: 'cookies',
      origins: [own.length > 0 ? 'wording' : 'facts'],
    }
  }

  const authoritySection = (
    section: SectionSource,
    block: BlockSource | undefined,
    where: Where,
  ): SectionParts => {
    const own = rich(block ? block.text : section.text, where)
    const shown = organisation(block?.organisation ?? section.organisation, where)
    const languagePack = shown || own.length === 0 ? needPack('complaint', where) : pack
    // The standard text names the authority in its last sentence; here its contact details follow as lines.
    const text = languagePack && own.length === 0 ? languagePack.complaintWithoutAuthority : null
    if (text && languagePack && !chosenRights.has('complaint')) {
      shownRights.push({
        key: 'complaint',
        article: RIGHT_ARTICLES.complaint,
        heading: languagePack.rights.complaint.heading,
        text,
      })
    }
    return {
      content: [
        ...own,
        ...(text ? [paragraph(text)] : []),
        ...(languagePack && shown ? [organisationFields(shown, languagePack, language) ?? []].flat() : []),
      ],
      keys: ['complaint'],
      kind: 'authority',
      origins: [own.length > 0 ? 'wording' : 'facts'],
    }
  }

  const text = (section: SectionSource, block: BlockSource | undefined, where: Where): SectionParts => {
    const content = rich(block ? block.text : section.text, where)
    return {
      content,
      keys: (section.keys ?? []).filter((key): key is SectionKey => key in SECTIONS),
      kind: block ? 'shared' : 'text',
      origins: [content.length > 0 ? 'wording' : 'empty'],
    }
  }

  const partsOf = (section: SectionSource, where: Where): SectionParts => {
    const block = usedBlock(section)
    if (section.block && !block) report('blockMissing', where)
    if (section.blockType === 'shared' && !section.block) report('blockMissing', where)
    if (block && block._status !== 'published') {
      report('blockNotPublished', where, { name: block.title ?? block.id })
    }
    switch (block?.kind ?? section.blockType) {
      case 'authority':
        return authoritySection(section, block, where)
      case 'cookies':
        return cookies(section, block, where)
      case 'register':
        return register(section, where)
      case 'rights':
        return rights(section, block, where)
      default:
        return text(section, block, where)
    }
  }

  const headingOf = (keys: readonly SectionKey[]): null | string =>
    pack && keys.length > 0 ? sectionHeading(keys, pack) : null

  const composeSection = (section: SectionSource, index: number) => {
    const position = index + 1
    const where: Where = { field: `sections.${index}`, section: { heading: section.heading ?? '', position } }
    const ownHeading = plain(section.heading, { ...where, field: `sections.${index}.heading` })
    // Parts report problems under the heading they will have, which their keys decide.
    const before = problems.length
    const parts = partsOf(section, where)
    const heading = ownHeading ?? headingOf(parts.keys)
    if (!heading) report('headingMissing', { ...where, field: `sections.${index}.heading` })
    for (const problem of problems.slice(before)) problem.section = { heading: heading ?? '', position }
    return { ...parts, heading: heading ?? '' }
  }

  const composed = notice.sections.map(composeSection)
  const numbers = sectionNumbers(profile.numbering, composed)
  const taken = new Set<string>()
  const introduction = rich(notice.introduction, { field: 'introduction' })

  return {
    content: {
      ...people,
      authority,
      controller: controller ?? organisationFacts(EMPTY_ORGANISATION),
      cookies: shownCookies,
      introduction: introduction.length > 0 ? rendered(introduction) : null,
      language,
      layout: profile.layout,
      registers: facts,
      rights: shownRights,
      sections: composed.map(({ content, heading, keys, kind }, index): NoticeSection => ({
        id: sectionId(keys, taken),
        empty: content.length === 0,
        heading,
        keys,
        kind,
        number: numbers[index] ?? null,
        ...rendered(content),
      })),
      statute: plain(notice.statute, { field: 'statute' }),
      title: plain(notice.title, { field: 'title' }) ?? '',
    },
    origins: composed.map(({ origins }) => origins),
    problems,
  }
}

/** Matters about who is responsible: the same for all registers of a notice. */
const PEOPLE: ReadonlySet<SectionKey> = new Set([
  'controller',
  'jointControllers',
  'representative',
  'contactPerson',
  'dpo',
])

const EMPTY_ORGANISATION = {
  id: '',
  name: null,
  businessId: null,
  city: null,
  country: null,
  email: null,
  hasPostalAddress: null,
  phone: null,
  phoneE164: null,
  postalAddress: { city: null, postalCode: null, street: null },
  postalCode: null,
  street: null,
  website: null,
}

const rendered = (content: ContentNode[]) => ({
  content,
  html: renderContentHTML(content),
  markdown: renderContentMarkdown(content),
  text: renderContentText(content),
})

const settingsLink = (url: string, { labels }: LanguagePack): ContentNode => ({
  type: 'fields',
  fields: [{ label: labels.cookieSettings, value: [{ href: url, text: url }] }],
})

const cookieTable = (
  cookies: CookieFacts[],
  { cookieCategories, labels, no, yes }: LanguagePack,
): ContentNode => ({
  type: 'table',
  header: [
    labels.cookieName,
    labels.cookieProvider,
    labels.cookiePurpose,
    labels.cookieCategory,
    labels.cookieDuration,
    labels.cookieThirdParty,
  ],
  rows: cookies.map(({ name, category, duration, provider, purpose, thirdParty }) =>
    [name, provider, purpose, cookieCategories[category], duration, thirdParty ? yes : no].map((cell) =>
      cell ? [run(cell)] : [],
    ),
  ),
})
