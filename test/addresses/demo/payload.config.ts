import { buildConfig } from 'payload'

import { demo } from '../../../dev/demo.js'

/** The demo below a path, with its API and its admin at addresses of its own. */
export default buildConfig({
  ...demo,
  routes: { admin: '/hallinta', api: '/rajapinta', graphQL: '/kysely' },
  serverURL: process.env.SERVER_URL ?? '',
})
