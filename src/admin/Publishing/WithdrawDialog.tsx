'use client'

import { Button, useDocumentInfo, useTranslation } from '@payloadcms/ui'
import React, { useEffect, useId, useRef, useState } from 'react'

import type { Slugs } from '../../options.js'
import type { ClockBehind } from '../../publishing/clock.js'
import type { Recorded } from '../../publishing/revision.js'
import type { SaidOfWithdrawal, useNotice } from './useNotice.js'

import { translate } from '../../translations/translate.js'
import { ask, useAddresses } from '../api.js'
import { showDate } from '../DateCell/showDate.js'
import { useLocaleCode } from '../useLocaleCode.js'
import { Dialog } from './Dialog.js'
import { LanguageTexts, Tick, useLanguages } from './parts.js'
import { Published } from './Published.js'

type Props = { notice: ReturnType<typeof useNotice>; onClose: () => void; slugs: Slugs; timeZone: string }

type Choice = { id: number | string; title?: null | string }

/** How many notices can be chosen from: many more than an organisation has. */
const MOST_CHOICES = 500

/** The dialog in which a notice is withdrawn: it asks why, and what to read instead. */
export const WithdrawDialog: React.FC<Props> = ({ notice, onClose, slugs, timeZone }) => {
  const { id } = useDocumentInfo()
  const { api } = useAddresses()
  const locale = useLocaleCode()
  const { i18n, t } = useTranslation()
  const [said, setSaid] = useState<SaidOfWithdrawal>()
  const [noticeIn, setNoticeIn] = useState<string[]>([])
  const languages = useLanguages(noticeIn)
  const [choices, setChoices] = useState<Choice[]>([])
  const [clock, setClock] = useState<ClockBehind | null>(null)
  const [isClockConfirmed, setClockConfirmed] = useState(false)
  const [isAsking, setAsking] = useState(false)
  const [isBusy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string>()
  const [recorded, setRecorded] = useState<Partial<Recorded>>()
  const actions = useRef<HTMLDivElement>(null)
  const kept = useRef('')
  const successorId = useId()

  useEffect(() => {
    const query = {
      depth: 0,
      limit: MOST_CHOICES,
      locale,
      'select[title]': 'true',
      sort: 'title',
      'where[and][0][_status][equals]': 'published',
      'where[and][1][id][not_equals]': id,
    }
    void Promise.all([notice.load(), ask<{ docs: Choice[] }>(api(slugs.notices, '', query))]).then(
      ([loaded, others]) => {
        if ('problem' in loaded) {
          setProblem(loaded.problem)
          return
        }
        const { changes, withdrawal } = loaded.body
        kept.current = JSON.stringify(withdrawal)
        setClock(changes.clock)
        setNoticeIn(Object.keys(changes.languages))
        setChoices('body' in others ? others.body.docs : [])
        // What has been typed since stays.
        setSaid((typed) => typed ?? withdrawal)
      },
    )
  }, [])
  // What is safe has the focus: a second Enter of one who did not look does nothing.
  useEffect(() => {
    if (isAsking) actions.current?.querySelector('button')?.focus()
  }, [isAsking])

  const close = () => {
    if (isBusy) return
    if (said && JSON.stringify(said) !== kept.current) void notice.keepWithdrawal(said)
    onClose()
  }
  const withdraw = async () => {
    if (!said) return
    setBusy(true)
    const answer = await notice.withdraw(said, isClockConfirmed)
    setBusy(false)
    setAsking(false)
    if ('problem' in answer) setProblem(answer.problem)
    else setRecorded(answer.body)
  }
  if (recorded)
    return <Published isNew onClose={onClose} recorded={recorded} slugs={slugs} timeZone={timeZone} />

  // Nobody misses a reason in a language that the notice was never in.
  const lacking = languages.filter(
    ({ code }) => (code === '' || noticeIn.includes(code)) && !said?.reason[code]?.trim(),
  )
  const hasReason = Object.values(said?.reason ?? {}).some((reason) => reason.trim())
  const isListed = !said?.successor || choices.some((choice) => String(choice.id) === said.successor)
  return (
    <Dialog
      heading={translate(t, 'privacyNotices:publishing:withdrawing:heading')}
      isBusy={isBusy}
      onClose={close}
    >
      <p>{translate(t, 'privacyNotices:publishing:withdrawing:intro')}</p>
      {said && (
        <fieldset disabled={isBusy}>
          <legend>{translate(t, 'privacyNotices:fields:withdrawal:label')}</legend>
          <LanguageTexts
            description={translate(t, 'privacyNotices:fields:withdrawalReason:description')}
            label={translate(t, 'privacyNotices:fields:withdrawalReason:label')}
            name="pn-reason"
            noticeIn={noticeIn}
            onChange={(reason) => {
              setAsking(false)
              setSaid({ ...said, reason })
            }}
            texts={said.reason}
          />
          {hasReason && lacking.length > 0 && (
            <p>
              {translate(t, 'privacyNotices:publishing:withdrawing:reasonMissing', {
                languages: new Intl.ListFormat(i18n.language).format(lacking.map(({ name }) => name)),
              })}
            </p>
          )}
          <div className="pn-dialog__field">
            <label htmlFor={successorId}>
              <span>{translate(t, 'privacyNotices:fields:successor:label')}</span>
            </label>
            <select
              id={successorId}
              name="pn-successor"
              onChange={({ target }) => setSaid({ ...said, successor: target.value })}
              value={said.successor}
            >
              <option value="">{translate(t, 'privacyNotices:publishing:withdrawing:noSuccessor')}</option>
              {!isListed && <option value={said.successor}>{said.successor}</option>}
              {choices.map((choice) => (
                <option key={choice.id} value={String(choice.id)}>
                  {choice.title || String(choice.id)}
                </option>
              ))}
            </select>
            {!isListed && (
              <small>{translate(t, 'privacyNotices:publishing:withdrawing:successorUnpublished')}</small>
            )}
          </div>
          {clock && (
            <>
              <p>
                {translate(t, 'privacyNotices:changes:clock', {
                  newest: showDate(clock.newest, i18n.language),
                  now: showDate(clock.now, i18n.language),
                })}
              </p>
              <Tick
                isTicked={isClockConfirmed}
                label={translate(t, 'privacyNotices:fields:clockConfirmed:label')}
                name="pn-clock"
                onChange={setClockConfirmed}
              />
            </>
          )}
        </fieldset>
      )}
      <div aria-live="assertive">
        {problem !== undefined && (
          <div className="pn-dialog__refused">
            <p>{translate(t, 'privacyNotices:publishing:withdrawing:refused')}</p>
            <p>{problem}</p>
          </div>
        )}
        {isAsking && (
          <div className="pn-dialog__sure">
            <p>{translate(t, 'privacyNotices:publishing:withdrawing:sure')}</p>
          </div>
        )}
      </div>
      <div className="pn-dialog__actions" ref={actions}>
        <Button
          buttonStyle="secondary"
          disabled={isBusy}
          id="pn-withdraw-cancel"
          onClick={() => (isAsking ? setAsking(false) : close())}
        >
          {isAsking ? translate(t, 'privacyNotices:publishing:withdrawing:back') : t('general:cancel')}
        </Button>
        <Button
          disabled={!said || isBusy || (clock !== null && !isClockConfirmed)}
          id={isAsking ? 'pn-withdraw-anyway' : 'pn-withdraw-confirm'}
          onClick={() => {
            if (!hasReason && !isAsking) setAsking(true)
            else void withdraw()
          }}
        >
          {translate(t, `privacyNotices:publishing:withdrawing:${isAsking ? 'anyway' : 'confirm'}`)}
        </Button>
      </div>
    </Dialog>
  )
}
