import type { CollectionConfig, Config, Plugin } from 'payload'

import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { flattenTopLevelFields } from 'payload/shared'

import type { CollectionKey, NormalisedOptions, PrivacyNoticesOptions } from './options.js'

import { blocksCollection } from '../collections/blocks.js'
import { importsCollection } from '../collections/imports.js'
import { noticeLogCollection } from '../collections/noticeLog.js'
import { noticesCollection } from '../collections/notices.js'
import { organisationsCollection } from '../collections/organisations.js'
import { publicationsCollection } from '../collections/publications.js'
import {
  approvalsCollection,
  outboxCollection,
  rechecksCollection,
  reviewsCollection,
  verificationsCollection,
  waiversCollection,
} from '../collections/reviews.js'
import { registersCollection } from '../collections/registers.js'
import { republishingsCollection } from '../collections/republishings.js'
import { withStatus } from './admin/ReviewStatus/config.js'
import { RSC } from './admin/paths.js'
import { normaliseOptions } from './options.js'
import { refuseCrossSite } from './http/crossSite.js'
import { payloadEndpoints } from './http/endpoint.js'
import { CLIENT } from './admin/paths.js'
import { BIN_KEY } from './bin/key.js'
import { ownEndpoints } from './endpoints.js'
import { waitWhileBusy } from './storage/busySqlite.js'
import { sayFailureByGraphQL } from './storage/hooks.js'
import { surviveLostConnections } from './storage/lostConnections.js'
import { tellOwnValues } from './storage/ownValues.js'
import { tellRemoved } from './storage/removedMeanwhile.js'
import { tellOfSecret, tellOfTransactions, withOptions } from './installation.js'
import { NOTICE_IMPORTS } from './ownSlugs.js'
import { typePageBlocks } from './pageBlocks/graphqlBlocks.js'
import { checkKeep } from './importing/begin.js'
import { checkKeys } from './record/keys.js'
import { checkpointTask } from './record/log/job.js'
import { registerWebhooks } from './webhooks/deliver.js'
import { webhookTask } from './webhooks/job.js'
import { scheduleTask } from './approving/job.js'
import { republishTask } from './republishing/job.js'
import { readQueries } from './reading/graphql/queries.js'
import { checkScopeField } from './scopes.js'
import { withStrings, withStringsWithin } from './translations/index.js'
import { type MergedI18n, mergeTranslations } from './translations/merge.js'

