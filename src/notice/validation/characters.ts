import { hasForbiddenCharacter } from '../characters.js'
import type { ValidationResult } from './codes.js'

/**
 * Any typed text, of one line or many: no control characters, lone surrogates or bidirectional overrides.
 * Returns `controlCharacter` or null.
 */
export const characters = (value: string): ValidationResult =>
  hasForbiddenCharacter(value) ? 'controlCharacter' : null
