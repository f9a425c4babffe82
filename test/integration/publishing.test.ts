import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'

import type { TestApp, TestUser } from './support/app.js'

import { privacyNotices } from '../../src/index.js'
import { createSources, text } from '../fixtures/sources.js'
import { createTestApp } from './support/app.js'

describe('publishing a notice', () => {
  let app: TestApp
  let user: TestUser
  let sources: { controller: number | string; register: number | string }

  beforeAll(async () => {
    app = await createTestApp({ name: 'publishing', plugins: [privacyNotices()] })
    user = await app.createUser()
    sources = await createSources(app.payload)
  })
  afterAll(() => app.destroy())

  it('should freeze the text, number it from 1 and give it to readers', async () => {
    const created = await app.rest('POST', '/privacy-notices', {
      body: { title: 'Tietosuojaseloste: jäsenrekisteri', profile: 'classic', registers: [sources.register] },
      token: user.token,
    })
    expect(created.status).toBe(201)
    const { id, sections, slug } = created.body.doc
    expect(slug).toBe('tietosuojaseloste-jasenrekisteri')
    expect(sections).toHaveLength(12)
    expect((await app.rest('GET', `/privacy-notices/published/${slug}`)).status).toBe(404)

    const published = await app.rest('PATCH', `/privacy-notices/${id}`, {
      body: { _status: 'published' },
      token: user.token,
    })
    expect(published.text).toContain('"message"')
    expect(published.status).toBe(200)

    const read = await app.rest('GET', `/privacy-notices/published/${slug}`)
    expect(read.status).toBe(200)
    expect(read.body).toMatchObject({ locale: 'fi', slug, version: 1 })
    expect(read.body.sections.map(({ heading, number }: { heading: string; number: string }) => `${number}. ${heading}`)).toEqual([])
  })
})
