/**
 * `npm run test:package`: the package as its users get it. It is packed, looked through, installed in a fresh Payload
 * app outside the repository with one line in `plugins`, and used: types, import map, migrations, a production build,
 * REST, GraphQL, the admin and a page.
 *
 *   npm run test:package                             everything
 *   npm run test:package -- --keep                   keeps the app, and says where it is
 *   npm run test:package -- --manager=pnpm           installed by pnpm, which lets a package see only what it declares
 *   npm run test:package -- --payload=latest         with another Payload than that of the lockfile: a version, a tag, or
 *                                                    `pre-release` for the newest canary of the next major version
 *   npm run test:package -- --bundler=webpack        built by webpack, where Next has it by default or is asked for it
 *   npm run test:package -- --brief                  up to the types of the app: without its build and its server
 *   npm run test:package -- --tarball=FILE           what was packed before; --tarball-to=DIR keeps it for that
 *
 * It needs Node, npm and npm's registry, nothing else. It ends with `N passed, N failed`, and fails when anything failed.
 */
import { spawn } from 'node:child_process'
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { createServer } from 'node:net'
import { constants, tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { publint } from 'publint'
import { formatMessage } from 'publint/utils'

import { appFiles, blockTypes, collectionTypes, FONTS, ofPayload, sectionTypes } from './app.mjs'
import {
  brokenEntryPoints,
  componentsOf,
  danglingReferences,
  missingUseClient,
  readPackage,
  strayFiles,
  undeclaredPackages,
} from './contents.mjs'

const NAME = 'payload-privacy-notices'
/** The pnpm that is installed: one that runs on the oldest Node the package does. */
const PNPM = '10'
/** No module: it is read by tools for GraphQL. */
const SCHEMA = './schema.graphql'
/** No step takes nearly as long; one that hangs must not hang everything. */
const STEP_LIMIT = 15 * 60_000
/** What Payload answers and logs when access is refused, as it is once on purpose. */
const REFUSAL = 'You are not allowed to perform this action.'
/** Signs in the HTML of a document's page that our components were rendered there, by collection. */
const rendered = {
  'notice-blocks': /array-field__row-header[^>]*><span>[^/]*1/,
  'notice-organisations': /id="field-businessId"/,
  'notice-publications': /<summary>/,
  'privacy-notices': /date-time-picker__appearance--dayOnly/,
  registers: /id="field-hasDpo-yes"/,
}

const root = fileURLToPath(new URL('../..', import.meta.url))
const { values: given } = parseArgs({
  options: {
    brief: { default: false, type: 'boolean' },
    bundler: { default: 'turbopack', type: 'string' },
    keep: { default: false, type: 'boolean' },
    manager: { default: 'npm', type: 'string' },
    payload: { type: 'string' },
    tarball: { type: 'string' },
    'tarball-to': { type: 'string' },
  },
})
const { brief, bundler, keep, manager } = given
if (!['npm', 'pnpm'].includes(manager)) throw new Error(`--manager is npm or pnpm, not ${manager}`)
if (!['turbopack', 'webpack'].includes(bundler)) {
  throw new Error(`--bundler is turbopack or webpack, not ${bundler}`)
}
const temp = realpathSync(mkdtempSync(path.join(tmpdir(), 'ppn-package-')))
const app = path.join(temp, 'app')
const installed = path.join(app, 'node_modules', NAME)

const started = Date.now()
const running = new Set()
const failures = []
let passed = 0

// Whichever way we leave, by the last line, an error or a signal, this is what runs last.
process.on('exit', () => {
  for (const child of running) end(child)
  if (keep) console.log(`The app is kept in ${app}`)
  // A process that is being ended may still write for a moment.
  else rmSync(temp, { force: true, maxRetries: 20, recursive: true, retryDelay: 100 })
})
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
  process.once(signal, () => process.exit(128 + constants.signals[signal]))
}

/** What is wrong with the package, rather than with this program. */
class Failure extends Error {}

/** Thrown after a step that the following ones cannot do without. */
class Stop extends Error {}

try {
  await main()
} catch (error) {
  if (!(error instanceof Stop)) throw error
  console.log('\nThe steps after this one need it, so they were not run.')
}
if (failures.length > 0) console.log(`\nFailed:\n${failures.map((name) => `- ${name}`).join('\n')}`)
console.log(`\n${seconds(started)} s in all\n${passed} passed, ${failures.length} failed`)
process.exit(failures.length > 0 ? 1 : 0)

