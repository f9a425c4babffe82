import type { SectionKey } from '../../vocabulary.js'

import { inEachLanguage, isTold, kept, lacks, notApplicable, notTold } from '../completeness.js'
import { textRule } from '../rule.js'
import { mentionOf } from '../text/mentions.js'

type Message = 'contact' | 'none' | 'notTold'

const KEYS: readonly SectionKey[] = ['dpo']

/** The data protection officer, where there is one. */
export const dpoTold = textRule<Message>({
  id: 'dpo-told',
  kind: 'fact',
  severity: 'error',
  cites: ['GDPR Art. 13(1)(b)', 'GDPR Art. 14(1)(b)', 'GDPR Art. 37(7)'],
  languages: 'all',
  criteria: ['compai:dpo-contact', 'cory:3'],
  title: {
    fi: 'Tietosuojavastaavan yhteystiedot',
    sv: 'Dataskyddsombudets kontaktuppgifter',
    en: 'How to reach the data protection officer',
  },
  help: {
    fi: 'Jos tietosuojavastaava on nimetty, seloste kertoo miten häneen saa yhteyden. Nimeä ei tarvitse kertoa.',
    sv: 'Om ett dataskyddsombud har utsetts berättar beskrivningen hur man når ombudet. Namnet behöver inte anges.',
    en: 'Where there is a data protection officer, the notice tells how to reach them. Their name need not be told.',
  },
  messages: {
    contact: {
      fi: 'Tietosuojavastaavalta puuttuu sähköposti, puhelin tai osoite.',
      sv: 'Dataskyddsombudet saknar e-post, telefon eller adress.',
      en: 'The data protection officer has no e-mail address, telephone number or address.',
    },
    none: {
      fi: 'Selosteessa ei mainita tietosuojavastaavaa. Jos sellainen on, lisää yhteystiedot.',
      sv: 'Beskrivningen nämner inget dataskyddsombud. Om det finns ett, lägg till kontaktuppgifterna.',
      en: 'The notice names no data protection officer. If there is one, add how to reach them.',
    },
    notTold: {
      fi: 'Tietosuojavastaava on nimetty, mutta seloste ei kerro, miten häneen saa yhteyden.',
      sv: 'Ett dataskyddsombud har utsetts, men beskrivningen berättar inte hur man når ombudet.',
      en: 'There is a data protection officer, but the notice does not tell how to reach them.',
    },
  },
  examples: [],
  shown: {
    bad: {
      fi: 'Tietosuojavastaavasta on vain nimi.',
      sv: 'Om dataskyddsombudet finns bara namnet.',
      en: 'Of the data protection officer there is only the name.',
    },
    good: {
      fi: 'Tietosuojavastaava, sähköposti tai puhelin.',
      sv: 'Dataskyddsombud, e-post eller telefon.',
      en: 'Data protection officer, e-mail or telephone.',
    },
  },
  ...inEachLanguage<Message>({
    facts: (text) => {
      const { dataProtectionOfficer: officer } = text.content
      if (!officer) return notApplicable()
      if (!(officer.email ?? officer.phone ?? officer.address.street)) {
        return lacks({ fact: { of: 'dpo', path: 'email' }, message: 'contact' })
      }
      return isTold(text, KEYS, 'dpo') === false ? lacks(notTold('notTold', KEYS)) : kept()
    },
    words: (text) =>
      mentionOf(text, 'dpo') || text.sections.some(({ keys }) => keys.includes('dpo'))
        ? kept()
        : lacks({ message: 'none', severity: 'information' }),
  }),
})
