import type { SectionKey } from '../../vocabulary.js'
import type { Found } from '../rule.js'
import type { CheckedText } from '../subject.js'

import {
  inEachLanguage,
  inRegister,
  kept,
  lacks,
  notTold,
  sectionsOn,
  showsFacts,
  together,
} from '../completeness.js'
import { textRule } from '../rule.js'
import { mentionIn, tellsByWords } from '../text/mentions.js'

type Message = 'none' | 'notTold' | 'unsaid'

const KEYS: readonly SectionKey[] = ['retention']

/** Whether readers are told how long: what rights say of deleting is no time for keeping. */
const isTold = (text: CheckedText): boolean => {
  const sections = sectionsOn(text, ...KEYS)
  if (!tellsByWords(text.language)) {
    return (
      sections.length > 0 || text.sections.some(({ keys, part }) => part === 'section' && keys.length === 0)
    )
  }
  return (
    sections.some((section) => mentionIn(section, 'period')) ||
    text.sections.some(
      (section) =>
        !section.keys.some((key) => /^(?:right|other)/.test(key)) && mentionIn(section, 'retention') !== null,
    )
  )
}

/** How long the data of each purpose are kept. */
export const retentionTold = textRule<Message>({
  id: 'retention-told',
  kind: 'fact',
  severity: 'error',
  cites: [
    'GDPR Art. 5(1)(e)',
    'GDPR Art. 13(2)(a)',
    'GDPR Art. 14(2)(a)',
    'GDPR Art. 30(1)(f)',
    'WP260 rev.01, annex',
  ],
  languages: 'all',
  criteria: ['compai:time-stored', 'cory:9'],
  title: {
    fi: 'Säilytysaika joka tarkoitukselle',
    sv: 'Förvaringstid för varje ändamål',
    en: 'How long data are kept, for every purpose',
  },
  help: {
    fi: 'Lukijan pitää voida arvioida, milloin hänen tietonsa poistetaan. Kerro jokaiselle tarkoitukselle aika tai se, mikä ajan ratkaisee, kuten sopimuksen päättyminen.',
    sv: 'Läsaren ska kunna bedöma när uppgifterna raderas. Ange för varje ändamål en tid eller det som avgör tiden, såsom att avtalet upphör.',
    en: 'Readers need to be able to tell when their data will be deleted. Give a period for every purpose, or what decides it, such as the end of the contract.',
  },
  messages: {
    none: {
      fi: 'Tarkoitukselta ”{{purpose}}” puuttuu säilytysaika.',
      sv: 'Ändamålet ”{{purpose}}” saknar förvaringstid.',
      en: 'The purpose “{{purpose}}” has no retention period.',
    },
    notTold: {
      fi: 'Selosteessa ei kerrota, kuinka kauan tietoja säilytetään.',
      sv: 'Beskrivningen berättar inte hur länge uppgifterna sparas.',
      en: 'The notice does not tell how long data are kept.',
    },
    unsaid: {
      fi: 'Osio on säilytysajasta, mutta siinä ei ole aikaa eikä sitä, mikä ajan ratkaisee.',
      sv: 'Avsnittet gäller förvaringstiden, men anger varken tid eller vad som avgör den.',
      en: 'The section is on retention, but tells neither a period nor what decides it.',
    },
  },
  examples: [],
  shown: {
    bad: {
      fi: '”Tietoja säilytetään niin kauan kuin on tarpeen”, tai ei mitään.',
      sv: '”Uppgifterna sparas så länge det behövs”, eller ingenting.',
      en: '“Data are kept as long as necessary”, or nothing.',
    },
    good: {
      fi: '”Kaksi vuotta sopimuksen päättymisestä.”',
      sv: '”Två år från det att avtalet upphört.”',
      en: '“Two years from the end of the contract.”',
    },
  },
  ...inEachLanguage<Message>({
    facts: (text) => {
      const sections = sectionsOn(text, ...KEYS)
      const purposes = text.content.registers.flatMap((register) => register.purposes)
      const told = purposes.filter(({ retentions }) => retentions.length > 0)
      if (told.length > 0 && sections.length === 0 && !isTold(text)) {
        return lacks(notTold<Message>('notTold', KEYS))
      }
      const facts = told.flatMap(({ name, retentions }) => [name, ...retentions.map((one) => one.text)])
      // A duration alone is printed in words that are not known here, where it holds for every purpose.
      const isOwn = sections.length > 0 && !showsFacts(sections, facts) && told.length < purposes.length
      if (isOwn || (told.length === 0 && (sections.length > 0 || isTold(text)))) {
        const silent = sections.filter((section) => !mentionIn(section, 'period'))
        return tellsByWords(text.language) && sections.length > 0 && silent.length === sections.length
          ? lacks(...silent.slice(0, 1).map((section) => ({ message: 'unsaid' as const, section })))
          : kept()
      }
      return together(
        text.content.registers.map((register) =>
          lacks<Message>(
            ...register.purposes.flatMap(({ name, retentions }, row): Found<Message>[] =>
              retentions.length > 0
                ? []
                : [
                    {
                      fact: inRegister(register, `purposes.${row}.retentionText`),
                      message: 'none',
                      params: { purpose: name },
                    },
                  ],
            ),
          ),
        ),
      )
    },
    words: (text) =>
      isTold(text) ? kept() : lacks(notTold<Message>('notTold', KEYS, { severity: 'warning' })),
  }),
})
