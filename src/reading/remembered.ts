import type { Payload, Where } from 'payload'

import type { NoNotice } from '../notice/answers.js'
import type { CalendarDate } from '../notice/document.js'
import type { NormalisedOptions } from '../options.js'
import type { Reader } from '../record/publications.js'
import type { Asked } from './scoped.js'

import { findPublications, NEWEST_FIRST, whereAt } from '../record/publications.js'
import { bounded, type Bounded } from './bounded.js'
import { noticeAt } from './scoped.js'
import { askTogether } from '../record/together.js'

/**
 * Answers that were made before. Publications are only ever added, so an answer about an address stays right for as long as
 * nothing is added that concerns the address, which one look-up in indexes tells. It is made for every reader, after the
 * reader has asked: processes need to know nothing of each other, and nobody gets a text that was replaced before.
 */
type Memory = {
  /** With the states of the addresses that they are about. */
  answers: Bounded<{ answer: unknown; states: readonly State[] }>
  /** What is being made, by key and state. */
  making: Map<string, Promise<{ answer: unknown; size: number }>>
  /** By address. */
  states: Map<string, State>
}

/** What had been published that concerns an address. */
type State = {
  /** What matches only what has been published since. */
  since: Where
  /** The look-up that is about to begin, for all who ask until then. */
  next: Promise<boolean> | undefined
}

/** By database: an app that is started anew in the same process has another one. */
const memories = new WeakMap<Payload['db'], Memory>()

const memoryOf = ({ payload }: Reader): Memory => {
  const known = memories.get(payload.db)
  if (known) return known
  const memory: Memory = { answers: bounded(), making: new Map(), states: new Map() }
  memories.set(payload.db, memory)
  return memory
}

/** The addresses whose state is kept. */
const MOST_STATES = 1000

/** Bytes of a key: what is asked for at greater length is not asked for again. */
const LONGEST_KEY = 1000

/** Whether nothing has been published since. Those who ask at the same time share one look-up. */
const isUnchanged = (req: Reader, { slugs }: NormalisedOptions, state: State): Promise<boolean> =>
  (state.next ??= (async () => {
    await new Promise(setImmediate)
    state.next = undefined
    const { totalDocs } = await req.payload.db.count({ collection: slugs.publications, where: state.since })
    return totalDocs === 0
  })())

/** What has been published that concerns an address; undefined when nothing has, or what cannot be told so simply. */
const readState = async (
  req: Reader,
  options: NormalisedOptions,
  asked: Asked,
): Promise<State | undefined> => {
  const { slugs } = options
  const { scope, slug } = asked
  const notice = await noticeAt(req, options, asked)
  if (notice === undefined) return undefined
  const ofNotice: Where = { notice: { equals: notice } }
  const select = { slug: true, version: true } as const
  const order = { limit: 1, select, sort: NEWEST_FIRST }
  const [newest] = await findPublications<{ slug: string; version: number }>(req, slugs, ofNotice, order)
  if (!newest) return undefined
  // An answer names the newest address of its notice too. That of another notice is asked for in a way that an index answers
  // without going through all that this one has.
  const others = [...new Set([slug, newest.slug])].flatMap((address): Where[] =>
    [{ notice: { less_than: notice } }, { notice: { greater_than: notice } }].map((other) => ({
      and: [whereAt({ scope, slug: address }), other],
    })),
  )
  const since: Where = {
    or: [{ and: [ofNotice, { version: { greater_than: newest.version } }] }, ...others],
  }
  const state: State = { next: undefined, since }
  // An address that two notices have had is read anew every time: new ones of one would hide new ones of the other.
  return (await isUnchanged(req, options, state)) ? state : undefined
}

/** Whether two tell of the same state: what they look up is the same. */
const isSame = (one: State, other: State): boolean =>
  JSON.stringify(one.since) === JSON.stringify(other.since)

/** An address as a key: no slug and no scope has a space in it. */
const addressOf = ({ scope = '', slug }: Asked): string => `${slug} ${scope}`

