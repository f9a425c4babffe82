import type { SectionKey } from '../../vocabulary.js'
import type { Composed } from '../completeness.js'

import { rightsFor, traitsOf } from '../../compose/rights.js'
import { RIGHT_SECTIONS } from '../../vocabulary.js'
import { inEachLanguage, isTold, lacks, notApplicable, notTold, sectionsOn } from '../completeness.js'
import { textRule } from '../rule.js'
import { mentionIn, mentionOf } from '../text/mentions.js'

type Message = 'elsewhere' | 'marketing' | 'objection'

const isStated = (text: Composed, right: 'objection' | 'objectMarketing'): boolean => {
  const keys: readonly SectionKey[] = [RIGHT_SECTIONS[right]]
  return text.content.rights.some(({ key }) => key === right) || isTold(text, keys, right) !== false
}

/** The right to object, where it follows. That it stands apart from other matters is for another rule. */
export const objectionTold = textRule<Message>({
  id: 'objection-told',
  kind: 'fact',
  severity: 'error',
  cites: ['GDPR Art. 13(2)(b)', 'GDPR Art. 14(2)(c)', 'GDPR Art. 21(1)–(4)'],
  languages: 'all',
  criteria: ['compai:right-object', 'cory:18'],
  title: {
    fi: 'Oikeus vastustaa käsittelyä',
    sv: 'Rätten att invända mot behandlingen',
    en: 'The right to object',
  },
  help: {
    fi: 'Jos käsittely perustuu oikeutettuun etuun tai yleiseen etuun, lukija saa vastustaa sitä. Suoramarkkinoinnin saa kieltää aina. Kumpikin kerrotaan omassa osiossaan.',
    sv: 'Om behandlingen grundar sig på ett berättigat intresse eller ett allmänt intresse får läsaren invända mot den. Direkt marknadsföring får man alltid förbjuda. Båda berättas i ett eget avsnitt.',
    en: 'Where processing rests on legitimate interests or a public task, readers may object to it. Direct marketing they may always stop. Each is told in a section of its own.',
  },
  messages: {
    elsewhere: {
      fi: 'Osio on vastustamisoikeudesta, mutta siinä kerrotaan muita oikeuksia. Kerro, miten käsittelyä voi vastustaa.',
      sv: 'Avsnittet gäller rätten att invända, men berättar om andra rättigheter. Berätta hur man kan invända mot behandlingen.',
      en: 'The section is on the right to object but tells other rights. Tell how one can object to the processing.',
    },
    marketing: {
      fi: 'Tietoja käytetään markkinointiin. Kerro, että suoramarkkinoinnin voi kieltää milloin tahansa.',
      sv: 'Uppgifterna används för marknadsföring. Berätta att man när som helst kan förbjuda direkt marknadsföring.',
      en: 'Data are used for marketing. Tell that direct marketing can be stopped at any time.',
    },
    objection: {
      fi: 'Kerro oikeudesta vastustaa käsittelyä.',
      sv: 'Berätta om rätten att invända mot behandlingen.',
      en: 'Tell of the right to object to the processing.',
    },
  },
  examples: [],
  shown: {
    bad: {
      fi: 'Käsittely perustuu oikeutettuun etuun, mutta seloste ei kerro vastustamisoikeudesta.',
      sv: 'Behandlingen grundar sig på ett berättigat intresse, men beskrivningen berättar inte om rätten att invända.',
      en: 'Processing rests on legitimate interests, but the notice does not tell of the right to object.',
    },
    good: {
      fi: 'Oma osio: ”Voit henkilökohtaiseen tilanteeseesi liittyvällä perusteella vastustaa käsittelyä.”',
      sv: 'Ett eget avsnitt: ”Du kan av skäl som hänför sig till din situation invända mot behandlingen.”',
      en: 'A section of its own: “You may object to the processing on grounds relating to your situation.”',
    },
  },
  ...inEachLanguage<Message>({
    facts: (text) => {
      const rights = rightsFor(traitsOf(text.content.registers))
      if (!rights.includes('objection') && !rights.includes('objectMarketing')) return notApplicable()
      return lacks(
        ...(rights.includes('objection') && !isStated(text, 'objection')
          ? [notTold<Message>('objection', ['rightObjection'])]
          : []),
        ...(rights.includes('objectMarketing') && !isStated(text, 'objectMarketing')
          ? [notTold<Message>('marketing', ['rightObjectMarketing'])]
          : []),
      )
    },
    words: (text) => {
      const tells = (...matters: Parameters<typeof mentionOf>[1][]) =>
        matters.some((matter) => mentionOf(text, matter) !== null)
      const misled = sectionsOn(text, 'rightObjection').filter(
        (section) => section.keys.length === 1 && !mentionIn(section, 'objection'),
      )
      const markets = tells('marketing')
      const isOwed = tells('interest', 'publicTask') || markets || !tells('basis')
      return {
        applies: isOwed || misled.length > 0,
        findings: [
          ...misled.map((section) => ({
            message: 'elsewhere' as const,
            section,
            severity: 'warning' as const,
          })),
          ...(isOwed && misled.length === 0 && !tells('objection')
            ? [notTold<Message>('objection', ['rightObjection'], { severity: 'warning' })]
            : []),
          ...(markets && !tells('objectMarketing')
            ? [notTold<Message>('marketing', ['rightObjectMarketing'], { severity: 'warning' })]
            : []),
        ],
      }
    },
  }),
})
