import type { Address } from './document.js'

/**
 * An address on one line, without its country: street, postal code and town.
 *
 * @returns null when none of them is known
 */
export const addressLine = ({ city, postalCode, street }: Address): null | string => {
  const joined = (parts: (null | string)[], separator: string) =>
    parts.filter((part) => part?.trim()).join(separator)
  return joined([street, joined([postalCode, city], ' ')], ', ') || null
}
