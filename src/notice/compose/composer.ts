import type { LanguagePack } from '../languagePack.js'
import type { ContentNode } from '../content.js'
import type {
  ContactFacts,
  CookieFacts,
  Language,
  OrganisationFacts,
  RegisterFacts,
  RightFacts,
} from '../document.js'
import type { PlaceholderValues } from './placeholders.js'
import type { Problem, ProblemCode, TextProblem } from '../check/problems.js'
import type { BlockSource, NoticeSources, RegisterSource, RichText, SectionSource } from '../sources.js'
import type { BlockKind, Right } from '../vocabulary.js'

import { packFor } from '../languagePack.js'
import { contactFacts, contactOf, contactsFacts, organisationFacts, registerFacts } from './facts.js'
import { placeholderValues, resolveText } from './placeholders.js'
import { readRichText } from './richText.js'
import { rightsFor, traitsOf } from './rights.js'
import { RIGHTS } from '../vocabulary.js'

/** Where a problem is: the field, the section when it is in one, and the document whose text it is. */
export type Where = Pick<Problem, 'field' | 'source'> & Partial<Pick<Problem, 'section'>>

/** A register of the notice with its facts. */
export type ComposedRegister = { facts: RegisterFacts; source: RegisterSource; values: PlaceholderValues }

/** Everything the sections of one notice share while it is composed in one language. */
export type Composer = {
  language: Language
  packs: Record<string, LanguagePack>
  pack: LanguagePack | undefined
  registers: ComposedRegister[]
  people: {
    contactPersons: ContactFacts[]
    controller: null | OrganisationFacts
    dataProtectionOfficer: ContactFacts | null
    jointControllers: OrganisationFacts[]
    representative: null | OrganisationFacts
  }
  authority: null | OrganisationFacts
  /** What placeholders stand for outside a register's own wording. */
  values: PlaceholderValues
  /** Rights that some section states by choice; what follows from the legal bases leaves them out. */
  statedRights: ReadonlySet<Right>
  applicableRights: Right[]
  /** The matters of the registers that some section of the notice is about. */
  told: ReadonlySet<string>
  /** Filled by the sections in their order. */
  shown: { cookies: CookieFacts[]; rights: RightFacts[] }
  problems: Problem[]
  report: (code: ProblemCode, where: Where, params?: Record<string, string>) => void
  /** The language pack; without one it reports that `what` needs one. */
  needPack: (what: string, where: Where) => LanguagePack | undefined
  /** An organisation by id; reports one that no longer exists, or has not been published. */
  organisation: (id: null | string | undefined, where: Where) => null | OrganisationFacts
  /** The shared text of a section. */
  blockOf: (section: SectionSource) => BlockSource | undefined
  /** What a section is: a shared text makes its section one of its own kind. */
  kindOf: (section: SectionSource) => BlockKind | SectionSource['blockType']
  /** The rights that a section states by choice. */
  rightsIn: (section: SectionSource) => readonly Right[]
  /** The shared text about cookies that a register names; reports one that is not published. */
  cookiesOf: (register: RegisterSource, where: Where) => BlockSource | undefined
  /** A typed text with its placeholders resolved, or null when nothing is written. */
  plain: (text: null | string | undefined, where: Where) => null | string
  /** A rich text with its placeholders resolved. */
  rich: (text: RichText, where: Where, values?: PlaceholderValues) => ContentNode[]
}

/** Reports a shared text that is not published. */
export const reportDraft = (report: Composer['report'], { id, title }: BlockSource, where: Where): void => {
  const name = title ?? id
  report('blockNotPublished', { ...where, source: { id, collection: 'blocks', name, path: '' } }, { name })
}

/** Whom to ask about a register. */
const contactsOf = ({ contact, contacts }: RegisterSource, home: null | string): ContactFacts[] =>
  contactsFacts([contact, ...contacts], home)

