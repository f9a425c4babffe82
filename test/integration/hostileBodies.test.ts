// On one database: what is sent is read before a database is asked.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { JsonObject } from 'payload'

import type { Id } from '../fixtures/collections.js'
import type { Site } from '../fixtures/site.js'
import type { RESTResponse } from './support/app.js'

import { importNotice } from '../../src/index.js'
import { startSite } from '../fixtures/site.js'
import { databaseUnderTest } from './support/app.js'
import { actsOn, type User } from './support/approving.js'

/**
 * JSON that no form sends: objects that have something else than functions where every object has them, so that asking for them as
 * text throws, and texts with half a character, which have no hash.
 */

type Answer = RESTResponse<{ errors: { data?: { errors: { path: string }[] }; message: string }[] }>

const ODD: readonly unknown[] = [
  { toString: 1 },
  { toString: null, valueOf: null },
  { toHexString: 1, toString: 1 },
  [{ toString: 1 }],
]

const NOTICE = '# Tietosuojaseloste\n\n## 1. Rekisterinpitäjä\n\nSaarelan Soutajat ry\n'

describe(`what is no value of any field, on ${databaseUnderTest.server}`, () => {
  let site: Site
  let approver: User
  let notice: Id
  let request: string

  beforeAll(async () => {
    site = await startSite('odd', { approval: { approvals: 1 }, jobs: { start: false } })
    approver = await site.app.createUser()
    notice = (await site.create()).id
    request = await actsOn(site).asked(notice)
  })
  afterAll(() => site?.app.destroy())

  const send = (method: string, path: string, body: unknown): Promise<Answer> =>
    site.app.rest(method, path, {
      body: JSON.stringify(body),
      headers: { 'Content-Type': 'application/json' },
      token: site.token,
    })

  /** Where an answer says that something is wrong; the answer itself where it says nothing of that. */
  const wrongIn = ({ body, status, text }: Answer): unknown =>
    status === 400 ? body.errors[0]?.data?.errors.map(({ path }) => path) : text

  it.each(ODD)('should be named: %j', async (odd) => {
    const { id } = await importNotice(site.app.payload, {
      file: { name: 'seloste.md', bytes: new TextEncoder().encode(NOTICE) },
    })
    const correct = (corrections: JsonObject) => send('PATCH', `/notice-imports/${id}`, { corrections })
    const { body } = await site.app.rest<{ plans: { id: string }[] }>(
      'GET',
      `/notice-imports/${id}/proposal`,
      {
        token: site.token,
      },
    )
    const plan = body.plans[0]?.id
    const facts = [{ path: odd, value: 'x' }]
    const sections = [{ id: 'a', heading: 'x', keys: [odd], parts: [] }]
    const again = {
      notices: [{ id: notice, contentHash: odd }],
      source: { id: site.sources.controller, collection: 'organisations' },
    }
    const said = {
      again: await send('POST', '/privacy-notices/republish', again),
      block: await send('PATCH', `/privacy-notices/${notice}?draft=true`, { sections: [{ blockType: odd }] }),
      choice: await correct({ plans: [{ layout: odd, plan }] }),
      checked: await send('POST', '/privacy-notices/new/check', {
        data: { registers: { toHexString: 1, toString: 1 } },
      }),
      fact: await correct({ plans: [{ facts, plan }] }),
      key: await correct({ plans: [{ plan, sections }] }),
      plan: await correct({ plans: [{ plan: odd }] }),
      period: await send('POST', '/privacy-notices/start', {
        kind: 'customers',
        organisation: { name: 'Saarelan Soutajat ry' },
        retention: { service: odd },
      }),
      returned: (await actsOn(site).send('POST', `/approvals/${request}/return`, approver.token, {
        notice: odd,
        remark: 'Tarkista puhelinnumero.',
      })) as unknown as Answer,
    }
    expect(Object.fromEntries(Object.entries(said).map(([name, answer]) => [name, wrongIn(answer)]))).toEqual(
      {
        again: ['notices.0'],
        block: ['sections.0.blockType'],
        checked: expect.anything(),
        choice: ['corrections.plans.0.layout'],
        fact: ['corrections.plans.0.facts.0.path'],
        key: ['corrections.plans.0.sections.0.keys.0'],
        period: expect.arrayContaining(['retention.service']),
        plan: ['corrections.plans.0.plan'],
        returned: ['notice'],
      },
    )
    expect(Object.entries(said).filter(([, { status }]) => status >= 500)).toEqual([])
  })

  it('should be no date where a form holds half a character in one', async () => {
    for (const name of ['preparedOn', 'changedOn', 'reviewedOn']) {
      const answer = await send('POST', `/privacy-notices/${notice}/check`, { data: { [name]: '\ud800' } })
      expect([name, answer.status]).toEqual([name, 200])
    }
  })

  it('should be told of a file that is said to be a record', async () => {
    const record = {
      schema: 'payload-privacy-notices/publication/2',
      slug: { toString: 1 },
      version: [{ toString: 1 }],
    }
    const bytes = new TextEncoder().encode(JSON.stringify(record))
    await expect(
      importNotice(site.app.payload, { file: { name: 'record.json', bytes } }),
    ).rejects.toMatchObject({
      data: {
        errors: [
          {
            message: expect.stringContaining(
              'The record of object, version object, is not as it was hashed.',
            ),
          },
        ],
      },
    })
  })
})
