import type { PayloadRequest, Where } from 'payload'

import { ValidationError } from 'payload'

import type { Language } from '../notice/document.js'
import type { CollectionKey, NormalisedOptions } from '../options.js'
import type { Id, Stored, TextWriter } from '../standardTexts/writer.js'
import type { Answers, StartContact } from './answers.js'

import { forLanguage } from '../notice/lookUpLanguage.js'
import { isSameJSON } from '../notice/sameJSON.js'
import { slugify } from '../notice/slug.js'
import { calendarDateOf } from '../notice/dates.js'
import { fieldErrors } from '../sources/fieldErrors.js'
import { languagesOf } from '../sources/loadSources.js'
import { isWrittenIDIn } from '../sources/ids.js'
import { installStandardTexts } from '../standardTexts/install.js'
import {
  MADE_KINDS,
  type MadeKey,
  nameField,
  statusOf,
  unlessMet,
  withPathsOf,
} from '../standardTexts/madeDocuments.js'
import { ofOwner, operation, ownedBy, together, withRowIds, writerOf } from '../standardTexts/writer.js'
import { isWriteConflict } from '../storage/failures.js'
import { perDatabase } from '../storage/perDatabase.js'
import { newQueue } from '../storage/queue.js'
import { translate } from '../translations/index.js'
import { noticeData, organisationData, registerData, noticeTitle } from './documents.js'

type Data = Record<string, unknown>

/** A document that the first steps made, or found. */
export type StartedDocument = {
  /** What it is. */
  kind: 'notice' | 'organisation' | 'register'
  /** The slug of its collection. */
  collection: string
  id: number | string
  title: string
}

/** What the first steps made. */
export type StartAnswer = {
  /** The notice, as a draft: it is read before it is published. */
  notice: StartedDocument
  /** What was made, in its order. */
  created: StartedDocument[]
  /** What was there already, and has been used as it is. */
  present: StartedDocument[]
  /** Whether the sources of the notice are published, so that it can be; otherwise somebody who may publish has to do it. */
  published: boolean
}

/** A step that met one of somebody else: what was made of it is gone, and the other one is there. */
class MetAnother extends Error {}

/** Where each step's fields are in the answers. */
const pathIn = (key: MadeKey, path: string): string =>
  key === 'organisations' ? `organisation.${path}` : key === 'notices' && path === 'slug' ? 'name' : path

/** One run through the steps, in one transaction where the database has them. */
type Run = {
  answers: Answers
  isPublishing: boolean
  options: NormalisedOptions
  report: Pick<StartAnswer, 'created' | 'present'>
  req: PayloadRequest
  writer: TextWriter
}

const noted = (run: Run, list: 'created' | 'present', key: MadeKey, { id, ...row }: Stored): void => {
  const document = {
    id,
    collection: run.options.slugs[key],
    kind: MADE_KINDS[key],
    title: String(row[nameField(key)] ?? ''),
  }
  run.report[list].push(document)
}

/** Does a step, and names what is wrong with its fields by where they were asked for. */
const inStep = async <Result>(run: Run, key: MadeKey, step: () => Promise<Result>): Promise<Result> => {
  try {
    return await withPathsOf(run, key, (path) => pathIn(key, path), step)
  } catch (error) {
    const own = error instanceof ValidationError ? error.cause : undefined
    const errors = own instanceof ValidationError ? own.data.errors : []
    if (key === 'notices' && errors.some(({ path }) => path.split('.').pop() === 'slug')) {
      throw new MetAnother('', { cause: own })
    }
    throw error
  }
}

const first = ({ answers, options }: Run): Language => answers.languages[0] ?? options.language

/** The newest draft of a document that a condition finds among those of the user. */
const found = async (run: Run, key: CollectionKey, where: Where): Promise<Stored | undefined> => {
  const { options, writer } = run
  const { docs } = await writer.payload.find({
    ...operation(writer, first(run)),
    collection: options.slugs[key] as never,
    draft: true,
    limit: 1,
    where: { and: [where, ...ofOwner(writer, key)] },
  })
  return docs[0]
}

const update = async (run: Run, key: MadeKey, id: Id, language: Language, data: Data): Promise<Stored> => {
  const { options, writer } = run
  const status = statusOf(run, key)
  return await writer.payload.update({
    ...operation(writer, language),
    id,
    collection: options.slugs[key] as never,
    data: { ...data, ...status.data },
    draft: status.draft,
  })
}

