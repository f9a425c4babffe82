import type { CollectionConfig, Payload, PayloadRequest, RichTextField } from 'payload'

import type { Languages } from './languages/merge.js'
import type { OwnLanguage } from './languages/types.js'
import type { Rule, Severity } from './notice/check/rule.js'
import type { Profile, ProfileSection } from './notice/compose/profiles.js'
import type { Law, LawOptions } from './texts/law/index.js'
import type { RopaProfile } from './ropa/profiles.js'
import type { StandardText } from './texts/standardTexts/index.js'
import type { UsualRegister } from './texts/usualRegisters/index.js'

import { RULE_LANGUAGES, SEVERITIES } from './notice/check/rule.js'
import { RULES } from './notice/check/rules/index.js'
import { parsePeriod } from './notice/reviews.js'
import { COUNTRY_CODES, url } from './notice/validation/index.js'
import { builtInProfiles } from './notice/compose/profiles.js'
import {
  LAYOUTS,
  NUMBERINGS,
  REGISTER_SECTION_KEYS,
  RIGHTS as DATA_RIGHTS,
  SECTION_KEYS,
} from './notice/vocabulary.js'
import { mergeLanguages } from './languages/merge.js'
import { mergeRopaProfiles } from './ropa/mergeProfiles.js'
import { law, mergeLaw } from './texts/law/index.js'
import { builtInStandardTexts, mergeStandardTexts } from './texts/standardTexts/index.js'
import { builtInUsualRegisters, mergeUsualRegisters } from './texts/usualRegisters/index.js'

/** The five collections of the plugin, by the name the options know them by. */
export const COLLECTION_KEYS = ['organisations', 'registers', 'notices', 'blocks', 'publications'] as const
export type CollectionKey = (typeof COLLECTION_KEYS)[number]

/** Slug of the collection that keeps how far publishing again has got: the plugin's own, which no option renames. */
export const REPUBLISHINGS = 'notice-republishings'

/** Slug of the log of publications: the plugin's own, which no option renames. */
export const NOTICE_LOG = 'notice-log'

/** Slug of the reviews of notices: the plugin's own, which no option renames. */
export const NOTICE_REVIEWS = 'notice-reviews'

/** Slug of the reminders that were sent or are to be: the plugin's own, which no option renames. */
export const NOTICE_OUTBOX = 'notice-outbox'

/** Slug of what `verify` found when it was run: the plugin's own, which no option renames. */
export const NOTICE_VERIFICATIONS = 'notice-verifications'

/** Slug of what was found when versions in force were checked again: the plugin's own, which no option renames. */
export const NOTICE_RECHECKS = 'notice-rechecks'

/** Slug of the waivers of findings: the plugin's own, which no option renames. */
export const NOTICE_WAIVERS = 'notice-waivers'

/** Slug of what was asked to be approved, and of what became of it: the plugin's own, which no option renames. */
export const NOTICE_APPROVALS = 'notice-approvals'

/** Decides whether the user of a request holds a right. Runs on every request, so keep it quick. */
export type AccessRule = (args: { req: PayloadRequest }) => boolean | Promise<boolean>

/**
 * The same of a right that others are bound by. An assistant (a request of Payload's MCP plugin) only saves drafts, whoever is signed
 * in: `true` does not hold for it, `'assistant'` holds for both.
 */
export type ActRule = (args: {
  req: PayloadRequest
}) => 'assistant' | boolean | Promise<'assistant' | boolean>

/**
 * Changes a collection before Payload gets it. Return a new object; the slug must stay (see `slugs`), and so must drafts
 * where there are any, and the hooks, to which yours are added.
 */
export type CollectionOverride = (args: {
  defaultCollection: CollectionConfig
}) => CollectionConfig | Promise<CollectionConfig>

/**
 * Somebody outside the database who is given checkpoints of the log, so that it shows when something was removed from it. One
 * that `verify` can read is compared with by itself; what the others keep is compared with by `verify --since`.
 *
 * - `file`: a file that is added to, best on another machine or a medium that can only be added to. It keeps what was logged as
 *   well, so that `verify` can name what is missing
 * - `file` with `timestamp`: the same, each checkpoint with a time stamp (RFC 3161) of the authority at that address
 * - `url`: an address that each checkpoint is sent to (POST, `text/plain`)
 * - a function that is given each checkpoint; as `keep`, with `read` where what was kept can be read again
 */
export type Witness =
  | ((checkpoint: string) => unknown)
  | { file: string }
  | { file: string; headers?: Record<string, string>; timestamp: string }
  | { headers?: Record<string, string>; url: string }
  | { keep: (checkpoint: string) => unknown; read?: () => Promise<string> | string }

/** What webhooks tell of: a version was published, a notice was withdrawn, a version published for a later day took force. */
export const WEBHOOK_EVENTS = ['published', 'withdrawn', 'inForce'] as const
export type WebhookEvent = (typeof WEBHOOK_EVENTS)[number]

/** A program elsewhere that is told what happens to notices, in the form of Standard Webhooks. */
export type WebhookOptions = {
  /** Where it is told, by POST: an address of the web. Redirects are not followed. */
  url: string
  /** With what everything is signed: `whsec_` and 24 to 64 bytes in Base64. Keep it in the environment, not in the code. */
  secret: string
  /**
   * What it is told of.
   * @default all there is
   */
  events?: readonly WebhookEvent[]
  /**
   * Who is told by mail, by the daily run of reminders, that it was given up: something could not be told to it, however often that
   * was tried.
   * @default those users of the admin (1 000 at most are looked at) who may audit; in `fallbackLanguage` of the app's i18n
   */
  recipients?: (args: {
    payload: Payload
  }) => Promise<readonly ReviewRecipient[]> | readonly ReviewRecipient[]
}

