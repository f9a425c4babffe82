import type { Root } from 'react-dom/client'

import type { Window } from 'happy-dom'

/**
 * Gives React a window of happy-dom in place of a browser's, for `beforeAll`.
 *
 * @param more what else the components look up, such as `fetch`
 * @returns puts everything back, for `afterAll`
 */
export const inWindow = (window: Window, more: Record<string, unknown>): (() => void) => {
  const globals = globalThis as Record<string, unknown>
  const before: Record<string, unknown> = {}
  for (const [name, value] of Object.entries({
    IS_REACT_ACT_ENVIRONMENT: true,
    document: window.document,
    navigator: window.navigator,
    window,
    ...more,
  })) {
    before[name] = globals[name]
    globals[name] = value
  }
  return () => {
    Object.assign(globals, before)
  }
}

/** A place in the window for components, and what draws them there. */
export const placeIn = async (window: Window): Promise<{ host: Element; root: Root }> => {
  const host = window.document.createElement('div') as unknown as Element
  window.document.body.appendChild(host as never)
  const { createRoot } = await import('react-dom/client')
  return { host, root: createRoot(host) }
}
