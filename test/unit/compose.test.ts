import { describe, expect, it } from '@jest/globals'

import type { ComposeSettings } from '../../src/notice/compose/compose.js'
import type {
  NoticeSources,
  RecipientSource,
  RegisterSource,
  SectionSource,
} from '../../src/notice/sources.js'
import type { LegalBasis } from '../../src/notice/vocabulary.js'

import { compose } from '../../src/notice/compose/compose.js'
import { paragraph } from '../../src/notice/content.js'
import { builtInProfiles } from '../../src/notice/compose/profiles.js'
import { objectionsNotSeparate } from '../../src/notice/check/remarks.js'
import { LEGAL_BASES } from '../../src/notice/vocabulary.js'
import { richTextOf } from '../../src/notice/compose/richText.js'
import { languagePacks } from '../../src/languages/index.js'
import { renderedNotice } from '../../src/render/rendered.js'
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

const { fi } = languagePacks as { fi: NonNullable<(typeof languagePacks)['fi']> }

const settings: ComposeSettings = {
  language: 'fi',
  packs: languagePacks,
  profile: { layout: 'list', numbering: 'decimal' },
}

const text = (...paragraphs: string[]) => richTextOf(paragraphs.map(paragraph))

const composed = (sources: NoticeSources, over: Partial<ComposeSettings> = {}) => {
  const { content, ...rest } = compose(sources, { ...settings, ...over })
  return { ...rest, content: renderedNotice(content) }
}

/** What a reader sees of each section. */
const textsOf = (sources: NoticeSources, over: Partial<ComposeSettings> = {}) =>
  composed(sources, over).content.sections.map((one) => one.text)

const codesOf = (sources: NoticeSources, over: Partial<ComposeSettings> = {}) =>
  composed(sources, over).problems.map(({ code }) => code)

const deepFreeze = <Value>(value: Value): Value => {
  if (typeof value === 'object' && value !== null) {
    if (value instanceof Map) value.forEach(deepFreeze)
    else Object.values(value).forEach(deepFreeze)
    Object.freeze(value)
  }
  return value
}

describe('a section of a register', () => {
  it('is made from facts where there is no wording, and is the wording where there is one', () => {
    const facts = { dataCategories: ['Yhteystiedot'], name: 'Asiakasrekisteri' }
    const sections = [registerSection('dataContent')]
    expect(textsOf(noticeSources({ registers: [registerSource('r1', facts)], sections }))).toEqual([
      '- Yhteystiedot',
    ])
    const worded = registerSource('r1', { ...facts, dataContentText: text('Vain yhteystiedot.') })
    const { content, origins, problems } = composed(noticeSources({ registers: [worded], sections }))
    expect(content.sections[0]).toMatchObject({
      anchor: 'data-content',
      empty: false,
      heading: fi.headings.dataContent,
      html: '<p>Vain yhteystiedot.</p>',
      keys: ['dataContent'],
      kind: 'register',
      number: '1',
      text: 'Vain yhteystiedot.',
    })
    expect(origins).toEqual([['wording']])
    expect(problems).toEqual([])
  })

  it('keeps its heading when it is empty, because an editor chose to show it', () => {
    const { content, origins, problems } = composed(
      noticeSources({ sections: [registerSection('retention')] }),
    )
    expect(content.sections[0]).toMatchObject({
      content: [],
      empty: true,
      heading: fi.headings.retention,
      text: '',
    })
    expect(origins).toEqual([['empty']])
    expect(problems).toEqual([])
  })

  it('joins several matters under one heading, in the order chosen', () => {
    const register = registerSource('r1', {
      name: 'Asiakasrekisteri',
      purposes: [purposeSource('Tilausten toimittaminen', { legalBases: ['contract'] })],
    })
    const { content, origins } = composed(
      noticeSources({
        registers: [register],
        sections: [registerSection('registerName', 'purposes'), registerSection('purposes', 'registerName')],
      }),
    )
    expect(content.sections.map(({ anchor, heading, text }) => ({ anchor, heading, text }))).toEqual([
      {
        anchor: 'register-name',
        heading: `${fi.headings.registerName} ja ${fi.headings.purposes.replace(/^./, (first) => first.toLowerCase())}`,
        text: 'Asiakasrekisteri\n\n- Tilausten toimittaminen',
      },
      {
        anchor: 'purposes',
        heading: `${fi.headings.purposes} ja ${fi.headings.registerName.replace(/^./, (first) => first.toLowerCase())}`,
        text: '- Tilausten toimittaminen\n\nAsiakasrekisteri',
      },
    ])
    expect(origins).toEqual([
      ['facts', 'facts'],
      ['facts', 'facts'],
    ])
  })

  it('has the heading the editor wrote, with its placeholders resolved', () => {
    const { content } = composed(
      noticeSources({
        sections: [{ ...registerSection('registerName'), heading: ' Rekisteri: {{register.name}} ' }],
      }),
    )
    expect(content.sections[0]?.heading).toBe('Rekisteri: Rekisteri r1')
  })

  it('names a matter that does not exist', () => {
    const { content, problems } = composed(
      noticeSources({ sections: [registerSection('registerName', 'horoscope')] }),
    )
    expect(problems).toEqual([
      {
        code: 'sectionKeyUnknown',
        field: 'sections.0',
        language: 'fi',
        params: { key: 'horoscope' },
        path: '',
        section: { heading: fi.headings.registerName, position: 1 },
      },
    ])
    expect(content.sections[0]?.keys).toEqual(['registerName'])
  })

  it('leaves out a wording that the register has since denied', () => {
    const register = registerSource('r1', {
      dpoText: text('Vanha tietosuojavastaava'),
      hasDpo: 'no',
      hasRepresentative: 'no',
      hasSpecialData: 'no',
      representativeText: text('Vanha edustaja'),
      specialCategoriesText: text('Vanhat terveystiedot'),
    })
    const sections = [
      registerSection('dpo'),
      registerSection('representative'),
      registerSection('specialCategories'),
    ]
    expect(textsOf(noticeSources({ registers: [register], sections })).join('\n')).not.toContain('Vanha')
    const said = {
      ...register,
      hasDpo: 'yes',
      hasRepresentative: 'undecided',
      hasSpecialData: 'yes',
    } as const
    expect(textsOf(noticeSources({ registers: [said], sections }))).toEqual([
      'Vanha tietosuojavastaava',
      'Vanha edustaja',
      'Vanhat terveystiedot',
    ])
  })
})

