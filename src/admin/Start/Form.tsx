'use client'

import { Banner, Button, Link, SetStepNav, useConfig, useTranslation } from '@payloadcms/ui'
import React, { useEffect, useRef, useState } from 'react'

import type { StartBody } from '../../start/answers.js'
import type { OwnerChoice } from '../../sources/owners.js'
import type { StartAnswer } from '../../start/start.js'
import type { FieldKey } from '../../translations/translate.js'
import type { FieldProblem } from '../api.js'
import type { PurposeTick, Question, Tick } from './questions.js'

import { adminPath } from '../../http/addresses.js'
import { lookUpLanguage } from '../../notice/lookUpLanguage.js'
import { translate } from '../../translations/translate.js'
import { heldAs, ownerIn, OwnerSelect } from '../OwnerChoice/index.js'
import { type Answer, ask, sending, useAddresses } from '../api.js'
import { AskBeforeLeaving } from '../Unsaved/index.js'

type Language = { code: string; label: string }

type Props = {
  /** The languages of the app, first the one that is written in. */
  languages: Language[]
  /** Controllers that are there already, and whose they are where they are not everybody's. */
  organisations: { id: number | string; name: string; owners?: OwnerChoice['value'][] }[]
  /** Whose what is made becomes unless another is chosen. */
  owner: OwnerChoice['value'] | undefined
  owners: OwnerChoice[]
  profiles: { key: string; label: string }[]
  questions: Question[]
  /** Slug of the notices. */
  slug: string
  /** The view of a notice that is opened when all is made. */
  view: string
}

const LISTS = ['dataSubjects', 'data', 'purposes', 'recipients', 'sources'] as const
type List = (typeof LISTS)[number]

const ORGANISATION = [
  ['name', 'organisationName', 'text', 'organization'],
  ['businessId', 'businessId', 'text', 'off'],
  ['street', 'street', 'text', 'street-address'],
  ['postalCode', 'postalCode', 'text', 'postal-code'],
  ['city', 'city', 'text', 'address-level2'],
  ['email', 'email', 'email', 'email'],
  ['phone', 'phone', 'tel', 'tel'],
] as const satisfies readonly (readonly [string, FieldKey, string, string])[]

/** What of an organisation is called otherwise in another language. */
const LOCALIZED = ['name', 'street', 'city'] as const

const CONTACT = [
  ['name', 'contactName', 'text'],
  ['email', 'email', 'email'],
  ['phone', 'phone', 'tel'],
] as const satisfies readonly (readonly [string, FieldKey, string])[]

const NEW = 'new'

const idOf = (path: string): string => `pn-start-${path.replaceAll('.', '-')}`

const linesOf = (text: string | undefined): string[] =>
  (text ?? '').split('\n').flatMap((line) => line.trim() || [])

/** The first error of a field, or of something in it. */
const problemOf = (problems: readonly FieldProblem[], path: string): string | undefined =>
  problems.find((one) => one.path === path)?.message

