import type { Finding, Outcome, Severity } from '../../notice/check/rule.js'
import type { NamedPlace } from '../../publishing/missing.js'

/** Why a finding is let be: who said so, when, and until which day. */
export type GivenWaiver = { at: string; by: null | string; reason: string; until: null | string }

/** A finding as the endpoint tells it: in words, with the field to go to. */
export type NamedFinding = {
  code: string
  /** What a waiver is bound to. */
  fingerprint: string
  help: string
  message: string
  source: NamedPlace | null
  title: string
  waiver: GivenWaiver | null
} & Omit<Finding, 'about' | 'message'>

/** What the endpoint answers. */
export type CheckAnswer = {
  checkedOn: string
  counts: Record<Severity, number>
  findings: NamedFinding[]
  outcomes: { outcome: Outcome; rule: string }[]
}
