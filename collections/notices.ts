import type {
  CheckboxField,
  CollectionConfig,
  Endpoint,
  Field,
  JSONField,
  SelectField,
  TextareaField,
  TextField,
} from 'payload'

import type { FactoryContext } from '../fields/context.js'
import type { Profile } from '../src/notice/compose/profiles.js'
import type { NormalisedOptions } from '../src/options.js'

import { approvalView } from '../fields/approval.js'
import { choiceField } from '../fields/choice.js'
import { ofItsOwner, unlessRetired, usesField } from '../fields/internal.js'
import { checksField, checkSummaryField } from '../fields/checks.js'
import { richTextField } from '../fields/richText.js'
import { checkboxField, textareaField, textField } from '../fields/text.js'
import { reviewFields } from '../fields/reviews.js'
import { calendarDateField, partialDateField } from '../fields/validated.js'
import { sectionsField } from '../fields/blocks/sections.js'
import { goToField, previewView } from '../fields/preview.js'
import { slugField } from '../fields/slug.js'
import { CLIENT, RSC } from '../src/admin/paths.js'
import { guideView } from '../src/admin/Guide/config.js'
import { STATUS_PATH } from '../src/reviews/page.js'
import { WAITING_CHOICES } from '../src/notice/timeline.js'
import { LAYOUTS, NUMBERINGS } from '../src/notice/vocabulary.js'
import { duplicateAsDraft } from './hooks/duplicateAsDraft.js'
import { fillFromProfile } from './hooks/fillFromProfile.js'
import { preparePublishing, recordPublication, refuseWhenPublished } from '../src/publishing/hooks.js'
import { stateField, tellState } from '../fields/noticeState.js'
import { summaryField } from '../fields/pendingChanges.js'
import { editHistory } from '../fields/whereUsed.js'
import { refusedSaveField } from '../fields/refusedSave.js'
import { refuseMalformed, refuseUnknownReferences } from '../fields/refuseMalformed.js'
import { beginOperation } from '../src/publishing/operations.js'
import { nameRows } from '../src/sources/fieldErrors.js'
import { confirmDeletion, confirmSave, sayFailure } from '../src/storage/hooks.js'
import { emptyWhenTaken } from '../src/publishing/handOver.js'
import { withoutFallback } from '../src/sources/fallback.js'
import { ownedOnly } from '../src/sources/owned.js'
import { whenTrashed } from '../src/sources/trash.js'
import { noteUses } from '../src/sources/usage.js'
import { isBuiltInProfile } from '../src/notice/compose/profiles.js'
import { descriptionOf, labelOf, translate, tx } from '../src/translations/index.js'
import { savingFields } from '../fields/saving.js'
import { draftsOnly, sourceAccess } from '../src/access.js'

const taken = (field: TextareaField, path: string): TextareaField => ({
  ...field,
  hooks: { ...field.hooks, beforeChange: [emptyWhenTaken(path)] },
})

/** Fields that a duplicate of the document begins without. */
const notDuplicated = (...fields: (CheckboxField | JSONField | TextField)[]): Field[] =>
  fields.map((field) => ({ ...field, disableDuplicate: true }))

/** Payload's own status of a document: the state says more, and would have its name. */
const draftStatusField = (): SelectField => ({
  name: '_status',
  type: 'select',
  admin: { disableListColumn: true, disableListFilter: true },
  // Payload adds its own to these.
  options: [],
})

/** What the admin shows of notices in the place of Payload's own, and beside it. */
const adminComponents = (
  options: NormalisedOptions,
): NonNullable<CollectionConfig['admin']>['components'] => ({
  beforeListTable: [`${CLIENT}#ImportLink`, `${CLIENT}#ReviewFilter`],
  edit: {
    PublishButton: {
      clientProps: { slugs: options.slugs, stop: options.checks.stop, timeZone: options.timeZone },
      path: `${CLIENT}#PublishButton`,
    },
    Status: { clientProps: { notices: options.slugs.notices }, path: `${CLIENT}#NoticeStatus` },
    UnpublishButton: `${CLIENT}#WithdrawButton`,
  },
  views: {
    edit: {
      ...approvalView(options),
      published: {
        Component: { clientProps: { slugs: options.slugs }, path: `${CLIENT}#PublishedVersions` },
        path: '/published',
        tab: {
          href: '/published',
          label: ({ t }) => translate(t, 'privacyNotices:desk:versions:tab'),
          order: 200,
        },
      },
      ...previewView(options, 'notices'),
      versions: editHistory,
    },
    guide: guideView,
    start: { Component: `${RSC}#StartView`, exact: true, path: '/start' },
    status: { Component: `${RSC}#StatusView`, exact: true, path: STATUS_PATH },
  },
})

