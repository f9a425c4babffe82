import type { Payload, SanitizedConfig } from 'payload'

import { createReadStream } from 'node:fs'
import { join } from 'node:path'
import { inspect, parseArgs } from 'node:util'
import { APIError, getPayload } from 'payload'

import type { ReportFormat } from '../checking/reports.js'
import type { ImportAnswer } from '../importing/proposal.js'
import type { VerifyReport } from '../record/proof/verify.js'

import { optionsOf } from '../installation.js'
import { lookUpLanguage } from '../notice/lookUpLanguage.js'
import { keysOf } from '../record/keys.js'
import { signedCheckpoint, verifierKeys } from '../record/log/checkpoint.js'
import { keepCheckpoint } from '../record/log/job.js'
import { BrokenLog, treeHead } from '../record/log/entries.js'
import { writeBundle } from '../record/proof/exportBundle.js'
import { refreshPending } from '../pending/markNotices.js'
import { isCompared, NotOurs, UnknownNotice, UnknownScope, verify } from '../record/proof/verify.js'
import { repair } from '../publishing/repair.js'
import { importNotice } from '../importing/importNotice.js'
import { NotRestorable, restoreBundle, type RestoreReport } from '../restoring/restoreBundle.js'
import { installStandardTexts, StandardTextRefused } from '../standardTexts/install.js'
import { writeDossiers } from '../dossier/bundle.js'
import { checkAll, NoSuchNotice } from '../checking/checkAll.js'
import { failsAt, REPORT_FORMATS, reportWriter } from '../checking/reports.js'
import { remind } from '../reviews/remind.js'
import { noteVerification } from '../reviews/verifications.js'
import { BIN_KEY } from './key.js'
import { keepForAnswers, logBesideAnswers, print, say } from './output.js'
import { progressBar } from './progressBar.js'

const USAGE = `payload ${BIN_KEY} <command>

  verify [--notice=<id>] [--scope=<name>] [--since=<file>] [--json]
      Recomputes every hash, chain and seal and the log of them, compares it with every witness, and says what was altered,
      removed, inserted or put in another order. Ends with 1 when it finds something, with 2 when it cannot check.
      --scope: only the notices of one organisation, by its name in addresses.
      --since: a report made with --json before, an export, checkpoints or the file of a witness.
  export <directory> [--notice=<id>] [--scope=<name>] [--publishers] [--dossiers [--language=<code>]]
      Writes every publication as JSON Lines, with a program that checks them and needs nothing but Node.
      --publishers: with all that stands beside the records: the accounts that published, approved and reviewed, which are personal data,
      the names of saves, and why findings were let be.
      --dossiers: and in the folder dossiers a dossier of each notice, with approvals, reviews and waivers, as JSON and, where the app
      has pdfkit, as PDF. These are confidential: texts that were never published, remarks, reasons.
      --language: of the dossiers; else that of the admin.
  checkpoint [--keep]
      Prints the newest checkpoint of the log, signed: keep it where nobody who has the database can change it.
      --keep: gives it to the witnesses of the options instead. Ends with 1 when one of them could not be given it.
  key [--pem]
      Prints the public keys that seals and checkpoints are checked with, the present one first.
  repair [--now]
      Makes the records of notices that were being published or withdrawn when the server stopped. Ends with 1 when
      there are some that an editor has to publish again. Leaves alone what began in the last minute, except with --now.
  refresh
      Looks at every notice anew and marks those whose text would change if they were published again: after a new version
      of the plugin, changed options, or changes made past Payload.
  check [<id> …] [--format=text|json|sarif|junit] [--fail-on=error|warning] [--language=<code>]
      Checks notices as they are saved, drafts too, all of them or those named, by the rules that are on. Ends with 1 when it
      finds errors that nobody has let be, with 2 when it cannot check.
      --fail-on=warning: ends with 1 for warnings too.
      --language: of the sentences; else that of the admin.
  import <file> … [--dry-run] [--apply] [--publish] [--waive] [--owner=<value>] [--report=text|json]
      Reads notices from files (.docx, .pdf, .html, .md, .txt, TILT as .json) into an import, which the admin goes on with. Ends with 1
      when a file could not be read, with 2 when nothing could be made of them.
      --dry-run: says what they would become, and stores nothing. --apply: makes drafts of them at once.
      --publish: with --apply, publishes each version from its own day, the oldest first. --waive: lets be what rules find in them,
      with the reason that they were brought in as they were.
  remind
      Sends the reminders of reviews that are due, and tells of approvals that wait for somebody, by Payload's e-mail adapter, one
      mail to a person and day: run it daily, by cron. Run again, or by several servers, it sends nothing twice. Tells receivers of
      webhooks what they have not been told. Ends with 1 when a mail could not be sent or a receiver not told.
  restore <file> [--dry-run] [--now]
      Puts an export made with --publishers back into an installation that has published nothing: every record with the hash and the seal that it had, the
      log with the same root, and the notices under their ids. Checks all of it first. Broken off, it goes on from there when run again.
      --dry-run: checks, and says what would be written. --now: takes what was begun in the last minute for broken off.
  install-texts [<key> …] [--owner=<value>] [--publish]
      Adds the standard texts that are not there yet, all of them or those named, as drafts. Never changes one that is
      there. Have a lawyer read them. --publish: publishes those it adds, so that notices can show them.
      --owner: whose they become, where there are several organisations: the value of the field that says so.
`

