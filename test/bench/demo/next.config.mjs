export { default } from '../../../dev/next.config.mjs'