describe('a notice of several registers', () => {
  const registers = [
    registerSource('r1', {
      name: 'Asiakasrekisteri',
      contact: contactSource({ name: 'Asiakaspalvelu' }),
      dataCategories: ['Yhteystiedot'],
      sourcesText: text('Ota yhteyttä: {{contact.name}} ({{register.name}})'),
    }),
    registerSource('r2', {
      name: 'Työnhakijarekisteri',
      contact: contactSource({ name: 'Henkilöstöpalvelut' }),
      contactPersonText: text('{{ei.ole}}'),
      dataCategories: ['Hakemukset'],
      sourcesText: text('Ota yhteyttä: {{contact.name}} ({{register.name}})'),
    }),
    registerSource('r3', { name: 'Kameravalvonta' }),
  ]

  it('lets each register that has something to say speak under its name', () => {
    expect(textsOf(noticeSources({ registers, sections: [registerSection('dataContent')] }))).toEqual([
      'Asiakasrekisteri\n\n- Yhteystiedot\n\nTyönhakijarekisteri\n\n- Hakemukset',
    ])
  })

  it('resolves the placeholders of a wording from its own register', () => {
    expect(textsOf(noticeSources({ registers, sections: [registerSection('sources')] }))).toEqual([
      'Asiakasrekisteri\n\nOta yhteyttä: Asiakaspalvelu (Asiakasrekisteri)\n\n' +
        'Työnhakijarekisteri\n\nOta yhteyttä: Henkilöstöpalvelut (Työnhakijarekisteri)',
    ])
  })

  it('names the controller and the contact once, and looks at no other', () => {
    const { content, origins, problems } = composed(
      noticeSources({ registers, sections: [registerSection('controller', 'contactPerson')] }),
    )
    expect(content.sections[0]?.text).toContain('Organisaatio o1')
    expect(content.sections[0]?.text).toContain('Asiakaspalvelu')
    expect(content.sections[0]?.text).not.toContain('Henkilöstöpalvelut')
    expect(origins).toEqual([['facts', 'facts']])
    expect(problems).toEqual([])
  })

  it('lists the registers by name without sub-headings', () => {
    expect(textsOf(noticeSources({ registers, sections: [registerSection('registerName')] }))).toEqual([
      'Asiakasrekisteri\n\nTyönhakijarekisteri\n\nKameravalvonta',
    ])
  })

  it('has the facts of all, in their order', () => {
    expect(composed(noticeSources({ registers })).content.registers.map(({ register }) => register)).toEqual([
      'r1',
      'r2',
      'r3',
    ])
  })

  it('gives the rights that follow from any of them', () => {
    const withBases = [
      registerSource('r1', { purposes: [purposeSource('a', { legalBases: ['legalObligation'] })] }),
      registerSource('r2', {
        purposes: [purposeSource('b', { directMarketing: true, legalBases: ['consent'] })],
      }),
    ]
    const keys = composed(
      noticeSources({ registers: withBases, sections: [section('rights')] }),
    ).content.rights.map(({ key }) => key)
    expect(keys).toEqual(
      expect.arrayContaining(['erasure', 'portability', 'objectMarketing', 'withdrawConsent']),
    )
    expect(keys).not.toContain('objection')
  })
})

