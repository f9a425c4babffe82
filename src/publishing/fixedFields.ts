import type { CollectionBeforeChangeHook, PayloadRequest, ValidationFieldError, Where } from 'payload'

import type { NormalisedOptions } from '../options.js'

import { isBefore } from '../notice/dates.js'
import { slugify } from '../notice/slug.js'
import type { Row } from '../sources/localisation.js'
import type { PublicationEntry } from '../record/publications.js'

import { whereAt } from '../record/publications.js'
import { ownersOfRow } from '../scopes.js'
import { isRow } from '../sources/localisation.js'
import { translate } from '../translations/index.js'
import { ownerOf } from './scope.js'
import { fieldErrors } from '../sources/fieldErrors.js'
import { newestVersion } from './storedNotices.js'

/** Where a notice is going to be: its address, and whose it is where there are several organisations. */
type Place = { id: null | string; row: Row; latest: null | PublicationEntry }

const isTaken = async (
  req: PayloadRequest,
  options: NormalisedOptions,
  slug: string,
  { id, latest, row }: Place,
): Promise<boolean> => {
  const { scope, slugs } = options
  const owner = ownerOf(options, row, latest)
  const [own = null] = ownersOfRow(options, row)
  const among: Where[] = scope ? [{ [scope.field]: { equals: own } }] : []
  const notice = await req.payload.db.findOne<{ id: number | string }>({
    collection: slugs.notices,
    req,
    select: { slug: true },
    where: { and: [{ slug: { equals: slug } }, ...among] },
  })
  // An address that once led to another notice still does.
  const publication = await req.payload.db.findOne<{ id: number | string; notice: string }>({
    collection: slugs.publications,
    req,
    select: { notice: true },
    where: {
      and: [
        whereAt({ slug, ...(owner !== undefined && { owner }) }),
        ...(id === null ? [] : [{ notice: { not_equals: id } }]),
      ],
    },
  })
  return publication !== null || (notice !== null && String(notice.id) !== id)
}

const slugOf = (title: unknown): string => slugify(typeof title === 'string' ? title : '')

/** The address of a draft whose title gives none. */
const UNTITLED = 'notice'
const OF_NO_TITLE = new RegExp(`^${UNTITLED}(?:-\\d+)?$`)

/** Whether a notice was saved with a title, in any language, that an address can be made from. */
const isTitled = async (req: PayloadRequest, options: NormalisedOptions, id: string): Promise<boolean> => {
  const title = (await newestVersion(req, options.slugs.notices, id))?.version.title
  return Object.values(isRow(title) ? title : { title }).some((one) => slugOf(one) !== '')
}

const freeSlug = async (
  req: PayloadRequest,
  options: NormalisedOptions,
  title: unknown,
  place: Place,
): Promise<string> => {
  const base = slugOf(title) || UNTITLED
  let slug = base
  for (let count = 2; await isTaken(req, options, slug, { ...place, id: null }); count += 1)
    slug = `${base}-${count}`
  return slug
}

type Changed = Pick<Parameters<CollectionBeforeChangeHook>[0], 'data' | 'originalDoc' | 'req'>

/**
 * Keeps what must not move: the address and the day of preparation after the first publication. Makes the address from
 * the title when it is empty.
 *
 * @param published the newest publication of the notice
 * @returns what to save instead
 * @throws ValidationError naming the field
 */
export const guardFixedFields = async (
  options: NormalisedOptions,
  { data, originalDoc, req }: Changed,
  published: null | PublicationEntry,
): Promise<Row> => {
  const id = originalDoc?.id === undefined ? null : String(originalDoc.id)
  const errors: ValidationFieldError[] = []
  const next: Row & { changedOn?: null | string; preparedOn?: null | string; slug?: null | string } = {
    ...data,
    changeSlug: false,
  }

  const row: Row = { ...(originalDoc as Row | undefined), ...data }
  const place: Place = { id, latest: published, row }
  const { scope } = options
  const before = (originalDoc as Row | undefined) ?? {}
  const owner = published?.owner ?? null
  if (scope && owner !== null) {
    const [now] = ownersOfRow(options, row).map(String)
    const [was] = ownersOfRow(options, before).map(String)
    // Of an organisation that was removed, a notice can still be withdrawn.
    if (now !== owner && (now !== was || data._status === 'published')) {
      errors.push({ message: translate(req.t, 'privacyNotices:validation:scopeFixed'), path: scope.field })
    }
  }

  // The permission lasts until the change is published: drafts are saved in between.
  if (published && next.slug !== published.slug && data._status !== 'published') {
    next.changeSlug = data.changeSlug === true
  }
  // Nobody chose the address of a draft that had no title.
  const isOfNoTitle =
    !published &&
    id !== null &&
    next.slug === before.slug &&
    OF_NO_TITLE.test(next.slug ?? '') &&
    slugOf(next.title) !== ''
  if (isOfNoTitle && !(await isTitled(req, options, id))) next.slug = null
  if (!next.slug) {
    next.slug = published?.slug ?? (await freeSlug(req, options, data.title ?? originalDoc?.title, place))
  } else if (published && next.slug !== published.slug && data.changeSlug !== true) {
    errors.push({ message: translate(req.t, 'privacyNotices:validation:slugFixed'), path: 'slug' })
  } else if (next.slug !== published?.slug && (await isTaken(req, options, next.slug, place))) {
    errors.push({
      message: translate(req.t, 'privacyNotices:validation:slugTaken', { value: next.slug }),
      path: 'slug',
    })
  }

  const preparedOn = published?.details.preparedOn ?? null
  if (preparedOn !== null && next.preparedOn !== undefined && next.preparedOn !== preparedOn) {
    errors.push({
      message: translate(req.t, 'privacyNotices:validation:preparedOnFixed', { value: preparedOn }),
      path: 'preparedOn',
    })
  }
  if (next.changedOn && next.preparedOn && isBefore(next.changedOn, next.preparedOn)) {
    errors.push({
      message: translate(req.t, 'privacyNotices:validation:changedBeforePrepared', {
        value: next.preparedOn,
      }),
      path: 'changedOn',
    })
  }
  if (errors.length > 0) {
    throw fieldErrors(req, options.slugs.notices, errors, originalDoc?.id)
  }
  return next
}
