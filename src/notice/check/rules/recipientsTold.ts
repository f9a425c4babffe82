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
  undecided,
} from '../completeness.js'
import { textRule } from '../rule.js'

type Message = 'name' | 'none' | 'notTold'

const KEYS: readonly SectionKey[] = ['recipients', 'disclosures']

/** Who receives the data. */
export const recipientsTold = textRule<Message>({
  id: 'recipients-told',
  kind: 'fact',
  severity: 'error',
  cites: [
    'GDPR Art. 4(9)',
    'GDPR Art. 13(1)(e)',
    'GDPR Art. 14(1)(e)',
    'GDPR Art. 30(1)(d)',
    'WP260 rev.01, annex',
  ],
  languages: 'all',
  criteria: ['compai:recipients', 'cory:10'],
  title: {
    fi: 'Tietojen vastaanottajat',
    sv: 'Mottagarna av uppgifterna',
    en: 'Who receives the data',
  },
  help: {
    fi: 'Seloste kertoo, kuka tietoja saa: nimeltä tai ainakin millaiset tahot, myös palveluntarjoajat jotka käsittelevät tietoja puolestasi. Jos tietoja ei saa kukaan muu, kerro se.',
    sv: 'Beskrivningen berättar vem som får uppgifterna: med namn eller åtminstone vilka slags aktörer, också de tjänsteleverantörer som behandlar uppgifter för din räkning. Om ingen annan får dem, berätta det.',
    en: 'The notice tells who receives the data: by name, or at least what kind of organisation, including suppliers that process data for you. If nobody else does, say so.',
  },
  messages: {
    name: {
      fi: 'Yhdellä vastaanottajalla ei ole nimeä eikä ryhmää.',
      sv: 'En av mottagarna har varken namn eller kategori.',
      en: 'One of the recipients has neither a name nor a category.',
    },
    none: {
      fi: 'Vastaanottajia on, mutta yhtäkään ei ole kerrottu.',
      sv: 'Det finns mottagare, men ingen har angetts.',
      en: 'There are recipients, but none is told.',
    },
    notTold: {
      fi: 'Selosteessa ei kerrota, saako joku muu tietoja.',
      sv: 'Beskrivningen berättar inte om någon annan får uppgifterna.',
      en: 'The notice does not tell whether anybody else receives the data.',
    },
  },
  examples: [],
  shown: {
    bad: {
      fi: 'Kysymykseen vastaanottajista on vastattu ”kyllä”, mutta luettelo on tyhjä.',
      sv: 'Frågan om mottagare har besvarats med ”ja”, men listan är tom.',
      en: 'The question on recipients is answered with “yes”, but the list is empty.',
    },
    good: {
      fi: '”Tilitoimistot: kirjanpito ja palkanmaksu”.',
      sv: '”Bokföringsbyråer: bokföring och löneutbetalning”.',
      en: '“Accountants: bookkeeping and payroll”.',
    },
  },
  ...inEachLanguage<Message>({
    facts: (text) =>
      together(
        text.content.registers.map((register) => {
          const { applies, list } = register.recipients
          const told = isTold(text, KEYS, 'recipients')
          if (applies === 'undecided') {
            return told ? kept<Message>() : undecided<Message>(inRegister(register, 'hasRecipients'))
          }
          if (applies === 'no') return kept<Message>()
          if (list.length === 0) {
            return sectionsOn(text, ...KEYS).length > 0
              ? kept<Message>()
              : lacks<Message>({ fact: inRegister(register, 'recipients'), message: 'none' })
          }
          if (told === false) return lacks<Message>(notTold('notTold', ['recipients']))
          return lacks<Message>(
            ...list.flatMap(({ name }, row) =>
              name
                ? []
                : [
                    {
                      fact: inRegister(register, `recipients.${row}.category`),
                      message: 'name' as const,
                      severity: 'warning' as const,
                    },
                  ],
            ),
          )
        }),
      ),
    words: (text) =>
      sectionsOn(text, ...KEYS).length > 0
        ? kept()
        : byWords<Message>(text, 'recipients', 'notTold', {
            fix: { keys: ['recipients'], type: 'addSection' },
          }),
  }),
})
