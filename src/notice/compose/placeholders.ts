import type { Address, ContactFacts, OrganisationFacts, RegisterFacts } from '../document.js'
import type { ProblemCode, TextProblem } from '../check/problems.js'

import { hasForbiddenCharacter } from '../characters.js'

/**
 * What a text can refer to as `{{key}}`: a closed list. Each stands for a known fact, in its basic form, so that it fits
 * after a colon or in parentheses in an inflected language too.
 *
 * `address` is the visiting address on one line, `postalAddress` where post goes: the visiting address when there is no
 * other. `details` is every known contact detail on one line, the name first.
 *
 * Not in the list, because a notice may have several and a sentence would not say which belong together: the recipient,
 * country, mechanism and safeguards of a transfer. Nor what has no basic form of its own in every language, such as why
 * the data must be given. The sections about them say it in full.
 */
export const PLACEHOLDERS = [
  // The controller (GDPR Art. 4(7)).
  'controller.name',
  'controller.businessId',
  'controller.address',
  'controller.postalAddress',
  'controller.email',
  'controller.phone',
  'controller.website',
  'controller.details',
  // The contact person in matters concerning the register, the first of several.
  'contact.name',
  'contact.title',
  'contact.address',
  'contact.email',
  'contact.phone',
  'contact.details',
  // The data protection officer (GDPR Art. 37).
  'dpo.name',
  'dpo.title',
  'dpo.address',
  'dpo.email',
  'dpo.phone',
  'dpo.details',
  // The representative in the Union of a controller outside it (GDPR Art. 27).
  'representative.name',
  'representative.details',
  // The supervisory authority (GDPR Art. 77).
  'authority.name',
  'authority.postalAddress',
  'authority.address',
  'authority.phone',
  'authority.email',
  'authority.website',
  'authority.details',
  // The names of the registers.
  'register.name',
  // How long the data are kept: the retention texts of the purposes, each after the data it is about.
  'retention.text',
  // What follows when the data are not given (GDPR Art. 13(2)(e)).
  'requirement.consequence',
  // The logic and the consequences of automated decisions (GDPR Art. 13(2)(f)).
  'automated.explanation',
  // How a consent is withdrawn (GDPR Art. 7(3)).
  'consent.withdrawMethod',
  // Where a consent to cookies is given, refused and withdrawn.
  'cookies.settingsUrl',
] as const
export type Placeholder = (typeof PLACEHOLDERS)[number]

const known: ReadonlySet<string> = new Set(PLACEHOLDERS)

/** True for a key of {@link PLACEHOLDERS}, written exactly. */
export const isPlaceholder = (key: unknown): key is Placeholder => typeof key === 'string' && known.has(key)

/** What each placeholder stands for. One that is missing, null or blank cannot be resolved. */
export type PlaceholderValues = Partial<Record<Placeholder, null | string>>

/** True for a text with something to see in it. */
const isWritten = (value: null | string | undefined): value is string =>
  typeof value === 'string' && /[^\s\p{Default_Ignorable_Code_Point}]/u.test(value)

/** The parts that are written, each once, or null when none is. */
const join = (parts: (null | string | undefined)[], separator: string): null | string =>
  [...new Set(parts.filter(isWritten))].join(separator) || null

/** Several texts of any kind on one line: apart by a semicolon, unless the one before is a sentence. */
const joinTexts = (parts: (null | string | undefined)[]): null | string =>
  [...new Set(parts.filter(isWritten))].reduce<null | string>(
    (all, part) => (all === null ? part : all + (/[.!?]\s*$/.test(all.slice(-10)) ? ' ' : '; ') + part),
    null,
  )

const addressLine = ({ city, postalCode, street }: Address): null | string =>
  join([street, join([postalCode, city], ' ')], ', ')

const postalLine = ({ address, postalAddress }: OrganisationFacts): null | string =>
  (postalAddress && addressLine(postalAddress)) ?? addressLine(address)

/** A name with the ways to reach it; null without any, because a name alone is no contact. */
const withName = (name: null | string, ways: null | string): null | string => ways && join([name, ways], ', ')

/** An organisation on one line: its name and every way to reach it; null where there is no way. */
export const organisationDetails = (organisation: OrganisationFacts): null | string =>
  withName(
    organisation.name,
    join([postalLine(organisation), organisation.phone, organisation.email, organisation.website], ', '),
  )

/** A contact on one line in the same way. */
export const contactDetails = ({ name, address, email, phone }: ContactFacts): null | string =>
  withName(name, join([addressLine(address), phone, email], ', '))

/** The facts that placeholders stand for. */
export type PlaceholderFacts = {
  controller: null | OrganisationFacts
  contactPerson: ContactFacts | null
  dataProtectionOfficer: ContactFacts | null
  representative: null | OrganisationFacts
  authority: null | OrganisationFacts
  registers: RegisterFacts[]
  /** Addresses where a consent to cookies is given and withdrawn. */
  cookieSettings: string[]
}

