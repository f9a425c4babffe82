import type { NoticeSection, RecordedNotice } from '../../src/notice/document.js'
import type { PaperSurroundings } from '../../src/render/onPaper.js'

/** What stands around a notice in a Word file. */
export const SURROUNDINGS: PaperSurroundings = {
  controllerLabel: 'Rekisterinpitäjä',
  draft: undefined,
  labels: {
    changedOn: 'Muutettu',
    effectiveFrom: 'Voimassa alkaen',
    preparedOn: 'Laadittu',
    version: 'Versio',
    versionLabel: 'Versionumero',
  },
  remarks: [],
}

/** A section as far as Word files show it. */
export type WordSection = Pick<NoticeSection, 'anchor' | 'content' | 'heading' | 'keys' | 'number'>

/** What else is in a notice than its sections. */
export type Over = Partial<Omit<RecordedNotice, 'sections'>>

/** A notice as Word files are made of it. */
export const noticeOf = (sections: readonly WordSection[], over: Over = {}): RecordedNotice =>
  ({
    changedOn: null,
    controller: { name: 'Lehtokosken kirjasto' },
    effectiveFrom: '2026-03-01',
    hash: '0123456789abcdef0123',
    introduction: null,
    jointControllers: [],
    layout: 'sections',
    locale: 'fi',
    preparedOn: null,
    publishedAt: '2026-03-01T09:30:00.000Z',
    sections,
    slug: 'kirjasto',
    statute: null,
    title: 'Kirjaston asiakasrekisteri',
    version: 2,
    versionLabel: null,
    ...over,
  }) as RecordedNotice