/** The same with every default filled in. */
export type Webhook = Pick<WebhookOptions, 'recipients'> & Required<Omit<WebhookOptions, 'recipients'>>

/** A value of the field that says whose a document is: the id of a document for a relationship, else the text or number in it. */
export type Owner = number | string

/** As much of a request as tells what scope it means: a public one may have come past Payload's own endpoints. */
export type ScopeRequest = { headers: Headers; payload: Payload; url?: string | undefined }

/**
 * Many organisations in one installation: each with notices of its own, at addresses of its own, worked on by its own people.
 * What they are called in an app (tenants, clients, municipalities) is one word here, scopes.
 */
export type ScopeOptions = {
  /**
   * Name of the field that says whose a notice is. Registers, organisations and shared texts that have it too belong to
   * somebody in the same way (or to several, where it holds many); of a collection without it everybody uses everything.
   *
   * A relationship to one collection, a select, a text or a number, added by the app (`overrides`) or by another plugin.
   */
  field: string
  /**
   * The name of a scope in records and addresses. It is asked for once, when an organisation publishes its first notice,
   * and then kept. No two organisations may have the same.
   * @default the value itself, such as the id of the document that the field names
   */
  key?: (args: { req: PayloadRequest; value: Owner }) => Promise<string> | string
  /**
   * The scope that a public request means when it names none, by its host or its path.
   * @default none: lists and feeds hold everything, and an address that several organisations have has to be asked for by `scope`
   */
  meant?: (args: { req: ScopeRequest }) => null | Promise<null | string | undefined> | string | undefined
  /**
   * The values of the field that the user of a request works with. Runs on every request, so keep it quick.
   * @default the documents that the user may read of the collection to which the field is a relationship; needed for other fields
   */
  of?: (args: { req: PayloadRequest }) => 'all' | Promise<'all' | readonly Owner[]> | readonly Owner[]
}

/** A notice whose review is due, as {@link ReviewOptions} is told of it. */
export type DueNotice = {
  id: number | string
  /** When it is to be reviewed: a calendar date. */
  dueOn: string
  /** The e-mail address that the notice itself names for this. */
  responsible: null | string
  slug: string
  title: string
}

/** Who is written to, and in which of the admin's languages. */
export type ReviewRecipient = { email: string; language?: string | undefined }

/** How notices are checked, and what of it keeps them from being published. */
export type CheckOptions = {
  /**
   * Rules of the app's own, beside the built-in ones. Their ids are theirs alone.
   * @default []
   */
  own?: readonly Rule[]
  /**
   * What rules weigh, by their id, in place of what they weigh by themselves; `'off'` for a rule that is not to be run.
   * @default {}
   */
  rules?: Readonly<Record<string, 'off' | Severity>>
  /**
   * What keeps a notice from being published: findings that are errors, warnings too, or nothing. A finding with a waiver keeps
   * none. Drafts are always saved.
   * @default 'errors'
   */
  stop?: 'errors' | 'nothing' | 'warnings'
}

/** What somebody is told of an approval by mail, as {@link ApprovalOptions} is asked whom to tell. */
export type ApprovalNews = {
  /** Accounts of those who wrote or asked: the collection and the id in it. */
  authors: readonly { collection: string; id: string }[]
  /**
   * `open`: it waits for an approval. `returned`: it is to be mended. `approved`: it can be published. `notPublished`: it was not
   * published when it was to be.
   */
  kind: 'approved' | 'notPublished' | 'open' | 'returned'
  /** What it is about: several where they are published again together. */
  notices: readonly { id: number | string; slug: string; title: string }[]
}

/** What has to be approved by others before readers get it. */
export type ApprovalOptions = {
  /**
   * How many people have to approve a publication or a withdrawal, beside whoever wrote it. With 0 nobody is asked;
   * with more, `disabled` cannot be set.
   * @default 0
   */
  approvals?: 0 | 1 | 2
  /**
   * Whoever has saved a draft since the last publication, or asked for the approval, approves nothing of it.
   * @default 'excluded'
   */
  author?: 'excluded'
  /**
   * What has to be approved: everything, or all but minor changes. Minor is what is said to be and what the comparison with the text
   * before proposes as that too; first versions, withdrawals, other addresses and what moves or ends versions that wait never are.
   * @default 'all'
   */
  for?: 'all' | 'major'
  /**
   * How many hours after its moment something is still published by itself; later than that it is not, and those concerned are told.
   * Null publishes it however late the run comes.
   * @default null
   */
  hoursLate?: null | number
  /**
   * Who is told by mail what waits for an approval, was returned or can be published, by the daily run of reminders.
   * @default of what waits, those users of the admin (1 000 at most are looked at) who may approve it; else those who wrote or asked and
   * may still change the notice; in `fallbackLanguage` of the app's i18n
   */
  recipients?: (args: {
    news: ApprovalNews
    payload: Payload
  }) => Promise<readonly ReviewRecipient[]> | readonly ReviewRecipient[]
}

