/**
 * Runs test files with jest's own describe, it and expect, but in the process's own realm: what they import is loaded by
 * Node, once for all files of a worker. Jest's way, a new realm and a new Payload for every file, cost more time than most
 * files' tests, and made all code slower: in such a realm every use of a global such as `Object` is a call out of it.
 *
 * Files in one worker so share all modules, as the requests to one server do. Spies and pretended clocks end with their file.
 * A file that replaces modules (`jest.unstable_mockModule`) cannot share them, and is run jest's own way; that is also what
 * `--testRunner=jest-circus/runner` does with all.
 */
import jestCircus from 'jest-circus/runner'
import asyncHooks from 'node:async_hooks'
import { rmSync } from 'node:fs'
import { mkdtemp, readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

import { compileAll, copyIn } from './compileAll.mjs'
import './environment.js'

const require = createRequire(import.meta.url)
const { default: circus } = jestCircus
const EVENT_HANDLERS = Symbol.for('EVENT_HANDLERS')
let prepared

/** What jest calls for each file, as its option `testRunner` says. */
export default async function runTestFile(globalConfig, config, environment, runtime, testPath, send) {
  if ((await readFile(testPath, 'utf8')).includes('unstable_mockModule(')) {
    return circus(globalConfig, config, environment, runtime, testPath, send)
  }
  prepared ??= prepare()
  const { folder, words } = await prepared
  for (const cache of words) cache.clear()
  const { ModuleMocker, FakeTimers } = constructorsOf(environment)
  const mocker = new ModuleMocker(globalThis)
  const contexts = []
  const timers = new FakeTimers({ config, global: globalThis })
  const variables = { ...process.env }
  // Node's own source maps tell the lines of what it compiled; jest's know only what jest did.
  process.setSourceMapsEnabled(true)
  const { prepareStackTrace } = Error
  Error.prepareStackTrace = undefined
  // A promise of a module keeps no process alive.
  const alive = setInterval(() => {}, 2 ** 30)
  try {
    return await circus(
      globalConfig,
      config,
      {
        global: globalThis,
        fakeTimers: null,
        fakeTimersModern: timers,
        handleTestEvent: giveTime,
        moduleMocker: mocker,
      },
      nativeRuntime(mocker, timers, testPath, folder, contexts),
      testPath,
      send,
    )
  } finally {
    clearInterval(alive)
    Error.prepareStackTrace = prepareStackTrace
    mocker.restoreAllMocks()
    timers.dispose()
    for (const context of contexts) context.disable()
    for (const name of Object.keys(process.env)) if (!(name in variables)) delete process.env[name]
    Object.assign(process.env, variables)
  }
}

/** How many times as long as it says a test may take, where a server that stands in for another one is slower: `TEST_PATIENCE=5`. */
const PATIENCE = Number(process.env.TEST_PATIENCE ?? 1)

function giveTime({ name, hook, test }, { testTimeout }) {
  if (PATIENCE === 1) return
  if (name === 'test_start') test.timeout = (test.timeout ?? testTimeout) * PATIENCE
  if (name === 'hook_start' && !hook.isPatient) {
    hook.isPatient = true
    hook.timeout = (hook.timeout ?? testTimeout) * PATIENCE
  }
}

/** What all files of a worker share. */
async function prepare() {
  // `test/run.mjs` has compiled for all workers of a run.
  let folder = process.env.TEST_COMPILED
  if (!folder) {
    const temporary = await mkdtemp(join(tmpdir(), 'ppn-compiled-'))
    process.once('exit', () => rmSync(temporary, { force: true, recursive: true }))
    folder = join(temporary, 'compiled')
    await compileAll(folder)
  }
  await loadLexical()
  const words = await wordsOfPayload()
  const [{ default: fc }, { runs }] = await Promise.all([
    import('fast-check'),
    import(pathToFileURL(copyIn(folder, fileURLToPath(new URL('../support/runs.ts', import.meta.url)))).href),
  ])
  fc.configureGlobal({ numRuns: runs(100) })
  return { folder, words }
}

/**
 * Node 20 can wait for ever for modules that await while they are loaded, as those of Lexical do, when many that need them are
 * loaded with them: so they are loaded before, one after the other.
 */
async function loadLexical() {
  const file = new URL('../../node_modules/@payloadcms/richtext-lexical/package.json', import.meta.url)
  const { dependencies } = JSON.parse(await readFile(file, 'utf8'))
  const names = Object.keys(dependencies).filter((name) => /^(@lexical\/|lexical$)/.test(name))
  for (const name of ['lexical', ...names]) {
    await import(name).catch((error) => {
      // Some have parts only.
      if (error.code !== 'ERR_PACKAGE_PATH_NOT_EXPORTED') throw error
    })
  }
}

/**
 * Payload remembers the words of a language for the process, since an app has one of its own; here one process has the apps
 * of many files, so they are forgotten before each. What it remembers them in is known to nobody but the module that makes
 * it, which is watched while it is loaded.
 */
async function wordsOfPayload() {
  const { Map } = globalThis
  const made = []
  globalThis.Map = class extends Map {
    constructor(...args) {
      super(...args)
      made.push(this)
    }
  }
  const { initI18n } = await import('@payloadcms/translations')
  globalThis.Map = Map
  const { en } = await import('@payloadcms/translations/languages/en')
  await initI18n({ config: { supportedLanguages: { en } }, context: 'api', language: 'en' })
  const words = made.filter((map) => [...map.values()].some((value) => typeof value?.t === 'function'))
  if (words.length === 0)
    throw new Error('@payloadcms/translations remembers words in another way than it did')
  return words
}

/** Jest's own classes, of the version that runs. */
function constructorsOf({ moduleMocker, fakeTimersModern }) {
  return { ModuleMocker: moduleMocker.constructor, FakeTimers: fakeTimersModern.constructor }
}

/** What circus asks of jest's runtime. */
function nativeRuntime(mocker, timers, testPath, folder, contexts) {
  return {
    // Circus keeps its state in the module: new for each file.
    requireInternalModule(path) {
      delete require.cache[path]
      delete globalThis[EVENT_HANDLERS]
      return withContextsIn(contexts, () => require(path))
    },
    requireModule: require,
    unstable_shouldLoadAsEsm: () => true,
    // A setup file (`setupFilesAfterEnv`) is for each test file anew.
    unstable_importModule: (path) => {
      const { href } = pathToFileURL(/\.tsx?$/.test(path) ? copyIn(folder, path) : path)
      return import(path === testPath ? href : `${href}?of=${encodeURIComponent(testPath)}`)
    },
    setGlobalsForRuntime(globals) {
      globalThis[Symbol.for('payload-privacy-notices.jest')] = {
        ...globals,
        jest: jestObject(mocker, timers),
      }
    },
    enterTestCode() {},
    leaveTestCode() {},
    resetModules() {},
    clearAllMocks: () => mocker.clearAllMocks(),
    resetAllMocks: () => mocker.resetAllMocks(),
    restoreAllMocks: () => mocker.restoreAllMocks(),
  }
}

/**
 * Tells what contexts of asynchronous calls a module of circus makes while it is loaded, to be ended with the file that it runs:
 * before Node 24 each promise is told of all that there are, which after dozens of files took a fifth of the time.
 */
function withContextsIn(contexts, load) {
  const name = 'AsyncLocalStorage'
  const described = Object.getOwnPropertyDescriptor(asyncHooks, name)
  const Context = class extends asyncHooks.AsyncLocalStorage {
    constructor(...args) {
      super(...args)
      contexts.push(this)
    }
  }
  Object.defineProperty(asyncHooks, name, { configurable: true, enumerable: true, value: Context })
  try {
    return load()
  } finally {
    Object.defineProperty(asyncHooks, name, described)
  }
}

/** The part of the object `jest` that does not replace modules. */
function jestObject(mocker, timers) {
  const jest = {
    fn: mocker.fn.bind(mocker),
    spyOn: mocker.spyOn.bind(mocker),
    replaceProperty: mocker.replaceProperty.bind(mocker),
    mocked: (source) => source,
    isMockFunction: (fn) => mocker.isMockFunction(fn),
    clearAllMocks: () => (mocker.clearAllMocks(), jest),
    resetAllMocks: () => (mocker.resetAllMocks(), jest),
    restoreAllMocks: () => (mocker.restoreAllMocks(), jest),
    useFakeTimers: (options) => (timers.useFakeTimers(options), jest),
    useRealTimers: () => (timers.useRealTimers(), jest),
    setSystemTime: (now) => timers.setSystemTime(now),
    getRealSystemTime: () => timers.getRealSystemTime(),
    now: () => timers.now(),
    advanceTimersByTime: (milliseconds) => timers.advanceTimersByTime(milliseconds),
    advanceTimersByTimeAsync: (milliseconds) => timers.advanceTimersByTimeAsync(milliseconds),
    runAllTimers: () => timers.runAllTimers(),
    runAllTimersAsync: () => timers.runAllTimersAsync(),
    runOnlyPendingTimers: () => timers.runOnlyPendingTimers(),
    clearAllTimers: () => timers.clearAllTimers(),
    getTimerCount: () => timers.getTimerCount(),
    setTimeout: (milliseconds) => {
      globalThis[Symbol.for('TEST_TIMEOUT_SYMBOL')] = milliseconds
      return jest
    },
  }
  return jest
}
