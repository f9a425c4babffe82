import type { PayloadRequest } from 'payload'

import type { Language } from '../notice/document.js'
import type { Moment } from '../notice/timeline.js'
import type { NormalisedOptions, Owner } from '../options.js'
import type { PublicationRow } from '../record/publications.js'
import type { RopaActivity, RopaNotice } from '../ropa/activity.js'

import { forLanguage } from '../notice/lookUpLanguage.js'
import { noticePath, publishedAddress } from '../reading/addresses.js'
import { listedIn } from '../reading/listNotices.js'
import { languageGiven } from '../reading/publishedNotices.js'
import { findVersions } from '../record/publications.js'
import { timelinesOf } from '../record/timelines.js'
import { activitiesOfNotice } from '../ropa/activity.js'
import { ownersOf, publicationsWithin } from '../scopes.js'

/** How many texts are read at a time. */
const READ = 50

const FIELDS = {
  body: true,
  details: true,
  effectiveFrom: true,
  notice: true,
  scope: true,
  slug: true,
  version: true,
} as const
type Found = Pick<PublicationRow, keyof typeof FIELDS>

/** Registers of published notices, as those tell of them: a register of several notices stands once, with all of them. */
export type PublishedActivities = ReadonlyMap<string, RopaActivity>

/**
 * What the notices in force at a moment say of their registers, by the id of the register: those of the organisations that the user
 * of a request works with. Of several notices about one register, that which took force last tells of it.
 *
 * @param owner of one organisation only, whose the user is known to work with
 * @param scope of one organisation only, by its name in addresses
 */
export const publishedActivities = async (
  req: PayloadRequest,
  options: NormalisedOptions,
  {
    at,
    language,
    owner,
    scope,
  }: { at: Moment; language: Language; owner?: Owner | undefined; scope?: string | undefined },
): Promise<PublishedActivities> => {
  const own = publicationsWithin(owner === undefined ? await ownersOf(req, options) : [owner])
  if (own === false) return new Map()
  const listed = listedIn(await timelinesOf(req, options), { at, scope, status: 'inForce' }, options.timeZone)
  const addressOf = publishedAddress(req, options)
  const found: { activity: RopaActivity; notice: RopaNotice }[] = []
  const within = { batch: READ, select: FIELDS, ...(own !== true && { own }) }
  for await (const rows of findVersions<Found>(req, options.slugs, listed, within)) {
    for (const { body, details, effectiveFrom, scope: of, slug, version } of rows) {
      const given = languageGiven(Object.keys(body.content), language, details.defaultLanguage)
      const content = forLanguage(body.content, given.locale)
      if (!content) continue
      const notice: RopaNotice = {
        title: content.title,
        address: addressOf(noticePath(slug), { format: 'page', scope: of ?? undefined }),
        effectiveFrom,
        version,
      }
      for (const activity of activitiesOfNotice(content, notice)) found.push({ activity, notice })
    }
  }
  found.sort(
    ({ notice: one }, { notice: other }) =>
      compare(other.effectiveFrom, one.effectiveFrom) || compare(one.address, other.address),
  )
  const byRegister = new Map<string, RopaActivity>()
  for (const { activity, notice } of found) {
    const id = activity.facts.register
    const known = byRegister.get(id)
    byRegister.set(id, known ? { ...known, notices: [...known.notices, notice] } : activity)
  }
  return byRegister
}

const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0)
