/**
 * The section blocks of a notice as plain Payload blocks, and the fields they are made of, for an app's own collections.
 * They hold what is typed. For blocks that give readers the published texts, see `payload-privacy-notices/blocks`.
 *
 * Each takes `{ options }`: what {@link normaliseOptions} makes of the options given to the plugin.
 */
export { authoritySection, cookiesSection, rightsSection } from '../../fields/blocks/sections.js'
export type { FactoryContext } from '../../fields/context.js'
export { cookiesField } from '../../fields/cookies.js'
export { richTextField } from '../../fields/richText.js'
export { triStateField, whenYes } from '../../fields/triState.js'
export {
  businessIdField,
  calendarDateField,
  countryField,
  durationField,
  emailField,
  phoneFields,
  postalCodeField,
  urlField,
} from '../../fields/validated.js'
export { normaliseOptions } from '../options.js'
