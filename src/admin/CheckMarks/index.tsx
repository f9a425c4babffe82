'use client'

import type { PluginComponent } from '@payloadcms/richtext-lexical'

import { createClientFeature, useEditorConfigContext } from '@payloadcms/richtext-lexical/client'
import {
  $createRangeSelection,
  $getNearestNodeFromDOMNode,
  $isTextNode,
  $setSelection,
  SKIP_DOM_SELECTION_TAG,
} from '@payloadcms/richtext-lexical/lexical'
import { useLexicalComposerContext } from '@payloadcms/richtext-lexical/lexical/react/LexicalComposerContext'
import { useDocumentInfo } from '@payloadcms/ui'
import React, { useEffect, useRef, useState } from 'react'
import { createPortal } from 'react-dom'

import type { NamedFinding } from '../../checks/checkComposed.js'
import type { MarkedWords } from './find.js'

import { registerEditor, useCheckState, useFormKey } from '../Checks/store.js'
import { highlightNamed } from '../editor/highlight.js'
import { useLocaleCode } from '../useLocaleCode.js'
import { findMarkedWords } from './find.js'
import { MARKS, markStyles } from './styles.js'

/** What is said of marked words, and where on the page. */
type Hint = { findings: NamedFinding[]; left: number; top: number }

/** How far below its words a hint stands, and from the right edge of the page, in CSS pixels. */
const GAP = 4
const EDGE = 440

const isAt = (range: Range, x: number, y: number): boolean =>
  [...range.getClientRects()].some(
    ({ bottom, left, right, top }) => x >= left && x <= right && y >= top && y <= bottom + GAP,
  )

const hintFor = (marked: readonly MarkedWords[]): Hint | null => {
  const [first] = marked
  if (!first) return null
  const { bottom, left } = first.range.getClientRects()[0] ?? first.range.getBoundingClientRect()
  return {
    findings: marked.map(({ finding }) => finding),
    left: Math.max(8, Math.min(left, window.innerWidth - EDGE)),
    top: bottom + GAP,
  }
}

const sameHint = (one: Hint | null, other: Hint | null): boolean =>
  one?.left === other?.left &&
  one?.top === other?.top &&
  one?.findings.length === other?.findings.length &&
  (one?.findings ?? []).every(({ fingerprint }, at) => other?.findings[at]?.fingerprint === fingerprint)

/**
 * Marks the words that findings are about in the editor of a text, by CSS highlights: the text stays as it is. What is found is
 * said where the pointer or the caret comes to the words, and goes away by Escape.
 */
