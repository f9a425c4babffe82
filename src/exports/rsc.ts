export { PublicationBody } from '../admin/PublicationBody/index.js'
export { StatusLink, StatusView, StatusWidget } from '../admin/ReviewStatus/index.js'
export { FirstSteps } from '../admin/Start/FirstSteps.js'
export { StartView } from '../admin/Start/View.js'
