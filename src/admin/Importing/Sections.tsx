'use client'

import React, { useCallback, useId, useState } from 'react'

import type { ImportPlan } from '../../import/plan.js'
import type { CorrectedSection } from '../../importing/corrections.js'
import type { SharedText } from '../../importing/matches.js'
import type { PlanFinding } from '../../importing/proposal.js'
import type { SectionKey } from '../../notice/vocabulary.js'
import type { Arrangement, PlacedNode } from './editing.js'
import type { Say } from './say.js'

import { INTRODUCTION } from '../../importing/corrections.js'
import { plainText } from '../../notice/contentText.js'
import { NoticeText } from '../../react/NoticeText.js'
import { dropNode, dropSection, joinAbove, moveSection, placedNodes, setSection, splitAt } from './editing.js'
import { SURE } from './Facts.js'
import { SelectField, SmallButton, TextField } from './fields.js'

/** The card of a section, to be scrolled to. */
export const sectionId = (id: string): string => `pn-import-section-${id}`

const REASONS = ['notPart', 'instruction', 'repeated', 'outdated'] as const

/** Asks why something is not brought in: with one click where it is the usual reason. */
const DropForm: React.FC<{ onCancel: () => void; onDrop: (reason: string) => void; say: Say }> = ({
  onCancel,
  onDrop,
  say,
}) => {
  const id = useId()
  const [reason, setReason] = useState<string>(() => say('dropReasons:notPart'))
  return (
    <form
      className="pn-import__drop"
      onSubmit={(event) => {
        event.preventDefault()
        if (reason.trim()) onDrop(reason.trim())
      }}
    >
      <label htmlFor={id}>{say('dropWhy')}</label>
      <input
        // The act that was chosen goes on here.
        autoFocus
        id={id}
        list={`${id}-usual`}
        maxLength={1000}
        onChange={({ target }) => setReason(target.value)}
        onKeyDown={({ key }) => key === 'Escape' && onCancel()}
        type="text"
        value={reason}
      />
      <datalist id={`${id}-usual`}>
        {REASONS.map((one) => (
          <option key={one} value={say(`dropReasons:${one}`)} />
        ))}
      </datalist>
      <div className="pn-import__row">
        <button className="pn-import__small pn-import__small--main" type="submit">
          {say('drop')}
        </button>
        <SmallButton onClick={onCancel}>{say('cancel')}</SmallButton>
      </div>
    </form>
  )
}

/** What rules find, worst first as they come. */
export const FindingList: React.FC<{ findings: readonly PlanFinding[]; say: Say }> = ({ findings, say }) =>
  findings.length === 0 ? null : (
    <ul className="pn-import__findings">
      {findings.map(({ fingerprint, help, message, severity, words }, index) => (
        <li className={`pn-import__finding pn-import__finding--${severity}`} key={fingerprint + message}>
          <strong>{say(`severities:${severity}`)}</strong> {message}
          {words && words.quote !== '' && <q>{words.quote}</q>}
          {/* Several of one rule have one reason: it is told once. */}
          {help && help !== findings[index + 1]?.help && <small>{help}</small>}
        </li>
      ))}
    </ul>
  )

type Shared = {
  activate: (id: string) => void
  active: null | string
  arrange: (arrangement: Arrangement, message: string) => void
  arrangement: Arrangement
  isDisabled: boolean
  keys: readonly { label: string; value: SectionKey }[]
  lang: string
  plan: ImportPlan
  say: Say
}

/** A section, or the introduction, to be worked on: whatever is touched in it makes it the one that is shown in the original. */
const Card: React.FC<{ children: React.ReactNode; id: string } & Pick<Shared, 'activate' | 'active'>> = ({
  id,
  activate,
  active,
  children,
}) => (
  <article
    aria-labelledby={`${sectionId(id)}-name`}
    className={`pn-import__card pn-import__section${active === id ? ' pn-import__section--active' : ''}`}
    id={sectionId(id)}
    onClick={() => activate(id)}
    onFocus={() => activate(id)}
    tabIndex={-1}
  >
    {children}
  </article>
)

