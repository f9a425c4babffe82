import type { Row } from '../sources/localisation.js'
import type { Intent } from './intent.js'
import type { Save } from './save.js'
import type { PublicationEntry } from '../record/publications.js'

import { latestEntry } from '../record/publications.js'
import { languagesOf } from '../sources/loadSources.js'
import { idOf, isRow } from '../sources/localisation.js'
import { composeNotice, hashOfText } from './composeNotice.js'
import { newIntent, textsOf } from './intent.js'
import { placeOfWithdrawal, saidIn } from './placing.js'
import { aboutToBeStored, recordLater } from './save.js'
import { ownerOf } from './scope.js'

const isSameOwner = (one: null | PublicationEntry, other: null | PublicationEntry): boolean =>
  (one?.owner ?? null) === (other?.owner ?? null)

const withdrawalOf = async ({ latest: of, options, req }: Save, row: Row): Promise<Intent['withdrawal']> => {
  const { reason, successor } = (row.withdrawal ?? {}) as { reason?: unknown; successor?: unknown }
  const id = idOf(successor)
  const found = id === null ? null : await latestEntry(req, options.slugs, id)
  // Readers are sent to a notice of the same organisation, or to none.
  const latest = found && isSameOwner(found, of) ? found : null
  return {
    reason: textsOf(reason, languagesOf(req, options).default),
    successor: latest?.slug ?? null,
  }
}

/**
 * Prepares a withdrawal: what the notice is saved with, so that its record is made when it has been stored.
 *
 * @throws APIError 400 when the server's clock is behind the newest record, and nobody has said that it is right
 */
export const prepareWithdrawal = async (save: Save): Promise<Row> => {
  const { id, data, latest, operation, options, req } = save
  const row = await aboutToBeStored(save)
  const { clockConfirmed } = saidIn(row.change)
  if (id !== undefined && latest) {
    const published = { id, newest: latest, owner: ownerOf(options, row, latest), slug: latest.slug }
    await placeOfWithdrawal(req, options, published, { clockConfirmed })
  }
  const { content } = await composeNotice(req, options, row)
  const intent = newIntent(
    req,
    {
      change: { note: {}, type: null },
      changedOn: null,
      clockConfirmed,
      contentHash: hashOfText(row, content),
      effectiveFrom: null,
      event: 'withdrawn',
      waiting: null,
      withdrawal: await withdrawalOf(save, row),
    },
    { revision: operation.revision },
  )
  const change = isRow(data.change) ? data.change : {}
  return recordLater(save, { emptied: [], intent }, { change: { ...change, clockConfirmed: false } })
}
