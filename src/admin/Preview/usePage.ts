'use client'

import { useEffect, useState } from 'react'

/** The page as it was answered: its text and the language it is in, or why there is none. */
export type PageAnswer = { language: string; page: string } | { problem: string }

/** The public page of a notice as it is saved now, in one language; undefined until it is there. */
export const usePage = (address: string): PageAnswer | undefined => {
  const [answer, setAnswer] = useState<{ address: string } & PageAnswer>()
  useEffect(() => {
    const controller = new AbortController()
    const load = async () => {
      try {
        const response = await fetch(address, { credentials: 'include', signal: controller.signal })
        const page = await response.text()
        setAnswer(
          response.ok
            ? { address, language: response.headers.get('Content-Language') ?? '', page }
            : { address, problem: response.statusText },
        )
      } catch (error) {
        if (!controller.signal.aborted) setAnswer({ address, problem: String(error) })
      }
    }
    void load()
    return () => controller.abort()
  }, [address])
  return answer?.address === address ? answer : undefined
}
