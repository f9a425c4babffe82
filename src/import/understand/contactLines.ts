import { contactLabel } from '../../division/contactLabels.js'
import { datesIn } from '../../notice/check/text/dates.js'
import { organisationsIn } from '../../notice/check/text/organisations.js'
import { businessId, storedBusinessId } from '../../notice/validation/businessId.js'
import { email } from '../../notice/validation/email.js'

/** What was read in the lines about somebody to reach, with the words it was read from. */
export type ReadPart = { value: string; quote: string }

/** Somebody to reach, as far as lines tell. Lists are in the order of reading. */
export type ReadContact = {
  organisations: ReadPart[]
  names: ReadPart[]
  title: null | ReadPart
  businessId: null | ReadPart
  street: null | ReadPart
  postalCode: null | ReadPart
  city: null | ReadPart
  /** A box or a postal address beside the one of the door. */
  postal: { street: null | ReadPart; postalCode: null | ReadPart; city: null | ReadPart }
  phones: ReadPart[]
  emails: ReadPart[]
  websites: ReadPart[]
}

/** A line with its label, if it has one. */
export type ContactLine = { label: null | string; text: string }

const EMAIL =
  /(?<![\p{L}\p{N}._%+-])([\p{L}\p{N}._%+-]{1,64})\s?(?:@|[([{]\s?(?:at|ät|a|ät-merkki|@)\s?[)\]}]|\s(?:at|ät)\s)\s?((?:[\p{L}\p{N}-]{1,63}(?:\.|\s?[([](?:dot|piste|punkt)[)\]]\s?)){1,4}\p{L}{2,24})(?![\p{L}\p{N}@])/giu
/** An address that tells how addresses are made, not whose one is. */
const PATTERN_OF_EMAIL =
  /^(?:etunimi|sukunimi|fornamn|förnamn|efternamn|first\.?name|last\.?name|name|nimi)(?:[._-](?:sukunimi|efternamn|last\.?name|surname))?$/iu
