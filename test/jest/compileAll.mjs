/**
 * Compiles everything in TypeScript that tests import to JavaScript that Node runs as it is, once for all of a run: no hook
 * stands between Node and a module. The copies lie in a folder of their own as the originals do, and know where those are.
 */
import { transform } from '@swc/core'
import { existsSync } from 'node:fs'
import { mkdir, readdir, readFile, symlink, writeFile } from 'node:fs/promises'
import { dirname, extname, join, relative } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

import { compilerOptions } from './compile.js'

const FOLDERS = ['src', 'collections', 'fields', 'dev', 'test']
/** TypeScript, and what threads begin with. */
const COMPILED = /(?<!\.d)\.tsx?$|(?<=[/\\]|^)thread\.js$/
/** Of imports and exports, which the compiler puts at the beginning of a line, and of those made when they are needed. */
const SPECIFIER = /(^(?:import|export)\b[^;"'`]*?\bfrom\s*|^import\s*|\bimport\(\s*)(["'])([^"'\n]+)\2/gm
/** A module of ours by its address, as a thread is started with it. */
const THREAD = /new URL\((["'])(\.{1,2}\/[^"'\n]+\.js)\1, import\.meta\.url\)/g

const root = fileURLToPath(new URL('../..', import.meta.url))
const globals = new URL('./globals.js', import.meta.url).href

/**
 * @param {string} to an empty folder
 * @returns {Promise<void>}
 */
export async function compileAll(to) {
  const { exports } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'))
  const files = (await Promise.all(FOLDERS.map((folder) => filesIn(join(root, folder))))).flat()
  const compiled = new Set(files.map(withoutExtension))
  await mkdir(to, { recursive: true })
  // What is imported by its name is found from here too, and is the same module wherever it is imported from.
  await symlink(join(root, 'node_modules'), join(to, 'node_modules'), 'junction')
  await writeFile(join(to, 'package.json'), '{ "type": "module" }\n')

  const copyOf = (path) => join(to, `${withoutExtension(relative(root, path))}.js`)
  /** What a specifier in a file becomes in its copy. */
  const found = (specifier, from) => {
    if (specifier === '@jest/globals') return globals
    if (/^payload-privacy-notices(\/|$)/.test(specifier)) {
      const path = exports[`.${specifier.slice('payload-privacy-notices'.length)}`]?.default
      return path ? pathToFileURL(join(to, path.replace('./dist/', ''))).href : specifier
    }
    if (!/^\.{1,2}\//.test(specifier)) return specifier
    const path = join(dirname(from), specifier)
    if (compiled.has(withoutExtension(path))) return specifier.replace(/\.tsx?$/, '.js')
    return existsSync(path) ? pathToFileURL(path).href : specifier
  }
  const compile = async (path) => {
    const source = await readFile(path, 'utf8')
    const { code } = await transform(source, { ...compilerOptions, filename: path, swcrc: false })
    const copy = copyOf(path)
    await mkdir(dirname(copy), { recursive: true })
    await writeFile(
      copy,
      code
        .replace(SPECIFIER, (_, before, quote, specifier) => before + quote + found(specifier, path) + quote)
        // What a thread runs is a module like any other.
        .replace(
          THREAD,
          (_, quote, specifier) =>
            `new URL(${quote}${found(specifier, path)}${quote}, ${JSON.stringify(pathToFileURL(copy).href)})`,
        )
        .replaceAll('import.meta.url', JSON.stringify(pathToFileURL(path).href))
        .replaceAll('import.meta.filename', JSON.stringify(path))
        .replaceAll('import.meta.dirname', JSON.stringify(dirname(path))),
    )
  }
  await Promise.all(files.map(compile))
}

/** Where the copy of a file lies. */
export const copyIn = (folder, path) => join(folder, `${withoutExtension(relative(root, path))}.js`)

const withoutExtension = (path) => path.slice(0, path.length - extname(path).length)

async function filesIn(folder) {
  const found = await readdir(folder, { recursive: true, withFileTypes: true })
  return found
    .filter((entry) => entry.isFile() && COMPILED.test(entry.name))
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
    .filter((path) => !/[/\\](node_modules|\.next[^/\\]*)[/\\]/.test(path))
}
