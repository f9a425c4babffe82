/** A link from an answer to something else (RFC 8288): where to, in which relation, and what is said of what is there. */
export type WebLink = {
  href: string
  rel: string
  hreflang?: string
  title?: string
  /** Media type, without parameters. */
  type?: string
}

/**
 * A `Link` header.
 *
 * @param links with addresses that are encoded, and attributes of letters, digits and such: nothing in them is quoted
 * @see RFC 8288 §3
 */
export const linkHeaderOf = (links: readonly WebLink[]): string =>
  links
    .map(({ href, rel, ...attributes }) =>
      [
        `<${href}>`,
        `rel="${rel}"`,
        ...Object.entries(attributes).map(([name, value]) => `${name}="${value}"`),
      ].join('; '),
    )
    .join(', ')

/**
 * The links of a page to itself and to the others. The one before a page after the last is the last.
 *
 * @param addressOf the address of a page, by its number
 * @see RFC 5005 §3 (paged feeds), RFC 8288
 */
export const pageLinks = (
  { page, totalPages }: { page: number; totalPages: number },
  addressOf: (page: number) => string,
): WebLink[] => [
  { href: addressOf(page), rel: 'self' },
  { href: addressOf(1), rel: 'first' },
  ...(page > 1 ? [{ href: addressOf(Math.min(page - 1, totalPages)), rel: 'prev' }] : []),
  ...(page < totalPages ? [{ href: addressOf(page + 1), rel: 'next' }] : []),
  { href: addressOf(totalPages), rel: 'last' },
]