async function main() {
  let { tarball } = given
  if (!tarball) {
    heading('The tarball')
    tarball = await need('npm pack builds and packs', pack)
    await check('publint finds nothing', () => lint(tarball))
    await check('attw finds nothing', () => areTheTypesWrong(tarball))
  }

  const release = await releaseOfPayload()
  heading(`A fresh app with Payload ${release}, installed by ${manager}`)
  await need(`${manager} install takes the package without peer conflicts`, () => install(tarball, release))
  const contents = readPackage(installed)
  await check('the package holds what is built, and nothing else', () => none(strayFiles(contents)))
  await check('nothing in it refers to what is outside it', () => none(danglingReferences(contents, root)))
  await check('every package it imports is declared', () => none(undeclaredPackages(contents)))
  await check('every entry point and component is there', () => none(brokenEntryPoints(contents)))
  await check('components for the browser say so', () => none(missingUseClient(contents)))
  await check('payload, React and Lexical are installed once', oneCopyEach)
  await check('entry points without Payload load in plain Node', loadInNode)

  heading('Generated code')
  await need('payload generate:types names the collections and sections', generateTypes)
  await need('payload generate:importmap maps every component', () => generateImportMap(contents))
  await check('tsc accepts the app, and our declarations without skipLibCheck', typeCheck)
  if (brief) return
  await need('payload migrate:create and migrate make the schema', migrate)
  await need(`next build by ${bundler}`, () => run('next build', bin(app, 'next'), ['build', `--${bundler}`]))

  heading('The running app')
  const server = await need('next start', start)
  const made = await need('REST creates a user, an organisation, a register and a notice', () =>
    create(server.url),
  )
  await need('REST publishes the notice', () => publish(server.url, made))
  await check('REST gives the published notice to anyone', () => readByREST(server.url, made))
  await check('GraphQL gives the published notice to anyone', () => readByGraphQL(server.url, made))
  await check("the app's page shows it", () => readPage(server.url, made))
  await check("an address of the app's own gives it too", () => readByRoute(server.url, made))
  await check('the program in the README shows it', () => readByProgram(server.url, made))
  if (manager === 'npm') {
    await check('a PDF needs pdfkit, and nothing else: it is made once that is installed', () =>
      readAsPDF(server.url, made),
    )
  }
  await check('a file with a notice is read, on the thread that reads files', () =>
    readFile(server.url, made),
  )
  await check('blocks in a collection of the app give the published texts', () =>
    readOwnPage(server.url, made),
  )
  await check("the admin shows the app's page with such blocks", () => openOwnPage(server, made))
  for (const slug of Object.keys(collectionTypes)) {
    await check(`the admin shows ${slug}`, () => openAdmin(server, slug, made))
  }
  await check('the server logs no error', () => none(server.complaints()))
  await check('payload privacy-notices verifies, repairs and exports, and the export verifies itself', prove)
}

/** Packs the repository; its prepack script builds it first. Gives the path of the tarball. */
async function pack() {
  const folder = path.resolve(given['tarball-to'] ?? temp)
  mkdirSync(folder, { recursive: true })
  await npm('npm pack', ['pack', '--pack-destination', folder], root)
  const [tarball] = readdirSync(folder).filter((file) => file.endsWith('.tgz'))
  expect(tarball, 'npm pack made no tarball')
  return path.join(folder, tarball)
}

/** The version of a package that our lockfile names. */
function lockedVersionOf(name) {
  const { packages } = JSON.parse(readFileSync(path.join(root, 'package-lock.json'), 'utf8'))
  return packages[`node_modules/${name}`].version
}

/** The version of Payload to install: the lockfile's, unless another one is asked for. */
async function releaseOfPayload() {
  const asked = given.payload
  if (asked === undefined) return lockedVersionOf('payload')
  if (asked !== 'pre-release') return view('payload', asked, 'version')
  const next = Number(lockedVersionOf('payload').split('.')[0]) + 1
  // Its packages are released together, but now and then one of them is missing.
  const released = await Promise.all(
    [...ofPayload, 'payload'].map(async (name) => new Set(await view(name, '', 'versions'))),
  )
  const [first, ...others] = released
  const canaries = [...first].filter(
    (version) => version.startsWith(`${next}.`) && /-(canary|beta|rc)\./.test(version),
  )
  const complete = canaries.filter((version) => others.every((versions) => versions.has(version)))
  expect(complete.length > 0, `there is no pre-release of Payload ${next}`)
  return complete.at(-1)
}

