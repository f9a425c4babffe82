'use client'

import { useTranslation } from '@payloadcms/ui'
import React from 'react'

import type { Language } from '../../notice/document.js'
import type { NoticeComparison, SectionChange, TextPart } from '../../notice/diff/types.js'

import { translate } from '../../translations/translate.js'
import { comparisonStyles } from './styles.js'

/** Two texts in one: what was removed and what was added. */
export const Words: React.FC<{ parts: TextPart[] }> = ({ parts }) => (
  <p className="pn-changes__words">
    {parts.map(({ kind, text }, index) =>
      kind === 'added' ? (
        <ins key={index}>{text}</ins>
      ) : kind === 'removed' ? (
        <del key={index}>{text}</del>
      ) : (
        <span key={index}>{text}</span>
      ),
    )}
  </p>
)

const Section: React.FC<{ section: SectionChange }> = ({ section }) => {
  const { t } = useTranslation()
  const what = section.change === 'changed' && section.moved ? 'moved' : section.change
  return (
    <details>
      <summary>
        {translate(t, `privacyNotices:changes:sections:${what}`, { heading: section.heading })}
      </summary>
      {section.headingBefore && (
        <p>
          {translate(t, 'privacyNotices:changes:renamed', {
            after: section.heading,
            before: section.headingBefore,
          })}
        </p>
      )}
      <Words parts={section.text} />
    </details>
  )
}

const Comparison: React.FC<{ Heading: 'h3' | 'h4'; comparison: NoticeComparison; language: string }> = ({
  Heading,
  comparison,
  language,
}) => {
  const { facts, sections, texts } = comparison
  const changed = Object.values(texts).filter((text) => text !== null)
  if (facts.length + sections.length + changed.length === 0) return null
  return (
    <section className="pn-changes__language">
      {language && <Heading>{language}</Heading>}
      {facts.length > 0 && (
        <ul>
          {facts.map(({ message, weight }, index) => (
            <li key={index}>{weight === 'major' ? <strong>{message}</strong> : message}</li>
          ))}
        </ul>
      )}
      {changed.map(({ text }, index) => (
        <Words key={index} parts={text} />
      ))}
      {sections.map((section, index) => (
        <Section key={index} section={section} />
      ))}
    </section>
  )
}

type Props = {
  /** Of a language, under what stands above it. */
  Heading?: 'h3' | 'h4'
  languages: Record<Language, NoticeComparison>
}

/** What differs between two texts of a notice, in each content language. */
export const Comparisons: React.FC<Props> = ({ Heading = 'h4', languages }) => {
  const { i18n } = useTranslation()
  const names = new Intl.DisplayNames([i18n.language], { type: 'language' })
  const compared = Object.entries(languages)
  return (
    <div className="pn-changes">
      <style href="pn-changes" precedence="default">
        {comparisonStyles}
      </style>
      {compared.map(([language, comparison]) => (
        <Comparison
          Heading={Heading}
          comparison={comparison}
          key={language}
          language={compared.length > 1 ? (names.of(language) ?? language) : ''}
        />
      ))}
    </div>
  )
}
