import type { Fields } from '../notice/content.js'
import type { RecordedNotice } from '../notice/document.js'
import type { NoticeSurroundings } from './format.js'

import { oneLine } from '../notice/inline.js'
import { noticeDates } from './notice.js'

/** What a file takes of what stands around a notice. */
export type PaperSurroundings = Pick<NoticeSurroundings, 'controllerLabel' | 'draft' | 'labels' | 'remarks'>

/** The first part of a hash, as people compare it. */
const HASH_SHOWN = 16

/** Who the notice is of: the controller, and those that decide with it (GDPR Art. 26). */
export const controllersOf = ({ controller, jointControllers }: RecordedNotice): string =>
  [controller, ...jointControllers].map(({ name }) => oneLine(name)).join(', ')

/** What stands at the foot of each page: by what the paper is found again and told from others. */
export const footerOf = ({ hash, slug, version }: RecordedNotice, versionLabel: string): string =>
  [slug, `${versionLabel} ${version}`, hash.slice(0, HASH_SHOWN)].filter((part) => part !== '').join('  ·  ')

/** The title on paper, which says of a draft that it is one. */
export const titleOnPaper = ({ title }: RecordedNotice, draft: string | undefined): string =>
  oneLine(draft === undefined ? title : `${draft} – ${title}`)

/** What stands below the title: who the notice is of, its dates and versions. */
export const factsOnPaper = (
  notice: RecordedNotice,
  { controllerLabel, labels }: Pick<PaperSurroundings, 'controllerLabel' | 'labels'>,
): Fields => {
  const controllers = controllersOf(notice)
  return {
    type: 'fields',
    fields: [
      ...(controllers === '' ? [] : [{ label: controllerLabel, value: [{ text: controllers }] }]),
      ...noticeDates(notice, labels).map(({ label, value }) => ({
        label,
        value: [{ text: oneLine(value) }],
      })),
    ],
  }
}