/** What npm's registry says of a package. */
async function view(name, tag, field) {
  const spec = tag === '' ? name : `${name}@${tag}`
  return JSON.parse(await npm(`npm view ${spec}`, ['view', spec, field, '--json'], temp))
}

async function lint(tarball) {
  const file = readFileSync(tarball)
  const { messages, pkg } = await publint({
    level: 'suggestion',
    pack: { tarball: file.buffer.slice(file.byteOffset, file.byteOffset + file.byteLength) },
    strict: true,
  })
  none(messages.map((message) => formatMessage(message, pkg, { color: false })))
}

function areTheTypesWrong(tarball) {
  const attw = bin(root, '@arethetypeswrong/cli', 'attw')
  return run(
    'attw',
    attw,
    [tarball, '--profile', 'esm-only', '--format', 'ascii', '--no-emoji', '--exclude-entrypoints', SCHEMA],
    root,
  )
}

/** Writes the app and installs it as its developer would. */
async function install(tarball, release) {
  const versionOf = (name) =>
    name === 'payload' || ofPayload.includes(name) ? release : lockedVersionOf(name)
  for (const [file, text] of Object.entries(appFiles(versionOf, path.resolve(tarball)))) {
    mkdirSync(path.dirname(path.join(app, file)), { recursive: true })
    writeFileSync(path.join(app, file), text)
  }
  const output = manager === 'pnpm' ? await installByPnpm() : await installByNpm()
  const warned = (line) =>
    /ERESOLVE|peer dep|unmet peer/i.test(line) || (/EBADENGINE/.test(line) && line.includes(NAME))
  none(output.split('\n').filter(warned))
  // Says what is missing, invalid or extraneous, and fails for it.
  if (manager === 'npm') await npm('npm ls', ['ls', NAME])
}

function installByNpm() {
  const quietly = ['--prefer-offline', '--no-audit', '--no-fund']
  return npm('npm install', ['install', '--strict-peer-deps', ...quietly])
}

/** pnpm itself is installed beside the app, by npm. */
async function installByPnpm() {
  const tools = path.join(temp, 'tools')
  mkdirSync(tools, { recursive: true })
  const quietly = ['--prefer-offline', '--no-audit', '--no-fund']
  await npm('npm install pnpm', ['install', '--prefix', tools, ...quietly, `pnpm@${PNPM}`], temp)
  const settings = ['--config.strict-peer-dependencies=true', '--config.confirm-modules-purge=false']
  return run('pnpm install', bin(tools, 'pnpm'), ['install', '--prefer-offline', ...settings], app)
}

/** A second copy of one of these breaks React's contexts, or Payload's own check of versions. */
function oneCopyEach() {
  const shared = ['payload', 'react', 'react-dom', 'lexical', 'graphql'].concat(
    ['next', 'richtext-lexical', 'translations', 'ui'].map((name) => `@payloadcms/${name}`),
  )
  none(manager === 'pnpm' ? twiceByPnpm(shared) : twiceByNpm(shared))
}

function twiceByNpm(shared) {
  const { packages } = JSON.parse(readFileSync(path.join(app, 'package-lock.json'), 'utf8'))
  const places = shared.map((name) => `node_modules/${name}`)
  return Object.keys(packages).filter((at) =>
    places.some((place) => at.endsWith(`/${place}`) && at !== place),
  )
}

/** pnpm keeps each copy in a folder `name@version_peers`, with `+` for `/`. */
function twiceByPnpm(shared) {
  const folders = readdirSync(path.join(app, 'node_modules', '.pnpm'))
  return shared.flatMap((name) => {
    const own = folders.filter((folder) => folder.startsWith(`${name.replace('/', '+')}@`))
    return own.length > 1 ? own : []
  })
}

/** The others import Payload's editor, which Node alone does not load (see {@link payload}). */
async function loadInNode() {
  const program = `import { escapeHTML } from '${NAME}/render'
import * as en from '${NAME}/translations/en'
import * as fi from '${NAME}/translations/fi'
import * as sv from '${NAME}/translations/sv'
import * as payloadFinnish from '${NAME}/translations/payload/fi'

if (escapeHTML('<') !== '&lt;') throw new Error('render does not work')
for (const texts of [en, fi, sv, payloadFinnish]) {
  if (Object.keys(texts).length === 0) throw new Error('translations are missing')
}
`
  writeFileSync(path.join(app, 'load.mjs'), program)
  await run('node load.mjs', path.join(app, 'load.mjs'))
}