/** How the sections are shown: without a value, as the profile of the notice says. */
const presentationFields = (): Field[] => [
  choiceField({
    name: 'numbering',
    admin: { width: '50%' },
    allowed: NUMBERINGS,
    choices: NUMBERINGS.map((value) => ({ label: tx(`privacyNotices:options:numbering:${value}`), value })),
    closed: true,
    key: 'numbering',
  }),
  choiceField({
    name: 'layout',
    admin: { width: '50%' },
    allowed: LAYOUTS,
    choices: LAYOUTS.map((value) => ({ label: tx(`privacyNotices:options:layout:${value}`), value })),
    closed: true,
    key: 'layout',
  }),
]

/** Privacy notices: dated, localized presentations of registers. Publishing one freezes it in a publication. */
const profileName = ({ key, label }: Profile): Record<string, string> =>
  label ?? (isBuiltInProfile(key) ? tx(`privacyNotices:profiles:${key}`) : { en: key })

export const noticesCollection = (context: FactoryContext, endpoints: Endpoint[]): CollectionConfig => {
  const { options } = context
  const { profiles, slugs, timeZone } = options
  const profileKeys = profiles.map(({ key }) => key)
  return {
    slug: slugs.notices,
    access: sourceAccess(options, 'notices'),
    admin: {
      // Of an app that has the plugin switched off, Payload's own.
      ...(!options.disabled && { components: adminComponents(options) }),
      defaultColumns: ['title', 'state', 'slug', 'changedOn', 'nextReviewOn', 'pendingChanges'],
      description: tx('privacyNotices:collections:notices:description'),
      group: tx('privacyNotices:group'),
      hidden: options.disabled,
      useAsTitle: 'title',
    },
    dbName: 'pn_notices',
    disableBulkDelete: true,
    disableBulkEdit: true,
    endpoints,
    fields: [
      ...(options.disabled ? [] : [stateField(options)]),
      ...(options.disabled ? [] : [draftStatusField()]),
      refusedSaveField(),
      ...(options.disabled ? [] : [checkSummaryField()]),
      textField('title', 'title', { localized: true, required: true }),
      {
        type: 'tabs',
        admin: { className: 'pn-tabs' },
        tabs: [
          {
            description: tx('privacyNotices:tabs:details:description'),
            fields: [
              {
                name: 'registers',
                type: 'relationship',
                admin: { description: descriptionOf('registers') },
                ...unlessRetired('registers'),
                hasMany: true,
                label: labelOf('registers'),
                relationTo: slugs.registers,
                required: true,
              },
              choiceField({
                name: 'profile',
                allowed: profileKeys,
                choices: profiles.map((profile) => ({ label: profileName(profile), value: profile.key })),
                defaultValue: profileKeys[0],
                key: 'profile',
                required: true,
              }),
              textField('statute', 'statute', { localized: true }),
              richTextField(context, 'introduction', 'introduction'),
            ],
            label: tx('privacyNotices:tabs:details:label'),
          },
          {
            description: tx('privacyNotices:tabs:sections:description'),
            fields: [{ type: 'row', fields: presentationFields() }, sectionsField(context)],
            label: tx('privacyNotices:tabs:sections:label'),
          },
          {
            description: tx('privacyNotices:tabs:change:description'),
            fields: [
              {
                name: 'change',
                type: 'group',
                disableDuplicate: true,
                admin: { description: descriptionOf('change') },
                fields: [
                  {
                    name: 'type',
                    type: 'radio',
                    admin: { description: descriptionOf('changeType'), layout: 'horizontal' },
                    enumName: 'pn_change_type',
                    label: labelOf('changeType'),
                    options: (['major', 'minor'] as const).map((value) => ({
                      label: tx(`privacyNotices:options:changeType:${value}`),
                      value,
                    })),
                  },
                  taken(textareaField('note', 'changeNote', { localized: true }), 'change.note'),
                  calendarDateField('effectiveFrom', 'effectiveFrom'),
                  {
                    name: 'waiting',
                    type: 'radio',
                    admin: {
                      components: { Field: `${CLIENT}#WaitingField` },
                      description: descriptionOf('changeWaiting'),
                      disableListColumn: true,
                    },
                    enumName: 'pn_change_waiting',
                    label: labelOf('changeWaiting'),
                    options: WAITING_CHOICES.map((value) => ({
                      label: tx(`privacyNotices:options:waiting:${value}`),
                      value,
                    })),
                  },
                  checkboxField('clockConfirmed', 'clockConfirmed', {
                    components: { Field: `${CLIENT}#ClockField` },
                    disableListColumn: true,
                  }),
                ],
                label: labelOf('change'),
              },
              {
                name: 'changes',
                type: 'ui',
                admin: {
                  components: { Field: `${CLIENT}#PublishingChanges` },
                  disableListColumn: true,
                },
              },
              {
                name: 'withdrawal',
                type: 'group',
                disableDuplicate: true,
                admin: { description: descriptionOf('withdrawal') },
                fields: [
                  taken(
                    textareaField('reason', 'withdrawalReason', { localized: true }),
                    'withdrawal.reason',
                  ),
                  {
                    name: 'successor',
                    type: 'relationship',
                    admin: { description: descriptionOf('successor') },
                    ...ofItsOwner(),
                    label: labelOf('successor'),
                    relationTo: slugs.notices,
                  },
                ],
                label: labelOf('withdrawal'),
              },
            ],
            label: tx('privacyNotices:tabs:change:label'),
          },
        ],
      },
      ...(options.disabled ? [] : [summaryField(options), checksField(context)]),
      // A duplicate is another notice: what was published of its original, and when, is no part of it.
      ...notDuplicated(
        slugField(options),
        checkboxField('changeSlug', 'changeSlug', {
          condition: (data) => data._status === 'published' || Boolean(data.changedOn),
          position: 'sidebar',
        }),
        partialDateField('preparedOn', 'preparedOn', {
          admin: { position: 'sidebar' },
          proposedIn: timeZone,
        }),
        partialDateField('changedOn', 'changedOn', { admin: { position: 'sidebar' } }),
        textField('versionLabel', 'versionLabel', { admin: { position: 'sidebar' } }),
      ),
      ...reviewFields(options),
      ...savingFields(),
      // What publishing keeps for itself: see `src/publishing/intent.ts`.
      ...notDuplicated(
        { name: 'intent', type: 'json', hidden: true },
        // The files that its next version is brought in from: see `src/importing`.
        { name: 'broughtFrom', type: 'json', hidden: true },
        { name: 'head', type: 'json', hidden: true },
        // Which record the log still has to take: see `src/publishing/logging.ts`.
        { name: 'unlogged', type: 'text', hidden: true, index: true },
      ),
      // Who uses what, and what changed since: see `src/sources/usage.ts` and `src/pending/`.
      usesField(),
      ...notDuplicated(
        usesField('publishedUses'),
        { name: 'mark', type: 'json', hidden: true },
        { name: 'held', type: 'json', hidden: true },
        { name: 'markedSince', type: 'text', hidden: true },
      ),
      goToField(),
    ],
    graphQL: { pluralName: 'PrivacyNotices', singularName: 'PrivacyNotice' },
    hooks: {
      afterChange: [
        recordPublication(options),
        ...(options.disabled ? [] : [tellState(options)]),
        confirmSave,
      ],
      afterDelete: [confirmDeletion],
      afterError: [sayFailure, nameRows],
      beforeChange: [
        whenTrashed(refuseWhenPublished(options)),
        noteUses(options),
        preparePublishing(options),
      ],
      beforeDelete: [refuseWhenPublished(options)],
      beforeOperation: [
        draftsOnly(options),
        duplicateAsDraft,
        withoutFallback,
        beginOperation(options),
        refuseMalformed,
      ],
      beforeValidate: [ownedOnly(options), refuseUnknownReferences(options), fillFromProfile(options)],
    },
    // Of several organisations, each has its own addresses.
    ...(options.scope && { indexes: [{ fields: [options.scope.field, 'slug'], unique: true }] }),
    labels: {
      plural: tx('privacyNotices:collections:notices:plural'),
      singular: tx('privacyNotices:collections:notices:singular'),
    },
    versions: { drafts: { validate: false }, maxPerDoc: 0 },
  }
}