describe('rights', () => {
  const registers = [
    registerSource('r1', {
      contact: contactSource({ email: 'tietosuoja@o1.example' }),
      purposes: [purposeSource('a', { legalBases: ['legalObligation'] })],
    }),
  ]

  it('are those that follow from the legal bases, with their standard texts', () => {
    const { content, problems } = composed(noticeSources({ registers, sections: [section('rights')] }))
    expect(problems).toEqual([])
    expect(content.rights.map(({ key }) => key)).toEqual([
      'access',
      'rectification',
      'restriction',
      'notification',
      'complaint',
    ])
    expect(content.rights[0]).toEqual({
      key: 'access',
      article: 'GDPR Art. 15',
      heading: fi.rights.access.heading,
      text: expect.any(String),
    })
    expect(content.sections[0]).toMatchObject({
      heading: fi.headings.rights,
      keys: ['rights'],
      kind: 'rights',
    })
    for (const { heading, text } of content.rights) {
      expect(content.sections[0]?.text).toContain(heading)
      expect(content.sections[0]?.text).toContain(text)
    }
  })

  it('are those chosen, and what is left of the others where none is chosen', () => {
    const { content } = composed(
      noticeSources({
        registers,
        sections: [section('rights', { rights: ['access', 'rectification'] }), section('rights')],
      }),
    )
    expect(content.sections.map(({ keys }) => keys)).toEqual([
      ['rightAccess', 'rightRectification'],
      ['otherRights'],
    ])
    expect(content.rights.map(({ key }) => key)).toEqual([
      'access',
      'rectification',
      'restriction',
      'notification',
      'complaint',
    ])
  })

  describe('to object', () => {
    const objectable = (legalBases: LegalBasis[], directMarketing = false) => [
      registerSource('r1', {
        contact: contactSource({ email: 'tietosuoja@o1.example' }),
        purposes: [purposeSource('a', { directMarketing, legalBases })],
      }),
    ]
    const withSections = (
      bases: ReturnType<typeof objectable>,
      sections: Parameters<typeof noticeSources>[0] = { sections: [section('rights')] },
    ) => composed(noticeSources({ registers: bases, ...sections }))

    it.each([
      [['legitimateInterests'], false, ['rightObjection'], fi.headings.rightObjection],
      [['contract'], true, ['rightObjectMarketing'], fi.headings.rightObjectMarketing],
    ] as const)(
      'should stand in a section of its own (GDPR Art. 21(4)): %s, marketing %s',
      (bases, marketing, keys, heading) => {
        const { content, madeFrom, origins, problems } = withSections(objectable([...bases], marketing))
        expect(problems).toEqual([])
        expect(content.sections.map((one) => one.keys)).toEqual([['rights'], keys])
        expect(content.sections[1]).toMatchObject({ empty: false, heading, kind: 'rights', number: '2' })
        expect(content.sections[0]?.text).not.toContain(heading)
        expect(content.sections[1]?.text).toBe(content.rights.at(-1)?.text)
        expect([madeFrom, origins]).toEqual([
          [0, 0],
          [['facts'], ['facts']],
        ])
      },
    )

    it('should stand together with the right to object to marketing, each under its name', () => {
      const { content } = withSections(objectable(['publicTask'], true))
      expect(content.sections[1]).toMatchObject({
        anchor: 'right-objection',
        keys: ['rightObjection', 'rightObjectMarketing'],
      })
      expect(content.sections[1]?.content.map(({ type }) => type)).toEqual([
        'heading',
        'paragraph',
        'heading',
        'paragraph',
      ])
      expect(content.rights.filter(({ key }) => key.startsWith('object'))).toHaveLength(2)
    })

    it('should make no section where it does not follow, or where a section states it by choice', () => {
      expect(withSections(objectable(['contract'])).content.sections).toHaveLength(1)
      const { content } = withSections(objectable(['publicTask']), {
        sections: [section('rights', { rights: ['objection'] }), section('rights')],
      })
      expect(content.sections.map((one) => one.keys)).toEqual([['rightObjection'], ['otherRights']])
    })

    it('should stand apart from the own text of the section and from a shared text', () => {
      const blocks = [blockSource('b1', { kind: 'rights', text: text('Yhteinen.') })]
      for (const one of [section('rights', { text: text('Oma.') }), section('shared', { block: 'b1' })]) {
        const { content } = withSections(objectable(['publicTask']), { blocks, sections: [one] })
        expect(content.sections.map(({ keys }) => keys)).toEqual([['rights'], ['rightObjection']])
        expect(content.sections[1]?.text).toBe(fi.rights.objection.text)
      }
    })

    it('should be buried by no profile, whatever the legal bases', () => {
      for (const { layout, numbering, sections } of builtInProfiles) {
        for (const bases of LEGAL_BASES) {
          const { content } = composed(
            noticeSources({
              registers: objectable([bases], true),
              sections: sections.map(({ block, heading: _, ...rest }) => section(block, rest)),
            }),
            { profile: { layout, numbering } },
          )
          expect(objectionsNotSeparate(content)).toEqual([])
          for (const { keys } of content.sections.filter((one) => one.keys.includes('rightObjection'))) {
            expect(['rightObjection', 'rightObjectMarketing']).toEqual(expect.arrayContaining(keys))
          }
        }
      }
    })
  })

  it('may be chosen beyond what follows', () => {
    const sections = [section('rights', { rights: ['portability'] })]
    expect(composed(noticeSources({ registers, sections })).content.rights.map(({ key }) => key)).toEqual([
      'portability',
    ])
  })

  it('are those of the shared text, whatever the section held before it', () => {
    const block = blockSource('b1', { kind: 'rights', rights: ['access'] })
    const empty = blockSource('b2', { kind: 'rights', rights: [] })
    const shared = (id: string) =>
      noticeSources({
        blocks: [block, empty],
        registers,
        sections: [section('rights', { block: id, rights: ['erasure'] })],
      })
    expect(composed(shared('b1')).content.rights.map(({ key }) => key)).toEqual(['access'])
    expect(composed(shared('b2')).content.rights.map(({ key }) => key)).not.toContain('erasure')
    expect(composed(shared('b2')).content.rights.map(({ key }) => key)).toContain('access')
  })

  it('are not taken from a shared text of another kind', () => {
    const leftover = blockSource('b1', { kind: 'text', rights: ['access'], text: text('Tekstiä') })
    const { content } = composed(
      noticeSources({
        blocks: [leftover],
        registers,
        sections: [section('shared', { block: 'b1', heading: 'Muuta' }), section('rights')],
      }),
    )
    expect(content.rights.map(({ key }) => key)).toContain('access')
  })

  it('leave the right to complain to the section about the authority', () => {
    const { content } = composed(
      noticeSources({ registers, sections: [section('authority'), section('rights')] }),
    )
    expect(content.rights.filter(({ key }) => key === 'complaint')).toHaveLength(1)
    expect(content.sections[1]?.text).not.toContain(fi.rights.complaint.heading)
  })

  it('say how to withdraw a consent when a register does', () => {
    const consent = { purposes: [purposeSource('a', { legalBases: ['consent'] })] } as const
    const textOf = (withdrawMethod: null | string) =>
      composed(
        noticeSources({
          registers: [registerSource('r1', { ...consent, purposes: [...consent.purposes], withdrawMethod })],
          sections: [section('rights', { rights: ['withdrawConsent'] })],
        }),
      ).content.sections[0]?.text
    expect(textOf('kirjeen lopussa oleva linkki')).toContain('kirjeen lopussa oleva linkki')
    expect(textOf(null)).toBe(fi.withdrawConsentWithoutMethod)
  })
})

