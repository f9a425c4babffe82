import type { Config, Payload, PayloadRequest } from 'payload'

import { createLocalReq } from 'payload'

import type { NormalisedOptions } from '../options.js'

/** Where the plugin keeps its options in Payload's config, for code that has nothing but `payload`. */
const KEY = 'payload-privacy-notices'

/** Payload's `custom` with the plugin's options in it. They stay on the server. */
export const withOptions = (custom: Config['custom'], options: NormalisedOptions): Config['custom'] => ({
  ...custom,
  [KEY]: options,
})

/**
 * The plugin's options in a running app.
 *
 * @throws Error when the app does not use the plugin
 */
export const optionsOf = (payload: Payload): NormalisedOptions => {
  const options = payload.config.custom?.[KEY] as NormalisedOptions | undefined
  if (!options) throw new Error('payload-privacy-notices: this app does not use the plugin')
  return options
}

/** A request of the app itself, by nobody. */
export const requestOf = (payload: Payload): Promise<PayloadRequest> => createLocalReq({}, payload)
