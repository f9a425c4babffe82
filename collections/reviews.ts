import type { CollectionConfig, Field } from 'payload'

import {
  NOTICE_APPROVALS,
  NOTICE_OUTBOX,
  NOTICE_RECHECKS,
  NOTICE_REVIEWS,
  NOTICE_VERIFICATIONS,
  NOTICE_WAIVERS,
} from '../src/options.js'
import { REVIEW_OUTCOMES } from '../src/notice/reviews.js'
import { refuseDeletion, refuseEveryChange } from '../src/record/guards.js'

/** What the plugin keeps for itself, straight through the database adapter. */
const ownCollection = (
  slug: string,
  dbName: string,
  rest: { fields: Field[] } & Pick<CollectionConfig, 'hooks' | 'indexes'>,
): CollectionConfig => ({
  ...rest,
  slug,
  access: {
    admin: () => false,
    create: () => false,
    delete: () => false,
    read: () => false,
    readVersions: () => false,
    unlock: () => false,
    update: () => false,
  },
  admin: { hidden: true },
  dbName,
  disableBulkDelete: true,
  disableBulkEdit: true,
  disableDuplicate: true,
  endpoints: false,
  graphQL: false,
  lockDocuments: false,
  timestamps: false,
  versions: false,
})

/** Only `src/reviews` adds to it; every other way in is closed, also to code that overrides access. */
const appendOnly = (): CollectionConfig['hooks'] => ({
  beforeDelete: [refuseDeletion],
  beforeOperation: [refuseEveryChange],
})

/** Reviews of notices, kept as evidence: see `src/reviews/review.ts`. */
export const reviewsCollection = (): CollectionConfig =>
  ownCollection(NOTICE_REVIEWS, 'pn_reviews', {
    fields: [
      { name: 'notice', type: 'text', required: true },
      { name: 'owner', type: 'text', index: true },
      { name: 'version', type: 'number' },
      { name: 'reviewedOn', type: 'text', required: true },
      {
        name: 'outcome',
        type: 'select',
        enumName: 'pn_review_outcome',
        options: [...REVIEW_OUTCOMES],
        required: true,
      },
      { name: 'note', type: 'textarea' },
      { name: 'nextReviewOn', type: 'text' },
      { name: 'by', type: 'json' },
      { name: 'salt', type: 'text' },
      { name: 'at', type: 'text', required: true },
    ],
    hooks: appendOnly(),
    indexes: [{ fields: ['notice', 'at'] }],
  })

/** What `verify` found each time the whole record was checked: see `src/reviews/verifications.ts`. */
export const verificationsCollection = (): CollectionConfig =>
  ownCollection(NOTICE_VERIFICATIONS, 'pn_verifications', {
    fields: [
      { name: 'at', type: 'text', index: true, required: true },
      { name: 'within', type: 'text' },
      { name: 'findings', type: 'number', required: true },
      { name: 'publications', type: 'number', required: true },
    ],
    hooks: appendOnly(),
    indexes: [{ fields: ['within', 'at'] }],
  })

/**
 * Reminders of reviews and the mails they went out in: see `src/reviews/outbox.ts`. The unique key decides who sends one.
 */
export const outboxCollection = (): CollectionConfig =>
  ownCollection(NOTICE_OUTBOX, 'pn_outbox', {
    fields: [
      { name: 'key', type: 'text', required: true, unique: true },
      { name: 'kind', type: 'text', required: true },
      { name: 'recipient', type: 'text', required: true },
      { name: 'notice', type: 'text' },
      { name: 'stage', type: 'text' },
      { name: 'day', type: 'text' },
      { name: 'attempt', type: 'number' },
      { name: 'state', type: 'text', required: true },
      { name: 'error', type: 'text' },
      { name: 'at', type: 'text', required: true },
    ],
    indexes: [{ fields: ['kind', 'state'] }, { fields: ['recipient', 'day'] }],
  })

/**
 * That somebody let a finding of a rule be, and that somebody ended that: see `src/checks/waivers.ts`. Both are added, and stay.
 */
export const waiversCollection = (): CollectionConfig =>
  ownCollection(NOTICE_WAIVERS, 'pn_waivers', {
    fields: [
      { name: 'notice', type: 'text', required: true },
      { name: 'owner', type: 'text', index: true },
      { name: 'rule', type: 'text', required: true },
      { name: 'fingerprint', type: 'text', required: true },
      { name: 'language', type: 'text' },
      { name: 'message', type: 'textarea' },
      { name: 'reason', type: 'textarea' },
      { name: 'until', type: 'text' },
      { name: 'ends', type: 'text' },
      { name: 'by', type: 'json' },
      { name: 'at', type: 'text', required: true },
    ],
    hooks: appendOnly(),
    indexes: [{ fields: ['notice', 'at'] }],
  })

/**
 * What was asked to be approved, with its text as it was then, and who approved or returned it; who saved drafts: see
 * `src/approvals/rows.ts`. All of it is added, and stays.
 */
export const approvalsCollection = (): CollectionConfig =>
  ownCollection(NOTICE_APPROVALS, 'pn_approvals', {
    fields: [
      { name: 'key', type: 'text', required: true, unique: true },
      { name: 'kind', type: 'text', required: true },
      { name: 'request', type: 'text' },
      { name: 'notice', type: 'text' },
      { name: 'owner', type: 'text', index: true },
      { name: 'head', type: 'text' },
      { name: 'account', type: 'text', required: true },
      { name: 'by', type: 'json' },
      { name: 'api', type: 'text' },
      { name: 'frozen', type: 'json' },
      { name: 'remark', type: 'textarea' },
      { name: 'section', type: 'text' },
      { name: 'publishAt', type: 'text' },
      { name: 'why', type: 'json' },
      { name: 'at', type: 'text', required: true },
    ],
    hooks: appendOnly(),
    indexes: [
      { fields: ['notice', 'kind', 'at'] },
      { fields: ['request', 'kind'] },
      { fields: ['kind', 'publishAt'] },
    ],
  })

/** What was found when versions in force were checked again: see `src/checking/recheck.ts`. One row for a notice. */
export const rechecksCollection = (): CollectionConfig =>
  ownCollection(NOTICE_RECHECKS, 'pn_rechecks', {
    fields: [
      { name: 'notice', type: 'text', required: true, unique: true },
      { name: 'hash', type: 'text' },
      { name: 'day', type: 'text', required: true },
      { name: 'rules', type: 'text', required: true },
      { name: 'fails', type: 'checkbox', index: true },
      { name: 'failing', type: 'json' },
    ],
  })
