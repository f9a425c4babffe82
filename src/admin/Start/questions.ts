import type { LegalBasis } from '../../notice/vocabulary.js'
import type { LanguagePack } from '../../notice/languagePack.js'
import type { UsualChoice, UsualRegister } from '../../texts/usualRegisters/index.js'
import type { Texts } from '../../texts/law/index.js'

import { forLanguage } from '../../notice/lookUpLanguage.js'

/** Something to tick, in the words of the admin's language. */
export type Tick = { isUsual: boolean; key: string; text: string }

/** A purpose to tick, with what it rests on and the periods to choose from. */
export type PurposeTick = { bases: string; periods: string[] } & Tick

/** A usual register as the form asks about it. */
export type Question = {
  isReviewed: boolean
  key: string
  label: string
  /** What such a register is called in each language that it is written in. */
  names: Texts
  data: Tick[]
  dataSubjects: Tick[]
  purposes: PurposeTick[]
  recipients: Tick[]
  sources: Tick[]
}

/** What the form asks about a usual register, in a language of the admin, or else in the first that it is written in. */
export const questionOf = (
  kind: UsualRegister,
  language: string,
  packs: Readonly<Record<string, LanguagePack>>,
): Question => {
  const told = (texts: Texts): string => forLanguage(texts, language) ?? Object.values(texts)[0] ?? ''
  const pack = forLanguage(packs, language) ?? Object.values(packs)[0]
  const tick = ({ key, text, usual }: UsualChoice): Tick => ({
    key,
    isUsual: usual !== false,
    text: told(text),
  })
  const basis = (one: LegalBasis): string => pack?.legalBases[one] ?? one
  return {
    key: kind.key,
    data: kind.data.map(tick),
    dataSubjects: kind.dataSubjects.map(tick),
    isReviewed: kind.reviewed ?? false,
    label: told(kind.label),
    names: kind.name,
    purposes: kind.purposes.map((purpose) => ({
      ...tick(purpose),
      bases: [...purpose.legalBases.map(basis), ...(purpose.law ? [told(purpose.law)] : [])].join(' · '),
      periods: purpose.retention.map(({ text }) => told(text)),
    })),
    recipients: kind.recipients.map(tick),
    sources: kind.sources.map(tick),
  }
}
