'use client'

import { Banner, Button, SetStepNav, useConfig, useTranslation } from '@payloadcms/ui'
import React, { useEffect, useId, useRef, useState } from 'react'

import type { ImportAnswer } from '../../importing/proposal.js'
import type { OwnerChoice } from '../../sources/owners.js'

import { adminPath, adminPathInBrowser } from '../../http/addresses.js'
import { NOTICE_IMPORTS } from '../../ownSlugs.js'
import { translate } from '../../translations/translate.js'
import { heldAs, ownerIn, OwnerSelect } from '../OwnerChoice/index.js'
import { ask, useAddresses } from '../api.js'
import { SmallButton } from './fields.js'
import { useSay } from './say.js'

const ACCEPTED = '.docx,.pdf,.html,.htm,.md,.txt,.json'

type Pasted = { html: null | string; text: string }

const MEGABYTE = 1024 * 1024

const NOTHING: Pasted = { html: null, text: '' }

/** Size of a file for people. */
const useSize = (): ((bytes: number) => string) => {
  const { language } = useSay()
  return (bytes) =>
    bytes < MEGABYTE
      ? new Intl.NumberFormat(language, { style: 'unit', unit: 'kilobyte' }).format(
          Math.max(1, Math.round(bytes / 1024)),
        )
      : new Intl.NumberFormat(language, {
          maximumFractionDigits: 1,
          style: 'unit',
          unit: 'megabyte',
        }).format(bytes / MEGABYTE)
}

