import { NotFound } from 'payload'

import type { OwnEndpoint } from '../http/endpoint.js'
import type { NormalisedOptions } from '../options.js'

import { allowedBy, editorsEndpoint, flag, localeOf, parameter, REFUSALS } from '../http/handlers.js'
import {
  atParameter,
  choiceParameter,
  flagParameter,
  localeParameter,
  scopeParameter,
  textParameter,
} from '../http/parameterKinds.js'
import { MalformedParameter, readAt, readChoice, readScope } from '../http/parameters.js'
import { privateFile } from '../http/respond.js'
import { ROPA_ROWS, SHEET_KEYS } from '../ropa/choices.js'
import { printPaper } from '../paper/print.js'
import { isKnownScope } from '../publishing/scope.js'
import { errorsOf, printedAnswer } from '../reading/answers.js'
import { CSV_SEPARATORS } from '../ropa/formats/csv.js'
import { ROPA_FORMATS } from '../ropa/formats/index.js'
import { ownerFor } from '../standardTexts/owner.js'
import { ropaOf } from './ropa.js'

const FORMATS = ROPA_FORMATS.map(({ name }) => name)

/** Longest id of an organisation that is looked for. */
const LONGEST_ID = 100

/**
 * The record of processing activities (GDPR Art. 30), for those who may see everything: it tells how data are protected, and is
 * never public. Nobody keeps the answer, and no search engine lists it.
 */
export const ropaEndpoint = (options: NormalisedOptions): OwnEndpoint => {
  const profiles = options.ropa.profiles
  const keys = profiles.map(({ key }) => key)
  return editorsEndpoint(
    {
      id: 'readRopa',
      answer: {
        content: '[the record of processing activities](ropa.md) of the registers, as a file',
        formats: ROPA_FORMATS.map((format) => ({
          name: format.name,
          mediaType: format.mediaType,
          ...('schema' in format && { schema: format.schema }),
        })),
        kept: ['private'],
        language: 'language given',
        unlisted: true,
      },
      collection: 'registers',
      errors: [
        REFUSALS.malformed,
        REFUSALS.forbidden,
        { ...REFUSALS.notFound, when: 'no organisation that the user works with is called as `scope` says' },
        ...errorsOf('notInstalled', 'busy'),
      ],
      method: 'get',
      parameters: [
        choiceParameter('profile', keys, 'which columns, in which order; default: the first'),
        choiceParameter('rows', ROPA_ROWS, 'what a row is about; default: `register`'),
        choiceParameter('format', FORMATS, 'the form of the answer; default: `xlsx`'),
        choiceParameter('sheet', SHEET_KEYS, 'which sheet, of `csv` alone; default: `controller`'),
        choiceParameter(
          'separator',
          CSV_SEPARATORS,
          'of `csv` alone: with `semicolon` the file begins with a byte order mark; default: `comma` in English, else `semicolon`',
        ),
        localeParameter('language of the record; default: that of the admin'),
        atParameter('as published then, no later than now; default: the registers as they are kept now'),
        textParameter('organisation', {
          meaning: 'only registers that it is controller, joint controller or processor of; not with `at`',
          schema: { maxLength: LONGEST_ID },
          values: 'the id of an organisation',
        }),
        flagParameter('drafts', 'with registers never taken into use; not with `at`; default: `false`'),
        scopeParameter(),
        textParameter('owner', {
          meaning:
            'of which organisation, in [an installation of several](tenants.md), by the field that says whose registers are',
          schema: { maxLength: LONGEST_ID },
          values: 'an owner',
        }),
      ],
      path: '/ropa',
      right: 'audit',
      summary: 'The record of processing activities',
    },
    allowedBy(options.access.audit, async (req) => {
      const now = new Date()
      const profileKey = readChoice('profile', parameter(req, 'profile'), keys)
      const profile = profiles.find(({ key }) => key === profileKey) ?? profiles[0]
      const formatName = readChoice('format', parameter(req, 'format'), FORMATS) ?? 'xlsx'
      const format = ROPA_FORMATS.find(({ name }) => name === formatName)
      if (!profile || !format) throw new TypeError('There is a profile and a format for every choice')
      const sheet = readChoice('sheet', parameter(req, 'sheet'), SHEET_KEYS)
      const separator = readChoice('separator', parameter(req, 'separator'), CSV_SEPARATORS)
      for (const [name, value] of Object.entries({ separator, sheet })) {
        if (value !== undefined && formatName !== 'csv')
          throw new MalformedParameter(name, 'only with format=csv')
      }
      const asked = parameter(req, 'at')
      const at = readAt(asked, now, options.timeZone)
      const isAhead =
        at.date > readAt(undefined, now, options.timeZone).date || (at.instant ?? '') > now.toISOString()
      if (isAhead) throw new MalformedParameter('at', 'no later than now')
      const organisation = parameter(req, 'organisation')
      const drafts = flag(req, 'drafts')
      if (asked !== undefined) {
        // What is published names organisations, and no ids of theirs; and a draft is not published.
        if (organisation !== undefined) throw new MalformedParameter('organisation', 'not with at')
        if (drafts) throw new MalformedParameter('drafts', 'not with at')
      }
      const scope = readScope(parameter(req, 'scope'), options.scope !== undefined)
      if (scope !== undefined && !(await isKnownScope(req, options, scope))) throw new NotFound(req.t)
      const given = parameter(req, 'owner')
      if (given !== undefined && !options.scope)
        throw new MalformedParameter('owner', 'there are no owners here')
      const owner = given === undefined ? undefined : await ownerFor(req, options, 'notices', given)
      const args = await ropaOf(req, options, {
        asPublished: asked !== undefined,
        at,
        drafts,
        language: localeOf(req),
        organisation,
        owner,
        profile,
        rows: readChoice('rows', parameter(req, 'rows'), ROPA_ROWS) ?? 'register',
        scope,
      })
      const headers = privateFile({
        contentType: format.mediaType,
        language: args.reading.language,
        name: `ropa-${profile.key}-${at.date}.${format.name}`,
      })
      return 'paper' in format
        ? printedAnswer(req, options, () => printPaper(format.paper(args)), headers)
        : new Response(format.write(args, { separator, sheet }), { headers })
    }),
  )
}
