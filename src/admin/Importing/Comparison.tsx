'use client'

import { Banner, Button } from '@payloadcms/ui'
import React from 'react'

import type { ImportComparison } from '../../importing/comparison.js'
import type { Say } from './say.js'

import { formatDate } from '../../notice/dates.js'
import { NOTICE_IMPORTS } from '../../ownSlugs.js'
import { useAddresses, useAnswer } from '../api.js'
import { Comparisons } from '../NoticeComparison/index.js'
import { Dialog } from '../Publishing/Dialog.js'

/** What changed from one version of an import to the next, before they are versions. */
export const Comparison: React.FC<{
  id: number | string
  /** Of the later one, among the versions of the notice. */
  index: number
  language: string
  notice: string
  onClose: () => void
  say: Say
}> = ({ id, index, language, notice, onClose, say }) => {
  const { api } = useAddresses()
  const answer = useAnswer<ImportComparison>(api(NOTICE_IMPORTS, `/${id}/comparison`, { locale: language }))
  const change =
    answer && 'body' in answer
      ? answer.body.changes.filter((one) => one.notice === notice)[index - 1]
      : undefined
  const day = (date: null | string) => (date ? formatDate(date, language) : say('withoutDay'))
  return (
    <Dialog
      heading={say('compareWith', { after: index + 1, before: index })}
      isBusy={false}
      onClose={onClose}
    >
      {!answer && <p role="status">{say('loading')}</p>}
      {answer && 'problem' in answer && <Banner type="error">{answer.problem}</Banner>}
      {change && (
        <>
          <p>
            {day(change.from)} → {day(change.to)}
          </p>
          <Comparisons Heading="h3" languages={change.languages} />
        </>
      )}
      {answer && 'body' in answer && !change && <p>{say('nothingToCompare')}</p>}
      <div className="pn-dialog__actions">
        <Button id="pn-import-compared" margin={false} onClick={onClose}>
          {say('close')}
        </Button>
      </div>
    </Dialog>
  )
}
