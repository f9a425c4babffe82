import type { SectionKey } from '../../vocabulary.js'

import {
  byWords,
  inEachLanguage,
  inRegister,
  isTold,
  kept,
  lacks,
  notTold,
  sectionsOn,
  together,
} from '../completeness.js'
import { textRule } from '../rule.js'

type Message = 'name' | 'none' | 'notTold'

const KEYS: readonly SectionKey[] = ['purposes']

/** What the data are for. */
export const purposesTold = textRule<Message>({
  id: 'purposes-told',
  kind: 'fact',
  severity: 'error',
  cites: ['GDPR Art. 5(1)(b)', 'GDPR Art. 13(1)(c)', 'GDPR Art. 14(1)(c)', 'GDPR Art. 30(1)(b)'],
  languages: 'all',
  criteria: ['compai:purposes', 'cory:5'],
  title: {
    fi: 'Käsittelyn tarkoitukset',
    sv: 'Ändamålen med behandlingen',
    en: 'What the data are for',
  },
  help: {
    fi: 'Seloste kertoo, mihin tietoja käytetään: jokainen tarkoitus omanaan, niin että lukija ymmärtää sen.',
    sv: 'Beskrivningen berättar vad uppgifterna används till: varje ändamål för sig, så att läsaren förstår det.',
    en: 'The notice tells what the data are used for: each purpose by itself, in words that readers understand.',
  },
  messages: {
    name: {
      fi: 'Yhdellä tarkoituksella ei ole nimeä.',
      sv: 'Ett av ändamålen saknar namn.',
      en: 'One of the purposes has no name.',
    },
    none: {
      fi: 'Rekisterissä ei ole yhtään käsittelyn tarkoitusta.',
      sv: 'Registret har inget ändamål med behandlingen.',
      en: 'The register has no purpose of the processing.',
    },
    notTold: {
      fi: 'Selosteessa ei kerrota, mihin tietoja käytetään.',
      sv: 'Beskrivningen berättar inte vad uppgifterna används till.',
      en: 'The notice does not tell what the data are used for.',
    },
  },
  examples: [],
  shown: {
    bad: {
      fi: 'Rekisterissä ei ole tarkoituksia, eikä selosteessa ole niistä osiota.',
      sv: 'Registret har inga ändamål, och beskrivningen har inget avsnitt om dem.',
      en: 'The register has no purposes, and the notice has no section on them.',
    },
    good: {
      fi: '”Tilausten toimittaminen”, ”Laskutus ja kirjanpito”.',
      sv: '”Leverans av beställningar”, ”Fakturering och bokföring”.',
      en: '“Delivering orders”, “Invoicing and accounting”.',
    },
  },
  ...inEachLanguage<Message>({
    facts: (text) =>
      together(
        text.content.registers.map((register) => {
          const told = isTold(text, KEYS, 'purposes')
          if (register.purposes.length === 0) {
            return sectionsOn(text, ...KEYS).length > 0 && text.content.registers.length === 1
              ? kept<Message>()
              : lacks<Message>({ fact: inRegister(register, 'purposes'), message: 'none' })
          }
          if (told === false) return lacks<Message>(notTold('notTold', KEYS))
          return lacks<Message>(
            ...register.purposes.flatMap(({ name }, row) =>
              name ? [] : [{ fact: inRegister(register, `purposes.${row}.name`), message: 'name' as const }],
            ),
          )
        }),
      ),
    words: (text) =>
      sectionsOn(text, ...KEYS).length > 0 ? kept() : byWords<Message>(text, 'purposes', 'notTold'),
  }),
})
