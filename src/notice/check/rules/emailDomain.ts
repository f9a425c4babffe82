import type { Found } from '../rule.js'
import type { CheckedSection } from '../subject.js'

import { textRule } from '../rule.js'
import { placesIn, wordsAt } from '../text/places.js'
import { isAbout } from '../text/words.js'

const ADDRESS =
  /(?<![\p{L}\p{N}._%+-])([\p{L}\p{N}._%+-]{1,64})@((?:[\p{L}\p{N}-]{1,63}\.){1,5}\p{L}{2,24})(?![\p{L}\p{N}-])/gu

/** A mailbox by a person's name, not by a task: `first.last@`. */
const PERSON = /^\p{L}{2,20}(?:-\p{L}{2,20})?\.\p{L}{2,20}(?:-\p{L}{2,20})?$/u
/** Two words that are a task all the same. */
const TASK =
  /(?:info|tieto|data|privacy|office|toimisto|asiakas|jasen|hallinto|palvelu|support|tuki|kirjaamo|service|kund|medlem|dpo|customer|member|rekisteri|register|hr|mail|posti|post|contact)/iu

/** Mailboxes that belong to nobody's own domain. */
const PUBLIC =
  /^(?:gmail\.com|googlemail\.com|hotmail\.\w{2,3}|outlook\.\w{2,3}|live\.\w{2,3}|yahoo\.\w{2,3}|icloud\.com|kolumbus\.fi|luukku\.com|suomi24\.fi|elisanet\.fi|pp\.inet\.fi|telia\.com)$/iu

const OWN = [
  'controller',
  'contactPerson',
  'dpo',
  'rights',
  'rightAccess',
  'rightRectification',
  'rightErasure',
  'otherRights',
  'consent',
  'rightWithdrawConsent',
] as const

/** What people call their domain: the last two parts, or three under `co.uk`. */
const registrable = (domain: string): string => {
  const parts = domain.toLowerCase().split('.')
  const few = /^(?:co|ac|org|gov)$/.test(parts.at(-2) ?? '') && (parts.at(-1)?.length ?? 0) === 2 ? 3 : 2
  return parts.slice(-few).join('.')
}

type Mailbox = {
  local: string
  domain: string
  section: CheckedSection
  words: ReturnType<typeof wordsAt>
  text: string
}

/** Addresses for mail: of one house, and not of one person alone. */
export const emailDomain = textRule({
  id: 'email-domain',
  kind: 'cross',
  severity: 'information',
  cites: ['GDPR Art. 12(2)', 'GDPR Art. 13(1)(a)'],
  languages: 'all',
  title: {
    fi: 'Sähköpostiosoitteet',
    sv: 'E-postadresser',
    en: 'E-mail addresses',
  },
  help: {
    fi: 'Osoite, jonka pääte on toisen organisaation tai joka on yhden ihmisen, lakkaa toimimasta huomaamatta. Yhteinen osoite, kuten tietosuoja@, kestää.',
    sv: 'En adress hos en annan organisation, eller en enda människas, slutar fungera utan att någon märker det. En gemensam adress, såsom dataskydd@, håller.',
    en: 'An address at another organisation, or of one person, stops working without anybody noticing. A shared one, such as privacy@, lasts.',
  },
  messages: {
    otherDomain: {
      fi: '{{address}} on eri päätteellä kuin muut osoitteet ({{domain}}). Onko se oma?',
      sv: '{{address}} har en annan domän än de andra adresserna ({{domain}}). Är den er egen?',
      en: '{{address}} is at another domain than the other addresses ({{domain}}). Is it your own?',
    },
    person: {
      fi: '{{address}} on yhden ihmisen osoite, eikä muuta ole. Lisää yhteinen osoite.',
      sv: '{{address}} är en enda människas adress, och ingen annan finns. Lägg till en gemensam adress.',
      en: '{{address}} is one person’s address, and there is no other. Add a shared one.',
    },
  },
  examples: [
    {
      language: 'fi',
      in: 'controller',
      bad: 'Kotikulma Oy, aino.kivi@rantakulma.example. Pyynnöt: tietosuoja@kotikulma.example, info@kotikulma.example.',
      good: 'Kotikulma Oy, aino.kivi@kotikulma.example. Pyynnöt: tietosuoja@kotikulma.example.',
    },
    {
      language: 'sv',
      in: 'controller',
      bad: 'Bokstugan Ab, ulla.strom@bokstugan.example',
      good: 'Bokstugan Ab, dataskydd@bokstugan.example',
    },
    {
      language: 'en',
      in: 'contactPerson',
      bad: 'Write to mary.hill@larkfield.example.',
      good: 'Write to data.privacy@larkfield.example.',
    },
  ],
  checkText: ({ content, sections }, { isFirst }) => {
    // Addresses are the same in every language.
    const boxes: Mailbox[] = (isFirst ? sections : [])
      .filter((section) => section.part !== 'section' || isAbout(section, ...OWN))
      .flatMap((section) =>
        placesIn(section, ADDRESS).map((place) => ({
          domain: registrable(place.groups[1] ?? ''),
          local: place.groups[0] ?? '',
          section,
          text: place.text,
          words: wordsAt(place),
        })),
      )
    const counts = new Map<string, number>()
    for (const { domain } of boxes) counts.set(domain, (counts.get(domain) ?? 0) + 1)
    const website = content?.controller.website ?? content?.controller.email ?? null
    const host = website
      ? registrable(website.replace(/^.*@|^https?:\/\/(?:www\.)?/u, '').replace(/[/:?#].*$/u, ''))
      : null
    const [most] = [...counts].sort(([, one], [, other]) => other - one)
    const usual = host !== null && counts.has(host) ? host : most?.[0]
    const seen = new Set<string>()
    const others = boxes.flatMap(({ domain, section, text: address, words }): Found<'otherDomain'>[] => {
      if (domain === usual || seen.has(address.toLowerCase()) || PUBLIC.test(domain)) return []
      seen.add(address.toLowerCase())
      return [{ message: 'otherDomain', params: { address, domain: usual ?? '' }, section, words }]
    })
    const [first] = boxes
    const isPersons = ({ local }: Mailbox) => PERSON.test(local) && !TASK.test(local)
    const person: Found<'person'>[] =
      first && others.length === 0 && boxes.every(isPersons)
        ? [{ message: 'person', params: { address: first.text }, section: first.section, words: first.words }]
        : []
    return { applies: boxes.length > 0, findings: [...others, ...person] }
  },
})