type Values = {
  apply?: boolean
  dossiers?: boolean
  'dry-run'?: boolean
  'fail-on'?: string
  format?: string
  json?: boolean
  keep?: boolean
  language?: string
  notice?: string
  now?: boolean
  owner?: string
  pem?: boolean
  publish?: boolean
  publishers?: boolean
  report?: string
  scope?: string
  since?: string
  waive?: boolean
}

/** What a report was compared with, in sentences. */
const comparedIn = (report: VerifyReport): string[] => [
  ...report.comparedWith.flatMap(({ name, problems, size, stampedAt }) => [
    ...(size === null
      ? []
      : [`Compared with ${name}: ${size} entries of the log${stampedAt ? `, stamped ${stampedAt}` : ''}.`]),
    ...problems.map((problem) => `${name}: ${problem}`),
  ]),
  ...(isCompared(report) ? [] : ['Not compared with anything outside this database.']),
]

const runVerify = async (payload: Payload, { json, notice, scope, since }: Values): Promise<number> => {
  const report = await verify(payload, {
    notice,
    onProgress: progressBar('Checking publications'),
    scope,
    since: since === undefined ? undefined : createReadStream(since),
  })
  if (notice === undefined && scope === undefined) await noteVerification(payload, report)
  if (json) say(JSON.stringify(report))
  else {
    for (const { kind, message } of report.findings) say(`${kind}: ${message}`)
    say(
      `${report.publications} publications of ${report.notices} notices: ` +
        (report.findings.length === 0
          ? 'all as they were published.'
          : `${report.findings.length} findings, listed above.`),
    )
    for (const sentence of comparedIn(report)) say(sentence)
  }
  return report.findings.length === 0 ? 0 : 1
}

const isReportFormat = (value: string): value is ReportFormat =>
  (REPORT_FORMATS as readonly string[]).includes(value)

const runCheck = async (
  payload: Payload,
  ids: string[],
  {
    failOn,
    format,
    language,
  }: { failOn: 'error' | 'warning'; format: ReportFormat; language?: string | undefined },
): Promise<number> => {
  const { checks, slugs } = optionsOf(payload)
  const rules = checks.rules.filter(({ id }) => checks.severities[id] !== 'off')
  const writer = reportWriter(format, { collection: slugs.notices, failOn, rules })
  const fails = failsAt(failOn)
  const counts = { error: 0, information: 0, warning: 0 }
  let [notices, failing, waived] = [0, 0, 0]
  const reports = checkAll(payload, {
    ids,
    onProgress: progressBar('Checking notices'),
    ...(language !== undefined && { language }),
  })
  // What is asked for and is not there is said before anything is written.
  let next = await reports.next()
  print(writer.start())
  for (; !next.done; next = await reports.next()) {
    const { findings } = next.value
    notices += 1
    for (const finding of findings) {
      if (finding.waiver) waived += 1
      else counts[finding.severity] += 1
      if (fails(finding)) failing += 1
    }
    print(writer.notice(next.value))
  }
  print(writer.end())
  if (format === 'text') {
    say(
      `${notices} notices: ${counts.error} errors, ${counts.warning} warnings, ${counts.information} for information, ${waived} waived.`,
    )
  }
  return failing === 0 ? 0 : 1
}

