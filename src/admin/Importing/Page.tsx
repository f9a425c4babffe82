'use client'

import { Banner, SetStepNav, useConfig, useTranslation } from '@payloadcms/ui'
import { getTranslation } from '@payloadcms/translations'
import React, { useCallback, useEffect, useMemo, useRef, useState } from 'react'

import type { ReadAt } from '../../import/plan.js'
import type { PlanCorrection } from '../../importing/corrections.js'
import type { PlanFinding } from '../../importing/proposal.js'
import type { SectionKey } from '../../notice/vocabulary.js'
import type { Slugs } from '../../options.js'
import type { Choice } from '../ChoiceField/choice.js'
import type { Arrangement } from './editing.js'
import type { Owner } from './places.js'
import type { Say } from './say.js'
import type { WorkedImport } from './useImport.js'

import { adminPath } from '../../http/addresses.js'
import { INTRODUCTION } from '../../importing/corrections.js'
import { languageName } from '../../notice/names.js'
import { NOTICE_IMPORTS } from '../../ownSlugs.js'
import { translate } from '../../translations/translate.js'
import { ApplyButton, Made } from './Apply.js'
import { Comparison } from './Comparison.js'
import { Details, Questions } from './Details.js'
import { arrangementOf } from './editing.js'
import { Facts, workedFacts } from './Facts.js'
import { SelectField, SmallButton } from './fields.js'
import { Gaps } from './Gaps.js'
import { LeftOut } from './LeftOut.js'
import { Original, pieceId } from './Original.js'
import { pieceOf, piecesOf } from './places.js'
import { useSay } from './say.js'
import { sectionId, Sections } from './Sections.js'
import { importingStyles } from './styles.js'
import { useImport } from './useImport.js'
import { UnreadFiles, Versions } from './Versions.js'

/** What the page is told by the server. */
export type ImportPageProps = {
  id: number | string
  /** What sections can be about, by their official headings. */
  keys: Choice[]
  /** The languages of the app. */
  languages: string[]
  mayPublish: boolean
  mechanisms: Choice[]
  profiles: { label: string; value: string }[]
  slugs: Slugs
}

const scrollTo = (id: string): void => {
  const still = window.matchMedia('(prefers-reduced-motion: reduce)').matches
  document.getElementById(id)?.scrollIntoView({ behavior: still ? 'auto' : 'smooth', block: 'center' })
}

const Saved: React.FC<{ say: Say; work: WorkedImport }> = ({ say, work }) => {
  const { saving } = work
  if (saving.state === 'conflict') {
    return (
      <div role="alert">
        <Banner type="error">
          <p>{say('conflict')}</p>
          <div className="pn-import__row">
            <SmallButton onClick={() => void work.resolve(true)}>{say('keepMine')}</SmallButton>
            <SmallButton onClick={() => void work.resolve(false)}>{say('takeTheirs')}</SmallButton>
          </div>
        </Banner>
      </div>
    )
  }
  if (saving.state === 'failed') {
    return (
      <div role="alert">
        <Banner type="error">
          <p>{say('saveFailed', { problem: saving.problem })}</p>
          <SmallButton onClick={work.retry}>{say('saveAgain')}</SmallButton>
        </Banner>
      </div>
    )
  }
  return null
}

/** One plan: the original beside what becomes of it. */
const PlanView: React.FC<
  {
    isDisabled: boolean
    language: string
    plan: string
    say: Say
    tell: (message: string) => void
    work: WorkedImport
  } & Omit<ImportPageProps, 'id' | 'mayPublish' | 'slugs'>
