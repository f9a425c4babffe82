/**
 * A fresh Payload app, as create-payload-app's blank template makes one, with SQLite and one line for the plugin.
 */

/** The packages of the app that are also ours: it gets the releases that our lockfile names. */
const dependencies = [
  '@payloadcms/db-sqlite',
  '@payloadcms/next',
  '@payloadcms/richtext-lexical',
  '@payloadcms/ui',
  'graphql',
  'next',
  'payload',
  'react',
  'react-dom',
]
/** Those of them that are released together with Payload. */
export const ofPayload = dependencies.filter((name) => name.startsWith('@payloadcms/'))
const devDependencies = ['@types/node', '@types/react', '@types/react-dom', 'typescript']

/** The interfaces that `payload generate:types` makes of the plugin's collections and of the sections of a notice. */
export const collectionTypes = {
  'notice-blocks': 'NoticeBlock',
  'notice-organisations': 'NoticeOrganisation',
  'notice-publications': 'NoticePublication',
  'privacy-notices': 'PrivacyNotice',
  registers: 'Register',
}
export const sectionTypes = ['Authority', 'Cookies', 'Register', 'Rights', 'Shared', 'Text'].map(
  (kind) => `Notice${kind}Section`,
)

/** The interfaces of the blocks in the app's own pages. */
export const blockTypes = ['Authority', 'Cookies', 'Rights', 'Text'].map((kind) => `Privacy${kind}Block`)

const config = `import { sqliteAdapter } from '@payloadcms/db-sqlite'
import { lexicalEditor } from '@payloadcms/richtext-lexical'
import path from 'path'
import { buildConfig } from 'payload'
import { privacyNotices } from 'payload-privacy-notices'
import { fileURLToPath } from 'url'

import { Pages } from './collections/Pages'
import { Users } from './collections/Users'

const dirname = path.dirname(fileURLToPath(import.meta.url))

export default buildConfig({
  admin: {
    avatar: 'default',
    importMap: { baseDir: path.resolve(dirname) },
    user: Users.slug,
  },
  collections: [Users, Pages],
  db: sqliteAdapter({ client: { url: process.env.DATABASE_URL || '' } }),
  editor: lexicalEditor(),
  // Approvals have a page of their own, which the map of components has to know of.
  plugins: [privacyNotices({ checks: false, ...(process.env.APPROVALS && { approval: { approvals: 1 } }) })],
  secret: process.env.PAYLOAD_SECRET || '',
  telemetry: false,
  typescript: { outputFile: path.resolve(dirname, 'payload-types.ts') },
})
`

const users = `import type { CollectionConfig } from 'payload'

export const Users: CollectionConfig = {
  slug: 'users',
  admin: { useAsTitle: 'email' },
  auth: true,
  fields: [],
}
`

const pages = `import type { CollectionConfig } from 'payload'

import { privacyBlocks } from 'payload-privacy-notices/blocks'

export const Pages: CollectionConfig = {
  slug: 'pages',
  access: { read: () => true },
  fields: [
    { name: 'title', type: 'text' },
    { name: 'layout', type: 'blocks', blocks: [...privacyBlocks()] },
  ],
}
`

const nextConfig = `import type { NextConfig } from 'next'

import { withPayload } from '@payloadcms/next/withPayload'
import path from 'path'
import { fileURLToPath } from 'url'

const nextConfig: NextConfig = {
  turbopack: { root: path.dirname(fileURLToPath(import.meta.url)) },
}

export default withPayload(nextConfig, { devBundleServerPackages: false })
`

/** Where Next finds what Google would answer: Payload 4 has its fonts from there, and a build must not depend on another's server. */
export const FONTS = 'fonts.cjs'
const fonts = `const face = (family, weight) =>
  \`@font-face { font-family: '\${family}'; font-weight: \${weight}; font-display: swap; src: local('\${family}') }\`

module.exports = {
  'https://fonts.googleapis.com/css2?family=Inter:wght@100..900&display=swap': face('Inter', '100 900'),
  'https://fonts.googleapis.com/css2?family=Roboto+Mono:wght@100..700&display=swap': face('Roboto Mono', '100 700'),
}
`

const tsconfig = {
  compilerOptions: {
    target: 'ES2022',
    lib: ['DOM', 'DOM.Iterable', 'ES2022'],
    allowJs: true,
    skipLibCheck: true,
    strict: true,
    noEmit: true,
    esModuleInterop: true,
    module: 'esnext',
    moduleResolution: 'bundler',
    resolveJsonModule: true,
    isolatedModules: true,
    jsx: 'react-jsx',
    incremental: true,
    plugins: [{ name: 'next' }],
    paths: { '@/*': ['./src/*'], '@payload-config': ['./src/payload.config.ts'] },
  },
  include: ['next-env.d.ts', '**/*.ts', '**/*.tsx', '.next/types/**/*.ts', '.next/dev/types/**/*.ts'],
  exclude: ['node_modules'],
}

