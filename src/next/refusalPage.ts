import type { NoNotice } from '../notice/answers.js'
import type { NormalisedOptions } from '../options.js'
import type { ReadErrors } from '../reading/answers.js'
import type { PageLanguage } from '../render/format.js'
import type { LinkedNoticeDocument } from '../render/formats.js'

import { accepted } from '../http/accept.js'
import { packFor } from '../notice/languagePack.js'
import { languageOfError } from '../reading/answers.js'
import { policyOf } from '../reading/representations.js'
import { json } from '../render/json.js'
import { page, PAGE_STYLE, renderRefusalPage } from '../render/page.js'

const NO_NOTICE: ReadonlySet<string> = new Set<NoNotice['code']>([
  'languageNotFound',
  'notFound',
  'nothingInForce',
  'versionNotFound',
  'withdrawn',
])

/** Whether who asks would rather read a page than JSON, as browsers do. */
export const wantsPage = (headers: Headers): boolean => accepted(headers.get('accept'), [json, page]) === page

/**
 * A refusal as a page for whoever followed a link to it: why there is no notice, and where to read on. Its status and its other headers
 * stay as they are.
 *
 * @param given.addressIn the same address in another language
 * @param given.locale the language asked for
 * @param given.successor reads the notice at another address, in the format `json`
 */
export const refusalPage = async (
  refused: Response,
  headers: Headers,
  options: NormalisedOptions,
  {
    addressIn,
    locale,
    successor,
  }: {
    addressIn: (language: string) => string
    locale: string | undefined
    successor: (slug: string) => Promise<Response>
  },
): Promise<Response> => {
  const { errors } = (await refused.json()) as ReadErrors
  const [error] = errors
  if (!error) return refused
  const leadsTo = async (): Promise<PageLanguage[]> => {
    if (error.code === 'languageNotFound') {
      return error.locales.map((language) => ({
        href: addressIn(language),
        language,
        name: packFor(language, options.languages.packs)?.name ?? language,
      }))
    }
    if (error.code !== 'withdrawn' || error.successor === null) return []
    const answer = await successor(error.successor)
    // What took its place may have been withdrawn since.
    if (!answer.ok) return []
    const { links, locale: language, title } = (await answer.json()) as LinkedNoticeDocument
    return [{ href: links.canonical, language, name: title }]
  }
  // What is wrong with a request is said in the language of who asks, why there is no notice in the one asked for.
  const language = languageOfError({ headers }, options, NO_NOTICE.has(error.code) ? locale : undefined)
  const answered = new Headers(refused.headers)
  answered.set('Content-Type', page.mediaType)
  answered.set('Content-Language', language)
  answered.set('Content-Security-Policy', policyOf([PAGE_STYLE]))
  return new Response(
    renderRefusalPage({
      language,
      links: await leadsTo(),
      message: error.message,
      reason: error.code === 'withdrawn' ? error.reason : null,
    }),
    { headers: answered, status: refused.status },
  )
}
