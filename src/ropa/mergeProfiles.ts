import type { OwnColumn, RopaProfile } from './profiles.js'

import { COLUMN_KEYS } from './columns.js'
import { builtInRopaProfiles } from './profiles.js'

const refuse = (reason: string): never => {
  throw new Error(`payload-privacy-notices: option \`ropa.profiles\` ${reason}`)
}

const KEY = /^[a-z][a-zA-Z0-9-]{0,39}$/

const keyOf = (profile: string, column: string | OwnColumn): string => {
  if (typeof column === 'string') {
    return (COLUMN_KEYS as string[]).includes(column)
      ? column
      : refuse(
          `has no column '${column}' for '${profile}': use ${COLUMN_KEYS.join(', ')}, or a column of your own`,
        )
  }
  const { key, headings, read } = column
  if (typeof key !== 'string' || !KEY.test(key)) {
    refuse(`have columns with keys of letters, digits and hyphens; '${profile}' has '${String(key)}'`)
  }
  const texts: unknown[] = typeof headings === 'object' && headings !== null ? Object.values(headings) : []
  if (texts.length === 0 || texts.some((one) => typeof one !== 'string' || one.trim() === '')) {
    refuse(`have columns with headings by language; those of '${key}' of '${profile}' are none`)
  }
  if (typeof read !== 'function')
    refuse(`have columns that read a text; '${key}' of '${profile}' has no \`read\``)
  return key
}

const checkColumns = (profile: string, columns: unknown): void => {
  if (!Array.isArray(columns) || columns.length === 0)
    return refuse(`must have columns; '${profile}' has none`)
  const keys = (columns as (string | OwnColumn)[]).map((column) => keyOf(profile, column))
  const twice = keys.find((key, index) => keys.indexOf(key) !== index)
  if (twice !== undefined) refuse(`have each column once; '${profile}' has '${twice}' twice`)
}

/**
 * The built-in profiles with an app's own: those with the same key replace them, others come after them.
 *
 * @throws Error when one could not be used, saying which and why
 */
export const mergeRopaProfiles = (own: readonly RopaProfile[] = []): readonly RopaProfile[] => {
  if (!Array.isArray(own)) refuse('must be a list')
  for (const { key, controller, processor } of own) {
    if (typeof key !== 'string' || !KEY.test(key)) {
      refuse(`have keys of letters, digits and hyphens; got '${String(key)}'`)
    }
    checkColumns(key, controller)
    if (processor !== undefined) checkColumns(key, processor)
  }
  const isOwn = ({ key }: RopaProfile) => own.some((one) => one.key === key)
  return [...builtInRopaProfiles.filter((one) => !isOwn(one)), ...own]
}
