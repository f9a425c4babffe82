import type { PayloadRequest } from 'payload'

import type { ChangeProposal, NoticeComparison } from '../notice/diff/index.js'
import type { Language } from '../notice/document.js'
import type { NormalisedOptions } from '../options.js'

import { calendarDateOf } from '../notice/dates.js'
import { compareLanguages, proposalOver } from '../notice/diff/index.js'
import { outdatedLawIn } from '../notice/remarks.js'
import { translate } from '../translations/index.js'
import { composeNotice, hashOfText } from './composeNotice.js'
import { noticeProblemMessage } from './problemMessage.js'
import { latestPublication } from './publications.js'
import { newestVersion } from './storedNotices.js'

/** What publishing a notice as it is saved now would change for readers. */
export type PendingChanges = {
  /**
   * `first`: it has never been published. `none`: nothing would change. `some`: see the rest. `again`: it was withdrawn,
   * and would be there again.
   */
  state: 'again' | 'first' | 'none' | 'some'
  /** The newest version with a text; null when there is none. */
  version: null | number
  /** What keeps it from being published, in words. */
  problems: { message: string; path: string }[]
  /** What an editor should look at, in words: citations of law that is not in force. Publishing is not kept from it. */
  remarks: { language: Language; message: string }[]
  /** The comparison with that version, by content language. */
  languages: Record<Language, NoticeComparison>
  /** What the change probably is, over all languages, and why. The editor decides. */
  proposal: ChangeProposal
}

/**
 * Compares a notice as it is saved now, draft or not, with its newest published text.
 *
 * @param language in which the sentences are written
 */
export const pendingChanges = async (
  req: PayloadRequest,
  options: NormalisedOptions,
  id: number | string,
  language: string,
): Promise<PendingChanges> => {
  const { slugs } = options
  const row = { ...(await newestVersion(req, slugs.notices, id))?.version, id }
  const { composed } = await composeNotice(req, options, row)
  const latest = await latestPublication(req, slugs, String(id))
  const published =
    latest?.event === 'withdrawn' ? await latestPublication(req, slugs, String(id), 'published') : latest
  const problems = composed.problems.map((problem) => ({
    message: noticeProblemMessage(req.t, problem),
    path: problem.field,
  }))
  const languages = published ? compareLanguages(published.body.content, composed.content, language) : {}
  const today = calendarDateOf(new Date(), options.timeZone)
  const remarks = Object.entries(composed.content).flatMap(([one, content]) =>
    outdatedLawIn(content, options.law, today).map(({ cited, current, section }) => ({
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
    })),
  )
  const isSame = published?.contentHash === hashOfText(row, composed.content)
  return {
    languages,
    problems,
    proposal: proposalOver(languages),
    remarks,
    state: !published ? 'first' : latest?.event === 'withdrawn' ? 'again' : isSame ? 'none' : 'some',
    version: published?.version ?? null,
  }
}
