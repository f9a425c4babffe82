import type { PayloadRequest } from 'payload'

import { APIError } from 'payload'

import type { NormalisedOptions } from '../options.js'
import type { TextWriter } from '../standardTexts/writer.js'
import type { ImportedDocument, StoredImport } from './stored.js'

import { latestEntry } from '../record/publications.js'
import { findUsers } from '../sources/usage.js'
import { operation, together } from '../standardTexts/writer.js'
import { translate } from '../translations/index.js'
import { heldImport, importQueueOf, MADE_KEYS, NOTHING_MADE, writeImport } from './stored.js'
import { savedDocument } from './writing.js'

/** What an undoing left, and why. */
export type LeftDocument = {
  /** `changed`: somebody has saved it since. `gone`: it is not there. `used`: something else needs it. */
  reason: 'changed' | 'gone' | 'used'
  message: string
} & ImportedDocument

/** What an undoing did. */
export type UndoAnswer = { removed: ImportedDocument[]; left: LeftDocument[] }

const refused = (req: PayloadRequest, key: 'notApplied' | 'undonePublished'): APIError =>
  new APIError(translate(req.t, `privacyNotices:imports:${key}`), 409, null, true)

/** Why a document that the import made has to stay; null where nothing keeps it. */
const reasonToStay = async (
  req: PayloadRequest,
  options: NormalisedOptions,
  writer: TextWriter,
  { id, kind, updatedAt }: ImportedDocument,
): Promise<LeftDocument['reason'] | null> => {
  const stored = await savedDocument({ options, writer }, MADE_KEYS[kind], id)
  if (!stored) return 'gone'
  if (new Date(String(stored.updatedAt)).toISOString() !== updatedAt) return 'changed'
  if (kind === 'notice') return null
  const within = Object.assign(Object.create(req) as PayloadRequest, { transactionID: writer.transactionID })
  return (await findUsers(within, options, MADE_KEYS[kind], String(id))).length > 0 ? 'used' : null
}

/**
 * Takes away what an import has made: what nobody has changed since and nothing else uses. The import itself stays, and can be
 * applied anew.
 *
 * @throws APIError 409 when nothing was made of it, or something of it is published: that stays for good
 */
export const undoImport = (
  req: PayloadRequest,
  options: NormalisedOptions,
  writer: TextWriter,
  { id }: Pick<StoredImport, 'id'>,
): Promise<UndoAnswer> =>
  importQueueOf(req.payload)(() =>
    together(writer, async (within) => {
      const own = { payload: req.payload, transactionID: within.transactionID }
      const stored = await heldImport(own, id)
      if (stored?.state !== 'applied') throw refused(req, 'notApplied')
      const { documents } = stored.made ?? NOTHING_MADE
      for (const document of documents.filter(({ kind }) => kind === 'notice')) {
        if (await latestEntry(own, options.slugs, String(document.id))) throw refused(req, 'undonePublished')
      }
      const answer: UndoAnswer = { left: [], removed: [] }
      // What uses others goes before them.
      for (const document of [...documents].reverse()) {
        const reason = await reasonToStay(req, options, within, document)
        if (reason !== null) {
          const message = translate(req.t, `privacyNotices:imports:left:${reason}`)
          answer.left.push({ ...document, message, reason })
          continue
        }
        await within.payload.delete({
          ...operation(within, within.languages[0] ?? options.language),
          id: document.id,
          collection: document.collection as never,
        })
        answer.removed.push(document)
      }
      await writeImport(own, id, {
        made: {
          documents: answer.left.flatMap(({ message: _, reason, ...document }) =>
            reason === 'gone' ? [] : [document],
          ),
          present: [],
          published: [],
        },
        state: 'undone',
      })
      return answer
    }),
  )
