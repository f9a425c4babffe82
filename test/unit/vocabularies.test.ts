import { describe, expect, it } from '@jest/globals'

import type { RecordedNotice } from '../../src/notice/document.js'
import type { TextFormat } from '../../src/render/format.js'

import { LEGAL_BASES, RIGHTS, TRANSFER_MECHANISMS } from '../../src/notice/vocabulary.js'
import { jsonld } from '../../src/render/dpv/jsonld.js'
import {
  LEGAL_BASIS_TERMS,
  NECESSITY_TERMS,
  ORIGIN_TERMS,
  RECIPIENT_TERMS,
  RIGHT_TERMS,
  TRANSFER_TERMS,
} from '../../src/render/dpv/terms.js'
import { tilt } from '../../src/render/tilt/tilt.js'
import { factSurroundings, NOTICE_OF_EVERYTHING, WHOLE_NOTICE } from '../fixtures/factNotices.js'
import { placesOf } from '../support/factPlaces.js'
import { expectMade } from '../support/madeDocs.js'

const given = (format: TextFormat) => (notice: RecordedNotice) =>
  format.render(notice, factSurroundings(notice, { lossy: true }))

/** How the notice looks, and what is said of by what it was asked for. */
const NO_FACT =
  /^(?:schema|fallback|layout|requestedLocale|locales\[\]|sections\[\]\.(?:empty|kind|number|content.*)|introduction.*)$/

const code = (text: string): string => `\`${text}\``

const cell = (places: readonly string[]): string => (places.length === 0 ? '–' : places.map(code).join(', '))

const table = (headings: readonly string[], rows: readonly (readonly string[])[]): string =>
  [headings, headings.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n')

/** What is missing is listed in the document itself, and follows from the fact. */
const ofDocument = (places: readonly string[]): string[] =>
  places.filter((place) => !place.startsWith('x-missing'))

const facts = (): Map<string, { dpv: string[]; tilt: string[] }> => {
  const inDPV = placesOf(NOTICE_OF_EVERYTHING, given(jsonld))
  // Sources keep a notice from being whole, so they are looked at in the other one.
  const [whole, everything] = [WHOLE_NOTICE, NOTICE_OF_EVERYTHING].map((notice) =>
    placesOf(notice, given(tilt)),
  )
  return new Map(
    [...inDPV]
      .filter(([fact]) => !NO_FACT.test(fact))
      .map(([fact, places]) => [
        fact,
        {
          dpv: [...new Set(places.map((place) => place.replace(/\.@value$/, '')))].filter(
            (place) => place !== '@context.@language',
          ),
          tilt: ofDocument((whole?.get(fact)?.length ? whole : everything)?.get(fact) ?? []),
        },
      ]),
  )
}

const lists = (): string =>
  [
    table(
      ['legal basis', 'linked data', 'TILT'],
      LEGAL_BASES.map((basis, index) => [
        code(basis),
        code(LEGAL_BASIS_TERMS[basis]),
        code(`GDPR-6-1-${'abcdef'[index]}`),
      ]),
    ),
    table(
      ['right', 'linked data', 'TILT'],
      RIGHTS.map((right) => [code(right), code(RIGHT_TERMS[right]), cell(rightPlaces(right))]),
    ),
    table(
      ['mechanism of a transfer', 'linked data: legal basis', 'linked data: measure', 'TILT'],
      TRANSFER_MECHANISMS.map((mechanism) => {
        const { basis, tool } = TRANSFER_TERMS[mechanism]
        return [code(mechanism), code(basis), tool ? code(tool) : '–', cell(safeguardPlaces(mechanism))]
      }),
    ),
    table(
      ['fact', 'value', 'linked data'],
      [
        ...Object.entries(ORIGIN_TERMS).map(([value, { notices, sources }]) => [
          code('origin'),
          code(value),
          cell([...sources, ...notices]),
        ]),
        ...Object.entries(NECESSITY_TERMS).map(([value, term]) => [
          code('provisionRequirement.basis'),
          code(value),
          code(term),
        ]),
        ...Object.entries(RECIPIENT_TERMS).map(([value, term]) => [
          code('recipients.list[].role'),
          code(value),
          code(term),
        ]),
      ],
    ),
  ].join('\n\n')

type Document = Record<string, { available?: boolean; description?: string }>

/** Where TILT tells of a right: where its text stands. */
const rightPlaces = (right: (typeof RIGHTS)[number]): string[] => {
  const document = JSON.parse(given(tilt)(WHOLE_NOTICE)) as Document
  const text = WHOLE_NOTICE.rights.find(({ key }) => key === right)?.text
  return Object.entries(document).flatMap(([member, { description }]) =>
    text !== undefined && description?.split('\n\n').includes(text) ? [member] : [],
  )
}

const safeguardPlaces = (mechanism: (typeof TRANSFER_MECHANISMS)[number]): string[] => {
  const registers = WHOLE_NOTICE.registers.map((register) => ({
    ...register,
    transfers: { ...register.transfers, list: register.transfers.list.map((one) => ({ ...one, mechanism })) },
  }))
  const { thirdCountryTransfers } = JSON.parse(given(tilt)({ ...WHOLE_NOTICE, registers })) as {
    thirdCountryTransfers: Document[]
  }
  return Object.entries(thirdCountryTransfers[0] ?? {}).flatMap(([member, { available }]) =>
    available ? [member] : [],
  )
}

describe('docs/vocabularies.md', () => {
  it('should say where each fact is told, as the formats tell it', async () => {
    const all = facts()
    const rows = [...all].map(([fact, { dpv, tilt: inTilt }]) => [code(fact), cell(dpv), cell(inTilt)])
    await expectMade('docs/vocabularies.md', {
      facts: table(['fact', 'linked data', 'TILT'], rows),
      lists: lists(),
    })
  })

  it('should know of facts that no format tells', () => {
    const all = facts()
    expect(all.size).toBeGreaterThan(100)
    expect([...all].filter(([, { dpv }]) => dpv.length === 0).map(([fact]) => fact)).toEqual(
      [...all.keys()].filter((fact) => fact.endsWith('.phone')),
    )
    expect([...all].filter(([, { tilt: inTilt }]) => inTilt.length > 0).length).toBeGreaterThan(40)
  })
})
