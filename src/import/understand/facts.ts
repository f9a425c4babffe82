import type { ContentNode, List } from '../../notice/content.js'
import type { LegalBasis, SectionKey, TransferMechanism } from '../../notice/vocabulary.js'
import type { Piece } from '../../division/piece.js'
import type { FactProposal, FactValue, Gap, PlannedSection, ReadAt } from '../plan.js'
import type { ContactLine, ReadContact, ReadPart } from './contactLines.js'

import { contactLabel } from '../../division/contactLabels.js'
import { mattersOf } from '../../division/keys.js'
import { languagePacks } from '../../languages/index.js'
import { readDuration } from '../../notice/durations.js'
import { basesIn, namesLaw, tellsBasis } from '../../notice/check/text/citations.js'
import { claimOf } from '../../notice/check/text/claims.js'
import { denies, isDenied } from '../../notice/check/text/denial.js'
import { retentionTold } from '../../notice/check/text/retention.js'
import { sentencesOf } from '../../notice/check/text/sentences.js'
import { wordsOfRuns } from '../../notice/content.js'
import { readContact } from './contactLines.js'
import { countriesIn } from './countries.js'

/** A line of a section: of a field with its label, an item, or a paragraph. */
export type Line = { label: null | string; text: string; kind: 'field' | 'heading' | 'item' | 'paragraph' }

const itemsIn = ({ items }: List): Line[] =>
  items.flatMap(({ children, lists = [] }) => [
    { kind: 'item' as const, label: null, text: wordsOfRuns(children) },
    ...lists.flatMap(itemsIn),
  ])

/** A choice of a form that nobody ticked says nothing. */
const UNTICKED = /^\s{0,3}(?:☐|\[\s{0,3}\]|\(\s{1,3}\))\s{0,9}\S/u

/** The lines of content that say something, in the order of reading. */
export const linesOf = (content: readonly ContentNode[]): Line[] =>
  allLinesOf(content).filter(({ text }) => !UNTICKED.test(text))

const allLinesOf = (content: readonly ContentNode[]): Line[] =>
  content.flatMap((node): Line[] => {
    switch (node.type) {
      case 'fields':
        return node.fields.map(({ label, value }) => ({ kind: 'field', label, text: wordsOfRuns(value) }))
      case 'heading':
      case 'paragraph':
        return wordsOfRuns(node.children)
          .split('\n')
          .map((text) => ({ kind: node.type, label: null, text }))
      case 'list':
        return itemsIn(node)
      case 'table':
        return node.rows.map(({ cells }) => ({
          kind: 'item',
          label: null,
          text: cells.map(({ children }) => wordsOfRuns(children).replaceAll('\n', ' ')).join(': '),
        }))
    }
  })

/** How sure a proposal is, by what it was read from. */
const FORM = 0.95
const LABELLED = 0.9
const POSITION = 0.8
const PROSE = 0.6
const GUESS = 0.5

const MECHANISMS: readonly (readonly [TransferMechanism, RegExp])[] = [
  [
    'standardContractualClauses',
    /vakio(?:sopimus)?lausek|vakiomuotoi\p{L}+ (?:sopimus|tietosuoja)?lausek|mallisopimuslausek|sopimuslausek|mallilausek|standard(?:avtals|iserade avtals|iserade dataskydds)?klausul|modellklausul|standard (?:contractual|data protection|contract) clauses|model (?:contract )?clauses|(?<!\p{L})SCCs?(?!\p{L})|2021\/914/iu,
  ],
  [
    'dataPrivacyFramework',
    /data privacy framework|(?<!\p{L})DPF(?!\p{L})|tietosuojakehy|ramen? för dataskydd|dataskyddsram/iu,
  ],
  [
    'adequacyDecision',
    /riittävyyspäätö|riittäv\p{L}+ (?:tietosuojan|suojan) tas|tietosuojan riittävyy|adekvansbeslut|adekvat skyddsnivå|beslut om adekvat|adequacy decision|adequate level of protection/iu,
  ],
  [
    'bindingCorporateRules',
    /sitov\p{L}+ (?:yritystä|yritys)|bindande företagsbestämmelse|binding corporate rules|(?<!\p{L})BCR/iu,
  ],
  ['explicitConsent', /nimenomai\p{L}+ suostumu|uttryckligt samtycke|explicit consent/iu],
]

/** Words that introduce a purpose, and are no part of it. */
const TEMPLATE = /^(?:-|–|—|ei|nej|no|n\/a|ks\.|katso|se)\.?$/iu

/** Collects proposals: each path once. */
class Proposals {
  readonly facts: FactProposal[] = []
  readonly #paths = new Set<string>()

