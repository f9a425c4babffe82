import type { ComposedRegister, Composer, Where } from '../composer.js'
import type { ContentNode } from '../../content.js'
import type { RegisterSource } from '../../sources.js'
import type { SectionKey } from '../../vocabulary.js'
import type { MakeSection, Origin } from './types.js'

import { heading } from '../../content.js'
import { isWrittenText } from '../richText.js'
import { generateSection } from '../generate.js'
import { headingOfKeys, SECTIONS } from '../sections.js'
import { SECTION_KEYS } from '../../vocabulary.js'
import { cookieText } from './cookieText.js'
import { inBlock } from './inBlock.js'

/** Matters about who is responsible: the same for all registers of a notice. */
const PEOPLE: ReadonlySet<SectionKey> = new Set([
  'controller',
  'jointControllers',
  'representative',
  'contactPerson',
  'dpo',
])

/** Text of the registers: their own wording, or else what their facts give. */
export const registerParts: MakeSection = (composer, section, _, where) => {
  const keys = (section.keys ?? []).filter((key): key is SectionKey => {
    const known = (SECTION_KEYS as readonly string[]).includes(key)
    if (!known) composer.report('sectionKeyUnknown', where, { key })
    return known
  })
  const origins: Origin[] = []
  const several = composer.registers.length > 1
  const content = keys.flatMap((key) =>
    composer.registers.flatMap((register, index): ContentNode[] => {
      if (PEOPLE.has(key) && index > 0) return []
      const { content: made, origin } = partOf(composer, key, register, where)
      origins.push(origin)
      // Each of several registers speaks for itself, under its name.
      return several && made.length > 0 && key !== 'registerName' && !PEOPLE.has(key)
        ? [heading(register.facts.name), ...made]
        : made
    }),
  )
  const about = keysTold(composer, keys)
  return {
    content,
    keys: about,
    kind: 'register',
    origins,
    ...(about.length < keys.length && about.length === 0 && { leftOut: true }),
  }
}

/** Each of several registers has a heading of its own. */
const levelIn = ({ registers }: Composer): 3 | 4 => (registers.length > 1 ? 4 : 3)

/** What one register says of one matter. */
const partOf = (
  composer: Composer,
  key: SectionKey,
  register: ComposedRegister,
  where: Where,
): { content: ContentNode[]; origin: Origin } => {
  const { source, values } = register
  const { prose } = SECTIONS[key]
  const inRegister: Where = {
    ...where,
    source: { id: source.id, collection: 'registers', name: register.facts.name, path: prose ?? '' },
  }
  if (isProtection(key)) return protectionOf(composer, key, register, where)
  const wording = prose && !isDenied(key, source) ? composer.rich(source[prose], inRegister, values) : []
  if (wording.length > 0) return { content: wording, origin: 'wording' }
  const shared = key === 'cookies' ? composer.cookiesOf(source, where) : undefined
  const cookies = shared && cookieText(composer, shared, inBlock(shared, where))
  if (cookies) return cookies
  const content = fromFacts(composer, key, register, where)
  return { content, origin: content.length > 0 ? 'facts' : 'empty' }
}

const PROTECTION = ['security', 'securityManual', 'securityElectronic'] as const
type Protection = (typeof PROTECTION)[number]

const isProtection = (key: SectionKey): key is Protection =>
  (PROTECTION as readonly SectionKey[]).includes(key)

/** Each text of protection stands in the section for it, or in the first one for what is like it. */
const homeOf = (key: Protection, told: ReadonlySet<string>): Protection | undefined =>
  told.has(key) ? key : PROTECTION.find((other) => told.has(other))

/**
 * The matters that a section turns out to be about: where the registers have one text of protection and the notice has sections for
 * two, the first of these is about it, and the other is left out.
 */
const keysTold = ({ registers, told }: Composer, keys: SectionKey[]): SectionKey[] => {
  const isOne = registers.every(({ source }) => source.protectionMode !== 'split')
  const isWritten = registers.some(({ source }) => isWrittenText(source.securityText))
  if (told.has('security') || !isOne || !isWritten) return keys
  return keys.flatMap((key) => {
    if (!isProtection(key)) return [key]
    return homeOf('security', told) === key ? ['security' as const] : []
  })
}

/**
 * What a register says of its protection: one text, or two. A notice may have sections for the other way: then the one text stands
 * in the first of the two sections, and the two stand in the one, each under its heading. So none is lost.
 */
const protectionOf = (
  composer: Composer,
  key: Protection,
  { facts, source, values }: ComposedRegister,
  where: Where,
): { content: ContentNode[]; origin: Origin } => {
  const { pack, rich, told } = composer
  const read = (of: Protection): ContentNode[] => {
    const path = `${of}Text` as const
    const inRegister: Where = {
      ...where,
      source: { id: source.id, collection: 'registers', name: facts.name, path },
    }
    return rich(source[path], inRegister, values)
  }
  const of: readonly Protection[] =
    source.protectionMode === 'split' ? ['securityManual', 'securityElectronic'] : ['security']
  const here = of.filter((one) => homeOf(one, told) === key)
  const content = here.flatMap((one) => {
    const text = read(one)
    const isNamed = here.length > 1 && text.length > 0 && pack
    return isNamed ? [heading(pack.headings[one], levelIn(composer)), ...text] : text
  })
  return { content, origin: content.length > 0 ? 'wording' : 'empty' }
}

/** True where the register says that there is none of it: a wording from before is hidden from its editor. */
const isDenied = (key: SectionKey, { hasDpo, hasRepresentative, hasSpecialData }: RegisterSource): boolean =>
  (key === 'dpo' && hasDpo === 'no') ||
  (key === 'representative' && hasRepresentative === 'no') ||
  (key === 'specialCategories' && hasSpecialData === 'no')

const fromFacts = (
  composer: Composer,
  key: SectionKey,
  { facts }: ComposedRegister,
  where: Where,
): ContentNode[] => {
  const { authority, language, needPack, pack, packs, people, told } = composer
  const anyPack = pack ?? Object.values(packs)[0]
  if (!anyPack) return []
  const made = generateSection(
    key,
    { ...people, authority, headingLevel: levelIn(composer), register: facts, told },
    anyPack,
    language,
  )
  // A name is the same in every language. Other facts would come out in the language of another pack.
  if (made.length === 0 || key === 'registerName') return made
  return needPack(headingOfKeys([key], anyPack), where) ? made : []
}
