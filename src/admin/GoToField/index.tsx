'use client'

import type { ClientField } from 'payload'

import { useConfig, useDocumentInfo } from '@payloadcms/ui'
import type React from 'react'
import { useEffect } from 'react'

import { fieldPathIn } from '../api.js'

/** How often, and how many milliseconds apart, it is looked whether the form has drawn the field. */
const LOOKS = 100
const APART = 100

const holds = (field: ClientField, name: string): boolean => {
  if ('name' in field && field.name === name) return true
  if (field.type === 'tabs') return field.tabs.some((tab) => tab.fields.some((one) => holds(one, name)))
  return (
    (field.type === 'row' || field.type === 'collapsible') && field.fields.some((one) => holds(one, name))
  )
}

/** Which tab of the form a field is in, from 0; -1 for one outside of tabs. */
const tabOf = (fields: ClientField[], name: string): number => {
  const tabs = fields.flatMap((field) => (field.type === 'tabs' ? field.tabs : []))
  return tabs.findIndex((tab) => tab.fields.some((field) => holds(field, name)))
}

const openTab = (index: number): void => {
  const button = document.querySelectorAll<HTMLElement>('.tabs-field__tab-button')[index]
  if (button && !button.classList.contains('tabs-field__tab-button--active')) button.click()
}

const rowElement = (list: string, row: string): HTMLElement | null =>
  document.getElementById(`${list.replaceAll('.', '-')}-row-${row}`)

/** Opens the rows that a field is in. */
const openRows = (path: string): void => {
  const parts = path.split('.')
  parts.forEach((part, index) => {
    if (!/^\d+$/.test(part)) return
    const row = rowElement(parts.slice(0, index).join('.'), part)
    row?.querySelector<HTMLElement>('.collapsible__toggle--collapsed')?.click()
  })
}

/** The element of a field in the form, by its path; null while the form has not drawn it. */
export const elementOfField = (path: string): HTMLElement | null => {
  const [, list = '', row = ''] = /^(.*)\.(\d+)$/.exec(path) ?? []
  const id = `field-${path.replaceAll('.', '__')}`
  return (
    document.getElementById(id) ??
    // A text editor has no id of its own.
    document.querySelector<HTMLElement>(`[data-field-path="${CSS.escape(path)}"]`) ??
    rowElement(list, row) ??
    document.querySelector<HTMLElement>(`label[for="${CSS.escape(id)}"]`)?.parentElement ??
    null
  )
}

const FOCUSABLE = 'input:not([type=hidden]), textarea, select, [contenteditable=true], button'

const show = (element: HTMLElement): void => {
  element.scrollIntoView({ block: 'center' })
  const text = element.querySelector<HTMLElement>('[contenteditable=true]')
  const own = element.matches(FOCUSABLE) ? element : (text ?? element.querySelector<HTMLElement>(FOCUSABLE))
  own?.focus({ preventScroll: true })
}

/**
 * Leads from an address that names a field (`#field-purposes__0__retentionText`) to it: opens its tab and its rows, which a form
 * draws only when they are open, and puts the keyboard into it. Shows nothing itself.
 */
export const GoToField: React.FC = () => {
  const { getEntityConfig } = useConfig()
  const { collectionSlug } = useDocumentInfo()

  useEffect(() => {
    let timer: number | undefined
    const goTo = (hash: string) => {
      const path = fieldPathIn(hash)
      const fields = (collectionSlug && getEntityConfig({ collectionSlug })?.fields) || []
      if (path === null) return
      window.clearInterval(timer)
      let left = LOOKS
      timer = window.setInterval(() => {
        const tab = tabOf(fields, path.split('.')[0] ?? '')
        if (tab >= 0) openTab(tab)
        openRows(path)
        const element = elementOfField(path)
        const isShown = element !== null && element.getClientRects().length > 0
        if (isShown) show(element)
        left -= 1
        if (isShown || left <= 0) window.clearInterval(timer)
      }, APART)
    }
    const go = () => goTo(window.location.hash)
    // Next's links change the address without the browser's telling of it.
    const onClick = ({ target }: MouseEvent) => {
      const link = target instanceof Element ? target.closest('a') : null
      if (link && link.target !== '_blank' && link.pathname === window.location.pathname) goTo(link.hash)
    }
    go()
    window.addEventListener('hashchange', go)
    document.addEventListener('click', onClick, true)
    return () => {
      window.clearInterval(timer)
      window.removeEventListener('hashchange', go)
      document.removeEventListener('click', onClick, true)
    }
  }, [collectionSlug, getEntityConfig])
  return null
}
