import type { SectionKey } from '../../vocabulary.js'
import type { Found } from '../rule.js'

import {
  inEachLanguage,
  inRegister,
  isTold,
  kept,
  lacks,
  notTold,
  sectionsOn,
  showsFacts,
  together,
} from '../completeness.js'
import { textRule } from '../rule.js'
import { mentionIn, mentionOf } from '../text/mentions.js'

type Message = 'law' | 'none' | 'notTold' | 'unnamed'

const KEYS: readonly SectionKey[] = ['legalBasis']

/** What each purpose rests on. */
export const legalBasisTold = textRule<Message>({
  id: 'legal-basis-told',
  kind: 'fact',
  severity: 'error',
  cites: [
    'GDPR Art. 6(1)',
    'GDPR Art. 6(3)',
    'GDPR Art. 13(1)(c)',
    'GDPR Art. 14(1)(c)',
    'WP260 rev.01, annex',
  ],
  languages: 'all',
  criteria: ['compai:legal-basis', 'cory:6'],
  title: {
    fi: 'Oikeusperuste joka tarkoitukselle',
    sv: 'Rättslig grund för varje ändamål',
    en: 'A legal basis for every purpose',
  },
  help: {
    fi: 'Jokaisella tarkoituksella on jokin tietosuoja-asetuksen kuudesta oikeusperusteesta. Siitä riippuu, mitä oikeuksia lukijalla on. Lakisääteiselle velvoitteelle ja yleiselle edulle kerrotaan myös laki.',
    sv: 'Varje ändamål har någon av dataskyddsförordningens sex rättsliga grunder. Av den beror vilka rättigheter läsaren har. För en rättslig förpliktelse och ett allmänt intresse anges också lagen.',
    en: 'Every purpose rests on one of the six legal bases of the GDPR. The rights of readers hang on it. For a legal obligation and a public task the act is told too.',
  },
  messages: {
    law: {
      fi: 'Kerro, mihin lakiin ”{{purpose}}” perustuu.',
      sv: 'Ange vilken lag ”{{purpose}}” grundar sig på.',
      en: 'Tell which act “{{purpose}}” rests on.',
    },
    none: {
      fi: 'Tarkoitukselta ”{{purpose}}” puuttuu oikeusperuste.',
      sv: 'Ändamålet ”{{purpose}}” saknar rättslig grund.',
      en: 'The purpose “{{purpose}}” has no legal basis.',
    },
    notTold: {
      fi: 'Selosteessa ei kerrota käsittelyn oikeusperustetta.',
      sv: 'Beskrivningen berättar inte den rättsliga grunden för behandlingen.',
      en: 'The notice does not tell the legal basis of the processing.',
    },
    unnamed: {
      fi: 'Osio lupaa kertoa oikeusperusteen, mutta siinä ei nimetä yhtäkään. Nimeä peruste, kuten suostumus, sopimus tai lakisääteinen velvoite.',
      sv: 'Avsnittet lovar berätta den rättsliga grunden men nämner ingen. Ange grunden, såsom samtycke, avtal eller rättslig förpliktelse.',
      en: 'The section is to tell the legal basis but names none. Name it, such as consent, a contract or a legal obligation.',
    },
  },
  examples: [],
  shown: {
    bad: {
      fi: 'Tarkoitukselle ”Asiakasviestintä” ei ole valittu oikeusperustetta.',
      sv: 'För ändamålet ”Kundkommunikation” har ingen rättslig grund valts.',
      en: 'No legal basis is chosen for the purpose “Messages to customers”.',
    },
    good: {
      fi: '”Kirjanpito”: lakisääteinen velvoite, kirjanpitolaki (1336/1997).',
      sv: '”Bokföring”: rättslig förpliktelse, bokföringslagen (1336/1997).',
      en: '“Accounting”: legal obligation, Accounting Act (1336/1997).',
    },
  },
  ...inEachLanguage<Message>({
    facts: (text) => {
      const sections = sectionsOn(text, ...KEYS)
      const purposes = text.content.registers.flatMap((register) => register.purposes)
      const founded = purposes.filter(({ legalBases }) => legalBases.length > 0)
      if (founded.length > 0 && isTold(text, KEYS, 'basis') === false) return lacks(notTold('notTold', KEYS))
      // Where nothing is chosen, the section is the editor's own wording: then its words are asked.
      const isOwn = founded.length === 0 && sections.length > 0
      return together(
        text.content.registers.map((register) => {
          const found = register.purposes.flatMap(({ law, legalBases, name }, row): Found<Message>[] => {
            const params = { purpose: name }
            if (legalBases.length === 0) {
              const fact = inRegister(register, `purposes.${row}.legalBases`)
              return isOwn ? [] : [{ fact, message: 'none', params }]
            }
            const needsLaw = legalBases.some((one) => one === 'legalObligation' || one === 'publicTask')
            return needsLaw && !law && (sections.length === 0 || showsFacts(sections, [name]))
              ? [
                  {
                    fact: inRegister(register, `purposes.${row}.law`),
                    message: 'law',
                    params,
                    severity: 'warning',
                  },
                ]
              : []
          })
          return found.length > 0 || !isOwn
            ? lacks<Message>(...found)
            : sections.some((section) => mentionIn(section, 'basisNamed'))
              ? kept<Message>()
              : lacks<Message>(
                  ...sections.slice(0, 1).map((section) => ({ message: 'unnamed' as const, section })),
                )
        }),
      )
    },
    words: (text) => {
      const sections = sectionsOn(text, ...KEYS)
      const silent = sections.filter((section) => !mentionIn(section, 'basisNamed'))
      if (sections.length > 0) {
        return silent.length < sections.length
          ? kept()
          : lacks(
              ...silent
                .slice(0, 1)
                .map((section) => ({ message: 'unnamed' as const, section, severity: 'warning' as const })),
            )
      }
      return mentionOf(text, 'basis') ? kept() : lacks(notTold('notTold', KEYS, { severity: 'warning' }))
    },
  }),
})
