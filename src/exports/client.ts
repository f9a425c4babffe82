export { CalendarDateField } from '../admin/CalendarDateField/index.js'
export { ChoiceField } from '../admin/ChoiceField/index.js'
export { RowLabel } from '../admin/RowLabel/index.js'
export { SectionLabel } from '../admin/SectionLabel/index.js'