const WEBSITE = /(?<![\p{L}\p{N}@./-])(?:https?:\/\/|www\.)[^\s<>"'”“(),;]{3,200}/giu
const BUSINESS_ID =
  /(?<![\p{L}\p{N}-])(?:FI[\s-]?)?\d{7}\s?[-–]\s?\d(?![\p{N}-])|(?<![\p{L}\p{N}])FI\d{8}(?!\p{N})/gu
const PHONE =
  /(?<![\p{L}\p{N}./-])(?:\+\s?\d{1,3}|00\d{2,3}|0\d{1,3}|\(0\d{1,3}\))(?:[\s\u00a0-]{0,2}(?:\(0\)|\(?\d{1,4}\)?)){2,7}(?![\p{N}]|[./]\d)/gu
const ONLY_PHONE = /^\D{0,24}(\d{2,4}(?:[\s-]\d{2,4}){1,4})\D{0,24}$/u
const CITY = "\\p{Lu}[\\p{L}’'-]{1,30}(?:\\s(?:\\p{Lu}[\\p{L}-]{1,20}))?"
const POSTAL = new RegExp(
  `(?<![\\p{L}\\p{N}+-])(?:(?:FI|FIN|AX|SE|S|AXE)[\\s-]{1,2})?(\\d{5}|\\d{3}\\s\\d{2})[\\s,]{1,3}(${CITY})`,
  'gu',
)
const UK_POSTAL = /(?<![\p{L}\p{N}])([A-Z]{1,2}\d[A-Z\d]?\s\d[A-Z]{2})(?![\p{L}\p{N}])/gu
const BOX = /(?<!\p{L})(?:PL|P\.L\.|PB|P\.B\.|P\.?\s?O\.?\s?Box|Box|Postilokero|Postbox)\s\d{1,6}/u
const ENDINGS =
  'katu|kadun|tie|kuja|polku|väylä|kaari|ranta|rantatie|tori|aukio|bulevardi|puistikko|puisto|raitti|rinne|mäki|portti|silta|kulma|esplanadi|laituri|taival|kierros|kehä|linja|piha|gata|gatan|väg|vägen|gränd|gränden|stig|stigen|stranden|strand|torg|torget|plats|platsen|esplanaden|allé|allén|street|road|lane|avenue|square|way|drive|place|close|court|terrace|hill|st|rd|ave'
const CAPITAL_ENDINGS = ENDINGS.toUpperCase()
const ENGLISH_ENDINGS = 'Street|Road|Lane|Avenue|Square|Way|Drive|Place|Close|Court|Terrace|Hill|St|Rd|Ave'
/** Words that stand before the name of a street and belong to it. */
const LEADING =
  '(?:(?:Iso|Pieni|Vanha|Uusi|Itäinen|Läntinen|Pohjoinen|Eteläinen|Ylä|Ala|Norra|Södra|Östra|Västra|Stora|Lilla|Gamla|Nya)[ -])?'
const HOUSE =
  '\\d{1,4}(?:\\s?[-–/]\\s?\\d{1,4})?(?:\\s?[A-Za-z](?![\\p{L}]))?(?:\\s?(?:as\\.?\\s)?\\d{1,3}(?![\\d.]))?(?:,?\\s?\\d{1,2}\\s?\\.\\s?(?:krs|kerros|vån|våningen)\\.?|,?\\s?(?:krs|kerros|vån|floor|lh)\\.?\\s?\\d{0,2})?'
const STREET = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:${LEADING}\\p{Lu}[\\p{L}’'-]{0,30}(?<=${`(?:${ENDINGS})`})|${LEADING}\\p{Lu}[\\p{L}’'.-]{1,30}\\s\\p{Ll}{0,20}(?<=(?:${ENDINGS}))|\\p{Lu}[\\p{Lu}-]{0,30}(?<=(?:${CAPITAL_ENDINGS}))|(?:\\p{Lu}[\\p{L}’'.-]{0,30}\\s){1,3}(?:${ENGLISH_ENDINGS}))\\s${HOUSE}`,
  'u',
)
const ENGLISH_STREET = new RegExp(
  `(?<![\\p{L}\\p{N}])\\d{1,4}[A-Za-z]?\\s(?:\\p{Lu}[\\p{L}’'-]{1,30}\\s){1,3}(?:${ENGLISH_ENDINGS})(?!\\p{L})`,
  'u',
)
/** Any words with a number of a house behind them: alone on a line under a name. */
const PLAIN_STREET = new RegExp(`^\\p{Lu}[\\p{L}’' .-]{2,40}\\s${HOUSE}$`, 'u')

/** True for a line that surely holds a part of an address: a postal code, a phone number, a street, an e-mail address. */
export const isContactLine = (text: string): boolean =>
  [EMAIL, WEBSITE, BUSINESS_ID, PHONE, POSTAL].some((expression) => text.search(expression) >= 0) ||
  STREET.test(text) ||
  BOX.test(text)

/** Words before a name that belong to it, such as `Kotikylän kehitysyhtiö` before `Rinne Oy`. */
const SMALL_WORDS = /(?:(?<=[,;:(|]\s?)|^)\p{Lu}[\p{L}-]{1,30}(?:\s[\p{L}-]{2,30}){0,3}\s$/u
const NO_NAME =
  /pitäj|vastaava|(?<!\p{L})(?:nimi|on|ovat|toimii|sekä|ja|yhteys\p{L}*|osoite|namn|är|och|ansvarig\p{L}*|name|is|are|and|the|controller|by|of|hos|at)(?!\p{L})/iu
const MORE_LINES = 60
const LONGEST_LINE = 600

const tidy = (text: string): string => text.replace(/\s+/gu, ' ').trim()

/** Words that go before a number or a name, and are no part of it. */
const LEAD =
  /^(?:(?:puh(?:elin)?|p|gsm|tel|telefon|tfn|mob|mobil|phone|s-posti|sähköposti|e-post|e-mail|email|osoite|nimi|y-tunnus|fo-nummer|www|vaihde|växel|name|namn|address|adress)[.:]?\s?)+$/iu

const PERSON =
  /^\p{Lu}[\p{L}’'.-]{1,30}(?:\s(?:af|von|de|van|der)\s|\s)(?:\p{Lu}[\p{L}’'.-]{0,30}\s){0,2}\p{Lu}[\p{L}’'-]{1,40}$/u
const ROLE =
  /(?<!\p{L})(?:\p{L}{0,25}(?:johtaja|päällikkö|sihteeri|vastaava|rehtori|hoitaja|asiantuntija|koordinaattori|puheenjohtaja|isännöitsijä|yrittäjä|lakimies|lääkäri|juristi|terapeutti|opettaja|insinööri|neuvoja|ohjaaja|suunnittelija|psykologi|kuraattori|konsultti|tarkastaja|kirjanpitäjä|asianajaja|apteekkari|kirkkoherra|esimies|esihenkilö|tutkija|professori|valmentaja|kanttori|assistentti|ordförande|chef|direktör|sekreterare|ansvarig|koordinator|rektor|ombud|terapeut|lärare|läkare|planerare|jurist|handläggare|assistent|expert|specialist|disponent|föreståndare|ledare|kanslist|rådgivare|forskare|tränare|kassör|professor|supervisor|researcher|treasurer|advis[eo]r|manager|director|officer|secretary|chair(?:man|person)?|coordinator|principal|head|owner|palvelu|tuki|toimisto|kanslia|kansliet|service|team|office))(?!\p{L})/iu

const ROLES = new RegExp(ROLE.source, 'giu')

/** What sentences have and names do not. */
const VERB =
  /(?<!\p{L})(?:on|ovat|ei|toimii|toimivat|voi|voit|vastaa|är|kan|ansvarar|is|are|can|has|you|we|our|acts)(?!\p{L})/u
const NAMED =
  /(?<!\p{L})(?:on|toimii|vastaa|är|ansvarar|is)\s((?:\p{Ll}[\p{L}-]{1,40}\s){0,4})((?:(?:Dr|Mr|Mrs|Ms|Prof)\.?\s)?\p{Lu}[\p{L}’'-]{1,30}(?:\s\p{Lu}[\p{L}’'.-]{0,40}){1,2})$/u

/** Names of persons, of which a line is nothing but one. */
export const isPerson = (text: string): boolean =>
  PERSON.test(text) && !ROLE.test(text) && organisationsIn(text).length === 0

/** Reads who can be reached, and how. What cannot be read surely is left out. */
export const readContact = (lines: readonly ContactLine[]): ReadContact => {
  const found: ReadContact = {
    businessId: null,
    city: null,
    emails: [],
    names: [],
    organisations: [],
    phones: [],
    postal: { city: null, postalCode: null, street: null },
    postalCode: null,
    street: null,
    title: null,
    websites: [],
  }
  for (const line of lines.slice(0, MORE_LINES)) readLine(line, found)
  return found
}

const readLine = ({ label, text }: ContactLine, found: ReadContact): void => {
  if (text.length > LONGEST_LINE) return
  let rest = text
  const of = label === null ? null : contactLabel(label)
  const take = (expression: RegExp, use: (match: RegExpMatchArray) => boolean) => {
    rest = rest.replace(expression, (...args: unknown[]) => {
      const groups = args.slice(
        0,
        args.findIndex((one) => typeof one === 'number'),
      ) as string[]
      const whole = String(groups[0])
      return use(groups as RegExpMatchArray) ? ' ¦ ' : whole
    })
  }
  take(EMAIL, ([whole = '', local = '', domain = '']) => {
    const address = `${local}@${domain.replace(/\s?[([](?:dot|piste|punkt)[)\]]\s?/giu, '.')}`
    if (PATTERN_OF_EMAIL.test(local)) return true
    if (email(address) !== null) return false
    if (!found.emails.some(({ value }) => value.toLowerCase() === address.toLowerCase()))
      found.emails.push({ quote: tidy(whole), value: address })
    return true
  })
  take(WEBSITE, ([whole = '']) => {
    const address = whole.replace(/[.,;:!?]+$/u, '')
    found.websites.push({
      quote: address,
      value: address.startsWith('www.') ? `https://${address}` : address,
    })
    return true
  })
  take(BUSINESS_ID, ([whole = '']) => {
    const stored = storedBusinessId(whole, 'FI')
    if (businessId(stored, 'FI') !== null) return false
    found.businessId ??= { quote: tidy(whole), value: stored }
    return true
  })
  for (const { end, start } of datesIn(rest).toReversed())
    rest = `${rest.slice(0, start)}${'¦'.padEnd(end - start)}${rest.slice(end)}`
  const isPostal = of === 'postalAddress'
  let before: null | string = null
  const place = (code: string, city: string, whole: string, at: number) => {
    const target = isPostal && found.street !== null ? found.postal : found
    if (target.postalCode !== null) return
    target.postalCode = { quote: tidy(whole), value: code }
    target.city = city === '' ? null : { quote: tidy(whole), value: city }
    before = rest.slice(0, at)
  }
  const postal = [...rest.matchAll(POSTAL)].find(([, , city = '']) => contactLabel(city) === null)
  if (postal) {
    const [whole, code = '', city = ''] = postal
    const [first = '', second = ''] = city.split(' ')
    const isOneWord =
      second !== '' &&
      ((contactLabel(second) ?? 'city') !== 'city' || /^(?:Puh|Tel|Tfn|Suomi|Finland|Sverige)/u.test(second))
    const name = isOneWord ? first : city
    place(code, name, whole.slice(0, whole.length - (city.length - name.length)), postal.index)
    rest = `${rest.slice(0, postal.index)} ¦ ${rest.slice(postal.index + whole.length - (city.length - name.length))}`
  } else {
    const uk = [...rest.matchAll(UK_POSTAL)][0]
    if (uk) {
      const city = rest.slice(0, uk.index).split(',').map(tidy).filter(Boolean).at(-1) ?? ''
      const isCity = /^\p{Lu}[\p{L} -]{1,30}$/u.test(city)
      place(uk[1] ?? '', isCity ? city : '', `${isCity ? `${city} ` : ''}${uk[0]}`, uk.index)
      if (isCity && before !== null) before = String(before).slice(0, String(before).lastIndexOf(city))
      rest = `${isCity ? rest.slice(0, rest.slice(0, uk.index).lastIndexOf(city)) : rest.slice(0, uk.index)} ¦ ${rest.slice(uk.index + uk[0].length)}`
    }
  }
  if (of !== 'businessId') {
    take(PHONE, ([whole = '']) => {
      const value = tidy(whole.includes('(') ? whole : whole.replace(/\)$/u, ''))
      const digits = value.replace(/\D/gu, '').length
      if (digits < 6 || digits > 15) return false
      if (!found.phones.some((one) => one.value === value)) found.phones.push({ quote: value, value })
      return true
    })
    const only = of === 'phone' ? ONLY_PHONE.exec(rest) : null
    if (only?.[1]) {
      found.phones.push({ quote: tidy(only[1]), value: tidy(only[1]) })
      rest = ''
    }
  }
  const organisations = organisationsIn(text)
  for (const { name: written, start } of organisations) {
    const [lead = ''] = SMALL_WORDS.exec(text.slice(0, start)) ?? []
    const name = NO_NAME.test(lead) ? written : `${lead}${written}`
    const value = name.replace(/[:’'](?:n|lle|lla|ltä|stä|ssa|ta|tä|s)$/u, '')
    if (!found.organisations.some((one) => one.value === value))
      found.organisations.push({ quote: name, value })
    rest = rest.replace(name, ' ¦ ')
    if (before !== null) before = String(before).replace(name, ' ¦ ')
  }
  if (of === 'city' && found.city === null) found.city = { quote: text, value: tidy(text) }
  if (of === 'postalCode' && /^\d{5}$/u.test(tidy(text)))
    found.postalCode ??= { quote: text, value: tidy(text) }
  readStreet(of, rest, before, found, isPostal)
  readNames(of, rest, found, organisations.length > 0)
}

const STREETS = new Set(['address', 'postalAddress', 'street'])

const readStreet = (
  of: null | string,
  rest: string,
  before: null | string,
  found: ReadContact,
  isPostal: boolean,
): void => {
  if (
    of === 'street' &&
    found.street !== null &&
    BOX.test(found.street.value) &&
    found.postal.street === null
  ) {
    // The box came first: it is the postal address, and this the door.
    found.postal = { city: found.city, postalCode: found.postalCode, street: found.street }
    found.street = found.postalCode = found.city = null
  }
  const target = isPostal && found.street !== null ? found.postal : found
  const labelled = of !== null && STREETS.has(of)
  const parts = (before ?? rest)
    .split('¦')
    .map(tidy)
    .map((part) => part.replace(/^[,;|–-]\s?|[\s,;|–-]+$/gu, ''))
    .filter((part) => /[\p{L}\p{N}]/u.test(part))
  const take = (value: string) => {
    if (target.street === null && /\d/u.test(value) && value.length <= 120)
      target.street = { quote: value, value }
  }
  if (labelled && (before !== null || parts.length === 1)) {
    const value = parts.at(-1)
    if (value !== undefined && !LEAD.test(value)) {
      take(value)
      return
    }
  }
  for (const part of parts) {
    const match = STREET.exec(part) ?? ENGLISH_STREET.exec(part)
    if (match) {
      // What follows the house and belongs to it, such as the floor, stands before the postal code.
      const to = before === null ? match.index + match[0].length : part.length
      const box = BOX.exec(part)
      take(
        tidy(part.slice(match.index, box && box.index > match.index ? box.index : to)).replace(/[,;]$/u, ''),
      )
      if (box && box.index < match.index && found.postal.street === null && !isPostal)
        found.postal.street = { quote: box[0], value: box[0] }
      return
    }
    const box = BOX.exec(part)
    if (box) {
      take(box[0])
      return
    }
    if (
      part.split(',').length === 1 &&
      PLAIN_STREET.test(part) &&
      found.names.length + found.organisations.length > 0
    )
      take(part)
  }
}

const readNames = (of: null | string, rest: string, found: ReadContact, hasOrganisation: boolean): void => {
  if (of !== null && of !== 'name' && of !== 'person' && of !== 'contact' && of !== 'title') return
  const street = found.street?.value ?? ''
  const without = street === '' ? rest : rest.replace(street, ' ¦ ')
  const parts = without
    .split(/[¦,;|]|\s[–-]\s|\(|\)/u)
    .map(tidy)
    .map((part) => part.replace(/^[.:–-]\s?|[\s.:–-]+$/gu, ''))
    .filter((part) => part !== '' && !LEAD.test(`${part} `) && !LEAD.test(part))
  for (const part of parts) {
    if (/[@\d]/u.test(part) || part.length > 80 || part.split(' ').length > 7) continue
    if (of === 'title') {
      found.title ??= { quote: part, value: part }
      continue
    }
    if (VERB.test(part)) {
      // Of a sentence, only the name it ends with.
      const [, role = '', named] = NAMED.exec(part) ?? []
      if (named && !ROLE.test(named) && (role === '' || ROLE.test(role)))
        found.names.push({ quote: named, value: named })
      continue
    }
    // `Vastaava ohjaaja`: the last of the words for a task ends before the name.
    const role = [...part.matchAll(ROLES)].at(-1)
    if (role) {
      const end = role.index + role[0].length
      const [before, after] = [
        tidy(part.slice(0, role.index)),
        tidy(part.slice(end)).replace(/^[:–-]\s?/u, ''),
      ]
      if (PERSON.test(after) && (before === '' || !PERSON.test(before))) {
        found.title ??= { quote: part.slice(0, end), value: part.slice(0, end) }
        found.names.push({ quote: after, value: after })
      } else if (PERSON.test(before) && after === '') {
        found.title ??= { quote: role[0], value: role[0] }
        found.names.push({ quote: before, value: before })
      } else if (found.names.length > 0) found.title ??= { quote: part, value: part }
      else if (/^\p{Lu}/u.test(part) && !hasOrganisation) found.names.push({ quote: part, value: part })
    } else if (/^\p{Lu}/u.test(part) && !hasOrganisation) found.names.push({ quote: part, value: part })
    else if (hasOrganisation && isPerson(part)) found.names.push({ quote: part, value: part })
  }
}
