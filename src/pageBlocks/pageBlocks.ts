import type { FieldHook, FieldHookArgs, Payload, PayloadRequest } from 'payload'

import { sanitizeFallbackLocale } from 'payload'

import type { ComposedBlock, ComposedBlocks, PageBlockSource } from '../notice/compose/composeBlock.js'
import type { Language, RenderedText } from '../notice/document.js'
import type { NoticeSources } from '../notice/sources.js'
import type { BlockKind, Right } from '../notice/vocabulary.js'
import type { NormalisedOptions } from '../options.js'
import type { Row } from '../sources/localisation.js'
import type { SourceKey } from '../sources/names.js'

import { readSources } from '../access.js'
import { composeBlock } from '../notice/compose/composeBlock.js'
import { BLOCK_KINDS } from '../notice/vocabulary.js'
import { isWrittenIDIn } from '../sources/ids.js'
import { renderedText } from '../render/rendered.js'
import { optionsOf, requestOf } from '../installation.js'
import { loadTogether } from '../sources/loadTogether.js'
import { hasOwners, isFor, ownersOfRow } from '../scopes.js'
import { languagesOf, loadSources, newSourceCache } from '../sources/loadSources.js'
import { idOf, isRow } from '../sources/localisation.js'
import { noticeProblemMessage } from '../translations/problemMessage.js'

/** What readers see of a block in an app's own page: published texts only, everything in it resolved and escaped. */
export type PrivacyBlockContent = {
  /** The language it is in. */
  language: Language
  /** The language that was asked for. */
  requestedLanguage: Language
  /** True when it is not written in the language asked for, and comes in another one that was allowed instead. */
  fallback: boolean
} & ComposedBlock &
  RenderedText

/** What keeps readers from seeing a block, in words and in the language of the one who may do something about it. */
export type PrivacyBlockProblem = { language: Language; message: string; path: string }

/** A block as a page holds it, or the least of it: `{ block: 5 }` is a shared text and nothing else. */
export type PrivacyBlockInput = {
  /** Needed where there is no shared text and `blockType` is not one of the default slugs. */
  kind?: BlockKind
  blockType?: string
  /** Id of a shared text, or the document. */
  block?: unknown
  heading?: unknown
  organisation?: unknown
  register?: unknown
  rights?: unknown
}

/** Default slug of the block of a kind. */
export const pageBlockSlug = (kind: BlockKind): string => `privacy-${kind}`

/** Where a block is stored. */
type Place = { collection?: string; draft: boolean; global?: string; id: null | string; row: string }

/**
 * One block to compose. `key` stands for it: asked for twice, it is composed once. `languages` are those it is asked for
 * in, the one asked for first.
 */
type Wanted = {
  block: Row
  key: object
  kind: BlockKind
  languages: Language[]
  /**
   * Whose the page is, as text, where pages of its collection are somebody's: null for one that is nobody's, `unread` where the
   * field that says so was not selected.
   */
  owner?: { of: null | string } | 'unread'
  place?: Place
}

const composeTogether = async (
  asker: Payload | PayloadRequest,
  wanted: readonly Wanted[],
): Promise<ComposedBlocks[]> => {
  const req = 'payload' in asker ? asker : await requestOf(asker)
  const options = optionsOf(req.payload)
  const whole = await readWhole(req, wanted)
  const blocks = wanted.map((one) => {
    const block = whole.get(one) ?? one.block
    return { heading: headingOf(block), source: sourceOf(one.kind, block) }
  })
  const all = referringTo(req, options, blocks)
  const { byLanguage } = await loadSources(req, options, all, newSourceCache(), { owner: undefined })
  const sources = Object.fromEntries(
    Object.entries(byLanguage).map(([language, one]) => [language, withoutTrashed(one)]),
  )
  const owners = await ownersOfPages(req, options, wanted)
  return blocks.map(({ heading, source }, index) => {
    const own = usableBy(req, options, sources, owners[index])
    const inLanguages = Object.keys(sources).map((language) => [
      language,
      { ...source, heading: heading(language) },
    ])
    return composeBlock(own, Object.fromEntries(inLanguages) as Record<Language, PageBlockSource>, {
      linkBase: options.links.base,
      packs: options.languages.packs,
    })
  })
}

/** Composes a block with the others that a request asks for at the same time: a page takes as many queries as a block. */
const composedBlock = loadTogether(composeTogether, ({ key }) => key)

