import type { Parameters } from '../http/parameters.js'
import type { NormalisedOptions, ScopeRequest } from '../options.js'
import type { NoticeAddress, Reader } from '../record/publications.js'

import { MalformedParameter, readScope } from '../http/parameters.js'
import { AmbiguousAddress, noticeAt as noticeThere } from '../record/inForce.js'
import { scopeMeant } from '../scopes.js'

/** Where a reader looks: a slug, in a scope where one is named or meant. */
export type Asked = Pick<NoticeAddress, 'scope' | 'slug'>

/**
 * The scope that a reader asks in: the one named, or else the one that the request means.
 *
 * @param ofPlace the one that the address is in, which cannot be asked for another
 * @throws MalformedParameter when what is named cannot be one, or the installation has none
 */
export const scopeAsked = async (
  req: ScopeRequest,
  options: Pick<NormalisedOptions, 'scope'>,
  given: Parameters,
  ofPlace?: string,
): Promise<string | undefined> => {
  const named = readScope(given('scope'), options.scope !== undefined)
  if (ofPlace === undefined) return named ?? (await scopeMeant(req, options))
  if (named === undefined || named === ofPlace) return ofPlace
  throw new MalformedParameter('scope', `this address is in ${ofPlace}`)
}

/**
 * The notice that an address leads to; undefined when it never led to one.
 *
 * @throws MalformedParameter when notices of several organisations have the address, and none of them is named
 */
export const noticeAt = async (
  req: Reader,
  options: NormalisedOptions,
  asked: Asked,
): Promise<string | undefined> => {
  try {
    return await noticeThere(req, options, asked)
  } catch (error) {
    if (!(error instanceof AmbiguousAddress)) throw error
    throw new MalformedParameter(
      'scope',
      'notices of several organisations have this address, so it is needed',
    )
  }
}
