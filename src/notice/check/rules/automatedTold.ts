import type { SectionKey } from '../../vocabulary.js'
import type { Found } from '../rule.js'
import type { CheckedText } from '../subject.js'

import {
  inEachLanguage,
  inRegister,
  isTold,
  kept,
  lacks,
  notTold,
  sectionsOn,
  together,
  undecided,
} from '../completeness.js'
import { textRule } from '../rule.js'
import { mentionOf } from '../text/mentions.js'

type Message = 'consequences' | 'logic' | 'none' | 'notTold'

const KEYS: readonly SectionKey[] = ['automatedDecisions']

/** The notice without the right to object, which names profiling whether there is any or not. */
const elsewhere = (text: CheckedText): CheckedText => ({
  ...text,
  sections: text.sections.filter(({ keys }) => !keys.some((key) => /^rightObject/.test(key))),
})

/** Automated decisions: how they are made, and what they mean for people. */
export const automatedTold = textRule<Message>({
  id: 'automated-told',
  kind: 'fact',
  severity: 'error',
  cites: ['GDPR Art. 13(2)(f)', 'GDPR Art. 14(2)(g)', 'GDPR Art. 22'],
  languages: 'all',
  criteria: ['compai:automated-decisions', 'cory:13'],
  title: {
    fi: 'Automaattiset päätökset',
    sv: 'Automatiserade beslut',
    en: 'Automated decisions',
  },
  help: {
    fi: 'Jos päätöksiä tehdään automaattisesti, kerro miten päätös syntyy ja mitä siitä seuraa. Jos ei tehdä, sen kertominen on hyvä tapa.',
    sv: 'Om beslut fattas automatiskt, berätta hur beslutet uppstår och vad som följer av det. Om så inte sker är det god sed att berätta det.',
    en: 'Where decisions are made by machine, tell how they come about and what follows. Where none are, it is good practice to say so.',
  },
  messages: {
    consequences: {
      fi: 'Kerro, mitä automaattisesta päätöksestä seuraa ihmiselle.',
      sv: 'Berätta vad ett automatiskt beslut innebär för personen.',
      en: 'Tell what an automated decision means for people.',
    },
    logic: {
      fi: 'Kerro ymmärrettävästi, miten automaattinen päätös tehdään.',
      sv: 'Berätta begripligt hur ett automatiskt beslut fattas.',
      en: 'Tell in plain words how an automated decision is made.',
    },
    none: {
      fi: 'Selosteessa ei kerrota, tehdäänkö päätöksiä automaattisesti. Jos ei, lisää lause siitä.',
      sv: 'Beskrivningen berättar inte om beslut fattas automatiskt. Om inte, lägg till en mening om det.',
      en: 'The notice does not tell whether decisions are made by machine. If not, add a sentence that says so.',
    },
    notTold: {
      fi: 'Päätöksiä tehdään automaattisesti, mutta seloste ei kerro siitä.',
      sv: 'Beslut fattas automatiskt, men beskrivningen berättar inte om det.',
      en: 'Decisions are made by machine, but the notice does not tell of it.',
    },
  },
  examples: [],
  shown: {
    bad: {
      fi: 'Kysymykseen on vastattu ”kyllä”, mutta logiikka ja seuraukset puuttuvat.',
      sv: 'Frågan har besvarats med ”ja”, men logiken och följderna saknas.',
      en: 'The question is answered with “yes”, but the logic and the consequences are missing.',
    },
    good: {
      fi: '”Hakemus hylätään, jos maksuhäiriömerkintä on voimassa. Voit pyytää, että ihminen tarkistaa päätöksen.”',
      sv: '”Ansökan avslås om det finns en betalningsanmärkning. Du kan be att en människa granskar beslutet.”',
      en: '“An application is refused where there is an entry of payment default. You may ask a person to look at the decision.”',
    },
  },
  ...inEachLanguage<Message>({
    facts: (text) =>
      together(
        text.content.registers.map((register) => {
          const { applies, consequences, logic } = register.automatedDecisions
          const told = isTold(elsewhere(text), KEYS, 'automated')
          if (applies === 'undecided') {
            return told ? kept<Message>() : undecided<Message>(inRegister(register, 'automated'))
          }
          if (applies === 'no') {
            return told === false
              ? lacks<Message>(notTold('none', KEYS, { severity: 'information' }))
              : kept<Message>()
          }
          if (told === false) return lacks<Message>(notTold('notTold', KEYS))
          // Beside the answer, the section may hold both in the editor's own words.
          const isOwn =
            !logic && !consequences && sectionsOn(text, ...KEYS).some(({ blocks }) => blocks.length > 1)
          const found: Found<Message>[] = [
            ...(logic || isOwn
              ? []
              : [{ fact: inRegister(register, 'automatedLogic'), message: 'logic' as const }]),
            ...(consequences || isOwn
              ? []
              : [{ fact: inRegister(register, 'automatedConsequences'), message: 'consequences' as const }]),
          ]
          return lacks<Message>(...found)
        }),
      ),
    words: (text) =>
      mentionOf(elsewhere(text), 'automated')
        ? kept()
        : lacks(notTold<Message>('none', KEYS, { severity: 'information' })),
  }),
})