const adminView = (view, name) => `import type { Metadata } from 'next'

import config from '@payload-config'
import { generatePageMetadata, ${view} } from '@payloadcms/next/views'

import { importMap } from '../importMap'

type Args = {
  params: Promise<{ segments: string[] }>
  searchParams: Promise<{ [key: string]: string | string[] }>
}

export const generateMetadata = ({ params, searchParams }: Args): Promise<Metadata> =>
  generatePageMetadata({ config, params, searchParams })

const ${name} = ({ params, searchParams }: Args) => ${view}({ config, importMap, params, searchParams })

export default ${name}
`

const adminLayout = `import type { ServerFunctionClient } from 'payload'

import config from '@payload-config'
import '@payloadcms/next/css'
import { handleServerFunctions, RootLayout } from '@payloadcms/next/layouts'
import React from 'react'

import { importMap } from './admin/importMap.js'

const serverFunction: ServerFunctionClient = async function (args) {
  'use server'
  return handleServerFunctions({ ...args, config, importMap })
}

const Layout = ({ children }: { children: React.ReactNode }) => (
  <RootLayout config={config} importMap={importMap} serverFunction={serverFunction}>
    {children}
  </RootLayout>
)

export default Layout
`

const route = (handlers) => `import config from '@payload-config'
import { ${[...new Set(Object.values(handlers))].join(', ')} } from '@payloadcms/next/routes'

${Object.entries(handlers)
  .map(([method, handler]) => `export const ${method} = ${handler}(config)`)
  .join('\n')}
`

const siteLayout = `import React from 'react'

export default function RootLayout({ children }: { children: React.ReactNode }) {
  return (
    <html lang="fi">
      <body>{children}</body>
    </html>
  )
}
`

const sitePage = `import type { NoticeDocument } from 'payload-privacy-notices'

import { headers } from 'next/headers'
import React from 'react'

/** The first notice in force, as anyone may read it. */
export default async function Page() {
  const api = \`http://\${(await headers()).get('host')}/api/privacy-notices/published\`
  const read = async <Body,>(url: string): Promise<Body> => (await fetch(url, { cache: 'no-store' })).json()

  const list = await read<{ docs: Pick<NoticeDocument, 'slug'>[] }>(api)
  if (list.docs.length === 0) return <p>Ei selosteita</p>
  const notice = await read<NoticeDocument>(\`\${api}/\${list.docs[0].slug}\`)
  return (
    <main lang={notice.locale}>
      <h1>{notice.title}</h1>
      {notice.sections.map(({ anchor, heading, html, number }) => (
        <section id={anchor} key={anchor}>
          <h2>{number ? \`\${number}. \${heading}\` : heading}</h2>
          <div dangerouslySetInnerHTML={{ __html: html }} />
        </section>
      ))}
    </main>
  )
}
`

/** An address of the app's own. */
const noticeRoute = `import config from '@payload-config'
import { createNoticeRoute } from 'payload-privacy-notices/next'

export const dynamic = 'force-dynamic'
export const { GET, HEAD } = createNoticeRoute({ config })
`

const graphqlRoute = `import config from '@payload-config'
import { GRAPHQL_POST, REST_OPTIONS } from '@payloadcms/next/routes'
import { createNoticeGraphQLRoute } from 'payload-privacy-notices/next'

export const dynamic = 'force-dynamic'
export const { GET, HEAD, POST } = createNoticeGraphQLRoute({ config, handler: GRAPHQL_POST(config) })
export const OPTIONS = REST_OPTIONS(config)
`

