import config from '@payload-config'
import { createNoticeRoute } from 'payload-privacy-notices/next'

export const dynamic = 'force-dynamic'

export const { GET, HEAD } = createNoticeRoute({ config })
