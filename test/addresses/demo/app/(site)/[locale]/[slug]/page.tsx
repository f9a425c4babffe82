export { default, generateMetadata } from '../../../../../../../dev/app/(site)/[locale]/[slug]/page.js'
