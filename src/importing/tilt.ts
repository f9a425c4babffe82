import type { FactProposal, FactValue, ImportPlan, PlannedSection } from '../import/plan.js'
import type { SectionKey } from '../notice/vocabulary.js'
import type { StoredPlan } from './stored.js'

import { paragraph } from '../notice/content.js'
import { isPartialDate } from '../notice/dates.js'
import { duration, isCountryCode } from '../notice/validation/index.js'
import { LEGAL_BASES } from '../notice/vocabulary.js'
import { isRow, type Row } from '../sources/localisation.js'
import { factProblem } from './factPaths.js'
import { keptText } from './fitText.js'
import { beginsAsJSON, NOWHERE, told, toldDate } from './toldByPrograms.js'

/**
 * The Transparency Information Language (TILT), as other programs write it: https://github.com/Transparency-Information-Language.
 * What a register or an organisation has a field for becomes a fact, what describes a right becomes a section, and everything else
 * is named as not mapped.
 */

/** Files longer than this are no TILT. */
const LONGEST = 5_000_000

/** The document in a file, where it is one of TILT; null where it is not. */
export const tiltIn = (bytes: Uint8Array): Row | null => {
  if (bytes.length > LONGEST || !beginsAsJSON(bytes)) return null
  try {
    const value: unknown = JSON.parse(new TextDecoder().decode(bytes))
    return isRow(value) && isRow(value.meta) && isRow(value.controller) && 'dataDisclosed' in value
      ? value
      : null
  } catch {
    return null
  }
}

/** How deep, and how much of a document is looked at. */
const DEEPEST = 12
const MOST_LEAVES = 2_000
const LONGEST_TEXT = 5_000

/** Every text, number and truth value of a document, by its place in it. */
const leavesOf = (
  value: unknown,
  path = '',
  depth = 0,
  found = new Map<string, string>(),
): Map<string, string> => {
  if (found.size >= MOST_LEAVES || depth > DEEPEST) return found
  if (Array.isArray(value) || isRow(value)) {
    for (const [key, inner] of Object.entries(value)) {
      leavesOf(inner, path ? `${path}.${key}` : key, depth + 1, found)
    }
  } else if (['boolean', 'number', 'string'].includes(typeof value) && String(value).trim() !== '') {
    found.set(path, keptText(String(value)).slice(0, LONGEST_TEXT).trim())
  }
  return found
}

/** Reads a document leaf by leaf, and knows what nobody has asked for. */
class Leaves {
  readonly #all: Map<string, string>
  readonly #used = new Set<string>()

  constructor(document: Row) {
    this.#all = leavesOf(document)
  }

  text(path: string): string | undefined {
    const found = this.#all.get(path)
    if (found !== undefined) this.#used.add(path)
    return found
  }

  flag(path: string): boolean | undefined {
    const found = this.text(path)
    return found === undefined ? undefined : found === 'true'
  }

