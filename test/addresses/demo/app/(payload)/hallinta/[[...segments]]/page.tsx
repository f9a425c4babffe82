export {
  default,
  generateMetadata,
} from '../../../../../../../dev/app/(payload)/admin/[[...segments]]/page.js'
