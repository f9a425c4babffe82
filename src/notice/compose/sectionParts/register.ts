import type { ComposedRegister, Composer, Where } from '../composer.js'
import type { ContentNode } from '../../content.js'
import type { RegisterSource } from '../../sources.js'
import type { SectionKey } from '../../vocabulary.js'
import type { MakeSection, Origin } from './types.js'

import { heading } from '../../content.js'
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
  return { content, keys, kind: 'register', origins }
}

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
  const wording = prose && !isDenied(key, source) ? composer.rich(source[prose], inRegister, values) : []
  if (wording.length > 0) return { content: wording, origin: 'wording' }
  const shared = key === 'cookies' ? composer.cookiesOf(source, where) : undefined
  const cookies = shared && cookieText(composer, shared, inBlock(shared, where))
  if (cookies) return cookies
  const content = fromFacts(composer, key, register, where)
  return { content, origin: content.length > 0 ? 'facts' : 'empty' }
}

/** True where the register says that there is none of it: a wording from before is hidden from its editor. */
const isDenied = (key: SectionKey, { hasDpo, hasRepresentative, hasSpecialData }: RegisterSource): boolean =>
  (key === 'dpo' && hasDpo === 'no') ||
  (key === 'representative' && hasRepresentative === 'no') ||
  (key === 'specialCategories' && hasSpecialData === 'no')

const fromFacts = (
  { authority, language, needPack, pack, packs, people }: Composer,
  key: SectionKey,
  { facts }: ComposedRegister,
  where: Where,
): ContentNode[] => {
  const anyPack = pack ?? Object.values(packs)[0]
  if (!anyPack) return []
  const made = generateSection(key, { ...people, authority, register: facts }, anyPack, language)
  // A name is the same in every language. Other facts would come out in the language of another pack.
  if (made.length === 0 || key === 'registerName') return made
  return needPack(headingOfKeys([key], anyPack), where) ? made : []
}
