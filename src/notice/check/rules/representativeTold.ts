import type { SectionKey } from '../../vocabulary.js'

import { inEachLanguage, isTold, kept, lacks, notApplicable, notTold } from '../completeness.js'
import { textRule } from '../rule.js'
import { mentionOf } from '../text/mentions.js'

type Message = 'contact' | 'needed' | 'notTold'

const KEYS: readonly SectionKey[] = ['representative']

/** The countries of the EEA: those of the EU, and Iceland, Liechtenstein and Norway. */
const EEA = new Set(
  'AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IS IT LI LT LU LV MT NL NO PL PT RO SE SI SK AX'.split(' '),
)

/** The representative of a controller outside the EEA. */
export const representativeTold = textRule<Message>({
  id: 'representative-told',
  kind: 'fact',
  severity: 'error',
  cites: ['GDPR Art. 13(1)(a)', 'GDPR Art. 14(1)(a)', 'GDPR Art. 27'],
  languages: 'all',
  criteria: ['compai:representative-identity', 'compai:representative-contact'],
  title: {
    fi: 'Edustaja EU:ssa',
    sv: 'Företrädare i EU',
    en: 'The representative in the EU',
  },
  help: {
    fi: 'EU:n ja ETA:n ulkopuolella olevalla rekisterinpitäjällä on yleensä oltava edustaja EU:ssa, ja seloste kertoo, kuka se on ja miten siihen saa yhteyden.',
    sv: 'En personuppgiftsansvarig utanför EU och EES ska i allmänhet ha en företrädare i EU, och beskrivningen berättar vem det är och hur den nås.',
    en: 'A controller outside the EU and EEA usually needs a representative in the EU, and the notice tells who it is and how to reach it.',
  },
  messages: {
    contact: {
      fi: 'Edustajalta puuttuvat yhteystiedot.',
      sv: 'Företrädaren saknar kontaktuppgifter.',
      en: 'The representative has no contact details.',
    },
    needed: {
      fi: 'Rekisterinpitäjä on EU:n ja ETA:n ulkopuolella, mutta edustajaa ei ole nimetty. Tarkista, tarvitaanko se.',
      sv: 'Den personuppgiftsansvarige är utanför EU och EES, men ingen företrädare har utsetts. Kontrollera om det behövs.',
      en: 'The controller is outside the EU and EEA, but no representative is named. Check whether one is needed.',
    },
    notTold: {
      fi: 'Edustaja on nimetty, mutta seloste ei kerro siitä.',
      sv: 'En företrädare har utsetts, men beskrivningen berättar inte om den.',
      en: 'A representative is named, but the notice does not tell of it.',
    },
  },
  examples: [],
  shown: {
    bad: {
      fi: 'Rekisterinpitäjä on EU:n ja ETA:n ulkopuolella, eikä edustajaa ole nimetty.',
      sv: 'Den personuppgiftsansvarige är utanför EU och EES, och ingen företrädare är utsedd.',
      en: 'The controller is outside the EU and EEA, and no representative is named.',
    },
    good: {
      fi: 'Edustajalla on nimi, osoite ja sähköposti, ja selosteessa on siitä osio.',
      sv: 'Företrädaren har namn, adress och e-post, och beskrivningen har ett avsnitt om den.',
      en: 'The representative has a name, an address and an e-mail address, and the notice has a section on it.',
    },
  },
  ...inEachLanguage<Message>({
    facts: (text, { country }) => {
      const { representative } = text.content
      if (!representative) {
        return EEA.has(country)
          ? notApplicable()
          : isTold(text, KEYS, 'representative')
            ? kept()
            : lacks({ fact: { of: 'representative', path: '' }, message: 'needed', severity: 'warning' })
      }
      const { address, email, phone, postalAddress, website } = representative
      if (!(email ?? phone ?? website ?? postalAddress?.street ?? address.street)) {
        return lacks({ fact: { of: 'representative', path: 'email' }, message: 'contact' })
      }
      return isTold(text, KEYS, 'representative') === false ? lacks(notTold('notTold', KEYS)) : kept()
    },
    words: (text, { country }) =>
      EEA.has(country)
        ? notApplicable()
        : mentionOf(text, 'representative')
          ? kept()
          : lacks({ message: 'needed', severity: 'warning' }),
  }),
})
