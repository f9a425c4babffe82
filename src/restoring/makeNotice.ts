import type { PayloadRequest } from 'payload'

import type { InLanguages } from '../importing/documents.js'
import type { Language } from '../notice/document.js'
import type { PublicationRecord } from '../record/record.js'
import type { Row } from '../sources/localisation.js'
import type { Stored, TextWriter } from '../standardTexts/writer.js'
import type { ExportedNotice } from './readExport.js'

import { correctedPlan } from '../importing/corrections.js'
import { noticeData } from '../importing/documents.js'
import { plansOfRecords } from '../importing/recorded.js'
import { requestOf } from '../installation.js'
import { headOf, type NoticeHead } from '../publishing/intent.js'
import { withoutNotes } from '../publishing/save.js'
import { addVersion, newestVersion } from '../publishing/storedNotices.js'
import { asOwner } from '../scopes.js'
import { keptID } from '../sources/ids.js'
import { operation, ownedBy, together, withRowIds } from '../standardTexts/writer.js'
import { creatingAs } from '../storage/createdAs.js'

/**
 * The head that publishing would have left. It names no sources: a register, organisation or shared text with the id of one that
 * it was made from is another one here.
 */
const headOfNotice = (exported: ExportedNotice): NoticeHead => ({
  ...headOf({ ...exported.newest, content: {} }, exported.revision),
  sources: {},
})

const inOrder = (writer: TextWriter, text: PublicationRecord): InLanguages =>
  plansOfRecords([text])
    .map(({ plan }) => ({ language: plan.language, plan: correctedPlan(plan) }))
    .sort((one, other) => writer.languages.indexOf(one.language) - writer.languages.indexOf(other.language))

/** Writes the draft of a notice, language by language, as an editor would: under its id, and with its head. */
const writeDraft = async (
  writer: TextWriter,
  id: number | string,
  { newest }: ExportedNotice,
  text: PublicationRecord,
  head: NoticeHead,
): Promise<void> => {
  const { options, payload } = writer
  const collection = options.slugs.notices as never
  const versions = inOrder(writer, text)
  const [first = writer.languages[0] ?? options.language, ...others] = versions.map(
    ({ language }) => language,
  )
  const dataIn = (language: Language): Row => ({
    ...noticeData(versions, language, { profiles: options.profiles, register: null }),
    slug: newest.slug,
    versionLabel: Object.values(text.content)[0]?.versionLabel ?? null,
    _status: 'draft',
  })
  const own = operation(writer, first)
  const isCustom = payload.collections[options.slugs.notices]?.customIDType !== undefined
  const as = { collection: options.slugs.notices, data: { head, ...(isCustom && { id }) }, id }
  const stored: Stored = await payload.create({
    ...own,
    req: { ...own.req, context: { ...own.req.context, ...creatingAs(payload, as) } },
    collection,
    data: { ...dataIn(first), ...ownedBy(writer, 'notices') },
    draft: true,
  })
  for (const language of others) {
    await payload.update({
      ...operation(writer, language),
      id,
      collection,
      data: withRowIds(dataIn(language), stored),
      draft: true,
    })
  }
}

/** Makes of the draft what publishing would have left: its text as the one that is published, or withdrawn. */
const finish = async (
  req: PayloadRequest,
  slug: string,
  id: number | string,
  isWithdrawn: boolean,
  head: NoticeHead,
): Promise<void> => {
  const draft = await newestVersion(req, slug, id)
  if (!draft) throw new Error(`The draft of notice ${id} is not there any more`)
  const text = withoutNotes({ ...draft.version, intent: null })
  // A text for each write: adapters take the ids of sections out of the one they are given.
  const as = (_status: 'draft' | 'published'): Row => structuredClone({ ...text, _status })
  const at = Math.max(Date.now(), new Date(draft.updatedAt).getTime()) + 1
  await addVersion(req, slug, id, as('published'), new Date(at))
  if (isWithdrawn) await addVersion(req, slug, id, as('draft'), new Date(at + 1))
  await req.payload.db.updateOne({
    id,
    collection: slug,
    data: { ...as(isWithdrawn ? 'draft' : 'published'), head, publishedUses: '' },
    req,
    returning: false,
  })
}

/**
 * Makes the notice that records are of: under its id and address, with the words that it was published with last, in every language.
 * It is made from no register: its text is its own, until an editor names one.
 *
 * @param text the record that has that text
 */
export const makeNotice = async (
  writer: TextWriter,
  exported: ExportedNotice,
  text: PublicationRecord,
): Promise<void> => {
  const { options, payload } = writer
  const { event, notice, owner } = exported.newest
  const slug = options.slugs.notices
  const id = keptID(payload, slug, notice)
  const head = headOfNotice(exported)
  const own = owner === undefined ? writer : { ...writer, owner: asOwner(payload, options, owner) }
  await together(own, async (within) => {
    await writeDraft(within, id, exported, text, {
      ...head,
      restoringSince: new Date().toISOString(),
    })
    const req = await requestOf(payload)
    if (within.transactionID !== undefined) req.transactionID = within.transactionID
    await finish(req, slug, id, event === 'withdrawn', head)
  })
}
