import type { Payload } from 'payload'

type SQLAdapter = { schemaName?: string; tableNameMap: Map<string, string> }

const lettersOf = (name: string): string => name.toLowerCase().replace(/[^a-z0-9]/g, '')

const identifier = (name: string): string => `"${name.replaceAll('"', '""')}"`

/** A text as it stands in a statement of PostgreSQL. */
export const literal = (text: string): string => `'${text.replaceAll("'", "''")}'`

/** The table of a collection on PostgreSQL as it stands in a statement; undefined when there is none. */
export const postgresTable = ({ db }: Pick<Payload, 'db'>, slug: string): string | undefined => {
  const { schemaName, tableNameMap } = db as unknown as SQLAdapter
  const [, table] = [...tableNameMap].find(([name]) => lettersOf(name) === lettersOf(slug)) ?? []
  if (table === undefined) return undefined
  return [...(schemaName === undefined ? [] : [schemaName]), table].map(identifier).join('.')
}
