import type { CollapsibleField, Condition, FieldHook, RichTextField } from 'payload'

import { richText as validateByEditor } from 'payload/shared'

import type { FieldKey } from '../src/translations/index.js'
import type { FactoryContext } from './context.js'

import { noticeEditor } from '../src/admin/editor/noticeEditor.js'
import { SECTIONS } from '../src/notice/compose/sections.js'
import { completeAddress } from '../src/notice/completeAddress.js'
import { MAX_RICH_TEXT_DEPTH, readRichText } from '../src/notice/compose/richText.js'
import type { SectionKey } from '../src/notice/vocabulary.js'
import { linkBaseOf } from '../src/installation.js'
import { problemMessage } from '../src/translations/problemMessage.js'
import { descriptionOf, labelOf, tx } from '../src/translations/index.js'
import { normalisedRichText } from './spelling.js'
import { languageOf } from './text.js'

/**
 * Payload's own check looks only at nodes its editor knows and lets unknown ones pass, so the whole text is walked
 * here too: what a notice cannot hold is refused, whoever sends it.
 */
const validateNoticeText: RichTextField['validate'] = async (value, args) => {
  const [problem] = readRichText(value, undefined, linkBaseOf(args.req.payload)).problems
  if (problem) return problemMessage(args.req.t, problem, languageOf(args))
  return validateByEditor(value, args)
}

/** True for a rich text whose value must be one that a notice can hold, and not of an app's own field. */
export const isNoticeText = ({ validate }: { validate?: unknown }): boolean => validate === validateNoticeText

type Node = { children?: unknown; fields?: { linkType?: unknown; url?: unknown } & object; type?: unknown }

/** Gives links the `https://` that they are meant to have, so that the form shows what readers get. */
const completeLinks = (node: unknown, depth = 0): unknown => {
  if (typeof node !== 'object' || node === null || depth > MAX_RICH_TEXT_DEPTH) return node
  const { children, fields, type } = node as Node
  const isLink = (type === 'link' || type === 'autolink') && typeof fields?.url === 'string'
  return {
    ...node,
    ...(isLink && { fields: { ...fields, url: completeAddress(String(fields.url).trim()) } }),
    ...(Array.isArray(children) && {
      children: (children as unknown[]).map((child) => completeLinks(child, depth + 1)),
    }),
  }
}

const completeText: FieldHook = ({ value }: { value?: unknown }): unknown =>
  typeof value === 'object' && value !== null && 'root' in value
    ? { ...value, root: completeLinks(value.root) }
    : value

type RichTextArgs = Pick<RichTextField, 'admin' | 'required'>

const base = ({ options }: FactoryContext, name: string, admin: RichTextField['admin']): RichTextField => ({
  name,
  type: 'richText',
  admin,
  editor: options.editor ?? noticeEditor({ linkBase: options.links.base, notices: options.slugs.notices }),
  hooks: { beforeValidate: [completeText, normalisedRichText] },
  localized: true,
  validate: validateNoticeText,
})

/** A rich text that a notice can hold, in every language. */
export const richTextField = (
  context: FactoryContext,
  name: string,
  key: FieldKey,
  { admin }: RichTextArgs = {},
): RichTextField => ({
  ...base(context, name, { ...admin, description: descriptionOf(key) }),
  label: labelOf(key),
})

/** The editor's own wording of one section of a register; replaces the text made from the facts. */
export const wordingField = (
  context: FactoryContext,
  key: SectionKey,
  admin: RichTextField['admin'] = {},
): RichTextField => ({
  ...base(context, SECTIONS[key].prose ?? `${key}Text`, admin),
  label: Object.fromEntries(
    Object.entries(context.options.languages.packs).map(([language, pack]) => [language, pack.headings[key]]),
  ),
})

/** The wordings of some sections, folded away: most registers need none. */
export const wordingFields = (
  context: FactoryContext,
  ...keys: (SectionKey | { key: SectionKey; when: Condition })[]
): CollapsibleField => ({
  type: 'collapsible',
  admin: { description: tx('privacyNotices:wordingDescription'), initCollapsed: true },
  fields: keys.map((one) =>
    typeof one === 'string'
      ? wordingField(context, one)
      : wordingField(context, one.key, { condition: one.when }),
  ),
  label: tx('privacyNotices:wording'),
})