export type {
  AccessRule,
  ActRule,
  ApprovalNews,
  ApprovalOptions,
  CheckOptions,
  CollectionKey,
  CollectionOverride,
  DueNotice,
  ImportOptions,
  Owner,
  PrivacyNoticesOptions,
  ReviewOptions,
  ReviewRecipient,
  RopaOptions,
  ScopeOptions,
  ScopeRequest,
  Slugs,
  Witness,
} from './options.js'
export { MAX_SLUG_LENGTH } from './options.js'
export type {
  Address,
  ChangeType,
  ContactFacts,
  CookieFacts,
  NoticeContent,
  NoticeDocument,
  NoticeLinks,
  NoticeSection,
  OrganisationFacts,
  PurposeFacts,
  RecipientFacts,
  RegisterFacts,
  RenderedText,
  RightFacts,
  TransferFacts,
  TriState,
} from './notice/document.js'
export { NOTICE_DOCUMENT_SCHEMA } from './notice/document.js'
export type { FormatName, LinkedNoticeDocument } from './render/formats.js'
export type { Profile, ProfileSection } from './notice/compose/profiles.js'
export { builtInProfiles } from './notice/compose/profiles.js'
export { SECTIONS } from './notice/compose/sections.js'
export * from './notice/vocabulary.js'
export { noticeEditor } from './admin/editor/noticeEditor.js'
export {
  exportBundle,
  type ExportOptions,
  writeBundle,
  type WrittenBundle,
} from './record/proof/exportBundle.js'
export type { Dossier } from './dossier/dossier.js'
export { type DossierOptions, writeDossiers, type WrittenDossiers } from './dossier/bundle.js'
export {
  type Comparison,
  type Finding,
  type FindingKind,
  type FindingWhat,
  NotOurs,
  UnknownNotice,
  UnknownScope,
  verify,
  type VerifyOptions,
  type VerifyReport,
} from './record/proof/verify.js'
export {
  type Explained,
  type NoticeRule,
  noticeRule,
  type Rule,
  type SectionRule,
  sectionRule,
  type Severity,
  type TextRule,
  textRule,
} from './notice/check/rule.js'
export { keepCheckpoint } from './record/log/job.js'
export { deliverWebhooks, type WebhookReport } from './webhooks/deliver.js'
export type { WebhookBody, WebhookData } from './webhooks/events.js'
export type { Witnessed } from './record/log/witnesses.js'
export { type RefreshReport, refreshPending } from './pending/markNotices.js'
export { republishAll } from './republishing/republishAll.js'
export type { Republishing, RepublishingResult } from './republishing/run.js'
export type { OwnColumn, RopaProfile } from './ropa/profiles.js'
export { builtInRopaProfiles } from './ropa/profiles.js'
export type { RopaActivity, RopaKept, RopaNotice, RopaPeople } from './ropa/activity.js'
export type { RopaDocument } from './ropa/formats/index.js'
export { importNotice, type ImportNoticeOptions } from './importing/importNotice.js'
export type { ImportAnswer } from './importing/proposal.js'
export { publishScheduled, type ScheduleReport } from './approving/scheduled.js'
export { recheckInForce } from './checking/recheck.js'
export { remind, type RemindReport } from './reviews/remind.js'
export {
  type ExportSource,
  NotRestorable,
  restoreBundle,
  type RestoreOptions,
  type RestoreReport,
} from './restoring/restoreBundle.js'
export { type BrokenOff, repair, type RepairOptions, type RepairReport } from './publishing/repair.js'
export {
  type InstalledText,
  type InstallOptions,
  type InstallReport,
  installStandardTexts,
  StandardTextRefused,
} from './standardTexts/install.js'
export type { StandardTextState, WordingState } from './standardTexts/newerWording.js'
export type { LanguagePack } from './notice/languagePack.js'
export type { LanguageTexts, OwnLanguage } from './languages/types.js'
export { builtInLanguages, languagePacks } from './languages/index.js'
export {
  builtInUsualRegisters,
  type UsualChoice,
  type UsualPurpose,
  type UsualRecipient,
  type UsualRegister,
  type UsualRetention,
} from './texts/usualRegisters/index.js'
export { builtInStandardTexts, type StandardNode, type StandardText } from './texts/standardTexts/index.js'
export * from './texts/law/index.js'

/** Slug under which other plugins find this one. */
export const PLUGIN_SLUG = 'payload-privacy-notices'

/**
 * Adds registers, privacy notices and their publications to a Payload app.
 *
 * @param options every option has a default
 * @returns a Payload plugin
 * @throws Error when an option is not usable, naming the option and what is expected
 *
 * @example
 * export default buildConfig({ plugins: [privacyNotices()] })
 */
