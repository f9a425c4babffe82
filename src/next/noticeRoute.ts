import type { SanitizedConfig } from 'payload'

import { getPayload } from 'payload'

import { optionsOf } from '../installation.js'
import { ownPath, withQuery } from '../http/addresses.js'
import { parametersIn } from '../http/parameters.js'
import { withoutBody } from '../http/respond.js'
import { withRefusals } from '../reading/answers.js'
import { noticeAnswer } from '../reading/noticeAnswer.js'
import { refusalPage, wantsPage } from './refusalPage.js'

export type NoticeRouteOptions = {
  /** The app's config: `import config from '@payload-config'`. */
  config: Promise<SanitizedConfig> | SanitizedConfig
  /** The organisation whose notices are here, where the installation has several and the address has no `[scope]`. */
  scope?: string
  /** The notice at an address that has no `[slug]`, such as `app/privacy/route.ts`. */
  slug?: string
}

/** The dynamic segments of the address that are read. */
export type NoticeRouteParams = { locale?: string; scope?: string; slug?: string; version?: string }

/** A route handler of Next. */
export type NoticeRouteHandler = (
  request: Request,
  context: { params: Promise<NoticeRouteParams> },
) => Promise<Response>

/** The path of another notice, where that of this one has its slug in it. */
const besides = (path: string, slug: string | undefined, other: string): string | undefined => {
  const segments = path.split('/')
  const at = slug === undefined ? -1 : segments.lastIndexOf(encodeURIComponent(slug))
  return at === -1 ? undefined : [...segments.slice(0, at), encodeURIComponent(other)].join('/')
}

/**
 * Route handlers that answer at an address of the app's own just as `GET /published/:slug` of the REST API does, but
 * without Payload's router, its sign-in and its parsing of the query: formats by `Accept` and `?format=`, `?locale=`, `?at=`,
 * `?fallback=none`, conditional requests, the same errors, which are a page for whoever would rather read one (`Accept`). In `app/privacy/[slug]/versions/[version]/route.ts` they answer
 * with that version; a segment `[locale]` is the language where the query names none,
 * and a segment `[scope]` the organisation. No headers for other origins are set.
 * Other parameters are passed over: the address belongs to the app, and a visitor may follow a link that others added theirs to.
 *
 * @throws Error, when a request is answered, if the app does not use the plugin
 * @see https://nextjs.org/docs/app/api-reference/file-conventions/route
 *
 * @example
 * // app/privacy/[slug]/route.ts
 * import config from '@payload-config'
 * import { createNoticeRoute } from 'payload-privacy-notices/next'
 *
 * export const dynamic = 'force-dynamic'
 * export const { GET, HEAD } = createNoticeRoute({ config })
 */
export const createNoticeRoute = ({
  config,
  scope: fixedScope,
  slug: fixedSlug,
}: NoticeRouteOptions): { GET: NoticeRouteHandler; HEAD: NoticeRouteHandler } => {
  const GET: NoticeRouteHandler = async (request, { params }) => {
    const payload = await getPayload({ config })
    const options = optionsOf(payload)
    if (options.disabled) return new Response(null, { status: 404 })
    const { locale, scope = fixedScope, slug = fixedSlug, version } = await params
    const { pathname, searchParams } = new URL(request.url)
    const { headers } = request
    const query = parametersIn(searchParams)
    const path = ownPath(pathname)
    const req = { headers, payload, url: request.url }
    const answer = await withRefusals(req, options, () =>
      noticeAnswer(req, options, {
        given: (name) =>
          name === 'version' ? version : (query(name) ?? (name === 'locale' ? locale : undefined)),
        path,
        scope,
        slug: slug ?? '',
      }),
    )
    if (answer.status < 400) return answer
    const vary = answer.headers.get('Vary')?.split(', ') ?? []
    answer.headers.set('Vary', [...new Set([...vary, 'Accept'])].join(', '))
    if (!wantsPage(headers)) return answer
    const language = searchParams.get('locale') ?? locale
    return refusalPage(answer, headers, options, {
      addressIn: (other) => withQuery(path, { locale: other }),
      locale: language,
      successor: (other) =>
        noticeAnswer(req, options, {
          given: (name) =>
            ({ format: 'json', locale: language, scope: searchParams.get('scope') ?? undefined })[name],
          path: besides(path, slug, other),
          scope,
          slug: other,
        }),
    })
  }
  return { GET, HEAD: async (request, context) => withoutBody(await GET(request, context)) }
}
