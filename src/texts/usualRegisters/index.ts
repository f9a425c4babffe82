import type { UsualRegister } from './types.js'

import { cameraSurveillance } from './cameraSurveillance.js'
import { contactRequests } from './contactRequests.js'
import { customers } from './customers.js'
import { employees } from './employees.js'
import { jobApplicants } from './jobApplicants.js'
import { members } from './members.js'
import { newsletter } from './newsletter.js'
import { patients } from './patients.js'
import { pupils } from './pupils.js'
import { stakeholders } from './stakeholders.js'

export { mergeUsualRegisters } from './merge.js'
export type { UsualChoice, UsualPurpose, UsualRecipient, UsualRegister, UsualRetention } from './types.js'

/**
 * The usual registers as data, in Finnish, Swedish and English: our own wording of what is common in Finland, by law in force in
 * November 2026. No lawyer has reviewed them.
 */
export const builtInUsualRegisters: readonly UsualRegister[] = [
  customers,
  members,
  employees,
  jobApplicants,
  newsletter,
  contactRequests,
  stakeholders,
  cameraSurveillance,
  patients,
  pupils,
]
