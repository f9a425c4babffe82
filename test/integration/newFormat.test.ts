// On one database: formats are made from one record.
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals'

import type { Site } from '../fixtures/site.js'

import { FORMATS } from '../../src/render/formats.js'
import { gemtext } from '../fixtures/formats/gemtext.js'

jest.unstable_mockModule('../../src/render/formats.js', () => ({ FORMATS: [...FORMATS, gemtext] }))
const { startSite } = await import('../fixtures/site.js')

describe('a format that is one more line in the list', () => {
  let site: Site
  const get = (query = '', headers: Record<string, string> = {}) => site.read(`/seloste${query}`, headers)

  beforeAll(async () => {
    site = await startSite('new-format')
    const { id } = await site.create({ slug: 'seloste', title: 'Uuden muodon seloste' })
    await site.publish(id)
  })

  afterAll(() => site?.app.destroy())

  it.each([
    ['?format=gemtext', {}],
    ['', { accept: 'text/gemini' }],
    ['', { accept: 'text/gemini;charset=utf-8, text/html;q=0.5' }],
  ])('should be given by name and by Accept: %j %j', async (query, headers) => {
    const { headers: given, status, text } = await get(query, headers)
    expect(status).toBe(200)
    expect(given.get('content-type')).toBe('text/gemini; charset=utf-8')
    expect(text).toMatch(/^# Uuden muodon seloste\n\n## /)
    expect((await get(query, { ...headers, 'if-none-match': given.get('etag') ?? '' })).status).toBe(304)
  })

  it('should be linked to from every other one', async () => {
    const { body, headers } = await get()
    const { formats } = body.links as { formats: Record<string, string> }
    expect(Object.keys(formats)).toEqual([...FORMATS.map(({ name }) => name), 'gemtext'])
    expect(formats.gemtext).toMatch(/format=gemtext$/)
    expect(headers.get('link')).toContain(
      `<${formats.gemtext}>; rel="alternate"; title="gemtext"; type="text/gemini"`,
    )
  })

  it('should be named to those who ask for one that there is not', async () => {
    const unknown = await get('?format=odt')
    expect(unknown.status).toBe(400)
    expect(unknown.text).toContain('json, page, markdown, text, html, pdf, docx, jsonld, tilt or gemtext')
    const refused = await get('', { accept: 'image/png' })
    expect(refused.status).toBe(406)
    expect(refused.text).toContain('{"format":"gemtext","type":"text/gemini"}')
  })

  it('should leave the others as they are', async () => {
    expect((await get()).headers.get('content-type')).toBe('application/json')
    expect((await get('', { accept: 'text/*' })).headers.get('content-type')).toBe('text/html; charset=utf-8')
  })
})
