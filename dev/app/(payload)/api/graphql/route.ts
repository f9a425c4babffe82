import config from '@payload-config'
import { GRAPHQL_POST, REST_OPTIONS } from '@payloadcms/next/routes'
import { createNoticeGraphQLRoute } from 'payload-privacy-notices/next'

export const dynamic = 'force-dynamic'

export const { GET, HEAD, POST } = createNoticeGraphQLRoute({ config, handler: GRAPHQL_POST(config) })
export const OPTIONS = REST_OPTIONS(config)
