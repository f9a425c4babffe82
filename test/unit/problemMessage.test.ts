import { describe, expect, it } from '@jest/globals'

import type { Problem } from '../../src/notice/check/problems.js'

import { PROBLEM_CODES } from '../../src/notice/check/problems.js'
import { PLACEHOLDERS } from '../../src/notice/compose/placeholders.js'
import { readRichText } from '../../src/notice/compose/richText.js'
import { inWords, noticeProblemMessage, problemMessage } from '../../src/translations/problemMessage.js'
import { speaking } from '../fixtures/speaking.js'

const LANGUAGES = ['fi', 'sv', 'en']

/** What the sentences of the codes are given. */
const PARAMS = {
  columns: '20',
  href: 'javascript:x',
  key: 'controller',
  name: 'Asiakasrekisteri',
  type: 'upload',
  what: 'Säilytysaika',
}

const problemOf = (code: Problem['code'], placeholder: string): Problem => ({
  code,
  around: 'sanoja',
  field: 'sections.0.text',
  language: 'fi',
  params: { ...PARAMS, placeholder },
  path: 'root.children.2',
  section: { heading: 'Otsikko', position: 1 },
})

/** What only those who made the plugin know: braces, keys of placeholders and codes, paths of nodes, values that are none. */
const INTERNALS = /\{\{|\}\}|undefined|root\.|children|\b[a-z]+[A-Z]\w*|\(kieli: |\(språk: |\(language: /

describe.each(LANGUAGES)('the sentence for a problem in %s', (language) => {
  const t = speaking(language)

  it.each(PROBLEM_CODES)('should be in the words of the form for every fact: %s', (code) => {
    for (const placeholder of PLACEHOLDERS) {
      // What is wrong with the way it is typed is found by how it is typed.
      const isTyped = code === 'placeholderMalformed' || code === 'placeholderUnknown'
      const told = noticeProblemMessage(t, problemOf(code, isTyped ? 'nimi' : placeholder))
      expect(told).not.toMatch(INTERNALS)
      expect(told).not.toContain(placeholder)
      expect(told).not.toMatch(/ {2}|\s$/)
    }
  })

  it('should name what is missing and say where it is filled in', () => {
    const sentences = PLACEHOLDERS.map((placeholder) =>
      problemMessage(t, { code: 'placeholderUnresolved', params: { placeholder }, path: '' }),
    )
    expect(new Set(sentences).size).toBe(PLACEHOLDERS.length)
    for (const sentence of sentences) expect(sentence).toMatch(/^\p{Lu}.+\. \p{Lu}.+\.$/u)
  })

  it('should say a language as people do, whichever it is', () => {
    for (const other of ['fi', 'sv', 'en', 'et', 'nb', 'xx']) {
      const words = inWords(t, other)
      expect(words.length).toBeGreaterThan(4)
      if (other !== 'xx') expect(words).not.toMatch(new RegExp(`\\b${other}\\b`))
    }
  })

  it('should name content that cannot be used by a word for it', () => {
    const types = ['upload', 'quote', 'h1', 'underline', 'relationship', 'check list', 'horizontalrule']
    const told = types.map((type) => problemMessage(t, { code: 'richTextNode', params: { type }, path: '' }))
    expect(new Set(told).size).toBe(types.length)
    told.forEach((sentence, index) => expect(sentence).not.toContain(`“${types[index]}”`))
  })
})

describe('the sentence of an example', () => {
  it('should be as an editor would say it', () => {
    expect(
      noticeProblemMessage(speaking('fi'), {
        ...problemOf('placeholderUnresolved', 'controller.name'),
        around: 'Ota yhteyttä: …',
      }),
    ).toBe(
      'Rekisterinpitäjän nimi puuttuu. Täytä tieto organisaatiolle, joka on valittu rekisterin rekisterinpitäjäksi. (suomeksi, osio 1: Otsikko) Paikka: tekstikappale 3, ”Ota yhteyttä: …”',
    )
  })
})

const textNode = (text: string, format = 0) => ({ type: 'text', format, text, version: 1 })
const paragraph = (...children: object[]) => ({ type: 'paragraph', children, version: 1 })

describe('a text that is refused', () => {
  const link = (url: string) => ({
    type: 'link',
    children: [textNode('täältä')],
    fields: { linkType: 'custom', url },
    version: 3,
  })
  const table = (cell: object) => ({
    type: 'table',
    children: [{ type: 'tablerow', children: [{ type: 'tablecell', ...cell }] }],
  })

  it.each([
    ['a link', paragraph(textNode('Lue lisää '), link('javascript:x')), 'täältä'],
    [
      'a link in a list',
      { type: 'list', children: [{ type: 'listitem', children: [link('x:y')] }], listType: 'bullet' },
      'täältä',
    ],
    ['a link to a document', paragraph({ ...link(''), fields: { linkType: 'internal' } }), 'täältä'],
    ['a kind of paragraph', { type: 'quote', children: [textNode('Sanat')] }, 'Sanat'],
    ['a heading', { type: 'heading', children: [textNode('Iso otsikko')], tag: 'h1' }, 'Iso otsikko'],
    ['a format', paragraph(textNode('alleviivattu', 8)), 'alleviivattu'],
    ['a merged cell', table({ children: [paragraph(textNode('solu'))], colSpan: 2 }), 'solu'],
    ['a control character', paragraph(textNode('Yhdis\u202Etys')), 'Yhdis'],
  ])('should name the paragraph and the words: %s', (_, node, words) => {
    const [problem] = readRichText({
      root: { type: 'root', children: [paragraph(textNode('Ensin')), node] },
    }).problems
    expect(problem?.around).toContain(words)
    const told = problemMessage(speaking('fi'), problem as NonNullable<typeof problem>)
    expect(told).toContain('tekstikappale 2')
    expect(told).toContain(`”${problem?.around}”`)
  })

  it('should be named in time linear in its size, however it nests', () => {
    let nested: object = textNode('syvällä')
    for (let depth = 0; depth < 20_000; depth++) nested = { type: 'quote', children: [nested] }
    const many = Array.from({ length: 5_000 }, () => ({ type: 'quote', children: [nested, nested] }))
    expect(readRichText({ root: { type: 'root', children: many } }).problems).toHaveLength(5_000)
  })
})
