import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'

import type { PresentPlaceholders } from '../../src/pending/placeholderValues.js'
import type { Id } from '../fixtures/collections.js'
import type { Site } from '../fixtures/site.js'

import { PLACEHOLDERS } from '../../src/notice/compose/placeholders.js'
import { startSite } from '../fixtures/site.js'
import { authority, text } from '../fixtures/sources.js'
import { databaseUnderTest } from './support/app.js'

type Json = Record<string, unknown>

/** What each value holds, however it is shown: markup of every format, what templates take for their own, RTL. */
const HOSTILE = `<b onclick="x">&amp; [x](javascript:y) **$& $1** {a} '"\\ \u200fעברית\u200e 🙂`
const LONG = 'pitkä '.repeat(1_700).trim()

const inlineBlock = (key: string): Json => ({
  id: '65f0000000000000000000ab',
  type: 'inlineBlock',
  fields: { id: '65f0000000000000000000ab', blockType: 'placeholder', key },
  version: 1,
})

const stringsIn = (value: unknown): string[] =>
  typeof value === 'string'
    ? [value]
    : typeof value === 'object' && value !== null
      ? Object.values(value).flatMap(stringsIn)
      : []

/** A rich text of one paragraph with a placeholder as a block after some words. */
const withBlock = (words: string, key: string, after = ''): Json => {
  const written = text(words) as unknown as { root: { children: { children: unknown[] }[] } & Json }
  const [paragraph] = written.root.children
  const [run] = paragraph?.children as Json[]
  paragraph?.children.push(inlineBlock(key), ...(after ? [{ ...run, text: after }] : []))
  return written
}

