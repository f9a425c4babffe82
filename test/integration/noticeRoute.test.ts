// On one database: a route reads records as the REST API does.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { HtmlValidate, StaticConfigLoader } from 'html-validate'

import type { Site } from '../fixtures/site.js'

import { createNoticeRoute } from '../../src/next/noticeRoute.js'
import { text } from '../fixtures/sources.js'
import { startSite } from '../fixtures/site.js'

/** What Chromium asks for where somebody follows a link. */
const BROWSER = {
  accept:
    'text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,image/webp,image/apng,*/*;q=0.8,application/signed-exchange;v=b3;q=0.7',
  'accept-language': 'fi-FI,fi;q=0.9',
}
const REASON = 'Rekisteri on <lakkautettu> & poistettu'

describe('why there is no notice at an address of the app', () => {
  let site: Site

  beforeAll(async () => {
    site = await startSite('notice-route')
    const create = async (slug: string) => {
      const { id } = await site.create({
        title: `Seloste: ${slug}`,
        sections: [{ blockType: 'text', heading: 'Teksti', text: text('Sisältö') }],
        slug,
      })
      await site.publish(id, { change: { effectiveFrom: '2022-03-01', type: 'minor' } })
      return id
    }
    const withdraw = async (id: number | string, withdrawal: object) => {
      const { status } = await site.save(id, { _status: 'draft', withdrawal })
      expect(status).toBe(200)
    }
    const successor = await create('uusi')
    await withdraw(await create('vanha'), { reason: REASON, successor })
    const ended = await create('ohi')
    await withdraw(await create('ohitettu'), { successor: ended })
    await withdraw(ended, {})
  }, 240_000)
  afterAll(() => site?.app.destroy())

  const ask = async (
    path: string,
    params: object,
    { fixed, ...headers }: { fixed?: string } & Record<string, string> = {},
    method: 'GET' | 'HEAD' = 'GET',
  ) => {
    const route = createNoticeRoute({ config: site.app.config, ...(fixed !== undefined && { slug: fixed }) })
    const response = await route[method](new Request(`http://localhost:3000${path}`, { headers }), {
      params: Promise.resolve(params),
    })
    return { headers: response.headers, status: response.status, text: await response.text() }
  }

  it('should be JSON for programs, whatever format they name', async () => {
    for (const accept of ['', '*/*', 'application/json, text/html']) {
      for (const query of ['', '?format=page', '?format=html']) {
        const answer = await ask(`/tietosuoja/vanha${query}`, { slug: 'vanha' }, { accept })
        expect(answer.status).toBe(410)
        expect(answer.headers.get('content-type')).toBe('application/json')
        expect(answer.headers.get('vary')).toBe('Accept')
        expect(JSON.parse(answer.text)).toMatchObject({ errors: [{ code: 'withdrawn', reason: REASON }] })
      }
    }
  })

  it('should be a page in a browser, which leads to what took its place', async () => {
    const answer = await ask('/tietosuoja/vanha?utm_source=kirje', { slug: 'vanha' }, BROWSER)
    expect(answer.status).toBe(410)
    expect(Object.fromEntries(answer.headers)).toEqual({
      'cache-control': 'no-store',
      'content-language': 'fi',
      'content-security-policy': expect.stringMatching(/^default-src 'none'; style-src 'sha256-/),
      'content-type': 'text/html; charset=utf-8',
      vary: 'Accept',
      'x-content-type-options': 'nosniff',
    })
    expect(answer.text).toContain('<html lang="fi">')
    expect(answer.text).toMatch(/<h1>[^<]*poistettu käytöstä[^<]*<\/h1>/)
    expect(answer.text).toContain('<p>Rekisteri on &lt;lakkautettu&gt; &amp; poistettu</p>')
    expect(answer.text).toContain(
      '<a href="/tietosuoja/uusi?locale=fi" hreflang="fi" lang="fi">Seloste: uusi</a>',
    )
    const validator = new HtmlValidate(
      new StaticConfigLoader({ extends: ['html-validate:recommended', 'html-validate:document'] }),
    )
    expect((await validator.validateString(answer.text)).results).toEqual([])

    const head = await ask('/tietosuoja/vanha', { slug: 'vanha' }, BROWSER, 'HEAD')
    expect([head.status, head.text, [...head.headers]]).toEqual([410, '', [...answer.headers]])
  })

  it('should lead there also from a version, and from an address that has no slug', async () => {
    const version = { slug: 'vanha', version: '2' }
    const { status, text: page } = await ask('/tietosuoja/vanha/versions/2', version, BROWSER)
    expect(status).toBe(410)
    expect(page).toContain('href="/tietosuoja/uusi?locale=fi"')
    const fixed = await ask('/tietosuoja', {}, { ...BROWSER, fixed: 'vanha' })
    expect(fixed.text).toContain('href="/api/privacy-notices/published/uusi?locale=fi"')
  })

  it('should lead nowhere where what took its place is withdrawn too', async () => {
    const answer = await ask('/tietosuoja/ohitettu', { slug: 'ohitettu' }, BROWSER)
    expect([answer.status, answer.text.includes('<a ')]).toEqual([410, false])
  })

  it('should lead to the languages that there are', async () => {
    const answer = await ask('/tietosuoja/uusi?locale=en&fallback=none', { slug: 'uusi' }, BROWSER)
    expect([answer.status, answer.headers.get('content-language')]).toEqual([404, 'en'])
    expect(answer.text).toContain('<a href="/tietosuoja/uusi?locale=fi" hreflang="fi" lang="fi">')
  })

  it('should be a page in the reader’s language for everything that is refused', async () => {
    const swedish = { ...BROWSER, 'accept-language': 'sv-FI, sv;q=0.9' }
    for (const [path, slug, status] of [
      ['/tietosuoja/olematon', 'olematon', 404],
      ['/tietosuoja/uusi?at=2020-01-01', 'uusi', 404],
      ['/tietosuoja/uusi?at=soon', 'uusi', 400],
      ['/tietosuoja/uusi?locale=fi&locale=sv', 'uusi', 400],
    ] as const) {
      const answer = await ask(path, { slug }, swedish)
      expect([path, answer.status, answer.headers.get('content-type')]).toEqual([
        path,
        status,
        'text/html; charset=utf-8',
      ])
      expect(answer.text).toContain('<html lang="sv">')
    }
    // Nobody has a page of what there is.
    expect((await ask('/tietosuoja/uusi', { slug: 'uusi' }, BROWSER)).text).toContain(
      '<h1>Seloste: uusi</h1>',
    )
  })
})
