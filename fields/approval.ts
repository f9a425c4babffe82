import type { EditViewConfig } from 'payload'

import type { NormalisedOptions } from '../src/options.js'

import { CLIENT } from '../src/admin/paths.js'
import { APPROVAL_PATH } from '../src/approving/page.js'
import { translate } from '../src/translations/index.js'

/** The page of a notice on which it is approved, where the app asks for that, and on which it is said when it is published by itself. */
export const approvalView = ({
  approval,
  slugs,
  timeZone,
}: NormalisedOptions): Record<string, EditViewConfig> => ({
  approval: {
    Component: { clientProps: { notices: slugs.notices, timeZone }, path: `${CLIENT}#Approval` },
    path: APPROVAL_PATH,
    tab: {
      href: APPROVAL_PATH,
      label: ({ t }) =>
        translate(t, `privacyNotices:approval:desk:${approval.approvals > 0 ? 'tab' : 'tabSchedule'}`),
      order: 150,
    },
  },
})
