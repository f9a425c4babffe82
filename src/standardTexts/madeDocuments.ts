import type { PayloadRequest } from 'payload'

import { ValidationError } from 'payload'
import { setTimeout } from 'node:timers/promises'

import type { NormalisedOptions } from '../options.js'

import { isWriteConflict } from '../storage/failures.js'

/** The collections whose documents are made for people: from answers, or from files. */
export type MadeKey = 'notices' | 'organisations' | 'registers'

/** What a document of each is called. */
export const MADE_KINDS = { notices: 'notice', organisations: 'organisation', registers: 'register' } as const

/** The field that names a document. */
export const nameField = (key: MadeKey): 'name' | 'title' => (key === 'notices' ? 'title' : 'name')

/** How a document is saved: sources as published where what is made of them will be, a notice as a draft. */
export const statusOf = (
  { isPublishing }: { isPublishing: boolean },
  key: MadeKey,
): { data: { _status: 'draft' | 'published' }; draft: boolean } =>
  isPublishing && key !== 'notices'
    ? { data: { _status: 'published' }, draft: false }
    : { data: { _status: 'draft' }, draft: true }

/**
 * Does a step, and names what is wrong with its fields by where they were asked for.
 *
 * @param pathIn where a field of the document was asked for
 * @throws ValidationError with those paths, and the one of the document as its cause
 */
export const withPathsOf = async <Result>(
  { options, req }: { options: NormalisedOptions; req: PayloadRequest },
  key: MadeKey,
  pathIn: (path: string) => string,
  step: () => Promise<Result>,
): Promise<Result> => {
  try {
    return await step()
  } catch (error) {
    const errors = error instanceof ValidationError ? error.data.errors : undefined
    if (!errors) throw error
    const told = new ValidationError(
      {
        collection: options.slugs[key],
        errors: errors.map((one) => ({ ...one, path: pathIn(one.path) })),
        req,
      },
      req.t,
    )
    throw Object.assign(told, { cause: error })
  }
}

const ATTEMPTS = 10

/**
 * Tries again what met a write of somebody else. What was written of it is gone by then.
 *
 * @param isMet whether an error says so
 */
export const unlessMet = async <Result>(
  work: () => Promise<Result>,
  isMet: (error: unknown) => boolean = isWriteConflict,
): Promise<Result> => {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await work()
    } catch (error) {
      if (!isMet(error) || attempt === ATTEMPTS) throw error
      // Not all of those who met wait equally long: they would only meet again.
      await setTimeout(attempt * 100 * Math.random())
    }
  }
}
