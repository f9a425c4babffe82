import type { Numbering, SectionKey } from '../vocabulary.js'

const controllerGroup: readonly SectionKey[] = ['controller', 'jointControllers', 'representative', 'dpo']

/**
 * The number of each section, without a full stop; null in an unnumbered notice.
 *
 * In a form the controller is 1a even when no 1b follows it, as the form prints it.
 */
export const sectionNumbers = (
  numbering: Numbering,
  sections: readonly { keys: readonly SectionKey[] }[],
): (null | string)[] => {
  if (numbering === 'none') return sections.map(() => null)
  const lettered = numbering === 'form' ? leadingControllerSections(sections) : 0
  return sections.map((_, index) => {
    if (index < lettered) return `1${letter(index)}`
    return String(index + 1 - Math.max(0, lettered - 1))
  })
}

const leadingControllerSections = (sections: readonly { keys: readonly SectionKey[] }[]): number => {
  const end = sections.findIndex(
    ({ keys }) => keys.length === 0 || !keys.every((key) => controllerGroup.includes(key)),
  )
  return end === -1 ? sections.length : end
}

/** a, b … z, aa, ab … */
const letter = (index: number): string =>
  (index < 26 ? '' : letter(Math.floor(index / 26) - 1)) + String.fromCharCode(97 + (index % 26))
