import type { Config } from 'payload'

import { lexicalEditor } from '@payloadcms/richtext-lexical'
import { en } from '@payloadcms/translations/languages/en'
import { sv } from '@payloadcms/translations/languages/sv'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { privacyNotices } from 'payload-privacy-notices'
import { lexicalFinnish, payloadFinnish } from 'payload-privacy-notices/translations/payload/fi'

import { demoUser } from './credentials.js'
import { databaseAt } from './database.js'

const dirname = path.dirname(fileURLToPath(import.meta.url))

/** The demo, to which others can add before it is built. */
export const demo: Config = {
  admin: {
    autoLogin: { ...demoUser, prefillOnly: true },
    // Gravatar would be asked for every user's picture.
    avatar: 'default',
    dateFormat: 'd.M.yyyy HH.mm',
    importMap: {
      baseDir: dirname,
      importMapFile: path.resolve(dirname, 'app/(payload)/admin/importMap.js'),
    },
    meta: { titleSuffix: ' – demo' },
    user: 'users',
  },
  collections: [
    {
      slug: 'users',
      admin: { useAsTitle: 'name' },
      auth: true,
      fields: [{ name: 'name', type: 'text', label: { en: 'Name', fi: 'Nimi', sv: 'Namn' }, required: true }],
      labels: {
        plural: { en: 'Users', fi: 'Käyttäjät', sv: 'Användare' },
        singular: { en: 'User', fi: 'Käyttäjä', sv: 'Användare' },
      },
    },
  ],
  db: databaseAt(process.env.DATABASE_URI ?? `file:${path.resolve(dirname, 'demo.db')}`),
  editor: lexicalEditor(),
  i18n: {
    // Payload has no Finnish, and so no type for it either.
    fallbackLanguage: 'fi' as 'en',
    supportedLanguages: { en, fi: payloadFinnish, sv } as { en: typeof en },
    translations: { fi: lexicalFinnish } as object,
  },
  localization: {
    defaultLocale: 'fi',
    fallback: true,
    locales: [
      { code: 'fi', label: { en: 'Finnish', fi: 'suomi', sv: 'finska' } },
      { code: 'sv', label: { en: 'Swedish', fi: 'ruotsi', sv: 'svenska' } },
      { code: 'en', label: { en: 'English', fi: 'englanti', sv: 'engelska' } },
    ],
  },
  // As it is by default, but in tests: some publish next to nothing, some have others approve.
  plugins: [
    privacyNotices({
      ...(process.env.DEMO_CHECKS === 'none' && { checks: false }),
      ...(process.env.DEMO_APPROVAL && { approval: { approvals: 1 } }),
    }),
  ],
  secret: process.env.PAYLOAD_SECRET ?? 'a secret for the demo only, long enough',
  telemetry: false,
  typescript: {
    // It runs Payload's program by itself, which does not find the aliases of this folder: `npm run generate:types` does.
    autoGenerate: false,
    // The plugin is here as sources, whose slugs are any text: declared types would narrow them too.
    declare: false,
    outputFile: path.resolve(dirname, 'payload-types.ts'),
  },
}