  /** How many there are of a list. */
  count(path: string): number {
    const numbers = [...this.#all.keys()].flatMap((key) => {
      if (!key.startsWith(`${path}.`)) return []
      const number = Number(key.slice(path.length + 1).split('.')[0])
      return Number.isInteger(number) ? [number + 1] : []
    })
    return Math.max(0, ...numbers)
  }

  /** The rows of a list, each by its place. */
  rows(path: string): string[] {
    return Array.from({ length: this.count(path) }, (_, index) => `${path}.${index}`)
  }

  leaves(path: string): [string, string][] {
    return [...this.#all].filter(([key]) => key.startsWith(`${path}.`))
  }

  unused(): { path: string; value: string }[] {
    return [...this.#all].flatMap(([path, value]) => (this.#used.has(path) ? [] : [{ path, value }]))
  }
}

/** Identifiers and hashes of the document itself. */
const OF_ITSELF = /(?:^|\.)_(?:id|hash)$/

const ADDRESS = /^(.{1,200}),\s{0,5}([A-Z0-9][A-Z0-9 -]{2,9}\d)\s{1,5}(\p{L}.{0,100})$/u

const RIGHTS: readonly (readonly [string, readonly SectionKey[]])[] = [
  ['rightToInformation', ['rightAccess']],
  ['rightToRectificationOrDeletion', ['rightRectification', 'rightErasure']],
  ['rightToDataPortability', ['rightPortability']],
  ['rightToWithdrawConsent', ['rightWithdrawConsent']],
  ['rightToComplain', ['complaint']],
]

/** What a document of TILT would become. What it says is said by a program: all of it is sure. */
export const planOfTilt = (document: Row): Omit<StoredPlan, 'file' | 'id'> => {
  const leaves = new Leaves(document)
  const facts: FactProposal[] = []
  const fact = (path: string, value: FactValue | undefined, quote = String(value)): void => {
    if (value === undefined || facts.some((one) => one.path === path) || factProblem(path, value) !== null)
      return
    facts.push({ path, ...told(value, quote) })
  }
  const address = (of: string, at: string) => {
    const text = leaves.text(`${of}.address`)
    const [, street, postalCode, city] = ADDRESS.exec(text ?? '') ?? []
    fact(`${at}.street`, street ?? text)
    fact(`${at}.postalCode`, postalCode)
    fact(`${at}.city`, city)
    const country = leaves.text(`${of}.country`)
    if (country !== undefined && isCountryCode(country)) fact(`${at}.country`, country)
  }
  const contact = (of: string, at: string) => {
    for (const name of ['name', 'email', 'phone'] as const)
      fact(`${at}.${name}`, leaves.text(`${of}.${name}`))
  }

  contact('controller', 'controller')
  address('controller', 'controller')
  contact('controller.representative', 'register.contact')
  contact('dataProtectionOfficer', 'register.dpo')
  address('dataProtectionOfficer', 'register.dpo')
  if (facts.some(({ path }) => path.startsWith('register.dpo.'))) fact('register.hasDpo', 'yes')
  contact('rightToComplain.supervisoryAuthority', 'authority')
  address('rightToComplain.supervisoryAuthority', 'authority')
  fact('register.name', leaves.text('meta.name'))
  dataDisclosed(leaves, fact)
  transfers(leaves, fact)
  const sources = leaves
    .rows('sources')
    .flatMap((row) => leaves.rows(`${row}.sources`).flatMap((one) => leaves.text(`${one}.description`) ?? []))
  if (sources.length > 0) fact('register.sources', [...new Set(sources)])
  const automated = leaves.flag('automatedDecisionMaking.inUse')
  if (automated !== undefined) fact('register.automated', automated ? 'yes' : 'no')
  if (automated) {
    fact('register.automatedLogic', leaves.text('automatedDecisionMaking.logicInvolved'))
    fact('register.automatedConsequences', leaves.text('automatedDecisionMaking.scopeAndIntendedEffects'))
  }
  const language = leaves.text('meta.language') ?? 'en'
  const sections = RIGHTS.flatMap(([name, keys]): PlannedSection[] => {
    if (leaves.flag(`${name}.available`) === false) return []
    const told = ['description', 'url', 'email'].flatMap((member) => leaves.text(`${name}.${member}`) ?? [])
    return told.length === 0 ? [] : [{ ...sectionOf(name, keys, language), content: told.map(paragraph) }]
  })
  const created = leaves.text('meta.created')?.slice(0, 10)
  const modified = leaves.text('meta.modified')?.slice(0, 10)
  const date = (value: string | undefined, label: string) =>
    value !== undefined && isPartialDate(value) ? toldDate(value, label) : null
  const title = leaves.text('meta.name')
  const plan: ImportPlan = {
    dates: {
      changedOn: modified === created ? null : date(modified, 'modified'),
      effectiveFrom: null,
      preparedOn: date(created, 'created'),
      reviewedOn: null,
    },
    discarded: [],
    facts,
    gaps: [],
    introduction: [],
    joined: [],
    language,
    languages: [language],
    layout: 'list',
    numbering: 'none',
    profile: null,
    questions: [],
    sections,
    statute: null,
    title: title === undefined ? null : told(title),
  }
  return { plan, unmapped: leaves.unused().filter(({ path }) => !OF_ITSELF.test(path)) }
}

const sectionOf = (
  id: string,
  keys: readonly SectionKey[],
  language: string,
): Omit<PlannedSection, 'content'> => ({
  id,
  alsoContains: [],
  heading: '',
  keys: [...keys],
  language,
  number: null,
  origin: NOWHERE,
  sure: 1,
  toldBy: 'official',
})

type Fact = (path: string, value: FactValue | undefined) => void

/** `GDPR-6-1-f` and the like. */
const BASIS = /^(?:GDPR|DSGVO)-6-1-([a-f])$/i

const dataDisclosed = (leaves: Leaves, fact: Fact): void => {
  const categories: string[] = []
  const purposes = new Map<string, { bases: Set<string>; durations: Set<string>; texts: Set<string> }>()
  const recipients = new Set<string>()
  for (const row of leaves.rows('dataDisclosed')) {
    categories.push(...[leaves.text(`${row}.category`) ?? []].flat())
    const bases = leaves.rows(`${row}.legalBases`).flatMap((one) => {
      const [, letter] =
        BASIS.exec(leaves.leaves(one).find(([key]) => key === `${one}.reference`)?.[1] ?? '') ?? []
      const basis = letter && LEGAL_BASES[letter.toLowerCase().charCodeAt(0) - 97]
      if (basis) leaves.text(`${one}.reference`)
      return basis ? [basis] : []
    })
    const kept = leaves.rows(`${row}.storage`).flatMap((one) => leaves.rows(`${one}.temporal`))
    const durations = kept.flatMap((one) => {
      const found = leaves.leaves(one).find(([key]) => key === `${one}.ttl`)?.[1]
      return found !== undefined && duration(found) === null ? [leaves.text(`${one}.ttl`) ?? ''] : []
    })
    const texts = [
      ...kept.flatMap((one) => leaves.text(`${one}.description`) ?? []),
      ...leaves
        .rows(`${row}.storage`)
        .flatMap((one) =>
          leaves.rows(`${one}.purposeConditional`).flatMap((path) => leaves.text(path) ?? []),
        ),
    ]
    for (const one of leaves.rows(`${row}.purposes`)) {
      const name = [leaves.text(`${one}.purpose`), leaves.text(`${one}.description`)]
        .filter(Boolean)
        .join(': ')
      if (name === '') continue
      const purpose = purposes.get(name) ?? { bases: new Set(), durations: new Set(), texts: new Set() }
      purposes.set(name, purpose)
      for (const basis of bases) purpose.bases.add(basis)
      for (const each of durations) purpose.durations.add(each)
      for (const each of texts) purpose.texts.add(each)
    }
    for (const one of leaves.rows(`${row}.recipients`)) {
      const name = leaves.text(`${one}.name`) ?? leaves.text(`${one}.category`)
      if (name !== undefined) recipients.add(name)
    }
  }
  if (categories.length > 0) fact('register.dataCategories', [...new Set(categories)])
  ;[...purposes].slice(0, 99).forEach(([name, { bases, durations, texts }], index) => {
    const at = `register.purposes.${index}`
    fact(`${at}.name`, name)
    if (bases.size > 0) fact(`${at}.legalBases`, [...bases])
    const [only, ...others] = durations
    if (only !== undefined && others.length === 0) fact(`${at}.retentionDuration`, only)
    if (texts.size > 0) fact(`${at}.retentionText`, [...texts].join(' '))
  })
  ;[...recipients].slice(0, 99).forEach((name, index) => fact(`register.recipients.${index}.category`, name))
  if (recipients.size > 0) fact('register.hasRecipients', 'yes')
}

const transfers = (leaves: Leaves, fact: Fact): void => {
  const rows = leaves.rows('thirdCountryTransfers').slice(0, 99)
  rows.forEach((row, index) => {
    const at = `register.transfers.${index}`
    const country = leaves.text(`${row}.country`)
    if (country !== undefined && isCountryCode(country)) fact(`${at}.countries`, [country])
    if (leaves.flag(`${row}.adequacyDecision.available`)) {
      fact(`${at}.mechanism`, 'adequacyDecision')
      fact(`${at}.detail`, leaves.text(`${row}.adequacyDecision.description`))
    } else if (leaves.flag(`${row}.standardDataProtectionClause.available`)) {
      fact(`${at}.mechanism`, 'standardContractualClauses')
      fact(`${at}.detail`, leaves.text(`${row}.standardDataProtectionClause.description`))
    }
  })
  if (rows.length > 0) fact('register.hasTransfers', 'yes')
}
