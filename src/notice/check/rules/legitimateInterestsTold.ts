import type { SectionKey } from '../../vocabulary.js'
import type { Found } from '../rule.js'

import {
  inEachLanguage,
  inRegister,
  isTold,
  kept,
  lacks,
  notApplicable,
  notTold,
  sectionsOn,
} from '../completeness.js'
import { textRule } from '../rule.js'
import { mentionIn, mentionOf } from '../text/mentions.js'

type Message = 'none' | 'notTold' | 'other'

const KEYS: readonly SectionKey[] = ['legitimateInterests']

/** Which interests legitimate interests are. */
export const legitimateInterestsTold = textRule<Message>({
  id: 'legitimate-interests-told',
  kind: 'fact',
  severity: 'error',
  cites: ['GDPR Art. 6(1)(f)', 'GDPR Art. 13(1)(d)', 'GDPR Art. 14(2)(b)', 'WP260 rev.01, annex'],
  languages: 'all',
  criteria: ['compai:legal-basis', 'cory:7'],
  title: {
    fi: 'Mikä oikeutettu etu on',
    sv: 'Vilket berättigat intresse det är',
    en: 'What the legitimate interest is',
  },
  help: {
    fi: 'Kun käsittely perustuu oikeutettuun etuun, lukijalle kerrotaan mikä etu se on ja kenen. Muulloin osiota ei tarvita.',
    sv: 'När behandlingen grundar sig på ett berättigat intresse berättar man vilket intresse det är och vems. Annars behövs inget avsnitt.',
    en: 'Where processing rests on legitimate interests, readers are told which interest it is and whose. Otherwise no section is needed.',
  },
  messages: {
    none: {
      fi: 'Kerro, mikä oikeutettu etu on tarkoituksella ”{{purpose}}”.',
      sv: 'Berätta vilket berättigat intresse ändamålet ”{{purpose}}” har.',
      en: 'Tell which legitimate interest the purpose “{{purpose}}” serves.',
    },
    notTold: {
      fi: 'Käsittely perustuu oikeutettuun etuun, mutta seloste ei kerro mihin.',
      sv: 'Behandlingen grundar sig på ett berättigat intresse, men beskrivningen berättar inte vilket.',
      en: 'Processing rests on a legitimate interest, but the notice does not tell which.',
    },
    other: {
      fi: 'Osio on oikeutetusta edusta, mutta siinä kerrotaan muu peruste. Kerro etu tai poista osio.',
      sv: 'Avsnittet gäller berättigat intresse, men anger en annan grund. Berätta intresset eller ta bort avsnittet.',
      en: 'The section is on legitimate interests but tells another basis. Tell the interest or remove the section.',
    },
  },
  examples: [],
  shown: {
    bad: {
      fi: 'Oikeusperuste on oikeutettu etu, mutta kenttä ”Oikeutettu etu” on tyhjä.',
      sv: 'Den rättsliga grunden är berättigat intresse, men fältet för intresset är tomt.',
      en: 'The legal basis is legitimate interests, but the field for the interest is empty.',
    },
    good: {
      fi: '”Haluamme estää tilojen luvattoman käytön.”',
      sv: '”Vi vill förhindra obehörig användning av lokalerna.”',
      en: '“We want to keep the premises from being used without permission.”',
    },
  },
  ...inEachLanguage<Message>({
    facts: (text) => {
      const rows = text.content.registers.flatMap((register) =>
        register.purposes.flatMap((purpose, row) =>
          purpose.legalBases.includes('legitimateInterests') ? [{ purpose, register, row }] : [],
        ),
      )
      if (rows.length === 0) return notApplicable()
      const told = rows.filter(({ purpose }) => purpose.legitimateInterest)
      // Where no field is filled, the section is the editor's own wording.
      if (told.length === 0 && sectionsOn(text, ...KEYS).length > 0) return kept()
      const found = rows
        .filter(({ purpose }) => !purpose.legitimateInterest)
        .map(({ purpose: { name }, register, row }): Found<Message> => ({
          fact: inRegister(register, `purposes.${row}.legitimateInterest`),
          message: 'none',
          params: { purpose: name },
        }))
      return told.length > 0 && isTold(text, KEYS, 'interest') === false
        ? lacks(...found, notTold<Message>('notTold', KEYS))
        : lacks(...found)
    },
    words: (text) => {
      const others = sectionsOn(text, ...KEYS).filter(
        (section) =>
          section.keys.length === 1 && !mentionIn(section, 'interest') && mentionIn(section, 'basisNamed'),
      )
      if (others.length > 0) {
        return lacks(
          ...others.map((section) => ({
            message: 'other' as const,
            section,
            severity: 'warning' as const,
          })),
        )
      }
      return mentionOf(text, 'interest') ? kept() : notApplicable()
    },
  }),
})
