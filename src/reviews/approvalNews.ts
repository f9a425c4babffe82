import type { Payload, Where } from 'payload'

import type { Waiting, WaitingState } from '../approving/waiting.js'
import type { ApprovalNews, NormalisedOptions, ReviewRecipient } from '../options.js'
import type { People, Person } from './people.js'

import { accountParts } from '../approvals/accounts.js'
import { newestAsked } from '../approvals/rows.js'
import { waitingByBatches } from '../approving/waiting.js'
import { titleIn } from '../sources/localisation.js'
import { readersOf } from './people.js'
import { namedBy } from './recipients.js'

/** What is told of approvals by mail, and whom: a line for each. */
const WHOM = {
  open: 'approvers',
  returned: 'writers',
  approved: 'writers',
  notPublished: 'writers',
} as const satisfies Record<WaitingState, keyof People>

/** Something that some people are told of an approval. */
export type ToldApproval = {
  news: ApprovalNews
  /** Those who are told; nobody where nobody is found. */
  recipients: readonly ReviewRecipient[]
  /** Names it with its state: nobody is told twice of the same. */
  request: string
  /** When it began to be so: an instant. */
  since: string
}

/** Those who wrote what is asked of some notices, and who asked. One text after the other: there can be many. */
const authorsOf = async (payload: Payload, waiting: readonly Waiting[]): Promise<string[]> => {
  const authors = new Set<string>()
  for (const { by, notice } of waiting) {
    authors.add(by.account)
    const asked = await newestAsked({ payload }, notice)
    for (const { account } of asked?.frozen.authors ?? []) authors.add(account)
  }
  return [...authors]
}

/** Whom it concerns by what they may do, without those who have said something of it themselves. */
const concerned = async (
  people: People,
  { kind, notices }: ApprovalNews,
  {
    answers,
    authors,
    readableBy,
  }: {
    answers: Waiting['answers']
    authors: readonly string[]
    readableBy: ReturnType<typeof readersOf>
  },
): Promise<Person[]> => {
  const silent = new Set(answers.map(({ by }) => by.account))
  const wrote = new Set(authors)
  const some =
    WHOM[kind] === 'writers'
      ? await people.writers(authors)
      : (await people.approvers()).filter(({ account }) => !wrote.has(account))
  const found: Person[] = []
  for (const person of some) {
    if (silent.has(person.account)) continue
    const readable = await readableBy(person)
    if (notices.every(({ id }) => readable.has(String(id)))) found.push(person)
  }
  return found
}

/**
 * What of approvals is to be told by mail, and whom: by how the newest request of each notice stands. Several notices that are
 * published again together are told of as one.
 *
 * @param only some notices
 */
export const approvalNews = async (
  payload: Payload,
  options: NormalisedOptions,
  { only, people }: { only: undefined | Where; people: People },
): Promise<ToldApproval[]> => {
  const { recipients } = options.approval
  const { notices: byID, waiting } = await waitingByBatches({ payload }, options, only ?? {})
  const readableBy = readersOf(
    options,
    waiting.map(({ notice }) => notice),
  )
  const { defaultLocale } = payload.config.localization || {}
  const told = new Map<string, Waiting[]>()
  for (const one of waiting) {
    const key = `${one.state} ${one.request}`
    const together = told.get(key)
    if (together) together.push(one)
    else told.set(key, [one])
  }
  const found: ToldApproval[] = []
  for (const together of told.values()) {
    const [first] = together
    if (!first) continue
    const { answers, request, since, state: kind } = first
    const authors = await authorsOf(payload, together)
    const news: ApprovalNews = {
      authors: authors.map(accountParts),
      kind,
      notices: together.flatMap(({ notice }) => {
        const row = byID.get(notice)
        return row
          ? [{ id: row.id, slug: String(row.slug), title: titleIn(row, 'title', defaultLocale) }]
          : []
      }),
    }
    const failure = `option \`approval.recipients\` failed for the request ${request}`
    found.push({
      news,
      recipients: await namedBy(payload, failure, () =>
        recipients
          ? recipients({ news, payload })
          : concerned(people, news, { answers, authors, readableBy }),
      ),
      request,
      since,
    })
  }
  return found
}
