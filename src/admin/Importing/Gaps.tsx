'use client'

import { useTranslation } from '@payloadcms/ui'
import React from 'react'

import type { ImportPlan } from '../../import/plan.js'
import type { CorrectedPlan } from '../../importing/corrections.js'
import type { PlanFinding } from '../../importing/proposal.js'
import type { Say } from './say.js'

import { formatDate, isCalendarDate } from '../../notice/dates.js'
import { translate } from '../../translations/translate.js'
import { useFactName } from './Facts.js'
import { FindingList } from './Sections.js'

const DATES = ['preparedOn', 'changedOn', 'effectiveFrom', 'reviewedOn'] as const

/** Whether a gap of a plan has been filled since it was read. */
const isFilled = (path: string, corrected: CorrectedPlan): boolean => {
  if (path === 'title') return corrected.title.trim() !== ''
  if (path === 'statute') return corrected.statute !== null
  const date = DATES.find((name) => path === name || path === `dates.${name}`)
  if (date) return corrected[date] !== null
  return (
    corrected.facts.some((fact) => fact.path === path || fact.path.startsWith(`${path}.`)) ||
    corrected.sections.some(({ keys }) => keys.some((key) => key === path || path === `sections.${key}`))
  )
}

/** What the text does not say, and what rules find in no section of it: the list to begin with. */
export const Gaps: React.FC<{
  checkedOn: string | undefined
  corrected: CorrectedPlan
  findings: readonly PlanFinding[]
  keys: readonly { label: string; value: string }[]
  language: string
  plan: ImportPlan
  problems: readonly { message: string; path: string }[]
  say: Say
}> = ({ checkedOn, corrected, findings, keys, language, plan, problems, say }) => {
  const { t } = useTranslation()
  const factName = useFactName()
  const gaps = plan.gaps.filter(({ path }) => !isFilled(path, corrected))
  const nameOf = (path: string): string => {
    const bare = path.replace(/^(?:dates|sections)\./, '')
    const key = keys.find(({ value }) => value === bare)
    if (key) return say('gapSection', { section: key.label })
    if (bare === 'title' || bare === 'statute') return translate(t, `privacyNotices:fields:${bare}:label`)
    const date = DATES.find((name) => name === bare)
    if (date) return translate(t, `privacyNotices:fields:${date}:label`)
    const [document] = path.split('.')
    const known = (
      ['authority', 'controller', 'jointControllers', 'register', 'representative'] as const
    ).find((one) => one === document)
    const fact = path.includes('.') ? factName(path) : ''
    return [known && say(`documents:${known}`), fact].filter(Boolean).join(': ') || path
  }
  const total = gaps.length + findings.length + problems.length
  return (
    <section aria-labelledby="pn-import-gaps" className="pn-import__card">
      <h3 id="pn-import-gaps">{say('gaps')}</h3>
      {total === 0 && <p>{say('noGaps')}</p>}
      {problems.length > 0 && (
        <ul className="pn-import__findings">
          {problems.map(({ message, path }) => (
            <li className="pn-import__finding pn-import__finding--error" key={path + message}>
              {message}
            </li>
          ))}
        </ul>
      )}
      {gaps.length > 0 && (
        <>
          <p className="pn-import__help">{say('gapsHelp')}</p>
          <ul className="pn-import__gaps">
            {gaps.map(({ path }) => (
              <li key={path}>{nameOf(path)}</li>
            ))}
          </ul>
        </>
      )}
      {findings.length > 0 && (
        <>
          <h4>{say('findings')}</h4>
          {isCalendarDate(checkedOn) && (
            <p className="pn-import__help">{say('checkedOn', { date: formatDate(checkedOn, language) })}</p>
          )}
          <FindingList findings={findings} say={say} />
        </>
      )}
    </section>
  )
}
