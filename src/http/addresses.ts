import { formatAdminURL } from 'payload/shared'

/** Where an app has put its API and its admin: as much of Payload's config, on the server or in the admin, as is needed. */
export type AppPlace = {
  routes: { admin: string; api: string }
  serverURL?: null | string | undefined
}

/** Parameters of an address; those that are undefined are left out. */
export type Query = Readonly<Record<string, number | string | undefined>>

type Path = '' | `/${string}`

/** An address that has no parameters, with some. */
export const withQuery = (address: string, query: Query): string => {
  const given = Object.entries(query).flatMap(([name, value]) =>
    value === undefined ? [] : [`${encodeURIComponent(name)}=${encodeURIComponent(value)}`],
  )
  return given.length > 0 ? `${address}?${given.join('&')}` : address
}

/**
 * Every address of the app that the plugin makes is made here, by Payload's own `formatAdminURL`: it knows `routes`, the
 * `basePath` and `trailingSlash` of Next, and takes no more of `serverURL` than its origin. What a request says of its host is
 * never an address.
 */

/**
 * The path of something below the app's API, for requests to where the page has come from, as the admin makes them.
 *
 * @param path below the API, its segments encoded
 */
export const apiPath = ({ routes }: AppPlace, path: Path, query: Query = {}): string =>
  withQuery(formatAdminURL({ apiRoute: routes.api, path }), query)

/**
 * The address of something below the app's API, for whoever reads it anywhere: whole where the app says where it is by
 * `serverURL`, else a path.
 *
 * @param path below the API, its segments encoded
 */
export const apiAddress = ({ routes, serverURL }: AppPlace, path: Path, query: Query = {}): string =>
  withQuery(
    formatAdminURL({
      apiRoute: routes.api,
      path,
      // One that is no address leaves a path, and breaks nothing.
      ...(serverURL && URL.canParse(serverURL) && { serverURL }),
    }),
    query,
  )

/**
 * The path of a page of the admin, for the links and the router of Next, which put the base path before it by themselves.
 *
 * @param path below the admin, its segments encoded
 */
export const adminPath = ({ routes }: AppPlace, path: Path): string =>
  formatAdminURL({ adminRoute: routes.admin, path })

/**
 * The address of a page of the admin, for whoever reads it elsewhere, such as in a mail: whole where the app says where it is by
 * `serverURL`, else a path.
 *
 * @param path below the admin, its segments encoded
 */
export const adminAddress = ({ routes, serverURL }: AppPlace, path: Path): string =>
  formatAdminURL({
    adminRoute: routes.admin,
    includeBasePath: true,
    path,
    ...(serverURL && URL.canParse(serverURL) && { serverURL }),
  })

/**
 * The path of a page of the admin as a browser knows it, for going there without a link of Next's: by whatever host the app is
 * looked at.
 *
 * @param path below the admin, its segments encoded
 */
export const adminPathInBrowser = ({ routes }: Pick<AppPlace, 'routes'>, path: Path): string =>
  adminAddress({ routes, serverURL: '' }, path)

/**
 * The path at which a browser finds what a route handler of Next was asked for: Next takes the base path off before it asks
 * one.
 *
 * @param pathname of the request; more than one slash at its beginning would make a host of what follows
 */
export const ownPath = (pathname: string): string =>
  `${process.env.NEXT_BASE_PATH ?? ''}/${pathname.replace(/^\/+/, '')}`

/** The host that an app says it is at by `serverURL`; null where it says nothing that is an address. */
export const hostOf = ({ serverURL }: Pick<AppPlace, 'serverURL'>): null | string =>
  serverURL && URL.canParse(serverURL) ? new URL(serverURL).host || null : null
