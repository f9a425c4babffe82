'use client'

import { Button, DatePicker, useTranslation } from '@payloadcms/ui'
import React, { useEffect, useId, useRef, useState } from 'react'

import type { NoticeComparison } from '../../notice/diff/index.js'
import type { Slugs } from '../../options.js'
import type { Recorded } from '../../publishing/revision.js'
import type { NamedFinding } from '../../checks/checkComposed.js'
import type { LoadedNotice, SaidOfChange, useNotice } from './useNotice.js'

import { languageName } from '../../notice/names.js'
import { WAITING_CHOICES } from '../../notice/timeline.js'
import { translate } from '../../translations/translate.js'
import { toCalendarDate, toLocalDate } from '../CalendarDateField/convert.js'
import { stopping, type Stop } from '../Checks/groups.js'
import { showDate } from '../DateCell/showDate.js'
import { Comparisons } from '../NoticeComparison/index.js'
import { Dialog } from './Dialog.js'
import { Choices, LanguageTexts, Tick } from './parts.js'
import { Points } from './Points.js'
import { Published } from './Published.js'

type Props = {
  /** Whether there is a draft that is newer than what is published. */
  hasDraft: boolean
  notice: ReturnType<typeof useNotice>
  onClose: () => void
  slugs: Slugs
  /** Which findings keep it from being published. */
  stop: Stop
  timeZone: string
}

/** How many milliseconds a day must stay as typed before it is looked at. */
const TYPING_PAUSE = 700

type Loaded = 'looking' | { problem: string } | { found: LoadedNotice }

/** A field of a document in a language, to tell what two lists say of the same one. */
const placeKey = ({
  language = null,
  source,
}: {
  language?: null | string
  source?: LoadedNotice['findings'][number]['source']
}): string => (source ? JSON.stringify([source.collection, source.id, source.path, language]) : '')

const pointsOf = (findings: readonly NamedFinding[]) =>
  findings.map(({ language, message, source, waiver, words }) => ({
    language,
    message,
    quote: words?.quote,
    said: waiver?.reason,
    source,
  }))

const isChanged = ({ facts, sections, texts }: NoticeComparison): boolean =>
  facts.length + sections.length > 0 || Object.values(texts).some((text) => text !== null)

