import type { Payload, PayloadRequest, ValidationFieldError } from 'payload'

import { APIError, Forbidden, ValidationError } from 'payload'
import { setTimeout } from 'node:timers/promises'

import type { Language } from '../notice/document.js'
import type { Owner } from '../options.js'
import type { StandardText } from '../texts/standardTexts/index.js'
import type { Id, Stored, TextWriter } from './writer.js'

import { optionsOf } from '../installation.js'
import { hasOwners } from '../scopes.js'
import { standardTitle } from '../texts/standardTexts/index.js'
import { requestOf } from '../installation.js'
import { COLLECTION_KEYS } from '../options.js'
import { failureOf, isWriteConflict } from '../storage/failures.js'
import { translate } from '../translations/index.js'
import { authorityOrganisation } from './authority.js'
import { ownerGiven } from './owner.js'
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
   * The request they are installed in: its transaction, and the language of its messages. Without a transaction they have
   * one of their own.
   */
  req?: Partial<PayloadRequest>
  /**
   * On whose behalf, with that user's rights.
   * @default nobody: the app itself, which may do everything
   */
  user?: PayloadRequest['user']
}

/** A standard text as a shared text of the app. */
export type InstalledText = { id: Id; key: string; title: string }

/** What {@link installStandardTexts} did. */
export type InstallReport = {
  created: InstalledText[]
  /** Those that were there already, and have been left as they are. */
  present: InstalledText[]
}

const ATTEMPTS = 20

/**
 * Installs the standard texts that are not yet there, as shared texts in every language of the app that they are written
 * in, and the organisation of the supervisory authority unless one has its name. All of them, or none: in one transaction
 * where the database has them, and otherwise by removing what was made when one cannot be.
 *
 * What is there is never touched, whatever editors have made of it since: changed, retired, or put in the trash. Safe to
 * run again, and twice at once: the database keeps a text from being installed twice. A text in none of the app's languages
 * is left out. Where there are no transactions and the process itself stops meanwhile, a text may lack languages, which it
 * offers as a newer wording, or the authority's organisation, which is then to be chosen by hand.
 *
 * @throws APIError (400) for a key that is not one; Forbidden when the user lacks the right; StandardTextRefused when the app's
 * own fields or hooks refuse one
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
  const of = owner === undefined ? undefined : await ownerGiven({ ...req, payload }, settings, owner)
  const writer = await writerOf(payload, { owner: of, req, user })
  const { standardTexts } = writer.options
  const unknown = keys?.find((key) => !standardTexts.some((text) => text.key === key))
  if (unknown !== undefined) {
    const known = standardTexts.map(({ key }) => key).join(', ')
    throw new APIError(`There is no standard text “${unknown}”. There are: ${known}.`, 400, null, true)
  }
  const texts = keys ? standardTexts.filter(({ key }) => keys.includes(key)) : standardTexts
  try {
    return await repeated(writer, () => together(writer, (one) => installEach(one, texts, publish)))
  } catch (error) {
    throw error instanceof NotInstalled ? await told(writer, error) : error
  }
}

/** A standard text that the app's own fields or hooks refused: nothing was installed. Its message says which text, and why. */
export class StandardTextRefused extends APIError {
  constructor(
    message: string,
    status: number,
    { cause, ...data }: { cause: unknown; errors: undefined | ValidationFieldError[]; key: string },
  ) {
    super(message, status, data, true)
    this.cause = cause
  }
}

/** One of the texts could not be installed. */
class NotInstalled extends Error {
  constructor(
    readonly text: StandardText,
    cause: unknown,
  ) {
    super(text.key, { cause })
  }
}

/** Tries again what was refused because somebody else was writing. What was written of it is gone by then. */
const repeated = async <Result>(writer: TextWriter, work: () => Promise<Result>): Promise<Result> => {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await work()
    } catch (error) {
      // In a transaction of someone else nothing can be looked up or tried again.
      if (writer.transactionID !== undefined || attempt === ATTEMPTS) throw error
      const wasFirst = error instanceof NotInstalled && (await installedFrom(writer, error.text.key))
      if (!wasFirst && !isWriteConflict(error)) throw error
      // Not all of those who met wait equally long: they would only meet again.
      await setTimeout(attempt * 100 * Math.random())
    }
  }
}

const installEach = async (
  writer: TextWriter,
  texts: readonly StandardText[],
  publish: boolean,
): Promise<InstallReport> => {
  const report: InstallReport = { created: [], present: [] }
  for (const text of texts) {
    const languages = writer.languages.filter((language) => standardTitle(text, language) !== null)
    const [first] = languages
    if (first === undefined) continue
    const { id, isNew } = await repeated(writer, () => install(writer, text, languages, publish))
    const installed = { id, key: text.key, title: standardTitle(text, first) ?? text.key }
    report[isNew ? 'created' : 'present'].push(installed)
  }
  return report
}

/** The error that says which text could not be installed, in which field, and why; what is no matter of it as it is. */
const told = async ({ i18n, options, payload }: TextWriter, error: NotInstalled): Promise<unknown> => {
  const { cause, text } = error
  if (cause instanceof Forbidden || failureOf(cause) !== undefined) return cause
  const { i18n: own } = await requestOf(payload)
  const { language, t } = i18n ?? own
  const { collection, errors } = (cause instanceof ValidationError ? cause.data : {}) as {
    collection?: string
    errors?: ValidationFieldError[]
  }
  const kind = COLLECTION_KEYS.find((key) => options.slugs[key] === collection)
  const problem = errors
    ? errors
        .map(({ label, message, path }) => {
          const field = typeof label === 'string' && label !== '' ? label : path
          return `${kind ? translate(t, `privacyNotices:collections:${kind}:singular`) : collection}, ${field}: ${message}`
        })
        .join(' ')
    : cause instanceof Error
      ? cause.message
      : String(cause)
  const title = standardTitle(text, language) ?? standardTitle(text, options.language) ?? text.key
  return new StandardTextRefused(
    translate(t, 'privacyNotices:standardTexts:failed', { problem, title }),
    cause instanceof APIError ? cause.status : 500,
    { cause, errors, key: text.key },
  )
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
  const present = await installedFrom(writer, text.key)
  if (present !== undefined) return { id: present, isNew: false }
  try {
    return { id: await together(writer, (one) => create(one, text, languages, publish)), isNew: true }
  } catch (error) {
    // What was made here is gone: one that is there now is somebody else's. In a transaction nothing can be looked up.
    const meanwhile = writer.transactionID === undefined ? await installedFrom(writer, text.key) : undefined
    if (meanwhile !== undefined) return { id: meanwhile, isNew: false }
    throw error instanceof NotInstalled ? error : new NotInstalled(text, error)
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
