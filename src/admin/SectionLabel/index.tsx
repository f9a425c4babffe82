'use client'

import { getTranslation } from '@payloadcms/translations'
import { useDocumentInfo, useRowLabel, useTranslation } from '@payloadcms/ui'
import React from 'react'

import type { Choice } from '../ChoiceField/choice.js'

import { useAddresses, useAnswer } from '../api.js'
import { countsOf, findingsOfRow } from '../Checks/groups.js'
import { sayCounts } from '../Checks/sayCounts.js'
import { useCheckState, useFormKey } from '../Checks/store.js'
import { useLocaleCode } from '../useLocaleCode.js'

type Section = {
  /** The shared text that it shows. */
  block?: null | number | string
  blockType?: string
  heading?: null | string
  keys?: null | string[]
  rights?: null | string[]
}
type Props = { blocks: string; headings: Choice[]; rightSections: Record<string, string> }

/** The title of a shared text. */
const SharedTitle: React.FC<{ blocks: string; id: number | string }> = ({ blocks, id }) => {
  const locale = useLocaleCode()
  const { api } = useAddresses()
  const query = { depth: '0', draft: 'true', locale, 'select[title]': 'true' }
  const answer = useAnswer<{ title?: null | string }>(api(blocks, `/${encodeURIComponent(id)}`, query))
  const title = answer && 'body' in answer ? answer.body.title : undefined
  return title ? <strong>{title}</strong> : null
}

/** Label of a section: its own heading, or the matters it is about, and how much a check has found in it. */
export const SectionLabel: React.FC<Props> = ({ blocks, headings, rightSections }) => {
  const { i18n, t } = useTranslation<object, string>()
  const { data, path, rowNumber } = useRowLabel<Section>()
  const { id } = useDocumentInfo()
  const { answer } = useCheckState(useFormKey())
  const rights = (data?.rights ?? []).map((right) => rightSections[right] ?? right)
  const standard =
    data?.blockType === 'authority' ? ['complaint'] : data?.blockType === 'rights' ? ['otherRights'] : []
  const keys = [data?.keys ?? [], rights, standard].find(({ length }) => length > 0) ?? []
  const matters = keys.map((key) => {
    const choice = headings.find(({ value }) => value === key)
    return choice ? getTranslation(choice.label, i18n) : key
  })
  const kind = data?.blockType ? t(`privacyNotices:blocks:${data.blockType}:singular`) : ''
  const title = data?.heading || matters.join(' · ') || kind
  // A section of a shared text is told from others by which it is.
  const shown = title === kind ? (data?.block ?? undefined) : undefined
  const row = { heading: title, keys, path }
  const found = findingsOfRow(answer?.findings ?? [], row, String(id ?? '')).filter(
    ({ severity, waiver }) => severity !== 'information' && waiver === null,
  )
  const weight = found.some(({ severity }) => severity === 'error') ? 'error' : 'warning'
  return (
    <span>
      {String((rowNumber ?? 0) + 1).padStart(2, '0')}{' '}
      {shown === undefined ? <strong>{title}</strong> : <SharedTitle blocks={blocks} id={shown} />}{' '}
      {(title !== kind || shown !== undefined) && (
        <span className="pill pill--pill-style-light pill--size-small">{kind}</span>
      )}
      {found.length > 0 && (
        <span className={`pn-checks__count pn-checks__count--${weight}`}>
          {sayCounts(t, countsOf(found))}
        </span>
      )}
    </span>
  )
}
