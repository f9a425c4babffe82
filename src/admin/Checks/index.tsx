'use client'

import { useConfig, useDocumentInfo, useForm, useTranslation } from '@payloadcms/ui'
import React, { useEffect, useMemo, useRef, useState } from 'react'
import { flushSync } from 'react-dom'

import type { CalendarDate } from '../../notice/document.js'
import type { Slugs } from '../../options.js'
import type { Choice } from '../ChoiceField/choice.js'
import type { NamedFinding } from '../../checks/checkComposed.js'
import type { FindingGroup } from './groups.js'
import type { ItemContext } from './Item.js'
import type { Step } from './useSteps.js'

import { translate } from '../../translations/translate.js'
import { ask, fieldElement, useAddresses } from '../api.js'
import { goToField } from '../ProblemList/goToField.js'
import { useLocaleCode } from '../useLocaleCode.js'
import { countsOf, groupsOf, sortFindings } from './groups.js'
import { FindingItem } from './Item.js'
import { placeForSection, sectionFor } from './mending.js'
import { withMendedWords } from './quoted.js'
import { sayCounts } from './sayCounts.js'
import { editorOf, useCheckState, useFormKey } from './store.js'
import { checkStyles } from './styles.js'
import { PANEL_HEADING } from './Summary.js'
import { findingsByTab, tabCountStyles } from './tabCounts.js'
import { useCheck } from './useCheck.js'
import { useIsFirst, useSteps } from './useSteps.js'
import { WaiveDialog } from './WaiveDialog.js'

/** How many steps of a new notice are shown at once. */
const FIRST_STEPS = 5

/** How many findings of a section are shown at once: a page with thousands of them would stand still. */
const AT_ONCE = 40

/** With more findings than these, the sections of a new notice are folded but the first. */
const FIRST_FINDINGS = 5

/** How many milliseconds what was done is told. */
const TOLD = 10_000

/** How many times, and how many milliseconds apart, it is looked whether an editor that was opened is there. */
const LOOKS = 30
const APART = 100

type Props = { headings: Choice[]; slugs: Slugs }

const STEP_FIELDS: Readonly<Record<Step, string>> = {
  registers: 'registers',
  sections: 'sections',
  title: 'title',
}

const keysOfRow = (row: unknown): string[] => {
  const keys = (row as { keys?: unknown } | null)?.keys
  return Array.isArray(keys) ? keys.filter((key) => typeof key === 'string') : []
}

/** What a check says can be done at once, done in the form. */
const useMending = (form: string) => {
  const { addFieldRow, dispatchFields, getDataByPath, getField, setModified } = useForm()
  const { getEntityConfig } = useConfig()
  const { collectionSlug } = useDocumentInfo()
  const fields = collectionSlug ? getEntityConfig({ collectionSlug }).fields : []

  const inEditor = async (finding: NamedFinding, path: string, text: string): Promise<boolean> => {
    if (!editorOf(form, path)) {
      await goToField(`#${fieldElement(path)}`, fields)
      for (let looks = 0; looks < LOOKS && !editorOf(form, path); looks += 1) {
        await new Promise((resolve) => setTimeout(resolve, APART))
      }
    }
    return editorOf(form, path)?.(finding, text) ?? false
  }
  const set = (path: string, value: unknown): true => {
    dispatchFields({ path, type: 'UPDATE', value })
    setModified(true)
    return true
  }
  /** @returns false where it could not be done */
  return async (finding: NamedFinding): Promise<boolean> => {
    const { fix, source } = finding
    const path = source?.path ?? ''
    switch (fix?.type) {
      case 'addSection': {
        const { blockType, keys, rights } = sectionFor(fix.keys)
        const rows = getDataByPath<unknown>('sections')
        const index = placeForSection(Array.isArray(rows) ? rows.map(keysOfRow) : [], fix.keys)
        const filled = (value: unknown) => ({ initialValue: value, valid: true, value })
        addFieldRow({
          blockType,
          path: 'sections',
          rowIndex: index,
          schemaPath: `${collectionSlug}.sections`,
          subFieldState: {
            ...(keys && { keys: filled(keys) }),
            ...(rights && { rights: filled(rights) }),
          },
        })
        setModified(true)
        await goToField(`#${fieldElement(`sections.${index}.heading`)}`, fields)
        return true
      }
      case 'replace': {
        const value: unknown = getField(path)?.value
        if (typeof value !== 'string') return inEditor(finding, path, fix.text)
        const mended = withMendedWords(value, finding, fix.text)
        return mended !== null && set(path, mended)
      }
      case 'setFact':
        return set(path, fix.value)
      default:
        return false
    }
  }
}