describe('the supervisory authority', () => {
  const authority = organisationSource('a1', {
    name: 'Mallivaltuutetun toimisto',
    email: 'kirjaamo@valtuutettu.example',
    street: 'Virastotie 2',
  })
  const organisations = [organisationSource('o1'), authority]

  it('is known to the whole notice, with its contact details in its section', () => {
    const { content, problems } = composed(
      noticeSources({
        organisations,
        sections: [
          section('text', { heading: 'Valitus', text: text('Valita: {{authority.name}}') }),
          section('authority', { organisation: 'a1' }),
        ],
      }),
    )
    expect(problems).toEqual([])
    expect(content.authority).toMatchObject({ name: 'Mallivaltuutetun toimisto' })
    expect(content.sections[0]?.text).toBe('Valita: Mallivaltuutetun toimisto')
    expect(content.sections[1]).toMatchObject({ heading: fi.headings.complaint, keys: ['complaint'] })
    expect(content.sections[1]?.html).toContain('mailto:kirjaamo@valtuutettu.example')
    expect(content.rights.map(({ key }) => key)).toEqual(['complaint'])
  })

  it('comes from the shared text where there is one', () => {
    const { content } = composed(
      noticeSources({
        blocks: [blockSource('b1', { kind: 'authority', organisation: 'a1', text: text('Omin sanoin.') })],
        organisations,
        sections: [section('authority', { block: 'b1', organisation: 'o1' })],
      }),
    )
    expect(content.authority?.name).toBe('Mallivaltuutetun toimisto')
    expect(content.sections[0]?.text).toContain('Omin sanoin.')
    expect(content.sections[0]?.text).not.toContain(fi.complaintWithoutAuthority)
  })

  it('is nobody when its section names nobody', () => {
    const { content, problems } = composed(noticeSources({ sections: [section('authority')] }))
    expect(content.authority).toBeNull()
    expect(problems).toEqual([])
    expect(content.sections[0]?.text).toBe(fi.complaintWithoutAuthority)
  })

  it('must exist', () => {
    const codes = codesOf(noticeSources({ sections: [section('authority', { organisation: 'gone' })] }))
    expect(codes).toEqual(['organisationMissing'])
  })
})

