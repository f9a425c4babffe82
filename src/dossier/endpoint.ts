import type { OwnEndpoint } from '../http/endpoint.js'
import type { NormalisedOptions } from '../options.js'

import { allowedBy, editorsEndpoint, localeOf, parameter, readableId, REFUSALS } from '../http/handlers.js'
import { choiceParameter, localeParameter } from '../http/parameterKinds.js'
import { readChoice } from '../http/parameters.js'
import { plainName, privateFile } from '../http/respond.js'
import { calendarDateOf } from '../notice/dates.js'
import { errorsOf, printedAnswer } from '../reading/answers.js'
import { verify } from '../record/proof/verify.js'
import { ownersOf } from '../scopes.js'
import { dossierOf } from './dossier.js'
import { dossierLanguage, printDossier } from './print.js'

/** The forms of a dossier, and what they are sent as. */
const FORMATS = { json: 'application/json', pdf: 'application/pdf' } as const

const NAMES = ['json', 'pdf'] as const satisfies readonly (keyof typeof FORMATS)[]

/**
 * Everything that is kept of one notice, for an auditor who may read it: it names people, and is never public. Nobody keeps the
 * answer, and no search engine lists it.
 */
export const dossierEndpoint = (options: NormalisedOptions): OwnEndpoint =>
  editorsEndpoint(
    {
      id: 'readDossier',
      answer: {
        content:
          '[the dossier](dossier.md) of a notice: its versions with what each changed, requests for approval, reviews, what was let be, and proofs',
        formats: NAMES.map((name) => ({
          name,
          mediaType: FORMATS[name],
          ...(name === 'json' && { schema: 'Dossier' }),
        })),
        kept: ['private'],
        language: 'language given',
        unlisted: true,
      },
      collection: 'notices',
      errors: [
        REFUSALS.malformed,
        REFUSALS.forbidden,
        REFUSALS.notFound,
        ...errorsOf('notInstalled', 'busy'),
      ],
      method: 'get',
      parameters: [
        choiceParameter('format', NAMES, 'the form of the answer; default: `json`'),
        localeParameter('language of the dossier; default: that of the admin'),
      ],
      path: '/:id/dossier',
      right: 'audit',
      summary: 'The audit dossier of a notice',
    },
    allowedBy(options.access.audit, async (req) => {
      const now = new Date()
      const format = readChoice('format', parameter(req, 'format'), NAMES) ?? 'json'
      const language = dossierLanguage(options, localeOf(req))
      const notice = String(await readableId(req, options.slugs.notices))
      const report = await verify(req.payload, { notice })
      const owners = await ownersOf(req, options)
      const dossier = await dossierOf(req, options, notice, { language, names: true, now, owners, report })
      const headers = privateFile({
        contentType: FORMATS[format],
        language,
        name: `dossier-${plainName(dossier.slug ?? notice, 'notice')}-${calendarDateOf(now, options.timeZone)}.${format}`,
      })
      return format === 'json'
        ? new Response(JSON.stringify(dossier), { headers })
        : printedAnswer(req, options, () => printDossier(dossier, options), headers)
    }),
  )
