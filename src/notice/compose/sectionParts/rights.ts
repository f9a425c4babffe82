import type { ContentNode } from '../../content.js'
import type { RightFacts } from '../../document.js'
import type { Right } from '../../vocabulary.js'
import type { MakeSection } from './types.js'

import { heading, paragraph } from '../../content.js'
import { SEPARATE_RIGHTS, standardRight } from '../rights.js'
import { RIGHT_ARTICLES, RIGHT_SECTIONS } from '../../vocabulary.js'
import { inBlock } from './inBlock.js'

/**
 * Rights of the data subject with their standard texts: the chosen ones, or those that follow from the legal bases and
 * no other section states (GDPR Art. 13(2)(b)–(d)). Of those that follow, the right to object comes apart, in a section of
 * its own (Art. 21(4)).
 */
export const rightsParts: MakeSection = (composer, section, block, where) => {
  const chosen = composer.rightsIn(section)
  const follows = chosen.length === 0
  const unstated = composer.applicableRights.filter((right) => !composer.statedRights.has(right))
  const rights = follows ? unstated.filter((right) => !SEPARATE_RIGHTS.includes(right)) : chosen
  const separate = follows ? unstated.filter((right) => SEPARATE_RIGHTS.includes(right)) : []
  const own = composer.rich(block ? block.text : section.text, inBlock(block, where))
  // In a language without standard texts the editor's own text stands alone.
  const pack = own.length > 0 ? composer.pack : composer.needPack('rights', where)
  const known = {
    authority: Boolean(composer.values['authority.details']),
    withdrawMethod: Boolean(composer.values['consent.withdrawMethod']),
  }
  const state = (keys: readonly Right[]): RightFacts[] =>
    pack
      ? keys.map((key): RightFacts => {
          const standard = standardRight(key, pack, known)
          return {
            key,
            article: RIGHT_ARTICLES[key],
            heading: standard.heading,
            text: composer.plain(standard.text, where) ?? '',
          }
        })
      : []
  const stated = state(rights)
  const apart = state(separate)
  composer.shown.rights.push(...stated, ...apart)

  /** What frames all rights of a notice: whom they are against and how to use them. */
  const framing = (template: string | undefined): ContentNode[] => {
    const text = follows && own.length === 0 ? composer.plain(template, where) : null
    return text ? [paragraph(text)] : []
  }
  const textOf = (all: RightFacts[], listed: boolean): ContentNode[] =>
    all.flatMap((right) => [...(listed ? [heading(right.heading)] : []), paragraph(right.text)])
  const chosenElsewhere = [...composer.statedRights].some((right) => right !== 'complaint')
  return {
    ...(apart.length > 0 && {
      apart: [
        {
          content: textOf(apart, apart.length > 1),
          keys: separate.map((right) => RIGHT_SECTIONS[right]),
          kind: 'rights' as const,
          origins: ['facts' as const],
        },
      ],
    }),
    content: [
      ...own,
      ...framing(pack?.rightsIntro),
      ...textOf(stated, follows || rights.length > 1),
      ...framing(pack?.rightsHowTo),
    ],
    keys: follows
      ? [chosenElsewhere ? 'otherRights' : 'rights']
      : rights.map((right) => RIGHT_SECTIONS[right]),
    kind: 'rights',
    origins: [own.length > 0 ? 'wording' : 'facts'],
  }
}
