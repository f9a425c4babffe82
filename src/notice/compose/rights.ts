import type { LanguagePack } from '../languagePack.js'
import type { RegisterFacts } from '../document.js'
import type { LegalBasis, Right } from '../vocabulary.js'

import { RIGHTS } from '../vocabulary.js'

/** What decides which rights a data subject has. */
export type ProcessingTraits = {
  legalBases: readonly LegalBasis[]
  /** The data are used for direct marketing (GDPR Art. 21(2)). */
  directMarketing: boolean
  /** Solely automated decisions are made (GDPR Art. 22). */
  automatedDecisions: boolean
}

/**
 * The rights that follow from the legal bases, in the order of {@link RIGHTS}.
 *
 * Source: GDPR Art. 7(3), 15–22, 77. Erasure does not follow from a legal obligation or a public task alone
 * (Art. 17(3)(b)), portability only from consent or contract (Art. 20(1)(a)), objection only from a public task or
 * legitimate interests (Art. 21(1)).
 */
export const rightsFor = ({ automatedDecisions, directMarketing, legalBases }: ProcessingTraits): Right[] => {
  const restsOn = (...bases: LegalBasis[]): boolean => bases.some((basis) => legalBases.includes(basis))
  const applies: Record<Right, boolean> = {
    access: true,
    rectification: true,
    erasure: restsOn('consent', 'contract', 'vitalInterests', 'legitimateInterests'),
    restriction: true,
    notification: true,
    portability: restsOn('consent', 'contract'),
    objection: restsOn('publicTask', 'legitimateInterests'),
    objectMarketing: directMarketing,
    notAutomated: automatedDecisions,
    withdrawConsent: restsOn('consent'),
    complaint: true,
  }
  return RIGHTS.filter((right) => applies[right])
}

/**
 * The rights that are presented clearly and separately from other information (GDPR Art. 21(4)): the right to object, and
 * to object to direct marketing.
 */
export const SEPARATE_RIGHTS: readonly Right[] = ['objection', 'objectMarketing']

/** What the registers of a notice together say that decides its rights. */
export const traitsOf = (
  registers: readonly Pick<RegisterFacts, 'automatedDecisions' | 'purposes'>[],
): ProcessingTraits => {
  const purposes = registers.flatMap((register) => register.purposes)
  return {
    automatedDecisions: registers.some((register) => register.automatedDecisions.applies === 'yes'),
    directMarketing: purposes.some((purpose) => purpose.directMarketing),
    legalBases: [...new Set(purposes.flatMap((purpose) => purpose.legalBases))],
  }
}

/**
 * Heading and standard text of a right. The text may hold placeholders; those that nothing stands behind are avoided
 * by the variants without a withdrawal method and without an authority.
 */
export const standardRight = (
  right: Right,
  pack: LanguagePack,
  known: { withdrawMethod: boolean; authority: boolean },
): { heading: string; text: string } => {
  const standard = pack.rights[right]
  if (right === 'withdrawConsent' && !known.withdrawMethod) {
    return { ...standard, text: pack.withdrawConsentWithoutMethod }
  }
  if (right === 'complaint' && !known.authority) return { ...standard, text: pack.complaintWithoutAuthority }
  return { ...standard }
}