/** Writes a document in the first language and then in the others: a save holds one language only. */
const create = (
  run: Run,
  key: MadeKey,
  dataIn: (language: Language) => Data,
  languages: readonly Language[],
): Promise<Stored> =>
  inStep(run, key, async () => {
    const { options, writer } = run
    const [own = first(run), ...others] = languages
    const status = statusOf(run, key)
    const stored = await writer.payload.create({
      ...operation(writer, own),
      collection: options.slugs[key] as never,
      data: { ...dataIn(own), ...ownedBy(writer, key), ...status.data } as never,
      draft: status.draft,
    })
    for (const language of others) {
      await update(run, key, stored.id, language, withRowIds(dataIn(language), stored))
    }
    noted(run, 'created', key, stored)
    return stored
  })

/** Publishes what never was, where the user may: notices are made of published sources only. */
const published = async (run: Run, key: 'blocks' | 'organisations' | 'registers', id: Id): Promise<void> => {
  if (!run.isPublishing) return
  const { options, writer } = run
  const collection = options.slugs[key] as never
  const row = await writer.payload.findByID({
    ...operation(writer, first(run)),
    id,
    collection,
  })
  if (row._status === 'published') return
  const publish = () =>
    writer.payload.update({
      ...operation(writer, first(run)),
      id,
      collection,
      data: { _status: 'published' },
      draft: false,
    })
  await (key === 'blocks' ? publish() : inStep(run, key, publish))
}

const organisationOf = async (run: Run): Promise<Stored> => {
  const { answers, options, req } = run
  const { organisation } = answers
  if (typeof organisation !== 'object') {
    const chosen = isWrittenIDIn(req.payload, options.slugs.organisations, String(organisation))
      ? await found(run, 'organisations', { id: { equals: String(organisation) } })
      : undefined
    if (!chosen) {
      const message = translate(req.t, 'privacyNotices:validation:unknownReference', {
        id: String(organisation).slice(0, 80),
        name: translate(req.t, 'privacyNotices:collections:organisations:singular'),
      })
      throw fieldErrors(req, options.slugs.notices, [{ message, path: 'organisation' }])
    }
    await published(run, 'organisations', chosen.id)
    return chosen
  }
  const same = await found(run, 'organisations', { name: { equals: organisation.name } })
  if (same) {
    noted(run, 'present', 'organisations', same)
    await published(run, 'organisations', same.id)
    return same
  }
  const { city, inLanguages = {}, name, street } = organisation
  const { default: appsOwn } = languagesOf(req, options)
  const others = answers.languages.filter(
    (language) =>
      language !== first(run) &&
      // What is called the same is read in the app's own language: there it has to be written.
      (language === appsOwn || Object.keys(inLanguages[language] ?? {}).length > 0),
  )
  return create(
    run,
    'organisations',
    (language) =>
      language === first(run)
        ? organisationData(organisation)
        : {
            name,
            ...(language === appsOwn && { city, street }),
            ...forLanguage(inLanguages, language),
          },
    [first(run), ...others],
  )
}

/** A register of the same name and controller: one that a run before left, or that an editor has made. */
const registerOf = async (run: Run, controller: Id, cookies: Id | undefined): Promise<Id> => {
  const { answers, options, req } = run
  const dataIn = (language: Language) => registerData(answers, language, { controller, cookies })
  const same = await found(run, 'registers', {
    and: [{ name: { equals: answers.name[first(run)] } }, { controller: { equals: controller } }],
  })
  if (!same) return (await create(run, 'registers', dataIn, answers.languages)).id
  const title = noticeTitle(answers, first(run), options.languages.packs)
  const notice = await found(run, 'notices', { registers: { in: [same.id] } })
  if (notice && notice.title !== title) {
    const message = translate(req.t, 'privacyNotices:start:registerExists', { title: String(notice.title) })
    throw fieldErrors(req, options.slugs.notices, [{ message, path: 'name' }])
  }
  noted(run, 'present', 'registers', same)
  await withLanguages(run, 'registers', same, dataIn, 'purposes')
  await published(run, 'registers', same.id)
  return same.id
}

const namesIn = (rows: unknown, name: string): unknown[] =>
  Array.isArray(rows) ? rows.map((row: Data) => row[name]) : []

/** Writes the languages that a document lacks, if its rows are those of the answers: an editor may have made others of it. */
const withLanguages = async (
  run: Run,
  key: 'notices' | 'registers',
  stored: Stored,
  dataIn: (language: Language) => Data,
  rows: 'purposes' | 'sections',
): Promise<void> => {
  const { answers, options, writer } = run
  const name = rows === 'purposes' ? 'name' : 'blockType'
  if (!isSameJSON(namesIn(stored[rows], name), namesIn(dataIn(first(run))[rows], name))) return
  for (const language of answers.languages.slice(1)) {
    const there = await writer.payload.findByID({
      ...operation(writer, language),
      id: stored.id,
      collection: options.slugs[key] as never,
      draft: true,
    })
    if (there[nameField(key)]) continue
    await inStep(run, key, () => update(run, key, stored.id, language, withRowIds(dataIn(language), stored)))
  }
}

