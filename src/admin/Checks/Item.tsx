'use client'

import { Link, useConfig, useDocumentInfo, useTranslation } from '@payloadcms/ui'
import { getTranslation } from '@payloadcms/translations'
import React, { useId } from 'react'

import type { Slugs } from '../../options.js'
import type { Choice } from '../ChoiceField/choice.js'
import type { NamedFinding } from '../../checks/checkComposed.js'
import type { OwnForm } from './mending.js'

import { languageName } from '../../notice/names.js'
import { translate } from '../../translations/translate.js'
import { fieldElement, useAddresses } from '../api.js'
import { showDate } from '../DateCell/showDate.js'
import { goToField } from '../ProblemList/goToField.js'
import { canMend, isInForm } from './mending.js'

/** What all findings of a list have in common. */
export type ItemContext = {
  canWaive: boolean
  form: OwnForm
  /** The sections there are, by what they are about. */
  headings: Choice[]
  isMended: (finding: NamedFinding) => boolean
  onEnd: (finding: NamedFinding) => void
  onMend: (finding: NamedFinding) => void
  onWaive: (finding: NamedFinding) => void
  slugs: Slugs
}

const FindingMessage: React.FC<{ form: OwnForm; finding: NamedFinding; id: string; slugs: Slugs }> = ({
  id,
  form,
  finding,
  slugs,
}) => {
  const { field } = useAddresses()
  const { t } = useTranslation()
  const { getEntityConfig } = useConfig()
  const { collectionSlug } = useDocumentInfo()
  const { language, message, source } = finding
  if (!source || source.id === '') return <span id={id}>{message}</span>
  if (isInForm(finding, form)) {
    const link = `#${fieldElement(source.path)}`
    return (
      <a
        href={link}
        id={id}
        onClick={(event) => {
          event.preventDefault()
          // The way that leads there from other pages would go there once more.
          event.stopPropagation()
          void goToField(link, collectionSlug ? getEntityConfig({ collectionSlug }).fields : [])
        }}
      >
        {message}
      </a>
    )
  }
  const href = field(slugs[source.collection], source.id, source.path, language)
  if (source.collection === 'notices' && source.id === String(form.id)) {
    return (
      <Link href={href} id={id}>
        {message}
      </Link>
    )
  }
  // What is typed here is not saved yet.
  return (
    <Link href={href} id={id} rel="noopener" target="_blank">
      {message} ({translate(t, 'privacyNotices:mistakes:openDocument')})
    </Link>
  )
}

const useMendLabel = (headings: Choice[]): ((finding: NamedFinding) => string) => {
  const { i18n, t } = useTranslation<object, string>()
  return ({ fix, source, words }) => {
    switch (fix?.type) {
      case 'addSection':
        return translate(t, 'privacyNotices:checklist:fixes:addSection', {
          headings: fix.keys
            .map((key) => {
              const choice = headings.find(({ value }) => value === key)
              return choice ? getTranslation(choice.label, i18n) : key
            })
            .join(' · '),
        })
      case 'replace':
        return fix.text.trim() === ''
          ? translate(t, 'privacyNotices:checklist:fixes:remove', { quote: words?.quote ?? '' })
          : translate(t, 'privacyNotices:checklist:fixes:replace', { text: fix.text })
      default:
        return translate(t, 'privacyNotices:checklist:fixes:setFact', { field: source?.field ?? '' })
    }
  }
}

/** One finding: what it is, where, why, and what can be done about it at once. */
export const FindingItem: React.FC<{
  context: ItemContext
  finding: NamedFinding
  /** Of a new notice, what to do next: then it does not say how much it weighs. */
  isStep?: boolean
}> = ({ context, finding, isStep = false }) => {
  const { canWaive, form, headings, isMended, onEnd, onMend, onWaive, slugs } = context
  const { i18n, t } = useTranslation()
  const labelOfMend = useMendLabel(headings)
  const id = useId()
  const { help, language, severity, source, waiver, words } = finding
  const where = [
    source && source.collection !== 'notices' ? source.title : '',
    source?.field ?? '',
    language !== null && form.locale !== undefined && language !== form.locale
      ? languageName(language, i18n.language)
      : '',
  ].filter(Boolean)
  const mended = isMended(finding)
  return (
    <li className={`pn-checks__item${isStep ? '' : ` pn-checks__item--${severity}`}`}>
      <p>
        {!isStep && (
          <>
            <span className="pn-checks__severity">
              {translate(t, `privacyNotices:checklist:severities:${severity}`)}
            </span>{' '}
          </>
        )}
        <FindingMessage finding={finding} form={form} id={id} slugs={slugs} />
      </p>
      {words && words.quote !== '' && <blockquote lang={language ?? undefined}>{words.quote}</blockquote>}
      {where.length > 0 && <p className="pn-checks__where">{where.join(' · ')}</p>}
      {waiver && (
        <p className="pn-checks__waiver">
          {waiver.reason}
          <span className="pn-checks__where">
            {[
              [waiver.by, showDate(waiver.at, i18n.language)].filter(Boolean).join(', '),
              waiver.until &&
                translate(t, 'privacyNotices:checklist:waivers:holdsUntil', {
                  date: showDate(waiver.until, i18n.language),
                }),
            ]
              .filter(Boolean)
              .join(' · ')}
          </span>
        </p>
      )}
      {help !== '' && (
        <details>
          <summary aria-describedby={id}>{translate(t, 'privacyNotices:checklist:why')}</summary>
          <p>{help}</p>
        </details>
      )}
      <div className="pn-checks__actions">
        {!waiver && canMend(finding, form) && (
          <button
            aria-describedby={id}
            className="pn-checks__mend"
            // It keeps the focus until the list is there anew.
            aria-disabled={mended}
            onClick={() => !mended && onMend(finding)}
            type="button"
          >
            {mended ? translate(t, 'privacyNotices:checklist:fixes:done') : labelOfMend(finding)}
          </button>
        )}
        {canWaive && !waiver && severity !== 'information' && (
          <button
            aria-describedby={id}
            aria-haspopup="dialog"
            className="pn-checks__waive"
            onClick={() => onWaive(finding)}
            type="button"
          >
            {translate(t, 'privacyNotices:checklist:waivers:open')}
          </button>
        )}
        {canWaive && waiver && (
          <button
            aria-describedby={id}
            className="pn-checks__end"
            onClick={() => onEnd(finding)}
            type="button"
          >
            {translate(t, 'privacyNotices:checklist:waivers:end')}
          </button>
        )}
      </div>
    </li>
  )
}
