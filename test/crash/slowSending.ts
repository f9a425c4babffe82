/** Longest wait before something is sent, in milliseconds. */
const LONGEST = 60

/**
 * Makes this process wait before it sends anything to others, so that a kill often falls between a publishing and what tells of it.
 *
 * @param onSending called before each of them
 */
export const slowSending = (onSending: () => void): void => {
  const send = globalThis.fetch
  globalThis.fetch = async (...args) => {
    onSending()
    await new Promise((resolve) => setTimeout(resolve, Math.random() * LONGEST))
    return send(...args)
  }
}