export const privacyNotices = (options: PrivacyNoticesOptions = {}): Plugin => {
  const normalised = normaliseOptions(options)
  checkKeys(normalised)
  const plugin: Plugin = async (config) => {
    const i18n = mergeTranslations(normalised.languages.admin, config.i18n)
    const collections = await collectionsOf(normalised, i18n)
    return {
      ...config,
      ...(!normalised.disabled && {
        admin: withFirstSteps(withStyles(withStatus(config.admin, normalised, i18n.translations))),
      }),
      bin: [...(config.bin ?? []), { key: BIN_KEY, scriptPath: scriptPath() }],
      ...(config.blocks && { blocks: withStringsWithin(config.blocks, i18n.translations) }),
      collections: [
        ...withStringsWithin(config.collections ?? [], i18n.translations),
        ...collections,
        republishingsCollection(),
        noticeLogCollection(),
        reviewsCollection(),
        verificationsCollection(),
        outboxCollection(),
        waiversCollection(),
        approvalsCollection(),
        rechecksCollection(),
        withStrings(
          guarded(
            importsCollection(
              { options: normalised },
              normalised.disabled ? [] : payloadEndpoints(ownEndpoints(normalised), 'imports'),
            ),
          ),
          i18n.translations,
        ),
      ],
      custom: withOptions(config.custom, normalised),
      ...(config.globals && { globals: withStringsWithin(config.globals, i18n.translations) }),
      graphQL: normalised.disabled ? config.graphQL : readQueries(config.graphQL, normalised, typePageBlocks),
      hooks: {
        ...config.hooks,
        afterError: [...(config.hooks?.afterError ?? []), sayFailureByGraphQL(namesInGraphQL(collections))],
      },
      i18n,
      jobs: withJobs(config.jobs, normalised),
      onInit: async (payload) => {
        await config.onInit?.(payload)
        checkScopeField(payload, normalised)
        checkKeep(payload, normalised)
        waitWhileBusy(payload)
        surviveLostConnections(payload)
        tellOwnValues(payload, Object.values(normalised.slugs))
        tellRemoved(payload, [...Object.values(normalised.slugs), NOTICE_IMPORTS])
        if (normalised.disabled) return
        tellOfSecret(payload)
        await tellOfTransactions(payload)
        await registerWebhooks(payload).catch((error: unknown) =>
          payload.logger.error({
            err: error,
            msg: 'payload-privacy-notices: it was not noted from when on receivers of webhooks are told',
          }),
        )
      },
    }
  }
  plugin.slug = PLUGIN_SLUG
  plugin.options = options
  return plugin
}

/** Put together by hand: bundlers take `new URL(…, import.meta.url)` for a file they should copy. */
const scriptPath = (): string => join(dirname(fileURLToPath(import.meta.url)), 'bin', 'index.js')

const guarded = ({ endpoints, ...rest }: CollectionConfig): CollectionConfig => ({
  ...rest,
  ...(endpoints && { endpoints: refuseCrossSite(endpoints) }),
})

/**
 * The app's jobs with those of the plugin. Payload lets whoever is signed in, a member of any auth collection too, have the
 * waiting ones run: unless the app says who may, that is left to those who publish.
 */
const withJobs = (jobs: Config['jobs'], { access, webhooks }: NormalisedOptions): Config['jobs'] => ({
  ...jobs,
  access: {
    run: async ({ req }) => Boolean(req.user) && (await access.publish({ req })),
    ...jobs?.access,
  },
  tasks: [
    ...(jobs?.tasks ?? []),
    republishTask(),
    checkpointTask(),
    scheduleTask(),
    ...(webhooks.length > 0 ? [webhookTask()] : []),
  ],
})

/** The app's admin with the first steps before its dashboard. */
const withFirstSteps = (admin: Config['admin']): Config['admin'] => ({
  ...admin,
  components: {
    ...admin?.components,
    beforeDashboard: [...(admin?.components?.beforeDashboard ?? []), `${RSC}#FirstSteps`],
  },
})

/** The app's admin with the styles of what the plugin adds to it. */
const withStyles = (admin: Config['admin']): Config['admin'] => ({
  ...admin,
  components: {
    ...admin?.components,
    providers: [...(admin?.components?.providers ?? []), `${CLIENT}#AdminStyles`],
  },
})

const namesInGraphQL = (collections: CollectionConfig[]): string[] =>
  collections.flatMap(({ graphQL }) => (graphQL && graphQL.singularName) || [])

const hooksOf = ({ hooks = {} }: CollectionConfig): unknown[] =>
  Object.entries(hooks).flatMap(([, each]: [string, unknown[] | undefined]) => each ?? [])

const hasDrafts = ({ versions }: CollectionConfig): boolean =>
  typeof versions === 'object' && Boolean(versions.drafts)

type Fields = Pick<CollectionConfig, 'fields'>

/** The fields without which nothing can be published, or is read again: those that the plugin alone writes, and a notice's address. */
const ownFieldsOf = (key: string, { fields }: Fields): string[] =>
  flattenTopLevelFields(fields).flatMap((field) => {
    if (!('name' in field) || !field.name) return []
    const isOwn = key === 'publications' || ('hidden' in field && field.hidden) || field.name === 'slug'
    return isOwn ? [field.name] : []
  })

