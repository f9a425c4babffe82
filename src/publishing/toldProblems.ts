import type { PayloadRequest } from 'payload'

import type { Correction } from '../notice/check/correctedAt.js'
import type { Problem } from '../notice/check/problems.js'
import type { NormalisedOptions } from '../options.js'
import type { LoadedSources } from '../sources/loadSources.js'
import type { FieldProblem } from '../sources/fieldErrors.js'

import { adminPath, withQuery } from '../http/addresses.js'
import { correctedAt, markedAt } from '../notice/check/correctedAt.js'
import { fieldAnchor, labelAt } from '../sources/fieldErrors.js'
import { languagesOf } from '../sources/loadSources.js'
import { noticeProblemMessage } from '../translations/problemMessage.js'
import { translate } from '../translations/index.js'

/** The page of the admin where something is corrected, at its field; within the notice itself, the field alone. */
export const linkTo = (
  req: PayloadRequest,
  { slugs }: NormalisedOptions,
  { id, collection, field }: Correction,
  language: null | string,
): string => {
  const anchor = field && fieldAnchor(field)
  if (collection === 'notices') return anchor
  const page = adminPath(req.payload.config, `/collections/${slugs[collection]}/${encodeURIComponent(id)}`)
  const locale = req.payload.config.localization ? (language ?? undefined) : undefined
  return withQuery(page, { locale }) + anchor
}

/**
 * What keeps a notice from being published, as its editor is told: at which field of the form, in which words, and with a
 * link to where it is corrected, which may be another document.
 *
 * @param sources what the notice was composed from
 */
export const toldProblems = (
  req: PayloadRequest,
  options: NormalisedOptions,
  problems: readonly Problem[],
  { byLanguage }: Pick<LoadedSources, 'byLanguage'>,
): (FieldProblem & { label: string; problem: Problem })[] =>
  withoutDoubles(
    problems.filter(isOfItsOwn).map((problem) => {
      const { language, section, writtenIn } = problem
      const sources = byLanguage[writtenIn ?? language ?? languagesOf(req, options).default]
      const message = noticeProblemMessage(req.t, problem)
      const path = sources ? markedAt(problem, sources) : problem.field
      const isInSection = section !== null && path.startsWith('sections.')
      const place = labelAt(
        req,
        options.slugs.notices,
        isInSection ? path.split('.').slice(0, 2).join('.') : path,
      )
      const correction = sources && correctedAt(problem, sources)
      const link = correction && linkTo(req, options, correction, language)
      return {
        label: section?.heading ? `${place}: ${section.heading}` : place,
        // Beside a field its name would be said twice; in a list it is what says where to look.
        listed:
          section !== null || problem.around !== undefined || NAMED_BY_ITSELF.test(problem.code)
            ? message
            : translate(req.t, 'privacyNotices:mistakes:at', {
                message,
                place: correction ? placeOf(req, options, correction) : place,
              }),
        message,
        path,
        problem,
        ...(link && { link }),
      }
    }),
  )

/** What the admin calls a field, with the kind of document where it is not the notice itself. */
const placeOf = (
  req: PayloadRequest,
  { slugs }: NormalisedOptions,
  { collection, field }: Correction,
): string => {
  const label = labelAt(req, slugs[collection], field)
  if (collection === 'notices') return label
  const kind = translate(req.t, `privacyNotices:collections:${collection}:singular`)
  return field ? `${kind} > ${label}` : kind
}

/** Nothing stands behind a placeholder while there is no register: that is said already. */
const isOfItsOwn = ({ code }: Problem, _: number, all: readonly Problem[]): boolean =>
  code !== 'placeholderUnresolved' || !all.some((one) => one.code === 'noRegister')

/** What is the same in several languages is told once. */
const withoutDoubles = <Told extends FieldProblem>(told: readonly Told[]): Told[] => {
  const seen = new Set<string>()
  return told.filter(({ link, message, path }) => {
    const key = JSON.stringify([path, message, link?.replace(/\?locale=[^#]*/, '')])
    return !seen.has(key) && seen.add(key)
  })
}

/** Sentences that say themselves what they are about. */
const NAMED_BY_ITSELF = /^(?:controller|noRegister|noLanguage|organisation|placeholder|register)/