  add(path: string, value: FactValue, sure: number, readAt: ReadAt): void {
    if (this.#paths.has(path) || value === '' || (Array.isArray(value) && value.length === 0)) return
    this.#paths.add(path)
    this.facts.push({ path, readAt, sure, value })
  }

  has(path: string): boolean {
    return this.#paths.has(path)
  }

  hasUnder(prefix: string): boolean {
    return this.facts.some(({ path }) => path.startsWith(prefix))
  }
}

/** A sentence of a section, with where it stands. */
type Told = { text: string; section: PlannedSection; isItem: boolean }

const at = ({ id, origin }: PlannedSection, quote: string): ReadAt => ({ origin, quote, section: id })

const withoutEnd = (text: string): string => text.replace(/[\s.;,:]+$/gu, '')

const isAbout = ({ keys }: PlannedSection, ...wanted: SectionKey[]): boolean =>
  keys.some((key) => wanted.includes(key))

const contactLinesOf = (lines: readonly Line[]): ContactLine[] =>
  lines.map(({ label, text }) => ({ label, text }))

/** Lines whose label names a person of another sort than the section: `Tietosuojavastaava: …` among those of a controller. */
type Groups = { own: Line[]; contactPerson: Line[]; dpo: Line[] }

const isProse = (text: string): boolean => /[.!?]$/u.test(text) && text.split(/\s/u).length > 4

const OF_DPO = /tietosuojavastaav|dataskyddsombud|data protection officer|(?<!\p{L})DPO(?!\p{L})/iu
const OF_CONTACT = /yhteyshenkilö|kontaktperson|contact person/iu

const isUnlabelled = ({ kind, label }: Line): boolean =>
  (kind === 'paragraph' || kind === 'field') && label === null

/** Prose by its sentences, since each may be about somebody else. */
const bySentences = (line: Line, language: string): Line[] =>
  isUnlabelled(line) && OF_DPO.test(line.text) && /[.!?]\s/u.test(line.text)
    ? sentencesOf(line.text, language).map(({ text }) => ({ ...line, text }))
    : [line]

const groupsOf = (all: readonly Line[], keys: readonly SectionKey[], language: string): Groups => {
  const lines = all.flatMap((line) => bySentences(line, language))
  const groups: Groups = { contactPerson: [], dpo: [], own: [] }
  // Whose lines a section has that names several.
  const first = keys.includes('controller') ? 'own' : keys.includes('contactPerson') ? 'contactPerson' : 'dpo'
  let open: keyof Groups = 'own'
  for (const line of lines) {
    if (isUnlabelled(line) && isProse(line.text)) {
      const of =
        OF_DPO.test(line.text) && !NO_DPO.test(line.text)
          ? 'dpo'
          : OF_CONTACT.test(line.text)
            ? 'contactPerson'
            : 'own'
      groups[of === first ? 'own' : of].push(line)
      continue
    }
    const label = line.label ?? (line.kind === 'heading' ? line.text : null)
    const named = label === null ? [] : mattersOf(label).keys
    const own: keyof Groups | null = named.includes('dpo')
      ? 'dpo'
      : named.includes('contactPerson') && (label === null || contactLabel(label) !== 'contact')
        ? 'contactPerson'
        : named.includes('controller')
          ? 'own'
          : null
    if (own !== null)
      open = keys.includes(own === 'own' ? 'controller' : own) && keys.length === 1 ? 'own' : own
    groups[open].push(own !== null && label !== null ? { ...line, label: 'Nimi' } : line)
  }
  return groups
}

/** Reads the facts of a notice from its sections. What is not told, or not surely, is a gap. */
export const factsOf = (
  sections: readonly PlannedSection[],
  {
    introduction,
    language,
    title,
  }: { introduction: readonly Piece[]; language: string; title: null | string },
): { facts: FactProposal[]; gaps: Gap[] } => {
  const proposals = new Proposals()
  const told = sections.flatMap((section) =>
    linesOf(section.content).flatMap(({ kind, text }): Told[] =>
      sentencesOf(text, language).map((sentence) => ({
        isItem: kind === 'item',
        section,
        text: sentence.text,
      })),
    ),
  )
  readPeople(sections, proposals, language)
  readOpening(introduction, proposals)
  readName(sections, proposals, title)
  readPurposes(sections, told, proposals, language)
  readRetention(sections, told, proposals, language)
  readSharing(sections, told, proposals, language)
  readData(sections, told, proposals, language)
  return { facts: proposals.facts, gaps: gapsOf(sections, proposals) }
}

const address = (
  prefix: string,
  contact: ReadContact,
  section: PlannedSection,
  { add }: { add: (path: string, part: null | ReadPart | undefined, sure?: number) => void },
): void => {
  add(`${prefix}street`, contact.street)
  add(`${prefix}postalCode`, contact.postalCode)
  add(`${prefix}city`, contact.city)
  add(`${prefix}email`, contact.emails[0], FORM)
  add(`${prefix}phone`, contact.phones[0], FORM)
}

const adder =
  (proposals: Proposals, section: PlannedSection) =>
  (path: string, part: null | ReadPart | undefined, sure = POSITION): void => {
    if (part) proposals.add(path, part.value, sure, at(section, part.quote))
  }

const organisation = (
  prefix: string,
  contact: ReadContact,
  section: PlannedSection,
  proposals: Proposals,
): void => {
  const add = adder(proposals, section)
  const [name] = [...contact.organisations, ...contact.names]
  add(`${prefix}name`, name, contact.organisations.length > 0 ? LABELLED : GUESS)
  add(`${prefix}businessId`, contact.businessId, FORM)
  address(prefix, contact, section, { add })
  add(`${prefix}website`, contact.websites[0], LABELLED)
  if (contact.postal.street) {
    proposals.add(`${prefix}hasPostalAddress`, true, POSITION, at(section, contact.postal.street.quote))
    add(`${prefix}postalAddress.street`, contact.postal.street)
    add(`${prefix}postalAddress.postalCode`, contact.postal.postalCode)
    add(`${prefix}postalAddress.city`, contact.postal.city)
  }
  const more = [
    ...contact.emails.slice(1).map((part) => ['email', part] as const),
    ...contact.phones.slice(1).map((part) => ['phone', part] as const),
  ]
  more.forEach(([field, part], index) => {
    add(`${prefix}contacts.${index}.${field}`, part, PROSE)
  })
}

const person = (
  prefix: string,
  contact: ReadContact,
  section: PlannedSection,
  proposals: Proposals,
): void => {
  const add = adder(proposals, section)
  add(`${prefix}name`, contact.names[0] ?? contact.organisations[0], POSITION)
  add(`${prefix}title`, contact.title, PROSE)
  address(prefix, contact, section, { add })
}

/** Who a text says to be the controller: `Rekisterinpitäjänä toimii …`. */
const readPeople = (sections: readonly PlannedSection[], proposals: Proposals, language: string): void => {
  let others = 0
  for (const section of sections) {
    const lines = linesOf(section.content)
    if (isAbout(section, 'controller', 'jointControllers')) {
      const groups = groupsOf(lines, section.keys, language)
      const contact = readContact(contactLinesOf(groups.own))
      const named = contact.organisations.length === 0 ? controllerIn(groups.own) : null
      if (named) contact.organisations.push(named)
      const isShared = isAbout(section, 'contactPerson')
      if (!proposals.hasUnder('controller.')) {
        organisation('controller.', contact, section, proposals)
        const names = contact.organisations.slice(1)
        if (
          isAbout(section, 'jointControllers') ||
          /(?:pitäjät|ansvariga|controllers)$/iu.test(section.heading)
        )
          for (const name of names)
            proposals.add(`jointControllers.${others++}.name`, name.value, PROSE, at(section, name.quote))
        if (isShared && contact.organisations.length > 0 && contact.names.length > 0)
          person('register.contact.', { ...contact, businessId: null, organisations: [] }, section, proposals)
      } else if (isAbout(section, 'jointControllers') && contact.organisations.length > 0)
        organisation(`jointControllers.${others++}.`, contact, section, proposals)
      if (groups.contactPerson.length > 0)
        person('register.contact.', readContact(contactLinesOf(groups.contactPerson)), section, proposals)
      if (groups.dpo.length > 0) readDpo(readContact(contactLinesOf(groups.dpo)), section, proposals)
    } else if (isAbout(section, 'contactPerson')) {
      const groups = groupsOf(lines, section.keys, language)
      const isDpo = isAbout(section, 'dpo')
      const contact = readContact(contactLinesOf(groups.own))
      if (isDpo && groups.dpo.length === 0) readDpo(contact, section, proposals)
      if (!proposals.hasUnder('register.contact.')) person('register.contact.', contact, section, proposals)
      if (groups.dpo.length > 0) readDpo(readContact(contactLinesOf(groups.dpo)), section, proposals)
    } else if (isAbout(section, 'dpo')) readDpo(readContact(contactLinesOf(lines)), section, proposals)
    else if (isAbout(section, 'representative') && !proposals.hasUnder('representative.')) {
      const contact = readContact(contactLinesOf(lines))
      if (contact.organisations.length > 0) organisation('representative.', contact, section, proposals)
    }
    if (isAbout(section, 'complaint', 'rights', 'otherRights') || section.alsoContains.includes('complaint'))
      readAuthority(lines, section, proposals)
  }
}

/** Who prose says to be the controller, where no form of a name tells it. */
const CONTROLLER =
  /^(\p{Lu}[^.,;:()]{2,80}?)\s(?:\([^()]{0,80}\)\s)?(?:is|are|acts as|är|on|toimii)\s(?:the\s|a\s)?(?:data\s)?(?:controller|personuppgiftsansvarig|rekisterinpitäjä)|^(?:Rekisterinpitäjä(?:nä)?\s(?:on|toimii)|Personuppgiftsansvarig(?:\sför\sregistret)?\sär|The (?:data )?controller is)\s(\p{Lu}[^.,;:()]{2,80}?)(?=[.,;:(]|$)/u

const controllerIn = (lines: readonly Line[]): null | ReadPart => {
  for (const { text } of lines) {
    const match = CONTROLLER.exec(text)
    const name = match?.[1] ?? match?.[2]
    if (name) return { quote: name, value: name }
  }
  return null
}

/** The identity code that the opening tells, of the one organisation there is. */
const readOpening = (introduction: readonly Piece[], proposals: Proposals): void => {
  if (proposals.has('controller.businessId')) return
  for (const { place, text } of introduction) {
    const { businessId, organisations } = readContact([{ label: null, text }])
    const [name, ...others] = organisations
    if (!businessId || !name || others.length > 0) continue
    const readAt: ReadAt = { origin: place, quote: businessId.quote, section: null }
    proposals.add('controller.businessId', businessId.value, PROSE, readAt)
    proposals.add('controller.name', name.value, PROSE, { ...readAt, quote: name.quote })
    return
  }
}

/** A sentence that says that there is no data protection officer; one of other words is left to a person. */
const NO_DPO =
  /(?<!\p{L})(?:(?:ei ole|emme ole) (?:nimetty|nimitetty|nimennyt|nimittänyt|nimenneet|nimittäneet) tietosuojavastaavaa|tietosuojavastaavaa ei ole (?:nimetty|nimitetty)|har (?:vi )?inte utsett (?:något|ett) dataskyddsombud|inget dataskyddsombud har utsetts|dataskyddsombud har inte utsetts|(?:has|have) not (?:appointed|designated) a data protection officer|no data protection officer has been (?:appointed|designated))(?!\p{L})/iu

/** A sentence of what would be so. */
const CONDITION = /(?<!\p{L})(?:jos|mikäli|ellei|om|ifall|if|unless|where|when)(?!\p{L})/iu

const readDpo = (contact: ReadContact, section: PlannedSection, proposals: Proposals): void => {
  if (proposals.has('register.hasDpo')) return
  const [part] = [...contact.names, ...contact.emails, ...contact.phones]
  const text = linesOf(section.content)
    .map((line) => line.text)
    .join(' ')
  const denied = text
    .split(/(?<=[.!?])\s/u)
    .filter((sentence) => !CONDITION.test(sentence))
    .flatMap((sentence) => NO_DPO.exec(sentence)?.[0] ?? [])[0]
  if (denied !== undefined) proposals.add('register.hasDpo', 'no', PROSE, at(section, denied))
  if (!part || denied !== undefined) return
  proposals.add('register.hasDpo', 'yes', POSITION, at(section, part.quote))
  person('register.dpo.', contact, section, proposals)
}

const AUTHORITY =
  /tietosuoja-?valtuutetun\stoimisto|dataombudsmannens\sbyrå|integritetsskyddsmyndigheten|datainspektionen(?:\spå\såland)?|(?:the\s)?office\sof\sthe\sdata\sprotection\sombudsman|(?:the\s)?information\scommissioner(?:’s|'s)\soffice|(?:the\s)?data\sprotection\scommission(?!\p{L})/iu

const readAuthority = (lines: readonly Line[], section: PlannedSection, proposals: Proposals): void => {
  const from = lines.findIndex(({ text }) => AUTHORITY.test(text))
  const line = lines[from]
  const match = line ? AUTHORITY.exec(line.text) : null
  if (!line || !match || proposals.has('authority.name')) return
  const name = match[0].replace(/^the\s/iu, '')
  proposals.add('authority.name', name, LABELLED, at(section, match[0]))
  const after = [
    { label: null, text: line.text.slice(match.index + match[0].length) },
    ...contactLinesOf(lines.slice(from + 1, from + 8)),
  ]
  const contact = readContact(after)
  const add = adder(proposals, section)
  address('authority.', contact, section, { add })
  add('authority.website', contact.websites[0], LABELLED)
  if (contact.postal.street && contact.street) {
    proposals.add('authority.hasPostalAddress', true, POSITION, at(section, contact.postal.street.quote))
    add('authority.postalAddress.street', contact.postal.street)
  }
}

const readName = (sections: readonly PlannedSection[], proposals: Proposals, title: null | string): void => {
  for (const section of sections) {
    if (!isAbout(section, 'registerName')) continue
    const [line] = linesOf(section.content).filter(({ text }) => text.trim() !== '')
    if (line && line.text.length <= 160) {
      proposals.add(
        'register.name',
        withoutEnd(line.text),
        section.keys.length === 1 ? LABELLED : PROSE,
        at(section, line.text),
      )
      return
    }
  }
  // The name of the register often stands in that of the notice.
  const match = /(?:^|[\s–—-]{1,3})(\p{L}[\p{L}-]{2,40}(?:rekisteri|register))(?=$|[\s–—-])/iu.exec(
    title ?? '',
  )
  if (title !== null && match?.[1])
    proposals.add('register.name', match[1], GUESS, {
      origin: { line: null, page: null },
      quote: title,
      section: null,
    })
}

const readPurposes = (
  sections: readonly PlannedSection[],
  told: readonly Told[],
  proposals: Proposals,
  language: string,
): void => {
  const section = sections.find((one) => isAbout(one, 'purposes'))
  if (section) {
    const own = told.filter((one) => one.section === section)
    const purpose =
      /tarkoitu[sk]|käytetään|käsitellään|hoita|ylläpi|ändamål|syfte|används|behandlas|purpose|used|process/iu
    const isName = ({ text }: Told) => text.length >= 8 && text.length <= 400 && !/:$/u.test(text)
    const first =
      own.find(
        (one) =>
          isName(one) &&
          /tarkoituksena|tarkoitus on|käyttötarkoitus|ändamålet|syftet (?:med|är)|purposes? (?:of|is|are)/iu.test(
            one.text,
          ) &&
          basesIn(one.text, language).length === 0 &&
          !denies(one.text, language),
      ) ??
      own.find(
        ({ isItem, text }) =>
          !isItem &&
          purpose.test(text) &&
          text.length <= 400 &&
          !/:$/u.test(text) &&
          !(tellsBasis(text, language) && basesIn(text, language).length > 0),
      ) ??
      own.find(
        ({ text }) =>
          text.length >= 8 && text.length <= 400 && !/:$/u.test(text) && basesIn(text, language).length === 0,
      )
    if (first && !TEMPLATE.test(first.text))
      proposals.add('register.purposes.0.name', withoutEnd(first.text), GUESS, at(section, first.text))
  }
  const bases = new Map<LegalBasis, Told>()
  const also = sections.filter((one) => isAbout(one, 'purposes', 'legalBasis', 'legitimateInterests'))
  for (const one of told) {
    if (!also.includes(one.section)) continue
    const isBasisList = one.isItem && isAbout(one.section, 'legalBasis', 'purposes')
    const isLegal = isAbout(one.section, 'legalBasis') && !one.isItem && one.text.length <= 160
    if (!tellsBasis(one.text, language) && !isBasisList && !isLegal) continue
    for (const basis of basesIn(one.text, language)) {
      const start = Math.max(0, one.text.search(/\S/u))
      if (isDenied(one.text, start, start + 1, language)) continue
      if (
        isBasisList &&
        !isAbout(one.section, 'legalBasis') &&
        one.text.length > 90 &&
        !tellsBasis(one.text, language)
      )
        continue
      if (!bases.has(basis)) bases.set(basis, one)
    }
  }
  const [first] = bases.values()
  if (first) {
    const quotes = [...new Set([...bases.values()].map(({ text }) => text))].join(' ')
    proposals.add(
      'register.purposes.0.legalBases',
      [...bases.keys()],
      PROSE,
      at(first.section, quotes.length > 1500 ? first.text : quotes),
    )
  }
  const law = bases.get('legalObligation')
  if (law && namesLaw(law.text, language)) {
    const named =
      /(?<!\p{L})\p{L}{3,30}la(?:ki|in|kiin|issa)\s?\(\d{1,4}\/\d{4}\)|\p{L}{3,30}lagen\s?\(\d{1,4}\/\d{4}\)|(?:\p{Lu}\p{L}+\s){1,4}Act(?:\s\(?\d{1,4}\/\d{4}\)?)?/u.exec(
        law.text,
      )
    if (named) proposals.add('register.purposes.0.law', named[0], GUESS, at(law.section, law.text))
  }
  const interest = sections.find((one) => isAbout(one, 'legitimateInterests'))
  const sentence = told.find(
    (one) =>
      (one.section === interest || also.includes(one.section)) &&
      bases.has('legitimateInterests') &&
      basesIn(one.text, language).includes('legitimateInterests') &&
      one.text.length > 60,
  )
  if (sentence)
    proposals.add(
      'register.purposes.0.legitimateInterest',
      sentence.text,
      GUESS,
      at(sentence.section, sentence.text),
    )
}

const readRetention = (
  sections: readonly PlannedSection[],
  told: readonly Told[],
  proposals: Proposals,
  language: string,
): void => {
  const words = Object.values(languagePacks).find((pack) => pack.language === language)?.durationWords
  const hasSection = sections.some((one) => isAbout(one, 'retention'))
  const found = told.filter(({ section, text }) => {
    if (
      hasSection
        ? !isAbout(section, 'retention')
        : !isAbout(
            section,
            'dataContent',
            'security',
            'purposes',
            'dataCategories',
            'rightErasure',
            'legalBasis',
            'sources',
            'disclosures',
            'registerName',
          )
    )
      return false
    if (hasSection) return true
    const about = retentionTold(text, language)
    return about !== null && KEEPING.test(text)
  })
  const timed = hasSection ? found : found.filter((one) => !PLACE.test(one.text))
  const unique = timed.filter((one, index) => timed.findIndex(({ text }) => text === one.text) === index)
  const [first] = unique
  if (!first) return
  const ofSection = unique.filter(({ section }) => section === first.section)
  const text = ofSection.map((one) => one.text).join(' ')
  if (text.length <= 2000)
    proposals.add(
      'register.purposes.0.retentionText',
      text,
      hasSection ? LABELLED : PROSE,
      at(first.section, text),
    )
  if (!words) return
  const durations = ofSection.flatMap((one) => {
    const duration = readDuration(one.text, words)
    return duration === null ? [] : [{ ...one, duration }]
  })
  const [only, ...more] = durations
  const isTable = ofSection.filter(({ isItem }) => isItem).length >= 2 && durations.length < ofSection.length
  if (only && !isTable && more.every(({ duration }) => duration === only.duration)) {
    proposals.add(
      'register.purposes.0.retentionDuration',
      only.duration,
      ofSection.length === 1 ? LABELLED : PROSE,
      at(only.section, only.text),
    )
    return
  }
  durations.forEach(({ duration, isItem, section, text: words }, index) => {
    const [data, ...rest] = words.split(/:\s|\s[–—]\s/u)
    const split = isItem && rest.length > 0 && data !== undefined && data.length <= 100
    if (split) proposals.add(`register.purposes.0.retentions.${index}.data`, data, PROSE, at(section, words))
    proposals.add(
      `register.purposes.0.retentions.${index}.text`,
      split ? rest.join(': ') : words,
      PROSE,
      at(section, words),
    )
    proposals.add(`register.purposes.0.retentions.${index}.duration`, duration, PROSE, at(section, words))
  })
}

/** Where something is kept, which is another matter than how long. */
const PLACE =
  /lukit|tiloissa|kaapeissa|arkistotil|palvelim|kassakaap|låst|utrymme|skåp|servrar|locked|cabinet|premises|servers/iu

const KEEPING =
  /säily|poistetaan|hävitetään|tuhotaan|arkistoi|lagra|spara|bevara|gallra|rader|raderas|förvar|kept|keep|stor|retain|delet|erase/iu

/** The answer that the sentences of a notice give to a question of yes or no; null where they tell neither, or both. */
const answerOf = (
  told: readonly Told[],
  language: string,
  claim: 'automated' | 'cookies' | 'disclosed' | 'special' | 'transferred',
): null | { value: 'no' | 'yes'; told: Told } => {
  let answer: null | { value: 'no' | 'yes'; told: Told } = null
  for (const one of told) {
    const said = claimOf(one.text, language, claim)
    if (said === null) continue
    const value = said === 'told' ? 'yes' : 'no'
    if (answer && answer.value !== value) return null
    answer ??= { told: one, value }
  }
  return answer
}

/** A transfer that is told by the country it goes to, without a word of it being outside the EEA. */
const MOVED =
  /(?<!\p{L})(?:siir(?:retään|rämme|tyy|tyvät)|sijait(?:see|sevat)|tallennetaan|luovutetaan|överförs?|finns|lagras|lämnas|transferred|transfers?|located|stored|hosted|sent)(?!\p{L})/iu
/** What makes of a statement one of what may be. */
const MAYBE =
  /(?<!\p{L})(?:voi|voidaan|voivat|saattaa|saatetaan|jos|mikäli|kan|kunde|om|eventuellt|may|might|can|could|if|unless|would)(?!\p{L})/iu

/** The only sentence of a section that says that nothing is disclosed, and nothing else. */
const NOT_DISCLOSED =
  /^(?:(?:Rekisterin|Asiakkaiden|Jäsenten) |Henkilö)?tietoja ei luovuteta(?: (?:\p{L}{2,30} (?<!(?:EU|ETA|EU:n|ETA:n|unionin|talousalueen|maan|Suomen|Euroopan) ))?ulkopuolelle| (?:ulkopuolisille|kolmansille osapuolille|eteenpäin|muille))?\.?$|^(?:Personu|U)ppgifter(?:na)? (?:lämnas inte ut|utlämnas inte)(?: till (?:utomstående|tredje part|andra))?\.?$|^(?:The |Your |Personal )?(?:personal )?data (?:is|are) not disclosed(?: to (?:third parties|anyone|others))?\.?$/iu

const readSharing = (
  sections: readonly PlannedSection[],
  told: readonly Told[],
  proposals: Proposals,
  language: string,
): void => {
  const of = (...keys: SectionKey[]) => told.filter(({ section }) => isAbout(section, ...keys))
  const recipients = sections.find((one) => isAbout(one, 'recipients'))
  if (recipients) {
    const lines = linesOf(recipients.content).filter(
      ({ kind, text }) => kind === 'item' && text.length <= 160,
    )
    lines.slice(0, 30).forEach(({ text }, index) => {
      proposals.add(`register.recipients.${index}.category`, withoutEnd(text), PROSE, at(recipients, text))
    })
    const [item] = lines
    if (item) proposals.add('register.hasRecipients', 'yes', PROSE, at(recipients, item.text))
  }
  if (recipients && !proposals.has('register.hasRecipients')) {
    const [one] = told.filter(({ section }) => section === recipients)
    if (one && !denies(one.text, language))
      proposals.add('register.hasRecipients', 'yes', GUESS, at(recipients, one.text))
  }
  const disclosed = answerOf(of('disclosures', 'recipients'), language, 'disclosed')
  if (disclosed)
    proposals.add(
      'register.hasDisclosures',
      disclosed.value,
      GUESS,
      at(disclosed.told.section, disclosed.told.text),
    )
  const [sentence, ...more] = of('disclosures')
  if (!disclosed && sentence && more.length === 0 && NOT_DISCLOSED.test(sentence.text))
    proposals.add('register.hasDisclosures', 'no', GUESS, at(sentence.section, sentence.text))
  const transfers = of('transfers')
  const transferred = answerOf(transfers, language, 'transferred')
  if (transferred)
    proposals.add(
      'register.hasTransfers',
      transferred.value,
      PROSE,
      at(transferred.told.section, transferred.told.text),
    )
  const within = transfers.filter(({ text }) => !/\?$/u.test(text))
  const sent = within.find(
    ({ text }) =>
      MOVED.test(text) && !MAYBE.test(text) && !denies(text, language) && countriesIn(text).length > 0,
  )
  if (sent && !within.some(({ text }) => claimOf(text, language, 'transferred') === 'denied'))
    proposals.add('register.hasTransfers', 'yes', GUESS, at(sent.section, sent.text))
  const named = within.flatMap((one) =>
    countriesIn(one.text)
      .filter(({ end, start }) => !isDenied(one.text, start, end, language))
      .map((country) => ({ ...country, one })),
  )
  const codes = [...new Set(named.map(({ code }) => code))]
  const [country] = named
  if (country && transferred?.value !== 'no')
    proposals.add('register.transfers.0.countries', codes, PROSE, at(country.one.section, country.one.text))
  for (const one of within) {
    const mechanism = MECHANISMS.find(([, expression]) => expression.test(one.text))
    if (!mechanism || transferred?.value === 'no') continue
    proposals.add('register.transfers.0.mechanism', mechanism[0], PROSE, at(one.section, one.text))
    break
  }
}

const OTHERS =
  /viranomai|rekistereistä|väestötieto|kolmansilta|muilta|julkisista|työnantaj|lähteistä|kumppane|luottotieto|myndighet|befolknings|tredje|andra källor|offentliga|arbetsgivar|public|third part|authorit|other sources|employer|partners/iu
const ITSELF =
  /(?:itseltään|häneltä|asiakkaa?lta|asiakkailta|(?:asiakkaa|käyttäjä|jäsene|rekisteröidy|henkilö|hakija|osallistuja)n (?:itse )?(?:tekemi|antami|ilmoittami|toimittami)\p{L}{1,6}|rekisteröidyltä|sinulta|jäse(?:neltä|niltä)|huoltaj\p{L}{1,6}lta|potilaalta|hakijalta|osallistuja\p{L}{0,5}lta|työntekijältä|henkilöltä|oppilaalta)|av (?:dig|den registrerade|kunden|medlemmen|patienten|personen) ?(?:själv)?|(?:av|från) (?:den )?\p{L}{3,25} själv|från (?:dig|den registrerade|kunden|medlemmen)|(?:from|by) (?:you|the data subject|yourself|the customer|members?|customers?|the person)/iu

/** Somebody else beside the person in question, whom no word above tells: `from you and from your referees`. */
const AND_FROM =
  /(?<!\p{L})from\s.{1,60}\s(?:and|or)[\s,].{0,40}(?<!\p{L})from\s|(?<!\p{L})från\s.{1,60}\s(?:och|samt|eller)\s.{0,40}(?<!\p{L})från\s|(?:lta|ltä|ltään|ltäsi)\s(?:ja|sekä|tai)\s(?:\p{L}{2,30}\s){0,3}(?!\p{L}{0,30}lomak)\p{L}{3,40}(?:lta|ltä|sta|stä)(?!\p{L})/iu

const readData = (
  sections: readonly PlannedSection[],
  told: readonly Told[],
  proposals: Proposals,
  language: string,
): void => {
  const of = (...keys: SectionKey[]) => told.filter(({ section }) => isAbout(section, ...keys))
  const content =
    sections.find((one) => isAbout(one, 'dataCategories')) ??
    sections.find((one) => isAbout(one, 'dataContent'))
  if (content) {
    const items = linesOf(content.content).filter(({ kind, text }) => kind === 'item' && text.length <= 200)
    const values = items
      .map(({ text }) => withoutEnd(text.replaceAll('\n', ' ')))
      .filter((text) => text !== '')
    if (values.length >= 2)
      proposals.add(
        'register.dataCategories',
        values.slice(0, 60),
        PROSE,
        at(content, items.map(({ text }) => text).join('\n')),
      )
    else {
      const [line, ...more] = linesOf(content.content)
      const list = line && more.length === 0 && !/[.!?]\s/u.test(line.text) ? commaList(line.text) : []
      if (line && list.length >= 2)
        proposals.add('register.dataCategories', list, GUESS, at(content, line.text))
    }
  }
  const sources = of('sources')
  const itself = sources.find(({ text }) => ITSELF.test(text))
  const others = sources.find(({ text }) => OTHERS.test(text))
  const source = itself ?? others
  if (source && (others || !AND_FROM.test(source.text))) {
    const value = itself && others ? 'both' : itself ? 'fromDataSubject' : 'fromOthers'
    proposals.add('register.origin', value, PROSE, at(source.section, source.text))
  }
  const from = sections.find((one) => isAbout(one, 'sources'))
  if (from && others) {
    const items = linesOf(from.content).filter(
      ({ kind, text }) => kind === 'item' && text.length <= 200 && !ITSELF.test(text),
    )
    proposals.add(
      'register.sources',
      items.map(({ text }) => withoutEnd(text)),
      PROSE,
      at(from, items.map(({ text }) => text).join('\n')),
    )
  }
  for (const [claim, path, keys] of [
    ['special', 'register.hasSpecialData', ['specialCategories', 'dataContent', 'dataCategories']],
    ['automated', 'register.automated', null],
    ['cookies', 'register.usesCookies', ['cookies', 'sources', 'dataContent']],
  ] as const) {
    const answer = answerOf(keys === null ? told : of(...keys), language, claim)
    if (answer) proposals.add(path, answer.value, PROSE, at(answer.told.section, answer.told.text))
  }
}

/** A line that is nothing but names of things: `nimi, osoite ja puhelinnumero`. */
const commaList = (text: string): string[] => {
  const words = withoutEnd(text)
  if (
    words.length > 400 ||
    /[:;()]/u.test(words) ||
    /(?<!\p{L})(?:on|ovat|voidaan|käsitellään|är|kan|is|are|may)(?!\p{L})/iu.test(words)
  )
    return []
  const parts = words.split(/,\s|\s(?:ja|sekä|och|samt|and)\s/u).map((part) => part.trim())
  return words.includes(', ') &&
    parts.length >= 2 &&
    parts.every((part) => part !== '' && part.length <= 60 && part.split(' ').length <= 5)
    ? parts
    : []
}

/** What every notice has to tell, and where it would stand. */
const WANTED: readonly (readonly [string, SectionKey, RegExp])[] = [
  ['controller.name', 'controller', /^controller\.name$/],
  ['controller.businessId', 'controller', /^controller\.businessId$/],
  ['controller.street', 'controller', /^controller\.(?:street|postalAddress\.street)$/],
  ['controller.email', 'controller', /^controller\.(?:email|phone|website)$/],
  ['register.contact.name', 'contactPerson', /^register\.contact\.(?:name|email|phone)$/],
  ['register.name', 'registerName', /^register\.name$/],
  ['register.purposes.0.name', 'purposes', /^register\.purposes\.0\.name$/],
  ['register.purposes.0.legalBases', 'legalBasis', /^register\.purposes\.\d+\.legalBases$/],
  ['register.purposes.0.retentionText', 'retention', /^register\.purposes\.\d+\.retention/],
  ['register.dataCategories', 'dataCategories', /^register\.dataCategories$/],
  ['register.origin', 'sources', /^register\.origin$/],
  ['register.hasRecipients', 'recipients', /^register\.(?:hasRecipients|hasDisclosures|recipients)/],
  ['register.hasTransfers', 'transfers', /^register\.(?:hasTransfers|transfers)/],
  ['register.automated', 'automatedDecisions', /^register\.automated$/],
  ['authority.name', 'complaint', /^authority\.name$/],
]

const gapsOf = (sections: readonly PlannedSection[], proposals: Proposals): Gap[] =>
  WANTED.filter(([, , path]) => !proposals.facts.some((fact) => path.test(fact.path))).map(([path, key]) => ({
    path,
    section:
      sections.find(({ alsoContains, keys }) => keys.includes(key) || alsoContains.includes(key))?.id ?? null,
  }))
