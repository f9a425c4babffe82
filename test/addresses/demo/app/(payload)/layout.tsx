export { default } from '../../../../../dev/app/(payload)/layout.js'
