import type { Payload, PayloadRequest, Where } from 'payload'

import type { Language } from '../notice/document.js'
import type { StandardText } from '../texts/standardTexts/index.js'
import type { CollectionKey, NormalisedOptions, Owner } from '../options.js'

import { richTextOf } from '../notice/compose/richText.js'
import { standardTitle, standardWording } from '../texts/standardTexts/index.js'
import { optionsOf, requestOf } from '../installation.js'
import { hasOwners, ownerData } from '../scopes.js'
import { type Made, noting, takeBack } from '../storage/made.js'
import { languagesOf } from '../sources/loadSources.js'
import { isRow } from '../sources/localisation.js'
import { canonicalHash } from '../record/record.js'

export type Id = number | string
export type Stored = { id: Id } & Record<string, unknown>

/** What documents are written with: one user or nobody, and one transaction where the database has them. */
export type TextWriter = {
  options: NormalisedOptions
  payload: Payload
  /** The languages of the app, its default first. */
  languages: Language[]
  i18n?: PayloadRequest['i18n']
  /** Whose what is written becomes, where there are several organisations. */
  owner?: Owner
  transactionID?: Id
  /** What was created, where no transaction can take it back. */
  made?: Made[]
  /** Whose rights apply. Null for the app itself, which may do everything. */
  user: PayloadRequest['user']
}

/** A writer for a request, or for the app itself. */
export const writerOf = async (
  payload: Payload,
  {
    owner,
    req,
    user,
  }: { owner?: Owner | undefined; req?: Partial<PayloadRequest>; user?: PayloadRequest['user'] },
): Promise<TextWriter> => {
  const options = optionsOf(payload)
  const { all, default: first } = languagesOf(await requestOf(payload), options)
  return {
    i18n: req?.i18n,
    languages: [first, ...all.filter((language) => language !== first)],
    options,
    ...(owner !== undefined && { owner }),
    payload,
    transactionID: (await req?.transactionID) ?? undefined,
    user: user ?? null,
  }
}

/** What of a collection is looked through: what belongs to whom the writer writes for. */
export const ofOwner = ({ options, owner, payload }: TextWriter, key: CollectionKey): Where[] =>
  options.scope && owner !== undefined && hasOwners(payload, options, options.slugs[key])
    ? [{ [options.scope.field]: { in: [owner] } }]
    : []

/** The field by which what is written becomes that of whom the writer writes for. */
export const ownedBy = (
  { options, owner, payload }: TextWriter,
  key: CollectionKey,
): Record<string, unknown> => {
  if (!options.scope || owner === undefined) return {}
  return ownerData(payload, options, options.slugs[key], owner)
}

/** What every operation of a writer in one language has in common. */
export const operation = ({ i18n, made, payload, transactionID, user }: TextWriter, language: Language) => ({
  depth: 0,
  fallbackLocale: false as const,
  locale: payload.config.localization ? language : undefined,
  overrideAccess: user === null,
  // A request that is used again would remember documents as they were.
  req: {
    context: made ? noting(payload, made) : {},
    i18n,
    transactionID,
    user,
  } as Partial<PayloadRequest>,
  user: user ?? undefined,
})

/**
 * Does some writes together, or not at all. Inside a transaction that was there already, they are part of it. Where the
 * database has none, what they created is removed when one of them fails; what they changed stays changed.
 */
export const together = async <Result>(
  writer: TextWriter,
  write: (writer: TextWriter) => Promise<Result>,
): Promise<Result> => {
  if (writer.transactionID !== undefined) return write(writer)
  const { db } = writer.payload
  const transactionID = (await db.beginTransaction()) ?? undefined
  if (transactionID === undefined) return takingBack(writer, write)
  try {
    const result = await write({ ...writer, transactionID })
    await db.commitTransaction(transactionID)
    return result
  } catch (error) {
    await db.rollbackTransaction(transactionID)
    throw error
  }
}

const takingBack = async <Result>(
  writer: TextWriter,
  write: (writer: TextWriter) => Promise<Result>,
): Promise<Result> => {
  const made: Made[] = []
  try {
    const result = await write({ ...writer, made })
    writer.made?.push(...made)
    return result
  } catch (error) {
    await takeBack(writer.payload, made)
    throw error
  }
}

/**
 * The words of a standard text in a language as a shared text holds them, with the hash by which it remembers them. Null
 * when the text is not written in the language.
 */
export const wordingToStore = (text: StandardText, language: Language) => {
  const title = standardTitle(text, language)
  const wording = standardWording(text, language)
  if (title === null || wording === null) return null
  return {
    title,
    standard: { hash: canonicalHash(wording), key: text.key },
    text: wording.length > 0 ? richTextOf(wording) : null,
  }
}

type Data = Record<string, unknown>
/** The data of another language with the ids of the rows that are stored: a row without its id would replace the stored one. */
export const withRowIds = (data: Data, stored: Data): Data =>
  Object.fromEntries(
    Object.entries(data).map(([name, value]) => {
      const rows = stored[name]
      if (!Array.isArray(value) || !Array.isArray(rows) || rows.length !== value.length) return [name, value]
      return [
        name,
        value.map((one: unknown, index) => {
          const row: unknown = rows[index]
          return isRow(one) && isRow(row) && row.id !== undefined ? { ...one, id: row.id } : one
        }),
      ]
    }),
  )