const runCheckpoint = async (payload: Payload, { keep }: Values): Promise<number> => {
  if (!keep) {
    print(signedCheckpoint(payload, await treeHead(payload)))
    return 0
  }
  const { size, witnesses } = await keepCheckpoint(payload)
  for (const { name, isGiven, problem } of witnesses) {
    say(`${name}: ${problem ?? (isGiven ? `was given the checkpoint of ${size} entries` : 'has it already')}`)
  }
  if (witnesses.length === 0) say('There are no witnesses in the options of the plugin.')
  return witnesses.every(({ problem }) => problem === null) ? 0 : 1
}

const runKey = (payload: Payload, { pem }: Values): number => {
  const keys = pem
    ? keysOf(payload).known.map(({ key }) => key.export({ format: 'pem', type: 'spki' }).toString().trim())
    : verifierKeys(payload)
  for (const key of keys) say(key)
  return 0
}

const runExport = async (
  payload: Payload,
  directory: string,
  { dossiers, language, notice, publishers, scope }: Values,
): Promise<number> => {
  const { files, verifier } = await writeBundle(payload, directory, { notice, publishers, scope })
  for (const file of files) say(file)
  if (dossiers) {
    const written = await writeDossiers(payload, join(directory, 'dossiers'), {
      language,
      notice,
      onProgress: progressBar('Writing dossiers'),
      publishers,
      scope,
    })
    for (const file of written.files) say(file)
    if (written.needs !== null) say(`There are no dossiers as PDF: ${written.needs} is not installed.`)
  }
  if (!verifier) say('The program that checks it could not be written beside it: see README.md there.')
  return 0
}

const runRepair = async (payload: Payload, { now }: Values): Promise<number> => {
  const { completed, logged, notices, toPublishAgain, underWay } = await repair(payload, {
    ...(now && { graceSeconds: 0 }),
    onProgress: progressBar('Looking at notices'),
  })
  for (const { event, slug, version } of completed) say(`completed: ${slug} ${event}, version ${version}`)
  for (const { event, slug } of toPublishAgain) {
    say(`to do: ${slug} was being ${event}, and has changed since: look at it and publish it again`)
  }
  for (const { slug } of underWay) say(`under way: ${slug} has just been saved; run it again in a minute`)
  if (logged > 0) say(`added to the log: ${logged} publications that it did not have`)
  say(`${notices} notices, ${completed.length} completed, ${toPublishAgain.length} to publish again.`)
  return toPublishAgain.length === 0 ? 0 : 1
}

const runRestore = async (
  payload: Payload,
  file: string,
  { 'dry-run': dryRun, now }: Values,
): Promise<number> => {
  const bars = { check: progressBar('Checking the export'), write: progressBar('Putting it back') }
  const { exported, present, written } = await restoreBundle(payload, file, {
    ...(dryRun !== undefined && { dryRun }),
    ...(now && { graceSeconds: 0 }),
    onProgress: ({ done, step, total }) => bars[step]({ done, total }),
  })
  const count = ({ entries, notices, publications }: RestoreReport['exported']) =>
    `${publications} publications of ${notices} notices, ${entries} entries of the log`
  say(`In the export: ${count(exported)}. All as they were published.`)
  if (Object.values(present).some((one) => one > 0)) say(`Here already: ${count(present)}.`)
  say(`${dryRun ? 'Would be put back' : 'Put back'}: ${count(written)}.`)
  if (!dryRun)
    say('Restart servers that are running. Name a register in a notice before publishing it again.')
  return 0
}

