export { default, metadata } from '../../../../../../dev/app/(site)/[locale]/layout.js'

export const dynamic = 'force-dynamic'