/** The plain questions, and what is made of the answers. */
export const StartForm: React.FC<Props> = ({
  languages: given,
  organisations: all,
  owner: usual,
  owners,
  profiles,
  questions,
  slug,
  view,
}) => {
  // What is typed stays in its language, whichever is chosen for the admin meanwhile.
  const [languages] = useState(given)
  const { api, document } = useAddresses()
  const { config } = useConfig()
  const list = adminPath(config, `/collections/${slug}`)
  const { t } = useTranslation()
  const say = (key: Parameters<typeof translate>[1], values?: Record<string, unknown>) =>
    translate(t, key, values)

  // What is typed before React has taken over the page would be lost: it can be typed in from then on.
  const [isReady, setReady] = useState(false)
  const [isSending, setSending] = useState(false)
  const [outcome, setOutcome] = useState<Answer<StartAnswer>>()
  const [values, setValues] = useState<Record<string, string>>({})
  const [ticks, setTicks] = useState<Record<string, boolean>>({})
  const told = useRef<HTMLDivElement>(null)
  useEffect(() => setReady(true), [])
  useEffect(() => {
    if (outcome) told.current?.focus()
  }, [outcome])

  const set = (path: string, value: string) => setValues((now) => ({ ...now, [path]: value }))
  const problems = outcome && 'problem' in outcome ? (outcome.fields ?? []) : []

  const question = questions.find(({ key }) => key === values['kind'])
  const written = ({ code }: Language) =>
    question === undefined || lookUpLanguage(code, Object.keys(question.names)) !== undefined
  const isChosen = ({ code }: Language, index: number) => ticks[`languages.${code}`] ?? index === 0
  const chosen = languages.filter((one, index) => written(one) && isChosen(one, index))
  const [held, setHeld] = useState(heldAs(usual))
  const owner = ownerIn(owners, held)
  const organisations = all.filter(
    (one) => owners.length < 2 || !one.owners || one.owners.some((of) => String(of) === String(owner)),
  )
  const organisation = values['organisation'] ?? String(organisations[0]?.id ?? NEW)
  const isTicked = (list: List, { key, isUsual }: Tick) => ticks[`${question?.key}.${list}.${key}`] ?? isUsual

  const nameIn = (code: string): string => {
    const usual = question && lookUpLanguage(code, Object.keys(question.names))
    return values[`name.${code}`] ?? (usual && question ? (question.names[usual] ?? '') : '')
  }

  const bodyOf = (): StartBody => {
    const within = (path: string, keys: readonly string[]) =>
      Object.fromEntries(
        keys.flatMap((key) => {
          const value = values[`${path}.${key}`]?.trim()
          return value ? [[key, value]] : []
        }),
      )
    const ticked = (list: List) =>
      (question?.[list] ?? []).filter((one) => isTicked(list, one)).map(({ key }) => key)
    const existing = organisations.find(({ id }) => String(id) === organisation)
    const added = Object.fromEntries(
      LISTS.filter((list) => list !== 'purposes').map((list) => [
        list,
        Object.fromEntries(chosen.map(({ code }) => [code, linesOf(values[`added.${list}.${code}`])])),
      ]),
    )
    const hasDpo = values['hasDpo']
    return {
      kind: values['kind'] ?? '',
      added,
      automated: (ticks['automated'] ?? true) ? 'no' : 'undecided',
      chosen: Object.fromEntries(LISTS.map((list) => [list, ticked(list)])),
      contact: within('contact', ['name', 'email', 'phone']),
      cookies: (ticks['cookies'] ?? true) ? 'no' : 'undecided',
      languages: chosen.map(({ code }) => code),
      name: Object.fromEntries(chosen.map(({ code }) => [code, nameIn(code)])),
      organisation: existing?.id ?? {
        name: '',
        ...within(
          'organisation',
          ORGANISATION.map(([key]) => key),
        ),
        inLanguages: Object.fromEntries(
          chosen.slice(1).map(({ code }) => [code, within(`organisation.inLanguages.${code}`, LOCALIZED)]),
        ),
      },
      ...(owner !== undefined && { owner }),
      profile: values['profile'] ?? profiles[0]?.key,
      retention: Object.fromEntries(
        (question?.purposes ?? []).flatMap(({ key }) => {
          const at = values[`retention.${question?.key}.${key}`]
          return at === undefined ? [] : [[key, Number(at)]]
        }),
      ),
      transfers: (ticks['transfers'] ?? true) ? 'no' : 'undecided',
      ...((hasDpo === 'yes' || hasDpo === 'no') && { hasDpo }),
      ...(hasDpo === 'yes' && { dpo: within('dpo', ['name', 'email', 'phone']) }),
    }
  }

  const send = async () => {
    setSending(true)
    const answer = await ask<StartAnswer>(api(slug, '/start'), sending('POST', bodyOf()))
    setSending(false)
    setOutcome(answer)
  }

  /** What the form calls that which a path is about. */
  const nameOf = (path: string): string | undefined => {
    const last = path.split('.').pop() ?? ''
    const fields: Record<string, FieldKey> = Object.fromEntries(ORGANISATION)
    const field = path.startsWith('name') ? 'registerName' : fields[last]
    if (field) return say(`privacyNotices:fields:${field}:label`)
    const list = LISTS.find((one) => path.split('.').includes(one))
    if (list) return say(`privacyNotices:start:${list}`)
    const group = (['kind', 'languages', 'hasDpo', 'organisation'] as const).find((one) => one === path)
    return group && say(`privacyNotices:start:${group}`)
  }

  /** A label with the language that is asked for, where the notice is in several. */
  const inFirst = (key: string, label: string): string =>
    chosen.length > 1 && LOCALIZED.some((one) => one === key) ? `${label} (${chosen[0]?.label})` : label

  /** The element that a path is asked for by. */
  const placeOf = (path: string): string => idOf(path === 'name' ? `name.${chosen[0]?.code}` : path)

  const input = (
    path: string,
    label: string,
    {
      auto,
      help,
      type = 'text',
      value,
    }: {
      auto?: string
      help?: string
      type?: string
      value?: string
    } = {},
  ) => {
    const problem = problemOf(problems, path)
    const id = idOf(path)
    const described = [help && `${id}-help`, problem && `${id}-problem`].filter(Boolean).join(' ')
    return (
      <div key={path}>
        <label className="pn-start__label" htmlFor={id}>
          {label}
        </label>
        <input
          aria-describedby={described || undefined}
          aria-invalid={problem ? true : undefined}
          autoComplete={auto ?? 'off'}
          id={id}
          onChange={(event) => set(path, event.target.value)}
          type={type}
          value={value ?? values[path] ?? ''}
        />
        {help && (
          <p className="pn-start__help" id={`${id}-help`}>
            {help}
          </p>
        )}
        {problem && (
          <p className="pn-start__problem" id={`${id}-problem`}>
            {problem}
          </p>
        )}
      </div>
    )
  }

  const select = (path: string, label: string, now: string, choices: { label: string; value: string }[]) => (
    <div key={path}>
      <label className="pn-start__label" htmlFor={idOf(path)}>
        {label}
      </label>
      <select id={idOf(path)} onChange={(event) => set(path, event.target.value)} value={now}>
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.label}
          </option>
        ))}
      </select>
    </div>
  )

  const tick = (path: string, label: string, isOn: boolean) => (
    <label className="pn-start__choice" key={path}>
      <input
        checked={isOn}
        id={idOf(path)}
        onChange={(event) => setTicks((now) => ({ ...now, [path]: event.target.checked }))}
        type="checkbox"
      />
      <span>{label}</span>
    </label>
  )

  const radio = (path: string, value: string, label: string) => (
    <label className="pn-start__choice" key={value}>
      <input
        checked={values[path] === value}
        id={idOf(`${path}.${value}`)}
        name={idOf(path)}
        onChange={() => set(path, value)}
        type="radio"
        value={value}
      />
      <span>{label}</span>
    </label>
  )

  const group = (path: string, legend: string, content: React.ReactNode) => {
    const problem = problemOf(problems, path)
    return (
      <fieldset
        aria-describedby={problem && `${idOf(path)}-problem`}
        className="pn-start__group"
        id={idOf(path)}
        key={path}
        tabIndex={-1}
      >
        <legend>{legend}</legend>
        {content}
        {problem && (
          <p className="pn-start__problem" id={`${idOf(path)}-problem`}>
            {problem}
          </p>
        )}
      </fieldset>
    )
  }

  const addOthers = (list: Exclude<List, 'purposes'>) => (
    <details>
      <summary>{say('privacyNotices:start:addOthers')}</summary>
      <div className="pn-start__fields">
        {chosen.map(({ code, label }) => {
          const path = `added.${list}.${code}`
          const problem = problemOf(problems, path)
          return (
            <div key={path}>
              <label className="pn-start__label" htmlFor={idOf(path)}>
                {say('privacyNotices:start:others', { language: label })}
              </label>
              <textarea
                aria-describedby={problem && `${idOf(path)}-problem`}
                aria-invalid={problem ? true : undefined}
                id={idOf(path)}
                onChange={(event) => set(path, event.target.value)}
                rows={3}
                value={values[path] ?? ''}
              />
              {problem && (
                <p className="pn-start__problem" id={`${idOf(path)}-problem`}>
                  {problem}
                </p>
              )}
            </div>
          )
        })}
      </div>
    </details>
  )

  const choices = (list: Exclude<List, 'purposes'>) =>
    question &&
    group(
      `chosen.${list}`,
      say(`privacyNotices:start:${list}`),
      <>
        <div className="pn-start__choices">
          {question[list].map((one) =>
            tick(`${question.key}.${list}.${one.key}`, one.text, isTicked(list, one)),
          )}
        </div>
        {addOthers(list)}
      </>,
    )

  const purpose = (one: PurposeTick) => {
    const path = `retention.${question?.key}.${one.key}`
    return (
      <div className="pn-start__purpose" key={one.key}>
        {tick(`${question?.key}.purposes.${one.key}`, one.text, isTicked('purposes', one))}
        <p className="pn-start__bases">{one.bases}</p>
        {isTicked('purposes', one) &&
          (one.periods.length > 1 ? (
            <div>
              <label className="pn-start__help" htmlFor={idOf(path)}>
                {say('privacyNotices:start:keptFor', { purpose: one.text })}
              </label>
              <select
                id={idOf(path)}
                onChange={(event) => set(path, event.target.value)}
                value={values[path] ?? '0'}
              >
                {one.periods.map((period, index) => (
                  <option key={period} value={index}>
                    {period}
                  </option>
                ))}
              </select>
            </div>
          ) : (
            <p className="pn-start__help">{one.periods[0]}</p>
          ))}
      </div>
    )
  }

  if (outcome && 'body' in outcome) {
    const { notice, present, published } = outcome.body
    return (
      <div className="pn-start__notice" ref={told} role="status" tabIndex={-1}>
        <p>
          <strong>{say('privacyNotices:start:done')}</strong> {notice.title}
        </p>
        {present.length > 0 && (
          <p>
            {say('privacyNotices:start:doneUsed', { titles: present.map(({ title }) => title).join(', ') })}
          </p>
        )}
        {!published && <p>{say('privacyNotices:start:donePublishing')}</p>}
        <Link className="pn-start__open" href={document(slug, notice.id, view)}>
          {say('privacyNotices:start:continue')}
        </Link>
      </div>
    )
  }

  return (
    <form
      aria-busy={isSending}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        if (!isSending) void send()
      }}
    >
      <SetStepNav
        nav={[
          { label: say('privacyNotices:collections:notices:plural'), url: list },
          { label: say('privacyNotices:start:title') },
        ]}
      />
      <AskBeforeLeaving isTyped={Object.keys({ ...values, ...ticks }).length > 0} />
      <p>{say('privacyNotices:start:intro')}</p>
      {outcome && 'problem' in outcome && (
        <div className="pn-start__summary" ref={told} role="alert" tabIndex={-1}>
          <Banner type="error">
            {problems.length === 0 ? (
              outcome.problem
            ) : (
              <>
                {say('privacyNotices:start:problems')}
                <ul>
                  {problems.map(({ message, path }) => (
                    <li key={`${path} ${message}`}>
                      <a
                        href={`#${placeOf(path)}`}
                        onClick={(event) => {
                          event.preventDefault()
                          window.document.getElementById(placeOf(path))?.focus()
                        }}
                      >
                        {[nameOf(path), message].filter(Boolean).join(': ')}
                      </a>
                    </li>
                  ))}
                </ul>
              </>
            )}
          </Banner>
        </div>
      )}
      <fieldset disabled={!isReady || isSending}>
        <OwnerSelect
          id={idOf('owner')}
          labelClass="pn-start__label"
          onChange={(value) => {
            setHeld(value)
            // Another's organisations are no choice any more.
            setValues(({ organisation: _, ...rest }) => rest)
          }}
          owners={owners}
          value={held}
        />
        <h2>{say('privacyNotices:start:controller')}</h2>
        {organisations.length > 0 &&
          select('organisation', say('privacyNotices:start:organisation'), organisation, [
            ...organisations.map(({ id, name }) => ({ label: name, value: String(id) })),
            { label: say('privacyNotices:start:newOrganisation'), value: NEW },
          ])}
        {organisation === NEW && (
          <>
            <div className="pn-start__fields">
              {ORGANISATION.map(([key, field, type, auto]) =>
                input(`organisation.${key}`, inFirst(key, say(`privacyNotices:fields:${field}:label`)), {
                  auto,
                  help: say(`privacyNotices:fields:${field}:description`),
                  type,
                }),
              )}
            </div>
            {chosen.slice(1).map(({ code, label }) => (
              <details key={code}>
                <summary>{say('privacyNotices:start:namesIn', { language: label })}</summary>
                <div className="pn-start__fields">
                  {LOCALIZED.map((key) =>
                    input(
                      `organisation.inLanguages.${code}.${key}`,
                      say('privacyNotices:start:inOther', {
                        field: say(
                          `privacyNotices:fields:${key === 'name' ? 'organisationName' : key}:label`,
                        ),
                        language: label,
                      }),
                    ),
                  )}
                </div>
              </details>
            ))}
          </>
        )}
        <p className="pn-start__help">{say('privacyNotices:start:authority')}</p>
        {group(
          'contact',
          say('privacyNotices:start:contact'),
          <>
            <p className="pn-start__help">{say('privacyNotices:start:contactDescription')}</p>
            <div className="pn-start__fields">
              {CONTACT.map(([key, field, type]) =>
                input(`contact.${key}`, say(`privacyNotices:fields:${field}:label`), { type }),
              )}
            </div>
          </>,
        )}
        {group(
          'hasDpo',
          say('privacyNotices:start:hasDpo'),
          <div className="pn-start__choices">
            {radio('hasDpo', 'yes', say('privacyNotices:start:yes'))}
            {radio('hasDpo', 'no', say('privacyNotices:start:no'))}
            {values['hasDpo'] === 'yes' && (
              <div>
                <p className="pn-start__help">{say('privacyNotices:start:dpoDescription')}</p>
                <div className="pn-start__fields">
                  {CONTACT.map(([key, field, type]) =>
                    input(`dpo.${key}`, say(`privacyNotices:fields:${field}:label`), { type }),
                  )}
                </div>
              </div>
            )}
          </div>,
        )}

        <h2>{say('privacyNotices:start:register')}</h2>
        {group(
          'kind',
          say('privacyNotices:start:kind'),
          <div className="pn-start__choices pn-start__choices--columns">
            {questions.map(({ key, label }) => radio('kind', key, label))}
          </div>,
        )}
        {group(
          'languages',
          say('privacyNotices:start:languages'),
          <div className="pn-start__choices pn-start__choices--columns">
            {languages.map((one, index) =>
              written(one) ? tick(`languages.${one.code}`, one.label, isChosen(one, index)) : null,
            )}
          </div>,
        )}
        {question && (
          <div className="pn-start__fields">
            {chosen.map(({ code, label }) =>
              input(`name.${code}`, say('privacyNotices:start:name', { language: label }), {
                value: nameIn(code),
              }),
            )}
          </div>
        )}
        {problemOf(problems, 'name') && <p className="pn-start__problem">{problemOf(problems, 'name')}</p>}

        <h2>{say('privacyNotices:start:usual')}</h2>
        {question ? (
          <>
            {!question.isReviewed && (
              <p className="pn-start__notice">{say('privacyNotices:start:notReviewed')}</p>
            )}
            {choices('dataSubjects')}
            {choices('data')}
            {group(
              'chosen.purposes',
              say('privacyNotices:start:purposes'),
              question.purposes.map((one) => purpose(one)),
            )}
            {choices('recipients')}
            {choices('sources')}
            {group(
              'statements',
              say('privacyNotices:start:statements'),
              <>
                <div className="pn-start__choices">
                  {tick('transfers', say('privacyNotices:start:noTransfers'), ticks['transfers'] ?? true)}
                  {tick('automated', say('privacyNotices:start:notAutomated'), ticks['automated'] ?? true)}
                  {tick('cookies', say('privacyNotices:start:noCookies'), ticks['cookies'] ?? true)}
                </div>
                <p className="pn-start__help">{say('privacyNotices:start:later')}</p>
              </>,
            )}
          </>
        ) : (
          <p>{say('privacyNotices:start:chooseKind')}</p>
        )}

        <h2>{say('privacyNotices:start:form')}</h2>
        {select(
          'profile',
          say('privacyNotices:fields:profile:label'),
          values['profile'] ?? profiles[0]?.key ?? '',
          profiles.map(({ key, label }) => ({ label, value: key })),
        )}
        <div className="pn-start__submit">
          <Button disabled={!isReady || isSending} margin={false} type="submit">
            {say(`privacyNotices:start:${isSending ? 'making' : 'submit'}`)}
          </Button>
        </div>
      </fieldset>
    </form>
  )
}
