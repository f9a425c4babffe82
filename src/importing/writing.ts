import type { PayloadRequest } from 'payload'

import type { Language } from '../notice/document.js'
import type { NormalisedOptions } from '../options.js'
import type { Id, Stored, TextWriter } from '../standardTexts/writer.js'
import type { InLanguages, OrganisationPlace } from './documents.js'
import type { Present } from './matches.js'
import type { ImportedDocument, ImportMade } from './stored.js'

import { fieldErrors } from '../sources/fieldErrors.js'
import { isWrittenIDIn } from '../sources/ids.js'
import { MADE_KINDS, type MadeKey, nameField, statusOf, withPathsOf } from '../standardTexts/madeDocuments.js'
import { operation, ownedBy, withRowIds } from '../standardTexts/writer.js'
import { translate } from '../translations/index.js'
import { noticeData, organisationIn, organisationsIn, registerIn } from './documents.js'
import { candidatesFor } from './matches.js'

type Data = Record<string, unknown>
type SourceKey = Exclude<MadeKey, 'notices'>

/** One run that makes documents of an import, in one transaction where the database has them. */
export type Run = {
  req: PayloadRequest
  options: NormalisedOptions
  writer: TextWriter
  /** Whether sources are made as published: what is published of a notice needs them so. */
  isPublishing: boolean
  made: ImportMade
  present: Present
  /** Notes what was made so far, where no transaction could take it back. */
  note: () => Promise<void>
}

/** Does a step, and names what is wrong with its fields by the document that they would be of. */
const inStep = <Result>(run: Run, key: MadeKey, at: string, step: () => Promise<Result>): Promise<Result> =>
  withPathsOf(run, key, (path) => `${at}.${path}`, step)

/** A document as it is saved now, its newest draft included. */
export const savedDocument = async (
  { options, writer }: Pick<Run, 'options' | 'writer'>,
  key: MadeKey,
  id: Id,
): Promise<null | Stored> =>
  await writer.payload.findByID({
    ...operation(writer, writer.languages[0] ?? options.language),
    id,
    collection: options.slugs[key] as never,
    disableErrors: true,
    draft: true,
  })

const documentOf = (
  { options }: Pick<Run, 'options'>,
  key: MadeKey,
  stored: Stored,
  { at, title }: { at: string; title: string },
): ImportedDocument => ({
  id: stored.id,
  collection: options.slugs[key],
  kind: MADE_KINDS[key],
  of: at.replace(/^notices\./, ''),
  title: title || String(stored[nameField(key)] ?? ''),
  updatedAt: new Date(String(stored.updatedAt)).toISOString(),
})

/** Writes the other languages of a document: a save holds one language only. */
const writeOthers = async (
  run: Run,
  key: MadeKey,
  stored: Stored,
  dataIn: (language: Language) => Data,
  languages: readonly Language[],
): Promise<Stored> => {
  const { options, writer } = run
  const status = statusOf(run, key)
  let newest = stored
  for (const language of languages) {
    newest = await writer.payload.update({
      ...operation(writer, language),
      id: stored.id,
      collection: options.slugs[key] as never,
      data: { ...withRowIds(dataIn(language), stored), ...status.data },
      draft: status.draft,
    })
  }
  return newest
}

const create = (
  run: Run,
  key: MadeKey,
  at: string,
  dataIn: (language: Language) => Data,
  languages: readonly Language[],
): Promise<Stored> =>
  inStep(run, key, at, async () => {
    const { made, note, options, writer } = run
    const [first = writer.languages[0] ?? options.language, ...others] = languages
    const status = statusOf(run, key)
    const data = dataIn(first)
    const stored: Stored = await writer.payload.create({
      ...operation(writer, first),
      collection: options.slugs[key] as never,
      data: { ...data, ...ownedBy(writer, key), ...status.data } as never,
      draft: status.draft,
    })
    const title = String(data[nameField(key)] ?? '')
    made.documents.push(documentOf(run, key, stored, { at, title }))
    await note()
    const newest = await writeOthers(run, key, stored, dataIn, others)
    made.documents.splice(-1, 1, documentOf(run, key, newest, { at, title }))
    return stored
  })

/**
 * The organisations of a version, found or made, by their place in it.
 *
 * @param known the one that is used at a place in any case, where there is one
 */
export const organisationsFor = async (
  run: Run,
  versions: InLanguages,
  at: string,
  known: (place: OrganisationPlace) => Id | undefined = () => undefined,
): Promise<Map<OrganisationPlace, Id>> => {
  const { made, options, present } = run
  const [first] = versions
  const ids = new Map<OrganisationPlace, Id>()
  if (!first) return ids
  for (const place of organisationsIn(first.plan)) {
    const own = known(place)
    if (own !== undefined) {
      ids.set(place, own)
      continue
    }
    const use = candidatesFor(first.plan, present).find(({ of }) => of === place)?.use ?? null
    if (use !== null) {
      ids.set(place, await presentDocument(run, 'organisations', use, `${at}.${place}`))
      continue
    }
    const dataIn = (language: Language) => organisationIn(versions, language, place, options)
    const languages = versions.map(({ language }) => language)
    const stored = await create(run, 'organisations', `${at}.${place}`, dataIn, languages)
    ids.set(place, stored.id)
    present.organisations.push({ ...stored, ...dataIn(first.language), id: stored.id })
  }
  made.present = withoutDoubles(made.present)
  return ids
}

const withoutDoubles = (documents: readonly ImportedDocument[]): ImportedDocument[] =>
  documents.filter(
    (one, index) =>
      documents.findIndex(({ id, collection }) => collection === one.collection && id === one.id) === index,
  )

