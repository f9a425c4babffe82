import type { Config, PayloadRequest } from 'payload'

import type { NormalisedOptions } from '../../options.js'
import type { Strings } from '../../translations/index.js'

import { readSources } from '../../access.js'
import { tx, withStrings } from '../../translations/index.js'
import { RSC } from '../paths.js'

/** Slug of the widget that says where the notices stand. */
export const STATUS_WIDGET = 'notices-status'

type Dashboard = NonNullable<NonNullable<Config['admin']>['dashboard']>
type Layout = Exclude<NonNullable<Dashboard['defaultLayout']>, (...args: never[]) => unknown>

const instance = (widgetSlug: string) => ({ widgetSlug, width: 'full' }) as Layout[number]

/**
 * The app's layout of the dashboard with the widget first. An app that has none gets Payload's own beside it, which Payload adds
 * only where there is no layout yet. Who may not read notices gets the layout without.
 */
const layoutWith =
  (options: NormalisedOptions, own: Dashboard['defaultLayout']): Dashboard['defaultLayout'] =>
  async ({ req }: { req: PayloadRequest }) => {
    const layout = typeof own === 'function' ? await own({ req }) : (own ?? [instance('collections')])
    const isThere = layout.some(({ widgetSlug }) => String(widgetSlug) === STATUS_WIDGET)
    return isThere || !(await readSources(options)({ req })) ? layout : [instance(STATUS_WIDGET), ...layout]
  }

/**
 * Payload's admin with the widget, and a link to the page that says the same: a dashboard that somebody has arranged and saved
 * never shows a new widget.
 *
 * @param strings those of each admin language
 */
export const withStatus = (
  admin: Config['admin'],
  options: NormalisedOptions,
  strings: Record<string, Strings>,
): Config['admin'] => {
  return {
    ...admin,
    components: {
      ...admin?.components,
      afterNavLinks: [
        ...(admin?.components?.afterNavLinks ?? []),
        { path: `${RSC}#StatusLink`, serverProps: { notices: options.slugs.notices } },
      ],
    },
    dashboard: {
      ...admin?.dashboard,
      defaultLayout: layoutWith(options, admin?.dashboard?.defaultLayout),
      widgets: [
        ...(admin?.dashboard?.widgets ?? []),
        withStrings(
          {
            slug: STATUS_WIDGET,
            Component: `${RSC}#StatusWidget`,
            label: tx('privacyNotices:reviews:status'),
            minWidth: 'medium' as const,
          },
          strings,
        ),
      ],
    },
  }
}