const runRefresh = async (payload: Payload): Promise<number> => {
  const { notices, pending } = await refreshPending(payload, {
    onProgress: progressBar('Looking at notices'),
  })
  say(`${notices} notices, ${pending} with changes pending.`)
  return 0
}

const runRemind = async (payload: Payload): Promise<number> => {
  const { adapter, approvals, due, failed, failing, scheduled, sent, webhooks, withoutRecipient } =
    await remind(payload)
  if (failing > 0) say(`${failing} notices in force fail by a rule now, and did not when they took force.`)
  if (approvals > 0) say(`${approvals} requests for approval to tell of.`)
  say(
    `${due} notices to remind of today. Of ${withoutRecipient} of all these there is nobody who could be told.`,
  )
  say(
    adapter
      ? `${sent} mails sent, ${failed} not sent.`
      : 'Nobody is reminded: the app has no e-mail adapter. The admin lists what is due.',
  )
  if (webhooks.sent + webhooks.failed > 0) {
    say(`Webhooks: ${webhooks.sent} events told, ${webhooks.failed} not told.`)
  }
  if (webhooks.givenUp > 0) {
    say(`Webhooks: ${webhooks.givenUp} receivers to which something was given up lately.`)
  }
  if (Object.values(scheduled).some((count) => count > 0)) {
    say(
      `To be published by now: ${scheduled.published} published, ${scheduled.notPublished} not, ${scheduled.failed} could not be tried.`,
    )
  }
  return failed + scheduled.failed + webhooks.failed === 0 ? 0 : 1
}

/** What an import is, and what its files would become, in lines. */
const sayImport = ({ files, made, notices, plans, state }: ImportAnswer): void => {
  for (const { name, problem, sha256 } of files)
    say(`${name} (SHA-256 ${sha256}): ${problem?.message ?? 'read'}`)
  for (const { name, versions } of notices) {
    for (const { day, findings, plans: ids, stopping } of versions) {
      const titles = plans
        .filter(({ id }) => Object.values(ids).includes(id))
        .map(({ corrected }) => corrected.title)
      const sections = plans
        .filter(({ id }) => Object.values(ids).includes(id))
        .reduce((sum, { corrected }) => sum + corrected.sections.length, 0)
      say(
        `${name}: ${titles.join(' / ') || 'without a title'}, ${day ?? 'undated'}: ${sections} sections, ${findings.length} findings, ${stopping} of them errors`,
      )
    }
  }
  for (const { id, collection, title } of made.documents) say(`made: ${collection} ${id} (${title})`)
  for (const { id, collection, title } of made.present) say(`found: ${collection} ${id} (${title})`)
  for (const { effectiveFrom, hash, version } of made.published) {
    say(`published: version ${version} from ${effectiveFrom}, hash ${hash}`)
  }
  say(`${files.length} files, ${plans.length} plans, ${notices.length} notices: ${state}.`)
}

const runImport = async (
  payload: Payload,
  files: string[],
  { apply, 'dry-run': dryRun, owner, publish, report, waive }: Values,
): Promise<number> => {
  const answer = await importNotice(payload, {
    file: files,
    ...(apply !== undefined && { apply }),
    ...(dryRun !== undefined && { dryRun }),
    ...(owner !== undefined && { owner }),
    ...(publish !== undefined && { publish }),
    ...(waive !== undefined && { waive }),
  })
  if (report === 'json') say(JSON.stringify(answer))
  else sayImport(answer)
  return answer.files.some(({ problem }) => problem !== null) ? 1 : 0
}

const runInstallTexts = async (
  payload: Payload,
  keys: string[],
  { owner, publish }: Values,
): Promise<number> => {
  const { created, present } = await installStandardTexts(payload, {
    owner,
    publish,
    ...(keys.length > 0 && { keys }),
  })
  for (const { key, title } of created) say(`added: ${key} (${title})`)
  for (const { key, title } of present) say(`already there: ${key} (${title})`)
  say(`${created.length} texts added${publish ? '' : ' as drafts'}, ${present.length} left as they are.`)
  return 0
}

