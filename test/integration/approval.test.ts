import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals'
import { type CollectionConfig, createLocalReq, type JsonObject } from 'payload'

import type { Id } from '../fixtures/collections.js'
import type { ApprovalRefusal } from '../../src/approvals/gate.js'
import type { ApprovalList } from '../../src/approving/answers.js'
import type { KeptApproval, PublicationRecord } from '../../src/record/record.js'
import type { RESTResponse } from './support/app.js'
import type { Site } from '../fixtures/site.js'

import { exportBundle, repair, republishAll, verify } from '../../src/index.js'
import { NOTICE_APPROVALS } from '../../src/options.js'
import { recordOf, type PublicationRow } from '../../src/record/publications.js'
import { approvalDigests } from '../../src/record/record.js'
import { checkExport } from '../../src/record/proof/verifier/exportFile.js'
import { isWriteConflict } from '../../src/storage/failures.js'
import { createBilingualRegister, text } from '../fixtures/sources.js'
import { startSite } from '../fixtures/site.js'
import { databaseUnderTest } from './support/app.js'
import { actsOn, RIGHTS, type Refused, type User } from './support/approving.js'
import { atMoment } from './support/clock.js'

/** What others have to approve: bound to the very text, held by every way of publishing. */

const NOTICES = 'privacy-notices'

const section = (words: string) => ({
  blockType: 'text',
  heading: 'Lisätietoja',
  keys: ['automatedDecisions'],
  text: text(words),
})

/** Saves a draft, whether the notice is published or not. */
const draftOf = async ({ app, token }: Site, id: Id, data: object = {}, locale?: string): Promise<void> => {
  const path = `/${NOTICES}/${id}?draft=true`
  const { status, text: answer } = await app.rest('PATCH', path, { body: data, locale, token })
  if (status !== 200) throw new Error(answer)
}

const refusalOf = ({ body, status }: RESTResponse<JsonObject>): [number, string | undefined, unknown] => {
  const approval = (body as unknown as Refused).errors?.[0]?.data?.approval
  return [status, approval?.state, approval?.differs]
}

const recordsOf = async (site: Site, id: Id): Promise<{ record: PublicationRecord; row: PublicationRow }[]> =>
  (await site.records(id)).map((row) => ({
    record: recordOf(row as unknown as PublicationRow),
    row: row as unknown as PublicationRow,
  }))

/**
 * Publishes a notice 20 times at once. Not over REST: there Payload looks for locks of documents outside of the transaction, for which
 * a pool of ten connections, each with one, has none left.
 */
const publishAtOnce = (site: Site, id: Id) =>
  Promise.allSettled(
    Array.from({ length: 20 }, () =>
      site.app.payload.update({
        id,
        collection: NOTICES as never,
        data: { _status: 'published' },
      } as never),
    ),
  )

/** A notice whose first version somebody has approved. */
const publishedNotice = async (site: Site, approver: User, data: object = {}): Promise<Id> => {
  const { id } = await site.create(data)
  const { approve, asked } = actsOn(site)
  await approve(await asked(id), approver)
  await site.publish(id)
  return id
}