/** What becomes of the files that notices are brought in from. */
export type ImportOptions = {
  /**
   * Slug of an upload collection of the app's own in which the files are kept as evidence. Their hashes are kept in any case.
   * @default the files themselves are not kept
   */
  keep?: string
}

/** When notices are reviewed, and who is reminded of it. */
export type ReviewOptions = {
  /**
   * How long after a review the next one is proposed: years, months, weeks and days (ISO 8601). Null proposes none, and asks for
   * none of a notice that has no day of its own.
   * @default 'P12M'
   */
  every?: null | string
  /**
   * Who is reminded of a notice.
   * @default whoever the notice names, in `fallbackLanguage` of the app's i18n
   */
  recipients?: (args: {
    notice: DueNotice
    payload: Payload
  }) => Promise<readonly ReviewRecipient[]> | readonly ReviewRecipient[]
  /**
   * How long before the day of a review each reminder goes out (ISO 8601); a negative one goes out after it.
   * @default ['P30D', 'P0D', '-P14D']
   */
  remind?: readonly string[]
}

/** How the record of processing activities (GDPR Art. 30) is made. */
export type RopaOptions = {
  /**
   * Columns of the app's own, after the built-in profiles `art30`, `ico`, `cnil` and `dpc`; one with the same key replaces it.
   * @default []
   */
  profiles?: readonly RopaProfile[]
}

/** Options of {@link privacyNotices}. Every one may be left out. */
export type PrivacyNoticesOptions = {
  /** Who may do what. Anonymous visitors never read sources, whatever these say of the published text. */
  access?: {
    /**
     * May approve what others are about to publish, or return it (option `approval`), and read it. With `'assistant'` instead of
     * `true`, also through an assistant (MCP).
     * @default any user of the collection that signs in to the admin (`admin.user` of Payload's config)
     */
    approve?: ActRule
    /**
     * May read everything, including publications with who published them.
     * @default any user of the collection that signs in to the admin (`admin.user` of Payload's config)
     */
    audit?: AccessRule
    /**
     * May create and change registers, organisations, blocks and notices as drafts, and delete what is not published.
     * @default any user of the collection that signs in to the admin (`admin.user` of Payload's config)
     */
    edit?: AccessRule
    /**
     * May publish and unpublish, also registers, organisations and blocks: what is published of them is public at once
     * where a page of the app shows it. With `'assistant'` instead of `true`, also through an assistant (MCP), which otherwise
     * saves drafts and does nothing else.
     * @default any user of the collection that signs in to the admin (`admin.user` of Payload's config)
     */
    publish?: ActRule
  }
  /**
   * What has to be approved by others before readers get it: see {@link ApprovalOptions}.
   * @default { approvals: 0, author: 'excluded', for: 'all' }
   */
  approval?: ApprovalOptions
  /**
   * Bytes of memory for answers to readers, which a process keeps ready. Whether one is still right is looked up for each
   * reader; 0 makes every answer anew.
   * @default 32_000_000
   */
  cache?: number
  /**
   * How notices are checked before they are published: see {@link CheckOptions}. With `false` they are not; what rules find is told
   * beside the form all the same.
   */
  checks?: CheckOptions | false
  /**
   * Country of the controllers, ISO 3166-1 alpha-2: decides how business IDs, postal codes and phone numbers are read
   * when an address names no country.
   * @default 'FI'
   */
  country?: string
  /**
   * Switches the plugin off: no endpoints, queries or admin screens. The collections stay, so that database schemas
   * do, and publications stay protected.
   * @default false
   */
  disabled?: boolean
  /**
   * Editor of every rich text. Texts with nodes that a notice cannot hold (see docs) are refused on save whatever the
   * editor offers.
   * @default a Lexical editor with paragraphs, bold, italic, h3–h4, lists, links and placeholders
   */
  editor?: RichTextField['editor']
  /**
   * What becomes of the files that notices are brought in from: see {@link ImportOptions}.
   * @default {}
   */
  import?: ImportOptions
  /**
   * How notices are published again after one of their sources has changed, or at a moment, and witnesses and receivers of webhooks told:
   * jobs of Payload's, `privacyNoticesRepublish`, `privacyNoticesSchedule`, `privacyNoticesCheckpoint` and `privacyNoticesWebhooks`.
   *
   * Who may have waiting jobs run over HTTP is `jobs.access.run` of Payload's config: unless it is set, those who may publish.
   *
   * - `queue`: the queue they are put in
   * - `start`: whether the server that is asked begins them at once. Set it to false when workers of yours run the queue, or
   *   when servers do not live longer than a request.
   * @default { queue: 'default', start: true }
   */
  jobs?: { queue?: string; start?: boolean }
  /**
   * Content language of an app without localization. With localization the app's locales are the languages.
   * @default 'fi'
   */
  language?: string
  /**
   * Languages by code, added to the built-in fi, sv and en or in place of pieces of them: official headings and standard
   * texts (`pack`), the sentences of comparisons, feeds and answers to readers, the words of the components and the strings
   * of the admin. Each piece may be left out: what stands in for it is said at {@link OwnLanguage}.
   * @default {}
   */
  languages?: Record<string, OwnLanguage>
  /**
   * Law that the built-in data lack or have wrong, by kind: an entry with the id and `validFrom` of a built-in one replaces
   * it, others are added. Used to point out what is no longer in force.
   * @default {}
   */
  law?: LawOptions
  /**
   * Relative links in texts, such as `/evasteet` or `../liite.pdf`. They are published as the whole addresses they stand for, so
   * that a record can be read without the site it was made on.
   *
   * - `base`: the address they are relative to, such as `https://www.example.fi/`. Links that would lead elsewhere are refused.
   * @default {} links must be whole addresses
   */
  links?: { base?: string }
  /**
   * Name of the log of publications in its checkpoints (C2SP: its origin): an address without its scheme, which need not lead
   * anywhere. It should never change.
   * @default the name in `signingKey`; else one made of `serverURL` and `routes.api`; else a name made of the public key
   */
  logOrigin?: string
  /**
   * Answers readers whose request names no language (`locale`) in the one of the app's that their browser prefers
   * (`Accept-Language`), over REST, in feeds and in route handlers. Caches then keep an answer for each such header.
   * @default false
   */
  negotiateLanguage?: boolean
  /**
   * One function per collection that changes it before Payload gets it.
   * @default {}
   */
  overrides?: Partial<Record<CollectionKey, CollectionOverride>>
  /**
   * Own profiles, listed after the built-in `classic`, `full` and `merged`; one with the same key replaces it.
   * @default []
   */
  profiles?: Profile[]
  /**
   * Public keys that records were sealed with before the present one: `name+id+key` as `payload privacy-notices key` prints
   * them, or PEM.
   * @default []
   */
  previousKeys?: string[]
  /**
   * Secrets the app had before its present `secret`: records sealed with a key that follows from them are known to be the app's
   * own. With `signingKey` this may be the present secret too, for what was sealed before there was one.
   * @default []
   */
  previousSecrets?: string[]
  /** When notices are to be reviewed, and who is reminded of it: see {@link ReviewOptions}. */
  review?: ReviewOptions
  /**
   * How the record of processing activities is made: see {@link RopaOptions}.
   * @default {}
   */
  ropa?: RopaOptions
  /**
   * Keeps apart the organisations that share an installation: see {@link ScopeOptions}.
   * @default one organisation, or several that share everything
   */
  scope?: ScopeOptions
  /**
   * Private key that records and checkpoints are signed with: Ed25519, as PEM (PKCS #8) or as Go's `note` writes it
   * (`PRIVATE+KEY+…`). Keep it out of the code.
   * @default one that follows from the `secret` of Payload's config (HKDF), which then has to be long and random
   */
  signingKey?: string
  /**
   * Slugs of the collections, at most {@link MAX_SLUG_LENGTH} characters each.
   * @default { organisations: 'notice-organisations', registers: 'registers', notices: 'privacy-notices', blocks: 'notice-blocks', publications: 'notice-publications' }
   */
  slugs?: Partial<Record<CollectionKey, string>>
  /**
   * Standard texts to add to the built-in ones, or in place of those with the same key. They are installed by an editor or
   * a script; what is installed is never overwritten, and offers the newer wording.
   * @default []
   */
  standardTexts?: StandardText[]
  /**
   * IANA time zone that decides which calendar date it is when a notice is published or read.
   * @default 'Europe/Helsinki'
   */
  timeZone?: string
  /**
   * Usual registers to add to the built-in ones, or in place of those with the same key: what the first steps propose for a
   * register of some kind.
   * @default []
   */
  usualRegisters?: UsualRegister[]
  /**
   * Programs that are told when a notice is published, is withdrawn or takes force: see {@link WebhookOptions}. They are told by the
   * task `privacyNoticesWebhooks` after each publishing, and by `remind`.
   * @default []
   */
  webhooks?: readonly WebhookOptions[]
  /**
   * Who is given checkpoints of the log of publications: see {@link Witness}. The task `privacyNoticesCheckpoint` gives them, after
   * each publishing and whenever it is queued.
   * @default []
   */
  witnesses?: Witness[]
}

