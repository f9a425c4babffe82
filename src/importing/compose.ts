import type { ComposedNotice } from '../notice/compose/composeAll.js'
import type { Language } from '../notice/document.js'
import type { NoticeSources, OrganisationSource, RegisterSource } from '../notice/sources.js'
import type { NormalisedOptions } from '../options.js'
import type { InLanguages, OrganisationPlace } from './documents.js'

import { composeAll } from '../notice/compose/composeAll.js'
import { noticeData, organisationData, organisationsIn, registerData } from './documents.js'

type Data = Record<string, unknown>

const ADDRESS = { city: null, postalCode: null, street: null }
const CONTACT = {
  ...ADDRESS,
  name: null,
  country: null,
  email: null,
  phone: null,
  phoneE164: null,
  title: null,
}

const rows = (value: unknown, empty: Data): Data[] =>
  Array.isArray(value) ? value.map((row: Data) => ({ ...empty, ...row })) : []

const organisationSource = (id: string, data: Data): OrganisationSource => ({
  ...ADDRESS,
  id,
  _status: 'published',
  name: null,
  businessId: null,
  country: null,
  email: null,
  hasPostalAddress: null,
  phone: null,
  phoneE164: null,
  website: null,
  ...data,
  contacts: rows(data.contacts, CONTACT) as OrganisationSource['contacts'],
  postalAddress: { ...ADDRESS, ...(data.postalAddress as object | undefined) },
})

const PURPOSE = {
  name: null,
  directMarketing: null,
  law: null,
  legalBases: null,
  legitimateInterest: null,
  retentionDuration: null,
  retentionText: null,
}

const registerSource = (id: string, data: Data): RegisterSource => {
  const source: Record<string, unknown> = {
    id,
    _status: 'published',
    name: null,
    automated: null,
    automatedConsequences: null,
    automatedLogic: null,
    controller: null,
    cookiesBlock: null,
    dataCategories: [],
    dataSubjectCategories: [],
    hasDisclosures: null,
    hasDpo: null,
    hasRecipients: null,
    hasRepresentative: null,
    hasSpecialData: null,
    hasTransfers: null,
    jointControllers: [],
    origin: null,
    protectionMode: null,
    provisionBasis: null,
    provisionConsequence: null,
    representative: null,
    sources: [],
    specialDataCondition: null,
    usesCookies: null,
    withdrawMethod: null,
    ...data,
    contact: { ...CONTACT, ...(data.contact as object | undefined) },
    contacts: rows(data.contacts, CONTACT),
    dpo: { ...CONTACT, ...(data.dpo as object | undefined) },
    purposes: rows(data.purposes, PURPOSE).map((purpose) => ({
      ...purpose,
      retentions: rows(purpose.retentions, { data: null, duration: null, text: null }),
    })),
    recipients: rows(data.recipients, {
      category: null,
      country: null,
      organisation: null,
      purpose: null,
      role: 'processor',
    }),
    transfers: rows(data.transfers, {
      copy: null,
      countries: [],
      detail: null,
      internationalOrganisation: null,
      mechanism: null,
      recipient: null,
    }),
  }
  return source as RegisterSource
}

/** What a version would be composed from in one language, as if its documents were there. */
const sourcesIn = (versions: InLanguages, language: Language, options: NormalisedOptions): NoticeSources => {
  const [first] = versions
  const plan = versions.find((one) => one.language === language)?.plan ?? first?.plan
  const places = plan ? organisationsIn(plan) : []
  const ids = new Map<OrganisationPlace, string>(places.map((place) => [place, place]))
  const data = noticeData(versions, language, { profiles: options.profiles, register: 'register' })
  return {
    blocks: new Map(),
    notice: {
      statute: null,
      title: null,
      versionLabel: null,
      ...data,
      id: 'notice',
      registers: ['register'],
    } as unknown as NoticeSources['notice'],
    organisations: new Map(
      plan
        ? places.map((place) => [place, organisationSource(place, organisationData(plan, place, options))])
        : [],
    ),
    registers: new Map(plan ? [['register', registerSource('register', registerData(plan, ids))]] : []),
  }
}

/** A shared text that stands for the same words is those words here. */
const withOwnWords = (versions: InLanguages): InLanguages =>
  versions.map(({ language, plan }) => ({
    language,
    plan: { ...plan, sections: plan.sections.map((section) => ({ ...section, block: null })) },
  }))

/**
 * A version as readers would get it, composed from its plans alone: no document is there yet. What keeps it from being published is
 * told as for any notice.
 *
 * @param versions its plans, in each language that it is written in
 */
export const composeVersion = (versions: InLanguages, options: NormalisedOptions): ComposedNotice => {
  const own = withOwnWords(versions)
  const [first] = own
  const profile = options.profiles.find(({ key }) => key === first?.plan.profile) ?? options.profiles[0]
  return composeAll(
    Object.fromEntries(own.map(({ language }) => [language, sourcesIn(own, language, options)])),
    {
      linkBase: options.links.base,
      packs: options.languages.packs,
      profile: profile ?? { layout: 'list', numbering: 'none' },
    },
  )
}
