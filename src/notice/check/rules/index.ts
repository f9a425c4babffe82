import type { Rule } from '../rule.js'

import { businessId } from './businessId.js'
import { dateUnambiguous } from './dateUnambiguous.js'
import { deadLink } from './deadLink.js'
import { emptyList } from './emptyList.js'
import { emptySection } from './emptySection.js'
import { lawInForce } from './lawInForce.js'
import { placeholderLeft } from './placeholderLeft.js'
import { unclosedBrackets } from './unclosedBrackets.js'

/** The built-in rules, in the order in which the docs name them. One file each. */
export const RULES: readonly Rule[] = [
  lawInForce,
  placeholderLeft,
  emptySection,
  emptyList,
  deadLink,
  unclosedBrackets,
  businessId,
  dateUnambiguous,
]