export type Slugs = Record<CollectionKey, string>

/** The options with every default filled in. */
export type NormalisedOptions = {
  /** Those that others are bound by have been asked already what holds for an assistant. */
  access: Record<keyof NonNullable<PrivacyNoticesOptions['access']>, AccessRule>
  approval: {
    approvals: 0 | 1 | 2
    for: 'all' | 'major'
    hoursLate: null | number
    recipients: ApprovalOptions['recipients']
  }
  cache: number
  checks: {
    /** Whether what is published is checked. */
    atPublishing: boolean
    /** The built-in rules and those of the app. */
    rules: readonly Rule[]
    severities: Readonly<Record<string, 'off' | Severity>>
    stop: 'errors' | 'nothing' | 'warnings'
  }
  country: string
  disabled: boolean
  editor: RichTextField['editor'] | undefined
  import: { keep: string | undefined }
  jobs: { queue: string; start: boolean }
  language: string
  languages: Languages
  law: Law
  links: { base?: string }
  logOrigin: string | undefined
  negotiateLanguage: boolean
  overrides: Partial<Record<CollectionKey, CollectionOverride>>
  previousKeys: string[]
  previousSecrets: string[]
  profiles: Profile[]
  review: { every: null | string; recipients: ReviewOptions['recipients']; remind: readonly string[] }
  ropa: { profiles: readonly RopaProfile[] }
  scope: ScopeOptions | undefined
  signingKey: string | undefined
  slugs: Slugs
  standardTexts: StandardText[]
  timeZone: string
  usualRegisters: UsualRegister[]
  webhooks: readonly Webhook[]
  witnesses: Witness[]
}

