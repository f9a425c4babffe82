/**
 * How Node loads what tests import, for `runner.js`. It finds the same files as jest does by `jest.config.js`: `./x.js` is our
 * `./x.ts` or `./x.tsx`, the package has its own name without a build, and stylesheets are empty.
 */
import { transform } from '@swc/core'
import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

import { compilerOptions } from './compile.js'

const here = (path) => new URL(path, import.meta.url).href
const globals = here('./globals.js')
const stylesheet = here('./stylesheet.js')
const isOurs = (url) => url?.startsWith('file:') && !url.includes('/node_modules/')
const TRANSLATIONS = '/@payloadcms/translations/dist/utilities/init.js'
let cache = ''

/** @param {{ cacheDirectory: string }} data where compiled files are kept */
export async function initialize({ cacheDirectory }) {
  cache = join(cacheDirectory, 'native')
  await mkdir(cache, { recursive: true })
}

/** @type {import('node:module').ResolveHook} */
export async function resolve(specifier, context, next) {
  if (specifier === '@jest/globals') return { url: globals, shortCircuit: true }
  if (/\.s?css$/.test(specifier)) return { url: stylesheet, shortCircuit: true }
  const own = /^payload-privacy-notices(?:\/(translations\/)?([^/]+))?$/.exec(specifier)
  if (own && own[2] !== 'package.json') {
    const [, translations, name] = own
    const path = name ? `../../src/${translations ?? 'exports/'}${name}.ts` : '../../src/index.ts'
    return { url: here(path), shortCircuit: true }
  }
  if (/^\.{1,2}\/.*\.js$/.test(specifier) && isOurs(context.parentURL)) {
    for (const extension of ['.ts', '.tsx']) {
      const url = new URL(specifier.replace(/\.js$/, extension), context.parentURL)
      if (existsSync(url)) return { url: url.href, shortCircuit: true }
    }
  }
  return next(specifier, context)
}

/** @type {import('node:module').LoadHook} */
export async function load(url, context, next) {
  if (url.endsWith(TRANSLATIONS)) {
    const loaded = await next(url, context)
    return { ...loaded, source: withWordsOfEachApp(String(loaded.source)) }
  }
  if (!isOurs(url) || !/\.tsx?$/.test(url)) return next(url, context)
  return { format: 'module', source: await compiled(fileURLToPath(url)), shortCircuit: true }
}

/**
 * Payload remembers the words of a language for the process, since an app has one of its own. Here one process has the apps
 * of many tests, so it remembers them for each app.
 */
function withWordsOfEachApp(source) {
  const key = "acc + String(args[key]), '')"
  if (!source.includes(key)) throw new Error(`${TRANSLATIONS} remembers words in another way than it did`)
  return `${source.replace(key, 'acc + String(args[key]), appOf(args.config))')}
const apps = new WeakMap()
let count = 0
function appOf(config) {
  if (!apps.has(config)) apps.set(config, \`\${++count} \`)
  return apps.get(config)
}
`
}

/** The file in JavaScript, compiled once for all processes. */
async function compiled(path) {
  const source = await readFile(path, 'utf8')
  const key = createHash('sha256')
    .update(JSON.stringify([path, compilerOptions, source]))
    .digest('hex')
  const kept = join(cache, `${key}.js`)
  const found = await readFile(kept, 'utf8').catch(() => null)
  if (found !== null) return found
  const { code } = await transform(source, { ...compilerOptions, filename: path, swcrc: false })
  // Two processes can write at once: whole, or not at all.
  const written = `${kept}.${process.pid}`
  await writeFile(written, code)
  await rename(written, kept)
  return code
}
