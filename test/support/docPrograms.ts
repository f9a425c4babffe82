import { readFileSync } from 'node:fs'
import path from 'node:path'

const root = path.resolve(import.meta.dirname, '../..')

/**
 * A program that stands in a page, to the letter: the code after `<!-- program: name -->`.
 *
 * @param page its path from the root of the repository
 */
export const programIn = (page: string, name: string): string => {
  const text = readFileSync(path.join(root, page), 'utf8')
  const [, program] = new RegExp(`<!-- program: ${name} -->\\s+\`\`\`\\w+\\n([^]*?)\`\`\``).exec(text) ?? []
  if (program === undefined) throw new Error(`${page} has no program ${name}`)
  return program
}
