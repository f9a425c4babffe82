/**
 * `npm run test:go`: that the log is what its formats say, by an independent implementation. The code that Go checks its own
 * transparency log with (`golang.org/x/mod/sumdb`) reads keys, checkpoints, entries and proofs of a running app; and go-sarif
 * reads a report of findings.
 *
 * It needs Go. The last line is `N passed, N failed`.
 */
import { spawn, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../..', import.meta.url))

const end = (passed, failed, why) => {
  if (why) console.error(why)
  console.log(`\n${passed} passed, ${failed} failed`)
  process.exit(failed > 0 || passed === 0 ? 1 : 0)
}

if (spawnSync('go', ['version'], { stdio: 'ignore' }).status !== 0) {
  end(0, 1, 'Go is not on PATH: it checks the formats of the log. See https://go.dev/doc/install')
}

const app = spawn(process.execPath, ['--conditions=production', '--import', 'tsx', 'test/go/serve.ts'], {
  cwd: root,
  stdio: ['pipe', 'pipe', 'inherit'],
})
process.on('exit', () => app.kill())
app.once('close', (code) => end(0, 1, `The app ended with ${code}`))

const published = await new Promise((resolve) => {
  createInterface({ input: app.stdout }).on('line', (line) => {
    if (line.startsWith('{"published"')) resolve(JSON.parse(line).published)
  })
})
const report = spawnSync(
  process.execPath,
  ['--conditions=production', '--import', 'tsx', 'test/go/report.ts'],
  {
    cwd: root,
    stdio: ['ignore', 'pipe', 'inherit'],
  },
)
if (report.status !== 0) end(0, 1, 'The report of findings was not written')
const directory = mkdtempSync(join(tmpdir(), 'ppn-sarif-'))
process.on('exit', () => rmSync(directory, { force: true, recursive: true }))
const reportFile = join(directory, 'report.sarif')
writeFileSync(reportFile, report.stdout)
const { status, stdout } = spawnSync('go', ['test', '-count=1', '-v', './...'], {
  cwd: fileURLToPath(new URL('.', import.meta.url)),
  env: { ...process.env, GOFLAGS: '-mod=readonly', PUBLISHED_URL: published, SARIF_REPORT: reportFile },
  encoding: 'utf8',
  stdio: ['ignore', 'pipe', 'inherit'],
})
process.stdout.write(stdout)
const count = (word) => [...stdout.matchAll(new RegExp(`^--- ${word}: `, 'gm'))].length
const failed = count('FAIL')
end(count('PASS'), status !== 0 && failed === 0 ? 1 : failed)
