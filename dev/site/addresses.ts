/** Where the server is, for those who come from elsewhere: its origin. */
export const siteOrigin = new URL(process.env.SITE_URL ?? `http://localhost:${process.env.PORT ?? 3000}`)
  .origin

/**
 * The path of a page of the site. Next puts its `basePath` and `trailingSlash` into the links of its own component; the site has
 * plain ones, and Payload's `withPayload` tells both.
 *
 * @param path from the root of the site, with or without a query
 */
export const linkTo = (path: string): string => {
  const [page = '', ...query] = path.split(/(?=\?)/)
  const slash = process.env.NEXT_TRAILING_SLASH === 'true' && !page.endsWith('/') ? '/' : ''
  return `${process.env.NEXT_BASE_PATH ?? ''}${page}${slash}${query.join('')}`
}
