import type { ContentNode } from '../content.js'
import type { RightFacts } from '../document.js'
import type { MakeSection } from './types.js'

import { heading, paragraph } from '../content.js'
import { standardRight } from '../rights.js'
import { RIGHT_ARTICLES, RIGHT_SECTIONS } from '../vocabulary.js'

/**
 * Rights of the data subject with their standard texts: the chosen ones, or those that follow from the legal bases and
 * no other section states (GDPR Art. 13(2)(b)–(d)).
 */
export const rightsParts: MakeSection = (composer, section, block, where) => {
  const chosen = composer.rightsIn(section)
  const follows = chosen.length === 0
  const rights = follows
    ? composer.applicableRights.filter((right) => !composer.statedRights.has(right))
    : chosen
  const own = composer.rich(block ? block.text : section.text, where)
  // In a language without standard texts the editor's own text stands alone.
  const pack = own.length > 0 ? composer.pack : composer.needPack('rights', where)
  const known = {
    authority: Boolean(composer.values['authority.details']),
    withdrawMethod: Boolean(composer.values['consent.withdrawMethod']),
  }
  const stated = pack
    ? rights.map((key): RightFacts => {
        const standard = standardRight(key, pack, known)
        return {
          key,
          article: RIGHT_ARTICLES[key],
          heading: standard.heading,
          text: composer.plain(standard.text, where) ?? '',
        }
      })
    : []
  composer.shown.rights.push(...stated)

  /** What frames all rights of a notice: whom they are against and how to use them. */
  const framing = (template: string | undefined): ContentNode[] => {
    const text = follows && own.length === 0 ? composer.plain(template, where) : null
    return text ? [paragraph(text)] : []
  }
  const listed = follows || rights.length > 1
  const chosenElsewhere = [...composer.statedRights].some((right) => right !== 'complaint')
  return {
    content: [
      ...own,
      ...framing(pack?.rightsIntro),
      ...stated.flatMap((right) => [...(listed ? [heading(right.heading)] : []), paragraph(right.text)]),
      ...framing(pack?.rightsHowTo),
    ],
    keys: follows
      ? [chosenElsewhere ? 'otherRights' : 'rights']
      : rights.map((right) => RIGHT_SECTIONS[right]),
    kind: 'rights',
    origins: [own.length > 0 ? 'wording' : 'facts'],
  }
}
