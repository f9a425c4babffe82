'use client'

import { Banner, Button, Link } from '@payloadcms/ui'
import React, { useRef, useState } from 'react'

import type { ImportAnswer } from '../../importing/proposal.js'
import type { UndoAnswer } from '../../importing/undo.js'
import type { Slugs } from '../../options.js'
import type { WorkedImport } from './useImport.js'
import type { Say } from './say.js'

import { formatDate } from '../../notice/dates.js'
import { NOTICE_IMPORTS } from '../../ownSlugs.js'
import { ask, sending, useAddresses } from '../api.js'
import { Dialog } from '../Publishing/Dialog.js'
import { Tick } from '../Publishing/parts.js'

type Given = {
  language: string
  mayPublish: boolean
  say: Say
  slugs: Slugs
  work: WorkedImport
}

/** What would be made: documents that are new, and those that are there and used. */
const made = ({ notices, plans }: ImportAnswer) => {
  const named = (id: string | undefined) => plans.find((one) => one.id === id)
  const used = new Map<string, string>()
  const added = new Map<string, { of: string; title: string }>()
  for (const { versions } of notices) {
    const plan = named(Object.values(versions.at(-1)?.plans ?? {})[0])
    if (!plan) continue
    const { candidates, corrected } = plan
    for (const { matches, of, use } of candidates) {
      const match = matches.find(({ id }) => id === use)
      if (match) used.set(`${of} ${match.id}`, match.title)
      else {
        const name = corrected.facts.find(({ path }) => path === `${of}.name`)?.value
        const title = typeof name === 'string' ? name : of === 'register' ? corrected.title : ''
        added.set(`${of} ${title}`, { of, title })
      }
    }
  }
  return { added: [...added.values()], used: [...used.values()] }
}

const documentKind = (of: string) =>
  (['authority', 'controller', 'jointControllers', 'register', 'representative'] as const).find(
    (one) => one === of.split('.')[0],
  )

/** The way from a looked-at import to drafts, or to published versions: what will be made is said first. */
export const ApplyButton: React.FC<Given> = ({ language, mayPublish, say, work }) => {
  const { api } = useAddresses()
  const [isOpen, setOpen] = useState(false)
  const [isBusy, setBusy] = useState(false)
  const [waive, setWaive] = useState(false)
  const [publish, setPublish] = useState(false)
  const [problem, setProblem] = useState<string>()
  // The same name for the same request: sent twice, it makes nothing twice.
  const revision = useRef<string>(undefined)
  const { answer } = work
  const { id, notices } = answer
  const isHistory = notices.some(({ versions }) => versions.length > 1)
  const isPublishing = isHistory || publish
  const stopping = notices.reduce(
    (sum, { versions }) => sum + versions.reduce((all, version) => all + version.stopping, 0),
    0,
  )
  const { added, used } = made(answer)
  const send = async () => {
    setBusy(true)
    setProblem(undefined)
    if (await work.flush()) {
      revision.current ??= crypto.randomUUID()
      const answered = await ask<unknown>(
        api(NOTICE_IMPORTS, `/${id}/apply`),
        sending('POST', { publish: isPublishing, revision: revision.current, waive: isPublishing && waive }),
      )
      if ('problem' in answered) {
        setProblem(answered.problem)
        revision.current = undefined
      } else {
        await work.reload()
        setOpen(false)
      }
    } else setProblem(say('notSaved'))
    setBusy(false)
  }
  const label = say(isHistory ? 'bringHistory' : 'makeDrafts')
  return (
    <>
      <Button
        disabled={notices.length === 0}
        id="pn-import-apply"
        margin={false}
        onClick={() => void work.flush().then(() => setOpen(true))}
      >
        {label}
      </Button>
      {isOpen && (
        <Dialog heading={label} isBusy={isBusy} onClose={() => setOpen(false)}>
          <h3>{say('willMake')}</h3>
          <ul>
            {notices.map(({ name, versions }) => {
              const first = Object.values(versions.at(-1)?.plans ?? {})[0]
              const title = answer.plans.find((one) => one.id === first)?.corrected.title ?? ''
              return (
                <li key={name}>
                  {versions.length > 1
                    ? say('makesVersions', { count: versions.length, title })
                    : say('makesNotice', { title })}
                  {versions.length > 1 && (
                    <ol>
                      {versions.map(({ day }, index) => (
                        <li key={index}>
                          {day ? say('fromDay', { date: formatDate(day, language) }) : say('withoutDay')}
                        </li>
                      ))}
                    </ol>
                  )}
                </li>
              )
            })}
            {added.map(({ of, title }) => {
              const kind = documentKind(of)
              return (
                <li key={of + title}>
                  {say('makesNew', { kind: kind ? say(`documents:${kind}`) : of, title: title || '–' })}
                </li>
              )
            })}
            {used.map((title) => (
              <li key={title}>{say('uses', { title })}</li>
            ))}
          </ul>
          <p>{say(isHistory ? 'historyHelp' : 'draftsHelp')}</p>
          {!isHistory && mayPublish && (
            <Tick isTicked={publish} label={say('publishToo')} name="publish" onChange={setPublish} />
          )}
          {isPublishing && !mayPublish && <Banner type="error">{say('mayNotPublish')}</Banner>}
          {isPublishing && mayPublish && stopping > 0 && (
            <Tick
              isTicked={waive}
              label={say('waive', { count: stopping })}
              name="waive"
              onChange={setWaive}
            />
          )}
          {problem !== undefined && (
            <div role="alert">
              <Banner type="error">{problem}</Banner>
            </div>
          )}
          <div className="pn-dialog__actions">
            <Button buttonStyle="secondary" disabled={isBusy} margin={false} onClick={() => setOpen(false)}>
              {say('cancel')}
            </Button>
            <Button
              disabled={isBusy || (isPublishing && (!mayPublish || (stopping > 0 && !waive)))}
              id="pn-import-confirm"
              margin={false}
              onClick={() => void send()}
            >
              {isBusy ? say('making') : label}
            </Button>
          </div>
        </Dialog>
      )}
    </>
  )
}