describe(`approvals, on ${databaseUnderTest.server}`, () => {
  let site: Site
  let officer: User
  let other: User
  let editor: User
  beforeAll(async () => {
    site = await startSite('approval', {
      access: RIGHTS,
      approval: { approvals: 1 },
      jobs: { start: false },
    })
    officer = await site.app.createUser({ email: 'tietosuojavastaava@example.org' })
    other = await site.app.createUser({ email: 'toinen@example.org' })
    editor = await site.app.createUser({ email: 'kirjoittaja@example.org', role: 'editor' })
  })
  afterAll(() => site?.app.destroy())

  describe('asked for', () => {
    it('should freeze what is to be approved', async () => {
      const { ask } = actsOn(site)
      const { id } = await site.create({
        change: { type: 'major', effectiveFrom: '2031-02-03', note: 'Ensimmäinen.' },
        sections: [section('Ensimmäinen teksti.')],
      })
      const { body, headers, status } = await ask(id)
      expect([status, headers.get('cache-control'), body.required]).toEqual([201, 'no-store', 1])
      expect(body.request).toMatchObject({
        approvals: [],
        differs: [],
        frozen: {
          again: false,
          change: { type: 'major', note: { fi: 'Ensimmäinen.' } },
          contentHash: expect.stringMatching(/^[0-9a-f]{64}$/),
          effectiveFrom: '2031-02-03',
          event: 'published',
          head: null,
        },
        mayApprove: false,
        returns: [],
        state: 'open',
      })
      expect(JSON.stringify(body.request?.frozen.content.fi)).toContain('Ensimmäinen teksti.')
      expect(body.request?.frozen.authors).toHaveLength(1)
    })

    it('should stay as it is when it is asked again, and be replaced when something has changed', async () => {
      const { approve, ask, asked } = actsOn(site)
      const { id } = await site.create()
      const first = await asked(id)
      await approve(first, officer)
      const again = await ask(id)
      expect([again.status, again.body.request?.request, again.body.request?.state]).toEqual([
        200,
        first,
        'approved',
      ])
      await draftOf(site, id, { title: 'Toinen nimi' })
      const second = await asked(id)
      expect(second).not.toBe(first)
      expect((await approve(first, officer)).status).toBe(409)
    })

    it('should be asked of what can be published only', async () => {
      const { ask } = actsOn(site)
      const id = await publishedNotice(site, officer)
      expect((await ask(id)).status).toBe(400)
      expect((await ask(id, site.token, { event: 'removed' })).status).toBe(400)
      const { id: bad } = await site.create({ sections: [section('Soita: {{dpo.phone}}.')] })
      const { body, status } = await ask(bad)
      expect([status, body.errors[0]?.data?.errors?.[0]?.path]).toEqual([400, 'sections.0.text'])
      const { id: draft } = await site.create()
      expect((await ask(draft, site.token, { event: 'withdrawn' })).status).toBe(400)
    })

    it('should be asked by those who may change the notice', async () => {
      const { ask, read } = actsOn(site)
      const { id } = await site.create()
      const reader = await site.app.createUser({ role: 'reader' })
      expect((await site.app.rest('POST', `/${NOTICES}/${id}/approval`)).status).toBe(403)
      expect((await ask(id, reader.token)).status).toBe(403)
      expect((await read(id, reader.token)).status).toBe(403)
      expect((await ask(id, editor.token)).status).toBe(201)
      expect((await ask('987654', editor.token)).status).toBe(404)
    })
  })

  describe('given', () => {
    it('should be given by others who may: neither by who wrote, nor by who asked', async () => {
      const { approve, ask, read } = actsOn(site)
      const { id } = await site.create()
      await site.app.rest('PATCH', `/${NOTICES}/${id}?draft=true`, {
        body: { title: 'Toisen kirjoittama' },
        token: other.token,
      })
      const { body } = await ask(id, editor.token)
      const request = body.request?.request
      expect(body.request?.frozen.authors.map(({ label }) => label)).toEqual(
        expect.arrayContaining(['toinen@example.org', 'kirjoittaja@example.org']),
      )
      for (const token of [site.token, other.token, editor.token, undefined]) {
        expect((await actsOn(site).send('POST', `/approvals/${request}/approve`, token)).status).toBe(403)
      }
      expect((await read(id, other.token)).body.request?.mayApprove).toBe(false)
      expect((await read(id, officer.token)).body.request?.mayApprove).toBe(true)
      expect((await approve(request, officer)).body.request?.state).toBe('approved')
      expect((await read(id, officer.token)).body.request?.mayApprove).toBe(false)
      expect((await approve(crypto.randomUUID(), officer)).status).toBe(404)
      expect((await approve('x', officer)).status).toBe(404)
    })

    it('should count who has published before as no author of the next version', async () => {
      const { approve, ask, asked } = actsOn(site)
      const { id } = await site.create()
      await approve(await asked(id), other)
      const published = await site.app.rest('PATCH', `/${NOTICES}/${id}`, {
        body: { _status: 'published' },
        token: officer.token,
      })
      expect(published.status).toBe(200)
      await draftOf(site, id, { title: 'Seuraava' })
      const { body } = await ask(id)
      expect(body.request?.frozen.authors).toHaveLength(1)
      expect((await approve(body.request?.request, officer)).status).toBe(200)
    })

    it('should be in the record as a digest, and beside it with the name', async () => {
      const { approve, asked } = actsOn(site)
      const { id } = await site.create()
      const request = await asked(id)
      await approve(request, officer)
      await site.publish(id)
      const [made] = await recordsOf(site, id)
      const approvers = made?.row.approvers as KeptApproval[]
      expect(approvers).toHaveLength(1)
      expect(approvers[0]).toMatchObject({ id: String(officer.user.id), label: officer.user.email, request })
      expect(made?.record.approvals).toEqual(approvalDigests(approvers))
      const open = await site.read(`/${String(made?.record.slug)}/history?records=true`)
      expect(open.text).not.toContain('tietosuojavastaava')

      const { findings } = await verify(site.app.payload, { notice: String(id) })
      expect(findings).toEqual([])
      const lines: Buffer[] = []
      for await (const line of exportBundle(site.app.payload, { notice: String(id), publishers: true })) {
        lines.push(Buffer.from(line))
      }
      expect(Buffer.concat(lines).toString()).toContain('tietosuojavastaava@example.org')
      expect((await checkExport(lines)).findings).toEqual([])
      const forged = lines.map((line) =>
        Buffer.from(line.toString().replaceAll('tietosuojavastaava@', 'joku.muu@')),
      )
      expect((await checkExport(forged)).findings.map(({ what }) => what)).toContain('approvers')
    })

    it.each([
      [
        'another name',
        (all: KeptApproval[]) => all.map((one) => ({ ...one, label: 'joku.muu@example.org' })),
      ],
      ['nobody', () => null],
    ])('should show when it was altered: %s', async (_, altered) => {
      const id = await publishedNotice(site, officer)
      const [made] = await recordsOf(site, id)
      await site.app.payload.db.updateOne({
        id: made?.row.id as number,
        collection: 'notice-publications',
        data: { approvers: altered(made?.row.approvers as KeptApproval[]) },
      })
      const { findings } = await verify(site.app.payload, { notice: String(id) })
      expect(findings.map(({ what }) => what)).toEqual(['approvers'])
    })

    it('should be told to auditors, all of it', async () => {
      const { asked, giveBack, send } = actsOn(site)
      const { id } = await site.create({ sections: [section('Vanha.')] })
      await giveBack(await asked(id), officer, { remark: 'Kerro, kuka päättää.' })
      await draftOf(site, id, { sections: [section('Uusi.')] })
      await asked(id)
      const { body, status } = await send('GET', `/${id}/approvals`, site.token)
      const { approvals } = body as unknown as ApprovalList
      expect([status, approvals.map(({ state }) => state)]).toEqual([200, ['open', 'returned']])
      expect(approvals[1]?.returns).toMatchObject([
        { by: { label: 'tietosuojavastaava@example.org' }, remark: 'Kerro, kuka päättää.', section: null },
      ])
      expect((await site.app.rest('GET', `/${NOTICES}/${id}/approvals`)).status).toBe(403)
    })
  })

  describe('asked by a clock that was ahead', () => {
    afterEach(() => {
      jest.useRealTimers()
    })

    it('should be replaced by what is asked once it is right', async () => {
      const { approve, asked } = actsOn(site)
      const { id } = await site.create()
      // A token lasts two hours.
      atMoment(new Date(Date.now() + 3_600_000))
      const early = await asked(id)
      jest.useRealTimers()
      await draftOf(site, id, { title: 'Kello on oikeassa' })
      const request = await asked(id)
      expect(request).not.toBe(early)
      expect((await approve(request, officer)).status).toBe(200)
      expect((await site.save(id)).status).toBe(200)
    })

    it('should know who has written since a publication that it put ahead', async () => {
      const { approve, ask, asked } = actsOn(site)
      const { id } = await site.create()
      await approve(await asked(id), officer)
      await site.publish(id)
      const [made] = await recordsOf(site, id)
      // As it is after a publication for which somebody has said that the clock is right again.
      await site.app.payload.db.updateOne({
        id: made?.row.id as number,
        collection: 'notice-publications',
        data: { publishedAt: new Date(Date.now() + 3_600_000).toISOString() },
      })
      const change = { clockConfirmed: true, waiting: 'replace' }
      await draftOf({ ...site, token: other.token }, id, { title: 'Toisen kirjoittama', change })
      const { body, status } = await ask(id, editor.token)
      expect(status).toBe(201)
      expect(body.request?.frozen.authors.map(({ label }) => label)).toEqual([
        'toinen@example.org',
        'kirjoittaja@example.org',
      ])
      expect((await approve(body.request?.request, other)).status).toBe(403)
    })
  })

  describe('asked of what some wrote before', () => {
    const authorsOf = async (id: Id) => {
      const { body, text: answer } = await actsOn(site).ask(id, editor.token)
      if (!body.request) throw new Error(answer)
      return body.request.frozen.authors.map(({ label }) => label)
    }

    it('should know who wrote what a publication of one language has left', async () => {
      const register = await createBilingualRegister(site.app.payload, site.sources.controller)
      const { approve, asked } = actsOn(site)
      const { id } = await site.create({ registers: [register], sections: [] })
      await draftOf(site, id, { title: 'Beskrivning' }, 'sv')
      await approve(await asked(id), officer)
      await site.publish(id)
      await draftOf(site, id, { title: 'Uusi nimi' })
      await approve(await asked(id), officer)
      await draftOf({ ...site, token: other.token }, id, { title: 'Ny beskrivning' }, 'sv')
      const one = await site.app.rest('PATCH', `/${NOTICES}/${id}?publishSpecificLocale=fi&locale=fi`, {
        body: { _status: 'published' },
        token: site.token,
      })
      expect(one.status).toBe(200)
      expect(await site.records(id)).toHaveLength(2)
      // What the form has of it by now.
      await draftOf(site, id, { title: 'Ny beskrivning' }, 'sv')
      expect(await authorsOf(id)).toContain('toinen@example.org')

      await approve((await actsOn(site).read(id)).body.request?.request, officer)
      await site.publish(id)
      await draftOf(site, id, { title: 'Kolmas nimi' })
      expect(await authorsOf(id)).not.toContain('toinen@example.org')
    })

    it.each([
      ['who withdraws with another text', { title: 'Poistettaessa kirjoitettu' }, true],
      ['not who withdraws only', {}, false],
    ])('should know %s', async (_, data, isAuthor) => {
      const id = await publishedNotice(site, officer, { sections: [section('Julkaistu.')] })
      const { approve, asked } = actsOn(site)
      await approve(await asked(id, { event: 'withdrawn' }), officer)
      const withdrawn = await site.app.rest('PATCH', `/${NOTICES}/${id}`, {
        body: { _status: 'draft', ...data },
        token: other.token,
      })
      expect(withdrawn.status).toBe(200)
      expect(await site.records(id)).toHaveLength(2)
      expect((await authorsOf(id)).includes('toinen@example.org')).toBe(isAuthor)
    })
  })

  describe('returned', () => {
    it('should say what is to be mended, in ten characters or more, at a section that there is', async () => {
      const { asked, giveBack, read } = actsOn(site)
      const { id } = await site.create({ sections: [section('Jotakin.')] })
      const request = await asked(id)
      const anchor = (await read(id)).body.request?.frozen.content.fi?.sections[0]?.anchor
      for (const body of [
        {},
        { remark: 'Lyhyt.' },
        { remark: 'x'.repeat(2001) },
        { remark: 'Tarpeeksi pitkä huomautus.', section: 'olematon' },
        { notice: '987654', remark: 'Tarpeeksi pitkä huomautus.' },
      ]) {
        expect((await giveBack(request, officer, body)).status).toBe(400)
      }
      const answer = await giveBack(request, officer, { remark: 'Mainitse säilytysaika.', section: anchor })
      expect([answer.status, answer.body.request?.state]).toEqual([200, 'returned'])
      expect(answer.body.request?.returns).toMatchObject([
        { remark: 'Mainitse säilytysaika.', section: anchor },
      ])
      expect((await giveBack(request, editor, { remark: 'Mainitse säilytysaika.' })).status).toBe(403)
    })

    it('should end the approvals that there are, until it is asked anew', async () => {
      const { approve, asked, giveBack } = actsOn(site)
      const { id } = await site.create()
      const request = await asked(id)
      await approve(request, officer)
      await giveBack(request, other, { remark: 'Odottakaa vielä päätöstä.' })
      expect(refusalOf(await site.save(id))).toEqual([409, 'returned', []])
      expect((await approve(request, officer)).status).toBe(409)
      expect(await site.records(id)).toHaveLength(0)
      await approve(await asked(id), officer)
      expect((await site.save(id)).status).toBe(200)
    })
  })

  describe('bound to what was approved', () => {
    const approved = async (data: object = {}): Promise<Id> => {
      const { approve, asked } = actsOn(site)
      const { id } = await site.create({ sections: [section('Hyväksytty teksti.')], ...data })
      await approve(await asked(id), officer)
      return id
    }

    it('should last through a save that changes nothing', async () => {
      const id = await approved()
      await draftOf(site, id)
      expect((await site.save(id)).status).toBe(200)
      expect(await site.records(id)).toHaveLength(1)
    })

    it('should end with an edit, and show what it was', async () => {
      const id = await approved()
      await draftOf(site, id, { sections: [section('Muutettu teksti.')] })
      const answer = await site.save(id)
      expect(refusalOf(answer)).toEqual([409, 'differs', ['contentHash']])
      expect(JSON.stringify(answer.body)).toContain('Hyväksytty')
      expect(await site.records(id)).toHaveLength(0)
      expect((await actsOn(site).read(id)).body.request?.differs).toEqual(['contentHash'])
      await draftOf(site, id, { sections: [section('Hyväksytty teksti.')] })
      expect((await site.save(id)).status).toBe(200)
    })

    it('should end with an edit in the save that publishes', async () => {
      const id = await approved()
      expect(refusalOf(await site.save(id, { title: 'Viime hetkellä' }))).toEqual([
        409,
        'differs',
        ['contentHash'],
      ])
      expect(await site.records(id)).toHaveLength(0)
    })

    it('should end with an edit in another language', async () => {
      const register = await createBilingualRegister(site.app.payload, site.sources.controller)
      const { approve, asked } = actsOn(site)
      const { id } = await site.create({ registers: [register], sections: [] })
      await draftOf(site, id, { title: 'Beskrivning' }, 'sv')
      await approve(await asked(id), officer)
      await draftOf(site, id, { title: 'Ny beskrivning' }, 'sv')
      expect(refusalOf(await site.save(id))).toEqual([409, 'differs', ['contentHash']])
      expect(await site.records(id)).toHaveLength(0)
      await draftOf(site, id, { title: 'Beskrivning' }, 'sv')
      expect((await site.save(id)).status).toBe(200)
    })

    it('should end with a change of a source', async () => {
      const own = await startSite('approval-source', { approval: { approvals: 1 } })
      try {
        const approver = await own.app.createUser()
        const { approve, asked } = actsOn(own)
        const { id } = await own.create()
        await approve(await asked(id), approver)
        await own.app.payload.update({
          id: own.sources.controller,
          collection: 'notice-organisations' as never,
          data: { phone: '029 765 4321' },
        })
        expect(refusalOf(await own.save(id))).toEqual([409, 'differs', ['contentHash']])
        expect(await own.records(id)).toHaveLength(0)
      } finally {
        await own.app.destroy()
      }
    })

    it.each([
      ['the day', { change: { effectiveFrom: '2031-01-01' } }, ['effectiveFrom']],
      ['the note', { change: { note: 'Muuta.' } }, ['change']],
      ['the type', { change: { type: 'minor' } }, ['change']],
      ['the day of the last change', { changedOn: '2018-05' }, ['changedOn']],
      ['the day of the review', { reviewedOn: '2026-01-02' }, ['reviewedOn']],
    ])('should end with a change of %s', async (_, data, differs) => {
      const id = await approved()
      expect(refusalOf(await site.save(id, data))).toEqual([409, 'differs', differs])
      expect(await site.records(id)).toHaveLength(0)
    })

    it('should end with another owner', async () => {
      const notices = ({ defaultCollection }: { defaultCollection: CollectionConfig }) => ({
        ...defaultCollection,
        fields: [...defaultCollection.fields, { name: 'team', type: 'text' as const }],
      })
      const scope = { field: 'team', of: () => 'all' as const }
      const own = await startSite('approval-owner', {
        approval: { approvals: 1 },
        overrides: { notices },
        scope,
      })
      try {
        const approver = await own.app.createUser()
        const { approve, asked } = actsOn(own)
        const { id } = await own.create({ team: 'kerho' })
        await approve(await asked(id), approver)
        await draftOf(own, id, { team: 'seura' })
        expect(refusalOf(await own.save(id))).toEqual([409, 'differs', ['owner']])
        await draftOf(own, id, { team: 'kerho' })
        expect((await own.save(id)).status).toBe(200)
      } finally {
        await own.app.destroy()
      }
    })

    it('should be asked of the day on which it was reviewed since it was saved', async () => {
      const id = await publishedNotice(site, officer)
      const { approve, asked, send } = actsOn(site)
      await draftOf(site, id, { sections: [section('Toinen versio.')] })
      expect((await send('POST', `/${id}/review`, site.token, { outcome: 'unchanged' })).status).toBe(201)
      await approve(await asked(id), officer)
      expect((await site.save(id)).status).toBe(200)
    })

    it('should serve one publication', async () => {
      const { approve, asked } = actsOn(site)
      const id = await approved()
      await site.publish(id)
      await draftOf(site, id, { sections: [section('Toinen versio.')] })
      await approve(await asked(id), officer)
      await site.publish(id)
      await draftOf(site, id, { sections: [section('Hyväksytty teksti.')] })
      expect(refusalOf(await site.save(id))).toEqual([409, 'outdated', []])
      expect(await site.records(id)).toHaveLength(2)
    })

    it('should make one record of 20 publishings at once', async () => {
      const id = await approved()
      const answers = await publishAtOnce(site, id)
      expect(answers.some(({ status }) => status === 'fulfilled')).toBe(true)
      for (const one of answers) {
        // The Local API gives a conflict as the database told it; routes answer it with 409.
        if (one.status === 'rejected' && !isWriteConflict(one.reason))
          expect([409, 503]).toContain((one.reason as { status?: number }).status)
      }
      expect(await site.records(id)).toHaveLength(1)
    })
  })

  describe('held by every way of publishing', () => {
    const NOT_ASKED = [409, 'none', []]
    const local = async (work: Promise<unknown>): Promise<unknown> => {
      try {
        await work
        return 200
      } catch (error) {
        const { data, status } = error as { data?: { approval?: ApprovalRefusal }; status?: number }
        return [status, data?.approval?.state, data?.approval?.differs]
      }
    }

    it('REST', async () => {
      const { id } = await site.create()
      expect(refusalOf(await site.save(id))).toEqual(NOT_ASKED)
      const made = await site.app.rest<JsonObject>('POST', `/${NOTICES}`, {
        body: {
          title: 'Heti',
          _status: 'published',
          profile: 'classic',
          registers: [site.sources.register],
          slug: 'heti-julki',
        },
        token: site.token,
      })
      expect(refusalOf(made)).toEqual(NOT_ASKED)
      expect((await site.read('/heti-julki')).status).toBe(404)
      const one = await site.app.rest<JsonObject>('PATCH', `/${NOTICES}/${id}?publishSpecificLocale=fi`, {
        body: { _status: 'published' },
        token: site.token,
      })
      expect(refusalOf(one)).toEqual(NOT_ASKED)
      expect(await site.records(id)).toHaveLength(0)
    })

    it('GraphQL', async () => {
      const { id } = await site.create()
      const { errors } = await site.app.graphql(
        `mutation { updatePrivacyNotice(id: ${JSON.stringify(id)}, data: { _status: published }) { id } }`,
        {},
        { token: site.token },
      )
      expect(JSON.stringify(errors)).toContain('approve')
      expect(await site.records(id)).toHaveLength(0)
    })

    it('the Local API, also by a program that overrides access', async () => {
      const { id } = await site.create()
      const publishing = site.app.payload.update({
        id,
        collection: NOTICES as never,
        data: { _status: 'published' },
      } as never)
      expect(await local(publishing)).toEqual(NOT_ASKED)
      expect(await site.records(id)).toHaveLength(0)
    })

    it('restoring a version', async () => {
      const id = await publishedNotice(site, officer, { sections: [section('Versio yksi.')] })
      const { approve, asked } = actsOn(site)
      await draftOf(site, id, { sections: [section('Versio kaksi.')] })
      await approve(await asked(id), officer)
      await site.publish(id)
      const { docs } = await site.app.payload.findVersions({
        collection: NOTICES as never,
        sort: 'updatedAt',
        where: { and: [{ parent: { equals: id } }, { 'version._status': { equals: 'published' } }] },
      })
      const restoring = site.app.payload.restoreVersion({
        id: (docs[0] as unknown as { id: string }).id,
        collection: NOTICES as never,
      })
      expect(await local(restoring)).toEqual([409, 'outdated', []])
      expect(await site.records(id)).toHaveLength(2)
    })

    it('withdrawing, with its own reason', async () => {
      const id = await publishedNotice(site, officer)
      const { approve, asked } = actsOn(site)
      const withdraw = (data: object = {}) => site.save(id, { _status: 'draft', ...data })
      const direct = await site.app.rest<JsonObject>('PATCH', `/${NOTICES}/${id}?unpublishAllLocales=true`, {
        body: { _status: 'draft' },
        token: site.token,
      })
      expect(direct.status).toBe(409)
      const { status } = await withdraw({ withdrawal: { reason: 'Toiminta päättyi.' } })
      expect(status).toBe(409)
      expect(await site.records(id)).toHaveLength(1)
      await draftOf(site, id, { withdrawal: { reason: 'Toiminta päättyi.' } })
      await approve(await asked(id, { event: 'withdrawn' }), officer)
      expect(refusalOf(await withdraw({ withdrawal: { reason: 'Muu syy.' } }))).toEqual([
        409,
        'differs',
        ['withdrawal'],
      ])
      expect((await withdraw()).status).toBe(200)
      const records = await recordsOf(site, id)
      expect(records.map(({ record }) => record.event)).toEqual(['published', 'withdrawn'])
      expect(records[1]?.record.approvals).toHaveLength(1)
      expect((await verify(site.app.payload, { notice: String(id) })).findings).toEqual([])
    })

    it('bringing in', async () => {
      const form = new FormData()
      form.append(
        'file',
        new File(
          [
            '# Tietosuojaseloste\n\nLaadittu 12.3.2018\n\n## Rekisterinpitäjä\n\nKuusisaaren Purjehtijat ry\n',
          ],
          'seloste.md',
        ),
      )
      const read = await site.app.rest<{ id: Id }>('POST', '/notice-imports/read', {
        body: form,
        token: site.token,
      })
      const before = await site.app.payload.count({ collection: NOTICES as never })
      const applied = await site.app.rest('POST', `/notice-imports/${read.body.id}/apply`, {
        body: { publish: true },
        token: site.token,
      })
      expect([read.status, applied.status]).toEqual([201, 409])
      expect(await site.app.payload.count({ collection: NOTICES as never })).toEqual(before)
    })

    it('an assistant: it asks and approves nothing, and what it wrote is seen as such', async () => {
      const { id } = await site.create()
      const user = { ...other.user, collection: 'users' }
      const req = Object.assign(await createLocalReq({ user }, site.app.payload), {
        payloadAPI: 'MCP',
      })
      await site.app.payload.update({
        id,
        collection: NOTICES as never,
        data: { title: 'Avustajan luonnos' },
        draft: true,
        overrideAccess: false,
        req,
      } as never)
      const { approve, asked, read } = actsOn(site)
      const request = await asked(id)
      expect((await read(id)).body.request?.frozen.authors).toContainEqual({
        account: `users:${other.user.id}`,
        assistant: true,
        id: String(other.user.id),
        label: 'toinen@example.org',
      })
      expect((await approve(request, other)).status).toBe(403)
      const endpoints = site.app.payload.collections[NOTICES as never] as unknown as {
        config: { endpoints: { handler: (req: object) => Promise<Response>; path: string }[] }
      }
      const calls = [
        ['/:id/approval', { id: String(id) }],
        ['/approvals/:request/approve', { request }],
        ['/approvals/:request/return', { request }],
        ['/approvals/republish', {}],
      ] as const
      for (const [path, routeParams] of calls) {
        const asking = Object.assign(
          await createLocalReq({ user: { ...officer.user, collection: 'users' } }, site.app.payload),
          {
            json: () => Promise.resolve({}),
            payloadAPI: 'MCP',
            query: {},
            routeParams,
            searchParams: new URLSearchParams(),
            text: () => Promise.resolve('{}'),
          },
        )
        const endpoint = endpoints.config.endpoints.filter((one) => one.path === path)[0]
        await expect(endpoint?.handler(asking)).rejects.toMatchObject({ status: 403 })
      }
    })

    it('its own collection, closed to all', async () => {
      const collection = NOTICE_APPROVALS as never
      const data = { account: 'users:1', at: 'x', key: 'x', kind: 'approved', request: 'x' }
      await expect(site.app.payload.create({ collection, data })).rejects.toMatchObject({
        status: 403,
      })
      const [row] = (await site.app.payload.find({ collection, limit: 1 })).docs as unknown as { id: Id }[]
      const id = row?.id as never
      await expect(site.app.payload.update({ id, collection, data } as never)).rejects.toMatchObject({
        status: 403,
      })
      await expect(site.app.payload.delete({ id, collection } as never)).rejects.toMatchObject({
        status: 403,
      })
      const { status } = await site.app.rest('GET', `/${NOTICE_APPROVALS}`, { token: site.token })
      // Payload has no such endpoints then.
      expect([404, 501]).toContain(status)
    })
  })

  describe('of notices that are published again', () => {
    let own: Site
    let approver: User
    beforeAll(async () => {
      own = await startSite('approval-again', { approval: { approvals: 1 }, jobs: { start: false } })
      approver = await own.app.createUser()
    })
    afterAll(() => own?.app.destroy())

    const pendingOf = async () => {
      const path = `/${NOTICES}/pending?source=organisations:${own.sources.controller}`
      const { body } = await own.app.rest<{ notices: { contentHash: string; id: Id }[] }>('GET', path, {
        token: own.token,
      })
      return body.notices.map(({ id, contentHash }) => ({ id, contentHash }))
    }

    it('should be one for all of them', async () => {
      const ids = [await publishedNotice(own, approver), await publishedNotice(own, approver)]
      await own.app.payload.update({
        id: own.sources.controller,
        collection: 'notice-organisations' as never,
        data: { phone: '029 765 4321' },
      })
      const source = { id: own.sources.controller, collection: 'organisations' }
      const body = { change: { note: 'Uusi numero.' }, notices: await pendingOf(), source }
      expect(body.notices).toHaveLength(2)
      const run = async () => {
        const { body: begun } = await own.app.rest<{ run: string }>('POST', `/${NOTICES}/republish`, {
          body,
          token: own.token,
        })
        const { notices } = await republishAll(own.app.payload, begun.run)
        return notices.map(({ result }) => result?.outcome)
      }
      const recordsNow = async () =>
        (await Promise.all(ids.map((id) => own.records(id)))).map((all) => all.length)
      expect(await run()).toEqual(['failed', 'failed'])

      const wrong = await own.app.rest('POST', `/${NOTICES}/approvals/republish`, {
        body: { ...body, notices: body.notices.map(({ id }) => ({ id, contentHash: '0'.repeat(64) })) },
        token: own.token,
      })
      expect(wrong.status).toBe(400)
      const many = Array.from({ length: 501 }, (_, index) => ({
        id: typeof ids[0] === 'number' ? index + 1 : String(index).padStart(24, '0'),
        contentHash: '0'.repeat(64),
      }))
      const tooMany = await own.app.rest('POST', `/${NOTICES}/approvals/republish`, {
        body: { ...body, notices: many },
        token: own.token,
      })
      expect([tooMany.status, tooMany.text]).toEqual([400, expect.stringContaining('500')])
      const asked = await own.app.rest<{ request: string }>('POST', `/${NOTICES}/approvals/republish`, {
        body,
        token: own.token,
      })
      expect(asked.status).toBe(201)
      expect(await run()).toEqual(['failed', 'failed'])
      const { approve, read } = actsOn(own)
      expect((await approve(asked.body.request, { token: own.token })).status).toBe(403)
      expect((await approve(asked.body.request, approver)).status).toBe(200)
      for (const id of ids)
        expect((await read(id)).body.request).toMatchObject({ differs: [], state: 'approved' })
      expect(await recordsNow()).toEqual([1, 1])
      expect(await run()).toEqual(['published', 'published'])
      expect(await recordsNow()).toEqual([2, 2])
      for (const id of ids) {
        const [, again] = await recordsOf(own, id)
        expect(again?.record.approvals).toHaveLength(1)
        expect(again?.record.cause).toMatchObject({ collection: 'organisations' })
      }
      expect((await verify(own.app.payload)).findings).toEqual([])
    })
  })

  describe('by two', () => {
    let two: Site
    let first: User
    let second: User
    beforeAll(async () => {
      two = await startSite('approval-two', { approval: { approvals: 2 } })
      first = await two.app.createUser()
      second = await two.app.createUser()
    })
    afterAll(() => two?.app.destroy())

    it('should count nobody twice, however often and however many at once', async () => {
      const { approve, asked } = actsOn(two)
      const { id } = await two.create()
      const request = await asked(id)
      const answers = await Promise.all(Array.from({ length: 8 }, () => approve(request, first)))
      expect(answers.map(({ status }) => status)).toEqual(Array(8).fill(200))
      const again = await approve(request, first)
      expect([again.body.request?.state, again.body.request?.approvals.length]).toEqual(['open', 1])
      expect(refusalOf(await two.save(id))).toEqual([409, 'open', []])
      expect(await two.records(id)).toHaveLength(0)
      expect((await approve(request, second)).body.request?.state).toBe('approved')
      expect((await two.save(id)).status).toBe(200)
      const [made] = await recordsOf(two, id)
      expect(made?.record.approvals).toHaveLength(2)
    })
  })

  describe('of major changes', () => {
    let major: Site
    let approver: User
    beforeAll(async () => {
      major = await startSite('approval-major', { approval: { approvals: 1, for: 'major' } })
      approver = await major.app.createUser()
    })
    afterAll(() => major?.app.destroy())

    it('should leave minor ones to who publishes, and first versions to others', async () => {
      const { id } = await major.create({ sections: [section('Tiedot säilytetään kaksi vuotta.')] })
      expect(refusalOf(await major.save(id, { change: { type: 'minor' } }))).toEqual([409, 'none', []])
      const { approve, asked } = actsOn(major)
      await approve(await asked(id), approver)
      await major.publish(id)
      const minor = { sections: [section('Tiedot säilytetään kaksi vuotta')] }
      expect((await major.save(id, minor)).status).toBe(200)
      expect((await major.save(id, { change: { type: 'minor' }, versionLabel: '2.0' })).status).toBe(200)
      const records = await recordsOf(major, id)
      expect(records.map(({ record }) => record.approvals?.length)).toEqual([1, undefined, undefined])
    })

    it('should not take the word of who publishes that a change is minor', async () => {
      const id = await publishedNotice(major, approver, { sections: [section('Lyhyt.')] })
      const words = 'Tietoja luovutetaan säännöllisesti kaikille yhteistyökumppaneille markkinointia varten.'
      const sections = [section(`${words} ${words}`)]
      expect(refusalOf(await major.save(id, { change: { type: 'minor' }, sections }))).toEqual([
        409,
        'outdated',
        [],
      ])
      expect(refusalOf(await major.save(id, { change: { type: 'major' }, title: 'Toinen' }))[0]).toBe(409)
      expect(await major.records(id)).toHaveLength(1)
    })

    describe('where a version waits for its day', () => {
      const waiting = async (): Promise<Id> => {
        const id = await publishedNotice(major, approver, { sections: [section('Nyt, voimassa.')] })
        const { approve, asked } = actsOn(major)
        await draftOf(major, id, {
          change: { type: 'major', effectiveFrom: '2098-01-01' },
          sections: [section('Tuleva.')],
        })
        await approve(await asked(id), approver)
        await major.publish(id)
        return id
      }

      it.each([
        ['replaces', { change: { type: 'minor', waiting: 'replace' }, sections: [section('Nyt voimassa.')] }],
        ['moves', { change: { type: 'minor', effectiveFrom: '2099-01-01' } }],
      ])('should not take for minor what %s it', async (_, data) => {
        const id = await waiting()
        expect(refusalOf(await major.save(id, data))).toEqual([409, 'outdated', []])
        expect(await major.records(id)).toHaveLength(2)
      })

      it('should take for minor what keeps it', async () => {
        const id = await waiting()
        const sections = [section('Nyt voimassa.')]
        expect((await major.save(id, { change: { type: 'minor', waiting: 'keep' }, sections })).status).toBe(
          200,
        )
      })
    })

    it('should not take another address for minor', async () => {
      const id = await publishedNotice(major, approver)
      const data = { slug: 'aivan-muu-osoite', change: { type: 'minor' }, changeSlug: true }
      expect(refusalOf(await major.save(id, data))).toEqual([409, 'outdated', []])
    })

    it('should not take a withdrawal for minor', async () => {
      const id = await publishedNotice(major, approver)
      expect(refusalOf(await major.save(id, { _status: 'draft' }))[0]).toBe(409)
    })
  })

  describe('where nobody is asked', () => {
    it('should change nothing', async () => {
      const none = await startSite('approval-none')
      try {
        const { id } = await none.create()
        expect((await actsOn(none).ask(id)).status).toBe(400)
        await none.publish(id)
        const [made] = await recordsOf(none, id)
        expect(made?.record).not.toHaveProperty('approvals')
        expect(made?.row.approvers).toBeNull()
        expect((await none.app.payload.count({ collection: NOTICE_APPROVALS as never })).totalDocs).toBe(0)

        // What was kept before it was switched off is not looked for.
        const at = new Date().toISOString()
        const frozen = { text: JSON.stringify({ authors: [], content: {}, event: 'withdrawn' }) }
        await none.app.payload.db.create({
          collection: NOTICE_APPROVALS,
          data: {
            account: 'users:1',
            at,
            frozen,
            key: 'asked:x',
            kind: 'asked',
            notice: String(id),
            request: 'x',
          },
        })
        const { read, send } = actsOn(none)
        expect((await read(id)).body).toEqual({ for: 'all', request: null, required: 0 })
        expect((await send('GET', `/${id}/approvals`, none.token)).body).toEqual({ approvals: [] })
      } finally {
        await none.app.destroy()
      }
    })
  })

  describe('without transactions', () => {
    let alone: Site
    let approver: User
    beforeAll(async () => {
      alone = await startSite('approval-alone', { approval: { approvals: 1 } }, { transactions: false })
      approver = await alone.app.createUser()
    })
    afterAll(() => alone?.app.destroy())

    it('should leave the notice as it was when it is refused', async () => {
      const id = await publishedNotice(alone, approver, { sections: [section('Julkaistu.')] })
      expect(refusalOf(await alone.save(id, { sections: [section('Hyväksymätön.')] }))[0]).toBe(409)
      const stored = await alone.app.payload.findByID({ id, collection: NOTICES as never, draft: true })
      expect(JSON.stringify(stored)).not.toContain('Hyväksymätön')
      expect(await alone.records(id)).toHaveLength(1)
      expect(await repair(alone.app.payload, { graceSeconds: 0 })).toMatchObject({
        completed: [],
        toPublishAgain: [],
      })
    })

    it('should be completed by repair where it broke off, unless it was returned since', async () => {
      const { approve, asked, giveBack } = actsOn(alone)
      const { payload } = alone.app
      const brokenOff = async (): Promise<{ id: Id; request: string }> => {
        const { id } = await alone.create()
        const request = await asked(id)
        await approve(request, approver)
        await alone.publish(id)
        // What a process leaves that dies after it has saved the notice and before it has made the record.
        const where = { notice: { equals: String(id) } }
        await payload.db.deleteMany({ collection: 'notice-publications', where })
        await payload.db.updateOne({ id, collection: NOTICES, data: { head: null }, returning: false })
        return { id, request }
      }
      const kept = await brokenOff()
      const returned = await brokenOff()
      const remark = 'Säilytysaika puuttuu vielä.'
      expect((await giveBack(returned.request, approver, { remark })).status).toBe(200)
      const { completed, toPublishAgain } = await repair(payload, { graceSeconds: 0 })
      expect(completed.map(({ notice }) => notice)).toEqual([String(kept.id)])
      expect(toPublishAgain.map(({ notice }) => notice)).toEqual([String(returned.id)])
      const [made] = await recordsOf(alone, kept.id)
      expect(made?.record.approvals).toHaveLength(1)
      expect(await alone.records(returned.id)).toHaveLength(0)
      expect(
        (
          await alone.read(
            `/${(await payload.findByID({ id: returned.id, collection: NOTICES as never })).slug}`,
          )
        ).status,
      ).toBe(404)
    })

    it('should make one record of 20 publishings at once', async () => {
      const { approve, asked } = actsOn(alone)
      const { id } = await alone.create()
      await approve(await asked(id), approver)
      await publishAtOnce(alone, id)
      expect(await alone.records(id)).toHaveLength(1)
    })
  })
})
