import { spawnSync } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

import type { Place } from '../crash/app.js'

type Server = { abilities: string[]; server: string; url?: string }
type Start = (options: {
  defer: (cleanup: () => unknown) => void
  runId: string
  say: (line: string) => void
  temp: string
}) => Promise<Server>

type Measure = (place: Place) => Promise<boolean>

const runOn = async (kind: Place['kind'], name: string, measure: Measure): Promise<boolean> => {
  const temp = await mkdtemp(join(tmpdir(), 'ppn-bench-'))
  const cleanups: (() => unknown)[] = [() => rm(temp, { force: true, recursive: true })]
  try {
    const { start } = (await import(`../databases/${kind}.mjs`)) as { start: Start }
    const server = await start({
      defer: (cleanup) => cleanups.push(cleanup),
      runId: 'bench',
      say: console.log,
      temp,
    })
    return await measure({
      kind,
      // Cleaned up by its name, as what tests leave behind is.
      ...(kind === 'mongodb' && { name }),
      server: server.server,
      transactions: kind !== 'sqlite' && server.abilities.includes('transactions'),
      url: kind === 'sqlite' ? pathToFileURL(join(temp, 'bench.db')).href : (server.url as string),
    })
  } finally {
    for (const cleanup of cleanups.reverse()) await cleanup()
  }
}

/**
 * Measures on one database after the other, each in a process of its own: Payload keeps its instance for a whole process.
 *
 * @param databases such as `sqlite,postgres`
 * @param name of the database on MongoDB
 * @returns the exit code: 0 when every measurement was within what it may take
 */
export const runOnEach = async (databases: string, name: string, measure: Measure): Promise<number> => {
  const kinds = databases.split(',') as Place['kind'][]
  if (kinds.length === 1) return (await runOn(kinds[0] as Place['kind'], name, measure)) ? 0 : 1
  const codes = kinds.map((kind) => {
    const args = [
      ...process.argv.slice(1).filter((each) => !each.startsWith('--database')),
      `--database=${kind}`,
    ]
    return spawnSync(process.execPath, [...process.execArgv, ...args], { stdio: 'inherit' }).status
  })
  return codes.every((code) => code === 0) ? 0 : 1
}
