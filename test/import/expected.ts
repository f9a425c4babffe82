import type { Truth, TruthContent } from '../fixtures/seeds.js'
import type { Expected } from './scoring.js'

import { businessId } from '../../src/notice/validation/businessId.js'

const textOf = (content: TruthContent): string => {
  switch (content.type) {
    case 'field':
      return content.label === null ? content.value : `${content.label}: ${content.value}`
    case 'list':
      return content.items.join('\n')
    default:
      return content.text
  }
}

/** What a transcription says that a plan should be. */
export const expectedOfTruth = ({ facts, lastChangedOn, preparedOn, sections, title }: Truth): Expected => {
  const { contactPerson, controller, legalBasesNamed, registerName, retention, supervisoryAuthority } = facts
  const parts = ['name', 'street', 'postalCode', 'city', 'phone', 'email'] as const
  return {
    dates: { changedOn: lastChangedOn, preparedOn },
    facts: {
      ...Object.fromEntries(parts.map((part) => [`controller.${part}`, controller[part]])),
      'controller.businessId': controller.businessId,
      ...Object.fromEntries(parts.map((part) => [`register.contact.${part}`, contactPerson[part]])),
      'authority.email': supervisoryAuthority?.email ?? null,
      'authority.name': supervisoryAuthority?.name ?? null,
      'authority.phone': supervisoryAuthority?.phone ?? null,
      'register.name': registerName,
      'register.purposes.0.legalBases': legalBasesNamed,
      'register.purposes.0.retentionDuration': retention.isoDuration,
      'register.purposes.0.retentionText': retention.text,
    },
    sections: sections.map(({ content, heading, keys }) => ({
      heading,
      keys,
      text: content.map(textOf).join('\n'),
    })),
    title,
  }
}

/** What stands beside a made file: see `test/import/make.ts`. */
export type MadeExpectation = {
  date: { iso: string }
  facts: { controller: string; businessId: string; email: string; phone: string; contact: string }
  language: string
  sections: { heading: string; keys: string[]; text: string }[]
  structure: string
  title: string
}

/** What a made file should become: one notice, or two of which the second has the same sections and more. */
export const expectedOfMade = ({ date, facts, sections, title }: MadeExpectation): Expected[] => {
  const one = (name: string, own: typeof sections): Expected => ({
    dates: { preparedOn: date.iso },
    facts: {
      // What its check digit refutes is no identity code, and is not proposed.
      'controller.businessId': businessId(facts.businessId, 'FI') === null ? facts.businessId : null,
      'controller.email': facts.email,
      'controller.name': facts.controller,
      'controller.phone': facts.phone,
      'register.contact.name': facts.contact,
    },
    sections: own,
    title: name,
  })
  const first = sections[0]
  const again = sections.findIndex(({ heading }, index) => index > 0 && heading === first?.heading)
  return again < 0
    ? [one(title, sections)]
    : [one(title, sections.slice(0, again)), one(`${title} 2`, sections.slice(again))]
}