/** What an integrator may write on top: compiled, never run. */
const integration = `import type { Block, CollectionConfig, Payload } from 'payload'
import type { LanguagePack, NoticeDocument, PrivacyNoticesOptions, Profile } from 'payload-privacy-notices'
import type { FactoryContext } from 'payload-privacy-notices/fields'

import { builtInProfiles, languagePacks, noticeEditor, privacyNotices } from 'payload-privacy-notices'
import type { PrivacyBlockContent } from 'payload-privacy-notices/blocks'
import { privacyTextBlock, resolvePrivacyBlock } from 'payload-privacy-notices/blocks'
import * as client from 'payload-privacy-notices/client'
import { createNoticeClient, createNoticeGraphQLClient } from 'payload-privacy-notices/fetch'
import { cookiesSection, normaliseOptions } from 'payload-privacy-notices/fields'
import { PrivacyNotice as PublishedNotice, WithdrawnNotice } from 'payload-privacy-notices/react'
import { renderContentHTML } from 'payload-privacy-notices/render'
import * as rsc from 'payload-privacy-notices/rsc'
import { payloadFinnish } from 'payload-privacy-notices/translations/payload/fi'
import { en } from 'payload-privacy-notices/translations/en'
import { fi } from 'payload-privacy-notices/translations/fi'
import { sv } from 'payload-privacy-notices/translations/sv'

import type {
  Config,
  Page,
  ${[...Object.values(collectionTypes), ...sectionTypes, ...blockTypes].join(',\n  ')},
} from './payload-types'

type Same<A, B> = [A] extends [B] ? ([B] extends [A] ? true : false) : false

export const collections: [
  ${Object.entries(collectionTypes)
    .map(([slug, type]) => `Same<Config['collections']['${slug}'], ${type}>`)
    .join(',\n  ')},
] = [true, true, true, true, true]

type Sections = NonNullable<PrivacyNotice['sections']>[number]
export const sections: Same<Sections, ${sectionTypes.join(' | ')}> = true

type Layout = NonNullable<Page['layout']>[number]
export const layout: Same<Layout, ${blockTypes.join(' | ')}> = true
export const content: Same<NonNullable<Layout['content']>, PrivacyBlockContent> = true
export const htmlOf = async (payload: Payload, id: number): Promise<string | undefined> =>
  (await resolvePrivacyBlock(payload, id, { locale: 'sv' }))?.html
export const ownText: Block = privacyTextBlock({ blockSlugs: { text: 'own-text' } })

export const profile: Profile = { ...builtInProfiles[0], key: 'own', sections: [{ block: 'text' }] }

const withOwnField = (collection: CollectionConfig): CollectionConfig => ({
  ...collection,
  fields: [...collection.fields, { name: 'internalCode', type: 'text' }],
})

export const options: PrivacyNoticesOptions = {
  access: {
    audit: ({ req }) => Boolean(req.user),
    publish: async ({ req }) => req.user?.collection === 'users' && req.user.email.endsWith('.example'),
  },
  editor: noticeEditor(),
  languages: { de: { pack: { ...languagePacks.fi } satisfies LanguagePack } },
  overrides: { registers: ({ defaultCollection }) => withOwnField(defaultCollection) },
  profiles: [profile],
  slugs: { registers: 'filing-systems' },
}
export const plugin = privacyNotices(options)

const context: FactoryContext = { options: normaliseOptions(options) }
export const ownBlock: Block = cookiesSection(context)
export const components = { ...client, ...rsc }
export const translations = { en, fi, payloadFinnish, sv }
export const first = (notice: NoticeDocument): string => renderContentHTML(notice.sections[0].content)

const notices = createNoticeClient({ url: 'https://cms.example/api' })
export const shown = async (slug: string) => {
  const read = await notices.notice(slug, { locale: 'sv' })
  if (read.outcome === 'found') return PublishedNotice({ notice: read.data })
  return read.outcome === 'withdrawn' ? WithdrawnNotice({ locale: 'sv', withdrawal: read }) : read.message
}
export const titleOf = async (slug: string): Promise<string | undefined> => {
  const graphql = createNoticeGraphQLClient({ url: 'https://cms.example/api/graphql' })
  const read = await graphql.notice(slug, { fields: ['title', 'sections'] })
  return read.outcome === 'found' ? read.data.sections[0]?.html ?? read.data.title : undefined
}
export const isKnown = async (slug: string, etag: null | string): Promise<boolean> =>
  (await notices.history(slug, { etag })).outcome === 'notModified'
`

/**
 * The files of the app, by path.
 *
 * @param versionOf gives the release of a package to install
 * @param tarball path of the packed plugin
 */
export function appFiles(versionOf, tarball) {
  const versions = (names) => Object.fromEntries(names.map((name) => [name, versionOf(name)]))
  const packageJson = {
    name: 'fresh-payload-app',
    version: '1.0.0',
    private: true,
    type: 'module',
    dependencies: { ...versions(dependencies), 'payload-privacy-notices': `file:${tarball}` },
    devDependencies: versions(devDependencies),
  }
  const json = (value) => `${JSON.stringify(value, null, 2)}\n`
  return {
    'package.json': json(packageJson),
    'tsconfig.json': json(tsconfig),
    'next.config.ts': nextConfig,
    [FONTS]: fonts,
    'src/payload.config.ts': config,
    'src/collections/Pages.ts': pages,
    'src/collections/Users.ts': users,
    'src/integration.ts': integration,
    'src/app/(payload)/layout.tsx': adminLayout,
    'src/app/(payload)/admin/importMap.js': 'export const importMap = {}\n',
    'src/app/(payload)/admin/[[...segments]]/page.tsx': adminView('RootPage', 'Page'),
    'src/app/(payload)/admin/[[...segments]]/not-found.tsx': adminView('NotFoundPage', 'NotFound'),
    'src/app/(payload)/api/[...slug]/route.ts': route({
      DELETE: 'REST_DELETE',
      GET: 'REST_GET',
      OPTIONS: 'REST_OPTIONS',
      PATCH: 'REST_PATCH',
      POST: 'REST_POST',
      PUT: 'REST_PUT',
    }),
    'src/app/(payload)/api/graphql/route.ts': graphqlRoute,
    'src/app/(payload)/api/graphql-playground/route.ts': route({ GET: 'GRAPHQL_PLAYGROUND_GET' }),
    'src/app/(frontend)/layout.tsx': siteLayout,
    'src/app/(frontend)/page.tsx': sitePage,
    'src/app/(frontend)/privacy/[slug]/route.ts': noticeRoute,
    'src/app/(frontend)/privacy/[slug]/versions/[version]/route.ts': noticeRoute,
  }
}
