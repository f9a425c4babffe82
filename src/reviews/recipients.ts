import type { Payload } from 'payload'

import type { ReviewRecipient } from '../options.js'

import { email } from '../notice/validation/index.js'

type Given = readonly ReviewRecipient[]

/**
 * Those whom an option says to write to; nobody where it fails, which keeps nobody else from being written to.
 *
 * @param failure what is told in the app's log where it does
 */
export const namedBy = async (
  payload: Payload,
  failure: string,
  ask: () => Given | Promise<Given>,
): Promise<Given> => {
  try {
    // An address that is none could hold a header of the mail.
    return (await ask()).filter((one) => typeof one.email === 'string' && email(one.email) === null)
  } catch (error) {
    payload.logger.error({ err: error, msg: `payload-privacy-notices: ${failure}` })
    return []
  }
}
