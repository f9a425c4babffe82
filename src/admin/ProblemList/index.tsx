'use client'

import { Link, useConfig, useDocumentInfo, useTranslation } from '@payloadcms/ui'
import React from 'react'

import { translate } from '../../translations/translate.js'
import { goToField } from './goToField.js'
import { problemStyles } from './styles.js'

/** Something that keeps a document from being saved or published, in words. */
export type ListedProblem = {
  /** Where it is corrected: a field of this form, as `#field-title`, or a page of the admin. */
  link?: null | string | undefined
  message: string
}

type Props = {
  /** Called when somebody goes to a field of this form: for closing what the list stands in. */
  onLeave?: () => void
  problems: readonly ListedProblem[]
}

/** Problems, each a link to where it is corrected: a field of this form, or another document in a tab of its own. */
export const ProblemList: React.FC<Props> = ({ onLeave, problems }) => {
  const { t } = useTranslation()
  const { getEntityConfig } = useConfig()
  const { collectionSlug } = useDocumentInfo()
  const fields = collectionSlug ? getEntityConfig({ collectionSlug }).fields : []
  return (
    <ul className="pn-problems">
      <style href="pn-problems" precedence="default">
        {problemStyles}
      </style>
      {problems.map(({ link, message }, index) => (
        <li key={index}>
          {!link ? (
            message
          ) : link.startsWith('#') ? (
            <a
              href={link}
              onClick={(event) => {
                event.preventDefault()
                onLeave?.()
                void goToField(link, fields)
              }}
            >
              {message}
            </a>
          ) : (
            // What is typed here is not saved yet.
            <Link href={link} rel="noopener" target="_blank">
              {message} ({translate(t, 'privacyNotices:mistakes:openDocument')})
            </Link>
          )}
        </li>
      ))}
    </ul>
  )
}