/**
 * The values of the placeholders in one language.
 *
 * Takes the facts of a notice. Returns a value or null for every placeholder: several registers and addresses are joined
 * by commas, several texts by semicolons or, after a whole sentence, by a space; the same text once.
 */
export const placeholderValues = ({
  authority,
  contactPerson: contact,
  controller,
  cookieSettings,
  dataProtectionOfficer: dpo,
  registers,
  representative,
}: PlaceholderFacts): Record<Placeholder, null | string> => ({
  'controller.name': controller && controller.name,
  'controller.businessId': controller && controller.businessId,
  'controller.address': controller && addressLine(controller.address),
  'controller.postalAddress': controller && postalLine(controller),
  'controller.email': controller && controller.email,
  'controller.phone': controller && controller.phone,
  'controller.website': controller && controller.website,
  'controller.details': controller && organisationDetails(controller),
  'contact.name': contact && contact.name,
  'contact.title': contact && contact.title,
  'contact.address': contact && addressLine(contact.address),
  'contact.email': contact && contact.email,
  'contact.phone': contact && contact.phone,
  'contact.details': contact && contactDetails(contact),
  'dpo.name': dpo && dpo.name,
  'dpo.title': dpo && dpo.title,
  'dpo.address': dpo && addressLine(dpo.address),
  'dpo.email': dpo && dpo.email,
  'dpo.phone': dpo && dpo.phone,
  'dpo.details': dpo && contactDetails(dpo),
  'representative.name': representative && representative.name,
  'representative.details': representative && organisationDetails(representative),
  'authority.name': authority && authority.name,
  'authority.postalAddress': authority && postalLine(authority),
  'authority.address': authority && addressLine(authority.address),
  'authority.phone': authority && authority.phone,
  'authority.email': authority && authority.email,
  'authority.website': authority && authority.website,
  'authority.details': authority && organisationDetails(authority),
  'register.name': join(
    registers.map(({ name }) => name),
    ', ',
  ),
  'retention.text': joinTexts(
    registers.flatMap(({ purposes }) =>
      purposes.flatMap(({ retentions }) =>
        retentions.map(({ data, text }) => (isWritten(data) && isWritten(text) ? `${data}: ${text}` : text)),
      ),
    ),
  ),
  'requirement.consequence': joinTexts(
    registers.map(({ provisionRequirement }) => provisionRequirement.consequence),
  ),
  'automated.explanation': joinTexts(
    registers.flatMap(({ automatedDecisions: { consequences, logic } }) => [logic, consequences]),
  ),
  'consent.withdrawMethod': joinTexts(registers.map(({ consent }) => consent.withdrawMethod)),
  'cookies.settingsUrl': join(cookieSettings, ', '),
})

/** Something between braces in a text. */
export type PlaceholderMatch = {
  start: number
  end: number
  /** Its key, or a piece of the text when it has none. */
  placeholder: string
  /** The text around it, on one line: to find it by. Only of one with problems. */
  around?: string
  /** Why it cannot stand for its value; empty when it can. */
  problems: ProblemCode[]
  /** What to put in its place; null when there is a problem or no values were given. */
  value: null | string
}

/** Long enough to recognise a place by. */
const excerpt = (text: string): string => Array.from(text.slice(0, 80)).slice(0, 40).join('')

/** Characters that nobody sees, such as soft hyphens and zero-width spaces: they do not part what they stand between. */
const invisible = /^\p{Default_Ignorable_Code_Point}$/u

const isVisible = (character: string): boolean => character < '\u007f' || !invisible.test(character)

/** The visible character before an index; empty at the start of the text. */
const visibleBefore = (text: string, index: number): string => {
  for (let at = index; at > 0;) {
    const pair = text.slice(Math.max(0, at - 2), at)
    const character = /^[\ud800-\udbff][\udc00-\udfff]$/.test(pair) ? pair : text.charAt(at - 1)
    if (isVisible(character)) return character
    at -= character.length
  }
  return ''
}

/** The first visible character from an index on, empty at the end of the text, and where it ends. */
const visibleFrom = (text: string, index: number): { character: string; end: number } => {
  for (let at = index; at < text.length;) {
    const character = String.fromCodePoint(text.codePointAt(at) ?? 0)
    at += character.length
    if (isVisible(character)) return { character, end: at }
  }
  return { character: '', end: text.length }
}