/** What keeps something from being done, a line for each; null of a failure that nobody expected. */
const refusalsIn = (error: unknown): null | string[] => {
  const kinds = [
    BrokenLog,
    NoSuchNotice,
    NotOurs,
    NotRestorable,
    StandardTextRefused,
    UnknownNotice,
    UnknownScope,
    Unusable,
  ]
  // Those with a system call are of files, and of servers that cannot be reached.
  const isTold = kinds.some((kind) => error instanceof kind) || (error as NodeJS.ErrnoException).syscall
  if (isTold) return [(error as Error).message]
  if (!(error instanceof APIError) || error.status >= 500) return null
  const { errors } = (error.data ?? {}) as { errors?: { message: string; path: string }[] }
  return errors?.map(({ message, path }) => `${path}: ${message}`) ?? [error.message]
}

/** What was asked for, or 2 and the reason why that cannot be done: not with the words of a failure. */
const refusing = async (work: Promise<number>): Promise<number> => {
  try {
    return await work
  } catch (error) {
    const refusals = refusalsIn(error)
    if (!refusals) throw error
    for (const line of refusals) process.stderr.write(`${line}\n`)
    return 2
  }
}

/** What commands take: options, and at most so many of what is named behind them. */
const COMMANDS = {
  check: { most: Infinity, options: ['fail-on', 'format', 'language'] },
  checkpoint: { most: 0, options: ['keep'] },
  export: { most: 1, options: ['dossiers', 'language', 'notice', 'publishers', 'scope'] },
  import: { most: Infinity, options: ['apply', 'dry-run', 'owner', 'publish', 'report', 'waive'] },
  'install-texts': { most: Infinity, options: ['owner', 'publish'] },
  key: { most: 0, options: ['pem'] },
  refresh: { most: 0, options: [] },
  remind: { most: 0, options: [] },
  repair: { most: 0, options: ['now'] },
  restore: { most: 1, options: ['dry-run', 'now'] },
  verify: { most: 0, options: ['json', 'notice', 'scope', 'since'] },
} satisfies Record<string, { most: number; options: (keyof Values)[] }>

type Command = keyof typeof COMMANDS

const isCommand = (name: string): name is Command => Object.hasOwn(COMMANDS, name)

/** What of a command line would be passed over, so that something else would be done than was meant: null where nothing is. */
const passedOver = (command: Command, named: readonly string[], values: Values): null | string => {
  const { most, options }: { most: number; options: string[] } = COMMANDS[command]
  const other = Object.keys(values).find((name) => !options.includes(name))
  if (other !== undefined) return `--${other} does not go with ${command}.`
  return named.length > most ? `${command} does not take ${named.slice(most).join(' ')}.` : null
}

/** That an option names what an app does not have. */
class Unusable extends Error {}

/** What an app has nothing for; null where there is no such thing. */
const unknownIn = (payload: Payload, { language, owner, scope }: Values): null | string => {
  const { languages, scope: several } = optionsOf(payload)
  const known = Object.keys(languages.admin)
  if (language !== undefined && lookUpLanguage(language, known) === undefined) {
    return `There is no language ${language}. There are: ${known.join(', ')}.`
  }
  if (several || (owner === undefined && scope === undefined)) return null
  return `--${owner === undefined ? 'scope' : 'owner'} goes with several organisations: see the option scope of the plugin.`
}

