// On one database: what a pass asks for is counted above the adapter.
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals'

import type { Site } from '../fixtures/site.js'

import { remind } from '../../src/index.js'
import { MOST_NAMED } from '../../src/reviews/digest.js'
import { startSite } from '../fixtures/site.js'
import { databaseUnderTest } from './support/app.js'
import { actsOn, RIGHTS } from './support/approving.js'
import { mailbox } from './support/mailbox.js'

/** What the mails about approvals cost where many wait for many. */

const MANY = 60

describe(`mails about many approvals to many, on ${databaseUnderTest.server}`, () => {
  const { box, email } = mailbox()
  let site: Site
  const people: string[] = []
  let notices = 0
  let day = 0

  beforeAll(async () => {
    site = await startSite(
      'approval-mail-growth',
      { access: RIGHTS, approval: { approvals: 1 }, checks: false, jobs: { start: false } },
      { config: { email, serverURL: 'https://cms.example' } },
    )
  })
  afterAll(() => site?.app.destroy())

  const grow = async (count: number) => {
    while (people.length < count) {
      const address = `hyvaksyja-${people.length}@example.org`
      await site.app.payload.create({
        collection: 'users',
        data: { email: address, password: 'a password for tests only', role: 'admin' },
      })
      people.push(address)
    }
    for (; notices < count; notices += 1) {
      await actsOn(site).asked((await site.create({ title: `Seloste ${notices}` })).id)
    }
  }

  /** A run of another day: how much it asks of the database, and what it sends. */
  const run = async () => {
    day += 1
    box.mails.length = 0
    const { db } = site.app.payload
    const asked = (['count', 'create', 'find', 'updateOne'] as const).map((name) => jest.spyOn(db, name))
    const report = await remind(site.app.payload, { now: new Date(Date.UTC(2031, 0, day, 5)) })
    const queries = asked.reduce((sum, { mock }) => sum + mock.calls.length, 0)
    for (const one of asked) one.mockRestore()
    return { mails: [...box.mails], queries, report }
  }

  const named = (text = ''): string[] => [...text.matchAll(/Seloste \d+/g)].map(([title]) => title)

  it('should grow with requests and with people, and not with both', async () => {
    await grow(MANY / 2)
    const few = await run()
    expect(few.mails).toHaveLength(MANY / 2)
    await grow(MANY)
    const many = await run()
    expect(many.report).toMatchObject({ approvals: MANY, failed: 0, sent: MANY })
    expect(many.queries).toBeLessThanOrEqual(2 * few.queries)
    // One more person costs what a mail does, whatever waits for them.
    expect(many.queries).toBeLessThan(MANY * (2 * MOST_NAMED + 20))
  }, 300_000)

  it('should name so many a day, say how many more there are, and name each once', async () => {
    const { mails } = await run()
    const last = people.at(-1) ?? ''
    const to = (address: string, all: typeof mails) => all.find((mail) => mail.to === address)
    const second = to(last, mails)
    expect(second?.subject).toBe(`Privacy notices that wait for you: ${MANY - MOST_NAMED}`)
    expect(named(second?.text)).toHaveLength(MOST_NAMED)
    expect(second?.text).toMatch(
      new RegExp(
        `\n\n${MANY - 2 * MOST_NAMED} more, named by the mails of the next days\\. All of them are here:\nhttps://cms\\.example/admin/collections/privacy-notices/status$`,
      ),
    )
    const third = to(last, (await run()).mails)
    expect(third?.text).not.toContain('more')
    expect(new Set([...named(second?.text), ...named(third?.text)]).size).toBe(2 * MOST_NAMED)
    expect((await run()).mails).toEqual([])
  }, 300_000)
})
