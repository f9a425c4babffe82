'use client'

import React, { useEffect, useId, useRef } from 'react'
import { createPortal } from 'react-dom'

import { dialogStyles } from './styles.js'

type Props = {
  children: React.ReactNode
  heading: string
  /** While something is being sent: then it cannot be closed. */
  isBusy: boolean
  /** It was closed, also by Escape. */
  onClose: () => void
}

/**
 * A dialog over the page, the browser's own: it keeps the focus, closes by Escape, hides the rest of the page from screen readers and
 * gives the focus back.
 */
export const Dialog: React.FC<Props> = ({ children, heading, isBusy, onClose }) => {
  const dialog = useRef<HTMLDialogElement>(null)
  const title = useRef<HTMLHeadingElement>(null)
  const id = useId()
  useEffect(() => {
    const { current } = dialog
    const before = document.activeElement
    current?.showModal()
    return () => {
      current?.close()
      // What opened it may have gone meanwhile, as an item of a menu does, or before: then the page itself had the focus.
      const back =
        before instanceof HTMLElement &&
        before !== document.body &&
        before.isConnected &&
        before.checkVisibility()
      const target = back ? before : document.querySelector<HTMLElement>('#action-save')
      target?.focus()
    }
  }, [])
  // Said anew whenever the dialog comes to speak of something else.
  useEffect(() => title.current?.focus(), [heading])
  return createPortal(
    <dialog
      aria-busy={isBusy}
      aria-labelledby={id}
      className="pn-dialog"
      onCancel={(event) => {
        event.preventDefault()
        if (!isBusy) onClose()
      }}
      ref={dialog}
    >
      <style href="pn-dialog" precedence="default">
        {dialogStyles}
      </style>
      <h2 id={id} ref={title} tabIndex={-1}>
        {heading}
      </h2>
      {children}
    </dialog>,
    document.body,
  )
}
