import type { Payload } from 'payload'

import { appendFile, mkdir, open, readFile, stat } from 'node:fs/promises'
import { dirname } from 'node:path'

import type { Witness } from '../../options.js'
import type { LoggedEntry } from './entries.js'
import type { TreeHead } from './merkle.js'

import { optionsOf } from '../../installation.js'
import { keysOf } from '../keys.js'
import {
  readWitness,
  WITNESS_SCHEMA,
  type WitnessKept,
  type WitnessLine,
} from '../proof/verifier/witnessFile.js'
import { signedCheckpoint } from './checkpoint.js'
import { entriesBetween, nodesIn } from './entries.js'
import { rootOf } from './merkle.js'
import { readTimestamp, timestampRequest } from './timestamp.js'
import { addAll } from '../../notice/many.js'

/** What a witness keeps, as far as it can be read from here. */
export type WitnessState = Pick<WitnessKept, 'checkpoints' | 'entries' | 'foreign' | 'name' | 'problems'> & {
  /** The newest time that an authority has stamped one of its checkpoints with. */
  stampedAt: null | string
}

/** Whether a witness was given the newest checkpoint. */
export type Witnessed = {
  name: string
  /** False when it had it already, or could not be given it. */
  isGiven: boolean
  /** Why it could not be given it. */
  problem: null | string
}

/** How long a witness may take: milliseconds. */
const PATIENCE = 10_000

/** The longest answer of an authority: bytes. One with its certificates has a few thousand. */
const LONGEST_ANSWER = 100_000

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))

/** An address as it may be shown: what lets somebody in stays out. */
const shown = (address: string): string => {
  const { host, pathname } = new URL(address)
  return `${host}${pathname}`
}

const nameOf = (witness: Witness, index: number): string => {
  if (typeof witness === 'function' || 'keep' in witness) return `witness ${index + 1}`
  return 'url' in witness ? `witness ${shown(witness.url)}` : `witness ${witness.file}`
}

/** Ends what takes too long. */
const inTime = async <Value>(work: Promise<Value> | Value): Promise<Value> => {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`It took longer than ${PATIENCE / 1000} seconds.`)), PATIENCE)
  })
  try {
    return await Promise.race([work, late])
  } finally {
    clearTimeout(timer)
  }
}

/** The text that a witness keeps; null where it cannot be read from here. */
const textOf = async (witness: Witness): Promise<null | string> => {
  if (typeof witness === 'function' || 'url' in witness) return null
  if ('keep' in witness) return witness.read ? inTime(witness.read()) : null
  try {
    return await readFile(witness.file, 'utf8')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return ''
    throw error
  }
}

const stampedAtOf = ({
  name,
  notes,
  problems,
}: WitnessKept): Pick<WitnessState, 'problems' | 'stampedAt'> => {
  const times: string[] = []
  const others: string[] = []
  for (const { note, timestamp } of notes) {
    if (timestamp === null) continue
    try {
      times.push(readTimestamp(Buffer.from(timestamp, 'base64'), note, null))
    } catch (error) {
      others.push(`A time stamp in ${name} cannot be used: ${messageOf(error)}`)
    }
  }
  return { problems: [...problems, ...others], stampedAt: times.sort().at(-1) ?? null }
}

/** Everything that the witnesses of an app keep, as far as it can be read from here. */
export const readWitnesses = (payload: Payload): Promise<WitnessState[]> =>
  Promise.all(
    optionsOf(payload).witnesses.map(async (witness, index) => {
      const name = nameOf(witness, index)
      const nothing = (problem: string): WitnessState => ({
        name,
        checkpoints: [],
        entries: [],
        foreign: 0,
        problems: [problem],
        stampedAt: null,
      })
      try {
        const text = await textOf(witness)
        if (text === null)
          return nothing('What it keeps cannot be read from here: compare with it by `--since`.')
        const kept = readWitness(text, name, keysOf(payload).known)
        if (kept.checkpoints.length === 0 && kept.problems.length === 0)
          return nothing('It keeps nothing yet.')
        return { ...kept, ...stampedAtOf(kept) }
      } catch (error) {
        return nothing(`It cannot be read: ${messageOf(error)}`)
      }
    }),
  )

/** Sends something, and reads an answer that is not too long, from nowhere else than the address. */
const post = async (
  address: string,
  body: string | Uint8Array<ArrayBuffer>,
  headers: Record<string, string>,
): Promise<Buffer> => {
  const answer = await fetch(address, {
    body,
    headers,
    method: 'POST',
    redirect: 'error',
    signal: AbortSignal.timeout(PATIENCE),
  })
  const parts: Uint8Array[] = []
  let length = 0
  // In Node the body can be read part by part; the types are those of a browser.
  for await (const part of (answer.body ?? []) as unknown as AsyncIterable<Uint8Array>) {
    length += part.length
    if (length > LONGEST_ANSWER) {
      throw new Error(`${shown(address)} answered with more than ${LONGEST_ANSWER} bytes.`)
    }
    parts.push(part)
  }
  if (!answer.ok) throw new Error(`${shown(address)} answered ${answer.status}.`)
  return Buffer.concat(parts)
}

const stamp = async (address: string, headers: Record<string, string>, note: string): Promise<string> => {
  const { nonce, request } = timestampRequest(note)
  const answer = await post(address, new Uint8Array(request), {
    ...headers,
    'Content-Type': 'application/timestamp-query',
  })
  readTimestamp(answer, note, nonce)
  return answer.toString('base64')
}

/** How many entries are read at a time. */
const BATCH = 1000

