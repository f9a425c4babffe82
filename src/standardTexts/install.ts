import type { Payload, PayloadRequest, TypedUser } from 'payload'

import { APIError } from 'payload'

import type { Language } from '../notice/document.js'
import type { Owner } from '../options.js'
import type { StandardText } from '../texts/standardTexts/index.js'
import type { Id, Stored, TextWriter } from './writer.js'

import { optionsOf } from '../installation.js'
import { asOwner, hasOwners } from '../scopes.js'
import { standardTitle } from '../texts/standardTexts/index.js'
import { isWriteConflict } from '../storage/failures.js'
import { authorityOrganisation } from './authority.js'
import { ofOwner, operation, ownedBy, together, wordingToStore, writerOf } from './writer.js'

/** What is asked of {@link installStandardTexts}. */
export type InstallOptions = {
  /**
   * Keys of the texts to install.
   * @default all of them
   */
  keys?: readonly string[]
  /**
   * Whose they become, where there are several organisations that have shared texts of their own: the value of the field that says
   * so.
   */
  owner?: Owner | undefined
  /**
   * Publishes them, so that notices can show them, and the authority's organisation with them. Otherwise they are drafts.
   * @default false
   */
  publish?: boolean
  /**
   * The request they are installed in: its transaction, and the language of its messages. Without it each text has a
   * transaction of its own.
   */
  req?: Partial<PayloadRequest>
  /**
   * On whose behalf, with that user's rights.
   * @default nobody: the app itself, which may do everything
   */
  user?: null | TypedUser
}

/** A standard text as a shared text of the app. */
export type InstalledText = { id: Id; key: string; title: string }

/** What {@link installStandardTexts} did. */
export type InstallReport = {
  created: InstalledText[]
  /** Those that were there already, and have been left as they are. */
  present: InstalledText[]
}

const ATTEMPTS = 5

/**
 * Installs the standard texts that are not yet there, as shared texts in every language of the app that they are written
 * in, and the organisation of the supervisory authority unless one has its name.
 *
 * What is there is never touched, whatever editors have made of it since: changed, retired, or put in the trash. Safe to
 * run again, and twice at once: the database keeps a text from being installed twice. Where it has no transactions, a text
 * whose installation was broken off offers what it lacks as a newer wording. A text in none of the app's languages is left
 * out.
 *
 * @throws APIError (400) for a key that is not one; Forbidden when the user lacks the right; ValidationError when an app's
 * own fields refuse the texts
 */
export const installStandardTexts = async (
  payload: Payload,
  options: InstallOptions = {},
): Promise<InstallReport> => {
  // One that holds a transaction may be what the others wait for.
  if (options.req?.transactionID !== undefined) return installAll(payload, options)
  const installing = (underWay.get(payload) ?? Promise.resolve())
    .catch(() => {})
    .then(() => installAll(payload, options))
  underWay.set(payload, installing)
  return installing
}

/**
 * Installations of one process wait for each other: SQLite has one writer, and refuses whoever comes meanwhile. Those of
 * several processes meet in the database.
 */
const underWay = new WeakMap<Payload, Promise<unknown>>()

const installAll = async (
  payload: Payload,
  { keys, owner, publish = false, req, user }: InstallOptions,
): Promise<InstallReport> => {
  const settings = optionsOf(payload)
  if (hasOwners(payload, settings, settings.slugs.blocks) && owner === undefined) {
    throw new APIError('Say whose the texts become: owner.', 400, [{ message: 'owner', path: 'owner' }], true)
  }
  const of = owner === undefined ? undefined : asOwner(payload, settings, owner)
  const writer = await writerOf(payload, { owner: of, req, user })
  const { standardTexts } = writer.options
  const unknown = keys?.find((key) => !standardTexts.some((text) => text.key === key))
  if (unknown !== undefined) {
    const known = standardTexts.map(({ key }) => key).join(', ')
    throw new APIError(`There is no standard text “${unknown}”. There are: ${known}.`, 400, null, true)
  }
  const report: InstallReport = { created: [], present: [] }
  for (const text of standardTexts) {
    if (keys && !keys.includes(text.key)) continue
    const languages = writer.languages.filter((language) => standardTitle(text, language) !== null)
    const [first] = languages
    if (first === undefined) continue
    const { id, isNew } = await install(writer, text, languages, publish)
    const installed = { id, key: text.key, title: standardTitle(text, first) ?? text.key }
    report[isNew ? 'created' : 'present'].push(installed)
  }
  return report
}

/** The shared text made from a standard text, in whatever state it is. */
const installedFrom = async (writer: TextWriter, key: string): Promise<Id | undefined> => {
  const { options, payload, transactionID } = writer
  const found = await payload.db.findOne<Stored>({
    collection: options.slugs.blocks,
    req: { transactionID },
    where: { and: [{ 'standard.key': { equals: key } }, ...ofOwner(writer, 'blocks')] },
  })
  return found?.id
}

const install = async (
  writer: TextWriter,
  text: StandardText,
  languages: Language[],
  publish: boolean,
): Promise<{ id: Id; isNew: boolean }> => {
  for (let attempt = 1; ; attempt += 1) {
    const present = await installedFrom(writer, text.key)
    if (present !== undefined) return { id: present, isNew: false }
    try {
      return { id: await together(writer, (one) => create(one, text, languages, publish)), isNew: true }
    } catch (error) {
      // In a transaction of someone else nothing can be looked up or tried again.
      if (writer.transactionID !== undefined) throw error
      const meanwhile = await installedFrom(writer, text.key)
      if (meanwhile !== undefined) return { id: meanwhile, isNew: false }
      if (!isWriteConflict(error) || attempt === ATTEMPTS) throw error
      await new Promise((resolve) => setTimeout(resolve, attempt * 50))
    }
  }
}

/** The words of a text, with the key that keeps each organisation from having it twice. */
const wordingOf = ({ options, owner }: TextWriter, text: StandardText, language: Language) => {
  const wording = wordingToStore(text, language)
  return options.scope && wording
    ? { ...wording, standard: { ...wording.standard, installedAs: `${owner ?? ''}/${text.key}` } }
    : wording
}

/** The unique key is in the first write: whoever makes that one makes the rest. */
const create = async (
  writer: TextWriter,
  text: StandardText,
  languages: Language[],
  publish: boolean,
): Promise<Id> => {
  const { options, payload } = writer
  const collection = options.slugs.blocks
  const [first = options.language, ...others] = languages
  const { id }: Stored = await payload.create({
    ...operation(writer, first),
    collection,
    data: {
      ...wordingOf(writer, text, first),
      ...ownedBy(writer, 'blocks'),
      _status: 'draft',
      kind: text.kind,
      ...(text.rights && { rights: [...text.rights] }),
    },
    draft: true,
  })
  for (const language of others) {
    await payload.update({
      ...operation(writer, language),
      id,
      collection,
      data: wordingToStore(text, language) ?? {},
      draft: true,
    })
  }
  const organisation = text.authority ? await authorityOrganisation(writer, text.authority, publish) : null
  const last = {
    ...(organisation !== null && { organisation }),
    ...(publish && { _status: 'published' }),
  }
  if (Object.keys(last).length > 0) {
    await payload.update({ ...operation(writer, first), id, collection, data: last, draft: !publish })
  }
  return id
}
