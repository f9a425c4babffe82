import { mongooseAdapter } from '@payloadcms/db-mongodb'
import { buildConfig } from 'payload'

import { demo } from '../../../dev/demo.js'
import { floors } from './floors.js'

// FerretDB, a stand-in for MongoDB, knows fewer kinds of look-up.
const isFerretDB = /ferretdb/i.test(process.env.BENCH_SERVER ?? '')

export default buildConfig({
  ...demo,
  ...(isFerretDB && {
    db: mongooseAdapter({
      transactionOptions: false,
      url: process.env.DATABASE_URI ?? '',
      useJoinAggregations: false,
      usePipelineInSortLookup: false,
    }),
  }),
  // To ask for everything that can be had.
  graphQL: { ...demo.graphQL, disableIntrospectionInProduction: false },
  plugins: [...(demo.plugins ?? []), floors],
})
