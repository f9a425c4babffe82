/** The checks of privacy notices, for texts that are no records yet. Pure: no Payload, no I/O. */
export { checkText, type CheckedWriting, type CheckTextOptions } from '../checks/checkText.js'
export { readNotice, type ReadNotice } from '../checks/readNotice.js'
export { type Checked, messageOf } from '../notice/check/check.js'
export {
  type Finding,
  type NoticeRule,
  noticeRule,
  type Outcome,
  type Rule,
  type SectionRule,
  sectionRule,
  type Severity,
  type TextRule,
  textRule,
} from '../notice/check/rule.js'
export { RULES } from '../notice/check/rules/index.js'
