'use client'

import { Link, useTranslation } from '@payloadcms/ui'
import React from 'react'

import type { MissingCode } from '../../notice/check/missing.js'
import type { Slugs } from '../../options.js'
import type { PendingChanges } from '../../pending/changes.js'
import type { NamedPlace } from '../../sources/namedPlace.js'

import { translate } from '../../translations/translate.js'
import { useAddresses } from '../api.js'

/** What is wrong first, then what is missing, the gravest first. */
const ORDER: readonly MissingCode[] = ['sectionEmpty', 'undecided', 'notWritten', 'notPrinted']

type Mark = { language: null | string; message: string; source: NamedPlace | null }

/** One list of marks under its heading; nothing without any. */
const MarkList: React.FC<{ heading: string; id: string; marks: Mark[]; slugs: Slugs }> = ({
  id,
  heading,
  marks,
  slugs,
}) => {
  const { field } = useAddresses()
  const { i18n } = useTranslation()
  if (marks.length === 0) return null
  const names = new Intl.DisplayNames([i18n.language], { type: 'language' })
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>
        {heading} ({marks.length})
      </h2>
      <ul>
        {marks.map(({ language, message, source }, index) => (
          <li key={index}>
            {source ? (
              <Link href={field(slugs[source.collection], source.id, source.path, language)}>{message}</Link>
            ) : (
              message
            )}
            {source && source.collection !== 'notices' && (
              <span className="pn-preview__from">
                {source.title}
                {language !== null && ` (${names.of(language) ?? language})`}
              </span>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

/**
 * What cannot be marked in a page that is byte for byte the public one: what keeps the notice from being published, what of it is
 * missing, what to look at, and which texts come from elsewhere. Each leads to its field.
 */
export const Marks: React.FC<{ changes: PendingChanges; slugs: Slugs }> = ({ changes, slugs }) => {
  const { t } = useTranslation()
  const { missing, problems, remarks, sources } = changes
  const isWhole = missing.length + problems.length + remarks.length === 0
  return (
    <div className="pn-preview__marks">
      {isWhole && <p>{translate(t, 'privacyNotices:preview:whole')}</p>}
      <MarkList
        heading={translate(t, 'privacyNotices:preview:problems')}
        id="pn-preview-problems"
        marks={problems.map(({ message, source }) => ({ language: null, message, source }))}
        slugs={slugs}
      />
      {ORDER.map((code) => (
        <MarkList
          heading={translate(t, `privacyNotices:preview:headings:${code}`)}
          id={`pn-preview-${code}`}
          key={code}
          marks={missing.filter((one) => one.code === code)}
          slugs={slugs}
        />
      ))}
      <MarkList
        heading={translate(t, 'privacyNotices:preview:remarks')}
        id="pn-preview-remarks"
        marks={remarks}
        slugs={slugs}
      />
      <MarkList
        heading={translate(t, 'privacyNotices:preview:elsewhere')}
        id="pn-preview-elsewhere"
        marks={sources.map((source) => ({
          language: null,
          message: `${translate(t, `privacyNotices:collections:${source.collection}:singular`)}: ${source.title}`,
          source: { ...source, collection: source.collection, title: '' },
        }))}
        slugs={slugs}
      />
    </div>
  )
}
