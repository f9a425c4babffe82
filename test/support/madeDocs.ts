import { expect } from '@jest/globals'
import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { format, resolveConfig } from 'prettier'

const root = path.resolve(import.meta.dirname, '../..')

/**
 * Expects a file to hold a text to the letter. With WRITE_DOCS=1 it is brought up to date before.
 *
 * @param file its path from the root of the repository
 */
export const expectFile = (file: string, text: string): void => {
  const whole = path.join(root, file)
  if (process.env.WRITE_DOCS) writeFileSync(whole, text)
  expect(readFileSync(whole, 'utf8')).toBe(text)
}

/**
 * Expects parts of a page to stand there as they are made, each between `<!-- made: name -->` and `<!-- /made -->`. With
 * WRITE_DOCS=1 the page is brought up to date before.
 *
 * @param parts Markdown, by name
 */
export const expectMade = async (file: string, parts: Readonly<Record<string, string>>): Promise<void> => {
  const whole = path.join(root, file)
  const text = readFileSync(whole, 'utf8')
  const found = [...text.matchAll(/<!-- made: (\S+) -->/g)].map(([, name]) => name)
  expect(found.sort()).toEqual(Object.keys(parts).sort())
  const made = text.replace(
    /(<!-- made: (\S+) -->\n)[^]*?(<!-- \/made -->)/g,
    (_, start: string, name: string, end: string) => `${start}\n${parts[name]}\n\n${end}`,
  )
  const formatted = await format(made, { ...(await resolveConfig(whole)), filepath: whole })
  if (process.env.WRITE_DOCS) writeFileSync(whole, formatted)
  else expect(text).toBe(formatted)
}
