export {
  default,
  generateMetadata,
} from '../../../../../../../dev/app/(payload)/admin/[[...segments]]/not-found.js'
