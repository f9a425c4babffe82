export { register } from '../../../dev/instrumentation.js'
