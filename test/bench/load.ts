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
 * Asks one target for some seconds, by a number of connections that each ask again as soon as they are answered.
 *
 * @returns requests answered per second
 * @throws Error when anything else than the status was answered
 */
export const ask = async (
  { body, headers, method = 'GET', name, status, url }: Target,
  { connections, seconds }: { connections: number; seconds: number },
): Promise<number> => {
  const result = await autocannon({
    connections,
    duration: seconds,
    method,
    url,
    ...(body !== undefined && { body }),
    ...(headers && { headers }),
  })
  const kinds = { 2: result['2xx'], 3: result['3xx'] } as Record<number, number>
  const wanted = kinds[Math.floor(status / 100)] ?? 0
  if (result.errors > 0 || wanted !== result.requests.total || wanted === 0) {
    throw new Error(
      `${name}: of ${result.requests.total} answers ${wanted} were ${status}, and ${result.errors} failed`,
    )
  }
  return result.requests.total / result.duration
}
