import type { PayloadRequest } from 'payload'

import type { CalendarDate, Language } from '../notice/document.js'
import type { Moment } from '../notice/timeline.js'
import type { NormalisedOptions, Owner } from '../options.js'
import type { RopaReading } from '../ropa/columns.js'
import type { RopaProfile } from '../ropa/profiles.js'
import type { RopaRows } from '../ropa/choices.js'
import type { RopaArgs } from '../ropa/sheets.js'

import { forLanguage, lookUpLanguage } from '../notice/lookUpLanguage.js'
import { languagesOf } from '../sources/loadSources.js'
import { inOrderOfNames, keptActivities } from './kept.js'
import { publishedActivities } from './published.js'

/** What is asked of the record of processing activities. */
export type RopaQuery = {
  at: Moment
  /** True for what was published at that moment; false for the registers as they are kept, and the notices of that moment. */
  asPublished: boolean
  drafts: boolean
  /** As asked for, of words and of texts. */
  language: Language
  organisation?: string | undefined
  /** Only registers of this one of the organisations that share the installation. */
  owner?: Owner | undefined
  profile: RopaProfile
  rows: RopaRows
  scope?: string | undefined
}

/** The words of a language, English ones where there are none. */
const readingIn = ({ languages }: NormalisedOptions, language: Language): RopaReading => ({
  language,
  pack: forLanguage(languages.packs, language) ?? languages.packs.en,
  words: (forLanguage(languages.admin, language) ?? languages.admin.en).privacyNotices.ropa,
})

/**
 * The record of processing activities that the user of a request may see. Texts of registers are read in the language of the app that
 * is asked for, or else in its first; they are never taken from another one.
 */
export const ropaOf = async (
  req: PayloadRequest,
  options: NormalisedOptions,
  { asPublished, at, drafts, language: asked, organisation, owner, profile, rows, scope }: RopaQuery,
): Promise<RopaArgs> => {
  const languages = languagesOf(req, options)
  const language = lookUpLanguage(asked, languages.all) ?? languages.default
  const published = await publishedActivities(req, options, { at, language, owner, scope })
  const reading = readingIn(options, language)
  const day: CalendarDate = at.date
  if (asPublished) {
    return {
      about: { asPublished, day, leftOut: { drafts: 0, retired: 0 } },
      activities: inOrderOfNames(published.values(), language),
      profile,
      reading,
      rows,
    }
  }
  const { activities, leftOut } = await keptActivities(
    req,
    options,
    { drafts, language, organisation, owner, scope },
    published,
  )
  return { about: { asPublished, day, leftOut }, activities, profile, reading, rows }
}