const defaultSlugs: Slugs = {
  blocks: 'notice-blocks',
  notices: 'privacy-notices',
  organisations: 'notice-organisations',
  publications: 'notice-publications',
  registers: 'registers',
}

/**
 * Longest slug: PostgreSQL keeps 63 characters of an identifier, and the longest one built on a slug (an enum of a
 * version table) needs the rest.
 */
export const MAX_SLUG_LENGTH = 28

/** Members of an app's other auth collections, who may have registered themselves, hold no right. */
const ofTheAdmin: AccessRule = ({ req }) =>
  Boolean(req.user) && req.user?.collection === req.payload.config.admin.user

/** Whether a request is one of an assistant: Payload's plugin for the Model Context Protocol names it so. */
export const isAssistant = ({ payloadAPI }: Pick<PayloadRequest, 'payloadAPI'>): boolean =>
  (payloadAPI as string) === 'MCP'

const refuse = (option: string, reason: string): never => {
  throw new Error(`payload-privacy-notices: option \`${option}\` ${reason}`)
}

/** The members of options, as {@link checkNames} knows them. */
const NAMES = {
  approval: { approvals: true, author: true, for: true, hoursLate: true, recipients: true },
  checks: { own: true, rules: true, stop: true },
  import: { keep: true },
  jobs: { queue: true, start: true },
  links: { base: true },
  review: { every: true, recipients: true, remind: true },
  ropa: { profiles: true },
  scope: { field: true, key: true, meant: true, of: true },
} as const satisfies {
  approval: Record<keyof ApprovalOptions, true>
  checks: Record<keyof CheckOptions, true>
  import: Record<keyof ImportOptions, true>
  jobs: Record<keyof NonNullable<PrivacyNoticesOptions['jobs']>, true>
  links: Record<keyof NonNullable<PrivacyNoticesOptions['links']>, true>
  review: Record<keyof ReviewOptions, true>
  ropa: Record<keyof RopaOptions, true>
  scope: Record<keyof ScopeOptions, true>
}

const OPTIONS: Record<keyof PrivacyNoticesOptions, true> = {
  access: true,
  cache: true,
  country: true,
  disabled: true,
  editor: true,
  language: true,
  languages: true,
  law: true,
  logOrigin: true,
  negotiateLanguage: true,
  overrides: true,
  previousKeys: true,
  previousSecrets: true,
  profiles: true,
  signingKey: true,
  slugs: true,
  standardTexts: true,
  timeZone: true,
  usualRegisters: true,
  webhooks: true,
  witnesses: true,
  approval: true,
  checks: true,
  import: true,
  jobs: true,
  links: true,
  review: true,
  ropa: true,
  scope: true,
}

/** Refuses what no option is called: passed over, a name that was mistyped would leave on what it was to restrict. */
const checkNames = (options: PrivacyNoticesOptions): void => {
  const check = (given: unknown, known: object, path: string, what: string): void => {
    if (typeof given !== 'object' || given === null) return
    for (const name of Object.keys(given)) {
      if (!Object.hasOwn(known, name))
        refuse(`${path}${name}`, `is not ${what}: use ${Object.keys(known).sort().join(', ')}`)
    }
  }
  check(options, OPTIONS, '', 'an option')
  check(options.access, RIGHTS, 'access.', 'a right')
  for (const [option, known] of Object.entries(NAMES)) {
    check(options[option as keyof typeof NAMES], known, `${option}.`, 'a part of the option')
  }
}

/** The rights, each by its name, with whether a rule of it can say `'assistant'`. */
const RIGHTS = { approve: true, audit: false, edit: false, publish: true } as const satisfies Record<
  keyof NormalisedOptions['access'],
  boolean
>
type Right = keyof typeof RIGHTS

/**
 * A rule as it is asked everywhere: an assistant holds a right that others are bound by only where the rule says so itself.
 *
 * What is neither yes nor no is an error, by which the request ends: Payload's own access functions may answer with a query (`Where`),
 * and whoever asks whether that is true would give the right for everything.
 */
const ruleOf = (right: Right, given: ActRule | undefined): AccessRule => {
  const rule = given ?? ofTheAdmin
  if (typeof rule !== 'function') refuse(`access.${right}`, 'must be a function')
  const isAct = RIGHTS[right]
  return async ({ req }) => {
    const may = await rule({ req })
    if (may && may !== true && !(isAct && may === 'assistant')) {
      refuse(
        `access.${right}`,
        `must answer true or false${isAct ? ", or 'assistant'" : ''}; it answered ${typeof may === 'object' ? 'an object, such as a query' : JSON.stringify(may)}. For whose documents it holds is said by \`scope\``,
      )
    }
    return isAct && isAssistant(req) ? may === 'assistant' : Boolean(may)
  }
}

const normaliseAccess = (given: PrivacyNoticesOptions['access'] = {}): NormalisedOptions['access'] => ({
  approve: ruleOf('approve', given.approve),
  audit: ruleOf('audit', given.audit),
  edit: ruleOf('edit', given.edit),
  publish: ruleOf('publish', given.publish),
})