/** The findings of a list; of a long one the first, and the others as they are asked for. */
const Findings: React.FC<{
  context: ItemContext
  findings: readonly NamedFinding[]
  isStep?: boolean
}> = ({ context, findings, isStep = false }) => {
  const { t } = useTranslation()
  const [count, setCount] = useState(AT_ONCE)
  const list = useRef<HTMLUListElement>(null)
  const left = findings.length - count
  return (
    <>
      <ul ref={list}>
        {findings.slice(0, count).map((finding, index) => (
          <FindingItem
            context={context}
            finding={finding}
            isStep={isStep}
            key={`${finding.fingerprint} ${finding.language ?? ''} ${index}`}
          />
        ))}
      </ul>
      {left > 0 && (
        <button
          onClick={() => {
            flushSync(() => setCount(count + AT_ONCE))
            // The button may be gone; the keyboard goes on where the list does.
            list.current?.children[count]?.querySelector<HTMLElement>('a, button, summary')?.focus()
          }}
          type="button"
        >
          {translate(t, 'privacyNotices:checklist:more', { count: left })}
        </button>
      )}
    </>
  )
}

/**
 * Beside the form of a notice: what is missing and wrong in it as it is typed, section by section, the gravest first. Each leads to
 * its field, and what can be mended for sure is mended by a button. A new notice is told what to do next instead.
 */
