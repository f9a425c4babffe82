import { NotFound } from 'payload'

import type { OwnEndpoint } from '../http/endpoint.js'
import type { NormalisedOptions } from '../options.js'

import { editorsEndpoint, parameter, readableId, REFUSALS } from '../http/handlers.js'
import { choiceParameter, localeParameter, lossyParameter } from '../http/parameterKinds.js'
import { readChoice, readLocale, readLossy } from '../http/parameters.js'
import { privateHeaders } from '../http/respond.js'
import { errorsOf, withRefusals } from '../reading/answers.js'
import { NOTICE_FORMATS } from '../reading/representations.js'
import { FORMATS } from '../render/formats.js'
import { previewOf } from './preview.js'

const NAMES = FORMATS.map(({ name }) => name)

/**
 * A notice as it is saved now, draft or not, as readers will get it once it is published: for those who may read it. 404 also
 * for a notice that is written in no language. Nobody keeps the answer, and no search engine lists it.
 */
export const previewEndpoint = (options: NormalisedOptions): OwnEndpoint =>
  editorsEndpoint(
    {
      id: 'previewNotice',
      answer: {
        content: '[the newest draft](how-it-works.md#seeing-it-before) as its public page will be',
        formats: NOTICE_FORMATS,
        kept: ['private'],
        language: 'language given',
        unlisted: true,
      },
      collection: 'notices',
      errors: [
        REFUSALS.malformed,
        REFUSALS.forbidden,
        REFUSALS.notFound,
        ...errorsOf('notInstalled', 'charactersMissing', 'factsMissing', 'busy'),
      ],
      method: 'get',
      parameters: [
        choiceParameter('format', NAMES, 'the form of the answer; default: `json`'),
        localeParameter('language of the notice; default: that of readers who ask for none'),
        lossyParameter(),
      ],
      path: '/:id/preview',
      right: 'readNotice',
      summary: 'A notice as it will be published',
    },
    async (req) => {
      const format = readChoice('format', parameter(req, 'format'), NAMES) ?? 'json'
      const locale = readLocale(parameter(req, 'locale'))
      const lossy = readLossy(parameter(req, 'lossy'))
      // Refuses those who may not read the notice.
      const id = await readableId(req, options.slugs.notices)
      return withRefusals(req, options, async () => {
        const preview = await previewOf(req, options, id, { format, locale, lossy })
        if (!preview) throw new NotFound(req.t)
        const headers = { ...preview.headers, ...privateHeaders(preview) }
        return new Response(preview.body, { headers })
      })
    },
  )