const normaliseSlugs = (given: PrivacyNoticesOptions['slugs'] = {}): Slugs => {
  const slugs = { ...defaultSlugs }
  for (const [key, slug] of Object.entries(given)) {
    if (!(COLLECTION_KEYS as readonly string[]).includes(key)) {
      refuse(`slugs.${key}`, `is not a collection of the plugin: use ${COLLECTION_KEYS.join(', ')}`)
    }
    if (slug === undefined) continue
    if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(slug)) {
      refuse(
        `slugs.${key}`,
        `must be lower-case letters, digits and hyphens, such as 'privacy-notices'; got '${slug}'`,
      )
    }
    if (slug.length > MAX_SLUG_LENGTH) {
      refuse(`slugs.${key}`, `may have at most ${MAX_SLUG_LENGTH} characters; '${slug}' has ${slug.length}`)
    }
    slugs[key as CollectionKey] = slug
  }
  if (new Set(Object.values(slugs)).size < COLLECTION_KEYS.length) {
    refuse('slugs', `must differ from each other; got ${Object.values(slugs).join(', ')}`)
  }
  return slugs
}

const checkOverrides = (given: PrivacyNoticesOptions['overrides'] = {}) => {
  for (const key of Object.keys(given)) {
    if (!(COLLECTION_KEYS as readonly string[]).includes(key)) {
      refuse(`overrides.${key}`, `is not a collection of the plugin: use ${COLLECTION_KEYS.join(', ')}`)
    }
  }
  return given
}

const normaliseTimeZone = (timeZone: string): string => {
  try {
    return new Intl.DateTimeFormat('en', { timeZone }).resolvedOptions().timeZone
  } catch {
    return refuse('timeZone', `is not an IANA time zone, such as 'Europe/Helsinki'; got '${timeZone}'`)
  }
}

const normaliseCache = (bytes: number): number => {
  if (!Number.isSafeInteger(bytes) || bytes < 0) {
    refuse('cache', `must be a number of bytes, 0 or more; got ${String(bytes)}`)
  }
  return bytes
}

const isAddress = (value: unknown): boolean =>
  typeof value === 'string' && URL.canParse(value) && /^https?:$/.test(new URL(value).protocol)

const checkLinks = ({ base }: { base?: string } = {}): { base?: string } => {
  if (base === undefined) return {}
  if (typeof base !== 'string' || url(base) !== null) {
    refuse('links.base', 'must be a whole address that begins with http: or https:, without credentials')
  }
  return { base: new URL(base).href }
}

const isWitness = (witness: Witness): boolean => {
  if (typeof witness === 'function') return true
  if (typeof witness !== 'object' || witness === null) return false
  if ('keep' in witness) {
    const { keep, read } = witness
    return typeof keep === 'function' && (read === undefined || typeof read === 'function')
  }
  if ('url' in witness) return isAddress(witness.url)
  const isFile = typeof witness.file === 'string' && witness.file !== ''
  return isFile && (!('timestamp' in witness) || isAddress(witness.timestamp))
}

const checkScope = (given: ScopeOptions | undefined): ScopeOptions | undefined => {
  if (given === undefined) return undefined
  const { field } = (given ?? {}) as Partial<ScopeOptions>
  if (typeof field !== 'string' || !/^[A-Za-z_][A-Za-z0-9_]*$/.test(field)) {
    refuse('scope', "must name the field that says whose a notice is, such as { field: 'tenant' }")
  }
  for (const name of ['key', 'meant', 'of'] as const) {
    if (given[name] !== undefined && typeof given[name] !== 'function') {
      refuse(`scope.${name}`, 'must be a function')
    }
  }
  return given
}

const checkWitnesses = (given: Witness[] = []): Witness[] => {
  if (!Array.isArray(given) || !given.every(isWitness)) {
    refuse(
      'witnesses',
      'must be a list of { file }, { file, timestamp }, { url }, { keep, read } or functions; addresses begin with http: or https:',
    )
  }
  return given
}

const isWebhookSecret = (value: unknown): boolean => {
  const [, key] = /^whsec_([A-Za-z0-9+/]+={0,2})$/.exec(String(value)) ?? []
  const { length } = Buffer.from(key ?? '', 'base64')
  return length >= 24 && length <= 64
}

const checkWebhooks = (given: readonly WebhookOptions[] = []): Webhook[] => {
  const wrong = (reason: string): never => refuse('webhooks', reason)
  if (!Array.isArray(given)) wrong('must be a list of { url, secret, events }')
  const webhooks = given.map((one: Partial<WebhookOptions>, index): Webhook => {
    const { events = WEBHOOK_EVENTS, recipients, secret = '', url = '' } = one ?? {}
    const which = `has in place ${index + 1}`
    if (!URL.canParse(url) || !/^https?:$/.test(new URL(url).protocol)) {
      wrong(`${which} no \`url\` that begins with https: or http:`)
    }
    const { password, username } = new URL(url)
    if (username !== '' || password !== '')
      wrong(`${which} a \`url\` with a name or password in it, which cannot be sent`)
    if (!isWebhookSecret(secret)) {
      wrong(
        `${which} a \`secret\` that is not whsec_ and 24 to 64 bytes in Base64, such as \`openssl rand -base64 32\` makes`,
      )
    }
    if (
      !Array.isArray(events) ||
      events.length === 0 ||
      !events.every((event) => WEBHOOK_EVENTS.includes(event))
    ) {
      wrong(`${which} \`events\` that are none of ${WEBHOOK_EVENTS.join(', ')}`)
    }
    if (recipients !== undefined && typeof recipients !== 'function') {
      wrong(`${which} \`recipients\` that are no function`)
    }
    return { events: events as readonly WebhookEvent[], secret, url, ...(recipients && { recipients }) }
  })
  if (new Set(webhooks.map(({ url }) => url)).size < webhooks.length) wrong('has an address twice')
  return webhooks
}

