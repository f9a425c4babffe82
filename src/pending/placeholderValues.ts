import type { PayloadRequest } from 'payload'

import { APIError, NotFound } from 'payload'

import type { Language } from '../notice/document.js'
import type { Placeholder } from '../notice/compose/placeholders.js'
import type { OwnEndpoint } from '../http/endpoint.js'
import type { NormalisedOptions } from '../options.js'
import type { Row } from '../sources/localisation.js'

import { createComposer } from '../notice/compose/composer.js'
import { PLACEHOLDERS } from '../notice/compose/placeholders.js'
import { translate } from '../translations/index.js'
import { isWrittenIDIn } from '../sources/ids.js'
import { answerInJSON, editorsEndpoint, parameter, readableId, REFUSALS, uncached } from '../http/handlers.js'
import { choiceParameter, localeParameter, textParameter } from '../http/parameterKinds.js'
import { readLocale } from '../http/parameters.js'
import { lookUpLanguage } from '../notice/lookUpLanguage.js'
import { languagesOf, loadSources, newSourceCache, type SourceCache } from '../sources/loadSources.js'
import { titleIn } from '../sources/localisation.js'
import { newestVersion } from '../publishing/storedNotices.js'
import { sourceName } from '../sources/names.js'
import { noticesAround, titleFieldOf } from '../sources/usage.js'

/** What the placeholders stand for in one document as it is saved now, draft or not, in one language. */
export type PresentPlaceholders = {
  language: Language
  /** Null for one that has no value yet. */
  values: Record<Placeholder, null | string>
  /** Title of the notice that the values are of, when they differ by notice; null when they are the document's own. */
  example: null | string
  /** True for a shared text, whose values differ by notice. */
  differs: boolean
}

/** The collections whose texts can hold placeholders. */
const WITH_TEXTS = ['notices', 'registers', 'blocks'] as const
type WithTexts = (typeof WITH_TEXTS)[number]

/** What is to be known of the document that a text is in. */
type Asked = { collection: WithTexts; id: string; language: Language }

const newestRow = async (req: PayloadRequest, slug: string, id: string): Promise<Row> => ({
  ...(await newestVersion(req, slug, id))?.version,
  id,
})

const valuesIn = async (
  req: PayloadRequest,
  options: NormalisedOptions,
  notice: Row,
  { cache, language }: { cache: SourceCache; language: Language },
): Promise<PresentPlaceholders['values']> => {
  const { byLanguage } = await loadSources(req, options, notice, cache)
  const sources = byLanguage[language]
  const values = sources ? createComposer(sources, language, options.languages.packs).values : {}
  return Object.fromEntries(
    PLACEHOLDERS.map((key) => [key, values[key]?.trim() ? values[key] : null]),
  ) as PresentPlaceholders['values']
}

/** A notice that shows a shared text and that the user may read, if there is one. */
const noticeWith = async (
  req: PayloadRequest,
  options: NormalisedOptions,
  block: string,
): Promise<Row | undefined> => {
  const { drafts, saved } = await noticesAround(req, options, sourceName('blocks', block))
  const { docs } = await req.payload.find({
    collection: options.slugs.notices,
    depth: 0,
    draft: true,
    limit: 1,
    overrideAccess: false,
    req,
    select: {},
    sort: 'id',
    where: { id: { in: [...new Set([...saved, ...drafts])] } },
  })
  return docs[0] && newestRow(req, options.slugs.notices, String(docs[0].id))
}

/**
 * What the placeholders stand for in a notice, in a register by itself, or in a shared text as one notice shows it.
 * Composed as publishing composes, from the document as it is saved now and from the other sources as they are published.
 */
export const presentPlaceholders = async (
  req: PayloadRequest,
  options: NormalisedOptions,
  { id, collection, language }: Asked,
): Promise<PresentPlaceholders> => {
  const { slugs } = options
  const cache = newSourceCache()
  const row = await newestRow(req, slugs[collection], id)
  if (collection !== 'notices') cache.rows.set(sourceName(collection, id), row)
  const none = Object.fromEntries(PLACEHOLDERS.map((key) => [key, null])) as PresentPlaceholders['values']
  const notice =
    collection === 'notices'
      ? row
      : collection === 'registers'
        ? {
            ...(options.scope && { [options.scope.field]: row[options.scope.field] }),
            id: '',
            registers: [id],
            sections: [],
          }
        : await noticeWith(req, options, id)
  return {
    differs: collection === 'blocks',
    example:
      collection === 'blocks' && notice ? titleIn(notice, titleFieldOf(req, slugs.notices), language) : null,
    language,
    values: notice ? await valuesIn(req, options, notice, { cache, language }) : none,
  }
}

/**
 * {@link PresentPlaceholders} of a notice, register or shared text that the user may read. The collection is named by its slug;
 * without a language that the app has, its default one is taken. 400 for another collection, 404 for a document that is not
 * there or not for the user.
 */
export const placeholdersEndpoint = (options: NormalisedOptions): OwnEndpoint =>
  editorsEndpoint(
    {
      id: 'readPlaceholders',
      answer: answerInJSON(
        'PresentPlaceholders',
        'what [placeholders](placeholders.md#present-values) stand for in it now',
      ),
      collection: 'notices',
      errors: [REFUSALS.malformed, REFUSALS.forbidden, REFUSALS.notFound],
      method: 'get',
      parameters: [
        {
          ...choiceParameter(
            'collection',
            WITH_TEXTS.map((key) => options.slugs[key]),
            'the collection of the document',
          ),
          required: true,
        },
        textParameter('id', { meaning: 'the document', required: true, values: 'its id' }),
        localeParameter('language of the values; default: the default language of the app'),
      ],
      path: '/placeholders',
      right: 'readDocument',
      summary: 'What placeholders stand for in a document',
    },
    async (req) => {
      const [slug, id] = [parameter(req, 'collection'), parameter(req, 'id')]
      const collection = WITH_TEXTS.find((key) => options.slugs[key] === slug)
      if (!collection) {
        const message = translate(req.t, 'privacyNotices:validation:choice', {
          value: slug?.slice(0, 80) ?? '',
        })
        throw new APIError(message, 400, [{ message, path: 'collection' }], true)
      }
      if (id === undefined || !isWrittenIDIn(req.payload, options.slugs[collection], id)) {
        throw new NotFound(req.t)
      }
      // Refuses those who may not read the document.
      const found = await readableId(req, options.slugs[collection], id)
      const { all, default: standard } = languagesOf(req, options)
      const language = lookUpLanguage(readLocale(parameter(req, 'locale')) ?? standard, all) ?? standard
      return Response.json(
        await presentPlaceholders(req, options, { id: String(found), collection, language }),
        { headers: uncached },
      )
    },
  )