/** The standard texts that its sections need, by their keys: published where the user may. */
const textsFor = async (run: Run): Promise<Record<string, Id>> => {
  const { answers, isPublishing, writer } = run
  const { created, present } = await installStandardTexts(writer.payload, {
    keys: ['authority', ...(answers.cookies === 'yes' ? ['cookies'] : [])],
    owner: writer.owner,
    publish: isPublishing,
    req: {
      i18n: run.req.i18n,
      ...(writer.transactionID !== undefined && { transactionID: writer.transactionID }),
    },
    user: writer.user,
  })
  for (const { id } of present) await published(run, 'blocks', id)
  return Object.fromEntries([...created, ...present].map(({ id, key }) => [key, id]))
}

const noticeOf = async (run: Run, register: Id, authority: Id | undefined): Promise<Stored> => {
  const { answers, options, req, writer } = run
  const { packs } = options.languages
  const today = calendarDateOf(new Date(), options.timeZone)
  const dataIn = (language: Language) => noticeData(answers, language, { authority, packs, register, today })
  const slug = slugify(noticeTitle(answers, first(run), packs))
  const same = slug === '' ? undefined : await found(run, 'notices', { slug: { equals: slug } })
  if (!same) return create(run, 'notices', dataIn, answers.languages)
  const registers = Array.isArray(same.registers) ? same.registers.map(String) : []
  const { totalDocs } = await writer.payload.db.count({
    collection: options.slugs.publications,
    req: { transactionID: writer.transactionID },
    where: { notice: { equals: String(same.id) } },
  })
  if (totalDocs > 0 || !isSameJSON(registers, [String(register)])) {
    const message = translate(req.t, 'privacyNotices:start:noticeExists', { title: String(same.title) })
    throw fieldErrors(req, options.slugs.notices, [{ message, path: 'name' }])
  }
  noted(run, 'present', 'notices', same)
  await withLanguages(run, 'notices', same, dataIn, 'sections')
  return same
}

/** A contact that is only named is reached where the organisation is. */
const reachableBy = (contact: StartContact, { email, phone }: Stored): StartContact =>
  (contact.name ?? contact.title) !== undefined && contact.email === undefined && contact.phone === undefined
    ? {
        ...contact,
        ...(typeof email === 'string' && { email }),
        ...(typeof phone === 'string' && { phone }),
      }
    : contact

const run = async (one: Run): Promise<StartAnswer> => {
  const { answers, isPublishing, options, report } = one
  const organisation = await organisationOf(one)
  const texts = await textsFor(one)
  // What the register tells of cookies stands in the text it names.
  const reachable = { ...one, answers: { ...answers, contact: reachableBy(answers.contact, organisation) } }
  const register = await registerOf(reachable, organisation.id, texts['cookies'])
  const { id, title } = await noticeOf(one, register, texts['authority'])
  return {
    ...report,
    notice: {
      id,
      collection: options.slugs.notices,
      kind: 'notice',
      title: String(title ?? noticeTitle(answers, first(one), options.languages.packs)),
    },
    published: isPublishing,
  }
}

/** Runs of one process wait for each other: SQLite has one writer. Those of several meet in the database. */
const queueOf = perDatabase(() => newQueue())

/**
 * Makes an organisation, a register and the draft of its notice from the answers to the first questions, with the standard texts
 * that it needs: as the user of a request, by Payload's own operations. All of it, or nothing: in one transaction where the database
 * has them, and otherwise by removing what was made when a step fails.
 *
 * Safe to ask for again, and twice at once: what is there by the same name is used, as it is, and named in the answer. The
 * sources are published where the user may publish; the notice never is.
 *
 * @throws ValidationError (400) with the path of each answer that cannot be used, or when another register or notice goes by the
 * name; Forbidden when the user lacks a right
 */
export const start = (
  req: PayloadRequest,
  options: NormalisedOptions,
  answers: Answers,
): Promise<StartAnswer> =>
  queueOf(req.payload)(async () => {
    const isPublishing = await options.access.publish({ req })
    const writer = await writerOf(req.payload, { owner: answers.owner, req, user: req.user })
    try {
      return await unlessMet(
        () =>
          together(writer, (within) =>
            run({
              answers,
              isPublishing,
              options,
              report: { created: [], present: [] },
              req,
              writer: within,
            }),
          ),
        (error) => error instanceof MetAnother || isWriteConflict(error),
      )
    } catch (error) {
      throw error instanceof MetAnother ? error.cause : error
    }
  })
