import type { WeightedElement } from './headerLists.js'

import { weightedList } from './headerLists.js'

/** Something that can be answered with: `mediaType` is its `Content-Type`, parameters included. */
export type Offered = { mediaType: string }

const RANGE = /^(?:\*\/\*|[!#$%&'+.^_`|~0-9a-z-]+\/(?:\*|[!#$%&'+.^_`|~0-9a-z-]+))$/

/** A media type without its parameters, such as `text/html`. */
export const typeOf = ({ mediaType }: Offered): string => mediaType.split(';', 1)[0]?.trim() ?? ''

/** How closely a range names a media type: more is closer; 0 when it does not (RFC 9110 §12.5.1). */
const closeness = (
  range: WeightedElement,
  { parameters, value: type }: Pick<WeightedElement, 'parameters' | 'value'>,
): number => {
  const given = Object.entries(range.parameters)
  const alike = given.every(
    ([name, value]) =>
      parameters[name] === value ||
      // Every answer is in UTF-8, also JSON, whose type has no parameter for it (RFC 8259 §11).
      (name === 'charset' && value === 'utf-8'),
  )
  if (!alike) return 0
  if (range.value === type) return 3 + given.length
  if (range.value === `${type.split('/')[0]}/*`) return 2
  return range.value === '*/*' ? 1 : 0
}

const qualityOf = (ranges: readonly WeightedElement[], { mediaType }: Offered): number => {
  const [offered] = weightedList(mediaType)
  let closest = 0
  let quality = 0
  for (const range of offered ? ranges : []) {
    const close = offered ? closeness(range, offered) : 0
    if (close === 0 || close < closest) continue
    // Of two that name it as closely the one that likes it better counts.
    quality = close === closest ? Math.max(quality, range.quality) : range.quality
    closest = close
  }
  return quality
}

/**
 * What an `Accept` header likes best of what is offered, and of several the first; the first of all when there is no header,
 * or none that can be read.
 *
 * @returns undefined when it takes none of them
 * @see RFC 9110 §12.5.1
 */
export const accepted = <One extends Offered>(
  accept: null | string | undefined,
  offered: readonly One[],
): One | undefined => {
  const ranges = weightedList(accept).filter(({ value }) => RANGE.test(value))
  if (ranges.length === 0) return offered[0]
  let best: One | undefined
  let quality = 0
  for (const one of offered) {
    const liked = qualityOf(ranges, one)
    if (liked > quality) {
      best = one
      quality = liked
    }
  }
  return best
}
