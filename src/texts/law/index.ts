/**
 * Dated law as data: which authority, act, mechanism of transfer and adequacy decision holds on which day, and functions
 * that ask. Pure: no clock, so every question names its date. What is not confirmed says so in its entry (`verified`,
 * `source`, `approximate`); the `law` option corrects it without waiting for a release.
 */
import type { Law } from './types.js'

import { acts } from './acts.js'
import { adequacyDecisions } from './adequacyDecisions.js'
import { authorities } from './authorities.js'
import { transferDecisions, transferMechanisms } from './transferMechanisms.js'

export { lawOfDay } from './lawOfDay.js'
export { mergeLaw } from './merge.js'
export type { AuthorityIn, OutdatedCitation } from './queries.js'
export {
  actsCitedIn,
  adequacyFor,
  authoritiesOf,
  authorityIn,
  transferDecisionsCitedIn,
  validOn,
} from './queries.js'
export type {
  ActEntry,
  AdequacyDecisionEntry,
  AuthorityContact,
  AuthorityEntry,
  Dated,
  Law,
  LawEntry,
  LawOptions,
  Texts,
  TransferDecisionEntry,
  TransferMechanismEntry,
} from './types.js'

/** The built-in law, in the state known in July 2026. */
export const law: Law = { authorities, acts, transferMechanisms, transferDecisions, adequacyDecisions }
