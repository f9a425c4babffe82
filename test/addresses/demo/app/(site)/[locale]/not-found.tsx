export { default } from '../../../../../../dev/app/(site)/[locale]/not-found.js'
