import { MOST_PER_PAGE } from '../../http/parameters.js'

/**
 * How much the public queries weigh in Payload's complexity (`graphQL.maxComplexity`, by default 1000): about what they cost
 * beside a field that is only read, which weighs 1.
 */

/** What Payload gives whoever weighs a field. */
type Weighed = { args: Record<string, unknown>; childComplexity: number }
type Weight = ((field: Weighed) => number) | number

/** As GraphQL keeps it with a field. */
export type Extensions = { extensions: { complexity: Weight } }

const weight = (complexity: Weight): Extensions => ({ extensions: { complexity } })

const NOTICE = 20
const PAGE = 20
const DIFF = 100
const SINCE = 20

/** What the public queries weigh at least, by their names. */
export const LEAST_WEIGHTS: ReadonlyMap<string, number> = new Map([
  ['PrivacyNoticeDiff', DIFF],
  ['PrivacyNoticeHistory', PAGE],
  ['PrivacyNoticeSince', SINCE],
  ['PublishedPrivacyNotice', NOTICE],
  ['PublishedPrivacyNotices', PAGE],
])

/** A notice is one document, looked up in a few indexes. */
export const NOTICE_WEIGHT = weight(NOTICE)

/** Two documents, compared word by word: the dearest there is. */
export const DIFF_WEIGHT = weight(DIFF)

/** Entries without their texts. */
export const SINCE_WEIGHT = weight(SINCE)

/** Ten entries of a page weigh as much as what is asked of one. */
export const PAGE_WEIGHT = weight(({ args, childComplexity }) => {
  const limit = Math.min(MOST_PER_PAGE, Math.max(1, Number(args['limit'] ?? 10) || 1))
  return PAGE + childComplexity * Math.ceil(limit / 10)
})

/** A notice has many sections. They weigh so little that all there is of a notice can still be asked for at once. */
export const SECTIONS_WEIGHT = weight(({ childComplexity }) => 1 + 2 * childComplexity)
