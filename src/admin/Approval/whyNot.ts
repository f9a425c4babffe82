import type { WhyNot } from '../../approvals/rows.js'

import { translate } from '../../translations/translate.js'

/** Why something was not published when it was to be, in words. */
export const whyNotSentence = (
  t: Parameters<typeof translate>[0],
  { differs, message, reason }: WhyNot,
): string =>
  translate(t, `privacyNotices:approval:desk:why:${reason}`, {
    message,
    what: differs.map((part) => translate(t, `privacyNotices:approval:parts:${part}`)).join(', '),
  })
