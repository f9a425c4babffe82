/**
 * `npm run test:pdf`: that every PDF of a notice is PDF/A-2a and PDF/UA-1, by veraPDF; that it has the words of the notice in their
 * order, read by another library; and that another process makes the same bytes. Of the notices of the demo, of transcriptions of
 * notices, of some that are hard to lay out, and of as many random ones as `PDF_RUNS` says (10); of dossiers, and of the record of
 * processing activities.
 *
 * It needs Java and Maven, which get veraPDF once; without them what it checks is skipped, and that is said. The last line is
 * `N passed, N failed, N skipped`.
 */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { homedir, tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

const VERAPDF = '1.28.2'
const FLAVOURS = { '2a': 'PDF/A-2a', ua1: 'PDF/UA-1' }
const root = fileURLToPath(new URL('../..', import.meta.url))
const random = process.env.PDF_RUNS ?? '10'
const cache = path.join(
  process.env.XDG_CACHE_HOME ?? path.join(homedir(), '.cache'),
  'payload-privacy-notices',
  `verapdf-${VERAPDF}`,
)

let passed = 0
let failed = 0
let skipped = 0
const folder = mkdtempSync(path.join(tmpdir(), 'notices-pdf-'))
process.on('exit', () => rmSync(folder, { force: true, recursive: true }))

const check = (name, fault) => {
  if (fault === undefined) passed++
  else {
    failed++
    console.error(`FAIL ${name}: ${fault}`)
  }
}

const run = (command, args, options = {}) =>
  spawnSync(command, args, { cwd: root, encoding: 'utf8', maxBuffer: 256 << 20, ...options })

/** The PDFs of one process, by name. */
const write = (into) => {
  const { status, stderr, stdout } = run(process.execPath, [
    '--conditions=production',
    '--import',
    'tsx',
    'test/pdf/write.ts',
    into,
    random,
  ])
  if (status !== 0) check('Writing', stderr || `ended with ${status}`)
  return stdout
    .split('\n')
    .filter((line) => line.startsWith('{'))
    .map((line) => JSON.parse(line))
}

/** Gets veraPDF from Maven. Returns why it cannot be had. */
const getVeraPDF = () => {
  if (run('java', ['-version']).status !== 0) return 'Java is not on PATH'
  if (existsSync(cache)) return undefined
  if (run('mvn', ['--version']).status !== 0) return 'Maven is not on PATH, which veraPDF is got with'
  console.log(`Getting veraPDF ${VERAPDF} from Maven`)
  mkdirSync(path.dirname(cache), { recursive: true })
  const work = mkdtempSync(`${cache}.`)
  writeFileSync(
    path.join(work, 'pom.xml'),
    `<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>verapdf</groupId>
  <artifactId>verapdf</artifactId>
  <version>1</version>
  <dependencies>
    <dependency>
      <groupId>org.verapdf.apps</groupId>
      <artifactId>greenfield-apps</artifactId>
      <version>${VERAPDF}</version>
    </dependency>
  </dependencies>
</project>
`,
  )
  const { status, stdout } = run(
    'mvn',
    ['-q', '-B', 'dependency:copy-dependencies', '-DoutputDirectory=lib'],
    {
      cwd: work,
    },
  )
  if (status === 0) {
    // A rename is atomic: neither an interrupted nor a second run leaves half of it.
    try {
      renameSync(path.join(work, 'lib'), cache)
    } catch (error) {
      if (!existsSync(cache)) throw error
    }
  }
  rmSync(work, { force: true, recursive: true })
  return status === 0 ? undefined : `Maven could not get it:\n${stdout}`
}

const written = write(folder)
for (const { fault, name } of written) check(`Words of ${name}`, fault)

const other = path.join(folder, 'other')
mkdirSync(other)
const again = new Map(write(other).map(({ name, sha256 }) => [name, sha256]))
rmSync(other, { recursive: true })
check(
  'The same bytes in two processes',
  written.length > 0 && written.every(({ name, sha256 }) => sha256 && again.get(name) === sha256)
    ? undefined
    : `not of ${written.filter(({ name, sha256 }) => !sha256 || again.get(name) !== sha256).map(({ name }) => name)}`,
)

const why = getVeraPDF()
if (why !== undefined) {
  console.error(`\nSKIPPED: no PDF was checked by veraPDF: ${why}\n`)
  skipped += written.length * Object.keys(FLAVOURS).length
} else {
  for (const [flavour, standard] of Object.entries(FLAVOURS)) {
    const { stdout } = run('java', [
      '-Xmx768m',
      '-cp',
      path.join(cache, '*'),
      'org.verapdf.apps.GreenfieldCliWrapper',
      '-f',
      flavour,
      '--format',
      'text',
      '-v',
      folder,
    ])
    // A line for each, and below it a line for each rule that it does not keep.
    const results = new Map()
    let current
    for (const line of stdout.split('\n')) {
      const [, verdict, file] = /^(PASS|FAIL) (.*\.pdf)\b/.exec(line) ?? []
      if (file) results.set(path.basename(file, '.pdf'), (current = { rules: [], verdict }))
      else if (line.trim() && current) current.rules.push(line.trim())
    }
    for (const { name } of written) {
      const result = results.get(name)
      check(
        `${standard} of ${name}`,
        result?.verdict === 'PASS' ? undefined : (result?.rules.join('; ') ?? 'veraPDF said nothing of it'),
      )
    }
  }
}

console.log(`\n${passed} passed, ${failed} failed, ${skipped} skipped`)
process.exit(failed > 0 || passed === 0 ? 1 : 0)