/** Resolves what all sections of a notice need, and reports what of it is missing. */
export const createComposer = (
  sources: NoticeSources,
  language: Language,
  packs: Record<string, LanguagePack>,
  linkBase?: string,
): Composer => {
  const { blocks, notice, organisations } = sources
  const pack = packFor(language, packs)
  const problems: Problem[] = []

  const report: Composer['report'] = (code, { field, section = null, source }, params = {}) => {
    problems.push({ code, field, language, params, path: '', section, ...(source && { source }) })
  }
  const reportAll = (found: TextProblem[], { field, section = null, source }: Where) => {
    problems.push(
      ...found.map((problem) => ({ ...problem, field, language, section, ...(source && { source }) })),
    )
  }
  const organisation: Composer['organisation'] = (id, where) => {
    if (!id) return null
    const source = organisations.get(id)
    if (!source) report('organisationMissing', where)
    else if (source._status !== 'published') {
      const name = source.name ?? id
      report(
        'organisationNotPublished',
        { ...where, source: { id, collection: 'organisations', name, path: '' } },
        { name },
      )
    }
    return source ? organisationFacts(source) : null
  }
  const blockOf: Composer['blockOf'] = (section) => (section.block ? blocks.get(section.block) : undefined)
  // What a section held before a shared text was chosen is hidden from its editor, and so never shown.
  const kindOf: Composer['kindOf'] = (section) => blockOf(section)?.kind ?? section.blockType
  const rightsIn: Composer['rightsIn'] = (section) =>
    kindOf(section) === 'rights'
      ? ((blockOf(section) ?? section).rights ?? []).filter((right) => RIGHTS.includes(right))
      : []

  const inRegisters: Where = { field: 'registers' }
  const inRegister = (id: string, name: string, path = ''): Where => ({
    ...inRegisters,
    source: { id, collection: 'registers', name, path },
  })
  if (notice.registers.length === 0) report('noRegister', inRegisters)
  const registers = notice.registers.flatMap((id): RegisterSource[] => {
    const register = sources.registers.get(id)
    if (!register) report('registerMissing', inRegisters)
    else if (register._status !== 'published') {
      const name = register.name ?? id
      report('registerNotPublished', inRegister(id, name), { name })
    }
    return register ? [register] : []
  })
  const facts = registers.map((register) => registerFacts(register, organisations))
  const recipients = registers.flatMap((one) => (one.hasRecipients === 'yes' ? one.recipients : []))
  // Only to report those that no longer exist or are drafts: a recipient may have its name from there.
  new Set(recipients.map((one) => one.organisation)).forEach((id) => organisation(id, inRegisters))

  const main = registers[0]
  const controller = organisation(main?.controller, inRegisters)
  if (!controller && main) {
    report('controllerMissing', inRegister(main.id, main.name ?? main.id, 'controller'))
  }
  const home = controller?.address.country ?? null
  const people = {
    contactPersons: main ? contactsOf(main, home) : [],
    controller,
    dataProtectionOfficer: main?.hasDpo === 'yes' ? contactFacts(main.dpo, home) : null,
    jointControllers: (main?.jointControllers ?? []).flatMap((id) => organisation(id, inRegisters) ?? []),
    representative: main?.hasRepresentative === 'yes' ? organisation(main.representative, inRegisters) : null,
  }

  // What is wrong with one of them, its section reports.
  const authorities = notice.sections.flatMap((section) =>
    kindOf(section) === 'authority'
      ? [organisations.get((blockOf(section) ?? section).organisation ?? '')]
      : [],
  )
  const shownAuthority = authorities.find((one) => one !== undefined)
  const authority = shownAuthority ? organisationFacts(shownAuthority) : null

  // Where consent to cookies is given: as the sections about cookies and the registers show it.
  const cookieSources = [
    ...notice.sections.flatMap((section) =>
      kindOf(section) === 'cookies' ? [blockOf(section) ?? section] : [],
    ),
    ...registers.flatMap(({ cookiesBlock, usesCookies }) =>
      usesCookies === 'yes' && cookiesBlock ? (blocks.get(cookiesBlock) ?? []) : [],
    ),
  ]
  const cookieSettings = cookieSources.flatMap(({ settingsUrl }) => settingsUrl?.trim() || [])

  const valuesOf = ([contact]: ContactFacts[], of: RegisterFacts[]): PlaceholderValues =>
    placeholderValues({
      ...people,
      authority,
      contactPerson: contact ?? (controller && contactOf(controller)),
      cookieSettings,
      registers: of,
    })
  const values = valuesOf(people.contactPersons, facts)

  return {
    applicableRights: rightsFor(traitsOf(facts)),
    authority,
    blockOf,
    cookiesOf: ({ cookiesBlock, usesCookies }, where) => {
      const block = usesCookies === 'yes' && cookiesBlock ? blocks.get(cookiesBlock) : undefined
      if (block && block._status !== 'published') {
        reportDraft(report, block, where)
      }
      return block
    },
    kindOf,
    language,
    needPack: (what, where) => {
      if (!pack) report('languagePackMissing', where, { what })
      return pack
    },
    organisation,
    pack,
    packs,
    people,
    plain: (text, where) => {
      if (!text?.trim()) return null
      const resolved = resolveText(text.trim(), values)
      reportAll(resolved.problems, where)
      return resolved.text
    },
    problems,
    registers: registers.flatMap((source, index): ComposedRegister[] => {
      const own = facts[index]
      return own ? [{ facts: own, source, values: valuesOf(contactsOf(source, home), [own]) }] : []
    }),
    report,
    rightsIn,
    rich: (text, where, using = values) => {
      const read = readRichText(text, using, linkBase)
      reportAll(read.problems, where)
      return read.content
    },
    shown: { cookies: [], rights: [] },
    statedRights: new Set<Right>([
      ...notice.sections.flatMap(rightsIn),
      // A section about the authority states the right to complain.
      ...(authorities.length > 0 ? (['complaint'] as const) : []),
    ]),
    told: new Set(
      notice.sections.flatMap((section) => (kindOf(section) === 'register' ? (section.keys ?? []) : [])),
    ),
    values,
  }
}