describe('cookies', () => {
  const session = cookieSource('istunto', {
    duration: 'Istunnon ajan',
    provider: 'Me',
    purpose: 'Kirjautuminen',
  })
  const ads = cookieSource('ads', { category: 'marketing', thirdParty: true })

  it('are a table with a standard sentence, and facts', () => {
    const { content, problems } = composed(
      noticeSources({
        sections: [section('cookies', { cookies: [session], settingsUrl: 'https://o1.example/evasteet' })],
      }),
    )
    expect(problems).toEqual([])
    expect(content.cookies).toEqual([
      {
        name: 'istunto',
        category: 'necessary',
        duration: 'Istunnon ajan',
        provider: 'Me',
        purpose: 'Kirjautuminen',
        thirdParty: false,
      },
    ])
    const [shown] = content.sections
    expect(shown).toMatchObject({ heading: fi.headings.cookies, keys: ['cookies'], kind: 'cookies' })
    expect(shown?.text).toContain(fi.statements.cookies)
    expect(shown?.content.find(({ type }) => type === 'table')).toMatchObject({
      rows: [
        [['istunto'], ['Me'], ['Kirjautuminen'], [fi.cookieCategories.necessary], ['Istunnon ajan'], [fi.no]],
      ].map((row) => ({ cells: row.map((cell) => ({ children: cell.map((value) => ({ text: value })) })) })),
    })
    expect(shown?.html).toContain('href="https://o1.example/evasteet"')
  })

  it('say that consent is needed when any cookie needs it', () => {
    expect(
      textsOf(noticeSources({ sections: [section('cookies', { cookies: [session, ads] })] }))[0],
    ).toContain(fi.statements.cookieConsent)
  })

  it('have the wording of the editor instead of the standard sentence', () => {
    const [shown] = textsOf(
      noticeSources({ sections: [section('cookies', { cookies: [session], text: text('Omat sanat.') })] }),
    )
    expect(shown).toContain('Omat sanat.')
    expect(shown).not.toContain(fi.statements.cookies)
  })

  it('come from the shared text, whatever the section held before it', () => {
    const { content } = composed(
      noticeSources({
        blocks: [blockSource('b1', { cookies: [ads], kind: 'cookies' })],
        sections: [section('cookies', { block: 'b1', cookies: [session] })],
      }),
    )
    expect(content.cookies.map(({ name }) => name)).toEqual(['ads'])
  })

  it.each([
    ['its own section', section('cookies')],
    ['a section of the register', registerSection('cookies')],
  ])('come from the shared text that the register names, in %s', (_, shown) => {
    const block = blockSource('b1', { cookies: [ads], kind: 'cookies', text: text('Yhteinen evästeteksti') })
    const sourcesFor = (usesCookies: 'no' | 'yes', over = {}) =>
      noticeSources({
        blocks: [{ ...block, ...over }],
        registers: [registerSource('r1', { cookiesBlock: 'b1', usesCookies })],
        sections: [shown],
      })
    const { content, origins } = composed(sourcesFor('yes'))
    expect(content.cookies.map(({ name }) => name)).toEqual(['ads'])
    expect(content.sections[0]?.text).toContain('Yhteinen evästeteksti')
    expect(origins).toEqual([['wording']])

    expect(composed(sourcesFor('no')).content.cookies).toEqual([])
    expect(textsOf(sourcesFor('no'))).toEqual([fi.statements.noCookies])
    expect(codesOf(sourcesFor('yes', { _status: 'draft' }))).toEqual(['blockNotPublished'])
  })

  it('are what the register says where nothing else is written', () => {
    const worded = registerSource('r1', {
      cookiesText: text('Emme käytä evästeitä lainkaan.'),
      usesCookies: 'no',
    })
    expect(textsOf(noticeSources({ registers: [worded], sections: [section('cookies')] }))).toEqual([
      'Emme käytä evästeitä lainkaan.',
    ])
  })
})

