import type { Address, ContactFacts, OrganisationFacts, RegisterFacts } from './document.js'
import type { ProblemCode, TextProblem } from './problems.js'

/**
 * What a text can refer to as `{{key}}`: a closed list. Each stands for a known fact, in its basic form, so that it fits
 * after a colon or in parentheses in an inflected language too.
 *
 * `address` is the visiting address on one line; `details` is every known contact detail on one line, the name first.
 */
export const PLACEHOLDERS = [
  // The controller (GDPR Art. 4(7)).
  'controller.name',
  'controller.businessId',
  'controller.address',
  'controller.email',
  'controller.phone',
  'controller.website',
  'controller.details',
  // The contact person in matters concerning the register.
  'contact.name',
  'contact.address',
  'contact.email',
  'contact.phone',
  'contact.details',
  // The data protection officer (GDPR Art. 37).
  'dpo.name',
  'dpo.address',
  'dpo.email',
  'dpo.phone',
  'dpo.details',
  // The supervisory authority (GDPR Art. 77). Its postal address is its address when it has no other.
  'authority.name',
  'authority.postalAddress',
  'authority.address',
  'authority.phone',
  'authority.email',
  'authority.website',
  'authority.details',
  // The names of the registers.
  'register.name',
  // How long the data are kept: the retention texts of the purposes.
  'retention.text',
  // How a consent is withdrawn (GDPR Art. 7(3)).
  'consent.withdrawMethod',
] as const
export type Placeholder = (typeof PLACEHOLDERS)[number]

const known: ReadonlySet<string> = new Set(PLACEHOLDERS)

/** True for a key of {@link PLACEHOLDERS}, written exactly. */
export const isPlaceholder = (key: unknown): key is Placeholder => typeof key === 'string' && known.has(key)

/** What each placeholder stands for. One that is missing, null or blank cannot be resolved. */
export type PlaceholderValues = Partial<Record<Placeholder, null | string>>

const isWritten = (value: null | string | undefined): value is string =>
  typeof value === 'string' && value.trim() !== ''

/** The parts that are written, each once, or null when none is. */
const join = (parts: (null | string | undefined)[], separator: string): null | string =>
  [...new Set(parts.filter(isWritten))].join(separator) || null

const addressLine = ({ city, postalCode, street }: Address): null | string =>
  join([street, join([postalCode, city], ' ')], ', ')

const postalLine = ({ address, postalAddress }: OrganisationFacts): null | string =>
  (postalAddress && addressLine(postalAddress)) ?? addressLine(address)

/** A name with the ways to reach it; null without any, because a name alone is no contact. */
const withName = (name: null | string, ways: null | string): null | string => ways && join([name, ways], ', ')

const organisationDetails = (organisation: OrganisationFacts): null | string =>
  withName(
    organisation.name,
    join([postalLine(organisation), organisation.phone, organisation.email, organisation.website], ', '),
  )

const contactDetails = ({ name, address, email, phone }: ContactFacts): null | string =>
  withName(name, join([addressLine(address), phone, email], ', '))

/** The facts that placeholders stand for. */
export type PlaceholderFacts = {
  controller: null | OrganisationFacts
  contactPerson: ContactFacts | null
  dataProtectionOfficer: ContactFacts | null
  authority: null | OrganisationFacts
  registers: RegisterFacts[]
}

/**
 * The values of the placeholders in one language.
 *
 * Takes the facts of a notice. Returns a value or null for every placeholder: several registers are joined by commas,
 * several retention texts or ways to withdraw a consent by semicolons, the same text once.
 */
export const placeholderValues = ({
  authority,
  contactPerson: contact,
  controller,
  dataProtectionOfficer: dpo,
  registers,
}: PlaceholderFacts): Record<Placeholder, null | string> => ({
  'controller.name': controller && controller.name,
  'controller.businessId': controller && controller.businessId,
  'controller.address': controller && addressLine(controller.address),
  'controller.email': controller && controller.email,
  'controller.phone': controller && controller.phone,
  'controller.website': controller && controller.website,
  'controller.details': controller && organisationDetails(controller),
  'contact.name': contact && contact.name,
  'contact.address': contact && addressLine(contact.address),
  'contact.email': contact && contact.email,
  'contact.phone': contact && contact.phone,
  'contact.details': contact && contactDetails(contact),
  'dpo.name': dpo && dpo.name,
  'dpo.address': dpo && addressLine(dpo.address),
  'dpo.email': dpo && dpo.email,
  'dpo.phone': dpo && dpo.phone,
  'dpo.details': dpo && contactDetails(dpo),
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
  'retention.text': join(
    registers.flatMap(({ purposes }) => purposes.map(({ retention }) => retention.text)),
    '; ',
  ),
  'consent.withdrawMethod': join(
    registers.map(({ consent }) => consent.withdrawMethod),
    '; ',
  ),
})

/** Something between braces in a text. */
export type PlaceholderMatch = {
  start: number
  end: number
  /** Its key, or a piece of the text when it has none. */
  placeholder: string
  /** Why it cannot stand for its value; empty when it can. */
  problems: ProblemCode[]
  /** What to put in its place; null when there is a problem or no values were given. */
  value: null | string
}

/** Long enough to recognise a place by. */
const excerpt = (text: string): string => Array.from(text.slice(0, 80)).slice(0, 40).join('')

const letterBefore = /(?<=[\p{L}\p{M}])/uy
/**
 * A letter joined to a placeholder: directly, after a colon (Finnish and Swedish case endings on abbreviations and
 * names), after an apostrophe (Finnish endings, the English genitive), or one to three letters after a hyphen. Soft
 * hyphens and zero-width characters do not part what they stand between.
 */
const ending =
  /[\u00ad\u200b-\u200d\u2060]*(?:[:'’\u02bc]?[\p{L}\p{M}]|[-\u2010\u2011]\p{L}{1,3}(?![\p{L}\p{M}]))/uy

const matchesAt = (pattern: RegExp, text: string, index: number): boolean => {
  pattern.lastIndex = index
  return pattern.test(text)
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
  }
  if (matchesAt(letterBefore, template, start) || matchesAt(ending, template, end)) {
    problems.push('placeholderInflected')
  }
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

  return matches.sort((a, b) => a.start - b.start)
}

/** The problems of a match as {@link TextProblem}s of the place `path`. */
export const matchProblems = ({ placeholder, problems }: PlaceholderMatch, path: string): TextProblem[] =>
  problems.map((code) => ({ code, params: { placeholder }, path }))

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