> = ({ isDisabled, keys, language, languages, mechanisms, plan: id, profiles, say, tell, work }) => {
  const { i18n } = useTranslation<object, string>()
  const [active, setActive] = useState<null | string>(null)
  const [marked, setMarked] = useState<null | number>(null)
  const [side, setSide] = useState<'original' | 'result'>('result')
  const proposed = work.answer.plans.find((one) => one.id === id)
  const plan = work.planOf(id)
  const corrected = work.correctedOf(id)
  const correction = work.correctionOf(id)
  const document = proposed ? (work.answer.files[proposed.file]?.document ?? null) : null
  const pieces = useMemo(() => (document && plan ? piecesOf(document, plan) : []), [document, plan])
  const arrangement = useMemo(() => (plan ? arrangementOf(plan, correction) : undefined), [correction, plan])
  const { correct: correctPlan } = work
  const correct = useCallback(
    (values: Omit<PlanCorrection, 'plan'>) => correctPlan(id, values),
    [correctPlan, id],
  )
  const arrange = useCallback(
    (next: Arrangement, message: string) => {
      correct(next)
      if (message) tell(message)
    },
    [correct, tell],
  )
  const show = useCallback(
    (at: ReadAt) => {
      const found = pieceOf(pieces, at)
      if (at.section) setActive(at.section)
      if (found < 0) return tell(say('notShown', { quote: at.quote }))
      setMarked(found)
      setSide('original')
      tell(say('shown', { quote: at.quote }))
      // The column is drawn first where the page is narrow.
      requestAnimationFrame(() => scrollTo(pieceId(found)))
    },
    [pieces, say, tell],
  )
  const activate = useCallback(
    (section: string) => {
      if (section === active) return
      setActive(section)
      const first = pieces.findIndex(({ owner }) =>
        section === INTRODUCTION
          ? owner?.kind === 'introduction'
          : owner?.kind === 'section' && owner.id === section,
      )
      const column = window.document.getElementById('pn-import-original')
      const piece = window.document.getElementById(pieceId(first))
      if (column && piece) {
        const from = piece.getBoundingClientRect().top - column.getBoundingClientRect().top
        column.scrollTo({ top: column.scrollTop + from - column.clientHeight / 4 })
      }
    },
    [active, pieces],
  )
  const goTo = useCallback(
    (owner: Owner) => {
      const home =
        owner.kind === 'section'
          ? (
              arrangement?.sections.find((one) => one.id === owner.id) ??
              arrangement?.sections.find(({ parts }) => parts.some(({ of }) => of === owner.id))
            )?.id
          : owner.kind === 'introduction'
            ? INTRODUCTION
            : undefined
      if (home === undefined) {
        scrollTo(owner.kind === 'discarded' ? 'pn-import-left' : 'pn-import-details')
        return
      }
      setActive(home)
      setSide('result')
      requestAnimationFrame(() => scrollTo(sectionId(home)))
    },
    [arrangement],
  )
  const struck = useMemo(() => {
    const found = new Map<number, string>()
    if (!plan || !arrangement) return found
    const reasons = new Map(
      arrangement.dropped.flatMap(({ parts, reason }) => parts.map(({ of }) => [of, reason] as const)),
    )
    const there = new Set(arrangement.sections.map(({ id: section }) => section))
    const used = new Set(arrangement.sections.flatMap(({ parts }) => parts.map(({ of }) => of)))
    pieces.forEach(({ owner }, index) => {
      if (owner?.kind === 'discarded') {
        const reason = plan.discarded[owner.index]?.reason
        if (reason) found.set(index, say(`discarded:${reason}`))
      }
      if (owner?.kind === 'section' && !there.has(owner.id) && !used.has(owner.id)) {
        const reason = reasons.get(owner.id)
        if (reason) found.set(index, reason)
      }
    })
    return found
  }, [arrangement, pieces, plan, say])

  if (!proposed || !plan || !corrected || !arrangement) return null
  const labelled = keys.map(({ label, value }) => ({
    label: getTranslation(label, i18n),
    value: value as SectionKey,
  }))
  const version = work.answer.notices
    .flatMap(({ versions }) => versions)
    .find(({ plans }) => Object.values(plans).includes(id))
  const findings = (version?.findings ?? []).filter(
    ({ language: of }) => of === null || of === corrected.language,
  )
  const findingsOf = (position: number): PlanFinding[] =>
    findings.filter(({ section }) => section !== null && section.position === position)
  const elsewhere = findings.filter(({ section }) => section === null || section.position === null)
  const allLanguages = [...new Set([...languages, corrected.language])].map((value) => ({
    label: languageName(value, language),
    value,
  }))
  return (
    <div className={`pn-import__layout pn-import__layout--${side}`}>
      <div className="pn-import__sides">
        {(['result', 'original'] as const).map((one) => (
          <button aria-pressed={side === one} key={one} onClick={() => setSide(one)} type="button">
            {say(`sides:${one}`)}
          </button>
        ))}
      </div>
      <section
        aria-label={say('sides:original')}
        className="pn-import__original"
        id="pn-import-original"
        // It scrolls by itself: whoever has no mouse scrolls it with the arrow keys.
        tabIndex={0}
      >
        <h2>{say('original', { file: work.answer.files[proposed.file]?.name ?? '' })}</h2>
        {document ? (
          <Original
            active={active}
            document={document}
            language={plan.language}
            marked={marked}
            onChoose={goTo}
            pieces={pieces}
            say={say}
            struck={struck}
          />
        ) : (
          <p>{say('noOriginal')}</p>
        )}
      </section>
      <section aria-label={say('sides:result')} className="pn-import__result">
        <h2>{corrected.title || say('withoutTitle')}</h2>
        <Questions
          correct={correct}
          correction={correction}
          isDisabled={isDisabled}
          language={language}
          onShow={show}
          questions={plan.questions}
          say={say}
        />
        <Gaps
          checkedOn={version?.checkedOn}
          corrected={corrected}
          findings={elsewhere}
          keys={labelled}
          language={language}
          plan={plan}
          problems={(version?.problems ?? []).filter(
            ({ language: of }) => of === null || of === corrected.language,
          )}
          say={say}
        />
        <Details
          correct={correct}
          corrected={corrected}
          isDisabled={isDisabled}
          language={language}
          languages={allLanguages}
          onShow={show}
          plan={plan}
          profiles={profiles}
          say={say}
        />
        <Facts
          candidates={proposed.candidates}
          choices={corrected.choices}
          correct={correct}
          correction={correction}
          facts={workedFacts(plan, correction)}
          isDisabled={isDisabled}
          lang={corrected.language}
          language={language}
          mechanisms={mechanisms}
          onShow={show}
          say={say}
          tell={tell}
        />
        <Sections
          activate={activate}
          active={active}
          arrange={arrange}
          arrangement={arrangement}
          findingsOf={findingsOf}
          isDisabled={isDisabled}
          keys={labelled}
          lang={corrected.language}
          plan={plan}
          say={say}
          sharedTexts={proposed.shared}
        />
        <LeftOut
          active={active}
          arrange={arrange}
          arrangement={arrangement}
          isDisabled={isDisabled}
          lang={corrected.language}
          plan={plan}
          say={say}
        />
        {work.answer.plans.length > 1 && (
          <section aria-labelledby="pn-import-belongs" className="pn-import__card">
            <h3 id="pn-import-belongs">{say('belongs')}</h3>
            <SelectField
              choices={[
                ...work.answer.notices.map(({ name, versions }) => {
                  const first = Object.values(versions.at(-1)?.plans ?? {})[0]
                  return { label: work.correctedOf(first ?? '')?.title || say('withoutTitle'), value: name }
                }),
                { label: say('noticeOfItsOwn'), value: `own-${id}` },
              ].filter((one, index, all) => all.findIndex(({ value }) => value === one.value) === index)}
              description={say('belongsHelp')}
              isDisabled={isDisabled || corrected.leftOut !== null}
              label={say('belongsTo')}
              onChange={(notice) => correct({ notice })}
              value={correction?.notice ?? proposed.notice}
            />
            <SmallButton
              disabled={isDisabled}
              onClick={() => correct({ leftOut: corrected.leftOut === null ? say('leftOutReason') : null })}
            >
              {say(corrected.leftOut === null ? 'leaveFileOut' : 'takeFileIn')}
            </SmallButton>
          </section>
        )}
      </section>
    </div>
  )
}

