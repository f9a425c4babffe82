import type { Endpoint, SanitizedConfig } from 'payload'

/** An endpoint of the plugin, by where it is; `collection` is empty for one of the app as a whole. */
export type PlacedEndpoint = { collection: string; method: Endpoint['method']; path: string }

/**
 * Every endpoint that the plugin adds to an app: what its collections have beside those that Payload gives any collection,
 * and what the app has beside those of an app without the plugin.
 *
 * @param without of the same app without the plugin, with a collection `pages` that has none of its own
 */
export const endpointsBeside = (config: SanitizedConfig, without: SanitizedConfig): PlacedEndpoint[] => {
  const nameOf = ({ method, path }: Endpoint) => `${method} ${path}`
  const endpointsOf = (of: { endpoints?: Endpoint[] | false }) => of.endpoints || []
  const payloads = without.collections.find(({ slug }) => slug === 'pages') ?? {}
  const beside = (all: Endpoint[], known: Endpoint[], collection: string): PlacedEndpoint[] =>
    all
      .filter((one) => !known.some((other) => nameOf(other) === nameOf(one)))
      .map(({ method, path }) => ({ collection, method, path }))
  return [
    ...config.collections
      .filter(
        ({ slug }) => !slug.startsWith('payload-') && !without.collections.some((one) => one.slug === slug),
      )
      .flatMap((one) => beside(endpointsOf(one), endpointsOf(payloads), one.slug)),
    ...beside(endpointsOf(config), endpointsOf(without), ''),
  ]
}
