import type {
  CalendarDate,
  ContactFacts,
  Language,
  NoticeContent,
  NoticeSection,
  OrganisationFacts,
  PurposeFacts,
  RegisterFacts,
  TriState,
} from '../notice/document.js'
import type { LanguagePack } from '../notice/languagePack.js'
import type { NoticeSources, OrganisationSource, RegisterSource } from '../notice/sources.js'
import type { RegisterSectionKey } from '../notice/vocabulary.js'
import type { RopaRole } from './choices.js'

import { compose } from '../notice/compose/compose.js'
import { organisationFacts } from '../notice/compose/facts.js'
import { contentText } from '../notice/contentText.js'
import { REGISTER_SECTION_KEYS } from '../notice/vocabulary.js'

/**
 * The record of processing activities (GDPR Art. 30), here called ropa, is made of activities: what one register says, as it is
 * now or as it was published, in one language.
 */

/** A notice in force that is about a register. */
export type RopaNotice = {
  title: string
  /** Of the notice as anyone reads it. */
  address: string
  version: number
  effectiveFrom: CalendarDate
}

/** A controller on whose behalf data are processed, and what is done for it (Art. 30(2)(a)–(b)). */
export type OnBehalfOf = { controller: null | OrganisationFacts; processing: null | string }

/** Who is responsible for a register. */
export type RopaPeople = {
  contactPersons: readonly ContactFacts[]
  controller: null | OrganisationFacts
  dataProtectionOfficer: ContactFacts | null
  jointControllers: readonly OrganisationFacts[]
  representative: null | OrganisationFacts
}

/** What a register says and no notice tells. */
export type RopaKept = {
  createdOn: CalendarDate | null
  /** When the register was last saved. */
  updatedOn: CalendarDate | null
  hasDpo: TriState
  hasRepresentative: TriState
  /** False for a register that has never been taken into use. */
  inUse: boolean
  onBehalfOf: readonly OnBehalfOf[]
  processor: null | OrganisationFacts
  role: RopaRole
}

/** One processing activity: a register, or one purpose of it. */
export type RopaActivity = {
  facts: RegisterFacts
  /** The purpose that the row is about; null for a row about the whole register. */
  purpose: null | PurposeFacts
  people: RopaPeople
  /** False where a notice tells the controller alone: of several registers in one, it names the people of the first. */
  hasPeople: boolean
  /** What stands in words, by the matter. */
  texts: Partial<Record<RegisterSectionKey, string>>
  /** Null where only what was published is known. */
  kept: null | RopaKept
  notices: readonly RopaNotice[]
}

/** A register as editors keep it, with what the record of processing activities asks beside the notice. */
export type RopaRegister = {
  source: {
    onBehalfOf: null | OnBehalfSource[]
    processor: null | string
    role: null | RopaRole
  } & RegisterSource
  createdOn: CalendarDate | null
  updatedOn: CalendarDate | null
}

/** A row of `onBehalfOf` in a register. */
export type OnBehalfSource = { controller: null | string; processing: null | string }

const writtenOf = (text: null | string): null | string => text?.trim() || null

/** A list begins with a mark that no spreadsheet takes for a sum. */
const textOf = ({ content }: Pick<NoticeSection, 'content'>): string =>
  contentText(content)
    .replace(/^(\s*)- /gm, '$1• ')
    .trim()

const SECURITY: readonly string[] = ['security', 'securityElectronic', 'securityManual']

/** What sections say in words about one matter each; what is told of protection is one matter. */
const textsOf = (
  sections: readonly NoticeSection[],
  isWanted: (index: number) => boolean,
): RopaActivity['texts'] => {
  const texts: RopaActivity['texts'] = {}
  for (const [index, section] of sections.entries()) {
    if (section.kind !== 'register' || section.empty || !isWanted(index)) continue
    const isSecurity = section.keys.length > 0 && section.keys.every((key) => SECURITY.includes(key))
    const key = isSecurity ? 'security' : section.keys.length === 1 ? section.keys[0] : undefined
    const own = REGISTER_SECTION_KEYS.find((one) => one === key)
    if (own) texts[own] = [texts[own], textOf(section)].filter(Boolean).join('\n\n')
  }
  return texts
}

