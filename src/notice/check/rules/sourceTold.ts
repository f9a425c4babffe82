import type { SectionKey } from '../../vocabulary.js'

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

type Message = 'none' | 'notTold' | 'unsaid'

const KEYS: readonly SectionKey[] = ['sources']

/** Where data come from that the person has not given. */
export const sourceTold = textRule<Message>({
  id: 'source-told',
  kind: 'fact',
  severity: 'error',
  cites: ['GDPR Art. 14(2)(f)', 'WP260 rev.01, annex'],
  languages: 'all',
  criteria: ['compai:origin', 'cory:8'],
  title: {
    fi: 'Mistä tiedot saadaan',
    sv: 'Varifrån uppgifterna kommer',
    en: 'Where the data come from',
  },
  help: {
    fi: 'Kun tietoja saadaan muualta kuin henkilöltä itseltään, kerro mistä: nimeä lähde, ja mainitse jos se on julkinen.',
    sv: 'När uppgifter fås från annat håll än personen själv, berätta varifrån: namnge källan, och nämn om den är offentlig.',
    en: 'Where data come from elsewhere than the person, tell from where: name the source, and say if it is public.',
  },
  messages: {
    none: {
      fi: 'Tietoja saadaan muualta kuin henkilöltä itseltään, mutta lähdettä ei ole kerrottu.',
      sv: 'Uppgifter fås från annat håll än personen själv, men källan har inte angetts.',
      en: 'Data come from elsewhere than the person, but no source is told.',
    },
    notTold: {
      fi: 'Tietoja saadaan muualta kuin henkilöltä itseltään, mutta seloste ei kerro mistä.',
      sv: 'Uppgifter fås från annat håll än personen själv, men beskrivningen berättar inte varifrån.',
      en: 'Data come from elsewhere than the person, but the notice does not tell from where.',
    },
    unsaid: {
      fi: 'Selosteessa ei kerrota, mistä tiedot saadaan.',
      sv: 'Beskrivningen berättar inte varifrån uppgifterna kommer.',
      en: 'The notice does not tell where the data come from.',
    },
  },
  examples: [],
  shown: {
    bad: {
      fi: 'Tietoja saadaan myös muilta, mutta luettelo lähteistä on tyhjä.',
      sv: 'Uppgifter fås också av andra, men listan över källor är tom.',
      en: 'Data come from others too, but the list of sources is empty.',
    },
    good: {
      fi: '”Väestötietojärjestelmä”, ”Kaupparekisteri (julkinen)”.',
      sv: '”Befolkningsdatasystemet”, ”Handelsregistret (offentligt)”.',
      en: '“Population Information System”, “Trade Register (public)”.',
    },
  },
  ...inEachLanguage<Message>({
    facts: (text) =>
      together(
        text.content.registers.map((register) => {
          const { origin, sources } = register
          if (origin === 'fromDataSubject') return kept<Message>()
          const told = isTold(text, KEYS, 'sources')
          if (origin === null)
            return told ? kept<Message>() : undecided<Message>(inRegister(register, 'origin'))
          if (told === false) return lacks<Message>(notTold('notTold', KEYS))
          // Made from the facts, a section without sources is one sentence on where data come from.
          const isOwn = sectionsOn(text, ...KEYS).some(({ blocks }) => blocks.length > 1)
          return sources.length > 0 || isOwn
            ? kept<Message>()
            : lacks<Message>({ fact: inRegister(register, 'sources'), message: 'none' })
        }),
      ),
    words: (text) =>
      sectionsOn(text, ...KEYS).length > 0 || mentionOf(text, 'sources')
        ? kept()
        : lacks(notTold<Message>('unsaid', KEYS, { severity: 'information' })),
  }),
})