/** What an import made, with the way to each; and the way to take it all back. */
export const Made: React.FC<Given> = ({ say, slugs, work }) => {
  const { api, document } = useAddresses()
  const [isOpen, setOpen] = useState(false)
  const [isBusy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string>()
  const [undone, setUndone] = useState<UndoAnswer>()
  const { answer } = work
  const { documents, present, published } = answer.made
  const undo = async () => {
    setBusy(true)
    const answered = await ask<UndoAnswer>(api(NOTICE_IMPORTS, `/${answer.id}/undo`), sending('POST', {}))
    setBusy(false)
    if ('problem' in answered) return setProblem(answered.problem)
    setProblem(undefined)
    setUndone(answered.body)
    setOpen(false)
    await work.reload()
  }
  if (undone && answer.state !== 'applied') {
    return (
      <section className="pn-import__card" role="status">
        <h2>{say('undone')}</h2>
        <p>{say('undoneHelp', { count: undone.removed.length })}</p>
        {undone.left.length > 0 && (
          <>
            <p>{say('undoLeft')}</p>
            <ul>
              {undone.left.map(({ id, collection, message, title }) => (
                <li key={`${collection} ${id}`}>
                  <Link href={document(collection, id)}>{title}</Link>: {message}
                </li>
              ))}
            </ul>
          </>
        )}
      </section>
    )
  }
  if (answer.state !== 'applied') return null
  const notices = documents.filter(({ kind }) => kind === 'notice')
  return (
    <section aria-labelledby="pn-import-made" className="pn-import__card pn-import__card--done">
      <h2 id="pn-import-made" tabIndex={-1}>
        {say(published.length > 0 ? 'published' : 'applied')}
      </h2>
      <ul>
        {notices.map(({ id, collection, title }) => (
          <li key={`${collection} ${id}`}>
            <Link href={document(collection, id)}>{title}</Link>
            {published.some(({ notice }) => String(notice) === String(id)) && (
              <>
                {' '}
                (
                <Link href={document(slugs.notices, id, '/published')}>
                  {say('publishedVersions', {
                    count: published.filter(({ notice }) => String(notice) === String(id)).length,
                  })}
                </Link>
                )
              </>
            )}
          </li>
        ))}
        {documents
          .filter(({ kind }) => kind !== 'notice')
          .map(({ id, collection, title }) => (
            <li key={`${collection} ${id}`}>
              <Link href={document(collection, id)}>{title}</Link>
            </li>
          ))}
        {present.map(({ id, collection, title }) => (
          <li key={`${collection} ${id}`}>
            <Link href={document(collection, id)}>{title}</Link> ({say('wasThere')})
          </li>
        ))}
      </ul>
      {problem !== undefined && (
        <div role="alert">
          <Banner type="error">{problem}</Banner>
        </div>
      )}
      {published.length === 0 ? (
        <Button buttonStyle="secondary" id="pn-import-undo" margin={false} onClick={() => setOpen(true)}>
          {say('undo')}
        </Button>
      ) : (
        <p className="pn-import__help">{say('noUndo')}</p>
      )}
      {isOpen && (
        <Dialog heading={say('undo')} isBusy={isBusy} onClose={() => setOpen(false)}>
          <p>{say('undoHelp')}</p>
          <div className="pn-dialog__actions">
            <Button buttonStyle="secondary" disabled={isBusy} margin={false} onClick={() => setOpen(false)}>
              {say('cancel')}
            </Button>
            <Button disabled={isBusy} id="pn-import-undo-confirm" margin={false} onClick={() => void undo()}>
              {say('undo')}
            </Button>
          </div>
        </Dialog>
      )}
    </section>
  )
}
