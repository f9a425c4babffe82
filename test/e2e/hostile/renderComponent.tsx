import { readFileSync } from 'node:fs'
import { renderToStaticMarkup } from 'react-dom/server'

import type { NoticeDocument } from '../../../src/exports/fetch.js'

import { NoticeSummary, PrivacyNotice, WithdrawnNotice } from '../../../src/exports/react.js'

/*
 * Renders notices as an app would on its server: in a process of its own, because Playwright compiles JSX to something
 * that is not React. Takes documents as JSON and gives their HTML as JSON.
 */
const documents = JSON.parse(readFileSync(0, 'utf8')) as NoticeDocument[]
const rendered = documents.map((notice) =>
  renderToStaticMarkup(
    <>
      <PrivacyNotice notice={notice} showContents>
        <NoticeSummary notice={notice} />
      </PrivacyNotice>
      {notice.withdrawal && (
        <WithdrawnNotice headingLevel={2} locale={notice.locale} withdrawal={notice.withdrawal} />
      )}
    </>,
  ),
)
process.stdout.write(JSON.stringify(rendered))
