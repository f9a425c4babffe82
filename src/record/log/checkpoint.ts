import type { Payload } from 'payload'

import type { TreeHead } from './merkle.js'

import { createHash } from 'node:crypto'

import { optionsOf } from '../../installation.js'
import { keysOf } from '../keys.js'
import { checkpointText, isKeyName, signNote, vkeyOf } from './note.js'

/**
 * Which log checkpoints are of: the option `logOrigin`; or the name in the option `signingKey`; or one made of `serverURL` and
 * `routes.api`; or, where that is not set, a name made of the public key, which stays what it is as long as the key does. It is a
 * name and no link: what only the server's process knows, such as the base path, is not in it, for jobs and commands sign too.
 */
export const originOf = (payload: Payload): string => {
  const { config } = payload
  const { logOrigin, slugs } = optionsOf(payload)
  const { name, signing } = keysOf(payload)
  if (logOrigin !== undefined) return logOrigin
  if (name !== null) return name
  const served = addressOf(config.serverURL, `${config.routes.api}/${slugs.notices}/published/log`)
  if (served !== null) return served
  const digest = createHash('sha256').update(signing.bytes).digest('hex').slice(0, 16)
  return `${digest}.privacy-notices.invalid`
}

/** An address without its scheme, where it can be the name of a key. */
const addressOf = (server: string, path: string): null | string => {
  if (!URL.canParse(server)) return null
  const { host, pathname } = new URL(server)
  const name = `${host}${pathname.replace(/\/+$/, '')}${path}`
  return host !== '' && isKeyName(name) ? name : null
}

/**
 * A checkpoint of the log, signed with the app's key.
 *
 * @param head that follows from every state that was signed before: never of a log with findings
 * @returns a signed note (C2SP `tlog-checkpoint`)
 */
export const signedCheckpoint = (payload: Payload, { root, size }: TreeHead): string => {
  const origin = originOf(payload)
  return signNote(checkpointText({ origin, root, size }), origin, keysOf(payload).signing)
}

/**
 * The public keys that records and checkpoints of the app can be checked with, the present one first.
 *
 * @returns verifier keys (C2SP `signed-note`), under the name that the log has now
 */
export const verifierKeys = (payload: Payload): string[] =>
  keysOf(payload).known.map((key) => vkeyOf(originOf(payload), key))