/** The text of a section or of the introduction; of the one under work, with what can be done at each paragraph. */
const Text: React.FC<{ canSplit: boolean; id: string; nodes: readonly PlacedNode[]; shared: Shared }> = ({
  id,
  canSplit,
  nodes,
  shared: { active, arrange, arrangement, isDisabled, lang, plan, say },
}) => {
  const [dropping, setDropping] = useState<null | number>(null)
  const isActive = active === id && !isDisabled
  if (nodes.length === 0) return <p className="pn-import__help">{say('noText')}</p>
  return (
    <div className="pn-import__text" lang={lang}>
      {nodes.map((placed, index) => {
        const words = plainText([placed.node]).replaceAll('\n', ' ')
        const quote = words.length > 40 ? `${words.slice(0, 40)}…` : words
        return (
          <div className="pn-import__node" key={`${placed.of}-${placed.at ?? 'heading'}-${placed.part}`}>
            {isActive && (
              <div className="pn-import__nodeActs">
                {canSplit && index > 0 && (
                  <SmallButton
                    label={say('splitHere', { quote })}
                    onClick={() =>
                      arrange(
                        splitAt(arrangement, plan, id, placed, say('becameHeading')),
                        say('splitDone', { quote }),
                      )
                    }
                  >
                    {say('split')}
                  </SmallButton>
                )}
                {placed.at !== null && dropping !== index && (
                  <SmallButton label={say('dropNode', { quote })} onClick={() => setDropping(index)}>
                    {say('dropAsk')}
                  </SmallButton>
                )}
              </div>
            )}
            {isActive && dropping === index && (
              <DropForm
                onCancel={() => setDropping(null)}
                onDrop={(reason) => {
                  setDropping(null)
                  arrange(dropNode(arrangement, id, placed, reason), say('dropped', { quote }))
                }}
                say={say}
              />
            )}
            <NoticeText content={[placed.node]} headingOffset={2} />
          </div>
        )
      })}
    </div>
  )
}

