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

type Message = 'none' | 'notTold'

const KEYS: readonly SectionKey[] = ['dataCategories', 'dataContent']

/** What kinds of data are processed. */
export const dataCategoriesTold = textRule<Message>({
  id: 'data-categories-told',
  kind: 'fact',
  severity: 'error',
  cites: ['GDPR Art. 14(1)(d)', 'GDPR Art. 30(1)(c)'],
  languages: 'all',
  criteria: ['compai:data-categories', 'cory:4'],
  title: {
    fi: 'Mitä tietoja käsitellään',
    sv: 'Vilka uppgifter som behandlas',
    en: 'What data are processed',
  },
  help: {
    fi: 'Kun tietoja saadaan muualta, lukija ei voi muuten tietää mitä hänestä on tallessa. Kerro henkilötietoryhmät aina: niitä kysytään myös käsittelytoimien selosteessa.',
    sv: 'När uppgifter fås från annat håll kan läsaren inte annars veta vad som sparats. Ange alltid kategorierna av uppgifter: de hör också till registret över behandling.',
    en: 'Where data come from elsewhere, readers cannot know otherwise what is held of them. Tell the categories always: the record of processing asks for them too.',
  },
  messages: {
    none: {
      fi: 'Rekisteristä puuttuvat henkilötietoryhmät.',
      sv: 'Registret saknar kategorier av personuppgifter.',
      en: 'The register has no categories of personal data.',
    },
    notTold: {
      fi: 'Selosteessa ei kerrota, mitä tietoja käsitellään.',
      sv: 'Beskrivningen berättar inte vilka uppgifter som behandlas.',
      en: 'The notice does not tell what data are processed.',
    },
  },
  examples: [],
  shown: {
    bad: {
      fi: 'Luettelo henkilötietoryhmistä on tyhjä, eikä seloste kerro niistä.',
      sv: 'Listan över kategorier är tom, och beskrivningen berättar inte om dem.',
      en: 'The list of categories is empty, and the notice does not tell of them.',
    },
    good: {
      fi: '”Yhteystiedot”, ”Tilaushistoria”.',
      sv: '”Kontaktuppgifter”, ”Beställningshistorik”.',
      en: '“Contact details”, “Order history”.',
    },
  },
  ...inEachLanguage<Message>({
    facts: (text) =>
      together(
        text.content.registers.map((register) => {
          const fromPerson = register.origin === 'fromDataSubject' || register.origin === null
          const weighs = fromPerson ? ({ severity: 'information' } as const) : {}
          const told = isTold(text, KEYS, 'categories')
          if (register.dataCategories.length === 0) {
            return sectionsOn(text, ...KEYS).length > 0
              ? kept<Message>()
              : lacks<Message>({ fact: inRegister(register, 'dataCategories'), message: 'none', ...weighs })
          }
          return told === false
            ? lacks<Message>(notTold('notTold', ['dataCategories'], weighs))
            : kept<Message>()
        }),
      ),
    words: (text) =>
      sectionsOn(text, ...KEYS).length > 0
        ? kept()
        : byWords<Message>(text, 'categories', 'notTold', {
            fix: { keys: ['dataCategories'], type: 'addSection' },
          }),
  }),
})
