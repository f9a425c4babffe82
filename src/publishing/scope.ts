import type { PayloadRequest, Where } from 'payload'

import type { NormalisedOptions, Owner } from '../options.js'
import type { PublicationEntry } from '../record/publications.js'
import type { PublicationRecord } from '../record/record.js'
import type { Row } from '../sources/localisation.js'

import { isScope } from '../notice/scope.js'
import { findPublications, LATEST_FIRST, scopeIn } from '../record/publications.js'
import { ownersOf, ownersOfRow, publicationsWithin } from '../scopes.js'
import { fieldErrors } from '../sources/fieldErrors.js'
import { ownersToChoose } from '../sources/owners.js'
import { translate } from '../translations/index.js'

type Recorded = Pick<PublicationEntry, 'owner' | 'scope'>

/** Whose a notice is, as text: as its newest record says, or else its field. Undefined in an installation of one organisation. */
export const ownerOf = (
  options: NormalisedOptions,
  row: Row,
  latest: null | Recorded,
): null | string | undefined => {
  const recorded = latest ? scopeIn(latest).owner : undefined
  if (recorded !== undefined || !options.scope) return recorded
  const [owner] = ownersOfRow(options, row)
  return owner === undefined ? null : String(owner)
}

const NEWEST = { limit: 1, select: { owner: true, scope: true }, sort: LATEST_FIRST } as const

/** What an owner is called in the records there are. */
const recordedScope = async (
  req: PayloadRequest,
  { slugs }: NormalisedOptions,
  owner: string,
): Promise<null | string | undefined> =>
  (await findPublications<Recorded>(req, slugs, { owner: { equals: owner } }, NEWEST))[0]?.scope

/** What the app says that an owner is to be called. */
const scopeOfApp = async (
  req: PayloadRequest,
  { scope }: NormalisedOptions,
  value: Owner,
): Promise<string> => (scope?.key ? scope.key({ req, value }) : String(value))

/** What an owner is called in addresses: as its records say, or as they will once there are some. */
export const scopeNameOf = async (
  req: PayloadRequest,
  options: NormalisedOptions,
  value: Owner,
): Promise<string> =>
  (await recordedScope(req, options, String(value))) ?? (await scopeOfApp(req, options, value))

/**
 * Whether an organisation that the user of a request works with is called so in addresses, or will be once it publishes. That nothing
 * is found of any other would say nothing.
 */
export const isKnownScope = async (
  req: PayloadRequest,
  options: NormalisedOptions,
  name: string,
): Promise<boolean> => {
  const own = publicationsWithin(await ownersOf(req, options))
  if (own === false) return false
  const where: Where = { and: [{ scope: { equals: name } }, ...(own === true ? [] : [own])] }
  if ((await findPublications<Recorded>(req, options.slugs, where, NEWEST)).length > 0) return true
  for (const { value } of await ownersToChoose(req, options)) {
    if ((await scopeNameOf(req, options, value)) === name) return true
  }
  return false
}

/**
 * The members of a record that say whose a notice is: those of its newest record, or, when it is the first, those of all
 * records of the same owner. Only the first notice of an owner asks the app what it is called in addresses, so that addresses
 * stay what they are when an organisation gets another name.
 *
 * @throws ValidationError when the notice is nobody's, or when another organisation has the name already
 * @throws Error when the app gives a name that cannot be one
 */
export const scopeMembers = async (
  req: PayloadRequest,
  options: NormalisedOptions,
  row: Row,
  latest: null | Recorded,
  id?: number | string,
): Promise<Pick<PublicationRecord, 'owner' | 'scope'>> => {
  const recorded = latest ? scopeIn(latest) : {}
  const { scope: option, slugs } = options
  if (recorded.owner !== undefined || !option) return recorded
  const refuse = (key: 'scopeMissing' | 'scopeTaken', values: Record<string, string> = {}) =>
    fieldErrors(
      req,
      slugs.notices,
      [{ message: translate(req.t, `privacyNotices:validation:${key}`, values), path: option.field }],
      id,
    )
  const [value] = ownersOfRow(options, row)
  if (value === undefined) throw refuse('scopeMissing')
  const owner = String(value)
  const known = await recordedScope(req, options, owner)
  if (known) return { owner, scope: known }
  const scope = await scopeOfApp(req, options, value)
  if (!isScope(scope)) {
    throw new Error(
      `payload-privacy-notices: the name of a scope is letters and digits, joined by single hyphens or underscores; option \`scope\` gave '${String(scope)}'`,
    )
  }
  const others: Where = { and: [{ scope: { equals: scope } }, { owner: { not_equals: owner } }] }
  const [other] = await findPublications<Recorded>(req, slugs, others, NEWEST)
  if (other) throw refuse('scopeTaken', { value: scope })
  return { owner, scope }
}
