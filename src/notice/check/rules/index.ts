import type { Rule } from '../rule.js'

import { businessId } from './businessId.js'
import { controllersAgree } from './controllersAgree.js'
import { copiedNotice } from './copiedNotice.js'
import { datesPossible } from './datesPossible.js'
import { dateStated } from './dateStated.js'
import { dateUnambiguous } from './dateUnambiguous.js'
import { deadLink } from './deadLink.js'
import { duplicateText } from './duplicateText.js'
import { emailDomain } from './emailDomain.js'
import { emptyList } from './emptyList.js'
import { emptySection } from './emptySection.js'
import { garbledText } from './garbledText.js'
import { headingAnswered } from './headingAnswered.js'
import { languagesAgree } from './languagesAgree.js'
import { lawInForce } from './lawInForce.js'
import { mixedLanguages } from './mixedLanguages.js'
import { otherOrganisation } from './otherOrganisation.js'
import { placeholderLeft } from './placeholderLeft.js'
import { readability } from './readability.js'
import { spelling } from './spelling.js'
import { templateResidue } from './templateResidue.js'
import { unclosedBrackets } from './unclosedBrackets.js'

/** The built-in rules, in the order in which the docs name them. One file each. */
export const RULES: readonly Rule[] = [
  lawInForce,
  placeholderLeft,
  templateResidue,
  garbledText,
  spelling,
  emptySection,
  emptyList,
  deadLink,
  unclosedBrackets,
  businessId,
  dateUnambiguous,
  duplicateText,
  headingAnswered,
  dateStated,
  otherOrganisation,
  datesPossible,
  mixedLanguages,
  readability,
  emailDomain,
  copiedNotice,
  controllersAgree,
  languagesAgree,
]