const MarkFindings: PluginComponent<undefined> = () => {
  const [editor] = useLexicalComposerContext()
  const { fieldProps } = useEditorConfigContext()
  const { id } = useDocumentInfo()
  const locale = useLocaleCode()
  const form = useFormKey()
  const { answer } = useCheckState(form)
  const [hint, setHint] = useState<Hint | null>(null)
  const marked = useRef<MarkedWords[]>([])
  const { path } = fieldProps

  const findings = (answer?.findings ?? []).filter(
    ({ language, source, waiver, words }) =>
      words !== null &&
      waiver === null &&
      source?.collection === 'notices' &&
      source.id === String(id ?? source.id) &&
      source.path === path &&
      (language === null || !locale || language === locale),
  )
  // An answer that says the same of this text draws nothing anew.
  const told = JSON.stringify(
    findings.map(({ fingerprint, message, words }) => [fingerprint, message, words]),
  )
  const own = useRef(findings)
  own.current = findings

  useEffect(
    () =>
      registerEditor(form, path, (finding, text) => {
        const root = editor.getRootElement()
        const [place] = root ? findMarkedWords(root, [finding]) : []
        if (!place) return false
        const { endContainer, endOffset, startContainer, startOffset } = place.range
        let isDone = false
        editor.update(
          () => {
            const from = $getNearestNodeFromDOMNode(startContainer)
            const to = $getNearestNodeFromDOMNode(endContainer)
            if (!$isTextNode(from) || !$isTextNode(to)) return
            const selection = $createRangeSelection()
            selection.setTextNodeRange(from, startOffset, to, endOffset)
            $setSelection(selection)
            selection.insertText(text)
            isDone = true
          },
          // The keyboard stays in the list.
          { discrete: true, tag: SKIP_DOM_SELECTION_TAG },
        )
        return isDone
      }),
    [editor, form, path],
  )

  useEffect(() => {
    let frame = 0
    const canMark = typeof CSS !== 'undefined' && 'highlights' in CSS
    const clear = () => {
      if (canMark) {
        for (const { finding, range } of marked.current) {
          CSS.highlights.get(MARKS[finding.severity])?.delete(range)
        }
      }
      marked.current = []
    }
    const show = (next: Hint | null) => setHint((before) => (sameHint(before, next) ? before : next))
    const atCaret = (): MarkedWords[] => {
      const selection = document.getSelection()
      const root = editor.getRootElement()
      const node = selection?.focusNode
      if (!root || !selection || !node || !root.contains(node) || document.activeElement !== root) return []
      return marked.current.filter(({ range }) => range.isPointInRange(node, selection.focusOffset))
    }
    const mark = () => {
      clear()
      const root = editor.getRootElement()
      if (!root) return
      marked.current = findMarkedWords(root, own.current)
      if (!canMark) return
      for (const { finding, range } of marked.current) highlightNamed(MARKS[finding.severity]).add(range)
    }
    const soon = () => {
      cancelAnimationFrame(frame)
      frame = requestAnimationFrame(() => {
        mark()
        show(hintFor(atCaret()))
      })
    }
    const onPointer = ({ clientX, clientY }: PointerEvent) => {
      const under = marked.current.filter(({ range }) => isAt(range, clientX, clientY))
      show(hintFor(under.length > 0 ? under : atCaret()))
    }
    // What is said stays while the pointer is on it.
    const onLeave = ({ relatedTarget }: PointerEvent) => {
      if (!(relatedTarget instanceof Element && relatedTarget.closest('.pn-check-hint'))) {
        show(hintFor(atCaret()))
      }
    }
    const hide = () => show(null)
    const onKey = ({ key }: KeyboardEvent) => {
      if (key === 'Escape') hide()
    }
    const listen = (next: HTMLElement | null, before: HTMLElement | null) => {
      before?.removeEventListener('pointermove', onPointer)
      before?.removeEventListener('pointerleave', onLeave)
      before?.removeEventListener('blur', hide)
      next?.addEventListener('pointermove', onPointer)
      next?.addEventListener('pointerleave', onLeave)
      next?.addEventListener('blur', hide)
      soon()
    }
    const stops = [
      editor.registerUpdateListener(soon),
      editor.registerRootListener((next, before) => listen(next, before)),
    ]
    document.addEventListener('keydown', onKey)
    document.addEventListener('scroll', hide, true)
    soon()
    return () => {
      cancelAnimationFrame(frame)
      for (const stop of stops) stop()
      document.removeEventListener('keydown', onKey)
      document.removeEventListener('scroll', hide, true)
      clear()
      hide()
    }
  }, [editor, told])

  return (
    <>
      <style href="pn-check-marks" precedence="default">
        {markStyles}
      </style>
      {typeof document !== 'undefined' &&
        createPortal(
          <div aria-live="polite">
            {hint && (
              <div
                className="pn-check-hint"
                onPointerLeave={() => setHint(null)}
                style={{ left: hint.left, top: hint.top }}
              >
                {hint.findings.map(({ fingerprint, message }) => (
                  <p key={fingerprint}>{message}</p>
                ))}
              </div>
            )}
          </div>,
          document.body,
        )}
    </>
  )
}

/** The client's part of the editor's feature that marks what a check of the notice has found. */
export const CheckMarksFeature = createClientFeature(() => ({
  plugins: [{ Component: MarkFindings, position: 'normal' }],
}))
