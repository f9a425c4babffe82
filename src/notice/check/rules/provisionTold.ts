import type { SectionKey } from '../../vocabulary.js'

import {
  inEachLanguage,
  inRegister,
  isTold,
  kept,
  lacks,
  notApplicable,
  notTold,
  sectionsOn,
  together,
  undecided,
} from '../completeness.js'
import { textRule } from '../rule.js'
import { mentionOf } from '../text/mentions.js'

type Message = 'consequence' | 'none' | 'notTold'

const KEYS: readonly SectionKey[] = ['provisionRequirement']

/** Whether data must be given, and what follows if they are not. */
export const provisionTold = textRule<Message>({
  id: 'provision-told',
  kind: 'fact',
  severity: 'error',
  cites: ['GDPR Art. 13(2)(e)', 'WP260 rev.01, annex'],
  languages: 'all',
  criteria: ['compai:provision-obliged', 'cory:12'],
  title: {
    fi: 'Onko tiedot pakko antaa',
    sv: 'Måste uppgifterna lämnas',
    en: 'Whether data must be given',
  },
  help: {
    fi: 'Kun tiedot kysytään henkilöltä itseltään, kerro onko ne pakko antaa ja mitä seuraa, jos niitä ei anna. Jos antaminen on vapaaehtoista, sekin kerrotaan.',
    sv: 'När uppgifterna begärs av personen själv, berätta om de måste lämnas och vad som följer om de inte lämnas. Är det frivilligt berättas också det.',
    en: 'Where data are asked of the person, tell whether they must be given and what follows if they are not. If giving them is voluntary, say so.',
  },
  messages: {
    consequence: {
      fi: 'Kerro, mitä seuraa, jos tietoja ei anneta.',
      sv: 'Berätta vad som följer om uppgifterna inte lämnas.',
      en: 'Tell what follows if the data are not given.',
    },
    none: {
      fi: 'Vastaa kysymykseen, onko tiedot pakko antaa.',
      sv: 'Besvara frågan om uppgifterna måste lämnas.',
      en: 'Answer whether the data must be given.',
    },
    notTold: {
      fi: 'Selosteessa ei kerrota, onko tiedot pakko antaa ja mitä seuraa, jos niitä ei anna.',
      sv: 'Beskrivningen berättar inte om uppgifterna måste lämnas och vad som följer om de inte lämnas.',
      en: 'The notice does not tell whether data must be given, and what follows if they are not.',
    },
  },
  examples: [],
  shown: {
    bad: {
      fi: 'Tiedot tarvitaan sopimukseen, mutta seurausta ei ole kerrottu.',
      sv: 'Uppgifterna behövs för avtalet, men följden har inte angetts.',
      en: 'The data are needed for a contract, but the consequence is not told.',
    },
    good: {
      fi: '”Ilman yhteystietoja emme voi ottaa tilausta vastaan.”',
      sv: '”Utan kontaktuppgifter kan vi inte ta emot beställningen.”',
      en: '“Without contact details we cannot accept an order.”',
    },
  },
  ...inEachLanguage<Message>({
    facts: (text) =>
      together(
        text.content.registers.map((register) => {
          const { origin, provisionRequirement } = register
          if (origin === 'fromOthers') return notApplicable<Message>()
          const { basis, consequence } = provisionRequirement
          const told = isTold(text, KEYS, 'provision')
          if (!basis) {
            if (told) return kept<Message>()
            const fact = inRegister(register, 'provisionBasis')
            return origin === null ? undecided<Message>(fact) : lacks<Message>({ fact, message: 'none' })
          }
          if (told === false) return lacks<Message>(notTold('notTold', KEYS))
          if (basis === 'none' || consequence) return kept<Message>()
          // Beside the answer, the section may hold the consequence in the editor's own words.
          const isOwn = sectionsOn(text, ...KEYS).some(({ blocks }) => blocks.length > 1)
          return isOwn
            ? kept<Message>()
            : lacks<Message>({ fact: inRegister(register, 'provisionConsequence'), message: 'consequence' })
        }),
      ),
    words: (text) =>
      mentionOf(text, 'provision')
        ? kept()
        : lacks(
            notTold<Message>('notTold', KEYS, {
              severity: 'warning',
              ...sectionAsking(text.sections.find(({ keys }) => keys.includes('provisionRequirement'))),
            }),
          ),
  }),
})

const sectionAsking = <Section>(section: Section | undefined): { section?: Section } =>
  section === undefined ? {} : { section }
