import type { PageLine } from './pdfLines.js'

const TITLE = /^(?:sisällys(?:luettelo)?|sisältö|innehåll(?:sförteckning)?|(?:table of )?contents)\s?:?$/iu
/** A heading, and the page that it stands on. */
const ENTRY = /^(?=.{0,20}\p{L}).{3,160}?[\s.…]{1,80}(\d{1,3})$/u
/** As few headings are listed. */
const FEWEST = 3

/**
 * The lines of a table of contents: its title, and the headings below it, each with the number of a page, none before the one above
 * it and none beyond the last. A heading may take two lines.
 */
export const contentsLines = (lines: readonly PageLine[], pages: number): ReadonlySet<PageLine> => {
  const from = lines.findIndex(({ text }) => TITLE.test(text))
  const title = lines[from]
  if (!title) return new Set()
  const found = [title]
  let entries = 0
  let last = title.page
  for (let index = from + 1; index < lines.length; index++) {
    const [line, next] = [lines[index], lines[index + 1]]
    const pageOf = (one: PageLine | undefined): number => {
      const page = Number(one ? ENTRY.exec(one.text)?.[1] : undefined)
      return page >= last && page <= pages ? page : 0
    }
    if (!line) break
    const page = pageOf(line)
    if (page > 0) {
      last = page
      entries++
    } else if (pageOf(next) === 0 || line.text.length > 120) break
    found.push(line)
  }
  return new Set(entries >= FEWEST ? found : [])
}