describe('a text of the notice or a shared one', () => {
  it('is what was written, under its own heading or that of its matters', () => {
    const { content } = composed(
      noticeSources({
        sections: [
          section('text', { heading: 'Muuta', text: text('Yksi.', 'Kaksi.') }),
          section('text', { keys: ['security'], text: text('Lukittu kaappi.') }),
        ],
      }),
    )
    expect(content.sections).toMatchObject([
      { anchor: 'section', heading: 'Muuta', keys: [], kind: 'text', text: 'Yksi.\n\nKaksi.' },
      { anchor: 'security', heading: fi.headings.security, keys: ['security'], text: 'Lukittu kaappi.' },
    ])
  })

  it('needs a heading', () => {
    const { problems } = composed(noticeSources({ sections: [section('text', { text: text('Teksti.') })] }))
    expect(problems).toMatchObject([
      {
        code: 'headingMissing',
        field: 'sections.0.heading',
        language: 'fi',
        section: { heading: '', position: 1 },
      },
    ])
  })

  it('must exist and be published when it is shared', () => {
    const blocks = [blockSource('b1', { _status: 'draft', text: text('Teksti'), title: 'Luonnos' })]
    const shared = (block: null | string) =>
      composed(noticeSources({ blocks, sections: [section('shared', { block, heading: 'Muuta' })] })).problems
    expect(shared('b1')).toMatchObject([
      {
        code: 'blockNotPublished',
        params: { name: 'Luonnos' },
        section: { heading: 'Muuta', position: 1 },
      },
    ])
    expect(shared('gone')).toMatchObject([{ code: 'blockMissing' }])
    expect(shared(null)).toMatchObject([{ code: 'blockMissing' }])
  })

  it('is of the kind of its shared text, wherever it stands', () => {
    const blocks = [blockSource('b1', { cookies: [cookieSource('x')], kind: 'cookies' })]
    const { content } = composed(noticeSources({ blocks, sections: [section('shared', { block: 'b1' })] }))
    expect(content.sections[0]).toMatchObject({ heading: fi.headings.cookies, kind: 'cookies' })
  })
})