/** Does what a command asks for, and gives its exit code. */
const perform = async (
  payload: () => Promise<Payload>,
  { command, named, values }: { command: Command; named: string[]; values: Values },
  usage: (reason: string) => number,
): Promise<number> => {
  const [directory] = named
  switch (command) {
    case 'check': {
      const { 'fail-on': failOn = 'error', format = 'text', language } = values
      if (!isReportFormat(format)) return usage(`--format is one of ${REPORT_FORMATS.join(', ')}.`)
      if (failOn !== 'error' && failOn !== 'warning') return usage('--fail-on is error or warning.')
      return runCheck(await payload(), named, { failOn, format, language })
    }
    case 'checkpoint':
      return runCheckpoint(await payload(), values)
    case 'export':
      if (directory === undefined) return usage('export needs a directory.')
      if (values.language !== undefined && !values.dossiers) return usage('--language goes with --dossiers.')
      return runExport(await payload(), directory, values)
    case 'import': {
      const { apply, 'dry-run': dryRun, publish, report = 'text', waive } = values
      if (named.length === 0) return usage('import needs a file.')
      if (report !== 'json' && report !== 'text') return usage('--report is json or text.')
      if (dryRun && apply) return usage('Either --dry-run or --apply.')
      if ((publish || waive) && !apply) return usage('--publish and --waive go with --apply.')
      return runImport(await payload(), named, values)
    }
    case 'install-texts': {
      const app = await payload()
      const known = optionsOf(app).standardTexts.map(({ key }) => key)
      const unknown = named.find((key) => !known.includes(key))
      return unknown === undefined
        ? runInstallTexts(app, named, values)
        : usage(`There is no standard text ${unknown}. There are: ${known.join(', ')}.`)
    }
    case 'key':
      return runKey(await payload(), values)
    case 'refresh':
      return runRefresh(await payload())
    case 'remind':
      return runRemind(await payload())
    case 'repair':
      return runRepair(await payload(), values)
    case 'restore':
      if (directory === undefined) return usage('restore needs one file.')
      return runRestore(await payload(), directory, values)
    case 'verify':
      return runVerify(await payload(), values)
  }
}

/**
 * Runs one of the plugin's commands: Payload calls it for `payload privacy-notices`.
 *
 * @param args what follows the name of the command
 * @returns the exit code: 0 when all is well, 1 when something was found, 2 when the command is not one
 */
export const run = async (payload: () => Promise<Payload>, args: string[]): Promise<number> => {
  const usage = (reason: string) => {
    process.stderr.write(`${reason}\n\n${USAGE}`)
    return 2
  }
  let parsed: { positionals: string[]; values: Values }
  try {
    parsed = parseArgs({
      allowPositionals: true,
      args,
      options: {
        apply: { type: 'boolean' },
        dossiers: { type: 'boolean' },
        'dry-run': { type: 'boolean' },
        'fail-on': { type: 'string' },
        format: { type: 'string' },
        json: { type: 'boolean' },
        keep: { type: 'boolean' },
        language: { type: 'string' },
        notice: { type: 'string' },
        now: { type: 'boolean' },
        owner: { type: 'string' },
        pem: { type: 'boolean' },
        publish: { type: 'boolean' },
        publishers: { type: 'boolean' },
        report: { type: 'string' },
        scope: { type: 'string' },
        since: { type: 'string' },
        waive: { type: 'boolean' },
      },
    })
  } catch (error) {
    return usage((error as Error).message)
  }
  const { positionals, values } = parsed
  const [command, ...named] = positionals
  if (command === undefined) return usage('Which command?')
  if (!isCommand(command)) return usage(`There is no command ${command}.`)
  const over = passedOver(command, named, values)
  if (over !== null) return usage(over)
  const app = async () => {
    const started = await payload()
    const unknown = unknownIn(started, values)
    if (unknown !== null) throw new Unusable(unknown)
    return started
  }
  return refusing(perform(app, { command, named, values }, usage))
}

const complain = (error: unknown): number => {
  process.stderr.write(`${inspect(error)}\n`)
  return 2
}

/**
 * What Payload runs for `payload privacy-notices`. Ends the process with what {@link run} gives, or with 2 where something failed that nobody
 * expected, also where nobody waits for it: Payload would tell of it and end with 0, as if all were well.
 */
export const script = async (config: SanitizedConfig): Promise<void> => {
  const args = process.argv.slice(process.argv.indexOf(BIN_KEY) + 1)
  const written = keepForAnswers()
  logBesideAnswers(config)
  // Node would end with 1, as if something had been found.
  process.on('uncaughtException', (error) => process.exit(complain(error)))
  const code = await run(() => getPayload({ config }), args).catch(complain)
  const problem = await written()
  process.exit(problem ? complain(problem) : code)
}
