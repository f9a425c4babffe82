import type { PayloadRequest } from 'payload'

import type { FieldPlace, MissingCode } from '../notice/check/missing.js'
import type { Language } from '../notice/document.js'
import type { NormalisedOptions } from '../options.js'
import type { ComposedFromSources } from './composeNotice.js'
import type { NamedPlace } from '../sources/namedPlace.js'
import type { ComposedRow } from './missing.js'

import { comparisonWords } from '../languages/merge.js'
import {
  objectionsNotSeparate,
  outdatedLawIn,
  retentionsAtOdds,
  transfersToLookAt,
} from '../notice/check/remarks.js'
import { describeDuration } from '../notice/compose/generate.js'
import { calendarDateOf } from '../notice/dates.js'
import { packFor } from '../notice/languagePack.js'
import { lookUpLanguage } from '../notice/lookUpLanguage.js'
import { countryName, languageName } from '../notice/names.js'
import { RIGHT_SECTIONS } from '../notice/vocabulary.js'
import { idOf, titleIn } from '../sources/localisation.js'
import { titleFieldOf } from '../sources/usage.js'
import { lawOfDay } from '../texts/law/index.js'
import { translate } from '../translations/index.js'
import { composeOnce } from './composeOnce.js'
import { namedPlace } from '../sources/namedPlace.js'
import { missingOf } from './missing.js'

/**
 * What an editor should look at in a notice, which does not keep it from being published:
 *
 * - `notAdequate`: a transfer rests on an adequacy decision that its country does not have
 * - `objectionNotSeparate`: a right to object has no section of its own (GDPR Art. 21(4))
 * - `outdatedLaw`: law is cited that is not in force
 * - `retentionAtOdds`: the words of a retention tell another length of time than its number
 * - `sourceRetired`: the notice uses a source that is no longer offered
 * - `transferUnnamed`: a transfer names no country
 *
 * and of a withdrawal:
 *
 * - `reasonMissing`: no reason is given in a language that the notice was published in
 * - `successorUnpublished`: readers are not sent to the notice that was chosen to be read instead
 */
export const REMARK_CODES = [
  'notAdequate',
  'objectionNotSeparate',
  'outdatedLaw',
  'reasonMissing',
  'retentionAtOdds',
  'sourceRetired',
  'successorUnpublished',
  'transferUnnamed',
] as const
export type RemarkCode = (typeof REMARK_CODES)[number]

/** Something to look at, in words. */
export type Remark<Code = RemarkCode> = {
  code: Code
  /** Null where it is about no language in particular. */
  language: Language | null
  message: string
  /** The field in which it is corrected. */
  source: NamedPlace | null
}

/** What the answer to a publishing or withdrawing tells of what is missing or to look at. */
export type AnsweredRemark = Remark<MissingCode | RemarkCode>

type Composed = ComposedRow & Pick<ComposedFromSources, 'content'>

/**
 * What an editor should look at in a composed notice.
 *
 * @param language in which titles are given, where they are written in it; sentences are in that of the request
 */