const letterOrMark = /^[\p{L}\p{M}]$/u
const letter = /^\p{L}$/u
/** What joins an ending to a name: a colon, an apostrophe or what is typed in its place. */
const joiner = /^[:\uff1a\ua789\u2236'’‘\u02bc´`′]$/
const hyphen = /^[-\u2010\u2011]$/

/** True where one to three letters, with their marks, stand between an index and the end of a word. */
const isShortWord = (text: string, index: number): boolean => {
  let letters = 0
  for (let at = index; letters <= 3;) {
    const { character, end } = visibleFrom(text, at)
    if (letter.test(character)) letters += 1
    else if (letters === 0 || !letterOrMark.test(character)) break
    at = end
  }
  return letters > 0 && letters <= 3
}

/**
 * True where an ending, or any letter, is joined to a placeholder: directly, after a colon (Finnish and Swedish case
 * endings on abbreviations and names), after an apostrophe (Finnish endings, the English genitive), or as one to three
 * letters after a hyphen. A combining mark belongs to what is before it.
 */
const isInflected = (text: string, start: number, end: number): boolean => {
  if (letterOrMark.test(visibleBefore(text, start))) return true
  const next = visibleFrom(text, end)
  if (hyphen.test(next.character)) return isShortWord(text, next.end)
  return letterOrMark.test(
    joiner.test(next.character) ? visibleFrom(text, next.end).character : next.character,
  )
}

const judge = (
  template: string,
  start: number,
  end: number,
  values: PlaceholderValues | undefined,
): PlaceholderMatch => {
  const key = template.slice(start + 2, end - 2).trim()
  if (/[{}]/.test(key) || (template[end] === '}' && template[end + 1] !== '}')) {
    return {
      end,
      placeholder: excerpt(template.slice(start, end)),
      problems: ['placeholderMalformed'],
      start,
      value: null,
    }
  }

  const problems: ProblemCode[] = []
  let value: null | string = null
  if (!isPlaceholder(key)) {
    problems.push('placeholderUnknown')
  } else if (values) {
    value = values[key] ?? null
    if (!isWritten(value)) problems.push('placeholderUnresolved')
    else if (/\{\{|\}\}/.test(value)) problems.push('placeholderNested')
    else if (hasForbiddenCharacter(value)) problems.push('placeholderUnreadable')
  }
  if (isInflected(template, start, end)) problems.push('placeholderInflected')
  return { end, placeholder: excerpt(key), problems, start, value: problems.length > 0 ? null : value }
}

/**
 * Finds everything between double braces in a text, in the order of the text.
 *
 * Takes a text and the values; without values, placeholders are checked and not resolved. A match without problems never
 * overlaps another such match. Takes time linear in the length of the text.
 */
export const matchPlaceholders = (template: string, values?: PlaceholderValues): PlaceholderMatch[] => {
  const matches: PlaceholderMatch[] = []
  const malformed = (start: number) =>
    matches.push({
      end: start + 2,
      placeholder: excerpt(template.slice(start, start + 80)),
      problems: ['placeholderMalformed'],
      start,
      value: null,
    })

  const open: { nested: boolean; start: number }[] = []
  for (const { 0: braces, index } of template.matchAll(/\{\{|\}\}/g)) {
    if (braces === '{{') {
      open.push({ nested: false, start: index })
      continue
    }
    const opened = open.pop()
    if (!opened) {
      malformed(index)
    } else if (opened.nested) {
      const placeholder = excerpt(template.slice(opened.start, opened.start + 80))
      matches.push({
        end: index + 2,
        placeholder,
        problems: ['placeholderNested'],
        start: opened.start,
        value: null,
      })
    } else {
      matches.push(judge(template, opened.start, index + 2, values))
    }
    const around = open.at(-1)
    if (around) around.nested = true
  }
  for (const { start } of open) malformed(start)

  matches.sort((a, b) => a.start - b.start)
  let told = 0
  for (const match of matches) {
    if (match.problems.length > 0 && told++ < TOLD) match.around = textAround(template, match)
  }
  return matches
}

/** How much of the text on each side of a place is told, in UTF-16 units. */
const AROUND = 30

/** Of how many problems of one text the words around are told: nobody reads more. */
const TOLD = 100

/** The text around a place in it, on one line. */
export const textAround = (text: string, { end, start }: Pick<PlaceholderMatch, 'end' | 'start'>): string => {
  const from = Math.max(0, start - AROUND)
  const to = Math.min(text.length, Math.min(end, start + 2 * AROUND) + AROUND)
  const found = text
    .slice(from, to)
    // A surrogate pair may have been cut in two.
    .replace(/[\p{Cc}\p{Cs}\s]+/gu, ' ')
    .trim()
  return `${from > 0 ? '…' : ''}${found}${to < text.length ? '…' : ''}`
}

/** The problems of a match as {@link TextProblem}s of the place `path`. */
export const matchProblems = (
  { around, placeholder, problems }: PlaceholderMatch,
  path: string,
): TextProblem[] =>
  problems.map((code) => ({ ...(around !== undefined && { around }), code, params: { placeholder }, path }))

/**
 * Puts the values of the placeholders into a plain text such as a heading.
 *
 * Takes the text and the values. Returns the text, in which a placeholder with a problem stays as typed, and the
 * problems. A value goes in literally: braces in it are a problem, never another placeholder.
 */
export const resolveText = (
  template: string,
  values: PlaceholderValues,
): { text: string; problems: TextProblem[] } => {
  let text = ''
  let done = 0
  const problems: TextProblem[] = []
  for (const match of matchPlaceholders(template, values)) {
    problems.push(...matchProblems(match, ''))
    if (match.value === null) continue
    text += template.slice(done, match.start) + match.value
    done = match.end
  }
  return { problems, text: text + template.slice(done) }
}
