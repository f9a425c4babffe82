/**
 * Reads what was kept from before, to compare with: an export, a report of `verify --json`, checkpoints, or the file of a witness.
 * Nothing but Node's own modules is imported.
 */
import type { Checkpoint, PublicKey } from '../../log/note.js'
import type { ChainHead } from './chain.js'
import type { Earlier } from './exportFile.js'

import { parseCheckpoint, parseNote, signersOf } from '../../log/note.js'
import { asHead } from './chain.js'
import { checkLines, EXPORT_SCHEMA } from './exportFile.js'
import { type JSONObject, parseObject, unknownMembers } from './json.js'
import { linesOf } from './lines.js'
import { readWitness } from './witnessFile.js'

/** Schema of a report of `verify`. */
export const REPORT_SCHEMA = 'payload-privacy-notices/report/1'

/** That a file or a value is nothing of ours that could be compared with. */
export class NotOurs extends Error {}

/** Members of a report, all of which are always there. */
const REPORT_MEMBERS = [
  'checkedAt',
  'checkpoint',
  'comparedWith',
  'findings',
  'heads',
  'notice',
  'notices',
  'noticesWithoutRow',
  'publications',
  'schema',
]

/**
 * What a signed checkpoint says.
 *
 * @param keys that must have signed it; null where none are known
 * @throws NotOurs
 */
export const readCheckpoint = (note: string, keys: null | readonly PublicKey[]): Checkpoint => {
  const parsed = parseNote(note)
  const checkpoint = parsed && parseCheckpoint(parsed.text)
  if (!parsed || !checkpoint) throw new NotOurs('It holds no checkpoint.')
  if (keys === null) return checkpoint
  const signers = signersOf(parsed, keys)
  if (signers === null) throw new NotOurs('A checkpoint in it has a signature that is not right.')
  if (signers.length === 0) throw new NotOurs('A checkpoint in it is signed with a key that is not known.')
  return checkpoint
}

const readHeads = (value: unknown): Record<string, ChainHead> => {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new NotOurs('Its heads cannot be read.')
  return Object.fromEntries(
    Object.entries(value).map(([notice, one]) => {
      const head = asHead(one)
      if (!head) throw new NotOurs(`Its head of notice ${notice} cannot be read.`)
      return [notice, head]
    }),
  )
}

const readReport = (report: JSONObject, name: string, keys: null | readonly PublicKey[]): Earlier => {
  const lacks = REPORT_MEMBERS.filter((member) => !Object.hasOwn(report, member))
  const others = unknownMembers(report, REPORT_MEMBERS)
  if (lacks.length > 0) throw new NotOurs(`It lacks ${lacks.join(', ')}.`)
  if (others.length > 0) throw new NotOurs(`It has members that no report has: ${others.join(', ')}.`)
  const { checkedAt, checkpoint, findings, heads, notice } = report
  return {
    findings: Array.isArray(findings) ? findings.length : 1,
    heads: readHeads(heads),
    isChecked: keys !== null && checkpoint !== null,
    keys: [],
    kind: 'report',
    log: {
      name,
      checkpoints: checkpoint === null ? [] : [readCheckpoint(String(checkpoint), keys)],
      entries: [],
    },
    madeAt: typeof checkedAt === 'string' ? checkedAt : null,
    notice: typeof notice === 'string' ? notice : null,
  }
}

/** The longest report or list of checkpoints that is read: bytes. An export may be of any length. */
const LONGEST = 64_000_000

/**
 * Reads what was kept from before.
 *
 * @param chunks the bytes of the file
 * @param name what it is called in sentences
 * @param keys that its checkpoints must be signed with; null where none are known: an export names its own
 * @throws NotOurs when it is none of these, or signed by somebody else
 */
export const readEarlier = async (
  chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  name: string,
  keys: null | readonly PublicKey[],
): Promise<Earlier> => {
  const lines = linesOf(chunks)
  const { done, value: first } = await lines.next()
  if (done) throw new NotOurs('It is empty.')
  const all = (async function* () {
    yield first
    yield* lines
  })()
  if (parseObject(first.toString('utf8'))?.schema === EXPORT_SCHEMA) {
    const {
      checkpoint,
      entries,
      exportedAt,
      findings,
      heads,
      keys: named,
      notice,
    } = await checkLines(all, {
      ...(keys && { keys }),
      keepsEntries: true,
    })
    if (checkpoint === null && findings.length === 0) throw new NotOurs('It holds no checkpoint.')
    return {
      findings: findings.length,
      heads,
      isChecked: keys !== null,
      keys: named,
      kind: 'export',
      log: { name, checkpoints: checkpoint ? [checkpoint] : [], entries },
      madeAt: exportedAt,
      notice,
    }
  }
  const parts: Buffer[] = []
  let length = 0
  for await (const line of all) {
    length += line.length
    if (length > LONGEST) throw new NotOurs('It is too long for a report or a list of checkpoints.')
    parts.push(line)
  }
  const text = Buffer.concat(parts).toString('utf8')
  const report = parseObject(text)
  if (report?.schema === REPORT_SCHEMA) return readReport(report, name, keys)
  const { checkpoints, entries, problems } = readWitness(text, name, keys)
  if (problems[0] !== undefined && checkpoints.length > 0) throw new NotOurs(problems[0])
  if (checkpoints.length === 0) {
    throw new NotOurs(
      problems[0] === undefined || !text.includes('— ')
        ? 'It is no export, no report and no checkpoint of privacy notices.'
        : problems[0],
    )
  }
  return {
    findings: 0,
    heads: {},
    isChecked: keys !== null,
    keys: [],
    kind: 'checkpoint',
    log: { name, checkpoints, entries },
    madeAt: null,
    notice: null,
  }
}
