import type { SectionKey } from '../../vocabulary.js'
import type { Found } from '../rule.js'
import type { CheckedSection } from '../subject.js'

import { inEachLanguage, isTold, kept, lacks, notTold, sectionsOn, together } from '../completeness.js'
import { mentionIn } from '../text/mentions.js'
import { textRule } from '../rule.js'

type Message = 'address' | 'businessId' | 'byPost' | 'contact' | 'name' | 'notTold'

const KEYS: readonly SectionKey[] = ['controller']

const hasPostcode = ({ blocks }: CheckedSection): boolean =>
  blocks.some(({ text }) => /(?<!\d)\d{3}\s?\d{2}(?!\d)/.test(text))

/** A line such as `Mallikatu 5 B`, with nothing but a street. */
const STREET = /^\p{Lu}[\p{L}' -]{2,40}\s\d{1,4}(?:\s?[A-Za-z])?(?:[\s,]{1,3}[\p{L}\d.]{1,6}){0,3}$/u

const reachedAtOnce = ({ blocks }: CheckedSection): boolean =>
  blocks.some(({ text }) => /@|\(at\)|\+\d{6,}|(?<!\d)0\d{1,3}[\s-]?\d{2,4}[\s-]?\d{2,4}/.test(text))

/** Who the controller is and how it is reached. */
export const controllerTold = textRule<Message>({
  id: 'controller-told',
  kind: 'fact',
  severity: 'error',
  cites: ['GDPR Art. 13(1)(a)', 'GDPR Art. 14(1)(a)', 'WP260 rev.01, annex'],
  languages: 'all',
  criteria: ['compai:controller-identity', 'compai:controller-contact', 'cory:1', 'cory:2'],
  title: {
    fi: 'Rekisterinpitäjä ja sen yhteystiedot',
    sv: 'Den personuppgiftsansvarige och dess kontaktuppgifter',
    en: 'The controller and how to reach it',
  },
  help: {
    fi: 'Lukijan pitää nähdä, kuka hänen tietojaan käsittelee ja miten häneen saa yhteyden. Täydennä rekisterinpitäjän tiedot: nimi, osoite ja vähintään sähköposti tai puhelin.',
    sv: 'Läsaren ska se vem som behandlar uppgifterna och hur man når den. Komplettera den personuppgiftsansvariges uppgifter: namn, adress och åtminstone e-post eller telefon.',
    en: 'Readers need to see who processes their data and how to reach them. Complete the details of the controller: name, address and at least e-mail or telephone.',
  },
  messages: {
    address: {
      fi: 'Rekisterinpitäjän osoitteesta puuttuu postinumero tai paikkakunta.',
      sv: 'Den personuppgiftsansvariges adress saknar postnummer eller ort.',
      en: 'The address of the controller lacks its postal code or town.',
    },
    businessId: {
      fi: 'Rekisterinpitäjän Y-tunnusta ei ole. Sen avulla organisaation tunnistaa varmasti.',
      sv: 'Den personuppgiftsansvariges FO-nummer saknas. Med det känns organisationen igen säkert.',
      en: 'The controller has no business ID. With it the organisation is known for sure.',
    },
    byPost: {
      fi: 'Rekisterinpitäjään saa yhteyden vain postitse. Lisää sähköposti tai puhelin.',
      sv: 'Den personuppgiftsansvarige nås endast per post. Lägg till e-post eller telefon.',
      en: 'The controller can be reached by post only. Add an e-mail address or a telephone number.',
    },
    contact: {
      fi: 'Rekisterinpitäjältä puuttuvat yhteystiedot.',
      sv: 'Den personuppgiftsansvarige saknar kontaktuppgifter.',
      en: 'The controller has no contact details.',
    },
    name: {
      fi: 'Rekisterinpitäjän nimi puuttuu.',
      sv: 'Den personuppgiftsansvariges namn saknas.',
      en: 'The name of the controller is missing.',
    },
    notTold: {
      fi: 'Selosteessa ei kerrota, kuka rekisterinpitäjä on.',
      sv: 'Beskrivningen berättar inte vem som är personuppgiftsansvarig.',
      en: 'The notice does not tell who the controller is.',
    },
  },
  examples: [],
  shown: {
    bad: {
      fi: 'Rekisterinpitäjästä on vain nimi ja katuosoite ilman postinumeroa.',
      sv: 'Om den personuppgiftsansvarige finns bara namnet och en gatuadress utan postnummer.',
      en: 'Of the controller there is only the name and a street without its postal code.',
    },
    good: {
      fi: 'Nimi, Y-tunnus, osoite, sähköposti ja puhelin.',
      sv: 'Namn, FO-nummer, adress, e-post och telefon.',
      en: 'Name, business ID, address, e-mail and telephone.',
    },
  },
  ...inEachLanguage<Message>({
    facts: (text) => {
      const { address, businessId, email, name, phone, postalAddress, website } = text.content.controller
      const place = (path: string) => ({ fact: { of: 'controller', path } as const })
      const found: Found<Message>[] = []
      if (!name) found.push({ message: 'name', ...place('name') })
      const isWhole = (one: null | typeof address) => Boolean(one?.street && one.postalCode && one.city)
      const post = isWhole(address) || isWhole(postalAddress)
      const others = text.content.contactPersons.some((contact) => contact.email ?? contact.phone)
      if (!email && !phone && !website && !post && !others) {
        found.push({ message: 'contact', ...place('email') })
      } else if (!email && !phone) {
        found.push({ message: 'byPost', severity: 'information', ...place('email') })
      }
      if (address.street && !(address.postalCode && address.city)) {
        found.push({
          message: 'address',
          severity: 'warning',
          value: address.street,
          ...place(address.postalCode ? 'city' : 'postalCode'),
        })
      }
      if (name && !businessId) {
        found.push({ message: 'businessId', severity: 'information', ...place('businessId') })
      }
      const isNamed =
        sectionsOn(text, ...KEYS).length > 0 ||
        (name !== '' && text.sections.some(({ blocks }) => blocks.some((block) => block.text.includes(name))))
      if (name && !isNamed) found.push(notTold('notTold', KEYS))
      return lacks(...found)
    },
    words: (text) => {
      const sections = sectionsOn(text, ...KEYS)
      if (sections.length === 0) {
        return isTold(text, KEYS, 'contact') === false
          ? lacks<Message>(notTold('notTold', KEYS, { severity: 'warning' }))
          : kept<Message>()
      }
      return together(
        sections.map((section) => {
          const reached = mentionIn(section, 'contact') !== null
          const found: Found<Message>[] = []
          if (!reached && sectionsOn(text, 'contactPerson', 'dpo').length === 0) {
            found.push({ message: 'contact', section, severity: 'warning' })
          } else if (!reachedAtOnce(section)) {
            found.push({ message: 'byPost', section, severity: 'information' })
          }
          const block = section.blocks.findIndex((one) => STREET.test(one.text.trim()))
          if (block >= 0 && !hasPostcode(section)) {
            found.push({
              message: 'address',
              section,
              severity: 'warning',
              words: { block, end: section.blocks[block]?.text.length ?? 0, start: 0 },
            })
          }
          if (!section.blocks.some((one) => /\d{7}-\d|\d{6}-\d{4}|\b[A-Z]{2}\d{8}\b/.test(one.text))) {
            found.push({ message: 'businessId', section, severity: 'information' })
          }
          return lacks(...found)
        }),
      )
    },
  }),
})