/** Everything that some blocks refer to as if it were one notice, for the code that reads for notices. */
const referringTo = (
  { payload }: PayloadRequest,
  { slugs }: NormalisedOptions,
  blocks: { source: PageBlockSource }[],
): Row => {
  const known = (collection: string, id: null | string | undefined): id is string =>
    typeof id === 'string' && isWrittenIDIn(payload, collection, id)
  const registers = blocks.flatMap(({ source: { register } }) =>
    known(slugs.registers, register) ? register : [],
  )
  return {
    id: 'page',
    registers: [...new Set(registers)],
    sections: blocks.flatMap(({ source: { block, organisation } }) => [
      ...(known(slugs.blocks, block) ? [{ block, blockType: 'shared' }] : []),
      ...(known(slugs.organisations, organisation) ? [{ blockType: 'authority', organisation }] : []),
    ]),
  }
}

/** A trashed document is on its way out: nothing is shown of it. */
const withoutTrashed = (sources: NoticeSources): NoticeSources => {
  const kept = <Source>(all: ReadonlyMap<string, Source>) =>
    new Map([...all].filter(([, source]) => !(source as { deletedAt?: unknown }).deletedAt))
  return {
    ...sources,
    blocks: kept(sources.blocks),
    organisations: kept(sources.organisations),
    registers: kept(sources.registers),
  }
}

/** Whose the pages of some blocks are; undefined for those that are everybody's. */
const ownersOfPages = async (
  req: PayloadRequest,
  options: NormalisedOptions,
  wanted: readonly Wanted[],
): Promise<(null | string | undefined)[]> => {
  const unread = wanted.flatMap(({ owner, place }) => (owner === 'unread' && place ? [place] : []))
  const found = new Map<string, null | string>()
  for (const collection of new Set(unread.flatMap((place) => place.collection ?? []))) {
    const ids = unread.flatMap((place) => (place.collection === collection && place.id ? [place.id] : []))
    const { docs } = await req.payload.db.find<{ id: number | string } & Row>({
      collection,
      limit: 0,
      pagination: false,
      req,
      select: { [options.scope?.field ?? 'id']: true },
      where: { id: { in: ids } },
    })
    for (const doc of docs)
      found.set(`${collection}/${doc.id}`, ownersOfRow(options, doc).map(String)[0] ?? null)
  }
  return wanted.map(({ owner, place }) =>
    owner === 'unread' ? (found.get(`${place?.collection}/${place?.id}`) ?? null) : owner?.of,
  )
}

/** The sources that a page may show: those of its own organisation, where it is one's. */
const usableBy = (
  { payload }: PayloadRequest,
  options: NormalisedOptions,
  byLanguage: Record<Language, NoticeSources>,
  owner: null | string | undefined,
): Record<Language, NoticeSources> => {
  if (owner === undefined) return byLanguage
  const kept = <Source>(key: SourceKey, all: ReadonlyMap<string, Source>) =>
    new Map(
      [...all].filter(([, source]) =>
        isFor(payload, options, { owner, slug: options.slugs[key] }, source as Row),
      ),
    )
  return Object.fromEntries(
    Object.entries(byLanguage).map(([language, sources]) => [
      language,
      {
        ...sources,
        blocks: kept('blocks', sources.blocks),
        organisations: kept('organisations', sources.organisations),
        registers: kept('registers', sources.registers),
      },
    ]),
  )
}

const sourceOf = (kind: BlockKind, block: Row): PageBlockSource => ({
  block: idOf(block.block),
  heading: null,
  kind,
  organisation: kind === 'authority' ? idOf(block.organisation) : null,
  register: idOf(block.register),
  rights:
    kind === 'rights' && Array.isArray(block.rights)
      ? block.rights.filter((right): right is Right => typeof right === 'string')
      : null,
})

/** The heading of a block in each language: a text is the one that Payload found for the language asked for. */
const headingOf =
  ({ heading }: Row) =>
  (language: Language): null | string => {
    const text = isRow(heading) ? heading[language] : heading
    return typeof text === 'string' ? text : null
  }

/** The fields of a block that decide what it shows. Each is there, if only as null, when a block was read as a whole. */
const STORED_FIELDS: Record<BlockKind, readonly string[]> = {
  authority: ['block', 'heading', 'organisation', 'register'],
  cookies: ['block', 'heading', 'register'],
  rights: ['block', 'heading', 'register', 'rights'],
  text: ['block', 'heading', 'register'],
}