const SectionCard: React.FC<{
  findings: readonly PlanFinding[]
  number: number
  section: CorrectedSection
  shared: Shared
  sharedText: SharedText | undefined
  total: number
}> = ({ findings, number, section, shared, sharedText, total }) => {
  const { activate, active, arrange, arrangement, isDisabled, keys, lang, plan, say } = shared
  const [isDropping, setDropping] = useState(false)
  const { id, block, heading } = section
  const read = plan.sections.find((one) => one.id === id)
  const isAsRead = read !== undefined && JSON.stringify(read.keys) === JSON.stringify(section.keys)
  const certainty =
    section.keys.length === 0 ? 'keyMissing' : !isAsRead ? 'chosen' : read.sure >= SURE ? 'sure' : 'check'
  const name = heading || say('withoutHeading', { number })
  const labelOf = (key: string) => keys.find(({ value }) => value === key)?.label ?? key
  const setHeading = useCallback(
    (text: string) => arrange(setSection(arrangement, id, { heading: text }), ''),
    [arrange, arrangement, id],
  )
  const setKeys = (next: SectionKey[], message: string) =>
    arrange(setSection(arrangement, id, { keys: next }), message)
  const also = (read?.alsoContains ?? []).filter((key) => !section.keys.includes(key))
  return (
    <li>
      <Card activate={activate} active={active} id={id}>
        <div className="pn-import__sectionHead">
          <h4 id={`${sectionId(id)}-name`}>
            <span className="pn-import__number">{number}.</span> <span lang={lang}>{name}</span>
          </h4>
          <span className={`pn-import__sure pn-import__sure--${certainty}`}>{say(certainty)}</span>
        </div>
        <div className="pn-import__keys">
          {section.keys.map((key) => (
            <span className="pn-import__key" key={key}>
              {labelOf(key)}
              {!isDisabled && (
                <button
                  aria-label={say('removeKey', { key: labelOf(key) })}
                  onClick={() =>
                    setKeys(
                      section.keys.filter((one) => one !== key),
                      say('keyRemoved', { key: labelOf(key), section: name }),
                    )
                  }
                  type="button"
                >
                  ×
                </button>
              )}
            </span>
          ))}
          {!isDisabled && (
            <select
              aria-label={say('addKeyTo', { section: name })}
              onChange={({ target }) => {
                const key = keys.find(({ value }) => value === target.value)
                if (key) {
                  setKeys([...section.keys, key.value], say('keyAdded', { key: key.label, section: name }))
                }
              }}
              value=""
            >
              <option value="">{say(section.keys.length === 0 ? 'chooseKey' : 'addKey')}</option>
              {keys
                .filter(({ value }) => !section.keys.includes(value))
                .map(({ label, value }) => (
                  <option key={value} value={value}>
                    {label}
                  </option>
                ))}
            </select>
          )}
        </div>
        {also.length > 0 && (
          <p className="pn-import__help">{say('alsoContains', { keys: also.map(labelOf).join(', ') })}</p>
        )}
        <FindingList findings={findings} say={say} />
        {sharedText && (
          <SelectField
            choices={[
              { label: say('ownWords'), value: '' },
              { label: say('sharedText', { title: sharedText.title }), value: String(sharedText.block) },
            ]}
            description={say('sharedHelp')}
            isDisabled={isDisabled}
            label={say('shared')}
            onChange={(value) =>
              arrange(setSection(arrangement, id, { block: value ? sharedText.block : null }), '')
            }
            value={block === null || block === undefined ? '' : String(block)}
          />
        )}
        {active === id && !isDisabled && (
          <TextField
            label={say('heading')}
            lang={lang}
            maxLength={1000}
            onChange={setHeading}
            value={heading}
          />
        )}
        <Text canSplit id={id} nodes={placedNodes(plan, section.parts)} shared={shared} />
        {!isDisabled && (
          <div className="pn-import__row">
            <SmallButton
              disabled={number === 1}
              label={say('moveUp', { section: name })}
              onClick={() =>
                arrange(moveSection(arrangement, id, -1), say('moved', { number: number - 1, section: name }))
              }
            >
              ↑
            </SmallButton>
            <SmallButton
              disabled={number === total}
              label={say('moveDown', { section: name })}
              onClick={() =>
                arrange(moveSection(arrangement, id, 1), say('moved', { number: number + 1, section: name }))
              }
            >
              ↓
            </SmallButton>
            <SmallButton
              disabled={number === 1}
              label={say('joinOne', { section: name })}
              onClick={() => arrange(joinAbove(arrangement, plan, id), say('joined', { section: name }))}
            >
              {say('join')}
            </SmallButton>
            <SmallButton
              aria-expanded={isDropping}
              label={say('dropSection', { section: name })}
              onClick={() => setDropping(!isDropping)}
            >
              {say('dropAsk')}
            </SmallButton>
          </div>
        )}
        {isDropping && (
          <DropForm
            onCancel={() => setDropping(false)}
            onDrop={(reason) =>
              arrange(dropSection(arrangement, plan, id, reason), say('dropped', { quote: name }))
            }
            say={say}
          />
        )}
      </Card>
    </li>
  )
}

/** The sections of a notice as they will be, in their order, each with what it is about. */
export const Sections: React.FC<
  {
    findingsOf: (position: number) => readonly PlanFinding[]
    sharedTexts: readonly SharedText[]
  } & Shared
> = ({ findingsOf, sharedTexts, ...shared }) => {
  const { activate, active, arrangement, plan, say } = shared
  const introduction = placedNodes(plan, arrangement.introduction)
  return (
    <section aria-labelledby="pn-import-sections">
      <h3 id="pn-import-sections">{say('sections', { count: arrangement.sections.length })}</h3>
      {introduction.length > 0 && (
        <Card activate={activate} active={active} id={INTRODUCTION}>
          <h4 id={`${sectionId(INTRODUCTION)}-name`}>{say('introduction')}</h4>
          <Text canSplit={false} id={INTRODUCTION} nodes={introduction} shared={shared} />
        </Card>
      )}
      <ol className="pn-import__plain">
        {arrangement.sections.map((section, index) => (
          <SectionCard
            findings={findingsOf(index)}
            key={section.id}
            number={index + 1}
            section={section}
            shared={shared}
            sharedText={sharedTexts.find((one) => one.section === section.id)}
            total={arrangement.sections.length}
          />
        ))}
      </ol>
    </section>
  )
}
