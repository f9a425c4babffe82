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

type Message = 'condition' | 'notTold'

const KEYS: readonly SectionKey[] = ['specialCategories']

/** What allows special categories of data to be processed. */
export const specialDataTold = textRule<Message>({
  id: 'special-data-told',
  kind: 'fact',
  severity: 'error',
  cites: [
    'GDPR Art. 9(2)',
    'GDPR Art. 13(1)(c)',
    'GDPR Art. 14(1)(c)',
    'Tietosuojalaki 1050/2018 §6',
    'WP260 rev.01, annex',
  ],
  languages: 'all',
  title: {
    fi: 'Erityisten henkilötietoryhmien peruste',
    sv: 'Grunden för särskilda kategorier av uppgifter',
    en: 'What allows special categories of data',
  },
  help: {
    fi: 'Terveystietoja ja muita erityisiä henkilötietoryhmiä saa käsitellä vain asetuksen 9 artiklan perusteella. Kerro, mikä peruste on, ja laki jos se perustuu lakiin.',
    sv: 'Hälsouppgifter och andra särskilda kategorier får behandlas bara med stöd av artikel 9 i förordningen. Berätta vilken grunden är, och lagen om den grundar sig på lag.',
    en: 'Data on health and other special categories may be processed only on a ground of Article 9 of the Regulation. Tell which one, and the act where it rests on law.',
  },
  messages: {
    condition: {
      fi: 'Kerro, millä perusteella erityisiä henkilötietoryhmiä käsitellään (9 artikla).',
      sv: 'Berätta på vilken grund särskilda kategorier av uppgifter behandlas (artikel 9).',
      en: 'Tell on what ground special categories of data are processed (Article 9).',
    },
    notTold: {
      fi: 'Erityisiä henkilötietoryhmiä käsitellään, mutta seloste ei kerro siitä.',
      sv: 'Särskilda kategorier av uppgifter behandlas, men beskrivningen berättar inte om det.',
      en: 'Special categories of data are processed, but the notice does not tell of it.',
    },
  },
  examples: [],
  shown: {
    bad: {
      fi: 'Kysymykseen erityisistä henkilötietoryhmistä on vastattu ”kyllä”, mutta peruste puuttuu.',
      sv: 'Frågan om särskilda kategorier har besvarats med ”ja”, men grunden saknas.',
      en: 'The question on special categories is answered with “yes”, but the ground is missing.',
    },
    good: {
      fi: '”Nimenomainen suostumus (9 artiklan 2 kohdan a alakohta)”.',
      sv: '”Uttryckligt samtycke (artikel 9.2 a)”.',
      en: '“Explicit consent (Article 9(2)(a))”.',
    },
  },
  ...inEachLanguage<Message>({
    facts: (text) =>
      together(
        text.content.registers.map((register) => {
          const { applies, condition } = register.specialCategories
          if (applies === 'no') return notApplicable<Message>()
          const told = isTold(text, KEYS, 'specialData')
          if (applies === 'undecided') {
            return sectionsOn(text, ...KEYS).length > 0
              ? kept<Message>()
              : undecided<Message>(inRegister(register, 'hasSpecialData'))
          }
          if (told === false) return lacks<Message>(notTold('notTold', KEYS))
          // Beside the answer, the section may hold the ground in the editor's own words.
          const isOwn = sectionsOn(text, ...KEYS).some(({ blocks }) => blocks.length > 1)
          return condition || isOwn
            ? kept<Message>()
            : lacks<Message>({ fact: inRegister(register, 'specialDataCondition'), message: 'condition' })
        }),
      ),
    words: () => notApplicable(),
  }),
})