async function generateTypes() {
  await payload('generate:types')
  const types = readFileSync(path.join(app, 'src', 'payload-types.ts'), 'utf8')
  const names = [...Object.values(collectionTypes), ...sectionTypes, ...blockTypes]
  const missing = names.filter((name) => !types.includes(`export interface ${name} {`))
  none(missing.map((name) => `payload-types.ts has no interface ${name}`))
}

async function generateImportMap(contents) {
  process.env.APPROVALS = '1'
  await payload('generate:importmap')
  delete process.env.APPROVALS
  const map = readFileSync(path.join(app, 'src', 'app', '(payload)', 'admin', 'importMap.js'), 'utf8')
  const components = componentsOf(contents)
  expect(components.length > 3, 'the components of the package could not be found out')
  none(components.filter((name) => !map.includes(`"${name}":`)).map((name) => `not in the map: ${name}`))
}

/** The declarations of others are theirs to mend: of those found in node_modules, only ours count. */
async function typeCheck() {
  const args = ['--noEmit', '--incremental', 'false', '--skipLibCheck', 'false', '--pretty', 'false']
  const { output } = await execute('tsc', process.execPath, [bin(app, 'typescript', 'tsc'), ...args])
  const errors = output.split('\n').filter((line) => / error TS\d+: /.test(` ${line}`))
  const own = errors.filter((line) => !line.startsWith('node_modules/') || line.includes(`/${NAME}/`))
  if (errors.length > own.length) say(`${errors.length - own.length} errors in declarations of others`)
  none(own)
}

async function migrate() {
  await payload('migrate:create', 'initial')
  const folder = path.join(app, 'src', 'migrations')
  const migration = readdirSync(folder).find((file) => file.endsWith('_initial.ts'))
  expect(migration, 'no migration was made')
  const text = readFileSync(path.join(folder, migration), 'utf8')
  const tables = ['pn_blocks', 'pn_notices', 'pn_organisations', 'pn_publications', 'pn_registers']
  tables.push(...['authority', 'cookies', 'rights', 'text'].map((kind) => `pages_privacy_${kind}`))
  none(tables.filter((table) => !text.includes(`CREATE TABLE \\\`${table}\\\``)))
  const output = await payload('migrate')
  expect(/Migrated:\s+\S*_initial/.test(output), `the migration did not run:\n${output}`)
}

/** Starts the built app on a free port. Its log is kept, to look for complaints at the end. */
async function start() {
  const port = await freePort()
  let log = ''
  const args = [bin(app, 'next'), 'start', '--port', String(port), '--hostname', '127.0.0.1']
  const child = launch(process.execPath, args, app, (chunk) => (log += chunk))
  const url = `http://127.0.0.1:${port}`
  for (const until = Date.now() + 120_000; ; await pause(200)) {
    const answer = await fetch(`${url}/api/users/init`).catch(() => undefined)
    if (answer?.ok) break
    expect(running.has(child) && Date.now() < until, `it does not answer:\n${log}`)
  }
  return {
    url,
    complaints: () =>
      log.split('\n').filter((line) => /error|⨯|importMap/i.test(line) && !line.includes(REFUSAL)),
  }
}

/** The plugin's commands, and the program that goes with an export: that one with nothing installed around it. */
async function prove() {
  const verified = await payload('privacy-notices', 'verify')
  expect(/^1 publications of 1 notices: all as/m.test(verified), verified)
  const repaired = await payload('privacy-notices', 'repair')
  expect(/^1 notices, 0 completed, 0 to publish again/m.test(repaired), repaired)
  const records = path.join(temp, 'records')
  await payload('privacy-notices', 'export', records)
  const checked = await run('node verify.mjs', 'verify.mjs', ['publications.jsonl'], records)
  expect(/^1 publications of 1 notices/m.test(checked), checked)
}

