import type { Row } from '../sources/localisation.js'
import type { Intent } from './intent.js'
import type { Save } from './save.js'

import { latestEntry } from '../record/publications.js'
import { languagesOf } from '../sources/loadSources.js'
import { idOf } from '../sources/localisation.js'
import { composeNotice, hashOfText } from './composeNotice.js'
import { newIntent, textsOf } from './intent.js'
import { aboutToBeStored, recordLater } from './save.js'

const withdrawalOf = async ({ options, req }: Save, row: Row): Promise<Intent['withdrawal']> => {
  const { reason, successor } = (row.withdrawal ?? {}) as { reason?: unknown; successor?: unknown }
  const id = idOf(successor)
  const latest = id === null ? null : await latestEntry(req, options.slugs, id)
  return {
    reason: textsOf(reason, languagesOf(req, options).default),
    successor: latest?.slug ?? null,
  }
}

/** Prepares a withdrawal: what the notice is saved with, so that its record is made when it has been stored. */
export const prepareWithdrawal = async (save: Save): Promise<Row> => {
  const { operation, options, req } = save
  const row = await aboutToBeStored(save)
  const { content } = await composeNotice(req, options, row)
  const intent = newIntent(
    req,
    {
      change: { note: {}, type: null },
      changedOn: null,
      contentHash: hashOfText(row, content),
      effectiveFrom: null,
      event: 'withdrawn',
      withdrawal: await withdrawalOf(save, row),
    },
    operation,
  )
  return recordLater(save, { emptied: [], intent })
}
