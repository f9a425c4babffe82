import { readFileSync } from 'node:fs'

/** A row of a table in Markdown: its cells by the heading of their column. */
export type Row = Record<string, string>
/** A table in Markdown, with its headings in order. */
export type DocumentedTable = { headings: string[]; rows: Row[] }

const cellsOf = (line: string): string[] =>
  line
    .trim()
    .slice(1, -1)
    .split(/(?<!\\)\|/)
    .map((cell) => cell.trim().replaceAll('\\|', '|'))

/**
 * The tables of one section of a document in Markdown (GitHub's tables), in order.
 *
 * @param file its path from the root of the repository
 * @param heading the section's heading, with its `#`
 */
export const documentedTables = (file: string, heading: string): DocumentedTable[] => {
  const text = readFileSync(new URL(`../../../${file}`, import.meta.url), 'utf8')
  const lines = text.split('\n')
  const start = lines.indexOf(heading)
  if (start === -1) throw new Error(`${file} has no section "${heading}"`)
  const [marks = ''] = heading.split(' ')
  const after = lines.slice(start + 1)
  const end = after.findIndex(
    (line) => /^#+ /.test(line) && (line.split(' ')[0] ?? '').length <= marks.length,
  )
  const tables: string[][] = []
  let previous = ''
  for (const line of end === -1 ? after : after.slice(0, end)) {
    if (line.startsWith('|')) {
      if (previous.startsWith('|')) tables.at(-1)?.push(line)
      else tables.push([line])
    }
    previous = line
  }
  return tables.map(([head = '', , ...body]) => {
    const headings = cellsOf(head)
    return {
      headings,
      rows: body.map((line) => {
        const cells = cellsOf(line)
        if (cells.length !== headings.length)
          throw new Error(`${file}: not as many cells as headings: ${line}`)
        return Object.fromEntries(headings.map((name, index) => [name, cells[index] ?? '']))
      }),
    }
  })
}

/** What stands in code in a cell. */
export const codesIn = (cell: string): string[] =>
  [...cell.matchAll(/`([^`]+)`/g)].map(([, code]) => code ?? '')