/** Everything that a published notice needs, made by REST as the admin makes it. */
async function create(url) {
  const email = 'editor@esimerkki.example'
  const password = 'a password for this run'
  const { token } = await send(url, 'POST', '/users/first-register', { email, password })
  const made = { headers: { Authorization: `JWT ${token}` }, ids: {} }
  const post = async (slug, body) => {
    const { doc } = await send(url, 'POST', `/${slug}`, body, made.headers)
    made.ids[slug] = doc.id
    return doc
  }
  const organisation = await post('notice-organisations', {
    name: 'Esimerkkiyhdistys ry',
    _status: 'published',
    city: 'Esimerkkilä',
    email: 'toimisto@esimerkki.example',
    phone: '029 123 4567',
    postalCode: '00100',
    roles: ['controller'],
    street: 'Mallikatu 1 A',
  })
  await post('notice-blocks', {
    title: 'Evästeet',
    _status: 'published',
    cookies: [{ name: 'istunto', category: 'necessary', purpose: 'Kirjautuminen' }],
    kind: 'cookies',
  })
  const register = await post('registers', {
    name: 'Jäsenrekisteri',
    _status: 'published',
    automated: 'no',
    contact: { name: 'Maija Mallikas', email: 'maija@esimerkki.example', phone: '040 123 4567' },
    controller: organisation.id,
    dataCategories: ['Yhteystiedot'],
    dataSubjectCategories: ['Jäsenet'],
    hasDisclosures: 'no',
    hasRecipients: 'no',
    hasTransfers: 'no',
    origin: 'fromDataSubject',
    purposes: [
      {
        name: 'Jäsenyyden hoitaminen',
        legalBases: ['contract'],
        retentionText: '6 vuotta jäsenyyden päättymisestä',
      },
    ],
    usesCookies: 'no',
  })
  const notice = await post('privacy-notices', {
    title: 'Tietosuojaseloste: jäsenrekisteri',
    profile: 'classic',
    registers: [register.id],
  })
  expect(notice.sections?.length > 1, 'the notice has no sections of its profile')
  expect(notice.slug, 'the notice has no slug')
  return { ...made, cookie: `payload-token=${token}`, slug: notice.slug, title: notice.title }
}

async function publish(url, { headers, ids }) {
  const notice = `/privacy-notices/${ids['privacy-notices']}`
  const { doc } = await send(url, 'PATCH', notice, { _status: 'published' }, headers)
  expect(doc._status === 'published', `its status is ${doc._status}`)
  const { docs } = await send(url, 'GET', '/notice-publications', undefined, headers)
  expect(docs.length === 1 && docs[0].version === 1, 'there is not one publication, of version 1')
  ids['notice-publications'] = docs[0].id
}

async function readByREST(url, { slug, title }) {
  const list = await send(url, 'GET', '/privacy-notices/published')
  expect(list.docs.length === 1 && list.docs[0].slug === slug, `the list is ${JSON.stringify(list)}`)
  const notice = await send(url, 'GET', `/privacy-notices/published/${slug}`)
  expect(notice.title === title && notice.version === 1, `the notice is ${JSON.stringify(notice)}`)
  expect(/^[0-9a-f]{64}$/.test(notice.hash), `its hash is ${notice.hash}`)
  const draft = await fetch(`${url}/api/privacy-notices`)
  expect(draft.status === 403, `asking for drafts answers anyone with ${draft.status}`)
  expect((await draft.text()).includes(REFUSAL), 'the refusal is not the one the log is searched for')
}

async function readFile(url, { headers }) {
  const form = new FormData()
  const text = '# Tietosuojaseloste\n\n## Rekisterinpitäjä\n\nEsimerkkiyhdistys ry\n'
  form.append('files', new Blob([text]), 'seloste.md')
  const answer = await fetch(`${url}/api/notice-imports/read`, { body: form, headers, method: 'POST' })
  const { files, plans } = await answer.json()
  expect(answer.status === 201 || answer.status === 200, `it is answered with ${answer.status}`)
  expect(!files[0].problem, `the file cannot be read: ${JSON.stringify(files[0].problem)}`)
  const keys = plans[0].plan.sections.flatMap((section) => section.keys)
  expect(keys.includes('controller'), `its sections are ${JSON.stringify(keys)}`)
}

async function readByGraphQL(url, { slug, title }) {
  const query = `query ($slug: String!) {
    PublishedPrivacyNotice(slug: $slug) {
      title
      version
      controller { name }
      registers { purposes { legalBases } }
      sections { heading html }
    }
    PublishedPrivacyNotices { totalDocs }
  }`
  const { data, errors } = await send(url, 'POST', '/graphql', { query, variables: { slug } })
  expect(!errors, JSON.stringify(errors))
  const notice = data.PublishedPrivacyNotice
  expect(notice.title === title && notice.version === 1, `the notice is ${JSON.stringify(notice)}`)
  expect(notice.controller.name === 'Esimerkkiyhdistys ry', 'its controller is another')
  expect(data.PublishedPrivacyNotices.totalDocs === 1, 'the list is not one notice')

  const asked = encodeURIComponent(`{ PublishedPrivacyNotice(slug: "${slug}") { title } }`)
  const address = `${url}/api/graphql?query=${asked}`
  const first = await fetch(address)
  const etag = first.headers.get('etag') ?? ''
  const { PublishedPrivacyNotice: byGet } = (await first.json()).data
  expect(byGet.title === title, `by GET the notice is ${JSON.stringify(byGet)}`)
  const again = await fetch(address, { headers: { 'If-None-Match': etag } })
  expect(again.status === 304, `what has not changed is answered with ${again.status}`)
}