/** The page on which an import is corrected: the original beside what becomes of it. */
export const ImportPage: React.FC<ImportPageProps> = ({ id, mayPublish, slugs, ...given }) => {
  const { language, say } = useSay()
  const { t } = useTranslation()
  const { config } = useConfig()
  const work = useImport(id, language)
  const [chosen, setChosen] = useState<string>()
  const [told, setTold] = useState('')
  const [compared, setCompared] = useState<{ index: number; notice: string }>()
  const top = useRef<HTMLDivElement>(null)
  const state = work && 'answer' in work ? work.answer.state : undefined
  const before = useRef(state)
  useEffect(() => {
    if (before.current === 'open' && state === 'applied') {
      top.current?.querySelector<HTMLElement>('#pn-import-made')?.focus()
    }
    before.current = state
  }, [state])
  const list = {
    label: translate(t, 'privacyNotices:imports:plural'),
    url: adminPath(config, `/collections/${NOTICE_IMPORTS}`),
  }
  const head = (
    <>
      <style href="pn-import" precedence="default">
        {importingStyles}
      </style>
      <SetStepNav nav={[list, { label: work && 'answer' in work ? work.answer.title : '' }]} />
    </>
  )
  if (!work) {
    return (
      <div className="pn-import">
        {head}
        <p role="status">{say('loading')}</p>
      </div>
    )
  }
  if ('problem' in work) {
    return (
      <div className="pn-import">
        {head}
        <Banner type="error">{work.problem}</Banner>
      </div>
    )
  }
  const { answer, saving, takeBack } = work
  const isDisabled = answer.state === 'applied'
  const newest = answer.notices[0]?.versions.at(-1)
  const plan =
    answer.plans.find((one) => one.id === chosen) ??
    answer.plans.find((one) => one.id === Object.values(newest?.plans ?? {})[0]) ??
    answer.plans[0]
  const status =
    saving.state === 'saved'
      ? 'saved'
      : saving.state === 'saving' || saving.state === 'waiting'
        ? 'saving'
        : ''
  return (
    <div className="pn-import" ref={top}>
      {head}
      <div className="pn-import__bar">
        <div>
          <p className="pn-import__intro">{say(isDisabled ? 'introApplied' : 'intro')}</p>
          <p className="pn-import__status">
            {!isDisabled && status !== '' && say(status)}{' '}
            {!isDisabled && takeBack && (
              <SmallButton
                onClick={() => {
                  takeBack()
                  setTold(say('takenBack'))
                }}
              >
                {say('takeBack')}
              </SmallButton>
            )}
          </p>
        </div>
        {!isDisabled && (
          <ApplyButton language={language} mayPublish={mayPublish} say={say} slugs={slugs} work={work} />
        )}
      </div>
      {/* What an act did, for those who do not see it. */}
      <p aria-live="polite" className="pn-import__told" role="status">
        {told}
      </p>
      <Saved say={say} work={work} />
      <Made language={language} mayPublish={mayPublish} say={say} slugs={slugs} work={work} />
      <UnreadFiles files={answer.files} say={say} />
      {answer.plans.length > 1 && (
        <Versions
          answer={answer}
          chosen={plan?.id ?? ''}
          language={language}
          onChoose={setChosen}
          onCompare={(notice, index) => setCompared({ index, notice })}
          say={say}
        />
      )}
      {compared && (
        <Comparison
          {...compared}
          id={id}
          language={language}
          onClose={() => setCompared(undefined)}
          say={say}
        />
      )}
      {plan && (
        <PlanView
          {...given}
          isDisabled={isDisabled}
          key={plan.id}
          language={language}
          plan={plan.id}
          say={say}
          tell={setTold}
          work={work}
        />
      )}
    </div>
  )
}
