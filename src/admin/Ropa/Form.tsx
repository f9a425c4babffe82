'use client'

import { Banner, Button, useTranslation } from '@payloadcms/ui'
import React, { useId, useState } from 'react'

import type { CalendarDate } from '../../notice/document.js'
import type { RopaFormat } from '../../ropa/formats/index.js'
import type { OwnerChoice } from '../../sources/owners.js'
import type { Answer } from '../api.js'

import { calendarDateOf } from '../../notice/dates.js'
import { ROPA_ROWS, SHEET_KEYS } from '../../ropa/choices.js'
import { translate } from '../../translations/translate.js'
import { askFile, saveFile, useAddresses } from '../api.js'
import { DayPicker } from '../DayPicker/index.js'
import { ownerIn, OwnerSelect } from '../OwnerChoice/index.js'
import { useLocaleCode } from '../useLocaleCode.js'
import { ropaStyles } from './styles.js'

type Choice = { label: string; value: string }

type ChooseProps = { choices: Choice[]; label: string; onChange: (value: string) => void; value: string }

const Choose: React.FC<ChooseProps> = ({ choices, label, onChange, value }) => {
  const id = useId()
  return (
    <div>
      <label htmlFor={id}>{label}</label>
      <select id={id} onChange={({ target }) => onChange(target.value)} value={value}>
        {choices.map((one) => (
          <option key={one.value} value={one.value}>
            {one.label}
          </option>
        ))}
      </select>
    </div>
  )
}

type Props = {
  formats: RopaFormat['name'][]
  /** The organisations that the user works with: the record of one is no part of another's. */
  owners?: OwnerChoice[]
  profiles: Choice[]
  /** Slug of the registers. */
  registers: string
  timeZone: string
}

/** Chooses what the record of processing activities is made of, and saves it as a file. */
export const RopaForm: React.FC<Props> = ({ formats, owners = [], profiles, registers, timeZone }) => {
  const { api } = useAddresses()
  const locale = useLocaleCode()
  const { t } = useTranslation()
  const id = useId()
  const [profile, setProfile] = useState(profiles[0]?.value ?? '')
  const [rows, setRows] = useState<string>(ROPA_ROWS[0])
  const [format, setFormat] = useState<string>(formats[0] ?? '')
  const [sheet, setSheet] = useState<string>(SHEET_KEYS[0])
  const [day, setDay] = useState<CalendarDate | null>(null)
  const [owner, setOwner] = useState('')
  const [drafts, setDrafts] = useState(false)
  const [isMaking, setMaking] = useState(false)
  const [outcome, setOutcome] = useState<Answer<{ name: string }>>()

  const isOpen = owners.length > 1 && owner === ''
  const isAhead = day !== null && day > calendarDateOf(new Date(), timeZone)
  const download = async () => {
    setMaking(true)
    setOutcome(undefined)
    const answer = await askFile(
      api(registers, '/ropa', {
        at: day ?? undefined,
        drafts: drafts && day === null ? 'true' : undefined,
        format,
        locale,
        owner: ownerIn(owners, owner)?.toString(),
        profile,
        rows,
        sheet: format === 'csv' ? sheet : undefined,
      }),
    )
    if ('body' in answer) saveFile(answer.body)
    setOutcome(answer)
    setMaking(false)
  }

  return (
    <details className="pn-ropa">
      <style href="pn-ropa" precedence="default">
        {ropaStyles}
      </style>
      <summary>{translate(t, 'privacyNotices:ropa:open')}</summary>
      <p>{translate(t, 'privacyNotices:ropa:intro')}</p>
      <div className="pn-ropa__fields">
        <OwnerSelect hasAll id={`${id}owner`} onChange={setOwner} owners={owners} value={owner} />
        <Choose
          choices={profiles}
          label={translate(t, 'privacyNotices:ropa:profile')}
          onChange={setProfile}
          value={profile}
        />
        <Choose
          choices={ROPA_ROWS.map((value) => ({
            label: translate(t, `privacyNotices:ropa:rowsBy:${value}`),
            value,
          }))}
          label={translate(t, 'privacyNotices:ropa:rows')}
          onChange={setRows}
          value={rows}
        />
        <Choose
          choices={formats.map((value) => ({
            label: translate(t, `privacyNotices:ropa:formats:${value}`),
            value,
          }))}
          label={translate(t, 'privacyNotices:ropa:format')}
          onChange={setFormat}
          value={format}
        />
        {format === 'csv' && (
          <Choose
            choices={SHEET_KEYS.map((value) => ({
              label: translate(t, `privacyNotices:ropa:sheets:${value}`),
              value,
            }))}
            label={translate(t, 'privacyNotices:ropa:sheet')}
            onChange={setSheet}
            value={sheet}
          />
        )}
        <div>
          <DayPicker
            id={`${id}day`}
            label={translate(t, 'privacyNotices:ropa:day')}
            onChange={setDay}
            value={day}
          />
          <small>{translate(t, `privacyNotices:ropa:${isAhead ? 'notAhead' : 'dayNote'}`)}</small>
        </div>
      </div>
      {day === null && (
        <label className="pn-ropa__drafts">
          <input checked={drafts} onChange={({ target }) => setDrafts(target.checked)} type="checkbox" />
          {translate(t, 'privacyNotices:ropa:withDrafts')}
        </label>
      )}
      <Button
        disabled={isMaking || isAhead || isOpen}
        margin={false}
        onClick={() => void download()}
        size="small"
      >
        {translate(t, `privacyNotices:ropa:${isMaking ? 'downloading' : 'download'}`)}
      </Button>
      <div aria-live="polite" className="pn-ropa__outcome">
        {outcome && 'problem' in outcome && <Banner type="error">{outcome.problem}</Banner>}
        {outcome && 'body' in outcome && (
          <Banner type="success">
            {translate(t, 'privacyNotices:ropa:downloaded', { name: outcome.body.name })}
          </Banner>
        )}
      </div>
    </details>
  )
}
