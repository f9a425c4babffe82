import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals'
import { createLocalReq } from 'payload'

import type { WaitingList } from '../../src/approving/waiting.js'
import type { CheckList } from '../../src/checking/list.js'
import type { Id } from '../fixtures/collections.js'
import type { Site } from '../fixtures/site.js'
import type { User } from './support/approving.js'

import { checkAll } from '../../src/checking/checkAll.js'
import { type CollectionOverride, remind } from '../../src/index.js'
import { optionsOf } from '../../src/installation.js'
import { readStatus } from '../../src/reviews/status.js'
import { startSite } from '../fixtures/site.js'
import { databaseUnderTest } from './support/app.js'
import { actsOn } from './support/approving.js'
import { mailbox } from './support/mailbox.js'

/** What an editor put in the trash, in an app that has switched it on: nothing asks anybody to do something about it. */

const trash: CollectionOverride = ({ defaultCollection }) => ({ ...defaultCollection, trash: true })

describe(`what is in the trash, on ${databaseUnderTest.server}`, () => {
  const { box, email } = mailbox()
  let site: Site
  let approver: User
  /** One that waits for approval, and one that does and lies in the trash. */
  let notices: { kept: Id; trashed: Id }
  let requests: { kept: string; trashed: string }
  let register: Id

  beforeAll(async () => {
    site = await startSite(
      'trashed',
      {
        approval: { approvals: 1 },
        jobs: { start: false },
        overrides: { notices: trash, organisations: trash, registers: trash },
      },
      { config: { email } },
    )
    approver = await site.app.createUser()
    notices = {
      kept: (await site.create({ title: 'Jää' })).id,
      trashed: (await site.create({ title: 'Roskiin' })).id,
    }
    requests = {
      kept: await actsOn(site).asked(notices.kept),
      trashed: await actsOn(site).asked(notices.trashed),
    }
    register = (
      (await site.app.payload.create({
        collection: 'registers' as never,
        data: { name: 'Kysymyksiä', controller: site.sources.controller, hasDpo: 'undecided' },
        draft: true,
      })) as { id: Id }
    ).id
    await throwAway('privacy-notices', notices.trashed)
    await throwAway('registers', register)
  })
  afterEach(() => {
    box.mails.length = 0
    jest.restoreAllMocks()
  })
  afterAll(() => site?.app.destroy())

  const throwAway = async (collection: string, id: Id): Promise<void> => {
    const answer = await site.app.rest('PATCH', `/${collection}/${id}`, {
      body: { deletedAt: new Date().toISOString() },
      token: site.token,
    })
    if (answer.status !== 200) throw new Error(answer.text)
  }

  const asked = (path: string) => site.app.rest('GET', `/privacy-notices${path}`, { token: site.token })

  it('should wait for nobody’s approval, nor be approved, returned or cancelled', async () => {
    const { docs } = (await asked('/approvals')).body as unknown as WaitingList
    expect(docs.map(({ notice }) => notice.id)).toEqual([notices.kept])
    const acts = actsOn(site)
    const remark = 'Tämä on jo poistettu.'
    expect((await acts.approve(requests.trashed, approver)).status).toBe(404)
    expect((await acts.giveBack(requests.trashed, approver, { remark })).status).toBe(404)
    expect((await acts.send('POST', `/approvals/${requests.trashed}/cancel`, site.token)).status).toBe(404)
  })

  it('should be in no mail', async () => {
    await remind(site.app.payload)
    const mails = box.mails.filter(({ to }) => to === approver.user.email)
    expect(mails).toHaveLength(1)
    expect(mails[0]?.text).toContain('Jää')
    expect(mails[0]?.text).not.toContain('Roskiin')
  })

  it('should be on no list of what there is to do', async () => {
    const req = await createLocalReq({ user: { ...approver.user, collection: 'users' } }, site.app.payload)
    const status = await readStatus(req, optionsOf(site.app.payload))
    expect(status?.notices.all).toBe(1)
    expect(status?.concerns.toApprove.map(({ id }) => id)).toEqual([notices.kept])
    expect(status?.concerns.undecided.map(({ id }) => id)).not.toContain(register)
  })

  it('should not be checked with all the others, nor reviewed', async () => {
    const list = (await asked('/checks')).body as unknown as CheckList
    expect([list.totalNotices, list.notices.map(({ id }) => id)]).toEqual([1, [notices.kept]])
    const checked: string[] = []
    for await (const { id } of checkAll(site.app.payload)) checked.push(id)
    expect(checked).toEqual([String(notices.kept)])
    await expect(checkAll(site.app.payload, { ids: [String(notices.trashed)] }).next()).rejects.toThrow(
      `There is no notice ${notices.trashed}.`,
    )
    const review = await site.app.rest('POST', `/privacy-notices/${notices.trashed}/review`, {
      body: { outcome: 'unchanged' },
      token: site.token,
    })
    expect(review.status).toBe(404)
  })

  it('should still be named as what uses a source, which it keeps from being deleted', async () => {
    const uses = await asked(`/uses?source=registers:${site.sources.register}`)
    const { users } = uses.body as unknown as { users: { id: string }[] }
    expect(users.map(({ id }) => id).sort()).toEqual([String(notices.kept), String(notices.trashed)].sort())
    const refused = await site.app.rest<{ errors: { message: string }[] }>(
      'DELETE',
      `/registers/${site.sources.register}`,
      { token: site.token },
    )
    expect([refused.status, refused.body.errors[0]?.message]).toEqual([
      409,
      expect.stringContaining('Roskiin'),
    ])
  })

  it('should be as it was once it is taken out', async () => {
    const back = await site.app.rest('PATCH', `/privacy-notices/${notices.trashed}?trash=true`, {
      body: { deletedAt: null },
      token: site.token,
    })
    expect(back.status).toBe(200)
    const { docs } = (await asked('/approvals')).body as unknown as WaitingList
    expect(docs.map(({ notice }) => notice.id)).toEqual([notices.kept, notices.trashed])
    expect((await actsOn(site).approve(requests.trashed, approver)).status).toBe(200)
  })
})
