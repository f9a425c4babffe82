import type { Payload, User } from 'payload'

import { installStandardTexts } from 'payload-privacy-notices'

import type { DemoLanguage } from './content/text.js'
import type { Section, SharedTexts } from './content/notices.js'
import type { OrganisationIds } from './content/organisations.js'

import { cookiesBlock } from './content/blocks.js'
import {
  applicantNotice,
  customerNotice,
  inThreeMonths,
  memberNotice,
  newsletterNotice,
} from './content/notices.js'
import { organisations } from './content/organisations.js'
import {
  applicantRegister,
  applicantRegisterAhead,
  customerRegister,
  customerRegisterBefore,
  memberRegister,
} from './content/registers.js'
import { inLanguage, LANGUAGES } from './content/text.js'
import { demoUser } from './credentials.js'

type Id = number | string
type Data = Record<string, unknown>
type Stored = { id: Id } & Data

/** What the demo writes with: one user, and one transaction where the database has them. */
type Writer = { payload: Payload; transactionID: Id | undefined; user: User }

/** A request of its own for each write: one that is used again would remember documents as they were. */
const requestOf = ({ transactionID, user }: Writer) => ({ context: {}, transactionID, user })

const common = (writer: Writer, locale: DemoLanguage) =>
  ({
    depth: 0,
    fallbackLocale: false,
    locale,
    overrideAccess: false,
    req: requestOf(writer),
    user: writer.user,
  }) as const

const update = async (
  writer: Writer,
  collection: string,
  stored: Stored,
  data: Data,
  { draft, languages = LANGUAGES }: { draft: boolean; languages?: readonly DemoLanguage[] },
): Promise<Stored> => {
  let latest = stored
  for (const language of languages) {
    latest = await writer.payload.update({
      ...common(writer, language),
      id: stored.id,
      collection,
      data: inLanguage(data, language, latest) as Data,
      draft,
    })
  }
  return latest
}

/** Writes a document in Finnish and then in the other languages; a save holds one language only. */
const create = async (
  writer: Writer,
  collection: string,
  data: Data,
  { draft }: { draft: boolean },
): Promise<Stored> => {
  const [first, ...others] = LANGUAGES
  const stored: Stored = await writer.payload.create({
    ...common(writer, first),
    collection,
    data: inLanguage(data, first) as Data,
    draft,
  })
  return update(writer, collection, stored, data, { draft, languages: others })
}

const published = (data: Data): Data => ({ ...data, _status: 'published' })

const createPublished = async (writer: Writer, collection: string, data: Data): Promise<Id> =>
  (await create(writer, collection, published(data), { draft: false })).id

const createOrganisations = async (writer: Writer): Promise<OrganisationIds> => {
  const ids: Partial<OrganisationIds> = {}
  for (const [key, data] of Object.entries(organisations)) {
    const { id } = await create(writer, 'notice-organisations', published(data), { draft: false })
    ids[key as keyof OrganisationIds] = id
  }
  return ids as OrganisationIds
}

/** The standard texts of the plugin, published: they are there from the first start on. */
const installTexts = async ({ payload, transactionID, user }: Writer): Promise<Record<string, Id>> => {
  const { created } = await installStandardTexts(payload, { publish: true, req: { transactionID }, user })
  return Object.fromEntries(created.map(({ id, key }) => [key, id]))
}

type DemoNotice = {
  data: (register: Id) => Data
  sections: (sections: Section[], texts: SharedTexts) => Section[]
}

const publish = (writer: Writer, stored: Stored): Promise<Stored> =>
  update(writer, 'privacy-notices', stored, { _status: 'published' }, { draft: false, languages: ['fi'] })

/** A notice as an editor makes one: from its profile, changed where the form lacks something, then published. */
const createNotice = async (
  writer: Writer,
  { data, sections }: DemoNotice,
  register: Id,
  texts: SharedTexts,
): Promise<Stored> => {
  const draft = await create(writer, 'privacy-notices', data(register), { draft: true })
  const changed = await update(
    writer,
    'privacy-notices',
    draft,
    { sections: sections(draft.sections as Section[], texts) },
    { draft: true },
  )
  return publish(writer, changed)
}

const write = async (writer: Writer): Promise<void> => {
  const ids = await createOrganisations(writer)
  const { authority } = await installTexts(writer)
  if (authority === undefined) throw new Error('There is no standard text on the supervisory authority.')
  const texts: SharedTexts = {
    authority,
    cookies: await createPublished(writer, 'notice-blocks', cookiesBlock()),
  }

  const members = await createPublished(writer, 'registers', memberRegister(ids))
  await createNotice(writer, memberNotice, members, texts)

  const applicants = await create(writer, 'registers', published(applicantRegister(ids)), { draft: false })
  const applicantsFirst = await createNotice(writer, applicantNotice, applicants.id, texts)
  await update(writer, 'registers', applicants, published(applicantRegisterAhead(ids)), { draft: false })
  const applicantsAhead = applicantNotice.change(inThreeMonths(new Date()))
  await publish(
    writer,
    await update(writer, 'privacy-notices', applicantsFirst, applicantsAhead, { draft: true }),
  )

  const customers = await create(writer, 'registers', published(customerRegisterBefore(ids, texts.cookies)), {
    draft: false,
  })
  const newsletterFirst = await createNotice(writer, newsletterNotice, customers.id, texts)
  const customersFirst = await createNotice(writer, customerNotice, customers.id, texts)

  await update(writer, 'registers', customers, published(customerRegister(ids, texts.cookies)), {
    draft: false,
  })
  const changed = await update(writer, 'privacy-notices', customersFirst, customerNotice.change, {
    draft: true,
  })
  await publish(writer, changed)

  const withdrawn = await update(
    writer,
    'privacy-notices',
    newsletterFirst,
    newsletterNotice.withdrawal(customersFirst.id),
    { draft: true },
  )
  await update(
    writer,
    'privacy-notices',
    withdrawn,
    { _status: 'draft' },
    { draft: false, languages: ['fi'] },
  )
}

const hasUsers = async (payload: Payload): Promise<boolean> =>
  (await payload.count({ collection: 'users' })).totalDocs > 0

/** The demo is in the database in part: to try again would write some of it twice. */
export class IncompleteDemo extends Error {}

/**
 * Fills an empty database with the demo: a user, organisations, registers, and notices published by that user. Does
 * nothing when there is a user already, also one that another process has made meanwhile. With DEMO_EMPTY there is nothing but the
 * user: an installation as it is when somebody begins.
 *
 * @returns true when it wrote the demo
 * @throws IncompleteDemo when a write failed on a database without transactions; whatever else it throws, nothing of the
 * demo is in the database
 */
export const seed = async (payload: Payload): Promise<boolean> => {
  if (await hasUsers(payload)) return false
  const transactionID = (await payload.db.beginTransaction()) ?? undefined
  let user: User | undefined
  try {
    const made = await payload.create({
      collection: 'users',
      data: { ...demoUser, name: 'Demo' },
      req: { transactionID },
    })
    user = { ...made, collection: 'users' }
    if (!process.env.DEMO_EMPTY) await write({ payload, transactionID, user })
    if (transactionID) await payload.db.commitTransaction(transactionID)
    return true
  } catch (error) {
    if (transactionID) await payload.db.rollbackTransaction(transactionID)
    else if (user) throw new IncompleteDemo('A part of the demo was written.', { cause: error })
    if (await hasUsers(payload)) return false
    throw error
  }
}