/** The state of an address as it is now. */
const stateOf = async (
  req: Reader,
  options: NormalisedOptions,
  { states }: Memory,
  asked: Asked,
): Promise<State | undefined> => {
  const address = addressOf(asked)
  const known = states.get(address)
  if (known && (await isUnchanged(req, options, known))) return known
  const state = await readState(req, options, asked)
  // Of those who read it at the same time all go by one, so that what is remembered is right for all of them.
  const beside = states.get(address)
  if (state && beside && beside !== known && isSame(beside, state)) return beside
  states.delete(address)
  if (!state) return undefined
  states.set(address, state)
  const [oldest] = states.keys()
  if (states.size > MOST_STATES && oldest !== undefined) states.delete(oldest)
  return state
}

/** The states of addresses as they are now; undefined when one of them cannot be told. */
const statesOf = async (
  req: Reader,
  options: NormalisedOptions,
  memory: Memory,
  addresses: readonly Asked[],
): Promise<readonly State[] | undefined> => {
  const states = await askTogether(
    req,
    addresses.map((address) => () => stateOf(req, options, memory, address)),
  )
  return states.every((state) => state !== undefined) ? states : undefined
}

const areSame = (some: readonly State[], others: readonly State[]): boolean =>
  some.every((state, index) => state === others[index])

/** Makes an answer once for all who ask before it is made, as long as nothing is published meanwhile. */
const makeOnce = async <Answer>(
  { making }: Memory,
  key: string,
  states: readonly State[] | undefined,
  make: () => Promise<{ answer: Answer; size: number }>,
): Promise<{ answer: Answer; size: number }> => {
  if (!states) return make()
  // Those who found the same state are as right with what one of them makes.
  const inState = JSON.stringify([key, states.map(({ since }) => since)])
  const before = making.get(inState) as ReturnType<typeof make> | undefined
  if (before) {
    const shared = await before
    // What is not to be remembered follows from more than its key, such as the language of an error.
    return shared.size > 0 ? shared : make()
  }
  const own = make()
  making.set(inState, own)
  try {
    return await own
  } finally {
    making.delete(inState)
  }
}

/**
 * An answer about what is published at an address, or at several: the one made before, if nothing that concerns them has been
 * published since, or a new one.
 *
 * @param asked `key` names all that the answer follows from beside what is published, the day included: what is in force
 * changes by date alone
 * @param make makes the answer, and says how many bytes it takes; 0 when it is not to be remembered
 */
export const remembered = async <Answer>(
  req: Reader,
  options: NormalisedOptions,
  asked: { key: string } & (Asked | { addresses: readonly Asked[] }),
  make: () => Promise<{ answer: Answer; size: number }>,
): Promise<Answer> => {
  const room = options.cache
  if (room <= 0 || asked.key.length > LONGEST_KEY) return (await make()).answer
  const memory = memoryOf(req)
  const addresses = 'addresses' in asked ? asked.addresses : [asked]
  const key = `${addresses.map(addressOf).join(' ')} ${asked.key}`
  const states = await statesOf(req, options, memory, addresses)
  const known = memory.answers.get(key)
  if (known && states && areSame(known.states, states)) return known.answer as Answer
  memory.answers.delete(key)
  // After the state: what is published in between is then published since.
  const { answer, size } = await makeOnce(memory, key, states, make)
  if (states && size > 0) memory.answers.set(key, { answer, states }, { room, size: size + key.length })
  return answer
}

/**
 * An answer of values, remembered as {@link remembered} does; one that tells why there is nothing is not.
 *
 * @param asked `today` is a part of the key, and `query` all that was asked for
 */
export const rememberedValue = <Answer extends object>(
  req: Reader,
  options: NormalisedOptions,
  asked: { kind: string; query: Asked & object; today: CalendarDate },
  make: () => Promise<Answer | { none: NoNotice }>,
): Promise<Answer | { none: NoNotice }> => {
  const { kind, query, today } = asked
  const key = JSON.stringify([kind, today, query])
  return remembered(req, options, { key, scope: query.scope, slug: query.slug }, async () => {
    const answer = await make()
    // As an object it takes about twice what it takes written.
    return { answer, size: 'none' in answer ? 0 : 2 * JSON.stringify(answer).length }
  })
}
