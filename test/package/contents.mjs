import { readdirSync, readFileSync, statSync } from 'node:fs'
import { builtinModules } from 'node:module'
import path from 'node:path'
import ts from 'typescript'

/**
 * Reads an unpacked package.
 *
 * @param folder the folder of the package
 * @returns its package.json and its files, by path within it, with `/` on every system
 */
export function readPackage(folder) {
  const files = new Map()
  for (const entry of readdirSync(folder, { recursive: true })) {
    // pnpm puts programs of its dependencies there.
    if (entry.startsWith('node_modules')) continue
    const file = path.join(folder, entry)
    if (statSync(file).isFile()) files.set(entry.split(path.sep).join('/'), readFileSync(file, 'utf8'))
  }
  return { files, manifest: JSON.parse(files.get('package.json')) }
}

const isCode = (file) => /\.([cm]?js|d\.[cm]?ts)$/.test(file)

const isBuiltin = (name) => name.startsWith('node:') || builtinModules.includes(name)

const packageOf = (specifier) =>
  specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/')

/** Everything a module refers to: imports, re-exports, dynamic imports, types, references. */
function specifiersOf(text) {
  const { importedFiles, referencedFiles, typeReferenceDirectives } = ts.preProcessFile(text, true, true)
  return [
    ...importedFiles.map(({ fileName }) => fileName),
    ...typeReferenceDirectives.map(({ fileName }) => fileName),
    ...referencedFiles.map(({ fileName }) => (fileName.startsWith('.') ? fileName : `./${fileName}`)),
  ]
}

/** The file of the package that a relative path in `from` names, or undefined. Types come from beside the code. */
function resolve({ files }, from, specifier) {
  const target = path.posix.join(path.posix.dirname(from), specifier)
  const candidates = from.endsWith('.d.ts') ? [target.replace(/\.js$/, '.d.ts'), target] : [target]
  return candidates.find((file) => files.has(file))
}

/** Files that have no business in the package. */
export function strayFiles({ files }) {
  const allowed =
    /^(package\.json|README\.md|LICENSE|CHANGELOG\.md|docs\/.+\.(md|json)|docs\/schema\.graphql|docs\/(guide\/)?images\/.+\.png|dist\/.+)$/
  const builtFrom = /^dist\/(src|collections|fields)\/.+(\.(js|d\.ts|css)|\/fonts\/OFL\.txt)$/
  const stray = /(^|\/)(\.|tests?\/|dev\/|seeds?\b|fixtures?\/|__tests__\/)|\.(test|spec)\./
  return [...files.keys()].filter(
    (file) => !allowed.test(file) || (file.startsWith('dist/') && !builtFrom.test(file)) || stray.test(file),
  )
}

/** What a link leads to within the package; nothing when it leads elsewhere. */
function withinPackage({ manifest: { name, version } }, link) {
  const published = `https://unpkg.com/${name}@${version}/`
  if (link.startsWith(published)) return [`./${link.slice(published.length)}`]
  return /^[a-z]+:/.test(link) ? [] : [link]
}

/** Imports, source maps and links to what is not in the package, and paths of the machine it was built on. */
export function danglingReferences(pack, root) {
  const problems = []
  for (const [file, text] of pack.files) {
    const targets = []
    if (isCode(file)) targets.push(...specifiersOf(text).filter((each) => each.startsWith('.')))
    const sourceMap = /^\/\/# sourceMappingURL=(.+)$/m.exec(text)?.[1]
    if (isCode(file) && sourceMap) targets.push(`./${sourceMap}`)
    if (file.endsWith('.map')) targets.push(...JSON.parse(text).sources)
    if (file.endsWith('.md')) {
      const links = [...text.matchAll(/\[[^\]]*\]\(([^)\s#]+)/g)].map(([, link]) => link)
      targets.push(...links.flatMap((link) => withinPackage(pack, link)))
    }
    for (const target of targets) {
      if (path.isAbsolute(target) || !resolve(pack, file, target)) problems.push(`${file}: ${target}`)
    }
    const at = text.indexOf(root)
    if ((at >= 0 && !/[\w.]/.test(text.charAt(at - 1))) || text.includes('file://')) {
      problems.push(`${file}: a path of this machine`)
    }
  }
  return problems
}

/** Packages that are imported and not declared, or declared as a dependency and not imported. */
export function undeclaredPackages({ files, manifest }) {
  const declared = new Set([
    manifest.name,
    ...Object.keys(manifest.dependencies ?? {}),
    ...Object.keys(manifest.peerDependencies ?? {}),
  ])
  const imported = new Set()
  const problems = []
  for (const [file, text] of files) {
    if (!isCode(file)) continue
    for (const specifier of specifiersOf(text)) {
      if (specifier.startsWith('.') || isBuiltin(specifier)) continue
      imported.add(packageOf(specifier))
      if (!declared.has(packageOf(specifier))) problems.push(`${file} imports ${specifier}`)
    }
  }
  for (const name of Object.keys(manifest.dependencies ?? {})) {
    if (!imported.has(name)) problems.push(`${name} is a dependency that nothing imports`)
  }
  return problems
}

/** Entry points that lack a file, and the plugin's own components that an app could not import. */
export function brokenEntryPoints(pack) {
  const { files, manifest } = pack
  const problems = []
  for (const [entry, target] of Object.entries(manifest.exports)) {
    for (const file of typeof target === 'string' ? [target] : Object.values(target)) {
      if (!files.has(file.slice(2))) problems.push(`${entry} is to be ${file}, which there is none of`)
    }
  }
  for (const name of componentsOf(pack)) {
    const [specifier, component] = name.split('#')
    const entry = manifest.exports[`.${specifier.slice(manifest.name.length)}`]
    const text = entry && files.get(entry.default.slice(2))
    if (!text || !new RegExp(`\\b${component}\\b`).test(text)) problems.push(`${name} is not exported`)
  }
  return problems
}

/**
 * The components that the configs name, as an import map has them: `package/entry#Component`. In the code they are
 * template strings on the constants of `src/admin/paths`.
 */
export function componentsOf({ files, manifest }) {
  const paths = new Map(
    [...files.get('dist/src/admin/paths.js').matchAll(/export const (\w+) = '([^']+)'/g)].map(
      ([, name, value]) => [name, value],
    ),
  )
  const found = new Set()
  for (const [file, text] of files) {
    if (!/\.js$/.test(file)) continue
    for (const [, constant, component] of text.matchAll(/`\$\{(\w+)\}#(\w+)`/g)) {
      if (paths.has(constant)) found.add(`${paths.get(constant)}#${component}`)
    }
    for (const [, name] of text.matchAll(/['"`]([\w@/-]+#\w+)['"`]/g)) {
      if (name.startsWith(`${manifest.name}/`)) found.add(name)
    }
  }
  return [...found].sort()
}

/** Modules of the client entry point that do not say they are client components. */
export function missingUseClient(pack) {
  const entry = pack.manifest.exports['./client'].default.slice(2)
  return specifiersOf(pack.files.get(entry))
    .map((specifier) => resolve(pack, entry, specifier))
    .filter((file) => file && !/^\s*['"]use client['"]/.test(pack.files.get(file)))
}
