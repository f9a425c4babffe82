import type { CalendarDate } from '../notice/document.js'
import type { NoticeHead } from '../publishing/intent.js'

/** The notices that readers have, with their newest records. */
export const headsIn = (
  notices: readonly { id: number | string; head?: NoticeHead | null }[],
  today: CalendarDate,
): Map<string, { hash: string; isAhead: boolean }> =>
  new Map(
    notices.flatMap(({ id, head }) =>
      head && (head.event === 'published' || head.effectiveFrom > today)
        ? [[String(id), { hash: head.hash, isAhead: head.effectiveFrom > today }]]
        : [],
    ),
  )
