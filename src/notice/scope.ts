/** The longest name of a scope. */
export const MAX_SCOPE_LENGTH = 80

/** What the name of a scope is made of. */
export const SCOPE = /^[A-Za-z0-9]+(?:[-_][A-Za-z0-9]+)*$/

/**
 * True for a name that a scope may have: ASCII letters and digits in parts joined by single hyphens or underscores, at most 80
 * characters. So an id of any database is one, and one can stand in an address as it is.
 */
export const isScope = (value: unknown): value is string =>
  typeof value === 'string' && value.length <= MAX_SCOPE_LENGTH && SCOPE.test(value)