/** Chooses files, or takes a pasted text, has them read, and leads to what becomes of them. */
export const Bring: React.FC<{
  limits: { bytes: number; bytesEach: number; files: number }
  /** Whose what is made becomes unless another is chosen. */
  owner: OwnerChoice['value'] | undefined
  owners: OwnerChoice[]
}> = ({ limits, owner: usual, owners }) => {
  const { say } = useSay()
  const { t } = useTranslation()
  const { api } = useAddresses()
  const { config } = useConfig()
  const size = useSize()
  const id = useId()
  // A click before React has taken over the page would be lost.
  const [isReady, setReady] = useState(false)
  const [files, setFiles] = useState<File[]>([])
  const [pasted, setPasted] = useState<Pasted>(NOTHING)
  const [isOver, setOver] = useState(false)
  const [seconds, setSeconds] = useState<null | number>(null)
  const [owner, setOwner] = useState(heldAs(usual))
  const [problem, setProblem] = useState<string>()
  const input = useRef<HTMLInputElement>(null)
  const told = useRef<HTMLDivElement>(null)
  useEffect(() => setReady(true), [])
  const isReading = seconds !== null
  useEffect(() => {
    if (!isReading) return
    const timer = setInterval(() => setSeconds((now) => (now ?? 0) + 1), 1000)
    return () => clearInterval(timer)
  }, [isReading])
  useEffect(() => {
    if (problem !== undefined) told.current?.focus()
  }, [problem])

  const add = (list: FileList | null) => {
    setProblem(undefined)
    const given = [...(list ?? [])]
    const isSame = (one: File, other: File) => one.name === other.name && one.size === other.size
    setFiles((now) => [...now, ...given.filter((file) => !now.some((one) => isSame(one, file)))])
  }
  const tooLarge = files.filter((file) => file.size > limits.bytesEach)
  const total = files.reduce((sum, file) => sum + file.size, 0)
  const wrong =
    files.length > limits.files
      ? say('tooMany', { count: limits.files })
      : tooLarge[0]
        ? say('fileTooLarge', { file: tooLarge[0].name, size: size(limits.bytesEach) })
        : total > limits.bytes
          ? say('allTooLarge', { size: size(limits.bytes) })
          : undefined
  const hasText = pasted.text.trim() !== ''
  const count = files.length + (hasText ? 1 : 0)

  const read = async () => {
    setSeconds(0)
    setProblem(undefined)
    const body = new FormData()
    const chosen = ownerIn(owners, owner)
    if (chosen !== undefined) body.append('owner', String(chosen))
    for (const file of files) body.append('files', file, file.name)
    if (hasText) {
      const { html, text } = pasted
      const name = say('pastedName')
      body.append(
        'files',
        html === null
          ? new File([text], `${name}.txt`, { type: 'text/plain' })
          : new File([html], `${name}.html`, { type: 'text/html' }),
      )
    }
    const answered = await ask<ImportAnswer>(api(NOTICE_IMPORTS, '/read'), {
      body,
      method: 'POST',
    })
    setSeconds(null)
    if ('problem' in answered) setProblem(answered.problem)
    else {
      const path = `/collections/${NOTICE_IMPORTS}/${answered.body.id}` as const
      window.location.assign(adminPathInBrowser(config, path))
    }
  }

  return (
    <form
      aria-busy={isReading}
      className="pn-bring__form"
      onSubmit={(event) => {
        event.preventDefault()
        if (!isReading && count > 0 && wrong === undefined) void read()
      }}
    >
      <SetStepNav
        nav={[
          {
            label: translate(t, 'privacyNotices:imports:plural'),
            url: adminPath(config, `/collections/${NOTICE_IMPORTS}`),
          },
          { label: say('title') },
        ]}
      />
      <p>{say('bringIntro')}</p>
      {problem !== undefined && (
        <div ref={told} role="alert" tabIndex={-1}>
          <Banner type="error">{problem}</Banner>
        </div>
      )}
      <fieldset disabled={!isReady || isReading}>
        <OwnerSelect
          id={`${id}-owner`}
          labelClass="pn-import__label"
          onChange={setOwner}
          owners={owners}
          value={owner}
        />
        <div
          className={`pn-bring__drop${isOver ? ' pn-bring__drop--over' : ''}`}
          onDragLeave={() => setOver(false)}
          onDragOver={(event) => {
            event.preventDefault()
            setOver(true)
          }}
          onDrop={(event) => {
            event.preventDefault()
            setOver(false)
            add(event.dataTransfer.files)
          }}
        >
          <p>
            <strong>{say('dropHere')}</strong>
          </p>
          <label className="pn-bring__choose" htmlFor={`${id}-files`}>
            {say('chooseFiles')}
          </label>
          <input
            accept={ACCEPTED}
            aria-describedby={`${id}-help`}
            id={`${id}-files`}
            multiple
            onChange={({ target }) => {
              add(target.files)
              target.value = ''
            }}
            ref={input}
            type="file"
          />
          <p className="pn-import__help" id={`${id}-help`}>
            {say('formats')}{' '}
            {say('limits', { count: limits.files, each: size(limits.bytesEach), size: size(limits.bytes) })}
          </p>
        </div>
        <ul aria-label={say('chosenFiles')} className="pn-bring__files">
          {files.map((file, index) => (
            <li key={`${file.name} ${file.size}`}>
              <span>
                <strong>{file.name}</strong> {size(file.size)}
              </span>
              <SmallButton
                label={say('removeFile', { file: file.name })}
                onClick={() => {
                  setFiles(files.filter((_, at) => at !== index))
                  input.current?.focus()
                }}
              >
                {say('remove')}
              </SmallButton>
            </li>
          ))}
        </ul>
        {wrong !== undefined && (
          <p className="pn-import__problem" role="alert">
            {wrong}
          </p>
        )}
        <details>
          <summary>{say('paste')}</summary>
          <label className="pn-import__label" htmlFor={`${id}-text`}>
            {say('pasteHere')}
          </label>
          <textarea
            id={`${id}-text`}
            onChange={({ target }) => setPasted({ html: null, text: target.value })}
            onPaste={(event) => {
              const html = event.clipboardData.getData('text/html')
              // Among other words only their text is put in.
              if (!html || hasText) return
              event.preventDefault()
              setPasted({ html, text: event.clipboardData.getData('text/plain') })
            }}
            rows={8}
            value={pasted.text}
          />
          {pasted.html !== null && <p className="pn-import__help">{say('pastedForm')}</p>}
        </details>
        <div className="pn-bring__submit">
          <Button
            disabled={!isReady || isReading || count === 0 || wrong !== undefined}
            id="pn-bring-read"
            margin={false}
            type="submit"
          >
            {isReading ? say('reading') : say('read')}
          </Button>
        </div>
      </fieldset>
      <p className="pn-bring__progress" role="status">
        {isReading && (
          <>
            <progress aria-label={say('reading')} /> {/* Said once, not every second. */}
            <span>{say('readingFiles', { count })}</span>{' '}
            <span aria-hidden>{say('seconds', { count: seconds })}</span>
          </>
        )}
      </p>
    </form>
  )
}
