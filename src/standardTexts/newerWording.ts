import type { PayloadRequest } from 'payload'

import type { TextPart } from '../notice/diff/types.js'
import type { Language } from '../notice/document.js'
import type { RichText } from '../notice/sources.js'
import type { NormalisedOptions } from '../options.js'
import type { Row } from '../sources/localisation.js'
import type { Id } from './writer.js'

import { compareTexts } from '../notice/diff/text.js'
import { readRichText } from '../notice/compose/richText.js'
import { renderContentText } from '../render/index.js'
import { standardWording } from '../texts/standardTexts/index.js'
import { languagesOf } from '../sources/loadSources.js'
import { fieldsOf, inLocale } from '../sources/localisation.js'
import { canonicalHash } from '../record/record.js'
import { newestVersion } from '../publishing/storedNotices.js'
import { operation, together, wordingToStore, writerOf } from './writer.js'

/**
 * How the words of a shared text stand to those of the standard text it was made from, in one language.
 *
 * `none`: it was made from none, or there are no such words any more. `same`: they are those shipped now. `changed`: an
 * editor has changed them, and nothing newer is shipped. `newer`: newer words are shipped, and no one has changed these.
 * `newerAndChanged`: both.
 */
export type WordingState = 'changed' | 'newer' | 'newerAndChanged' | 'none' | 'same'

/** What {@link standardTextState} finds. */
export type StandardTextState = {
  /** Key of the standard text; null when the shared text was made from none. */
  key: null | string
  language: Language
  state: WordingState
  /** Every language in which newer words are shipped. */
  newerIn: Language[]
  /** The words of the shared text as saved now, draft or not; placeholders as they are typed. */
  current: string
  /** Those shipped now; null when there are none. */
  shipped: null | string
  /** What taking the shipped words would change, word by word. */
  comparison: TextPart[]
}

type Wording = Omit<StandardTextState, 'comparison' | 'newerIn'>

const hasNewer = ({ state }: { state: WordingState }): boolean =>
  state === 'newer' || state === 'newerAndChanged'

const stateOf = (now: string, shipped: string, taken: null | string, isEmpty: boolean): WordingState => {
  if (now === shipped) return 'same'
  if (taken === shipped) return 'changed'
  // In a language it was not installed in, nothing is what it was made from.
  return taken === now || (taken === null && isEmpty) ? 'newer' : 'newerAndChanged'
}

type Localised = {
  standard: { hash: null | string; key: null | string }
  text: RichText
  title: null | string
}

/** Reads a shared text as saved last, in every language of the app. */
const read = async (req: PayloadRequest, options: NormalisedOptions, id: Id) => {
  const { slugs, standardTexts } = options
  const { all, default: first } = languagesOf(req, options)
  const row: Row =
    (await newestVersion(req, slugs.blocks, id))?.version ??
    (await req.payload.db.findOne<{ id: Id } & Row>({
      collection: slugs.blocks,
      req,
      where: { id: { equals: id } },
    })) ??
    {}
  const fields = fieldsOf(req.payload, slugs.blocks)
  const wordings = all.map((language): { title: null | string; wording: Wording } => {
    const locale = req.payload.config.localization ? language : null
    const { title, standard, text } = inLocale(req.payload, fields, row, locale) as unknown as Localised
    const { content } = readRichText(text, undefined, options.links.base)
    const source = standardTexts.find(({ key }) => key === standard.key)
    const shipped = source ? standardWording(source, language) : null
    return {
      title,
      wording: {
        current: renderContentText(content),
        key: source?.key ?? null,
        language,
        shipped: shipped && renderContentText(shipped),
        state: shipped
          ? stateOf(canonicalHash(content), canonicalHash(shipped), standard.hash, content.length === 0)
          : 'none',
      },
    }
  })
  return { first, wordings }
}

/**
 * Compares a shared text, as saved now, with the standard text it was made from as it is shipped now.
 *
 * @param language the default language when it is not one of the app's
 */
export const standardTextState = async (
  req: PayloadRequest,
  options: NormalisedOptions,
  id: Id,
  language?: string,
): Promise<StandardTextState> => {
  const { first, wordings } = await read(req, options, id)
  const inLanguage = (asked?: string) => wordings.find(({ wording }) => wording.language === asked)?.wording
  const asked = inLanguage(language) ??
    inLanguage(first) ?? { current: '', key: null, language: first, shipped: null, state: 'none' }
  return {
    ...asked,
    comparison: asked.shipped === null ? [] : compareTexts(asked.current, asked.shipped),
    newerIn: wordings.flatMap(({ wording }) => (hasNewer(wording) ? [wording.language] : [])),
  }
}

/**
 * Takes the newer words of a standard text into its shared text, in every language that has them: saves a draft, in which
 * all else stays as it is. Nothing is published. A language whose words an editor has changed, and of which nothing newer
 * is shipped, stays too.
 *
 * @throws Forbidden when the user of the request may not change the text; Locked when someone else has it open
 */
export const takeNewerWording = async (
  req: PayloadRequest,
  options: NormalisedOptions,
  id: Id,
): Promise<void> => {
  const { wordings } = await read(req, options, id)
  const writer = await writerOf(req.payload, { req, user: req.user })
  await together(writer, async (one) => {
    for (const { title, wording } of wordings) {
      const source = options.standardTexts.find(({ key }) => key === wording.key)
      const newer = source && hasNewer(wording) ? wordingToStore(source, wording.language) : null
      if (!newer) continue
      const { standard, text } = newer
      await one.payload.update({
        ...operation(one, wording.language),
        id,
        collection: options.slugs.blocks,
        data: { _status: 'draft', standard, text, ...(!title && { title: newer.title }) },
        draft: true,
        overrideLock: false,
      })
    }
  })
}
