import type { Finding } from '../record/proof/verifier/chain.js'

/** That an export cannot be put back here, and why. What was written before it came to that is a beginning, from which it goes on. */
export class NotRestorable extends Error {
  /** What was found of the export; empty where it is something else that keeps it from being put back. */
  readonly findings: readonly Finding[]

  constructor(message: string, findings: readonly Finding[] = []) {
    super(message)
    this.findings = findings
  }
}
