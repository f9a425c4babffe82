import { describe, expect, it } from '@jest/globals'

import type { NoticeSources } from '../../src/notice/sources.js'
import type { NormalisedOptions } from '../../src/options.js'

import { compose } from '../../src/notice/compose/compose.js'
import { paragraph } from '../../src/notice/content.js'
import { richTextOf } from '../../src/notice/compose/richText.js'
import { composeOnce } from '../../src/publishing/composeOnce.js'
import { languagePacks } from '../../src/languages/index.js'
import { pack as sv } from '../../src/languages/sv/pack.js'
import {
  blockSource,
  contactSource,
  cookieSource,
  noticeSources,
  organisationSource,
  purposeSource,
  registerSection,
  registerSource,
  section,
} from '../fixtures/pureSources.js'

const settings = {
  language: 'fi',
  packs: languagePacks,
  profile: { layout: 'list', numbering: 'none' },
} as const

const once = () => composeOnce({} as NormalisedOptions)

const text = (words: string) => richTextOf([paragraph(words)])

const sources = (): NoticeSources =>
  noticeSources({
    blocks: [blockSource('b1', { text: text('Yhteinen teksti'), cookies: [cookieSource('istunto')] })],
    notice: {
      introduction: text('Johdanto {{controller.name}}'),
      layout: 'list',
      numbering: 'form',
      statute: 'laki',
    },
    organisations: [organisationSource('o1', { email: 'info@esimerkki.example' })],
    registers: [
      registerSource('r1', {
        contact: contactSource({ name: 'Esimerkki' }),
        purposes: [purposeSource('Jäsenyyden hoito', { legalBases: ['contract'] })],
      }),
    ],
    sections: [
      registerSection('registerName', 'purposes'),
      section('shared', { block: 'b1', heading: 'Yhteistä' }),
      section('text', { heading: 'Muuta', text: text('Oma teksti') }),
    ],
  })

/** Every place in the sources where a value stands. */
const places = (value: unknown, path: string[] = []): string[][] => {
  if (typeof value !== 'object' || value === null) return [path]
  const inner = value instanceof Map ? [...(value as Map<string, unknown>)] : Object.entries(value)
  return inner.flatMap(([key, one]) => places(one, [...path, key]))
}

/** The same sources with another value in one place. */
const changedAt = (value: unknown, [key, ...rest]: string[]): unknown => {
  if (key === undefined) return typeof value === 'string' ? `${value} muuttui` : 'muuttui'
  if (value instanceof Map) {
    return new Map(
      [...(value as Map<string, unknown>)].map(([id, one]) => [id, id === key ? changedAt(one, rest) : one]),
    )
  }
  if (Array.isArray(value)) {
    return value.map((one, index) => (String(index) === key ? changedAt(one, rest) : (one as unknown)))
  }
  const object = value as Record<string, unknown>
  return { ...object, [key]: changedAt(object[key], rest) }
}

/** What composing gives; some changes are no sources at all, and it throws. */
const outcome = (composing: () => unknown): unknown => {
  try {
    return composing()
  } catch (error) {
    return String(error)
  }
}

describe('composeOnce', () => {
  it('gives what it gave before for equal sources', () => {
    const composing = once()
    const first = composing(sources(), settings)
    expect(first).toEqual(compose(sources(), settings))
    expect(composing(sources(), settings)).toBe(first)
  })

  it('gives what composing gives wherever a source changes', () => {
    const all = places(sources())
    expect(all.length).toBeGreaterThan(100)
    for (const place of all) {
      const composing = once()
      composing(sources(), settings)
      const changed = changedAt(sources(), place) as NoticeSources
      expect([place, outcome(() => composing(changed, settings))]).toEqual([
        place,
        outcome(() => compose(changed, settings)),
      ])
    }
  })

  it('gives the same sections where nothing in them changed', () => {
    const composing = once()
    const { sections } = composing(sources(), settings).content
    const titled = composing(
      { ...sources(), notice: { ...sources().notice, title: 'Toinen otsikko' } },
      settings,
    )
    expect(titled.content.title).toBe('Toinen otsikko')
    expect(titled.content.sections.map((one, index) => one === sections[index])).toEqual(
      sections.map(() => true),
    )
    const block = blockSource('b1', { text: text('Toinen teksti') })
    const worded = composing({ ...sources(), blocks: new Map([['b1', block]]) }, settings)
    expect(worded.content.sections.map((one, index) => one === sections[index])).toEqual(
      sections.map(({ heading }) => heading !== 'Yhteistä'),
    )
  })

  it('gives what composing gives when a document is added, missing or in another place', () => {
    const more = { ...sources(), blocks: new Map([['b2', blockSource('b2')], ...sources().blocks]) }
    const fewer = { ...sources(), blocks: new Map() }
    for (const changed of [more, fewer]) {
      const composing = once()
      composing(sources(), settings)
      expect(composing(changed, settings)).toEqual(compose(changed, settings))
    }
  })

  it('composes again for other settings', () => {
    const composing = once()
    composing(sources(), settings)
    for (const other of [
      { ...settings, profile: { layout: 'table', numbering: 'decimal' } } as const,
      { ...settings, packs: { ...languagePacks, fi: sv } },
      { ...settings, language: 'sv' },
    ]) {
      expect(composing(sources(), other)).toEqual(compose(sources(), other))
    }
  })

  it('keeps the texts of the notices that were looked at last', () => {
    const composing = once()
    const of = (id: string) => composing({ ...sources(), notice: { ...sources().notice, id } }, settings)
    const first = of('first')
    for (let index = 0; index < 59; index += 1) of(String(index))
    expect(of('first')).toBe(first)
    for (let index = 0; index < 60; index += 1) of(String(index))
    expect(of('first')).not.toBe(first)
    expect(of('first')).toEqual(first)
  })

  it('keeps the texts of one app from another', () => {
    expect(once()(sources(), settings)).not.toBe(once()(sources(), settings))
  })
})
