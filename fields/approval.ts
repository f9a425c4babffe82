import type { EditViewConfig } from 'payload'

import type { NormalisedOptions } from '../src/options.js'

import { CLIENT } from '../src/admin/paths.js'
import { APPROVAL_PATH } from '../src/approving/page.js'
import { translate } from '../src/translations/index.js'

/** The page of a notice on which it is approved, where the app asks for that. */
export const approvalView = ({ approval, slugs }: NormalisedOptions): Record<string, EditViewConfig> =>
  approval.approvals === 0
    ? {}
    : {
        approval: {
          Component: { clientProps: { notices: slugs.notices }, path: `${CLIENT}#Approval` },
          path: APPROVAL_PATH,
          tab: {
            href: APPROVAL_PATH,
            label: ({ t }) => translate(t, 'privacyNotices:approval:desk:tab'),
            order: 150,
          },
        },
      }