export const CheckPanel: React.FC<Props> = ({ headings, slugs }) => {
  const { i18n, t } = useTranslation()
  const { id, collectionSlug = '', hasPublishPermission } = useDocumentInfo()
  const { getEntityConfig } = useConfig()
  const locale = useLocaleCode()
  const { api } = useAddresses()
  const form = useFormKey()
  const { answer, isChecking, problem } = useCheckState(form)
  const again = useCheck(form)
  const steps = useSteps()
  const mend = useMending(form)
  const { getData } = useForm()
  const isFirst = useIsFirst()
  const [said, setSaid] = useState('')
  const [mended, setMended] = useState<readonly NamedFinding[]>([])
  const [waiving, setWaiving] = useState<NamedFinding>()
  const panel = useRef<HTMLElement>(null)
  const hasFocus = useRef(false)

  // What was mended is gone from the list, or was not mended after all. The keyboard stays in the list.
  useEffect(() => {
    setMended([])
    if (hasFocus.current && document.activeElement === document.body) {
      panel.current?.querySelector<HTMLElement>('h2')?.focus({ preventScroll: true })
    }
  }, [answer])

  useEffect(() => {
    if (said === '') return undefined
    const timer = setTimeout(() => setSaid(''), TOLD)
    return () => clearTimeout(timer)
  }, [said])

  const findings = useMemo(() => answer?.findings ?? [], [answer])
  const { lacking, tips, waived, wrong } = useMemo(() => sortFindings(findings, isFirst), [findings, isFirst])
  const groups = groupsOf(wrong)
  const counts = countsOf(wrong)
  const tabs = useMemo(() => {
    const fields = collectionSlug ? getEntityConfig({ collectionSlug }).fields : []
    return tabCountStyles(
      collectionSlug,
      findingsByTab(fields, wrong, id === undefined ? '' : String(id)).map((inTab) => ({
        count: inTab.length,
        isSerious: inTab.some(({ severity }) => severity === 'error'),
        said: sayCounts(t, countsOf(inTab)),
      })),
    )
  }, [collectionSlug, getEntityConfig, id, t, wrong])

  const send = async (path: `/waive${string}`, body: object): Promise<string | undefined> => {
    const sent = await ask(api(collectionSlug, `/${id}${path}`, { locale }), {
      body: JSON.stringify(body),
      headers: { 'Accept-Language': i18n.language, 'Content-Type': 'application/json' },
      method: 'POST',
    })
    return 'problem' in sent ? sent.problem : undefined
  }
  const give = async ({ fingerprint }: NamedFinding, reason: string, until: CalendarDate | null) => {
    // It may be in what is typed, and not saved yet.
    const refusal = await send('/waive', { data: getData(), fingerprint, reason, until })
    if (refusal !== undefined) return refusal
    setWaiving(undefined)
    setSaid(translate(t, 'privacyNotices:checklist:waivers:done'))
    again()
    return undefined
  }
  const end = async ({ fingerprint }: NamedFinding) => {
    const refusal = await send('/waive/end', { fingerprint })
    setSaid(refusal ?? translate(t, 'privacyNotices:checklist:waivers:ended'))
    if (refusal === undefined) again()
  }

  const context: ItemContext = {
    canWaive: Boolean(hasPublishPermission) && id !== undefined,
    form: { id, locale },
    headings,
    isMended: (finding) => mended.includes(finding),
    onEnd: (finding) => void end(finding),
    onMend: (finding) => {
      setMended((before) => [...before, finding])
      void mend(finding).then((isDone) => {
        setSaid(translate(t, `privacyNotices:checklist:fixes:${isDone ? 'done' : 'lost'}`))
        // The editor whose words were changed has the focus now, and the button is about to go.
        if (finding.fix?.type === 'replace') {
          panel.current?.querySelector<HTMLElement>('h2')?.focus({ preventScroll: true })
        }
        if (!isDone) setMended((before) => before.filter((one) => one !== finding))
      })
    },
    onWaive: setWaiving,
    slugs,
  }
  const headingOf = ({ heading, part }: FindingGroup): string =>
    part === 'section' && heading !== '' ? heading : translate(t, `privacyNotices:checklist:parts:${part}`)
  const isFolded = isFirst && groups.length > 1 && wrong.length + lacking.length > FIRST_FINDINGS
  const stepCount = steps.length + lacking.length
  const isClean = answer !== undefined && stepCount + wrong.length + tips.length === 0
  const numbers = sayCounts(t, { ...counts, information: tips.length }, isFirst ? stepCount : 0)

  return (
    <section
      aria-labelledby={PANEL_HEADING}
      className="pn-checks"
      onBlur={({ currentTarget, relatedTarget }) => {
        if (relatedTarget && !currentTarget.contains(relatedTarget)) hasFocus.current = false
      }}
      onFocus={() => {
        hasFocus.current = true
      }}
      ref={panel}
    >
      <style href="pn-checks" precedence="default">
        {checkStyles}
      </style>
      <style>{tabs}</style>
      <div className="pn-checks__head">
        <h2 id={PANEL_HEADING} tabIndex={-1}>
          {translate(t, 'privacyNotices:checklist:heading')}
        </h2>
        {problem !== undefined && (
          <button onClick={again} type="button">
            {translate(t, 'privacyNotices:checklist:again')}
          </button>
        )}
      </div>
      <div aria-live="polite" className="pn-checks__counts">
        {said !== '' && <p>{said}</p>}
        <p>
          {problem !== undefined
            ? translate(t, 'privacyNotices:checklist:failed', { problem })
            : isClean
              ? translate(t, 'privacyNotices:checklist:clean')
              : numbers || (isChecking ? translate(t, 'privacyNotices:checklist:checking') : '')}
        </p>
      </div>
      {groups.map((group, index) =>
        isFolded ? (
          <details className="pn-checks__fold" key={group.key} open={index === 0}>
            <summary>
              <strong>{headingOf(group)}</strong> ({sayCounts(t, countsOf(group.findings))})
            </summary>
            <Findings context={context} findings={group.findings} />
          </details>
        ) : (
          <section aria-labelledby={`pn-checks-${group.key}`} key={group.key}>
            <h3 id={`pn-checks-${group.key}`}>{headingOf(group)}</h3>
            <Findings context={context} findings={group.findings} />
          </section>
        ),
      )}
      {stepCount > 0 && (isFirst || steps.length > 0) && (
        <section aria-labelledby="pn-checks-steps">
          <h3 id="pn-checks-steps">{translate(t, 'privacyNotices:checklist:steps:heading')}</h3>
          {steps.length > 0 && (
            <ol>
              {steps.map((step) => (
                <li key={step}>
                  <a
                    href={`#${fieldElement(STEP_FIELDS[step])}`}
                    onClick={(event) => {
                      event.preventDefault()
                      event.stopPropagation()
                      const { fields } = getEntityConfig({ collectionSlug })
                      void goToField(`#${fieldElement(STEP_FIELDS[step])}`, fields)
                    }}
                  >
                    {translate(t, `privacyNotices:checklist:steps:${step}`)}
                  </a>
                </li>
              ))}
            </ol>
          )}
          <Findings context={context} findings={lacking.slice(0, FIRST_STEPS)} isStep />
          {lacking.length > FIRST_STEPS && (
            <details>
              <summary>
                {translate(t, 'privacyNotices:checklist:steps:more', { count: lacking.length - FIRST_STEPS })}
              </summary>
              <Findings context={context} findings={lacking.slice(FIRST_STEPS)} isStep />
            </details>
          )}
        </section>
      )}
      {tips.length > 0 && (
        <details className="pn-checks__fold">
          <summary>{translate(t, 'privacyNotices:checklist:tips', { count: tips.length })}</summary>
          <Findings context={context} findings={tips} />
        </details>
      )}
      {waived.length > 0 && (
        <details className="pn-checks__fold">
          <summary>{translate(t, 'privacyNotices:checklist:waivers:list', { count: waived.length })}</summary>
          <Findings context={context} findings={waived} />
        </details>
      )}
      {waiving && (
        <WaiveDialog
          finding={waiving}
          onClose={() => setWaiving(undefined)}
          onGive={(reason, until) => give(waiving, reason, until)}
        />
      )}
    </section>
  )
}