async function readPage(url, { slug, title }) {
  const notice = await send(url, 'GET', `/privacy-notices/published/${slug}`)
  const html = await page(url, '/')
  const headings = notice.sections.map(({ heading }) => heading)
  none([title, ...headings].filter((text) => !html.includes(text)).map((text) => `not on the page: ${text}`))
}

/** An address of the app's own answers as the API does, but for the links in JSON, which lead to it. */
async function readByRoute(url, { slug }) {
  const read = async (address) => (await fetch(`${url}${address}`)).json()
  const [document, asked] = [
    await read(`/privacy/${slug}`),
    await read(`/api/privacy-notices/published/${slug}`),
  ]
  const { links } = document
  expect(
    JSON.stringify({ ...document, links: asked.links }) === JSON.stringify(asked),
    'it answers otherwise',
  )
  expect(links.latest.startsWith(`/privacy/${slug}?locale=`), `it leads to ${links.latest}`)
  for (const rest of ['?locale=fi&format=markdown', '/versions/1?format=text', '?format=none']) {
    const [own, api] = await Promise.all([
      fetch(`${url}/privacy/${slug}${rest}`),
      fetch(`${url}/api/privacy-notices/published/${slug}${rest}`),
    ])
    const [ownBody, apiBody] = [await own.text(), await api.text()]
    expect(own.status === api.status, `${rest} is answered with ${own.status}, not ${api.status}`)
    expect(own.headers.get('etag') === api.headers.get('etag'), `${rest} has another ETag`)
    expect(ownBody === apiBody, `${rest} answers ${ownBody.slice(0, 500)}`)
  }
  const { headers, status } = await fetch(`${url}/privacy/${slug}`, { method: 'HEAD' })
  expect(status === 200 && headers.get('link')?.includes(`</privacy/${slug}?locale=`), headers.get('link'))
}

/** The app was built without pdfkit, and its settings say nothing of it. */
async function readAsPDF(url, { slug }) {
  const ask = (at) =>
    fetch(`${at}/api/privacy-notices/published/${slug}`, { headers: { Accept: 'application/pdf' } })
  const refused = await ask(url)
  const [error] = (await refused.json()).errors
  expect(
    refused.status === 406 && error.code === 'notInstalled' && error.needs === 'pdfkit',
    `without it the answer is ${refused.status} ${JSON.stringify(error)}`,
  )
  const quietly = ['--no-save', '--prefer-offline', '--no-audit', '--no-fund']
  await npm('npm install pdfkit', ['install', ...quietly, `pdfkit@${lockedVersionOf('pdfkit')}`])
  // Node looks for a package once: the server is started again, without being built anew.
  const made = await ask((await start()).url)
  const bytes = Buffer.from(await made.arrayBuffer())
  expect(
    made.status === 200 && bytes.subarray(0, 8).toString() === '%PDF-1.7',
    `with it the answer is ${made.status} ${bytes.subarray(0, 500)}`,
  )
}

/** The program in the README that shows a notice: as it stands there, but for where the notice is. */
async function readByProgram(url, { slug, title }) {
  const readme = readFileSync(path.join(root, 'README.md'), 'utf8')
  const program = readme.match(/```js\n(import \{ createNoticeClient \}[\s\S]*?)```/)?.[1] ?? ''
  expect(program.trim().split('\n').length < 10, 'it is not there, or not under ten lines')
  const here = program
    .replace('https://cms.example/api', `${url}/api`)
    .replace("'tietosuojaseloste'", `'${slug}'`)
  writeFileSync(path.join(app, 'show.mjs'), here)
  const shown = await run('node show.mjs', path.join(app, 'show.mjs'))
  expect(shown.startsWith(`${title}\n`) && shown.length > 200, `it shows ${shown}`)
}

