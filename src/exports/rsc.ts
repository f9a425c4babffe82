export { PublicationBody } from '../admin/PublicationBody/index.js'
