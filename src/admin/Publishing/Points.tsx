'use client'

import { Link, useTranslation } from '@payloadcms/ui'
import React from 'react'

import type { NamedPlace } from '../../sources/namedPlace.js'
import type { Slugs } from '../../options.js'

import { languageName } from '../../notice/names.js'
import { useAddresses } from '../api.js'

type Point = {
  language?: null | string
  message: string
  /** Words of the notice that it is about. */
  quote?: string | undefined
  /** What somebody says of it. */
  said?: string | undefined
  source?: NamedPlace | null
}

/** A list of what is wrong, missing or to look at, each with the way to its field. */
export const Points: React.FC<{
  heading?: string
  isSerious?: boolean
  /** Whether to say which language each is about. */
  namesLanguage?: boolean
  /** Somebody goes to a field. */
  onLeave: () => void
  points: readonly Point[]
  slugs: Slugs
}> = ({ heading, isSerious = false, namesLanguage = false, onLeave, points, slugs }) => {
  const { field } = useAddresses()
  const { i18n } = useTranslation()
  if (points.length === 0) return null
  return (
    <div className={isSerious ? 'pn-dialog__refused' : 'pn-dialog__lack'}>
      {heading && <h3>{heading}</h3>}
      <ul>
        {points.map(({ language = null, message, quote, said, source }, index) => (
          <li key={index}>
            {message}
            {quote && (
              <>
                {' '}
                <q lang={language ?? undefined}>{quote}</q>
              </>
            )}
            {said && <em> {said}</em>}
            {namesLanguage && language !== null && ` (${languageName(language, i18n.language)})`}
            {source && source.id !== '' && (
              <>
                {' '}
                <Link
                  href={field(slugs[source.collection], source.id, source.path, language)}
                  onClick={onLeave}
                >
                  {[source.title, source.field].filter(Boolean).join(': ')}
                </Link>
              </>
            )}
          </li>
        ))}
      </ul>
    </div>
  )
}
