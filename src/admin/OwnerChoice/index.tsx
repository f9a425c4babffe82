'use client'

import { useTranslation } from '@payloadcms/ui'
import React from 'react'

import type { OwnerChoice } from '../../sources/owners.js'

import { translate } from '../../translations/translate.js'

/** What is chosen where everything that somebody works with is meant. */
export const ALL_OWNERS = 'all'

type Props = {
  /** Whether all of them together may be chosen too. */
  hasAll?: boolean
  id: string
  labelClass?: string
  onChange: (value: string) => void
  owners: readonly OwnerChoice[]
  value: string
}

const LABEL = { display: 'block', paddingBottom: 5 }

/** Asks whose something is to be, of who works with several organisations; nothing of anybody else. */
export const OwnerSelect: React.FC<Props> = ({ hasAll = false, id, labelClass, onChange, owners, value }) => {
  const { t } = useTranslation()
  if (owners.length < 2) return null
  return (
    <div>
      <label className={labelClass} htmlFor={id} style={labelClass ? undefined : LABEL}>
        {translate(t, 'privacyNotices:desk:owner:label')}
      </label>
      <select id={id} onChange={({ target }) => onChange(target.value)} value={value}>
        <option disabled={value !== ''} value="">
          {translate(t, 'privacyNotices:desk:owner:choose')}
        </option>
        {owners.map((one) => (
          <option key={String(one.value)} value={heldAs(one.value)}>
            {one.label}
          </option>
        ))}
        {hasAll && <option value={ALL_OWNERS}>{translate(t, 'privacyNotices:desk:owner:all')}</option>}
      </select>
    </div>
  )
}

/** How an owner is held in the choice: no value of a field can be mistaken for another choice. */
export const heldAs = (owner: OwnerChoice['value'] | undefined): string =>
  owner === undefined ? '' : `=${owner}`

/** The owner that is chosen; undefined where none is, or all are. */
export const ownerIn = (owners: readonly OwnerChoice[], value: string): OwnerChoice['value'] | undefined =>
  owners.find((one) => heldAs(one.value) === value)?.value
