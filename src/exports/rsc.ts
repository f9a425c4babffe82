export { PublicationBody } from '../admin/PublicationBody/index.js'
export { StatusLink, StatusView, StatusWidget } from '../admin/ReviewStatus/index.js'