/** SQL adapters leave the texts out when only some fields of another block were selected, and give an empty list. */
const isCut = (value: unknown): boolean => value === undefined || (Array.isArray(value) && value.length === 0)

/** Blocks of which only some fields were selected, as they are stored: one query for each collection. */
const readWhole = async (req: PayloadRequest, wanted: readonly Wanted[]): Promise<Map<Wanted, Row>> => {
  const found = new Map<Wanted, Row>()
  const cut = wanted.filter(
    ({ block, kind, place }) => place && STORED_FIELDS[kind].some((name) => isCut(block[name])),
  )
  const take = (from: Wanted[], docOf: (place: Place) => unknown) => {
    for (const one of from) {
      const block = one.place && blockIn(docOf(one.place), one.place.row)
      if (block) found.set(one, { ...block, heading: headingAsRead(block.heading, one.languages) })
    }
  }
  for (const slug of new Set(cut.flatMap(({ place }) => place?.global ?? []))) {
    const doc = await req.payload.db.findGlobal({ slug, req })
    take(
      cut.filter(({ place }) => place?.global === slug),
      () => doc,
    )
  }
  for (const collection of new Set(cut.flatMap(({ place }) => place?.collection ?? []))) {
    const hasDrafts = Boolean(req.payload.collections[collection]?.config.versions?.drafts)
    for (const read of ['queryDrafts', 'find'] as const) {
      const left = cut.filter(
        (one) =>
          one.place?.collection === collection &&
          !found.has(one) &&
          (read === 'find' || (hasDrafts && one.place.draft)),
      )
      const ids = [...new Set(left.flatMap(({ place }) => place?.id ?? []))]
      if (ids.length === 0) continue
      const { docs } = await req.payload.db[read]({
        collection,
        limit: 0,
        pagination: false,
        req,
        where: { [read === 'find' ? 'id' : 'parent']: { in: ids } },
      })
      const byId = new Map((docs as Row[]).map((doc) => [idOf(doc.id), doc]))
      take(left, ({ id }) => byId.get(id))
    }
  }
  return found
}

/** The block with an id, wherever an app keeps it: in blocks fields, in any language, in JSON or in rich text. */
const blockIn = (value: unknown, id: string): Row | undefined => {
  if (typeof value !== 'object' || value === null) return undefined
  if (isRow(value) && String(value.id) === id && typeof value.blockType === 'string') return value
  for (const inner of Object.values(value)) {
    const found = blockIn(inner, id)
    if (found) return found
  }
  return undefined
}

/** What Payload would have given for a heading: in the language asked for, or in the first one allowed instead. */
const headingAsRead = (heading: unknown, languages: Language[]): unknown =>
  isRow(heading) && languages.length > 0
    ? (languages.map((language) => heading[language]).find(Boolean) ?? null)
    : heading

/** In which languages a request asks: one with those allowed instead of it, or each of all by itself. */
type Asked = { all: boolean; languages: { allowed: Language[]; requested: Language }[] }

const askedBy = (req: PayloadRequest, options: NormalisedOptions): Asked => {
  const known = languagesOf(req, options)
  if (req.locale === 'all') {
    return { all: true, languages: known.all.map((requested) => ({ allowed: [], requested })) }
  }
  const fallback: unknown = req.fallbackLocale
  return {
    all: false,
    languages: [
      {
        allowed: [fallback].flat().filter((one): one is string => typeof one === 'string'),
        requested: (req.payload.config.localization && req.locale) || known.default,
      },
    ],
  }
}

/** The languages in which a heading may come; none when it comes in all of them. */
const headingLanguages = ({ all, languages }: Asked): Language[] =>
  all ? [] : languages.flatMap(({ allowed, requested }) => [requested, ...allowed])

const contentIn = (
  { content }: ComposedBlocks,
  { allowed, requested }: Asked['languages'][number],
): null | PrivacyBlockContent => {
  const language = [requested, ...allowed].find((one) => Object.hasOwn(content, one))
  const found = language === undefined ? undefined : content[language]
  return found && language !== undefined
    ? {
        ...found,
        ...renderedText(found.content),
        fallback: language !== requested,
        language,
        requestedLanguage: requested,
      }
    : null
}

