'use client'

import React from 'react'

import type { ImportPlan } from '../../import/plan.js'
import type { Arrangement } from './editing.js'
import type { Say } from './say.js'

import { plainText } from '../../notice/contentText.js'
import { isTaken, placedNodes, putBack, takeDiscarded } from './editing.js'
import { Disclosure, SmallButton } from './fields.js'

/** How many of what reading left out are shown: a page cut up by a web site may have thousands. */
const MOST = 200

const short = (text: string): string => {
  const line = text.replace(/\s+/g, ' ').trim()
  return line.length > 300 ? `${line.slice(0, 300)}…` : line
}

/** What of the file is not brought in, and why; each can be put back. */
export const LeftOut: React.FC<{
  active: null | string
  arrange: (arrangement: Arrangement, message: string) => void
  arrangement: Arrangement
  isDisabled: boolean
  lang: string
  plan: ImportPlan
  say: Say
}> = ({ active, arrange, arrangement, isDisabled, lang, plan, say }) => {
  const left = plan.discarded.flatMap((one, index) =>
    isTaken(arrangement, index) ? [] : [{ ...one, index }],
  )
  const { dropped, sections } = arrangement
  if (left.length + dropped.length === 0) return null
  const into = sections.find(({ id }) => id === active)
  return (
    <section aria-labelledby="pn-import-left" className="pn-import__card">
      <h3 id="pn-import-left">{say('leftOut')}</h3>
      {dropped.length > 0 && (
        <ul className="pn-import__plain">
          {dropped.map(({ parts, reason }, index) => {
            const own = parts
              .map(({ of }) => plan.sections.find(({ id }) => id === of)?.heading ?? '')
              .find((heading) => heading !== '')
            const words = plainText(placedNodes(plan, parts).map(({ node }) => node))
            return (
              <li className="pn-import__left" key={`${reason}-${index}`}>
                <p>
                  <del lang={lang}>{short(words || own || '')}</del>
                  <small>{reason}</small>
                </p>
                <SmallButton
                  disabled={isDisabled}
                  label={say('putBackOne', { quote: short(words || own || '').slice(0, 60) })}
                  onClick={() => arrange(putBack(arrangement, plan, index), say('isBack'))}
                >
                  {say('putBack')}
                </SmallButton>
              </li>
            )
          })}
        </ul>
      )}
      {left.length > 0 && (
        <Disclosure isOpenAtFirst={left.length <= 5} summary={say('leftByReading', { count: left.length })}>
          <p className="pn-import__help">
            {into
              ? say('takesInto', { section: into.heading || say('withoutHeading', { number: 0 }) })
              : say('takesNew')}
          </p>
          <ul className="pn-import__plain">
            {left.slice(0, MOST).map(({ index, reason, text }) => (
              <li className="pn-import__left" key={index}>
                <p>
                  <del lang={lang}>{short(text)}</del>
                  <small>{say(`discarded:${reason}`)}</small>
                </p>
                <SmallButton
                  disabled={isDisabled}
                  label={say('takeOne', { quote: short(text).slice(0, 60) })}
                  onClick={() =>
                    arrange(takeDiscarded(arrangement, plan, index, into?.id ?? null), say('isBack'))
                  }
                >
                  {say('take')}
                </SmallButton>
              </li>
            ))}
          </ul>
          {left.length > MOST && (
            <p className="pn-import__help">{say('leftMore', { count: left.length - MOST })}</p>
          )}
        </Disclosure>
      )}
    </section>
  )
}
