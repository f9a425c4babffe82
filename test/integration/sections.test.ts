import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'

import type { Site } from '../fixtures/site.js'

import { startSite } from '../fixtures/site.js'
import { text } from '../fixtures/sources.js'
import { databaseUnderTest } from './support/app.js'

describe(`the sections of a notice, on ${databaseUnderTest.server}`, () => {
  let site: Site
  beforeAll(async () => {
    site = await startSite('sections')
  })
  afterAll(() => site?.app.destroy())

  const own = { blockType: 'text', heading: 'Muuta', text: text('Oma teksti.') }
  const register = (...keys: string[]) => ({ blockType: 'register', keys })
  const rights = (...chosen: string[]) => ({
    blockType: 'rights',
    ...(chosen.length > 0 && { rights: chosen }),
  })

  it.each([
    [
      'a text in the place of a register section',
      [register('controller'), register('contactPerson')],
      [register('controller'), own],
    ],
    [
      'all other rights in the place of one',
      [rights('access'), rights('rectification'), rights()],
      [rights('access'), rights()],
    ],
    [
      'a section added again after the last was removed',
      [own, { ...own, keys: ['otherRights'] }],
      [own],
      [own, own],
    ],
  ])('should be those that were saved: %s', async (_, ...saves) => {
    const { id } = await site.create({ sections: saves[0] })
    const { id: fresh } = await site.create({ sections: saves.at(-1) })
    for (const sections of saves) await site.publish(id, { sections })
    await site.publish(fresh)
    const [changed, made] = await Promise.all(
      [id, fresh].map(async (one) => {
        const { content } = (await site.records(one)).at(-1)!.body as {
          content: { fi: { sections: unknown } }
        }
        return content.fi.sections
      }),
    )
    expect(changed).toEqual(made)
  })

  it('should be without what was emptied', async () => {
    const { register: id } = site.sources
    const path = `/registers/${id}?depth=0`
    for (const none of [[], null]) {
      const save = (dataCategories: unknown) =>
        site.app.rest('PATCH', path, { body: { _status: 'published', dataCategories }, token: site.token })
      expect((await save(['Yhteystiedot'])).body.doc.dataCategories).toEqual(['Yhteystiedot'])
      expect((await save(none)).status).toBe(200)
      const { body } = await site.app.rest('GET', path, { token: site.token })
      expect(body.dataCategories ?? []).toEqual([])
    }
  })
})
