import type { TFunction } from '@payloadcms/translations'

import type { NoticeState, StateVersion } from '../../pending/noticeState.js'

import { translate } from '../../translations/translate.js'
import { showDate } from '../DateCell/showDate.js'

type Say = { language: string; t: TFunction<never> | TFunction | TFunction<string> }

/** What is in force today, in a few words, for where there is no room for a sentence. */
export const stateInShort = ({ current, upcoming, versions }: NoticeState, { t }: Say): string => {
  if (versions === 0) return translate(t, 'privacyNotices:desk:state:never')
  if (current) return translate(t, `privacyNotices:desk:state:short:${current.event}`)
  return translate(t, `privacyNotices:desk:state:${upcoming.length > 0 ? 'notYet' : 'nothing'}`)
}

const inWords = (key: 'current' | 'upcoming', { event, from, version }: StateVersion, { language, t }: Say) =>
  translate(t, `privacyNotices:desk:state:${key}:${event}`, { date: showDate(from, language), version })

/** Where a notice stands, in sentences: what readers have today, what they will have, and what waits to be published. */
export const stateSentences = (state: NoticeState, say: Say): string[] => {
  const { current, draft, pending, upcoming } = state
  return [
    current ? inWords('current', current, say) : stateInShort(state, say),
    ...upcoming.map((version) => inWords('upcoming', version, say)),
    ...(draft ? [translate(say.t, 'privacyNotices:desk:state:draft')] : []),
    ...(pending ? [translate(say.t, `privacyNotices:desk:state:${pending}`)] : []),
  ]
}
