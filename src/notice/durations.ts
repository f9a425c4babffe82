import type { DurationUnit, DurationWords } from './languagePack.js'

import { DURATION_UNITS } from './languagePack.js'
import { foldMarks, normaliseText } from './spelling.js'
import { parseDuration } from './validation/duration.js'

/** A count with its unit, as a form has them. */
export type DurationPart = { count: number; unit: DurationUnit }

/** The parts of an ISO 8601 duration, the longest unit first; none of what is none. */
export const partsOfDuration = (duration: null | string | undefined): DurationPart[] => {
  const parsed = duration ? parseDuration(duration) : null
  return DURATION_UNITS.flatMap((unit) => (parsed?.[unit] ? [{ count: parsed[unit], unit }] : []))
}

const LETTERS: Record<DurationUnit, string> = { days: 'D', hours: 'H', months: 'M', weeks: 'W', years: 'Y' }

/** Parts written as an ISO 8601 duration, however long; null where there are none. */
export const isoOf = (parts: readonly DurationPart[]): null | string => {
  const written = (units: readonly DurationUnit[]): string =>
    units
      .flatMap((unit) => {
        const count = parts.reduce((sum, part) => sum + (part.unit === unit ? part.count : 0), 0)
        return count > 0 ? [`${count}${LETTERS[unit]}`] : []
      })
      .join('')
  const hours = written(['hours'])
  const duration = `P${written(DURATION_UNITS.filter((unit) => unit !== 'hours'))}${hours && `T${hours}`}`
  return duration === 'P' ? null : duration
}

/** An ISO 8601 duration of parts, or null where they come to none that {@link parseDuration} reads. */
export const durationOf = (parts: readonly DurationPart[]): null | string => {
  const duration = isoOf(parts)
  return duration !== null && parseDuration(duration) ? duration : null
}

/**
 * The same duration without weeks, for those who know none beside other units: `P1Y2W` is `P1Y14D`.
 *
 * @returns null for what {@link parseDuration} does not read
 */
export const durationInDays = (duration: string): null | string =>
  isoOf(
    partsOfDuration(duration).map(({ count, unit }) =>
      unit === 'weeks' ? { count: count * 7, unit: 'days' } : { count, unit },
    ),
  )

/**
 * An ISO 8601 duration in the words of a language, such as “2 vuotta 6 kuukautta”, for telling editors of it: notices tell theirs by the
 * language pack. As it is, where it is none or the language is not known.
 */
export const durationInWords = (duration: string, language: string): string => {
  const told = (unit: DurationUnit, count: number): string =>
    new Intl.NumberFormat(language.replaceAll('_', '-'), {
      style: 'unit',
      unit: unit.slice(0, -1),
      unitDisplay: 'long',
    }).format(count)
  try {
    return (
      partsOfDuration(duration)
        .map(({ count, unit }) => told(unit, count))
        .join(' ') || duration
    )
  } catch {
    return duration
  }
}

const DAYS: Record<DurationUnit, number> = {
  days: 1,
  hours: 1 / 24,
  months: 365.25 / 12,
  weeks: 7,
  years: 365.25,
}

/** How far apart two durations may be that mean the same in other units: 30 days and a month, 365 days and a year. */
const TOLERANCE = 0.03

/** True when two ISO 8601 durations are of about one length, in whatever units. */
export const isSameLength = (one: string, other: string): boolean => {
  const [short = 0, long = 0] = [one, other]
    .map((each) => partsOfDuration(each).reduce((sum, { count, unit }) => sum + count * DAYS[unit], 0))
    .sort((a, b) => a - b)
  return long > 0 && long - short <= long * TOLERANCE
}

/** Numbers from here on are calendar years, not counts. */
const FIRST_YEAR = 1900

const TOKENS = /[0-9]+(?:[.,][0-9]+)?|\p{L}+|-/gu

/** A text longer than this says more than how long something is kept. */
const MAX_LENGTH = 5000

/** A duration that was found, and the token it ends with. */
type Found = { end: number; parts: DurationPart[] }

/** Half a year is six months; another half is nothing that can be counted. */
const partOf = (count: number, unit: DurationUnit): DurationPart | undefined => {
  if (Number.isInteger(count)) return count > 0 ? { count, unit } : undefined
  return unit === 'years' && Number.isInteger(count * 12) ? { count: count * 12, unit: 'months' } : undefined
}

/**
 * The one duration that a text tells, in ISO 8601: `kolmen vuoden ajan` is `P3Y`, `1 year and 6 months` `P1Y6M`.
 *
 * Rather none than a wrong one: a text that tells two of different length, a range, an age, or something that is only about
 * or at least so long gives none.
 *
 * @param words how the language of the text counts
 */
export const readDuration = (text: string, words: DurationWords): null | string => {
  if (text.length > MAX_LENGTH) return null
  const tokens = foldMarks(normaliseText(text)).toLowerCase().match(TOKENS) ?? []
  if (tokens.some((token) => words.vague.includes(token))) return null

  const units = new Map(
    DURATION_UNITS.flatMap((unit) => words.units[unit].map((word): [string, DurationUnit] => [word, unit])),
  )
  const numberAt = (index: number): number | undefined => {
    const token = tokens[index] ?? ''
    if (/^[0-9]/.test(token)) return Number(token.replace(',', '.'))
    return Object.hasOwn(words.numbers, token) ? words.numbers[token] : undefined
  }
  const isAnd = (index: number): boolean =>
    tokens[index] === '-' || words.between.includes(tokens[index] ?? '')

  const found: Found[] = []
  for (const [index, token] of tokens.entries()) {
    const unit = units.get(token)
    if (!unit) continue
    // `3-year`
    let first = tokens[index - 1] === '-' ? index - 2 : index - 1
    const count = numberAt(first)
    if (count === undefined || count >= FIRST_YEAR) continue
    const before = numberAt(first - 1)
    if (before !== undefined && before < FIRST_YEAR) {
      // `kuuden (6) vuoden`, `ett halvt år`
      if (before !== count && !(before === 1 && count < 1)) return null
      first -= 1
    }
    // `5–10 years`, `two and a half`
    if (isAnd(first - 1) && numberAt(first - 2) !== undefined) return null
    const preceding = [tokens[first - 1], tokens.slice(Math.max(0, first - 2), first).join(' ')]
    if (preceding.some((one) => one !== undefined && words.vagueBefore.includes(one))) return null
    const following = tokens[index + 1] ?? ''
    if (words.otherwise.some((one) => following.startsWith(one))) continue
    const part = partOf(count, unit)
    if (!part) return null
    const last = found.at(-1)
    const goesOn =
      last &&
      (last.end === first - 1 || (last.end === first - 2 && words.and.includes(tokens[first - 1] ?? ''))) &&
      DURATION_UNITS.indexOf(unit) > DURATION_UNITS.indexOf(last.parts.at(-1)?.unit ?? unit)
    if (goesOn) {
      last.parts.push(part)
      last.end = index
    } else {
      found.push({ end: index, parts: [part] })
    }
  }

  const [only, ...others] = found.map(({ parts }) => durationOf(parts))
  if (!only) return null
  return others.every((other) => other !== null && isSameLength(only, other)) ? only : null
}
