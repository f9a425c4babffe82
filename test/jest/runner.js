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
import { readFile } from 'node:fs/promises'
import { createRequire, register } from 'node:module'
import { pathToFileURL } from 'node:url'

import './environment.js'

const require = createRequire(import.meta.url)
const { default: circus } = jestCircus
const EVENT_HANDLERS = Symbol.for('EVENT_HANDLERS')
let isRegistered = false

/** What jest calls for each file, as its option `testRunner` says. */
export default async function runTestFile(globalConfig, config, environment, runtime, testPath, send) {
  if ((await readFile(testPath, 'utf8')).includes('unstable_mockModule(')) {
    return circus(globalConfig, config, environment, runtime, testPath, send)
  }
  if (!isRegistered) {
    register('./loader.js', import.meta.url, { data: { cacheDirectory: config.cacheDirectory } })
    isRegistered = true
    const [{ default: fc }, { runs }] = await Promise.all([
      import('fast-check'),
      import('../support/runs.ts'),
    ])
    fc.configureGlobal({ numRuns: runs(100) })
  }
  const { ModuleMocker, FakeTimers } = constructorsOf(environment)
  const mocker = new ModuleMocker(globalThis)
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
      { global: globalThis, fakeTimers: null, fakeTimersModern: timers, moduleMocker: mocker },
      nativeRuntime(mocker, timers, testPath),
      testPath,
      send,
    )
  } finally {
    clearInterval(alive)
    Error.prepareStackTrace = prepareStackTrace
    mocker.restoreAllMocks()
    timers.dispose()
    for (const name of Object.keys(process.env)) if (!(name in variables)) delete process.env[name]
    Object.assign(process.env, variables)
  }
}

/** Jest's own classes, of the version that runs. */
function constructorsOf({ moduleMocker, fakeTimersModern }) {
  return { ModuleMocker: moduleMocker.constructor, FakeTimers: fakeTimersModern.constructor }
}

/** What circus asks of jest's runtime. */
function nativeRuntime(mocker, timers, testPath) {
  return {
    // Circus keeps its state in the module: new for each file.
    requireInternalModule(path) {
      delete require.cache[path]
      delete globalThis[EVENT_HANDLERS]
      return require(path)
    },
    requireModule: require,
    unstable_shouldLoadAsEsm: () => true,
    // A setup file (`setupFilesAfterEnv`) is for each test file anew.
    unstable_importModule: (path) =>
      import(`${pathToFileURL(path).href}${path === testPath ? '' : `?of=${encodeURIComponent(testPath)}`}`),
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
