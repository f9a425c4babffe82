import { afterAll, beforeAll, expect, it, jest } from '@jest/globals'
import { ValidationError } from 'payload'

import type { Id } from '../fixtures/collections.js'
import type { Site } from '../fixtures/site.js'

import { en } from '../../src/languages/en/admin.js'
import { NOTICE_IMPORTS } from '../../src/ownSlugs.js'
import { isWriteConflict } from '../../src/storage/failures.js'
import { startSite } from '../fixtures/site.js'
import { databaseUnderTest, describeWhen, itGiven } from './support/app.js'

const { databaseBusy, databaseUnable, databaseUnread, writeConflict } = en.privacyNotices.validation

/** SQLSTATEs that PostgreSQL refuses a write by, and what an editor is told of them. */
const REFUSALS = [
  // Seldom, once in some thousand saves of a notice that meet, it refuses a notice its own address: `src/storage/ownValues.ts`.
  { message: writeConflict, state: 'unique_violation', status: 409 },
  { message: writeConflict, state: 'deadlock_detected', status: 409 },
  { message: databaseUnable, state: 'disk_full', status: 503 },
  { message: databaseUnable, state: 'read_only_sql_transaction', status: 503 },
  { message: databaseUnable, state: 'query_canceled', status: 503 },
  { message: databaseBusy, state: 'lock_not_available', status: 503 },
]

if (databaseUnderTest.kind !== 'postgres') {
  itGiven(false, 'PostgreSQL alone can be had refuse a write by a name', 'should be told', () => undefined)
} else {
  describeWhen('transactions', `a save that is refused, on ${databaseUnderTest.server}`, () => {
    let site: Site
    let run: (statement: string) => Promise<unknown>

    beforeAll(async () => {
      site = await startSite('refused-writes')
      const { pool } = site.app.payload.db as unknown as { pool: { query: typeof run } }
      run = (statement) => pool.query(statement)
      await run('CREATE SEQUENCE refusals MINVALUE 0')
    })
    afterAll(() => site.app.destroy())

    /** Has the next change of a notice's row refused. A sequence is not taken back with the transaction. */
    const refuseNext = async (state: string) => {
      await run(`
        CREATE OR REPLACE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
          IF NEW.slug IS NOT NULL AND nextval('refusals') = 0 THEN
            RAISE ${state} USING TABLE = 'pn_notices', CONSTRAINT = 'pn_notices_slug_idx',
              DETAIL = 'Key (slug)=(x) already exists.';
          END IF;
          RETURN NEW;
        END $$`)
      await run(
        'CREATE OR REPLACE TRIGGER refuse BEFORE UPDATE ON pn_notices FOR EACH ROW EXECUTE FUNCTION refuse()',
      )
      await run('ALTER SEQUENCE refusals RESTART')
    }

    const check = async (id: Id, title: string) => {
      const before = (await site.records(id)).length
      expect((await site.publish(id, { title })).recorded).toMatchObject({ version: before + 1 })
    }

    it.each(REFUSALS)(
      'should be told by REST and GraphQL, and saved when tried again: $state',
      async ({ message, state, status }) => {
        const { id } = await site.create({ _status: 'published' })

        await refuseNext(state)
        const rest = await site.save(id, { title: 'Toinen' })
        expect([rest.status, rest.body.errors]).toEqual([status, [{ message }]])
        expect(await site.records(id)).toHaveLength(1)
        await check(id, 'Toinen')

        await refuseNext(state)
        const asked = `mutation ($id: Int!) { one: updatePrivacyNotice(id: $id, data: { title: "Kolmas" }) { id } }`
        const { errors } = await site.app.graphql(asked, { id }, { token: site.token })
        expect(errors).toMatchObject([{ extensions: { statusCode: status }, message }])
        expect(await site.records(id)).toHaveLength(2)
        await check(id, 'Kolmas')
      },
    )

    it('should be told of an import too', async () => {
      const { db } = site.app.payload
      const { id } = await db.create({ collection: NOTICE_IMPORTS, data: { state: 'open' } })
      const refused = Object.assign(new Error('cannot execute DELETE'), { code: '25006' })
      const deletion = jest.spyOn(db, 'deleteOne').mockRejectedValueOnce(refused)
      const answer = await site.app.rest('DELETE', `/${NOTICE_IMPORTS}/${id}`, { token: site.token })
      deletion.mockRestore()
      expect([answer.status, answer.body.errors]).toEqual([503, [{ message: databaseUnable }]])
    })

    it('should say nothing of a change to whoever only reads', async () => {
      const { slug } = await site.create({ _status: 'published' })
      const failure = Object.assign(new Error('canceling statement'), { code: '57014' })
      const { db } = site.app.payload
      const reads = (['count', 'find', 'findOne'] as const).map((name) =>
        jest.spyOn(db, name).mockRejectedValue(failure),
      )
      const answer = await site.read(`/${slug}`)
      for (const read of reads) read.mockRestore()
      expect([answer.status, answer.body.errors]).toEqual([503, [{ message: databaseUnread }]])
    })

    it('should be known as a conflict by the Local API, where it is one', async () => {
      const { id } = await site.create({ _status: 'published' })
      for (const { message, state } of REFUSALS) {
        await refuseNext(state)
        const save = site.app.payload.update({ id, collection: 'privacy-notices', data: { title: 'Toinen' } })
        const failure: unknown = await save.catch((error: unknown) => error)
        expect(failure).toBeInstanceOf(Error)
        expect(isWriteConflict(failure)).toBe(message !== databaseUnable)
      }
    })

    it('should be an error of the field where the address is another notice’s', async () => {
      const { slug } = await site.create({ title: 'Ensimmäinen' })
      const { id } = await site.create({ title: 'Toinen' })
      const change = site.app.payload.db.updateOne({ id, collection: 'privacy-notices', data: { slug } })
      const failure: unknown = await change.catch((error: unknown) => error)
      expect(failure).toBeInstanceOf(ValidationError)
      expect((failure as ValidationError).data.errors).toMatchObject([{ path: 'slug' }])
    })

    it('should leave the errors of the app’s own collections as they are', async () => {
      await run(`
        CREATE OR REPLACE FUNCTION refuse_users() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
          RAISE deadlock_detected;
        END $$`)
      await run('CREATE TRIGGER refuse BEFORE INSERT ON users FOR EACH ROW EXECUTE FUNCTION refuse_users()')
      const asked =
        'mutation { createUser(data: { email: "b@example.com", password: "long enough", role: editor }) { id } }'
      const { errors } = await site.app.graphql(asked, {}, { token: site.token })
      expect(errors).toMatchObject([{ extensions: { statusCode: 500 }, message: 'Something went wrong.' }])
    })
  })
}
