import type { NoticeSources, RegisterSource } from '../sources.js'

/** The registers of a notice that there are, the first of them first. */
export const registersOf = ({ notice, registers }: NoticeSources): RegisterSource[] =>
  notice.registers.flatMap((id) => registers.get(id) ?? [])

/** Id of the organisation that stands in a notice for its authority; null where none does. */
export const authorityOf = ({ blocks, notice }: NoticeSources): null | string =>
  notice.sections.flatMap((section) => {
    const block = section.block ? blocks.get(section.block) : undefined
    return (block?.kind ?? section.blockType) === 'authority' ? ((block ?? section).organisation ?? []) : []
  })[0] ?? null

/** Facts of a register, by the name that they have in the content of a notice, where that is not the field's. */
const REGISTER_FIELDS: readonly (readonly [RegExp, string])[] = [
  [/^automatedDecisions\.applies$/, 'automated'],
  [/^automatedDecisions\.logic$/, 'automatedLogic'],
  [/^automatedDecisions\.consequences$/, 'automatedConsequences'],
  [/^consent\.withdrawMethod$/, 'withdrawMethod'],
  [/^cookies\.applies$/, 'usesCookies'],
  [/^disclosures\.applies$/, 'hasDisclosures'],
  [/^provisionRequirement\.basis$/, 'provisionBasis'],
  [/^provisionRequirement\.consequence$/, 'provisionConsequence'],
  [/^recipients\.applies$/, 'hasRecipients'],
  [/^recipients\.list\.(\d+)\.name$/, 'recipients.$1.category'],
  [/^specialCategories\.applies$/, 'hasSpecialData'],
  [/^specialCategories\.condition$/, 'specialDataCondition'],
  [/^transfers\.applies$/, 'hasTransfers'],
  [/^(recipients|transfers)\.list\./, '$1.'],
  [/^(recipients|transfers)\.list$/, '$1'],
  [/^(dataCategories|dataSubjectCategories|sources)\b.*/, '$1'],
]

/** The field of a register that a fact of it is made from, by the path of the fact in the content of a notice. */
export const fieldOfFact = (path: string): string => {
  const [pattern, field] = REGISTER_FIELDS.find(([one]) => one.test(path)) ?? []
  return pattern && field !== undefined ? path.replace(pattern, field) : path
}
