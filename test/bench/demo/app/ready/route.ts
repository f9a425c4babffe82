import { readyAnswer } from '../../floors.js'

export const dynamic = 'force-dynamic'

/** A handler of Next that does nothing. */
export const GET = (): Response =>
  new Response(readyAnswer(), {
    headers: { 'Cache-Control': 'public, max-age=0', 'Content-Type': 'application/json', ETag: '"ready"' },
  })
