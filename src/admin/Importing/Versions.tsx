'use client'

import React from 'react'

import type { ImportAnswer, ProposedVersion } from '../../importing/proposal.js'
import type { Say } from './say.js'

import { formatDate } from '../../notice/dates.js'
import { languageName } from '../../notice/names.js'
import { SmallButton } from './fields.js'

/** What to do with a file that could not be read, by why. */
export const UNREADABLE = [
  'damaged',
  'encrypted',
  'noText',
  'scanned',
  'tooLarge',
  'tooManyPages',
  'tookTooLong',
  'unknownFormat',
  'unsafe',
] as const

/** Files that could not be read, each with what to do. */
export const UnreadFiles: React.FC<{ files: ImportAnswer['files']; say: Say }> = ({ files, say }) => {
  const unread = files.filter(({ problem }) => problem !== null)
  if (unread.length === 0) return null
  return (
    <section aria-labelledby="pn-import-unread" className="pn-import__card pn-import__card--ask">
      <h2 id="pn-import-unread">{say('unread')}</h2>
      <ul>
        {unread.map(({ name, problem }, index) => {
          const code = UNREADABLE.find((one) => one === problem?.code)
          return (
            <li key={index}>
              <strong>{name}</strong>: {code ? say(`unreadable:${code}`) : problem?.message}
            </li>
          )
        })}
      </ul>
    </section>
  )
}

/** The notices that an import would make, with their versions from the oldest on: one is chosen to be looked at. */
export const Versions: React.FC<{
  answer: ImportAnswer
  chosen: string
  language: string
  onChoose: (plan: string) => void
  onCompare: (notice: string, index: number) => void
  say: Say
}> = ({ answer, chosen, language, onChoose, onCompare, say }) => {
  const { files, notices, plans } = answer
  const fileOf = (id: string) => files[plans.find((one) => one.id === id)?.file ?? -1]?.name ?? ''
  const titleOf = (id: string) => plans.find((one) => one.id === id)?.corrected.title || say('withoutTitle')
  const left = plans.filter(({ corrected }) => corrected.leftOut !== null)
  const button = (id: string, version: ProposedVersion | undefined, number: null | number, shown: string) => (
    <button
      aria-pressed={chosen === id}
      className="pn-import__version"
      key={id}
      onClick={() => onChoose(id)}
      type="button"
    >
      <strong>
        {[
          number === null ? titleOf(id) : say('version', { number }),
          version?.day ? formatDate(version.day, language) : version && say('withoutDay'),
          shown && languageName(shown, language),
        ]
          .filter(Boolean)
          .join(' · ')}
      </strong>
      <span>{fileOf(id)}</span>
      {version && (
        <span className="pn-import__note">
          {version.counts.error + version.counts.warning === 0
            ? say('nothingFound')
            : say('found', { errors: version.counts.error, warnings: version.counts.warning })}
        </span>
      )}
    </button>
  )
  return (
    <nav aria-label={say('notices')} className="pn-import__notices">
      {notices.map(({ name, problem, versions }) => {
        const [first] = versions
        const firstPlan = first && Object.values(first.plans)[0]
        return (
          <section key={name}>
            {notices.length > 1 && firstPlan !== undefined && <h2>{titleOf(firstPlan)}</h2>}
            {problem && <p className="pn-import__problem">{say(`order:${problem}`)}</p>}
            <div className="pn-import__versions">
              {versions.map((version, index) => {
                const shown = Object.entries(version.plans)
                return (
                  <React.Fragment key={index}>
                    {index > 0 && (
                      <SmallButton
                        label={`${say('compare')}: ${say('compareWith', { after: index + 1, before: index })}`}
                        onClick={() => onCompare(name, index)}
                      >
                        {say('compare')}
                      </SmallButton>
                    )}
                    {shown.map(([code, id]) =>
                      button(
                        id,
                        version,
                        versions.length > 1 ? index + 1 : null,
                        shown.length > 1 ? code : '',
                      ),
                    )}
                  </React.Fragment>
                )
              })}
            </div>
          </section>
        )
      })}
      {left.length > 0 && (
        <section>
          <h2>{say('filesLeftOut')}</h2>
          <div className="pn-import__versions">{left.map(({ id }) => button(id, undefined, null, ''))}</div>
        </section>
      )}
    </nav>
  )
}
