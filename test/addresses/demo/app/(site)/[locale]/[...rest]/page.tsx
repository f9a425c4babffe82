export { default } from '../../../../../../../dev/app/(site)/[locale]/[...rest]/page.js'