const peopleOf = (content: NoticeContent): RopaPeople => ({
  contactPersons: content.contactPersons,
  controller: content.controller.name ? content.controller : null,
  dataProtectionOfficer: content.dataProtectionOfficer,
  jointControllers: content.jointControllers,
  representative: content.representative,
})

/** What a register is read with. */
export type RegisterReading = {
  language: Language
  linkBase?: string | undefined
  packs: Record<string, LanguagePack>
} & Pick<NoticeSources, 'blocks' | 'organisations'>

/**
 * What a register says as it is kept now. It is composed as if each matter had a section in a notice of its own, so that placeholders
 * stand for what they would there.
 */
export const activityOfRegister = (
  { createdOn, source, updatedOn }: RopaRegister,
  notices: readonly RopaNotice[],
  { blocks, language, linkBase, organisations, packs }: RegisterReading,
): RopaActivity => {
  const { content, origins } = compose(
    {
      blocks,
      notice: {
        id: '',
        introduction: null,
        layout: 'list',
        numbering: 'none',
        profile: null,
        registers: [source.id],
        sections: REGISTER_SECTION_KEYS.map((key) => ({ blockType: 'register', heading: null, keys: [key] })),
        statute: null,
        title: null,
        versionLabel: null,
      },
      organisations,
      registers: new Map([[source.id, source]]),
    },
    {
      language,
      ...(linkBase !== undefined && { linkBase }),
      packs,
      profile: { layout: 'list', numbering: 'none' },
    },
  )
  const [facts] = content.registers
  if (!facts) throw new TypeError('A register is composed of itself')
  const organisation = (id: null | string): null | OrganisationFacts => {
    const found: OrganisationSource | undefined = id === null ? undefined : organisations.get(id)
    return found ? organisationFacts(found) : null
  }
  return {
    facts,
    hasPeople: true,
    kept: {
      createdOn,
      hasDpo: source.hasDpo ?? 'undecided',
      hasRepresentative: source.hasRepresentative ?? 'undecided',
      inUse: source._status === 'published',
      onBehalfOf: (source.onBehalfOf ?? []).map(({ controller, processing }) => ({
        controller: organisation(controller),
        processing: writtenOf(processing),
      })),
      processor: organisation(source.processor),
      role: source.role ?? 'controller',
      updatedOn,
    },
    notices,
    people: peopleOf(content),
    purpose: null,
    texts: textsOf(content.sections, (index) => origins[index]?.includes('wording') ?? false),
  }
}

/**
 * What a published notice says of its registers: the facts in its record, and what its sections say in words where each says one
 * matter of one register. What else the registers held that day is not known.
 */
export const activitiesOfNotice = (content: NoticeContent, notice: RopaNotice): RopaActivity[] => {
  const people = peopleOf(content)
  const isOfOne = content.registers.length === 1
  return content.registers.map((facts, index) => ({
    facts,
    hasPeople: index === 0,
    kept: null,
    notices: [notice],
    people:
      index === 0
        ? people
        : {
            contactPersons: [],
            controller: people.controller,
            dataProtectionOfficer: null,
            jointControllers: [],
            representative: null,
          },
    purpose: null,
    texts: isOfOne ? textsOf(content.sections, () => true) : {},
  }))
}

/** Whose record an activity belongs to. A notice is a controller's: what is published says nothing else. */
export const roleOf = ({ kept }: RopaActivity): RopaRole => kept?.role ?? 'controller'

/** The same activity for each of its purposes; as it is where it has none. */
export const byPurpose = (activity: RopaActivity): RopaActivity[] =>
  activity.facts.purposes.length === 0
    ? [activity]
    : activity.facts.purposes.map((purpose) => ({ ...activity, purpose }))

/** The purposes that a row is about. */
export const purposesOf = ({ facts, purpose }: RopaActivity): readonly PurposeFacts[] =>
  purpose ? [purpose] : facts.purposes