describe('what keeps a notice from being published', () => {
  it('is having no register, one that is gone, or one that is not published', () => {
    expect(codesOf(noticeSources({ registers: [] }))).toEqual(['noRegister'])
    expect(codesOf(noticeSources({ notice: { registers: ['gone'] } }))).toEqual(['registerMissing'])
    const { problems } = composed(noticeSources({ registers: [registerSource('r1', { _status: 'draft' })] }))
    expect(problems).toMatchObject([
      { code: 'registerNotPublished', field: 'registers', params: { name: 'Rekisteri r1' }, section: null },
    ])
  })

  it('is having no controller', () => {
    expect(codesOf(noticeSources({ registers: [registerSource('r1', { controller: null })] }))).toEqual([
      'controllerMissing',
    ])
    expect(codesOf(noticeSources({ registers: [registerSource('r1', { controller: 'gone' })] }))).toEqual([
      'organisationMissing',
      'controllerMissing',
    ])
  })

  it('is an organisation that is not published, named where it stands', () => {
    const organisations = [
      organisationSource('o1'),
      organisationSource('o2', { name: 'Luonnos ry', _status: 'draft' }),
    ]
    const problems = (over: Partial<RegisterSource>, sections: SectionSource[] = []) =>
      composed(
        noticeSources({ organisations, registers: [registerSource('r1', over)], sections }),
      ).problems.map(({ code, field, params }) => [code, field, params.name])
    const refused = [['organisationNotPublished', 'registers', 'Luonnos ry']]
    expect(problems({ controller: 'o2' })).toEqual(refused)
    expect(problems({ jointControllers: ['o2'] })).toEqual(refused)
    expect(problems({ hasRepresentative: 'yes', representative: 'o2' })).toEqual(refused)
    expect(problems({ hasRepresentative: 'no', representative: 'o2' })).toEqual([])
    const recipient = { category: null, country: null, organisation: 'o2', purpose: null, role: null }
    expect(problems({ hasRecipients: 'yes', recipients: [recipient, recipient] })).toEqual(refused)
    expect(problems({ hasRecipients: 'no', recipients: [recipient] })).toEqual([])
    expect(problems({}, [section('authority', { organisation: 'o2' })])).toEqual([
      ['organisationNotPublished', 'sections.0', 'Luonnos ry'],
    ])
  })

  it('is a recipient whose organisation no longer exists, while the register has recipients', () => {
    const recipients: RecipientSource[] = [
      { category: null, country: null, organisation: 'gone', purpose: null, role: 'processor' },
    ]
    const having = (hasRecipients: RegisterSource['hasRecipients']) =>
      codesOf(noticeSources({ registers: [registerSource('r1', { hasRecipients, recipients })] }))
    expect(having('yes')).toEqual(['organisationMissing'])
    expect(having('no')).toEqual([])
  })

  it('is a placeholder without a value, named with its section', () => {
    const { problems } = composed(
      noticeSources({
        sections: [section('text', { heading: 'Yhteys', text: text('Soita: {{controller.phone}}') })],
      }),
    )
    expect(problems).toEqual([
      {
        around: 'Soita: {{controller.phone}}',
        code: 'placeholderUnresolved',
        field: 'sections.0',
        language: 'fi',
        params: { placeholder: 'controller.phone' },
        path: 'root.children.0.children.0',
        section: { heading: 'Yhteys', position: 1 },
      },
    ])
  })

  it.each([
    ['{{controller.nmae}}', 'placeholderUnknown'],
    ['{{controller.name}}:n', 'placeholderInflected'],
    ['{{controller.name', 'placeholderMalformed'],
    ['{{ {{controller.name}} }}', 'placeholderNested'],
  ])('is %s in the title, the statute, the introduction or a heading', (placeholder, code) => {
    const sources = (notice: object, heading: null | string = null) =>
      noticeSources({ notice, sections: [{ ...registerSection('registerName'), heading }] })
    for (const [given, field] of [
      [sources({ title: placeholder }), 'title'],
      [sources({ statute: placeholder }), 'statute'],
      [sources({ introduction: text(placeholder) }), 'introduction'],
      [sources({}, placeholder), 'sections.0.heading'],
    ] as const) {
      expect(composed(given).problems).toEqual(
        expect.arrayContaining([expect.objectContaining({ code, field, language: 'fi' })]),
      )
    }
  })
})

