import type { PayloadRequest, ValidationError } from 'payload'

import type { NamedFinding } from '../checks/checkComposed.js'
import type { CheckedComposition } from '../checks/subjectOf.js'
import type { NormalisedOptions } from '../options.js'
import type { FieldProblem } from '../sources/fieldErrors.js'

import { fieldErrors } from '../sources/fieldErrors.js'
import { isRow } from '../sources/localisation.js'
import { translate } from '../translations/index.js'
import { linkTo } from './toldProblems.js'

/** The field that a kind of section shows what it is about by. */
const SHOWN_BY: Record<string, string> = {
  authority: 'organisation',
  register: 'keys',
  shared: 'block',
  text: 'text',
}

/** The field of the notice's own form at which a finding is told. */
const pathOf = (
  { language, section, source }: NamedFinding,
  { madeFrom, row }: Pick<CheckedComposition, 'madeFrom' | 'row'>,
): string => {
  if (source?.collection === 'notices' && !/^sections\.\d+$/.test(source.path)) return source.path
  const position = section?.position ?? null
  if (position === null) return source === null || source.collection === 'notices' ? 'sections' : 'registers'
  const index = madeFrom[language ?? '']?.[position] ?? position
  const shown: unknown = Array.isArray(row.sections) ? row.sections[index] : undefined
  const kind = isRow(shown) ? String(shown.blockType) : ''
  return `sections.${index}.${(isRow(shown) && shown.block ? 'block' : SHOWN_BY[kind]) ?? 'heading'}`
}

/**
 * The error for a notice that is kept from being published by what rules find in it: at its fields, as other problems are, and with
 * the findings themselves as `data.findings`.
 */
export const findingsError = (
  req: PayloadRequest,
  options: NormalisedOptions,
  id: number | string | undefined,
  findings: readonly NamedFinding[],
  composed: Pick<CheckedComposition, 'madeFrom' | 'row'>,
): ValidationError => {
  const told = findings.map((finding): FieldProblem => {
    const { language, message, section, source } = finding
    const place =
      source && (source.collection === 'notices' ? source.field : `${source.title}: ${source.field}`)
    const link =
      source &&
      linkTo(req, options, { id: source.id, collection: source.collection, field: source.path }, language)
    return {
      listed:
        section?.heading || !place
          ? message
          : translate(req.t, 'privacyNotices:mistakes:at', { message, place }),
      message,
      path: pathOf(finding, composed),
      ...(link && { link }),
    }
  })
  const once = told.filter(
    (one, index) =>
      told.findIndex(({ message, path }) => message === one.message && path === one.path) === index,
  )
  const error = fieldErrors(req, options.slugs.notices, once, id)
  Object.assign(error.data, { findings })
  return error
}
