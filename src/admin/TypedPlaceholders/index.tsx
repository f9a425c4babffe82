'use client'

import type { PluginComponent } from '@payloadcms/richtext-lexical'

import { createClientFeature } from '@payloadcms/richtext-lexical/client'
import { useLexicalComposerContext } from '@payloadcms/richtext-lexical/lexical/react/LexicalComposerContext'
import React, { useEffect } from 'react'

import { highlightNamed } from '../editor/highlight.js'
import { usePlaceholders } from '../placeholders/usePlaceholders.js'
import { findTypedPlaceholders } from './find.js'

type Props = { notices: string }

const RIGHT = 'pn-typed-placeholder'
const WRONG = 'pn-wrong-placeholder'

const styles = `
::highlight(${RIGHT}) {
  text-decoration: underline dotted;
}

::highlight(${WRONG}) {
  background-color: var(--theme-error-100);
  color: var(--theme-error-900);
  text-decoration: underline wavy;
}
`

/**
 * Marks the placeholders that are typed in an editor, and those that could not be published, by CSS highlights: the text
 * stays as it is. A browser without them shows the text unmarked.
 */
const MarkTypedPlaceholders: PluginComponent<Props> = ({ clientProps: { notices } }) => {
  const [editor] = useLexicalComposerContext()
  const found = usePlaceholders(notices)
  // What a shared text's placeholders stand for differs by notice: there only their form is judged.
  const values = found.state === 'known' && !found.differs ? found.values : undefined

  useEffect(() => {
    if (typeof CSS === 'undefined' || !('highlights' in CSS)) return undefined
    let marked: { name: string; range: Range }[] = []
    let frame = 0
    const clear = () => {
      for (const { name, range } of marked) CSS.highlights.get(name)?.delete(range)
      marked = []
    }
    const mark = () => {
      clear()
      const root = editor.getRootElement()
      if (!root) return
      marked = findTypedPlaceholders(root, values).map(({ from, to, wrong }) => {
        const range = document.createRange()
        range.setStart(from.node, from.offset)
        range.setEnd(to.node, to.offset)
        const name = wrong ? WRONG : RIGHT
        highlightNamed(name).add(range)
        return { name, range }
      })
    }
    const markSoon = () => {
      cancelAnimationFrame(frame)
      frame = requestAnimationFrame(mark)
    }
    const stops = [editor.registerUpdateListener(markSoon), editor.registerRootListener(markSoon)]
    markSoon()
    return () => {
      cancelAnimationFrame(frame)
      for (const stop of stops) stop()
      clear()
    }
  }, [editor, values])

  return (
    <style href="pn-typed-placeholders" precedence="default">
      {styles}
    </style>
  )
}

/** The client's part of the editor's feature that marks typed placeholders. */
export const TypedPlaceholdersFeature = createClientFeature<Props>(({ props }) => ({
  plugins: [{ Component: MarkTypedPlaceholders, position: 'normal' }],
  sanitizedClientFeatureProps: props,
}))
