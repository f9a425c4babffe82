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
  outputFileTracingRoot: root,
  redirects: async () => [
    startPage('sv'),
    startPage('en'),
    { destination: '/fi', permanent: false, source: '/' },
  ],
  // The plugin's sources are outside this folder, and the lockfile above them is theirs.
  turbopack: { root },
}

export default withPayload(config)
