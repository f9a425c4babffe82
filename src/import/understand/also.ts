import type { ContentNode } from '../../notice/content.js'
import type { SectionKey } from '../../notice/vocabulary.js'
import type { Topic } from '../../notice/check/text/topics.js'

import { FAMILIES } from '../../division/candidates.js'
import { mattersOf } from '../../division/keys.js'
import { sentencesOf } from '../../notice/check/text/sentences.js'
import { topicsOf } from '../../notice/check/text/topics.js'
import { linesOf } from './facts.js'

const KEYS: Record<Topic, SectionKey> = {
  access: 'rightAccess',
  automatedDecisions: 'automatedDecisions',
  complaint: 'complaint',
  consentWithdrawal: 'rightWithdrawConsent',
  cookies: 'cookies',
  disclosure: 'disclosures',
  erasure: 'rightErasure',
  legalBasis: 'legalBasis',
  marketingObjection: 'rightObjectMarketing',
  objection: 'rightObjection',
  portability: 'rightPortability',
  provisionRequirement: 'provisionRequirement',
  rectification: 'rightRectification',
  restriction: 'rightRestriction',
  retention: 'retention',
  security: 'security',
  source: 'sources',
  specialCategories: 'specialCategories',
  transfer: 'transfers',
}

/** Matters that need no telling where one is the matter of the section: they are told of together. */
const NEAR: Partial<Record<SectionKey, readonly SectionKey[]>> = {
  automatedDecisions: ['rightNotAutomated'],
  consent: ['rightWithdrawConsent', 'legalBasis'],
  cookies: ['dataContent', 'sources'],
  disclosures: ['recipients'],
  legitimateInterests: ['legalBasis'],
  rightObjection: ['rightObjectMarketing'],
  securityElectronic: ['security'],
  securityManual: ['security'],
}

/** Matters that sentences of a section speak of although its heading does not name them, in the order of the text. */
export const alsoIn = (
  content: readonly ContentNode[],
  keys: readonly SectionKey[],
  language: string,
): SectionKey[] => {
  const own = new Set([
    ...keys,
    ...keys.flatMap((key) => [...(NEAR[key] ?? []), ...(key === 'rights' ? (FAMILIES.rights ?? []) : [])]),
  ])
  const found = new Set<SectionKey>()
  for (const line of linesOf(content)) {
    if (line.kind === 'heading') {
      for (const key of mattersOf(line.text).keys) if (key !== 'rights') found.add(key)
    } else if (line.kind !== 'field') {
      for (const { text } of sentencesOf(line.text, language)) {
        for (const topic of topicsOf(text, language)) found.add(KEYS[topic])
      }
    }
  }
  return [...found].filter((key) => !own.has(key))
}

/** What a section without a heading is about: a matter that most of its sentences speak of. */
export const keysByContent = (content: readonly ContentNode[], language: string): SectionKey[] => {
  const counts = new Map<SectionKey, number>()
  let sentences = 0
  for (const line of linesOf(content)) {
    for (const { text } of sentencesOf(line.text, language)) {
      sentences += 1
      for (const topic of topicsOf(text, language))
        counts.set(KEYS[topic], (counts.get(KEYS[topic]) ?? 0) + 1)
    }
  }
  const [best] = [...counts].sort(([, one], [, other]) => other - one)
  return best && 2 * best[1] > sentences ? [best[0]] : []
}
