'use client'

import { useDocumentInfo, useTranslation } from '@payloadcms/ui'
import React, { useEffect, useState } from 'react'
import { createPortal } from 'react-dom'

import type { Slugs } from '../../options.js'
import type { PendingChanges } from '../../pending/changes.js'
import type { Usage } from '../../pending/list.js'

import { translate } from '../../translations/translate.js'
import { ask, useAddresses } from '../api.js'
import { elementOfField } from '../GoToField/index.js'

/** Of this many notices it is told which show a field; their preview tells of the rest. */
const MOST_NOTICES = 10

/** The titles of the notices that do not show a field of the register, by its path. */
type Hidden = Map<string, string[]>

/** What the notices of a register leave out of it, as it is saved. */
const useHidden = ({ notices }: Slugs): Hidden => {
  const { id, savedDocumentData } = useDocumentInfo()
  const { i18n } = useTranslation()
  const { api } = useAddresses()
  const [hidden, setHidden] = useState<Hidden>(new Map())
  const savedAt = savedDocumentData?.updatedAt as string | undefined
  useEffect(() => {
    if (id === undefined) return
    const controller = new AbortController()
    const { signal } = controller
    const look = async () => {
      const query = { locale: i18n.language }
      const uses = await ask<Usage>(api(notices, '/uses', { ...query, source: `registers:${id}` }), {
        signal,
      })
      const found: Hidden = new Map()
      if (!('body' in uses)) return
      for (const notice of uses.body.notices.filter(({ inDraft }) => inDraft).slice(0, MOST_NOTICES)) {
        const changes = await ask<PendingChanges>(api(notices, `/${notice.id}/changes`, query), { signal })
        const missing = 'body' in changes ? changes.body.missing : []
        for (const { code, source } of missing) {
          if (code !== 'notPrinted' || source?.id !== String(id) || source.path === '') continue
          const titles = found.get(source.path) ?? []
          if (!titles.includes(notice.title)) found.set(source.path, [...titles, notice.title])
        }
      }
      if (!signal.aborted) setHidden(found)
    }
    void look()
    return () => controller.abort()
  }, [api, i18n.language, id, notices, savedAt])
  return hidden
}

/** The elements of fields, found again as the form draws and drops them. */
const useElements = (paths: readonly string[]): Map<string, HTMLElement> => {
  const [elements, setElements] = useState<Map<string, HTMLElement>>(new Map())
  const wanted = paths.join(' ')
  useEffect(() => {
    if (wanted === '') return
    const find = () =>
      setElements((before) => {
        const now = new Map(
          wanted.split(' ').flatMap((path) => {
            const element = elementOfField(path)?.closest<HTMLElement>('.field-type')
            return element ? [[path, element] as const] : []
          }),
        )
        const isSame = now.size === before.size && [...now].every(([path, one]) => before.get(path) === one)
        return isSame ? before : now
      })
    let frame = 0
    const observer = new MutationObserver(() => {
      cancelAnimationFrame(frame)
      frame = requestAnimationFrame(find)
    })
    find()
    observer.observe(document.querySelector('.collection-edit') ?? document.body, {
      childList: true,
      subtree: true,
    })
    return () => {
      observer.disconnect()
      cancelAnimationFrame(frame)
    }
  }, [wanted])
  return elements
}

/** Says beneath each field of a register that holds something, and that a notice of it does not show. Shows nothing itself. */
export const NotShown: React.FC<{ slugs: Slugs }> = ({ slugs }) => {
  const { t } = useTranslation()
  const hidden = useHidden(slugs)
  const elements = useElements([...hidden.keys()])
  return (
    <>
      {[...elements].map(([path, element]) =>
        createPortal(
          <p className="pn-not-shown field-description">
            {translate(t, 'privacyNotices:preview:notShown', { notices: hidden.get(path)?.join(', ') ?? '' })}
          </p>,
          element,
          path,
        ),
      )}
    </>
  )
}
