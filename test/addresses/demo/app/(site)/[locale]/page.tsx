export { default, generateMetadata } from '../../../../../../dev/app/(site)/[locale]/page.js'