const isExplained = (value: unknown): boolean =>
  typeof value === 'object' &&
  value !== null &&
  RULE_LANGUAGES.every((language) => {
    const text = (value as Record<string, unknown>)[language]
    return typeof text === 'string' && text.trim() !== ''
  })

const checkRule = (rule: Rule, known: ReadonlySet<string>): void => {
  const { id, cites, help, kind, languages, messages, severity, title } = (rule ?? {}) as Partial<Rule>
  if (typeof id !== 'string' || !/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(id)) {
    refuse(
      'checks.own',
      `has rules with ids of lower-case letters, digits and hyphens, such as 'own-words'; got '${String(id)}'`,
    )
  }
  const wrong = (reason: string) => refuse('checks.own', `has a rule '${id}' that ${reason}`)
  if (known.has(String(id))) wrong('is there already: ids are for one rule each')
  if (!(SEVERITIES as readonly unknown[]).includes(severity)) {
    wrong(`has no severity: use ${SEVERITIES.join(', ')}`)
  }
  if (!['cross', 'date', 'fact', 'text'].includes(String(kind))) {
    wrong('has no kind: use cross, date, fact, text')
  }
  if (languages !== 'all' && !Array.isArray(languages)) wrong("names no languages: a list of codes, or 'all'")
  if (!Array.isArray(cites)) wrong('has no list of what it rests on (cites)')
  const isNamed = isExplained(title) && isExplained(help)
  const all = Object.values(messages ?? {})
  if (!isNamed || all.length === 0 || !all.every(isExplained)) {
    wrong(`lacks words: title, help and at least one message, each in ${RULE_LANGUAGES.join(', ')}`)
  }
  const run = (
    'checkSection' in rule ? rule.checkSection : 'checkText' in rule ? rule.checkText : rule.check
  ) as unknown
  if (typeof run !== 'function') wrong('has neither check, checkText nor checkSection')
  if (rule.reads !== undefined && !('check' in rule)) {
    wrong('reads other notices, which only a rule with check is given')
  }
}

const normaliseChecks = (given: CheckOptions | false = {}): NormalisedOptions['checks'] => {
  const { own = [], rules: severities = {}, stop = 'errors' } = given || {}
  if (!['errors', 'nothing', 'warnings'].includes(stop)) {
    refuse('checks.stop', `must be 'errors', 'warnings' or 'nothing'; got '${String(stop)}'`)
  }
  if (!Array.isArray(own)) refuse('checks.own', 'must be a list of rules')
  const known = new Set(RULES.map(({ id }) => id))
  for (const rule of own) {
    checkRule(rule, known)
    known.add(rule.id)
  }
  for (const [id, severity] of Object.entries(severities)) {
    if (!known.has(id)) {
      refuse(`checks.rules.${id}`, `is not a rule: use ${[...known].join(', ')}`)
    }
    if (severity !== 'off' && !(SEVERITIES as readonly unknown[]).includes(severity)) {
      refuse(`checks.rules.${id}`, `must be 'off', ${SEVERITIES.join(', ')}; got '${String(severity)}'`)
    }
  }
  return {
    atPublishing: given !== false,
    rules: [...RULES, ...own],
    severities,
    stop: given === false ? 'nothing' : stop,
  }
}

const normaliseApproval = ({
  approval,
  disabled = false,
}: PrivacyNoticesOptions): NormalisedOptions['approval'] => {
  const {
    approvals = 0,
    author = 'excluded',
    for: what = 'all',
    hoursLate = null,
    recipients,
  } = approval ?? {}
  if (![0, 1, 2].includes(approvals)) {
    refuse('approval.approvals', `must be 0, 1 or 2; got ${JSON.stringify(approvals)}`)
  }
  if (approvals > 0 && disabled) {
    refuse('approval.approvals', `must be 0 with \`disabled\`: nobody could be asked; got ${approvals}`)
  }
  if (author !== 'excluded') {
    refuse(
      'approval.author',
      `must be 'excluded': nobody approves a text of their own; got '${String(author)}'`,
    )
  }
  if (what !== 'all' && what !== 'major') {
    refuse('approval.for', `must be 'all' or 'major'; got '${String(what)}'`)
  }
  // Whatever runs the queue has to have had its turn.
  if (hoursLate !== null && !(Number.isFinite(hoursLate) && hoursLate >= 1)) {
    refuse('approval.hoursLate', `must be null or a number of hours, 1 or more; got '${String(hoursLate)}'`)
  }
  if (recipients !== undefined && typeof recipients !== 'function') {
    refuse('approval.recipients', 'must be a function')
  }
  return { approvals, for: what, hoursLate, recipients }
}

const normaliseImport = ({ keep }: ImportOptions = {}): NormalisedOptions['import'] => {
  if (keep !== undefined && (typeof keep !== 'string' || keep === '')) {
    refuse('import.keep', "must be the slug of an upload collection, such as 'files'")
  }
  return { keep }
}

