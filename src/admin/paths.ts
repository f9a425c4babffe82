/** Entry point of the plugin's client components, as an app's import map names it. */
export const CLIENT = 'payload-privacy-notices/client'

/** Entry point of the plugin's server components. */
export const RSC = 'payload-privacy-notices/rsc'
