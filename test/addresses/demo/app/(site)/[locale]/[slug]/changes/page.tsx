export {
  default,
  generateMetadata,
} from '../../../../../../../../dev/app/(site)/[locale]/[slug]/changes/page.js'
