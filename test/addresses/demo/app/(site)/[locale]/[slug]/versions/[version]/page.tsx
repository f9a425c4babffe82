export {
  default,
  generateMetadata,
} from '../../../../../../../../../dev/app/(site)/[locale]/[slug]/versions/[version]/page.js'
