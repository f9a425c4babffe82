import path from 'node:path'

import { importable, ROOMS } from './floors.js'

const ROOT = path.resolve(import.meta.dirname, '../..')

/** A path from the root of the repository, without the ending of a module. */
const pathOf = (file) => path.relative(ROOT, file).split(path.sep).join('/')
const withoutEnding = (file) => file.replace(/\.[cm]?[jt]sx?$/, '')

/** The room in which a file of the plugin lies, if it lies in one. */
const roomOf = (file) =>
  [...ROOMS.keys()].find((room) => file.startsWith(`${room}/`) || withoutEnding(file) === withoutEnding(room))

/** What an import names, or undefined where it is only known when the program runs. */
const named = (node) => {
  if (node?.type === 'TSLiteralType') return named(node.literal)
  if (node?.type === 'TemplateLiteral' && node.expressions.length === 0) return node.quasis[0].value.cooked
  return typeof node?.value === 'string' ? node.value : undefined
}

/** The name of a package, with its scope, in what is imported from it. */
const packageOf = (source) => source.split('/', source.startsWith('@') ? 2 : 1).join('/')

/** ESLint's rule for the floors: every way to import counts, that of a type too. */
export const floorsRule = {
  meta: {
    type: 'problem',
    docs: { description: 'Import only what lies on the floors beneath (test/lint/floors.js)' },
    schema: [],
    messages: {
      forbidden: '{{room}} never imports {{other}}.{{promise}}',
      homeless: '{{file}} lies on no floor: name its folder in test/lint/floors.js.',
      itself: 'The plugin names its own files by their paths, so that the floors can be told.',
      unknown: 'An import names its module as one text, so that the floors can be told.',
      outside: '{{room}} imports nothing from outside the plugin’s folders.',
    },
  },
  create: (context) => {
    const file = pathOf(context.filename)
    const room = roomOf(file)
    if (!room) {
      return { Program: (node) => context.report({ node, messageId: 'homeless', data: { file } }) }
    }
    const { packages, promise } = ROOMS.get(room)
    const allowed = [room, ...importable(room)]
    const forbid = (node, other) => {
      const data = { other, promise: promise ? ` ${promise}` : '', room }
      context.report({ node, messageId: 'forbidden', data })
    }
    const check = (node, imported) => {
      const source = named(imported)
      if (source === undefined) return context.report({ node, messageId: 'unknown' })
      if (/^(\.|\/|file:)/.test(source)) {
        const target = pathOf(path.resolve(path.dirname(context.filename), source.replace(/^file:\/\//, '')))
        const other = roomOf(target)
        if (!other) context.report({ node, messageId: 'outside', data: { room } })
        else if (!allowed.includes(other)) forbid(node, other)
      } else if (packageOf(source) === 'payload-privacy-notices') {
        context.report({ node, messageId: 'itself' })
      } else if (packages && !packages.includes(packageOf(source))) {
        forbid(node, packageOf(source))
      }
    }
    const statement = (node) => node.source && check(node, node.source)
    return {
      ImportDeclaration: statement,
      ExportNamedDeclaration: statement,
      ExportAllDeclaration: statement,
      ImportExpression: statement,
      TSImportType: (node) => check(node, node.source ?? node.argument),
      TSExternalModuleReference: (node) => check(node, node.expression),
    }
  },
}
