import type { Rule } from '../rule.js'

import { lawInForce } from './lawInForce.js'

/** The built-in rules, in the order in which the docs name them. One file each. */
export const RULES: readonly Rule[] = [lawInForce]
