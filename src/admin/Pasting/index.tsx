'use client'

import type { PluginComponent } from '@payloadcms/richtext-lexical'

import { createClientFeature } from '@payloadcms/richtext-lexical/client'
import {
  $getSelection,
  $parseSerializedNode,
  COMMAND_PRIORITY_HIGH,
  CONTROLLED_TEXT_INSERTION_COMMAND,
  FORMAT_TEXT_COMMAND,
  type LexicalEditor,
  type LexicalNode,
  PASTE_COMMAND,
  SELECTION_INSERT_CLIPBOARD_NODES_COMMAND,
} from '@payloadcms/richtext-lexical/lexical'
import { useLexicalComposerContext } from '@payloadcms/richtext-lexical/lexical/react/LexicalComposerContext'
import { toast, useTranslation } from '@payloadcms/ui'
import { useEffect } from 'react'

import type { WrittenNode } from '../../notice/compose/richText.js'
import type { CleanOptions, Pasted } from './clean.js'

import { richTextOf } from '../../notice/compose/richText.js'
import { translate } from '../../translations/translate.js'
import { readClipboard } from './clipboard.js'
import { sayDropped } from './say.js'
import { registerStruckText } from './struckText.js'

type Props = CleanOptions

/** The message that is shown. */
let shown: number | string | undefined

/**
 * Shows one message at a time, which stays until it is read: it tells what is missing in a text that is going to be law. Each has
 * an id of its own: one that took the id of a message that is just going would go with it.
 *
 * @param message none where there is nothing to tell any more
 */
const show = (message: string | undefined): void => {
  if (shown !== undefined) toast.dismiss(shown)
  shown = message === undefined ? undefined : toast.warning(message, { duration: Infinity })
}

/** An id as the editor draws it for a link. */
const randomId = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(12)), (byte) => byte.toString(16).padStart(2, '0')).join(
    '',
  )

/** A cell of a table holds paragraphs and lists. */
const forCell = (content: WrittenNode[]): WrittenNode[] =>
  content.map((node) => (node.type === 'heading' ? { type: 'paragraph', children: node.children } : node))

const $isInCell = (start: LexicalNode | undefined): boolean => {
  for (let node: LexicalNode | null = start ?? null; node; node = node.getParent()) {
    if (node.getType() === 'tablecell') return true
  }
  return false
}

const $insert = (editor: LexicalEditor, content: WrittenNode[]): void => {
  const selection = $getSelection()
  if (!selection) return
  const fitting = $isInCell(selection.getNodes()[0]) ? forCell(content) : content
  const nodes = richTextOf(fitting, randomId).root.children.map((node) => $parseSerializedNode(node))
  // A selection of cells has its own way to take in nodes.
  if (!editor.dispatchCommand(SELECTION_INSERT_CLIPBOARD_NODES_COMMAND, { nodes, selection })) {
    selection.insertNodes(nodes)
  }
}

const isInField = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest('input, textarea, select') !== null

/**
 * Takes in what is pasted or dropped: what a notice can hold of it, saying what it cannot. It stands before the editor's own
 * reading of the clipboard, which knows no deleted text, and before its rule that takes away formats it does not offer,
 * which makes words of text that is struck out.
 */
const TakeInPasted: PluginComponent<Props> = ({ clientProps: { linkBase, tables } }) => {
  const [editor] = useLexicalComposerContext()
  const { t } = useTranslation()

  useEffect(() => {
    const say = (pasted: Pasted) => {
      show(
        pasted.tooMuch
          ? translate(t, 'privacyNotices:pasting:tooMuch')
          : sayDropped(pasted.dropped, (key, values) => translate(t, key, values)),
      )
    }
    const $takeIn = (event: Event, data: DataTransfer | null): boolean => {
      if (!data || isInField(event.target) || !$getSelection()) return false
      const pasted = readClipboard(data, { linkBase, tables })
      if (!pasted) return false
      event.preventDefault()
      if (!pasted.tooMuch && pasted.content.length > 0) $insert(editor, pasted.content)
      say(pasted)
      return true
    }
    const stops = [
      editor.registerCommand(
        PASTE_COMMAND,
        (event) => $takeIn(event, 'clipboardData' in event ? event.clipboardData : null),
        COMMAND_PRIORITY_HIGH,
      ),
      // What is dragged here from another window.
      editor.registerCommand(
        CONTROLLED_TEXT_INSERTION_COMMAND,
        (event) =>
          typeof event !== 'string' &&
          (event.inputType === 'insertFromDrop' || event.inputType === 'insertFromPaste') &&
          $takeIn(event, event.dataTransfer),
        COMMAND_PRIORITY_HIGH,
      ),
      // Keys and menus of the system strike out too, and what is struck out would be gone.
      editor.registerCommand(
        FORMAT_TEXT_COMMAND,
        (format) => format === 'strikethrough',
        COMMAND_PRIORITY_HIGH,
      ),
      registerStruckText(editor, (count) =>
        say({ content: [], dropped: [{ kind: 'deleted', count, names: [] }], tooMuch: false }),
      ),
    ]
    return () => {
      for (const stop of stops) stop()
    }
  }, [editor, linkBase, t, tables])

  return null
}

/** The client's part of the editor's feature that takes in what is pasted. */
export const PastingFeature = createClientFeature<Props>(({ props }) => ({
  // Above the editor: rules of plugins that come first are followed first.
  plugins: [{ Component: TakeInPasted, position: 'aboveContainer' }],
  sanitizedClientFeatureProps: props,
}))
