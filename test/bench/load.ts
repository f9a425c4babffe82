import { setTimeout as wait } from 'node:timers/promises'

import autocannon from 'autocannon'

/** A request to be made over and over, and what has to be answered. */
export type Target = {
  name: string
  url: string
  method?: 'GET' | 'POST'
  headers?: Record<string, string>
  body?: string
  status: number
}

/**
 * Asks one target for some seconds, or a number of times where that is given, by a number of connections that each ask
 * again as soon as they are answered. Then waits until the server is likely done with what was given up.
 *
 * @returns requests answered per second
 * @throws Error when anything else than the status was answered, or nothing
 */
export const ask = async (
  { body, headers, method = 'GET', name, status, url }: Target,
  { connections, requests, seconds }: { connections: number; requests?: number; seconds: number },
): Promise<number> => {
  const first = await fetch(url, { method, ...(body !== undefined && { body }), ...(headers && { headers }) })
  await first.arrayBuffer()
  if (first.status !== status) throw new Error(`${name}: answered ${first.status}, not ${status}`)
  const result = await autocannon({
    connections,
    ...(requests === undefined ? { duration: seconds } : { amount: requests }),
    method,
    url,
    ...(body !== undefined && { body }),
    ...(headers && { headers }),
  })
  const kinds = { 2: result['2xx'], 3: result['3xx'] } as Record<number, number>
  const wanted = kinds[Math.floor(status / 100)] ?? 0
  if (result.requests.total === 0 && result.errors === 0) {
    throw new Error(
      `${name}: nothing was answered within ${result.duration} s; a slow server needs --requests=20`,
    )
  }
  if (result.errors > 0 || wanted !== result.requests.total || wanted === 0) {
    throw new Error(
      `${name}: of ${result.requests.total} answers ${wanted} were ${status}, and ${result.errors} failed`,
    )
  }
  const perSecond = result.requests.total / result.duration
  // What was asked last and given up keeps the server busy, at the cost of whatever is measured next.
  await wait((2 * connections * 1000) / perSecond)
  return perSecond
}