/** A page of the app's own with texts of the plugin, as anyone reads it by REST and by GraphQL. */
async function readOwnPage(url, { headers, ids }) {
  const layout = [
    { blockType: 'privacy-cookies', block: ids['notice-blocks'] },
    { blockType: 'privacy-rights', register: ids.registers },
    { blockType: 'privacy-authority' },
  ]
  const { doc } = await send(url, 'POST', '/pages', { layout, title: 'Tietosuoja' }, headers)
  ids.pages = doc.id
  const read = await send(url, 'GET', `/pages/${doc.id}`)
  const [cookies, rights, authority] = read.layout.map(({ content }) => content)
  expect(cookies?.cookies[0]?.name === 'istunto', `the cookies are ${JSON.stringify(cookies)}`)
  expect(cookies.html.includes('<table>') && cookies.heading === 'Evästeet', `they say ${cookies.html}`)
  expect(
    rights?.rights.some(({ key }) => key === 'portability') &&
      rights.text.includes('maija@esimerkki.example'),
    `the rights are ${JSON.stringify(rights)}`,
  )
  expect(authority === null, 'a block about no authority says something')
  const query = `query ($id: Int!) {
    Page(id: $id) { layout { ... on PrivacyCookiesBlock { content { heading html cookies { name } } } } }
  }`
  const { data, errors } = await send(url, 'POST', '/graphql', { query, variables: { id: doc.id } })
  expect(!errors, JSON.stringify(errors))
  expect(data.Page.layout[0].content.html === cookies.html, 'GraphQL says something else')
}

async function openOwnPage({ url }, { cookie, ids }) {
  const html = await page(url, `/admin/collections/pages/${ids.pages}`, cookie)
  expect(html.includes('istunto'), 'the admin does not show what readers see')
}

/** The list, the page to create one with (which publications do not have), and the page of the one that was made. */
async function openAdmin({ url }, slug, { cookie, ids }) {
  const collection = `/admin/collections/${slug}`
  await page(url, collection, cookie)
  if (slug !== 'notice-publications') {
    const field = ['notice-organisations', 'registers'].includes(slug) ? 'name' : 'title'
    const html = await page(url, `${collection}/create`, cookie)
    expect(html.includes(`id="field-${field}"`), `${collection}/create has no field ${field}`)
  }
  const html = await page(url, `${collection}/${ids[slug]}`, cookie)
  expect(rendered[slug].test(html), `${collection}/${ids[slug]} lacks ${rendered[slug]}`)
}

// What the steps are made of.

/** Does a step, says how long it took, and counts it. */
async function check(name, step) {
  const from = Date.now()
  try {
    const result = await step()
    passed += 1
    console.log(`✓ ${name} (${seconds(from)} s)`)
    return { result }
  } catch (error) {
    failures.push(name)
    console.log(`✗ ${name} (${seconds(from)} s)`)
    say(error instanceof Failure ? error.message : error.stack)
    return undefined
  }
}

/** A step that the following ones build on. */
async function need(name, step) {
  const outcome = await check(name, step)
  if (!outcome) throw new Stop()
  return outcome.result
}

function expect(condition, message) {
  if (!condition) throw new Failure(message)
}

/** Fails with the problems, if there are any. */
function none(problems) {
  const more = problems.length - 20
  expect(problems.length === 0, problems.slice(0, 20).join('\n') + (more > 0 ? `\nand ${more} more` : ''))
}

/** Sends JSON to the app's API and gives the answer, which must be a good one. */
async function send(url, method, route, body, headers = {}) {
  const answer = await fetch(`${url}/api${route}`, {
    body: body && JSON.stringify(body),
    headers: { ...headers, ...(body && { 'Content-Type': 'application/json' }) },
    method,
    signal: AbortSignal.timeout(STEP_LIMIT),
  })
  const text = await answer.text()
  expect(answer.ok, `${method} /api${route} answers ${answer.status}: ${text.slice(0, 2000)}`)
  return JSON.parse(text)
}

/** The HTML of a page, which must be a good one. React marks what it could not render on the server. */
async function page(url, route, cookie) {
  const answer = await fetch(url + route, {
    headers: cookie ? { Cookie: cookie } : {},
    redirect: 'manual',
    signal: AbortSignal.timeout(STEP_LIMIT),
  })
  const html = await answer.text()
  expect(answer.status === 200, `${route} answers ${answer.status} ${answer.headers.get('location') ?? ''}`)
  expect(!/data-dgst|__next_error__/.test(html), `${route} could not be rendered`)
  return html
}

/**
 * Runs one of Payload's commands. Under Node they now and then end without a word and with exit code 0, in any app
 * (payloadcms/payload#17757): Lexical's modules wait for each other, as importing the editor alone shows. The condition
 * leads Node to those of Lexical's files that do not wait.
 */