const isLength = (value: unknown): boolean => {
  const period = parsePeriod(value)
  return period !== null && period.days >= 0 && period.months >= 0 && period.days + period.months > 0
}

const normaliseReview = (given: ReviewOptions = {}): NormalisedOptions['review'] => {
  const { every = 'P12M', recipients, remind = ['P30D', 'P0D', '-P14D'] } = given ?? {}
  if (every !== null && !isLength(every)) {
    refuse(
      'review.every',
      `must be a length of time in ISO 8601, such as 'P12M', or null; got ${String(every)}`,
    )
  }
  const isRemind = Array.isArray(remind) && remind.every((one) => parsePeriod(one) !== null)
  if (!isRemind || new Set(remind).size < remind.length) {
    refuse(
      'review.remind',
      `must be a list of different lengths of time in ISO 8601, such as ['P30D', 'P0D', '-P14D']; got ${JSON.stringify(remind)}`,
    )
  }
  if (recipients !== undefined && typeof recipients !== 'function') {
    refuse('review.recipients', 'must be a function')
  }
  return { every, recipients, remind }
}

const isListOf = (value: unknown, known: readonly unknown[]): boolean =>
  Array.isArray(value) && value.every((one) => known.includes(one))

const isProfileSection = (section: Partial<ProfileSection> | null): boolean => {
  switch (section?.block) {
    case 'authority':
    case 'cookies':
      return true
    case 'register':
      return isListOf(section.keys, REGISTER_SECTION_KEYS)
    case 'rights':
      return isListOf(section.rights, DATA_RIGHTS)
    case 'text':
      return section.keys === undefined || isListOf(section.keys, SECTION_KEYS)
    default:
      return false
  }
}

const checkProfiles = (given: readonly Profile[] = []): readonly Profile[] => {
  if (!Array.isArray(given)) refuse('profiles', 'must be a list')
  for (const profile of given as readonly (null | Partial<Profile>)[]) {
    const { key, layout, numbering, sections } = profile ?? {}
    if (typeof key !== 'string' || !/^[a-z][a-zA-Z0-9-]{0,39}$/.test(key)) {
      refuse('profiles', `have keys of letters, digits and hyphens; got '${String(key)}'`)
    }
    const wrong = (reason: string): never => refuse('profiles', `has '${key}' ${reason}`)
    if (!(NUMBERINGS as readonly unknown[]).includes(numbering)) {
      wrong(`with no numbering of ${NUMBERINGS.join(', ')}`)
    }
    if (!(LAYOUTS as readonly unknown[]).includes(layout)) wrong(`with no layout of ${LAYOUTS.join(', ')}`)
    const odd = Array.isArray(sections) ? sections.findIndex((section) => !isProfileSection(section)) : null
    if (odd === null) wrong('without a list of sections')
    if (odd !== -1)
      wrong(`with a section ${Number(odd) + 1} that is none of this plugin, or has keys that are none`)
  }
  return given
}

const checkTexts = (option: 'previousKeys' | 'previousSecrets', given: readonly string[] = []): string[] => {
  if (!Array.isArray(given) || !given.every((one) => typeof one === 'string' && one !== '')) {
    refuse(option, 'must be a list of texts')
  }
  return [...given]
}

/**
 * Fills in the defaults and checks what was given, once.
 *
 * @throws Error naming the option, what is wrong with it and what is expected
 */
export const normaliseOptions = (options: PrivacyNoticesOptions = {}): NormalisedOptions => {
  checkNames(options)
  const country = options.country ?? 'FI'
  if (!COUNTRY_CODES.includes(country)) {
    refuse('country', `must be an ISO 3166-1 alpha-2 code, such as 'FI'; got '${country}'`)
  }
  const own = checkProfiles(options.profiles)
  const languages = mergeLanguages(options.languages)
  return {
    access: normaliseAccess(options.access),
    approval: normaliseApproval(options),
    cache: normaliseCache(options.cache ?? 32_000_000),
    checks: normaliseChecks(options.checks),
    country,
    disabled: options.disabled ?? false,
    editor: options.editor,
    import: normaliseImport(options.import),
    jobs: { queue: options.jobs?.queue ?? 'default', start: options.jobs?.start ?? true },
    language: options.language ?? 'fi',
    languages,
    law: mergeLaw(law, options.law),
    links: checkLinks(options.links),
    logOrigin: options.logOrigin,
    negotiateLanguage: options.negotiateLanguage ?? false,
    overrides: checkOverrides(options.overrides),
    previousKeys: checkTexts('previousKeys', options.previousKeys),
    previousSecrets: checkTexts('previousSecrets', options.previousSecrets),
    profiles: [...builtInProfiles.filter(({ key }) => !own.some((profile) => profile.key === key)), ...own],
    review: normaliseReview(options.review),
    ropa: { profiles: mergeRopaProfiles(options.ropa?.profiles) },
    scope: checkScope(options.scope),
    signingKey: options.signingKey,
    slugs: normaliseSlugs(options.slugs),
    standardTexts: mergeStandardTexts(builtInStandardTexts(languages.packs, country), options.standardTexts),
    timeZone: normaliseTimeZone(options.timeZone ?? 'Europe/Helsinki'),
    usualRegisters: mergeUsualRegisters(builtInUsualRegisters, options.usualRegisters),
    webhooks: checkWebhooks(options.webhooks),
    witnesses: checkWitnesses(options.witnesses),
  }
}