const wantedBy = (kind: BlockKind, asked: Asked, args: FieldHookArgs): Wanted => {
  const { collection, data, draft = false, global, req, siblingData } = args
  const block = siblingData as Row
  const options = optionsOf(req.payload)
  const isOwned = collection && hasOwners(req.payload, options, collection.slug)
  const page = (data ?? {}) as Row
  const [owner = null] = ownersOfRow(options, page).map(String)
  const isRead = options.scope !== undefined && page[options.scope.field] !== undefined
  return {
    ...(isOwned && { owner: isRead ? { of: owner } : ('unread' as const) }),
    block,
    key: siblingData,
    kind,
    languages: headingLanguages(asked),
    ...((typeof block.id === 'string' || typeof block.id === 'number') && {
      place: {
        collection: collection?.slug,
        draft,
        global: global?.slug,
        id: idOf((data as Row | undefined)?.id),
        row: String(block.id),
      },
    }),
  }
}

/**
 * Fills the content of a block on read: null where there is nothing that readers may see. With `locale=all` it is an
 * object by language, as a localized field is, without any language in place of another.
 */
export const readContent =
  (kind: BlockKind): FieldHook =>
  async (args) => {
    const { req } = args
    const options = optionsOf(req.payload)
    if (options.disabled) return null
    // Read at once: Payload changes the language of a request while it populates.
    const asked = askedBy(req, options)
    const composed = await composedBlock(req, wantedBy(kind, asked, args))
    const given = asked.languages.map((one) => [one.requested, contentIn(composed, one)] as const)
    return asked.all ? Object.fromEntries(given) : (given[0]?.[1] ?? null)
  }

/** Tells those who work with the sources why a block has no content in the language asked for; null to everyone else. */
export const readProblems =
  (kind: BlockKind): FieldHook =>
  async (args): Promise<null | PrivacyBlockProblem[]> => {
    const { req } = args
    const options = optionsOf(req.payload)
    if (options.disabled || !req.user) return null
    const asked = askedBy(req, options)
    const { problems } = await composedBlock(req, wantedBy(kind, asked, args))
    const told = problems.flatMap((problem): PrivacyBlockProblem[] =>
      problem.language !== null && asked.languages.some(({ requested }) => requested === problem.language)
        ? [
            {
              language: problem.language,
              message: noticeProblemMessage(req.t, problem),
              path: problem.field,
            },
          ]
        : [],
    )
    return told.length > 0 && (await readSources(options)({ req })) ? told : null
  }

const kindOf = ({ blockType, kind }: PrivacyBlockInput): BlockKind =>
  kind ?? BLOCK_KINDS.find((one) => blockType === one || blockType === pageBlockSlug(one)) ?? 'text'

/**
 * What readers see of a block, for code that keeps blocks in its own way or has read them without their content.
 *
 * Blocks that are asked for at the same time are read together: ask for all of a page by `Promise.all`.
 *
 * @param asker a request, whose language and transaction are used, or Payload
 * @param block a block as a page holds it, or the id of a shared text
 * @param languages as in Payload's Local API. Default: those of the request, or the default language
 * @returns the content, or null when there is nothing to show: not published, not written, gone, or with problems
 * @throws Error when the app does not use the plugin
 */
export const resolvePrivacyBlock = async (
  asker: Payload | PayloadRequest,
  block: number | PrivacyBlockInput | string,
  { fallbackLocale, locale }: { fallbackLocale?: false | string | string[]; locale?: string } = {},
): Promise<null | PrivacyBlockContent> => {
  const req = 'payload' in asker ? asker : undefined
  const payload = req?.payload ?? (asker as Payload)
  const options = optionsOf(payload)
  if (options.disabled) return null
  const { localization } = payload.config
  const ofRequest = req?.locale === 'all' ? undefined : req?.locale
  const requested = localization ? (locale ?? ofRequest ?? localization.defaultLocale) : options.language
  const fallback: unknown = !localization
    ? false
    : fallbackLocale === undefined && locale === undefined && req
      ? req.fallbackLocale
      : sanitizeFallbackLocale({
          fallbackLocale: (fallbackLocale === false ? 'none' : fallbackLocale) as never,
          locale: requested,
          localization,
        })
  const one = {
    allowed: [fallback].flat().filter((each): each is string => typeof each === 'string'),
    requested,
  }
  const given: PrivacyBlockInput = typeof block === 'object' ? block : { block }
  const heading = headingAsRead(given.heading, [one.requested, ...one.allowed])
  const row = { ...given, heading } as Row
  const wanted = { block: row, key: row, kind: kindOf(given), languages: [] }
  return contentIn(await composedBlock(asker, wanted), one)
}