function payload(...args) {
  const command = ['--conditions=production', bin(app, 'payload'), ...args]
  return finished(execute(`payload ${args.join(' ')}`, process.execPath, command))
}

/** Runs npm, through the one that runs us where there is one. */
function npm(name, args, cwd = app) {
  const cli = process.env.npm_execpath
  return cli?.endsWith('npm-cli.js')
    ? run(name, cli, args, cwd)
    : finished(execute(name, process.platform === 'win32' ? 'npm.cmd' : 'npm', args, cwd))
}

/** Runs a program for Node to its end, which must be a good one, and gives what it printed. */
function run(name, program, args = [], cwd = app) {
  return finished(execute(name, process.execPath, [program, ...args], cwd))
}

async function finished(execution) {
  const { code, name, output } = await execution
  expect(code === 0, `${name} ended with ${code}:\n${output}`)
  return output
}

/** Runs a program to its end, and gives its exit code (or the signal that ended it) and what it printed. */
function execute(name, program, args, cwd = app) {
  return new Promise((done, failed) => {
    let output = ''
    const child = launch(program, args, cwd, (chunk) => (output += chunk))
    const limit = setTimeout(() => {
      output += `\n${name} took more than ${STEP_LIMIT / 1000} s, and was ended.`
      end(child)
    }, STEP_LIMIT)
    child.once('error', failed)
    child.once('close', (code, signal) => {
      clearTimeout(limit)
      done({ code: code ?? signal, name, output })
    })
  })
}

/** Starts a program in a group of its own, so that it can be ended with all its children. */
function launch(program, args, cwd, onOutput) {
  const windows = process.platform === 'win32'
  const child = spawn(program, args, {
    cwd,
    detached: !windows,
    env: environment(cwd),
    shell: windows && program.endsWith('.cmd'),
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  running.add(child)
  child.once('close', () => running.delete(child))
  child.once('error', () => running.delete(child))
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', onOutput)
  return child
}

function end(child) {
  try {
    if (process.platform === 'win32') child.kill('SIGKILL')
    else process.kill(-child.pid, 'SIGKILL')
  } catch {
    // It has ended by itself.
  }
}

/**
 * Our environment without what npm and this repository put into it, so that the app finds only what it has itself. How
 * npm reaches its registry stays.
 */
function environment(cwd) {
  const env = { ...process.env }
  for (const name of Object.keys(env)) {
    if (
      /^(npm_(?!config_)|npm_config_local_prefix$|NODE_ENV$|NODE_OPTIONS$|PAYLOAD_|DATABASE_)/i.test(name)
    ) {
      delete env[name]
    }
  }
  if (cwd === app) {
    const own = path.join(root, 'node_modules')
    env.PATH = (env.PATH ?? '')
      .split(path.delimiter)
      .filter((folder) => !folder.startsWith(own))
      .join(path.delimiter)
    env.DATABASE_URL = `file:${path.join(app, 'app.db')}`
    env.PAYLOAD_SECRET = 'a secret for this run'
    env.NEXT_FONT_GOOGLE_MOCKED_RESPONSES = path.join(app, FONTS)
  }
  return {
    ...env,
    FORCE_COLOR: '0',
    NEXT_TELEMETRY_DISABLED: '1',
    NO_COLOR: '1',
    npm_config_update_notifier: 'false',
  }
}

/** Path of a program of an installed package. */
function bin(folder, name, program = name) {
  const at = path.join(folder, 'node_modules', name)
  const { bin: programs } = JSON.parse(readFileSync(path.join(at, 'package.json'), 'utf8'))
  return path.join(at, typeof programs === 'string' ? programs : programs[program])
}

function freePort() {
  return new Promise((done, failed) => {
    const server = createServer()
    server.once('error', failed)
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address()
      server.close(() => done(port))
    })
  })
}

function pause(milliseconds) {
  return new Promise((done) => setTimeout(done, milliseconds))
}

function seconds(from) {
  return ((Date.now() - from) / 1000).toFixed(1)
}

function heading(text) {
  console.log(`\n${text}\n`)
}

/** Prints details of a step, indented below it, and only the last of a long log. */
function say(text) {
  const lines = text.trimEnd().split('\n')
  const shown = lines.length > 80 ? ['…', ...lines.slice(-80)] : lines
  console.log(shown.map((line) => `    ${line}`).join('\n'))
}
