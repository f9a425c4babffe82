import type {
  Language,
  NoticeContent,
  NoticeDocument,
  NoticeSection,
  PartialDate,
} from '../notice/document.js'

import { formatDate } from '../notice/dates.js'

/** What of a notice is rendered: a published NoticeDocument, or a NoticeContent, which has no dates yet. */
export type RenderableNotice = {
  introduction: null | Pick<NonNullable<NoticeContent['introduction']>, 'content'>
  sections: Pick<NoticeSection, 'anchor' | 'content' | 'heading' | 'number'>[]
} & Partial<Pick<NoticeContent, 'language' | 'layout' | 'versionLabel'>> &
  Partial<Pick<NoticeDocument, 'changedOn' | 'effectiveFrom' | 'locale' | 'preparedOn' | 'version'>> &
  Pick<NoticeContent, 'statute' | 'title'>

/** The names of the dates and of the version, in the language of the notice. */
export type NoticeLabels = Record<
  'changedOn' | 'effectiveFrom' | 'preparedOn' | 'version' | 'versionLabel',
  string
>

/** A sentence about a notice that is not part of it, and the language it is in. */
export type NoticeRemark = { language: Language; text: string }

/** The language that a notice is written in. */
export const languageOf = ({ language, locale }: RenderableNotice): Language | undefined => locale ?? language

/** The dates and versions that a notice has, in the order in which they are shown. `date` is set for a date. */
export const noticeDates = (
  notice: RenderableNotice,
  labels: NoticeLabels,
): { date: null | PartialDate; label: string; value: string }[] => [
  ...(['preparedOn', 'changedOn', 'effectiveFrom'] as const).flatMap((key) => {
    const date = notice[key]
    return date ? [{ date, label: labels[key], value: formatDate(date, languageOf(notice) ?? '') }] : []
  }),
  ...(notice.versionLabel ? [{ date: null, label: labels.versionLabel, value: notice.versionLabel }] : []),
  ...(notice.version === undefined
    ? []
    : [{ date: null, label: labels.version, value: String(notice.version) }]),
]

/** The heading of a section with its number: `1a. Heading`. */
export const sectionHeading = ({ heading, number }: Pick<NoticeSection, 'heading' | 'number'>): string =>
  number ? `${number}. ${heading}` : heading
