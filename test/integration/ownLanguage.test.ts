// On one database: words are made from one record.
import { et as payloadEstonian } from '@payloadcms/translations/languages/et'
import { en as payloadEnglish } from '@payloadcms/translations/languages/en'
import { nb as payloadNorwegian } from '@payloadcms/translations/languages/nb'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'

import type { Site } from '../fixtures/site.js'

import { privacyTextBlock } from '../../src/exports/blocks.js'
import { builtInLanguages } from '../../src/index.js'
import { et } from '../fixtures/languages/et.js'
import { nb } from '../fixtures/languages/nb.js'
import { startSite } from '../fixtures/site.js'
import { databaseUnderTest } from './support/app.js'

const { en } = builtInLanguages
const i18n = {
  supportedLanguages: { en: payloadEnglish, et: payloadEstonian, nb: payloadNorwegian },
} as unknown as Site['app']['config']['i18n']

type Section = { heading: string; keys: string[] }
type Sentences = { facts: { kind: string; message: string }[] }

/** A site in one language, with a notice of which the second version has another contact person; and what its readers get. */
const start = async (languages: Parameters<typeof startSite>[1]) => {
  const language = Object.keys(languages?.languages ?? {})[0]!
  const site = await startSite(`own_language_${language}`, languages, {
    config: {
      collections: [
        { slug: 'pages', fields: [{ name: 'layout', type: 'blocks', blocks: [privacyTextBlock()] }] },
      ],
      i18n,
    },
    localization: { defaultLocale: language, fallback: true, locales: [language, 'en'] },
  })
  const { app, sources, token } = site
  const { id, slug } = await site.create()
  await site.publish(id)
  await app.payload.update({
    id: sources.register,
    collection: 'registers' as never,
    data: { contact: { name: 'Mari Maasikas', email: 'mari@esimerkki.example' } },
  })
  await site.publish(id)
  const asEditor = (method: string, path: string, body?: object) =>
    app.rest(method, path, { body, headers: { cookie: `payload-lng=${language}` }, token })
  return { asEditor, id, site, slug }
}

type Started = Awaited<ReturnType<typeof start>>

const messagesIn = ({ facts }: Sentences) => facts.map(({ message }) => message)

describe(`a language of an app's own, on ${databaseUnderTest.server}`, () => {
  describe('complete', () => {
    let started: Started
    beforeAll(async () => {
      started = await start({ languages: { et } })
    })
    afterAll(() => started?.site.app.destroy())

    it('should head the sections of a notice', async () => {
      const { body } = await started.site.read(`/${started.slug}`)
      const headings = (body.sections as Section[]).map(({ heading }) => heading)
      expect(body.locale).toBe('et')
      expect(headings.length).toBeGreaterThan(5)
      expect(headings.filter((heading) => !heading.startsWith('ET '))).toEqual([])
    })

    it('should label its page, its Markdown and its text', async () => {
      for (const format of ['page', 'html', 'markdown', 'text']) {
        const { text } = await started.site.read(`/${started.slug}?format=${format}`)
        expect(text).toContain('ET Version')
        expect(text).toContain('ET Effective from')
      }
    })

    it('should tell what changed, to readers and to editors', async () => {
      const { asEditor, id, site, slug } = started
      const { body } = await site.read(`/${slug}/diff`)
      const facts = messagesIn(body as unknown as Sentences)
      expect(facts.length).toBeGreaterThan(0)
      expect(facts.filter((message) => !message.startsWith('ET '))).toEqual([])
      await asEditor('PATCH', `/registers/${site.sources.register}`, {
        _status: 'published',
        automated: 'yes',
      })
      const changes = await asEditor('GET', `/privacy-notices/${id}/changes?locale=et`)
      const pending = (changes.body.languages as Record<string, Sentences>).et!
      expect(messagesIn(pending).length).toBeGreaterThan(0)
      expect(messagesIn(pending).filter((message) => !message.startsWith('ET '))).toEqual([])
    })

    it('should tell a feed', async () => {
      const { site, slug } = started
      const { body, headers } = await site.read(`/${slug}/feed?format=json`)
      expect(body.title).toBe('ET Jäsenrekisterin seloste: versions')
      expect(body.language).toBe('et')
      expect(headers.get('content-language')).toBe('et')
      const items = body.items as { content_text: string; title: string }[]
      expect(items.map(({ title }) => title)).toEqual([
        'ET Jäsenrekisterin seloste, version 2',
        'ET Jäsenrekisterin seloste, version 1',
      ])
      expect(items[0]!.content_text).toMatch(/^ET In force from /)
    })

    it('should say what is wrong with what a reader asks', async () => {
      const { read } = started.site
      const messageOf = async (path: string, accept?: string) => {
        const { body } = await read(path, accept === undefined ? {} : { 'accept-language': accept })
        return (body.errors as { message: string }[])[0]!.message
      }
      expect(await messageOf('/none?locale=et')).toBe(et.answers.notFound)
      expect(await messageOf('/none', 'et-EE, en;q=0.5')).toBe(et.answers.notFound)
      expect(await messageOf('?page=x', 'et')).toMatch(/^ET The parameter page is malformed: /)
    })

    it('should be spoken in the admin', async () => {
      const { asEditor, id, site } = started
      const { collections, i18n: configured } = site.app.config
      expect(configured.translations).toMatchObject({
        et: { privacyNotices: { group: 'ET Privacy notices' } },
      })
      const notices = collections.find(({ slug }) => slug === 'privacy-notices')!
      expect(notices.labels.plural).toMatchObject({ en: 'Privacy notices', et: 'ET Privacy notices' })
      const pages = site.app.config.collections.find(({ slug }) => slug === 'pages')!
      const [layout] = pages.fields as { blocks: { labels: { singular: unknown } }[] }[]
      expect(layout!.blocks[0]!.labels.singular).toMatchObject({
        et: et.admin.privacyNotices.pageBlocks.text.singular,
      })
      const { body, status } = await asEditor('DELETE', `/privacy-notices/${id}`)
      expect(status).toBeGreaterThanOrEqual(400)
      expect((body.errors as { message: string }[])[0]!.message).toMatch(/^ET /)
    })
  })

  describe('in part', () => {
    let started: Started
    beforeAll(async () => {
      started = await start({ languages: { nb } })
    })
    afterAll(() => started?.site.app.destroy())

    it('should be used for what there is of it', async () => {
      const { site, slug } = started
      const { body } = await site.read(`/${slug}`)
      const headings = (body.sections as Section[]).map(({ heading }) => heading)
      expect(headings).toContain('Behandlingsansvarlig')
      expect((await site.read(`/${slug}?format=page`)).text).toContain('Versjon')
      expect(site.app.config.i18n.translations).toMatchObject({
        nb: { privacyNotices: { ...en.admin.privacyNotices, group: 'Personvernerklæringer' } },
      })
    })

    it('should be English for the rest, and said to be', async () => {
      const { site, slug } = started
      const { body: diff } = await site.read(`/${slug}/diff`)
      const [message] = messagesIn(diff as unknown as Sentences)
      expect(Object.values(en.comparison.facts).some((sentence) => message?.startsWith(sentence))).toBe(true)
      const { body: feed } = await site.read('/feed?format=json&locale=nb')
      expect([feed.title, feed.language]).toEqual([en.feed.ofAll, 'en'])
      const { body } = await site.read('/none?locale=nb')
      expect((body.errors as { message: string }[])[0]!.message).toBe(en.answers.notFound)
    })
  })
})