export const remarksOf = (
  req: PayloadRequest,
  options: NormalisedOptions,
  composed: Composed,
  language: string,
): Remark[] => {
  const { content: byLanguage, row, settings, sources } = composed
  const { slugs } = options
  const law = lawOfDay(options.law, calendarDateOf(new Date(), options.timeZone))
  const named = (place: FieldPlace) => namedPlace(req, options, composed, place, language)
  const inNotice = (path: string) => named({ id: idOf(row.id) ?? '', collection: 'notices', path })
  const retired = sources.retired.map(({ collection, row: source }): Remark => ({
    code: 'sourceRetired',
    language: null,
    message: translate(req.t, 'privacyNotices:changes:retired', {
      kind: translate(req.t, `privacyNotices:collections:${collection}:singular`),
      title: titleIn(source, titleFieldOf(req, slugs[collection]), language),
    }),
    source: named({ id: String(source.id), collection, path: '' }),
  }))
  /** Which section of the notice each section of its text was made from. */
  const madeFrom = (one: Language): readonly number[] => {
    const from = sources.byLanguage[one]
    return from ? composeOnce(options)(from, { ...settings, language: one }).madeFrom : []
  }
  const words = comparisonWords(options.languages, language).pack
  const inTexts = Object.entries(byLanguage).flatMap(([one, content]): Remark[] => [
    ...outdatedLawIn(content, law).map(({ cited, current, position, section }): Remark => ({
      code: 'outdatedLaw',
      language: one,
      message: translate(
        req.t,
        `privacyNotices:changes:outdatedLaw:${current.length > 0 ? 'replaced' : 'ended'}`,
        {
          cited,
          current: current.join(', '),
          section: section ?? content.title,
        },
      ),
      source: position === null ? null : inNotice(`sections.${madeFrom(one)[position] ?? position}`),
    })),
    ...objectionsNotSeparate(content).map((right): Remark => {
      const pack = packFor(one, options.languages.packs) ?? words
      return {
        code: 'objectionNotSeparate',
        language: one,
        message: translate(req.t, 'privacyNotices:placeholders:objection', {
          right: pack.headings[RIGHT_SECTIONS[right]],
        }),
        source: inNotice('sections'),
      }
    }),
    ...retentionsAtOdds(content, packFor(one, options.languages.packs)?.durationWords).map(
      ({ about, duration, register, row, said }): Remark => ({
        code: 'retentionAtOdds',
        language: one,
        message: translate(req.t, 'privacyNotices:durations:remark', {
          about,
          duration: describeDuration(duration, words) ?? duration,
          said: describeDuration(said, words) ?? said,
        }),
        source: named({ id: register, collection: 'registers', path: `purposes.${row}.retentionText` }),
      }),
    ),
    ...transfersToLookAt(content, law.isAdequate).map(
      ({ code, country, register, row: transferred, transfer }): Remark => ({
        code,
        language: one,
        message: translate(req.t, `privacyNotices:changes:${code}`, {
          country: countryName(country ?? '', req.i18n.language),
          transfer,
        }),
        source: named({ id: register, collection: 'registers', path: `transfers.${transferred}.countries` }),
      }),
    ),
  ])
  return [...retired, ...inTexts]
}

/** The language of the admin's that a request is answered in. */
const languageOf = (req: PayloadRequest, options: NormalisedOptions): Language =>
  lookUpLanguage(req.i18n.language, Object.keys(options.languages.comparisons)) ?? 'en'

/** What is missing from a composed notice, and to be looked at in it, as the answer to its publishing tells it. */
export const answeredRemarks = (
  req: PayloadRequest,
  options: NormalisedOptions,
  composed: Composed,
): AnsweredRemark[] => {
  const language = languageOf(req, options)
  return [
    ...missingOf(req, options, composed, language).map(({ code, language: of, message, source }) => ({
      code,
      language: of,
      message,
      source,
    })),
    ...remarksOf(req, options, composed, language),
  ]
}

/**
 * What is missing from a withdrawal.
 *
 * @param withdrawal what readers are going to be told
 * @param languages those that the notice was published in
 * @param successor id of the notice that was chosen to be read instead; null when none was
 */
export const remarksOnWithdrawal = (
  req: PayloadRequest,
  id: string,
  withdrawal: { reason: Record<Language, string>; successor: null | string },
  { languages, successor }: { languages: readonly Language[]; successor: null | string },
): AnsweredRemark[] => {
  const place = (path: string, field: string): NamedPlace => ({
    id,
    collection: 'notices',
    field,
    path,
    title: id,
  })
  const reason = translate(req.t, 'privacyNotices:fields:withdrawalReason:label')
  return [
    ...languages
      .filter((language) => !withdrawal.reason[language])
      .map((language): AnsweredRemark => ({
        code: 'reasonMissing',
        language,
        message: translate(req.t, 'privacyNotices:publishing:withdrawing:reasonMissing', {
          languages: languageName(language, req.i18n.language),
        }),
        source: place('withdrawal.reason', reason),
      })),
    ...(successor !== null && withdrawal.successor === null
      ? [
          {
            code: 'successorUnpublished' as const,
            language: null,
            message: translate(req.t, 'privacyNotices:publishing:withdrawing:successorUnpublished'),
            source: place('withdrawal.successor', translate(req.t, 'privacyNotices:fields:successor:label')),
          },
        ]
      : []),
  ]
}
