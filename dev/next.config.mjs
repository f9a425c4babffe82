import { withPayload } from '@payloadcms/next/withPayload'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..')

/** The first language of the site that a browser asks for; without any, Finnish. */
const startPage = (language) => ({
  destination: `/${language}`,
  has: [{ type: 'header', key: 'accept-language', value: `${language}.*` }],
  permanent: false,
  source: '/',
})

/** @type {import('next').NextConfig} */
const config = {
  // For a demo below a path of a host that others share.
  basePath: process.env.DEMO_BASE_PATH ?? '',
  // For a second server of the same sources.
  distDir: process.env.NEXT_DIST_DIR ?? '.next',
  outputFileTracingRoot: root,
  redirects: async () => [
    startPage('sv'),
    startPage('en'),
    { destination: '/fi', permanent: false, source: '/' },
  ],
  // `instrumentation.ts` and the pages are bundled apart. With a copy of Payload in each, one would not know the errors
  // of the other, and the admin could not say which field is wrong.
  serverExternalPackages: [
    'payload',
    '@payloadcms/db-mongodb',
    '@payloadcms/db-postgres',
    '@payloadcms/db-sqlite',
    '@payloadcms/drizzle',
    '@payloadcms/graphql',
  ],
  trailingSlash: process.env.DEMO_TRAILING_SLASH === 'true',
  // The plugin's sources are outside this folder, and the lockfile above them is theirs.
  turbopack: { root },
}

export default withPayload(config)
