import type { PayloadRequest } from 'payload'

import type { NormalisedOptions } from '../options.js'
import type { LoadedSources, SourceCache } from '../sources/loadSources.js'
import type { Row } from '../sources/localisation.js'

import { isFor, ownersOfRow } from '../scopes.js'
import { wordings } from '../sources/localisation.js'
import { perDatabase } from '../storage/perDatabase.js'

/** What an organisation is called, in every language, and whose it is. */
type Known = { id: string; names: readonly string[]; row: Row }

type Memory = { known?: readonly Known[]; readAs?: string }

const memoryOf = perDatabase((): Memory => ({}))

const namesIn = (value: unknown): string[] => wordings(value).map((name) => name.trim())

/** Organisations that were read for notices composed at the same time, as {@link SourceCache} keeps what those are made from. */
const readFor = new WeakMap<SourceCache, Promise<readonly Known[]>>()

/** All organisations. They are read again when there are more or fewer of them, or one was saved since. */
const readOrganisations = async (
  req: PayloadRequest,
  { scope, slugs: { organisations: collection } }: NormalisedOptions,
): Promise<readonly Known[]> => {
  const { db } = req.payload
  const memory = memoryOf(req.payload)
  const { docs, totalDocs } = await db.find<{ updatedAt: unknown } & Row>({
    collection,
    limit: 1,
    req,
    select: { updatedAt: true },
    sort: ['-updatedAt'],
  })
  const readAs = `${totalDocs} ${String(docs[0]?.updatedAt)}`
  if (memory.known && memory.readAs === readAs) return memory.known
  const rows = await db.find<{ id: number | string } & Row>({
    collection,
    limit: 0,
    pagination: false,
    req,
    select: { name: true, ...(scope && { [scope.field]: true }) },
    sort: ['id'],
  })
  const known = rows.docs.map((row): Known => ({ id: String(row.id), names: namesIn(row.name), row }))
  Object.assign(memory, { known, readAs })
  return known
}

/** Names of organisations that a notice could have for its own by mistake: those of its owner's that it does not show. */
export const otherNames = async (
  req: PayloadRequest,
  options: NormalisedOptions,
  { cache, row, sources }: { cache: SourceCache; row: Row; sources: LoadedSources },
): Promise<string[]> => {
  const reading = readFor.get(cache) ?? readOrganisations(req, options)
  readFor.set(cache, reading)
  const [owner] = ownersOfRow(options, row)
  const of = { owner: owner === undefined ? null : String(owner), slug: options.slugs.organisations }
  const shown = Object.values(sources.byLanguage).flatMap(({ organisations }) => [...organisations.values()])
  const ids = new Set(shown.map(({ id }) => id))
  const names = new Set(shown.flatMap(({ name }) => namesIn(name)))
  const others = (await reading).filter((one) => !ids.has(one.id) && isFor(req.payload, options, of, one.row))
  return [...new Set(others.flatMap((one) => one.names))].filter((name) => !names.has(name))
}
