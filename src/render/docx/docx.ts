import { strToU8, zipSync } from 'fflate'

import type { Language } from '../../notice/document.js'
import type { NoticeLabels, NoticeRemark, RenderableNotice } from '../notice.js'

import { noticeDates, sectionHeading } from '../notice.js'
import {
  contentTypes,
  coreProperties,
  document,
  documentRelationships,
  footer,
  header,
  numbering,
  packageRelationships,
  settings,
  styles,
} from './parts.js'
import { DocxWriter, TEXT_WIDTH } from './writer.js'

/** What stands around the text of a notice in a Word file. */
export type DocxSurroundings = {
  /** Who is the author in the data of the file: the controller. */
  author: string
  /** When it was published: an instant; undefined for a draft. */
  created: string | undefined
  /** The word for what is not published, in the language of the notice, where that is what it is. */
  draft?: string | undefined
  /** At the foot of each page, before its number. */
  footer: string
  labels: NoticeLabels
  language: Language
  remarks: readonly NoticeRemark[]
}

const bodyOf = (
  notice: RenderableNotice,
  { draft, labels, remarks }: DocxSurroundings,
  writer: DocxWriter,
): string => {
  const sections = notice.sections.map((section) => ({
    content: writer.content(section.content),
    heading: writer.heading([{ text: sectionHeading(section) }], 2, section.anchor),
  }))
  const third = Math.round(TEXT_WIDTH / 3)
  return [
    writer.heading([{ text: draft ? `${draft}: ${notice.title}` : notice.title }], 1),
    ...remarks.map(({ text }) => writer.paragraph(writer.inlines([{ italic: true, text }]))),
    notice.statute ? writer.paragraph(writer.inlines([{ text: notice.statute }])) : '',
    writer.content([
      {
        type: 'fields',
        fields: noticeDates(notice, labels).map(({ label, value }) => ({ label, value: [{ text: value }] })),
      },
      ...(notice.introduction?.content ?? []),
    ]),
    notice.layout === 'table' && sections.length > 0
      ? writer.table(
          sections.map(({ content, heading }) => [heading, content]),
          [third, TEXT_WIDTH - third],
          false,
        )
      : sections.map(({ content, heading }) => heading + content).join(''),
  ].join('')
}

/**
 * Renders a whole notice as a Word file. Each section has a bookmark by its anchor (`pn_…`), so that it is found again in a file that
 * somebody has worked on. Takes the notice and what stands around it. The same notice gives the same bytes.
 *
 * @see ISO/IEC 29500 (Office Open XML)
 */
export const renderNoticeDocx = (
  notice: RenderableNotice,
  surroundings: DocxSurroundings,
): Uint8Array<ArrayBuffer> => {
  const writer = new DocxWriter(notice.sections.map(({ anchor }) => anchor))
  const body = bodyOf(notice, surroundings, writer)
  const { author, created, draft = '', footer: foot, language } = surroundings
  const parts = {
    '[Content_Types].xml': contentTypes(),
    '_rels/.rels': packageRelationships(),
    'docProps/core.xml': coreProperties({ author, created, language, title: notice.title }),
    'word/_rels/document.xml.rels': documentRelationships(writer.relationships),
    'word/document.xml': document(body),
    'word/footer.xml': footer(foot),
    'word/header.xml': header(draft),
    'word/numbering.xml': numbering(writer.lists),
    'word/settings.xml': settings(),
    'word/styles.xml': styles(language),
  }
  return zipSync(
    Object.fromEntries(Object.entries(parts).map(([name, part]) => [name, strToU8(part)])),
    // The zip format keeps the time of the place: the same everywhere.
    { level: 6, mtime: new Date(1980, 0, 1) },
  )
}
