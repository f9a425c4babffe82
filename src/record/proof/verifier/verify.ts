/**
 * A program that checks an export and needs nothing but Node 20: `node verify.mjs publications.jsonl`. The app puts it beside an
 * export as one file (see `../program.ts`). It ends with 0 when everything is as it was published, 1 when something is not, 2 when
 * a file cannot be read. What is found when is told at the top of `chain.ts` and `logCheck.ts`.
 */
import { createReadStream, realpathSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'

import type { ExportCheck } from './exportFile.js'

import { parseVkey, type PublicKey } from '../../log/note.js'
import { readEarlier } from './earlier.js'
import { checkExport, type Earlier } from './exportFile.js'
import { greatest } from '../../../notice/many.js'

const USAGE = `Checks an export of publications of privacy notices.

  node verify.mjs publications.jsonl [--since older] [--key name+id+key]

  --since  what was kept from before: an older export or report of the same app, checkpoints, or the file of a witness.
           Finds what was removed or written anew since.
  --key    the public key of the app, as /published/log/key or \`payload privacy-notices key\` gave it at another time;
           may be given more than once, or be several, a line each, as they are after a change of the key

Ends with 0 when everything is as it was published, 1 when something is not, 2 when a file cannot be read.
`

const TRUSTED = {
  earlier: 'Seals and checkpoint were checked with the keys that the older export names.',
  given: 'Seals and checkpoint were checked with the key given.',
  own: 'Seals and checkpoint were checked with the keys that the file itself names: whoever made the file chose them. Give the key of the app with --key.',
}

/** What was relied on, in sentences: a check is worth no more than that. */
const trustOf = ({ notice, trusted }: ExportCheck, earlier: Earlier | null): string[] => {
  const scope =
    notice === null
      ? []
      : [`The export is of notice ${notice} only: the records of others were not looked at.`]
  if (!earlier) {
    return [
      TRUSTED[trusted],
      ...scope,
      'Not compared with anything older: what was removed together with all that tells of it cannot be found. Give an older export, report or checkpoint with --since.',
    ]
  }
  const { checkpoints, name } = earlier.log
  const sizes = checkpoints.map(({ size }) => size)
  const compared = `Compared with ${name} (${earlier.kind}${earlier.madeAt ? ` of ${earlier.madeAt}` : ''}${
    sizes.length > 0 ? `, which tells of ${greatest(sizes)} entries of the log` : ''
  }).`
  const signed = earlier.isChecked
    ? []
    : [`That it was made by the app was not checked: that needs the app's key (--key).`]
  return [TRUSTED[trusted], ...scope, compared, ...signed]
}

const main = async (given: string[]): Promise<number> => {
  const say = (text: string) => process.stdout.write(`${text}\n`)
  const usage = () => {
    process.stderr.write(USAGE)
    return 2
  }
  let args: { positionals: string[]; values: { help?: boolean; key?: string[]; since?: string } }
  try {
    args = parseArgs({
      allowPositionals: true,
      args: given,
      options: {
        help: { short: 'h', type: 'boolean' },
        key: { multiple: true, type: 'string' },
        since: { type: 'string' },
      },
    })
  } catch {
    return usage()
  }
  const { positionals, values } = args
  const [file, ...others] = positionals
  if (values.help) {
    say(USAGE)
    return 0
  }
  if (file === undefined || others.length > 0) return usage()
  const keys: PublicKey[] = []
  // What an app answers is a line for each key, the earlier ones too; nothing at all is none.
  for (const text of (values.key ?? []).flatMap((lines) => lines.trim().split(/\s+/))) {
    const vkey = parseVkey(text)
    if (!vkey) {
      process.stderr.write(`This is no public key (name+id+key): ${text}\n`)
      return 2
    }
    keys.push(vkey.key)
  }
  const reading = async <Read>(name: string, read: (chunks: AsyncIterable<Buffer>) => Promise<Read>) => {
    try {
      return await read(createReadStream(name) as AsyncIterable<Buffer>)
    } catch (error) {
      process.stderr.write(`${name} cannot be read: ${(error as Error).message}\n`)
      return null
    }
  }
  const { since } = values
  const earlier =
    since === undefined
      ? null
      : await reading(since, (chunks) => readEarlier(chunks, since, keys.length > 0 ? keys : null))
  if (since !== undefined && !earlier) return 2
  const checked = await reading(file, (chunks) =>
    checkExport(chunks, { earlier, ...(keys.length > 0 && { keys }) }),
  )
  if (!checked) return 2
  for (const { kind, message } of checked.findings) say(`${kind.toUpperCase()}: ${message}`)
  for (const note of checked.notes) say(`Note: ${note}`)
  const { exportedAt, findings, notices, publications } = checked
  say(
    `${publications} publications of ${notices} notices, exported ${exportedAt ?? 'at an unknown time'}: ${
      findings.length === 0
        ? 'everything is as it was published'
        : `${findings.length} ${findings.length === 1 ? 'finding' : 'findings'}`
    }.`,
  )
  for (const sentence of trustOf(checked, earlier)) say(sentence)
  return findings.length === 0 ? 0 : 1
}

const isProgram = (): boolean => {
  const [, program] = process.argv
  if (program === undefined) return false
  try {
    return realpathSync(program) === realpathSync(fileURLToPath(import.meta.url))
  } catch {
    return false
  }
}

if (isProgram()) {
  // A reader who goes away, such as `head`, has read enough; what cannot be written, as on a full disk, was not answered.
  process.stdout.on('error', (error) => {
    if (!('code' in error && error.code === 'EPIPE')) process.exit(2)
  })
  void main(process.argv.slice(2)).then((code) => {
    process.exitCode = code
  })
}
