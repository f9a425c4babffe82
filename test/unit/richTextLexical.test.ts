import { expect, it } from '@jest/globals'
import { LinkNode } from '@payloadcms/richtext-lexical'
import { createHeadlessEditor } from '@payloadcms/richtext-lexical/lexical/headless'
import { ListItemNode, ListNode } from '@payloadcms/richtext-lexical/lexical/list'
import { HeadingNode } from '@payloadcms/richtext-lexical/lexical/rich-text'
import { TableCellNode, TableNode, TableRowNode } from '@lexical/table'
import fc from 'fast-check'

import { readRichText, richTextOf } from '../../src/notice/compose/richText.js'
import { normalContent } from './contentArbitraries.js'

it('writes exactly what the editor itself would store', () => {
  const editor = createHeadlessEditor({
    nodes: [HeadingNode, ListNode, ListItemNode, LinkNode, TableNode, TableRowNode, TableCellNode],
    onError: (error) => {
      throw error
    },
  })
  fc.assert(
    fc.property(
      // An editor is never without a block.
      normalContent.filter(({ length }) => length > 0),
      (content) => {
        const written = richTextOf(content)
        editor.setEditorState(editor.parseEditorState(JSON.stringify(written)))
        const stored: unknown = JSON.parse(JSON.stringify(editor.getEditorState()))
        expect(stored).toEqual(written)
        expect(readRichText(stored)).toEqual({ content, problems: [] })
      },
    ),
  )
})