/**
 * Uses a document that is there: published where what is made of it will be.
 *
 * @throws ValidationError when there is none that the user may read
 */
const presentDocument = async (run: Run, key: SourceKey, id: Id, at: string): Promise<Id> => {
  const { isPublishing, made, options, req, writer } = run
  const isId = isWrittenIDIn(writer.payload, options.slugs[key], String(id))
  const stored = isId ? await savedDocument(run, key, id) : null
  if (!stored) {
    const message = translate(req.t, 'privacyNotices:validation:unknownReference', {
      id: String(id).slice(0, 80),
      name: translate(req.t, `privacyNotices:collections:${key}:singular`),
    })
    throw fieldErrors(req, options.slugs[key], [{ message, path: at }])
  }
  const isOwn = made.documents.some((one) => one.collection === options.slugs[key] && one.id === stored.id)
  if (!isOwn) made.present.push(documentOf(run, key, stored, { at, title: '' }))
  if (!isPublishing) return stored.id
  const own = operation(writer, writer.languages[0] ?? options.language)
  const collection = options.slugs[key] as never
  // What is published stays as it is, also where somebody is writing a newer draft of it.
  const main: Stored = await writer.payload.findByID({ ...own, id: stored.id, collection })
  if (main._status !== 'published') {
    await writer.payload.update({
      ...own,
      id: stored.id,
      collection,
      data: { _status: 'published' },
      draft: false,
    })
  }
  return stored.id
}

/** The register of a version, found or made. */
export const registerFor = async (
  run: Run,
  versions: InLanguages,
  ids: ReadonlyMap<OrganisationPlace, Id>,
  at: string,
): Promise<Id | null> => {
  const { present } = run
  const [first] = versions
  if (!first) return null
  const use = candidatesFor(first.plan, present).find(({ of }) => of === 'register')?.use ?? null
  if (use !== null) return presentDocument(run, 'registers', use, `${at}.register`)
  const dataIn = (language: Language) => registerIn(versions, language, ids)
  const languages = versions.map(({ language }) => language)
  const stored = await create(run, 'registers', `${at}.register`, dataIn, languages)
  present.registers.push({ ...stored, ...dataIn(first.language), id: stored.id })
  return stored.id
}

/** Makes the draft of a notice from a version. */
export const draftFor = async (
  run: Run,
  versions: InLanguages,
  register: Id | null,
  at: string,
): Promise<Id | undefined> => {
  const { options } = run
  const [first] = versions
  if (!first) return undefined
  const dataIn = (language: Language): Data =>
    noticeData(versions, language, { profiles: options.profiles, register })
  const languages = versions.map(({ language }) => language)
  return (await create(run, 'notices', at, dataIn, languages)).id
}

/** What empties those fields of a document that it had before and that nothing is said of any more. */
const emptied = (before: Data, now: Data): Data =>
  Object.fromEntries(
    Object.entries(before).flatMap(([name, value]): [string, unknown][] => {
      const own = now[name]
      if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
        return [[name, { ...emptied(value as Data, (own ?? {}) as Data), ...(own as object | undefined) }]]
      }
      if (own !== undefined) return []
      return [[name, Array.isArray(value) ? [] : null]]
    }),
  )

/**
 * Brings a source that the import has made to what a later version says.
 *
 * @param before what it was made from
 */
export const updateSource = (
  run: Run,
  key: SourceKey,
  id: Id,
  at: string,
  {
    before,
    dataIn,
    languages,
  }: { before: Data; dataIn: (language: Language) => Data; languages: readonly Language[] },
): Promise<void> =>
  inStep(run, key, at, async () => {
    const { options, writer } = run
    const [first = writer.languages[0] ?? options.language, ...others] = languages
    const status = statusOf(run, key)
    const stored: Stored = await writer.payload.update({
      ...operation(writer, first),
      id,
      collection: options.slugs[key] as never,
      data: { ...dataIn(first), ...emptied(before, dataIn(first)), ...status.data },
      draft: status.draft,
    })
    await writeOthers(run, key, stored, dataIn, others)
  })

/**
 * Brings the draft of a notice that the import has made to what a later version says, in all of its languages.
 *
 * @param emptyIn languages that the version before was written in, and this one is not
 * @param isFirst whether nothing of it is published yet: when it was prepared stays what the first version says
 */
export const updateDraft = (
  run: Run,
  id: Id,
  at: string,
  {
    changeIn,
    emptyIn,
    isFirst,
    register,
    versions,
  }: {
    changeIn: (language: Language) => Data
    emptyIn: readonly Language[]
    isFirst: boolean
    register: Id | null
    versions: InLanguages
  },
): Promise<void> =>
  inStep(run, 'notices', at, async () => {
    const { options, writer } = run
    const [first, ...others] = versions
    if (!first) return
    const collection = options.slugs.notices as never
    const dataIn = (language: Language): Data => {
      const { changedOn, preparedOn, ...data } = noticeData(versions, language, {
        profiles: options.profiles,
        register,
      })
      return { ...data, change: changeIn(language), ...(isFirst && { changedOn, preparedOn }) }
    }
    for (const language of emptyIn) {
      await writer.payload.update({
        ...operation(writer, language),
        id,
        collection,
        data: { introduction: null, statute: null, title: null, _status: 'draft' },
        draft: true,
      })
    }
    const stored: Stored = await writer.payload.update({
      ...operation(writer, first.language),
      id,
      collection,
      data: { ...dataIn(first.language), _status: 'draft' },
      draft: true,
    })
    await writeOthers(
      run,
      'notices',
      stored,
      dataIn,
      others.map(({ language }) => language),
    )
  })
