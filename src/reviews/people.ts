import type { Payload, PayloadRequest } from 'payload'

import { inspect } from 'node:util'

import type { StoredUser } from '../approvals/accounts.js'
import type { NormalisedOptions } from '../options.js'

import { mayWrite } from '../access.js'
import { accountParts, signedInAs, userAt, usersOf } from '../approvals/accounts.js'
import { userOf } from '../approvals/rows.js'
import { idsWithin, readWhere } from '../sources/readable.js'

/** How many users of the admin are looked at for those who hold a right. */
const MOST_USERS = 1000

/** Somebody with an account, as the rules of access see them. */
export type Person = {
  /** The collection of accounts and the id in it. */
  account: string
  email: string
  /** A request of theirs. */
  req: PayloadRequest
}

/** The person of an account; null for one that nobody can sign in to, or write to. */
const personOf = async (payload: Payload, slug: string, user: StoredUser): Promise<null | Person> => {
  if (typeof user.email !== 'string') return null
  const req = await signedInAs(payload, slug, user)
  const account = req && userOf(req, null)?.account
  return account ? { account, email: user.email, req } : null
}

/** A rule of access that fails for somebody gives them nothing, and keeps nobody else from being told. */
const asked = async <Value>(person: Person, ask: (req: PayloadRequest) => Promise<Value>, nothing: Value) => {
  try {
    return await ask(person.req)
  } catch (error) {
    person.req.payload.logger.error({
      err: error,
      msg: `payload-privacy-notices: a rule of access failed for ${person.account}, who is told nothing by mail`,
    })
    return nothing
  }
}

const findUsers = async (payload: Payload): Promise<Person[]> => {
  const slug = payload.config.admin.user
  const users = await usersOf(payload, slug, { limit: MOST_USERS + 1 })
  if (users.length > MOST_USERS) {
    payload.logger.warn(
      `payload-privacy-notices: '${slug}' has more than ${MOST_USERS} users. Only the first are looked at for those who approve or audit: say who is told by the options \`approval.recipients\` and \`recipients\` of \`webhooks\`.`,
    )
  }
  const found: Person[] = []
  for (const user of users.slice(0, MOST_USERS)) {
    const person = await personOf(payload, slug, user)
    if (person) found.push(person)
  }
  return found
}

const holding = async (
  people: readonly Person[],
  rule: NormalisedOptions['access']['audit'],
): Promise<Person[]> => {
  const found: Person[] = []
  for (const person of people) {
    if (await asked(person, async (req) => rule({ req }), false)) found.push(person)
  }
  return found
}

const findWriter = async (
  payload: Payload,
  options: NormalisedOptions,
  account: string,
): Promise<null | Person> => {
  const user = await userAt(payload, account)
  const person = user ? await personOf(payload, accountParts(account).collection, user) : null
  const may = person && (await asked(person, async (req) => Boolean(await mayWrite(options)({ req })), false))
  return may ? person : null
}

/** Looks people up, each once: by what they may do, and by their accounts. */
export type People = {
  /** The users of the admin who may approve. */
  approvers: () => Promise<Person[]>
  /** The users of the admin who may audit. */
  auditors: () => Promise<Person[]>
  /** Those of some accounts who may still write. */
  writers: (accounts: readonly string[]) => Promise<Person[]>
}

export const peopleOf = (payload: Payload, options: NormalisedOptions): People => {
  const { approve, audit } = options.access
  let users: Promise<Person[]> | undefined
  let approvers: Promise<Person[]> | undefined
  let auditors: Promise<Person[]> | undefined
  const all = () => (users ??= findUsers(payload))
  const writers = new Map<string, Promise<null | Person>>()
  return {
    approvers: () => (approvers ??= all().then((some) => holding(some, approve))),
    auditors: () => (auditors ??= all().then((some) => holding(some, audit))),
    writers: async (accounts) => {
      const found: Person[] = []
      for (const account of new Set(accounts)) {
        const writer = writers.get(account) ?? findWriter(payload, options, account)
        writers.set(account, writer)
        const person = await writer
        if (person) found.push(person)
      }
      return found
    },
  }
}

/** Names what a rule of access leaves: two that leave the same have one name. */
const nameOf = (where: object): string =>
  inspect(where, { breakLength: Infinity, depth: Infinity, maxArrayLength: null, maxStringLength: null })

/**
 * Which of some notices somebody may read. The rule is asked once for each person, the database once for all of whom it says the same.
 *
 * @param notices ids of all notices that anybody may have to be told of
 */
export const readersOf = (
  { slugs }: NormalisedOptions,
  notices: readonly string[],
): ((person: Person) => Promise<ReadonlySet<string>>) => {
  const readable = new Map<string, Promise<ReadonlySet<string>>>()
  const within = new Map<string, Promise<ReadonlySet<string>>>()
  const ask = async (req: PayloadRequest): Promise<ReadonlySet<string>> => {
    const own = await readWhere(req, slugs.notices)
    if (!own) return new Set()
    const found = within.get(nameOf(own)) ?? idsWithin({ payload: req.payload }, slugs.notices, notices, own)
    within.set(nameOf(own), found)
    return found
  }
  return (person) => {
    const found = readable.get(person.account) ?? asked(person, ask, new Set<string>())
    readable.set(person.account, found)
    return found
  }
}
