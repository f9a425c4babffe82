import { inflateRawSync } from 'node:zlib'

import type { Kit, PDFTools } from '../render/pdf/kit.js'

import { covered } from './fonts/covered.js'

/** A format needs a package that the app does not have. */
export class NotInstalled extends Error {
  override readonly name = 'NotInstalled'

  /** @param needs the name of the package */
  constructor(readonly needs: string) {
    super(`The package ${needs} is not installed: npm install ${needs}`)
  }
}

/** What an import fails with that finds no package, in Node and in what runs tests. */
const isMissing = (error: unknown): boolean =>
  error instanceof Error &&
  'code' in error &&
  (error.code === 'ERR_MODULE_NOT_FOUND' || error.code === 'MODULE_NOT_FOUND')

const loadKit = async (): Promise<Kit> => {
  try {
    // Left to Node: an app without it is built all the same, and one with it need not name it to its bundler.
    const { default: kit } = await import(/* webpackIgnore: true */ /* turbopackIgnore: true */ 'pdfkit')
    // Its own types know nothing of how it makes PDF/A.
    return kit as unknown as Kit
  } catch (error) {
    throw isMissing(error) ? new NotInstalled('pdfkit') : error
  }
}

const unpacked = (packed: string): Uint8Array => inflateRawSync(Buffer.from(packed, 'base64'))

type Ranges = readonly (readonly [first: number, last: number])[]

const within =
  (ranges: Ranges) =>
  (codePoint: number): boolean =>
    ranges.some(([first, last]) => first <= codePoint && codePoint <= last)

const load = async (): Promise<PDFTools> => {
  const kit = await loadKit()
  const [{ bold }, { regular }, { symbols }] = await Promise.all([
    import('./fonts/bold.js'),
    import('./fonts/regular.js'),
    import('./fonts/symbols.js'),
  ])
  const others = symbols.map(({ covered: ranges, font }) => ({
    covers: within(ranges),
    font: unpacked(font),
  }))
  const all = [within(covered), ...others.map(({ covers }) => covers)]
  return {
    breathe: () => new Promise((resolve) => setImmediate(resolve)),
    fonts: {
      bold: unpacked(bold),
      covers: (codePoint) => all.some((covers) => covers(codePoint)),
      regular: unpacked(regular),
      symbols: others,
    },
    kit,
  }
}

let loading: Promise<PDFTools> | undefined

/**
 * What PDFs are made with: loaded when the first is asked for, and kept. A package that was not there is found by a process that is
 * started after it was installed.
 *
 * @throws NotInstalled when the app does not have pdfkit
 */
export const pdfTools = async (): Promise<PDFTools> => {
  loading ??= load()
  try {
    return await loading
  } catch (error) {
    loading = undefined
    throw error
  }
}