describe(`placeholders, on ${databaseUnderTest.server}`, () => {
  let site: Site
  let supervisor: Id
  beforeAll(async () => {
    site = await startSite('placeholders')
    const { body } = await site.app.rest('POST', '/notice-organisations?depth=0', {
      body: authority(),
      token: site.token,
    })
    supervisor = (body.doc as { id: Id }).id
  })
  afterAll(() => site?.app.destroy())

  const patch = (path: string, data: object, locale = 'fi') =>
    site.app.rest('PATCH', `${path}?depth=0`, { body: data, locale, token: site.token })
  const mustPatch = async (path: string, data: object, locale?: string) => {
    const answer = await patch(path, data, locale)
    expect([answer.status, answer.body.errors]).toEqual([200, undefined])
  }
  const registerPath = () => `/registers/${site.sources.register}`

  describe('in what is published', () => {
    it('should be their values, literally, in REST, HTML, Markdown and GraphQL', async () => {
      await mustPatch(registerPath(), { _status: 'published', withdrawMethod: HOSTILE })
      const { id, slug } = await site.create({
        title: 'Seloste: {{controller.name}}',
        introduction: withBlock('Peruuta näin: ', 'consent.withdrawMethod', '.'),
        sections: [
          { blockType: 'authority', organisation: supervisor },
          {
            blockType: 'text',
            heading: 'Näin: {{consent.withdrawMethod}}',
            text: text('- {{ authority.name }}'),
          },
        ],
        statute: '({{register.name}})',
      })
      await site.publish(id)

      const { body } = await site.read(`/${slug}`)
      expect(body).toMatchObject({
        title: 'Seloste: Esimerkkiyhdistys ry',
        introduction: { text: `Peruuta näin: ${HOSTILE}.` },
        statute: '(Jäsenrekisteri)',
      })
      const [, last] = body.sections as { heading: string; html: string; markdown: string; text: string }[]
      expect(last).toMatchObject({ heading: `Näin: ${HOSTILE}`, text: '- Mallivaltuutetun toimisto' })
      expect(last?.markdown).toBe('\\- Mallivaltuutetun toimisto')
      expect((body.introduction as Json).html).not.toMatch(/<b|<script/)
      expect((body.introduction as Json).html).toContain('&lt;b onclick=&quot;x&quot;&gt;&amp;amp;')
      expect((body.introduction as Json).markdown).toContain(
        '\\<b onclick="x"\\>\\&amp; \\[x\\](javascript:y)',
      )
      for (const one of stringsIn(body)) expect(one).not.toMatch(/\{\{|\}\}/)

      const { data, errors } = await site.app.graphql<{ PublishedPrivacyNotice: Json }>(
        `query ($slug: String!) {
          PublishedPrivacyNotice(slug: $slug) { title statute introduction { html text } sections { heading html text } }
        }`,
        { slug },
      )
      expect(errors).toBeUndefined()
      expect(data.PublishedPrivacyNotice).toMatchObject({
        title: body.title,
        introduction: {
          html: (body.introduction as Json).html,
          text: (body.introduction as Json).text,
        },
        sections: (body.sections as Json[]).map(({ heading, html, text: words }) => ({
          heading,
          html,
          text: words,
        })),
        statute: body.statute,
      })
    })

    it('should hold a value of ten thousand characters', async () => {
      await mustPatch(registerPath(), { _status: 'published', withdrawMethod: LONG })
      const { id, slug } = await site.create({
        sections: [{ blockType: 'text', heading: 'H', text: withBlock('A ', 'consent.withdrawMethod') }],
      })
      await site.publish(id)
      expect(LONG.length).toBeGreaterThan(10_000)
      expect((await site.read(`/${slug}`)).body.sections).toMatchObject([{ text: `A ${LONG}` }])
    })
  })

  describe('that cannot be resolved', () => {
    const messagesOf = (body: Json): string[] =>
      (body.errors as { data: { errors: { message: string }[] } }[])[0]?.data.errors.map(
        ({ message }) => message,
      ) ?? []

    /** A draft, which may hold what could not be published. */
    const draft = async (data: object): Promise<Id> => {
      const { body } = await site.app.rest('POST', '/privacy-notices?depth=0&draft=true', {
        body: {
          title: 'Luonnos',
          _status: 'draft',
          profile: 'classic',
          registers: [site.sources.register],
          ...data,
        },
        token: site.token,
      })
      return (body.doc as { id: Id }).id
    }

    it('should stop publishing with section, language and place, and be shown in the draft', async () => {
      const id = await draft({
        sections: [
          { blockType: 'register', keys: ['registerName'] },
          {
            blockType: 'text',
            heading: 'Yhteys',
            text: text('Ensin tämä.', 'Soita numeroon {{controller.nmae}} tai tule.'),
          },
        ],
      })
      const answer = await site.save(id)
      expect(answer.status).toBe(400)
      expect(messagesOf(answer.body)).toEqual([
        'There is no placeholder “controller.nmae”: choose it from the list. (in Finnish, section 2: Yhteys) ' +
          'Where: paragraph 2, “Soita numeroon {{controller.nmae}} tai tule.”',
      ])
      const { body } = await site.app.rest('GET', `/privacy-notices/${id}/changes?locale=fi`, {
        token: site.token,
      })
      expect(body.problems).toMatchObject([
        { message: expect.stringContaining('controller.nmae') as unknown, path: 'sections.1.text' },
      ])
    })

    it('should name the register or the shared text whose wording it is in', async () => {
      const { body: made } = await site.app.rest('POST', '/notice-blocks?depth=0', {
        body: { title: 'Yhteinen', _status: 'published', kind: 'text', text: text('Katso {{dpo.email}}') },
        token: site.token,
      })
      await mustPatch(registerPath(), {
        _status: 'published',
        securityText: withBlock('Kysy: ', 'dpo.email', '.'),
      })
      const id = await draft({
        sections: [
          { block: (made.doc as { id: Id }).id, blockType: 'shared', heading: 'Muuta' },
          { blockType: 'register', keys: ['security'] },
        ],
      })
      const messages = messagesOf((await site.save(id)).body)
      expect(messages).toHaveLength(2)
      expect(messages[0]).toContain(
        'section 1: Muuta) Where: shared text “Yhteinen”, paragraph 1, “Katso {{dpo.email}}”',
      )
      expect(messages[1]).toContain(
        'wording of the register “Jäsenrekisteri”, paragraph 1, “Kysy: {{dpo.email}}.”',
      )
      await mustPatch(registerPath(), { _status: 'published', securityText: null })
    })
  })

  describe('and what they stand for now', () => {
    const ask = async (collection: string, id: Id, query = '', token: string | undefined = site.token) =>
      site.app.rest<PresentPlaceholders>(
        'GET',
        `/privacy-notices/placeholders?collection=${collection}&id=${id}${query}`,
        { token },
      )

    it('should be told of a notice, draft or not, in the language that is asked for', async () => {
      const { id } = await site.create({ sections: [{ blockType: 'authority', organisation: supervisor }] })
      const { body, status } = await ask('privacy-notices', id, '&locale=fi')
      expect(status).toBe(200)
      expect(body).toMatchObject({ differs: false, example: null, language: 'fi' })
      expect(Object.keys(body.values).sort()).toEqual([...PLACEHOLDERS].sort())
      expect(body.values).toMatchObject({
        'authority.name': 'Mallivaltuutetun toimisto',
        'contact.name': 'Maija Mallikas',
        'controller.name': 'Esimerkkiyhdistys ry',
        'dpo.name': null,
        'register.name': 'Jäsenrekisteri',
      })
      expect((await ask('privacy-notices', id, '&locale=sv')).body).toMatchObject({
        language: 'sv',
        values: { 'controller.name': 'Esimerkkiyhdistys ry', 'register.name': null },
      })
      expect((await ask('privacy-notices', id, '&locale=xx')).body.language).toBe('fi')
    })

    it('should be told of a register by itself, as its newest draft has it', async () => {
      const { body: other } = await site.app.rest('POST', '/notice-organisations?depth=0', {
        body: { name: 'Uusi pitäjä oy', roles: ['controller'] },
        token: site.token,
      })
      await site.app.rest('PATCH', `${registerPath()}?depth=0&draft=true`, {
        body: { name: 'Luonnosrekisteri', _status: 'draft', controller: (other.doc as { id: Id }).id },
        locale: 'fi',
        token: site.token,
      })
      expect((await ask('registers', site.sources.register)).body).toMatchObject({
        differs: false,
        values: {
          'authority.name': null,
          'controller.name': 'Uusi pitäjä oy',
          'register.name': 'Luonnosrekisteri',
        },
      })
    })

    it('should be told of a shared text by a notice that shows it', async () => {
      const { body: made } = await site.app.rest('POST', '/notice-blocks?depth=0', {
        body: { title: 'Yhteinen', _status: 'published', kind: 'text', text: text('Teksti') },
        token: site.token,
      })
      const block = (made.doc as { id: Id }).id
      const alone = await ask('notice-blocks', block)
      expect(alone.body).toMatchObject({ differs: true, example: null, values: { 'controller.name': null } })
      await site.create({
        title: 'Esimerkkiseloste',
        sections: [{ block, blockType: 'shared', heading: 'Muuta' }],
      })
      expect((await ask('notice-blocks', block)).body).toMatchObject({
        differs: true,
        example: 'Esimerkkiseloste',
        values: { 'controller.name': 'Esimerkkiyhdistys ry' },
      })
    })

    it('should be told to nobody who may not read the document, and of nothing else', async () => {
      const visitor = await site.app.rest(
        'GET',
        `/privacy-notices/placeholders?collection=registers&id=${site.sources.register}`,
      )
      expect(visitor.status).toBeGreaterThanOrEqual(400)
      expect(visitor.status).toBeLessThan(500)
      expect(visitor.text).not.toContain('rekisteri')
      expect((await ask('users', 1)).status).toBe(400)
      expect((await ask('', 1)).status).toBe(400)
      expect((await ask('registers', 'none')).status).toBe(404)
      expect((await ask('registers', '')).status).toBe(404)
    })
  })
})
