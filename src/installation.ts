import type { AcceptedLanguages } from '@payloadcms/translations'
import type { Config, Payload, PayloadRequest } from 'payload'

import { createLocalReq, getLocalI18n } from 'payload'

import type { NormalisedOptions } from './options.js'

/** Where the plugin keeps its options in Payload's config, for code that has nothing but `payload`. */
const KEY = 'payload-privacy-notices'

/**
 * Payload's `custom` with the plugin's options in it. They stay on the server. A function gives them: the config itself
 * shares no object with that of another app.
 */
export const withOptions = (custom: Config['custom'], options: NormalisedOptions): Config['custom'] => ({
  ...custom,
  [KEY]: () => options,
})

/**
 * The plugin's options in a running app.
 *
 * @throws Error when the app does not use the plugin
 */
export const optionsOf = (payload: Payload): NormalisedOptions => {
  const options = payload.config.custom?.[KEY] as (() => NormalisedOptions) | undefined
  if (!options) throw new Error('payload-privacy-notices: this app does not use the plugin')
  return options()
}

/** What relative links in texts are resolved against, where the app says so. */
export const linkBaseOf = ({ config }: Pick<Payload, 'config'>): string | undefined =>
  (config.custom?.[KEY] as (() => NormalisedOptions) | undefined)?.().links.base

/**
 * A request of the app itself, by nobody.
 *
 * @param language of its messages; the app's own when none is named, or one that its admin does not have
 */
export const requestOf = async (payload: Payload, language?: string): Promise<PayloadRequest> => {
  const req = await createLocalReq({}, payload)
  const isKnown = language !== undefined && language in payload.config.i18n.supportedLanguages
  if (!isKnown || language === req.i18n.language) return req
  const i18n = await getLocalI18n({ config: payload.config, language: language as AcceptedLanguages })
  return Object.assign(req, { i18n, t: i18n.t })
}

/** Whether writes in this app can be made together or not at all: tried, because no adapter says. */
export const hasTransactions = async ({ db }: Payload): Promise<boolean> => {
  const id = await db.beginTransaction()
  if (id === null) return false
  await db.rollbackTransaction(id)
  return true
}

/** Characters below which a secret can be found by trying. */
const SHORTEST_SECRET = 32

/** Says at start when the key that records are signed with follows from a secret that may be guessed. */
export const tellOfSecret = (payload: Payload): void => {
  if (optionsOf(payload).signingKey !== undefined || payload.config.secret.length >= SHORTEST_SECRET) return
  payload.logger.warn(
    `payload-privacy-notices: the secret of Payload's config has fewer than ${SHORTEST_SECRET} characters. The key that records are signed with follows from it, and its signatures are public: a secret that can be guessed can be found by trying. Use a long random one, and name the present one in \`previousSecrets\`; or give a \`signingKey\`.`,
  )
}

/** Says at start when the database gives no transactions, and what that means. */
export const tellOfTransactions = async (payload: Payload): Promise<void> => {
  if (await hasTransactions(payload)) return
  payload.logger.info(
    'payload-privacy-notices: this database gives no transactions. Should the server stop while a notice is being published, run `payload privacy-notices repair`: it completes what was broken off. Readers get the text before it until then.',
  )
}
