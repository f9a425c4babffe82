/** An answer to a save: what was refused, with its status. */
export type SaveAnswer = {
  body: unknown
  /** Sent by Payload's form, and not by a dialog that had saved the form before. */
  isOfForm: boolean
  isRefused: boolean
  method: string
  pathname: string
}

type Listener = (answer: SaveAnswer) => void

const listeners = new Set<Listener>()
let original: typeof fetch | undefined

const pathOf = (input: Parameters<typeof fetch>[0]): string => {
  const address = input instanceof Request ? input.url : String(input)
  return new URL(address, window.location.href).pathname.replace(/\/$/, '')
}

const listen: typeof fetch = async (input, init) => {
  const response = await (original as typeof fetch)(input, init)
  const method = (init?.method ?? (input instanceof Request ? input.method : 'GET')).toUpperCase()
  if (method !== 'POST' && method !== 'PATCH') return response
  const isOfForm = init?.body instanceof FormData
  const isRefused = !response.ok
  const pathname = pathOf(input)
  const tell = (body: unknown) =>
    listeners.forEach((listener) => listener({ body, isOfForm, isRefused, method, pathname }))
  if (!isRefused) tell(null)
  else
    void response
      .clone()
      .json()
      .then(tell, () => tell(null))
  return response
}

/**
 * Tells of the answers to what the page saves. Payload's form keeps of a refusal one sentence for each field, and shows the
 * rest for some seconds only: nothing else that a field of the form can see has all of it.
 *
 * @returns what ends it
 */
export const onSaveAnswered = (listener: Listener): (() => void) => {
  listeners.add(listener)
  if (!original) {
    original = window.fetch.bind(window)
    window.fetch = listen
  }
  return () => {
    listeners.delete(listener)
    // What somebody else has put over it since stays.
    if (listeners.size > 0 || window.fetch !== listen || !original) return
    window.fetch = original
    original = undefined
  }
}
