import type { CollectionBeforeOperationHook, FieldHook, RequestContext } from 'payload'

import type { ComposedFromSources } from './composeNotice.js'
import type { Intent } from './intent.js'
import type { Row } from '../sources/localisation.js'

/** What only the arguments of an operation tell: hooks that run later do not see them. */
type Arguments = {
  /** Saves a version only, and leaves what is published as it is. */
  draft: boolean
  /** The one language that is published, when not all are. */
  language: null | string
  /** The version that is restored. */
  restored: null | string
}

/** What was checked before a notice was saved, and goes into its publication. */
export type Checked = {
  contentHash: string
  /** The notice as it will be stored, all languages. */
  row: Row
} & ComposedFromSources

/** What the save of one notice has found out and will do. */
export type Saving = {
  checked?: Checked
  /** Fields of the notice, by path, that the publication takes over. */
  emptied?: string[]
  intent?: Intent
}

type Remembered = { arguments: Arguments; documents: Map<string, Saving> }

const KEY = 'privacyNotices'
const nothing: Arguments = { draft: false, language: null, restored: null }

const remembered = (context: RequestContext): Remembered => {
  context[KEY] ??= { arguments: nothing, documents: new Map() } satisfies Remembered
  return context[KEY] as Remembered
}

/** Notes what an operation on notices was asked to do. */
export const rememberArguments: CollectionBeforeOperationHook = ({ args, operation, req }) => {
  if (operation !== 'create' && operation !== 'restoreVersion' && operation !== 'update') return args
  const { id, draft, publishSpecificLocale } = args as {
    draft?: boolean
    id?: number | string
    publishSpecificLocale?: string
  }
  remembered(req.context).arguments = {
    draft: draft === true,
    language: publishSpecificLocale || null,
    restored: operation === 'restoreVersion' && id !== undefined ? String(id) : null,
  }
  return args
}

/** What the operation under way was asked to do. */
export const argumentsOf = (context: RequestContext): Arguments => remembered(context).arguments

const keyOf = (id: unknown) => (typeof id === 'number' || typeof id === 'string' ? String(id) : 'new')

/** Notes what the save of a notice will do. One operation can save many. */
export const beginSaving = (context: RequestContext, id: unknown, saving: Saving): void => {
  remembered(context).documents.set(keyOf(id), saving)
}

/** True for a notice as it has just been stored, when a record is going to be made of it. */
export const willBeRecorded = (context: RequestContext, { id, publishing }: Row): boolean => {
  const intent = remembered(context).documents.get(keyOf(id))?.intent
  return intent !== undefined && intent.revision === (publishing as Intent | null | undefined)?.revision
}

/** What the save of a notice was going to do, told once. */
export const endSaving = (context: RequestContext, id: unknown, isNew: boolean): Saving => {
  const { documents } = remembered(context)
  const key = keyOf(isNew ? undefined : id)
  const saving = documents.get(key) ?? {}
  documents.delete(key)
  return saving
}

/** Empties a field once a publication has taken it over, in every language and in the write that publishes. */
export const emptyWhenTaken =
  (path: string): FieldHook =>
  ({ context, field, originalDoc, siblingDocWithLocales, value }) => {
    const saving = remembered(context).documents.get(keyOf((originalDoc as undefined | Row)?.id))
    if (!saving?.emptied?.includes(path)) return value as unknown
    const name = field.name as string
    const stored: unknown = siblingDocWithLocales?.[name]
    if (siblingDocWithLocales && typeof stored === 'object' && stored !== null) {
      siblingDocWithLocales[name] = Object.fromEntries(
        Object.keys(stored).map((language) => [language, null]),
      )
    }
    return null
  }
