'use client'

import type { JSONFieldClientComponent } from 'payload'

import { FieldLabel, useField, useTranslation } from '@payloadcms/ui'
import React from 'react'

import type { PrivacyBlockContent, PrivacyBlockProblem } from '../../pageBlocks/pageBlocks.js'

import { translate } from '../../translations/translate.js'
import { NoticeText } from '../../react/NoticeText.js'

/** What readers see of a block in an app's own page, or why they see nothing: as saved last. */
export const PageBlockContent: JSONFieldClientComponent = ({ field, path }) => {
  const { value: content } = useField<null | PrivacyBlockContent | undefined>({ path })
  const { value: problems } = useField<null | PrivacyBlockProblem[] | undefined>({
    path: path.replace(/[^.]+$/, 'problems'),
  })
  const { i18n, t } = useTranslation()
  const nameOf = (language: string) =>
    new Intl.DisplayNames([i18n.language], { type: 'language' }).of(language) ?? language
  return (
    <div className="field-type">
      <FieldLabel as="span" label={field.label} path={path} />
      {problems && problems.length > 0 && (
        <>
          {!content && <p>{translate(t, 'privacyNotices:pageBlocks:content:hidden')}</p>}
          <ul>
            {problems.map(({ message }, index) => (
              <li key={index}>{message}</li>
            ))}
          </ul>
        </>
      )}
      {!content && !problems?.length && <p>{translate(t, 'privacyNotices:pageBlocks:content:notYet')}</p>}
      {content?.fallback && (
        <p>
          {translate(t, 'privacyNotices:pageBlocks:content:otherLanguage', {
            language: nameOf(content.language),
          })}
        </p>
      )}
      {content && (
        <div lang={content.language}>
          {content.heading && <h4>{content.heading}</h4>}
          <NoticeText content={content.content} headingOffset={2} />
        </div>
      )}
    </div>
  )
}