/** The dialog in which a notice is published: what that means, what is missing, and what readers are told of it. */
export const PublishDialog: React.FC<Props> = ({ hasDraft, notice, onClose, slugs, stop, timeZone }) => {
  const { i18n, t } = useTranslation()
  const [loaded, setLoaded] = useState<Loaded>('looking')
  const [change, setChange] = useState<SaidOfChange>()
  const [isAsking, setAsking] = useState(false)
  const [isBusy, setBusy] = useState(false)
  const [refusal, setRefusal] = useState<string>()
  const [recorded, setRecorded] = useState<Partial<Recorded>>()
  const backButton = useRef<HTMLDivElement>(null)
  const kept = useRef<string>('')
  const dayHint = useId()

  const look = async () => {
    const answer = await notice.load()
    if ('problem' in answer) {
      setLoaded(answer)
      return
    }
    const { change: said, changes } = answer.body
    kept.current = JSON.stringify(said)
    // What has been typed since stays.
    setChange(
      (typed) =>
        typed ?? { ...said, type: said.type ?? (changes.version === null ? null : changes.proposal.type) },
    )
    setLoaded({ found: answer.body })
  }
  // It is looked at once, when the dialog opens, and again where the editor says so.
  useEffect(() => void look(), [])
  // What is safe has the focus: a second Enter of one who did not look does nothing.
  useEffect(() => {
    if (isAsking) backButton.current?.querySelector('button')?.focus()
  }, [isAsking])

  const say = (said: Partial<SaidOfChange>) => {
    setAsking(false)
    setChange((before) => before && { ...before, ...said })
  }

  const keep = async () => {
    if (!change || typeof loaded !== 'object' || !('found' in loaded)) return undefined
    // A kind that was only proposed is no word of the editor's.
    const { found } = loaded
    const isProposed = found.change.type === null && change.type === found.changes.proposal.type
    const said = { ...change, type: isProposed ? null : change.type }
    if (JSON.stringify(said) === kept.current) return undefined
    const answer = await notice.keepChange(said)
    return 'problem' in answer ? answer.problem : undefined
  }

  const close = () => {
    if (isBusy) return
    if (!recorded) void keep()
    onClose()
  }

  const publish = async () => {
    if (!change) return
    setBusy(true)
    const answer = await notice.publish(change)
    setBusy(false)
    setAsking(false)
    if ('problem' in answer) {
      setRefusal(answer.problem)
      return
    }
    setRefusal(undefined)
    setRecorded(answer.body)
  }

  // Another day may have another text before it, and other versions that wait.
  const checkedDay = typeof loaded === 'object' && 'found' in loaded && loaded.found.change.effectiveFrom
  const isDayChecked = checkedDay === change?.effectiveFrom
  useEffect(() => {
    if (isDayChecked || !change || isBusy) return undefined
    const timer = setTimeout(() => {
      void keep().then((problem) => {
        setRefusal(problem)
        return problem === undefined ? look() : undefined
      })
    }, TYPING_PAUSE)
    return () => clearTimeout(timer)
  }, [change?.effectiveFrom, isDayChecked, isBusy])

  if (recorded)
    return (
      <Published
        isNew={isNewIn(loaded)}
        onClose={onClose}
        recorded={recorded}
        slugs={slugs}
        timeZone={timeZone}
      />
    )

  const heading = translate(t, 'privacyNotices:publishing:heading')
  if (loaded === 'looking' || 'problem' in loaded || !change) {
    return (
      <Dialog heading={heading} isBusy={false} onClose={onClose}>
        <div aria-live="polite">
          {typeof loaded === 'object' && 'problem' in loaded ? (
            <div className="pn-dialog__refused">
              <p>{loaded.problem}</p>
            </div>
          ) : (
            <p>{translate(t, 'privacyNotices:publishing:looking')}</p>
          )}
        </div>
        <div className="pn-dialog__actions">
          <Button buttonStyle="secondary" onClick={onClose}>
            {t('general:cancel')}
          </Button>
          {loaded !== 'looking' && (
            <Button onClick={() => void look()}>{translate(t, 'privacyNotices:publishing:tryAgain')}</Button>
          )}
        </div>
      </Dialog>
    )
  }

  const { changes, findings } = loaded.found
  const { clock, languages, problems, proposal, state, version, waiting, writtenIn } = changes
  const open = findings.filter(({ waiver }) => waiver === null)
  const stops = open.filter(({ severity }) => stopping(stop).includes(severity))
  const asks = open.filter((one) => one.severity !== 'information' && !stops.includes(one))
  const waived = findings.filter(({ waiver }) => waiver !== null)
  // What a check says better is said once.
  const said = new Set(open.map(placeKey))
  const isSaid = (one: Parameters<typeof placeKey>[0]) => placeKey(one) !== '' && said.has(placeKey(one))
  const missing = changes.missing.filter((one) => !isSaid(one))
  const remarks = changes.remarks.filter((one) => !isSaid(one))
  const names = (codes: string[]) =>
    new Intl.ListFormat(i18n.language).format(codes.map((code) => languageName(code, i18n.language)))
  const isNew = state !== 'none'
  const behind = Object.entries(languages).flatMap(([language, comparison]) =>
    isChanged(comparison) ? [] : [language],
  )
  const isPartly = state === 'some' && behind.length > 0 && behind.length < Object.keys(languages).length
  const facts = new Set(
    Object.values(languages).flatMap((comparison) => comparison.facts.map(({ message }) => message)),
  )
  const reasons = proposal.reasons.filter((reason) => !facts.has(reason))
  const hidden = missing.filter(({ code }) => code === 'notPrinted')
  const shown = missing.filter(({ code }) => code !== 'notPrinted')
  // A language that a notice is not written in can be meant; what is empty in one that it is written in hardly is.
  const lacks =
    asks.length + shown.filter(({ code }) => code === 'sectionEmpty' || code === 'undecided').length
  const isUndecided = waiting.length > 0 && change.waiting === null
  const canPublish =
    problems.length === 0 &&
    isDayChecked &&
    (isNew ? stops.length === 0 && !isUndecided && (!clock || change.clockConfirmed) : hasDraft)

  return (
    <Dialog heading={heading} isBusy={isBusy} onClose={close}>
      <p>
        {isNew
          ? translate(t, `privacyNotices:changes:state:${state}`, { version })
          : translate(t, 'privacyNotices:publishing:nothing')}
      </p>
      {isNew && <p>{translate(t, 'privacyNotices:publishing:permanent')}</p>}
      <Points
        heading={translate(t, 'privacyNotices:changes:problems')}
        isSerious
        onLeave={close}
        points={problems}
        slugs={slugs}
      />
      {isNew && (
        <>
          <Points
            heading={translate(t, 'privacyNotices:checklist:publishing:stops')}
            isSerious
            namesLanguage={writtenIn.length > 1}
            onLeave={close}
            points={pointsOf(stops)}
            slugs={slugs}
          />
          <Points
            heading={translate(t, 'privacyNotices:checklist:publishing:asks')}
            namesLanguage={writtenIn.length > 1}
            onLeave={close}
            points={pointsOf(asks)}
            slugs={slugs}
          />
          <Points
            heading={translate(t, 'privacyNotices:publishing:missing')}
            namesLanguage={writtenIn.length > 1}
            onLeave={close}
            points={shown}
            slugs={slugs}
          />
          {hidden.length > 0 && (
            <details>
              <summary>
                {translate(t, 'privacyNotices:publishing:notPrinted', { count: hidden.length })}
              </summary>
              <Points namesLanguage={writtenIn.length > 1} onLeave={close} points={hidden} slugs={slugs} />
            </details>
          )}
          <Points
            heading={translate(t, 'privacyNotices:changes:remarks')}
            namesLanguage={writtenIn.length > 1}
            onLeave={close}
            points={remarks}
            slugs={slugs}
          />
          <Points
            heading={translate(t, 'privacyNotices:checklist:publishing:waived')}
            namesLanguage={writtenIn.length > 1}
            onLeave={close}
            points={pointsOf(waived)}
            slugs={slugs}
          />
        </>
      )}
      <Comparisons Heading="h3" languages={languages} />
      {isNew && writtenIn.length > 1 && (
        <p>{translate(t, 'privacyNotices:publishing:languages:out', { languages: names(writtenIn) })}</p>
      )}
      {isPartly && (
        <p>{translate(t, 'privacyNotices:publishing:languages:behind', { languages: names(behind) })}</p>
      )}
      {isNew && (
        <fieldset disabled={isBusy}>
          <legend>{translate(t, 'privacyNotices:publishing:said')}</legend>
          {version !== null && (
            <>
              <Choices
                choices={(['major', 'minor'] as const).map((type) => {
                  const label = translate(t, `privacyNotices:options:changeType:${type}`)
                  return {
                    label:
                      type === proposal.type
                        ? translate(t, 'privacyNotices:publishing:proposed', { type: label })
                        : label,
                    value: type,
                  }
                })}
                label={translate(t, 'privacyNotices:fields:changeType:label')}
                name="pn-change-type"
                onChange={(type) => say({ type })}
                value={change.type}
              />
              {reasons.length > 0 && (
                <ul>
                  {reasons.map((reason) => (
                    <li key={reason}>{reason}</li>
                  ))}
                </ul>
              )}
            </>
          )}
          <LanguageTexts
            description={translate(t, 'privacyNotices:fields:changeNote:description')}
            label={translate(t, 'privacyNotices:fields:changeNote:label')}
            name="pn-change-note"
            noticeIn={writtenIn}
            onChange={(note) => say({ note })}
            texts={change.note}
          />
          <div className="pn-dialog__field">
            <label htmlFor={`${dayHint}-day`}>
              <span>{translate(t, 'privacyNotices:fields:effectiveFrom:label')}</span>
            </label>
            <DatePicker
              displayFormat="d.M.yyyy"
              onChange={(day: Date | null) => say({ effectiveFrom: day ? toCalendarDate(day) : '' })}
              overrides={{ ariaDescribedBy: dayHint, id: `${dayHint}-day` }}
              pickerAppearance="dayOnly"
              value={toLocalDate(change.effectiveFrom)}
            />
            <small id={dayHint}>{translate(t, 'privacyNotices:publishing:today')}</small>
          </div>
          {waiting.length > 0 && (
            <>
              {waiting.map(({ effectiveFrom, version: number }) => (
                <p key={number}>
                  {translate(t, 'privacyNotices:changes:waiting', {
                    date: showDate(effectiveFrom, i18n.language),
                    version: number,
                  })}
                </p>
              ))}
              <Choices
                choices={WAITING_CHOICES.map((value) => ({
                  label: translate(t, `privacyNotices:options:waiting:${value}`),
                  value,
                }))}
                label={translate(t, 'privacyNotices:fields:changeWaiting:label')}
                name="pn-waiting"
                onChange={(choice) => say({ waiting: choice })}
                value={change.waiting}
              />
            </>
          )}
          {clock && (
            <>
              <p>
                {translate(t, 'privacyNotices:changes:clock', {
                  newest: showDate(clock.newest, i18n.language),
                  now: showDate(clock.now, i18n.language),
                })}
              </p>
              <Tick
                isTicked={change.clockConfirmed}
                label={translate(t, 'privacyNotices:fields:clockConfirmed:label')}
                name="pn-clock"
                onChange={(clockConfirmed) => say({ clockConfirmed })}
              />
            </>
          )}
        </fieldset>
      )}
      <div aria-live="assertive">
        {refusal !== undefined && (
          <div className="pn-dialog__refused">
            <p>{translate(t, 'privacyNotices:publishing:refused')}</p>
            <p>{refusal}</p>
          </div>
        )}
        {isAsking && (
          <div className="pn-dialog__sure">
            <p>{translate(t, 'privacyNotices:publishing:sure', { count: asks.length + shown.length })}</p>
          </div>
        )}
      </div>
      <div className="pn-dialog__actions" ref={backButton}>
        <Button
          buttonStyle="secondary"
          disabled={isBusy}
          id="pn-publish-cancel"
          onClick={() => (isAsking ? setAsking(false) : close())}
        >
          {isAsking
            ? translate(t, 'privacyNotices:publishing:back')
            : t(isNew || hasDraft ? 'general:cancel' : 'general:close')}
        </Button>
        {(isNew || hasDraft) && (
          <Button
            disabled={!canPublish || isBusy}
            id={isAsking ? 'pn-publish-anyway' : 'pn-publish-confirm'}
            onClick={() => {
              if (isNew && lacks > 0 && !isAsking) setAsking(true)
              else void publish()
            }}
          >
            {!isNew
              ? translate(t, 'privacyNotices:publishing:saveOnly')
              : isAsking
                ? translate(t, 'privacyNotices:publishing:anyway')
                : translate(t, 'privacyNotices:publishing:confirm')}
          </Button>
        )}
      </div>
    </Dialog>
  )
}

const isNewIn = (loaded: Loaded): boolean =>
  typeof loaded === 'object' && 'found' in loaded && loaded.found.changes.state !== 'none'
