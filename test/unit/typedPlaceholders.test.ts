import { describe, expect, it } from '@jest/globals'
import { Window } from 'happy-dom'

import type { PlaceholderValues } from '../../src/notice/compose/placeholders.js'

import { findTypedPlaceholders } from '../../src/admin/TypedPlaceholders/find.js'

const rootOf = (html: string): Element => {
  const { document } = new Window()
  document.body.innerHTML = `<div>${html}</div>`
  return document.body.firstElementChild as unknown as Element
}

/** What is marked, as it reads: the text between both places, and whether it is marked as wrong. */
const marked = (html: string, values?: PlaceholderValues) =>
  findTypedPlaceholders(rootOf(html), values).map(({ from, to, wrong }) => [
    from.node === to.node
      ? from.node.data.slice(from.offset, to.offset)
      : `${from.node.data.slice(from.offset)}|${to.node.data.slice(0, to.offset)}`,
    wrong,
  ])

describe('typed placeholders in the editor', () => {
  it('should be found in every block, each by its own text', () => {
    expect(
      marked(
        '<p>a <span>{{controller.name}}</span> b {{x}}</p><ul><li value="1">{{dpo.name}}</li><li>{{</li></ul><h3>}}</h3>',
      ),
    ).toEqual([
      ['{{controller.name}}', false],
      ['{{x}}', true],
      ['{{dpo.name}}', false],
      ['{{', true],
      ['}}', true],
    ])
  })

  it('should be wrong with an ending, in whatever node it is', () => {
    expect(marked('<p><span>{{controller.name}}</span><strong>n</strong></p>')).toEqual([
      ['{{controller.name}}', true],
    ])
    expect(marked('<p><span>{{controller</span><span>.name}}</span></p>')).toEqual([
      ['{{controller|.name}}', false],
    ])
  })

  it('should be wrong without a value, where the values are known', () => {
    expect(marked('<p>{{controller.name}} {{dpo.name}}</p>', { 'controller.name': 'Oy' })).toEqual([
      ['{{controller.name}}', false],
      ['{{dpo.name}}', true],
    ])
  })

  it('should not be looked for in what stands in the text as a block', () => {
    expect(
      marked(
        '<p>{{<span contenteditable="false">{{x}}</span>}} {{<span contenteditable="false">a</span></p>',
      ),
    ).toEqual([
      [expect.stringMatching(/^\{\{\|\}\}/), true],
      ['{{', true],
    ])
    expect(marked('<p>a<span contenteditable="false">{{x}}</span>n</p>')).toEqual([])
  })
})
