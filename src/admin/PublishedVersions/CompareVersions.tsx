'use client'

import { Banner, useTranslation } from '@payloadcms/ui'
import React, { useId, useState } from 'react'

import type { NoticeDiff } from '../../notice/answers.js'

import { translate } from '../../translations/translate.js'
import { useAddresses, useAnswer } from '../api.js'
import { Comparisons } from '../NoticeComparison/index.js'
import { useLocaleCode } from '../useLocaleCode.js'

type Props = {
  notices: string
  scope: string | undefined
  slug: string
  /** How many versions there are: their numbers go from one to this. */
  versions: number
}

type Pair = { from: number; to: number }

/** Says what differs between two versions that were published, in the language that is edited. */
export const CompareVersions: React.FC<Props> = ({ notices, scope, slug, versions }) => {
  const { t } = useTranslation()
  const [chosen, setChosen] = useState<Partial<Pair>>({})
  const pair = chosen.from && chosen.to ? { from: chosen.from, to: chosen.to } : null
  // The newest first, as in the list.
  const numbers = Array.from({ length: versions }, (_, index) => versions - index)
  return (
    <div className="pn-versions__compare">
      <h3>{translate(t, 'privacyNotices:desk:versions:compare:heading')}</h3>
      <div className="pn-versions__pair">
        {(['from', 'to'] as const).map((side) => (
          <Choice
            key={side}
            label={translate(t, `privacyNotices:desk:versions:compare:${side}`)}
            numbers={numbers}
            onChange={(version) => {
              setChosen({ ...chosen, [side]: version })
            }}
            side={side}
            value={chosen[side]}
          />
        ))}
      </div>
      <div aria-live="polite">
        {pair && <Difference notices={notices} pair={pair} scope={scope} slug={slug} />}
      </div>
    </div>
  )
}

const Choice: React.FC<{
  label: string
  numbers: readonly number[]
  onChange: (version: number | undefined) => void
  side: keyof Pair
  value: number | undefined
}> = ({ label, numbers, onChange, side, value }) => {
  const { t } = useTranslation()
  const id = useId()
  return (
    <div>
      <label htmlFor={id}>{label}</label>
      <select
        className={`pn-versions__${side}`}
        id={id}
        onChange={({ target }) => {
          onChange(Number(target.value) || undefined)
        }}
        value={value ?? ''}
      >
        <option value="" />
        {numbers.map((version) => (
          <option key={version} value={version}>
            {translate(t, 'privacyNotices:uses:version', { version })}
          </option>
        ))}
      </select>
    </div>
  )
}

const Difference: React.FC<{ pair: Pair } & Omit<Props, 'versions'>> = ({ notices, pair, scope, slug }) => {
  const { t } = useTranslation()
  const { api } = useAddresses()
  const locale = useLocaleCode()
  const answer = useAnswer<NoticeDiff>(
    api(notices, `/published/${encodeURIComponent(slug)}/diff`, { ...pair, locale, scope }),
  )
  if (!answer) return null
  if ('problem' in answer) return <Banner type="error">{answer.problem}</Banner>
  const { body } = answer
  const isSame = body.facts.length + body.sections.length === 0 && !Object.values(body.texts).some(Boolean)
  if (isSame) return <p>{translate(t, 'privacyNotices:desk:versions:compare:same')}</p>
  return <Comparisons languages={{ [body.locale]: body }} />
}
