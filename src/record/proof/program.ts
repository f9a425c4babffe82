import type TypeScript from 'typescript'

import { readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** Reads a module as JavaScript, by its path without an ending. */
type ReadModule = (path: string) => Promise<string>

/**
 * What the package runs: compiled modules, or, where it runs from its sources, those without their types, for which
 * `typescript` has to be there.
 */
const readModule: ReadModule = async (path) => {
  try {
    return await readFile(`${path}.js`, 'utf8')
  } catch {
    const source = await readFile(`${path}.ts`, 'utf8')
    const name = 'typescript'
    // eslint-disable-next-line floors/imports -- a package, by a name that bundlers do not follow
    const { default: typescript } = (await import(
      /* webpackIgnore: true */ /* turbopackIgnore: true */ name
    )) as {
      default: typeof TypeScript
    }
    const { ModuleKind, ScriptTarget } = typescript
    return typescript.transpileModule(source, {
      compilerOptions: { module: ModuleKind.ESNext, target: ScriptTarget.ES2022 },
    }).outputText
  }
}

const ABOUT =
  'The verifier of payload-privacy-notices, made of its modules. How it is used: node verify.mjs --help'

const IMPORT = /^import \{([^}]*)\} from ['"]([^'"]+)['"];?\n/gm
const EXPORT = /^export ((?:async )?(?:const|class|function\*?)) (\w+)/gm

const namesOf = (list: string): string[] =>
  list
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '')

/**
 * Makes one module of several: each becomes a function that gives what it exports. Enough for modules that import names only, from
 * Node and from each other; anything else is refused.
 *
 * @param entry path of the module that is run, without its ending
 */
const linked = async (entry: string, read: ReadModule): Promise<string> => {
  const places = new Map<string, string>()
  const fromNode = new Map<string, Set<string>>()
  const parts: string[] = []
  const add = async (path: string): Promise<string> => {
    const known = places.get(path)
    if (known !== undefined) return known
    const place = `module${places.size}`
    places.set(path, place)
    const code = (await read(path)).replace(/^\/\/# sourceMappingURL=.*$/m, '')
    const taken: string[] = []
    for (const [, list = '', from = ''] of code.matchAll(IMPORT)) {
      if (from.startsWith('.')) {
        taken.push(
          `const { ${namesOf(list).join(', ')} } = ${await add(join(dirname(path), from.replace(/\.js$/, '')))};`,
        )
      } else fromNode.set(from, new Set([...(fromNode.get(from) ?? []), ...namesOf(list)]))
    }
    const given = [...code.matchAll(EXPORT)].map(([, , name]) => name)
    const body = code.replace(IMPORT, '').replace(EXPORT, '$1 $2')
    if (/^(?:import|export) /m.test(body)) throw new Error(`${path} cannot be made part of one file`)
    parts.push(
      `const ${place} = (() => {\n${taken.join('\n')}\n${body}\nreturn { ${given.join(', ')} };\n})();\n`,
    )
    return place
  }
  await add(entry)
  const imports = [...fromNode].map(
    ([from, names]) => `import { ${[...names].sort().join(', ')} } from '${from}';\n`,
  )
  return [`// ${ABOUT}\n`, ...imports, ...parts].join('')
}

/**
 * The stand-alone verifier as a program of one file.
 *
 * @returns null when its modules cannot be read: the app was bundled, and they are not beside it
 */
export const verifierProgram = async (): Promise<null | string> => {
  // Put together by hand: bundlers take `new URL(…, import.meta.url)` for a file they should copy.
  const entry = join(dirname(fileURLToPath(import.meta.url)), 'verifier', 'verify')
  try {
    return await linked(entry, readModule)
  } catch {
    return null
  }
}
