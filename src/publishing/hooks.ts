import type {
  CollectionAfterChangeHook,
  CollectionBeforeChangeHook,
  CollectionBeforeDeleteHook,
  PayloadRequest,
} from 'payload'

import { APIError } from 'payload'

import type { ComposedNotice } from '../notice/composeAll.js'
import type { Problem } from '../notice/problems.js'
import type { NormalisedOptions } from '../options.js'
import type { LoadedSources } from './loadSources.js'
import type { Row } from './localisation.js'

import { composeAll } from '../notice/composeAll.js'
import { translate } from '../translations/index.js'
import { fieldErrors } from './fieldErrors.js'
import { loadSources } from './loadSources.js'
import { fieldsOf, overlay } from './localisation.js'
import { noticeProblemMessage } from './problemMessage.js'
import { latestPublication } from './publications.js'
import { publish, withdraw } from './publish.js'

const storedNotice = (req: PayloadRequest, { slugs }: NormalisedOptions, id: number | string) =>
  req.payload.db.findOne<Row & { id: number | string }>({
    collection: slugs.notices,
    req,
    where: { id: { equals: id } },
  })

/** The newest version of a notice: what the next save builds on. */
const newestVersion = async (req: PayloadRequest, { slugs }: NormalisedOptions, id: number | string) => {
  const { docs } = await req.payload.db.findVersions<Row>({
    collection: slugs.notices,
    limit: 1,
    pagination: false,
    req,
    sort: '-updatedAt',
    where: {
      and: [
        { parent: { equals: id } },
        // Only apps with localization have the field; SQL adapters refuse to look for one that is not there.
        ...(req.payload.config.localization ? [{ snapshot: { not_equals: true } }] : []),
      ],
    },
  })
  return docs[0]
}

const composeFrom = async (
  req: PayloadRequest,
  options: NormalisedOptions,
  row: Row,
): Promise<{ composed: ComposedNotice; sources: LoadedSources }> => {
  const sources = await loadSources(req, options, row)
  const profile = options.profiles.find(({ key }) => key === row.profile) ?? options.profiles[0]
  const composed = composeAll(sources.byLanguage, {
    packs: options.languages,
    profile: profile ?? { layout: 'list', numbering: 'none' },
  })
  return { composed, sources }
}

const refuseProblems = (
  req: PayloadRequest,
  { slugs }: NormalisedOptions,
  id: number | string | undefined,
  problems: Problem[],
) => {
  if (problems.length === 0) return
  const errors = problems.map((problem) => ({
    message: noticeProblemMessage(req.t, problem),
    path: problem.field,
  }))
  throw fieldErrors(req, slugs.notices, errors, id)
}

/**
 * Composes what is about to be published before anything is written, because not every database can roll back.
 *
 * @throws ValidationError with every problem: field, language, section and reason
 */
export const checkBeforePublishing =
  (options: NormalisedOptions): CollectionBeforeChangeHook =>
  async ({ data, originalDoc, req }) => {
    if (data._status !== 'published') return data
    const id = originalDoc?.id as number | string | undefined
    const stored = id === undefined ? undefined : (await newestVersion(req, options, id))?.version
    const locale = req.payload.config.localization ? (req.locale ?? null) : null
    const next = overlay(
      req.payload,
      fieldsOf(req.payload, options.slugs.notices),
      { ...stored, id: id ?? 'new' },
      data,
      locale,
    )
    const { composed } = await composeFrom(req, options, next)
    refuseProblems(req, options, id, composed.problems)
    return data
  }

/**
 * Writes the record that belongs to what was just saved, in the same transaction: a publication when the notice was
 * published and its text differs from the newest one, a withdrawal when it was unpublished, nothing for drafts.
 *
 * It looks at what is stored, not at what the hook is given: that is cut to a language, a selection and the caller's
 * rights, and its status is not always the stored one.
 */
export const recordPublication =
  (options: NormalisedOptions): CollectionAfterChangeHook =>
  async ({ doc, req }) => {
    const id = doc.id as number | string
    const [stored, version] = [await storedNotice(req, options, id), await newestVersion(req, options, id)]
    if (!stored) return doc
    const savedAsDraft = version?.version?._status === 'draft'

    if (stored._status === 'published') {
      if (savedAsDraft) return doc
      const { composed, sources } = await composeFrom(req, options, stored)
      refuseProblems(req, options, id, composed.problems)
      const made = await publish(req, options, {
        content: composed.content,
        notice: stored,
        sources: sources.references,
        version,
      })
      return made ? { ...doc, ...made } : doc
    }
    const latest = await latestPublication(req, options.slugs, String(id))
    if (latest?.event === 'published') await withdraw(req, options, { latest, notice: stored })
    return doc
  }

/** Refuses to delete a notice that has been published: its record would lose the notice it is about. */
export const refuseWhenPublished =
  ({ slugs }: NormalisedOptions): CollectionBeforeDeleteHook =>
  async ({ id, req }) => {
    if (await latestPublication(req, slugs, String(id))) {
      throw new APIError(translate(req.t, 'privacyNotices:validation:hasPublications'), 409, null, true)
    }
  }
