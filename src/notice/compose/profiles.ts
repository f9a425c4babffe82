import type { Layout, Numbering, RegisterSectionKey, Right, SectionKey } from '../vocabulary.js'

/** A section that a profile puts into a new notice. */
export type ProfileSection = (
  | { block: 'authority' }
  | { block: 'cookies' }
  | { block: 'register'; keys: RegisterSectionKey[] }
  | {
      block: 'rights'
      /** The rights it states; with none, those that follow from the legal bases and no other section states. */
      rights: Right[]
    }
  | { block: 'text'; keys?: SectionKey[] }
) & {
  /** Heading by language, instead of the official one. */
  heading?: Record<string, string>
}

/** What fills a new notice: an order of sections, their numbering and layout. Afterwards the editor changes them freely. */
export type Profile = {
  /** Letters, digits and hyphens. Notices keep it, so it must stay the same. */
  key: string
  /** Name by admin language. Default: what the admin calls the built-in one of that key, else the key. */
  label?: Record<string, string>
  numbering: Numbering
  layout: Layout
  sections: ProfileSection[]
}

const register = (...keys: RegisterSectionKey[]): ProfileSection => ({ block: 'register', keys })

const rights = (...chosen: Right[]): ProfileSection => ({ block: 'rights', rights: chosen })

/**
 * The 12 sections of the form that joined henkilötietolaki 523/1999 §10 and §24, as still in common use. The form is
 * older than the GDPR: it has no section for legal basis or retention, which the editor adds or merges.
 */
export const classicProfile: Profile = {
  key: 'classic',
  numbering: 'decimal',
  layout: 'list',
  sections: [
    register('controller'),
    register('contactPerson'),
    register('registerName'),
    register('purposes'),
    register('dataContent'),
    register('sources'),
    register('disclosures'),
    register('transfers'),
    register('security'),
    rights('access'),
    rights('rectification'),
    rights(),
  ],
}

/** Everything that GDPR Art. 13 and 14 ask for, each under its own heading. */
export const fullProfile: Profile = {
  key: 'full',
  numbering: 'none',
  layout: 'table',
  sections: [
    register('controller'),
    register('contactPerson'),
    register('registerName'),
    register('legalBasis', 'purposes', 'provisionRequirement'),
    register('legitimateInterests'),
    register('dataCategories'),
    register('recipients'),
    register('consent'),
    register('dataContent'),
    register('sources'),
    register('retention'),
    register('disclosures'),
    register('transfers'),
    register('securityManual'),
    register('securityElectronic'),
    { block: 'cookies' },
    register('automatedDecisions'),
    rights('access'),
    rights('portability'),
    rights('rectification'),
    rights('restriction'),
    // Art. 21(4): the right to object is presented clearly and separately from other information.
    rights('objection'),
    { block: 'authority' },
    rights(),
  ],
}

/** A short form in 10 sections, several matters under one heading. */
export const mergedProfile: Profile = {
  key: 'merged',
  numbering: 'decimal',
  layout: 'list',
  sections: [
    register('controller'),
    register('contactPerson'),
    register('registerName'),
    register('legalBasis', 'purposes'),
    register('dataContent'),
    register('sources'),
    register('disclosures', 'transfers'),
    register('security'),
    rights('access', 'rectification'),
    rights(),
  ],
}

/** The profiles that come with the plugin. */
export const builtInProfiles: Profile[] = [classicProfile, fullProfile, mergedProfile]

/** Whether a profile goes by the key of one that comes with the plugin. */
export const isBuiltInProfile = (key: string): key is 'classic' | 'full' | 'merged' =>
  builtInProfiles.some((profile) => profile.key === key)
