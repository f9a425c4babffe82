import { describe, expect, it } from '@jest/globals'
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { format, resolveConfig } from 'prettier'

import type { GuideBlock } from '../../src/admin/Guide/blocks.js'

import { builtInLanguages } from '../../src/languages/index.js'
import { guideBlocks, guidePictures } from '../support/guideTexts.js'
import { expectFile } from '../support/madeDocs.js'

const root = path.resolve(import.meta.dirname, '../..')
const LANGUAGES = ['en', 'fi', 'sv'] as const
const written = (language: string) => readFileSync(path.join(root, `docs/guide/${language}.md`), 'utf8')

/** Every string of the admin in a language. */
const wordsIn = (strings: unknown): string[] =>
  typeof strings === 'string'
    ? [strings]
    : typeof strings === 'object' && strings !== null
      ? Object.values(strings).flatMap(wordsIn)
      : []

const runsOf = (block: GuideBlock) => (block.kind === 'list' ? block.items.flat() : block.text)

it('should be shown in the admin as it is written', async () => {
  const file = 'src/admin/Guide/texts.ts'
  const texts = Object.fromEntries(LANGUAGES.map((language) => [language, guideBlocks(written(language))]))
  const source = [
    "import type { GuideBlock } from './blocks.js'",
    '',
    '/** The guide for editors by language: made from `docs/guide` by `test/unit/guide.test.ts`, where it is written. */',
    `export const GUIDES: Record<'en' | 'fi' | 'sv', GuideBlock[]> = ${JSON.stringify(texts)}`,
  ].join('\n')
  const formatting = { ...(await resolveConfig(path.join(root, file))), filepath: file }
  expectFile(file, await format(source, formatting))
})

describe.each(LANGUAGES)('the guide in %s', (language) => {
  it('should name what is pressed and filled in as the admin does', () => {
    const words = new Set(wordsIn(builtInLanguages[language]?.admin))
    const named = guideBlocks(written(language))
      .flatMap(runsOf)
      .filter(({ kind }) => kind === 'strong')
    expect(named.length).toBeGreaterThan(10)
    expect(named.map(({ text }) => text).filter((text) => !words.has(text))).toEqual([])
  })

  it('should have its pictures, each with what it shows', () => {
    const pictures = guidePictures(written(language))
    expect(pictures).not.toEqual([])
    for (const { alt, path: picture } of pictures) {
      expect(alt).not.toBe('')
      expect({ is: existsSync(path.join(root, 'docs/guide', picture)), picture }).toEqual({
        is: true,
        picture,
      })
    }
  })
})

it('should say the same in every language: as many chapters, steps and pictures', () => {
  const shape = (language: string) =>
    guideBlocks(written(language)).map((block) => (block.kind === 'list' ? block.items.length : block.kind))
  for (const language of LANGUAGES) {
    expect(shape(language)).toEqual(shape('fi'))
    expect(guidePictures(written(language)).map((one) => one.path.slice('images/fi-'.length))).toEqual(
      guidePictures(written('fi')).map((one) => one.path.slice('images/fi-'.length)),
    )
  }
})
