import config from '@payload-config'
import { createNoticeRoute } from 'payload-privacy-notices/next'

export const dynamic = 'force-dynamic'

/** Its first segment is as the base path: `/kunta/kunta/…`. */
export const { GET, HEAD } = createNoticeRoute({ config })
