import type { SanitizedConfig } from 'payload'

type Write = (text: string) => void

/** Where answers go when standard output is kept for them. */
let own: null | Write = null

/** Writes a part of an answer to standard output. */
export const print: Write = (text) => {
  if (own) own(text)
  else process.stdout.write(text)
}

/** Writes a line of an answer to standard output. */
export const say = (line: string): void => print(`${line}\n`)

/**
 * Keeps standard output for answers from now on: what others write there goes to standard error, so that `--json > report.json` is JSON. A
 * reader who goes away, such as `head`, ends nothing that was begun.
 *
 * @returns what waits until all is written, and gives the error that kept something from being written, such as a full disk
 */
export const keepForAnswers = (): (() => Promise<Error | null>) => {
  const { stderr, stdout } = process
  let problem: Error | null = null
  stdout.on('error', (error) => {
    if (!('code' in error && error.code === 'EPIPE')) problem ??= error
  })
  stderr.on('error', () => {})
  const write = stdout.write.bind(stdout)
  own = write
  stdout.write = stderr.write.bind(stderr)
  return () =>
    new Promise((resolve) => {
      // An error comes after what is called back for it.
      write('', () => {
        setImmediate(() => {
          resolve(problem)
        })
      })
    })
}

/** Of an app that has told Payload how to log. */
type Options = { destination?: unknown; options: { transport?: unknown } }

/** The levels of pino, which Payload logs with. */
const LEVELS = new Map([
  [10, 'trace'],
  [20, 'debug'],
  [30, 'info'],
  [40, 'warning'],
  [50, 'error'],
  [60, 'fatal'],
])

/** A line of pino's as people read it. */
const readable = (line: string): string => {
  try {
    const { err, level, msg } = JSON.parse(line) as { err?: { stack?: string }; level: number; msg?: string }
    return `${[`${LEVELS.get(level) ?? level}: ${msg ?? ''}`, err?.stack].filter(Boolean).join('\n')}\n`
  } catch {
    return line
  }
}

/**
 * Has an app log to standard error while a command is run: Payload's own logger writes to where answers are printed. A logger that the
 * app has made itself stays as it is.
 */
export const logBesideAnswers = (config: SanitizedConfig): void => {
  const { logger } = config
  if (logger && logger !== 'sync' && !('options' in logger)) return
  const given = (logger && logger !== 'sync' ? logger : { options: {} }) as Options
  if (given.destination ?? given.options.transport) return
  const destination = { write: (line: string) => process.stderr.write(readable(line)) }
  config.logger = { ...given, destination } as unknown as SanitizedConfig['logger']
}