describe('a language without a language pack', () => {
  const over = { language: 'de' }

  it('is composed from wordings alone', () => {
    const { content, problems } = composed(
      noticeSources({
        notice: { title: 'Datenschutzhinweise' },
        registers: [registerSource('r1', { purposesText: text('Lieferung von Bestellungen.') })],
        sections: [
          { ...registerSection('purposes'), heading: 'Zwecke' },
          section('rights', { heading: 'Rechte', text: text('Sie haben das Recht auf Auskunft.') }),
          section('authority', { heading: 'Beschwerde', text: text('Sie können sich beschweren.') }),
        ],
      }),
      over,
    )
    expect(problems).toEqual([])
    expect(content.sections.map(({ heading, text }) => [heading, text])).toEqual([
      ['Zwecke', 'Lieferung von Bestellungen.'],
      ['Rechte', 'Sie haben das Recht auf Auskunft.'],
      ['Beschwerde', 'Sie können sich beschweren.'],
    ])
  })

  it('needs a wording where facts would come out in another language, and a heading', () => {
    const { content, problems } = composed(
      noticeSources({
        registers: [registerSource('r1', { purposes: [purposeSource('Lieferung')], usesCookies: 'no' })],
        sections: [registerSection('purposes'), section('rights', { heading: 'Rechte' }), section('cookies')],
      }),
      over,
    )
    expect(problems.map(({ code, section: at }) => [code, at?.position])).toEqual([
      ['languagePackMissing', 1],
      ['headingMissing', 1],
      ['languagePackMissing', 2],
      ['languagePackMissing', 3],
      ['headingMissing', 3],
    ])
    expect(content.sections.map(({ text }) => text).join('')).not.toMatch(/Lieferung|eväste|cookie/i)
  })

  it('asks for nothing where there are no facts either', () => {
    const sections = [{ ...registerSection('retention'), heading: 'Speicherdauer' }]
    expect(codesOf(noticeSources({ sections }), over)).toEqual([])
  })

  it('is read by its parent: fi-FI is Finnish', () => {
    const sources = noticeSources({ sections: [registerSection('purposes')] })
    expect(composed(sources, { language: 'fi-FI' }).content.sections[0]?.heading).toBe(fi.headings.purposes)
  })
})

describe('composing', () => {
  const everything = () =>
    noticeSources({
      blocks: [blockSource('b1', { cookies: [cookieSource('x')], kind: 'cookies' })],
      notice: { introduction: text('Johdanto: {{controller.name}}'), statute: 'GDPR 13 artikla' },
      registers: [
        registerSource('r1', { dataCategories: ['a'], purposes: [purposeSource('p')] }),
        registerSource('r2'),
      ],
      sections: [
        registerSection('controller'),
        registerSection('purposes', 'dataContent'),
        registerSection('purposes'),
        section('cookies', { block: 'b1' }),
        section('rights', { rights: ['access'] }),
        section('rights'),
        section('authority'),
      ],
    })

  it('gives the same bytes for the same sources, and changes none of them', () => {
    const sources = deepFreeze(everything())
    const once = JSON.stringify(composed(sources))
    expect(JSON.stringify(composed(sources))).toBe(once)
    expect(JSON.stringify(composed(everything()))).toBe(once)
  })

  it('gives every section an anchor of its own', () => {
    const anchors = composed(everything()).content.sections.map(({ anchor }) => anchor)
    expect(anchors).toEqual([
      'controller',
      'purposes',
      'purposes-2',
      'cookies',
      'right-access',
      'other-rights',
      'complaint',
    ])
  })

  it('numbers sections as the profile says', () => {
    const numbers = (numbering: ComposeSettings['profile']['numbering']) =>
      composed(everything(), { profile: { layout: 'table', numbering } }).content.sections.map(
        ({ number }) => number,
      )
    expect(numbers('decimal')).toEqual(['1', '2', '3', '4', '5', '6', '7'])
    expect(numbers('form').slice(0, 2)).toEqual(['1a', '2'])
    expect(numbers('none')).toEqual(Array(7).fill(null))
  })

  it('numbers and lays out sections as the notice says, whatever its profile says', () => {
    const { content } = composed(
      noticeSources({
        notice: { layout: 'table', numbering: 'form' },
        sections: [registerSection('controller'), registerSection('dpo'), registerSection('purposes')],
      }),
      { profile: { layout: 'list', numbering: 'none' } },
    )
    expect(content.layout).toBe('table')
    expect(content.sections.map(({ number }) => number)).toEqual(['1a', '1b', '2'])
  })

  it('is never stopped by what an editor left out', () => {
    const { content, problems } = composed(
      noticeSources({ notice: { title: null }, organisations: [], registers: [], sections: [] }),
    )
    expect(content).toMatchObject({ controller: { name: '' }, sections: [], title: '' })
    expect(problems.map(({ code }) => code)).toEqual(['noRegister'])
  })
})
