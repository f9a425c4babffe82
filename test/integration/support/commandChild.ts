/**
 * A process that runs one of the plugin's commands as `payload` does, with Payload's own logger and with something that the app itself says
 * when it starts. It gets its database by the environment (`COMMAND_PLACE`), and with `COMMAND_FAILS` something in it fails that nobody waits for.
 */
import type { Place } from '../../crash/app.js'

import { script } from '../../../src/bin/index.js'
import { configOf } from '../../crash/app.js'

const { logger: _, ...config } = await configOf(JSON.parse(process.env.COMMAND_PLACE ?? '') as Place, false)
await script({
  ...config,
  logger: undefined as never,
  onInit: (payload) => {
    console.log('The app has started.')
    if (process.env.COMMAND_FAILS)
      queueMicrotask(() => {
        throw new Error('Nobody waits for this.')
      })
    payload.logger.error({ err: new Error('that it told of'), msg: 'The app had a problem.' })
  },
})
