'use client'

import {
  useAllFormFields,
  useConfig,
  useDocumentInfo,
  useForm,
  useFormModified,
  useTranslation,
} from '@payloadcms/ui'
import React, { useEffect, useRef, useState } from 'react'

import type { ListedProblem } from '../ProblemList/index.js'

import { translate } from '../../translations/translate.js'
import { useAddresses } from '../api.js'
import { goToField } from '../ProblemList/goToField.js'
import { ProblemList } from '../ProblemList/index.js'
import { AskBeforeSwitch } from '../Unsaved/index.js'
import { onSaveAnswered } from './answers.js'
import { refusedStyles } from './styles.js'

type Told = { label?: unknown; link?: string; listed?: string; message: string; path?: string }

/** What an answer says is wrong, each by itself. */
const toldIn = (body: unknown): Told[] =>
  ((body as { errors?: ({ data?: { errors?: Told[] } | null } & Told)[] } | null)?.errors ?? []).flatMap(
    (error) => error.data?.errors ?? [error],
  )

const listedOf = ({ label, link, listed, message, path }: Told): ListedProblem => ({
  link: link ?? (path ? `#field-${path.replaceAll('.', '__')}` : null),
  message: listed ?? (typeof label === 'string' && label !== '' ? `${label}: ${message}` : message),
})

/**
 * How long Payload's form waits after a change before it has the server check it. It does so only while it counts as changed,
 * and takes the marks of what only publishing checks away again.
 */
const SETTLED = 500

/** How often a mark is put back, which a form that changes takes away. */
const PUT_BACK = 4

/** A field that a save was refused for, and how often its mark was put back. */
type Mark = { message: string; path: string; putBack: number; value: unknown }

/**
 * What the last save of this document was refused for, with links, until the next save. Payload tells it in a message that
 * goes away, and marks only fields that are drawn: the marks of others are put back when their tab is opened. It also asks before the
 * language is switched while something is unsaved.
 */
export const RefusedSave: React.FC = () => {
  const { t } = useTranslation()
  const { id, collectionSlug } = useDocumentInfo()
  const { getEntityConfig } = useConfig()
  const { api } = useAddresses()
  const { dispatchFields, getFields, setModified } = useForm()
  const [fields] = useAllFormFields()
  const [told, setTold] = useState<Told[]>([])
  const marks = useRef<Mark[]>([])
  const isModified = useFormModified()
  /** Whether the last refusal left something that is saved nowhere. */
  const isUnsaved = useRef(false)
  const heading = useRef<HTMLHeadingElement>(null)
  const collection = collectionSlug ?? ''
  const own = api(collection, id === undefined ? '' : `/${id}`).replace(/\/$/, '')

  useEffect(
    () =>
      onSaveAnswered(({ body, isOfForm, isRefused, pathname }) => {
        if (!pathname.endsWith(own)) return
        // After the form itself has taken the answer.
        setTimeout(() => {
          const found = isRefused ? toldIn(body) : []
          setTold(found)
          if (!isRefused) {
            marks.current = []
            isUnsaved.current = false
            return
          }
          const state = getFields()
          const errors = found.flatMap(({ message, path }) =>
            path && state[path] ? [{ message, path }] : [],
          )
          // Payload counts on a tab what is wrong in rows, but not in blocks: those are marked by their field.
          const blocks = [...new Set(errors.map(({ path }) => path.split('.')[0] ?? ''))].filter((path) =>
            state[path]?.rows?.some(({ blockType }) => blockType !== undefined),
          )
          marks.current = [
            ...errors,
            ...blocks
              .filter((path) => !errors.some((error) => error.path === path))
              .map((path) => ({ message: '', path })),
          ].map((error) => ({ ...error, putBack: 0, value: state[error.path]?.value }))
          for (const { path } of marks.current) {
            // A field that is not drawn checks nothing, and would be wrong for ever.
            if (!state[path]?.validate) dispatchFields({ type: 'UPDATE', path, validate: () => true })
          }
          // Payload takes what its form could not publish for saved, and offers no draft of it.
          isUnsaved.current = isOfForm
          if (isOfForm) setTimeout(() => setModified(true), SETTLED)
          heading.current?.focus({ preventScroll: true })
          heading.current?.scrollIntoView({ block: 'nearest' })
        })
      }),
    [dispatchFields, getFields, own, setModified],
  )

  useEffect(() => {
    const lost = marks.current.filter(
      ({ path, putBack, value }) =>
        putBack < PUT_BACK && fields[path]?.valid === true && fields[path].value === value,
    )
    if (lost.length === 0) return
    lost.forEach((mark) => (mark.putBack += 1))
    setModified(false)
    dispatchFields({
      type: 'ADD_SERVER_ERRORS',
      errors: lost.map(({ message, path }) => ({ message, path })),
    })
    setTimeout(() => setModified(isModified || isUnsaved.current), SETTLED)
    // Not by `isModified`: whatever changes that changes the fields.
  }, [dispatchFields, fields, setModified])

  // Somebody came here from the list of another document.
  useEffect(() => {
    const { hash } = window.location
    if (!hash.startsWith('#field-') || !collection) return
    void goToField(hash, getEntityConfig({ collectionSlug: collection }).fields)
  }, [collection, getEntityConfig])

  return (
    <div className="pn-refused-anchor">
      <style href="pn-refused" precedence="default">
        {refusedStyles}
      </style>
      <AskBeforeSwitch />
      {told.length > 0 && (
        <section aria-labelledby="pn-refused" className="pn-refused" role="alert">
          <div className="pn-refused__head">
            <h3 id="pn-refused" ref={heading} tabIndex={-1}>
              {translate(t, 'privacyNotices:mistakes:heading')}
            </h3>
            <button className="pn-refused__close" onClick={() => setTold([])} type="button">
              {translate(t, 'privacyNotices:mistakes:close')}
            </button>
          </div>
          <ProblemList problems={told.map(listedOf)} />
        </section>
      )}
    </div>
  )
}
