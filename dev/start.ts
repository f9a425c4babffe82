import config from '@payload-config'
import { setTimeout as wait } from 'node:timers/promises'
import { getPayload } from 'payload'

import { demoUser } from './credentials.js'
import { IncompleteDemo, seed } from './seed.js'
import { linkTo } from './site/addresses.js'

const describe = (origin: string): string => `
  The privacy notices demo is at

    Site     ${origin}${linkTo('/fi')}
    Admin    ${origin}${linkTo('/admin')}   (${demoUser.email}, password: ${demoUser.password})
    REST     ${origin}${linkTo('/api/privacy-notices/published/asiakasrekisteri?locale=sv')}
    GraphQL  curl ${origin}${linkTo('/api/graphql')} -H 'Content-Type: application/json' \\
               -d '{"query":"{ PublishedPrivacyNotices(locale: \\"en\\") { docs { slug title version } } }"}'
`

/** How often it is tried: another process may be making the same tables at the same moment. */
const ATTEMPTS = 5

const prepare = async (attempt = 1): Promise<void> => {
  try {
    const payload = await getPayload({ config })
    if (await seed(payload)) payload.logger.info('Wrote the demo into the empty database.')
  } catch (error) {
    if (attempt >= ATTEMPTS || error instanceof IncompleteDemo) throw error
    await wait(attempt * 1000)
    await prepare(attempt + 1)
  }
}

/** Writes the demo into an empty database, and says where everything is. A failure leaves the server running. */
export const start = async (): Promise<void> => {
  try {
    await prepare()
    console.log(describe(`http://localhost:${process.env.PORT ?? 3000}`))
  } catch (error) {
    console.error('The demo could not be written. Start again with a new database.', error)
  }
}
