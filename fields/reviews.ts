import type { Field, FieldHook, PayloadRequest, TextField } from 'payload'

import type { NotedReview, ReviewDates } from '../src/notice/reviews.js'
import type { NormalisedOptions } from '../src/options.js'
import type { Row } from '../src/sources/localisation.js'

import { CLIENT } from '../src/admin/paths.js'
import { datesAfterReview } from '../src/notice/reviews.js'
import { loadTogether } from '../src/sources/loadTogether.js'
import { tx } from '../src/translations/index.js'
import { calendarDateField, emailField } from './validated.js'

type Reviewed = { id: number | string; reviewed?: NotedReview | null } & Row

/** Reads the newest reviews of notices by their ids; those of a list with one query. */
const newestReviews = ({ slugs }: NormalisedOptions) =>
  loadTogether<PayloadRequest, number | string, NotedReview | null>(async (req, ids) => {
    const { docs } = await req.payload.db.find<Reviewed>({
      collection: slugs.notices,
      limit: 0,
      pagination: false,
      req,
      select: { reviewed: true },
      where: { id: { in: [...ids] } },
    })
    const rows = new Map(docs.map(({ id, reviewed }) => [String(id), reviewed ?? null]))
    return ids.map((id) => rows.get(String(id)) ?? null)
  })

/** Fields of notices that say when they were reviewed and are to be, and where a review is noted. */
export const reviewFields = (options: NormalisedOptions): Field[] => {
  const { disabled, review, slugs, timeZone } = options
  const newestReview = newestReviews(options)
  /** A draft that was begun before the newest review shows it too. */
  const readDate =
    (name: keyof ReviewDates): FieldHook =>
    async ({ data, overrideAccess, req, value }: Parameters<FieldHook>[0]): Promise<unknown> => {
      const { id, nextReviewOn, reviewedOn, updatedAt } = (data ?? {}) as {
        id?: number | string
        updatedAt?: string
      } & Partial<ReviewDates>
      if (overrideAccess || !req.user || id === undefined) return value
      const reviewed = await newestReview(req, id)
      if (!reviewed) return value
      const savedAt = updatedAt === undefined ? undefined : new Date(updatedAt).toISOString()
      return datesAfterReview({ nextReviewOn, reviewedOn }, reviewed, savedAt)[name]
    }
  const date = (name: keyof ReviewDates): TextField => {
    const field = calendarDateField(name, name, { admin: { position: 'sidebar' } })
    const components =
      name === 'nextReviewOn' && !disabled
        ? {
            ...field.admin?.components,
            Cell: { clientProps: { every: review.every }, path: `${CLIENT}#ReviewCell` },
          }
        : field.admin?.components
    return {
      ...field,
      admin: { ...field.admin, components },
      disableDuplicate: true,
      hooks: { ...field.hooks, afterRead: [readDate(name)] },
    }
  }
  return [
    ...(disabled
      ? []
      : [
          {
            name: 'review',
            type: 'ui',
            admin: {
              components: {
                Field: {
                  clientProps: { every: review.every, notices: slugs.notices, timeZone },
                  path: `${CLIENT}#ReviewField`,
                },
              },
              disableListColumn: true,
              position: 'sidebar',
            },
          } as const,
        ]),
    date('reviewedOn'),
    date('nextReviewOn'),
    {
      ...emailField(),
      name: 'responsible',
      admin: {
        description: tx('privacyNotices:reviews:responsible:description'),
        position: 'sidebar',
      },
      label: tx('privacyNotices:reviews:responsible:label'),
    },
    // The newest review, written beside the text: see `src/reviews/review.ts`.
    { name: 'reviewed', type: 'json', disableDuplicate: true, hidden: true },
  ]
}
