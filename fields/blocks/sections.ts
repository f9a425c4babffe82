import type { Block, BlocksField, Field, RelationshipField } from 'payload'

import type { BlockKind } from '../../src/notice/vocabulary.js'
import type { FactoryContext } from '../context.js'

import { CLIENT } from '../../src/admin/paths.js'
import { REGISTER_SECTION_KEYS, RIGHT_SECTIONS, RIGHTS, SECTION_KEYS } from '../../src/notice/vocabulary.js'
import { descriptionOf, labelOf, tx } from '../../src/translations/index.js'
import { choicesField } from '../choice.js'
import { cookiesField } from '../cookies.js'
import { unlessRetired } from '../internal.js'
import { richTextField } from '../richText.js'
import { textField } from '../text.js'
import { urlField } from '../validated.js'
import { rightChoices, sectionChoices } from './choices.js'
import { pictureOf } from './pictures.js'

/** The kinds of section a notice is made of; also the slugs of their blocks. */
export type SectionBlockKind = 'authority' | 'cookies' | 'register' | 'rights' | 'shared' | 'text'

const section = (context: FactoryContext, kind: SectionBlockKind, fields: Field[]): Block => ({
  slug: kind,
  admin: {
    components: {
      Label: {
        path: `${CLIENT}#SectionLabel`,
        clientProps: {
          blocks: context.options.slugs.blocks,
          headings: sectionChoices(context.options, SECTION_KEYS),
          rightSections: RIGHT_SECTIONS,
        },
      },
    },
    disableBlockName: true,
    images: { thumbnail: pictureOf(kind) },
  },
  dbName: `pn_section_${kind}`,
  fields: [...fields, textField('heading', 'sectionHeading', { localized: true })],
  interfaceName: `Notice${kind[0]?.toUpperCase()}${kind.slice(1)}Section`,
  labels: {
    plural: tx(`privacyNotices:blocks:${kind}:plural`),
    singular: tx(`privacyNotices:blocks:${kind}:singular`),
  },
})

const sharedText = ({ options }: FactoryContext, kind?: BlockKind): RelationshipField => ({
  name: 'block',
  type: 'relationship',
  admin: { description: descriptionOf('sectionBlock') },
  ...unlessRetired('block', kind && { kind: { equals: kind } }),
  label: labelOf('sectionBlock'),
  relationTo: options.slugs.blocks,
})

const whenOwn = (_: unknown, siblingData: { block?: unknown }) => !siblingData?.block

/** A section whose text comes from the registers: their wording, or what their facts give. */
export const registerSection = (context: FactoryContext): Block =>
  section(context, 'register', [
    choicesField({
      name: 'keys',
      allowed: REGISTER_SECTION_KEYS,
      choices: sectionChoices(context.options, REGISTER_SECTION_KEYS),
      key: 'sectionKeys',
      required: true,
    }),
  ])

/** A section with a text of its own. */
export const textSection = (context: FactoryContext): Block =>
  section(context, 'text', [
    richTextField(context, 'text', 'sectionText'),
    choicesField({
      name: 'keys',
      allowed: SECTION_KEYS,
      choices: sectionChoices(context.options, SECTION_KEYS),
      key: 'sectionKeys',
    }),
  ])

/** The cookies of the service: from a shared text, or its own records. */
export const cookiesSection = (context: FactoryContext): Block =>
  section(context, 'cookies', [
    sharedText(context, 'cookies'),
    richTextField(context, 'text', 'sectionText', { admin: { condition: whenOwn } }),
    urlField('settingsUrl', 'cookieSettingsUrl', { admin: { condition: whenOwn }, localized: true }),
    cookiesField('pn_section_cookie', whenOwn),
  ])

/** The supervisory authority (GDPR Art. 13(2)(d)): an organisation, or a shared text. */
export const authoritySection = (context: FactoryContext): Block =>
  section(context, 'authority', [
    sharedText(context, 'authority'),
    {
      name: 'organisation',
      type: 'relationship',
      admin: { condition: whenOwn, description: descriptionOf('authority') },
      ...unlessRetired('organisation'),
      label: labelOf('authority'),
      relationTo: context.options.slugs.organisations,
    },
    richTextField(context, 'text', 'sectionText', { admin: { condition: whenOwn } }),
  ])

/** Rights of the data subject with their standard texts (GDPR Art. 13(2)(b)–(d)). */
export const rightsSection = (context: FactoryContext): Block =>
  section(context, 'rights', [
    sharedText(context, 'rights'),
    choicesField({
      name: 'rights',
      admin: { condition: whenOwn },
      allowed: RIGHTS,
      choices: rightChoices(context.options),
      key: 'rights',
    }),
    richTextField(context, 'text', 'sectionText', { admin: { condition: whenOwn } }),
  ])

/** Any shared text. */
export const sharedSection = (context: FactoryContext): Block =>
  section(context, 'shared', [{ ...sharedText(context), required: true }])

/** The sections of a notice, in its own order. */
export const sectionsField = (context: FactoryContext): BlocksField => ({
  name: 'sections',
  type: 'blocks',
  admin: { description: descriptionOf('sections'), initCollapsed: true },
  blocks: [
    registerSection(context),
    textSection(context),
    rightsSection(context),
    cookiesSection(context),
    authoritySection(context),
    sharedSection(context),
  ],
  label: labelOf('sections'),
  labels: {
    plural: tx('privacyNotices:rows:section:plural'),
    singular: tx('privacyNotices:rows:section:singular'),
  },
})