const entriesFrom = async (payload: Payload, first: number, size: number): Promise<LoggedEntry[]> => {
  const entries: LoggedEntry[] = []
  for (let next = first; next < size; next += BATCH) {
    addAll(entries, await entriesBetween(payload, next, Math.min(next + BATCH, size) - 1))
  }
  return entries.map(({ index, notice, record, version }) => ({ index, notice, record, version }))
}

/** Bytes at the end of a file in which its last line is looked for. */
const END = 65_536

/** Whether a text is one line that the app has added, which tells how much there is before it. */
const isWholeLine = (text: string, keys: Parameters<typeof readWitness>[2]): boolean => {
  const { checkpoints, problems } = readWitness(text, '', keys)
  const [checkpoint] = checkpoints
  if (checkpoints.length !== 1 || !checkpoint || problems.length > 0 || !text.startsWith('{')) return false
  const { entries } = JSON.parse(text) as WitnessLine
  return (entries.at(-1)?.index ?? checkpoint.size - 1) === checkpoint.size - 1
}

/**
 * What has to be known of a file to go on with it: its last line, when it is long and that is whole; else everything in it. So adding
 * to it costs the same however long it has become.
 */
const endOf = async (
  file: string,
  keys: Parameters<typeof readWitness>[2],
): Promise<{ isLine: boolean; text: string }> => {
  const whole = async () => ({ isLine: false, text: (await textOf({ file })) ?? '' })
  const { size } = await stat(file).catch(() => ({ size: 0 }))
  if (size <= END) return whole()
  const handle = await open(file, 'r')
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(END), 0, END, size - END)
    const end = buffer.subarray(0, bytesRead)
    const line = end.subarray(end.lastIndexOf('\n', -2) + 1).toString('utf8')
    const isLine = line.endsWith('\n') && line.length < END && isWholeLine(line, keys)
    return isLine ? { isLine, text: line } : await whole()
  } finally {
    await handle.close()
  }
}

/**
 * Adds the newest checkpoint to a file, with what was logged since the one before.
 *
 * @returns false when it has it already
 * @throws Error when the log does not go on from what the file keeps: then something was removed, and the file stays what it is
 */
const addToFile = async (
  payload: Payload,
  head: TreeHead,
  witness: { file: string; headers?: Record<string, string>; timestamp?: string },
): Promise<boolean> => {
  const { file, headers = {}, timestamp } = witness
  const keys = keysOf(payload).known
  const { isLine, text } = await endOf(file, keys)
  const { checkpoints, entries, foreign, notes } = readWitness(text, file, keys)
  const newest = checkpoints
    .map((one, index) => ({ ...one, stamp: notes[index]?.timestamp ?? null }))
    .reduce<({ stamp: null | string } & TreeHead) | null>(
      (best, one) =>
        best && (best.size > one.size || (best.size === one.size && best.stamp !== null)) ? best : one,
      null,
    )
  if (foreign > 0) throw new Error('It keeps checkpoints that are not signed with a key that is known.')
  if (newest) {
    const goesOn =
      newest.size <= head.size && (await rootOf(newest.size, nodesIn(payload))).equals(newest.root)
    if (!goesOn) throw new Error('The log does not go on from what it keeps: run verify.')
    if (newest.size === head.size && (timestamp === undefined || newest.stamp !== null)) return false
  }
  const checkpoint = signedCheckpoint(payload, head)
  const line: WitnessLine = {
    schema: WITNESS_SCHEMA,
    at: new Date().toISOString(),
    checkpoint,
    entries: await entriesFrom(payload, isLine && newest ? newest.size : entries.length, head.size),
  }
  let problem: unknown
  if (timestamp !== undefined) {
    try {
      line.timestamp = await stamp(timestamp, headers, checkpoint)
    } catch (error) {
      // The checkpoint is worth keeping without it; the stamp is asked for again the next time.
      problem = error
      if (newest?.size === head.size) throw error
    }
  }
  await mkdir(dirname(file), { recursive: true })
  // A line that a process which died has not finished is ended first.
  const lead = text === '' || text.endsWith('\n') ? '' : '\n'
  await appendFile(file, `${lead}${JSON.stringify(line)}\n`)
  const handle = await open(file, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
  if (problem !== undefined) throw new Error(messageOf(problem))
  return true
}

const give = async (payload: Payload, head: TreeHead, witness: Witness): Promise<boolean> => {
  if (typeof witness !== 'function' && 'file' in witness) return addToFile(payload, head, witness)
  const checkpoint = signedCheckpoint(payload, head)
  if (typeof witness === 'function') await inTime(Promise.resolve(witness(checkpoint)))
  else if ('keep' in witness) await inTime(Promise.resolve(witness.keep(checkpoint)))
  else
    await post(witness.url, checkpoint, { ...witness.headers, 'Content-Type': 'text/plain; charset=utf-8' })
  return true
}

/**
 * Gives every witness the newest checkpoint. One that cannot be given it keeps no other from getting it, and is told of in the log of
 * the app.
 *
 * @param head the newest state of the log
 */
export const giveToWitnesses = (payload: Payload, head: TreeHead): Promise<Witnessed[]> =>
  Promise.all(
    optionsOf(payload).witnesses.map(async (witness, index) => {
      const name = nameOf(witness, index)
      try {
        return { name, isGiven: await give(payload, head, witness), problem: null }
      } catch (error) {
        payload.logger.error({
          err: error,
          msg: `payload-privacy-notices: ${name} was not given the checkpoint`,
        })
        return { name, isGiven: false, problem: messageOf(error) }
      }
    }),
  )
