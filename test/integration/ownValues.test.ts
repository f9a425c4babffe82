import { afterAll, beforeAll, expect, it } from '@jest/globals'
import { ValidationError } from 'payload'

import type { Id } from '../fixtures/collections.js'
import type { Site } from '../fixtures/site.js'

import { en } from '../../src/languages/en/admin.js'
import { isWriteConflict } from '../../src/storage/failures.js'
import { startSite } from '../fixtures/site.js'
import { databaseUnderTest, describeWhen, itGiven } from './support/app.js'

const { writeConflict } = en.privacyNotices.validation

/**
 * Seldom (once in some thousand saves of a notice that meet), PostgreSQL refuses a notice its own address: see
 * `src/storage/ownValues.ts`. Here a trigger does, in the words of the database, the next time that the row is changed.
 */
if (databaseUnderTest.kind !== 'postgres') {
  itGiven(
    false,
    'only PostgreSQL looks for a row that is changed by one of its keys',
    'should be told',
    () => undefined,
  )
} else {
  describeWhen(
    'transactions',
    `a notice that is refused its own address, on ${databaseUnderTest.server}`,
    () => {
      let site: Site
      let run: (statement: string) => Promise<unknown>
      /** Whether the next change of a notice's row is refused: a sequence is not taken back with the transaction. */
      const refuseNext = () => run('ALTER SEQUENCE refusals RESTART')

      beforeAll(async () => {
        site = await startSite('own-values')
        const { pool } = site.app.payload.db as unknown as { pool: { query: typeof run } }
        run = (statement) => pool.query(statement)
        await run('CREATE SEQUENCE refusals MINVALUE 0')
        await run(`
        CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
          IF NEW.slug IS NOT NULL AND nextval('refusals') = 0 THEN
            RAISE unique_violation USING MESSAGE = 'duplicate key value violates unique constraint',
              TABLE = 'pn_notices', CONSTRAINT = 'pn_notices_slug_idx', DETAIL = 'Key (slug)=(x) already exists.';
          END IF;
          RETURN NEW;
        END $$`)
        await run("SELECT nextval('refusals')")
        await run('CREATE TRIGGER refuse BEFORE UPDATE ON pn_notices FOR EACH ROW EXECUTE FUNCTION refuse()')
      })
      afterAll(() => site.app.destroy())

      const check = async (id: Id, versions: number, title: string) => {
        expect(await site.records(id)).toHaveLength(versions)
        expect((await site.publish(id, { title })).recorded).toMatchObject({ version: versions + 1 })
      }

      it('should tell of another save by REST, GraphQL and the Local API, and save when tried again', async () => {
        const { id } = await site.create({ _status: 'published' })

        await refuseNext()
        const { body, status } = await site.save(id, { title: 'Toinen' })
        expect([status, body.errors]).toEqual([409, [{ message: writeConflict }]])
        await check(id, 1, 'Toinen')

        await refuseNext()
        const asked =
          'mutation ($id: Int!) { updatePrivacyNotice(id: $id, data: { title: "Kolmas" }) { id } }'
        const { errors } = await site.app.graphql(asked, { id }, { token: site.token })
        expect(errors).toMatchObject([{ extensions: { statusCode: 409 }, message: writeConflict }])
        await check(id, 2, 'Kolmas')

        await refuseNext()
        const local = site.app.payload.update({
          id,
          collection: 'privacy-notices',
          data: { _status: 'published', title: 'Neljäs' },
        })
        const failure: unknown = await local.catch((error: unknown) => error)
        expect(isWriteConflict(failure)).toBe(true)
        await check(id, 3, 'Neljäs')
      })

      it('should leave an address that is another notice’s as the error it is', async () => {
        const { slug } = await site.create({ title: 'Ensimmäinen' })
        const { id } = await site.create({ title: 'Toinen' })
        const change = site.app.payload.db.updateOne({ id, collection: 'privacy-notices', data: { slug } })
        const failure: unknown = await change.catch((error: unknown) => error)
        expect(failure).toBeInstanceOf(ValidationError)
        expect((failure as ValidationError).data.errors).toMatchObject([{ path: 'slug' }])
      })
    },
  )
}