const fieldNamesOf = ({ fields }: Fields): ReadonlySet<unknown> =>
  new Set(flattenTopLevelFields(fields).map((field) => ('name' in field ? field.name : undefined)))

/** Whether Payload keeps a status for each language: a notice is published in all of them, or in none. */
const isPublishedByLanguage = ({ versions }: CollectionConfig): boolean =>
  typeof versions === 'object' &&
  typeof versions.drafts === 'object' &&
  Boolean(versions.drafts.localizeStatus)

/** Whether Payload publishes at a moment: whatever draft is the newest by then, whoever approved another. */
const publishesNewest = ({ versions }: CollectionConfig): boolean =>
  typeof versions === 'object' &&
  typeof versions.drafts === 'object' &&
  Boolean(versions.drafts.schedulePublish)

/** What an app's own form of a collection has to keep of it: noted before the app gets it, for it may change what it is given. */
const neededOf = (key: string, collection: CollectionConfig) => ({
  fields: ownFieldsOf(key, collection),
  hasDrafts: hasDrafts(collection),
  hooks: hooksOf(collection),
  slug: collection.slug,
})

/**
 * Refuses an app's own form of a collection by which notices could not be published, or not guarded.
 *
 * @throws Error that says what of it has to be otherwise
 */
const checkOverride = (
  key: string,
  collection: CollectionConfig | undefined,
  needed: ReturnType<typeof neededOf>,
): CollectionConfig => {
  const refusal = (reason: string) => new Error(`payload-privacy-notices: \`overrides.${key}\` ${reason}`)
  if (collection?.slug !== needed.slug) {
    throw refusal(
      `must return the collection with its slug '${needed.slug}': use the option \`slugs\` to rename it`,
    )
  }
  const hooks = hooksOf(collection)
  if (needed.hooks.some((hook) => !hooks.includes(hook))) {
    throw refusal(
      'must keep the hooks of the collection, which make and guard publications: add yours to those of `defaultCollection.hooks`',
    )
  }
  if (needed.hasDrafts && !hasDrafts(collection)) {
    throw refusal(
      'must keep the drafts of the collection, which hold what is not public: change `versions.drafts`, but leave it on',
    )
  }
  const names = fieldNamesOf(collection)
  const missing = needed.fields.filter((name) => !names.has(name))
  if (missing.length > 0) {
    throw refusal(
      `must keep the fields ${missing.join(', ')}, which the plugin itself writes and reads: hide by \`admin.hidden\` what editors are not to see`,
    )
  }
  if (isPublishedByLanguage(collection)) {
    throw refusal(
      "must not set `versions.drafts.localizeStatus`, by which Payload keeps a status for each language: what is published of the plugin's is so in all of them. One language is published by `publishSpecificLocale`",
    )
  }
  if (publishesNewest(collection)) {
    throw refusal(
      'must not set `versions.drafts.schedulePublish`, by which Payload publishes whatever draft is the newest when the time comes, whatever was approved: ask for notices to be published at a moment by `publishAt` (docs/approval.md)',
    )
  }
  return collection
}

const collectionsOf = async (
  options: NormalisedOptions,
  { translations }: MergedI18n,
): Promise<CollectionConfig[]> => {
  const context = { options }
  const endpoints = options.disabled ? [] : ownEndpoints(options)
  const defaults: Record<CollectionKey, CollectionConfig> = {
    notices: noticesCollection(context, payloadEndpoints(endpoints, 'notices')),
    registers: registersCollection(context, payloadEndpoints(endpoints, 'registers')),
    organisations: organisationsCollection(context),
    blocks: blocksCollection(context, payloadEndpoints(endpoints, 'blocks')),
    publications: publicationsCollection(context),
  }
  return Promise.all(
    Object.entries(defaults).map(async ([key, unlabelled]) => {
      const defaultCollection = withStrings(guarded(unlabelled), translations)
      const override = options.overrides[key as CollectionKey]
      if (!override) return defaultCollection
      const needed = neededOf(key, defaultCollection)
      return checkOverride(key, await override({ defaultCollection }), needed)
    }),
  )
}

export default privacyNotices
