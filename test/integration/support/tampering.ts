import type { Payload } from 'payload'
import type pg from 'pg'

import type { PublicationRecord } from '../../../src/record/record.js'

import { storedEntriesOf } from '../../fixtures/bundles.js'
import { databaseUnderTest } from './abilities.js'

/** A row as the database itself has it, by names of its own columns. */
export type RawRow = Record<string, unknown>

/** Writes to a collection's rows past Payload, as whoever has the database can. */
export type RawTable = {
  /** All rows, by notice and version. */
  rows: () => Promise<RawRow[]>
  /** Sets columns of a row. On SQLite, bytes are stored as text. */
  set: (row: RawRow, values: RawRow) => Promise<void>
  remove: (row: RawRow) => Promise<void>
  insert: (row: RawRow) => Promise<void>
  /** Name of the column of a field. */
  column: (field: string) => string
}

const snake = (field: string) => field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)

type Run = (statement: string, values: unknown[]) => Promise<RawRow[]>

const sqlTable = (table: string, run: Run, parameter: (index: number) => string): RawTable => {
  const set = (values: RawRow, from = 0) =>
    Object.keys(values)
      .map((name, index) => `"${name}" = ${parameter(from + index)}`)
      .join(', ')
  return {
    column: snake,
    insert: async (row) => {
      const names = Object.keys(row)
      await run(
        `INSERT INTO "${table}" (${names.map((name) => `"${name}"`).join(', ')}) VALUES (${names.map((_, index) => parameter(index)).join(', ')})`,
        Object.values(row),
      )
    },
    remove: async ({ id }) => {
      await run(`DELETE FROM "${table}" WHERE "id" = ${parameter(0)}`, [id])
    },
    rows: () => run(`SELECT * FROM "${table}" ORDER BY "notice", "version"`, []),
    set: async ({ id }, values) => {
      const count = Object.keys(values).length
      await run(`UPDATE "${table}" SET ${set(values)} WHERE "id" = ${parameter(count)}`, [
        ...Object.values(values),
        id,
      ])
    },
  }
}

/** The rows of a collection as the database under test keeps them. */
export const rawTable = (payload: Payload, slug: string, table: string): RawTable => {
  switch (databaseUnderTest.kind) {
    case 'sqlite': {
      const { client } = payload.db as unknown as {
        client: { execute: (statement: { args: unknown[]; sql: string }) => Promise<{ rows: RawRow[] }> }
      }
      const run: Run = async (sql, args) => {
        let at = 0
        const cast = sql.replace(/\?/g, () => (args[at++] instanceof Uint8Array ? 'CAST(? AS TEXT)' : '?'))
        const { rows } = await client.execute({ args, sql: cast })
        return rows.map((row) => ({ ...row }))
      }
      return sqlTable(table, run, () => '?')
    }
    case 'postgres': {
      const { pool } = payload.db as unknown as { pool: pg.Pool }
      const run: Run = async (statement, values) => {
        const prepared = values.map((value) =>
          typeof value === 'object' && value !== null ? JSON.stringify(value) : value,
        )
        return (await pool.query<RawRow>(statement, prepared)).rows
      }
      return sqlTable(table, run, (index) => `$${index + 1}`)
    }
    case 'mongodb': {
      const { collections } = payload.db as unknown as {
        collections: Record<
          string,
          {
            collection: {
              deleteOne: (where: object) => Promise<unknown>
              find: (where: object) => { sort: (by: object) => { toArray: () => Promise<RawRow[]> } }
              insertOne: (row: object) => Promise<unknown>
              updateOne: (where: object, change: object) => Promise<unknown>
            }
          }
        >
      }
      const { collection } = collections[slug]!
      return {
        column: (field) => field,
        insert: async (row) => {
          await collection.insertOne(row)
        },
        remove: async ({ _id }) => {
          await collection.deleteOne({ _id })
        },
        rows: () => collection.find({}).sort({ notice: 1, version: 1 }).toArray(),
        set: async ({ _id }, values) => {
          await collection.updateOne({ _id }, { $set: values })
        },
      }
    }
  }
}

/** The rows of the log as the database under test keeps them. */
export const rawLog = (payload: Payload): RawTable => rawTable(payload, 'notice-log', 'pn_log')

/** Makes the log anew of some records, in their order, so that it is as the app would have written it. */
export const rebuildLog = async (
  payload: Payload,
  records: readonly Pick<PublicationRecord, 'hash' | 'notice' | 'version'>[],
): Promise<void> => {
  const log = rawLog(payload)
  for (const entry of await log.rows()) await log.remove(entry)
  for (const entry of storedEntriesOf(records.map((record) => ({ record })))) {
    const data = { ...entry, loggedAt: new Date().toISOString() }
    await payload.db.create({ collection: 'notice-log', data, returning: false })
  }
}

/** Puts the log back as it was. */
export const restoreLog = async (payload: Payload, entries: readonly RawRow[]): Promise<void> => {
  const log = rawLog(payload)
  for (const entry of await log.rows()) await log.remove(entry)
  for (const entry of entries) await log.insert(entry)
}

/** Whether a database refused a value: not its type, a unique key, no UTF-8. Nothing has been tampered with then. */
export const isRefusal = (error: unknown): boolean => {
  const { code, message, rawCode } = error as { code?: unknown; message?: string; rawCode?: unknown }
  return (
    code === 11000 ||
    (typeof code === 'string' && /^2[23]/.test(code)) ||
    rawCode !== undefined ||
    /UNIQUE|constraint|duplicate/i.test(message ?? '')
  )
}
