import type { BlockSource, NoticeSources, RegisterSource, SectionSource } from '../../src/notice/sources.js'
import type { NoticeContent } from '../../src/notice/document.js'
import type { Subject } from '../../src/notice/check/subject.js'
import type { ProfileSection } from '../../src/notice/compose/profiles.js'
import type { DemoLanguage } from '../../dev/content/text.js'
import type { Section } from '../../dev/content/notices.js'

import { cookiesBlock } from '../../dev/content/blocks.js'
import { applicantNotice, customerNotice, memberNotice, newsletterNotice } from '../../dev/content/notices.js'
import { organisations } from '../../dev/content/organisations.js'
import {
  applicantRegister,
  applicantRegisterAhead,
  customerRegister,
  customerRegisterBefore,
  memberRegister,
} from '../../dev/content/registers.js'
import { inLanguage, LANGUAGES } from '../../dev/content/text.js'
import { subjectOfContent as subjectOf } from '../../src/checks/subjectOf.js'
import { languagePacks } from '../../src/languages/index.js'
import { composeAll } from '../../src/notice/compose/composeAll.js'
import { builtInProfiles } from '../../src/notice/compose/profiles.js'
import { normaliseOptions } from '../../src/options.js'
import { law as builtInLaw } from '../../src/texts/law/index.js'
import { authoritiesOf, authorityIn } from '../../src/texts/law/queries.js'
import {
  blockSource,
  contactSource,
  cookieSource,
  noticeSources,
  organisationSource,
  purposeSource,
  registerSource,
} from '../fixtures/pureSources.js'
import { TODAY } from './subjects.js'

const ids = Object.fromEntries(Object.keys(organisations).map((key) => [key, key])) as Record<
  keyof typeof organisations,
  string
>

type Data = Record<string, unknown>

const blank = { category: null, country: null, organisation: null, purpose: null, role: null }
const noTransfer = {
  copy: null,
  countries: null,
  detail: null,
  internationalOrganisation: null,
  mechanism: null,
  recipient: null,
}

const rows = <Row>(data: unknown, make: (row: never) => Row): Row[] =>
  ((data ?? []) as never[]).map((row) => make(row))

const registerOf = (data: Data): RegisterSource =>
  registerSource('register', {
    ...(data as Partial<RegisterSource>),
    contact: contactSource(data.contact as object),
    contacts: rows(data.contacts, (one) => contactSource(one)),
    dpo: contactSource(data.dpo ?? {}),
    purposes: rows(data.purposes, (one: { name: string }) => purposeSource(one.name, one)).map((purpose) => ({
      ...purpose,
      retentions: purpose.retentions.map((one) => ({
        ...{ data: null, duration: null, text: null },
        ...one,
      })),
    })),
    recipients: rows(data.recipients, (one: object) => ({ ...blank, ...one })),
    transfers: rows(data.transfers, (one: object) => ({ ...noTransfer, ...one })),
  })

const authorityOf = (language: string) => {
  const [entry] = authoritiesOf(builtInLaw, 'FI', TODAY)
  if (!entry) throw new Error('There is no authority for Finland.')
  return authorityIn(entry, language)
}

const stored = (section: ProfileSection): Section => ({
  ...section,
  blockType: section.block,
  block: null,
  keys: 'keys' in section ? (section.keys ?? null) : null,
})

type Demo = {
  data: (register: string) => Data
  register: object
  sections: (sections: Section[], texts: { authority: string; cookies: string }) => Section[]
  more?: object
}

const sourcesIn = ({ data, more, register, sections }: Demo, language: DemoLanguage): NoticeSources => {
  const notice = {
    ...(inLanguage(data('register'), language) as Data),
    ...(inLanguage(more ?? {}, language) as Data),
  }
  const profile = builtInProfiles.find(({ key }) => key === notice.profile)
  const written = sections((profile?.sections ?? []).map(stored), {
    authority: 'authority',
    cookies: 'cookies',
  })
  const cookies = inLanguage(cookiesBlock(), language) as { cookies: { name: string }[] }
  const authority = authorityOf(language)
  return noticeSources({
    blocks: [
      blockSource('authority', { kind: 'authority', organisation: 'supervisor' }),
      blockSource('cookies', {
        ...(cookies as Partial<BlockSource>),
        cookies: cookies.cookies.map((one) => cookieSource(one.name, one)),
      }),
    ],
    notice: {
      introduction: notice.introduction ?? null,
      layout: (notice.layout as 'table') ?? profile?.layout ?? null,
      numbering: (notice.numbering as 'form') ?? profile?.numbering ?? null,
      profile: profile?.key ?? null,
      statute: (notice.statute as string) ?? null,
      title: (notice.title as string) ?? null,
    },
    organisations: [
      ...Object.entries(organisations).map(([id, one]) =>
        organisationSource(id, inLanguage(one, language) as object),
      ),
      organisationSource('supervisor', {
        ...authority.contact?.visitingAddress,
        name: authority.name,
        email: authority.contact?.email ?? null,
        phone: authority.contact?.phone ?? null,
        website: authority.website,
      }),
    ],
    registers: [registerOf(inLanguage(register, language) as Data)],
    sections: written.map((section): SectionSource => ({
      ...({ heading: null, ...(inLanguage(section, language) as object) } as SectionSource),
    })),
  })
}

const DEMOS: Readonly<Record<string, Demo>> = {
  applicants: { ...applicantNotice, register: applicantRegister(ids) },
  applicantsAhead: { ...applicantNotice, register: applicantRegisterAhead(ids) },
  customers: { ...customerNotice, more: customerNotice.change, register: customerRegister(ids, 'cookies') },
  customersBefore: { ...customerNotice, register: customerRegisterBefore(ids, 'cookies') },
  members: { ...memberNotice, register: memberRegister(ids) },
  newsletter: { ...newsletterNotice, register: customerRegisterBefore(ids, 'cookies') },
}

/** The notices of the demo, by name; the newsletter's is one that was withdrawn. */
export const DEMO_NOTICES = Object.keys(DEMOS)

/** The sources of a notice of the demo, in each language it is written in. */
export const demoSources = (name: string): Record<string, NoticeSources> => {
  const demo = DEMOS[name]
  if (!demo) throw new Error(`The demo has no notice ${name}.`)
  return Object.fromEntries(
    LANGUAGES.map((language) => [language, sourcesIn(demo, language)] as const).filter(
      ([, { notice }]) => notice.title !== null,
    ),
  )
}

/** A notice of the demo in each language, composed. */
export const composeDemo = (sources: Record<string, NoticeSources>) =>
  composeAll(sources, { packs: languagePacks, profile: { layout: 'list', numbering: 'decimal' } })

const OPTIONS = normaliseOptions({})

/** What rules see of a composed notice, as the app makes it. */
export const subjectOfContent = (
  content: Readonly<Record<string, NoticeContent>>,
  more: Partial<Subject> = {},
): Subject => {
  const subject = subjectOf(OPTIONS, {
    content,
    date: TODAY,
    dates: { changedOn: null, preparedOn: '2026-09-01', reviewedOn: '2026-10-01' },
    first: Object.keys(content)[0] ?? 'fi',
  })
  if (!subject) throw new Error('The notice is written in no language.')
  return { ...subject, ...more }
}
