import { strToU8, zipSync } from 'fflate'

/** The first day that a zip file can name, told in local time: so the bytes are the same everywhere. */
const noTime = (): Date => new Date(1980, 0, 1)

/**
 * Files of XML as one zip file: the same bytes for the same files.
 *
 * @param files by path, in their order; `stored` ones are not compressed
 */
export const zipOf = (
  files: readonly { path: string; stored?: true; text: string }[],
): Uint8Array<ArrayBuffer> =>
  zipSync(
    Object.fromEntries(
      files.map(({ path, stored, text }) => [
        path,
        [strToU8(text), { level: stored ? 0 : 6, mtime: noTime() }] as const,
      ]),
    ),
  )

/** What every file of XML begins with. */
export const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
